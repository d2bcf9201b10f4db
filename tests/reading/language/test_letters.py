"""Folding changes letters, never their number."""

import doctest

import pytest

from articles.reading.language import letters
from articles.reading.language.letters import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("“Yes”", '"Yes"', id="curly double marks"),
        pytest.param("„Ja“ «oui» »ja« ‟x„", '"Ja" "oui" "ja" "x"', id="low marks and guillemets"),
        pytest.param("〝a〞 ＂b＂ ″c″", '"a" "b" "c"', id="primes and full-width marks"),
        pytest.param("‘no’ ‚no‛", "'no' 'no'", id="curly single marks"),
        pytest.param("Putin’s Russia´s it`s ʼ90s ′ ＇", "Putin's Russia's it's '90s ' '", id="apostrophes"),
        pytest.param("a – b — c − d ‑ e ― f", "a - b - c - d - e - f", id="dashes"),
        pytest.param("a\u00a0b\u2009c\u202fd\te\rf\x00g", "a b c d e f g", id="blanks"),
        pytest.param("a\u2028b\u2029c\x0bd\x0ce\x85f", "a\nb\nc\nd\ne\nf", id="line ends"),
        pytest.param("Обама, Erdoğan, 習近平 😀", "Обама, Erdoğan, 習近平 😀", id="other letters stay"),
        pytest.param("He said… “½”", 'He said… "½"', id="an ellipsis is one letter and stays one"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_folding(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize("start", range(0, 0x3100, 0x200), ids=hex)
def test_one_letter_for_one_letter(start):
    text = "".join(map(chr, range(start, start + 0x200)))
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


def test_the_examples_in_the_docstrings_hold():
    assert doctest.testmod(letters) == (0, 1)
