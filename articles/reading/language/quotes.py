"""What stands between quotation marks: straight, curly, mixed, single, guillemets, never closed; and dialogue after dashes.

Work goes by paragraph, so that a missing mark costs one paragraph and leaves a Doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.reading.findings import Doubt, Span

from .dialogue import find_lines

_OPENERS, _CLOSERS = "“„‟«〝", "”»〞"
_SAYS = r"(?:said|says|told|added|asked|replied|wrote|warned|argued|explained)"
_WHO = rf"(?:(?:[A-Z][\w.'’-]*\s+){{1,4}}|(?:he|she|they)\s+){_SAYS}\b|{_SAYS}\s+[A-Z]"
_ATTRIBUTION = re.compile(rf",(?=\s+(?:{_WHO}))")
_FOLLOWED = re.compile(rf"\s+(?:{_WHO})")
_TURNED = {("„", "“"), ("»", "«")}  # pairs whose second mark opens elsewhere
_DOUBLE = re.compile(  # one set of all that a mark begins with comes first: that is searched fastest
    r"[“„‟«»〝〞”\"″＂`'](?:(?<=[“„‟«»〝〞])|(?<=[”\"″＂])(?<!\d['’′]\d.)(?<!\d['’′]\d\d.)|(?<=`)`|(?<=')'(?!'(?!\w)))"
)
_SINGLE_OPEN = re.compile(r"['‘‚](?<![\w'’‘.,].)(?=[\w\[(…$£€])")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s'’‘])['’](?!\w)")
_NOT_A_QUOTE = re.compile(r"['‘’](?:\d0s|tis|twas|em|til|n|cause|bout)\b", re.I)


@dataclass(frozen=True)
class Quoted:
    """Words between marks: ``inner`` without them, ``outer`` with them.

    ``runs_on``: the quotation goes on in the next paragraph. ``closed`` is False where no closing mark stands.
    """

    outer: Span
    inner: Span
    closed: bool = True
    runs_on: bool = False


def find_quoted(text: str, paragraphs: Sequence[Span]) -> tuple[tuple[Quoted, ...], tuple[Doubt, ...]]:
    """All quoted words of the paragraphs, in order and never overlapping; quotes within quotes stay inside.

    ``text`` is the text as received: curly marks tell their direction.
    """
    found: list[Quoted] = []
    doubts: list[Doubt] = []
    inside = False
    for n, paragraph in enumerate(paragraphs):
        doubles, left_open, skip = _doubles(text, paragraph, inside)
        inside = False
        if left_open is not None:
            opened_again = n + 1 < len(paragraphs) and _opens_with_mark(text, paragraphs[n + 1])
            heads = (_first_mark_closes(text, ahead) for ahead in paragraphs[n + 1 : n + 4])
            inside = not opened_again and bool(next((head for head in heads if head is not None), False))
            runs_on = inside or opened_again
            end = paragraph.end if runs_on else _unclosed_end(text, left_open, paragraph)
            quoted = _made(text, left_open, skip, end, 0)
            if quoted:
                doubles.append(Quoted(quoted.outer, quoted.inner, closed=False, runs_on=runs_on))
                if not runs_on:
                    doubts.append(Doubt(quoted.outer, "the quotation is never closed"))
        doubles = _outermost(text, paragraph, doubles)
        doubles = doubles or [Quoted(outer, inner) for outer, inner in find_lines(text, paragraph)]
        singles = _singles(text, paragraph, doubles)
        if (
            not doubles
            and n + 1 < len(paragraphs)
            and (goes_on := _single_goes_on(text, paragraphs[n : n + 2]))
        ):
            singles = [goes_on]
        found += sorted(doubles + singles, key=lambda quoted: quoted.outer)
    return tuple(found), tuple(doubts)


def _doubles(text: str, paragraph: Span, inside: bool) -> tuple[list[Quoted], int | None, int]:
    """Pairs of double marks; where one was opened and not closed, and how many letters its mark has."""
    found: list[Quoted] = []
    opened: int | None = paragraph.start if inside else None
    skip = 0 if inside else 1
    for mark in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        sign = mark.group()
        size = len(sign)
        if opened is None:
            if not found and _never_opened(text, mark, paragraph):
                inner = trimmed(text, Span(paragraph.start, mark.start()))
                found.append(Quoted(Span(paragraph.start, mark.end()), inner))
            elif _opens(text, mark.start(), mark.end(), paragraph) or (
                sign in '"″＂' and not found and not _closes(text, mark.start(), paragraph)
            ):
                opened, skip = mark.start(), size
        elif (text[opened : opened + 1], sign) in _TURNED or _closes_by_slip(text, mark):
            quoted = _made(text, opened, skip, mark.end(), size)
            found += [quoted] if quoted else []
            opened = None
        elif sign in _OPENERS or sign == "``" or _plainly_opens(text, mark.start(), mark.end(), paragraph):
            quoted = _made(text, opened, skip, _unclosed_end(text, opened, Span(opened, mark.start())), 0)
            if quoted:
                found.append(Quoted(quoted.outer, quoted.inner, closed=False))
            opened, skip = mark.start(), size
        else:
            quoted = _made(text, opened, skip, mark.end(), size)
            if quoted:
                found.append(quoted)
            opened = None
    return found, opened, skip


def _closes_by_slip(text: str, mark: re.Match[str]) -> bool:
    """An opening mark where only a closing one can stand: after a comma or full stop, before a blank."""
    return (
        mark.group() == "“"
        and text[mark.start() - 1] in ",.?!"
        and not text[mark.end() : mark.end() + 1].strip()
    )


def _never_opened(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Does the paragraph's first mark close what no mark opened, as its attribution after it shows?"""
    if mark.start() - paragraph.start < 10 or text[mark.start() - 1] not in ",?!":
        return False
    return bool(_FOLLOWED.match(text, mark.end(), paragraph.end))


