"""One field of a labelled article: a value of its kind, or what is wrong with it."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Any

from articles.reading.findings import Lexicon, Said

_PERIOD = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


class Wrong(ValueError):
    """What is wrong, and in which field."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field, self.words = field, words


def check_names(entry: object, known: set[str]) -> None:
    """Raises Wrong at a field that no such entry has."""
    if not isinstance(entry, dict):
        raise Wrong("entry", "a table of fields is wanted")
    for name in entry:
        if name not in known:
            raise Wrong(name, f"no such field; known are {', '.join(sorted(known))}")


def list_of(entry: dict[str, Any], field: str, of: type = dict) -> list[Any]:
    """A list of such things, or of lists; empty where the field is left out."""
    value = entry.get(field, [])
    if not isinstance(value, list) or not all(isinstance(one, (of, list)) for one in value):
        raise Wrong(field, "a list is wanted")
    return value


def words_of(entry: dict[str, Any], field: str) -> str:
    """The words of a field that must be there."""
    value = entry.get(field)
    if not isinstance(value, str):
        raise Wrong(field, "is missing" if value is None else "words between quotation marks are wanted")
    return value


def optional_words(entry: dict[str, Any], field: str) -> str | None:
    """The words of a field; None where it is left out."""
    return words_of(entry, field) if field in entry else None


def flag_of(entry: dict[str, Any], field: str) -> bool:
    """True or false; false where the field is left out."""
    value = entry.get(field, False)
    if not isinstance(value, bool):
        raise Wrong(field, "true or false is wanted")
    return value


def one_of(entry: dict[str, Any], field: str, choices: tuple[str, ...]) -> Any:
    """Words that must be one of the choices."""
    value = words_of(entry, field)
    if value not in choices:
        raise Wrong(field, f"“{value}” is not known; one of: {', '.join(choices)}")
    return value


def slug_of(entry: dict[str, Any], field: str, known: set[str]) -> str | None:
    """A slug that must be known, empty for none; None where the field is left out."""
    value = optional_words(entry, field)
    if value and value not in known:
        raise Wrong(field, f"“{value}” is not in the lexicon")
    return value


def person_of(entry: dict[str, Any], field: str, lexicon: Lexicon) -> str | None:
    """A slug, a name or a description; what looks like a slug must be in the lexicon."""
    value = words_of(entry, field) if field == "speaker" else optional_words(entry, field)
    if value and _SLUG.fullmatch(value) and value not in {leader.slug for leader in lexicon.leaders}:
        raise Wrong(field, f"“{value}” is not in the lexicon")
    return value


def topics_of(entry: dict[str, Any], lexicon: Lexicon) -> tuple[str, ...]:
    """Slugs of topics, all of them in the lexicon."""
    known = {topic.slug for topic in lexicon.topics}
    for topic in (topics := tuple(list_of(entry, "topics", str))):
        if topic not in known:
            raise Wrong("topics", f"“{topic}” is not in the lexicon")
    return topics


def published_of(entry: dict[str, Any]) -> date | None:
    """The day of publication; None where it is left out or empty."""
    days = days_of(entry, "published")
    return days[0].start if days and days[0] else None


def days_of(entry: dict[str, Any], field: str) -> tuple[Said | None] | None:
    """The days a date means, in a tuple of one; None where the field is left out."""
    value = entry.get(field)
    if value is None:
        return None
    value = value.isoformat() if isinstance(value, date) else value
    try:
        first, _, last = value.partition("/")
        return (Said(_day(first, 0), _day(last or first, -1)) if value else None,)
    except (AttributeError, TypeError, ValueError):
        raise Wrong(
            field, f"“{value}” is no date (write 2012-06-18, 2012-06, 2012 or two with / between)"
        ) from None


def _day(words: str, end: int) -> date:
    """The first day (end 0) or the last (-1) of a day, month or year."""
    match = _PERIOD.fullmatch(words)
    if match is None:
        raise ValueError(words)
    year, month, day = match.groups()
    number = int(month or (12 if end else 1))
    last = calendar.monthrange(int(year), number)[1]
    return date(int(year), number, int(day or (last if end else 1)))
