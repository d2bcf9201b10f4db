"""The person, office or description that a noun phrase is by its own words, and the text it stands in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from articles.reading.findings import Leader, LeaderKind, Lexicon, Span
from articles.reading.language import phrases
from articles.reading.language.human import is_national
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.sentences import Sentence, Token
from articles.reading.language.terms import begun_by
from articles.reading.language.words import DETERMINERS, DOCUMENTS, PEOPLE, PRONOUNS, SOME, THINGS, TITLES

from . import appositions, called, heads
from .cast import Cast, Person, gender_of_title, holder, of_leader, plain, plain_text
from .namesakes import Namesakes, find_namesakes
from .papers import president_of

_ARTICLES = frozenset(("a", "an", "one"))
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Oo]ne) ((?:[\w.'-]+ ){1,4}?([a-z][\w-]+))\b(?=[\s,.;:)\"]|$)")
_FURTHER = re.compile(r" ([a-z][\w-]+)\b")
_ONLY_PEOPLE = PEOPLE - THINGS
_NOBODY = DETERMINERS - {"one", "some", "many", "few", "most", "all", "both", "several"}
_NO_DESCRIPTION = re.compile(r"\b(?:of|and|said|to|the|for|in|that|was|is|with|on|at|by)\b")


@dataclass
class Scene:
    """One text with all that tells who is who in it."""

    text: str
    sentences: Sequence[Sentence]
    cast: Cast
    lexicon: Lexicon
    day: datetime.date | None
    rewritten: bool
    _named: dict[int, list[tuple[Person, Span]]] = field(default_factory=dict)
    _people: dict[int, list[tuple[list[Token], str, Person]]] = field(default_factory=dict)

    def people_in(self, sentence: Sentence) -> list[tuple[list[Token], str, Person]]:
        """The people a sentence names outside quotation marks: the words of each name, the title before it, who it is."""
        if sentence.place not in self._people:
            self._people[sentence.place] = [
                (run, title, person)
                for run, title in self.cast.runs.get(sentence.place, ())
                if (person := self.find(run, title)) and person.kind == "person"
            ]
        return self._people[sentence.place]

    def find(self, run: Sequence[Token], title: str = "") -> Person | None:
        """Whom a name means where it stands: the cast's, unless a namesake may be meant."""
        found = self.cast.find(run, title)
        if len(run) > 1 or self.namesakes is None or (found and found.kind != "person"):
            return found
        main = found is not None and self.pair is not None and found.slug in self.pair[0].members
        return self.namesakes.meant(run[0], title, found, main)

    @cached_property
    def namesakes(self) -> Namesakes | None:
        """Those of one last name, where there are several."""
        return find_namesakes(self.sentences, self.cast, self.lowered)

    def named_in(self, sentence: Sentence) -> list[tuple[Person, Span]]:
        """The people a sentence names outside quotation marks, in order."""
        if sentence.place not in self._named:
            self._named[sentence.place] = [
                (person, Span(run[0].start, run[-1].end)) for run, _, person in self.people_in(sentence)
            ]
        return self._named[sentence.place]

    @cached_property
    def pair(self) -> tuple[Leader, tuple[Leader, ...]] | None:
        """The pair whose members the text names, with them."""
        for leader in self.lexicon.leaders:
            if leader.kind == "pair":
                members = tuple(one for one in self.lexicon.leaders if one.slug in leader.members)
                if members and all(self._mentioned(one) for one in members):
                    return leader, members
        return None

    @cached_property
    def president(self) -> Leader | None:
        """Who "the President" is where his own office puts out the text."""
        return president_of(self.text, self.lexicon.leaders, self.day)

    def _mentioned(self, member: Leader) -> bool:
        """By name, by a title of that day ("the Russian president"), or as whose paper it is."""
        if member is self.president or re.search(rf"\b{re.escape(member.name.split()[-1])}\b", self.text):
            return True
        return any(
            f"the {words}" in self.lowered
            for words, held in self.cast.names.titles.items()
            if (leader := holder(held, self.iso)) is not None and leader.slug == member.slug
        )

    @cached_property
    def lowered(self) -> str:
        return plain_text(self.text)

    @cached_property
    def holders(self) -> dict[str, dict[str, Person]]:
        """Who has which title here, by its last word: from "President Adams", and from the lexicon's titles.

        A prime minister is found under "minister" and under "prime minister".
        """
        found: dict[str, dict[str, Person]] = {}
        for sentence in self.sentences:
            for run, title, person in self.people_in(sentence):
                printed = title.rstrip(".")
                if printed == "minister" and called.is_prime(sentence.tokens, run):
                    printed = "prime minister"
                for word in called.offices(printed) | self.offices.get(person.slug, set()):
                    found.setdefault(word, {})[person.name] = person
        for words, held in self.cast.names.titles.items():
            leader = holder(held, self.iso) if f"the {words}" in self.lowered else None
            if leader:
                for word in called.offices(words):
                    found.setdefault(word, {})[leader.name] = of_leader(leader)
        return found

    @cached_property
    def called(self) -> dict[str, set[str]]:
        """What the text calls each person it names: "president", "aide", "spokesman", by name."""
        found: dict[str, set[str]] = {}
        for sentence in self.sentences:
            for run, title, person in self.people_in(sentence):
                words = found.setdefault(person.name, set(self.offices.get(person.slug, set())))
                words |= called.offices(title.rstrip(".")) | called.beside(sentence.tokens, run)
        return found

    @cached_property
    def at_home(self) -> dict[str, Person]:
        """By title whoever alone is first called so without a country: "President Adams met French President Martin"."""
        first: dict[tuple[str, str], tuple[Person, bool]] = {}
        for sentence in self.sentences:
            for run, title, person in self.people_in(sentence):
                if title:
                    bare = called.no_country(sentence.tokens, run, title)
                    first.setdefault((title, person.name), (person, bare))
        found: dict[str, list[Person]] = {}
        for (title, _), (person, bare) in first.items():
            if bare:
                found.setdefault(title, []).append(person)
        return {title: people[0] for title, people in found.items() if len(people) == 1}

    @cached_property
    def offices(self) -> dict[str | None, set[str]]:
        """The last words of the titles that each leader of the lexicon holds on the day, by slug."""
        kept = self.cast.names.offices
        if self.iso not in kept:
            found: dict[str | None, set[str]] = {}
            for words, held in self.cast.names.titles.items():
                if (leader := holder(held, self.iso)) is not None:
                    found.setdefault(leader.slug, set()).update(called.offices(words))
            kept[self.iso] = found
        return kept[self.iso]

    @cached_property
    def described(self) -> dict[str, list[Span]]:
        """Where somebody is described with "a": "a senior White House official", by the last word."""
        found: dict[str, list[Span]] = {}
        for match in begun_by(_ARTICLES, _INDEFINITE, self.text, Span(0, len(self.text))):
            if match.group(2) in PEOPLE and not _NO_DESCRIPTION.search(match.group(1)):
                longer = _FURTHER.match(self.text, match.end())  # "a senior administration official"
                further = longer is not None and longer[1] in PEOPLE
                head, end = (longer[1], longer.end()) if longer and further else (match[2], match.end())
                found.setdefault(head, []).append(Span(match.start(), end))
        return found

    @cached_property
    def iso(self) -> str | None:
        return self.day.isoformat() if self.day else None


