"""One statement: as it is, as it was, what a reader says of it."""

from operator import attrgetter

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from summits.evidence import context, rests_on
from summits.models import Statement
from summits.reports import ReportForm, file, sender_of, too_many
from summits.revisions import CAUSES, Names, changes, editor_of, shown


@require_safe
def statement(request, pk):
    """One statement: its words, where it is printed, what it rests on."""
    known = Statement.objects.select_related("speaker", "via", "summit")
    found = get_object_or_404(known.prefetch_related("ranked_topics__topic"), pk=pk)
    if found.merged_into_id or found.withdrawn_at or found.gone:
        return elsewhere(request, found)
    printed = found.quotations.printed().select_related("article__outlet")
    quotations = sorted(printed, key=attrgetter("remoteness"))
    known = {
        "statement": found,
        "quotations": [(quotation, context(quotation)) for quotation in quotations],
        "evidence": rests_on(found, quotations),
        "topics": [ranked.topic for ranked in found.ranked_topics.all()],
    }
    return TemplateResponse(request, "summits/statement.html", known)


def elsewhere(request, statement):
    """What answers for a statement that has no page: the one it was merged into, or why it is gone."""
    if statement.merged_into_id:
        return redirect(last_of(statement), permanent=True)
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
    found = get_object_or_404(Statement, pk=pk)
    if found.merged_into_id or found.withdrawn_at or found.gone:
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
        "shown": shown(pinned.state, names),
        "changes": changes(pinned.state, held[-1].state, names),
        "versions": held,
    }
    return TemplateResponse(request, "summits/version.html", known)


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
