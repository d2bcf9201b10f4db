"""Reading: a text goes in, findings come out. Pure Python; the same text always gives the same reading."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from .anchored import anchored
from .belonging import if_met, meeting_of
from .cast import assemble
from .dates import find_dates
from .findings import (
    Dated,
    Doubt,
    Found,
    Kind,
    Layout,
    Lexicon,
    Meeting,
    Part,
    Quotation,
    Reading,
    Said,
    Span,
    Speaker,
)
from .issued import find_issued
from .layout import lay_out
from .letters import fold
from .meetings import find_meeting, meeting_day
from .occasions import find_occasion
from .persons import Scene
from .quotes import Quoted, find_quoted
from .said import find_said
from .sentences import split
from .slips import find_slips, is_rewritten
from .speakers import find_speakers
from .statements import Draft, draft
from .topics import find_topics
from .verbs import TURNING, Verb

RULES = "1"
_NEAR = 1000  # characters
_BACK = 3  # paragraphs before its own that may tell what a statement is about
_NAME = re.compile(r"(?:[A-Z][\w'.-]* ){1,3}[A-Z][\w'.-]*[.,]?")
_CLAUSE = re.compile(
    r"(?i:i|we|he|she|they|it|there)(?:'[a-z]+| (?!the\b|of\b|and\b|or\b|all\b|as\b|in\b|to\b)[a-z]\S+)"
)


class _Article(NamedTuple):
    """What is known of a whole article before its statements are looked at one by one."""

    text: str
    layout: Layout
    lexicon: Lexicon
    published: datetime.date | None
    rewritten: bool
    meeting: Found[str | None]
    day: Found[Said | None]
    dates: tuple[Dated, ...]
    event: tuple[datetime.date, datetime.date] | None


def read(text: str, lexicon: Lexicon, published: datetime.date | None = None) -> Reading:
    """All that can be found in a text: its layout, meeting and dates, who said what, and what is doubtful.

    Never raises on any text; every span lies inside it. What nothing shows is None, "not known".
    """
    folded = fold(text)
    layout = lay_out(folded)
    slips = find_slips(folded)
    rewritten = is_rewritten(slips)
    quoted, unclosed = find_quoted(text, layout.paragraphs)
    sentences = split(folded, layout.paragraphs, quoted, text)
    published = published or find_issued(folded, layout).value
    meeting = find_meeting(folded, layout, lexicon, published)
    held = _held(lexicon, meeting)
    base = published or (held.met or held.start if held else None)
    event = _event(held)
    dates = find_dates(folded, layout.paragraphs, base, event)
    dates = anchored(folded, layout.paragraphs, dates, held.met if held else None, base)
    day = meeting_day(folded, layout, held, dates)

    drafted = draft(folded, sentences, quoted, layout.paragraphs)
    scene = Scene(folded, sentences, assemble(sentences, lexicon), lexicon, base, rewritten)
    article = _Article(folded, layout, lexicon, published, rewritten, meeting, day, dates, event)
    quotations: list[Quotation] = []
    for one, (speaker, via) in zip(drafted.drafts, find_speakers(scene, drafted.drafts), strict=True):
        quotation = _quotation(folded, one, speaker, via, quoted)
        quotations.append(_placed(article, one, quotation, quotations))
    doubts = (*unclosed, *(slips if rewritten else ()))
    return Reading(layout, meeting, day, tuple(quotations), dates, drafted.passed, doubts)


def _placed(article: _Article, one: Draft, quotation: Quotation, earlier: Sequence[Quotation]) -> Quotation:
    """A statement with its meeting, occasion, day and topics; ``earlier`` are those before it."""
    text, layout, lexicon, published, rewritten, meeting, day, dates, event = article
    place, sentence = one.sentence.paragraph, one.sentence.span
    paragraph = layout.paragraphs[place]
    # In a stitched text one report does not tell where another one's words were said
    reported = None if rewritten else event
    occasion = find_occasion(text, layout, quotation, sentence, lexicon, dates, reported, earlier, published)
    at = meeting_of(text, paragraph, quotation, occasion.value, dates, lexicon.meetings, meeting)
    held = _held(lexicon, at)
    on = day if at is meeting else meeting_day(text, layout, held, dates)
    occasion, on = if_met(text, layout, at, held, published, occasion, on)
    said = find_said(text, layout, quotation, sentence, occasion, dates, on, earlier, published)
    if one.verbatim and said.value is None and (day_of := find_issued(text, layout)).value is not None:
        said = Found(Said(day_of.value, day_of.value), day_of.spans, day_of.basis, stated=False)
    around = quotation.context if rewritten else _around(quotation.context, paragraph)
    before = () if rewritten else layout.paragraphs[max(0, place - _BACK) : place][::-1]
    headline = None if rewritten else layout.headline
    topics = find_topics(text, one.pieces, quotation.context, around, lexicon, before, headline)
    return replace(quotation, meeting=at, occasion=occasion, said=said, topics=topics)


def _around(context: Span, paragraph: Span) -> Span:
    """The paragraph, but of a very long one only what stands near."""
    return Span(max(paragraph.start, context.start - _NEAR), min(paragraph.end, context.end + _NEAR))


def _held(lexicon: Lexicon, found: Found[str | None]) -> Meeting | None:
    """The meeting that was found."""
    return next((one for one in lexicon.meetings if one.slug == found.value), None)


def _event(meeting: Meeting | None) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of the event around a meeting."""
    if meeting is None or meeting.start is None or meeting.end is None:
        return None
    return meeting.start, meeting.end