def unnamed(scene: Scene, words: str) -> Leader | None:
    """The lexicon's entry for officials described so."""
    aliases = scene.cast.names.aliases
    leader = aliases.get(heads.no_article(plain(words))) or aliases.get(plain(words))
    return leader if leader and leader.kind == "unnamed" else None


# ------------------------------------------------------------------- names


def person_of(scene: Scene, tokens: Tokens, place: Range) -> Person | None:
    """The person, office or description a noun phrase is."""
    words = phrases.span(tokens, place).of(scene.text)
    whole = plain(words)
    leader = scene.cast.names.aliases.get(whole) or scene.cast.names.aliases.get(heads.no_article(whole))
    if leader and leader.kind == "unnamed":
        return Person(words, leader.slug, "unnamed")
    if leader and leader.kind == "office":
        return of_leader(leader)
    issuer = _issuer(scene, tokens, place)
    if issuer:
        return of_leader(issuer)
    return named_by(scene, tokens, place) or _as_printed(scene, tokens, place)


def _issuer(scene: Scene, tokens: Tokens, place: Range) -> Leader | None:
    """Of "the White House statement" the office that issued it."""
    first, last = heads.core(tokens, place)
    if last <= first or tokens[last].low not in DOCUMENTS or not tokens[last - 1].capital:
        return None
    run, _ = heads.trailing_run(tokens, (first, last - 1))
    leader = scene.cast.names.aliases.get(heads.no_article(plain(" ".join(token.words for token in run))))
    return leader if leader and leader.kind == "office" else None


