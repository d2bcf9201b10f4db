"""Which of several with one last name is meant: asked of the text."""

import pytest

from tests.reading.making import OBAMA, scene_of


def last_named(text):
    """The slug, else the name, of the last name a text gives; None where nobody is named by it."""
    scene = scene_of(text)
    sentence = scene.sentences[-1]
    run, title = scene.cast.runs[sentence.place][-1]
    person = scene.find(run, title)
    return person and (person.slug or person.name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ann Lind came. Jim Lind slept. It rained on Lind.", None, id="two: the last, or the first"
        ),
        pytest.param("Ann Lind came. Jim Lind slept. It rained on Mrs. Lind.", "Ann Lind", id="by the title"),
        pytest.param(
            "Ann Lind came. It rained on Lind. Jim Lind slept, not Ann Lind.", "Ann Lind", id="in full"
        ),
        pytest.param("Ann Lind came. Her husband sat. It rained on Lind.", None, id="her husband"),
        pytest.param(
            "Ann Lind came. His father sat. It rained on Lind.", "Ann Lind", id="a father of another's"
        ),
        pytest.param("Ann Lind came with her husband. It rained on Lind.", "Ann Lind", id="a mere companion"),
        pytest.param(
            "Ann Lind came. Her husband sat. It rained on Mrs. Lind.", "Ann Lind", id="no husband is Mrs."
        ),
        pytest.param("Ann Lind's father sat. It rained on Lind.", "Ann Lind", id="whose bare name goes on"),
        pytest.param("Ann Lind came. It rained on the elder Lind.", None, id="the elder"),
        pytest.param("Ann Lind came. The elder Lind sat. It rained on Lind.", None, id="after the elder"),
        pytest.param(
            "Putin came. Obama sat. His brother slept. It rained on Obama.", OBAMA, id="one of the two"
        ),
    ],
)
def test_a_bare_last_name(text, expected):
    assert last_named(text) == expected


def test_before_the_second_comes_a_bare_name_is_the_first():
    scene = scene_of("Ann Lind came. It rained on Lind. Jim Lind slept.")
    run, title = scene.cast.runs[1][-1]
    assert scene.find(run, title).name == "Ann Lind"
