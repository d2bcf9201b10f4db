"""The person, office or description that a noun phrase is by its own words, and the text it stands in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from . import heads, phrases
from .cast import Cast, Person, gender_of_title, holder, of_leader, plain, runs
from .findings import Leader, Lexicon, Span
from .papers import president_of
from .phrases import Range, Tokens
from .sentences import Sentence
from .terms import begun_by
from .words import DETERMINERS, DOCUMENTS, PEOPLE, PRONOUNS

_ARTICLES = frozenset(("a", "an", "one"))
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Oo]ne) ((?:[\w.'-]+ ){1,4}?([a-z][\w-]+))\b(?=[\s,.;:)\"]|$)")
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

    def named_in(self, sentence: Sentence) -> list[tuple[Person, Span]]:
        """The people a sentence names outside quotation marks, in order."""
        if sentence.place not in self._named:
            self._named[sentence.place] = [
                (person, Span(run[0].start, run[-1].end))
                for run, title in runs(sentence.tokens)
                if (person := self.cast.find(run, title)) and person.kind == "person"
            ]
        return self._named[sentence.place]

    @cached_property
    def pair(self) -> tuple[Leader, tuple[Leader, ...]] | None:
        """The pair whose members the text names, with them."""
        for leader in self.lexicon.leaders:
            if leader.kind == "pair":
                members = tuple(one for one in self.lexicon.leaders if one.slug in leader.members)
                if members and all(self._mentioned(one) or one is self.president for one in members):
                    return leader, members
        return None

    @cached_property
    def premiers(self) -> frozenset[str]:
        """Slugs of the lexicon's prime ministers of that day."""
        held = (held for words, held in self.cast.names.titles.items() if words.endswith("prime minister"))
        found = (holder(one, self.iso) for one in held)
        return frozenset(leader.slug for leader in found if leader)

    @cached_property
    def president(self) -> Leader | None:
        """Who "the President" is where his own office puts out the text."""
        return president_of(self.text, self.lexicon.leaders, self.day)

    def _mentioned(self, member: Leader) -> bool:
        return bool(re.search(rf"\b{re.escape(member.name.split()[-1])}\b", self.text))

    @cached_property
    def holders(self) -> dict[str, dict[str, Person]]:
        """Who has which title here, by its last word: from "President Adams", and from the lexicon's titles."""
        found: dict[str, dict[str, Person]] = {}
        for sentence in self.sentences:
            for run, title in runs(sentence.tokens):
                person = self.cast.find(run, title)
                if person and person.kind == "person":
                    for word in ({title.rstrip(".")} | self.offices.get(person.slug, set())) - {""}:
                        found.setdefault(word, {})[person.name] = person
        lowered = plain(self.text)
        for words, held in self.cast.names.titles.items():
            leader = holder(held, self.iso) if f"the {words}" in lowered else None
            if leader:
                found.setdefault(words.split()[-1], {})[leader.name] = of_leader(leader)
        return found

    @cached_property
    def offices(self) -> dict[str | None, set[str]]:
        """The last words of the titles that each leader of the lexicon holds on the day, by slug."""
        found: dict[str | None, set[str]] = {}
        for words, held in self.cast.names.titles.items():
            if (leader := holder(held, self.iso)) is not None:
                found.setdefault(leader.slug, set()).add(words.split()[-1])
        return found

    @cached_property
    def described(self) -> dict[str, list[Span]]:
        """Where somebody is described with "a": "a senior White House official", by the last word."""
        found: dict[str, list[Span]] = {}
        for match in begun_by(_ARTICLES, _INDEFINITE, self.text, Span(0, len(self.text))):
            if match.group(2) in PEOPLE and not _NO_DESCRIPTION.search(match.group(1)):
                found.setdefault(match.group(2), []).append(Span(*match.span()))
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
    if (first, last) == (0, 0) and not _is_name(scene, tokens):
        return None
    printed = " ".join(Span(tokens[first].start, tokens[last].end).of(scene.text).split()).removesuffix("'s")
    if not tokens[last].capital or (last == 0 and tokens[0].low in PEOPLE):
        leader = unnamed(scene, printed)
        end = next((n - 1 for n in range(last + 1, place[1] + 1) if tokens[n].words in ",(-"), place[1])
        whole = " ".join(Span(tokens[first].start, tokens[end].end).of(scene.text).split())
        return Person(whole, leader.slug if leader else None, "unnamed")
    if first == last or tokens[first].low not in DETERMINERS:
        return Person(printed)
    return Person(printed, kind="office")


def _is_name(scene: Scene, tokens: Tokens) -> bool:
    """Any word is a capital at the beginning of a sentence: is this one a name elsewhere, or people?"""
    return tokens[0].words in scene.cast.capitals or tokens[0].low in PEOPLE


def named_by(scene: Scene, tokens: Tokens, place: Range) -> Person | None:
    """The person named in a phrase: at its head, or in the apposition to a description."""
    first, last = heads.core(tokens, place)
    run, title = heads.trailing_run(tokens, (first, last))
    if run:
        begins = run[0] is tokens[0] and len(run) == 1
        found = scene.cast.find(run, title)
        if title == "of" and (not found or found.kind != "person"):
            return None  # "the Association of Flight Attendants", "the president of Russia"
        if title == "the" and len(run) == 1 and found and found.kind == "person":
            return None  # "the Adams ad"
        if found or begins or not (len(run) > 1 and title):
            return found
        return Person(" ".join(token.words for token in run), gender=gender_of_title(title))
    comma = next((n for n in range(last + 1, place[1]) if tokens[n].words == ","), None)
    if comma is not None and tokens[comma + 1].capital:
        run, title = heads.trailing_run(tokens, heads.core(tokens, (comma + 1, place[1])))
        if len(run) > 1:
            return scene.cast.find(run, title) or Person(" ".join(token.words for token in run))
    return None
