"""What the reader found and what an editor decided, settled into what is shown.

``settle`` is the only writer of a statement's values, of its topics, and of its quotations' kind and words.
"""

import datetime
from itertools import islice
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Prefetch
from django.utils import timezone

from .agreeing import agreed, found_value
from .deciding import OF_QUOTATIONS, checked
from .models import Correction, Leader, Quotation, Revision, Statement, StatementTopic, Summit, Topic

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
]
PRINTED = ["kind", "parts", "start", "end", "words"]


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
    return {
        **values_of(agreed(quotations), decided, names),
        "gone": not live and not decided,
        "quotations": [printed(quotation, decided) for quotation in quotations],
    }


def values_of(found, decided, names):
    """The statement's own values: decided before found, and only what the catalogue still holds."""
    value = {field: decided.get((None, field), found[field]) for field in found}
    leader = names.leaders.get(value["speaker"])
    as_found = value["speaker"] == found["speaker"]
    return {
        "speaker": leader and leader.slug,
        "speaker_words": found["speaker_words"] if as_found and unnamed(leader) else "",
        "via": found["via"] if found["via"] in names.leaders else None,
        "via_words": found["via_words"] if unnamed(names.leaders.get(found["via"])) else "",
        "summit": value["summit"] if value["summit"] in names.summits else None,
        "said": value["said"],
        "occasion": value["occasion"] or Statement.Occasion.OTHER.value,
        "topics": [slug for slug in value["topics"] if slug in names.topics],
    }


def unnamed(leader):
    """Is it the printed words that tell who it was?"""
    return leader is None or leader.kind == Leader.Kind.UNNAMED


def printed(quotation, decided):
    """How one article prints it: kind, parts and words, decided before found."""
    parts = decided.get((quotation.pk, "parts"), found_value(quotation, "parts", quotation.parts))
    return {
        "id": quotation.pk,
        "article": quotation.article_id,
        "kind": decided.get((quotation.pk, "kind"), found_value(quotation, "kind", quotation.kind)),
        "parts": parts,
        "words": turned(quotation) + words_of(quotation.article.text, parts),
        "gone": quotation.gone,
    }


def turned(quotation):
    """The cue in brackets where it turns the words into their opposite: [has denied] his government was involved."""
    cue = quotation.found.get("cue") or {}
    return f"[{quotation.article.text[slice(*cue['value'])]}] " if cue.get("turns") else ""


def words_of(text, parts):
    """The parts as one line, in “ ” what stood between marks; an ellipsis for what lies between them, if words do."""
    line, last = "", parts[0][0]
    for start, end, in_marks in parts:
        between = text[last:start]
        joint = " … " if len(between) > 3 else " " if any(map(str.isspace, between)) else ""
        words = text[start:end]
        line, last = line + joint + (f"“{words.rstrip(' ,')}”" if in_marks else words), end
    return " ".join(line.split())


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
    return (
        {name: row and row.pk for name, row in row_of.items()} | plain | {"said_from": first, "said_to": last}
    )


def as_printed(state):
    """A quotation's state in its columns."""
    start, end = state["parts"][0][0], state["parts"][-1][1]
    return {name: state[name] for name in ("kind", "parts", "words")} | {"start": start, "end": end}


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


# ------------------------------------------------------------------- deciding


@transaction.atomic
def correct(statement, field, value, *, quotation=None, reason, by):
    """Decide one field of a statement or of one of its quotations, in place of the decision in force.

    ``value`` is a slug, an occasion, a kind, ``[first, last]`` day in ISO form, a list of topics' slugs or
    of parts; None is "not known". Raises ValidationError naming what is wrong.
    """
    locked_row = Statement.objects.select_for_update().get(pk=statement.pk)
    target = target_of(locked_row, field, quotation)
    decision = Correction(
        statement=locked_row,
        quotation=target,
        field=field,
        value=checked(field, value, target),
        found_then=found_now(locked_row, field, target),
        reason=reason.strip(),
        by=by,
    )
    decision.clean_fields(exclude=["by", "statement", "quotation"])
    in_force = Correction.objects.filter(statement=statement, quotation=target, field=field, undone_at=None)
    in_force.update(undone_at=timezone.now())
    decision.save()
    settle(statement, by=by, cause="corrected", reason=decision.reason)
    return decision


def target_of(statement, field, quotation):
    """The quotation a decision is on, fresh from the database; None for the statement's own fields."""
    if quotation is None and field in OF_QUOTATIONS:
        raise ValidationError(f"“{field}” is decided for one quotation, and none was given.")
    if quotation is None:
        return None
    if field not in OF_QUOTATIONS:
        raise ValidationError(f"“{field}” is decided for the statement, not for one quotation.")
    if quotation.statement_id != statement.pk:
        raise ValidationError(f"Quotation {quotation.pk} does not belong to statement {statement.pk}.")
    return Quotation.objects.select_related("article").get(pk=quotation.pk)


@transaction.atomic
def undo(correction, by, reason=""):
    """Take a decision back: what the reader found holds again. Raises ValidationError if it is not in force."""
    statement = Statement.objects.select_for_update().get(pk=correction.statement_id)
    if not Correction.objects.filter(pk=correction.pk, undone_at=None).update(undone_at=timezone.now()):
        raise ValidationError(
            f"The decision on the {correction.get_field_display()} is not in force any more."
        )
    correction.refresh_from_db(fields=["undone_at"])
    settle(statement, by=by, cause="undone", reason=reason)


def found_now(statement, field, quotation=None):
    """What the reader finds for a field, by the last reading."""
    return found_value(quotation, field) if quotation else agreed(statement.quotations.all())[field]


class Conflict(NamedTuple):
    """A decision that the reader now contradicts with something new."""

    correction: Correction
    found: object


def conflicts(statement):
    """The decisions in force where what is found now is neither what was found then nor what was decided."""
    if not any(not quotation.gone for quotation in statement.quotations.all()):
        return []
    told = []
    for decision in statement.corrections.filter(undone_at=None).select_related("quotation").order_by("pk"):
        now = found_now(statement, decision.field, decision.quotation)
        gone = decision.quotation is not None and decision.quotation.gone
        if not gone and now not in (decision.found_then, decision.value):
            told.append(Conflict(decision, now))
    return told
