"""What the reader found and what an editor decided, settled into what is shown.

``settle`` is the only writer of a statement's values, of its topics, and of its quotations' kind and words.
"""

import datetime
from itertools import islice

from django.db import transaction
from django.db.models import Prefetch

from summits.asking.stems import stems
from summits.models import Correction, Leader, Quotation, Revision, Statement, StatementTopic, Summit, Topic

from .agreeing import agreed, found_value
from .parts import is_edit_of, turned, words_of

AT_ONCE = 500  # statements settled together, so that a database's limit on parameters is never met
VALUES = [
    "speaker",
    "speaker_words",
    "via",
    "via_words",
    "summit",
    "said_from",
    "said_to",
    "occasion",
    "gone",
    "checked_at",
    "withdrawn_at",
    "withdrawn_why",
    "needs",
]
ACTS = ("checked", "withdrawn")  # what stands in a state only where an editor has done it
PRINTED = ["kind", "parts", "start", "end", "words", "stems"]


# ------------------------------------------------------------------- settling


def settle(statement, *, by=None, cause="read", reason=""):
    """Settle one statement, row and all; the Revision this made, or None where nothing changed."""
    revisions = settle_all([statement.pk], by=by, cause=cause, reason=reason)
    statement.refresh_from_db()
    return revisions[0] if revisions else None


@transaction.atomic
def settle_all(statements, *, by=None, cause="read", reason=""):
    """Settle the statements with these keys; the list of Revisions made."""
    names, revisions, keys = Names(), [], iter(sorted(statements))
    while some := list(islice(keys, AT_ONCE)):
        states = [(row, state_of(row, names)) for row in locked(some)]
        write(states, names)
        new = [(row, state) for row, state in states if not row.last or row.last[0].state != state]
        weigh_anew(new)
        revisions += Revision.objects.bulk_create(
            Revision(
                statement=row,
                number=row.last[0].number + 1 if row.last else 1,
                by=by,
                cause=cause,
                reason=reason,
                state=state,
            )
            for row, state in new
        )
    return revisions


class Names:
    """The rows that slugs stand for, fetched once."""

    def __init__(self):
        self.leaders = Leader.objects.in_bulk(field_name="slug")
        self.summits = Summit.objects.in_bulk(field_name="slug")
        self.topics = Topic.objects.in_bulk(field_name="slug")


def locked(keys):
    """The statements, locked, with all that settling looks at."""
    in_force = Correction.objects.filter(undone_at=None).order_by("pk")
    return (
        Statement.objects.select_for_update()
        .filter(pk__in=keys)
        .order_by("pk")
        .prefetch_related(
            Prefetch("quotations", Quotation.objects.order_by("article_id", "start", "pk")),
            "quotations__article",
            Prefetch("corrections", in_force, to_attr="in_force"),
            Prefetch("ranked_topics", StatementTopic.objects.select_related("topic"), to_attr="ranked"),
            Prefetch("revisions", Revision.objects.order_by("-number")[:1], to_attr="last"),
        )
    )


def state_of(row, names):
    """The state of a statement in values for JSON; ``row`` as ``locked`` gives it."""
    quotations = row.quotations.all()
    decided = {(each.quotation_id, each.field): each.value for each in row.in_force}
    live = any(not quotation.gone for quotation in quotations)
    last = row.last[0].state if row.last else {}
    return {
        **values_of(agreed(quotations), decided, names, last),
        "gone": not live and not decided,
        "quotations": [printed(quotation, decided) for quotation in quotations],
        **{name: decided[None, name] for name in ACTS if (None, name) in decided},
    }


def values_of(found, decided, names, last):
    """The statement's own values: decided before found, and only what the catalogue still holds."""
    value = {field: decided.get((None, field), found[field]) for field in found}
    shown = {field: last if (None, field) in decided else found for field in ("speaker", "via")}
    return {
        **leader_of("speaker", value, shown["speaker"], names),
        **leader_of("via", value, shown["via"], names),
        "summit": value["summit"] if value["summit"] in names.summits else None,
        "said": value["said"],
        "occasion": value["occasion"] or Statement.Occasion.OTHER.value,
        "topics": [slug for slug in value["topics"] if slug in names.topics],
    }


