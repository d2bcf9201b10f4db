"""How well articles are read, by what editors checked: their decisions beside what the reader had found then.

A field the reader was right not to find counts for nothing; so do statements that nobody has checked.
"""

from dataclasses import dataclass

from django.db.models import Case, Count, Exists, F, OuterRef, Q, TextField, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from summits.models import Correction, Quotation, Statement

Field = Correction.Field
LABELS = {
    Field.SPEAKER: "Speaker",
    Field.VIA: "Who told it",
    Field.SUMMIT: "Meeting",
    Field.SAID: "Date",
    Field.OCCASION: "Occasion",
    Field.TOPICS: "Main topic",
    Field.KIND: "How it is reported",
    Field.PARTS: "Where the words begin and end",
}
NOTHING = ("", "[]", '"other"')  # what the reader gives, as text, where it has found nothing


@dataclass(frozen=True)
class Judged:
    """``right`` of all that the reader ``gave``, and of all that ``there`` was to find."""

    label: str
    right: int
    gave: int
    there: int

    @property
    def precision(self):
        return percent(self.right, self.gave)

    @property
    def recall(self):
        return percent(self.right, self.there)


def percent(right, of):
    """In whole per cent, never rounded up to a hundred; "none" where there is nothing to count."""
    return f"{100 * right // of}%" if of else "none"


def judged():
    """[Judged, ...], of the statements themselves and then of each field; [] where nothing is checked. Two queries."""
    whole = statements()
    return [whole, *fields()] if whole.gave or whole.there else []


def statements():
    """Those that the reader read, withdrawn ones wrongly; those that an editor had to mark were there, too."""
    read = Exists(Quotation.objects.filter(statement=OuterRef("pk"), by_hand=False))
    marked = Exists(Quotation.objects.filter(statement=OuterRef("pk"), by_hand=True, gone=False))
    right = Q(read=True, checked_at__isnull=False, withdrawn_at=None)
    found = (
        Statement.objects.filter(merged_into=None)
        .annotate(read=read, marked=marked)
        .aggregate(
            right=Count("pk", filter=right),
            wrong=Count("pk", filter=Q(read=True, withdrawn_at__isnull=False)),
            missed=Count("pk", filter=Q(read=False, marked=True, withdrawn_at=None)),
        )
    )
    right = found["right"]
    return Judged("Statements", right, right + found["wrong"], right + found["missed"])


def fields():
    """Each field of the statements that were read and are checked."""
    read = Quotation.objects.filter(statement=OuterRef("statement"), by_hand=False)
    rows = Correction.objects.filter(
        Exists(read),
        field__in=LABELS,
        undone_at=None,
        statement__checked_at__isnull=False,
        statement__withdrawn_at=None,
        statement__merged_into=None,
    ).exclude(quotation__by_hand=True)
    rows = rows.annotate(was=as_text("found_then"), is_now=as_text("value")).order_by()
    gave, there = ~Q(was=None) & ~Q(was__in=NOTHING), ~Q(is_now=None) & ~Q(is_now__in=NOTHING)
    counted = rows.values("field").annotate(
        right=Count("pk", filter=gave & Q(was=F("is_now"))),
        gave=Count("pk", filter=gave),
        there=Count("pk", filter=there),
    )
    found = {each.pop("field"): each for each in counted}
    return [Judged(label, **found[field]) for field, label in LABELS.items() if field in found]


def as_text(name):
    """A value as text that both databases compare alike; of topics the main one."""
    main = When(field=Field.TOPICS, then=KT(f"{name}__0"))
    return Case(main, default=Cast(name, TextField()), output_field=TextField())
