"""Whom a description means by how the text introduced somebody: "the Town boss" after "Town boss Ann Lee", "the Italian".

A noun that says what somebody is means the only one whom the text has called so. One that gives a nation or an age
means whoever has it, else whoever is in focus; nobody where two could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from articles.reading.findings import Found, Span, Speaker
from articles.reading.language.grammar import is_reporting, verb_like
from articles.reading.language.human import NATION, is_human, is_national
from articles.reading.language.phrases import Tokens
from articles.reading.language.sentences import Sentence, Token
from articles.reading.language.terms import remembered
from articles.reading.language.words import DETERMINERS, PREPOSITIONS, SUBORDINATORS

from .cast import Person
from .persons import Scene
from .rivals import ANYBODY, InFocus

_AGE = re.compile(r"(\d\d)-year-old")
# Several may hold these, and be meant by them, without being called so beside their names
_OFFICES = frozenset(
    "president leader premier chancellor minister secretary general senator governor mayor king queen man woman member".split()
)
_NEAR = 4  # sentences looked back at for somebody of that nation
_LONGEST = 4  # words before a name that describe it


@dataclass(frozen=True)
class Introduction:
    """Somebody named, what stands beside the name, and where."""

    person: Person
    head: str  # the noun: "boss"; empty where there is none
    words: frozenset[str]  # what stands before it: "town"
    where: Span


@remembered
def introductions(scene: Scene) -> tuple[Introduction, ...]:
    """Every place of a text that tells beside a name what its bearer is."""
    return tuple(
        one
        for sentence in scene.sentences
        for run, _, person in scene.people_in(sentence)
        for one in _beside(sentence.tokens, run, person)
    )


def _beside(tokens: Tokens, run: Sequence[Token], person: Person) -> list[Introduction]:
    place = tokens.index(run[0])
    where = Span(run[0].start, run[-1].end)
    found = []
    left = list(takewhile(_describes, reversed(tokens[max(0, place - _LONGEST) : place])))
    if left:
        head = left[0].low if is_human(left[0].low) else ""
        found.append(Introduction(person, head, frozenset(token.low for token in left), where))
    end = place + len(run)
    if [token.words.isdigit() or token.words for token in tokens[end : end + 3]] == [",", True, ","]:
        end += 2  # "Ann Lee, 52, a nurse"
    opened = place > 0 and tokens[place - 1].words == ","  # "The leader, Ann Lee, met the mayor"
    if end < len(tokens) and tokens[end].words == "," and not opened:
        right = list(takewhile(_describes, tokens[end + 1 : end + 8]))
        if right and is_human(right[-1].low):
            words = frozenset(token.low for token in right)
            found.append(Introduction(person, right[-1].low, words, where))
    return found


def _describes(token: Token) -> bool:
    small = token.low in PREPOSITIONS or token.low in SUBORDINATORS
    return token.word and token.quoted < 0 and not (small or verb_like(token) or is_reporting(token))


def introduced(
    scene: Scene, sentence: Sentence, span: Span, words: Sequence[Token], people: Sequence[InFocus]
) -> Found[Speaker | None] | None:
    """Whom "the" with these words means; ``people`` are the subjects before it."""
    head = words[-1]
    aged = _AGE.fullmatch(head.low)
    nation = len(words) == 1 and is_national(head)
    if aged or nation:
        person = _of_age(scene, aged[1]) if aged else _of_nation(scene, sentence, span, head.low, people)
        person = person or _only_in_focus(scene, sentence, span, people, None if aged else head.low)
    else:
        person = _called(scene, span, words)
    if person is None:
        return None
    basis = f"“{span.of(scene.text)}” is {person.name}, described so or in focus before"
    return Found(person, (span,), basis, stated=False)


def _called(scene: Scene, span: Span, words: Sequence[Token]) -> Speaker | None:
    """The only one whom the text has introduced by that noun, with all the capitals before it."""
    head = words[-1].low
    if not is_human(head) or head in scene.described or head in _OFFICES:
        return None
    capitals = {token.low for token in words[:-1] if token.capital}
    so_called = {one.person.name: one.person for one in introductions(scene) if one.head == head}
    before = [
        one.person
        for one in introductions(scene)
        if one.head == head and one.where.end <= span.start and capitals <= one.words
    ]
    small = any(not token.capital for token in words[:-1])
    if len({person.name for person in before}) != 1 or (len(so_called) > 1 and not capitals) or small:
        return None
    return before[0].speaker()


def _of_age(scene: Scene, age: str) -> Speaker | None:
    """Whose age the text gives as that: "Ann Lee, 22,"."""
    aged = {
        person.name: person
        for sentence in scene.sentences
        for person, where in scene.named_in(sentence)
        if scene.text.startswith(f", {age}", where.end)
    }
    return next(iter(aged.values())).speaker() if len(aged) == 1 else None


def _of_nation(
    scene: Scene, sentence: Sentence, span: Span, nation: str, people: Sequence[InFocus]
) -> Speaker | None:
    """The only one of that nation named shortly before, if the last subject is he, or of another nation."""
    near = scene.sentences[max(0, sentence.place - _NEAR) : sentence.place + 1]
    named = {who.name: who for one in near for who, where in scene.named_in(one) if where.end <= span.start}
    fitting = [person for person in named.values() if nation in _nations(scene, person.name)]
    last = next((one.speaker for one in reversed(people) if one.speaker and one.pronouns & ANYBODY), None)
    strange = last is not None and last.name not in named
    if len(fitting) != 1 or strange:
        return None
    unsure = [person for person in named.values() if not _nations(scene, person.name)]
    return None if unsure else fitting[0].speaker()


def _nations(scene: Scene, name: str) -> set[str]:
    """What nation somebody is of: by the titles the lexicon has, and by what stands before the name."""
    titles = scene.cast.names.titles.items()
    words = {word for title, held in titles for one in held if one[0].name == name for word in title.split()}
    words |= {word for one in introductions(scene) if one.person.name == name for word in one.words}
    return {word for word in words if NATION.fullmatch(word)}


def _only_in_focus(
    scene: Scene, sentence: Sentence, span: Span, people: Sequence[InFocus], nation: str | None
) -> Speaker | None:
    """The last subject, where the sentence before names him alone, and speaks of nobody else."""
    last = people[-1] if people else None
    if last is None or last.speaker is None or last.speaker.kind != "person" or last.unsure:
        return None
    if not last.pronouns & ANYBODY or last.place < sentence.place - 1:
        return None
    if nation and (_nations(scene, last.speaker.name) or _has_one_of(scene, nation)):
        return None
    for one in scene.sentences[last.place : sentence.place + 1]:
        others = {who.name for who, where in scene.named_in(one) if where.end <= span.start}
        if others - {last.speaker.name} or _speaks_of_another(one, last.span, span):
            return None
    return last.speaker


def _has_one_of(scene: Scene, nation: str) -> bool:
    """Is anybody of the text known to be of that nation, so that a man of whom nothing is known is not meant?"""
    names = {who.name for sentence in scene.sentences for who, _ in scene.named_in(sentence)}
    return any(nation in _nations(scene, name) for name in names)


def _speaks_of_another(sentence: Sentence, known: Span, span: Span) -> bool:
    """ "his son", "a student": somebody else, only described."""
    tokens = sentence.tokens
    return any(
        is_human(token.low) and (tokens[n - 1].low in DETERMINERS or tokens[n - 2].low in DETERMINERS)
        for n, token in enumerate(tokens)
        if n and token.end <= span.start and not known.holds(Span(token.start, token.end))
    )
