"""Where a statement was really said, and when.

What stands round the statement in its own sentence says it, or else the nearest earlier sentence that tells of the same
speaker or opens a section on both, or what the other of the two said before, or a later sentence on the same speaker.
Where nothing does, the occasion is "other" and the day not known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .findings import Dated, Found, Layout, Lexicon, Occasion, Quotation, Said, Span, Speaker
from .letters import fold
from .signs import NOBODY, Known, Sign, find_sign, known
from .terms import remembered, sentences_of

_JOINT = re.compile(r"\bjoint (?:\w+ )?(?:statement|communiqu[eé]|declaration)s?\b", re.I)
_DOCUMENT = re.compile(
    r"\W*(?:but |and )?(?:it\b|(?:the|that|this|their) (?:\w+ )?(?:text|statement|document|declaration|communiqu[eé])\b)",
    re.I,
)
_BOTH = re.compile(r"\b(?:two|both) (?:presidents|leaders|men)\b", re.I)
_TOGETHER = re.compile(
    r"\b(?:agreed?|discuss(?:ed|ing)?|spent|talked|exchanged|shared (?:their )?views)\b", re.I
)
_TELLERS = re.compile(
    r"\b(?:spokes(?:man|woman|person)|officials?|aides?|advis[eo]rs?|press secretary|diplomats?)\b", re.I
)
_AGENCY = re.compile(
    r"\b(?:news agency|newspaper|Interfax|TASS|RIA|Reuters|Xinhua|television|TV|broadcaster)\b|\breports?$",
    re.I,
)
_ALREADY = re.compile(
    r"(?<!who )(?<!which )\b(?:has|have|had) (?:\w+ )?(?:\w+ed|said|told|spoken|written|made|given)\b", re.I
)
_AUDIENCE = re.compile(r"\b(?:told|to) (?:reporters|journalists|newsmen|the press)\b", re.I)
_QUOTED = re.compile(r'"[^"]*"')
_NOT_WHEN = re.compile(
    r"\b(?:since|until|till|before|by|for|next|scheduled|planned|a) (?:\w+ )?$|\bmeeting (?:on )?$", re.I
)
_FAR = 40  # scenes: no occasion carries over more of them
_NOWHERE = "the text does not say where"


class _Scene(NamedTuple):
    """A sentence elsewhere that tells an occasion, its words outside quotation marks, and whether it is on both."""

    sentence: Span
    sign: Sign
    words: str
    both: bool


def find_occasion(
    text: str, layout: Layout, quotation: Quotation, sentence: Span, lexicon: Lexicon | None = None
) -> Found[Occasion]:
    """Where a statement was said. ``sentence`` holds its attribution; ``text`` is folded.

    With a lexicon, talks of others than its pair do not count as the meeting, nor words of others as said there.
    """
    names = known(lexicon) if lexicon else NOBODY
    speaker = quotation.speaker.value
    outside = _outside(text, sentence, quotation)
    if (document := _joint(text, layout, outside, sentence, speaker)) is not None:
        return Found("joint-statement", (document,), f"“{document.of(text)}” says so")
    if (sign := find_sign(outside, sentence.start, names)) is not None:
        return _told(text, sign, speaker, outside, names)
    if (
        speaker is None
        or _AGENCY.search(speaker.name)
        or _ALREADY.search(_up_to_cue(quotation, sentence, outside))
    ):
        return Found("other", (), _NOWHERE, stated=False)
    if quotation.via.value is not None and names.holds(speaker) and speaker.kind != "unnamed":
        return Found("meeting", quotation.via.spans, f"told by {quotation.via.value.name}", stated=False)
    if speaker.kind == "pair" and _TOGETHER.search(_reporting(text, quotation, outside)):
        return Found("meeting", (), "told of both together", stated=False)
    return _carried(text, layout, sentence, speaker, outside, names)


def find_said(
    text: str,
    quotation: Quotation,
    sentence: Span,
    occasion: Found[Occasion],
    dates: Sequence[Dated],
    day: Found[Said | None],
) -> Found[Said | None]:
    """When it was said: a day printed beside the reporting words, else the meeting's day if it was said there."""
    outside = _outside(text, sentence, quotation)
    cue = quotation.cue or quotation.span
    first, last = (bisect_left(dates, edge, key=lambda dated: dated.span.start) for edge in sentence)
    printed = [
        d for d in dates[first:last] if sentence.holds(d.span) and _dates_it(d, outside, sentence.start)
    ]
    if printed:
        nearest = min(printed, key=lambda dated: max(dated.span.start - cue.end, cue.start - dated.span.end))
        return Found(
            nearest.said, (nearest.span,), f"“{nearest.span.of(text)}” in its sentence, {nearest.basis}"
        )
    there = occasion.value in ("meeting", "after-meeting", "joint-statement")
    if day.value is not None and (there or (occasion.value == "briefing" and occasion.spans)):
        return Found(day.value, day.spans, f"taken to be the day of the meeting: {day.basis}", stated=False)
    return Found(None, (), "the text does not say when", stated=False)


