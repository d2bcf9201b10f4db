"""StatementFilter: from an address to statements, to the words for them, to the counts beside each choice."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Q
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property

from .addresses import MANY, Address, FilterForm
from .choices import PAIR, PRINTER, WHO, Choice, Choices, Facet, by_topic
from .models import Quotation, Statement, StatementTopic
from .search import found, pattern

LEGENDS = {
    "leader": "Who",
    "topic": "Topic",
    "summit": "Meeting",
    "kind": "How reported",
    "outlet": "Outlet",
    "from": "From",
    "to": "To",
    "q": "Words",
}
PHRASES = {"leader": "by {}", "topic": "on {}", "summit": "at {}", "kind": "{}", "outlet": "in {}"}


@dataclass(frozen=True)
class Chip:
    """Something chosen, in words, and the address without it; ``problem`` says what is wrong with it."""

    legend: str
    label: str
    without: str
    problem: str = ""


class StatementFilter(Address):
    """What an address asks of the statements. What nobody understands fits no statement, and is named.

    Repeated values mean "or", different names "and". Kind, outlet and words hold for one and the same quotation.
    """

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

    def _asked_but(self, skip):
        skipped = ("from", "to") if skip == "period" else (skip,)
        return {name: value for name, value in self.asked.items() if name not in skipped}

    # ----------------------------------------------------------- to statements

    def narrow(self, statements, skip=None):
        """Those of the statements that fit every filter but ``skip``: a name, or "period" for both its ends."""
        asked = self._asked_but(skip)
        if not all(asked.values()):
            return statements.none()
        if "leader" in asked:
            statements = statements.alias(who=WHO).filter(who__in=asked["leader"])
        if "summit" in asked:
            statements = statements.filter(summit__slug__in=asked["summit"])
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
            words = asked["q"]
            quotations = quotations.filter(words__iregex=pattern(words)) if words else quotations.none()
        return quotations

    def marked(self, text):
        """The spans of a text where the words looked for stand."""
        return found(self.asked.get("q"), text)

    def fits(self, quotation):
        """Is it one of ``quotations()``? Asked of a quotation at hand, with its article and outlet."""
        outlet = quotation.article.outlet.slug if quotation.article.outlet else "not-known"
        return (
            outlet in self.asked.get("outlet", [outlet])
            and quotation.kind in self.asked.get("kind", [quotation.kind])
            and ("q" not in self.asked or bool(self.marked(quotation.words)))
        )

    # --------------------------------------------------------------- to counts

    @cached_property
    def by_meeting(self):
        """{summit slug: Counter of statements by voice} under every filter but the meeting."""
        voices = defaultdict(Counter)
        rows = self.narrow(Statement.objects.shown(), skip="summit").order_by()
        for summit, speaker, count in rows.values_list("summit__slug", "speaker__slug").annotate(Count("pk")):
            voices[summit][settings.VOICES.get(speaker, "other")] += count
        return voices

    @cached_property
    def shown(self):
        """{summit slug: statements} of what is shown; together they are the number of statements."""
        wanted = self.asked.get("summit", self.by_meeting)
        return {slug: self.by_meeting[slug].total() for slug in wanted if slug in self.by_meeting}

    def counts(self, name):
        """{value: statements}, each statement once, taken without this filter itself."""
        if name == "summit":
            return {slug: voices.total() for slug, voices in self.by_meeting.items()}
        among = self.narrow(Statement.objects.shown(), skip=name).order_by()
        if name == "topic":
            return dict(by_topic(among))
        if name == "leader":
            return dict(among.annotate(who=WHO).values_list("who").annotate(Count("pk")))
        printed = self.quotations(name).filter(statement__in=among).annotate(printer=PRINTER)
        value = "printer" if name == "outlet" else "kind"
        return dict(printed.values_list(value).annotate(Count("statement", distinct=True)))

    def facets(self):
        """The filters with a list of choices, each choice with its count."""
        return [Facet(name, legend, self._choices(name)) for name, legend in LEGENDS.items() if name in MANY]

    def _choices(self, name):
        counts, chosen = self.counts(name), self.asked.get(name, [])
        hidden = self.choices.silent - set(chosen) if name == "leader" else ()
        return [
            Choice(
                name=name,
                value=value,
                label=label[:1].upper() + label[1:],
                count=counts.get(value, 0),
                chosen=value in chosen,
                narrower=name == "topic" and value in self.choices.narrower,
            )
            for value, label in self.choices.labels[name].items()
            if value not in hidden
        ]

    def years(self):
        """The years from the first meeting to the last, each with the address that chooses it or takes it off."""
        among = self.narrow(Statement.objects.shown(), skip="period").order_by()
        rows = among.values_list("said_from", "said_to", "summit__start", "summit__end").annotate(Count("pk"))
        counts = Counter({str(summit.year): 0 for summit in self.choices.summits})
        for said_from, said_to, start, end, count in rows:
            for year in range((said_from or start).year, (said_to or end).year + 1):
                counts[str(year)] += count
        return [self._year(year, count) for year, count in sorted(counts.items())]

    def _year(self, year, count):
        chosen = self.values.get("from") == self.values.get("to") == [year]
        ends = [] if chosen else [year]
        return Choice("year", year, year, count, chosen, address=self.to(**{"from": ends, "to": ends}))

    # ---------------------------------------------------------------- to words

    def chips(self):
        """What is chosen, one by one, with the address that takes it off."""
        return [
            Chip(
                LEGENDS[name],
                self._label(name, value),
                self.without(name, value),
                self.wrong.get((name, value), ""),
            )
            for name, value in self.pairs
            if name != "page"
        ]

    @property
    def problems(self):
        """The chips of what is asked for and not understood."""
        return [chip for chip in self.chips() if chip.problem]

    def _label(self, name, value):
        if (name, value) in self.wrong or name == "q":
            return f"“{printable(value)}”"
        return self.choices.labels[name][value] if name in MANY else str(self.asked[name])

    def in_words(self):
        """What is shown, as a title says it: "Statements by Vladimir Putin on Syria"."""
        said = {
            n: _either([self._label(n, v) for v in values])
            for n, values in self.values.items()
            if n != "page"
        }
        parts = [phrase.format(said[name]) for name, phrase in PHRASES.items() if name in said]
        if "from" in said and said["from"] == said.get("to"):
            parts += [f"in {said['from']}"]
        else:
            parts += [f"{name} {said[name]}" for name in ("from", "to") if name in said]
        parts += [f"with the words {said['q']}"] if "q" in said else []
        return " ".join(["Statements", *parts])


def _said(first, last):
    """Said within the period, as far as anybody knows; without a date of their own, on any day of their meeting."""
    within = Q()
    if first:
        within &= Q(said_to__gte=first.first) | Q(said_to=None, summit__end__gte=first.first)
    if last:
        within &= Q(said_from__lte=last.last) | Q(said_from=None, summit__start__lte=last.last)
    return within


def printable(value, length=60):
    """A value from an address, fit to be shown: short, and without letters that no screen has."""
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in value[: length + 1])
    return shown if len(shown) <= length else f"{shown[:length]}…"


def _either(words):
    """ "a", "a or b", "a, b or c" """
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
