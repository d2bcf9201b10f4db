"""Where the reader now finds something else than was decided. Derived, never stored."""

from typing import NamedTuple

from summits.models import Correction

from .agreeing import agreed, found_value


class Conflict(NamedTuple):
    """A decision that the reader now contradicts with something new."""

    correction: Correction
    found: object


def conflicts(statement):
    """The decisions in force where what is found now is neither what was decided nor what an editor had seen then."""
    held = statement.corrections.select_related("quotation").order_by("pk")
    return contradicted(held.filter(undone_at=None), statement.quotations.all(), held.exclude(ended_by=None))


def contradicted(in_force, quotations, replaced):
    """The conflicts among these decisions of a statement, of which these are all quotations.

    ``replaced`` are the decisions that later ones took the place of: what an editor was once shown and decided against
    is no conflict again, however often the reader changes its mind.
    """
    if not any(not quotation.gone for quotation in quotations):
        return []
    found, row_of, told = agreed(quotations), {quotation.pk: quotation for quotation in quotations}, []
    for decision in in_force:
        if decision.field == Correction.Field.STATEMENT:
            continue  # no reader ever finds that
        row = row_of.get(decision.quotation_id)
        now = found_value(row, decision.field) if row else found.get(decision.field)
        known = [decision.value, decision.found_then, *overruled(decision, replaced)]
        if not (row and row.gone) and now not in known:
            told.append(Conflict(decision, now))
    return told


def overruled(decision, replaced):
    """What the reader had found whenever an editor decided just this before."""
    same = (decision.field, decision.quotation_id, decision.value)
    return [each.found_then for each in replaced if (each.field, each.quotation_id, each.value) == same]
