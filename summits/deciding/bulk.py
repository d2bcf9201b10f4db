"""What an editor does to several statements in one go: check, set a topic or the meeting, withdraw, and take it back.

Each statement has an act of its own, as ``acts`` would make it, and these share a ``batch``. It is all or nothing, in a
number of queries that does not grow with the statements.
"""

import uuid

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Prefetch, Q
from django.utils import timezone

from summits.models import Act, Correction, Report, Statement

from .acts import as_shown
from .conflicts import contradicted
from .decisions import undecided
from .settling import AT_ONCE, Names, locked, settle_all, state_of
from .values import checked

Field, Kind = Correction.Field, Act.Kind
MOST = AT_ONCE  # statements

# Why nothing is done, in words that follow the statements' numbers
UNKNOWN = "nobody has heard of it"
HIDDEN = "not shown any more"
CHANGED = "changed since you looked; look again"
REPORTED = "somebody says it is wrong; answer that first"
CONFLICT = "the reader contradicts a decision; settle that first"
DECIDED = "something was decided after it; take that back first"


# ------------------------------------------------------------------- deciding
# ``seen`` is {statement's key: number of the version that was looked at}; each gives the batch, and raises
# ValidationError naming the statements that stand against it.


def confirm(seen, *, reason, by):
    """All of it is right as it is shown: a decision on every field of each."""
    check = {(Field.CHECKED, None): timezone.now().isoformat()}
    return decide(seen, Kind.CHECKED, lambda row, state: as_shown(row, state) | check, reason=reason, by=by)


def set_meeting(seen, slug, *, reason, by):
    """They were said at this meeting."""
    value = checked(Field.SUMMIT, slug)
    return decide(
        seen, Kind.CORRECTED, lambda row, state: {(Field.SUMMIT, None): value}, reason=reason, by=by
    )


def set_topic(seen, slug, *, main, reason, by):
    """They are about this topic, first of all or also."""
    checked(Field.TOPICS, [slug])

    def wanted(row, state):
        others = [each for each in state["topics"] if each != slug]
        ranked = [slug, *others] if main else [*others, slug]
        return {(Field.TOPICS, None): state["topics"] if slug in state["topics"] and not main else ranked}

    return decide(seen, Kind.CORRECTED, wanted, reason=reason, by=by)


def withdraw(seen, *, reason, by):
    """They are no longer shown: their addresses answer 410 with the reason."""
    value = checked(Field.WITHDRAWN, {"at": timezone.now().isoformat(), "why": reason})
    return decide(
        seen, Kind.WITHDRAWN, lambda row, state: {(Field.WITHDRAWN, None): value}, reason=reason, by=by
    )


@transaction.atomic
def decide(seen, kind, wanted, *, reason, by):
    """Decide what ``wanted(row, state)`` says, {(field, quotation or None): value}, unless it is decided already."""
    if not 0 < len(seen) <= MOST:
        raise ValidationError(f"Choose up to {MOST} statements.")
    act = Act(kind=kind, reason=reason.strip(), by=by, batch=uuid.uuid4())
    if not act.reason:
        raise ValidationError("Say why: readers see what was changed and for what reason.")
    act.clean_fields(exclude=["statement", "by"])
    replaced = Prefetch("corrections", Correction.objects.exclude(ended_by=None), to_attr="replaced")
    rows, names = list(locked(seen).prefetch_related(replaced)), Names()
    refuse(objections(rows, seen, kind))
    plans = {row: list(decisions(row, wanted(row, state_of(row, names)))) for row in rows}
    plans = {row: plan for row, plan in plans.items() if plan}
    if not plans:
        raise ValidationError("That is decided so already.")
    write(plans, act)
    settle_all([row.pk for row in plans], by=by, cause=str(kind), reason=act.reason)
    return act.batch


