"""What a word is, in one place: letters without case, accent, apostrophe or ending. Both databases hold only these.

>>> stems("The Presidents’ cease-fire")
'the presid ceas fire · ceasefir'
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from snowballstemmer.english_stemmer import EnglishStemmer

from articles.reading.language.letters import fold

MOST = 50_000  # letters of one quotation that are looked in
LONGEST = 60  # letters of one word
BETWEEN = "·"  # for words left out, and before those written together: nothing stands in a row across it
DROPPED = {"Mn", "Mc", "Me", "Cf"}  # accents, and what nobody sees

# U.S. and 10,000 are one word each; a dash parts words, an apostrophe does not; what is left out stands for one
_WORD = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?|[0-9]{1,3}(?:,[0-9]{3})+(?![^\W_])|[^\W_]+(?:'[^\W_]+)*|\.{3}"
)


class Word(NamedTuple):
    """A word as it is looked for, and where it stands in the text."""

    stem: str
    start: int
    end: int


def stems(text):
    """The words of a text in their order, blank-separated; behind ``BETWEEN`` those a dash joins, each as one."""
    words, joined = words_in(text)
    behind = [BETWEEN, *(each.stem for each in joined)] if joined else []
    return " ".join([*(each.stem for each in words), *behind])


def words_in(text):
    """(its words, those that dashes join written together): "cease-fire" is two words and one."""
    plain, at = _plain(text[:MOST])
    found = list(_WORD.finditer(plain))
    words = [_word(match[0], text, at[match.start()], at[match.end() - 1]) for match in found]
    joined = [
        _word("".join(match[0] for match in run), text, at[run[0].start()], at[run[-1].end() - 1])
        for run in _runs(found, plain)
    ]
    return words, joined


def _plain(text):
    """The text in small plain letters, and for each of them where it stood."""
    text = fold(text)
    if text.isascii():
        return text.lower(), range(len(text))
    letters = [(plain, at) for at, letter in enumerate(text) for plain in _letter(letter)]
    return "".join(letter for letter, _ in letters), [at for _, at in letters]


@lru_cache(4096)
def _letter(letter):
    """A letter without case and accents; it may be none or several."""
    parts = unicodedata.normalize("NFKD", letter.casefold()).casefold()
    return "".join(part for part in parts if unicodedata.category(part) not in DROPPED)


def _word(letters, text, first, last):
    end = last + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return Word(_stem(letters), first, end)


@lru_cache(50_000)
def _stem(letters):
    """A word without its ending; a stemmer of its own each time, for it holds the word it works on."""
    word = re.sub(r"'s$|[.,]", "", letters)[:LONGEST].replace("'", "")
    return EnglishStemmer().stemWord(word) if word else BETWEEN


def _runs(found, plain):
    """The words that nothing but a dash parts, together."""
    run = found[:1]
    for one, other in pairwise(found):
        if plain[one.end() : other.start()] == "-":
            run.append(other)
            continue
        if len(run) > 1:
            yield run
        run = [other]
    if len(run) > 1:
        yield run
