"""From lines to blocks: what is printed as one paragraph, title or label, without stray mark-up at its ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.reading.findings import Passed, Span

from .furniture import MARK_UP, by_its_look, row_of

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_CLOSED = re.compile(r"""(?:[.!?…:;][\])"'*]{0,3}|["')\]])$""")
_TAG = r"</?[a-zA-Z][a-zA-Z0-9]{0,12}(?:\s[^<>\n]{0,300})?/?>|/(?:p|div|span|a|b|i|em|strong|br|li|td|h\d)>|&nbsp;"
_TAGS_BEFORE = re.compile(rf"(?:(?:{_TAG})[ \t.]*)+")
_TAG_AFTER = re.compile(rf"(?:{_TAG})[ \t]*$")
_UNFINISHED = re.compile(r",$|(?<![\w'])(?:and|or|but|the|an|a|mr\.?|mrs\.?|ms\.?|dr\.?)$", re.I)
_RUNNING_ON = re.compile(r"[a-z,.;:)\]]")


def blocks_of(text: str) -> tuple[list[Span], list[Passed]]:
    """The blocks of a folded text, in order, and the mark-up cut off them."""
    return _without_tags(text, _joined(text))


def _joined(text: str) -> list[Span]:
    """Lines without the white space round them, those of one paragraph put together."""
    lines = _lines(text)
    width = _wrapped_at(text, lines)
    blocks: list[Span] = []
    last = Span(0, 0)
    for line in lines:
        if blocks and _goes_on(text, last, line, width):
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
        last = line
    return blocks


def _lines(text: str) -> list[Span]:
    spans = []
    for match in _LINE.finditer(text):
        if line := match.group().rstrip():
            end = match.start() + len(line)
            spans.append(Span(end - len(line.lstrip()), end))
    return spans


def _adjoin(text: str, line: Span, following: Span) -> bool:
    """Does no blank line part the two?"""
    gap = text[line.end : following.start]
    return max(gap.count("\n"), gap.count("\r")) <= 1


def closes(line: str) -> bool:
    """Does a line end as a sentence does?"""
    return _CLOSED.search(line[-6:]) is not None


def _first_word(text: str, line: Span) -> int:
    return len(line.of(text)[:60].split(" ", 1)[0])


def _wrapped_at(text: str, lines: Sequence[Span]) -> int | None:
    """The width at which the lines are wrapped, or None where a line is a paragraph."""
    pairs = [pair for pair in pairwise(lines) if _adjoin(text, *pair)]
    if len(pairs) < 3:
        return None
    lengths = sorted(line.end - line.start for pair in pairs for line in pair)
    width = lengths[len(lengths) * 19 // 20]
    full = [
        pair[0] for pair in pairs if pair[0].end - pair[0].start + 1 + _first_word(text, pair[1]) >= width - 3
    ]
    open_ended = sum(not closes(line.of(text)) for line in full)
    return (
        width
        if 30 <= width <= 140 and len(full) * 10 >= len(pairs) * 6 and open_ended * 2 >= len(full)
        else None
    )


def _goes_on(text: str, line: Span, following: Span, width: int | None) -> bool:
    """Is the next line the same paragraph?"""
    words, more = line.of(text), following.of(text)
    closed = closes(words)
    if (closed and width is None) or not _adjoin(text, line, following) or row_of(more) or row_of(words):
        return False
    if closed and by_its_look(more):
        return False  # "READ MORE: …" between two paragraphs
    if width and line.end - line.start + 1 + _first_word(text, following) >= width - 3:
        return True
    if closed or by_its_look(more) or by_its_look(words):
        return False
    return bool(_RUNNING_ON.match(more) or _UNFINISHED.search(words[-8:]))


def _without_tags(text: str, blocks: Sequence[Span]) -> tuple[list[Span], list[Passed]]:
    """Blocks without the mark-up at their ends, and the mark-up."""
    kept, tags = [], []
    if not any(letters in text for letters in (">", "/", "&nbsp;")):
        return list(blocks), []
    for block in blocks:
        start, end = block
        if (before := _TAGS_BEFORE.match(text, start, end)) is not None:
            start = before.end()
        while text[end - 1] in ">; \t" and (after := _TAG_AFTER.search(text[max(start, end - 320) : end])):
            end -= len(after.group())
        if (start, end) == block:
            kept.append(block)
            continue
        inner = text[start:end]
        start, end = start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
        if start >= end:
            tags.append(Passed(block, MARK_UP))
            continue
        kept.append(Span(start, end))
        outer = (Span(block.start, start), Span(end, block.end))
        tags += [Passed(_trim(text, span), MARK_UP) for span in outer if span.of(text).strip()]
    return kept, tags


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))
