"""Whom a pronoun means where no subject before it fits: the only one named near; of "they" the pair."""

from __future__ import annotations

from articles.reading.findings import Found, Span, Speaker
from articles.reading.language import phrases, subjects
from articles.reading.language.sentences import Sentence
from articles.reading.language.words import PRONOUNS

from . import rivals
from .cast import of_leader
from .persons import Scene

_NEAR = 4  # sentences of a paragraph that may name the two


def only_one(
    scene: Scene, sentence: Sentence, span: Span, gender: str, beside: set[str]
) -> Found[Speaker | None]:
    """The one person of that gender whom the two sentences before name at all; ``beside`` are not meant."""
    words = span.of(scene.text)
    if gender == "plural" and (pair := pair_before(scene, sentence, span)):
        return pair
    near = {}
    if gender in rivals.ANYBODY and not scene.rewritten:
        for one in scene.sentences[max(0, sentence.place - 2) : sentence.place + 1]:
            for person, where in scene.named_in(one):
                fits = where.start < span.start and person.gender in ("", "either", gender)
                if fits and not rivals.owns(one, where, gender):
                    near[person.name] = (person, where)
    if len(near) != 1 or set(near) <= beside:
        return Found(None, (span,), f"“{words}”: nobody before it fits")
    person, where = next(iter(near.values()))
    basis = f"“{words}” = {person.name}, the only one named near"
    return Found(person.speaker(), (span, where), basis, stated=False)


def pair_before(scene: Scene, sentence: Sentence, span: Span) -> Found[Speaker | None] | None:
    """The pair, where the paragraph so far names its two members and nobody else; else None."""
    if scene.pair is None or scene.rewritten:
        return None
    pair, members = scene.pair
    so_far = scene.sentences[max(0, sentence.place - _NEAR) : sentence.place]
    near = [one for one in so_far if one.paragraph == sentence.paragraph]
    named = [each for one in near for each in scene.named_in(one)]
    if any(_a_stranger(scene, one) for one in near) or {person.name for person, _ in named} != {
        one.name for one in members
    }:
        return None
    basis = f"“{span.of(scene.text)}” = {pair.name}, both named just before"
    return Found(of_leader(pair).speaker(), (span, named[0][1]), basis, stated=False)


def _a_stranger(scene: Scene, sentence: Sentence) -> bool:
    """Is its subject a name that nobody knows?"""
    tokens = sentence.tokens
    found = subjects.main_subject(tokens)
    if found is None or not tokens[found[1]].capital or tokens[found[0]].low in PRONOUNS:
        return False
    span = phrases.span(tokens, found)
    return not any(span.holds(where) for _, where in scene.named_in(sentence))
