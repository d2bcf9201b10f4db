"""Days told from another day the text speaks of: "a day earlier", "that evening", "the next day", "hours later".

They are reckoned from the day printed before them in their paragraph, else from the day the two met.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from articles.reading.findings import Dated, Said, Span
from articles.reading.language.terms import begun_by

from .reckoning import day_words

_FAR = 20  # dates back that the other day may stand
_COUNTS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTED = re.compile(r"(\w+) (day|week)s? (earlier|before|prior|later)", re.I)
_PART = "(?:day|morning|afternoon|evening|night)"
_CLOSED = r"(?=[,.;:)\"]|$| (?:that|in|at|on|by|and|but|he|she|they|said|told)\b)"
_TOLD = re.compile(
    rf"\b(?:(?P<same>that (?:same |very )?{_PART}|the same {_PART}|(?:earlier|later) in the day|(?:hours|minutes|an? (?:half[- ])?hour|half an hour) (?:earlier|later|afterwards?)|afterwards?{_CLOSED})"
    rf"|(?P<next>the (?:next|following) {_PART}|the day after{_CLOSED})"
    rf"|(?P<before>the (?:previous|preceding) {_PART}|the (?:day|night|evening) before{_CLOSED}))\b",
    re.I,
)
_FIRSTS = frozenset("that the a an half earlier later hours minutes afterward afterwards".split())
_HOURS = re.compile(r"hour|minutes|afterward", re.I)
_IN_THE_DAY = re.compile(r"(?:earlier|later) in the day", re.I)
_STEPS = {"same": 0, "next": 1, "before": -1}


class _From(NamedTuple):
    """The day the two met, or else the one the report opens on, and the day of publication, where known."""

    met: date | None
    base: date | None


def anchored(
    text: str, paragraphs: Sequence[Span], dates: Sequence[Dated], met: date | None, base: date | None
) -> tuple[Dated, ...]:
    """The dates, with those that are told from another day, in text order.

    ``met`` is the day the two met, ``base`` the day of publication: no day after it is taken for one that is told from.
    """
    known: list[Dated] = []
    outside = [dated for dated in dates if not in_marks(text, paragraphs, dated.span)]
    days = _From(met or opening_day(paragraphs, outside, base), base)
    anchors: list[Dated] = []
    for dated in sorted([*dates, *_told(text, paragraphs)], key=lambda dated: dated.span):
        if (step := _step(dated.span.of(text))) is None or dated.said is not None:
            known.append(dated)
        elif not any(other.span.meets(dated.span) for other in known[-1:]):
            words = dated.span.of(text)
            anchor = _anchor(paragraphs, dated.span, anchors, days, _HOURS.search(words) is not None)
            if anchor is None and days.met == base and _IN_THE_DAY.match(words):
                anchor = base
            known.append(_reckoned(dated, step, anchor))
        if known[-1].span == dated.span and not in_marks(text, paragraphs, dated.span):
            anchors.append(known[-1])
    return tuple(known)


def in_marks(text: str, paragraphs: Sequence[Span], span: Span) -> bool:
    """Does it stand between quotation marks, in somebody's words?"""
    place = bisect_left(paragraphs, span.start + 1, key=lambda one: one.start) - 1
    return place >= 0 and text.count('"', paragraphs[place].start, span.start) % 2 == 1


def opening_day(paragraphs: Sequence[Span], dates: Sequence[Dated], base: date | None) -> date | None:
    """The only day gone by that the first paragraph tells, where the report came out then or the day after."""
    if base is None or not paragraphs:
        return None
    told = [dated for dated in dates if dated.span.start < paragraphs[0].end]
    days = {dated.said.start for dated in told if dated.said and dated.precision == "day"}
    days = {day for day in days if 0 <= (base - day).days <= 1}
    return days.pop() if len(days) == 1 else None


def _told(text: str, paragraphs: Sequence[Span]) -> Iterator[Dated]:
    for paragraph in paragraphs:
        for match in begun_by(_FIRSTS, _TOLD, text, paragraph):
            yield Dated(Span(*match.span()), None, "day")


def _step(words: str) -> tuple[int, int] | None:
    """How many days it lies from the other day, and how far off that may be; None where the words tell none."""
    if (match := _TOLD.match(words)) is not None:
        return _STEPS[match.lastgroup or ""], 0
    if (match := _COUNTED.fullmatch(words)) is None:
        return None
    count = match[1].lower()
    number = int(count) if count.isdecimal() else 1 if count in ("a", "an") else 0
    number = number or (_COUNTS.index(count) if count in _COUNTS else 0)
    week = match[2].lower() == "week"
    days = number * (7 if week else 1) * (1 if match[3].lower() == "later" else -1)
    return (days, 3 if week else 0) if number and abs(days) < 400 else None


def _anchor(
    paragraphs: Sequence[Span], span: Span, known: Sequence[Dated], days: _From, hours: bool
) -> date | None:
    """The last day told before, in the same paragraph (for hours also in the one before it), else the day the two met.

    None where another day or month was told just before, in the same paragraph or the one before it.
    """
    place = bisect_left(paragraphs, span.start + 1, key=lambda one: one.start) - 1
    start, near = paragraphs[max(0, place - hours)].start, paragraphs[max(0, place - 1)].start
    for dated in known[: -_FAR - 1 : -1]:
        if dated.span.start < near:
            return days.met
        if dated.said is None or (days.base and dated.said.end >= days.base != dated.said.start):
            continue
        if dated.precision == "day" and dated.span.start >= start:
            return dated.said.start
        if days.met and not dated.said.start <= days.met <= dated.said.end:
            return None
        if dated.precision == "day":
            return days.met
    return days.met


def _reckoned(dated: Dated, step: tuple[int, int], anchor: date | None) -> Dated:
    if anchor is None:
        return replace(dated, basis="reckoned from another day, which is not known")
    days, off = step
    said = Said(anchor + timedelta(days=days - off), anchor + timedelta(days=days + off))
    basis = f"reckoned from {day_words(Said(anchor, anchor))}"
    return replace(dated, said=said, precision="range" if off else "day", basis=basis)
