"""What stands before the subject of a sentence: a dateline, a time, a phrase with a comma after it."""

from __future__ import annotations

from itertools import takewhile

from .first_names import FEMALE_NAMES
from .grammar import is_adverb, is_time, verb_like
from .phrases import Tokens
from .verbs import VERBS
from .words import DETERMINERS, NOUNS_IN_LY, OPENERS, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS

_PREPOSITIONS_ONLY = PREPOSITIONS - frozenset("as after before since than like".split())
_WHICH = frozenset("this last that earlier next".split())
_LEADS = frozenset("but and so yet still meanwhile however , nor ( - • *".split())
_TIMES_ON = frozenset("later earlier afterwards afterward before".split())
_LENGTHS = frozenset("hour minute moment day week month year".split())
_LEADING_TOO = frozenset("ahead alongside unlike along according".split())
_NO_PHRASE = OPENERS | RELATIVES
_NO_GERUND = SUBORDINATORS | PRONOUNS.keys()
_ASKED = frozenset("asked pressed questioned faced confronted told".split())


def past(tokens: Tokens) -> int | None:
    """Where the subject may begin; None where nothing stands after what leads to it."""
    return _past_lead(tokens, _past_time(tokens, past_dateline(tokens)))


def past_dateline(tokens: Tokens) -> int:
    """Past "WASHINGTON (AP) -", "Scranton, Pa., Jan. 1 (UPI) -"."""
    if not tokens or not tokens[0].capital:
        return 0
    for place, token in enumerate(tokens[:14]):
        if token.words == "-":
            return place + 1
        if token.quoted >= 0 or token.words[0].islower():
            break
    return 0


def _past_time(tokens: Tokens, start: int) -> int:
    """Past "An hour later", "Two days before", "Not long afterwards,", "Three days before the vote,"."""
    near = tokens[start : min(start + 8, len(tokens) - 1)]
    if _TIMES_ON.isdisjoint([token.low for token in near]):
        return start
    words = [token.words for token in near]
    comma = start + words.index(",") if "," in words else 0
    if comma > start + 1 and tokens[comma - 1].low in _TIMES_ON:
        return comma + 1
    for place in range(start + 1, min(start + 4, len(tokens) - 1)):
        if tokens[place].low in _TIMES_ON and tokens[place - 1].low.rstrip("s") in _LENGTHS:
            of_event = tokens[place].low == "before" and tokens[place + 1].low in DETERMINERS
            return comma + 1 if of_event and comma > place else place + 1
    return start


def _past_lead(tokens: Tokens, start: int) -> int | None:
    """Past conjunctions, adverbs and what stands before the first comma: "On Monday,", "Facing defeat,"."""
    while start < len(tokens) and (
        tokens[start].low in _LEADS
        or (is_adverb(tokens[start]) and tokens[start].low != "without")
        or _leading_adverb(tokens, start)
    ):
        start += 1
    if start >= len(tokens) or not _adverbial(tokens, start):
        return start
    if (man := _man_after(tokens, start)) is not None:
        return man
    commas = [n for n in range(start, len(tokens) - 1) if tokens[n].words == ","]
    comma = commas[0] if commas else None
    if tokens[start].low in _ASKED:  # "Pressed by Jane Doe, an aide, to tell more, he laughed"
        comma = next((n for n in commas if tokens[n + 1].low in ("he", "she", "they")), comma)
    return _past_lead(tokens, _past_region(tokens, comma) + 1) if comma is not None else None


def _man_after(tokens: Tokens, start: int) -> int | None:
    """Of "At one point he waved" and "On Monday Obama came" the man, right after a short phrase with a preposition."""
    if tokens[start].low in _WHICH and start + 2 < len(tokens) and is_time(tokens[start + 1]):
        man = tokens[start + 2]
        named = (man.capital and not is_time(man)) or man.low in ("he", "she", "they")
        return start + 2 if named else None  # "Last week Obama came"
    if tokens[start].low not in _PREPOSITIONS_ONLY:
        return None
    on_day = start + 2 < len(tokens) and is_time(tokens[start + 1]) and not is_time(tokens[start + 2])
    if on_day and tokens[start + 2].capital:
        return start + 2
    for place in range(start + 2, min(start + 6, len(tokens))):
        if not tokens[place].word or tokens[place - 1].low in _NO_PHRASE:
            return None
        if tokens[place].low in ("he", "she", "they"):
            return place
    return None


def _leading_adverb(tokens: Tokens, start: int) -> bool:
    """ "Shortly after", "Recently,": not "Kelly said"."""
    low = tokens[start].low
    if start or len(tokens) < 2 or not low.endswith("ly") or low in NOUNS_IN_LY or low in FEMALE_NAMES:
        return False
    return tokens[1].words == "," or tokens[1].low in OPENERS


def _past_region(tokens: Tokens, comma: int) -> int:
    """Of "At a rally in Portland, Maine, Mr. Adams" the second comma."""
    for second in range(comma + 2, min(comma + 4, len(tokens))):
        between = tokens[comma + 1 : second]
        if (
            tokens[second].words == ","
            and tokens[comma - 1].capital
            and all(token.capital for token in between)
        ):
            return second
    return comma


def _adverbial(tokens: Tokens, start: int) -> bool:
    """Does a phrase begin here that is no subject: a preposition, "while", "Facing", "This week"?"""
    token = tokens[start]
    if token.low in OPENERS or token.low in _LEADING_TOO:
        return True
    if token.low in _WHICH and start + 1 < len(tokens) and is_time(tokens[start + 1]):
        return True
    if token.low in _ASKED and token.capital and start == 0:
        return True
    return (
        token.low.endswith("ing")
        and token.capital
        and start + 1 < len(tokens)
        and not tokens[start + 1].capital
        and not _is_done(tokens, start)
    )


def _is_done(tokens: Tokens, start: int) -> bool:
    """Of "Digging there has begun, he said" the first word: a subject, with its verb before the comma."""
    clause = list(takewhile(lambda token: token.word and token.low not in _NO_GERUND, tokens[start + 1 :]))
    return tokens[start].low not in VERBS and any(verb_like(token) for token in clause)
