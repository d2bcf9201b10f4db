"""How well texts are read: readings beside labelled articles, counted.

A statement is found where a reading's quotation shares at least 0.8 of all the letters and digits that the two cover
(pieces and other right words of the label alike, see ``gold``); best pairs first, each taken once. Quotations left over
are wrong, unless they answer an optional statement. Everything else is counted on statements found.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, get_args

from articles.reading.findings import Found, Kind, Lexicon, Quotation, Reading, Said, Span, Speaker
from articles.reading.language.letters import fold

from .gold import GoldArticle, GoldStatement

LOOSE = 0.8
_WORDY = re.compile(r"[^\W_]")
_EMPTY = frozenset("the a an mr mrs ms dr president".split())


@dataclass
class Share:
    """So many of so many."""

    right: int = 0
    of: int = 0

    def count(self, right: bool) -> bool:
        self.right += right
        self.of += 1
        return right

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where there is nothing to count."""
        return self.right / self.of if self.of else 1.0


class Miss(NamedTuple):
    """A fault: in which article, what kind of fault, the words, what was read and what is right."""

    article: str
    what: str
    words: str
    read: str = ""
    right: str = ""


@dataclass
class Score:
    """The counts of any number of articles, by the names in ``SHARES`` and ``COUNTS``."""

    articles: int = 0
    shares: defaultdict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    misses: list[Miss] = field(default_factory=list)


KINDS: tuple[Kind, ...] = get_args(Kind)
SHARES = (
    "recall",
    "precision",
    *(f"{kind} {what}" for kind in KINDS for what in ("recall", "precision")),
    "speaker",
    "kind",
    "via",
    "occasion",
    "said",
    "main topic",
    "headline",
    "meeting",
    "meeting date",
    "dates",
)
COUNTS = ("wrong names", "speaker left open", "not-statements read")


def evaluate(pairs: Iterable[tuple[GoldArticle, Reading]], lexicon: Lexicon) -> Score:
    """The counts over labelled articles and what was read in them."""
    score = Score()
    for gold, reading in pairs:
        _Marking(gold, reading, lexicon, score).mark()
    return score