def _made(text: str, start: int, skip: int, end: int, drop: int) -> Quoted | None:
    """A Quoted from start to end, ``skip`` and ``drop`` letters of marks at its edges; None without a word."""
    inner = trimmed(text, Span(min(start + skip, end), max(start, end - drop)))
    if not any(letter.isalnum() for letter in inner.of(text)):
        return None
    return Quoted(Span(start, end), inner)


def trimmed(text: str, span: Span) -> Span:
    """The span without blanks at its edges."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _opens(text: str, start: int, end: int, paragraph: Span) -> bool:
    """Can this mark open a quotation?"""
    mark = text[start:end]
    if mark in _OPENERS or mark == "``":
        return True
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if mark in _CLOSERS:  # a slip of the keyboard: a closing mark where only an opening one can stand
        return before.isspace() and not after.isspace() and after.isalnum()
    return (before.isspace() or before in "([{-–—/‘'…:,") and not after.isspace()


def _closes(text: str, start: int, paragraph: Span) -> bool:
    return start > paragraph.start and not text[start - 1].isspace()


def _plainly_opens(text: str, start: int, end: int, paragraph: Span) -> bool:
    """A straight mark after a blank and before a letter, with another closing mark to come before the next."""
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    return text[start:end] in '"″＂' and before.isspace() and after.isalnum()


def _unclosed_end(text: str, start: int, within: Span) -> int:
    """A quotation that is never closed ends with its paragraph if it began as a sentence, else with its clause."""
    attribution = _ATTRIBUTION.search(text, start, within.end)
    if attribution:
        return attribution.start() + 1
    first = next((letter for letter in text[start + 1 : within.end] if letter.isalnum()), "")
    if first.isupper():
        return trimmed(text, Span(start, within.end)).end
    stop = re.compile(r"[.!?;](?=\s|$)").search(text, start, within.end)
    return stop.start() if stop else within.end


def _first_mark_closes(text: str, paragraph: Span) -> bool | None:
    """None without a double mark; else whether the first one can only close."""
    mark = _DOUBLE.search(text, paragraph.start, paragraph.end)
    if not mark:
        return None
    if mark.group() in _CLOSERS:
        return True
    return not _opens(text, mark.start(), mark.end(), paragraph)


def _opens_with_mark(text: str, paragraph: Span) -> bool:
    return bool(re.compile(r"\s*(?:[“„‟«\"]|``)").match(text, paragraph.start, paragraph.end))


def _singles(text: str, paragraph: Span, doubles: Sequence[Quoted]) -> list[Quoted]:
    """Pairs of single marks outside the double ones that cannot be apostrophes."""
    found: list[Quoted] = []
    place = paragraph.start
    for start, end in _gaps(paragraph, doubles):
        place = max(place, start)
        while opening := _SINGLE_OPEN.search(text, place, end):
            place = opening.end()
            if _NOT_A_QUOTE.match(text, opening.start()):
                continue
            closing = _single_close(text, opening, end)
            if closing is not None:
                quoted = _made(text, opening.start(), 1, closing, 1)
                if quoted:
                    found.append(quoted)
                place = closing
    return found


def _outermost(text: str, paragraph: Span, doubles: list[Quoted]) -> list[Quoted]:
    """The double-marked words that are no quotation within one in curly single marks: ‘He said: “No.” He left.’"""
    if not doubles or text.find("‘", paragraph.start, doubles[-1].outer.start) < 0:
        return doubles
    around = [
        one.inner
        for one in _singles(text, paragraph, ())
        if text[one.outer.start] == "‘" and text[one.inner.end - 1] in ",.?!"
    ]
    return [one for one in doubles if not any(inner.holds(one.outer) for inner in around)]


def _single_goes_on(text: str, paragraphs: Sequence[Span]) -> Quoted | None:
    """A paragraph in single marks that are not closed, where the next one opens with such a mark again."""
    here, below = paragraphs
    opening = _SINGLE_OPEN.match(text, here.start, here.end)
    again = opening and text[below.start : below.start + 1] == opening.group()
    if opening is None or not again or _SINGLE_CLOSE.search(text, opening.end() + 1, here.end):
        return None
    quoted = _made(text, here.start, 1, here.end, 0)
    return quoted and Quoted(quoted.outer, quoted.inner, closed=False, runs_on=True)


def _single_close(text: str, opening: re.Match[str], end: int) -> int | None:
    """Where the single-marked words end: the next mark that closes and is no plural's apostrophe."""
    fallback = None
    limit = min(end, opening.end() + 1500)
    for closing in _SINGLE_CLOSE.finditer(text, opening.end() + 1, limit):
        plural = text[closing.start() - 1] in "sS" and text[closing.end() : closing.end() + 1] == " "
        if not plural:
            return closing.end()
        fallback = fallback or closing.end()
        following = text[closing.end() : closing.end() + 2].strip()
        if not following[:1].isalpha():
            return closing.end()
    return fallback


def _gaps(paragraph: Span, doubles: Sequence[Quoted]) -> list[tuple[int, int]]:
    """The stretches of a paragraph outside double marks."""
    gaps, place = [], paragraph.start
    for quoted in doubles:
        gaps.append((place, quoted.outer.start))
        place = quoted.outer.end
    return [*gaps, (place, paragraph.end)]
