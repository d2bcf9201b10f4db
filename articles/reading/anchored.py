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

from .findings import Dated, Said, Span
from .reckoning import day_words
from .terms import begun_by

_FAR = 20  # dates back that the other day may stand
_COUNTS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTED = re.compile(r"(\w+) (day|week)s? (earlier|before|later)", re.I)
_PART = "(?:day|morning|afternoon|evening|night)"
_CLOSED = r"(?=[,.;:)\"]|$| (?:that|in|at|on|by|and|but|he|she|they|said|told)\b)"
_TOLD = re.compile(
    rf"\b(?:(?P<same>that (?:same |very )?{_PART}|the same {_PART}|(?:earlier|later) in the day|(?:hours|minutes|an? (?:half[- ])?hour|half an hour) (?:earlier|later|afterwards?))"
    rf"|(?P<next>the (?:next|following) {_PART}|the day after{_CLOSED})"
    rf"|(?P<before>the (?:previous|preceding) {_PART}|the (?:day|night|evening) before{_CLOSED}))\b",
    re.I,
)
_FIRSTS = frozenset("that the a an half earlier later hours minutes".split())
_HOURS = re.compile(r"hour|minutes", re.I)
_STEPS = {"same": 0, "next": 1, "before": -1}


class _From(NamedTuple):
    """The day the two met and the day of publication, where known."""

    met: date | None
    base: date | None


def anchored(
    text: str, paragraphs: Sequence[Span], dates: Sequence[Dated], met: date | None, base: date | None
) -> tuple[Dated, ...]:
    """The dates, with those that are told from another day, in text order.

    ``met`` is the day the two met, ``base`` the day of publication: no day after it is taken for one that is told from.
    """
    known: list[Dated] = []
    for dated in sorted([*dates, *_told(text, paragraphs)], key=lambda dated: dated.span):
        if (step := _step(dated.span.of(text))) is None or dated.said is not None:
            known.append(dated)
        elif not any(other.span.meets(dated.span) for other in known[-1:]):
            hours = _HOURS.search(dated.span.of(text)) is not None
            anchor = _anchor(paragraphs, dated.span, known, _From(met, base), hours)
            known.append(_reckoned(dated, step, anchor))
    return tuple(known)


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

    None where another day or month was told since.
    """
    place = bisect_left(paragraphs, span.start + 1, key=lambda one: one.start) - 1 - hours
    start = paragraphs[max(0, place)].start
    for dated in known[: -_FAR - 1 : -1]:
        if dated.said is None or (days.base and dated.said.start > days.base):
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