def _dates_it(dated: Dated, outside: str, offset: int) -> bool:
    """Is it a day or week, printed outside the statement, and not "until Monday" or "a meeting on Tuesday"?"""
    if dated.said is None or dated.precision not in ("day", "range"):
        return False
    start, end = dated.span.start - offset, dated.span.end - offset
    return "#" not in outside[start:end] and not _NOT_WHEN.search(outside[max(0, start - 40) : start])


# ----------------------------------------------------------- in the sentence itself


def _outside(text: str, sentence: Span, quotation: Quotation) -> str:
    """The sentence with the statement and all that is quoted blotted out, as long as before."""
    letters = list(sentence.of(text))
    for part in quotation.parts:
        start, end = max(part.start, sentence.start), min(part.end, sentence.end)
        letters[start - sentence.start : end - sentence.start] = "#" * max(0, end - start)
    return _blotted("".join(letters))


def _blotted(words: str) -> str:
    """Quoted words made into #, a closing full stop kept."""
    return _QUOTED.sub(
        lambda m: "#" * (len(m[0]) - 1) + ("." if m[0][-2] in ".!?" and len(m[0]) > 2 else "#"), words
    )


def _reporting(text: str, quotation: Quotation, outside: str) -> str:
    return quotation.cue.of(text) if quotation.cue else outside


def _up_to_cue(quotation: Quotation, sentence: Span, outside: str) -> str:
    end = quotation.cue.end if quotation.cue else quotation.span.start
    return outside[: max(0, end - sentence.start)]


def _joint(text: str, layout: Layout, outside: str, sentence: Span, speaker: Speaker | None) -> Span | None:
    """The words "joint statement", in the sentence or where its "it" or "the text" goes back to."""
    own = _JOINT.search(outside)
    if own is not None and (speaker is None or speaker.kind == "pair"):
        return Span(sentence.start + own.start(), sentence.start + own.end())
    if not _DOCUMENT.match(outside) or (speaker is not None and speaker.kind != "pair"):
        return None
    place = bisect_left(layout.paragraphs, sentence.start, key=lambda span: span.start)
    start = layout.paragraphs[max(0, place - 2)].start if layout.paragraphs else sentence.start
    found = list(_JOINT.finditer(text, start, sentence.start))
    return Span(*found[-1].span()) if found else None


def _told(text: str, sign: Sign, speaker: Speaker | None, outside: str, names: Known) -> Found[Occasion]:
    """What a sign in its own sentence makes of a statement."""
    basis = f"“{sign.span.of(text)}” says so"
    if sign.kind in ("apart", "before"):
        return Found("other", (sign.span,), basis)
    if sign.kind == "speech":
        return Found("speech", (sign.span,), basis)
    if _tells(speaker, outside):
        return Found("briefing", (sign.span,), basis)
    if speaker is None or not names.holds(speaker):
        return Found("other", (sign.span,), "said by somebody who is not one of the two", stated=False)
    if sign.kind == "during":
        return Found("meeting", (sign.span,), basis)
    return Found("after-meeting", (sign.span,), basis, stated=sign.kind == "after")


