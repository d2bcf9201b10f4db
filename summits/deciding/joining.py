"""Two statements become one, one quotation leaves, or two are found not to be the same.

Joining is a decision on each quotation that moves, so reading again cannot part them; a statement that was joined to
another leads there for good, and one that is parted from another is new.
"""

from django.core.exceptions import ValidationError
from django.db import transaction

from summits.models import Act, Correction, KeptApart, Leader, Report, Statement

from .acts import OWN, begin, end, in_force
from .conflicts import conflicts
from .decisions import lay_down
from .moving import move, weigh_again
from .settling import settle_all

CHECKED = Correction.Field.CHECKED


@transaction.atomic
def join(one, other, *, reason, by):
    """The two become one under the older address, with the decisions on both; the Act.

    Raises ValidationError where they contradict one another: that is settled first.
    """
    stays, goes = both_locked(one, other)
    refuse(stays, goes)
    act = begin(stays, Act.Kind.JOINED, reason, by)
    for quotation in goes.quotations.all():
        move(quotation, stays, act)
    carry(goes, stays, act)
    Statement.objects.filter(pk=goes.pk).update(merged_into=stays)
    settle_all([stays.pk], by=by, cause=act.kind, reason=act.reason)
    return act


@transaction.atomic
def part(quotation, *, reason, by):
    """The quotation becomes a new statement, kept apart from the rest of its old one; the Act. Raises ValidationError.

    What an editor corrected for the whole holds for it, too: nobody is named again who was found to be wrong.
    """
    (left,) = locked([quotation.statement_id])
    rest = [each for each in left.quotations.all() if each.pk != quotation.pk]
    if not any(not each.gone for each in rest):
        raise ValidationError("It is the only wording of this statement: there is nothing to part it from.")
    act = begin(left, Act.Kind.PARTED, reason, by)
    new = Statement.objects.create()
    move(quotation, new, act)
    for each in in_force(left).filter(quotation=None, field__in=OWN):
        if not each.confirms:
            lay_down(new, each.field, each.value, reason=each.reason, by=each.by, act=act)
    keep([(quotation, each) for each in rest], act)
    settle_all([left.pk, new.pk], by=by, cause=act.kind, reason=act.reason)
    return act


@transaction.atomic
def keep_apart(one, other, *, reason, by):
    """The two are not the same, and are never suggested as doubles again; the Act. Raises ValidationError."""
    first, second = both_locked(one, other)
    act = begin(first, Act.Kind.APART, reason, by)
    keep([(a, b) for a in first.quotations.all() for b in second.quotations.all()], act)
    return act


def keep(pairs, act):
    """Remember of these quotations that they are not the same."""
    held = set(KeptApart.objects.filter(undone_at=None).values_list("quotation", "other"))
    wanted = {tuple(sorted((a.pk, b.pk))) for a, b in pairs} - held
    KeptApart.objects.bulk_create(KeptApart(quotation_id=a, other_id=b, act=act) for a, b in sorted(wanted))
    weigh_again({pk for pair in wanted for pk in pair})


def locked(keys):
    return list(Statement.objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def both_locked(one, other):
    """The two, the older address first. Raises ValidationError unless they are two with pages of their own."""
    rows = locked({one.pk, other.pk})
    if len(rows) < 2:
        raise ValidationError("It takes two statements.")
    for row in rows:
        if row.merged_into_id or row.withdrawn_at or row.gone:
            raise ValidationError(f"{row} is not shown any more.")
    return rows


def refuse(stays, goes):
    """Raise ValidationError where joining would lose something that is known of either."""
    named = ((stays.speaker_id, goes.speaker_id, "speakers"), (stays.summit_id, goes.summit_id, "meetings"))
    for a, b, what in named:
        if a and b and a != b:
            raise ValidationError(f"They have different {what}. Correct the one that is wrong first.")
    if any(row.speaker_id and row.speaker.kind == Leader.Kind.UNNAMED for row in (stays, goes)):
        raise ValidationError("Nobody can tell whether an unnamed official is the same one in two articles.")
    for row in (stays, goes):
        if conflicts(row):
            raise ValidationError(f"The reader contradicts a decision on {row}. Settle that first.")
    if Report.objects.filter(statement=goes, closed_at=None).exists():
        raise ValidationError(f"Somebody says that {goes} is wrong. Answer that first.")
    decided = [
        dict(in_force(row).filter(quotation=None).values_list("field", "value")) for row in (stays, goes)
    ]
    for field in OWN:
        if field in decided[0] and field in decided[1] and decided[0][field] != decided[1][field]:
            raise ValidationError(
                f"Editors decided on different {field.label.removesuffix('s')}s. Correct one of them first."
            )


def carry(goes, stays, act):
    """What was decided for the one that goes is decided for the one that stays.

    Where the same was decided for both it is decided anew, so that neither can be taken back alone. Only where both were
    checked is the whole still checked.
    """
    ours = {each.field: each for each in in_force(stays).filter(quotation=None)}
    theirs = {each.field: each for each in in_force(goes).filter(quotation=None)}
    for field in OWN:
        if field in theirs:
            its = ours.get(field, theirs[field])
            lay_down(stays, field, its.value, reason=its.reason, by=its.by, act=act)
    if CHECKED in ours and CHECKED not in theirs:
        end([ours[CHECKED]], act)
