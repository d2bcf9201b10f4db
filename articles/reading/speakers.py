"""Who said it: whoever the attribution names, whoever its pronoun means, whoever a quotation is carried on from."""

from __future__ import annotations

from collections.abc import Sequence

from . import phrases
from .findings import Found, Speaker
from .focus import Focus
from .persons import Scene
from .reports import How
from .statements import Draft

_STITCHED = "the text is stitched together: what stands before proves nothing"
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
        relays.append(focus.phrase(draft.sentence, via, draft) if via else Found(None))
    return list(zip((answers[id(draft)] for draft in drafts), relays, strict=True))


def _speaker(focus: Focus, draft: Draft, answers: dict[int, Answer]) -> Answer:
    if draft.leans is not None:
        return _carried(focus.scene, draft, answers.get(id(draft.leans), Found(None)))
    if draft.who is None:
        return Found(None, (), "nobody is named")
    sentence, place = draft.who
    answer = focus.phrase(sentence, place, draft)
    if draft.report is not None:
        if draft.report.how not in (How.ACCORDING, How.NOUN) or focus.is_thing(sentence, place, answer):
            focus.note(sentence, place, answer)
        return answer
    if focus.scene.rewritten and sentence is not draft.sentence:
        return Found(None, (phrases.span(sentence.tokens, place),), _STITCHED)
    if answer.value is None:
        return answer
    return Found(
        answer.value, answer.spans, f"{answer.basis} and {draft.carried}", sentence is draft.sentence
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