def _quotation(
    text: str,
    one: Draft,
    speaker: Found[Speaker | None],
    via: Found[Speaker | None],
    quoted: Sequence[Quoted],
) -> Quotation:
    """A draft with its speaker, cut into what stands between marks and what does not."""
    if one.verbatim:
        parts = tuple(Part(*piece, True) for piece in one.pieces)
    else:
        parts = tuple(part for piece in one.pieces for part in _parts(text, piece, quoted))
    context = Span(one.sentence.span.start, max(one.latest.span.end, one.pieces[-1].end))
    cue = one.report.cue if one.report else None
    doubts = () if speaker.value else (Doubt(context, f"speaker not known: {speaker.basis}"),)
    kind = _kind(text, one, parts)
    turned = one.report is not None and kind != "direct" and _turns(one.report.verb)
    return Quotation(parts, kind, context, speaker, cue, via, turned=turned, doubts=doubts)


def _turns(verb: Verb) -> bool:
    """Do the words say something else, or nothing, without this verb: "denied …", "called for …", "welcomed …"?"""
    return verb.lemma in TURNING or not any(verb.takes(grammar) for grammar in "qcd")


def _parts(text: str, piece: Span, quoted: Sequence[Quoted]) -> list[Part]:
    """A piece's stretches, in order: outside marks and inside them. A name in marks is a name, not a quotation."""
    parts: list[Part] = []
    place = piece.start
    for one in _within(piece, quoted):
        if piece.end - piece.start != one.outer.end - one.outer.start and _NAME.fullmatch(one.inner.of(text)):
            continue
        if one.outer.start > place:
            parts.append(Part(place, one.outer.start, False))
        parts.append(Part(one.inner.start, one.inner.end, True))
        place = max(place, one.outer.end)
    if place < piece.end:
        parts.append(Part(place, piece.end, False))
    return parts


def _within(piece: Span, quoted: Sequence[Quoted]) -> Sequence[Quoted]:
    """The quoted words that lie in a piece."""
    first = bisect_left(quoted, piece.start, key=lambda one: one.outer.start)
    last = bisect_left(quoted, piece.end, key=lambda one: one.outer.start)
    return quoted[first:last]


def _kind(text: str, one: Draft, parts: Sequence[Part]) -> Kind:
    """Direct: a sentence of the speaker's between marks. Mixed: less than that, or marks within a paraphrase."""
    if not any(part.in_marks for part in parts):
        return "indirect"
    if not all(part.in_marks for part in parts):
        return "mixed"
    first = parts[0].start
    led_in = text[max(0, first - 4) : first].rstrip("\"' ").endswith((",", ":"))
    if text.startswith("that ", first) and not text[first - 2 : first].startswith(":"):
        return "mixed"
    begun = any(text[part.start].isupper() for part in parts) or _CLAUSE.match(text, first) is not None
    return "direct" if begun or led_in or (one.report is not None and one.report.before) else "mixed"
