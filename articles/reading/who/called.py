"""What stands beside a name and tells what its bearer is called: a title, an office, words for people."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from articles.reading.language.phrases import Tokens
from articles.reading.language.sentences import Token
from articles.reading.language.words import PEOPLE, TITLES

_FORMER = frozenset("former ex then vice late elect deputy".split())
_IN_FULL = {"sen": "senator", "gov": "governor", "gen": "general", "rep": "representative"}
_ENDS_TOLD = frozenset("who whose which and said says told of for to with by after as that".split())


def offices(words: str) -> set[str]:
    """The last word of a title; of "the Russian premier" and "Prime Minister" both "prime minister" and "minister"."""
    last = [_IN_FULL.get(word, word) for word in words.split()[-1:]]
    if words.endswith("prime minister") or last in (["premier"], ["pm"]):
        return {"prime minister", "minister"}
    return set(last)


def is_prime(tokens: Tokens, run: Sequence[Token]) -> bool:
    place = tokens.index(run[0])
    return place > 1 and tokens[place - 2].low == "prime"


def no_country(tokens: Tokens, run: Sequence[Token], title: str) -> bool:
    """Does nothing stand round "President Adams" that tells of where or when: "former", "Mexico's", "of France"?"""
    place = tokens.index(run[0])
    before = tokens[place - 2] if place > 1 and tokens[place - 1].low == title else None
    after = place + len(run)
    owned = after < len(tokens) and (tokens[after].low == "of" or tokens[after].low in _FORMER)
    return not owned and (before is None or not (before.capital or before.low in _FORMER))


def beside(tokens: Tokens, run: Sequence[Token]) -> set[str]:
    """Of "Kremlin aide Jane Doe" and "Jane Doe, the French envoy," the words for people."""
    place = tokens.index(run[0])
    left = list(takewhile(_still_titled, reversed(tokens[max(0, place - 4) : place])))
    right = []
    end = place + len(run)
    opened = place > 0 and tokens[place - 1].words == ","  # "The leader, Ann Lee, met the mayor"
    if end < len(tokens) and tokens[end].words == "," and not opened:
        right = list(takewhile(_still_told, tokens[end + 1 : end + 9]))
    return {token.low for token in (*left, *right) if token.low in PEOPLE or token.low in TITLES}


def _still_titled(token: Token) -> bool:
    return token.capital or token.low in PEOPLE or token.low in TITLES


def _still_told(token: Token) -> bool:
    """Words of an apposition, up to the comma or the verb."""
    return token.word and token.quoted < 0 and token.low not in _ENDS_TOLD
