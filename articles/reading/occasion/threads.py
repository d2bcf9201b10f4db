"""The thread of a report on the meeting: it opens where the two are told of, and holds until words lead elsewhere.

Another day, other talks, a speech or a third man's words lead away; a sentence on both, or one of the meeting's day or of
what came after it, leads back.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from articles.reading.findings import Dated, Layout, Quotation, Span
from articles.reading.language.terms import remembered
from articles.reading.meeting.together import TALKS
from articles.reading.when.reckoning import MONTHS, WEEKDAYS

from .scenes import Telling, dates_it, dates_within, tellings_of
from .signs import Known

_OPENS = 4  # paragraphs in which a report on the meeting tells of it
_NEAR = 12  # marks, and statements, that are looked at before a sentence
NOT_THEN = re.compile(r"(?:(?!was\b)\w+s|say|call|tell|has|have|had|will|would)\b", re.I)
_PLACE = re.compile(r"\W+(?:\w+ ){0,2}?(?:in|at|on|to|from) (?:the |his )?([A-Z][\w'-]+)")
_ELSEWHERE = re.compile(r"\W*(?:In|At|From) (?:the |his )?([A-Z][\w'-]+)[^.;:]{0,30},")
_HERE = ("there", "both", "day")
_TOGETHER = re.compile(
    rf"\b(?:two|both|pair|{TALKS}|met|meet|sat|seated|spoke|spoken|talked|shook|huddled|discussed|agreed|together|traded|exchanged|leaders|presidents|joint)\b",
    re.I,
)
_DAYS = frozenset((*WEEKDAYS, *MONTHS))


Leads = Literal["there", "both", "day", "speech", "away"]


class Mark(NamedTuple):
    """Words that lead to the meeting and what came straight after it, to its day, to a speech, or elsewhere."""

    span: Span
    leads: Leads
    words: str  # its sentence, what is quoted blotted out


@remembered
def marks_of(
    text: str, layout: Layout, names: Known, dates: Sequence[Dated], event: tuple[date, date]
) -> tuple[Mark, ...]:
    """All that leads to the meeting or away from it, in text order, from the report's opening; none where it has none."""
    tellings = tellings_of(text, layout, names)
    edge = layout.paragraphs[min(_OPENS, len(layout.paragraphs)) - 1].end if layout.paragraphs else 0
    begin = next(
        (n for n, one in enumerate(tellings) if one.both is not None and one.sentence.start < edge), None
    )
    if begin is None:
        return ()
    return tuple(mark for one in tellings[begin:] for mark in _marks(one, dates, event))


def _marks(one: Telling, dates: Sequence[Dated], event: tuple[date, date]) -> Iterator[Mark]:
    """What a sentence holds: another day or occasion, else the day, what came after the meeting, both men."""
    days = [
        (dated, _overlaps(dated, event))
        for dated in dates_within(dates, one.sentence)
        if dates_it(dated, one.words, one.sentence.start)
    ]
    away = next((dated.span for dated, there in days if not there), None)
    kind = one.sign.kind if one.sign is not None else None
    if away is not None:
        yield Mark(away, "away", one.words)
    elif one.sign is not None and kind in ("apart", "before", "speech"):
        yield Mark(one.sign.span, "speech" if kind == "speech" else "away", one.words)
    elif one.sign is not None and kind in ("after", "press"):
        yield Mark(one.sign.span, "there", one.words)
    elif one.both is not None and _TOGETHER.search(one.words):
        yield Mark(one.both, "both", one.words)
    elif days:
        yield Mark(days[0][0].span, "day", one.words)


def _overlaps(dated: Dated, event: tuple[date, date]) -> bool:
    return dated.said is not None and dated.said.start <= event[1] and event[0] <= dated.said.end


def led_away(mark: Mark | None, since: Span) -> bool:
    """Do the last words that lead anywhere lead away from the meeting, and stand after a sentence?"""
    return mark is not None and mark.leads not in _HERE and mark.span.start >= since.end


def in_thread(
    text: str,
    marks: Sequence[Mark],
    quotation: Quotation,
    sentence: Span,
    others: Sequence[Quotation],
    names: Known,
) -> Span | None:
    """The words that hold a statement at the meeting; None where its verb, its place or what stands before leads elsewhere.

    ``others`` are the statements before it.
    """
    cue = quotation.cue
    if cue is None or NOT_THEN.match(text, *cue) or _is_elsewhere(text, sentence, cue, names):
        return None
    mark = last_mark(marks, sentence, [*others[-_NEAR:], quotation])
    if mark is None or mark.leads not in _HERE:
        return None
    last = mark.span
    if not _is_joint(quotation) and any(
        _of_third(one, names) for one in others if one.span.start > last.start
    ):
        return None
    return last


def last_mark(
    marks: Sequence[Mark],
    sentence: Span,
    statements: Sequence[Quotation],
    leads_him: Callable[[Mark], bool] | None = None,
) -> Mark | None:
    """The last of the marks up to the end of a sentence that stands in none of the statements' own words.

    The last of the statements is the one of the sentence: of one man, it is not on both for naming the other.
    A speech of the meeting's day goes on over words for that day. ``leads_him`` tells which other sentences lead away.
    """
    place = bisect_left(marks, sentence.end, key=lambda mark: mark.span.start)
    joint = _is_joint(statements[-1])
    left = (
        mark
        for mark in reversed(marks[max(0, place - _NEAR) : place])
        if joint or mark.leads != "both" or mark.span.start < sentence.start
        if not _is_theirs(mark.span, statements)
        if leads_him is None or mark.leads in _HERE or sentence.holds(mark.span) or leads_him(mark)
    )
    last = next(left, None)
    if last is None or last.leads != "day":
        return last
    before = next((mark for mark in left if mark.leads != "day"), None)
    return before if before is not None and before.leads == "speech" else last


def _is_theirs(span: Span, statements: Sequence[Quotation]) -> bool:
    """Does it stand in the words of one of the last statements?"""
    return any(
        part.start <= span.start and span.end <= part.end for one in statements[-_NEAR:] for part in one.parts
    )


def _is_joint(one: Quotation) -> bool:
    return one.speaker.value is not None and one.speaker.value.kind == "pair"


def _of_third(one: Quotation, names: Known) -> bool:
    speaker = one.speaker.value
    return speaker is not None and not names.holds(speaker)


def _is_elsewhere(text: str, sentence: Span, cue: Span, names: Known) -> bool:
    """Does a place stand behind the verb, or open the sentence, that no meeting goes by?"""
    near = (_ELSEWHERE.match(text, *sentence), _PLACE.match(text, cue.end, sentence.end))
    places = [match[1].lower().removesuffix("'s") for match in near if match is not None]
    return any(
        place not in names.places and place[:3] not in _DAYS and place not in _DAYS for place in places
    )
