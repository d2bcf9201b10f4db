"""What feed readers are told: the statements that fit a filter, the last changed first, and the corrections."""

import textwrap

from django.db.models import F, OuterRef, Prefetch, Subquery
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from summits.days import days_in_words
from summits.deciding.revisions import CAUSES, editor_of, entries
from summits.models import Leader, Revision, Statement
from summits.showing import citing
from summits.showing.citing import at_the_meeting, path_of, seen, words_of
from summits.showing.evidence import place_of

from .atom import BEGAN, TAG, Category, Entry

# What of a state readers are told anew of; that an editor has checked it is not among it, nor where the words stand
TOLD = (
    "speaker",
    "speaker_words",
    "via",
    "via_words",
    "summit",
    "said",
    "occasion",
    "topics",
    "gone",
    "withdrawn",
)


# ------------------------------------------------------------------ statements


def last_changed(chosen):
    """The keys of the statements that fit a filter, the last changed first; a check taken back counts here as a change.

    Withdrawn ones are among them: whoever took the words over has to hear of it.
    """
    listed = Statement.objects.filter(summit__in_range=True, gone=False, merged_into=None)
    changes = Revision.objects.filter(statement=OuterRef("pk")).exclude(cause="checked").order_by("-number")
    last = Subquery(changes.values("at")[:1])
    in_order = chosen.narrow(listed).order_by(last.desc(nulls_last=True), F("pk").desc())
    return in_order.values_list("pk", flat=True)


def statement_entries(keys, absolute):
    """An Entry for each of these statements; ``absolute`` makes full addresses of paths."""
    history = Prefetch("revisions", Revision.objects.order_by("number"), to_attr="history")
    rows = Statement.objects.with_everything().prefetch_related(history)
    return [statement_entry(each, absolute) for each in rows.in_turn(keys)]


def statement_entry(statement, absolute):
    withdrawn = statement.withdrawn_at is not None
    published, updated = moments(statement)
    return Entry(
        id=f"{TAG}statements/{statement.pk}",
        title=f"Withdrawn: {heading(statement)}" if withdrawn else title(statement),
        address=absolute(statement.get_absolute_url()),
        published=published,
        updated=updated,
        html=withdrawal(statement) if withdrawn else html(statement, absolute),
        categories=tuple(categories(statement, absolute)),
    )


def moments(statement):
    """When it was first told, and when it last changed in a way that readers should hear of."""
    history = statement.history
    if not history:
        received = min((each.article.received for each in statement.printed), default=BEGAN)
        return received, received
    told, updated = None, history[0].at
    for each in history:
        before, told = told, public(each.state)
        if told != before:
            updated = each.at
    return history[0].at, updated


def public(state):
    """What a state tells readers: the statement's own values, and each article's words."""
    printed = [each for each in state.get("quotations", ()) if not each["gone"]]
    words = sorted((each["article"], each["kind"], each["words"]) for each in printed)
    return {name: state.get(name) for name in TOLD}, words


# -------------------------------------------------------------------- in words


def title(statement, length=140):
    """ "Barack Obama at Hangzhou: “We agreed.”", the words cut where they are long."""
    words = textwrap.shorten(words_of(statement), length, placeholder=" …", break_on_hyphens=False)
    return f"{heading(statement)}: {words}"


def heading(statement):
    """ "Barack Obama at Hangzhou"; what was said elsewhere is said to be filed there."""
    who, place = statement.who[:1].upper() + statement.who[1:], statement.summit.place
    via = f", as told by {statement.told_by}," if statement.told_by else ""
    if at_the_meeting(statement):
        return seen(f"{who}{via} at {place}")
    known = statement.occasion != Statement.Occasion.OTHER
    where = f" {statement.get_occasion_display()}," if known else ""
    return seen(f"{who}{via or ','}{where} filed under {place}")


def html(statement, absolute):
    """The words with their origin, who prints them and what they are about, as escaped HTML."""
    version = statement.last_version
    cited = citing.html(statement, version, absolute(path_of(statement, version)))
    printed = format_html_join(", ", '<a href="{}">{}</a>', places(statement, absolute))
    topics = ", ".join(ranked.topic.name for ranked in statement.ranked_topics.all())
    return format_html(
        '{}\n<p>As printed by {}. Topics: {}. <a href="{}">What this rests on</a></p>',
        cited,
        printed,
        topics or "none found",
        absolute(statement.get_absolute_url()),
    )


def places(statement, absolute):
    """(full address of the words in the article, who printed it), in the order of the articles."""
    for each in statement.printed:
        outlet = each.article.outlet
        yield absolute(place_of(each)), seen(outlet.name) if outlet else "an outlet not known"


def withdrawal(statement):
    day = statement.withdrawn_at.date()
    return format_html("<p>Withdrawn on {}: {}</p>", days_in_words(day, day), seen(statement.withdrawn_why))


def categories(statement, absolute):
    """Meeting, speaker and topics, each under the address of its list; of speakers only those with a page."""
    rows, who = [("summits", statement.summit)], statement.speaker
    rows += [("leaders", who)] if who and who.kind != Leader.Kind.UNNAMED else []
    rows += [("topics", ranked.topic) for ranked in statement.ranked_topics.all()]
    return [Category(absolute(reverse(name)), row.slug, seen(row.name)) for name, row in rows]


# ----------------------------------------------------------------- corrections


def correction_entries(revisions, absolute):
    """An Entry for each of these revisions, as ``by_editors()`` gives them: what it changed, from what to what, and why."""
    return [correction_entry(each, changes, absolute) for each, changes in entries(revisions)]


def correction_entry(revision, changes, absolute):
    cause = CAUSES.get(revision.cause, revision.cause)
    path = reverse("version", args=[revision.statement_id, revision.number])
    return Entry(
        id=f"{TAG}statements/{revision.statement_id}/v/{revision.number}",
        title=f"{revision}: {cause}",
        address=absolute(path),
        published=revision.at,
        updated=revision.at,
        html=changed(revision.reason, changes),
        author=seen(editor_of(revision)),
    )


def changed(reason, changes):
    """Why, and each change from old to new, as escaped HTML."""
    values = (
        (seen(each.label), seen(each.before) or "nothing", seen(each.after) or "nothing") for each in changes
    )
    lines = format_html_join("\n", "<dt>{}</dt>\n<dd><del>{}</del> → <ins>{}</ins></dd>", values)
    why = format_html("<p>{}</p>\n", seen(reason)) if reason else ""
    return format_html("{}<dl>\n{}\n</dl>", why, lines) if lines else why
