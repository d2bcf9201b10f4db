"""Whom "he", "she", "it", "they" mean: the latest subject that fits, unless two could, or somebody nobody knows.

Party rule: in "Obama said of Putin that he …" the one in focus is the subject; and whoever a sentence names beside
its own "he" is not that "he" ("he told Putin").
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from itertools import takewhile

from . import grammar, heads, naming, phrases, subjects
from .cast import gender_of_title
from .findings import Found, Span, Speaker
from .persons import Scene
from .phrases import Range
from .sentences import Sentence
from .statements import Draft
from .verbs import ADDITIVE, ANSWERS
from .words import DOCUMENTS, PEOPLE, PRONOUNS, THINGS

_REACH = 4  # sentences back that a pronoun may look
_ANYBODY = frozenset(("male", "female"))


@dataclass(frozen=True)
class InFocus:
    """Somebody put in a subject's place: where, in which sentence, and which pronouns may mean them.

    ``speaker`` is None where nobody knows who it is: no pronoun may look past them.
    """

    span: Span
    place: int
    speaker: Speaker | None
    pronouns: frozenset[str]


@dataclass
class Focus:
    """The subjects of one text so far, in order, and what pronouns come to."""

    scene: Scene
    people: list[InFocus] = field(default_factory=list)
    seen: int = 0

    def follow(self, place: int) -> None:
        """Take in the subjects of all sentences before ``place``."""
        while self.seen < place:
            sentence = self.scene.sentences[self.seen]
            self.seen += 1
            found = subjects.main_subject(sentence.tokens)
            if found:
                self.note(sentence, found, self.phrase(sentence, found))
                self._note_owner(sentence, found)

    def _note_own(self, sentence: Sentence, pronoun: Span, draft: Draft | None) -> None:
        """Put the subject of a pronoun's own sentence into the focus, unless it is among the words said."""
        found = subjects.main_subject(sentence.tokens)
        span = phrases.span(sentence.tokens, found) if found else pronoun
        told = draft is not None and any(piece.meets(span) for piece in draft.pieces)
        if found and span.end <= pronoun.start and not told:
            self.note(sentence, found, self.phrase(sentence, found))

    def _note_owner(self, sentence: Sentence, place: Range) -> None:
        """Of "Mr. Putin's account was no sunnier" Mr. Putin, whom "he" may mean after it."""
        tokens = sentence.tokens
        owners = [n for n in range(place[0], place[1]) if grammar.possessive(tokens[n]) and tokens[n].capital]
        if owners and tokens[place[1]].low not in PEOPLE and not tokens[place[1]].capital:
            owner = (place[0], owners[-1])
            self.note(sentence, owner, self.phrase(sentence, owner))

    def note(self, sentence: Sentence, place: Range, answer: Found[Speaker | None]) -> None:
        """Put whoever a phrase names, or fails to name, into the focus."""
        tokens = sentence.tokens
        span = phrases.span(tokens, place)
        if any(one.span == span for one in self.people[-6:]):
            return
        head = tokens[place[0]].low if place[0] == place[1] else heads.head_noun(tokens, place)
        pronouns = self._pronouns(answer.value, head)
        if pronouns:
            known = answer.value if self._may_be_meant(answer.value, head, pronouns) else None
            insort(self.people, InFocus(span, sentence.place, known, pronouns), key=lambda one: one.span)

    def is_thing(self, sentence: Sentence, place: Range, answer: Found[Speaker | None]) -> bool:
        """May only "it" mean whoever a phrase names?"""
        return self._pronouns(answer.value, heads.head_noun(sentence.tokens, place)) == {"thing"}

    def _pronouns(self, speaker: Speaker | None, head: str) -> frozenset[str]:
        """Which pronouns may mean somebody named by a phrase with this head."""
        if head in PRONOUNS:
            return frozenset((PRONOUNS[head],))
        if head in DOCUMENTS or (speaker and speaker.kind == "office"):
            return frozenset(("thing",))
        if speaker and " and " in speaker.name:
            return frozenset(("plural",))
        if speaker is None or speaker.kind == "unnamed":
            return _described_pronouns(head)
        if speaker.kind == "pair":
            return frozenset(("plural",))
        gender = self.scene.cast.gender(speaker)
        if gender in _ANYBODY:
            return frozenset((gender,))
        return _ANYBODY if " " in speaker.name else _ANYBODY | {"thing"}

    def _may_be_meant(self, speaker: Speaker | None, head: str, pronouns: frozenset[str]) -> bool:
        """A name nobody gave in full, and a head that is no word for people, tell too little to stand for "he"."""
        if speaker is None:
            return False
        if speaker.kind == "unnamed":
            return head in PEOPLE or head in DOCUMENTS or head in PRONOUNS or head.endswith("s")
        return speaker.slug is not None or not pronouns & _ANYBODY or self.scene.cast.knows(speaker)

    def phrase(self, sentence: Sentence, place: Range, draft: Draft | None = None) -> Found[Speaker | None]:
        """The speaker a phrase names or a pronoun means."""
        if place[0] == place[1] and sentence.tokens[place[0]].low in PRONOUNS:
            return self.pronoun(sentence, place, draft)
        return naming.name(self.scene, sentence, place)

    def pronoun(self, sentence: Sentence, place: Range, draft: Draft | None = None) -> Found[Speaker | None]:
        """Whom a pronoun means; value None is "not known"."""
        token = sentence.tokens[place[0]]
        span = Span(token.start, token.end)
        gender = PRONOUNS[token.low]
        self._note_own(sentence, span, draft)
        if gender not in ("male", "female", "thing", "plural"):
            return Found(None, (span,), f"“{token.words}” does not tell who")
        beside = self._beside(sentence, span)
        fitting = self._fitting(sentence, span, gender)
        for one in fitting:
            if one.speaker is not None and one.speaker.name in beside and one.place != sentence.place:
                continue
            why = self._why_not(one, fitting, sentence, draft)
            if why or one.speaker is None:
                return Found(None, (span, one.span), f"“{token.words}”: {why or 'nobody knows who is meant'}")
            basis = f"“{token.words}” = {one.speaker.name}, named {_where(one.place, sentence.place)}"
            return Found(one.speaker, (span, one.span), basis, stated=False)
        return self._only_one_near(sentence, span, gender, beside)

    def _fitting(self, sentence: Sentence, span: Span, gender: str) -> list[InFocus]:
        """Those within reach whom such a pronoun may mean, latest first."""
        near = takewhile(lambda one: one.place >= sentence.place - _REACH, reversed(self.people))
        return [one for one in near if one.span.start < span.start and gender in one.pronouns]

    def _beside(self, sentence: Sentence, span: Span) -> set[str]:
        """Whom the pronoun's own sentence names: they are not meant by it, unless as its subject."""
        here = takewhile(lambda one: one.place >= sentence.place, reversed(self.people))
        subjects = [one.span for one in here if one.span.start < span.start]
        return {
            person.name
            for person, where in self.scene.named_in(sentence)
            if not any(subject.holds(where) for subject in subjects)
        }

    def _why_not(self, one: InFocus, fitting: list[InFocus], sentence: Sentence, draft: Draft | None) -> str:
        """Why this one may not be meant after all; empty where nothing speaks against it."""
        verb = draft.report.verb if draft and draft.report else None
        if self.scene.rewritten and one.place != sentence.place and not (verb and verb.lemma in ADDITIVE):
            return "the text is stitched together, what stands before proves nothing"
        if verb and verb.lemma in ANSWERS and one.place >= sentence.place - 1:
            return "an answer is not by whoever spoke before"
        rivals = {other.speaker.name for other in fitting if other.place == one.place and other.speaker}
        if len(rivals) > 1 and one.place != sentence.place:
            return "the sentence before has two who fit"
        return ""

    def _only_one_near(
        self, sentence: Sentence, span: Span, gender: str, beside: set[str]
    ) -> Found[Speaker | None]:
        """Where no subject fits: the one person of that gender whom the two sentences before name at all."""
        words = span.of(self.scene.text)
        near = {}
        if gender in _ANYBODY and not self.scene.rewritten:
            for one in self.scene.sentences[max(0, sentence.place - 2) : sentence.place + 1]:
                for person, where in self.scene.named_in(one):
                    if where.start < span.start and person.gender in ("", "either", gender):
                        near[person.name] = (person, where)
        if len(near) != 1 or set(near) <= beside:
            return Found(None, (span,), f"“{words}”: nobody before it fits")
        person, where = next(iter(near.values()))
        basis = f"“{words}” = {person.name}, the only one named near"
        return Found(person.speaker(), (span, where), basis, stated=False)


def _described_pronouns(head: str) -> frozenset[str]:
    """ "the spokeswoman" may be she; "officials" they; "the poll" it; "the rebel commander" he or she."""
    gender = gender_of_title(head)
    if gender:
        return frozenset((gender,))
    if head.endswith("s"):
        return frozenset(("plural",))
    if head in THINGS:
        return frozenset(("thing",))
    if (
        head in PEOPLE
        or head.endswith(("er", "or", "ist", "ian", "man", "woman", "ee", "ant"))
        or head[:1].isupper()
    ):
        return _ANYBODY
    return frozenset(("thing",))


def _where(place: int, here: int) -> str:
    """How far back a sentence stands, in words."""
    if place == here:
        return "in the same sentence"
    return "in the sentence before" if place == here - 1 else "before"
