"""Does somebody brief journalists: are they told of the leaders' talks, and is it to reporters or after the talks?"""

from __future__ import annotations

import re

from articles.reading.findings import Span
from articles.reading.meeting.together import TALKS

from .sign_words import Kind
from .signs import Known

_OF_THE_TALKS = re.compile(
    rf"\b(?:the|their|this) (?:[\w'-]+ )?(?:{TALKS}|atmosphere|mood|tone)\b|\bit (?:was |had been |as )?an? (?:[\w'-]+ ){{0,2}}?(?:{TALKS}|discussion|chat)\b"
    r"|\b(?:had (?:also )?come up|(?:was|were|had been) (?:also )?(?:raised|discussed|touched (?:up)?on))\b",
    re.I,
)
_OF_THE_TWO = re.compile(
    r"\b(?:the|both|two) (?:\w+ )?(?:presidents?|leaders|men|two)\b(?!-)|\bthey (?:\w+ )?(?:spoke|talked|met|discussed|agreed)\b",
    re.I,
)
_BOTH = re.compile(r"\b(?:two|both) (?:\w+ )?(?:presidents|leaders)\b")
_TO_COME = re.compile(
    r"\b(?:will|would|plans? to|planned to|(?:is|are|was|were) to|expected to|hopes? to) (?:\w+ ){0,2}?(?:meet|talk|discuss|raise|press|speak|hold)\b",
    re.I,
)
BRIEFED = re.compile(
    r"\b(?:told|briefed|briefing|to|with) (?:[\w-]+ ){0,2}(?:reporters|journalists|correspondents|the press|the media)\b|\bbriefing\b",
    re.I,
)
_OF_TALKS = re.compile(rf"\b{TALKS}\b")


def on_the_talks(words: str, outside: str, names: Known, met: bool) -> bool:
    """Are the words of somebody who tells of the meeting about it, or what one of the two did there?"""
    if not met and names.pair and not _each_of_the_pair(f"{outside} {words}", names):
        return False
    if _TO_COME.search(words):
        return False
    low, told = words.lower(), outside.lower()
    if any(name in low for name in names.pair) or _OF_THE_TWO.search(words):
        return True
    return _OF_THE_TALKS.search(f"{outside} {words}".replace('"', "")) is not None or any(
        re.search(rf"\b{name}(?!'s|\w)(?=,? (?:the|an?|\w+) (?:\w+ )?(?:said|told|added)\b)", told)
        for name in names.pair
        if name in told
    )


def _each_of_the_pair(words: str, names: Known) -> bool:
    """Is each of the two named?"""
    low = words.lower()
    return sum(name in low for name in names.pair if "-" not in name) > 1 or bool(_BOTH.search(words))


def briefs(kind: Kind, span: Span, text: str, words: str) -> bool:
    """Do the words, with a sign of this kind in them, tell of reporters, or of the time of the talks?"""
    after = kind in ("after", "during") and _OF_TALKS.search(text, *span)
    return bool(after or BRIEFED.search(words))
