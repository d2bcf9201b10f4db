"""The day a report is on that tells of no meeting of the two: what those it opens on say, they said on that day.

It is the only day its first sentence tells, if it came out then or the day after; another day told since ends it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from articles.reading.findings import Dated, Found, Layout, Occasion, Quotation, Said, Span
from articles.reading.language.letters import fold
from articles.reading.language.terms import remembered, sentences_of
from articles.reading.when.anchored import in_marks, opening_day
from articles.reading.when.reckoning import day_words

from .occasions import outside_of
from .scenes import dates_within
from .threads import NOT_THEN

_OPENS = 3  # paragraphs that name those whom a report is on, and its day
_NEAR = 80  # letters round a day in which somebody is named whom it is told of
_STEM = 6  # letters by which one word is known for another's kin
_ROLE = re.compile(
    r"\b(?!report|journal|before|after|should|would|people|though|during)[A-Za-z]{6,}\b(?<!ed)(?<!ly)(?<!ing)"
)
_IN_ROOM = re.compile(
    r"\b(?:testif(?:ied|ying)|cross-examin\w+|(?:told|asked|urged|warned|reminded|addressed|assured) (?:the |an? |his |her )?(?:[\w'-]+ ){0,2}?"
    r"(?:jurors?|jury|judge|court|courtroom|hearing|inquiry|inquest|tribunal|meeting|council|councillors|cabinet|committee|panel|board|house|MPs|peers|senators"
    r"|lawmakers|parliament|chamber|conference|congress|assembly|shareholders|analysts|delegates|crowd|call))\b"
)
_GATHERED = re.compile(
    r"\b(?:vot(?:ed|e)|debate|meeting|met|talks|trial|court|hearing|council|councillors|ministers|summit|conference|parliament|Parliament|rally|speech|session"
    r"|announced|accused|told|agreed|derby|match|game|final|negotiations|inquiry|inquest|congress|Congress|Commons|Senate)\b"
)
_RELAYED = re.compile(
    r"\b(?:(?:tele)?phoned?|call|conversation|reported|press (?:service|office)|state media|excerpts?)\b",
    re.I,
)
_OTHER_TIME = re.compile(
    r"\b(?:last|earlier|later|ago|before|ahead|prior|eve|(?:19|20)\d\d|interview\w*|wrote|op-ed|editorial|tweet\w*|twitter|phone)\b",
    re.I,
)


class _Opening(NamedTuple):
    """The day a report is on, whether those who speak gathered on it, the other days it tells, and the words for it."""

    day: date
    gathered: bool
    others: tuple[Dated, ...]
    spans: tuple[Span, ...] = ()


def day_of_story(
    text: str,
    layout: Layout,
    quotation: Quotation,
    sentence: Span,
    occasion: Found[Occasion],
    dates: Sequence[Dated],
    published: date | None,
    met: Said | None = None,
) -> Found[Said | None] | None:
    """The day the report opens on, or they ``met``, for what one of those it opens on said with nothing led elsewhere since."""
    cue = quotation.cue
    if cue is None or published is None or not layout.paragraphs or NOT_THEN.match(text, *cue):
        return None
    if quotation.via.value is not None or not _takes_part(text, layout, quotation, sentence):
        return None
    if any(span.meets(sentence) and _OTHER_TIME.search(text, *span) for span in occasion.spans):
        return None
    opening = _of_meeting(dates, published, met) if met else _opening(text, layout, dates, published)
    if opening is None:
        return None
    day, gathered, told, spans = opening
    if not _named_before(text, layout, quotation, sentence) and (
        met or not (day == published or (gathered and _is_tied(text, layout, quotation, sentence)))
    ):
        return None
    if any(not _is_own(one, quotation) for one in _led_since(text, layout, quotation, sentence, dates, told)):
        return None
    return Found(Said(day, day), spans, f"the report is on {day_words(Said(day, day))}", stated=False)


@remembered
def _opening(text: str, layout: Layout, dates: Sequence[Dated], published: date) -> _Opening | None:
    """The day of the first sentence that tells one gone by, where it is the only one and the report came out then or the day after.

    A gathering is one of those who speak; the other days are those gone by.
    """
    outside = [one for one in dates if not in_marks(text, layout.paragraphs, one.span)]
    for paragraph in layout.paragraphs[:_OPENS]:
        sentence = next(sentences_of(text, paragraph))
        near = [one for one in dates_within(outside, sentence) if _is_gone(one, published)]
        if near:
            day = opening_day((sentence,), near, published)
            gathered = _GATHERED.search(text, *sentence) is not None
            if day is None:
                return None
            others = tuple(one for one in outside if _is_other(one, day, published))
            return _Opening(day, gathered, others, (near[0].span,))
    return None


@remembered
def _of_meeting(dates: Sequence[Dated], published: date, met: Said) -> _Opening | None:
    """The day the two met, in a report of that day or the day after."""
    if met.start != met.end or not 0 <= (published - met.start).days <= 1:
        return None
    return _Opening(met.start, True, tuple(one for one in dates if _is_other(one, met.start, published)))


def _is_gone(one: Dated, published: date) -> bool:
    return one.said is not None and one.precision == "day" and one.said.start <= published


def _takes_part(text: str, layout: Layout, quotation: Quotation, sentence: Span) -> bool:
    """Is the speaker one whom the report opens on, and who spoke on no telephone, or does he speak in the room of it?"""
    if _IN_ROOM.search(text, *sentence):
        return True
    speaker = quotation.speaker.value
    if speaker is None or speaker.kind != "person" or not speaker.name.strip():
        return False
    if _RELAYED.search(text, *layout.paragraphs[0]):
        return False
    opens = layout.paragraphs[:_OPENS][-1].end
    headline = layout.headline.of(text) if layout.headline else ""
    name = re.escape(fold(speaker.name).split()[-1])
    return re.search(rf"\b{name}\b", f"{headline}\n{text[layout.paragraphs[0].start : opens]}") is not None


def _named_before(text: str, layout: Layout, quotation: Quotation, sentence: Span) -> bool:
    """Does the headline or the opening name the speaker before the statement?"""
    speaker = quotation.speaker.value
    if speaker is None or not speaker.name.strip() or _IN_ROOM.search(text, *sentence):
        return speaker is not None
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda one: one.start) - 1
    first, last = layout.paragraphs[0].start, layout.paragraphs[max(0, place - 1)].end
    headline = layout.headline.of(text) if layout.headline else ""
    name = re.escape(fold(speaker.name).split()[-1])
    return re.search(rf"\b{name}\b", f"{headline}\n{text[first:last]}") is not None


def _is_tied(text: str, layout: Layout, quotation: Quotation, sentence: Span) -> bool:
    """Is the speaker called by what the opening speaks of: "Cllr Hall, of the cabinet", or does he speak in its room?"""
    if _IN_ROOM.search(text, *sentence):
        return True
    opening = text[
        layout.paragraphs[0].start : min(layout.paragraphs[:_OPENS][-1].end, sentence.start)
    ].lower()
    told = outside_of(text, sentence, quotation)
    return any(word.lower()[:_STEM] in opening for word in _ROLE.findall(told))


def _led_since(
    text: str,
    layout: Layout,
    quotation: Quotation,
    sentence: Span,
    dates: Sequence[Dated],
    others: Sequence[Dated],
) -> Iterator[Dated]:
    """The other days told in the paragraph, or the one before it, or before that of the same speaker."""
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda one: one.start) - 1
    start, near = (layout.paragraphs[max(0, place - n)].start for n in (0, 1))
    speaker = quotation.speaker.value
    name = fold(speaker.name).split()[-1] if speaker and speaker.name.strip() else ""
    for one in dates_within(others, Span(layout.paragraphs[0].start, sentence.end)):
        around = text[max(0, one.span.start - _NEAR) : one.span.end + _NEAR]
        just_before = one.span.start >= near and one.precision == "day"
        if one.span.start >= start or just_before or (name and name in around):
            yield one


def _is_other(one: Dated, day: date, published: date) -> bool:
    """Is it another day, or week, or month, gone by?"""
    return one.said is not None and one.said.start <= published and not one.said.start <= day <= one.said.end


def _is_own(one: Dated, quotation: Quotation) -> bool:
    return any(part.span.meets(one.span) for part in quotation.parts)
