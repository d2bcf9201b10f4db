"""Where what a reporting verb brings must end: before the next clause with a report of its own."""

from __future__ import annotations

from collections.abc import Sequence

from . import asides, phrases
from .cues import How, Report
from .phrases import Tokens
from .words import PREPOSITIONS, VERBS

JOINING = frozenset("and but while although though as yet so which whom to".split())
_REMARKS = frozenset("reference allusion nod jab swipe dig rebuke".split())


def limit(use: Report, later: Sequence[Report], tokens: Tokens) -> int:
    """The token before which what the verb brings must end: the next clause with a report of its own."""
    end = len(tokens)
    while end > use.end and tokens[end - 1].quoted < 0 and tokens[end - 1].words in ".!?;:…":
        end -= 1
    end = next((place for place in range(use.end, end) if _breaks_off(tokens, place, use.end)), end)
    for one in later:
        if one.group < use.end:
            continue
        if one.how in (How.PARTICIPLE, How.ELLIPTIC, How.ACCORDING) and one.start > use.end:
            return min(end, one.start)
        if one.how in (How.PLAIN, How.INVERTED) and one.start > use.end:
            stop = _apart(tokens, one.start)
            if stop > use.end:
                return min(end, stop)
    if use.how == How.RELATIVE:
        return _relative_end(tokens, use.end, end)
    return end


def _breaks_off(tokens: Tokens, place: int, start: int) -> bool:
    """A semicolon; the writer's own remark; or a colon some way on that announces a quotation of its own."""
    if tokens[place].words == ";" or (tokens[place].words == "," and _remark(tokens[place + 1 : place + 5])):
        return True
    announces = tokens[place].words == ":" and place + 1 < len(tokens) and tokens[place + 1].quoted >= 0
    return announces and any(
        token.low not in PREPOSITIONS and not asides.of_time(token) for token in tokens[start + 3 : place]
    )


def _remark(tokens: Tokens) -> bool:
    """ ", an apparent reference to …": what the writer makes of it is not said by the speaker."""
    head = tokens[0].low if tokens else ""
    return head in ("a", "an", "in") and any(token.low in _REMARKS for token in tokens[1:])


def _apart(tokens: Tokens, start: int) -> int:
    """Where a clause of its own begins before its subject at ``start``; -1 if it hangs on what stands before."""
    place = start - 1
    if place > 0 and tokens[place].quoted >= 0 and tokens[place - 1].words in (",", ";", ":"):
        return place - 1  # …; "…," Mr. Adams replied
    joined = False
    while place > 0 and tokens[place].low in JOINING:
        place -= 1
        joined = True
    if tokens[place].words in (",", ";", "-"):
        return place
    return place + 1 if joined or tokens[place].quoted >= 0 else -1


def _relative_end(tokens: Tokens, start: int, end: int) -> int:
    """A relative clause ends at the comma before the main verb."""
    for place in range(start + 1, end - 1):
        if tokens[place].words == "," and (
            phrases.verb_like(tokens[place + 1]) or tokens[place + 1].low in VERBS
        ):
            return place
    return end
