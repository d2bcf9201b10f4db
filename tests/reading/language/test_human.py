"""Which words tell that a noun or a name is one human being's."""

import pytest

from articles.reading.language.human import is_human, is_national, is_somebody
from tests.reading.making import tokens_of


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        pytest.param("nurse", True, id="of the table"),
        pytest.param("archaeologist", True, id="by its ending"),
        pytest.param("fireman", True, id="a man"),
        pytest.param("nurses", False, id="several"),
        pytest.param("computer", False, id="a thing"),
        pytest.param("union", False, id="a body"),
    ],
)
def test_one_human_being(noun, expected):
    assert is_human(noun) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The nurse Ola Lind sat.", True, id="the noun before"),
        pytest.param("Then Ola Lind, 52, sat.", True, id="an age"),
        pytest.param("Then Ola Lind, who came, sat.", True, id="who"),
        pytest.param("Then Ola Lind, a local nurse, sat.", True, id="the noun after"),
        pytest.param("Then Ola Lind, its shop steward, sat.", True, id="of something"),
        pytest.param("Then Ola Lind sat.", False, id="nothing"),
        pytest.param("Then Ola Lind, a shop, closed.", False, id="a shop"),
        pytest.param("The lender Ola Lind closed.", False, id="a lender may be a bank"),
        pytest.param("Then Ola Lind, 2015, closed.", False, id="a year"),
    ],
)
def test_the_words_beside_a_name(text, expected):
    tokens = tokens_of(text)
    run = [token for token in tokens if token.words in ("Ola", "Lind")]
    assert is_somebody(tokens, run) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("American", True, id="by its ending"),
        pytest.param("Turk", True, id="of the table"),
        pytest.param("Finnish", True, id="of a people"),
        pytest.param("dish", False, id="a small letter"),
        pytest.param("Kremlin", False, id="no nation"),
        pytest.param("Guardian", False, id="a paper"),
        pytest.param("Caribbean", False, id="a sea"),
    ],
)
def test_a_nation(word, expected):
    assert is_national(tokens_of(f"The {word} sat")[1]) == expected
