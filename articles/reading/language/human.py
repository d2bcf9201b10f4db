"""Which words tell that a noun or a name is one human being's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .sentences import Token
from .words import DETERMINERS, ONE_OF_PEOPLE, PREPOSITIONS, SUBORDINATORS, THINGS

_OF_PEOPLE = ("ologist", "ician", "grapher", "omist", "nalist", "woman", "sman", "eman", "master", "mistress")


_ADJECTIVES = frozenset(
    "former ex retired veteran top leading fellow senior junior chief lead local fellow".split()
)
NATION = re.compile(
    r"(?!guardian|caribbean|mediterranean|aegean|ocean)\w{2,}(?:ian|ean|ican|rman|[a-z]ish|ese|nch|tch|iss|raeli|raqi|chman|shman|chwoman)|turk|pole|swede|dane|finn|briton"
)


def is_somebody(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """Do the words beside a name tell that one human being has it: "Ola Lind, 52,", "the nurse Ola Lind", "Ola Lind, who"?"""
    begin = tokens.index(run[0])
    if begin and not tokens[begin - 1].capital and is_human(tokens[begin - 1].low):
        return True
    after = tokens[begin + len(run) : begin + len(run) + 3]
    if len(after) < 3 or after[0].words != ",":
        return False
    aged = after[1].words.isdigit() and len(after[1].words) == 2 and after[2].words in (",", ".")
    return aged or after[1].low == "who" or _told_who(tokens, begin + len(run))


def _told_who(tokens: Sequence[Token], comma: int) -> bool:
    """ "Zvi Magen, a former ambassador": does the text tell right after a name that it is somebody's?"""
    opening = tokens[comma + 1]
    if opening.low not in DETERMINERS and not opening.words.endswith(("'s", "s'")):
        return False
    for n in range(comma + 2, min(comma + 8, len(tokens))):
        if not tokens[n].word or tokens[n].low in PREPOSITIONS | SUBORDINATORS:
            return is_human(tokens[n - 1].low)
    return False


def is_human(noun: str) -> bool:
    """Can the noun mean only one human being: "nurse", "archaeologist", "fireman"?"""
    return noun in ONE_OF_PEOPLE or (len(noun) > 6 and noun.endswith(_OF_PEOPLE))


def is_national(token: Token) -> bool:
    """ "the American", "the Turk": one human being, told by the nation."""
    return token.capital and NATION.fullmatch(token.low) is not None


def describes(token: Token) -> bool:
    """ "Former", "Norwegian": a capital that only begins a description."""
    return token.low in _ADJECTIVES or token.low.endswith(("ian", "ish", "ese"))


def does_it(token: Token) -> bool:
    """ "Republican challenger Mitt Adams": a word for whoever does something."""
    small = token.low in PREPOSITIONS or token.low in SUBORDINATORS or token.low in THINGS
    return not small and len(token.low) > 4 and token.low.endswith(("er", "or", "ist", "man", "woman"))
