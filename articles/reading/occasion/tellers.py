"""Who tells journalists about the two: an official, an office, a spokesman by name or by what the text calls him."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from articles.reading.findings import Span, Speaker
from articles.reading.language.letters import fold

from .signs import TELLERS, Known

_A_TELLER = re.compile(
    rf"{TELLERS.pattern}|\b(?:sources?|(?:person|people|somebody|someone) (?:familiar|close|briefed|with knowledge)|negotiators?|envoys?|ministry|(?:US|U\.S\.|American|Russian) side)\b",
    re.I,
)
_NOW_ELSEWHERE = r"\b(?:former|retired|onetime|ex)\b"
_TELLER_BEFORE = re.compile(
    rf"(?:{_NOW_ELSEWHERE}[ -](?:[\w.'-]+ ){{0,4}}?)?{TELLERS.pattern},? (?:(?!(?:of|to|for|with|by|from|and|said|says|told|that)\b)[\w.'-]+ ){{0,2}}$",
    re.I,
)
_TELLER_AFTER = re.compile(rf", (?:[\w.'-]+ ){{0,5}}{TELLERS.pattern}", re.I)
_FORMER = re.compile(_NOW_ELSEWHERE, re.I)
_STEMS = (
    "pokes",
    "fficial",
    "aide",
    "Aide",
    "dvis",
    "ecretary",
    "iplomat",
    "mbassador",
)  # of every teller's word
_AFTER = 120  # letters after a name in which it may be told what he is
_FAR = 20  # places where somebody is named


def tells(speaker: Speaker | None, text: str, names: Known) -> bool:
    """Is it somebody who tells journalists about the two: an official, an office, a spokesman by name?"""
    if speaker is None or speaker.kind == "pair" or (names.pair and names.holds(speaker)):
        return False
    if speaker.kind == "office" or speaker.slug in names.tellers:
        return True
    if _A_TELLER.search(speaker.name):
        return not _FORMER.search(speaker.name)
    return _called_teller(text, speaker.name)


@lru_cache(maxsize=64)
def _called_teller(text: str, name: str) -> bool:
    """Does the text call somebody a spokesman or an aide where it names them?"""
    last = fold(name).split()[-1] if name.strip() else ""
    if len(last) < 3 or last not in _near_tellers(text):
        return False
    found = (Span(place, place + len(last)) for place in _places(last, text))
    told = (
        _TELLER_BEFORE.search(text[max(0, one.start - 80) : one.start])
        or _TELLER_AFTER.match(text, one.end, one.end + _AFTER)
        for one in islice(found, _FAR)
    )
    return any(match is not None and not _FORMER.search(match.group()) for match in told)


def _places(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + len(word))


@lru_cache(maxsize=4)
def _near_tellers(text: str) -> str:
    """What stands round the words for tellers, where somebody called so would be named."""
    near = []
    for stem in _STEMS:
        place = text.find(stem)
        while place >= 0:
            near.append(text[max(0, place - 2 * _AFTER) : place + 2 * _AFTER])
            place = text.find(stem, place + _AFTER)
    return "\n".join(near)
