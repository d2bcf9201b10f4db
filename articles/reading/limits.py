"""Where what a reporting verb brings must end: before the next clause with a report of its own."""

from __future__ import annotations

from collections.abc import Sequence

from . import asides, grammar, phrases
from .phrases import Tokens
from .reports import How, Report
from .sentences import Token
from .verbs import VERBS
from .words import AUXILIARIES, PREPOSITIONS

JOINING = frozenset("and but while although though as yet so which whom to".split())
_ADDED = frozenset("a an one all who which though although even despite something making".split())
_LEADING = frozenset("after before when while since although though because until".split())
_LAST = frozenset("last this earlier later".split())
_REMARKS = frozenset("reference allusion nod jab swipe dig rebuke".split())


def limit(use: Report, later: Sequence[Report], tokens: Tokens) -> int:
    """The token before which what the verb brings must end: the next clause with a report of its own."""
    end = len(tokens)
    while end > use.end and tokens[end - 1].quoted < 0 and tokens[end - 1].words in ".!?;:…":
        end -= 1
    end = next((place for place in range(use.end, end) if _breaks_off(tokens, place, use)), end)
    if not use.verb.takes("c", "d", "w") or (use.end < end and tokens[use.end].low == "to"):
        end = next((place for place in range(use.end + 1, end) if _goes_on_doing(tokens, place)), end)
    for one in later if use.how is not How.ACCORDING or use.group > 1 else ():
        if one.group < use.end:
            continue
        if one.how in (How.PARTICIPLE, How.ELLIPTIC, How.ACCORDING) and one.start >= use.end:
            return min(end, one.start)
        if one.how in (How.PLAIN, How.INVERTED) and one.start > use.end:
            stop = _apart(tokens, one.start)
            if stop > use.end:
                return min(end, stop)
    aside = (
        use.start > 1 and tokens[use.start - 1].low in ("who", "which") and tokens[use.start - 2].words == ","
    )
    if use.how == How.RELATIVE or aside:
        return _relative_end(tokens, use.end, end)
    if use.how == How.NOUN:
        return next((place for place in range(use.end, end) if tokens[place].words == ","), end)
    led = use.how == How.PLAIN and use.start == 1 and tokens[0].low in _LEADING
    if led or (use.how == How.PARTICIPLE and use.group <= 1):
        return _lead_end(tokens, use.end, end)
    return end


def _lead_end(tokens: Tokens, start: int, end: int) -> int:
    """ "Insisting it was no plan, Mr. Adams left": what leads a sentence ends at the comma before its main clause."""
    for place in range(start + 1, end - 2):
        if tokens[place].words != "," and not comma_inside(tokens[place]):
            continue
        found = phrases.after(tokens, place + 1)
        if found and found[1] + 1 < end and _can_be_verb(tokens[found[1] + 1]):
            return place if tokens[place].quoted < 0 else place + 1
    return end


def _can_be_verb(token: Token) -> bool:
    return grammar.verb_like(token) or grammar.is_adverb(token) or token.low.endswith(("ed", "s"))


def _breaks_off(tokens: Tokens, place: int, use: Report) -> bool:
    """A semicolon; the writer's own remark; or a colon some way on that announces a quotation of its own."""
    if tokens[place].word and tokens[place - 1].quoted < 0:
        return False
    if tokens[place].words == ";" or (tokens[place].words == "," and _remark(tokens[place + 1 : place + 5])):
        return True
    late = place > use.end + 2 or (place > use.end and tokens[place - 1].quoted >= 0)
    if tokens[place].words == "-" and late and _last_dash(tokens, place):
        return tokens[place + 1].low in _ADDED if place + 1 < len(tokens) else True
    if tokens[place].words == "," and _beside(tokens[place + 1 : place + 3]):
        return True
    if place > use.end and comma_inside(tokens[place - 1]) and _remark(tokens[place : place + 4]):
        return True
    if place > use.end and comma_inside(tokens[place - 1]) and _did_next(tokens[place : place + 4]):
        return True
    announces = tokens[place].words == ":" and place + 1 < len(tokens) and tokens[place + 1].quoted >= 0
    return announces and any(
        token.low not in PREPOSITIONS and not asides.of_time(token) for token in tokens[use.end + 3 : place]
    )


