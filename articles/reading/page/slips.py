"""Signs that a machine rewrote a text: slips of the language that a newsroom does not print.

In such a text sentences of several reports are stitched together, so that what stands next to what proves little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.reading.findings import Doubt, Span
from articles.reading.language.terms import begun_by, twice

_COUNTRY = re.compile(
    r"(?:Russian Federation|United States|United Kingdom|European Union)\b"
    r"(?=[^\w\s]|\s(?:on|in|to|at|of|would|will|has|is|was|and|the|as|for|where|with|\w+ed)\b)"
)
_BARE = re.compile(r"(?:\b(?:on|from|that|and|with|by|in|of) |[.!?][\"')]* |\n)$")
_OF = "wary|afraid|capable|tired|accused|instead"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_Slip = tuple[frozenset[str], re.Pattern[str], str]


def _slip(firsts: str, pattern: str, words: str) -> _Slip:
    """The words it may begin with, in small letters; what it looks like; what it is."""
    return frozenset(firsts.lower().split("|")), re.compile(pattern), words


_SLIPS = (
    _slip(
        "the|a|an",
        r"\b(?:[Tt]he|[Aa]n?) \w+ (?:the|an) (?=\w+ of\b)",
        "two articles before one noun",
    ),
    _slip("the|a|an", r"\b(?:[Tt]he|[Aa]n?) (?:an|the|a) \w", "two articles in a row"),
    _slip(_DAYS, rf"\b({_DAYS}) (?:on \1|\1)\b", "a weekday printed twice"),
    _slip(
        "he|she|they",
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey) that (?:also )?[a-z]+ed\b",
        "a pronoun where its verb should stand",
    ),
    _slip(_OF, rf"\b(?:{_OF}) of (?:enter|make|take|be|have|do|go|get|give)\b", "“of” before a bare verb"),
    _slip("held|hold|holds|had", r"\b(?:held|holds?|had) talk\b", "“talk” where “talks” should stand"),
    _slip(
        "for|nearly|about|almost",
        r"\b(?:for|nearly|about|almost) half hour\b",
        "a noun without its article",
    ),
    _slip(
        "his|her|their",
        r"\b(?:his|her|their) United (?:States|Kingdom) counterpart\b",
        "a country's name where its adjective should stand",
    ),
)
_SMALL = frozenset("the a an he she they to of in on and was is".split())
_WEEKDAYS = frozenset(_DAYS.lower().split("|"))
_ENOUGH = 2


def find_slips(text: str) -> tuple[Doubt, ...]:
    """Every slip found in a folded text."""
    found = [
        Doubt(Span(*match.span()), words)
        for firsts, pattern, words in _SLIPS
        for match in begun_by(firsts, pattern, text, Span(0, len(text)))
    ]
    found += [Doubt(span, "a word printed twice") for span in _doubled(text)]
    found += [
        Doubt(span, "a country's name that takes “the” stands without it") for span in _bare_countries(text)
    ]
    return tuple(sorted(found, key=lambda doubt: doubt.span))


def _doubled(text: str) -> Iterator[Span]:
    """ "The the", "Obama Obama": a small word or a name printed twice running; a weekday is a slip of its own."""
    for span in twice(text):
        first, second = span.of(text)[: (span.end - span.start) // 2], text[span.end : span.end + 1]
        name = first.istitle() and len(first) > 3 and second != "-" and first.lower() not in _WEEKDAYS
        if (first.lower() in _SMALL and second != "'") or name:
            yield span


def _bare_countries(text: str) -> Iterator[Span]:
    """ "from Russian Federation": a name that English gives an article stands without one."""
    for match in _COUNTRY.finditer(text):
        if _BARE.search(text, max(0, match.start() - 6), match.start()):
            yield Span(*match.span())


def is_rewritten(slips: tuple[Doubt, ...]) -> bool:
    """Two slips or more: the text reads as if a machine had rewritten it."""
    return len(slips) >= _ENOUGH
