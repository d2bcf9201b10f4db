"""What one word is in its sentence: an adverb, a time, a possessive, a finite verb."""

from __future__ import annotations

from .sentences import Token
from .verbs import VERBS
from .words import ADVERBS, AUXILIARIES, BE, MONTHS, NEGATIONS, NOUNS_IN_LY, TIMES, WEEKDAYS

_ADVERBS = ADVERBS | NEGATIONS
_CALENDAR = WEEKDAYS | MONTHS
_OF_TIME = TIMES | _CALENDAR | {f"{name}." for name in _CALENDAR}
_COMMON_VERBS = frozenset(
    "went came took made gave left began met held sent got had did saw knew thought told became kept let put ran "
    "set stood won wrote spoke fell grew rose ran sat drew chose flew fought drove hung heard lay led lost paid "
    "said says sold shook sank swam taught threw wore woke has have is are was were be been goes comes takes makes gives".split()
)
_FINITE = frozenset(low for low, forms in VERBS.items() if forms[0].form == "finite")
_VERB_LIKE = AUXILIARIES | BE | _COMMON_VERBS | {low for low in _FINITE if low.endswith("ed")}


def is_adverb(token: Token) -> bool:
    """Words that may stand between a subject and its verb."""
    low = token.low
    return token.quoted < 0 and (
        low in _ADVERBS or (low.endswith("ly") and not token.capital and low not in NOUNS_IN_LY)
    )


def is_time(token: Token) -> bool:
    """A weekday, a month, "morning", "today", a year or a day's number."""
    return token.low in _OF_TIME


def possessive(token: Token) -> bool:
    """Does it end in the mark of the genitive, as in "Russia's" and "the leaders'"?"""
    return token.words.endswith(("'s", "s'"))


def verb_like(token: Token) -> bool:
    """A word that can only be, or most likely is, a finite verb."""
    if token.capital or token.quoted >= 0:
        return False
    return token.low in _VERB_LIKE or token.low.endswith("n't")


def is_reporting(token: Token) -> bool:
    """A reporting verb in a finite form, as after "…," the officer says."""
    return not token.capital and token.low in _FINITE
