"""StatementFilter: from an address to statements, to the words for them, to the counts beside each choice."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db.models import CharField, Count, F, Value
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property

from summits.models import Statement, StatementTopic

from .addresses import DEFAULTS, MANY, SORTS
from .choices import CHECKED, PRINTER, WHO, Choice, Facet
from .narrowing import Narrowing

LEGENDS = {
    "leader": "Who",
    "topic": "Topic",
    "summit": "Meeting",
    "kind": "How reported",
    "outlet": "Outlet",
    "checked": "Checked",
    "from": "From",
    "to": "To",
    "q": "Words",
    "sort": "Order",
}
PHRASES = {
    "leader": "by {}",
    "topic": "on {}",
    "summit": "at {}",
    "kind": "{}",
    "outlet": "in {}",
    "checked": "{}",
}


@dataclass(frozen=True)
class Chip:
    """Something chosen, in words, and the address without it; ``problem`` says what is wrong with it."""

    legend: str
    label: str
    without: str
    problem: str = ""


class StatementFilter(Narrowing):
    """What an address asks of the statements. What nobody understands fits no statement, and is named."""

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

    @property
    def total(self):
        """How many statements are shown."""
        return sum(self.shown.values())

    def counts(self, name):
        """{value: statements}, each statement once, taken without this filter itself."""
        if name == "summit":
            return {slug: voices.total() for slug, voices in self.by_meeting.items()}
        return self._counted[name]

    @cached_property
    def _counted(self):
        """The counts of every facet but the meetings', asked for in one go."""
        counted = {name: {} for name in MANY if name != "summit"}
        first, *rest = (rows for name in counted for rows in self._counting(name))
        for name, value, count in first.union(*rest, all=True):
            counted[name][value] = count
        return counted

    def _counting(self, name):
        """Rows of (name, value, statements) for the values of a facet."""
        among = self.narrow(Statement.objects.shown(), skip=name).order_by()
        links = StatementTopic.objects.filter(statement__in=among).order_by()
        printed = self.quotations(name).filter(statement__in=among)
        if name == "topic":  # each broader one with what is narrower, then these
            yield tally(name, links, Coalesce("topic__parent__slug", "topic__slug"))
            yield tally(name, links.filter(topic__parent__isnull=False), F("topic__slug"))
        elif name in ("outlet", "kind"):
            yield tally(name, printed, PRINTER if name == "outlet" else F("kind"))
        else:
            yield tally(name, among, WHO if name == "leader" else CHECKED, each="pk")

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

    def orders(self):
        """The orders there are, each with the address that chooses it; the best match only of words."""
        return [
            Choice("sort", sort, label, self.total, sort == self.sort, address=self.to(sort=[sort]))
            for sort, label in SORTS.items()
            if sort != "best" or "q" in self.values
        ]

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
            if name != "page" and (name != "sort" or (name, value) in self.wrong)
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
            if n not in DEFAULTS
        }
        parts = [phrase.format(said[name]) for name, phrase in PHRASES.items() if name in said]
        if "from" in said and said["from"] == said.get("to"):
            parts += [f"in {said['from']}"]
        else:
            parts += [f"{name} {said[name]}" for name in ("from", "to") if name in said]
        parts += [f"with the words {said['q']}"] if "q" in said else []
        return " ".join(["Statements", *parts])


def tally(name, rows, value, each="statement"):
    """(name, value, how many statements) for each value that the rows have."""
    named = rows.annotate(facet=Value(name, CharField()), value=value).values("facet", "value")
    told = Count(each, distinct=each != "pk")
    return named.annotate(n=told).values_list("facet", "value", "n")


def printable(value, length=60):
    """A value from an address, fit to be shown: short, and without letters that no screen has."""
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in value[: length + 1])
    return shown if len(shown) <= length else f"{shown[:length]}…"


def _either(words):
    """ "a", "a or b", "a, b or c" """
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
