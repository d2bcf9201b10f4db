"""The record: what editors decided of statements, articles and the catalogue, as far as an address asks for it.

Of statements it is what was done in one go (an act, or its taking back); of everything else what the admin's log holds.
"""

from django import forms
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.db.models import CharField, F, Q, Value

from summits.models import Act, Correction, KeptApart

from .entries import LOGGED, TARGETS, UNDONE

KINDS = [
    *Act.Kind.choices,
    (UNDONE, "taken back"),
    ("added", "added"),
    ("changed", "changed"),
    ("deleted", "deleted"),
]


class RecordForm(forms.Form):
    """What an address asks of the record; what is not understood is named."""

    by = forms.ChoiceField(required=False, label="Editor")
    kind = forms.ChoiceField(choices=[("", "any"), *KINDS], required=False, label="What was done")
    target = forms.ChoiceField(choices=[("", "anything"), *TARGETS], required=False, label="To")
    which = forms.CharField(
        required=False,
        max_length=100,
        label="Which",
        widget=forms.TextInput(attrs={"placeholder": "number, or words of its name", "size": 24}),
    )
    first = forms.DateField(required=False, label="From", widget=forms.DateInput(attrs={"type": "date"}))
    last = forms.DateField(required=False, label="Until", widget=forms.DateInput(attrs={"type": "date"}))
    q = forms.CharField(required=False, max_length=200, label="Words in the reason", strip=True)
    batch = forms.UUIDField(required=False, label="Batch", widget=forms.HiddenInput)

    def __init__(self, data):
        super().__init__(data)
        acts, logged = Act.objects.values("by"), LogEntry.objects.values("user")
        users = get_user_model().objects.filter(Q(pk__in=acts) | Q(pk__in=logged))
        names = users.order_by("username").values_list("username", flat=True)
        self.fields["by"].choices = [("", "any"), *((name, name) for name in names)]

    def clean(self):
        data = super().clean()
        first, last = data.get("first"), data.get("last")
        if first and last and last < first:
            self.add_error("last", "The last day is before the first.")
        return data

    def rows(self):
        """(moment, source, key) of each entry, the last first; of a form that was found valid."""
        first, *rest = (each.order_by() for each in (self.done(), self.undone(), self.logged()))
        return first.union(*rest, all=True).order_by("-moment", "source", "-key")

    def done(self):
        rows, kind = self.of_statements("at"), self.cleaned_data["kind"]
        return keyed(rows.filter(kind=kind) if kind else rows, "act", F("at"))

    def undone(self):
        """What was taken back; what was left for later only ends when it is dealt with."""
        rows = self.of_statements("undone_at").exclude(undone_at=None).exclude(kind=Act.Kind.LATER)
        wanted = self.cleaned_data["kind"] in ("", UNDONE)
        return keyed(rows if wanted else rows.none(), UNDONE, F("undone_at"))

    def of_statements(self, moment):
        """The acts that fit all but the kind; ``moment`` is which of theirs lies between the days."""
        asked = self.cleaned_data
        known = {"by__username": asked["by"], "batch": asked["batch"]} | self.period(moment)
        rows = Act.objects.filter(**given(known | {"reason__icontains": asked["q"]}))
        rows = rows.filter(touching(asked["which"])) if asked["which"] else rows
        return rows if asked["target"] in ("", "statement") else rows.none()

    def logged(self):
        """What the log holds of articles and the catalogue; it knows no reasons."""
        asked = self.cleaned_data
        targets = [asked["target"]] if asked["target"] else [name for name, _ in TARGETS]
        known = {"user__username": asked["by"], "content_type__model__in": targets}
        rows = LogEntry.objects.filter(content_type__app_label__in=("articles", "summits"))
        rows = rows.filter(**given(known | self.period("action_time")))
        rows = rows.filter(action_flag=LOGGED.get(asked["kind"])) if asked["kind"] else rows
        which = Q(object_id=asked["which"]) | Q(object_repr__icontains=asked["which"])
        rows = rows.filter(which) if asked["which"] else rows
        return keyed(rows.none() if asked["q"] or asked["batch"] else rows, "log", F("action_time"))

    def period(self, moment):
        asked = self.cleaned_data
        return {f"{moment}__date__gte": asked["first"], f"{moment}__date__lte": asked["last"]}


def given(known):
    """The conditions that ask for anything."""
    return {name: value for name, value in known.items() if value}


def touching(which):
    """Acts on the statement of this number, or that moved a wording to or from it, or kept it apart."""
    if not (which.isdecimal() and len(which) < 19):
        return Q(pk=None)
    pk = int(which)
    moved = Correction.objects.filter(Q(value=pk) | Q(found_then=pk), field=Correction.Field.STATEMENT)
    apart = KeptApart.objects.filter(Q(quotation__statement=pk) | Q(other__statement=pk))
    return Q(statement=pk) | Q(pk__in=moved.values("act")) | Q(pk__in=apart.values("act"))


def keyed(rows, source, moment):
    """The rows as (moment, source, key), to be put together with those of other sources."""
    named = {"source": Value(source, output_field=CharField()), "key": F("pk")}
    return rows.annotate(moment=moment, **named).values_list("moment", "source", "key")
