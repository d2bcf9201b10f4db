"""Reading: a text goes in, findings come out. Pure Python; the same text always gives the same reading."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from .about.topic_words import subjects_of
from .about.topics import aside_of, find_topics
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
    pair_of,
)
from .language.letters import fold
from .language.quotes import Quoted, find_quoted
from .language.sentences import split
from .language.verbs import TURNING, Verb
from .meeting.belonging import if_met, meeting_of
from .meeting.meetings import find_meeting, meeting_day
from .occasion.occasions import find_occasion
from .occasion.said import find_said
from .page.layout import lay_out
from .page.slips import find_slips, is_rewritten
from .telling.statements import Draft, draft
from .when.anchored import anchored
from .when.dates import find_dates
from .when.issued import find_issued
from .who.cast import assemble
from .who.persons import Scene
from .who.speakers import find_speakers

RULES = "2"  # another one after a change of rules, so that what was read by older ones is read again
_NEAR = 1000  # characters
_BESIDE = 3  # statements before and after one that may share its sentence
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
    held: Meeting | None
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
    told = _since_they_met(event, day.value)
    article = _Article(folded, layout, lexicon, published, rewritten, meeting, held, day, dates, told)
    quotations: list[Quotation] = []
    for place, (speaker, via) in enumerate(find_speakers(scene, drafted.drafts)):
        one, near = drafted.drafts[place], drafted.drafts[max(0, place - _BESIDE) : place + _BESIDE + 1]
        if one.relayed and not _of_the_pair(speaker.value, lexicon):
            continue
        quotation = _quotation(folded, one, speaker, via, quoted, _holder(one, quotations))
        quotations.append(_placed(article, one, quotation, quotations, near))
    doubts = (*unclosed, *(slips if rewritten else ()))
    return Reading(layout, meeting, day, tuple(quotations), dates, drafted.passed, doubts)


def _of_the_pair(speaker: Speaker | None, lexicon: Lexicon) -> bool:
    """What others are said to have said is told with what their teller said; what one of the two said stands alone."""
    pair = pair_of(lexicon.leaders)
    return speaker is not None and pair is not None and speaker.slug in (pair.slug, *pair.members)


def _holder(one: Draft, quotations: Sequence[Quotation]) -> int | None:
    """The place of the statement that a relayed one lies within."""
    if not one.relayed:
        return None
    first = one.pieces[0].start
    places = range(len(quotations) - 1, -1, -1)
    return next((n for n in places if quotations[n].pieces()[-1].end > first), None)


def _placed(
    article: _Article, one: Draft, quotation: Quotation, earlier: Sequence[Quotation], near: Sequence[Draft]
) -> Quotation:
    """A statement with its meeting, occasion, day and topics; ``earlier`` are those before it, ``near`` all round it."""
    text, layout, lexicon, published, rewritten, meeting, held, day, dates, event = article
    place, sentence = one.sentence.paragraph, one.sentence.span
    paragraph = layout.paragraphs[place]
    occasion = find_occasion(
        text, layout, quotation, sentence, lexicon, dates, event, earlier, published, rewritten
    )
    at = meeting_of(text, layout, paragraph, quotation, occasion.value, dates, lexicon.meetings, meeting)
    on = day
    if at is not meeting:
        held = _held(lexicon, at)
        on = meeting_day(text, layout, held, dates)
    occasion, on = if_met(text, layout, at, held, published, occasion, on)
    said = find_said(text, layout, quotation, sentence, occasion, dates, on, earlier, published, lexicon)
    if one.verbatim and said.value is None and (day_of := find_issued(text, layout)).value is not None:
        said = Found(Said(day_of.value, day_of.value), day_of.spans, day_of.basis, stated=False)
    around = quotation.context if rewritten else _around(quotation.context, paragraph)
    before = () if rewritten else layout.paragraphs[max(0, place - _BACK) : place][::-1]
    headline = None if rewritten else layout.headline
    aside = aside_of(text, one, near)
    subjects = subjects_of(text, lexicon)
    topics = find_topics(
        text, one.pieces, quotation.context, around, lexicon, before, headline, aside, subjects
    )
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


def _since_they_met(
    event: tuple[datetime.date, datetime.date] | None, day: Said | None
) -> tuple[datetime.date, datetime.date] | None:
    """The days of the event from the one on which they met."""
    return (max(event[0], min(day.start, event[1])), event[1]) if event and day else event


def _quotation(
    text: str,
    one: Draft,
    speaker: Found[Speaker | None],
    via: Found[Speaker | None],
    quoted: Sequence[Quoted],
    inside: int | None,
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
    return Quotation(parts, kind, context, speaker, cue, via, turned=turned, inside=inside, doubts=doubts)


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
    last = bisect_left(quoted, piece.end, first, key=lambda one: one.outer.start)
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
    if text[first].islower() and text[max(0, first - 7) : first].rstrip("\"'` ").endswith(" that"):
        return "mixed"
    begun = any(text[part.start].isupper() for part in parts) or _CLAUSE.match(text, first) is not None
    return "direct" if begun or led_in or (one.report is not None and one.report.before) else "mixed"
