"""Findings laid over a text: whatever overlaps, what opens inside another closes inside it, and no letter is lost."""

import heapq
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Mark:
    """Words that something was found on: where they stand, how they are shown, the name that leads to them."""

    start: int
    end: int
    classes: str
    anchor: str = ""


@dataclass(frozen=True)
class Sign:
    """What stands between two letters of the text: ``kind`` says how it is shown, ``note`` what it is about."""

    at: int
    kind: str
    note: object


class Piece(NamedTuple):
    """One step through a text: some of its words, a mark that opens, the end of the one opened last, or a sign.

    ``anchor`` is empty where a mark that had to be cut goes on: the name stands where it first opens.
    """

    words: str = ""
    opens: Mark | None = None
    anchor: str = ""
    closes: bool = False
    sign: Sign | None = None


CLOSE = Piece(closes=True)


def overlay(text, stretches, marks, signs=()):
    """The pieces of each stretch, [[start, end], ...] in order and apart, with the marks and signs that lie in it.

    A mark over several stretches is cut between them. A sign between two stretches stands before the later one.
    """
    marks = sorted((mark for mark in marks if mark.end > mark.start), key=_outer_first)
    signs = sorted(signs, key=lambda sign: sign.at)
    laid, named, going, next_mark, next_sign = [], set(), [], 0, 0
    for n, (start, end) in enumerate(stretches):
        last_sign, last = next_sign, n + 1 == len(stretches)
        while next_mark < len(marks) and marks[next_mark].start < end:
            going.append(marks[next_mark])
            next_mark += 1
        while last_sign < len(signs) and (signs[last_sign].at <= end or last):
            last_sign += 1
        here = [mark for mark in going if mark.end > start]
        laid.append(_Layer(text, start, end, here, signs[next_sign:last_sign], named).pieces)
        going, next_sign = [mark for mark in here if mark.end > end], last_sign
    return laid


def _outer_first(mark):
    return mark.start, -mark.end


class _Layer:
    """One stretch while it is laid out, from edge to edge."""

    def __init__(self, text, start, end, marks, signs, named):
        self.text, self.at, self.end, self.named = text, start, end, named
        self.waiting = [(max(m.start, start), -min(m.end, end), n, m) for n, m in enumerate(marks)]
        heapq.heapify(self.waiting)
        self.signs = [(min(max(sign.at, start), end), sign) for sign in reversed(signs)]
        self.open, self.pieces = [], []
        while True:
            self.turn()
            if self.at == end:
                break
            self.go(self.next_edge())

    def turn(self):
        """What closes here closes, then come the signs, then what opens here opens, the longest first."""
        while self.open and self.open[-1] == self.at:
            self.open.pop()
            self.pieces.append(CLOSE)
        while self.signs and self.signs[-1][0] == self.at:
            self.pieces.append(Piece(sign=self.signs.pop()[1]))
        while self.waiting and self.waiting[0][0] == self.at:
            _, end, n, mark = heapq.heappop(self.waiting)
            self.begin(-end, n, mark)

    def begin(self, end, n, mark):
        """Open a mark up to where the one around it ends; what reaches further waits for that place."""
        if self.open and end > self.open[-1]:
            heapq.heappush(self.waiting, (self.open[-1], -end, n, mark))
            end = self.open[-1]
        self.open.append(end)
        anchor = "" if mark.anchor in self.named else mark.anchor
        self.named.add(mark.anchor)
        self.pieces.append(Piece(opens=mark, anchor=anchor))

    def next_edge(self):
        edges = [self.end, *self.open[-1:]]
        edges += [self.waiting[0][0]] if self.waiting else []
        return min(edges + ([self.signs[-1][0]] if self.signs else []))

    def go(self, edge):
        self.pieces.append(Piece(words=self.text[self.at : edge]))
        self.at = edge
