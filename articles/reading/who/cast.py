"""Who appears in a text: the lexicon's leaders, and everybody the text itself gives a full name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from articles.reading.findings import Leader, LeaderKind, Lexicon, Speaker
from articles.reading.language.first_names import FEMALE_NAMES, MALE_NAMES
from articles.reading.language.human import is_somebody
from articles.reading.language.sentences import Sentence, Token
from articles.reading.language.terms import remembered
from articles.reading.language.words import (
    DETERMINERS,
    FEMALE_TITLES,
    MALE_TITLES,
    MONTHS,
    PARTICLES,
    PREPOSITIONS,
    SUBORDINATORS,
    TITLES,
    WEEKDAYS,
)

_ARTICLE = re.compile(r"^(?:the|a|an|mr) ")
_POSSESSIVE = re.compile(r"'s?$")
_OPENING = PREPOSITIONS | SUBORDINATORS | {"when", "while", "unlike", "according"}
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_NO_NAME = (DETERMINERS - {"the"}) | WEEKDAYS | (MONTHS - {"may", "april", "june"})
_NO_GIVEN_NAME = frozenset("the a an mr mrs ms".split())


@dataclass(frozen=True)
class Person:
    """Somebody a pronoun or a bare last name may mean. ``gender`` is empty where nothing tells it."""

    name: str
    slug: str | None = None
    kind: LeaderKind = "person"
    gender: str = ""

    def speaker(self) -> Speaker:
        return Speaker(self.name, self.slug, self.kind)


@lru_cache(maxsize=4096)
def plain(words: str) -> str:
    """Lower case, without accents, full stops and doubled blanks: how names are compared."""
    return plain_text(words)


def plain_text(text: str) -> str:
    """The same of a whole text, which is too long to be kept."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode() or text
    return re.sub(r"\s+", " ", bare.lower().replace(".", "").replace("- ", "-")).strip()


Held = tuple[Leader, str | None, str | None]  # who held a title, from when, until when


@dataclass(frozen=True)
class Names:
    """The lexicon's names, ready to be looked up in their plain form."""

    aliases: dict[str, Leader] = field(default_factory=dict)
    titles: dict[str, list[Held]] = field(default_factory=dict)
    last_names: dict[str, list[Leader]] = field(default_factory=dict)
    given_names: dict[str, set[str]] = field(default_factory=dict)  # by slug
    offices: dict[str | None, dict[str | None, set[str]]] = field(
        default_factory=dict
    )  # kept, by day and slug


@remembered
def names_of(lexicon: Lexicon) -> Names:
    """Every alias and title of the lexicon; an alias that two leaders share means neither."""
    names = Names()
    shared: set[str] = set()
    for leader in lexicon.leaders:
        for alias in {plain(alias) for alias in (leader.name, *leader.aliases)}:
            if names.aliases.setdefault(alias, leader) is not leader:
                shared.add(alias)
        for title in leader.titles:
            names.titles.setdefault(_bare(plain(title.words)), []).append((leader, title.start, title.end))
        if leader.kind == "person":
            names.last_names.setdefault(plain(leader.name).split()[-1], []).append(leader)
            full = [plain(alias).split() for alias in (leader.name, *leader.aliases)]
            names.given_names[leader.slug] = {words[0] for words in full if len(words) > 1}
    for alias in shared:
        del names.aliases[alias]
    return names


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    """Without a leading article: "the Russian president" and "Russian president" are one title."""
    return _ARTICLE.sub("", words).replace("united states ", "us ").replace("-", " ")


def titled(names: Names, words: str, day: str | None) -> Leader | None:
    """Whom a title means on that day (ISO); without a day only where it can mean one alone."""
    return holder(names.titles.get(_bare(plain(words)), []), day)


