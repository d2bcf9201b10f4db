"""Which topics words touch: signal words of each topic, in the words themselves, then round them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from articles.reading.findings import Found, Lexicon, Span, Topic
from articles.reading.language.terms import sentences_of
from articles.reading.telling.statements import Draft

from .topic_words import Means, Signals, narrower_of, parents_of, signals_of

_NEW_SUBJECT = re.compile(
    r"\W*(?:(?:when |being )?asked (?:about|whether|if|what|why|how)|on|as for|turning to|regarding)\b", re.I
)
_MATTER = re.compile(r"\b(?:on|about|over|regarding)\b", re.I)
_SAME = re.compile(
    r"\b(?:this|that|the same|these|those) (?:matter|issue|subject|question|topic|problem|point|score|crisis|conflict)s?\b",
    re.I,
)
_WHEN = re.compile(r"\b(?:after|before|during|following|since|at|in|from)\s+(?:(?:the|their|a)\s+)?$", re.I)
_SHORT = 60  # letters: a fragment, whose subject stands in the sentence round it
_FULL, _LITTLE = 1, 0.3  # what a term round the words counts for a fragment, and for more than that
_MUCH = 0.5  # of what its broader topic weighs: from there a narrower one near the words goes before it


_NOTHING: Found[tuple[str, ...]] = Found((), (), "no words of any topic", stated=False)


class _Look(NamedTuple):
    """A text, and the topics that are looked for in it, which may be of ``subjects`` only."""

    text: str
    topics: tuple[Topic, ...]
    subjects: frozenset[str] | None

    def signals(self, spans: Sequence[Span], means: Means) -> Signals:
        return signals_of(self.text, spans, self.topics, means, self.subjects)


def find_topics(
    text: str,
    words: Sequence[Span],
    context: Span,
    paragraph: Span,
    lexicon: Lexicon,
    before: Sequence[Span] = (),
    headline: Span | None = None,
    aside: Sequence[Span] = (),
    subjects: frozenset[str] | None = None,
) -> Found[tuple[str, ...]]:
    """Slugs of the topics, main one first; empty where nothing says so.

    ``words`` are the statement's own, ``context`` the sentence that holds them; weak terms count where these have no
    others, unless they point back ("this matter"). ``aside`` is what of that sentence is not about them: who speaks, and what is said beside them.
    Only where neither says anything is asked what stands round it, and the finding counts as inferred: the sentence
    before, the ``paragraph``, those ``before`` it (nearest first) and the ``headline`` unless the statement's own opens with
    a new subject. Between paragraph and those before it count words of last resort. A narrower topic ranks before its parent.
    ``subjects`` are those that the article can be about, all where not given.
    """
    if subjects is not None and not subjects:
        return _NOTHING
    look = _Look(text, lexicon.topics, subjects)
    if (found := _by_words(look, words, context, paragraph, aside)) is not None:
        return found
    for span, where in _close_by(text, context, paragraph):
        if signals := look.signals([span], "term"):
            return _inferred(look, signals, words, where)
    if own := look.signals(words, "last"):
        return replace(_found(look, own, {}, _ranked(look, own, {}, 1, words)), stated=False)
    for span, where in _further(text, context, paragraph, before, headline):
        if signals := look.signals([span], "term"):
            return _inferred(look, signals, words, where)
    return _NOTHING


def _by_words(
    look: _Look, words: Sequence[Span], context: Span, paragraph: Span, aside: Sequence[Span]
) -> Found[tuple[str, ...]] | None:
    """The topics that the words name, or the sentence round them."""
    share = _LITTLE if sum(span.end - span.start for span in words) >= _SHORT else _FULL
    kinds: tuple[Means, ...] = ("term", "weak")
    for means in kinds:
        if means == "weak" and any(_SAME.search(look.text, *span) for span in words):
            return None
        own = look.signals(words, means)
        around = _outside(look.signals([context], means), [*words, *aside])
        if means == "weak":
            around = _matter(look.text, around)
        if own or around:
            ranked = _ranked(look, own, around, share, words)
            narrow = _narrowed(look, words, context, paragraph, ranked[0], own) if means == "term" else {}
            return _found(look, {**own, **narrow}, around, [*narrow, *ranked])
    return None


def aside_of(text: str, one: Draft, near: Sequence[Draft]) -> list[Span]:
    """What of a statement's sentence is not about its words: who speaks (but not "a paper on Iran"), and other statements."""
    aside = [
        piece
        for other in near
        if other is not one
        for piece in other.pieces
        if not any(map(piece.meets, one.pieces))
    ]
    if one.who is not None:
        sentence, (first, last) = one.who
        who = Span(sentence.tokens[first].start, sentence.tokens[last].end)
        matter = _MATTER.search(text, *who)
        aside.append(Span(who.start, matter.start()) if matter else who)
    return aside


