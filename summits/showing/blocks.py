"""An article cut into blocks: headline, byline, paragraphs, furniture; whatever the layout says, no word is lost."""

from itertools import groupby
from typing import NamedTuple


class Block(NamedTuple):
    """A stretch of the text and what it is: headline, byline, paragraph, or furniture, with the reason."""

    start: int
    end: int
    role: str
    why: str = ""


def blocks(text, layout):
    """The blocks of a text, in order and apart; together they are all of it but white space between them.

    What the layout does not speak of is taken line by line for paragraphs.
    """
    found, done = [], 0
    for block in sorted(laid_out(layout)):
        start, end = max(block.start, done), min(block.end, len(text))
        if start < end:
            found += [*lines(text, done, start), block._replace(start=start, end=end)]
            done = end
    return [*found, *lines(text, done, len(text))]


def laid_out(layout):
    """The blocks that a reading's layout names."""
    one = [(role, layout[role]) for role in ("headline", "byline") if layout.get(role)]
    one += [("paragraph", span) for span in layout.get("paragraphs", [])]
    named = [Block(*span, role) for role, span in one]
    return [
        *named,
        *(Block(*passed["span"], "furniture", passed["why"]) for passed in layout.get("furniture", [])),
    ]


def lines(text, start, end):
    """The lines between two places that are not blank, as paragraphs."""
    for line in text[start:end].splitlines(keepends=True):
        if words := line.strip():
            first = start + line.index(words)
            yield Block(first, first + len(words), "paragraph")
        start += len(line)


def touched(blocks, spans):
    """For each block, does one of the spans share a letter with it? Spans in any order."""
    spans = sorted((start, end) for start, end in spans if end > start)
    n, reach, answers = 0, 0, []
    for block in blocks:
        while n < len(spans) and spans[n][0] < block.end:
            reach = max(reach, spans[n][1])
            n += 1
        answers.append(reach > block.start)
    return answers


def runs(blocks, seen):
    """Neighbours that are shown alike, together, by their numbers: [(kind, [numbers]), ...].

    The kind is "hidden" for what is not seen, otherwise the role; only furniture and what is hidden stand together.
    """
    kinds = [block.role if is_seen else "hidden" for block, is_seen in zip(blocks, seen, strict=True)]
    keys = [kind if kind in ("hidden", "furniture") else n for n, kind in enumerate(kinds)]
    for _, group in groupby(range(len(blocks)), keys.__getitem__):
        numbers = list(group)
        yield kinds[numbers[0]], numbers
