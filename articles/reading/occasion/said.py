"""When a statement was said: on a day printed in its sentence, or where the speaker goes on from, or when they met."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from articles.reading.findings import Dated, Found, Layout, Lexicon, Occasion, Quotation, Said, Span
from articles.reading.language.terms import sentences_of
from articles.reading.meeting.belonging import BEFORE
from articles.reading.when.reckoning import day_words

from .occasions import NOT_THEIRS, outside_of
from .printed import ASIDE, beside_cue, printed_day, to_come
from .scenes import blotted, dates_it, dates_within, day_since, in_part, latest_of
from .speeches import day_of_speech, same_day
from .story_days import day_of_story
from .threads import NOT_THEN

_THEN = re.compile(
    r"\W*(?:\w+ ){0,2}?(?:then|at the time|after (?:that|the same) \w+|at (?:that|the same) \w+)\b(?! [a-z]+(?:ed|ing)\b)",
    re.I,
)
_HAD = re.compile(r"had\b")
_THERE_HE = re.compile(
    r"\W*(?:There|At th(?:at|e same) (?:news conference|press conference|meeting|appearance|event))\b,? "
)
_BESIDE = re.compile(
    r"\b(?:standing|seated|sitting|speaking|appearing) (?:\w+ )?(?:next to|beside|alongside|with|across from) (?:him|her|[A-Z])"
)
_WHILE = re.compile(r"\b(?:while|whereas|but)\b|;")
_OWN_TIME = re.compile(r"\b(?:last|ago|(?:19|20)\d\d|office|years? (?:earlier|before))\b", re.I)
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
    lexicon: Lexicon | None = None,
) -> Found[Said | None]:
    """When it was said: a day printed beside the reporting words, else the meeting's day if it was said there.

    ``earlier`` are the statements before it, which the same speaker may go on from; ``day`` is when the two met.
    """
    earlier = in_part(text, layout, lexicon, sentence, earlier)[1]
    if (printed := printed_day(text, quotation, sentence, dates, published)) is not None:
        basis = f"“{printed.span.of(text)}” in its sentence, {printed.basis}"
        return Found(printed.said, (printed.span,), basis)
    if occasion.value not in ("meeting", "joint-statement"):
        if (then := beside_cue(text, quotation, dates, published)) is not None:
            return Found(then.said, (then.span,), f"“{then.span.of(text)}” beside the verb, {then.basis}")
        own = occasion.stated and occasion.value == "other" and occasion.spans
        if own and _OWN_TIME.search(text, *occasion.spans[0]):
            return Found(None, (), _UNKNOWN, stated=False)
        carried = (
            _since(text, layout, quotation, sentence, dates, day)
            or _then(text, layout, quotation, sentence, dates, published)
            or _beside(text, layout, quotation, sentence, earlier)
            or _against(text, quotation, sentence, earlier)
            or _from_scene(text, layout, quotation, sentence, occasion, dates, published)
            or _of_speech(text, layout, quotation, sentence, occasion, dates, day, published, lexicon)
            or _from_before(text, layout, quotation, occasion, earlier)
            or same_day(text, quotation, sentence, occasion, day)
        )
        if carried is not None:
            return carried
    if day.basis != BEFORE and (day.value is None or occasion.value in ("speech", "other")):
        told = day_of_story(text, layout, quotation, sentence, occasion, dates, published, day.value)
        return told or Found(None, (), _UNKNOWN, stated=False)
    name = quotation.speaker.value.name.split()[-1:] if quotation.speaker.value else []
    return _of_meeting(text, layout, sentence, occasion, dates, day, published, "".join(name))


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
    """The day told before in the paragraph, where "he said then" or "There, he said" goes back to it."""
    then = quotation.cue is not None and _THEN.match(text, quotation.cue.end, sentence.end)
    if quotation.cue is None or not (then or _THERE_HE.match(text, *sentence)):
        return None
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda span: span.start) - 1
    end = quotation.cue.start if then else sentence.start
    before = Span(_near(layout.paragraphs[max(0, place)], sentence).start, end)
    told = [
        one
        for one in dates_within(dates, before)
        if one.said
        and not to_come(one, published)
        and not any(part.span.meets(one.span) for part in quotation.parts)
    ]
    return _carried(text, told[-1].said, told[-1].span) if told else None


def _beside(
    text: str, layout: Layout, quotation: Quotation, sentence: Span, earlier: Sequence[Quotation]
) -> Found[Said | None] | None:
    """The day of what another said before in the paragraph, where this one said it "standing next to him"."""
    last = earlier[-1].said if earlier else None
    if last is None or last.value is None or not last.spans or not _together(layout, earlier[-1], quotation):
        return None
    beside = _BESIDE.search(outside_of(text, sentence, quotation)) is not None
    return _carried(text, last.value, last.spans[0]) if beside else None


def _against(
    text: str, quotation: Quotation, sentence: Span, earlier: Sequence[Quotation]
) -> Found[Said | None] | None:
    """The day of what another said in the same sentence, "while his counterpart insisted …"."""
    if not earlier or quotation.cue is None:
        return None
    last = earlier[-1]
    if last.said.value is None or not last.said.spans or last.cue is None or not sentence.holds(last.cue):
        return None
    if NOT_THEN.match(text, *quotation.cue) or not sentence.holds(quotation.cue):
        return None
    if not _WHILE.search(text, last.span.end, quotation.cue.start):
        return None
    return _carried(text, last.said.value, last.said.spans[0])


def _of_speech(
    text: str,
    layout: Layout,
    quotation: Quotation,
    sentence: Span,
    occasion: Found[Occasion],
    dates: Sequence[Dated],
    day: Found[Said | None],
    published: date | None,
    lexicon: Lexicon | None,
) -> Found[Said | None] | None:
    """The day of a speech that another sentence tells."""
    if occasion.value != "speech":
        return None
    gone = [one for one in dates if not to_come(one, published)]
    return day_of_speech(text, layout, quotation, sentence, occasion, gone, day, lexicon)


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
    if not (near := dates_within(dates, paragraph)):
        return None
    words = blotted(paragraph.of(text))
    for one in sentences_of(words, Span(0, len(words))):
        scene = Span(paragraph.start + one.start, paragraph.start + one.end)
        if not scene.meets(occasion.spans[0]) or (occasion.value == "briefing" and name not in one.of(words)):
            continue
        for dated in dates_within(near, scene):
            if (
                dates_it(dated, one.of(words), scene.start)
                and not to_come(dated, published)
                and not ASIDE.search(one.of(words), 0, dated.span.start - scene.start)
            ):
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
    further = last.occasion.basis == NOT_THEIRS and bool(earlier) and earlier[-1] is last
    if same and (not apart or _together(layout, last, quotation) or further):
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
    layout: Layout,
    sentence: Span,
    occasion: Found[Occasion],
    dates: Sequence[Dated],
    day: Found[Said | None],
    published: date | None,
    name: str,
) -> Found[Said | None]:
    """The day of the meeting, for what was said there, after it, or of it on the very day."""
    if day.value is None:
        return Found(None, (), day.basis, stated=False)
    briefed = occasion.value == "briefing"
    if published is not None and published < day.value.start - _A_DAY:
        return Found(None, (), _UNKNOWN, stated=False)
    if occasion.value == "after-meeting" and _later_told(
        text, layout, sentence, dates, day.value.end, published, name
    ):
        return Found(None, (), _UNKNOWN, stated=False)
    if occasion.value in _THERE or (briefed and occasion.spans):
        return Found(day.value, day.spans, f"taken to be the day of the meeting: {day.basis}", stated=False)
    if briefed and published is not None and day.value.end <= published <= day.value.end + _A_DAY:
        if _later_told(text, layout, sentence, dates, day.value.end, published, name):
            return Found(None, (), _UNKNOWN, stated=False)
        basis = f"told of the meeting of {day_words(day.value)}, and published then or the day after"
        return Found(day.value, day.spans, basis, stated=False)
    return Found(None, (), _UNKNOWN, stated=False)


def _later_told(
    text: str,
    layout: Layout,
    sentence: Span,
    dates: Sequence[Dated],
    day: date,
    published: date | None,
    name: str,
) -> bool:
    """Is the last day told before, in the paragraph, or in the one before it on the speaker, later than the one given?"""
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda span: span.start) - 1
    begin = max(layout.paragraphs[max(0, place - 1)].start, sentence.start - _NEAR)
    words = blotted(text[begin : sentence.start])
    told = [
        one
        for one in dates_within(dates, Span(begin, sentence.start))
        if dates_it(one, words, begin) and not ASIDE.search(words, 0, max(0, one.span.start - begin))
    ]
    last = next((one.said for one in reversed(told) if one.said and one.precision == "day"), None)
    return last is not None and day < last.start <= (published or last.start)
