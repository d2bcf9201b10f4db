"""Sentences that tell an occasion, and which of them a statement elsewhere carries on from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from articles.reading.findings import Dated, Layout, Lexicon, Quotation, Span, Speaker
from articles.reading.language.letters import fold
from articles.reading.language.terms import any_in, remembered, sentences_of
from articles.reading.meeting.sections import section_at

from .signs import TELLERS, Known, Sign, find_sign, hints_in

_NOT_WHEN = re.compile(
    r"\b(?:since|until|till|before|by|for|next|scheduled|planned) (?:\w+ )?$|\ban? $|\bmeeting (?:on )?$"
    r"|\b(?:who|which|that|is|are|was|were) (?:is |are |was |were )?(?:to|due to|set to) (?:\w+ ){1,4}?(?:on )?$",
    re.I,
)
_LAST = re.compile(r"(?:earlier |later )?(?:last|this) ", re.I)
_IN_MONTH = re.compile(r"\W*(?:but |and )?(?:back |early |late )?in $", re.I)
_IS_TO = re.compile(r",? (?:will|is to|are to|plans? to|hopes? to|is (?:due|set|expected) to)\b")
_WHEN = re.compile(r"(?: (?:19|20)\d\d)?, when (?:he|she|they)\b")
_GO_ON = 12  # statements back that a speaker may go on from
_NEAR = 600  # letters before a sentence that are looked at
_FAR = 40  # scenes: no occasion carries over more of them
_BOTH = re.compile(
    r"\b(?:two|both) (?:presidents|leaders|men)\b|\bpresidents of (?:the )?[\w.]+(?: \w+)? and (?:the )?[A-Z]"
    r"|\bthe (?:presidents|leaders|pair) (?:announced|agreed|said|signed|issued|declared|promised|pledged|told)\b|\bthe (?:two|pair) (?:\w+ )?(?:emerged|met|came|spoke|appeared|stood|faced|left|took)\b",
    re.I,
)
_BOTH_WORDS = frozenset(("two", "both", "presidents", "leaders", "pair"))
_INTERVIEW = re.compile(
    r"\W*(?:But |And |Later,? |Earlier,? )?(?:In|During|On) (?:an?|his|her|the|that|one) (?:[\w'-]+ ){0,5}?(?:interview|broadcast|op-ed|article|essay|tweet|phone call|radio|podcast)\b"
)
_QUOTED = re.compile(r'"[^"]*"')
_START = attrgetter("span.start")


class Scene(NamedTuple):
    """A sentence elsewhere that tells an occasion, its words outside quotation marks, and whether it is on both."""

    sentence: Span
    sign: Sign
    words: str
    both: bool
    apart: bool = False  # an interview, or a news conference on a day that is none of the event's


class Telling(NamedTuple):
    """A sentence, its words with what is quoted blotted out, the occasion it tells, and the words for both of the two."""

    sentence: Span
    words: str
    sign: Sign | None
    both: Span | None


@remembered
def tellings_of(text: str, layout: Layout, names: Known) -> tuple[Telling, ...]:
    """Every sentence that tells an occasion, or of both, in text order."""
    return tuple(_each_telling(text, layout, names))


def _each_telling(text: str, layout: Layout, names: Known) -> Iterator[Telling]:
    hints = _BOTH_WORDS | names.pair
    for paragraph in layout.paragraphs:
        words = blotted(paragraph.of(text))
        for sentence in sentences_of(words, Span(0, len(words))):
            span = Span(paragraph.start + sentence.start, paragraph.start + sentence.end)
            told = sentence.of(words)
            sign = find_sign(told, span.start, names, hints_in(text, span, told))
            both = _both(told, span.start, names) if any_in(hints, text, span) else None
            yield Telling(span, told, sign, both)


def _both(told: str, offset: int, names: Known) -> Span | None:
    """The words for both of the two, or their names from the one to the other."""
    low = told.lower()
    if any(word in low for word in _BOTH_WORDS) and (match := _BOTH.search(told)) is not None:
        return Span(offset + match.start(), offset + match.end())
    places = sorted((low.find(name), len(name)) for name in names.pair if name in low)
    return Span(offset + places[0][0], offset + sum(places[-1])) if len(places) > 1 else None


@remembered
def scenes_of(
    text: str, layout: Layout, names: Known, dates: Sequence[Dated], event: tuple[date, date] | None
) -> tuple[Scene, ...]:
    """Every sentence that tells an occasion that may carry on, in text order."""
    return tuple(
        Scene(
            one.sentence,
            one.sign,
            one.words.lower(),
            one.both is not None,
            one.sign.kind == "apart"
            or (one.sign.kind == "press" and on_other_day(dates, one.sentence, one.words, event)),
        )
        for one in tellings_of(text, layout, names)
        if one.sign is not None and one.sign.kind not in ("before", "paper")
        if one.sign.kind != "apart" or _INTERVIEW.match(one.words)
    )


def latest_of(quotation: Quotation, earlier: Sequence[Quotation]) -> Quotation | None:
    """The last of the statements before it by the same speaker, told by the same."""
    speaker, via = quotation.speaker.value, quotation.via.value
    if speaker is None:
        return None
    near = reversed(earlier[-_GO_ON:])
    return next((one for one in near if one.speaker.value == speaker and one.via.value == via), None)


def heard_by_journalists(scenes: Sequence[Scene], sentence: Span) -> Scene | None:
    """The nearest earlier scene of what was told to journalists or said after the meeting, by whomever."""
    place = bisect_left(scenes, sentence.start, key=lambda scene: scene.sentence.start)
    near = scenes[max(0, place - _FAR) : place][::-1]
    return next((scene for scene in near if scene.sign.kind != "speech" and not scene.apart), None)


def scene_for(
    scenes: Sequence[Scene], sentence: Span, speaker: Speaker, names: Known, own_audience: bool
) -> Scene | None:
    """The nearest earlier scene of the speaker's, else of the other of the two, else the next later one that is no speech."""
    scenes = [scene for scene in scenes if scene.sign.kind != "told"]
    place = bisect_left(scenes, sentence.start, key=lambda scene: scene.sentence.start)
    earlier = scenes[max(0, place - _FAR) : place][::-1]
    own = next((scene for scene in earlier if _is_of(scene, speaker, names)), None)
    if own is not None or not names.pair or not names.holds(speaker):
        return own
    other = next(
        (s for s in earlier if s.sign.kind != "during" and not s.apart and _names_one(s, names)), None
    )
    if other is not None and not own_audience:
        return other if other.sign.kind != "speech" else None
    spoken = (
        s
        for s in scenes[place : place + _FAR]
        if s.sentence.start >= sentence.end and s.sign.kind in ("after", "press") and not s.apart
    )
    either = speaker.kind == "pair"
    return next((s for s in spoken if _is_of(s, speaker, names) or (either and _names_one(s, names))), None)


