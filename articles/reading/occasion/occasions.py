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

from articles.reading.findings import Dated, Found, Layout, Lexicon, Occasion, Quotation, Span, Speaker
from articles.reading.language.terms import remembered

from .briefings import BRIEFED, briefs, on_the_talks
from .carried import NOWHERE, Case, follows, from_elsewhere, looks_back
from .scenes import blotted, in_part, on_other_day
from .signs import NOBODY, Known, Sign, find_sign, hints_in, known
from .tellers import tells

_JOINT = re.compile(r"\bjoint (?:\w+ )?(?:statement|communiqu[eé]|declaration)s?\b", re.I)
_DOCUMENT = re.compile(
    r"\W*+(?:but |and )?(?:in )?(?:it\b|(?:the|that|this|their) (?:\w+ )?(?:text|statement|document|declaration|communiqu[eé])\b)",
    re.I,
)
_THEY = re.compile(
    r"\W*+(?:but |and )?(?:they|both|the two|the pair|(?:the|both|the two) (?:presidents|leaders|men))\b",
    re.I,
)
_ALOUD = re.compile(
    r"\b(?:told|reporters|journalists|press|conference|microphones?|cameras?|then|later)\b", re.I
)
_TOGETHER = re.compile(
    r"\b(?:agreed?|discuss(?:ed|ing)?|spent|talked|exchanged|shared (?:their )?views)\b", re.I
)
_AGENCY = re.compile(
    r"\b(?:news agency|newspaper|Interfax|TASS|RIA|Reuters|Xinhua|television|TV|broadcaster)\b|\breports?$",
    re.I,
)
_ALREADY = re.compile(
    r"\b(?<!who )(?<!which )(?:has|have|had) (?:\w+ )?(?:\w+ed|said|told|spoken|written|made|given)\b", re.I
)
_OF_TELLER = ("told", "press", "after", "paper")
_A_DAY = timedelta(days=1)  # days differ round the world
_BACK = 600  # characters in which the words answered may stand
NOT_THEIRS = "said by somebody who is not one of the two"
_TIME = re.compile(r"(?:last|earlier|later|yesterday|days?|weeks?|months?|before|ahead|prior)\b", re.I)
_RECALLED = re.compile(
    r"\b(?:said|says|added|told [\w ]{1,30}|noted|stressed|insisted) (?:that )?(?:he|she|they|the two|[A-Z]\w+) had\b[^;:]*$"
)
_TO_YOU = re.compile(r"\b(?:you|your)\b", re.I)


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
    rewritten: bool = False,
) -> Found[Occasion]:
    """Where a statement was said. ``sentence`` holds its attribution; ``text`` is folded.

    With a lexicon, talks of others than its pair do not count as the meeting, nor words of others as said there.
    A news conference on one of the ``dates`` that is not a day of the ``event`` is another occasion. ``earlier`` are the
    statements before it, which the same speaker may go on from. In a ``rewritten`` text, stitched of several, the
    event of one does not tell where another's words were said.
    """
    names = known(lexicon) if lexicon else NOBODY
    of_meeting = event is not None
    event = None if rewritten else event
    speaker = quotation.speaker.value
    dates = _gone_by(dates, published)
    begin, earlier = in_part(text, layout, lexicon, sentence, earlier)
    outside = outside_of(text, sentence, quotation)
    if (document := _joint(text, layout, outside, sentence, speaker)) is not None:
        return Found("joint-statement", (document,), f"“{document.of(text)}” says so")
    hints = hints_in(text, sentence, outside)
    sign = find_sign(outside, sentence.start, names, hints)
    if sign is not None and sign.kind == "apart" and _in_event(dates, sign.span, event):
        first, last = sign.span.start - sentence.start, sign.span.end - sentence.start
        outside = outside[:first] + "#" * (last - first) + outside[last:]
        sign = find_sign(outside, sentence.start, names, hints)
    if (
        sign is not None
        and sign.kind == "during"
        and _RECALLED.search(outside, 0, sign.span.start - sentence.start)
    ):
        sign = None
    via = quotation.via.value
    if via is not None and speaker is not None and not _AGENCY.search(via.name) and names.holds(speaker):
        if sign is not None and sign.kind in _OF_TELLER:
            sign = None  # it is the teller's occasion
        theirs = not _to_third(text, layout, sentence, earlier, names)
        if (
            event is not None
            and sign is None
            and theirs
            and not on_other_day(dates, sentence, outside, event)
        ):
            return Found("meeting", quotation.via.spans, f"told by {via.name}", stated=False)
    words = _told_words(text, quotation)
    teller = tells(speaker, text, names)
    met = of_meeting or not names.pair or (speaker is not None and speaker.slug in names.tellers)
    if (
        sign is not None
        and sign.kind == "press"
        and on_other_day(dates, sentence, outside, event)
        and not teller
    ):
        return Found("other", (sign.span,), f"“{sign.span.of(text)}” was on another day")
    told = _told(text, sign, speaker, teller, outside, words, names, met) if sign is not None else None
    if told is not None:
        return told
    if (
        speaker is None
        or _AGENCY.search(speaker.name)
        or _ALREADY.search(_up_to_cue(quotation, sentence, outside))
    ):
        return Found("other", (), NOWHERE, stated=False)
    if (talked := _to_the_other(text, layout, speaker, sentence, outside, words, names)) is not None:
        return talked
    case = Case(
        text,
        layout,
        quotation,
        sentence,
        speaker,
        sign,
        outside,
        words,
        names,
        dates,
        event,
        of_meeting,
        earlier,
        published,
        begin,
        teller,
    )
    if (followed := follows(case)) is not None:
        return followed
    if speaker.kind == "pair" and _TOGETHER.search(_reporting(text, quotation, outside)):
        return Found("meeting", (), "told of both together", stated=False)
    if teller and on_the_talks(words, outside, names, met):
        return Found("briefing", (), "tells of the meeting", stated=False)
    return from_elsewhere(case)


