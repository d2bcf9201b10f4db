"""Whom a description means that gives no name: "the official", "the Maine Democrat", "one of them", "the statement".

It means whoever was described so before, or whoever is in focus and is called what it says. Nobody is meant where two
could be.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import takewhile

from articles.reading.findings import Found, Leader, Span, Speaker
from articles.reading.language import phrases
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.sentences import Sentence, Token
from articles.reading.language.words import PEOPLE, PREPOSITIONS, SOME

from . import heads
from .cast import Person, holder, of_leader, plain, titled
from .introduced import introduced
from .papers import president_in
from .persons import Scene, unnamed
from .rivals import ANYBODY, InFocus

Told = Mapping[int, Sequence[Span]]
_REACH = 4  # sentences back that a description may look for whoever is in focus
_ISSUED = frozenset("statement readout release bulletin communique communiqué".split())
_NO_LONGER = frozenset("former ex then late vice deputy other next future acting".split())
_TITLES = frozenset(
    ("president", "leader", "prime minister", "premier", "pm", "chancellor", "minister", "head of state")
)
_SAME = {"premier": "prime minister", "pm": "prime minister", "head of state": "president"}
_VOICES = frozenset(
    (
        "press office",
        "press service",
        "statement",
        "readout",
        "release",
        "website",
        "ads",
        "ad",
        "leaflets",
        "manifesto",
    )
)
_HEADS = frozenset(("president", "prime minister", "chancellor", "king"))
_PARTIES = frozenset(("democrat", "republican"))
_SMALL = frozenset("senior top other some former several local".split())
_ANOTHERS = re.compile(r"\b(?:statement|readout|release|bulletin|communiqu[eé])\b", re.I)
_COUNT = re.compile(
    r"^(?:the |these |those )?(?:(?:two|three|four|five|several|many|some|most|all|\d+) )?", re.I
)
_SEVERAL = re.compile(r"([A-Za-z][\w.' -]*\w)s")
_RIVALS = 6  # descriptions looked back at for "the official"
_CLAUSES = frozenset("who whose which whom".split()) | PREPOSITIONS
_OFFICE = frozenset(
    "aide adviser advisor spokesman spokeswoman spokesperson minister secretary ambassador envoy diplomat director deputy "
    "official commissioner commander negotiator".split()
)
_ELECTED = frozenset(
    "senator sen representative rep congressman congresswoman lawmaker speaker leader governor gov mayor whip democrat "
    "republican".split()
)
# What somebody may be called further on, by what a text has called him before
_ALSO = {
    "official": _OFFICE,
    "aide": _OFFICE - {"minister", "ambassador", "commissioner", "commander"},
    "diplomat": frozenset("ambassador envoy minister diplomat negotiator".split()),
    "lawmaker": _ELECTED,
    "legislator": _ELECTED,
    "democrat": _ELECTED,
    "republican": _ELECTED,
    "analyst": frozenset("analyst expert professor economist historian strategist".split()),
    "expert": frozenset("analyst expert professor economist historian strategist".split()),
    "premier": frozenset(("prime minister",)),
}
_CALLED = PEOPLE | _ALSO.keys()


def without_clause(tokens: Tokens, place: Range) -> Range:
    """Of "the official, who was there," and "the aide, speaking in Rome" the phrase before the comma."""
    for n in range(place[0] + 1, place[1]):
        if tokens[n].words == "," or tokens[n].low == "who":
            opening = tokens[n + 1].low if tokens[n].words == "," else "who"
            clause = opening in _CLAUSES or opening.endswith(("ing", "ed"))
            return (place[0], n - 1) if clause and not tokens[n + 1].capital else place
    return place


def described_before(scene: Scene, sentence: Sentence, place: Range) -> Found[Speaker | None] | None:
    """ "the official", "the senior official": the one described before as "a senior White House official"."""
    tokens = sentence.tokens
    words = [token.low for token in tokens[place[0] : place[1] + 1]]
    if words[0] != "the" or len(words) < 2 or tokens[place[1]].capital or words[-1] not in PEOPLE:
        return None
    places = scene.described.get(words[-1], [])
    before = bisect_left(places, sentence.span.start, key=lambda where: where.end)
    told = set(words[1:-1])
    found = [
        where
        for where in places[max(0, before - _RIVALS) : before]
        if told <= set(where.of(scene.text).lower().split())
    ]
    if not found:
        return None
    span = phrases.span(tokens, place)
    printed = " ".join(span.of(scene.text).split())
    names = {heads.no_article(plain(where.of(scene.text))) for where in found}
    if len(names) > 1:
        return Found(None, (span, *found[-2:]), f"“{printed}” may be more than one described before")
    described = " ".join(found[-1].of(scene.text).split())
    leader = unnamed(scene, described)
    speaker = Speaker(described, leader.slug if leader else None, "unnamed")
    basis = f"“{printed}” is “{described}”, named before"
    return Found(speaker, (span, found[-1]), basis, stated=False)


# ---------------------------------------------------------------- who is in focus


def in_focus(
    scene: Scene, sentence: Sentence, place: Range, people: Sequence[InFocus], told: Told
) -> Found[Speaker | None] | None:
    """Whom a description means going by the subjects before it; None where it tells no more than its words.

    ``told`` has the places where those begin who are reported to have said something, and what.
    """
    if scene.rewritten:
        return None
    tokens = sentence.tokens
    alone = without_clause(tokens, place)
    span = phrases.span(tokens, alone)
    words = [token.low for token in tokens[alone[0] : alone[1] + 1]]
    before = [one for one in people[-12:] if one.span.end <= span.start]
    near = list(takewhile(lambda one: one.place >= sentence.place - _REACH, reversed(before)))
    if words in (["one"], ["another"]) or (words[0] in SOME and words[1:] == ["of", "them"]):
        return _one_of_them(scene, span, near)
    if words[0] != "the" or len(words) < 2:
        return None
    if met := introduced(scene, sentence, span, tokens[alone[0] + 1 : alone[1] + 1], before):
        return met
    if not near:
        return None
    if words[-1] in _ISSUED and len(words) == 2:
        if alone != place:
            return None  # "the statement, issued by Iran,"
        return _issuer(scene, sentence, span, near, told)
    title = " ".join(words[1:])
    person = _titled(scene, title, near) if title in _TITLES else _called_so(scene, tokens, alone, near)
    if person is None or _another(scene, sentence, span, near, person, title):
        return None
    basis = f"“{span.of(scene.text)}” is {person.name}, {_how(near[0])}"
    return Found(person, (span, near[0].span), basis, stated=False)


def _how(one: InFocus) -> str:
    office = one.speaker is not None and one.speaker.kind == "office"
    return "whose office is named before" if office else "named before"


def _titled(scene: Scene, title: str, near: Sequence[InFocus]) -> Speaker | None:
    """ "the president" after "Mr. Adams left": he, if he is one; after "the White House said" whose house it is."""
    title = _SAME.get(title, title)
    speaker, home = near[0].speaker, scene.at_home.get(title)
    if speaker is not None and speaker.kind == "office" and title == "president":
        leader = president_in(speaker.name, scene.lexicon.leaders, scene.day)
        speaker = of_leader(leader).speaker() if leader else None
    elif speaker is not None and not _holds(scene, speaker, title):
        return None
    other = home is not None and speaker is not None and home.name != speaker.name
    return None if other else speaker  # where one is "the president" throughout, no other is called so


def _holds(scene: Scene, speaker: Speaker, title: str) -> bool:
    """Has he the title in this text, or by the lexicon?"""
    by_lexicon = speaker.slug is not None and title in scene.offices.get(speaker.slug, ())
    return by_lexicon or speaker.name in scene.holders.get(title, {})


def _called_so(scene: Scene, tokens: Tokens, place: Range, near: Sequence[InFocus]) -> Speaker | None:
    """ "the lawmaker" after "Sen. Adams said": he, whom the text has called what one may call so."""
    one = next((one for one in near if one.pronouns & ANYBODY), None)
    speaker = one.speaker if one is near[0] else None
    if speaker is None or speaker.kind != "person":
        return None
    more = tokens[place[0] + 1 : place[1]]
    if any(token.low in _NO_LONGER for token in more):
        return None  # "the former president" is another Adams
    return speaker if _fits(scene, speaker.name, tokens[place[1]].low, more) else None


def _fits(scene: Scene, name: str, head: str, more: Sequence[Token] = ()) -> bool:
    """Is that what this person is called, or may be called: by the noun, and by the capitals before it?"""
    called = scene.called.get(name, set())
    if head not in _CALLED or not (head in called or called & _ALSO.get(head, frozenset())):
        return False
    if _ALSO.get(head) is _ELECTED and called & (_HEADS | _PARTIES - {head}):
        return False
    capitals = {token.low for token in more if token.capital}
    return head in _PARTIES or capitals <= called | _titles_of(scene, name)


def _titles_of(scene: Scene, name: str) -> set[str]:
    """All words of the titles that the lexicon has for one of its leaders."""
    held = scene.cast.names.titles.items()
    return {word for words, ones in held for one in ones if one[0].name == name for word in words.split()}


def _another(
    scene: Scene, sentence: Sentence, span: Span, near: Sequence[InFocus], person: Speaker, title: str
) -> bool:
    """Is somebody else named since, who may be meant as well?"""
    holders = scene.holders.get(_SAME.get(title, title), {})
    for other in scene.sentences[near[0].place : sentence.place + 1]:
        for who, where in scene.named_in(other):
            since = near[0].span.start <= where.start and where.end <= span.start
            if since and who.name != person.name and _may_be(scene, who, title, holders):
                return True
    return False


def _may_be(scene: Scene, who: Person, title: str, holders: dict[str, Person]) -> bool:
    head = title.split()[-1]
    if head in _PARTIES:
        return True
    return who.name in holders or who.slug is None if title in _TITLES else _fits(scene, who.name, head)


def _issuer(
    scene: Scene, sentence: Sentence, span: Span, near: Sequence[InFocus], told: Told
) -> Found[Speaker | None] | None:
    """ "the statement" after "the foreign ministry said": that office's."""
    just_before = [one for one in near if one.place >= sentence.place - 1 and one.span.start in told]
    offices = [one for one in just_before if one.speaker is not None and one.speaker.kind == "office"]
    speaker = offices[0].speaker if offices else None
    if speaker is None or speaker.slug is None:
        return None
    if any(_ANOTHERS.search(piece.of(scene.text)) for piece in told[offices[0].span.start]):
        return None  # "The Kremlin said Kiev had put out a statement"
    basis = f"“{span.of(scene.text)}” is that of {speaker.name}, named before"
    return Found(speaker, (span, offices[0].span), basis, stated=False)


