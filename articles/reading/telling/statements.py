"""From reports and quoted words to statements: pieces that belong together, and quotations that are carried on.

A sentence broken by its attribution, and a quotation that goes on after it, are one statement.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from articles.reading.findings import Passed, Span
from articles.reading.language import grammar, subjects
from articles.reading.language.phrases import Range
from articles.reading.language.quotes import Quoted
from articles.reading.language.sentences import Sentence
from articles.reading.language.words import AUXILIARIES, PREPOSITIONS

from . import beside
from .reported import find_reports
from .reports import Report
from .transcripts import find_turns

_WORDY = re.compile(r"\w")
_SENTENCE_LIKE = re.compile(r"(?s)[A-Z\[(].*[.,!?…]$")


@dataclass
class Draft:
    """A statement in the making: its pieces, and the report or the place its speaker is read from.

    ``carried`` tells, where the quotation has no attribution of its own, why it has a speaker all the same.
    """

    sentence: Sentence
    pieces: list[Span]
    report: Report | None = None
    who: tuple[Sentence, Range] | None = None
    carried: str = ""
    via: Range | None = None  # in the same sentence, where no report tells it
    verbatim: bool = False  # the words themselves, though no marks stand round them
    leans: Draft | None = None
    relayed: bool = False  # lies within another, whose speaker tells that it was said
    last: Sentence | None = None

    @property
    def latest(self) -> Sentence:
        """The sentence its last piece stands in."""
        return self.last or self.sentence


@dataclass(frozen=True)
class Drafted:
    drafts: tuple[Draft, ...]
    passed: tuple[Passed, ...]


def draft(
    text: str, sentences: Sequence[Sentence], quoted: Sequence[Quoted], paragraphs: Sequence[Span] = ()
) -> Drafted:
    """All statements of a folded text in order, and the quoted or negated words that are none."""
    drafts: list[Draft] = []
    passed: list[Passed] = []
    in_turns = _take_turns(text, sentences, paragraphs, drafts, passed)
    for sentence in sentences:
        if sentence.paragraph in in_turns:
            continue
        reports = find_reports(sentence)
        passed += [
            Passed(span, f"negated: “{report.cue.of(text)}”")
            for report in reports
            if report.negated
            for span in report.contents
        ]
        for report in reports:
            if not report.negated:
                who = (sentence, report.subject) if report.subject else None
                drafts.append(Draft(sentence, list(report.contents), report, who))
                drafts += [
                    Draft(sentence, list(one.contents), one, (sentence, one.subject), relayed=True)
                    for one in report.inner
                    if one.subject
                ]
        covered = [span for report in reports for span in report.contents]
        for n, token in [(n, token) for n, token in enumerate(sentence.tokens) if token.quoted >= 0]:
            if not any(span.start <= token.start < span.end for span in covered):
                _free(text, sentences, sentence, n, quoted, drafts, passed)
    drafts.sort(key=lambda one: one.pieces[0])
    return Drafted(tuple(drafts), tuple(passed))


def _take_turns(
    text: str,
    sentences: Sequence[Sentence],
    paragraphs: Sequence[Span],
    drafts: list[Draft],
    passed: list[Passed],
) -> frozenset[int]:
    """Makes the turns of a transcript statements; the paragraphs they take up."""
    turns = find_turns(text, paragraphs)
    first = {sentence.paragraph: sentence for sentence in reversed(sentences)}
    for turn in turns:
        sentence = first.get(turn.paragraph)
        if turn.label is None or sentence is None:
            passed += [Passed(piece, "a question") for piece in turn.pieces]
            continue
        inside = [
            n for n, token in enumerate(sentence.tokens) if turn.label.holds(Span(token.start, token.end))
        ]
        who = (sentence, (inside[0], inside[-1])) if inside else None
        how = "speaks in the transcript" + (", as interpreted" if turn.interpreted else "")
        place = bisect_left(sentences, turn.pieces[-1].end, key=lambda one: one.span.start)
        last = sentences[place - 1]
        drafts.append(Draft(sentence, list(turn.pieces), who=who, carried=how, verbatim=True, last=last))
    return frozenset(range(turns[0].paragraph, len(paragraphs))) if turns else frozenset()


def _free(
    text: str,
    sentences: Sequence[Sentence],
    sentence: Sentence,
    n: int,
    quoted: Sequence[Quoted],
    drafts: list[Draft],
    passed: list[Passed],
) -> None:
    """Quoted words that no reporting verb of their sentence brings."""
    token = sentence.tokens[n]
    outer = Span(token.start, token.end)
    alone = all(other.quoted >= 0 or not other.word for other in sentence.tokens)
    inner = quoted[token.quoted].inner.of(text)
    closed = n > 0 and sentence.tokens[n - 1].words == ":" and sentence.tokens[-1].words == "."
    announced = n > 0 and sentence.tokens[n - 1].words == ":"
    owner = beside.owner_before(sentence, n - 1) if announced else None
    whole = n < 5 or inner[-1:] in (".", "!", "?")
    long = len(inner.split()) >= 4 or (announced and whole) or owner is not None
    sentence_like = long and bool(_SENTENCE_LIKE.match(inner + "." if closed else inner))
    if not alone and beside.titled(sentence, n, inner):
        passed.append(Passed(outer, "a title or a name in quotation marks"))
        return
    named = beside.named_after(sentence, n, inner)
    if named:
        drafts.append(Draft(sentence, [outer], who=(sentence, named), carried="follows the quotation"))
        return
    answered = n == 0 and not alone and _answered(sentence)
    if not alone and not sentence_like and not answered:
        passed.append(Passed(outer, "a few words in quotation marks that nobody is said to have spoken"))
        return
    if not alone and announced:
        if owner:
            drafts[:] = [
                one for one in drafts if not (one.sentence is sentence and one.pieces[-1].end <= outer.start)
            ]
            drafts.append(
                Draft(sentence, [outer], who=(sentence, owner[0]), via=owner[1], carried="gave it as answer")
            )
            return
        found = beside.named_before(sentence, n - 1) or subjects.main_subject(sentence.tokens[: n - 1])
        if found:
            drafts.append(
                Draft(
                    sentence, [outer], who=(sentence, found), carried="announces the quotation with a colon"
                )
            )
            return
    if alone and inner.endswith(","):
        drafts.append(
            Draft(
                sentence,
                [outer],
                who=beside.named_below(sentences, sentence),
                carried="follows on the next line",
            )
        )
        return
    leads = alone or (n == 0 and not find_reports(sentence) and not _answered(sentence))
    if leads and _carry_on(text, sentences, sentence, outer, quoted[token.quoted], drafts):
        return
    drafts.append(Draft(sentence, [outer]))


def _answered(sentence: Sentence) -> bool:
    """ "“I see,” was the answer": by another than whoever spoke before."""
    words = [token.low for token in sentence.tokens if token.quoted < 0 and token.word][:3]
    return words[:1] in (["was"], ["came"], ["is"]) and words[-1:] in (
        ["answer"],
        ["reply"],
        ["response"],
        ["retort"],
    )


def _carry_on(
    text: str,
    sentences: Sequence[Sentence],
    sentence: Sentence,
    outer: Span,
    quoted: Quoted,
    drafts: list[Draft],
) -> bool:
    """A sentence that is all quotation goes on with the one before, or is announced by it."""
    if sentence.place == 0:
        return False
    before = sentences[sentence.place - 1]
    same_paragraph = before.paragraph == sentence.paragraph
    told = [one for one in drafts[-8:] if one.latest is before]
    latest = next((one for one in reversed(told) if _quotes(one, before)), told[-1] if told else None)
    ends_quoted = any(token.quoted >= 0 for token in before.tokens)
    if latest and not same_paragraph and _put_to_him(text, latest, outer, before):
        drafts.append(Draft(sentence, [outer]))
        return True
    if latest and ends_quoted and _quotes(latest, before):
        anew = same_paragraph and not _WORDY.search(text, latest.pieces[-1].end, outer.start)
        # The paper closed the marks and opened them again: it left something out, or joins two remarks
        if anew:
            drafts.append(
                Draft(sentence, [outer], leans=latest, carried="follows on the quotation before it")
            )
            return True
        if same_paragraph or (before.tokens[-1].quoted >= 0 and len(before.tokens) == 1):
            latest.pieces.append(outer)
            latest.last = sentence
            return True
        drafts.append(
            Draft(
                sentence, [outer], leans=latest, carried="goes on with the quotation of the paragraph before"
            )
        )
        return True
    if before.paragraph < sentence.paragraph - 1:
        return False
    announced = before.tokens[-1].words == ":"
    below = len({one.who for one in told}) == 1 and sentence.tokens[0].quoted >= 0 and not _asks(before)
    if latest and (same_paragraph or announced or below):
        drafts.append(
            Draft(sentence, [outer], leans=latest, carried="stands right after his or her words are told")
        )
        return True
    if same_paragraph or announced:
        who = _announcer(sentences, before)
        if who:
            drafts.append(Draft(sentence, [outer], who=who, carried="is the subject of the sentence before"))
            return True
    return False


def _put_to_him(text: str, latest: Draft, outer: Span, before: Sentence) -> bool:
    """ "“And you believe him?”" below somebody's words is another's question, and what stands below that no part of it."""
    asked = latest.report is None and latest.who is None and latest.leans is None
    if asked and len(before.tokens) == 1 and text[latest.pieces[-1].end - 2] == "?":
        return True
    words = outer.of(text).lower()
    return words[-2:-1] == "?" and len(words.split()) < 12 and " you " in words.replace("?", " ")


def _announcer(sentences: Sequence[Sentence], before: Sentence) -> tuple[Sentence, Range] | None:
    """Whose words follow a sentence: its subject's, unless it asks; of "On the talks:" that of the one before it."""
    if before.tokens[-1].words == "?" and not _asks_him(before):
        return None  # "Will Russia help? “We do so today.”"
    found = subjects.main_subject(before.tokens)
    fragment = before.tokens[-1].words == ":" and not any(grammar.verb_like(one) for one in before.tokens)
    if found is None and fragment and before.place and before.tokens[0].low in PREPOSITIONS:
        above = sentences[before.place - 1]
        found = subjects.main_subject(above.tokens) if above.paragraph == before.paragraph else None
        before = above
    return (before, found) if found else None


def _asks(sentence: Sentence) -> bool:
    return any(token.words == "?" or token.low == "asked" for token in sentence.tokens if token.quoted < 0)


def _asks_him(question: Sentence) -> bool:
    """ "Would he resign?": what follows in quotation marks is his answer."""
    words = [token.low for token in question.tokens[:2]]
    return words[0] in AUXILIARIES and words[-1] in ("he", "she")


def _quotes(one: Draft, sentence: Sentence) -> bool:
    """Does the draft hold quoted words of that sentence?"""
    starts = sorted(token.start for token in sentence.tokens if token.quoted >= 0)
    for piece in one.pieces:
        place = bisect_left(starts, piece.start)
        if place < len(starts) and starts[place] < piece.end:
            return True
    return False
