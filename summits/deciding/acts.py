"""What an editor does to a statement in one go: check, correct, withdraw, leave for later, mark, and take it back.

Each is an Act with its decisions; each is settled once, so that it makes one version at most.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from summits.models import Act, Correction, Quotation, Report, Statement

from .agreeing import agreed, found_value
from .conflicts import conflicts
from .decisions import lay_down, target_of, undecided
from .moving import decided_on_moved, move_back
from .parts import is_edit_of, turned, words_of
from .settling import Names, locked, settle, settle_all, state_of

Field, Kind = Correction.Field, Act.Kind
OWN = (Field.SPEAKER, Field.VIA, Field.SUMMIT, Field.SAID, Field.OCCASION, Field.TOPICS)
PRINTED = (Field.KIND, Field.PARTS)
NOT_IN_FORCE = "The decision on the {} is not in force any more."


# ------------------------------------------------------------------ deciding


@transaction.atomic
def decide(statement, changes, *, back=(), reason, by, check=False, kind=None):
    """Decide fields, take decisions ``back`` to the reader's and, if asked, check the rest; the Act.

    ``changes`` is {(field, quotation or None): value}, values as ``decisions.lay_down`` takes them. Raises
    ValidationError naming what is wrong, and then nothing is done.
    """
    kind = kind or (Kind.CORRECTED if changes or back else Kind.CHECKED)
    act = begin(statement, kind, reason, by)
    end(back, act)
    if back and not check and kind != Kind.PUT_BACK:
        end(in_force(statement).filter(field=Field.CHECKED), act)
    for (field, quotation), value in in_order(changes):
        lay_down(act.statement, field, value, quotation=quotation, reason=reason, by=by, act=act)
    moved = {each.quotation_id for each in back if each.field == Field.PARTS}
    end_edits(moved | {quotation.pk for field, quotation in changes if field == Field.PARTS}, act)
    if check:
        confirm_the_rest(act, changes)
    finish(act, cause=kind if changes or kind == Kind.PUT_BACK or not back else "undone")
    return act


def check(statement, by):
    """All of it is right as it is shown: a decision on every field."""
    return decide(statement, {}, reason="", by=by, check=True)


@transaction.atomic
def keep(decision, by):
    """A decision holds against what the reader finds now, which is no conflict any more; the Act. Raises ValidationError."""
    refuse_settled(decision)
    changes = {(decision.field, decision.quotation): decision.value}
    return decide(decision.statement, changes, reason=decision.reason, by=by)


@transaction.atomic
def give_way(decision, by):
    """What the reader finds now holds, and the decision no more; the Act. Raises ValidationError."""
    refuse_settled(decision)
    field = decision.get_field_display()
    return decide(
        decision.statement, {}, back=[decision], reason=f"The reader now finds the {field} right", by=by
    )


def refuse_settled(decision):
    """Raise ValidationError unless the decision is in force and the reader contradicts it."""
    row = Statement.objects.select_for_update().get(pk=decision.statement_id)
    if not in_force(row).filter(pk=decision.pk).exists():
        raise ValidationError(NOT_IN_FORCE.format(decision.get_field_display()))
    if decision.pk not in {each.correction.pk for each in conflicts(row)}:
        raise ValidationError("The reader does not contradict that decision any more.")


@transaction.atomic
def withdraw(statement, reason, by):
    """It is no longer shown: its address answers 410 with the reason."""
    act = begin(statement, Kind.WITHDRAWN, reason, by)
    value = {"at": timezone.now().isoformat(), "why": reason}
    lay_down(act.statement, Field.WITHDRAWN, value, reason=reason, by=by, act=act)
    finish(act)
    return act


@transaction.atomic
def leave(statement, by, reason=""):
    """Leave it for later: it goes to the end of the queue."""
    act = begin(statement, Kind.LATER, reason, by)
    Statement.objects.filter(pk=statement.pk).update(needs=None)
    return act


@transaction.atomic
def mark(article, parts, kind, values, *, reason, by):
    """Words that the reader missed, made a statement that no later reading takes away; the Act.

    ``values`` is {field: value} for the statement's own fields. Raises ValidationError.
    """
    start, end_ = parts[0][0], parts[-1][1]
    held = Quotation.objects.filter(article=article, found_start=start, found_end=end_).first()
    if held and not (held.by_hand and held.gone):
        raise ValidationError(f"These very words are statement {held.statement_id} already.")
    place = {"found_start": start, "found_end": end_, "start": start, "end": end_}
    row = held or Quotation(article=article, statement=Statement.objects.create(), by_hand=True, **place)
    row.parts, row.kind, row.words, row.gone = parts, kind, words_of(article.text, parts), False
    row.save()
    own = {(field, None): value for field, value in values.items()}
    changes = own | {(Field.KIND, row): kind, (Field.PARTS, row): parts}
    return decide(row.statement, changes, reason=reason, by=by, kind=Kind.MARKED)


def begin(statement, kind, reason, by):
    """A new act on the statement, which is locked from now on; what waited for an editor has had one.

    Raises ValidationError where the statement was joined to another.
    """
    row = Statement.objects.select_for_update().get(pk=statement.pk)
    refuse_joined(row)
    act = Act(statement=row, kind=kind, reason=reason.strip(), by=by)
    act.clean_fields(exclude=["statement", "by"])
    Act.objects.filter(statement=row, kind=Kind.LATER, undone_at=None).update(undone_at=timezone.now())
    act.save()
    return act


def refuse_joined(statement):
    """Raise ValidationError where it was joined to another: what is decided for it would not be shown."""
    if statement.merged_into_id:
        raise ValidationError(f"{statement} was joined to {statement.merged_into}: decide there.")


def finish(act, cause=None):
    """Settle what was decided; the readers' reports on it are answered."""
    open_reports = Report.objects.filter(statement=act.statement, closed_at=None)
    open_reports.update(closed_at=timezone.now(), closed_by=act)
    settle(act.statement, by=act.by, cause=str(cause or act.kind), reason=act.reason)


