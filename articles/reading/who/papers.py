"""Official papers: whom "the President" means in a text that his own office puts out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from articles.reading.findings import Leader
from articles.reading.language.letters import fold

_HEAD = 400  # characters above which a paper says whose it is
# Letters without which no paper of the house is one, looked for first; how its head names the house; whose it is
_HOUSES = (
    ("press secretary", re.compile(r"\bOffice of the Press Secretary\b", re.I), "the u.s. president"),
    ("white house", re.compile(r"^ *THE WHITE HOUSE *$", re.I | re.M), "the u.s. president"),
    (
        "presidential press",
        re.compile(r"\bPresidential Press (?:Service|and Information Office)\b", re.I),
        "the russian president",
    ),
)

_OFFICIALS = {
    "the u.s. president": re.compile(
        r"\b(?:white house|us|u\.s\.|american|administration|national security council|state department)(?!\w)"
    ),
    "the russian president": re.compile(r"\b(?:kremlin|russian)\b"),
}
_IN_OFFICE = {"white house": "the u.s. president", "kremlin": "the russian president"}


def president_of(text: str, leaders: Iterable[Leader], day: date | None) -> Leader | None:
    """Who "the President" is in a paper of that day, by the office its head names; None in any other text."""
    head = text[:_HEAD].lower()
    found = (title for letters, house, title in _HOUSES if letters in head and house.search(text, 0, _HEAD))
    title = next(found, None)
    if title is None or day is None:
        return None
    held = [leader for leader in leaders if any(_held(leader, title, day.isoformat()))]
    return held[0] if len(held) == 1 else None


def president_in(office: str, leaders: Iterable[Leader], day: date | None) -> Leader | None:
    """Whose house an office is on that day: "The White House", "Kremlin"; None for any other office."""
    title = _IN_OFFICE.get(fold(office).lower().removeprefix("the "))
    if title is None or day is None:
        return None
    held = [leader for leader in leaders if any(_held(leader, title, day.isoformat()))]
    return held[0] if len(held) == 1 else None


def president_told_by(teller: str, leaders: Iterable[Leader], day: date | None) -> Leader | None:
    """Who "the president" is to an official: of "a senior White House official" the American one; else None."""
    words = fold(teller).lower()
    titles = {title for title, house in _OFFICIALS.items() if house.search(words)}
    if len(titles) != 1 or day is None:
        return None
    held = [leader for leader in leaders if any(_held(leader, min(titles), day.isoformat()))]
    return held[0] if len(held) == 1 else None


def _held(leader: Leader, title: str, day: str) -> Iterable[bool]:
    for one in leader.titles:
        if fold(one.words).lower() == title and (one.start or "") <= day <= (one.end or "9"):
            yield True
