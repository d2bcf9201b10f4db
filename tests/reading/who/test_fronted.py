"""Whom a pronoun means by how its own sentence begins."""

import pytest

from articles.reading.findings import Span
from articles.reading.who import fronted
from tests.reading.making import OBAMA, not_yet, scene_of


def found(text):
    """What the beginning of a sentence tells of its last "he"; None where it is silent."""
    scene = scene_of(text)
    start = text.rindex("he ")
    return fronted.meant(scene, scene.sentences[-1], Span(start, start + 2), "male")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("According to Obama, the plan, he said, was dead.", id="whoever tells it"),
        pytest.param("When Obama came, he smiled.", id="the subject of the clause before"),
        pytest.param(
            "According to Obama, John Kerry told Putin it was late; Putin, he said, left.",
            marks=not_yet("Kerry is named as well"),
            id="whoever tells it, with two others",
        ),
        pytest.param("According to Obama, it was late; Putin, he said, left.", id="not whom he breaks in on"),
        pytest.param("Ann Lee met Obama, who laughed; the plan, he said, was dead.", id="the one man named"),
        pytest.param(
            "Ann Lee made a claim that Obama, her host, denied; the plan, he said, was dead.",
            id="her host denied it",
        ),
        pytest.param(
            "Ann Lee made a claim that Obama denied; the plan, he said, was dead.", id="who denied it"
        ),
    ],
)
def test_somebody_is_meant(text):
    assert found(text).value.slug == OBAMA


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "According to Obama, Putin was ill; the plan, he said, was dead.", id="the teller or another"
        ),
        pytest.param(
            "According to Hillary Clinton, the plan, he said, was dead.", id="the teller is a woman"
        ),
        pytest.param("For Obama it was, he said, a good day.", id="for whom it was"),
        pytest.param("When Obama said so, he smiled.", id="or whom he spoke to"),
    ],
)
def test_it_stays_open(text):
    assert found(text).value is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Obama came and he smiled.", id="it begins with its subject"),
        pytest.param("According to plan, he smiled.", id="according to no man"),
        pytest.param("Ann Lee praised Obama; the plan, he said, was dead.", id="the one man does nothing"),
        pytest.param("An aide met Obama, who laughed; the plan, he said, was dead.", id="or the aide"),
        pytest.param("Putin met Obama, who laughed; the plan, he said, was dead.", id="or the other man"),
    ],
)
def test_the_beginning_is_silent(text):
    assert found(text) is None
