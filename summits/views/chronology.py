"""The chronology."""

from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from summits.asking.filters import StatementFilter, printable
from summits.exports.freshness import fresh
from summits.models import Statement
from summits.showing.chronology import meetings
from summits.showing.line import line

# The words for the page before and the page after
WAYS = {"oldest": ("Earlier", "Later"), "newest": ("Later", "Earlier"), "best": ("Better", "More")}


@require_safe
def chronology(request):
    """Statements by meeting, under any filter."""
    chosen = StatementFilter(request.GET, request.path)
    if not chosen.is_clean(request.META["QUERY_STRING"]):
        return redirect(chosen.here, permanent=True)
    return shown(request, chosen)


@fresh
def shown(request, chosen):
    """A page of what is chosen."""
    pages = Paginator(chosen.in_order(), 50)
    pages.count = chosen.total  # counted already, meeting by meeting
    asked = chosen.values.get("page", ["1"])[0]
    page = pages.get_page(asked)
    page.object_list = Statement.objects.with_everything().in_turn(page.object_list)
    known = {"chosen": chosen, "page": page, "meetings": [], "line": line(chosen)}
    if chosen.sort != "best":
        known["meetings"] = meetings(page, chosen)
    known["address"] = request.build_absolute_uri(chosen.here)
    known["page_wrong"] = printable(asked) if asked != str(page.number) else ""
    known["back"], known["on"] = WAYS[chosen.sort]
    return TemplateResponse(request, "summits/chronology.html", known)
