"""The day of publication as an article prints it: above its first paragraph, or in front of it with the place.

Written forms it knows: "Posted Tuesday, September 29th 2015", "JUNE 17, 2013", "PUBLISHED: 00:14, 7 September 2013",
"LIMA, Nov 20, 2016 (AFP) -". Without a year it is no day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from articles.reading.findings import Found, Layout, Said, Span
from articles.reading.language.terms import remembered
from articles.reading.page.furniture import CAPTION, RELATED

from .dates import find_dates
from .reckoning import day_words

_SHORT = 160  # letters: no line that gives the day is longer
_YEAR = re.compile(r"\b20\d\d\b")
_DATELINE = re.compile(r"[^\n\"]{3,90}?(?: -+ |-- ?|: |/\. )")
_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
_TOLD = re.compile(r"\b(?:on|in|since|until|till|of|for|by|from|before|after) (?:\w+,? )?$", re.I)
_LATER = re.compile(r"\b(?:updated|modified|amended|corrected|retrieved|accessed)\b[^|]*$", re.I)


@remembered
def find_issued(text: str, layout: Layout) -> Found[date | None]:
    """The day of publication that the article itself prints; the first of several, the day of an update last of all."""
    lines = [line for line in _heads(text, layout) if _YEAR.search(text, *line)]
    found = [(later, day, span) for line in lines for later, day, span in _days(text, line)]
    if not found:
        return Found(None, basis="the text prints no day of publication")
    _, day, span = min(found, key=lambda one: one[:2])
    return Found(day, (span,), f"“{span.of(text)}” is {day_words(Said(day, day))}, printed above the article")


def _heads(text: str, layout: Layout) -> Iterator[Span]:
    """The short lines above the first paragraph, and what stands before the dash in it."""
    first = layout.paragraphs[0] if layout.paragraphs else Span(len(text), len(text))
    if layout.byline is not None:
        yield layout.byline
    for passed in layout.furniture:
        above = passed.span.end <= first.start and passed.why not in (CAPTION, RELATED)
        if above and passed.span.end - passed.span.start <= _SHORT:
            yield passed.span
    if (dateline := _DATELINE.match(text, *first)) is not None:
        yield Span(*dateline.span())


def _days(text: str, line: Span) -> Iterator[tuple[bool, date, Span]]:
    """The days printed with their year in a line: is it that of an update, the day, its span."""
    words = _CAPITALS.sub(lambda match: match[0].capitalize(), line.of(text))
    for dated in find_dates(words, [Span(0, len(words))], None):
        before = words[: dated.span.start]
        if dated.precision == "day" and dated.said and 2000 <= dated.said.start.year <= 2100:
            if _TOLD.search(before):
                continue
            span = Span(line.start + dated.span.start, line.start + dated.span.end)
            yield bool(_LATER.search(before)), dated.said.start, span
