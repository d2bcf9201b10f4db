"""Whom "he", "she", "it", "they" mean: the latest subject that fits, unless two could, or somebody nobody knows.

Party rule: in "Obama said of Putin that he …" the one in focus is the subject; and whoever a sentence names beside
its own "he" is not that "he" ("he told Putin").
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from operator import attrgetter

from articles.reading.findings import Found, Span, Speaker
from articles.reading.language import phrases, subjects
from articles.reading.language.human import is_human, is_national
from articles.reading.language.phrases import Range
from articles.reading.language.sentences import Sentence, Token
from articles.reading.language.verbs import ADDITIVE, ANSWERS
from articles.reading.language.words import DOCUMENTS, PEOPLE, PRONOUNS
from articles.reading.telling.statements import Draft

from . import appositions, descriptions, fronted, heads, naming, near, rivals
from .cast import plain
from .persons import Scene
from .rivals import InFocus

_OWN = {"his": "male", "her": "female", "their": "plural", "its": "thing", "him": "male", "them": "plural"}
_MEANING = PRONOUNS | _OWN  # of each pronoun whom it may mean
_SPAN = attrgetter("span")
_REACH = 4  # sentences back that a pronoun may look


@dataclass
class Focus:
    """The subjects of one text so far, in order, and what pronouns come to."""

    scene: Scene
    people: list[InFocus] = field(default_factory=list)
    seen: int = 0
    named: dict[tuple[int, Range], Found[Speaker | None]] = field(default_factory=dict)
    mains: dict[int, Range | None] = field(default_factory=dict)  # by the sentence's place
    told: dict[int, list[Span]] = field(default_factory=dict)  # by where a subject begins: what he says there
    tellers: list[int] = field(default_factory=list)  # where these begin, in order

    def tells(self, start: int, pieces: Sequence[Span] = ()) -> None:
        """Take in that the subject which begins there is reported to have said something."""
        if start not in self.told:
            insort(self.tellers, start)
        self.told.setdefault(start, []).extend(pieces)

    def follow(self, place: int) -> None:
        """Take in the subjects of all sentences before ``place``."""
        while self.seen < place:
            sentence = self.scene.sentences[self.seen]
            self.seen += 1
            found = self._subject(sentence)
            if found:
                answer = self.phrase(sentence, found)
                owner = appositions.owner_of(sentence.tokens, found)
                if owner is None or not sentence.tokens[found[1]].capital:
                    self.note(sentence, found, answer)
                self._note_two(sentence, found, answer)
                if owner:
                    self._note_owner(sentence, found, owner)
            elif (stranger := rivals.stranger_in(sentence)) and not rivals.told_in(
                self.tellers, sentence.span
            ):
                self.note(sentence, stranger, self.phrase(sentence, stranger))

    def _subject(self, sentence: Sentence) -> Range | None:
        if sentence.place not in self.mains:
            self.mains[sentence.place] = subjects.main_subject(sentence.tokens)
        return self.mains[sentence.place]

    def _note_own(self, sentence: Sentence, pronoun: Span, draft: Draft | None) -> None:
        """Put the subject of a pronoun's own sentence into the focus, unless it is among the words said."""
        found = self._subject(sentence)
        span = phrases.span(sentence.tokens, found) if found else pronoun
        told = draft is not None and any(piece.meets(span) for piece in draft.pieces)
        if found and span.end <= pronoun.start and not told:
            self.note(sentence, found, self.phrase(sentence, found))
            if owner := appositions.owner_of(sentence.tokens, found):
                self._note_owner(sentence, found, owner)

    def _note_two(self, sentence: Sentence, place: Range, answer: Found[Speaker | None]) -> None:
        """Of "Obama and Kerry left" either may be "he": no pronoun looks past them."""
        joined = appositions.joined_by(sentence.tokens, place)
        if joined or (answer.value and " and " in answer.value.name):
            span = phrases.span(sentence.tokens, joined or place)
            insort(self.people, InFocus(span, sentence.place, None, rivals.ANYBODY), key=_SPAN)

    def _note_owner(self, sentence: Sentence, place: Range, owner: Range) -> None:
        """Put the owner in the place of what is his: "he" may mean him after it."""
        span = phrases.span(sentence.tokens, place)
        following = [token.low for token in sentence.tokens[place[1] + 1 : place[1] + 2]]
        several = sum(span.holds(where) for _, where in self.scene.named_in(sentence)) > 1
        with_another = following in (["with"], ["and"]) or several
        self.note(sentence, owner, Found(None) if with_another else self.phrase(sentence, owner))

    def note(self, sentence: Sentence, place: Range, answer: Found[Speaker | None]) -> None:
        """Put whoever a phrase names, or fails to name, into the focus."""
        tokens = sentence.tokens
        span = phrases.span(tokens, place)
        if rivals.is_taken(self.people, span, answer.value):
            return
        head = tokens[place[0]].low if place[0] == place[1] else heads.head_noun(tokens, place)
        if head == "one" and not (answer.value and answer.value.kind == "person"):
            return  # "One should sleep"
        pronouns = self._pronouns(answer.value, head)
        described = is_human(head) and answer.value is not None and not self._is_known(answer.value)
        if described:  # "His wife, Ann, came"
            pronouns = rivals.described_pronouns(head)
        if answer.value is None and rivals.speaks_by_name(tokens, place):
            pronouns = rivals.ANYBODY  # somebody nobody knows
        if (
            answer.value
            and answer.value.kind == "unnamed"
            and self._is_one_of(tokens[place[0] : place[1] + 1])
        ):
            pronouns, answer = rivals.ANYBODY, Found(None)  # "the American", of whom there are several
        if pronouns:
            known = answer.value if self._may_be_meant(answer.value, head) else None
            sure = known is None or described or self._is_known(known)
            unsure: frozenset[str] = frozenset() if sure else pronouns & rivals.ANYBODY
            one = InFocus(span, sentence.place, known, pronouns, unsure)
            insort(self.people, one, key=_SPAN)

    def _is_one_of(self, words: Sequence[Token]) -> bool:
        """One told by the nation alone, or by a last name that several have."""
        return len(words) < 3 and (is_national(words[-1]) or plain(words[-1].words) in self.scene.cast.people)

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
        if speaker.name in self.scene.cast.places:
            return frozenset(("thing",))
        return rivals.ANYBODY if " " in speaker.name else rivals.ANYBODY | {"thing"}

    def _may_be_meant(self, speaker: Speaker | None, head: str) -> bool:
        """A description whose head is no word for people tells too little to be meant by a pronoun."""
        if speaker is None or speaker.kind != "unnamed":
            return speaker is not None
        words = head in PEOPLE or head in DOCUMENTS or head in PRONOUNS
        return words or is_human(head) or head.endswith("s")

    def _is_known(self, speaker: Speaker) -> bool:
        """A name nobody gave in full tells too little to stand for "he"; it may be that of a company."""
        return speaker.kind != "person" or speaker.slug is not None or self.scene.cast.knows(speaker)

    def phrase(self, sentence: Sentence, place: Range, draft: Draft | None = None) -> Found[Speaker | None]:
        """The speaker a phrase names or a pronoun means."""
        if place[0] == place[1] and sentence.tokens[place[0]].low in _MEANING:
            return self.pronoun(sentence, place, draft)
        if (sentence.place, place) not in self.named:
            self.named[sentence.place, place] = naming.name_beside(self.scene, sentence, place)
        answer = self.named[sentence.place, place]
        known = answer.value is not None and (answer.value.slug or answer.value.kind == "person")
        if known or (answer.value is not None and not answer.stated):
            return answer
        self._note_own(sentence, phrases.span(sentence.tokens, place), draft)
        if sentence.tokens[place[0]].low in _OWN:
            return self._owned(sentence, place, draft) or answer
        return descriptions.in_focus(self.scene, sentence, place, self.people, self.told) or answer

    def _owned(self, sentence: Sentence, place: Range, draft: Draft | None) -> Found[Speaker | None] | None:
        """Of "his spokesman" and "its press office" who that is, by whose it is."""
        self._note_own(sentence, phrases.span(sentence.tokens, place), None)  # whom the words said are about
        own = self.pronoun(sentence, (place[0], place[0]), draft)
        first, last = descriptions.without_clause(sentence.tokens, place)
        words = " ".join(token.low for token in sentence.tokens[first + 1 : last + 1])
        speaker = descriptions.owned(self.scene, own.value, words) if own.value else None
        if speaker is None:
            return None
        span = phrases.span(sentence.tokens, (first, last))
        return Found(speaker, (span, *own.spans), f"“{span.of(self.scene.text)}”: {own.basis}", stated=False)

    def pronoun(self, sentence: Sentence, place: Range, draft: Draft | None = None) -> Found[Speaker | None]:
        """Whom a pronoun means; value None is "not known"."""
        token = sentence.tokens[place[0]]
        span = Span(token.start, token.end)
        gender = _MEANING[token.low]
        self._note_own(sentence, span, draft)
        if gender not in ("male", "female", "thing", "plural"):
            return Found(None, (span,), f"“{token.words}” does not tell who")
        if (leading := fronted.meant(self.scene, sentence, span, gender)) is not None:
            return leading
        beside = self._beside(sentence, span)
        fitting = [
            one for one in self._fitting(sentence, span, gender) if not rivals.interrupts(sentence, one, span)
        ]
        sole = fronted.sole_actor(self.scene, sentence, gender)
        for one in fitting:
            if sole and one.place < sole[1]:
                break
            if one.speaker is not None and one.speaker.name in beside and one.place != sentence.place:
                continue
            why = self._why_not(one, span, fitting, sentence, draft)
            if why or one.speaker is None or gender in one.unsure:
                return Found(None, (span, one.span), f"“{token.words}”: {why or 'nobody knows who is meant'}")
            basis = f"“{token.words}” = {one.speaker.name}, named {_where(one.place, sentence.place)}"
            return Found(one.speaker, (span, one.span), basis, stated=False)
        if sole and sole[0].name not in beside and not self.scene.rewritten:
            basis = f"“{token.words}” = {sole[0].name}, the only one who acts in the sentence before"
            return Found(sole[0].speaker(), (span, sole[2]), basis, stated=False)
        return near.only_one(self.scene, sentence, span, gender, beside)

    def _fitting(self, sentence: Sentence, span: Span, gender: str) -> list[InFocus]:
        """Those within reach whom such a pronoun may mean, latest first."""
        near = takewhile(lambda one: one.place >= sentence.place - _REACH, reversed(self.people))
        return [one for one in near if one.span.start < span.start and gender in one.pronouns]

    def _beside(self, sentence: Sentence, span: Span) -> set[str]:
        """Whom the pronoun's own sentence names: they are not meant by it, unless as its subject."""
        here = takewhile(lambda one: one.place >= sentence.place, reversed(self.people))
        subjects = [
            one.span
            for one in here
            if one.span.start < span.start and not rivals.interrupts(sentence, one, span)
        ]
        return {
            person.name
            for person, where in self.scene.named_in(sentence)
            if not any(subject.holds(where) for subject in subjects)
        }

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
            and rivals.another_since(self.people, one, span)
        ):
            return "somebody else has come since"
        if rivals.spoken_since(self.scene.sentences, self.people, self.tellers, one, sentence):
            return "somebody else has spoken since"
        asked = one.place < sentence.place and fronted.asked(sentence, span)
        if verb and verb.lemma in ANSWERS and one.place >= sentence.place - 1 and not asked:
            return "an answer is not by whoever spoke before"
        if one.place < sentence.place and (rival := self._rival(one, sentence)):
            return f"{rival} may be meant as well"
        fit = {
            other.speaker.name
            for other in fitting
            if other.place == one.place and other.speaker and not other.unsure
        }
        if len(fit) > 1 and one.place != sentence.place:
            return "the sentence before has two who fit"
        return ""

    def _rival(self, one: InFocus, sentence: Sentence) -> str:
        """Another who fits, and was named since, or acts beside this one in the same sentence; empty for nobody."""
        name = one.speaker.name if one.speaker else ""
        for place in range(one.place, sentence.place):
            other = self.scene.sentences[place]
            for who, where in self.scene.named_in(other):
                if self._told_by(one, where, sentence):
                    continue
                fits = who.name != name and (who.gender in one.pronouns or who.gender in ("", "either"))
                beside = where.start > one.span.end and rivals.acts_beside(other, where)
                since = place > one.place and not rivals.beside_pronoun(other, where, one.pronouns)
                if rivals.told_by_him(other):
                    return "whoever tells it"
                if fits and (since or beside or rivals.told_by(other, where)):
                    return who.name
        return ""

    def _told_by(self, one: InFocus, name: Span, sentence: Sentence) -> bool:
        """Does a name stand in what this one is reported to say just before, so that it is no other speaker?"""
        just_before = one.place == sentence.place - 1
        same = just_before and self.scene.sentences[one.place].paragraph == sentence.paragraph
        return same and any(piece.holds(name) for piece in self.told.get(one.span.start, ()))


def _where(place: int, here: int) -> str:
    """How far back a sentence stands, in words."""
    if place == here:
        return "in the same sentence"
    return "in the sentence before" if place == here - 1 else "before"
