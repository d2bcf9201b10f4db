"""Whom a pronoun means by how its own sentence begins: "According to …", "For …", "When … came,"."""

from __future__ import annotations

from articles.reading.findings import Found, Span, Speaker
from articles.reading.language import grammar, leads, phrases, subjects
from articles.reading.language.sentences import Sentence, Token
from articles.reading.language.words import CARRIERS, PEOPLE, PRONOUNS

from . import heads, rivals
from .cast import Person
from .persons import Scene

_ASKED = frozenset("asked pressed questioned challenged quizzed".split())
_ASKED_AFTER = frozenset("when , was if and but while once also later".split())
_LEADS = frozenset("when after as once".split())


def meant(scene: Scene, sentence: Sentence, span: Span, gender: str) -> Found[Speaker | None] | None:
    """Whom the pronoun at ``span`` means, or that nobody can tell; None where the beginning of the sentence is silent."""
    if gender not in rivals.ANYBODY:
        return None
    if (teller := _teller(scene, sentence, span, gender)) is not None:
        return teller
    if other := _fronted(scene, sentence, span, gender):
        return Found(None, (span,), f"“{span.of(scene.text)}”: {other} may be meant as well")
    return _before_semicolon(scene, sentence, span, gender) or _leading(scene, sentence, span, gender)


def asked(sentence: Sentence, pronoun: Span) -> bool:
    """ "Asked about it, he replied": is the question, that "he" answers, told before him in the sentence?"""
    words = [token.low for token in sentence.tokens if token.end <= pronoun.start]
    return any(word in _ASKED and (n == 0 or words[n - 1] in _ASKED_AFTER) for n, word in enumerate(words))


def sole_actor(scene: Scene, sentence: Sentence, gender: str) -> tuple[Person, int, Span] | None:
    """Of "It was late when Ann Lee came." and "It fell to Ann Lee." before "She said" the one person named, if a thing is its subject.

    With the place of that sentence and of the name; None across paragraphs, or where the one named does nothing.
    """
    before = scene.sentences[max(0, sentence.place - 1)]
    if gender not in rivals.ANYBODY or before is sentence or before.paragraph != sentence.paragraph:
        return None
    named = scene.named_in(before)
    if len(named) != 1 or named[0][0].gender not in (gender, "either", ""):
        return None
    words = [token.low for token in leading(before)]
    who, where = named[0]
    left = [token.low for token in before.tokens if token.end <= where.start][-1:]
    acts = (_acts(before, where) or left == ["to"]) and left != ["which"] and not rivals.owns(before, where)
    return (who, before.place, where) if words[:1] == ["it"] and acts else None


def leading(sentence: Sentence) -> tuple[Token, ...]:
    """The words of a sentence from its subject on."""
    start = leads.past(sentence.tokens)
    return tuple(sentence.tokens[start:]) if start is not None else ()


def _before_semicolon(
    scene: Scene, sentence: Sentence, span: Span, gender: str
) -> Found[Speaker | None] | None:
    """Of "Ann met Jim, who laughed; it was, he said, late" Jim, the one man named before who does something."""
    stop = max((t.start for t in sentence.tokens if t.words == ";" and t.end <= span.start), default=0)
    named = [one for one in scene.named_in(sentence) if one[1].end <= span.start]
    fitting = [one for one in named if one[0].gender in ("", "either", gender)]
    if len(fitting) != 1 or fitting[0][1].end > stop:
        return None
    who, place = fitting[0]
    found = subjects.main_subject(sentence.tokens)
    whole = phrases.span(sentence.tokens, found) if found else None
    inside = whole is not None and any(whole.holds(where) for _, where in named)
    if found and not inside and _is_thing(heads.head_noun(sentence.tokens, found)):
        return Found(None, (span, place), f"{who.name} may be meant, of whom the clause before tells")
    if not _acts(sentence, place) or not inside:
        return None  # or somebody only described may be meant
    basis = f"“{span.of(scene.text)}” = {who.name}, named in the clause before"
    return Found(who.speaker(), (span, place), basis, stated=False)


