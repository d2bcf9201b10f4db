"""Looking for many phrases at once, as whole words: each word of the text is looked up once, however many there are."""

from __future__ import annotations

import operator
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, ParamSpec, TypeVar

from .findings import Span
from .letters import fold

P = TypeVar("P")
A = ParamSpec("A")
R = TypeVar("R")
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(
    r"[.!?…](?<!\bMr\.)(?<!\bDr\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\bMrs\.)(?<!\bSen\.)(?<!\bGen\.)(?<![A-Z]\.)[\"')\]]*\s+"
    r"(?=[\"'(\[]*[A-Z0-9#])"
)


class Hit(NamedTuple, Generic[P]):
    """A phrase found, and all that it stands for."""

    span: Span
    meanings: tuple[P, ...]


class Terms(Generic[P]):
    """Phrases with what they stand for; several may share a phrase."""

    def __init__(self, phrases: Iterable[tuple[str, P]]) -> None:
        meanings: defaultdict[str, list[P]] = defaultdict(list)
        for phrase, meaning in phrases:
            meanings[" ".join(fold(phrase).lower().split())].append(meaning)
        self._by_word: defaultdict[str, list[tuple[int, re.Pattern[str], tuple[P, ...]]]] = defaultdict(list)
        for phrase in sorted(meanings, key=len, reverse=True):
            if (first := _WORD.search(phrase)) is not None:
                entry = (first.start(), _whole(phrase), tuple(meanings[phrase]))
                self._by_word[first.group()].append(entry)

    def find(self, text: str, span: Span) -> list[Hit[P]]:
        """Every phrase in the span of a folded text, ignoring case, in text order, the longer of two before the shorter."""
        hits = []
        for word in _WORD.finditer(text, span.start, span.end):
            for offset, pattern, meanings in self._by_word.get(word.group().lower(), ()):
                found = pattern.match(text, max(word.start() - offset, span.start), span.end)
                if found is not None:
                    hits.append(Hit(Span(*found.span()), meanings))
        return hits


def _whole(phrase: str) -> re.Pattern[str]:
    """The phrase as whole words, any white space between them."""
    after = r"(?![^\W_])" if phrase[-1].isalnum() else ""
    return re.compile(r"(?<![^\W_])" + r"\s+".join(map(re.escape, phrase.split())) + after, re.I)


def sentences_of(text: str, paragraph: Span) -> list[Span]:
    """The sentences of a paragraph, roughly: enough to tell what stands together."""
    spans, start = [], paragraph.start
    for end in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        spans.append(Span(start, end.end()))
        start = end.end()
    return [*spans, Span(start, paragraph.end)]


def remembered(make: Callable[A, R]) -> Callable[A, R]:
    """Keeps what was last made, for the very same arguments: a lexicon is long, and dear to compare or hash."""
    last: tuple[tuple[object, ...], R] | None = None

    def again(*args: A.args, **kwargs: A.kwargs) -> R:
        nonlocal last
        known = last
        if known is not None and len(known[0]) == len(args) and all(map(operator.is_, known[0], args)):
            return known[1]
        made = make(*args, **kwargs)
        last = (args, made)
        return made

    return again
