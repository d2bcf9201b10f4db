"""A quotation goes from one statement to another, and back; its own decisions go with it."""

from django.db.models import Q
from django.utils import timezone

from summits.models import Act, Correction, KeptApart, Quotation, Statement

FIELD = Correction.Field.STATEMENT


def move(quotation, to, act):
    """Decide that the quotation is of this statement; no reading parts them again. Both statements are locked."""
    was = quotation.statement_id
    held = Correction.objects.filter(quotation=quotation, field=FIELD, undone_at=None)
    held.update(undone_at=timezone.now(), ended_by=act)
    place(quotation, to.pk)
    Correction.objects.create(
        statement=to,
        quotation=quotation,
        field=FIELD,
        value=to.pk,
        found_then=was,
        reason=act.reason,
        by=act.by,
        act=act,
    )


def move_back(act):
    """Take back what an act moved; the statements that had quotations before or have them now, to be settled.

    A statement that is left without any quotation leads to the one its quotations went to.
    """
    moved = list(act.corrections.filter(field=FIELD).select_related("quotation"))
    for each in moved:
        place(each.quotation, each.found_then)
    before, after = {each.found_then for each in moved}, {each.value for each in moved}
    Statement.objects.filter(pk__in=before).update(merged_into=None)
    for pk in after - before:
        if not Quotation.objects.filter(statement=pk).exists():
            Statement.objects.filter(pk=pk).update(merged_into=min(before))
    apart = KeptApart.objects.filter(act=act)
    apart.update(undone_at=timezone.now())
    weigh_again({pk for pair in apart.values_list("quotation", "other") for pk in pair})
    return before | after


def decided_on_moved(act):
    """Was anything decided since on what this act moved, or parted from where it moved it?"""
    moved, acts = act.corrections.filter(field=FIELD), Act.objects.filter(undone_at=None)
    later = Q(act__gt=act.pk, undone_at=None) | Q(ended_by__gt=act.pk)
    if act.kind == Act.Kind.PARTED:
        since = acts.filter(statement__in=moved.values("statement"))
    else:
        since = acts.filter(kind=Act.Kind.PARTED, statement=act.statement, pk__gt=act.pk)
    decided = Correction.objects.filter(later, quotation__in=moved.values("quotation"))
    return moved.exists() and (decided.exists() or since.exists())


def weigh_again(quotations):
    """The statements of the quotations with these keys are to be weighed anew for the queue."""
    touched = Quotation.objects.filter(pk__in=quotations).values("statement")
    Statement.objects.filter(pk__in=touched).update(needs=None)


def place(quotation, pk):
    Quotation.objects.filter(pk=quotation.pk).update(statement=pk)
    Correction.objects.filter(quotation=quotation).update(statement=pk)
