"""Addresses that lead to the very words on a page elsewhere: text fragments, as browsers know them."""

import re
from urllib.parse import quote

WORD = re.compile(r"\w+(?:['’]\w+)*")
WHOLE = 8  # words: more are named by their first and their last
EDGE, NEAR = 4, 3  # words at either end; words before and after


def to_words(url, text, start, end):
    """The address with a fragment for text[start:end], as prefix-,start,end,-suffix; without words the address alone.

    What stands before and after is named only where the words alone might be found in the wrong place.
    """
    spans = [match.span() for match in WORD.finditer(text, start, end)]
    if not spans:
        return url
    named = first, *_ = ends(text, spans)
    before, after = around(text, spans[0][0], spans[-1][1]) if is_common(first, text) else ("", "")
    pieces = [f"{encoded(before)}-"] if before else []
    pieces += [encoded(words) for words in named]
    pieces += [f"-{encoded(after)}"] if after else []
    return f"{url}{'' if '#' in url else '#'}:~:text={','.join(pieces)}"


def ends(text, spans):
    """The words as one term, or their first and their last: none goes over the end of a line."""
    lines = [text.count("\n", spans[0][0], start) for start, _ in spans]
    if len(spans) <= WHOLE and lines[-1] == 0:
        return [text[spans[0][0] : spans[-1][1]]]
    first = [span for span, line in zip(spans, lines, strict=True) if line == 0][:EDGE]
    last = [span for span, line in zip(spans, lines, strict=True) if line == lines[-1]][-EDGE:]
    return [text[first[0][0] : first[-1][1]], text[last[0][0] : last[-1][1]]]


def is_common(words, text):
    """Are they too few to be found by, or printed more than once?"""
    return len(WORD.findall(words)) < EDGE or text.casefold().count(words.casefold()) > 1


def around(text, start, end):
    """A few words before and after on the same line, with the marks that stand next to the words."""
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before = [match.start() for match in WORD.finditer(text, max(line, start - 80), start)][-NEAR:]
    after = [match.end() for match in WORD.finditer(text, end, len(text) if stop < 0 else stop)][:NEAR]
    return text[before[0] : start] if before else "", text[end : after[-1]] if after else ""


def encoded(words):
    """Blanks made one, and everything encoded that means something in a fragment: the dash too."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
