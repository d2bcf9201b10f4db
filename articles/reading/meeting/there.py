"""At an event where both were: did the two have to do with each other, in whatever words?

For an article of the days of an event, which names its place. There it is enough that a sentence where it begins shows
both, or any sentence that one told the other something, sat beside him or had so many minutes of his time; not that one
speaks about the other, that they telephoned, or that one of them saw somebody else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from articles.reading.findings import Layout, Leader, Meeting, Span
from articles.reading.language.terms import sentences_of

from .together import CALLED, LENGTH, Told, joined, leading_of, spans_in, told_in

_BEFORE, _AFTER = 3, 7  # days before and after they met in which a text may be about it
_FAR = 120  # letters between two names of one sentence
_BACK = 600  # letters before a sentence in which "he" and "him" are looked for
_TO_HIM = re.compile(
    r"[^.;\"]{0,80}\b(?:told|asked|gave|granted|kept|faced|facing|confronted|approached|joined|cornered|buttonholed|sees?|saw|seen with"
    r"|beside|next to|alongside|opposite|(?:turned|went|walked|over|up|across|spoke|talked|listened|speaking|talking) to"
    r"|(?:stared|looked|glared|smiled|staring|looking|glaring|smiling)(?: \w+)? at)"
    r" (?:(?:the )?(?:u\.?s\.? |russian |american )?(?:president|leader|counterpart) |mr\.? |his (?:\w+ ){1,2})?(?:barack |vladimir )?$"
)
_TOUCH = re.compile(
    rf"\b(?:{LENGTH}|(?:arm)?chairs?|seats?|seated|sat|knees?|handshake|hands|glass(?:es)?|toast(?:ed)?|corner|aside|each other|one another"
    r"|the other|side by side|face to face|far apart|bumped into|ran into|spoke|spoken|speaking|talked|talking|chatt\w+|huddl\w+|beside|next to"
    r"|told him|asked him|to him|with him|in their talks?|exchanged)\b"
)
_OTHER = r"(?:the (?:russian|american|former \w+|kremlin|ex-\w+)|his (?:host|guest|counterpart|opposite number|rival)|him)"
_WITH_HIM = re.compile(
    rf"\b(?:(?:{LENGTH}|sat|sits?|seat|chair|talk(?:ed|s|ing)?|spoke|speak(?:s|ing)?|chat(?:ted)?|glasses|hands) (?:\w+ ){{0,3}}?(?:with|to|beside|next to|alongside)"
    rf"|beside|next to|alongside|told|asked|gave|give|crossed (?:\w+ ){{1,3}}to) {_OTHER}\b"
)
_HE_TOLD = re.compile(
    r"\bhe (?:had |has |then |later )?(?:told|asked|saw|spoke to|talked to|sat with|turned to) (?:mr\.? )?(?:vladimir |barack )?$"
)
_THE_TWO = re.compile(
    r"\b(?:the two|the pair|both (?:men|presidents|leaders)|they)(?: (?:were|had|have|had been|also|then|later|briefly|finally|seen|spotted|caught|sat|then))*"
    r" (?:sp[eo]ak?\w*|talk(?:ed|ing)|chatt\w+|huddl\w+|exchang\w+|shook|shaking|sat|sitting|seated|emerged|met|meeting)\b|\bhe (?:had |has )?(?:told|asked|met|seen) him\b"
)
_ABOUT = re.compile(r"\b(?:sa(?:id|ys|ying)|t(?:old|ells)|warned|called|argued|asked|wrote|insisted)\b")
_OF = re.compile(r"\b(?:of|about|under|by|for|like|against|on) (?:[\w.]+ ){0,2}$")
_APART = re.compile(
    r"\b(?:not?|never|without|refus\w+ to|declin\w+ to|avoid\w*|\w+n't|neither(?: \w+){0,2})(?: (?!formal|official|full|longer|scheduled|planned)\w+){0,2}?"
    r" (?:meet|meeting|met|sit down|bilateral|encounter|talks?|spoken?|speak|contacts?|word|handshake|see (?:mr|vladimir|barack|putin|obama|him|each))\b"
    r"(?! (?:about|of|like)\b)|\b(?:kept|stood|stayed) (?:well )?apart\b"
)
_BOTH = re.compile(r"\b(?:him|each other|one another|the two|both|they)\b")


def in_days_of(meeting: Meeting, published: date | None) -> bool:
    """Did a text come out in the days about a meeting?"""
    first, last = meeting.met or meeting.start, meeting.met or meeting.end
    if published is None or first is None or last is None:
        return False
    return (first - published).days <= _BEFORE and (published - last).days <= _AFTER


def tells_of_both(text: str, layout: Layout, leaders: tuple[Leader, ...], published: date | None) -> bool:
    """Does a sentence show the two having to do with each other, and none that they kept apart?"""
    told = told_in(text, leaders, published)
    leading = set(leading_of(layout))
    lead = {who for span in leading for _, _, who in told.within(span)}
    found = False
    for stretch in [*([layout.headline] if layout.headline else []), *layout.paragraphs]:
        named = {who for _, _, who in told.within(stretch)}
        if not named or len(lead | named) < 2:
            continue
        for sentence in sentences_of(text, stretch):
            if _apart(told, sentence):
                return False
            found = (
                found or _touches(told, stretch, sentence) or (stretch in leading and _shows(told, sentence))
            )
    return found


def _apart(told: Told, sentence: Span) -> bool:
    """ "Obama will not meet Putin": said of both, and of nobody else."""
    named = {who for _, _, who in told.within(sentence)}
    if not named or _APART.search(told.low, *sentence) is None or any(_rivals(told, sentence)):
        return False
    return len(named) > 1 or _BOTH.search(told.low, *sentence) is not None


def _touches(told: Told, paragraph: Span, sentence: Span) -> bool:
    """By name, or one by name and the other as "him", or both as "the two"."""
    low, named = told.low, told.within(sentence)
    if CALLED.search(low, *sentence):
        return False
    for (_, end, who), (after, _, other) in pairwise(named):
        if who != other and after - end <= _FAR and _TO_HIM.fullmatch(low, end, after):
            return not any(_rivals(told, Span(end, after)))
    if any(_rivals(told, sentence)):
        return False
    if len({who for _, _, who in named}) > 1 and _close(told, sentence, named):
        return True
    if not any(_rivals(told, paragraph)) and _THE_TWO.search(low, *sentence):
        return True
    return any(_the_other(told, sentence, one) for one in named)


def _shows(told: Told, sentence: Span) -> bool:
    """Are both in the sentence as those who are there: not in what one says, nor as what something is "of" or "about"?"""
    low, named = told.low, told.within(sentence)
    for (first, end, who), (after, stop, other) in pairwise(named):
        if who == other or any(_rivals(told, sentence)) or CALLED.search(low, *sentence):
            continue
        if _ABOUT.search(low, sentence.start, after) or after - end > _FAR:
            continue
        if not any(
            _OF.search(low, sentence.start, at) and low[to : to + 2] != "'s"
            for at, to in ((first, end), (after, stop))
        ):
            return True
    return False


def _close(told: Told, sentence: Span, named: Sequence[tuple[int, int, int]]) -> bool:
    """Are both named side by side, or one for so long with the other, in words of people who are together?"""
    low = told.low
    if ";" in low[named[0][1] : named[-1][0]] or _TOUCH.search(low, *sentence) is None:
        return False
    return joined(told, sentence, named) or re.search(LENGTH, low[slice(*sentence)]) is not None


def _the_other(told: Told, sentence: Span, one: tuple[int, int, int]) -> bool:
    """ "Obama sat beside him", "he told Putin": is the other the man who was named last before?"""
    start, end, who = one
    him = _WITH_HIM.search(told.low, end, sentence.end)
    he = _HE_TOLD.search(told.low[max(sentence.start, start - 60) : start])
    return (him is not None or he is not None) and _last_before(told, start) == 1 - who


def _last_before(told: Told, place: int) -> int | None:
    """Which of the two was named last before; None where it was somebody else, or nobody."""
    first = bisect_left(told.named, (place,)) - 1
    if first < 0 or place - told.named[first][1] > _BACK:
        return None
    return None if any(_rivals(told, Span(told.named[first][1], place))) else told.named[first][2]


def _rivals(told: Told, span: Span) -> list[tuple[int, int]]:
    return list(spans_in(span.of(told.low), told.rivals))
