"""Quoted words cut into words and compared run by run. Used by ``wordings`` alone."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Change = Literal["equal", "left out", "added", "changed"]

GAP = "…"
GAPS = r"…|\.\s?\.\s?\.(?:\s?\.)?"
TOKEN = re.compile(rf"(?P<gap>[\[(]\s*(?:{GAPS})\s*[\])]|{GAPS})|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*")
BRACKETED = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
CONTRACTED = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "n't": " not",
    "'re": " are",
    "'ve": " have",
    "'ll": " will",
    "'m": " am",
}
CHANGES: dict[str, Change] = {
    "equal": "equal",
    "delete": "left out",
    "insert": "added",
    "replace": "changed",
}
Run = tuple[Change, list["Word"], list["Word"]]


class Word(NamedTuple):
    """A word, or an ellipsis: folded for comparing, and where it is printed."""

    folded: str
    start: int
    end: int
    is_name: bool  # a capital where no sentence begins
    inserted: bool  # in brackets: the paper's word, not the speaker's

    @property
    def spoken(self) -> bool:
        return self.folded != GAP and not self.inserted


@functools.lru_cache(maxsize=10_000)
def printed_words(text: str) -> tuple[Word, ...]:
    """The words as printed; case, punctuation, hyphens and quote marks do not count, an ellipsis is a word."""
    brackets = [match.span() for match in BRACKETED.finditer(text)]
    words: list[Word] = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        inserted = any(opened < start and end < closed for opened, closed in brackets)
        is_name = text[start].isupper() and text[:start].rstrip(" '\"‘’“”")[-1:] not in ("", ".", "!", "?")
        words.append(Word(_folded(match), start, end, is_name, inserted))
    return tuple(words)


def _folded(match: re.Match[str]) -> str:
    if match["gap"]:
        return GAP
    word = match.group().replace("’", "'").casefold()
    return word.replace(",", "") if word[0].isdigit() else word


@functools.lru_cache(maxsize=10_000)
def spoken_words(text: str) -> tuple[Word, ...]:
    """The words with contractions written out, without an ellipsis at either end."""
    words: list[Word] = []
    for word in printed_words(text):
        short = next((ending for ending in CONTRACTED if word.folded.endswith(ending)), "")
        written_out = word.folded.removesuffix(short) + CONTRACTED.get(short, "")
        words += [word._replace(folded=part) for part in written_out.split()]
    while words and words[0].folded == GAP:
        del words[0]
    while words and words[-1].folded == GAP:
        del words[-1]
    return tuple(words)


def pieces(words: Iterable[Word]) -> list[list[Word]]:
    """What stands between the ellipses."""
    found: list[list[Word]] = [[]]
    for word in words:
        if word.folded == GAP:
            found.append([])
        else:
            found[-1].append(word)
    return [piece for piece in found if any(word.spoken for word in piece)]


def one_line(words: Iterable[Word]) -> str:
    """The spoken words as one folded line."""
    return " ".join(word.folded for word in words if word.spoken)


def runs(a: Sequence[Word], b: Sequence[Word]) -> list[Run]:
    """Runs of words that are equal, only in a, only in b, or changed; together they are all of a and b."""
    found: list[Run] = []
    for name, a1, a2, b1, b2 in matcher(a, b).get_opcodes():
        change, of_a, of_b = CHANGES[name], list(a[a1:a2]), list(b[b1:b2])
        if _glued(of_a) == _glued(of_b):  # "cease-fire" and "ceasefire"
            change = "equal"
        if found and found[-1][0] == change:
            _, before_a, before_b = found.pop()
            of_a, of_b = before_a + of_a, before_b + of_b
        found.append((change, of_a, of_b))
    return found


def matcher(a: Sequence[Word], b: Sequence[Word]) -> SequenceMatcher[str]:
    """difflib's matcher over the folded words."""
    return SequenceMatcher(None, [word.folded for word in a], [word.folded for word in b], autojunk=False)


def _glued(words: list[Word]) -> str:
    return "".join(word.folded for word in words)