def leader_of(field, value, shown, names):
    """Who, and the printed words where these tell who it was.

    ``shown`` is where the words are from: what is found or, once it is decided who it was, what was shown with that.
    """
    leader, words = names.leaders.get(value[field]), f"{field}_words"
    unnamed = leader is None or leader.kind == Leader.Kind.UNNAMED
    same = value[field] == shown.get(field)
    return {field: leader and leader.slug, words: shown.get(words, "") if same and unnamed else ""}


def printed(quotation, decided):
    """How one article prints it: kind, parts and words, decided before found."""
    parts = decided.get((quotation.pk, "parts"), found_value(quotation, "parts", quotation.parts))
    words = turned(quotation) + words_of(quotation.article.text, parts)
    edited = decided.get((quotation.pk, "wording"))
    return {
        "id": quotation.pk,
        "article": quotation.article_id,
        "kind": decided.get((quotation.pk, "kind"), found_value(quotation, "kind", quotation.kind)),
        "parts": parts,
        "words": edited if edited and is_edit_of(edited, words) else words,
        "gone": quotation.gone,
    }


# -------------------------------------------------------------------- writing


def write(states, names):
    """Write the states into the rows they differ from."""
    Statement.objects.bulk_update([row for row, state in states if put(row, columns(state, names))], VALUES)
    quotations = [
        quotation
        for row, state in states
        for quotation, each in zip(row.quotations.all(), state["quotations"], strict=True)
        if put(quotation, as_printed(each))
    ]
    Quotation.objects.bulk_update(quotations, PRINTED)
    write_topics([(row, state["topics"]) for row, state in states], names)


def columns(state, names):
    """A state in the columns of a statement."""
    row_of = {
        "speaker_id": names.leaders.get(state["speaker"]),
        "via_id": names.leaders.get(state["via"]),
        "summit_id": names.summits.get(state["summit"]),
    }
    first, last = (
        (datetime.date.fromisoformat(day) for day in state["said"]) if state["said"] else (None, None)
    )
    plain = {name: state[name] for name in ("speaker_words", "via_words", "occasion", "gone")}
    keys = {name: row and row.pk for name, row in row_of.items()}
    return keys | plain | {"said_from": first, "said_to": last, "needs": None} | done(state)


def done(state):
    """What an editor did with the statement as a whole, in its columns."""
    withdrawn = state.get("withdrawn") or {"at": None, "why": ""}
    return {
        "checked_at": moment(state.get("checked")),
        "withdrawn_at": moment(withdrawn["at"]),
        "withdrawn_why": withdrawn["why"],
    }


def moment(value):
    return value and datetime.datetime.fromisoformat(value)


def as_printed(state):
    """A quotation's state in its columns."""
    start, end = state["parts"][0][0], state["parts"][-1][1]
    told = {name: state[name] for name in ("kind", "parts", "words")}
    return told | {"start": start, "end": end, "stems": stems(state["words"])}


def put(row, values):
    """Give the row these values; was any of them new?"""
    new = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in new.items():
        setattr(row, name, value)
    return bool(new)


def write_topics(wanted, names):
    """Rank the topics anew where they are not as wanted."""
    changed = [(row, slugs) for row, slugs in wanted if [each.topic.slug for each in row.ranked] != slugs]
    StatementTopic.objects.filter(statement__in=[row for row, _ in changed]).delete()
    StatementTopic.objects.bulk_create(
        StatementTopic(statement=row, topic=names.topics[slug], rank=rank)
        for row, slugs in changed
        for rank, slug in enumerate(slugs)
    )


def weigh_anew(changed):
    """Whatever may be a double of these statements, before or after, has to be weighed anew."""
    before = {
        (row.last[0].state.get("speaker"), row.last[0].state.get("summit")) for row, _ in changed if row.last
    }
    touched = before | {(state["speaker"], state["summit"]) for _, state in changed}
    speakers, summits = (
        ({each for each in column if each} for column in zip(*touched, strict=True)) if touched else ((), ())
    )
    if speakers and summits:
        group = Statement.objects.filter(speaker__slug__in=speakers, summit__slug__in=summits)
        group.exclude(needs=None).update(needs=None)
