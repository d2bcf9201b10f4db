"""The sources."""

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_cookie

from articles.models import Article
from summits.exports import linked
from summits.models import Correction, Quotation, Reading, Statement
from summits.showing.source import source
from summits.showing.source_list import with_counts

PER_PAGE = 50
VOICES = [("obama", "Obama"), ("putin", "Putin"), ("joint", "both"), ("other", "others")]


@require_safe
def index(request):
    """The sources, meeting by meeting, each with what was read from it; behind it those that print the same text."""
    held = Article.objects.select_related("outlet", "reading__summit", "copy_of__outlet")
    held = held.defer("text", "copy_of__text").annotate(witness=Coalesce("copy_of", "pk"))
    held = held.order_by(F("reading__summit__start").asc(nulls_last=True), "witness", "pk")
    page = Paginator(held, PER_PAGE).get_page(request.GET.get("page"))
    return TemplateResponse(request, "summits/articles.html", {"page": page, "articles": with_counts(page)})


@require_safe
@vary_on_cookie
def article(request, pk):
    """One source: its text as received, or what the public may see of it, with what was found marked in place."""
    held = get_object_or_404(Article.objects.select_related("outlet"), pk=pk)
    reading = Reading.objects.select_related("summit").filter(article=held).first()
    public = settings.ARTICLE_TEXTS == "full"
    everything = public or request.user.is_staff
    printed = printed_in(held)
    known = {
        "article": held,
        "reading": reading,
        "source": source(held, reading, printed, settled=settled(printed), everything=everything),
        "everything": everything,
        "voices": VOICES,
        "witnesses": witnesses(held),
        "linked": linked.script(linked.source(held, reading and reading.summit, request.build_absolute_uri)),
    }
    response = TemplateResponse(request, "summits/article.html", known)
    if everything and not public:
        patch_cache_control(response, private=True)
    return response


def printed_in(article):
    """The quotations of an article whose statements have a page of their own, in the order of the text."""
    shown = Quotation.objects.printed().filter(article=article, statement__in=Statement.objects.public())
    known = shown.select_related("statement").prefetch_related("statement__speaker", "statement__via")
    return list(known.defer("words").order_by("start", "-end", "pk"))


def settled(printed):
    """{statement's key: the fields that an editor decided otherwise than they were found}"""
    held = Correction.objects.filter(statement__in={each.statement_id for each in printed}, undone_at=None)
    fields = {}
    for each in held.filter(quotation=None):
        if not each.confirms:
            fields.setdefault(each.statement_id, set()).add(each.field)
    return fields


def witnesses(article):
    """The other articles that print the same text; together they are one witness."""
    first = article.copy_of_id or article.pk
    held = Article.objects.filter(Q(pk=first) | Q(copy_of=first)).exclude(pk=article.pk)
    return held.select_related("outlet").defer("text")
