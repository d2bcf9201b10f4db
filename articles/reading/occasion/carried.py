"""Where a statement was said, by other sentences than its own.

By what the same speaker said just before, by the nearest sentence that tells an occasion of his, by the headline of a
transcript, by words that look back at the talks, or by the thread of a report on the meeting.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from articles.reading.findings import Dated, Found, Layout, Occasion, Quotation, Span, Speaker
from articles.reading.language.letters import fold
from articles.reading.meeting.together import TALKS

from .briefings import briefs
from .scenes import Scene, blotted, heard_by_journalists, latest_of, on_other_day, scene_for, scenes_of
from .signs import Known, Sign, find_sign
from .threads import Mark, in_thread, last_mark, led_away, marks_of

_LOOKS_BACK = re.compile(
    rf"\bwe (?:\w+ )?(?:spoke|talked|met|discussed|agreed|had|found|stood|sat|exchanged)\b|\bour (?:\w+ )?{TALKS}\b"
    rf"|\b(?:the|this) (?:\w+ )?{TALKS} (?:was|were|had|lasted)\b",
    re.I,
)
_SAID_OF_TALKS = re.compile(
    rf"\b(?:said|says|spoke) (?:of|about) (?:the|their|his) (?:\w+ )?{TALKS}\b"
    rf"|\b(?:called|described|termed|dubbed|characteri[sz]ed|summed up) (?:(?:the|their|his) (?:\w+ )?{TALKS}\b|it as (?:\w+ )?{TALKS}\b)",
    re.I,
)
_AUDIENCE = re.compile(r"\b(?:told|to) (?:reporters|journalists|correspondents|newsmen|the press)\b", re.I)
_TRANSCRIPT = re.compile(
    r"(?:full )?(?:text|transcript|remarks|(?:joint )?(?:news|press) conference)\b", re.I
)
_READOUT = re.compile(
    r"\bread-?out of [^.\n]{0,80}\b(?:meeting|talks|conversation|discussion)\b|^(?:meeting|talks) with [^.\n]{0,60}\bpresident\b[^.\n]{0,40}$",
    re.I | re.M,
)
_OF_OTHERS = re.compile(
    r"\b(?:British|French|German|Italian|European|EU|Turkish|Israeli|Chinese|Saudi|Iranian|Syrian|Ukrainian|Canadian|Japanese|Polish|U\.?N\.?|NATO)\b"
    r"|\b(?:for|of|to) (?:[A-Z][\w.-]* )*([A-Z][\w-]+)$"
)
_HE = re.compile(r"\W*(?:\w+ ){0,3}?(?:he|she|they)\b")
_BOTH = re.compile(r"\b(?:both|the two|the pair)\b")
_HAD = re.compile(r"\bhad (?:\w+ )?\w+(?:ed|en|ent|id|ade|et|ought|old|ung|un)\b")
_EARLIER = re.compile(r"\W*(Earlier)\b(?! (?:on|in) (?!the day\b))")
_GO_ON = 12  # statements back that are looked at
_HEAD = 600  # letters above which a read-out is called so
_SOON = 3  # days after the event
NOWHERE = "the text does not say where"
_NOT_TOLD: Found[Occasion] = Found("other", (), NOWHERE, stated=False)


class Case(NamedTuple):
    """A statement whose occasion is looked for. ``outside`` is its sentence without it; ``words`` are its own."""

    text: str
    layout: Layout
    quotation: Quotation
    sentence: Span
    speaker: Speaker
    sign: Sign | None
    outside: str
    words: str
    names: Known
    dates: Sequence[Dated]
    event: tuple[date, date] | None
    of_meeting: bool  # is the article about one?
    earlier: Sequence[Quotation]
    published: date | None
    begin: int  # of the part of the article
    teller: bool


def follows(case: Case) -> Found[Occasion] | None:
    """The occasion of what the same speaker said before in the same paragraph, where its own sentence told it."""
    last = latest_of(case.quotation, case.earlier) if case.sign is None else None
    if last is None:
        return None
    if not last.occasion.spans and last.occasion.value == "other":
        return None
    place = _place(case.layout, case.sentence)
    if place < 0 or last.span.start < case.layout.paragraphs[place].start:
        return None
    basis = f"goes on from what was said before: {last.occasion.basis}"
    return Found(last.occasion.value, last.occasion.spans, basis, stated=False)


def _place(layout: Layout, span: Span) -> int:
    """The number of its paragraph, -1 before the first."""
    return bisect_left(layout.paragraphs, span.start + 1, key=lambda one: one.start) - 1


def from_elsewhere(case: Case) -> Found[Occasion]:
    """What other sentences make of a statement; "other" where none does."""
    if on_other_day(case.dates, case.sentence, case.outside, case.event):
        return _NOT_TOLD
    if (before := _EARLIER.match(case.outside)) is not None:
        span = Span(case.sentence.start + before.start(1), case.sentence.start + before.end(1))
        return Found(
            "other", (span,), f"{_quoted(case.text, span)}: before what the report is on", stated=False
        )
    theirs = case.names.holds(case.speaker) and _in_those_days(case)
    if theirs and (back := _looking_back(case)) is not None:
        return back
    carried = _carried(case)
    later = bool(carried.spans) and carried.spans[0].start >= case.sentence.end
    return (theirs and (later or carried.value == "other") and _threaded(case)) or carried


def _in_those_days(case: Case) -> bool:
    """Is it a report on a meeting, of its days?"""
    if case.event is None:
        return False
    first, last = case.event
    return case.published is None or first <= case.published <= last + timedelta(days=_SOON)


def looks_back(words: str) -> bool:
    """Do the words speak of talks as over: "we talked", "our conversation", "the talks lasted"?"""
    return _LOOKS_BACK.search(words) is not None


def _looking_back(case: Case) -> Found[Occasion] | None:
    """One of the two told journalists something, or spoke of the talks as over: that was after them."""
    if case.sign is not None and case.sign.kind == "told":
        basis = f"{_quoted(case.text, case.sign.span)}, in a report on the meeting"
        return Found("after-meeting", (case.sign.span,), basis, stated=False)
    if _SAID_OF_TALKS.search(blotted(case.sentence.of(case.text))) or looks_back(case.words):
        return Found("after-meeting", (), "the words look back at the meeting", stated=False)
    return None


def _threaded(case: Case) -> Found[Occasion] | None:
    """What one of the two says where the report tells of the meeting, and nothing led elsewhere since."""
    if case.event is None:
        return None
    marks = marks_of(case.text, case.layout, case.names, case.dates, case.event)
    held = in_thread(case.text, marks, case.quotation, case.sentence, case.earlier, case.names)
    if held is None:
        return None
    basis = f"the report is on the meeting since {_quoted(case.text, held)}"
    return Found("after-meeting", (held,), basis, stated=False)


def _carried(case: Case) -> Found[Occasion]:
    """What a sign in another sentence makes of a statement: inferred, unless it opens a section on both."""
    speaker, names = case.speaker, case.names
    scenes = scenes_of(case.text, case.layout, names, case.dates, case.event)
    if case.begin:
        scenes = tuple(scene for scene in scenes if scene.sentence.start >= case.begin)
    teller = case.teller
    if teller and speaker.kind != "office" and (heard := _heard(case, scenes)) is not None:
        basis = f"carries on from {_quoted(case.text, heard.sign.span)}"
        return Found("briefing", (heard.sign.span,), basis, stated=False)
    own_audience = names.holds(speaker) and _AUDIENCE.search(case.outside) is not None
    scene = scene_for(scenes, case.sentence, speaker, names, own_audience)
    if scene is None:
        return _headed(case)
    words, earlier = _quoted(case.text, scene.sign.span), scene.sentence.start < case.sentence.start
    if scene.sign.kind == "speech" and case.sign is not None and case.sign.kind == "told":
        return _NOT_TOLD
    if (not teller or scene.sign.kind == "apart") and (
        scene.apart or (not case.of_meeting and names.pair and scene.sign.kind == "press")
    ):
        return Found("other", (scene.sign.span,), f"{words}, which was another occasion", stated=False)
    basis = f"carries on from {words}" if earlier else f"a later sentence on the same speaker has {words}"
    if scene.sign.kind == "speech" and not _led_away(case, scene):
        return Found("speech", (scene.sign.span,), basis, stated=scene.both)
    if (
        teller
        and scene.sign.kind != "speech"
        and (case.event or briefs(scene.sign.kind, scene.sign.span, case.text, scene.words))
    ):
        return Found("briefing", (scene.sign.span,), basis, stated=False)
    if not names.holds(speaker) or _led_away(case, scene):
        return _NOT_TOLD
    return Found("after-meeting", (scene.sign.span,), basis, stated=False)


def _heard(case: Case, scenes: Sequence[Scene]) -> Scene | None:
    """What was told to journalists before, if nothing led elsewhere since, or by the same teller."""
    scene = heard_by_journalists(scenes, case.sentence)
    if scene is None or _of_others(case.speaker, case.names):
        return None
    named = case.speaker.kind != "unnamed" and _last(case) in scene.words
    if not case.of_meeting and case.names.pair:
        same = named or (case.speaker.kind == "unnamed" and _last(case) in scene.words)
        return scene if same and briefs(scene.sign.kind, scene.sign.span, case.text, scene.words) else None
    if named:
        return scene
    return None if _led_away(case, scene) else scene


def _last(case: Case) -> str:
    """The last word the speaker is called by."""
    return (case.speaker.name.lower().split() or ["?"])[-1]


def _led_away(case: Case, scene: Scene) -> bool:
    """Did words after the scene lead away from it, before the statement? From a speech no other speech does."""
    if case.event is None or scene.sentence.start > case.sentence.start:
        return False
    marks = marks_of(case.text, case.layout, case.names, case.dates, case.event)
    own = scene.sign.kind in ("press", "after") and not scene.both
    about = partial(_leads_away, case) if own else None
    mark = last_mark(marks, case.sentence, [*case.earlier[-_GO_ON:], case.quotation], about)
    if scene.sign.kind == "speech" and mark is not None and mark.leads == "speech":
        return False
    return led_away(mark, scene.sentence)


def _leads_away(case: Case, mark: Mark) -> bool:
    """Do words elsewhere lead a speaker out of his own scene: in his paragraph, or on him and no look back?"""
    speaker, low = case.speaker, mark.words.lower()
    if mark.span.start >= case.layout.paragraphs[max(0, _place(case.layout, case.sentence))].start:
        return True
    titles = case.names.called.get(speaker.slug or "")
    name = fold(speaker.name).split()[-1:]
    on_him = _HE.match(low) or _BOTH.search(low) or (titles is not None and titles.search(low))
    return bool(on_him or (name and name[0].lower() in low)) and not _HAD.search(low)


def _of_others(speaker: Speaker, names: Known) -> bool:
    """Does somebody speak for another than the two: a French official, a spokesman for the chancellor?"""
    other = _OF_OTHERS.search(speaker.name)
    if other is None or other[1] is None:
        return other is not None
    return other[1].lower() not in names.pair


def _headed(case: Case) -> Found[Occasion]:
    """What the headline of a transcript says, "Remarks by the two presidents after their meeting", or of a read-out."""
    text, headline, holds = case.text, case.layout.headline, case.names.holds(case.speaker)
    if holds and (readout := _READOUT.search(text, 0, _HEAD)) is not None:
        span = Span(*readout.span())
        return Found("meeting", (span,), f"{_quoted(text, span)} above the text", stated=False)
    words = headline.of(text) if headline else ""
    sign = find_sign(words, headline.start, case.names) if headline and _TRANSCRIPT.match(words) else None
    if sign is None or sign.kind not in ("after", "press", "speech") or not holds:
        return _NOT_TOLD
    kind: Occasion = "speech" if sign.kind == "speech" else "after-meeting"
    return Found(kind, (sign.span,), f"{_quoted(text, sign.span)} in the headline", stated=False)


def _quoted(text: str, span: Span) -> str:
    """The words as a reader is shown them, in one line."""
    return f"“{' '.join(span.of(text).split())}”"