def in_force(statement):
    return Correction.objects.filter(statement=statement, undone_at=None)


def end(decisions, act):
    """End these decisions. Raises ValidationError where one of them was not in force any more."""
    for each in decisions:
        if not Correction.objects.filter(pk=each.pk, undone_at=None).update(
            undone_at=timezone.now(), ended_by=act
        ):
            raise ValidationError(NOT_IN_FORCE.format(each.get_field_display()))


def end_edits(quotations, act):
    """End the editorial changes of words that are no longer those of the quotations with these keys."""
    for each in Correction.objects.filter(field=Field.WORDING, undone_at=None, quotation__in=quotations):
        row = target_of(each.statement, Field.PARTS, each.quotation)
        if each.value and not is_edit_of(each.value, turned(row) + words_of(row.article.text, row.parts)):
            end([each], act)


def in_order(changes):
    """The words of a quotation before any editorial change of them."""
    return sorted(changes.items(), key=lambda item: item[0][0] == Field.WORDING)


def as_shown(row, state):
    """{(field, quotation or None): value} of every field as it is shown; ``row`` as ``settling.locked`` gives it."""
    printed = {
        (field, quotation): each[field]
        for quotation, each in zip(row.quotations.all(), state["quotations"], strict=True)
        for field in PRINTED
        if not quotation.gone
    }
    return {(field, None): state[field] for field in OWN} | printed


def confirm_the_rest(act, changes):
    """Decide every field that this act has not decided to be as it is shown, unless that is decided already."""
    (row,) = locked([act.statement_id])
    rest = {key: value for key, value in as_shown(row, state_of(row, Names())).items() if key not in changes}
    for field, quotation, value, _, _ in undecided(row, rest):
        lay_down(row, field, value, quotation=quotation, reason="checked", by=act.by, act=act)
    lay_down(row, Field.CHECKED, timezone.now().isoformat(), reason="checked", by=act.by, act=act)


