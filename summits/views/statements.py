"""One statement: as it is, as it was, what a reader says of it."""

from itertools import pairwise

from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from summits.deciding.reports import ReportForm, file, sender_of, too_many
from summits.deciding.revisions import CAUSES, Names, changes, editor_of, shown
from summits.exports import embedding, linked
from summits.models import Quotation, Statement, StatementTopic
from summits.showing.citing import FORMS, path_of
from summits.showing.compared import compared
from summits.showing.evidence import rests_on
from summits.showing.neighbours import neighbours
from summits.showing.witnesses import independent, witnesses


@require_safe
def statement(request, pk):
    """One statement: its words, who prints them and how, what they rest on, how to cite it, what was changed."""
    known = Statement.objects.select_related("speaker", "via", "summit")
    topics = Prefetch("ranked_topics", StatementTopic.objects.select_related("topic"))
    found = get_object_or_404(known.prefetch_related(topics), pk=pk)
    if is_elsewhere(found):
        return elsewhere(request, found)
    wordings = compared(found.quotations.printed().select_related("article__outlet"))
    found.printed = quotations = [each.quotation for each in wordings]
    versions, printed = history(found), witnesses(wordings)
    before, after = neighbours(found)
    known = {
        "statement": found,
        "nearest": quotations[0] if quotations else None,
        "witnesses": printed,
        "independent": independent(printed),
        "articles": len({each.article_id for each in quotations}),
        "evidence": rests_on(found, quotations),
        "topics": [ranked.topic for ranked in found.ranked_topics.all()],
        "versions": versions,
        "citations": citations(request, found, versions[-1][0].number if versions else None),
        "embeds": [(name, form(found, request.build_absolute_uri)) for name, form in embedding.FORMS],
        "linked": linked.script(linked.quotation(found, versions, request.build_absolute_uri)),
        "before": before,
        "after": after,
    }
    return TemplateResponse(request, "summits/statement.html", known)


def history(statement):
    """Its versions, the first first: [(revision, why it was made, by whom, what it changed)]."""
    held = list(statement.revisions.select_related("by__byline"))
    names = Names([each.state for each in held])
    made = [changes(one.state, next_one.state, names) for one, next_one in pairwise(held)]
    return [
        (each, CAUSES.get(each.cause, each.cause), editor_of(each), changed)
        for each, changed in zip(held, [[], *made], strict=False)
    ]


def citations(request, statement, number):
    """[(name, the citation)] in every form, with the full address of the version."""
    address = request.build_absolute_uri(path_of(statement, number))
    return [(name, form(statement, number, address)) for name, form in FORMS]


def is_elsewhere(statement):
    return bool(statement.merged_into_id or statement.withdrawn_at or statement.gone)


def elsewhere(request, statement):
    """What answers for a statement that has no page: the one it was merged into, or why it is gone."""
    if statement.merged_into_id:
        query = request.META["QUERY_STRING"]
        last = last_of(statement).get_absolute_url()
        answer = redirect(f"{last}?{query}" if query else last, permanent=True)
        patch_cache_control(answer, no_cache=True)  # a join may be taken back
        return answer
    return TemplateResponse(request, "summits/gone.html", {"statement": statement}, status=410)


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
def version(request, pk, number):
    """A statement as it was in one of its versions, and what has changed since."""
    found = get_object_or_404(Statement.objects.select_related("summit"), pk=pk)
    if is_elsewhere(found):
        return elsewhere(request, found)
    held = list(found.revisions.select_related("by__byline"))
    pinned = next((each for each in held if each.number == number), None)
    if pinned is None:
        raise Http404("no such version")
    names = Names([pinned.state, held[-1].state])
    known = {
        "statement": found,
        "version": pinned,
        "cause": CAUSES.get(pinned.cause, pinned.cause),
        "editor": editor_of(pinned),
        "words": words_in(pinned.state),
        "shown": shown(pinned.state, names),
        "changes": changes(pinned.state, held[-1].state, names),
        "versions": held,
    }
    return TemplateResponse(request, "summits/version.html", known)


def words_in(state):
    """The wording nearest to what was said in a state of a statement, of those then found; "" where there is none."""
    kinds, held = Quotation.Kind.values, state.get("quotations", ())
    live = [each for each in held if not each["gone"]] or held
    nearest = min(live, key=lambda each: (kinds.index(each["kind"]), -len(each["words"])), default=None)
    return nearest["words"] if nearest else ""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, pk):
    """Say that something is wrong with a statement."""
    found = get_object_or_404(Statement.objects.public(), pk=pk)
    last = found.revisions.order_by("-number").values_list("number", flat=True).first()
    words = found.quotations.printed().values_list("words", flat=True).first() or ""
    form = ReportForm(request.POST or None, initial={"passage": words, "version": last})
    sender, full, known = sender_of(request), False, {"statement": found, "form": form}
    if request.method == "POST" and form.is_valid():
        if form.is_from_a_machine():
            return redirect("reported", pk)
        if not (full := too_many(sender)):
            file(form.save(commit=False), found, sender=sender)
            return redirect("reported", pk)
    status = 429 if full else 400 if form.errors else 200
    return TemplateResponse(request, "summits/report.html", known | {"full": full}, status=status)


@require_safe
def reported(request, pk):
    """Thanks for a report."""
    found = get_object_or_404(Statement, pk=pk)
    return TemplateResponse(request, "summits/reported.html", {"statement": found})
