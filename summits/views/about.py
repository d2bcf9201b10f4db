"""About the site itself: how it reads and how well, what was corrected, what machines may do."""

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Article
from summits.deciding.revisions import CAUSES, by_editors, editor_of, entries
from summits.desk.judged import judged
from summits.models import Quotation, Statement, Summit
from summits.showing.evidence import context, rests_on
from summits.showing.measured import measured


@require_safe
def method(request):
    """How articles are read, with one statement as an example, and how well."""
    example, printed = worked_example()
    (unseen, labelled), lines = measured()
    known = {
        "example": example,
        "quotation": printed[0] if printed else None,
        "around": context(printed[0]) if printed else [],
        "evidence": rests_on(example, printed) if example else [],
        "unseen": unseen,
        "labelled": labelled,
        "lines": lines,
        "judged": judged(),
        "articles": Article.objects.count(),
        "statements": Statement.objects.shown().count(),
        "checked": Statement.objects.shown().exclude(checked_at=None).count(),
        "without": Summit.objects.filter(in_range=True, readings=None, statements=None),
    }
    return TemplateResponse(request, "summits/method.html", known)


def worked_example():
    """A statement quoted in full, with its quotations: one that an editor has checked, else the first; None without any."""
    quoted = Statement.objects.shown().exclude(speaker=None).select_related("speaker", "via", "summit")
    quoted = quoted.filter(quotations__kind=Quotation.Kind.DIRECT, quotations__gone=False)
    found = quoted.order_by(F("checked_at").asc(nulls_last=True), "summit__start", "pk").first()
    if not found:
        return None, []
    return found, list(found.quotations.printed().select_related("article__outlet").order_by("kind", "pk"))


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
    """Everything but the editors' desk may be read by machines; they are told where the list of pages is."""
    where = request.build_absolute_uri(reverse("sitemap"))
    return HttpResponse(f"User-agent: *\nDisallow: /admin/\n\nSitemap: {where}\n", content_type="text/plain")
