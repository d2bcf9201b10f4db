"""Who else "he" may be: what a sentence tells of the others it names, and which pronouns a description allows."""

from __future__ import annotations

from . import grammar, phrases
from .cast import gender_of_title
from .findings import Span
from .phrases import Range
from .sentences import Sentence
from .words import PEOPLE, PRONOUNS, THINGS

ANYBODY = frozenset(("male", "female"))
_BESIDE = frozenset("while as when and but before after because".split())


def speaks_by_name(tokens: phrases.Tokens, place: Range) -> bool:
    """ "Rasmussen said", at the beginning of a sentence."""
    name = tokens[place[0]]
    if (
        place != (0, 0)
        or len(tokens) < 2
        or not name.capital
        or name.low in PRONOUNS.keys() | PEOPLE | THINGS
    ):
        return False
    acts = grammar.is_reporting(tokens[1]) or grammar.verb_like(tokens[1]) or tokens[1].low.endswith("ed")
    return acts and not name.low.endswith(("s", "ing", "ed", "ly"))


def described_pronouns(head: str) -> frozenset[str]:
    """ "the spokeswoman" may be she; "officials" they; "the poll" it; "the rebel commander" he or she."""
    gender = gender_of_title(head)
    if gender:
        return frozenset((gender,))
    if head.endswith("s"):
        return frozenset(("plural",))
    if head in THINGS:
        return frozenset(("thing",))
    if (
        head in PEOPLE
        or head.endswith(("er", "or", "ist", "ian", "man", "woman", "ee", "ant"))
        or head[:1].isupper()
    ):
        return ANYBODY
    return frozenset(("thing",))


def beside_pronoun(sentence: Sentence, name: Span, pronouns: frozenset[str]) -> bool:
    """Does "he" stand before the name: "Did he speak to Putin?" """
    return any(PRONOUNS.get(token.low) in pronouns for token in sentence.tokens if token.end <= name.start)


def told_by(sentence: Sentence, name: Span) -> bool:
    """According to whom the sentence tells something."""
    before = [token.low for token in sentence.tokens if token.end <= name.start][-3:]
    return "according" in before and "to" in before


def acts_beside(sentence: Sentence, name: Span) -> bool:
    """ "… while Putin spoke", "asked Putin", "was followed by Putin", "according to Putin", "and Putin nodded"."""
    tokens = sentence.tokens
    first = next(n for n, token in enumerate(tokens) if token.end > name.start)
    last = next(n for n, token in enumerate(tokens) if token.end >= name.end)
    left = [token.low for token in tokens[max(0, first - 3) : first]]
    if left[-1:] == ["by"] or left[-1:] == ["asked"]:
        return True
    acts = last + 1 < len(tokens) and (
        grammar.verb_like(tokens[last + 1]) or tokens[last + 1].low.endswith("ed")
    )
    joined = left[-1:] == ["and"] and left[-2:-1] != [] and left[-2] in PRONOUNS  # "he and Putin had"
    return acts and not joined and left[-1:] != [] and left[-1] in _BESIDE


def owns(sentence: Sentence, name: Span) -> bool:
    """Is somebody named only as whose man another is: "Rhodes, Obama's adviser"?"""
    after = next((n for n, token in enumerate(sentence.tokens) if token.start >= name.end), 0)
    owner = after > 0 and grammar.possessive(sentence.tokens[after - 1])
    return owner and any(token.low in PEOPLE for token in sentence.tokens[after : after + 3])


def told_by_him(sentence: Sentence) -> bool:
    """ "According to him, Obama was pleased": the next "he" may be either."""
    return [token.low for token in sentence.tokens[:3]] in (
        ["according", "to", "him"],
        ["according", "to", "her"],
    )