def _names_one(scene: Scene, names: Known) -> bool:
    return any(name in scene.words for name in names.pair) or any(
        titles.search(scene.words) for titles in names.called.values()
    )


def _is_of(scene: Scene, speaker: Speaker, names: Known) -> bool:
    """Does the sentence name the speaker, or both where the speaker is one of them?"""
    if scene.sign.kind == "during" and not TELLERS.search(speaker.name):
        return False
    if speaker.kind == "pair" or (scene.both and scene.sign.kind in ("speech", "after", "press")):
        return scene.both and names.holds(speaker) and speaker.kind in ("person", "pair")
    titles = names.called.get(speaker.slug or "")
    if titles is not None and titles.search(scene.words):
        return True
    last = "".join(fold(speaker.name).lower().split()[-1:])
    if not last or last not in scene.words:
        return False
    return re.search(rf"\b{re.escape(last)}\b", scene.words) is not None


def blotted(words: str) -> str:
    """Quoted words made into #, a closing full stop kept; one line of it, for a line may end anywhere."""
    return _QUOTED.sub(
        lambda m: "#" * (len(m[0]) - 1) + ("." if m[0][-2] in ".!?" and len(m[0]) > 2 else "#"),
        words.replace("\n", " "),
    )


def on_other_day(
    dates: Sequence[Dated], sentence: Span, outside: str, event: tuple[date, date] | None
) -> bool:
    """Does the sentence print a day, and none of the event's or just after it?"""
    days = [
        dated.said.start
        for dated in dates_within(dates, sentence)
        if dated.said and dated.precision == "day" and dates_it(dated, outside, sentence.start)
    ]
    return bool(days) and not (event and any(event[0] <= day <= event[1] + timedelta(days=2) for day in days))


def day_since(
    text: str,
    layout: Layout,
    sentence: Span,
    speaker: Speaker | None,
    dates: Sequence[Dated],
    day: date,
) -> Dated | None:
    """The day after the one given on which the sentence before, on the same speaker, goes on: "On Friday Obama …"."""
    if speaker is None:
        return None
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda span: span.start) - 1
    begin = max(layout.paragraphs[max(0, place - 1)].start, sentence.start - _NEAR)
    near = dates_within(dates, Span(begin, sentence.start))
    if not any(dated.said and dated.said.start > day for dated in near):
        return None
    before = list(sentences_of(text, Span(begin, sentence.start)))[-1]
    if fold(speaker.name).split()[-1:] and fold(speaker.name).split()[-1] not in before.of(text):
        return None
    outside = blotted(before.of(text))
    told = [
        dated
        for dated in dates_within(near, before)
        if dated.said and dated.precision == "day" and dates_it(dated, outside, before.start)
    ]
    return told[0] if len(told) == 1 and told[0].said and told[0].said.start > day else None


def in_part(
    text: str, layout: Layout, lexicon: Lexicon | None, sentence: Span, earlier: Sequence[Quotation]
) -> tuple[int, Sequence[Quotation]]:
    """Where the part of the article begins that a sentence stands in, and the statements before it in the same part.

    Where no heading opens one on a meeting of its own, the whole article is one part.
    """
    section = section_at(text, layout, lexicon.meetings, sentence) if lexicon else None
    if section is None:
        return 0, earlier
    return section.start, [one for one in earlier if one.span.start >= section.start]


def dates_within(dates: Sequence[Dated], sentence: Span) -> Sequence[Dated]:
    """The dates in a sentence, of dates in text order."""
    first = bisect_left(dates, sentence.start, key=_START)
    last = bisect_left(dates, sentence.end, first, key=_START)
    return [dated for dated in dates[first:last] if dated.span.end <= sentence.end]


def dates_it(dated: Dated, outside: str, offset: int) -> bool:
    """Is it a day, a week or "in June" to begin with, outside the statement, and not "until Monday" or "a meeting on Tuesday"?"""
    start, end = dated.span.start - offset, dated.span.end - offset
    if dated.said is None or dated.precision == "year":
        return False
    if (
        dated.precision == "month"
        and not _IN_MONTH.fullmatch(outside, 0, start)
        and not _LAST.match(outside, start)
        and not _WHEN.match(outside, end)
    ):
        return False
    if _IS_TO.match(outside, end):
        return False
    return "#" not in outside[start:end] and not _NOT_WHEN.search(outside[max(0, start - 40) : start])
