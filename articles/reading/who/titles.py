"""Whom a bare title means: "the president", "the prime minister", "the spokesman"; nobody where two could be."""

from __future__ import annotations

from articles.reading.findings import Found, Span, Speaker
from articles.reading.language import phrases, subjects
from articles.reading.language.grammar import is_reporting, possessive, verb_like
from articles.reading.language.human import is_national
from articles.reading.language.sentences import Sentence
from articles.reading.language.words import TITLES

from .cast import Person, of_leader, runs
from .persons import Scene

_NEAR, _SHORTLY = 12, 3  # sentences of a paragraph looked back at, and those in which another subject counts
_OWN = frozenset("his her their its".split())
_REACH = 4  # sentences back in which another may be told of by the title alone


def bare_title(scene: Scene, sentence: Sentence, span: Span, words: str, title: str) -> Found[Speaker | None]:
    """ "the president": known only where one person alone can have that title here, or whose paper it is."""
    if title == "president" and scene.president is not None:
        basis = f"“{words}” in a paper of his own office is {scene.president.name}"
        return Found(of_leader(scene.president).speaker(), (span,), basis, stated=False)
    title = "prime minister" if title in ("premier", "pm") else title
    holders = scene.holders.get(title, {})
    if title == "minister":  # nobody calls the prime minister so
        prime = scene.holders.get("prime minister", {})
        holders = {name: one for name, one in holders.items() if name not in prime}
    if len(holders) == 1:
        person = next(iter(holders.values()))
        if stranger := _stranger_before(scene, sentence, span, person):
            return Found(None, (span,), f"“{words}” may be {stranger}, named just before")
        if _spoken_to(scene, sentence, span, person):
            return Found(None, (span,), f"“{words}” is not {person.name}, who is spoken to")
        if _owned_holder(scene, sentence, span, title, person):
            return Found(None, (span,), f"“{words}” may be another, told of just before")
        basis = f"“{words}”: only {person.name} has that title here"
        return Found(person.speaker(), (span,), basis, stated=False)
    home = scene.at_home.get(title)
    if home and home.name in holders and not _another_near(scene, sentence, span, home, title):
        basis = f"“{words}”: only {home.name} is called so without a country"
        return Found(home.speaker(), (span,), basis, stated=False)
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
    title = title.split()[-1]
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


def _another_near(scene: Scene, sentence: Sentence, span: Span, home: Person, title: str) -> bool:
    """Is another who has the title named in this paragraph or the sentence before, or the subject shortly before?"""
    holders = scene.holders.get(title, {})
    for other in scene.sentences[max(0, sentence.place - _NEAR) : sentence.place + 1]:
        beside = other.paragraph == sentence.paragraph or other.place == sentence.place - 1
        found = None if beside else subjects.main_subject(other.tokens)
        if not beside and (found is None or other.place < sentence.place - _SHORTLY):
            continue
        within = phrases.span(other.tokens, found) if found else Span(0, span.start)
        named = {one.name for one, where in scene.named_in(other) if within.holds(where)}
        if named & holders.keys() - {home.name} or (beside and _of_country(other, title, span)):
            return True
    return False


def _of_country(sentence: Sentence, title: str, span: Span) -> bool:
    """ "the French president", "the president of France": one told by the country, with no name to it."""
    tokens = sentence.tokens
    for n, token in enumerate(tokens[1:-1], 1):
        alone = token.low == title.split()[-1] and token.end <= span.start and not tokens[n + 1].capital
        if alone and (tokens[n - 1].capital or tokens[n + 1].low == "of"):
            return True
    return False


def _spoken_to(scene: Scene, sentence: Sentence, span: Span, person: Person) -> bool:
    """ "The president told Mr. Putin": does the name follow the title with a verb alone between?"""
    after = [where.start for who, where in scene.named_in(sentence) if who.name == person.name]
    start = next((place for place in after if place > span.end), None)
    between = [token for token in sentence.tokens if start and span.end <= token.start and token.end <= start]
    words = [token for token in between if token.low.rstrip(".") not in TITLES]
    return start is not None and len(words) == 1 and (is_reporting(words[0]) or verb_like(words[0]))


def _owned_holder(scene: Scene, sentence: Sentence, span: Span, title: str, person: Person) -> bool:
    """ "His prime minister", "Russia's president": is one told of so, with no name, since the person was last named?"""
    nouns = ("minister", "premier", "pm") if title == "prime minister" else (title.split()[-1],)
    for other in reversed(scene.sentences[max(0, sentence.place - _REACH) : sentence.place + 1]):
        named = [where.end for who, where in scene.named_in(other) if who.name == person.name]
        last = max((end for end in named if end <= span.start), default=0)
        for n, token in enumerate(other.tokens):
            if token.low in nouns and last < token.start and token.end < span.start and n:
                owner = other.tokens[n - 2 if n > 1 and other.tokens[n - 1].low == "prime" else n - 1]
                if owner.low in _OWN or possessive(owner) or is_national(owner):
                    return True
        if last:
            return False
    return False


def _stranger_before(scene: Scene, sentence: Sentence, span: Span, person: Person) -> str:
    """Somebody no lexicon knows, named last before a title, who may hold it too; empty where there is none."""
    near = scene.sentences[max(0, sentence.place - 1) : sentence.place + 1]
    named = [one for other in near for one, where in scene.named_in(other) if where.end <= span.start]
    if not named or named[-1].slug is not None or person.name in {one.name for one in named}:
        return ""
    return named[-1].name
