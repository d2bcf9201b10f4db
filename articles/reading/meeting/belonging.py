"""To which meeting a statement belongs, in an article that tells of several.

It is the article's own unless the words round the statement name another: "In June, at Lough Erne, Obama had joked".
What a speaker says about another meeting stays where it was said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from articles.reading.findings import Dated, Found, Layout, Meeting, Occasion, Quotation, Said, Span
from articles.reading.language.terms import sentences_of

from .meetings import NOT_OF_THEM
from .sections import Section, section_at
from .weights import any_name_in, names_of_meetings

BEFORE = "published before they met"
_AHEAD = re.compile(
    r"\b(?:will|would|may|might|to|(?:is|are|was|were) (?:due|set|expected|scheduled|likely) to) (?:\w+ ){0,2}?(?:meet|hold talks|sit down|talk|speak)\b",
    re.I,
)
_ONLY_ABOUT = re.compile(
    r"\b(?:of|about|since|than|from|until|till|before|like|unlike|for|over|on|between|and) (?:(?:the|their|his|a|last) )?(?:[\w'-]+ ){0,3}"
    r"(?:in|at|of|during|on) (?:the )?$",
    re.I,
)
_AND = re.compile(r"\band (?:in|at|during|on) (?:the )?$", re.I)
_BACK_THEN = re.compile(
    r"\bhad\b|\bwhen (?:they|the two)\b|\btheir (?:\w+ )?(?:meeting|talks|encounter)\b", re.I
)
_THEY_MET = re.compile(
    r"(?:\b(?:when|after|before|since) (?:they|the two|the pair|both)(?: \w+){0,2}? (?:met|spoke|talked|sat)\b"
    r"|\btheir (?:\w+ )?(?:meeting|talks|encounter|conversation)\b)[^,;.]{0,60}",
    re.I,
)
_THEN = re.compile(r"\b(?:after which|at which|whereupon|where)\b")
_OPENS = re.compile(
    r"\W*(?:(?:back|earlier|later|then),? )?(?:in|at|on|during|after|when|by the time)\b", re.I
)


def meeting_of(
    text: str,
    layout: Layout,
    paragraph: Span,
    quotation: Quotation,
    occasion: Occasion,
    dates: Sequence[Dated],
    meetings: tuple[Meeting, ...],
    main: Found[str | None],
) -> Found[str | None]:
    """The meeting of one statement: another than the article's where its sentence, or what opens its paragraph, says so.

    ``main`` is the article's, and stays where that is not known. ``paragraph`` holds the statement.
    """
    section = section_at(text, layout, meetings, paragraph)
    if main.value is None and section is None:
        return main
    own: list[tuple[Span, Meeting]] = []
    if any_name_in(text, quotation.context, meetings):
        own = list(_there(text, quotation, meetings))
        own = own or list(_named(text, quotation.context, quotation, occasion, dates, meetings))
    if own:
        return _told(text, own, main, "in its sentence", stated=True)
    if section is not None:
        return _in_section(text, paragraph, quotation, section, meetings, main)
    if quotation.context.start == paragraph.start or not _OPENS.match(text, *paragraph):
        return main
    first = next(sentences_of(text, paragraph))
    if first.end > quotation.context.start:
        return main
    return _told(
        text,
        list(_named(text, first, quotation, occasion, dates, meetings)),
        main,
        "opens its paragraph",
        False,
    )


def _in_section(
    text: str,
    paragraph: Span,
    quotation: Quotation,
    section: Section,
    meetings: tuple[Meeting, ...],
    main: Found[str | None],
) -> Found[str | None]:
    """The meeting of its part, or the one that its paragraph goes over to before it: "They will meet again in Brisbane"."""
    before = Span(paragraph.start, quotation.context.start)
    elsewhere = [
        (span, slug)
        for span, slug in names_of_meetings(text, before, meetings, Span(paragraph.start, paragraph.start))
        if slug != section.slug and not section.heading.meets(span)
    ]
    span, slug = elsewhere[-1] if elsewhere else (section.heading, section.slug)
    if slug == main.value:
        return main
    return Found(
        slug,
        (span,),
        f"“{span.of(text)}” heads the part" if not elsewhere else f"“{span.of(text)}” names the meeting",
        stated=False,
    )


def if_met(
    text: str,
    layout: Layout,
    found: Found[str | None],
    meeting: Meeting | None,
    published: date | None,
    occasion: Found[Occasion],
    day: Found[Said | None],
) -> tuple[Found[Occasion], Found[Said | None]]:
    """Occasion and day of the meeting, or what is left of them where there was none, or the text came out before it."""
    early = _too_early(text, layout, meeting, published)
    if not early and found.basis != NOT_OF_THEM:
        return occasion, day
    why = BEFORE if early else NOT_OF_THEM
    if occasion.value in ("meeting", "after-meeting", "joint-statement"):
        occasion = Found("other", occasion.spans, why, stated=False)
    return occasion, Found(None, (), why)


def _too_early(text: str, layout: Layout, meeting: Meeting | None, published: date | None) -> bool:
    """Did the text come out before the two met? On the day before only where it says so, for days differ round the world."""
    met = (meeting.met or meeting.start) if meeting else None
    if met is None or published is None or published >= met:
        return False
    lead = [*layout.paragraphs[:3], *([layout.headline] if layout.headline else [])]
    return (met - published).days > 1 or any(_AHEAD.search(text, *span) for span in lead)


def _told(
    text: str, named: Sequence[tuple[Span, Meeting]], main: Found[str | None], where: str, stated: bool
) -> Found[str | None]:
    slugs = {meeting.slug for _, meeting in named}
    if len(slugs) != 1 or main.value in slugs:
        return main
    span, meeting = named[0]
    return Found(meeting.slug, (span,), f"“{span.of(text)}” {where} names the meeting", stated=stated)


def _named(
    text: str,
    sentence: Span,
    quotation: Quotation,
    occasion: Occasion,
    dates: Sequence[Dated],
    meetings: tuple[Meeting, ...],
) -> Iterator[tuple[Span, Meeting]]:
    """The meetings a sentence names as where something was said, outside the statement's own words."""
    if not any_name_in(text, sentence, meetings):
        return
    named = False
    theirs = _THEY_MET.search(text, *sentence)
    weak = Span(*theirs.span()) if theirs else Span(sentence.start, sentence.start)
    for span, slug in names_of_meetings(text, sentence, meetings, weak):
        joined = named and _AND.search(text, sentence.start, span.start)
        if _inside(span, quotation) or (not joined and _ONLY_ABOUT.search(text, sentence.start, span.start)):
            continue
        outside = [dated for dated in _within(dates, sentence) if not _inside(dated.span, quotation)]
        meeting = next(one for one in meetings if one.slug == slug)
        fits = [_overlap(dated, meeting) for dated in outside if dated.said is not None]
        if any(fits) or (not fits and occasion != "speech" and _BACK_THEN.search(text, *sentence)):
            named = True
            yield span, meeting


