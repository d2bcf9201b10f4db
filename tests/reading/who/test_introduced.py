"""Whom a description means by how the text introduced somebody: asked of the focus."""

import pytest

from articles.reading.who.focus import Focus
from tests.reading.making import OBAMA, PUTIN, phrase_in, scene_of


def meant(text, words):
    """The slug, else the name, of whom the words mean where they stand last; None where nobody is named."""
    focus = Focus(scene_of(text))
    sentence, place = phrase_in(focus.scene.sentences, text, words)
    focus.follow(sentence.place)
    speaker = focus.phrase(sentence, place).value
    named = speaker is not None and (speaker.slug is not None or speaker.kind == "person")
    return (speaker.slug or speaker.name) if named else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            "Harbour pilot Ola Lind came. The pilot sat.", "The pilot", "Ola Lind", id="by the noun"
        ),
        pytest.param(
            "Acme boss Ola Lind met Umbra boss Per Holm. The Umbra boss sat.",
            "The Umbra boss",
            "Per Holm",
            id="by the noun and a name",
        ),
        pytest.param(
            "Ola Lind, a harbour pilot, came. It rained. The pilot sat.",
            "The pilot",
            "Ola Lind",
            id="by the words after the name",
        ),
        pytest.param(
            "Ola Lind, 52, a farmer, came. The farmer sat.", "The farmer", "Ola Lind", id="after an age"
        ),
        pytest.param(
            "Ola Lind, 22, met Per Holm, 45. The 22-year-old sat.", "The 22-year-old", "Ola Lind", id="by age"
        ),
        pytest.param("Jane Doe smiled. The 22-year-old sat.", "The 22-year-old", "Jane Doe", id="in focus"),
        pytest.param("Obama met Putin. The American sat.", "The American", OBAMA, id="by nation"),
        pytest.param("Obama met Putin. The Russian sat.", "The Russian", PUTIN, id="by the other nation"),
        pytest.param("Jane Doe smiled. The Italian sat.", "The Italian", "Jane Doe", id="the one in focus"),
    ],
)
def test_somebody_is_meant(text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Acme boss Ola Lind met Umbra boss Per Holm. The boss sat.", "The boss", id="two bosses"
        ),
        pytest.param("Acme boss Ola Lind came. The Umbra boss sat.", "The Umbra boss", id="another's boss"),
        pytest.param("Pilot Ola Lind met a pilot. The pilot sat.", "The pilot", id="a pilot without a name"),
        pytest.param("The pilot sat.", "The pilot", id="nobody introduced"),
        pytest.param("The leader, Ola Lind, met the pilot. The pilot sat.", "The pilot", id="whom he met"),
        pytest.param("Ola Lind spoke of her son. The 22-year-old sat.", "The 22-year-old", id="or her son"),
        pytest.param("Ola Lind met Per Holm. The 22-year-old sat.", "The 22-year-old", id="either"),
        pytest.param("Putin met Sergei Lavrov. The Russian sat.", "The Russian", id="two Russians"),
        pytest.param("Jane Doe came. Obama met Putin. The American sat.", "The American", id="or a stranger"),
        pytest.param("Obama came. It rained. The Italian sat.", "The Italian", id="he is of another nation"),
        pytest.param(
            "Obama met Jim Roe. It rained. It was late. It was dark. Jim Roe rose. The American sat.",
            "The American",
            id="there is one of that nation",
        ),
    ],
)
def test_it_stays_open(text, words):
    assert meant(text, words) is None
