"""Where the words of topics stand in a text: each to one topic, none inside words that only look like it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal, NamedTuple

from articles.reading.findings import Leader, Lexicon, Span, Topic, pair_of
from articles.reading.language.letters import fold
from articles.reading.language.terms import Terms, remembered

Means = Literal["term", "weak", "last", "not"]
_MARKS: tuple[tuple[str, Means], ...] = (("~~", "last"), ("~", "weak"))  # what stands before such a term
_FIRST = re.compile(r"(?:US|IT|WHO)\b")
_OWN = 12  # terms before and after a word that may tell which topic it means
_LONG = 80  # letters: no words that only look like a topic are longer

Signals = dict[str, list[Span]]


class _Signal(NamedTuple):
    """What a phrase means for a topic: a term of it, a weak one, a last resort, or words that only look like one."""

    slug: str
    means: Means
    name: bool  # is it written with a capital?
    capitals: bool  # would its first word be another one in small letters, as "US" would?


@remembered
def parents_of(topics: tuple[Topic, ...]) -> dict[str, str | None]:
    """The broader topic of each."""
    return {topic.slug: topic.parent for topic in topics}


@remembered
def narrower_of(topics: tuple[Topic, ...]) -> dict[str | None, dict[str, int]]:
    """The narrower topics of each, with their places in the list: the later, the more special."""
    narrower: defaultdict[str | None, dict[str, int]] = defaultdict(dict)
    for place, topic in enumerate(topics):
        narrower[topic.parent][topic.slug] = place
    return narrower


def _kinds(topic: Topic) -> tuple[tuple[Means, tuple[str, ...]], ...]:
    return ("term", topic.terms), ("not", topic.not_terms)


@remembered
def _terms(topics: tuple[Topic, ...]) -> Terms[_Signal]:
    return Terms(
        (
            (phrase.lstrip("~"), _signal(topic.slug, phrase, means))
            for topic in topics
            for means, phrases in _kinds(topic)
            for phrase in phrases
        ),
        inflected=True,
    )


def _signal(slug: str, phrase: str, means: Means) -> _Signal:
    plain = phrase.lstrip("~")
    first = _FIRST.match(plain)
    return _Signal(slug, _marked(phrase, means), plain[:1].isupper(), first is not None)


def _marked(phrase: str, means: Means) -> Means:
    return next((marked for mark, marked in _MARKS if phrase.startswith(mark)), means)


_Told = list[tuple[Span, str]]


@remembered
def _told(text: str, topics: tuple[Topic, ...]) -> dict[Means, _Told]:
    """Every term of the text with its topic, in text order, none inside words that only look like the topic."""
    hits = _terms(topics).find(text, Span(0, len(text)))
    root = {slug: parent or slug for slug, parent in parents_of(topics).items()}
    cut: defaultdict[str, list[Span]] = defaultdict(list)
    for hit in hits:
        for meaning in hit.meanings:
            if meaning.means == "not":
                cut[meaning.slug].append(hit.span)
    told: dict[Means, _Told] = {"term": [], "weak": [], "last": []}
    shared: list[tuple[Span, list[_Signal]]] = []
    for hit in hits:
        meant = [
            meaning
            for meaning in hit.meanings
            if meaning.means != "not"
            and (not meaning.capitals or text[hit.span.start + 1].isupper())
            and not (meaning.slug in cut and _meets(hit.span, cut[meaning.slug]))
        ]
        if len(meant) > 1 and len({root[meaning.slug] for meaning in meant}) > 1:
            shared.append((hit.span, meant))
        else:
            for meaning in meant:
                told[meaning.means].append((hit.span, meaning.slug))
    chosen = [(span, _nearest(span, meant, told["term"], root)) for span, meant in shared]
    for span, choice in chosen:
        if choice is not None:
            told[choice.means].append((span, choice.slug))
    return {means: sorted(terms) for means, terms in told.items()} if chosen else told


def _names(text: str, leader: Leader) -> bool:
    """Does the text print somebody's last name, or a title of more than one word?"""
    if leader.name.split()[-1] in text:
        return True
    titles = {fold(title.words) for title in leader.titles if " " in title.words}
    return any(title in text for title in titles)


@remembered
def subjects_of(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The topics that an article can be about: all where it names both of the two, else those of which it prints a name.

    In a story about something else a hospital, a red line or a frank word is no sign of a topic.
    """
    root = {slug: parent or slug for slug, parent in parents_of(lexicon.topics).items()}
    pair = pair_of(lexicon.leaders)
    if pair is None:
        return frozenset(root)
    named = sum(_names(text, one) for one in lexicon.leaders if one.slug in pair.members)
    if named > 1 or (named and any(both in text for both in pair.aliases)):
        return frozenset(root)
    printed = {
        root[meaning.slug]
        for hit in _terms(lexicon.topics).find(text, Span(0, len(text)))
        if text[hit.span.start].isupper()
        for meaning in hit.meanings
        if meaning.name and meaning.means == "term"
    }
    return frozenset(slug for slug in root if root[slug] in printed)


def _nearest(span: Span, meant: Sequence[_Signal], told: _Told, root: dict[str, str]) -> _Signal | None:
    """Of several topics that list a word the one whose own words, or those of topics akin to it, stand nearest.

    Where none does, the first; a weak word then says nothing.
    """
    place = bisect_left(told, (span, ""))
    near = sorted(told[max(0, place - _OWN) : place + _OWN], key=lambda one: abs(one[0].start - span.start))
    for _, slug in near:
        for meaning in sorted(meant, key=lambda one: one.slug != slug):
            if root[slug] == root[meaning.slug]:
                return meaning
    return meant[0] if meant[0].means == "term" else None


def _meets(span: Span, others: Sequence[Span]) -> bool:
    """Does it share a letter with one of the others, which are in text order and short?"""
    first = bisect_left(others, (span.start - _LONG,))
    return any(other.end > span.start for other in others[first : bisect_left(others, (span.end,), first)])


def signals_of(
    text: str,
    spans: Sequence[Span],
    topics: tuple[Topic, ...],
    means: Means,
    subjects: frozenset[str] | None = None,
) -> Signals:
    """The terms of this kind of each topic in the spans, or of those of ``subjects``; none inside a longer one."""
    told: dict[str, list[Span]] = {}
    terms = _told(text, topics)[means]
    for span in spans:
        first = bisect_left(terms, ((span.start,),))
        for term, slug in terms[first : bisect_left(terms, ((span.end,),), first)]:
            if term.end > span.end or (subjects is not None and slug not in subjects):
                continue
            earlier = told.setdefault(slug, [])
            if not (earlier and earlier[-1].meets(term)):
                earlier.append(term)
    return told
