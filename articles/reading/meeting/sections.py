"""Parts of an article that each tell of a meeting of their own: under a heading, or after a label, of place and date.

"LOS CABOS, June 2012" over some paragraphs, "Antalya, November 2015: …" or "June 2012: … in Los Cabos" before one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles.reading.findings import Layout, Meeting, Span
from articles.reading.language.terms import remembered, sentences_of
from articles.reading.page.furniture import CROSS_HEAD, DATE_LINE
from articles.reading.when.reckoning import MONTHS, YEAR

from .weights import names_in

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:\d{{1,2}} )?(?:{_MONTH} )?(?:\d{{1,2}}(?:-\d{{1,2}})?,? )?(?:19|20)\d\d"
_LABEL = re.compile(
    rf"[-*•\s]*(?:{_DATE}(?:[,:] [^.:;\"]{{3,40}}?)?|[A-Z][^.:;\"]{{2,40}}?,? \(?{_DATE}\)?)(?::| -+|\.)\s"
)
_YEAR = re.compile(rf"\b{YEAR}\b")
_MONTHLY = re.compile(_MONTH, re.I)


class Section(NamedTuple):
    """Where a part begins, the words that head it, and its meeting; None where it is back with the article's own."""

    start: int
    heading: Span
    slug: str | None


def section_at(text: str, layout: Layout, meetings: tuple[Meeting, ...], paragraph: Span) -> Section | None:
    """The part that a paragraph stands in, if that is of a meeting."""
    sections = _sections(text, layout, meetings)
    if not sections:
        return None
    place = bisect_right(sections, paragraph.start, key=lambda section: section.start)
    found = sections[place - 1] if place else None
    return found if found is not None and found.slug is not None else None


@remembered
def _sections(text: str, layout: Layout, meetings: tuple[Meeting, ...]) -> list[Section]:
    """The parts in text order. Headings without a year count only where several name different meetings."""
    headed = [
        Section(one.span.start, one.span, _meeting_in(text, one.span, meetings))
        for one in layout.furniture
        if one.why in (CROSS_HEAD, DATE_LINE)
    ]
    dates = {one.span for one in layout.furniture if one.why == DATE_LINE}
    headed = [section for section in headed if section.slug or section.heading not in dates]
    if len({section.slug for section in headed} - {None}) < 2:
        headed = [
            section if _YEAR.search(text, *section.heading) else section._replace(slug=None)
            for section in headed
        ]
    return sorted([*headed, *_labelled(text, layout.paragraphs, meetings)])


def _labelled(text: str, paragraphs: Sequence[Span], meetings: tuple[Meeting, ...]) -> Iterator[Section]:
    """A label holds until the next one; the last, only in its own paragraph."""
    labels = [(n, match) for n, one in enumerate(paragraphs) if (match := _LABEL.match(text, *one))]
    for n, label in labels:
        heading = Span(paragraphs[n].start, label.end())
        slug = _meeting_in(text, heading, meetings)
        if slug is None:
            heading = next(sentences_of(text, paragraphs[n]))
            slug = _meeting_in(text, heading, meetings, label)
        yield Section(paragraphs[n].start, heading, slug)
    if labels and labels[-1][0] + 1 < len(paragraphs):
        after = paragraphs[labels[-1][0] + 1]
        yield Section(after.start, after, None)


def _meeting_in(
    text: str, heading: Span, meetings: tuple[Meeting, ...], label: re.Match[str] | None = None
) -> str | None:
    """The one meeting that is named in a heading and was at its date; without a year only by a name of its own."""
    dated = Span(*label.span()) if label else heading
    year, month = _YEAR.search(text, *dated), _MONTHLY.search(text, *dated)
    names = names_in(text, heading, meetings)
    fitting = [
        meeting.slug
        for meeting in meetings
        if meeting.slug in names
        and (year or names[meeting.slug] == "strong")
        and _was_in(meeting, year, month)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _was_in(meeting: Meeting, year: re.Match[str] | None, month: re.Match[str] | None) -> bool:
    days = [day for day in (meeting.met, meeting.start, meeting.end) if day is not None]
    return any(
        (year is None or day.year == int(year.group()))
        and (month is None or day.month == MONTHS.index(month.group()[:3].lower()) + 1)
        for day in days
    )
