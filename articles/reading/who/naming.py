"""Whom a noun phrase names: a name, a title at its date, the pair, a document, or somebody only described.

Nothing is named that two could be. ``he`` and ``she`` are not decided here but in ``focus``.
"""

from __future__ import annotations

import re

from articles.reading.findings import Found, Span, Speaker
from articles.reading.language import phrases, subjects
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.sentences import Sentence
from articles.reading.language.words import DOCUMENTS

from . import appositions, descriptions, heads, titles
from .cast import Person, of_leader, plain, runs, titled
from .persons import Scene, named_by, person_of

_JOINT = re.compile(
    r"(?:the )?(?:two|both)(?: of the)? (?:men|presidents|leaders|heads of state|sides)|both|the (?:pair|two|leaders|presidents)"
)
_BEGINS_JOINT = frozenset(("the", "two", "both"))
_JOINT_DOCUMENT = re.compile(r"\bjoint (?:statement|declaration|communique|text|document)\b", re.I)
_SOME_TWO = re.compile(r"(?<!the )(?<!these )(?<!those )\btwo (?:\w+ )?(?:men|leaders|presidents)\b", re.I)
_BARE_TITLE = re.compile(
    r"the (president|leader|prime minister|premier|pm|chancellor|minister|senator|governor|secretary)"
)
_TELLER = re.compile(r"the (aide|adviser|advisor|spokesman|spokeswoman|ambassador|envoy)")
_ONE_OF_SEVERAL = frozenset(("a", "an", "one", "another"))
_COUNTERPART = re.compile(r"^(?:Mr\.? )?[A-Z][\w-]+'s (?=[\w.]+ counterpart$)")
_PARTS = frozenset("paragraph passage section clause preamble".split())  # of a document
_PAPERS = DOCUMENTS | _PARTS
_BACK = 600  # characters in which "the text" may look for the document it is


def name(scene: Scene, sentence: Sentence, place: Range) -> Found[Speaker | None]:
    """The speaker a noun phrase names; value None is "not known", and the basis says why."""
    tokens = sentence.tokens
    span = phrases.span(tokens, place)
    words = " ".join(span.of(scene.text).split())
    several = [token.low for token in tokens[place[0] : place[1] + 1]]
    joint = _joint(scene, sentence, place, span, several)
    if joint:
        return joint
    document = None if _PAPERS.isdisjoint(several) else _document(scene, sentence, place, span)
    if document:
        return document
    counterpart = _COUNTERPART.sub("his ", words) if words.endswith("counterpart") else words
    if counterpart != words and (leader := titled(scene.cast.names, counterpart, scene.iso)):
        return Found(of_leader(leader).speaker(), (span,), f"“{words}” was {leader.name} at that time")
    alone = descriptions.without_clause(tokens, place)
    called = words if alone == place else " ".join(phrases.span(tokens, alone).of(scene.text).split())
    some = several[0] in _ONE_OF_SEVERAL  # "a White House spokesman" may be any of them
    for phrase in dict.fromkeys((called, heads.core_words(tokens, alone))):
        leader = None if some else titled(scene.cast.names, phrase, scene.iso)
        if leader and (phrase == called or not heads.has_name(tokens, alone)):
            return Found(of_leader(leader).speaker(), (span,), f"“{called}” was {leader.name} at that time")
    definite = several[0] == "the"
    bare = _BARE_TITLE.fullmatch(called.lower()) if definite else None
    if bare:
        return titles.bare_title(scene, sentence, span, called, bare.group(1))
    teller = _TELLER.fullmatch(called.lower()) if definite else None
    if teller and len(scene.holders.get(teller[1], {})) == 1 and teller[1] not in scene.described:
        return titles.bare_title(scene, sentence, span, called, teller[1])
    described = descriptions.described_before(scene, sentence, alone) if definite else None
    if described:
        return described
    person = person_of(scene, tokens, place)
    if person is None:
        return Found(None, (span,), f"“{words}” does not tell who")
    basis = f"“{words}” is named" if person.kind != "unnamed" else f"“{words}”, unnamed"
    return Found(person.speaker(), (span,), basis)


def name_beside(scene: Scene, sentence: Sentence, place: Range) -> Found[Speaker | None]:
    """Of "the head of the school, Ann Lee, came" and "said an aide, Ann Lee." the name, though no part of the phrase."""
    answer = name(scene, sentence, place)
    if answer.value is not None and answer.value.kind != "unnamed":
        return answer
    tokens = sentence.tokens
    whole = appositions.with_apposition(tokens, place) or appositions.name_before(tokens, place)
    fuller = name(scene, sentence, whole) if whole else None
    named = fuller is not None and fuller.value is not None and fuller.value.kind in ("person", "office")
    return fuller if fuller and named else answer


# -------------------------------------------------------------- both of them


def _joint(
    scene: Scene, sentence: Sentence, place: Range, span: Span, several: list[str]
) -> Found[Speaker | None] | None:
    """ "both men", "the two presidents", "Obama and Putin"; None where the phrase, ``several`` words, means no two."""
    tokens = sentence.tokens
    if "and" in several:
        alone = descriptions.without_clause(tokens, place)
        if "and" in several[: alone[1] - place[0] + 1]:
            return _joined(scene, tokens, alone, phrases.span(tokens, alone))
    if several[0] not in _BEGINS_JOINT or not _JOINT.fullmatch(words := plain(span.of(scene.text))):
        return None
    if scene.pair is None or _others_near(scene, sentence, span):
        return Found(None, (span,), f"“{words}” may mean others")
    return Found(of_leader(scene.pair[0]).speaker(), (span,), f"“{words}” means both")


def _joined(scene: Scene, tokens: Tokens, place: Range, span: Span) -> Found[Speaker | None] | None:
    """Two names with "and": the pair, or two others as printed."""
    first = place[0] + 1 if tokens[place[0]].low in ("both", "neither") else place[0]
    sides: list[Person | None] = [None]
    for n in range(first + 1, place[1]):
        if tokens[n].low == "and" and not all(sides):
            sides = [named_by(scene, tokens, (first, n - 1)), named_by(scene, tokens, (n + 1, place[1]))]
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
            return named != members and not _beside_another(scene, one, members)
    return False


def _beside_another(scene: Scene, sentence: Sentence, members: set[str]) -> bool:
    """ "Obama and Putin met, and Kerry waited": are the two the subject of the sentence, and others elsewhere in it?"""
    found = subjects.main_subject(sentence.tokens)
    if found is None:
        return False
    span = phrases.span(sentence.tokens, found)
    inside = {person.name for person, where in scene.named_in(sentence) if span.holds(where)}
    beyond = sentence.tokens[found[1] + 1 : found[1] + 2]
    return inside == members and not any(token.words == "," or token.low == "and" for token in beyond)


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
    head = heads.head_noun(sentence.tokens, place)
    if head not in _PAPERS:
        return None
    words = " ".join(span.of(scene.text).split())
    if _JOINT_DOCUMENT.search(words):
        return _issued(scene, sentence, span, f"“{words}”")
    begin = max(0, sentence.span.start - _BACK)
    named = list(_JOINT_DOCUMENT.finditer(scene.text, begin, span.start))
    if named and (head in _PARTS or sentence.tokens[place[0]].low in ("the", "this")):
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