# --------------------------------------------------------------- taking back


@transaction.atomic
def take_back(act, by):
    """Undo an act as a whole: what was in force before it is in force again. Raises ValidationError."""
    row = Statement.objects.select_for_update().get(pk=act.statement_id)
    if not Act.objects.filter(pk=act.pk, undone_at=None).update(undone_at=timezone.now()):
        raise ValidationError("That is taken back already.")
    if row.merged_into_id or decided_after(act):
        raise ValidationError("Something was decided after it: take that back first.")
    act.corrections.update(undone_at=timezone.now())
    act.ended.update(undone_at=None, ended_by=None)
    act.closed.update(closed_at=None, closed_by=None)
    if act.kind == Kind.MARKED:
        unmark(act)
    touched = {row.pk} | move_back(act)
    settle_all(touched, by=by, cause="undone")
    Statement.objects.filter(pk__in=touched).update(needs=None)


def decided_after(act):
    """Was anything decided since that rests on this act, or takes the place of what it decided or ended?"""
    own = Correction.objects.filter(Q(act=act) | Q(ended_by=act)).exclude(quotation=None)
    here = in_force(act.statement).exclude(act=act)
    return (
        act.corrections.exclude(undone_at=None).exists()
        or any(here.filter(key_of(each)).exists() for each in act.ended.all())
        or own.exclude(field=Field.STATEMENT).exclude(statement=act.statement).exists()
        or decided_on_moved(act)
    )


def key_of(decision):
    return Q(field=decision.field, quotation=decision.quotation_id)


def unmark(act):
    """The words that were marked are no quotation any more, unless the reader finds them by now."""
    marked = Quotation.objects.filter(pk__in=act.corrections.values("quotation"))
    marked.filter(found={}).update(gone=True)
    marked.exclude(found={}).update(by_hand=False)


@transaction.atomic
def put_back(statement, number, *, reason, by):
    """Decide that the statement is as it was in an earlier version; the Act. Raises ValidationError."""
    (row,) = locked([statement.pk])
    was, now = row.revisions.get(number=number).state, state_of(row, Names())
    found, decisions = agreed(row.quotations.all()), {(e.quotation_id, e.field): e for e in row.in_force}
    differ = [field for field in OWN if was.get(field, now[field]) != now[field]]
    changes = {(field, None): (was[field], found[field]) for field in differ}
    changes |= printed_before(row, was, now)
    back = [
        decisions[quotation and quotation.pk, field]
        for (field, quotation), (value, read) in changes.items()
        if value == read and (quotation and quotation.pk, field) in decisions
    ]
    back += [decisions[None, each] for each in ("checked", "withdrawn") if each in now and each not in was]
    again = {(each, None): was[each] for each in ("checked", "withdrawn") if each in was and each not in now}
    ended = {each.pk for each in back}
    changes = {
        (field, quotation): value
        for (field, quotation), (value, _) in changes.items()
        if getattr(decisions.get((quotation and quotation.pk, field)), "pk", None) not in ended
    } | again
    if not changes and not back:
        raise ValidationError("That is what is shown now.")
    return decide(row, changes, back=back, reason=reason, by=by, check=False, kind=Kind.PUT_BACK)


def printed_before(row, was, now):
    """{(field, quotation): (value then, value read now)} where an article's quotation was another."""
    then, changes = {each["id"]: each for each in was.get("quotations", [])}, {}
    for quotation, each in zip(row.quotations.all(), now["quotations"], strict=True):
        before = then.get(quotation.pk, each)
        for field in PRINTED:
            if before[field] != each[field]:
                changes[field, quotation] = before[field], found_value(quotation, field)
        plain = turned(quotation) + words_of(quotation.article.text, before["parts"])
        if before["words"] != each["words"]:
            edited = before["words"] if before["words"] != plain else None
            changes[Field.WORDING, quotation] = edited, None
    return changes