def _tells(speaker: Speaker | None, outside: str) -> bool:
    """Is it somebody who tells journalists about the two: an official, an office, a spokesman by name?"""
    if speaker is None or speaker.kind == "pair":
        return False
    name = re.escape(fold(speaker.name).split()[-1]) if speaker.name.strip() else "-"
    beside = re.search(
        rf"{_TELLERS.pattern} (?:[\w.'-]+ ){{0,2}}{name}\b|\b{name}, (?:[\w.'-]+ ){{0,5}}{_TELLERS.pattern}",
        outside,
        re.I,
    )
    return speaker.kind in ("office", "unnamed") or bool(_TELLERS.search(speaker.name) or beside)


# -------------------------------------------------------------- in other sentences


@remembered
def _scenes(text: str, layout: Layout, names: Known) -> tuple[_Scene, ...]:
    """Every sentence that tells an occasion that may carry on, in text order."""
    return tuple(_each_scene(text, layout, names))


def _each_scene(text: str, layout: Layout, names: Known) -> Iterator[_Scene]:
    for paragraph in layout.paragraphs:
        words = _blotted(paragraph.of(text))
        for sentence in sentences_of(words, Span(0, len(words))):
            told, start = sentence.of(words), paragraph.start + sentence.start
            sign = find_sign(told, start, names)
            if sign is not None and sign.kind not in ("apart", "before"):
                both = bool(_BOTH.search(told)) or sum(name in told.lower() for name in names.pair) > 1
                yield _Scene(Span(start, paragraph.start + sentence.end), sign, told.lower(), both)


def _carried(
    text: str, layout: Layout, sentence: Span, speaker: Speaker, outside: str, names: Known
) -> Found[Occasion]:
    """What a sign in another sentence makes of a statement: inferred, unless it opens a section on both."""
    scene = _scene(_scenes(text, layout, names), sentence, speaker, names, bool(_AUDIENCE.search(outside)))
    if scene is None:
        return Found("other", (), _NOWHERE, stated=False)
    words = f"“{scene.sign.span.of(text)}”"
    earlier = scene.sentence.start < sentence.start
    basis = f"carries on from {words}" if earlier else f"a later sentence on the same speaker has {words}"
    if scene.sign.kind == "speech":
        return Found("speech", (scene.sign.span,), basis, stated=scene.both)
    if _tells(speaker, outside):
        return Found("briefing", (scene.sign.span,), basis, stated=False)
    if not names.holds(speaker):
        return Found("other", (), _NOWHERE, stated=False)
    return Found("after-meeting", (scene.sign.span,), basis, stated=False)


def _scene(
    scenes: Sequence[_Scene], sentence: Span, speaker: Speaker, names: Known, own_audience: bool
) -> _Scene | None:
    """The nearest earlier scene of the speaker's, else of the other of the two, else the next later one that is no speech."""
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


def _names_one(scene: _Scene, names: Known) -> bool:
    return any(name in scene.words for name in names.pair)


def _is_of(scene: _Scene, speaker: Speaker, names: Known) -> bool:
    """Does the sentence name the speaker, or both where the speaker is one of them?"""
    if scene.sign.kind == "during" and not _TELLERS.search(speaker.name):
        return False
    if speaker.kind == "pair" or (scene.both and scene.sign.kind == "speech"):
        return scene.both and names.holds(speaker) and speaker.kind in ("person", "pair")
    name = fold(speaker.name).split()[-1:]
    return bool(name) and re.search(rf"\b{re.escape(name[0].lower())}\b", scene.words) is not None
