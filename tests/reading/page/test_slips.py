"""Signs that a machine rewrote a text."""

import pytest

from articles.reading.language.letters import fold
from articles.reading.page.slips import find_slips, is_rewritten


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "It depends on Russian Federation.", "Russian Federation", id="a country without its article"
        ),
        pytest.param(
            "He met his United States counterpart.", "his United States counterpart", id="a noun as adjective"
        ),
        pytest.param("They met on Monday on Monday.", "Monday on Monday", id="a weekday twice, with on"),
        pytest.param("They met Monday Monday in China.", "Monday Monday", id="a weekday twice"),
        pytest.param("On Monday he that proposed it left.", "he that proposed", id="a pronoun for a verb"),
        pytest.param("They were wary of enter a deal.", "wary of enter", id="of and a bare verb"),
        pytest.param("It was a the end.", "a the e", id="two articles in a row"),
        pytest.param(
            "They liked the typical the tone of it.", "the typical the ", id="two articles, one noun"
        ),
        pytest.param("They went to to China.", "to to", id="a small word twice"),
        pytest.param("Then Obama Obama spoke.", "Obama Obama", id="a name twice"),
        pytest.param("The two held talk in China.", "held talk", id="talk for talks"),
        pytest.param("They met for half hour.", "for half hour", id="half hour without article"),
    ],
)
def test_a_slip(text, words):
    (slip,) = find_slips(fold(text))
    assert slip.span.of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It depends on the Russian Federation.", id="a country with its article"),
        pytest.param("They met on Monday. On Monday it rained.", id="two sentences"),
        pytest.param("He met his U.S. counterpart.", id="the adjective"),
        pytest.param("She said that he that day left it.", id="that day"),
        pytest.param("They were afraid of making a deal.", id="of and a participle"),
        pytest.param("Obama met Putin in Mexico on June 18.", id="plain news"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_slip(text):
    assert find_slips(fold(text)) == ()


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        pytest.param("Obama met Putin.", False, id="none"),
        pytest.param("It depends on Russian Federation.", False, id="one may be a typing error"),
        pytest.param(
            "It depends on Russian Federation. They were wary of enter a deal.", True, id="two are a sign"
        ),
    ],
)
def test_enough_slips(text, rewritten):
    assert is_rewritten(find_slips(text)) is rewritten


def test_slips_stand_in_text_order():
    text = "They were wary of enter it. It depends on Russian Federation. At last he that proposed it left."
    assert [slip.span.of(text) for slip in find_slips(text)] == [
        "wary of enter",
        "Russian Federation",
        "he that proposed",
    ]
