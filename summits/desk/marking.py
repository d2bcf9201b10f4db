"""A text cut into pieces, each with the names of what stands there and the place where it begins."""

import itertools
from dataclasses import dataclass

AROUND = 2500  # characters shown before and after what is marked


@dataclass(frozen=True)
class Piece:
    """Words that bear the same marks; ``at`` is the offset of the first of them."""

    at: int
    words: str
    marks: tuple[str, ...]

    @property
    def classes(self):
        return " ".join(f"m-{name}" for name in self.marks)


def pieces(text, layers, start=0, end=None):
    """The text from start to end as Pieces; ``layers`` is {name: [[start, end], ...]}.

    A new piece begins behind every line end, so that no browser's way with CR LF moves an offset inside one.
    """
    end = len(text) if end is None else end
    spans = [(name, *span[:2]) for name, each in layers.items() for span in each]
    edges = {start, end} | {edge for _, *span in spans for edge in span if start < edge < end}
    edges |= {place + 1 for place in range(start, end) if text[place] == "\n"}
    cuts = sorted(edges)
    return [
        Piece(
            first,
            text[first:last],
            tuple(dict.fromkeys(name for name, low, high in spans if low < last and high > first)),
        )
        for first, last in itertools.pairwise(cuts)
    ]


def around(text, start, end):
    """The lines around a place: (first, last), about ``AROUND`` characters to each side."""
    first = text.rfind("\n", 0, max(start - AROUND, 0)) + 1
    last = text.find("\n", min(end + AROUND, len(text)))
    return first, len(text) if last < 0 else last


def marks_of(quotation):
    """What stands where, of a quotation: its own words, who said it, the cue, when, and its context."""
    found = quotation.found
    return {
        "own": quotation.parts,
        "speaker": found.get("speaker", {}).get("spans", []),
        "via": found.get("via", {}).get("spans", []),
        "cue": (found.get("cue") or {}).get("spans", []),
        "said": found.get("said", {}).get("spans", []),
        "context": (found.get("context") or {}).get("spans", []),
    }
