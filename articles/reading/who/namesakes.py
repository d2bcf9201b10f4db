"""Which of several with one last name a bare one means: the only one named so far; nobody where a relative has come since."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.reading.language import subjects
from articles.reading.language.grammar import possessive
from articles.reading.language.phrases import Tokens
from articles.reading.language.sentences import Sentence, Token
from articles.reading.language.words import PRONOUNS

from .cast import Cast, Person, gender_of_title, plain

_KIN = frozenset("husband wife father mother brother sister son daughter uncle cousin widow".split())
_ELDER = frozenset(("elder", "older", "younger"))
_LETTERS = [word if word != "son" else " son" for word in (*_KIN, *_ELDER)]
_AS_WORD = re.compile(rf" (?:{'|'.join((*_KIN, *_ELDER))})\b")
_OWN = {"his": "male", "her": "female"}
_REACH = 900  # characters in which a relative, or another of the name, may be whom a bare last name means
_OWNERS = 3  # sentences back that "her husband" looks for her


@dataclass
class Namesakes:
    """By last name: where each of several bearers is named in full, and where one comes without a full name."""

    shared: set[str] = field(default_factory=set)
    full: dict[str, list[tuple[int, Person]]] = field(default_factory=dict)
    kin: dict[str, list[tuple[int, str]]] = field(default_factory=dict)  # (place, gender)

    def meant(self, name: Token, title: str, found: Person | None, main: bool) -> Person | None:
        """Whom a bare last name means, where the text as a whole speaks for ``found``.

        Where he is one of those the whole text is about (``main``), a relative takes no bare name from him.
        """
        last = plain(name.words.removesuffix("'s").removesuffix("'"))
        if last not in self.shared and last not in self.kin:
            return found
        named = [one for one in self.full.get(last, ()) if one[0] <= name.start]
        gender = gender_of_title(title)
        since = max((place for place, _ in named), default=0)
        for place, whose in self.kin.get(last, ()):
            near = max(since, name.start - _REACH) < place <= name.start and (not main or place == name.start)
            if near and (not gender or whose in ("", gender)):
                return None
        if found is None:
            so_far = {
                person.name: person
                for _, person in named
                if person.gender in ("", "either", gender or person.gender)
            }
            return next(iter(so_far.values())) if len(so_far) == 1 else None
        fits = [(place, one) for place, one in named if not gender or one.gender in ("", "either", gender)]
        latest = fits[-1] if fits else None
        other = latest is not None and latest[1].name != found.name
        return None if latest and other and latest[0] > name.start - _REACH else found


def find_namesakes(sentences: Iterable[Sentence], cast: Cast, lowered: str) -> Namesakes | None:
    """Those of a text; None where each last name has one bearer, and nobody's relatives come."""
    shared = {last for last, people in cast.people.items() if len(people) > 1}
    told = any(letters in lowered for letters in _LETTERS) and _AS_WORD.search(lowered) is not None
    if not shared and not told:
        return None
    found = Namesakes(shared)
    before: list[list[Person]] = []
    for sentence in sentences:
        for run, title in cast.runs.get(sentence.place, ()):
            person = cast.find(run, title) if len(run) > 1 else None
            if person is not None:
                found.full.setdefault(plain(person.name).rsplit(" ", 1)[-1], []).append(
                    (run[0].start, person)
                )
        if told:
            people = [
                one for run, title in cast.runs.get(sentence.place, ()) if (one := cast.find(run, title))
            ]
            _relatives(
                found, sentence.tokens, [*people, *(one for each in before[-_OWNERS:] for one in each)]
            )
            before.append(people)
    return found


def _relatives(found: Namesakes, tokens: Tokens, people: Sequence[Person]) -> None:
    """Takes in "the elder Adams", and "her husband" where he is what the sentence is about."""
    for n, token in enumerate(tokens[1:], 1):
        if tokens[n - 1].low in _ELDER and token.capital:
            last = plain(token.words.removesuffix("'s"))
            found.kin.setdefault(last, []).append((token.start, ""))
        elif token.low in _KIN and token.quoted < 0 and (owners := _owners(tokens, n, people)):
            main = subjects.main_subject(tokens)
            if main and main[0] <= n <= main[1]:
                for last in owners:
                    found.kin.setdefault(last, []).append((token.start, gender_of_title(token.low)))


def _owners(tokens: Tokens, n: int, people: Sequence[Person]) -> set[str]:
    """The last names of those whose relative it may be."""
    for left in reversed(tokens[max(0, n - 3) : n]):
        if left.low in _OWN:
            gender = _OWN[left.low]
            return {plain(one.name).split()[-1] for one in people if one.gender in ("", "either", gender)}
        if not left.word or left.low in PRONOUNS or possessive(left):
            break  # "Adams's father": the bare name goes on to be the son's
    return set()
