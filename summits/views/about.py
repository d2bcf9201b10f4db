"""About the site itself: how it reads, what was corrected, what machines may do."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from summits.revisions import CAUSES, by_editors, editor_of, entries


@require_safe
def method(request):
    """How articles are read, and how well."""
    return TemplateResponse(request, "summits/method.html")


@require_safe
def corrections(request):
    """What editors changed, the last first, with date and reason."""
    checks = request.GET.get("checks") == "yes"
    page = Paginator(by_editors(checks=checks), 50).get_page(request.GET.get("page"))
    told = [(each, CAUSES.get(each.cause, each.cause), editor_of(each), diff) for each, diff in entries(page)]
    known = {"corrections": told, "page": page, "checks": checks}
    return TemplateResponse(request, "summits/corrections.html", known)


@require_safe
def robots(request):
    """Everything but the editors' desk may be read by machines."""
    return HttpResponse("User-agent: *\nDisallow: /admin/\n", content_type="text/plain")