def owned(scene: Scene, owner: Speaker, words: str) -> Speaker | None:
    """Of "his spokesman" whoever is that man's by the lexicon; of "its press office" the office itself."""
    if owner.kind == "office":
        return owner if words in _VOICES else None
    leader = titled(scene.cast.names, f"{owner.name.split()[-1]}'s {words}", scene.iso)
    leader = leader or _compatriot(scene, owner, words)
    return of_leader(leader).speaker() if leader else None


def _compatriot(scene: Scene, owner: Speaker, office: str) -> Leader | None:
    """Of a president's "his prime minister" whoever holds that office of the same country on the day."""
    if office not in _TITLES:
        return None
    for words, held in scene.cast.names.titles.items():
        country, _, title = words.rpartition(" ")
        head = holder(held, scene.iso) if country and title in _HEADS else None
        if head and head.slug == owner.slug:
            other = titled(scene.cast.names, f"{country} {_SAME.get(office, office)}", scene.iso)
            return other if other and other.slug != owner.slug else None
    return None


def _one_of_them(scene: Scene, span: Span, near: Sequence[InFocus]) -> Found[Speaker | None] | None:
    """ "one of them" after "Senate aides came": a Senate aide."""
    several = next((one for one in near if "plural" in one.pronouns), None)
    if several is None or several is not near[0]:
        return None
    words = " ".join(several.span.of(scene.text).split())
    many = _SEVERAL.fullmatch(words)
    of_two_kinds = " and " in words or scene.text.startswith(" and ", several.span.end)
    if many is None or of_two_kinds:
        return None
    one = _COUNT.sub("", many[1])
    first = one.split()[0].lower()
    if first in PEOPLE or first in _SMALL or f"{first}s" in PEOPLE:
        one = first + one[len(first) :]
    described = f"{'an' if one[0] in 'aeioAEIO' else 'a'} {one}"
    leader = unnamed(scene, described)
    basis = f"“{span.of(scene.text)}”: one of “{words}”, named before"
    return Found(Speaker(described, leader.slug if leader else None, "unnamed"), (span, several.span), basis)
