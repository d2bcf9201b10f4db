"""What the writer adds of his own after the words that somebody is told to have said."""

from __future__ import annotations

from articles.reading.language import grammar, phrases
from articles.reading.language.phrases import Tokens
from articles.reading.language.words import AUXILIARIES

_COMPARING = frozenset("compared versus double up down against a".split())
_TELLING = frozenset("say elaborate give name specify provide identify offer explain comment".split())
_REMARKS = frozenset("reference allusion nod jab swipe dig rebuke".split())
_BUT = frozenset("but and though without".split())
_RELATED = frozenset("that which he she they it his her their its the not".split())
_SUMMED_UP = frozenset(
    "charge claim accusation allegation assertion contention statement remark comment assessment view position stance "
    "argument question point idea notion suggestion formula phrase word term line theme message refrain warning promise "
    "pledge demand condition move step decision description characterization characterisation shift change turn stand "
    "concession admission figure request offer".split()
)


def compared(tokens: Tokens, place: int, counted: bool) -> bool:
    """ "52 percent said they would, compared with 40 in May": the writer compares the counts."""
    if tokens[place].words != "," or place + 1 >= len(tokens):
        return False
    ahead = tokens[place + 1 : place + 5]
    if not counted:
        moved = ahead[0].low in ("up", "down") and any(token.low == "from" for token in ahead)
        return moved or ahead[0].low == "compared"
    counts = any(token.low in ("percent", "%") or token.words[0].isdigit() for token in ahead)
    return ahead[0].low in _COMPARING or (ahead[0].low in ("and", "while", "but") and counts)


def beside(tokens: Tokens) -> bool:
    """ ", as did …", ", while taking …": what others did, and what went on beside it."""
    if len(tokens) < 2:
        return False
    others = tokens[0].low == "as" and tokens[1].low in AUXILIARIES
    return others or (tokens[0].low == "while" and tokens[1].low.endswith("ing"))


def kept_silent(tokens: Tokens) -> bool:
    """ "…, but gave no date", "…, but declined to say": what the speaker left unsaid is the writer's to tell."""
    if not tokens or tokens[0].low not in _BUT:
        return False
    words = [token.low for token in tokens]
    if words[0] == "without":
        return words[1:2] in (["elaborating"], ["giving"], ["naming"], ["saying"], ["specifying"])
    if words[1:3] in (["gave", "no"], ["offered", "no"], ["provided", "no"], ["named", "no"], ["took", "no"]):
        return True
    if words[1:3] == ["stopped", "short"] or words[2:4] == ["stopped", "short"]:
        return True
    return words[1:2] in (["declined"], ["refused"]) or (
        words[1:3] in (["did", "not"], ["would", "not"], ["could", "not"])
        and words[3:4] != []
        and words[3] in _TELLING
    )


def remark(tokens: Tokens) -> bool:
    """ ", an apparent reference to …": what the writer makes of it is not said by the speaker."""
    head = tokens[0].low if tokens else ""
    return head in ("a", "an", "in") and any(token.low in _REMARKS for token in tokens[1:])


def summed_up(tokens: Tokens) -> bool:
    """ ", a charge that Mr. Adams dismissed", ", a shift his aides played down": the writer goes on about what was said."""
    if len(tokens) > 1 and tokens[0].low == "the" and tokens[1].low == "latest":
        return True
    if not tokens or tokens[0].low not in ("a", "an"):
        return False
    noun = next((n for n, token in enumerate(tokens[:4]) if token.low in _SUMMED_UP), None)
    following = [token.low for token in tokens[noun + 1 : noun + 3]] if noun else []
    if following and following[0] in _RELATED:
        return True
    return following[1:] in (["which"], ["whom"])


def others_did(tokens: Tokens, start: int) -> bool:
    """ ", while several senators took the floor": what others did, by a verb of doing."""
    found = phrases.after(tokens, start)
    if found is None or found[1] + 1 >= len(tokens):
        return False
    verb = tokens[found[1] + 1]
    return (grammar.verb_like(verb) and verb.low not in AUXILIARIES) or verb.low.endswith("ed")
