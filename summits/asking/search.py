"""What somebody looks for: words, "phrases", -without, one or another; and where it stands in a text.

The two databases are asked in ``index``; what is marked on a page is found here, by the same stems.
"""

import re
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from articles.reading.language.letters import fold

from .stems import BETWEEN, words_in

_PIECE = re.compile(r'(?P<without>-*)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"|]+))|(?P<either>\|)')


class Term(NamedTuple):
    """Words in a row, in any of these ways of writing them; or ``without`` them."""

    ways: tuple[tuple[str, ...], ...]
    without: bool = False

    def fits(self, stems):
        return self.without != any(f" {' '.join(way)} " in f" {stems} " for way in self.ways)


@dataclass(frozen=True)
class Asked:
    """What is looked for: every term of any of the alternatives. False where that is nothing."""

    alternatives: tuple[tuple[Term, ...], ...] = ()

    def __bool__(self):
        return bool(self.alternatives)

    @property
    def ways(self):
        """The rows of words that are wanted somewhere."""
        wanted = chain.from_iterable(self.alternatives)
        return {way for term in wanted if not term.without for way in term.ways}

    def fits(self, stems):
        """Is it what is looked for? Both databases answer the same."""
        return any(all(term.fits(stems) for term in terms) for terms in self.alternatives)

    def spans(self, text):
        """Where it stands in the text, in order and apart."""
        words, joined = words_in(text)
        found = [(word.start, word.end) for word in joined if (word.stem,) in self.ways]
        for way in self.ways:
            rows = zip(*(words[i:] for i in range(len(way))), strict=False)
            found += [(row[0].start, row[-1].end) for row in rows if tuple(word.stem for word in row) == way]
        return apart(sorted(found))


def asked(text):
    """What these words ask for; "or" and | part alternatives, and what holds no word asks for nothing.

    A quotation mark that is never closed holds to the end.
    """
    alternatives = [[]]
    for piece in _PIECE.finditer(fold(text)):
        without, word = bool(piece["without"]), piece["word"]
        if piece["either"] or (not without and word and word.casefold() == "or"):
            alternatives.append([])
        elif ways := ways_of(piece["phrase"] or word or ""):
            alternatives[-1].append(Term(ways, without))
    return Asked(tuple(tuple(terms) for terms in alternatives if terms))


def ways_of(text):
    """The words of a text in a row; where dashes join all of them, written together too."""
    words, joined = words_in(text.strip(". …"))
    row = tuple(word.stem for word in words)
    if set(row) <= {BETWEEN}:
        return ()
    whole = len(joined) == 1 and (joined[0].start, joined[0].end) == (words[0].start, words[-1].end)
    return (row, (joined[0].stem,)) if whole else (row,)


# ------------------------------------------------------------------ in a text


def apart(spans):
    """Spans in order, those that overlap made one."""
    told = []
    for start, end in spans:
        if told and start < told[-1][1]:
            first, last = told.pop()
            start, end = first, max(last, end)
        told.append((start, end))
    return told


def cut(text, spans):
    """The text cut at spans (in order, apart): [(piece, is it inside a span)], nothing lost."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [(text[done:start], False), (text[start:end], True)]
        done = end
    return [(piece, inside) for piece, inside in [*pieces, (text[done:], False)] if piece]
