"""Where a statement was really said.

What stands round the statement in its own sentence says it, or else the nearest earlier sentence that tells of the same
speaker or opens a section on both, or what the other of the two said before, or a later sentence on the same speaker.
Where nothing does, the occasion is "other".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from .findings import Dated, Found, Layout, Lexicon, Occasion, Quotation, Span, Speaker
from .scenes import blotted, heard_by_journalists, latest_of, on_other_day, scene_for, scenes_of
from .signs import NOBODY, Known, Sign, find_sign, known
from .tellers import tells
from .terms import remembered
from .together import TALKS

_JOINT = re.compile(r"\bjoint (?:\w+ )?(?:statement|communiqu[eé]|declaration)s?\b", re.I)
_DOCUMENT = re.compile(
    r"\W*+(?:but |and )?(?:in )?(?:it\b|(?:the|that|this|their) (?:\w+ )?(?:text|statement|document|declaration|communiqu[eé])\b)",
    re.I,
)
_TOGETHER = re.compile(
    r"\b(?:agreed?|discuss(?:ed|ing)?|spent|talked|exchanged|shared (?:their )?views)\b", re.I
)
_AGENCY = re.compile(
    r"\b(?:news agency|newspaper|Interfax|TASS|RIA|Reuters|Xinhua|television|TV|broadcaster)\b|\breports?$",
    re.I,
)
_ALREADY = re.compile(
    r"(?<!who )(?<!which )\b(?:has|have|had) (?:\w+ )?(?:\w+ed|said|told|spoken|written|made|given)\b", re.I
)
_OF_THE_TALKS = re.compile(rf"\b(?:the|their|this) (?:[\w'-]+ )?(?:{TALKS}|atmosphere|mood|tone)\b", re.I)
_OF_THE_TWO = re.compile(
    r"\b(?:the|both|two) (?:\w+ )?(?:presidents?|leaders|men|two)\b|\bthey (?:\w+ )?(?:spoke|talked|met|discussed|agreed)\b",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:will|would|plans? to|planned to|(?:is|are|was|were) to|expected to|hopes? to) (?:\w+ ){0,2}?(?:meet|talk|discuss|raise|press|speak|hold)\b",
    re.I,
)
_BACK = 600  # characters in which the words answered may stand
_LOOKS_BACK = re.compile(
    rf"\bwe (?:\w+ )?(?:spoke|talked|met|discussed|agreed|had|found|stood|sat|exchanged)\b|\bour (?:\w+ )?{TALKS}\b"
    rf"|\b(?:the|this) (?:\w+ )?{TALKS} (?:was|were|had|lasted)\b",
    re.I,
)
_SAID_OF_TALKS = re.compile(
    rf"\b(?:said|says|spoke) (?:of|about) (?:the|their|his) (?:\w+ )?{TALKS}\b"
    rf"|\b(?:called|described|termed|dubbed|characteri[sz]ed|summed up) (?:the|their|his|it as) (?:\w+ )?{TALKS}\b",
    re.I,
)
_TO_YOU = re.compile(r"\b(?:you|your)\b", re.I)
_AUDIENCE = re.compile(r"\b(?:told|to) (?:reporters|journalists|correspondents|newsmen|the press)\b", re.I)
_TRANSCRIPT = re.compile(
    r"(?:full )?(?:text|transcript|remarks|(?:joint )?(?:news|press) conference)\b", re.I
)
_READOUT = re.compile(
    r"\bread-?out of [^.\n]{0,80}\b(?:meeting|talks|conversation|discussion)\b|^(?:meeting|talks) with [^.\n]{0,60}\bpresident\b[^.\n]{0,40}$",
    re.I | re.M,
)
_HEAD = 600  # letters above which a read-out is called so
_SOON = 3  # days after the event
_NOWHERE = "the text does not say where"


def find_occasion(
    text: str,
    layout: Layout,
    quotation: Quotation,
    sentence: Span,
    lexicon: Lexicon | None = None,
    dates: Sequence[Dated] = (),
    event: tuple[date, date] | None = None,
    earlier: Sequence[Quotation] = (),
    published: date | None = None,
) -> Found[Occasion]:
    """Where a statement was said. ``sentence`` holds its attribution; ``text`` is folded.

    With a lexicon, talks of others than its pair do not count as the meeting, nor words of others as said there.
    A news conference on one of the ``dates`` that is not a day of the ``event`` is another occasion. ``earlier`` are the
    statements before it, which the same speaker may go on from.
    """
    names = known(lexicon) if lexicon else NOBODY
    speaker = quotation.speaker.value
    outside = outside_of(text, sentence, quotation)
    if (document := _joint(text, layout, outside, sentence, speaker)) is not None:
        return Found("joint-statement", (document,), f"“{document.of(text)}” says so")
    words = _told_words(text, quotation)
    sign = find_sign(outside, sentence.start, names)
    if sign is not None and sign.kind == "apart" and _in_event(dates, sign.span, event):
        first, last = sign.span.start - sentence.start, sign.span.end - sentence.start
        outside = outside[:first] + "#" * (last - first) + outside[last:]
        sign = find_sign(outside, sentence.start, names)
    if sign is not None and sign.kind == "press" and on_other_day(dates, sentence, outside, event):
        return Found("other", (sign.span,), f"“{sign.span.of(text)}” was on another day")
    if sign is not None and (told := _told(text, sign, speaker, outside, words, names)) is not None:
        return told
    if (
        speaker is None
        or _AGENCY.search(speaker.name)
        or _ALREADY.search(_up_to_cue(quotation, sentence, outside))
    ):
        return Found("other", (), _NOWHERE, stated=False)
    if (talked := _to_the_other(text, layout, speaker, sentence, outside, words, names)) is not None:
        return talked
    if (followed := _follows(layout, quotation, sentence, earlier, sign)) is not None:
        return followed
    if event is not None and quotation.via.value is not None and names.holds(speaker):
        return Found("meeting", quotation.via.spans, f"told by {quotation.via.value.name}", stated=False)
    if speaker.kind == "pair" and _TOGETHER.search(_reporting(text, quotation, outside)):
        return Found("meeting", (), "told of both together", stated=False)
    if tells(speaker, text, names) and _on_the_talks(words, outside, names):
        return Found("briefing", (), "tells of the meeting", stated=False)
    carried = _carried(text, layout, sentence, speaker, outside, names, dates, event)
    if carried.value == "other" and names.holds(speaker) and _in_those_days(event, published):
        return _looking_back(text, sign, outside, words) or carried
    return carried


def _in_event(dates: Sequence[Dated], span: Span, event: tuple[date, date] | None) -> bool:
    """Is it a day of the event, as "yesterday" may be?"""
    days = [one.said for one in dates if one.span.meets(span) and one.precision == "day"] if event else []
    return any(event and said and event[0] <= said.start <= event[1] for said in days)


def _told_words(text: str, quotation: Quotation) -> str:
    """The words of a statement, with what stands between the cue and them: called "the exchange" useful."""
    start = quotation.span.start
    cue = quotation.cue
    lead = text[cue.end : start] if cue is not None and cue.end <= start < cue.end + 80 else ""
    return lead + " ".join(piece.of(text) for piece in quotation.pieces())


# ----------------------------------------------------------- in the sentence itself


@remembered
def outside_of(text: str, sentence: Span, quotation: Quotation) -> str:
    """The sentence with the statement and all that is quoted blotted out, as long as before."""
    words = sentence.of(text)
    for part in quotation.parts:
        first = max(part.start, sentence.start) - sentence.start
        last = min(part.end, sentence.end) - sentence.start
        words = words[:first] + "#" * (last - first) + words[last:]
    return blotted(words)


def _reporting(text: str, quotation: Quotation, outside: str) -> str:
    return quotation.cue.of(text) if quotation.cue else outside


def _up_to_cue(quotation: Quotation, sentence: Span, outside: str) -> str:
    end = quotation.cue.end if quotation.cue else quotation.span.start
    return outside[: max(0, end - sentence.start)]


def _joint(text: str, layout: Layout, outside: str, sentence: Span, speaker: Speaker | None) -> Span | None:
    """The words "joint statement", in the sentence or where its "it" or "the text" goes back to."""
    if speaker is not None and speaker.kind != "pair":
        return None
    if (own := _JOINT.search(outside)) is not None:
        return Span(sentence.start + own.start(), sentence.start + own.end())
    if not _DOCUMENT.match(outside):
        return None
    place = bisect_left(layout.paragraphs, sentence.start, key=lambda span: span.start)
    start = layout.paragraphs[max(0, place - 2)].start if layout.paragraphs else sentence.start
    found = list(_JOINT.finditer(text, start, sentence.start))
    return Span(*found[-1].span()) if found else None


def _told(
    text: str, sign: Sign, speaker: Speaker | None, outside: str, words: str, names: Known
) -> Found[Occasion] | None:
    """What a sign in its own sentence makes of a statement; None where the sign alone decides nothing."""
    basis = f"“{sign.span.of(text)}” says so"
    teller = tells(speaker, text, names)
    if sign.kind in ("apart", "before"):
        return Found("other", (sign.span,), basis)
    if sign.kind == "speech":
        return Found("speech", (sign.span,), basis)
    if sign.kind == "paper" and not (teller and _on_the_talks(words, outside, names)):
        return Found("other", (sign.span,), basis)
    if teller:
        return Found("briefing", (sign.span,), basis)
    if sign.kind == "told":
        back = speaker is not None and bool(names.pair) and names.holds(speaker) and _LOOKS_BACK.search(words)
        return (
            Found("after-meeting", (sign.span,), f"{basis}, and the words look back", stated=False)
            if back
            else None
        )
    if speaker is None or not names.holds(speaker):
        return Found("other", (sign.span,), "said by somebody who is not one of the two", stated=False)
    if sign.kind == "during":
        return Found("meeting", (sign.span,), basis)
    return Found("after-meeting", (sign.span,), basis, stated=sign.kind == "after")


def _on_the_talks(words: str, outside: str, names: Known) -> bool:
    """Are the words of somebody who tells of the meeting about it, or what one of the two did there?"""
    low = words.lower()
    named = _OF_THE_TWO.search(words) or any(name in low for name in names.pair)
    return bool(named or _OF_THE_TALKS.search(f"{outside} {words}")) and not _TO_COME.search(words)


def _to_the_other(
    text: str, layout: Layout, speaker: Speaker, sentence: Span, outside: str, words: str, names: Known
) -> Found[Occasion] | None:
    """One of the two told the other, or answers in the next sentence what the other told: that was when they met."""
    if (own := names.told.get(speaker.slug or "")) is None:
        return None
    if (match := own.search(outside)) is not None:
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        return Found("meeting", (span,), f"“{span.of(text)}”", stated=False)
    if not _TO_YOU.search(words):
        return None
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda span: span.start) - 1
    start = layout.paragraphs[max(0, place - 1)].start if place >= 0 else sentence.start
    start = max(start, sentence.start - _BACK)
    before = blotted(text[start : sentence.start])
    asked = next(
        (m for who, p in names.told.items() if who != speaker.slug and (m := p.search(before))), None
    )
    if asked is None or find_sign(before, start, names) is not None:
        return None
    span = Span(start + asked.start(), start + asked.end())
    return Found("meeting", (span,), f"answers “{span.of(text)}”", stated=False)


# -------------------------------------------------------------- in other sentences


def _follows(
    layout: Layout, quotation: Quotation, sentence: Span, earlier: Sequence[Quotation], sign: Sign | None
) -> Found[Occasion] | None:
    """The occasion of what the same speaker said before in the same paragraph, where its own sentence told it."""
    last = latest_of(quotation, earlier)
    if last is None or sign is not None or not last.occasion.spans:
        return None
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda span: span.start) - 1
    if place < 0 or last.span.start < layout.paragraphs[place].start:
        return None
    basis = f"goes on from what was said before: {last.occasion.basis}"
    return Found(last.occasion.value, last.occasion.spans, basis, stated=False)


def _in_those_days(event: tuple[date, date] | None, published: date | None) -> bool:
    """Is it a report on a meeting, of its days?"""
    if event is None:
        return False
    return published is None or event[0] <= published <= event[1] + timedelta(days=_SOON)


def _looking_back(text: str, sign: Sign | None, outside: str, words: str) -> Found[Occasion] | None:
    """One of the two told journalists something, or spoke of the talks as over: that was after them."""
    if sign is not None and sign.kind == "told":
        basis = f"“{sign.span.of(text)}”, in a report on the meeting"
        return Found("after-meeting", (sign.span,), basis, stated=False)
    if _SAID_OF_TALKS.search(outside) or _LOOKS_BACK.search(words):
        return Found("after-meeting", (), "the words look back at the meeting", stated=False)
    return None


def _carried(
    text: str,
    layout: Layout,
    sentence: Span,
    speaker: Speaker,
    outside: str,
    names: Known,
    dates: Sequence[Dated],
    event: tuple[date, date] | None,
) -> Found[Occasion]:
    """What a sign in another sentence makes of a statement: inferred, unless it opens a section on both."""
    scenes = scenes_of(text, layout, names, dates, event)
    teller = tells(speaker, text, names)
    if (
        teller
        and (speaker.kind != "office")
        and (heard := heard_by_journalists(scenes, sentence)) is not None
    ):
        return Found(
            "briefing", (heard.sign.span,), f"carries on from “{heard.sign.span.of(text)}”", stated=False
        )
    scene = scene_for(scenes, sentence, speaker, names, bool(_AUDIENCE.search(outside)))
    if scene is None:
        return _headed(text, layout, speaker, names)
    words = f"“{scene.sign.span.of(text)}”"
    earlier = scene.sentence.start < sentence.start
    basis = f"carries on from {words}" if earlier else f"a later sentence on the same speaker has {words}"
    if scene.sign.kind == "speech":
        return Found("speech", (scene.sign.span,), basis, stated=scene.both)
    if teller:
        return Found("briefing", (scene.sign.span,), basis, stated=False)
    if not names.holds(speaker):
        return Found("other", (), _NOWHERE, stated=False)
    return Found("after-meeting", (scene.sign.span,), basis, stated=False)


def _headed(text: str, layout: Layout, speaker: Speaker, names: Known) -> Found[Occasion]:
    """What the headline of a transcript says, "Remarks by the two presidents after their meeting", or of a read-out."""
    if names.holds(speaker) and (readout := _READOUT.search(text, 0, _HEAD)) is not None:
        span = Span(*readout.span())
        return Found("meeting", (span,), f"“{span.of(text)}” above the text", stated=False)
    words = layout.headline.of(text) if layout.headline else ""
    sign = (
        find_sign(words, layout.headline.start, names)
        if layout.headline and _TRANSCRIPT.match(words)
        else None
    )
    if sign is None or sign.kind not in ("after", "press", "speech") or not names.holds(speaker):
        return Found("other", (), _NOWHERE, stated=False)
    kind: Occasion = "speech" if sign.kind == "speech" else "after-meeting"
    return Found(kind, (sign.span,), f"“{sign.span.of(text)}” in the headline", stated=False)
