"""The pages, one function each."""

from operator import attrgetter

from django.core.paginator import Paginator
from django.db.models import Count, F, Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from articles.models import Article

from .chronology import meetings
from .evidence import context, doubts, excerpts, rests_on
from .filters import StatementFilter, printable
from .line import line
from .models import Quotation, Reading, Statement


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


@require_safe
def statement(request, pk):
    """One statement: its words, where it is printed, what it rests on."""
    known = Statement.objects.select_related("speaker", "via", "summit")
    found = get_object_or_404(known.prefetch_related("ranked_topics__topic"), pk=pk)
    if found.merged_into_id:
        return redirect(last_of(found), permanent=True)
    if found.withdrawn_at or found.gone:
        return TemplateResponse(request, "summits/gone.html", {"statement": found}, status=410)
    printed = found.quotations.printed().select_related("article__outlet")
    quotations = sorted(printed, key=attrgetter("remoteness"))
    known = {
        "statement": found,
        "quotations": [(quotation, context(quotation)) for quotation in quotations],
        "evidence": rests_on(found, quotations),
        "topics": [ranked.topic for ranked in found.ranked_topics.all()],
    }
    return TemplateResponse(request, "summits/statement.html", known)


def last_of(statement):
    """The statement that this one was merged into, and that one in turn."""
    seen = set()
    while statement.merged_into_id:
        if statement.pk in seen:
            raise Http404("merged in a circle")
        seen.add(statement.pk)
        statement = statement.merged_into
    return statement


@require_safe
def articles(request):
    """The sources, each with its meeting and the number of its statements."""
    public = Q(quotations__statement__in=Statement.objects.public(), quotations__gone=False)
    held = Article.objects.select_related("outlet", "reading__summit").defer("text")
    held = held.annotate(count=Count("quotations__statement", filter=public, distinct=True))
    held = held.order_by(F("reading__summit__start").asc(nulls_last=True), "pk")
    return TemplateResponse(request, "summits/articles.html", {"articles": held})


@require_safe
def article(request, pk):
    """One source: its statements, and those of its paragraphs that hold them."""
    held = get_object_or_404(Article.objects.select_related("outlet"), pk=pk)
    reading = Reading.objects.select_related("summit").filter(article=held).first()
    printed = list(
        Quotation.objects.filter(article=held, statement__in=Statement.objects.public(), gone=False)
    )
    statements = Statement.objects.filter(pk__in=[each.statement_id for each in printed])
    known = {
        "article": held,
        "reading": reading,
        "statements": statements.with_everything().in_order(),
        "paragraphs": excerpts(held, printed, reading.layout if reading else {}),
        "doubts": doubts(held, reading.doubts if reading else [], printed),
    }
    return TemplateResponse(request, "summits/article.html", known)


@require_safe
def robots(request):
    """Everything but the editors' desk may be read by machines."""
    return HttpResponse("User-agent: *\nDisallow: /admin/\n", content_type="text/plain")
