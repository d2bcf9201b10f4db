"""What the stages of reading hand to each other: frozen values, made once and never changed.

Every offset is a character index into the text as received, end exclusive, so that
``text[span.start:span.end]`` gives the very words a finding rests on.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar

Kind = Literal["direct", "mixed", "indirect"]
Occasion = Literal["meeting", "after-meeting", "joint-statement", "speech", "briefing", "other"]
LeaderKind = Literal["person", "pair", "office", "unnamed"]
Precision = Literal["day", "month", "year", "range"]
T = TypeVar("T")


class Span(NamedTuple):
    """A stretch of the text: character offsets, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Does the other span lie wholly inside this one?"""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Do the two share a character?"""
        return self.start < other.end and other.start < self.end


# ---------------------------------------------------------------- the lexicon


@dataclass(frozen=True)
class Title:
    """Words that stand for somebody while an office is held ("the Russian president").

    ``start`` and ``end`` are ISO dates, possibly cut to month or year; None is open.
    """

    words: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True)
class Leader:
    """Somebody who can speak: a person, the pair, an office, an official nobody names."""

    slug: str
    name: str
    kind: LeaderKind = "person"
    gender: Literal["male", "female"] | None = None
    aliases: tuple[str, ...] = ()
    titles: tuple[Title, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Meeting:
    """A meeting of the two. ``met`` is the day they met; ``start`` to ``end`` the event around it."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    not_aliases: tuple[str, ...] = ()
    met: datetime.date | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None


@dataclass(frozen=True)
class Topic:
    """A subject with the words that give it away; a narrower one names its parent."""

    slug: str
    name: str
    parent: str | None = None
    terms: tuple[str, ...] = ()
    not_terms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """The names the reader knows: from the catalogue's files, the database, or a test's three lines."""

    leaders: tuple[Leader, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    topics: tuple[Topic, ...] = ()


def pair_of(leaders: Iterable[Leader]) -> Leader | None:
    """The two whose talks these are, as one speaker: the first pair that has members."""
    return next((leader for leader in leaders if leader.kind == "pair" and leader.members), None)


# --------------------------------------------------------------- the findings


@dataclass(frozen=True)
class Found(Generic[T]):
    """One thing found: its value, the words it rests on, and in plain English why.

    ``value`` is None for "not known". ``stated`` says that the text says so itself;
    otherwise it was inferred, and ``basis`` tells how.
    """

    value: T
    spans: tuple[Span, ...] = ()
    basis: str = ""
    stated: bool = True


@dataclass(frozen=True)
class Speaker:
    """Who said it.

    ``slug`` is set where the lexicon knows them; ``name`` is the fullest name the lexicon or
    the article gives, or for somebody unnamed the description as printed.
    """

    name: str
    slug: str | None = None
    kind: LeaderKind = "person"


@dataclass(frozen=True)
class Part:
    """A stretch of a quotation: the speaker's very words (between marks, which are not included, or in a transcript), or not."""

    start: int
    end: int
    in_marks: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Said:
    """When it was said: first and last possible day, both inclusive."""

    start: datetime.date
    end: datetime.date


@dataclass(frozen=True)
class Doubt:
    """Something for an editor to look at: where it is, and in words what is uncertain."""

    span: Span
    words: str


@dataclass(frozen=True)
class Quotation:
    """One statement as this article prints it.

    ``parts`` are in text order and never overlap. A sentence broken by its attribution and a
    quotation continued after it are parts of one quotation.
    ``context`` is the clause or sentence(s) to show so that a fragment makes sense.
    ``turned``: the words must never be shown without their cue: it turns them into their opposite ("denied"), or they are
    no sentence without it ("called for").
    ``inside`` is the index, in ``Reading.quotations``, of the statement this one lies within.
    """

    parts: tuple[Part, ...]
    kind: Kind
    context: Span
    speaker: Found[Speaker | None]
    cue: Span | None = None
    via: Found[Speaker | None] = field(default_factory=lambda: Found(None))
    meeting: Found[str | None] = field(default_factory=lambda: Found(None))
    occasion: Found[Occasion] = field(default_factory=lambda: Found("other"))
    said: Found[Said | None] = field(default_factory=lambda: Found(None))
    topics: Found[tuple[str, ...]] = field(default_factory=lambda: Found(()))
    turned: bool = False
    inside: int | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def span(self) -> Span:
        """From the first part's start to the last part's end."""
        return Span(self.parts[0].start, self.parts[-1].end)

    def pieces(self) -> list[Span]:
        """The parts with neighbours that nothing but marks and blanks divides put together."""
        pieces: list[Span] = []
        for part in self.parts:
            if pieces and part.start - pieces[-1].end <= 3:
                pieces[-1] = Span(pieces[-1].start, part.end)
            else:
                pieces.append(part.span)
        return pieces


@dataclass(frozen=True)
class Dated:
    """A date as printed, and the days it means (None where it cannot be told)."""

    span: Span
    said: Said | None
    precision: Precision
    basis: str = ""


@dataclass(frozen=True)
class Passed:
    """Words that look like a statement and are none: where, and why they were passed over."""

    span: Span
    why: str


@dataclass(frozen=True)
class Layout:
    """What each stretch of the text is. Nothing is cut away: spans share out all but white space."""

    headline: Span | None = None
    byline: Span | None = None
    paragraphs: tuple[Span, ...] = ()
    furniture: tuple[Passed, ...] = ()


@dataclass(frozen=True)
class Reading:
    """All that was found in one text."""

    layout: Layout
    meeting: Found[str | None]
    meeting_date: Found[Said | None]
    quotations: tuple[Quotation, ...] = ()
    dates: tuple[Dated, ...] = ()
    passed: tuple[Passed, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def joined(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans with an ellipsis between them."""
    return " … ".join(span.of(text) for span in spans)
