"""Readings as lines of JSON, for machines: one a text, and at the end which quotations are one statement.

A line in: {"id", "text"} and, where known, "published" (YYYY-MM-DD) and "outlet".

A line out: {"id", "outlet", "headline": [start, end] or null, "furniture": [[start, end, why]], "summit": slug or null,
"meeting_date": "YYYY-MM-DD" or null, "quotes": [...]}. A quotation that its attribution breaks is several quotes with
one "group". A quote: {"start", "end", "kind": "direct", "mixed" or "indirect", "quoted": [[start, end]] (what stands
between quotation marks), "speaker": a name, or the pronoun or title printed where nobody knows whom it means, or null,
"speaker_start", "speaker_end" (the words that name the speaker) or null, "certain": does the text say so itself?,
"occasion", "topics": [slugs], "group": number or null}.

The last line: {"id": "clusters", "same": [[[id, n], [id, m]]]}, n and m places in the "quotes" of those ids.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .alike.wordings import Wording, cluster
from .findings import Part, Quotation, Reading, Span
from .language.words import PEOPLE, PRONOUNS

Line = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """A text somebody wants read, and what is known of it."""

    id: str | int
    text: str
    published: datetime.date | None = None
    outlet: str | None = None


def asked(line: str | bytes) -> Asked:
    """A line in. Raises ValueError saying what is wrong with it."""
    try:
        known = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("no JSON") from None
    if not isinstance(known, dict):
        raise ValueError("no JSON object")
    key, text, outlet = known.get("id"), known.get("text"), known.get("outlet")
    if isinstance(key, bool) or not isinstance(key, (str, int)):
        raise ValueError("“id” is missing, or neither words nor a number")
    if not isinstance(text, str):
        raise ValueError("“text” is missing, or not words")
    if not isinstance(outlet, str | None):
        raise ValueError("“outlet” is not words")
    return Asked(key, text, _published(known.get("published")), outlet)


def _published(value: object) -> datetime.date | None:
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        raise ValueError("“published” is no date (YYYY-MM-DD)") from None


def as_line(key: str | int, text: str, reading: Reading, outlet: str | None = None) -> Line:
    """A reading as a line out."""
    date = reading.meeting_date.value
    return {
        "id": key,
        "outlet": outlet,
        "headline": reading.layout.headline and list(reading.layout.headline),
        "furniture": [[*passed.span, passed.why] for passed in reading.layout.furniture],
        "summit": reading.meeting.value,
        "meeting_date": date.start.isoformat() if date and date.start == date.end else None,
        "quotes": [
            _quote(n, text, quotation, piece)
            for n, quotation in enumerate(reading.quotations)
            for piece in quotation.pieces()
        ],
    }


def as_wordings(key: str | int, text: str, reading: Reading) -> list[Wording]:
    """For each of the "quotes" of its line, in order, what ``cluster`` wants. Nobody unnamed is known elsewhere."""
    wordings = []
    for quotation in reading.quotations:
        speaker = quotation.speaker.value
        known = speaker.slug if speaker and speaker.kind != "unnamed" else None
        for piece in quotation.pieces():
            words = " … ".join(part.span.of(text) for part in _in_marks(quotation, piece))
            wordings.append(Wording(key, quotation.meeting.value, known, quotation.kind, words))
    return wordings


def clusters_line(wordings: Sequence[Wording]) -> Line:
    """The last line, from the wordings of all texts one after another."""
    places: list[list[object]] = []
    count: dict[object, int] = {}
    for wording in wordings:
        n = count[wording.article] = count.get(wording.article, -1) + 1
        places.append([wording.article, n])
    return {"id": "clusters", "same": [[places[n] for n in group] for group in cluster(wordings)]}


def _quote(n: int, text: str, quotation: Quotation, piece: Span) -> Line:
    speaker = quotation.speaker
    named = (
        speaker.spans[0]
        if speaker.spans and (speaker.value or _means_somebody(speaker.spans[0].of(text)))
        else None
    )
    printed = named.of(text) if named else None
    return {
        "start": piece.start,
        "end": piece.end,
        "kind": quotation.kind,
        "quoted": [[part.start, part.end] for part in _in_marks(quotation, piece)],
        "speaker": speaker.value.name if speaker.value else printed,
        "speaker_start": named.start if named else None,
        "speaker_end": named.end if named else None,
        "certain": bool(speaker.value and speaker.stated),
        "occasion": quotation.occasion.value,
        "topics": list(quotation.topics.value),
        "group": n if len(quotation.pieces()) > 1 else None,
    }


def _means_somebody(words: str) -> bool:
    """A pronoun, or a title alone: printed for somebody, whoever it is."""
    *article, last = words.lower().split() or [""]
    return (last in PRONOUNS and not article) or (article == ["the"] and last in PEOPLE)


def _in_marks(quotation: Quotation, piece: Span) -> list[Part]:
    return [part for part in quotation.parts if part.in_marks and piece.holds(part.span)]