class _Marking:
    """One article being marked."""

    def __init__(self, gold: GoldArticle, reading: Reading, lexicon: Lexicon, score: Score) -> None:
        self.gold, self.reading, self.score = gold, reading, score
        self.wordy = [match.start() for match in _WORDY.finditer(gold.text)]
        self.names = {leader.slug: leader.name for leader in lexicon.leaders}

    def mark(self) -> None:
        self.score.articles += 1
        found = self._pairs()
        self._statements(found)
        for one, quotation in found:
            self._speaker(one, quotation)
            self._fields(one, quotation)
        self._article()

    # ------------------------------------------------------------ which is which

    def _letters(self, spans: Iterable[Span]) -> frozenset[int]:
        """The letters and digits in the spans, as places."""
        return frozenset(
            place
            for span in spans
            for place in self.wordy[bisect_left(self.wordy, span.start) : bisect_left(self.wordy, span.end)]
        )

    def _pairs(self) -> list[tuple[GoldStatement, Quotation]]:
        """Each label with its quotation, the best fits first."""
        read = [self._letters(quotation.pieces()) for quotation in self.reading.quotations]
        fits = []
        for n, one in enumerate(self.gold.statements):
            wanted = [self._letters(spans) for spans in (one.pieces, *one.also)]
            for m, letters in enumerate(read):
                fit = max(len(each & letters) / max(1, len(each | letters)) for each in wanted)
                if fit >= LOOSE:
                    fits.append((-fit, n, m))
        taken: dict[int, int] = {}
        for _, n, m in sorted(fits):
            if n not in taken and m not in taken.values():
                taken[n] = m
        return [(self.gold.statements[n], self.reading.quotations[m]) for n, m in sorted(taken.items())]

    # ------------------------------------------------------------------- counts

    def _statements(self, found: Sequence[tuple[GoldStatement, Quotation]]) -> None:
        wanted = {id(one) for one, _ in found}
        for one in self.gold.statements:
            if not one.optional:
                for row in ("recall", f"{one.kind} recall"):
                    self._share(row).count(id(one) in wanted)
                if id(one) not in wanted:
                    self._miss("missed", one.pieces, right=f"{one.kind}, {one.speaker or 'not known'}")
        answers = {id(quotation): one for one, quotation in found}
        for quotation in self.reading.quotations:
            answered = answers.get(id(quotation))
            if answered is None:
                name = _told(quotation.speaker)
                self._miss("extra", quotation.pieces(), f"{quotation.kind}, {name or 'not known'}")
            if answered is None or not answered.optional:
                for row in ("precision", f"{quotation.kind} precision"):
                    self._share(row).count(answered is not None)
        left = [each for each in self.reading.quotations if id(each) not in answers]
        for span in self.gold.not_statements:
            letters = self._letters([span])
            if any(len(letters & self._letters(each.pieces())) * 2 >= len(letters) for each in left):
                self._fault("not-statements read", [span])

    def _speaker(self, one: GoldStatement, quotation: Quotation) -> None:
        """Words as printed for somebody the lexicon does not know are no name: they leave the speaker open."""
        said = quotation.speaker.value
        if self._share("speaker").count(self._is(said, one.speaker)):
            return
        named = said is not None and (said.slug is not None or said.kind == "person")
        row = "wrong names" if named else "speaker left open"
        self._fault(row, one.pieces, said.name if said else "not known", one.speaker or "not known")

    def _is(self, said: Speaker | None, wanted: str) -> bool:
        """Is it the one who is wanted? By slug where the lexicon has one, else by the words of the name."""
        if said is None or not wanted:
            return said is None and not wanted
        if wanted in self.names:
            return said.slug == wanted
        name, right = _name(said.name), _name(wanted)
        return bool(name and right) and (name <= right or right <= name)

    def _fields(self, one: GoldStatement, quotation: Quotation) -> None:
        self._test("kind", one, quotation.kind, one.kind)
        if one.via is not None and not self._share("via").count(self._is(quotation.via.value, one.via)):
            self._miss("via", one.pieces, _told(quotation.via), one.via)
        if one.meeting is not None:
            self._test("meeting", one, quotation.meeting.value or "", one.meeting)
        if one.occasion is not None:
            self._test("occasion", one, quotation.occasion.value, one.occasion)
        if one.said is not None:
            self._test("said", one, _days(quotation.said.value), _days(one.said[0]))
        if one.topics is not None:
            main = quotation.topics.value[0] if quotation.topics.value else ""
            self._test("main topic", one, main, one.topics[0] if one.topics else "")

    def _test(self, row: str, one: GoldStatement, read: str, right: str) -> None:
        if not self._share(row).count(read == right):
            self._miss(row, one.pieces, read, right)

    def _article(self) -> None:
        for row, read, right in self._of_article():
            if not self._share(row).count(read == right):
                self._miss(row, (), read, right)
        for span, said in self.gold.dates:
            found = next((each for each in self.reading.dates if each.span.meets(span)), None)
            if not self._share("dates").count(found is not None and found.said == said):
                self._miss("dates", [span], _days(found.said) if found else "", _days(said))

    def _of_article(self) -> Iterator[tuple[str, str, str]]:
        headline = self.reading.layout.headline
        if self.gold.headline is not None:
            yield "headline", headline.of(self.gold.text) if headline else "", self.gold.headline
        if self.gold.meeting is not None:
            yield "meeting", self.reading.meeting.value or "", self.gold.meeting
        if self.gold.meeting_date is not None:
            yield "meeting date", _days(self.reading.meeting_date.value), _days(self.gold.meeting_date[0])

    def _share(self, row: str) -> Share:
        return self.score.shares[row]

    def _fault(self, row: str, spans: Iterable[Span], read: str = "", right: str = "") -> None:
        self.score.counts[row] += 1
        self._miss(row, spans, read, right)

    def _miss(self, what: str, spans: Iterable[Span], read: str = "", right: str = "") -> None:
        words = " … ".join(" ".join(span.of(self.gold.text).split()) for span in spans)
        self.score.misses.append(Miss(self.gold.name, what, words, read, right))


def _told(found: Found[Speaker | None]) -> str:
    return found.value.name if found.value else ""


def _days(said: Said | None) -> str:
    """Days in ISO form, "not known" where there are none."""
    if said is None:
        return "not known"
    return f"{said.start}" if said.start == said.end else f"{said.start}/{said.end}"


def _name(words: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    bare = unicodedata.normalize("NFKD", fold(words)).encode("ascii", "ignore").decode().lower()
    return frozenset(re.findall(r"\w+", bare.replace(".", ""))) - _EMPTY
