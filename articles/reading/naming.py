"""Whom a noun phrase names: a name, a title at its date, the pair, a document, or somebody only described.

Nothing is named that two could be. ``he`` and ``she`` are not decided here but in ``focus``.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from . import heads, phrases
from .cast import Person, of_leader, plain, runs, titled
from .findings import Found, Span, Speaker
from .persons import Scene, named_by, person_of, unnamed
from .phrases import Range, Tokens
from .sentences import Sentence
from .words import DOCUMENTS

_JOINT = re.compile(
    r"(?:the )?(?:two|both)(?: of the)? (?:men|presidents|leaders|heads of state|sides)|both|the (?:pair|two|leaders|presidents)"
)
_JOINT_DOCUMENT = re.compile(r"\bjoint (?:statement|declaration|communique|text|document)\b", re.I)
_SOME_TWO = re.compile(r"(?<!the )(?<!these )(?<!those )\btwo (?:\w+ )?(?:men|leaders|presidents)\b", re.I)
_BARE_TITLE = re.compile(
    r"the (president|leader|prime minister|premier|chancellor|minister|senator|governor|secretary)"
)
_TELLER = re.compile(r"the (aide|adviser|advisor|spokesman|spokeswoman|ambassador|envoy)")
_COUNTERPART = re.compile(r"^(?:Mr\.? )?[A-Z][\w-]+'s (?=[\w.]+ counterpart$)")
_RIVALS = 6  # descriptions looked back at for "the official"
_BACK = 600  # characters in which "the text" may look for the document it is


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
    counterpart = _COUNTERPART.sub("his ", words)
    if counterpart != words and (leader := titled(scene.cast.names, counterpart, scene.iso)):
        return Found(of_leader(leader).speaker(), (span,), f"“{words}” was {leader.name} at that time")
    for phrase in (words, heads.core_words(tokens, place)):
        leader = titled(scene.cast.names, phrase, scene.iso)
        if leader and (phrase == words or not heads.has_name(tokens, place)):
            return Found(of_leader(leader).speaker(), (span,), f"“{words}” was {leader.name} at that time")
    bare = _BARE_TITLE.fullmatch(words.lower())
    if bare:
        return _bare_title(scene, sentence, span, words, bare.group(1))
    teller = _TELLER.fullmatch(words.lower())
    if teller and len(scene.holders.get(teller[1], {})) == 1 and teller[1] not in scene.described:
        return _bare_title(scene, sentence, span, words, teller[1])
    described = _described_before(scene, sentence, place, words)
    if described:
        return described
    person = person_of(scene, tokens, place)
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
        named_by(scene, tokens, (first, conjunction - 1)),
        named_by(scene, tokens, (conjunction + 1, place[1])),
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
    if _two_others(scene, sentence) or (
        "two" not in span.of(scene.text).lower() and _a_third(scene, sentence)
    ):
        return True
    for one in (sentence, *scene.sentences[max(0, sentence.place - 1) : sentence.place]):
        named = {person.name for person, where in scene.named_in(one) if where.start < span.start}
        if len(named) > 1:
            return named != members
    return False


def _two_others(scene: Scene, sentence: Sentence) -> bool:
    """ "Two men were held": "the two men" of the next sentence are these."""
    before = scene.sentences[max(0, sentence.place - 1)].span.of(scene.text)
    return _SOME_TWO.search(before) is not None


def _a_third(scene: Scene, sentence: Sentence) -> bool:
    """ "Obama, Putin and Cameron": does the sentence before join a name nobody knows to theirs?"""
    assert scene.pair is not None
    members = {member.name for member in scene.pair[1]}
    before = scene.sentences[max(0, sentence.place - 1)]
    ends = {where.end for person, where in scene.named_in(before) if person.name in members}
    for run, _ in runs(before.tokens):
        n = before.tokens.index(run[0])
        joined = n > 1 and before.tokens[n - 1].low == "and" and before.tokens[n - 2].end in ends
        if joined and not any(where.start == run[0].start for _, where in scene.named_in(before)):
            return True
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


def _bare_title(
    scene: Scene, sentence: Sentence, span: Span, words: str, title: str
) -> Found[Speaker | None]:
    """ "the president": known only where one person alone can have that title here, or whose paper it is."""
    if title == "president" and scene.president is not None:
        basis = f"“{words}” in a paper of his own office is {scene.president.name}"
        return Found(of_leader(scene.president).speaker(), (span,), basis, stated=False)
    office, title = title, title.split()[-1]
    holders = scene.holders.get(title, {})
    if office == "prime minister":
        heads_of = scene.premiers
        holders = {name: one for name, one in holders.items() if one.slug is None or one.slug in heads_of}
    if len(holders) == 1:
        person = next(iter(holders.values()))
        if stranger := _stranger_before(scene, sentence, span, person):
            return Found(None, (span,), f"“{words}” may be {stranger}, named just before")
        basis = f"“{words}”: only {person.name} has that title here"
        return Found(person.speaker(), (span,), basis, stated=False)
    if (before := _so_titled_before(scene, sentence, span, title, holders)) is not None:
        person, where = before
        basis = f"“{words}”: {person.name} is called so in the sentence before"
        return Found(person.speaker(), (span, where), basis, stated=False)
    reason = "more than one has that title here" if holders else "the text gives nobody that title"
    return Found(None, (span,), f"“{words}”: {reason}")


def _so_titled_before(
    scene: Scene, sentence: Sentence, span: Span, title: str, holders: dict[str, Person]
) -> tuple[Person, Span] | None:
    """The one of them whom the sentence before calls so ("President Adams said …"), where it calls no other so."""
    if scene.rewritten or sentence.place == 0:
        return None
    before = scene.sentences[sentence.place - 1]
    if sum(token.low == title for token in before.tokens) > 1:
        return None
    if any(name.end <= span.start and one.name in holders for one, name in scene.named_in(sentence)):
        return None
    called = [
        (person, Span(run[0].start, run[-1].end))
        for run, printed in runs(before.tokens)
        if printed.rstrip(".") == title
        and (person := scene.cast.find(run, printed))
        and person.name in holders
    ]
    named = [one for one, _ in scene.named_in(before) if one.name in holders]
    return called[0] if len(called) == 1 and named[-1:] == [called[0][0]] else None


def _stranger_before(scene: Scene, sentence: Sentence, span: Span, person: Person) -> str:
    """Somebody no lexicon knows, named last before a title, who may hold it too; empty where there is none."""
    near = scene.sentences[max(0, sentence.place - 1) : sentence.place + 1]
    named = [one for other in near for one, where in scene.named_in(other) if where.end <= span.start]
    if not named or named[-1].slug is not None or person.name in {one.name for one in named}:
        return ""
    return named[-1].name


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
