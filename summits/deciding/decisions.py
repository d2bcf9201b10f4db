"""One decision of an editor's: laid down in place of the one in force."""

from django.core.exceptions import ValidationError
from django.utils import timezone

from summits.models import Correction, Quotation

from .agreeing import agreed, found_value
from .values import OF_QUOTATIONS, checked


def lay_down(statement, field, value, *, quotation=None, reason, by, act=None):
    """Decide one field of a statement or of one of its quotations, in place of the decision in force; the Correction.

    ``value`` is a slug, an occasion, a kind, ``[first, last]`` day in ISO form, a list of topics' slugs or of parts; None
    is "not known". The statement is locked, and settled by whoever asks. Raises ValidationError naming what is wrong.
    """
    target = target_of(statement, field, quotation)
    decision = Correction(
        statement=statement,
        quotation=target,
        field=field,
        value=checked(field, value, target),
        found_then=found_now(statement, field, target),
        reason=reason.strip(),
        by=by,
        act=act,
    )
    decision.clean_fields(exclude=["by", "statement", "quotation", "act"])
    in_force = Correction.objects.filter(statement=statement, quotation=target, field=field, undone_at=None)
    in_force.update(undone_at=timezone.now(), ended_by=act)
    decision.save()
    if field == Correction.Field.WORDING and decision.value and not of_parts(target).exists():
        lay_down(statement, "parts", target.parts, quotation=target, reason=reason, by=by, act=act)
    return decision


def of_parts(quotation):
    """The decision on a quotation's words: an editorial change of them rests on it, whatever is found later."""
    return quotation.corrections.filter(field=Correction.Field.PARTS, undone_at=None)


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
    row = Quotation.objects.select_related("article").get(pk=quotation.pk)
    chosen = of_parts(row).first()
    row.parts = chosen.value if chosen else found_value(row, "parts", row.parts)
    return row


def undecided(row, changes):
    """Those of the changes that are not decided so already: (field, quotation or None, value, found now, in force or None).

    ``row`` as ``settling.locked`` gives it; ``changes`` is {(field, quotation or None): value}.
    """
    found = agreed(row.quotations.all())
    held = {(each.quotation_id, each.field): each for each in row.in_force}
    for (field, quotation), value in changes.items():
        now = found_value(quotation, field) if quotation else found.get(field)
        was = held.get((quotation and quotation.pk, field))
        if was is None or (was.value, was.found_then) != (value, now):
            yield field, quotation, value, now, was


def found_now(statement, field, quotation=None):
    """What the reader finds for a field, by the last reading."""
    return found_value(quotation, field) if quotation else agreed(statement.quotations.all()).get(field)