def _as_printed(scene: Scene, tokens: Tokens, place: Range) -> Person | None:
    """An organisation, a name nobody knows, or a description, as the text prints it."""
    first, last = heads.core(tokens, place)
    if first > last or tokens[first].low in PRONOUNS:
        return None
    if tokens[first].low in SOME and last < place[1] and tokens[last + 1].low == "of":
        return Person(_some_of(scene, tokens, place), kind="unnamed")
    if (first, last) == (0, 0) and not _is_name(scene, tokens):
        return None
    printed = " ".join(Span(tokens[first].start, tokens[last].end).of(scene.text).split()).removesuffix("'s")
    if printed.lower() in _NOBODY:
        return None
    many = tokens[last].low.endswith("s")  # "Senate Democrats"
    described = (many or tokens[first].low == "the") and tokens[last].low in _ONLY_PEOPLE
    if not tokens[last].capital or described or (last == 0 and tokens[0].low in PEOPLE):
        leader = unnamed(scene, printed)
        end = next((n - 1 for n in range(last + 1, place[1] + 1) if tokens[n].words in ",(-"), place[1])
        whole = " ".join(Span(tokens[first].start, tokens[end].end).of(scene.text).split())
        return Person(whole, leader.slug if leader else None, "unnamed")
    if first == last or tokens[first].low not in DETERMINERS:
        shared = last - first < 2 and plain(tokens[last].words) in scene.cast.people
        return Person(printed, kind="unnamed" if shared else "person")  # "Clinton", of whom there are two
    somebody = last == first + 1 and is_national(tokens[last])  # "the American"
    return Person(printed, kind="unnamed" if somebody else "office")


def _some_of(scene: Scene, tokens: Tokens, place: Range) -> str:
    """ "one of the president's aides", up to the comma."""
    end = next((n - 1 for n in range(place[0] + 1, place[1] + 1) if tokens[n].words in ",(-"), place[1])
    return " ".join(phrases.span(tokens, (place[0], end)).of(scene.text).split())


def _is_name(scene: Scene, tokens: Tokens) -> bool:
    """Any word is a capital at the beginning of a sentence: is this one a name elsewhere, or people?"""
    return tokens[0].words in scene.cast.capitals or tokens[0].low in PEOPLE


def named_by(scene: Scene, tokens: Tokens, place: Range) -> Person | None:
    """The person named in a phrase: at its head, or in the apposition to a description."""
    first, last = heads.core(tokens, place)
    run, title = heads.trailing_run(tokens, (first, last))
    if run and not all(token.low.rstrip(".") in TITLES for token in run):
        begins = run[0] is tokens[0] and len(run) == 1
        found = scene.find(run, title)
        if title == "of" and (not found or found.kind != "person"):
            return None  # "the Association of Flight Attendants", "the president of Russia"
        if title == "the" and len(run) == 1 and found and found.kind == "person":
            return None  # "the Adams ad"
        if title == "the" and not found and run[-1].low in PEOPLE:
            return None  # "the Maine Democrat"
        if found or begins or not (len(run) > 1 and title):
            return found
        kind: LeaderKind = "office" if appositions.is_body(title) else "person"  # "engine maker Acme Marine"
        return Person(" ".join(token.words for token in run), kind=kind, gender=gender_of_title(title))
    return appositions.name_beside(scene.cast, tokens, (first, last), place)
