"""Whom a pronoun means where no subject before it fits."""

import pytest

from articles.reading.findings import Span
from articles.reading.who.near import only_one
from tests.reading.making import OBAMA, PAIR, PUTIN, SLIPS, phrase_in, scene_of


def found(text, words, gender):
    scene = scene_of(text)
    sentence, place = phrase_in(scene.sentences, text, words)
    token = sentence.tokens[place[0]]
    speaker = only_one(scene, sentence, Span(token.start, token.end), gender, set()).value
    return speaker and speaker.slug


@pytest.mark.parametrize(
    ("text", "words", "gender", "expected"),
    [
        pytest.param("Reporters met Putin. He sat.", "He", "male", PUTIN, id="the one man named"),
        pytest.param("Obama's daughter left. He sat.", "He", "male", OBAMA, id="whose daughter she is"),
        pytest.param("Obama's son left. He sat.", "He", "male", None, id="whose son he is"),
        pytest.param("Obama met Putin. He sat.", "He", "male", None, id="two"),
        pytest.param("Obama met Putin. They sat.", "They", "plural", PAIR, id="the pair"),
        pytest.param("Obama came. Putin left. They sat.", "They", "plural", PAIR, id="in two sentences"),
        pytest.param("Obama met Putin.\nThey sat.", "They", "plural", None, id="of another paragraph"),
        pytest.param("Obama met Putin and Clinton. They sat.", "They", "plural", None, id="three"),
        pytest.param("Merkel met Obama and Putin. They sat.", "They", "plural", None, id="a stranger"),
        pytest.param(f"{SLIPS}Obama met Putin. They sat.", "They", "plural", None, id="a rewritten text"),
    ],
)
def test_the_only_one(text, words, gender, expected):
    assert found(text, words, gender) == expected
