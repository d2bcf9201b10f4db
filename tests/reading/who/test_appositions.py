"""The name that stands beside a description: asked of the focus, and of the words alone."""

import pytest

from articles.reading.language import phrases
from articles.reading.who import appositions
from articles.reading.who.focus import Focus
from tests.reading.making import phrase_in, scene_of, tokens_of


def named(text, words):
    """(name, kind) of whom the words mean where they stand last."""
    focus = Focus(scene_of(text))
    sentence, place = phrase_in(focus.scene.sentences, text, words)
    focus.follow(sentence.place)
    speaker = focus.phrase(sentence, place).value
    return speaker and (speaker.slug or speaker.name, speaker.kind)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            "The witness, former clerk Ola Lind, sat.",
            "The witness",
            ("Ola Lind", "person"),
            id="what he was",
        ),
        pytest.param(
            "The head of the school, Mrs Ola Lind, sat.", "The head", ("Ola Lind", "person"), id="of a school"
        ),
        pytest.param("His wife, Ola, sat.", "His wife, Ola", ("Ola", "person"), id="a first name"),
        pytest.param(
            "The lobby group, Save the Bay, said so.",
            "The lobby group, Save the Bay",
            ("Save the Bay", "office"),
            id="a body with small words in its name",
        ),
        pytest.param(
            "It was late, said an aide, Ola Lind.", "an aide", ("Ola Lind", "person"), id="after the verb"
        ),
        pytest.param(
            "Reporters met Ola Lind, the mayor's aide, who sat.",
            "the mayor's aide",
            ("Ola Lind", "person"),
            id="the name before the description",
        ),
        pytest.param(
            "The aide, Kremlin, sat.",
            "The aide, Kremlin",
            ("The aide", "unnamed"),
            id="no human being",
        ),
        pytest.param("The aide, Monday, sat.", "The aide", ("The aide", "unnamed"), id="a day"),
        pytest.param(
            "The winner, beating Ola Lind, sat.", "The winner", ("The winner", "unnamed"), id="whom he beat"
        ),
        pytest.param(
            "The aide, Obama's friend, sat.", "The aide", ("The aide", "unnamed"), id="whose friend he is"
        ),
        pytest.param(
            "In Rome, the mayor's aide, who sat, spoke.",
            "the mayor's aide",
            ("the mayor's aide", "unnamed"),
            id="a place before it",
        ),
    ],
)
def test_the_name_beside_it(text, words, expected):
    assert named(text, words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Obama's first account was short", "Obama's", id="his account"),
        pytest.param("Obama's aide was short", None, id="his aide is somebody"),
        pytest.param("Obama's taster, Ola Lind, was short", None, id="somebody named beside"),
        pytest.param("The first account was short", None, id="nobody's"),
    ],
)
def test_whose_it_is(text, expected):
    tokens = tokens_of(text)
    last = next(n for n, token in enumerate(tokens) if token.words in ("account", "aide", "taster"))
    found = appositions.owner_of(tokens, (0, last))
    assert (found and phrases.span(tokens, found).of(text)) == expected
