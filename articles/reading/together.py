"""Does the article tell that the two met? Sentence by sentence, by name or by words for both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .findings import Layout, Leader, Span
from .furniture import CAPTION, SUB_HEAD
from .letters import fold
from .terms import remembered, sentences_of

_LEAD = 5  # paragraphs that say what an article is about
_MEETING = (
    r"\b(?:met|meets?|meetings?|talks|talked|summit|sidelines|margins|one-on-one|face[- ]to[- ]face|bilateral|encounter"
    r"|huddled?|sat down|discuss(?:ed|es)?|spoke|speaks|conversation|shook hands|shakes? hands|conferred)\b"
)
_MEETS = re.compile(_MEETING, re.I)
_BILATERAL = re.compile(r"\b(?:bilateral|one-on-one|face[- ]to[- ]face|two-way|on the sidelines)\b", re.I)
_NO_MEETING = re.compile(
    r"\b(?:phoned?|telephoned?|(?:phone|telephone) (?:call|conversation)|call(?:ed|ing)? off|cancel\w*|postpone\w*"
    r"|no (?:plans?|meeting|bilateral)|not (?:to )?(?:meet|hold)|not (?:be|been) meeting|without meeting|refus\w+ to meet)\b",
    re.I,
)
_WHOM_THEY_MET = re.compile(rf"{_MEETING}(?:,? (?:with|between|of))?(?: [\w.,'-]+){{0,6}} $", re.I)
_WHOSE_MEETING = re.compile(rf"(?:'s)? (?:\w+ )?{_MEETING}", re.I)
_SIDE_BY_SIDE = re.compile(r"(?:[^.;:\"]{0,60}\b(?:and|with)\b|, |-)[^.;:\"]{0,60}")


class Area(NamedTuple):
    """A sentence: does it stand where the article says what it is about, and does it tell that the two met?"""

    span: Span
    leads: bool
    met: bool


class _Names(NamedTuple):
    """A pattern for each of the two, and one for words that mean both."""

    each: tuple[re.Pattern[str], ...]
    both: re.Pattern[str]


def areas_of(text: str, layout: Layout, leaders: tuple[Leader, ...]) -> list[Area]:
    """The sentences of headline, captions and paragraphs, each with what it says of the two."""
    names = _names(leaders)
    beside = [passed.span for passed in layout.furniture if passed.why in (CAPTION, SUB_HEAD)]
    leading = [*([layout.headline] if layout.headline else []), *beside, *layout.paragraphs[:_LEAD]]
    together = sum(any(name.search(text, *span) for span in leading) for name in names.each) > 1
    return [
        Area(sentence, place < len(leading), _met(sentence.of(text), names, together))
        for place, stretch in enumerate([*leading, *layout.paragraphs[_LEAD:]])
        for sentence in sentences_of(text, stretch)
    ]


def tells_of_meeting(areas: Sequence[Area]) -> bool:
    """Is it what the article is about? Said where it begins, or again and again."""
    return any(area.met and area.leads for area in areas) or sum(area.met for area in areas) > 2


@remembered
def _names(leaders: tuple[Leader, ...]) -> _Names:
    """The two of the first pair, or whoever the lexicon knows, by last name."""
    pair = next((leader for leader in leaders if leader.kind == "pair" and leader.members), None)
    people = [
        leader
        for leader in leaders
        if leader.kind == "person" and (pair is None or leader.slug in pair.members)
    ]
    last = dict.fromkeys(re.escape(fold(person.name).split()[-1]) for person in people if person.name.strip())
    both = [re.escape(fold(alias)) for alias in (pair.aliases if pair else ())]
    both += [r"(?:the|these) two (?:leaders|presidents|men)", r"both (?:leaders|presidents|men)"]
    each = tuple(re.compile(rf"\b{name}\b", re.I) for name in last)
    return _Names(each, re.compile(rf"\b(?:{'|'.join(both)})\b", re.I))


def _met(words: str, names: _Names, together: bool) -> bool:
    """Does the sentence tell that the two met? ``together``: the article's beginning names them both."""
    if not _MEETS.search(words) or _NO_MEETING.search(words):
        return False
    named = sorted((*m.span(), who) for who, name in enumerate(names.each) for m in name.finditer(words))
    if len({who for _, _, who in named}) > 1 and _joined(words, named):
        return True
    return together and bool(names.both.search(words) or (named and _BILATERAL.search(words)))


def _joined(words: str, named: Sequence[tuple[int, int, int]]) -> bool:
    """Do two names stand side by side, or is one of them whom the other met?"""
    for (_, end, who), (start, _, other) in pairwise(named):
        if who != other and _SIDE_BY_SIDE.fullmatch(words, end, start):
            return True
    return any(
        _WHOM_THEY_MET.search(words[max(0, start - 80) : start]) or _WHOSE_MEETING.match(words, end)
        for start, end, _ in named
    )