def _goes_on_doing(tokens: Tokens, place: int) -> bool:
    """ "praised the deal and left", "called it a farce, but he stayed": after words that are no clause, the writer's."""
    if tokens[place].low not in ("and", "but", "while", "though", "although") or place + 2 >= len(tokens):
        return False
    following = place + 1
    while following + 1 < len(tokens) and grammar.is_adverb(tokens[following]):
        following += 1
    if grammar.verb_like(tokens[following]) and tokens[following].low not in AUXILIARIES:
        return True
    if tokens[place - 1].words != "," and not comma_inside(tokens[place - 1]):
        return False
    found = phrases.after(tokens, following)
    return found is not None and found[1] + 1 < len(tokens) and _can_be_verb(tokens[found[1] + 1])


def comma_inside(token: Token) -> bool:
    """A quotation that ends with a comma."""
    return token.quoted >= 0 and token.words.rstrip("\"'”’»` ")[-1:] == ","


def _last_dash(tokens: Tokens, place: int) -> bool:
    return all(token.words != "-" for token in tokens[place + 1 :])


def _beside(tokens: Tokens) -> bool:
    """ ", as did …", ", while taking …": what others did, and what went on beside it."""
    if len(tokens) < 2:
        return False
    others = tokens[0].low == "as" and tokens[1].low in AUXILIARIES
    return others or (tokens[0].low == "while" and tokens[1].low.endswith("ing"))


def _remark(tokens: Tokens) -> bool:
    """ ", an apparent reference to …": what the writer makes of it is not said by the speaker."""
    head = tokens[0].low if tokens else ""
    return head in ("a", "an", "in") and any(token.low in _REMARKS for token in tokens[1:])


def _did_next(tokens: Tokens) -> bool:
    """ "“…,” and he listed trade": what the speaker did next is the writer's to tell; "and he would stay" is still said."""
    if len(tokens) < 3 or tokens[0].low not in ("and", "but") or tokens[1].low not in ("he", "she", "they"):
        return False
    verb = tokens[3] if grammar.is_adverb(tokens[2]) and len(tokens) > 3 else tokens[2]
    return verb.low.endswith("ed") or (grammar.verb_like(verb) and verb.low not in AUXILIARIES)


def _apart(tokens: Tokens, start: int) -> int:
    """Where a clause of its own begins before its subject at ``start``; -1 if it hangs on what stands before."""
    place = _past_when(tokens, start) - 1
    if place > 0 and tokens[place].quoted >= 0 and tokens[place - 1].words in (",", ";", ":"):
        return place - 1  # …; "…," Mr. Adams replied
    joined = False
    while place > 0 and tokens[place].low in JOINING:
        place -= 1
        joined = True
    if tokens[place].words in (",", ";", "-"):
        return place
    return place + 1 if joined or tokens[place].quoted >= 0 else -1


def _past_when(tokens: Tokens, start: int) -> int:
    """Of ", and last month in Rome Mr. Adams" where "last" stands; ``start`` where nothing such leads to it."""
    place = start
    while place > 1 and start - place < 6 and _of_when(tokens[place - 1]):
        place -= 1
    led = place < start and (tokens[place].low in _LAST or tokens[place].low in ("on", "in", "at"))
    return place if led and (tokens[place - 1].low in JOINING or tokens[place - 1].words in ",;") else start


def _of_when(token: Token) -> bool:
    return token.word and (grammar.is_time(token) or token.capital or token.low in _LAST | {"on", "in", "at"})


def _relative_end(tokens: Tokens, start: int, end: int) -> int:
    """A relative clause ends at the comma before the main verb."""
    for place in range(start + 1, end - 1):
        last = place + 2 == end and tokens[place + 1].low.endswith("ed")
        if tokens[place].words == "," and (
            last or grammar.verb_like(tokens[place + 1]) or tokens[place + 1].low in VERBS
        ):
            return place
    return end
