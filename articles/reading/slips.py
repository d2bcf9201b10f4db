"""Signs that a machine rewrote a text: slips of the language that a newsroom does not print.

In such a text sentences of several reports are stitched together, so that what stands next to what proves little.
"""

from __future__ import annotations

import re

from .findings import Doubt, Span

_SLIPS = (
    (
        re.compile(
            r"(?:(?<=\bon )|(?<=\bfrom )|(?<=\bthat )|(?<=\band )|(?<=\bwith )|(?<=\bby )|(?<=\bin )|(?<=\bof ))"
            r"(?:Russian Federation|United States|United Kingdom|European Union)\b"
            r"(?=[^\w\s]|\s(?:on|in|to|at|of|would|will|has|is|was|and|the|as|for|where|with)\b)"
        ),
        "a country's name that takes “the” stands without it",
    ),
    (re.compile(r"\b(?:the|a|an) \w+ (?:the|an) (?=\w+ of\b)", re.I), "two articles before one noun"),
    (re.compile(r"\b(\w+day) (?:on \1|\1)\b"), "a weekday printed twice"),
    (re.compile(r"\b(?:he|she|they) that [a-z]+ed\b"), "a pronoun where its verb should stand"),
    (
        re.compile(
            r"\b(?:wary|afraid|capable|tired|accused|instead) of (?:enter|make|take|be|have|do|go|get|give)\b"
        ),
        "“of” before a bare verb",
    ),
    (
        re.compile(r"\b(?:his|her|their) United (?:States|Kingdom) counterpart\b"),
        "a country's name where its adjective should stand",
    ),
    (re.compile(r"\b(?:an|the|a) (?:an|the|a) \w"), "two articles in a row"),
)
_ENOUGH = 2


def find_slips(text: str) -> tuple[Doubt, ...]:
    """Every slip found in a folded text."""
    found = [
        Doubt(Span(*match.span()), words) for pattern, words in _SLIPS for match in pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda doubt: doubt.span))


def is_rewritten(slips: tuple[Doubt, ...]) -> bool:
    """Two slips or more: the text reads as if a machine had rewritten it."""
    return len(slips) >= _ENOUGH