def _narrowed(
    look: _Look, words: Sequence[Span], context: Span, paragraph: Span, broad: str, own: Signals
) -> Signals:
    """Words that tell of a broad topic only by names say where, not what: a narrower topic goes before it.

    A weak term of it in the words is enough ("Assad", "strikes"), else the nearest of what stands close by tells.
    """
    narrower = narrower_of(look.topics).get(broad, {})
    names = [span.of(look.text) for span in own.get(broad, ())]
    if not narrower or not all(name[0].isupper() for name in names):
        return {}
    found = look.signals(words, "weak") if names else {}
    if not found.keys() & narrower.keys() and broad not in (name.lower() for name in names):
        near = (look.signals([span], "term") for span, _ in _close_by(look.text, context, paragraph))
        found = next((signals for signals in near if signals.keys() & narrower.keys()), {})
    slugs = sorted(found.keys() & narrower.keys(), key=lambda slug: (-len(found[slug]), -narrower[slug]))
    return {slug: found[slug] for slug in slugs[:1]}


def _close_by(text: str, context: Span, paragraph: Span) -> Iterator[tuple[Span, str]]:
    """What of its paragraph stands round a statement, nearest first, and where that is in words."""
    yield context, "in the sentence round it"
    if context.start > paragraph.start:
        yield list(sentences_of(text, Span(paragraph.start, context.start)))[-1], "in the sentence before it"
    yield paragraph, "in the paragraph round it"


def _further(
    text: str, context: Span, paragraph: Span, before: Sequence[Span], headline: Span | None
) -> Iterator[tuple[Span, str]]:
    """What stands before its paragraph, nearest first, unless a new subject is opened."""
    if not (_NEW_SUBJECT.match(text, paragraph.start) or _NEW_SUBJECT.match(text, context.start)):
        for span in before:
            yield span, "in a paragraph before it"
        if headline is not None:
            yield headline, "in the headline"


def _inferred(look: _Look, beside: Signals, words: Sequence[Span], where: str) -> Found[tuple[str, ...]]:
    """Topics of what stands near."""
    found = _found(look, {}, beside, _ranked(look, {}, beside, 1, words))
    return replace(found, basis=f"{found.basis}, {where}", stated=False)


def _found(look: _Look, own: Signals, around: Signals, ranked: Sequence[str]) -> Found[tuple[str, ...]]:
    """The topics with the words that each rests on, its first term."""
    shown = tuple((own.get(slug) or around[slug])[0] for slug in ranked)
    basis = ", ".join(f"“{span.of(look.text)}”" for span in dict.fromkeys(shown))
    return Found(tuple(ranked), shown, basis)


def _matter(text: str, signals: Signals) -> Signals:
    """Without those that only tell when it was said: "after the talks"."""
    kept = {
        slug: [span for span in spans if not _WHEN.search(text, max(0, span.start - 12), span.start)]
        for slug, spans in signals.items()
    }
    return {slug: spans for slug, spans in kept.items() if spans}


def _outside(signals: Signals, places: Sequence[Span]) -> Signals:
    """Those of the signals that are not wholly in one of the places."""
    kept = {
        slug: [span for span in spans if not any(place.holds(span) for place in places)]
        for slug, spans in signals.items()
    }
    return {slug: spans for slug, spans in kept.items() if spans}


def _ranked(look: _Look, own: Signals, around: Signals, share: float, words: Sequence[Span]) -> list[str]:
    """By how often, a term round the words counting for a share; then their own first, and the nearest round them."""
    weight = {slug: len(own.get(slug, ())) + share * len(around.get(slug, ())) for slug in own | around}
    if len(weight) == 1:
        return list(weight)

    def place(slug: str) -> tuple[int, Span]:
        if slug in own:
            return -1, own[slug][0]
        return min(_commas(look.text, span, words) for span in around[slug]), around[slug][0]

    ranked = sorted(weight, key=lambda slug: (-weight[slug], *place(slug)))
    return list(_narrow_first(ranked, own, weight, parents_of(look.topics)))


def _commas(text: str, span: Span, words: Sequence[Span]) -> int:
    """How far a term is from the words, in commas."""
    return min(text.count(",", min(span.end, one.end), max(span.start, one.start)) for one in words)


def _narrow_first(
    ranked: Sequence[str], own: Signals, weight: dict[str, float], parent: dict[str, str | None]
) -> Iterator[str]:
    """The narrower topics of each topic go before it, if the words name them, or much near them does."""
    told: set[str] = set()
    for slug in ranked:
        narrower = [other for other in ranked if parent.get(other) == slug]
        for one in [*(n for n in narrower if n in own or weight[n] >= _MUCH * weight[slug]), slug]:
            if one not in told:
                told.add(one)
                yield one
