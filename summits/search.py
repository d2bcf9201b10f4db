"""Looking for words as they were printed: letter case, quotation marks and the kind of dash never count."""

import re

from articles.reading.letters import fold

# Letters that count as one another; double quotation marks do not count at all
_ALIKE = {"'": "'‘’‚‛′´`ʼ", "-": "-‐‑‒–—―−", " ": " \u00a0\u2009\u202f\n"}
_MARKS = '"“”„‟«»″'
_RUN = re.compile("(['-])\\1+")  # one class with a + for each, or a search takes exponential time


def plain(words):
    """Words as they are looked for: no quotation marks, apostrophes, dashes and blanks all of one kind."""
    return " ".join(fold(words).replace('"', "").split())


def pattern(words):
    """A regular expression, for Python and both databases, that finds the words as any article may print them."""
    letters = [
        f"[{re.escape(_ALIKE[each])}]+" if each in _ALIKE else re.escape(each)
        for each in _RUN.sub(r"\1", plain(words))
    ]
    return f"[{_MARKS}]*".join(letters)


def found(words, text):
    """The spans of the text where the words stand; none for no words."""
    return [match.span() for match in re.finditer(pattern(words), text, re.IGNORECASE)] if words else []


def cut(text, spans):
    """The text cut at spans (in order, apart): [(piece, is it inside a span)], nothing lost."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [(text[done:start], False), (text[start:end], True)]
        done = end
    return [(piece, inside) for piece, inside in [*pieces, (text[done:], False)] if piece]
