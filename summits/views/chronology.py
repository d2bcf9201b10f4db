"""The chronology."""

from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from summits.chronology import meetings
from summits.filters import StatementFilter, printable
from summits.line import line
from summits.models import Statement


@require_safe
def chronology(request):
    """Statements by meeting, under any filter."""
    chosen = StatementFilter(request.GET, request.path)
    if not chosen.is_clean(request.META["QUERY_STRING"]):
        return redirect(chosen.here, permanent=True)
    statements = chosen.narrow(Statement.objects.shown().with_everything()).in_order()
    asked = chosen.values.get("page", ["1"])[0]
    page = Paginator(statements, 50).get_page(asked)
    known = {"chosen": chosen, "page": page, "meetings": meetings(page, chosen), "line": line(chosen)}
    known["page_wrong"] = printable(asked) if asked != str(page.number) else ""
    return TemplateResponse(request, "summits/chronology.html", known)
