"""Looking for many phrases at once, as whole words: a text is gone through once, however many there are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import Generic, NamedTuple, ParamSpec, TypeVar

from articles.reading.findings import Span

from .letters import fold

P = TypeVar("P")
A = ParamSpec("A")
R = TypeVar("R")
_WORD = re.compile(r"([^\W_]+)")
_SENTENCE_END = re.compile(
    r"[.!?…](?<!\b(?:Mr|Dr|Ms|St|Lt|Mt|Jr)\.)(?<!\b(?:Mrs|Sen|Gen|Gov|Rep|Col|Sgt|Adm|Amb)\.)(?<!\b(?:Prof|Capt)\.)(?<![A-Z]\.)"
    r"(?!(?:(?<=\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.)|(?<=\bSept\.))\s+\d)[\"')\]]*\s+"
    r"(?=[\"'(\[]*[A-Z0-9#])"
)

_NO_PLURAL = ("ss", "us", "is", "ing", "ed")  # of words that end so no other number is looked for


def remembered(make: Callable[A, R]) -> Callable[A, R]:
    """Keeps what was last made, for the very same arguments: a lexicon is long, and dear to compare or hash."""
    last: tuple[list[int], tuple[object, ...], R] | None = None

    def again(*args: A.args, **kwargs: A.kwargs) -> R:
        nonlocal last
        known, ids = last, list(map(id, args))
        if known is not None and known[0] == ids:
            return known[2]
        made = make(*args, **kwargs)
        last = (ids, args, made)  # as long as they are kept, nothing else can have their ids
        return made

    return again


class Hit(NamedTuple, Generic[P]):
    """A phrase found, and all that it stands for."""

    span: Span
    meanings: tuple[P, ...]


class _Phrase(NamedTuple, Generic[P]):
    """A phrase whose first word begins so many letters into it: its third word if it has one, what it looks like (None: that word), what it stands for."""

    offset: int
    third: str | None
    pattern: re.Pattern[str] | None
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
        self._by_words: dict[str, dict[str | None, list[_Phrase[P]]]] = {}  # by first and second word, or any
        for phrase in sorted(meanings, key=len, reverse=True):
            words = _WORD.findall(phrase)
            if words:
                made = None if words == [phrase] else re.compile(_whole(phrase, inflected))
                alike = self._by_words.setdefault(words[0], {}).setdefault((*words, None)[1], [])
                third = words[2] if len(words) > 2 else None
                alike.append(_Phrase(phrase.index(words[0]), third, made, tuple(meanings[phrase])))
        for known in self._by_words.values():
            alone = known.pop(None, [])
            known.update({second: [*longer, *alone] for second, longer in known.items()})
            known[None] = alone
        self._last: tuple[str, list[Hit[P]]] = ("", [])

    def find(self, text: str, span: Span) -> Sequence[Hit[P]]:
        """Every phrase in the span of a folded text, ignoring case, in text order, the longer of two before the shorter."""
        last, hits = self._last
        if last is not text:
            hits = list(self._all(text))
            self._last = (text, hits)
        start, end = span
        first = bisect_left(hits, ((start,),))
        return [hit for hit in hits[first : bisect_left(hits, ((end,),), first)] if hit.span.end <= end]

    def _all(self, text: str) -> Iterator[Hit[P]]:
        low, words, starts, _ = _words(text)
        after = [*words[1:], "", ""]
        for place in _places(text, self._by_words.keys()):
            start, word = starts[place], words[place]
            known = self._by_words[word]
            for offset, third, pattern, meanings in known.get(after[place], known[None]):
                if third is not None and third != after[place + 1]:
                    continue
                if pattern is None:
                    yield Hit(Span(start, start + len(word)), meanings)
                elif offset <= start and (found := pattern.match(low, start - offset)) is not None:
                    yield Hit(Span(*found.span()), meanings)


def small(text: str) -> str:
    """The text in small letters, as long as before."""
    low = text.lower()
    return (
        low if len(low) == len(text) else "".join(a if len(a) == 1 else b for b in text for a in (b.lower(),))
    )


class _Words(NamedTuple):
    """A text in small letters; its words, where each begins; and at which places among them each word stands."""

    low: str
    words: list[str]
    starts: list[int]
    places: dict[str, list[int]]


@lru_cache(maxsize=4)
def _words(text: str) -> _Words:
    low = small(text)
    pieces = _WORD.split(low)
    words, starts = pieces[1::2], list(accumulate(map(len, pieces)))[:-1:2]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        places[word].append(place)
    return _Words(low, words, starts, places)


def _places(text: str, wanted: Set[str]) -> list[int]:
    """The places of these words among all words of the text, in order."""
    places = _words(text).places
    return sorted(chain.from_iterable(map(places.__getitem__, wanted & places.keys())))


@lru_cache(maxsize=16)
def _starts(text: str, firsts: frozenset[str], figures: bool) -> list[int]:
    """Where one of these words, or anything that begins with a figure, stands."""
    known = _words(text)
    if figures:
        firsts |= {word for word in known.places if word[0].isdigit()}
    return list(map(known.starts.__getitem__, _places(text, firsts)))


def any_in(wanted: frozenset[str], text: str, span: Span) -> bool:
    """Does one of these words, which are in small letters, begin in the span?"""
    starts = _starts(text, wanted, False)
    place = bisect_left(starts, span.start)
    return place < len(starts) and starts[place] < span.end


def twice(text: str) -> Iterator[Span]:
    """Every word that is printed twice with one blank between, both of them."""
    known = _words(text)
    for n, (word, other) in enumerate(pairwise(known.words)):
        if word == other:
            start, again = known.starts[n : n + 2]
            if again == start + len(word) + 1 and text[again - 1] == " ":
                yield Span(start, again + len(word))


def begun_by(
    firsts: frozenset[str], pattern: re.Pattern[str], text: str, span: Span, figures: bool = False
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` finds in a span, of a pattern that begins with one of the words, or with ``figures`` a number.

    It is looked for only where these stand, which is much faster.
    """
    starts, end = _starts(text, firsts, figures), span.start
    for start in starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
        if start >= end and (match := pattern.match(text, start, span.end)) is not None:
            end = match.end()
            yield match


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


def sentences_of(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph, roughly: enough to tell what stands together."""
    start = paragraph.start
    for end in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        yield Span(start, end.end())
        start = end.end()
    yield Span(start, paragraph.end)