def _is_thing(head: str) -> bool:
    """ "television", "pictures": nobody that "he" may mean, as the subject of the clause before."""
    one = head in CARRIERS or not rivals.described_pronouns(head) & rivals.ANYBODY
    return one and head not in PRONOUNS and head not in PEOPLE


def _acts(sentence: Sentence, name: Span) -> bool:
    """Does a verb follow the name, over "who" or an apposition: "Jim, her host, laughed"?"""
    after = [token for token in sentence.tokens if token.start >= name.end]
    place = 0
    if after and after[0].words == ",":
        comma = next((n for n, token in enumerate(after[1:9], 1) if token.words == ","), 0)
        place = 1 if after[1:2] and after[1].low == "who" else comma + 1
    place += place < len(after) and after[place].low == "who"
    verb = after[place] if place < len(after) else None
    return verb is not None and (grammar.verb_like(verb) or verb.low.endswith("ed"))


def _teller(scene: Scene, sentence: Sentence, span: Span, gender: str) -> Found[Speaker | None] | None:
    """Of "According to Mr. Adams, …; the word, he said, …" Mr. Adams, unless another is named between."""
    fronted = [token.low for token in sentence.tokens[:2]] == ["according", "to"]
    if not fronted or gender not in rivals.ANYBODY:
        return None
    named = [(who, where) for who, where in scene.named_in(sentence) if where.end <= span.start]
    if not named or not rivals.told_by(sentence, named[0][1]):
        return None
    who, where = named[0]
    last, until = named[-1]
    if {one.name for one, _ in named} == {who.name, last.name} and scene.text[until.end : span.start] == ", ":
        named = named[:1]  # "; Putin, he said, replied": he is not the one into whose clause he breaks
    if len(named) > 1 or who.gender not in ("", "either", gender):
        return Found(None, (span, where), f"{who.name} or another named beside him may be meant")
    basis = f"“{span.of(scene.text)}” = {who.name}, who tells it"
    return Found(who.speaker(), (span, where), basis, stated=False)


def _fronted(scene: Scene, sentence: Sentence, span: Span, gender: str) -> str:
    """Of "For Mr. Putin it was, he said, a good day" the man who may be "he" already."""
    if sentence.tokens[0].low not in ("for", "to") or gender not in rivals.ANYBODY:
        return ""
    for who, where in scene.named_in(sentence)[:1]:
        near = where.start < span.start and where.start - sentence.span.start < 12
        if near and who.gender in ("", "either", gender):
            return who.name
    return ""


def _leading(scene: Scene, sentence: Sentence, span: Span, gender: str) -> Found[Speaker | None] | None:
    """Of "When Obama joined him, he smiled" Obama, the subject of the clause before; None where there is no such."""
    tokens = sentence.tokens
    opens = tokens[0].low in _LEADS and len(tokens) > 2 and gender in rivals.ANYBODY
    named = scene.named_in(sentence)[:1] if opens else []
    if not named or named[0][1].start != tokens[1].start or named[0][1].end > span.start:
        return None
    before = [token for token in tokens if token.end <= span.start]
    if before[-1].words != "," or any(token.quoted >= 0 for token in before):
        return None
    who, place = named[0]
    verb = next((token for token in tokens if token.start >= place.end), tokens[-1])
    acts = grammar.verb_like(verb) or verb.low.endswith("ed")
    if not acts or who.gender not in ("", "either", gender):
        return None
    if grammar.is_reporting(verb):
        return Found(None, (span, place), f"{who.name} or whom he spoke to may be meant")
    basis = f"“{span.of(scene.text)}” = {who.name}, the subject of the clause before"
    return Found(who.speaker(), (span, place), basis, stated=False)
