"""The day of a speech whose own sentence prints none: told by another sentence on it, or the day the report is on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.reading.findings import Dated, Found, Layout, Lexicon, Occasion, Quotation, Said, Span
from articles.reading.language.letters import fold
from articles.reading.language.terms import any_in
from articles.reading.when.reckoning import YEAR

from .occasions import outside_of
from .scenes import Telling, dates_it, dates_within, tellings_of
from .signs import NOBODY, known

_SAME_DAY = re.compile(
    r"\b(?:hours (?:earlier|before|after|later)|(?:earlier|later) (?:in|on|that) (?:the )?(?:same )?day)\b",
    re.I,
)
_PART_OF_DAY = re.compile(
    r"\A\W*Earlier,|\b(?:his|her|a|an|the|their) (?:early[- ])?(?:morning|afternoon|evening|midday) (?:speech|address)\b"
    r"|\bin the (?:morning|afternoon|evening)\b"
)
_IN_PLACE = re.compile(r"\b(?:in|at) (?:the )?([A-Z][\w'-]+)")
_OF_THE_UN = frozenset("general assembly united nations un u".split())
_HALLS = frozenset(
    "chamber parliament assembly congress duma senate council committee forum convention".split()
)
_SAME_WORDS = frozenset(("hours", "earlier", "later"))
_YEAR = re.compile(rf"\b{YEAR}\b")
_NEAR = 600  # letters round words in which other words tell the day


def day_of_speech(
    text: str,
    layout: Layout,
    quotation: Quotation,
    sentence: Span,
    occasion: Found[Occasion],
    dates: Sequence[Dated],
    day: Found[Said | None],
    lexicon: Lexicon | None,
) -> Found[Said | None] | None:
    """The day of a speech that another sentence on the same speaker, or on the same hall, tells; None where none does.

    "Both spoke from the rostrum on Monday"; "hours before their talks", with ``day`` the one on which they met.
    """
    names = known(lexicon) if lexicon else NOBODY
    outside = outside_of(text, sentence, quotation)
    places = {match[1].lower() for match in _IN_PLACE.finditer(outside)}
    if not places - names.places <= _OF_THE_UN or _YEAR.search(outside):
        return None
    hall = occasion.spans[0].of(text).split()[-1].lower() if occasion.spans else ""
    for told in tellings_of(text, layout, names):
        theirs = _is_of(told, quotation)
        if told.sentence.meets(sentence) or not (theirs or _in_hall(hall, told, sentence)):
            continue
        for dated in dates_within(dates, told.sentence):
            if dates_it(dated, told.words, told.sentence.start):
                basis = f"carries on from “{dated.span.of(text)}”"
                return Found(dated.said, (dated.span,), basis, stated=False)
        if theirs and day.value is not None and (near := _SAME_DAY.search(text, *told.sentence)) is not None:
            return Found(day.value, (Span(*near.span()),), f"“{near.group()}”: {day.basis}", stated=False)
    return None


def _is_of(told: Telling, quotation: Quotation) -> bool:
    """Does the sentence tell a speech of the speaker's, or of both?"""
    speaker = quotation.speaker.value
    if told.sign is None or told.sign.kind != "speech" or speaker is None:
        return False
    return told.both is not None or fold(speaker.name).split()[-1] in told.words


def _in_hall(hall: str, told: Telling, sentence: Span) -> bool:
    """Is it a sentence just before that tells of the same chamber?"""
    near = told.sentence.end <= sentence.start <= told.sentence.end + _NEAR
    return near and hall in _HALLS and f" {hall} " in told.words.lower()


def same_day(
    text: str, quotation: Quotation, sentence: Span, occasion: Found[Occasion], day: Found[Said | None]
) -> Found[Said | None] | None:
    """The day they met, for a speech told as of that day: "Earlier", "in his morning address", "hours before"."""
    if occasion.value != "speech" or day.value is None:
        return None
    outside = outside_of(text, sentence, quotation)
    around = Span(max(0, sentence.start - _NEAR), sentence.end)
    if (own := _PART_OF_DAY.search(outside)) is not None and not _YEAR.search(outside):
        span = Span(sentence.start + own.start(), sentence.start + own.end())
    elif any_in(_SAME_WORDS, text, around) and (near := _SAME_DAY.search(text, *around)) is not None:
        span = Span(*near.span())
    else:
        return None
    return Found(day.value, (span,), f"“{span.of(text)}”: {day.basis}", stated=False)
