"""Labelled articles: what a careful editor takes from a text, to measure the reader against.

One TOML file an article. In TOML ``'''`` takes a text as it is, a line a line::

    shows = "straight marks, a continued quotation"   # what the article is there for
    published = "2016-09-06"                          # where known; the reader is told
    headline = "Obama and Putin meet"
    meeting = "hangzhou-2016"                         # "" where there is none, or nobody can tell which
    meeting_date = "2016-09-05"
    text = '''
    Obama and Putin meet
    …'''

    [[statement]]                                     # or statement = [{words = "…", …}, …]
    words = ["We talked for long,", "We shall talk again."]
    kind = "direct"
    speaker = "barack-obama"
    occasion = "after-meeting"
    said = "2016-09-05"
    topics = ["us-russia-relations"]

    [[not_statement]]
    words = "Nikolai"

    [[date]]
    words = "last week"
    days = "2016-08-29/2016-09-04"

Only ``text`` must be there, and of a statement ``words``, ``kind`` and ``speaker``. A field left out is not measured;
one that is empty says "not known" or "none".

- ``words``: as printed, without the marks round them. "First words … last words" is all from the one to the other; a
  list is several pieces in the order of the text. They must stand in the text once, or ``nth`` says which is meant
  (2 is the second); a later piece is the next one after the piece before. Indirect words are the content alone,
  without "that" or a full stop. ``also`` lists other words that would be as right: the clause round a few words quoted.
- ``speaker``, ``via``: a slug, the name of somebody the lexicon does not know, or the description of somebody unnamed.
- ``said``, ``days``: "2016-09-05", "2016-09", "2016" or "2016-09-04/2016-09-05".
- ``topics``: slugs, the main one first. ``optional = true``: an editor might list it or not; finding it is no gain.
- ``meeting`` of a statement: where it differs from the article's.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, get_args

from articles.reading.findings import Kind, Lexicon, Occasion, Said, Span

from .labels import (
    Wrong,
    check_names,
    days_of,
    flag_of,
    list_of,
    one_of,
    optional_words,
    person_of,
    published_of,
    slug_of,
    topics_of,
    words_of,
)

_GAP = re.compile(r"\s*…\s*")


class GoldError(ValueError):
    """A mistake in a labelled article: names the file, the entry, the field, and what is wrong."""


@dataclass(frozen=True)
class GoldStatement:
    """A statement an editor wants. None in a field from ``via`` on means that it is not measured."""

    pieces: tuple[Span, ...]
    also: tuple[tuple[Span, ...], ...]
    kind: Kind
    speaker: str
    via: str | None = None
    meeting: str | None = None
    occasion: Occasion | None = None
    said: tuple[Said | None] | None = None
    topics: tuple[str, ...] | None = None
    optional: bool = False


@dataclass(frozen=True)
class GoldArticle:
    """A labelled article. ``meeting``, ``meeting_date`` and ``headline``: None is not measured, empty is none."""

    name: str
    text: str
    shows: str = ""
    published: date | None = None
    headline: str | None = None
    meeting: str | None = None
    meeting_date: tuple[Said | None] | None = None
    statements: tuple[GoldStatement, ...] = ()
    not_statements: tuple[Span, ...] = ()
    dates: tuple[tuple[Span, Said | None], ...] = ()


def read_gold(paths: Iterable[Path], lexicon: Lexicon) -> list[GoldArticle]:
    """The labelled articles of files, and of folders that hold ``*.toml``, in order. Raises GoldError."""
    articles = []
    for path in paths:
        for file in sorted(path.glob("*.toml")) if path.is_dir() else [path]:
            try:
                source = file.read_bytes().decode()
            except (OSError, UnicodeDecodeError) as error:
                raise GoldError(f"{file}: {error}") from error
            articles.append(labelled(file.name, source, lexicon))
    return articles


def labelled(name: str, source: str, lexicon: Lexicon) -> GoldArticle:
    """A labelled article from TOML. Raises GoldError at the first mistake."""
    try:
        entry = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise GoldError(f"{name}: {error}") from error
    place = ""
    try:
        check_names(entry, {*(one.name for one in fields(GoldArticle)), *_ENTRIES} - _OURS)
        text = words_of(entry, "text")
        made: dict[str, list[Any]] = {}
        for kind, make in _ENTRIES.items():
            made[kind] = []
            for n, item in enumerate(list_of(entry, kind), 1):
                place = f"{kind} {n}: "
                made[kind].append(make(item, text, lexicon))
            place = ""
        return GoldArticle(
            name=name,
            text=text,
            shows=optional_words(entry, "shows") or "",
            published=published_of(entry),
            headline=optional_words(entry, "headline"),
            meeting=slug_of(entry, "meeting", {one.slug for one in lexicon.meetings}),
            meeting_date=days_of(entry, "meeting_date"),
            statements=tuple(made["statement"]),
            not_statements=tuple(made["not_statement"]),
            dates=tuple(made["date"]),
        )
    except Wrong as wrong:
        raise GoldError(f"{name}: {place}{wrong.field}: {wrong.words}") from None


# ------------------------------------------------------------------- entries


def _statement(entry: dict[str, Any], text: str, lexicon: Lexicon) -> GoldStatement:
    check_names(entry, _STATEMENT)
    return GoldStatement(
        pieces=_places(entry, "words", entry.get("words"), text),
        also=tuple(_places(entry, "also", one, text) for one in list_of(entry, "also", str)),
        kind=one_of(entry, "kind", get_args(Kind)),
        speaker=person_of(entry, "speaker", lexicon) or "",
        via=person_of(entry, "via", lexicon),
        meeting=slug_of(entry, "meeting", {one.slug for one in lexicon.meetings}),
        occasion=one_of(entry, "occasion", get_args(Occasion)) if "occasion" in entry else None,
        said=days_of(entry, "said"),
        topics=topics_of(entry, lexicon) if "topics" in entry else None,
        optional=flag_of(entry, "optional"),
    )


def _not_statement(entry: dict[str, Any], text: str, lexicon: Lexicon) -> Span:
    check_names(entry, {"words", "nth", "why"})
    pieces = _places(entry, "words", entry.get("words"), text)
    return Span(pieces[0].start, pieces[-1].end)


def _date(entry: dict[str, Any], text: str, lexicon: Lexicon) -> tuple[Span, Said | None]:
    check_names(entry, {"words", "nth", "days"})
    days = days_of(entry, "days")
    if days is None:
        raise Wrong("days", "is missing")
    return _places(entry, "words", entry.get("words"), text)[0], days[0]


_ENTRIES: dict[str, Callable[[dict[str, Any], str, Lexicon], Any]] = {
    "statement": _statement,
    "not_statement": _not_statement,
    "date": _date,
}
_OURS = {"name", "statements", "not_statements", "dates"}
_STATEMENT = {one.name for one in fields(GoldStatement)} - {"pieces"} | {"words", "nth"}


# -------------------------------------------------------------------- places


def _places(entry: dict[str, Any], field: str, words: object, text: str) -> tuple[Span, ...]:
    """The pieces that the words name, in text order."""
    pieces = [words] if isinstance(words, str) else words
    if not isinstance(pieces, list) or not pieces or not all(isinstance(one, str) and one for one in pieces):
        raise Wrong(field, "words, or a list of them, are wanted")
    spans = [_first(field, pieces[0], text, entry.get("nth"))]
    for piece in pieces[1:]:
        spans.append(_next(field, piece, text, spans[-1].end))
    return tuple(spans)


def _first(field: str, words: str, text: str, nth: object) -> Span:
    """Where the words stand: they must do so once, or as many times as ``nth`` says."""
    head = words if words in text else _GAP.split(words)[0]
    starts = [match.start() for match in re.finditer(re.escape(head), text)]
    if len(starts) > 1 and nth is None:
        raise Wrong(
            field,
            f"“{head}” stands in the text {len(starts)} times; take more words, or nth = 1 to {len(starts)}",
        )
    number = 1 if nth is None else nth
    if not isinstance(number, int) or not 0 < number <= len(starts):
        raise Wrong(
            field, f"“{head}” is not in the text" if not starts else f"there is no number {nth} of “{head}”"
        )
    return _next(field, words, text, starts[number - 1])


def _next(field: str, words: str, text: str, after: int) -> Span:
    """The words as they stand next in the text; those with a gap reach to the nearest place where they end."""
    start = text.find(words, after)
    if start >= 0:
        return Span(start, start + len(words))
    head, *tail = _GAP.split(words)
    start = text.find(head, after)
    end = text.find(tail[-1], start + len(head)) if tail and start >= 0 else -1
    if end < 0:
        raise Wrong(field, f"“{words}” is not in the text" + (" after the piece before" if after else ""))
    return Span(start, end + len(tail[-1]))
