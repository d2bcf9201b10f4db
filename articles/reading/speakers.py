"""Who said it: a name, a title at its date, a description, "he" tied to the one in focus, or not known.

In ``Obama said of Putin that he …`` the one in focus is the subject, Obama. Nothing is resolved that two could be.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from . import heads, phrases
from .cast import Cast, Person, gender_of_title, of_leader, plain, runs, titled
from .cues import How
from .findings import Found, Leader, Lexicon, Span, Speaker
from .phrases import Range, Tokens
from .sentences import Sentence
from .statements import Draft
from .words import ADDITIVE, DOCUMENTS, PEOPLE, PRONOUNS

_REACH = 4  # sentences back that a pronoun may look
_PLURAL_PRONOUNS = frozenset(("they", "both"))
_JOINT = re.compile(
    r"^(?:both|(?:the|both) two|the|both)? ?(?:two |both )?(?:men|presidents|leaders|heads of state|sides)$|^both$|^the (?:pair|two)$",
    re.I,
)
_JOINT_DOCUMENT = re.compile(r"\bjoint (?:statement|declaration|communique|text|document)\b", re.I)
_BARE_TITLE = re.compile(r"^(?:the|mr) (?:president|leader|prime minister|chancellor|minister)$", re.I)


@dataclass(frozen=True)
class InFocus:
    """Somebody the text put in a subject's place: in which sentence, and which pronouns may mean them."""

    place: int
    speaker: Speaker
    span: Span
    pronouns: frozenset[str]


