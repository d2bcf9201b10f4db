"""When a statement was said: on a day printed in its sentence, or where the speaker goes on from, or when they met."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from .belonging import BEFORE
from .findings import Dated, Found, Layout, Occasion, Quotation, Said, Span
from .occasions import outside_of
from .reckoning import day_words
from .scenes import blotted, dates_it, dates_within, day_since, latest_of
from .terms import sentences_of

_SAME_DAY = re.compile(
    r"\b(?:hours (?:earlier|before|later)|(?:earlier|later) (?:in|on|that) (?:the )?(?:same )?day)\b", re.I
)
_THEN = re.compile(r"\W*(?:\w+ ){0,2}?(?:then|at the time)\b(?! [a-z]+(?:ed|ing)\b)", re.I)
_HAD = re.compile(r"had\b")
_NEAR = 600  # letters round words in which other words tell the day
_A_DAY = timedelta(days=1)  # days differ round the world
_UNKNOWN = "the text does not say when"
_THERE: tuple[Occasion, ...] = ("meeting", "after-meeting", "joint-statement")


def find_said(
    text: str,
    layout: Layout,
    quotation: Quotation,
    sentence: Span,
    occasion: Found[Occasion],
    dates: Sequence[Dated],
    day: Found[Said | None],
    earlier: Sequence[Quotation] = (),
    published: date | None = None,
) -> Found[Said | None]:
    """When it was said: a day printed beside the reporting words, else the meeting's day if it was said there.

    ``earlier`` are the statements before it, which the same speaker may go on from; ``day`` is when the two met.
    """
    if (printed := _printed(text, quotation, sentence, dates, published)) is not None:
        basis = f"“{printed.span.of(text)}” in its sentence, {printed.basis}"
        return Found(printed.said, (printed.span,), basis)
    if occasion.value not in ("meeting", "joint-statement"):
        carried = (
            _since(text, layout, quotation, sentence, dates, day)
            or _then(text, layout, quotation, sentence, dates, published)
            or _from_scene(text, layout, quotation, sentence, occasion, dates, published)
            or _from_before(text, layout, quotation, occasion, earlier)
        )
        if carried is not None:
            return carried
    return _of_meeting(text, sentence, occasion, day, published)


def _printed(
    text: str, quotation: Quotation, sentence: Span, dates: Sequence[Dated], published: date | None
) -> Dated | None:
    """The date nearest to the reporting words, in their sentence; none to come."""
    outside = outside_of(text, sentence, quotation)
    cue = quotation.cue or quotation.span
    found = [
        dated
        for dated in dates_within(dates, sentence)
        if dates_it(dated, outside, sentence.start) and not _to_come(dated, published)
    ]
    return min(
        found, key=lambda dated: max(dated.span.start - cue.end, cue.start - dated.span.end), default=None
    )


def _to_come(dated: Dated, published: date | None) -> bool:
    return published is not None and dated.said is not None and dated.said.start > published + _A_DAY


def _since(
    text: str,
    layout: Layout,
    quotation: Quotation,
    sentence: Span,
    dates: Sequence[Dated],
    day: Found[Said | None],
) -> Found[Said | None] | None:
    """A day after the meeting that the sentence before tells of the speaker, unless he "had said" it earlier."""
    if day.value is None or quotation.cue is None or _HAD.match(text, *quotation.cue):
        return None
    dated = day_since(text, layout, sentence, quotation.speaker.value, dates, day.value.end)
    return _carried(text, dated.said, dated.span) if dated else None


def _then(
    text: str,
    layout: Layout,
    quotation: Quotation,
    sentence: Span,
    dates: Sequence[Dated],
    published: date | None,
) -> Found[Said | None] | None:
    """The day told before in the paragraph, where "he said then" goes back to it."""
    if quotation.cue is None or not _THEN.match(text, quotation.cue.end, sentence.end):
        return None
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda span: span.start) - 1
    before = Span(_near(layout.paragraphs[max(0, place)], sentence).start, sentence.start)
    told = [one for one in dates_within(dates, before) if one.said and not _to_come(one, published)]
    return _carried(text, told[-1].said, told[-1].span) if told else None


def _from_scene(
    text: str,
    layout: Layout,
    quotation: Quotation,
    sentence: Span,
    occasion: Found[Occasion],
    dates: Sequence[Dated],
    published: date | None,
) -> Found[Said | None] | None:
    """The day printed in the other sentence that tells where it was said: "met the press on Monday"."""
    if not occasion.spans or sentence.meets(occasion.spans[0]):
        return None
    name = quotation.speaker.value.name.split()[-1] if quotation.speaker.value else ""
    place = bisect_left(layout.paragraphs, occasion.spans[0].start + 1, key=lambda span: span.start) - 1
    if place < 0:
        return None
    paragraph = _near(layout.paragraphs[place], occasion.spans[0])
    words = blotted(paragraph.of(text))
    for one in sentences_of(words, Span(0, len(words))):
        scene = Span(paragraph.start + one.start, paragraph.start + one.end)
        if not scene.meets(occasion.spans[0]) or (occasion.value == "briefing" and name not in one.of(words)):
            continue
        for dated in dates_within(dates, scene):
            if dates_it(dated, one.of(words), scene.start) and not _to_come(dated, published):
                return _carried(text, dated.said, dated.span)
    return None


def _near(paragraph: Span, span: Span) -> Span:
    """What of a paragraph stands near."""
    return Span(max(paragraph.start, span.start - _NEAR), min(paragraph.end, span.end + _NEAR))


def _from_before(
    text: str, layout: Layout, quotation: Quotation, occasion: Found[Occasion], earlier: Sequence[Quotation]
) -> Found[Said | None] | None:
    """The day of what the same speaker said before, if it was on the same occasion."""
    last = latest_of(quotation, earlier)
    if last is None or last.said.value is None or not last.said.spans:
        return None
    apart = occasion.value == "other" and bool(last.occasion.spans)
    same = last.occasion.value == occasion.value or not occasion.spans
    if same and (not apart or _together(layout, last, quotation)):
        return _carried(text, last.said.value, last.said.spans[0])
    return None


def _together(layout: Layout, one: Quotation, other: Quotation) -> bool:
    """Do they stand in one paragraph?"""
    first, second = (
        bisect_left(layout.paragraphs, each.span.end, key=lambda span: span.start) for each in (one, other)
    )
    return first == second


def _carried(text: str, said: Said | None, span: Span) -> Found[Said | None]:
    return Found(said, (span,), f"carries on from “{span.of(text)}”", stated=False)


def _of_meeting(
    text: str,
    sentence: Span,
    occasion: Found[Occasion],
    day: Found[Said | None],
    published: date | None,
) -> Found[Said | None]:
    """The day of the meeting, for what was said there, after it, or of it on the very day."""
    if day.value is None:
        return Found(None, (), day.basis if day.basis == BEFORE else _UNKNOWN, stated=False)
    briefed = occasion.value == "briefing"
    if occasion.value in _THERE or (briefed and occasion.spans):
        return Found(day.value, day.spans, f"taken to be the day of the meeting: {day.basis}", stated=False)
    if briefed and published == day.value.end:
        basis = f"told of the meeting, and published on {day_words(day.value)}, the day of it"
        return Found(day.value, day.spans, basis, stated=False)
    if occasion.value == "speech":
        near = _SAME_DAY.search(text, max(0, sentence.start - _NEAR), sentence.end)
        if near is not None:
            return Found(day.value, (Span(*near.span()),), f"“{near.group()}”: {day.basis}", stated=False)
    return Found(None, (), _UNKNOWN, stated=False)
