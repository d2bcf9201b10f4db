"""Who else "he" may be: what a sentence tells of the others it names, and which pronouns a description allows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from articles.reading.findings import Span, Speaker
from articles.reading.language import grammar, phrases
from articles.reading.language.human import is_human, is_national
from articles.reading.language.phrases import Range
from articles.reading.language.sentences import Sentence, Token
from articles.reading.language.words import PEOPLE, PREPOSITIONS, PRONOUNS, THINGS

from .cast import gender_of_title

ANYBODY = frozenset(("male", "female"))
_MANY = frozenset("people police men women children staff".split())
_NOBODY = frozenset(
    "union board panel lawsuit complaint filing ad editorial tweet message memoir brief transcript document statement "
    "letter memo text email e-mail".split()
)
_NO_NAMES = PRONOUNS.keys() | PEOPLE | THINGS
_THINGS = THINGS | _NOBODY
_LENGTHS = frozenset("minute hour day week month year percent".split())
_LATEST = 6  # those in focus among whom a phrase may be already
_BESIDE = frozenset("while as when and but before after because".split())


@dataclass(frozen=True)
class InFocus:
    """Somebody put in a subject's place: where, in which sentence, and which pronouns may mean them.

    ``speaker`` is None where nobody knows who it is: no pronoun may look past them. ``unsure``: pronouns that may
    mean them, but prove nothing, as "he" for a name that may be a company's.
    """

    span: Span
    place: int
    speaker: Speaker | None
    pronouns: frozenset[str]
    unsure: frozenset[str] = frozenset()


def speaks_by_name(tokens: phrases.Tokens, place: Range) -> bool:
    """ "Rasmussen said", at the beginning of a sentence."""
    name = tokens[place[0]]
    if place != (0, 0) or len(tokens) < 2 or not name.capital or name.low in _NO_NAMES:
        return False
    acts = grammar.is_reporting(tokens[1]) or grammar.verb_like(tokens[1]) or tokens[1].low.endswith("ed")
    return acts and not name.low.endswith(("s", "ing", "ed", "ly"))


def described_pronouns(head: str) -> frozenset[str]:
    """ "the spokeswoman" may be she; "officials" they; "the poll" it; "the rebel commander" he or she."""
    gender = gender_of_title(head)
    if gender:
        return frozenset((gender,))
    if head.rstrip("s") in _LENGTHS:
        return frozenset()
    if head in _MANY or (head.endswith("s") and not head.endswith("ss")):
        return frozenset(("plural",))
    if head in _THINGS:
        return frozenset(("thing",))
    if (
        head in PEOPLE
        or is_human(head)
        or head.endswith(("er", "or", "ist", "ian", "man", "woman", "ee", "ant"))
        or head[:1].isupper()
    ):
        return ANYBODY
    return frozenset(("thing",))


def stranger_in(sentence: Sentence) -> Range | None:
    """ "Beside them stood a tall man", "On the way the Briton asked": somebody only described, who does something."""
    tokens = sentence.tokens
    for n, token in enumerate(tokens[:-1]):
        if token.low == "the" and is_national(tokens[n + 1]) and _does(tokens[n + 2 : n + 3]):
            return (n, n + 1)
        if n and token.low in ("a", "an", "another") and grammar.verb_like(tokens[n - 1]):
            for last, noun in enumerate(tokens[n + 1 : n + 5], n + 1):
                if not noun.word or noun.low in PREPOSITIONS:
                    break
                if is_human(noun.low) or (noun.low in PEOPLE and not noun.low.endswith("s")):
                    return (n, last)
    return None


def _does(following: Sequence[Token]) -> bool:
    return any(grammar.verb_like(token) or token.low.endswith("ed") for token in following)


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


def owns(sentence: Sentence, name: Span, gender: str = "") -> bool:
    """Is somebody named only as whose man another is: "Rhodes, Obama's adviser"? Not "Obama's daughter", for "he"."""
    after = next((n for n, token in enumerate(sentence.tokens) if token.start >= name.end), 0)
    owner = after > 0 and grammar.possessive(sentence.tokens[after - 1])
    owned = [token.low for token in sentence.tokens[after : after + 3] if token.low in PEOPLE]
    return owner and any(gender_of_title(noun) in ("", gender) or not gender for noun in owned)


def told_by_him(sentence: Sentence) -> bool:
    """ "According to him, Obama was pleased": the next "he" may be either."""
    return [token.low for token in sentence.tokens[:3]] in (
        ["according", "to", "him"],
        ["according", "to", "her"],
    )


def interrupts(sentence: Sentence, one: InFocus, pronoun: Span) -> bool:
    """Of "Obama, he said, came" Obama is not "he": the pronoun's clause breaks in between him and his verb."""
    if one.place != sentence.place or one.speaker is None or one.span.end > pronoun.start:
        return False
    tokens = sentence.tokens
    n = next(n for n, token in enumerate(tokens) if token.start >= pronoun.start)
    left = tokens[n - 1] if n else None
    return left is not None and left.words == "," and tokens[n - 2].end == one.span.end


def is_taken(people: Sequence[InFocus], span: Span, speaker: Speaker | None) -> bool:
    """Is somebody known, or the same phrase, already in focus where ``speaker`` is to be put?"""
    for one in people[-_LATEST:]:
        if one.span.end < span.start:
            continue
        around = one.span.holds(span)
        known = one.speaker is not None and one.speaker.kind != "unnamed"
        if (around or span.holds(one.span)) and (known or one.span == span or (around and speaker is None)):
            return True
    return False


def another_since(people: Sequence[InFocus], one: InFocus, span: Span) -> bool:
    """Has anybody else been a subject between the two?"""
    later = takewhile(lambda other: other.span > one.span, reversed(people))
    return any(
        other.span < span and other.pronouns & ANYBODY and other.speaker not in (None, one.speaker)
        for other in later
    )


def spoken_since(
    sentences: Sequence[Sentence],
    people: Sequence[InFocus],
    tellers: Sequence[int],
    one: InFocus,
    sentence: Sentence,
) -> bool:
    """Is another, whoever it is, reported to have said something after this one, in a paragraph before?

    ``tellers`` has the places where those begin who are, in order. One named who can be no such "he" is nobody to confuse him with.
    """
    first = sentence.place
    while first and sentences[first - 1].paragraph == sentence.paragraph:
        first -= 1
    if one.place >= first:
        return False
    others = {
        other.span.start
        for other in takewhile(lambda other: other.span > one.span, reversed(people))
        if other.speaker and other.speaker.kind == "person" and not other.pronouns & one.pronouns
    }
    since = Span(one.span.end + 1, sentences[first].span.start)
    return any(start not in others for start in told_in(tellers, since))


def told_in(tellers: Sequence[int], span: Span) -> Sequence[int]:
    """Those of the places in a span."""
    return tellers[bisect_left(tellers, span.start) : bisect_left(tellers, span.end)]
