"""The sources."""

from django.db.models import Count, F, Q
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from articles.models import Article
from summits.evidence import doubts, excerpts
from summits.models import Quotation, Reading, Statement


@require_safe
def index(request):
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