@dataclass
class Speakers:
    """Finds the speaker of each draft of one text, in order."""

    text: str
    sentences: Sequence[Sentence]
    cast: Cast
    lexicon: Lexicon
    day: datetime.date | None
    rewritten: bool
    focus: list[InFocus] = field(default_factory=list)
    seen: int = 0
    answers: dict[int, Found[Speaker | None]] = field(default_factory=dict)

    def find(self, drafts: Sequence[Draft]) -> list[Found[Speaker | None]]:
        """One answer a draft; value None is "not known"."""
        for draft in drafts:
            self._follow(draft.sentence.place)
            self.answers[id(draft)] = self._of(draft)
        return [self.answers[id(draft)] for draft in drafts]

    # ------------------------------------------------------------ the focus

    def _follow(self, place: int) -> None:
        """Takes the subjects of all sentences before ``place`` into the focus."""
        while self.seen < place:
            sentence = self.sentences[self.seen]
            found = phrases.main_subject(sentence.tokens)
            if found:
                self._note(sentence, found)
            self.seen += 1

    def _note(self, sentence: Sentence, place: Range, answer: Found[Speaker | None] | None = None) -> None:
        """Puts whoever a phrase names into the focus."""
        answer = answer or self._phrase(sentence, place)
        if answer.value is None:
            return
        tokens = sentence.tokens
        head = tokens[place[0]].low if place[0] == place[1] else heads.head_noun(tokens, place)
        pronouns = self._pronouns(answer.value, head)
        self.focus.append(InFocus(sentence.place, answer.value, phrases.span(tokens, place), pronouns))

    def _pronouns(self, speaker: Speaker, head: str) -> frozenset[str]:
        """Which pronouns may mean this speaker, named by a phrase with this head."""
        if head in PRONOUNS:
            return frozenset((PRONOUNS[head],))
        if head in DOCUMENTS or speaker.kind == "office":
            return frozenset(("thing",))
        if speaker.kind == "pair":
            return frozenset(("plural",))
        if speaker.kind == "unnamed":
            return _described_pronouns(head)
        gender = self.cast.gender(speaker)
        return frozenset((gender,)) if gender in ("male", "female") else frozenset(("male", "female"))

    # ------------------------------------------------------- one draft's own

    def _of(self, draft: Draft) -> Found[Speaker | None]:
        if draft.leans is not None:
            return self._carried(draft)
        if draft.who is None:
            return Found(None, (), "nobody is named")
        sentence, place = draft.who
        if draft.report is not None:
            answer = self._phrase(sentence, place, draft)
            if draft.report.how is not How.ACCORDING:
                self._note(sentence, place, answer)
            return answer
        if self.rewritten and sentence is not draft.sentence:
            span = phrases.span(sentence.tokens, place)
            return Found(None, (span,), "the text is stitched together: what stands before proves nothing")
        answer = self._phrase(sentence, place, draft)
        return Found(answer.value, answer.spans, f"{answer.basis} and {draft.carried}", stated=False)

    def _carried(self, draft: Draft) -> Found[Speaker | None]:
        """A quotation without attribution of its own."""
        leaned = draft.leans
        assert leaned is not None
        answer = self.answers.get(id(leaned), Found(None))
        if self.rewritten and leaned.latest.paragraph != draft.sentence.paragraph:
            return Found(
                None, answer.spans, "the text is stitched together: the paragraph before proves nothing"
            )
        if answer.value is None:
            return answer
        return Found(
            answer.value, answer.spans, f"{answer.value.name}: the quotation {draft.carried}", stated=False
        )

    def _phrase(self, sentence: Sentence, place: Range, draft: Draft | None = None) -> Found[Speaker | None]:
        """The speaker a noun phrase names."""
        tokens = sentence.tokens
        span = phrases.span(tokens, place)
        words = span.of(self.text)
        if place[0] == place[1] and tokens[place[0]].low in PRONOUNS:
            return self._pronoun(sentence, place, draft)
        pair = self._pair(tokens, place)
        if pair:
            return Found(of_leader(pair).speaker(), (span,), f"“{words}” means both")
        document = self._document(sentence, place, span)
        if document:
            return document
        leader = titled(self.cast.names, heads.core_words(tokens, place), self._iso())
        if leader and not heads.has_name(tokens, place):
            return Found(of_leader(leader).speaker(), (span,), f"“{words}” was {leader.name} at that time")
        if _BARE_TITLE.match(words):
            return self._bare_title(sentence, span, words)
        described = self._described_before(sentence, place, words)
        if described:
            return described
        person = self._person(sentence, place)
        if person is None:
            return Found(None, (span,), f"“{words}” does not tell who")
        basis = f"“{words}” is named" if person.kind != "unnamed" else f"“{words}”, unnamed"
        return Found(person.speaker(), (span,), basis)

    def _iso(self) -> str | None:
        return self.day.isoformat() if self.day else None

    # ------------------------------------------------------- kinds of phrase

    def _pair(self, tokens: Tokens, place: Range) -> Leader | None:
        """ "both men", "the two presidents", "Obama and Putin": the pair whose two the text is about."""
        words = plain(" ".join(token.words for token in tokens[place[0] : place[1] + 1]))
        for leader in self.lexicon.leaders:
            if leader.kind != "pair":
                continue
            members = [one for one in self.lexicon.leaders if one.slug in leader.members]
            named = all(
                any(one.name in self.cast.counted for one in [member]) or self._mentioned(member)
                for member in members
            )
            aliases = {plain(alias) for alias in leader.aliases}
            if named and (words in aliases or _JOINT.match(words)):
                return leader
            if len(members) == 2 and " and " in words and self._joins(tokens, place, members):
                return leader
        return None

    def _mentioned(self, member: Leader) -> bool:
        return bool(re.search(rf"\b{re.escape(member.name.split()[-1])}\b", self.text))

    def _joins(self, tokens: Tokens, place: Range, members: Sequence[Leader]) -> bool:
        conjunction = next((n for n in range(place[0], place[1] + 1) if tokens[n].low == "and"), None)
        if conjunction is None or conjunction == place[1]:
            return False
        left = self._name(tokens, (place[0], conjunction - 1))
        right = self._name(tokens, (conjunction + 1, place[1]))
        slugs = {one.slug for one in (left, right) if one}
        return slugs == {member.slug for member in members}

    def _document(self, sentence: Sentence, place: Range, span: Span) -> Found[Speaker | None] | None:
        """ "the joint statement", and "the text" after it: who issued it speaks."""
        words = span.of(self.text)
        head = heads.head_noun(sentence.tokens, place)
        if head not in DOCUMENTS:
            return None
        if _JOINT_DOCUMENT.search(words):
            return self._issued(span, f"“{words}”")
        earlier = self.text[max(0, sentence.span.start - 600) : span.start]
        named = list(_JOINT_DOCUMENT.finditer(earlier))
        if named and sentence.tokens[place[0]].low in ("the", "this"):
            at = max(0, sentence.span.start - 600) + named[-1].start()
            where = Span(at, at + len(named[-1].group()))
            return self._issued(span, f"“{words}” is the {named[-1].group()} named before", where)
        return None

    def _issued(self, span: Span, basis: str, *more: Span) -> Found[Speaker | None] | None:
        pair = next((one for one in self.lexicon.leaders if one.kind == "pair"), None)
        members = [one for one in self.lexicon.leaders if pair and one.slug in pair.members]
        if pair is None or not all(self._mentioned(member) for member in members):
            return None
        return Found(of_leader(pair).speaker(), (span, *more), f"{basis}: both issued it")

    def _bare_title(self, sentence: Sentence, span: Span, words: str) -> Found[Speaker | None]:
        """ "the president": known only where the text gives that title to one person alone."""
        title = words.split(None, 1)[1].lower()
        holders: dict[str, Person] = {}
        for match in re.finditer(rf"\b{title}[ -]+(?:[A-Z]\S* ){{0,2}}?([A-Z][\w'-]+)", self.text, re.I):
            for person in self._holders(match.group(1)):
                holders[person.name] = person
        if len(holders) == 1:
            person = next(iter(holders.values()))
            return Found(
                person.speaker(), (span,), f"“{words}”: only {person.name} has that title here", stated=False
            )
        reason = "more than one has that title here" if holders else "the text gives nobody that title"
        return Found(None, (span,), f"“{words}”: {reason}")

    def _holders(self, last: str) -> list[Person]:
        last = plain(re.sub(r"'s?$", "", last))
        leader = self.cast.names.aliases.get(last)
        if leader and leader.kind == "person":
            return [of_leader(leader)]
        return self.cast.people.get(last, [])[:1]

    def _described_before(self, sentence: Sentence, place: Range, words: str) -> Found[Speaker | None] | None:
        """ "the official" is the one described before as "a senior White House official"."""
        tokens = sentence.tokens
        if tokens[place[0]].low != "the" or place[1] - place[0] > 1 or tokens[place[1]].capital:
            return None
        head = re.escape(tokens[place[1]].low)
        pattern = re.compile(rf"\b(?:[Aa]n?|[Oo]ne) ((?:[\w.'-]+ ){{1,4}}{head})\b")
        found = list(pattern.finditer(self.text, 0, sentence.span.start))
        found = [
            match for match in found if not re.search(r"\b(?:of|and|said|to|the|for|in)\b", match.group(1))
        ]
        if not found:
            return None
        span = Span(tokens[place[0]].start, tokens[place[1]].end)
        first = Span(*found[-1].span())
        leader = self._unnamed(found[-1].group(0))
        name = found[-1].group(0)
        speaker = Speaker(name, leader.slug if leader else None, "unnamed")
        return Found(speaker, (span, first), f"“{words}” is “{name}”, named before", stated=False)

    def _unnamed(self, words: str) -> Leader | None:
        leader = self.cast.names.aliases.get(heads.no_article(plain(words))) or self.cast.names.aliases.get(
            plain(words)
        )
        return leader if leader and leader.kind == "unnamed" else None

    # ----------------------------------------------------------------- names

    def _person(self, sentence: Sentence, place: Range) -> Person | None:
        """The person, office or description a noun phrase is."""
        tokens = sentence.tokens
        whole = plain(" ".join(token.words for token in tokens[place[0] : place[1] + 1]))
        leader = self.cast.names.aliases.get(whole) or self.cast.names.aliases.get(heads.no_article(whole))
        if leader:
            if leader.kind == "unnamed":
                return Person(phrases.span(tokens, place).of(self.text), leader.slug, "unnamed")
            return of_leader(leader)
        held = titled(self.cast.names, heads.core_words(tokens, place), self._iso())
        if held and not heads.has_name(tokens, place):
            return of_leader(held)
        named = self._name(tokens, place)
        if named:
            return named
        core = heads.core(tokens, place)
        if core[0] > core[1]:
            return None
        printed = Span(tokens[core[0]].start, tokens[core[1]].end).of(self.text)
        if core == (0, 0) and tokens[0].words not in self.cast.capitals and tokens[0].low not in PEOPLE:
            return None  # any word is a capital at the beginning of a sentence
        if tokens[core[1]].capital:
            kind = "office" if tokens[place[0]].low == "the" or core[0] == core[1] else "person"
            return Person(re.sub(r"^[Tt]he ", "", printed) if kind == "person" else printed, kind=kind)
        unnamed = self._unnamed(printed)
        return Person(printed, unnamed.slug if unnamed else None, "unnamed")

    def _name(self, tokens: Tokens, place: Range) -> Person | None:
        """The person named in a phrase: at its head, or in the apposition to a description."""
        core = heads.core(tokens, place)
        run, title = heads.trailing_run(tokens, core)
        if run:
            found = self.cast.find(run, title)
            if (
                found is None
                and len(run) == 1
                and run[0] is tokens[0]
                and run[0].words not in self.cast.capitals
            ):
                return None
            if found:
                return found
            if len(run) > 1 and title:
                return Person(" ".join(token.words for token in run), gender=gender_of_title(title))
            return None
        comma = next((n for n in range(core[1] + 1, place[1]) if tokens[n].words == ","), None)
        if comma is not None and comma + 1 <= place[1] and tokens[comma + 1].capital:
            run, title = heads.trailing_run(tokens, heads.core(tokens, (comma + 1, place[1])))
            if len(run) > 1:
                return self.cast.find(run, title) or Person(" ".join(token.words for token in run))
        return None

    # -------------------------------------------------------------- pronouns

    def _pronoun(self, sentence: Sentence, place: Range, draft: Draft | None = None) -> Found[Speaker | None]:
        """Whom "he", "she", "it", "they" mean: the latest subject that fits, unless two could."""
        token = sentence.tokens[place[0]]
        span = Span(token.start, token.end)
        gender = PRONOUNS.get(token.low, "")
        if token.low == "both":
            gender = "plural"
        if gender not in ("male", "female", "thing", "plural"):
            return Found(None, (span,), f"“{token.words}” does not tell who")
        for one in reversed(self.focus):
            if one.place < sentence.place - _REACH:
                break
            if one.span.start >= token.start or gender not in one.pronouns:
                continue
            if self._too_far(sentence, one.place, draft):
                why = "the text is stitched together, what stands before proves nothing"
                return Found(None, (span, one.span), f"“{token.words}”: {why}")
            basis = f"“{token.words}” = {one.speaker.name}, named {_where(one.place, sentence.place)}"
            return Found(one.speaker, (span, one.span), basis, stated=False)
        return self._only_one_near(sentence, span, gender)

    def _only_one_near(self, sentence: Sentence, span: Span, gender: str) -> Found[Speaker | None]:
        """Where no subject fits: the one person of that gender whom the two sentences before name at all."""
        words = span.of(self.text)
        near: dict[str, tuple[Person, Span]] = {}
        for one in (
            self.sentences[max(0, sentence.place - 2) : sentence.place + 1]
            if gender in ("male", "female")
            else ()
        ):
            for run, title in runs(one.tokens):
                person = self.cast.find(run, title) if run[0].start < span.start else None
                if person and person.kind == "person" and person.gender in ("", "either", gender):
                    near[person.name] = (person, Span(run[0].start, run[-1].end))
        if len(near) != 1 or self.rewritten:
            return Found(None, (span,), f"“{words}”: nobody before it fits")
        person, where = next(iter(near.values()))
        return Found(
            person.speaker(),
            (span, where),
            f"“{words}” = {person.name}, the only one named near",
            stated=False,
        )

    def _too_far(self, sentence: Sentence, at: int, draft: Draft | None) -> bool:
        """In a rewritten text only the same sentence, or a verb that goes on ("he added"), ties a pronoun."""
        if not self.rewritten or at == sentence.place:
            return False
        return not (draft and draft.report and draft.report.verb.lemma in ADDITIVE)


# --------------------------------------------------------------- the phrase


def _where(place: int, here: int) -> str:
    """How far back a sentence stands, in words."""
    return (
        "in the same sentence"
        if place == here
        else "in the sentence before"
        if place == here - 1
        else "before"
    )


def _described_pronouns(head: str) -> frozenset[str]:
    """ "the spokeswoman" may be she; "officials" they; "the poll" it."""
    gender = gender_of_title(head)
    if gender:
        return frozenset((gender,))
    if head in PEOPLE:
        return frozenset(("plural",)) if head.endswith("s") else frozenset(("male", "female", "thing"))
    return frozenset(("plural",)) if head.endswith("s") else frozenset(("thing",))
