"""Which topics words touch: signal words of each topic, in the words themselves, then round them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from .findings import Found, Lexicon, Span, Topic
from .terms import Terms, remembered, sentences_of

WEAK = "~"  # before a term: it counts only where the words have no other
_NEW_SUBJECT = re.compile(
    r"\W*(?:(?:when |being )?asked (?:about|whether|if|what|why|how)|on|as for|turning to|regarding)\b", re.I
)
_OWN = 12  # terms before and after a word that may tell which topic it means
_LONG = 80  # letters: no words that only look like a topic are longer
_SHORT = 60  # letters: a fragment, whose subject stands in the sentence round it


_Means = Literal["term", "weak", "not"]


class _Signal(NamedTuple):
    """What a phrase means for a topic: a term of it, a weak one, or words that only look like one."""

    slug: str
    means: _Means


def find_topics(
    text: str,
    words: Sequence[Span],
    context: Span,
    paragraph: Span,
    lexicon: Lexicon,
    before: Sequence[Span] = (),
    headline: Span | None = None,
) -> Found[tuple[str, ...]]:
    """Slugs of the topics, main one first; empty where nothing says so.

    ``words`` are the statement's own, ``context`` the sentence that holds them; weak terms count where these have no
    others. Only where neither says anything is asked what stands round it, and the finding counts as inferred: the sentence
    before, the ``paragraph``, those ``before`` it (nearest first) and the ``headline`` unless the statement's own opens with
    a new subject. A narrower topic ranks before its parent.
    """
    kinds: tuple[_Means, ...] = ("term", "weak")
    for means in kinds:
        own = _signals(text, words, lexicon.topics, means)
        around = _round(_signals(text, [context], lexicon.topics, means), words)
        if own or around:
            fragment = sum(span.end - span.start for span in words) < _SHORT
            ranked = _ranked(own, around, 1 if fragment else 0.3, lexicon.topics)
            return Found(tuple(ranked), _shown(own, around, ranked), _basis(text, own, around, ranked))
    for span, where in _beside(text, context, paragraph, before, headline):
        if signals := _signals(text, [span], lexicon.topics, "term"):
            return _inferred(text, signals, lexicon.topics, where)
    return Found((), (), "no words of any topic", stated=False)


def _beside(
    text: str, context: Span, paragraph: Span, before: Sequence[Span], headline: Span | None
) -> Iterator[tuple[Span, str]]:
    """What stands round a statement, nearest first, and where that is in words."""
    if context.start > paragraph.start:
        yield list(sentences_of(text, Span(paragraph.start, context.start)))[-1], "in the sentence before it"
    yield paragraph, "in the paragraph round it"
    if not (_NEW_SUBJECT.match(text, paragraph.start) or _NEW_SUBJECT.match(text, context.start)):
        for span in before:
            yield span, "in a paragraph before it"
        if headline is not None:
            yield headline, "in the headline"


_Signals = dict[str, list[Span]]


def _inferred(text: str, beside: _Signals, topics: Sequence[Topic], where: str) -> Found[tuple[str, ...]]:
    """Topics of what stands near."""
    ranked = _ranked({}, beside, 1, topics)
    return Found(
        tuple(ranked),
        _shown({}, beside, ranked),
        f"{_basis(text, {}, beside, ranked)}, {where}",
        stated=False,
    )


def _kinds(topic: Topic) -> tuple[tuple[_Means, tuple[str, ...]], ...]:
    return ("term", topic.terms), ("not", topic.not_terms)


@remembered
def _terms(topics: tuple[Topic, ...]) -> Terms[_Signal]:
    return Terms(
        (
            (phrase.removeprefix(WEAK), _Signal(topic.slug, "weak" if phrase.startswith(WEAK) else means))
            for topic in topics
            for means, phrases in _kinds(topic)
            for phrase in phrases
        ),
        inflected=True,
    )


_Told = list[tuple[Span, str]]


@remembered
def _told(text: str, topics: tuple[Topic, ...]) -> dict[_Means, _Told]:
    """Every term of the text with its topic, in text order, none inside words that only look like the topic."""
    hits = _terms(topics).find(text, Span(0, len(text)))
    cut: defaultdict[str, list[Span]] = defaultdict(list)
    for hit in hits:
        for meaning in hit.meanings:
            if meaning.means == "not":
                cut[meaning.slug].append(hit.span)
    told: dict[_Means, _Told] = {"term": [], "weak": []}
    shared: list[tuple[Span, list[_Signal]]] = []
    for hit in hits:
        meant = [
            meaning
            for meaning in hit.meanings
            if meaning.means != "not" and not (meaning.slug in cut and _meets(hit.span, cut[meaning.slug]))
        ]
        if len(meant) > 1:
            shared.append((hit.span, meant))
        elif meant:
            told[meant[0].means].append((hit.span, meant[0].slug))
    nearest = [(span, _nearest(span, meant, told["term"])) for span, meant in shared]
    for span, meaning in nearest:
        told[meaning.means].append((span, meaning.slug))
    return {means: sorted(terms) for means, terms in told.items()} if nearest else told


def _nearest(span: Span, meant: Sequence[_Signal], told: _Told) -> _Signal:
    """Of several topics that list a word the one whose own words stand nearest; the first where none does."""
    place = bisect_left(told, (span, ""))
    for _, slug in sorted(
        told[max(0, place - _OWN) : place + _OWN], key=lambda one: abs(one[0].start - span.start)
    ):
        for meaning in meant:
            if meaning.slug == slug:
                return meaning
    return meant[0]


def _meets(span: Span, others: Sequence[Span]) -> bool:
    """Does it share a letter with one of the others, which are in text order and short?"""
    first, last = (bisect_left(others, Span(edge, 0)) for edge in (span.start - _LONG, span.end))
    return any(other.meets(span) for other in others[first:last])


def _signals(text: str, spans: Sequence[Span], topics: tuple[Topic, ...], means: _Means) -> _Signals:
    """The terms of this kind of each topic in the spans, none inside a longer one."""
    told: dict[str, list[Span]] = {}
    for span in spans:
        for term, slug in _within(_told(text, topics)[means], span):
            earlier = told.setdefault(slug, [])
            if not (earlier and earlier[-1].meets(term)):
                earlier.append(term)
    return told


def _within(told: _Told, span: Span) -> Iterator[tuple[Span, str]]:
    """What of it lies wholly in the span."""
    for place in range(bisect_left(told, (Span(span.start, 0), "")), len(told)):
        if told[place][0].start >= span.end:
            return
        if told[place][0].end <= span.end:
            yield told[place]


def _round(signals: _Signals, words: Sequence[Span]) -> _Signals:
    """Those of the signals that are not wholly in the words themselves."""
    kept = {
        slug: [span for span in spans if not any(own.holds(span) for own in words)]
        for slug, spans in signals.items()
    }
    return {slug: spans for slug, spans in kept.items() if spans}


def _ranked(own: _Signals, around: _Signals, share: float, topics: Sequence[Topic]) -> list[str]:
    """By how often, a term round the words counting for a share; then by which comes first."""
    weight = {slug: len(own.get(slug, ())) + share * len(around.get(slug, ())) for slug in {*own, *around}}
    first = {slug: min([*own.get(slug, ()), *around.get(slug, ())]) for slug in weight}
    ranked = sorted(weight, key=lambda slug: (-weight[slug], slug not in own, first[slug]))
    return list(_narrow_first(ranked, own or around, _parents(topics)))


@remembered
def _parents(topics: Sequence[Topic]) -> dict[str, str | None]:
    return {topic.slug: topic.parent for topic in topics}


def _narrow_first(ranked: Sequence[str], own: _Signals, parent: dict[str, str | None]) -> Iterator[str]:
    """The narrower topics of each topic go before it, if their own words are there."""
    told: set[str] = set()
    for slug in ranked:
        for narrower in [other for other in ranked if parent.get(other) == slug and other in own] + [slug]:
            if narrower not in told:
                told.add(narrower)
                yield narrower


def _shown(own: _Signals, around: _Signals, ranked: Sequence[str]) -> tuple[Span, ...]:
    """For each topic the words it rests on, its first term."""
    return tuple((own.get(slug) or around[slug])[0] for slug in ranked)


def _basis(text: str, own: _Signals, around: _Signals, ranked: Sequence[str]) -> str:
    return ", ".join(f"“{span.of(text)}”" for span in dict.fromkeys(_shown(own, around, ranked)))
