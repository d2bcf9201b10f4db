"""Entries of the record: who decided what, when and why, with the old and the new, in words and as a table."""

import datetime
import json
from collections import defaultdict
from dataclasses import dataclass, field

from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.db.models import Count, Prefetch

from summits.models import Act, Correction, KeptApart, Quotation, Statement

from .telling import in_words, names_held

Field = Correction.Field
UNDONE = "undone"
LOGGED = {"added": ADDITION, "changed": CHANGE, "deleted": DELETION}
LABELS = {"reading": "statements read"}
# What a decision can be about: (as addresses name it, in words)
TARGETS = [
    ("statement", "statement"),
    ("article", "article"),
    ("outlet", "outlet"),
    ("leader", "leader"),
    ("topic", "topic"),
    ("summit", "meeting"),
]
READERS = "what the reader finds"


@dataclass(frozen=True)
class Change:
    """One thing that was decided: what it was before, what it is now."""

    what: str
    old: str
    new: str


@dataclass(frozen=True)
class Entry:
    """What one editor did in one go: when, to what, why, what changed, how many fields were confirmed as they were.

    ``words`` are a statement's or a row's name as it then was; ``together`` is how many statements share the ``batch``.
    """

    at: datetime.datetime
    by: str
    kind: str
    target: str
    key: str
    words: str
    reason: str = ""
    changes: list[Change] = field(default_factory=list)
    confirmed: int = 0
    batch: str = ""
    together: int = 1


def told(rows):
    """The entries of some (moment, source, key), in their order, in a number of queries that does not grow with them."""
    keys, names = defaultdict(set), names_held()
    for _, source, key in rows:
        keys["log" if source == "log" else "act"].add(key)
    acts, logged = acts_of(keys["act"]), LogEntry.objects.select_related("user", "content_type")
    logged, together = logged.in_bulk(keys["log"]), sizes(acts)
    return [
        of_log(logged[key]) if source == "log" else of_act(acts[key], moment, source, names, together)
        for moment, source, key in rows
        if key in (logged if source == "log" else acts)
    ]


def acts_of(keys):
    """{key: act} with its decisions, those it ended, whom it kept apart, and the statement's words."""
    quotations = Quotation.objects.order_by("gone", "article_id", "start").only("statement", "words")
    apart = KeptApart.objects.select_related("quotation", "other")
    known = (
        Prefetch("statement__quotations", quotations),
        Prefetch("corrections", Correction.objects.order_by("pk")),
        Prefetch("ended", Correction.objects.order_by("pk")),
        Prefetch("kept_apart", apart),
    )
    return Act.objects.select_related("by", "statement").prefetch_related(*known).in_bulk(keys)


def sizes(acts):
    """{batch: how many acts it has} for those of these acts."""
    batches = {act.batch for act in acts.values() if act.batch}
    rows = Act.objects.filter(batch__in=batches).order_by().values("batch").annotate(n=Count("pk"))
    return dict(rows.values_list("batch", "n")) if batches else {}


def of_act(act, moment, source, names, together):
    changes, confirmed = decided(act, names)
    undone = source == UNDONE
    quotation = next(iter(act.statement.quotations.all()), None)
    return Entry(
        at=moment,
        by=act.by.get_username(),
        kind=f"taken back: {act.get_kind_display()}" if undone else act.get_kind_display(),
        target="statement",
        key=str(act.statement_id),
        words=quotation.words if quotation else "",
        reason=act.reason,
        changes=[Change(each.what, each.new, each.old) for each in changes] if undone else changes,
        confirmed=0 if undone else confirmed,
        batch=str(act.batch or ""),
        together=together.get(act.batch, 1),
    )


def decided(act, names):
    """([what it changed], how many fields it confirmed to be as they were)."""
    ended = {(each.field, each.quotation_id): each for each in act.ended.all()}
    changes, confirmed = [], 0
    for each in act.corrections.all():
        was = ended.pop((each.field, each.quotation_id), None)
        old, new = (
            value_told(names, each.field, value)
            for value in ((was.value if was else each.found_then), each.value)
        )
        confirmed += old == new
        if old != new:
            changes.append(Change(each.get_field_display(), old, new))
    for each in ended.values():
        changes.append(
            Change(each.get_field_display(), value_told(names, each.field, each.value), given_back(each))
        )
    return changes + kept_apart(act), confirmed


def given_back(decision):
    """What holds where nobody has decided: nothing is done, or what the reader finds."""
    undecided = {Field.CHECKED, Field.WITHDRAWN}
    return value_told({}, decision.field, None) if decision.field in undecided else READERS


def kept_apart(act):
    pairs = {(row.quotation.statement_id, row.other.statement_id) for row in act.kept_apart.all()}
    others = sorted({pk for pair in pairs for pk in pair} - {act.statement_id})
    return [Change("not the same", "", f"statement {pk}") for pk in others]


def value_told(names, field, value):
    """A decided value in words."""
    if field == Field.CHECKED:
        return "checked" if value else "not checked"
    if field == Field.WITHDRAWN:
        return f"withdrawn: {value['why']}" if value else "shown"
    if field == Field.STATEMENT:
        return f"statement {value}"
    if field == Field.OCCASION:
        value = value or Statement.Occasion.OTHER
    return in_words(names, field, value)


def of_log(row):
    """An entry of the admin's log, with the values before and after where it holds them."""
    target = row.content_type.model if row.content_type else ""
    return Entry(
        at=row.action_time,
        by=row.user.get_username(),
        kind=next((name for name, flag in LOGGED.items() if flag == row.action_flag), ""),
        target=dict(TARGETS).get(target, target),
        key=row.object_id or "",
        words=row.object_repr,
        changes=list(logged(row.change_message)),
    )


def logged(message):
    """The Changes that a message of the log tells of; where it holds no values, the fields alone."""
    for part in parts_of(message):
        held = part | (part.get("changed") or {})
        for name, (old, new) in (held.get("values") or {}).items():
            yield Change(LABELS.get(name, name), plainly(old), plainly(new))
        for name in () if held.get("values") else held.get("fields", ()):
            yield Change(name, "", "")


def parts_of(message):
    """The parts of a message of the log that are kept as values; none of one in words."""
    try:
        parts = json.loads(message)
    except ValueError:
        return []
    return [each for each in (parts if isinstance(parts, list) else [parts]) if isinstance(each, dict)]


def plainly(value):
    """A value of a row for people: a list with commas, nothing for what is empty."""
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


# ------------------------------------------------------------------- as a table

COLUMNS = (
    "moment",
    "editor",
    "what was done",
    "to",
    "number",
    "words",
    "reason",
    "field",
    "old",
    "new",
    "confirmed fields",
    "statements in one go",
    "batch",
)


def table(rows, at_once=500):
    """The entries of all these (moment, source, key) as rows, a row a change, the names of the columns first."""
    yield COLUMNS
    for first in range(0, len(rows), at_once):
        for each in told(rows[first : first + at_once]):
            begin = (each.at, each.by, each.kind, each.target, each.key, each.words, each.reason)
            end = (each.confirmed, each.together, each.batch)
            for change in each.changes or [Change("", "", "")]:
                yield *begin, change.what, change.old, change.new, *end
