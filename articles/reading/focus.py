"""Whom "he", "she", "it", "they" mean: the latest subject that fits, unless two could, or somebody nobody knows.

Party rule: in "Obama said of Putin that he …" the one in focus is the subject; and whoever a sentence names beside
its own "he" is not that "he" ("he told Putin").
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from itertools import takewhile

from . import grammar, heads, naming, phrases, rivals, subjects
from .findings import Found, Span, Speaker
from .persons import Scene
from .phrases import Range
from .sentences import Sentence
from .statements import Draft
from .verbs import ADDITIVE, ANSWERS
from .words import DOCUMENTS, PEOPLE, PRONOUNS

_LEADS = frozenset("when after as once".split())
_REACH = 4  # sentences back that a pronoun may look


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
    named: dict[tuple[int, Range], Found[Speaker | None]] = field(default_factory=dict)

    def follow(self, place: int) -> None:
        """Take in the subjects of all sentences before ``place``."""
        while self.seen < place:
            sentence = self.scene.sentences[self.seen]
            self.seen += 1
            found = subjects.main_subject(sentence.tokens)
            if found:
                answer = self.phrase(sentence, found)
                self.note(sentence, found, answer)
                self._note_two(sentence, found, answer)
                self._note_owner(sentence, found)

    def _note_own(self, sentence: Sentence, pronoun: Span, draft: Draft | None) -> None:
        """Put the subject of a pronoun's own sentence into the focus, unless it is among the words said."""
        found = subjects.main_subject(sentence.tokens)
        span = phrases.span(sentence.tokens, found) if found else pronoun
        told = draft is not None and any(piece.meets(span) for piece in draft.pieces)
        if found and span.end <= pronoun.start and not told:
            self.note(sentence, found, self.phrase(sentence, found))

    def _note_two(self, sentence: Sentence, place: Range, answer: Found[Speaker | None]) -> None:
        """Of "Obama and Kerry left" either may be "he": no pronoun looks past them."""
        if answer.value and " and " in answer.value.name:
            span = phrases.span(sentence.tokens, place)
            insort(self.people, InFocus(span, sentence.place, None, rivals.ANYBODY), key=lambda one: one.span)

    def _note_owner(self, sentence: Sentence, place: Range) -> None:
        """Of "Mr. Putin's account was no sunnier" Mr. Putin, whom "he" may mean after it."""
        tokens = sentence.tokens
        owners = [n for n in range(place[0], place[1]) if grammar.possessive(tokens[n]) and tokens[n].capital]
        if owners and tokens[place[1]].low not in PEOPLE and not tokens[place[1]].capital:
            owner = (place[0], owners[-1])
            span = phrases.span(tokens, place)
            following = [token.low for token in tokens[place[1] + 1 : place[1] + 2]]
            with_another = following in (["with"], ["and"]) or (
                sum(span.holds(where) for _, where in self.scene.named_in(sentence)) > 1
            )
            self.note(sentence, owner, Found(None) if with_another else self.phrase(sentence, owner))

    def note(self, sentence: Sentence, place: Range, answer: Found[Speaker | None]) -> None:
        """Put whoever a phrase names, or fails to name, into the focus."""
        tokens = sentence.tokens
        span = phrases.span(tokens, place)
        if any(one.span == span for one in self.people[-6:]):
            return
        head = tokens[place[0]].low if place[0] == place[1] else heads.head_noun(tokens, place)
        pronouns = self._pronouns(answer.value, head)
        if answer.value is None and rivals.speaks_by_name(tokens, place):
            pronouns = rivals.ANYBODY  # somebody nobody knows
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
            return rivals.described_pronouns(head)
        if speaker.kind == "pair":
            return frozenset(("plural",))
        gender = self.scene.cast.gender(speaker)
        if gender in rivals.ANYBODY:
            return frozenset((gender,))
        return rivals.ANYBODY if " " in speaker.name else rivals.ANYBODY | {"thing"}

    def _may_be_meant(self, speaker: Speaker | None, head: str, pronouns: frozenset[str]) -> bool:
        """A name nobody gave in full, and a head that is no word for people, tell too little to stand for "he"."""
        if speaker is None:
            return False
        if speaker.kind == "unnamed":
            return head in PEOPLE or head in DOCUMENTS or head in PRONOUNS or head.endswith("s")
        return speaker.slug is not None or not pronouns & rivals.ANYBODY or self.scene.cast.knows(speaker)

    def phrase(self, sentence: Sentence, place: Range, draft: Draft | None = None) -> Found[Speaker | None]:
        """The speaker a phrase names or a pronoun means."""
        if place[0] == place[1] and sentence.tokens[place[0]].low in PRONOUNS:
            return self.pronoun(sentence, place, draft)
        if (sentence.place, place) not in self.named:
            self.named[sentence.place, place] = naming.name(self.scene, sentence, place)
        return self.named[sentence.place, place]

    def pronoun(self, sentence: Sentence, place: Range, draft: Draft | None = None) -> Found[Speaker | None]:
        """Whom a pronoun means; value None is "not known"."""
        token = sentence.tokens[place[0]]
        span = Span(token.start, token.end)
        gender = PRONOUNS[token.low]
        self._note_own(sentence, span, draft)
        if gender not in ("male", "female", "thing", "plural"):
            return Found(None, (span,), f"“{token.words}” does not tell who")
        if fronted := self._fronted(sentence, span, gender):
            return Found(None, (span,), f"“{token.words}”: {fronted} may be meant as well")
        if (leading := self._leading(sentence, span, gender)) is not None:
            return leading
        beside = self._beside(sentence, span)
        fitting = self._fitting(sentence, span, gender)
        for one in fitting:
            if one.speaker is not None and one.speaker.name in beside and one.place != sentence.place:
                continue
            why = self._why_not(one, span, fitting, sentence, draft)
            if why or one.speaker is None:
                return Found(None, (span, one.span), f"“{token.words}”: {why or 'nobody knows who is meant'}")
            basis = f"“{token.words}” = {one.speaker.name}, named {_where(one.place, sentence.place)}"
            return Found(one.speaker, (span, one.span), basis, stated=False)
        return self._only_one_near(sentence, span, gender, beside)

    def _fitting(self, sentence: Sentence, span: Span, gender: str) -> list[InFocus]:
        """Those within reach whom such a pronoun may mean, latest first."""
        near = takewhile(lambda one: one.place >= sentence.place - _REACH, reversed(self.people))
        return [one for one in near if one.span.start < span.start and gender in one.pronouns]

    def _fronted(self, sentence: Sentence, span: Span, gender: str) -> str:
        """Of "For Mr. Putin it was, he said, a good day" the man who may be "he" already."""
        if sentence.tokens[0].low not in ("for", "to") or gender not in rivals.ANYBODY:
            return ""
        for who, where in self.scene.named_in(sentence)[:1]:
            near = where.start < span.start and where.start - sentence.span.start < 12
            if near and who.gender in ("", "either", gender):
                return who.name
        return ""

    def _leading(self, sentence: Sentence, span: Span, gender: str) -> Found[Speaker | None] | None:
        """Of "When Obama joined him, he smiled" Obama, the subject of the clause before; None where there is no such."""
        tokens = sentence.tokens
        opens = tokens[0].low in _LEADS and len(tokens) > 2 and gender in rivals.ANYBODY
        named = self.scene.named_in(sentence)[:1] if opens else []
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
        basis = f"“{span.of(self.scene.text)}” = {who.name}, the subject of the clause before"
        return Found(who.speaker(), (span, place), basis, stated=False)

    def _beside(self, sentence: Sentence, span: Span) -> set[str]:
        """Whom the pronoun's own sentence names: they are not meant by it, unless as its subject."""
        here = takewhile(lambda one: one.place >= sentence.place, reversed(self.people))
        subjects = [one.span for one in here if one.span.start < span.start]
        return {
            person.name
            for person, where in self.scene.named_in(sentence)
            if not any(subject.holds(where) for subject in subjects)
        }

    def _another_since(self, one: InFocus, span: Span) -> bool:
        """Has anybody else been a subject between the two?"""
        later = takewhile(lambda other: other.span > one.span, reversed(self.people))
        return any(
            other.span < span and other.pronouns & rivals.ANYBODY and other.speaker not in (None, one.speaker)
            for other in later
        )

    def _why_not(
        self, one: InFocus, span: Span, fitting: list[InFocus], sentence: Sentence, draft: Draft | None
    ) -> str:
        """Why this one may not be meant after all; empty where nothing speaks against it."""
        verb = draft.report.verb if draft and draft.report else None
        additive = verb is not None and verb.lemma in ADDITIVE
        if self.scene.rewritten and one.place != sentence.place and not additive:
            return "the text is stitched together, what stands before proves nothing"
        if (
            one.place < sentence.place - 1
            and (additive or self.scene.rewritten)
            and self._another_since(one, span)
        ):
            return "somebody else has come since"
        if verb and verb.lemma in ANSWERS and one.place >= sentence.place - 1:
            return "an answer is not by whoever spoke before"
        if one.place < sentence.place and (rival := self._rival(one, sentence)):
            return f"{rival} may be meant as well"
        fit = {other.speaker.name for other in fitting if other.place == one.place and other.speaker}
        if len(fit) > 1 and one.place != sentence.place:
            return "the sentence before has two who fit"
        return ""

    def _rival(self, one: InFocus, sentence: Sentence) -> str:
        """Another who fits, and was named since, or acts beside this one in the same sentence; empty for nobody."""
        name = one.speaker.name if one.speaker else ""
        for place in range(one.place, sentence.place):
            other = self.scene.sentences[place]
            for who, where in self.scene.named_in(other):
                fits = who.name != name and (who.gender in one.pronouns or who.gender in ("", "either"))
                beside = where.start > one.span.end and rivals.acts_beside(other, where)
                since = place > one.place and not rivals.beside_pronoun(other, where, one.pronouns)
                if rivals.told_by_him(other):
                    return "whoever tells it"
                if fits and (since or beside or rivals.told_by(other, where)):
                    return who.name
        return ""

    def _only_one_near(
        self, sentence: Sentence, span: Span, gender: str, beside: set[str]
    ) -> Found[Speaker | None]:
        """Where no subject fits: the one person of that gender whom the two sentences before name at all."""
        words = span.of(self.scene.text)
        near = {}
        if gender in rivals.ANYBODY and not self.scene.rewritten:
            for one in self.scene.sentences[max(0, sentence.place - 2) : sentence.place + 1]:
                for person, where in self.scene.named_in(one):
                    if (
                        where.start < span.start
                        and person.gender in ("", "either", gender)
                        and not rivals.owns(one, where)
                    ):
                        near[person.name] = (person, where)
        if len(near) != 1 or set(near) <= beside:
            return Found(None, (span,), f"“{words}”: nobody before it fits")
        person, where = next(iter(near.values()))
        basis = f"“{words}” = {person.name}, the only one named near"
        return Found(person.speaker(), (span, where), basis, stated=False)


def _where(place: int, here: int) -> str:
    """How far back a sentence stands, in words."""
    if place == here:
        return "in the same sentence"
    return "in the sentence before" if place == here - 1 else "before"
