"""Looking for many phrases at once, as whole words: a text is gone through once, however many there are."""

from __future__ import annotations

import operator
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
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

_NO_PLURAL = ("ss", "us", "is", "ing", "ed")  # of words that end so no other number is looked for


class Hit(NamedTuple, Generic[P]):
    """A phrase found, and all that it stands for."""

    span: Span
    meanings: tuple[P, ...]


class Terms(Generic[P]):
    """Phrases with what they stand for; several may share a phrase.

    ``inflected``: a phrase is found in the plural and the singular of its last word, and joined by a blank or a hyphen.
    """

    def __init__(self, phrases: Iterable[tuple[str, P]], inflected: bool = False) -> None:
        meanings: defaultdict[str, list[P]] = defaultdict(list)
        for phrase, meaning in phrases:
            plain = " ".join(fold(phrase).split())
            for form in _forms(plain) if inflected else (plain.lower(),):
                if meaning not in meanings[form]:
                    meanings[form].append(meaning)
        self._by_word: dict[str, list[tuple[int, re.Pattern[str], tuple[P, ...]]]] = {}
        for phrase in sorted(meanings, key=len, reverse=True):
            if (first := _WORD.search(phrase)) is not None:
                entry = (first.start(), _whole(phrase, inflected), tuple(meanings[phrase]))
                self._by_word.setdefault(first.group(), []).append(entry)
        self._last: tuple[str, list[Hit[P]]] = ("", [])

    def find(self, text: str, span: Span) -> Sequence[Hit[P]]:
        """Every phrase in the span of a folded text, ignoring case, in text order, the longer of two before the shorter."""
        last, hits = self._last
        if last is not text:
            hits = list(self._all(text))
            self._last = (text, hits)
        first = bisect_left(hits, span.start, key=_start)
        return [
            hit for hit in hits[first : bisect_left(hits, span.end, key=_start)] if hit.span.end <= span.end
        ]

    def _all(self, text: str) -> Iterator[Hit[P]]:
        low = small(text)
        for word in _WORD.finditer(low):
            for offset, pattern, meanings in self._by_word.get(word.group(), ()):
                found = pattern.match(low, word.start() - offset) if word.start() >= offset else None
                if found is not None:
                    yield Hit(Span(*found.span()), meanings)


def small(text: str) -> str:
    """The text in small letters, as long as before."""
    low = text.lower()
    return (
        low if len(low) == len(text) else "".join(a if len(a) == 1 else b for b in text for a in (b.lower(),))
    )


def _start(hit: Hit[P]) -> int:
    return hit.span.start


def _forms(phrase: str) -> set[str]:
    """The phrase in small letters, its last word in the singular and the plural, hyphens also left out."""
    head, last = phrase[: phrase.rfind(" ") + 1], phrase[phrase.rfind(" ") + 1 :]
    forms = {(head + form).lower() for form in (last, *_numbers(last))}
    return forms | {form.replace("-", "") for form in forms}


def _numbers(word: str) -> tuple[str, ...]:
    """Convoy, convoys; party, parties; of names only the plural; of short words, capitals and figures none."""
    if len(word) < 4 or not word.isalpha() or word.isupper() or word.endswith(_NO_PLURAL):
        return ()
    if word.endswith("s"):
        return () if word[0].isupper() else (word[:-1], *([word[:-3] + "y"] if word.endswith("ies") else []))
    return (word[:-1] + "ies",) if re.search(r"[^aeiou]y$", word) else (word + "s",)


def _whole(phrase: str, inflected: bool) -> re.Pattern[str]:
    """The phrase as whole words, any white space between them."""
    words = r"\s+".join(map(re.escape, phrase.split()))
    if inflected:
        words = words.replace(r"\-", r"[\s-]").replace(r"\s+", r"[\s-]+")
    after = r"(?![^\W_])" if phrase[-1].isalnum() else ""
    return re.compile(r"(?<![^\W_])" + words + after)


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
