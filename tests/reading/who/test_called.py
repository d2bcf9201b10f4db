"""What stands beside a name and tells what its bearer is called."""

import pytest

from articles.reading.who.called import beside, no_country, offices
from tests.reading.making import tokens_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("the french president", {"president"}, id="the last word"),
        pytest.param("sen", {"senator"}, id="written out"),
        pytest.param("the russian premier", {"prime minister", "minister"}, id="a premier"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_offices(words, expected):
    assert offices(words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kremlin aide Ola Lind sat", {"aide"}, id="before the name"),
        pytest.param("Ola Lind, the club's envoy, sat", {"envoy"}, id="behind the name"),
        pytest.param("Ola Lind, who met the envoy, sat", set(), id="another, in a clause"),
    ],
)
def test_beside_the_name(text, expected):
    tokens = tokens_of(text)
    begin = next(n for n, token in enumerate(tokens) if token.words == "Ola")
    assert beside(tokens, tokens[begin : begin + 2]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a president Ola Lind sat", True, id="alone"),
        pytest.param("French president Ola Lind sat", False, id="with a country"),
        pytest.param("former president Ola Lind sat", False, id="no longer"),
    ],
)
def test_without_a_country(text, expected):
    tokens = tokens_of("It rained, " + text)
    begin = next(n for n, token in enumerate(tokens) if token.words == "Ola")
    assert no_country(tokens, tokens[begin : begin + 2], "president") == expected
