"""Who said it: whoever the attribution names, whoever its pronoun means, whoever a quotation is carried on from."""

from __future__ import annotations

from collections.abc import Sequence

from articles.reading.findings import Found, Speaker
from articles.reading.language import phrases
from articles.reading.language.phrases import Range
from articles.reading.language.sentences import Sentence
from articles.reading.telling.reports import How
from articles.reading.telling.statements import Draft

from . import papers
from .cast import of_leader
from .focus import Focus
from .persons import Scene

_STITCHED = "the text is stitched together: what stands before proves nothing"
_RELATIVE = frozenset("which whom where whose".split())
Answer = Found[Speaker | None]


def find_speakers(scene: Scene, drafts: Sequence[Draft]) -> list[tuple[Answer, Answer]]:
    """For each draft who said it and who relays it; value None is "not known", and the basis says why."""
    focus = Focus(scene)
    answers: dict[int, Answer] = {}
    relays: list[Answer] = []
    for draft in drafts:
        focus.follow(draft.sentence.place)
        answers[id(draft)] = _speaker(focus, draft, answers)
        via = draft.report.via if draft.report else draft.via
        relays.append(_relay(focus, draft, via) if via else Found(None))
    return list(zip((answers[id(draft)] for draft in drafts), relays, strict=True))


def _relay(focus: Focus, draft: Draft, via: Range) -> Answer:
    """Who tells that it was said; an office that does may be "it" and have issued "the statement" after it."""
    answer = focus.phrase(draft.sentence, via, draft)
    if answer.value and answer.value.kind == "office":
        focus.note(draft.sentence, via, answer)
        focus.tells(draft.sentence.tokens[via[0]].start)
    return answer


def _speaker(focus: Focus, draft: Draft, answers: dict[int, Answer]) -> Answer:
    if draft.leans is not None:
        return _carried(focus.scene, draft, answers.get(id(draft.leans), Found(None)))
    if draft.who is None:
        return Found(None, (), "nobody is named")
    sentence, place = draft.who
    answer = focus.phrase(sentence, place, draft)
    if draft.report is not None:
        if draft.relayed:
            return answer if answer.value else _his_president(focus, draft, sentence, place) or answer
        focus.tells(sentence.tokens[place[0]].start, draft.pieces)
        attached = (
            place[0] > 0 and sentence.tokens[place[0] - 1].low in _RELATIVE
        )  # "a bill which Obama said"
        if not attached and (draft.report.how is not How.NOUN or focus.is_thing(sentence, place, answer)):
            focus.note(sentence, place, answer)
        return answer
    if focus.scene.rewritten and sentence is not draft.sentence:
        return Found(None, (phrases.span(sentence.tokens, place),), _STITCHED)
    if answer.value is None:
        return answer
    return Found(
        answer.value, answer.spans, f"{answer.basis} and {draft.carried}", sentence is draft.sentence
    )


def _his_president(focus: Focus, draft: Draft, sentence: Sentence, place: Range) -> Answer | None:
    """Of "The president told him that …, a White House official said" the official's own president."""
    span = phrases.span(sentence.tokens, place)
    via = draft.report.via if draft.report else None
    teller = focus.phrase(draft.sentence, via, draft).value if via else None
    if teller is None or span.of(focus.scene.text).lower() != "the president":
        return None
    titles = [
        title.words for one in focus.scene.lexicon.leaders if one.slug == teller.slug for title in one.titles
    ]
    words = " ".join((teller.name, *titles))
    leader = papers.president_told_by(words, focus.scene.lexicon.leaders, focus.scene.day)
    if leader is None:
        return None
    return Found(
        of_leader(leader).speaker(),
        (span,),
        f"“{span.of(focus.scene.text)}” as {teller.name} tells it",
        stated=False,
    )


def _carried(scene: Scene, draft: Draft, answer: Answer) -> Answer:
    """A quotation without attribution of its own has the speaker of the one it goes on with."""
    assert draft.leans is not None
    if scene.rewritten and draft.leans.latest.paragraph != draft.sentence.paragraph:
        return Found(None, answer.spans, _STITCHED)
    if answer.value is None:
        return answer
    return Found(
        answer.value, answer.spans, f"{answer.value.name}: the quotation {draft.carried}", stated=False
    )
