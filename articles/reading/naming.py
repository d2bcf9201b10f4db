"""Whom a noun phrase names: a name, a title at its date, the pair, a document, or somebody only described.

Nothing is named that two could be. ``he`` and ``she`` are not decided here but in ``focus``.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from . import heads, phrases
from .cast import Cast, Person, gender_of_title, of_leader, plain, runs, titled
from .findings import Found, Leader, Lexicon, Span, Speaker
from .phrases import Range, Tokens
from .sentences import Sentence
from .words import DETERMINERS, DOCUMENTS, PEOPLE, PRONOUNS

_JOINT = re.compile(
    r"(?:the )?(?:two|both)(?: of the)? (?:men|presidents|leaders|heads of state|sides)|both|the (?:pair|two|leaders|presidents)"
)
_JOINT_DOCUMENT = re.compile(r"\bjoint (?:statement|declaration|communique|text|document)\b", re.I)
_BARE_TITLE = re.compile(
    r"the (president|leader|prime minister|premier|chancellor|minister|senator|governor|secretary)"
)
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Oo]ne) ((?:[\w.'-]+ ){1,4}?([a-z][\w-]+))\b(?=[\s,.;:)\"]|$)")
_NO_DESCRIPTION = re.compile(r"\b(?:of|and|said|to|the|for|in|that|was|is|with|on|at|by)\b")
_RIVALS = 6  # descriptions looked back at for "the official"
_BACK = 600  # characters in which "the text" may look for the document it is


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
                if members and all(self._mentioned(one) for one in members):
                    return leader, members
        return None

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
                    for word in ({title.rstrip(".")} | self._offices(person)) - {""}:
                        found.setdefault(word, {})[person.name] = person
        lowered = plain(self.text)
        for words in self.cast.names.titles:
            leader = titled(self.cast.names, words, self.iso) if f"the {words}" in lowered else None
            if leader:
                found.setdefault(words.split()[-1], {})[leader.name] = of_leader(leader)
        return found

    def _offices(self, person: Person) -> set[str]:
        """The last words of the titles a leader of the lexicon holds on the day."""
        return {
            words.split()[-1]
            for words, held in self.cast.names.titles.items()
            if any(leader.slug == person.slug for leader, _, _ in held)
            and (leader := titled(self.cast.names, words, self.iso)) is not None
            and leader.slug == person.slug
        }

    @cached_property
    def described(self) -> dict[str, list[Span]]:
        """Where somebody is described with "a": "a senior White House official", by the last word."""
        found: dict[str, list[Span]] = {}
        for match in _INDEFINITE.finditer(self.text):
            if match.group(2) in PEOPLE and not _NO_DESCRIPTION.search(match.group(1)):
                found.setdefault(match.group(2), []).append(Span(*match.span()))
        return found

    @cached_property
    def iso(self) -> str | None:
        return self.day.isoformat() if self.day else None


def name(scene: Scene, sentence: Sentence, place: Range) -> Found[Speaker | None]:
    """The speaker a noun phrase names; value None is "not known", and the basis says why."""
    tokens = sentence.tokens
    span = phrases.span(tokens, place)
    words = " ".join(span.of(scene.text).split())
    joint = _joint(scene, sentence, place, span)
    if joint:
        return joint
    document = _document(scene, sentence, place, span)
    if document:
        return document
    for phrase in (words, heads.core_words(tokens, place)):
        leader = titled(scene.cast.names, phrase, scene.iso)
        if leader and not heads.has_name(tokens, place):
            return Found(of_leader(leader).speaker(), (span,), f"“{words}” was {leader.name} at that time")
    bare = _BARE_TITLE.fullmatch(words.lower())
    if bare:
        return _bare_title(scene, span, words, bare.group(1).split()[-1])
    described = _described_before(scene, sentence, place, words)
    if described:
        return described
    person = _person(scene, tokens, place)
    if person is None:
        return Found(None, (span,), f"“{words}” does not tell who")
    basis = f"“{words}” is named" if person.kind != "unnamed" else f"“{words}”, unnamed"
    return Found(person.speaker(), (span,), basis)


# -------------------------------------------------------------- both of them


def _joint(scene: Scene, sentence: Sentence, place: Range, span: Span) -> Found[Speaker | None] | None:
    """ "both men", "the two presidents", "Obama and Putin"; None where the phrase means no two."""
    tokens = sentence.tokens
    words = plain(span.of(scene.text))
    several = [token.low for token in tokens[place[0] : place[1] + 1]]
    if "and" in several:
        return _joined(scene, tokens, place, span)
    if not _JOINT.fullmatch(words):
        return None
    if scene.pair is None or _others_near(scene, sentence, span):
        return Found(None, (span,), f"“{words}” may mean others")
    return Found(of_leader(scene.pair[0]).speaker(), (span,), f"“{words}” means both")


def _joined(scene: Scene, tokens: Tokens, place: Range, span: Span) -> Found[Speaker | None] | None:
    """Two names with "and": the pair, or two others as printed."""
    conjunction = next(n for n in range(place[0], place[1] + 1) if tokens[n].low == "and")
    first = place[0] + 1 if tokens[place[0]].low in ("both", "neither") else place[0]
    if not first < conjunction < place[1]:
        return None
    sides = [
        _named(scene, tokens, (first, conjunction - 1)),
        _named(scene, tokens, (conjunction + 1, place[1])),
    ]
    slugs = {one.slug for one in sides if one and one.slug}
    words = " ".join(span.of(scene.text).split())
    if scene.pair and slugs == {member.slug for member in scene.pair[1]}:
        return Found(of_leader(scene.pair[0]).speaker(), (span,), f"“{words}” means both")
    if all(sides):
        return Found(Speaker(words, kind="unnamed"), (span,), f"“{words}” are named together")
    return None


def _others_near(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Does the sentence before, or this one so far, name two people who are not the pair's two?"""
    assert scene.pair is not None
    members = {member.name for member in scene.pair[1]}
    for one in (sentence, *scene.sentences[max(0, sentence.place - 1) : sentence.place]):
        named = {person.name for person, where in scene.named_in(one) if where.start < span.start}
        if len(named) > 1:
            return named != members
    return False


