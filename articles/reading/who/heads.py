"""What stands at the head of a noun phrase: the noun, the name, the title before it."""

from __future__ import annotations

import re

from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.sentences import Token
from articles.reading.language.words import BODIES, DOCUMENTS, PARTICLES, PREPOSITIONS, SUBORDINATORS

from .cast import is_name_word, without_titles

_ARTICLE = re.compile(r"^(?:the|an?) ")
# "the man Mr. Adams called a friend" is not Mr. Adams
_NO_TITLE = frozenset("man woman men women people person thing deal plan country".split())
_HEAD_STOPS = (PREPOSITIONS - {"of"}) | SUBORDINATORS - {"and", "or"}


def core(tokens: Tokens, place: Range) -> Range:
    """A noun phrase without what is attached to its head: of "a spokesman for Mr. Adams" "a spokesman"."""
    first, last = place
    for n in range(first + 1, last + 1):
        token = tokens[n]
        of_name = (
            token.low == "of"
            and tokens[n - 1].capital
            and tokens[n - 1].low in BODIES
            and n < last
            and tokens[n + 1].capital
        )
        if token.words in (",", "(", "-") or token.low in _HEAD_STOPS or (token.low == "of" and not of_name):
            return (first, n - 1)
    return (first, last)


def core_words(tokens: Tokens, place: Range) -> str:
    first, last = core(tokens, place)
    return " ".join(token.words for token in tokens[first : last + 1])


def head_noun(tokens: Tokens, place: Range) -> str:
    first, last = core(tokens, place)
    words = [token for token in tokens[first : last + 1] if token.word]
    for n, token in enumerate(words):
        done = token.low.endswith("ed") and words[n - 1].low in DOCUMENTS  # "a statement handed out later"
        if n and (done or token.low in ("issued", "signed", "put", "read")):
            return words[n - 1].low
    return words[-1].low if words else ""


def trailing_run(tokens: Tokens, place: Range) -> tuple[list[Token], str]:
    """The capitalised words at the end of a core phrase, titles taken off, and the last title."""
    first, last = place
    start = last + 1
    while start > first and (
        is_name_word(tokens[start - 1]) or (start <= last and _inner_particle(tokens, start - 1))
    ):
        if tokens[start - 1].words.endswith(("'s", "s'")) and start <= last:
            break
        start -= 1
    run = list(tokens[start : last + 1])
    if not run or (start > first and tokens[start - 1].low in _NO_TITLE):
        return [], ""
    rest, title = without_titles(run)
    if not title and start > first:
        title = tokens[start - 1].low
    return rest, title


def _inner_particle(tokens: Tokens, n: int) -> bool:
    return tokens[n].low in PARTICLES or tokens[n].low.startswith("al-")


def has_name(tokens: Tokens, place: Range) -> bool:
    """Does a person's name follow the title, as in "the Russian president, Vladimir Putin"?"""
    _, last = core(tokens, place)
    return any(is_name_word(token) for token in tokens[last : place[1] + 1])


def no_article(words: str) -> str:
    return _ARTICLE.sub("", words)