def holder(held: Sequence[Held], day: str | None) -> Leader | None:
    """Who of those that held a title held it on that day (ISO); None where it can be nobody, or more than one."""
    if day is not None:
        held = [one for one in held if (one[1] or "") <= day and (one[2] is None or day <= one[2] + "~")]
    leaders = {leader.slug: leader for leader, _, _ in held}
    return next(iter(leaders.values())) if len(leaders) == 1 else None


@dataclass
class Cast:
    """The people of one text: by last name, and what was counted of each full name."""

    names: Names
    people: dict[str, list[Person]] = field(default_factory=dict)
    counted: dict[str, int] = field(default_factory=dict)
    capitals: set[str] = field(default_factory=set)  # words with a capital inside a sentence
    places: set[str] = field(default_factory=set)  # of these those that something is "in"
    runs: dict[int, list[tuple[list[Token], str]]] = field(default_factory=dict)  # by the sentence's place
    _found: dict[tuple[str, ...], Person | None] = field(default_factory=dict)  # by the words and the title

    def add(self, person: Person) -> None:
        name = plain(person.name)
        known = self.people.setdefault(name.rsplit(" ", 1)[-1], [])
        if all(plain(one.name) != name for one in known):
            known.append(person)
            self._found.clear()
        self.counted[person.name] = self.counted.get(person.name, 0) + 1

    def knows(self, speaker: Speaker) -> bool:
        """Does the text give this name in full somewhere?"""
        return any(one.name == speaker.name for one in self.people.get(plain(speaker.name).split()[-1], []))

    def gender(self, speaker: Speaker) -> str:
        """ "male", "female", or empty where nothing in the lexicon or the text tells it."""
        known = self.people.get(plain(speaker.name).split()[-1], [])
        leaders = self.names.last_names.get(plain(speaker.name).split()[-1], [])
        genders = {one.gender for one in known if one.name == speaker.name}
        genders |= {leader.gender or "" for leader in leaders if leader.slug == speaker.slug}
        return next(iter(genders), "")

    def find(self, run: Sequence[Token], title: str = "") -> Person | None:
        """The person a run of capitalised words names, titles already taken off; None where two share it."""
        key = (title, *[token.words for token in run])
        if key not in self._found:
            self._found[key] = self._find(run, title)
        return self._found[key]

    def _find(self, run: Sequence[Token], title: str) -> Person | None:
        words = [_without_possessive(token.words) for token in run]
        if len(words) > 1 and words[0] == words[-1] and len(set(words)) == 1:
            words = words[:1]  # a slip: "Obama Obama"
        phrase = plain(" ".join(words))
        leader = self.names.aliases.get(phrase) or self.names.aliases.get(f"the {phrase}")
        if len(words) == 1:
            return self._by_last_name(phrase, leader, title)
        if leader:
            return of_leader(leader)
        parts = [part for part in phrase.split() if part not in _SUFFIXES]
        if not parts:
            return None
        for one in self.names.last_names.get(parts[-1], []):
            if parts[0] in self.names.given_names[one.slug]:
                return of_leader(one)
        for person in self.people.get(parts[-1], []):
            if plain(person.name) == phrase:
                return person
        return None

    def _by_last_name(self, last: str, leader: Leader | None, title: str) -> Person | None:
        known = list(self.people.get(last, []))
        if leader and all(one.slug != leader.slug for one in known):
            known.append(of_leader(leader))
        gender = gender_of_title(title)
        if gender:
            known = [one for one in known if one.gender in ("", gender)]
        if len(known) > 1:
            most = max(self.counted.get(one.name, 0) for one in known)
            known = [one for one in known if self.counted.get(one.name, 0) == most]
        return known[0] if len(known) == 1 else None


def of_leader(leader: Leader) -> Person:
    return Person(leader.name, leader.slug, leader.kind, leader.gender or "")


def gender_of_title(title: str) -> str:
    """ "male", "female", or empty where the title does not tell."""
    low = title.lower().rstrip(".")
    return "male" if low in MALE_TITLES else "female" if low in FEMALE_TITLES else ""


