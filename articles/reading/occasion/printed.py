"""The day printed with a statement: in its sentence nearest to the reporting words, or a year right beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from articles.reading.findings import Dated, Quotation, Span

from .occasions import outside_of
from .scenes import dates_it, dates_within

ASIDE = re.compile(r", (?:who|which|whose|where)\b[^,;]*$")
_GAP = re.compile(r"\s|\s(?:back )?in (?:early |late |mid-)?")
_SUBJECT = re.compile(r",? (?:[\w.'-]+ ){1,4}")
_LEAD_IN = re.compile(r"\W*(?:(?:but|and|back|early|late) )*(?:in )?", re.I)
_NEAR = 40  # letters round the reporting words
_A_DAY = timedelta(days=1)  # days differ round the world


def printed_day(
    text: str, quotation: Quotation, sentence: Span, dates: Sequence[Dated], published: date | None
) -> Dated | None:
    """The date nearest to the reporting words, in their sentence; none to come."""
    if not (near := dates_within(dates, sentence)):
        return None
    outside = outside_of(text, sentence, quotation)
    cue = quotation.cue or quotation.span
    found = [
        dated
        for dated in near
        if dates_it(dated, outside, sentence.start)
        and not to_come(dated, published)
        and not _in_aside(outside, dated.span.start - sentence.start, cue.start - sentence.start)
    ]
    return min(
        found, key=lambda dated: max(dated.span.start - cue.end, cue.start - dated.span.end), default=None
    )


def beside_cue(
    text: str, quotation: Quotation, dates: Sequence[Dated], published: date | None
) -> Dated | None:
    """A year, or a month, that stands right beside the reporting words: "last year told …", "said in 2011 that"."""
    cue = quotation.cue
    if cue is None:
        return None
    near = dates_within(dates, Span(cue.start - _NEAR, cue.end + _NEAR))
    for one in near:
        gap = text[one.span.end : cue.start] if one.span.end <= cue.start else text[cue.end : one.span.start]
        own = any(part.span.meets(one.span) for part in quotation.parts)
        beside = _GAP.fullmatch(gap) or (_opens(text, quotation, one, cue) and _SUBJECT.fullmatch(gap))
        if beside and one.said and not own and not to_come(one, published):
            return one
    return None


def _opens(text: str, quotation: Quotation, dated: Dated, cue: Span) -> bool:
    """Does the sentence open on it: "Last year Putin told …"?"""
    start = quotation.context.start
    before = text[start : dated.span.start]
    return start <= dated.span.start and dated.span.end < cue.start and _LEAD_IN.fullmatch(before) is not None


def _in_aside(outside: str, place: int, cue: int) -> bool:
    """Does a day stand in ", who saw Putin on Thursday," where the verb of saying does not?"""
    aside = ASIDE.search(outside, 0, place)
    if aside is None:
        return False
    end = outside.find(",", place)
    return not aside.start() < cue < (len(outside) if end < 0 else end)


def to_come(dated: Dated, published: date | None) -> bool:
    return published is not None and dated.said is not None and dated.said.start > published + _A_DAY
