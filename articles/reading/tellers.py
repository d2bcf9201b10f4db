"""Who tells journalists about the two: an official, an office, a spokesman by name or by what the text calls him."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from .findings import Speaker
from .letters import fold
from .signs import TELLERS, Known

_A_TELLER = re.compile(
    rf"{TELLERS.pattern}|\b(?:sources?|(?:person|people|somebody|someone) (?:familiar|close|briefed|with knowledge)|negotiators?|envoys?|ministry)\b",
    re.I,
)
_TELLER_BEFORE = re.compile(
    rf"{TELLERS.pattern},? (?:(?!(?:of|to|for|with|by|from|and|said|says|told|that)\b)[\w.'-]+ ){{0,2}}$",
    re.I,
)
_TELLER_AFTER = re.compile(rf", (?:[\w.'-]+ ){{0,5}}{TELLERS.pattern}", re.I)
_AFTER = 120  # letters after a name in which it may be told what he is
_FAR = 20  # places where somebody is named


def tells(speaker: Speaker | None, text: str, names: Known) -> bool:
    """Is it somebody who tells journalists about the two: an official, an office, a spokesman by name?"""
    if speaker is None or speaker.kind == "pair" or (names.pair and names.holds(speaker)):
        return False
    if speaker.kind == "office" or speaker.slug in names.tellers or _A_TELLER.search(speaker.name):
        return True
    return _called_teller(text, speaker.name)


@lru_cache(maxsize=64)
def _called_teller(text: str, name: str) -> bool:
    """Does the text call somebody a spokesman or an aide where it names them?"""
    last = fold(name).split()[-1] if name.strip() else ""
    found = re.finditer(re.escape(last), text) if len(last) > 2 else iter(())
    return any(
        _TELLER_BEFORE.search(text[max(0, one.start() - 80) : one.start()])
        or _TELLER_AFTER.match(text, one.end(), one.end() + _AFTER)
        for one in islice(found, _FAR)
    )