@remembered
def _gone_by(dates: Sequence[Dated], published: date | None) -> Sequence[Dated]:
    """Without days to come, on which nothing was said yet."""
    if published is None:
        return dates
    return tuple(one for one in dates if one.said is None or one.said.start <= published + _A_DAY)


def _in_event(dates: Sequence[Dated], span: Span, event: tuple[date, date] | None) -> bool:
    """Is it a day of the event, as "yesterday" may be?"""
    days = [one.said for one in dates if one.span.meets(span) and one.precision == "day"] if event else []
    return any(event and said and event[0] <= said.start <= event[1] for said in days)


def _to_third(text: str, layout: Layout, sentence: Span, earlier: Sequence[Quotation], names: Known) -> bool:
    """Does a sentence that names but one of the two follow, in its paragraph, what a third man said? Then he is answered."""
    last = earlier[-1] if earlier else None
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda span: span.start) - 1
    if last is None or place < 0 or last.span.start < layout.paragraphs[place].start:
        return False
    third = last.speaker.value
    if third is None or sentence.meets(last.span) or names.holds(third) or tells(third, text, names):
        return False
    low = sentence.of(text).lower()
    return sum(name in low for name in names.pair if "-" not in name) < 2


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
    """The words "joint statement", in the sentence, where its "it" or "the text" goes back to, or before its "they"."""
    if speaker is not None and speaker.kind != "pair":
        return None
    if "joint" in outside.lower() and (own := _JOINT.search(outside)) is not None:
        return Span(sentence.start + own.start(), sentence.start + own.end())
    theirs = speaker is not None and _THEY.match(outside) and not _ALOUD.search(outside)
    if not theirs and not _DOCUMENT.match(outside):
        return None
    place = bisect_left(layout.paragraphs, sentence.start + 1, key=lambda span: span.start) - 1
    start = layout.paragraphs[max(0, place - (not theirs))].start if layout.paragraphs else sentence.start
    found = list(_JOINT.finditer(text, start, sentence.start))
    return Span(*found[-1].span()) if found else None


def _told(
    text: str,
    sign: Sign,
    speaker: Speaker | None,
    teller: bool,
    outside: str,
    words: str,
    names: Known,
    met: bool,
) -> Found[Occasion] | None:
    """What a sign in its own sentence makes of a statement; None where the sign alone decides nothing."""
    basis = f"“{sign.span.of(text)}” says so"
    if sign.kind in ("apart", "before"):
        heard = BRIEFED.search(outside) if teller and _TIME.match(sign.span.of(text)) else None
        return Found("briefing" if heard else "other", (sign.span,), basis)
    if sign.kind == "speech":
        return Found("speech", (sign.span,), basis)
    of_talks = teller and on_the_talks(words, outside, names, met)
    if sign.kind == "paper" and not of_talks:
        return Found("other", (sign.span,), basis)
    if teller and not met and not of_talks and not briefs(sign.kind, sign.span, text, outside):
        return Found("other", (), NOWHERE, stated=False)
    if teller:
        return Found("briefing", (sign.span,), basis)
    if sign.kind == "told":
        back = speaker is not None and bool(names.pair) and names.holds(speaker) and looks_back(words)
        return (
            Found("after-meeting", (sign.span,), f"{basis}, and the words look back", stated=False)
            if back
            else None
        )
    if speaker is None or not names.holds(speaker):
        return Found("other", (sign.span,), NOT_THEIRS, stated=False)
    if sign.kind == "during":
        return Found("meeting", (sign.span,), basis)
    return Found("after-meeting", (sign.span,), basis, stated=sign.kind == "after")


def _to_the_other(
    text: str, layout: Layout, speaker: Speaker, sentence: Span, outside: str, words: str, names: Known
) -> Found[Occasion] | None:
    """One of the two told the other, or answers in the next sentence what the other told: that was when they met."""
    if (own := names.told.get(speaker.slug or "")) is None:
        return None
    if (match := own.search(outside)) is not None:
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        return Found("meeting", (span,), f"“{span.of(text)}”", stated=False)
    if "you" not in words.lower() or not _TO_YOU.search(words):
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
