"""What stands between a reporting verb and the words it brings: who was told, when, where, in what form."""

from __future__ import annotations

from articles.reading.language import grammar
from articles.reading.language.phrases import Tokens
from articles.reading.language.sentences import Token
from articles.reading.language.words import (
    CARRIERS,
    CLAUSE_OPENERS,
    DETERMINERS,
    HEARERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
)

from .reports import Report

_ASIDE = PREPOSITIONS - frozenset("among including with without like than as despite".split())
_TOLD = HEARERS | CARRIERS
_BEGINS_WORDS = (DETERMINERS - {"this"}) | NEGATIONS
_BEGINS_PHRASE = frozenset("in on at during after to before through via late early last this from".split())
_OF_TIME = DETERMINERS | {"last", "next"}
_WHICH_DAY = frozenset("same next following previous very".split())
_DAYS = frozenset("day morning afternoon evening night week month year".split())


def past_hearer(tokens: Tokens, use: Report, place: int, limit: int) -> int | None:
    """After "told reporters", "warned Russia's leaders", "told the newspaper on Monday": where the words begin."""
    if place >= limit or not tokens[place].word:
        return None
    if tokens[place].low in ("that", "to") or tokens[place].low in QUESTION_WORDS:
        return place
    if tokens[place].low in PRONOUNS or tokens[place].low in ("him", "them", "me", "us"):
        return place + 1
    last = place
    if _all_told(tokens, place, limit) and not tokens[place].capital and tokens[place].low not in DETERMINERS:
        return place + 1
    name = tokens[place].capital
    while last + 1 < limit:
        following = tokens[last + 1]
        if following.quoted >= 0 or following.words in ",:" or following.low in CLAUSE_OPENERS:
            break
        if last > place + 1 and grammar.verb_like(following):
            return last  # "told the Senate Russia would pay"
        if following.low in PRONOUNS or (
            following.low in DETERMINERS and tokens[last].low not in PREPOSITIONS
        ):
            break
        if following.low in ("in", "on", "during", "at", "after", "to", "not", "about") or grammar.is_time(
            following
        ):
            break
        if (
            following.capital
            and not tokens[last].capital
            and tokens[last].low not in PREPOSITIONS
            and tokens[last].low not in DETERMINERS
        ):
            break
        outside = not following.capital and following.low not in PREPOSITIONS and tokens[last].capital
        if (
            name
            and outside
            and following.low not in _TOLD
            and (not following.low.endswith("s") or grammar.verb_like(following))
        ):
            break
        last += 1
        if _all_told(tokens, last, limit):
            break
    return last + 1


def _all_told(tokens: Tokens, place: int, limit: int) -> bool:
    """Does the word name all who were told: "reporters", not "members of Congress"?"""
    if tokens[place].low not in HEARERS:
        return False
    return place + 1 >= limit or tokens[place + 1].low not in (
        "of",
        "secretary",
        "office",
        "conference",
        "corps",
    )


def past_adverbials(tokens: Tokens, place: int, limit: int) -> int:
    """Steps over "on Monday", "in a statement", "to reporters", "(through an aide)" to where the words begin."""
    while place < limit:
        start = place
        token = tokens[place]
        if (after := past_day(tokens, place)) > place:
            place = after
        elif token.words == "(":
            place = next((k + 1 for k in range(place, limit) if tokens[k].words == ")"), place)
        elif token.low in _BEGINS_WORDS:
            return place
        elif grammar.is_adverb(token) or (grammar.is_time(token) and token.low != "may"):
            place += 1
        elif token.low in _BEGINS_PHRASE:
            place = _past_phrase(tokens, place, limit)
        elif token.words == "," and place + 2 < limit:
            place = _past_aside(tokens, place, limit)
        if place == start:
            return place
    return place


def past_day(tokens: Tokens, place: int) -> int:
    """Steps over "the same day", "that night", "the next morning"; not over "that night fell"."""
    if tokens[place].low not in ("the", "that") or place + 2 >= len(tokens):
        return place
    end = place + 1 + (tokens[place + 1].low in _WHICH_DAY)
    told = tokens[place].low == "that" or end > place + 1
    if not told or end + 1 >= len(tokens) or tokens[end].low not in _DAYS:
        return place
    goes_on = (
        tokens[end + 1].low == "that" or tokens[end + 1].words in (",", ":") or tokens[end + 1].quoted >= 0
    )
    return end + 1 if goes_on else place


def _past_phrase(tokens: Tokens, place: int, limit: int) -> int:
    """Steps over a preposition and its noun phrase; not over one that begins what was said."""
    start = place
    place += 1
    if tokens[start].low in ("after", "before") and place < limit and tokens[place].low.endswith("ing"):
        return start  # "said after calling off the trip"
    if tokens[start].low in ("late", "early", "last", "this"):
        return place + 1 if place < limit and grammar.is_time(tokens[place]) else start
    while place < limit:
        token, left = tokens[place], tokens[place - 1]
        if token.quoted >= 0 or not (token.word or token.words in "&'/"):
            break
        if token.low in CLAUSE_OPENERS or (token.low in PRONOUNS and left.low not in PREPOSITIONS):
            break
        if token.low in DETERMINERS and left.low not in PREPOSITIONS and left.low not in DETERMINERS:
            break
        begins_name = token.capital and not left.capital and not grammar.is_time(token)
        if begins_name and left.low not in PREPOSITIONS and left.low not in DETERMINERS:
            break
        if grammar.verb_like(token):
            return start
        if grammar.is_time(left) and token.low.endswith("ing") and not grammar.is_time(token):
            break  # "said on Monday opening the fair"
        place += 1
    return place


def _past_aside(tokens: Tokens, place: int, limit: int) -> int:
    """Steps over ", in a statement," to the second comma."""
    closing = next((k for k in range(place + 1, min(limit, place + 12)) if tokens[k].words == ","), None)
    if closing is None:
        return place
    inner = tokens[place + 1]
    if inner.low in _ASIDE or grammar.is_adverb(inner) or inner.low in ("however", "though"):
        return closing + 1 if closing + 1 < limit and tokens[closing + 1].quoted < 0 else closing
    return place


def of_time(token: Token) -> bool:
    return token.low in _OF_TIME or grammar.is_time(token) or grammar.is_adverb(token)
