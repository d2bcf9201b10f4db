"""Sentences that tell an occasion, and which of them a statement elsewhere carries on from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from .findings import Dated, Layout, Quotation, Span, Speaker
from .letters import fold
from .signs import TELLERS, Known, Sign, find_sign, may_sign
from .terms import remembered, sentences_of

_NOT_WHEN = re.compile(
    r"\b(?:since|until|till|before|by|for|next|scheduled|planned) (?:\w+ )?$|\ban? $|\bmeeting (?:on )?$"
    r"|\b(?:who|which|that|is|are|was|were) (?:is |are |was |were )?(?:to|due to|set to) (?:\w+ ){1,4}?(?:on )?$",
    re.I,
)
_LAST = re.compile(r"(?:earlier |later )?(?:last|this) ", re.I)
_IN_MONTH = re.compile(r"\W*(?:but |and )?(?:back |early |late )?in $", re.I)
_GO_ON = 12  # statements back that a speaker may go on from
_NEAR = 600  # letters before a sentence that are looked at
_FAR = 40  # scenes: no occasion carries over more of them
_BOTH = re.compile(
    r"\b(?:two|both) (?:presidents|leaders|men)\b|\bthe (?:two|pair) (?:\w+ )?(?:emerged|met|came|spoke|appeared|stood|faced|left|took)\b",
    re.I,
)
_QUOTED = re.compile(r'"[^"]*"')


class Scene(NamedTuple):
    """A sentence elsewhere that tells an occasion, its words outside quotation marks, and whether it is on both."""

    sentence: Span
    sign: Sign
    words: str
    both: bool


@remembered
def scenes_of(
    text: str, layout: Layout, names: Known, dates: Sequence[Dated], event: tuple[date, date] | None
) -> tuple[Scene, ...]:
    """Every sentence that tells an occasion that may carry on, in text order."""
    return tuple(_each_scene(text, layout, names, dates, event))


def _each_scene(
    text: str, layout: Layout, names: Known, dates: Sequence[Dated], event: tuple[date, date] | None
) -> Iterator[Scene]:
    for paragraph in layout.paragraphs:
        words = blotted(paragraph.of(text))
        for sentence in sentences_of(words, Span(0, len(words))):
            span = Span(paragraph.start + sentence.start, paragraph.start + sentence.end)
            told = sentence.of(words)
            sign = find_sign(told, span.start, names) if may_sign(text, span) else None
            if sign is None or sign.kind in ("apart", "before", "paper"):
                continue
            if sign.kind != "press" or not on_other_day(dates, span, told, event):
                both = bool(_BOTH.search(told)) or sum(name in told.lower() for name in names.pair) > 1
                yield Scene(span, sign, told.lower(), both)


def latest_of(quotation: Quotation, earlier: Sequence[Quotation]) -> Quotation | None:
    """The last of the statements before it by the same speaker, told by the same."""
    speaker, via = quotation.speaker.value, quotation.via.value
    if speaker is None:
        return None
    near = (one for one in reversed(earlier[-_GO_ON:]) if one.speaker.value is not None)
    return next((one for one in near if one.speaker.value == speaker and one.via.value == via), None)


def heard_by_journalists(scenes: Sequence[Scene], sentence: Span) -> Scene | None:
    """The nearest earlier scene of what was told to journalists or said after the meeting, by whomever."""
    place = bisect_left(scenes, sentence.start, key=lambda scene: scene.sentence.start)
    near = scenes[max(0, place - _FAR) : place][::-1]
    return next((scene for scene in near if scene.sign.kind != "speech"), None)


def scene_for(
    scenes: Sequence[Scene], sentence: Span, speaker: Speaker, names: Known, own_audience: bool
) -> Scene | None:
    """The nearest earlier scene of the speaker's, else of the other of the two, else the next later one that is no speech."""
    scenes = [scene for scene in scenes if scene.sign.kind != "told"]
    place = bisect_left(scenes, sentence.start, key=lambda scene: scene.sentence.start)
    earlier, later = scenes[max(0, place - _FAR) : place][::-1], scenes[place : place + _FAR]
    own = next((scene for scene in earlier if _is_of(scene, speaker, names)), None)
    if own is not None or not names.pair or not names.holds(speaker):
        return own
    other = next((s for s in earlier if s.sign.kind != "during" and _names_one(s, names)), None)
    if other is not None and not own_audience:
        return other if other.sign.kind != "speech" else None
    spoken = [s for s in later if s.sentence.start >= sentence.end and s.sign.kind in ("after", "press")]
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
    name = fold(speaker.name).split()[-1:]
    return bool(name) and re.search(rf"\b{re.escape(name[0].lower())}\b", scene.words) is not None


def blotted(words: str) -> str:
    """Quoted words made into #, a closing full stop kept."""
    return _QUOTED.sub(
        lambda m: "#" * (len(m[0]) - 1) + ("." if m[0][-2] in ".!?" and len(m[0]) > 2 else "#"), words
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


def dates_within(dates: Sequence[Dated], sentence: Span) -> Sequence[Dated]:
    first, last = (bisect_left(dates, edge, key=lambda dated: dated.span.start) for edge in sentence)
    return [dated for dated in dates[first:last] if sentence.holds(dated.span)]


def dates_it(dated: Dated, outside: str, offset: int) -> bool:
    """Is it a day, a week or "in June" to begin with, outside the statement, and not "until Monday" or "a meeting on Tuesday"?"""
    start, end = dated.span.start - offset, dated.span.end - offset
    if dated.said is None or dated.precision == "year":
        return False
    if (
        dated.precision == "month"
        and not _IN_MONTH.fullmatch(outside, 0, start)
        and not _LAST.match(outside, start)
    ):
        return False
    return "#" not in outside[start:end] and not _NOT_WHEN.search(outside[max(0, start - 40) : start])
