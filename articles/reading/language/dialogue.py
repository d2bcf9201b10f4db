"""Lines of dialogue that a dash opens: "— We agreed, — Putin said. — It was late." No mark closes the words.

"- Trade fell, officials said." is an item of a list: who is quoted speaks for himself, or a second dash sets off who it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.reading.findings import Span

from .verbs import VERBS

_DASH = r"[-–—]{1,2}\s+"
_SAYS = "|".join(
    sorted(
        form
        for form, uses in VERBS.items()
        if any(one.form == "finite" and one.verb.takes("q") for one in uses)
    )
)
_TELLER = r"(?:(?:[A-Z][\w.'’-]*\s+){1,4}|(?:he|she|they)\s+|(?:the|an?)\s+(?:[\w.'’-]+\s+){1,3})"
_ATTRIBUTION = rf"(?:{_TELLER}(?:{_SAYS})\b|(?:{_SAYS})\s+(?:[A-Z]|(?:the|an?|he|she)\b))"
_OPENS = re.compile(rf"\s*({_DASH})(?=\w)")
_ENDS = re.compile(rf"(?<=[,!?…])\s+(?:{_DASH})?(?={_ATTRIBUTION})")
_FOR_HIMSELF = re.compile(r"\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|[Mm]e|[Yy]ou|[Yy]ours?)\b|[!?…]\s*$")
_OPENS_AGAIN = re.compile(rf"(?<=[.,:])\s+(?={_DASH})")


def find_lines(text: str, paragraph: Span) -> Iterator[tuple[Span, Span]]:
    """What is said in a line of dialogue: with the dash before it, and without; nothing where no attribution ends it."""
    opening, attributed = _OPENS.match(text, *paragraph), False
    while opening is not None:
        told = _ENDS.search(text, opening.end(), paragraph.end)
        attributed = attributed or (told is not None and _is_speech(text, opening.end(), told))
        end = told.start() if told else len(text[: paragraph.end].rstrip())
        if attributed:
            yield Span(opening.start(1), end), Span(opening.end(), end)
        again = _OPENS_AGAIN.search(text, told.end(), paragraph.end) if told else None
        opening = _OPENS.match(text, again.end(), paragraph.end) if again else None


def _is_speech(text: str, start: int, told: re.Match[str]) -> bool:
    """Are these somebody's very words, up to who said them?"""
    return bool(told[0].strip()) or _FOR_HIMSELF.search(text, start, told.start()) is not None
