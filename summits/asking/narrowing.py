"""Narrowing: from what an address asks for to the statements, in the order asked for."""

from django.db.models import F, Max, Q
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property

from summits.models import Quotation, Statement, StatementTopic

from .addresses import MANY, Address, FilterForm
from .choices import PAIR, PRINTER, WHO, Choices
from .index import closeness


class Narrowing(Address):
    """Repeated values mean "or", different names "and". Kind, outlet and words hold for one and the same quotation."""

    same = [("leader", PAIR, "joint")]

    @cached_property
    def choices(self):
        return Choices()

    @cached_property
    def form(self):
        choices = {name: list(labels.items()) for name, labels in self.choices.labels.items()}
        form = FilterForm(MultiValueDict(self.values), choices)
        form.full_clean()
        return form

    @cached_property
    def wrong(self):
        """{(name, value): what is wrong with it}"""
        return {
            (name, (error.params or {}).get("value", self.values[name][0])): error.message
            for name, errors in self.form.errors.as_data().items()
            for error in errors
        }

    @cached_property
    def asked(self):
        """{name: what is understood of it}: a list of known values, or one cleaned value."""
        known = {n: [v for v in self.values[n] if (n, v) not in self.wrong] for n in MANY if n in self.values}
        return known | {n: self.form.cleaned_data.get(n) for n in ("from", "to", "q") if n in self.values}

    @property
    def sort(self):
        """One of ``addresses.SORTS``; one that is not understood is the first."""
        return self.form.cleaned_data.get("sort") or "oldest"

    def _asked_but(self, skip):
        skipped = ("from", "to") if skip == "period" else (skip,)
        return {name: value for name, value in self.asked.items() if name not in skipped}

    def narrow(self, statements, skip=None):
        """Those of the statements that fit every filter but ``skip``: a name, or "period" for both its ends."""
        asked = self._asked_but(skip)
        if not all(asked.values()):
            return statements.none()
        if "leader" in asked:
            statements = statements.alias(who=WHO).filter(who__in=asked["leader"])
        if "summit" in asked:
            statements = statements.filter(summit__slug__in=asked["summit"])
        if "checked" in asked:
            statements = statements.exclude(checked_at=None)
        if "topic" in asked:
            about = Q(topic__slug__in=asked["topic"]) | Q(topic__parent__slug__in=asked["topic"])
            statements = statements.filter(pk__in=StatementTopic.objects.filter(about).values("statement"))
        if {"outlet", "kind", "q"} & asked.keys():
            statements = statements.filter(pk__in=self.quotations(skip).values("statement"))
        return statements.filter(_said(asked.get("from"), asked.get("to")))

    def quotations(self, skip=None):
        """The quotations that fit outlet, kind and words, all three at once."""
        asked = self._asked_but(skip)
        quotations = Quotation.objects.printed().order_by()
        if "outlet" in asked:
            quotations = quotations.alias(printer=PRINTER).filter(printer__in=asked["outlet"])
        if "kind" in asked:
            quotations = quotations.filter(kind__in=asked["kind"])
        if "q" in asked:
            quotations = quotations.filter(stems__matches=asked["q"]) if asked["q"] else quotations.none()
        return quotations

    def marked(self, text):
        """The spans of a text where the words looked for stand."""
        return self.asked["q"].spans(text) if self.asked.get("q") else []

    def fits(self, quotation):
        """Is it one of ``quotations()``? Asked of a quotation at hand, with its article and outlet."""
        outlet = quotation.article.outlet.slug if quotation.article.outlet else "not-known"
        return (
            outlet in self.asked.get("outlet", [outlet])
            and quotation.kind in self.asked.get("kind", [quotation.kind])
            and ("q" not in self.asked or self.asked["q"].fits(quotation.stems))
        )

    def in_order(self):
        """The keys of the statements shown, in the order asked for; what fits the words equally well as it was said."""
        shown, words = self.narrow(Statement.objects.shown()), self.asked.get("q")
        if self.sort != "best" or not words:
            return shown.in_order(newest=self.sort == "newest").values_list("pk", flat=True)
        fitting = self.quotations().filter(statement__in=shown.order_by())
        best = fitting.values("statement").annotate(best=Max(closeness(words)))
        told = (
            "statement__summit__start",
            "statement__summit",
            F("statement__said_from").asc(nulls_last=True),
        )
        return best.order_by("-best", *told, "statement").values_list("statement", flat=True)


def _said(first, last):
    """Said within the period, as far as anybody knows; without a date of their own, on any day of their meeting."""
    within = Q()
    if first:
        within &= Q(said_to__gte=first.first) | Q(said_to=None, summit__end__gte=first.first)
    if last:
        within &= Q(said_from__lte=last.last) | Q(said_from=None, summit__start__lte=last.last)
    return within