def decisions(row, changes):
    """(a new decision, the one in force that it ends or None) for each that is not decided so already."""
    for field, quotation, value, now, was in undecided(row, changes):
        new = Correction(statement=row, quotation=quotation, field=field, value=value, found_then=now)
        yield new, was


def write(plans, act):
    """Put decisions, not yet settled, into rows: {statement: [(new, the one it ends)]}."""
    moment, known = timezone.now(), {name: getattr(act, name) for name in ("kind", "reason", "by", "batch")}
    Act.objects.filter(statement__in=plans, kind=Kind.LATER, undone_at=None).update(undone_at=moment)
    acts = Act.objects.bulk_create(Act(statement=row, **known) for row in plans)
    its = dict(zip(plans, acts, strict=True))
    laid = [(new, was) for plan in plans.values() for new, was in plan]
    for new, was in laid:
        new.act, new.reason, new.by = its[new.statement], act.reason, act.by
        if was:
            was.undone_at, was.ended_by = moment, new.act
    Correction.objects.bulk_update([was for _, was in laid if was], ["undone_at", "ended_by"])
    Correction.objects.bulk_create([new for new, _ in laid])
    reports = list(Report.objects.filter(statement__in=plans, closed_at=None))
    for each in reports:
        each.closed_at, each.closed_by = moment, its[each.statement]
    Report.objects.bulk_update(reports, ["closed_at", "closed_by"])


# ------------------------------------------------------------- what is against it


def objections(rows, seen, kind):
    """{statement's key: why it cannot be decided with the others}"""
    told = dict.fromkeys(seen, UNKNOWN)
    reports = Report.objects.filter(statement__in=rows, closed_at=None)
    reported = set(reports.values_list("statement", flat=True)) if kind != Kind.WITHDRAWN else ()
    for row in rows:
        told[row.pk] = objection(row, seen[row.pk], kind) or (REPORTED if row.pk in reported else "")
    return {pk: why for pk, why in told.items() if why}


def objection(row, number, kind):
    """Why this one cannot be decided with others, by what is known of it; empty where it can."""
    if row.merged_into_id or row.withdrawn_at or row.gone:
        return HIDDEN
    if not row.last or row.last[0].number != number:
        return CHANGED
    against = kind == Kind.CHECKED and contradicted(row.in_force, row.quotations.all(), row.replaced)
    return CONFLICT if against else ""


def refuse(told):
    """Raise ValidationError, a line for each reason, where there is any."""
    lines = []
    for why in dict.fromkeys(told.values()):
        keys = sorted(pk for pk, its in told.items() if its == why)
        lines.append(f"Statement{'s' * (len(keys) > 1)} {', '.join(map(str, keys))}: {why}.")
    if lines:
        raise ValidationError(lines)


# --------------------------------------------------------------- taking back


@transaction.atomic
def take_back(batch, by):
    """Undo all acts of a batch: what was in force before is in force again. Raises ValidationError."""
    acts, moment = Act.objects.filter(batch=batch), timezone.now()
    held = Statement.objects.select_for_update().filter(pk__in=acts.values("statement"))
    rows = list(held.order_by("pk"))
    if not acts.filter(undone_at=None).update(undone_at=moment):
        raise ValidationError("That is taken back already.")
    made = Correction.objects.filter(act__batch=batch)
    since = made.filter(Q(undone_at__isnull=False) | ~Q(statement=F("act__statement")))
    against = {
        *since.values_list("act__statement", flat=True),
        *(row.pk for row in rows if row.merged_into_id),
    }
    refuse(dict.fromkeys(against, DECIDED))
    made.update(undone_at=moment)
    Correction.objects.filter(ended_by__batch=batch).update(undone_at=None, ended_by=None)
    Report.objects.filter(closed_by__batch=batch).update(closed_at=None, closed_by=None)
    keys = [row.pk for row in rows]
    settle_all(keys, by=by, cause="undone")
    Statement.objects.filter(pk__in=keys).update(needs=None)