def _without_possessive(words: str) -> str:
    return _POSSESSIVE.sub("", words) if "'" in words else words


def assemble(sentences: Iterable[Sentence], lexicon: Lexicon) -> Cast:
    """Reads the full names off a text: two or more capitalised words with a given name or a title before them."""
    cast = Cast(names_of(lexicon))
    for sentence in sentences:
        tokens = sentence.tokens
        capitals = [place for place, token in enumerate(tokens) if token.capital]
        inside = capitals[1:] if capitals[:1] == [0] else capitals
        cast.capitals.update([tokens[place].words for place in inside])
        cast.places.update([tokens[place].words for place in inside if tokens[place - 1].low == "in"])
        cast.runs[sentence.place] = here = runs(tokens, capitals)
        for run, title in here:
            if len(run) < 2:
                continue
            if found := cast.find(run):
                cast.add(found)
            elif gender := given_gender(run[0]) or gender_of_title(title):
                cast.add(Person(_printed(run), gender=gender))
            elif is_somebody(tokens, run) or (_is_title(title) and not _has_small(run)):
                cast.add(Person(_printed(run)))
    return cast


def _is_title(title: str) -> bool:
    """ "The Maine Democrat", at the beginning of a sentence, is no name with a title."""
    return title not in ("", "the", "a", "an")


def _has_small(run: Sequence[Token]) -> bool:
    return any(token.low in PREPOSITIONS for token in run)


def given_gender(token: Token) -> str:
    low = plain(token.words)
    if low in MALE_NAMES:
        return "either" if low in FEMALE_NAMES else "male"
    return "female" if low in FEMALE_NAMES else ""


def _printed(run: Sequence[Token]) -> str:
    return " ".join(_without_possessive(token.words) for token in run)


def runs(tokens: Sequence[Token], capitals: Iterable[int] | None = None) -> list[tuple[list[Token], str]]:
    """Runs of capitalised words with the title before each: ("Sen.", ["Ted", "Cruz"]).

    ``capitals``: the places of all words with a capital, where they are known.
    """
    found: list[tuple[list[Token], str]] = []
    end = 0
    if capitals is None:
        capitals = (place for place, token in enumerate(tokens) if token.capital)
    for place in capitals:
        if place < end or not is_name_word(tokens[place]):
            continue
        if place == 0 and tokens[place].low in _OPENING:
            continue  # "For Mr. Adams"
        end = place + 1
        while end < len(tokens) and not tokens[end - 1].words.endswith(("'s", "s'")):
            if not (is_name_word(tokens[end]) or _particle(tokens, end)):
                break
            end += 1
        run, title = without_titles(tokens[place:end])
        if not title and place and tokens[place - 1].low.rstrip(".") in TITLES:
            title = tokens[place - 1].low
        if run:
            found.append((run, title))
    return found


def is_name_word(token: Token) -> bool:
    """A capitalised word that is no month and no weekday."""
    return token.capital and token.low.rstrip(".") not in _NO_NAME


def _particle(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.quoted >= 0 or not (token.low in PARTICLES or token.low.startswith(("al-", "el-"))):
        return False
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return following is not None and following.quoted < 0 and following.words[0].isupper()


def without_titles(run: Sequence[Token]) -> tuple[list[Token], str]:
    """The run after its last title, and that title; a run that is all title is kept whole."""
    title = ""
    if len(run) == 1:
        return list(run), title
    place = 0
    for n, token in enumerate(run[:-1]):
        low = token.low.rstrip(".")
        if low in TITLES or low in _NO_GIVEN_NAME:
            place, title = n + 1, token.low
    rest = list(run[place:])
    if len(rest) > 2 and not given_gender(rest[0]):  # "Government Affairs Phil Smith"
        given = next((n for n, token in enumerate(rest[1:-1], 1) if given_gender(token)), 0)
        rest = rest[given:]
    return rest, title