def _there(text: str, quotation: Quotation, meetings: tuple[Meeting, ...]) -> Iterator[tuple[Span, Meeting]]:
    """The meeting named last before "after which" or "where", which lead to the statement: "in Antalya, after which he said"."""
    start, end = quotation.context.start, quotation.parts[0].span.start
    lead = next(reversed(list(_THEN.finditer(text, start, end))), None)
    if lead is None:
        return
    before = Span(start, lead.start())
    theirs = _THEY_MET.search(text, *before)
    names = list(
        names_of_meetings(text, before, meetings, Span(*theirs.span()) if theirs else Span(start, start))
    )
    for span, slug in names[-1:]:
        yield span, next(one for one in meetings if one.slug == slug)


def _within(dates: Sequence[Dated], sentence: Span) -> Sequence[Dated]:
    first, last = (bisect_left(dates, edge, key=lambda dated: dated.span.start) for edge in sentence)
    return dates[first:last]


def _inside(span: Span, quotation: Quotation) -> bool:
    return any(part.span.meets(span) for part in quotation.parts)


def _overlap(dated: Dated, meeting: Meeting) -> bool:
    """Could it have been on the date?"""
    said, start, end = dated.said, meeting.met or meeting.start, meeting.met or meeting.end
    return bool(said and start and end and said.start <= end and start <= said.end)
