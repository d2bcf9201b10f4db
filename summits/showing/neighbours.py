"""The statements before and after one, in the order of the chronology."""

from django.db.models import Case, OuterRef, Q, Subquery, Value, When

from summits.models import Quotation, Statement


def neighbours(statement):
    """(the one before, the one after), each with its speaker and the words it is ``printed_as``; None where there is none."""
    if not statement.summit_id or not statement.summit.in_range:
        return None, None
    shown = (
        Statement.objects.shown().select_related("speaker").annotate(printed_as=nearest_words()).in_order()
    )
    return shown.filter(beyond(statement, "lt")).reverse().first(), shown.filter(
        beyond(statement, "gt")
    ).first()


def nearest_words():
    """The wording nearest to what was said, of those the last reading still finds."""
    kinds = enumerate(Quotation.Kind.values)
    remoteness = Case(*(When(kind=kind, then=Value(n)) for n, kind in kinds))
    printed = Quotation.objects.filter(statement=OuterRef("pk")).order_by(
        "gone", remoteness, "article", "start"
    )
    return Subquery(printed.values("words")[:1])


def beyond(statement, way):
    """Those that stand before ("lt") or after ("gt") a statement: by meeting, then day, an unknown day last."""
    summit, said = statement.summit, statement.said_from
    meeting = Q(**{f"summit__start__{way}": summit.start})
    meeting |= Q(**{"summit__start": summit.start, f"summit__{way}": summit.pk})
    unknown_day = Q(said_from=None)
    if said is None:
        day = ~unknown_day if way == "lt" else Q(pk__in=[])
    else:
        day = Q(**{f"said_from__{way}": said}) | (unknown_day if way == "gt" else Q(pk__in=[]))
    same_day = Q(**{"said_from": said, f"pk__{way}": statement.pk})
    return meeting | Q(summit=summit) & (day | same_day)
