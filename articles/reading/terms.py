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


class Hit(NamedTuple, Generic[P]):
    """A phrase found, and all that it stands for."""

    span: Span
    meanings: tuple[P, ...]


class _Group(NamedTuple, Generic[P]):
    """Phrases of one first word, which begins so many letters into them: their second words, a pattern for any, one for each."""

    offset: int
    seconds: frozenset[str]
    some: re.Pattern[str]
    each: list[tuple[re.Pattern[str], tuple[P, ...]]]


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
        groups: dict[tuple[str, int], list[str]] = {}
        for phrase in sorted(meanings, key=len, reverse=True):
            if (first := _WORD.search(phrase)) is not None:
                groups.setdefault((first.group(), first.start()), []).append(phrase)
        self._by_word: dict[str, list[_Group[P]]] = {}
        for (word, offset), phrases_of in groups.items():
            each = [(re.compile(_whole(phrase, inflected)), tuple(meanings[phrase])) for phrase in phrases_of]
            some = re.compile("|".join(_whole(phrase, inflected) for phrase in phrases_of))
            self._by_word.setdefault(word, []).append(_Group(offset, _seconds(phrases_of), some, each))
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
        low, words = _words(text)
        known = self._by_word
        met = [(place, start, word) for place, (start, word) in enumerate(words) if word in known]
        for place, start, word in met:
            following = words[place + 1][1] if place + 1 < len(words) else ""
            for group in known[word]:
                if group.seconds and following not in group.seconds:
                    continue
                begin = start - group.offset
                if begin < 0 or group.some.match(low, begin) is None:
                    continue
                for pattern, meanings in group.each:
                    if (found := pattern.match(low, begin)) is not None:
                        yield Hit(Span(*found.span()), meanings)


def small(text: str) -> str:
    """The text in small letters, as long as before."""
    low = text.lower()
    return (
        low if len(low) == len(text) else "".join(a if len(a) == 1 else b for b in text for a in (b.lower(),))
    )


def _seconds(phrases: Iterable[str]) -> frozenset[str]:
    """The second words of phrases, none where one has no second."""
    words = [_WORD.findall(phrase) for phrase in phrases]
    return frozenset(each[1] for each in words) if all(len(each) > 1 for each in words) else frozenset()


@remembered
def _words(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The text in small letters, and its words, each with where it begins."""
    low = small(text)
    return low, [(word.start(), word.group()) for word in _WORD.finditer(low)]


def words_in(text: str, span: Span) -> set[str]:
    """The words of a span in small letters."""
    words = _words(text)[1]
    first, last = (bisect_left(words, edge, key=_begins) for edge in span)
    return {word for _, word in words[first:last]}


def _begins(word: tuple[int, str]) -> int:
    return word[0]


def _start(hit: Hit[P]) -> int:
    return hit.span.start


def _forms(phrase: str) -> set[str]:
    """The phrase in small letters, its last word in the singular and the plural, hyphens also left out."""
    head, last = phrase[: phrase.rfind(" ") + 1], phrase[phrase.rfind(" ") + 1 :]
    forms = {(head + form).lower() for form in (last, *_numbers(last))}
    return forms | {form.replace("-", "") for form in forms}


def _numbers(word: str) -> tuple[str, ...]:
    """Convoy, convoys; party, parties; of names only the plural; of short words, capitals and figures none."""
    if len(word) < 4 or not word.replace("-", "").isalpha() or word.isupper() or word.endswith(_NO_PLURAL):
        return ()
    if word.endswith("s"):
        return () if word[0].isupper() else (word[:-1], *([word[:-3] + "y"] if word.endswith("ies") else []))
    return (word[:-1] + "ies",) if re.search(r"[^aeiou]y$", word) else (word + "s",)


def _whole(phrase: str, inflected: bool) -> str:
    """The phrase as whole words, any white space between them."""
    words = r"\s+".join(map(re.escape, phrase.split()))
    if inflected:
        words = words.replace(r"\-", r"[\s-]").replace(r"\s+", r"[\s-]+")
    after = r"(?![^\W_])" if phrase[-1].isalnum() else ""
    return r"(?<![^\W_])" + words + after


def sentences_of(text: str, paragraph: Span) -> list[Span]:
    """The sentences of a paragraph, roughly: enough to tell what stands together."""
    spans, start = [], paragraph.start
    for end in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        spans.append(Span(start, end.end()))
        start = end.end()
    return [*spans, Span(start, paragraph.end)]