def _document(scene: Scene, sentence: Sentence, place: Range, span: Span) -> Found[Speaker | None] | None:
    """ "the joint statement", and "the text" after it: who issued it speaks."""
    words = " ".join(span.of(scene.text).split())
    if heads.head_noun(sentence.tokens, place) not in DOCUMENTS:
        return None
    if _JOINT_DOCUMENT.search(words):
        return _issued(scene, sentence, span, f"“{words}”")
    begin = max(0, sentence.span.start - _BACK)
    named = list(_JOINT_DOCUMENT.finditer(scene.text, begin, span.start))
    if named and sentence.tokens[place[0]].low in ("the", "this"):
        where = Span(*named[-1].span())
        return _issued(scene, sentence, span, f"“{words}” is the {named[-1].group()} named before", where)
    return None


def _issued(
    scene: Scene, sentence: Sentence, span: Span, basis: str, *more: Span
) -> Found[Speaker | None] | None:
    """Both speak in it, unless it names others who issued it."""
    if scene.pair is None:
        return None
    members = {member.name for member in scene.pair[1]}
    issuers = {person.name for person, where in scene.named_in(sentence) if span.holds(where)}
    if not issuers <= members:
        return Found(None, (span,), f"{basis}: others issued it")
    return Found(of_leader(scene.pair[0]).speaker(), (span, *more), f"{basis}: both issued it")


# ------------------------------------------------- titles and descriptions


def _bare_title(scene: Scene, span: Span, words: str, title: str) -> Found[Speaker | None]:
    """ "the president": known only where one person alone can have that title here."""
    holders = scene.holders.get(title, {})
    if len(holders) == 1:
        person = next(iter(holders.values()))
        basis = f"“{words}”: only {person.name} has that title here"
        return Found(person.speaker(), (span,), basis, stated=False)
    reason = "more than one has that title here" if holders else "the text gives nobody that title"
    return Found(None, (span,), f"“{words}”: {reason}")


def _described_before(
    scene: Scene, sentence: Sentence, place: Range, words: str
) -> Found[Speaker | None] | None:
    """ "the official" is the one described before as "a senior White House official"."""
    tokens = sentence.tokens
    if tokens[place[0]].low != "the" or place[1] - place[0] != 1 or tokens[place[1]].capital:
        return None
    places = scene.described.get(tokens[place[1]].low, [])
    before = bisect_left(places, sentence.span.start, key=lambda where: where.end)
    found = places[max(0, before - _RIVALS) : before]
    if not found:
        return None
    span = phrases.span(tokens, place)
    names = {heads.no_article(plain(where.of(scene.text))) for where in found}
    if len(names) > 1:
        return Found(None, (span, *found[-2:]), f"“{words}” may be more than one described before")
    described = " ".join(found[-1].of(scene.text).split())
    leader = unnamed(scene, described)
    speaker = Speaker(described, leader.slug if leader else None, "unnamed")
    return Found(speaker, (span, found[-1]), f"“{words}” is “{described}”, named before", stated=False)


def unnamed(scene: Scene, words: str) -> Leader | None:
    """The lexicon's entry for officials described so."""
    aliases = scene.cast.names.aliases
    leader = aliases.get(heads.no_article(plain(words))) or aliases.get(plain(words))
    return leader if leader and leader.kind == "unnamed" else None


# ------------------------------------------------------------------- names


def _person(scene: Scene, tokens: Tokens, place: Range) -> Person | None:
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
    return _named(scene, tokens, place) or _as_printed(scene, tokens, place)


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
    printed = " ".join(Span(tokens[first].start, tokens[last].end).of(scene.text).split())
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


def _named(scene: Scene, tokens: Tokens, place: Range) -> Person | None:
    """The person named in a phrase: at its head, or in the apposition to a description."""
    first, last = heads.core(tokens, place)
    run, title = heads.trailing_run(tokens, (first, last))
    if run:
        begins = run[0] is tokens[0] and len(run) == 1
        found = scene.cast.find(run, title)
        if found or begins or not (len(run) > 1 and title):
            return found
        return Person(" ".join(token.words for token in run), gender=gender_of_title(title))
    comma = next((n for n in range(last + 1, place[1]) if tokens[n].words == ","), None)
    if comma is not None and tokens[comma + 1].capital:
        run, title = heads.trailing_run(tokens, heads.core(tokens, (comma + 1, place[1])))
        if len(run) > 1:
            return scene.cast.find(run, title) or Person(" ".join(token.words for token in run))
    return None
