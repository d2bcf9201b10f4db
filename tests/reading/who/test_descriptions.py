"""Whom a description means that gives no name: asked of the focus, the sentences before it taken in."""

import pytest

from articles.reading.telling.statements import draft
from articles.reading.who import descriptions
from articles.reading.who.focus import Focus
from articles.reading.who.speakers import find_speakers
from tests.reading.making import (
    OBAMA,
    PUTIN,
    SLIPS,
    THE_TWO_MET,
    paragraphs_of,
    phrase_in,
    scene_of,
    tokens_of,
)


def meant(text, words):
    """The slug, else the name, of whom the words mean where they stand last; None where nobody is named."""
    focus = Focus(scene_of(text))
    sentence, place = phrase_in(focus.scene.sentences, text, words)
    focus.follow(sentence.place)
    speaker = focus.phrase(sentence, place).value
    return speaker and (speaker.slug or speaker.name)


def last_speaker(text):
    """The slug, else the name, of whoever makes the last statement of a text without quotation marks."""
    scene = scene_of(text)
    drafts = draft(scene.text, scene.sentences, (), paragraphs_of(text)).drafts
    speaker = find_speakers(scene, drafts)[-1][0].value
    return speaker and (speaker.slug or speaker.name)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            "Lars Brandt, a Danish diplomat, laughed. The official sat down.",
            "The official",
            "Lars Brandt",
            id="a diplomat is an official",
        ),
        pytest.param(
            "Sen. Ann Lee stood up. The Maine Democrat sat down.",
            "The Maine Democrat",
            "Ann Lee",
            id="a party",
        ),
        pytest.param(
            "Republican Sen. Ann Lee stood up. The Maine Democrat sat down.",
            "The Maine Democrat",
            "The Maine Democrat",
            id="another party",
        ),
        pytest.param(
            "Sen. Ann Lee met Jon Berg. The Maine Democrat sat down.",
            "The Maine Democrat",
            "The Maine Democrat",
            id="either may be of that party",
        ),
        pytest.param(
            "Lars Brandt, a Danish diplomat, laughed. The White House official sat down.",
            "The White House official",
            "The White House official",
            id="of another house",
        ),
        pytest.param(
            "Lars Brandt, a Danish diplomat, met envoy Ann Lee. The official sat down.",
            "The official",
            "The official",
            id="two officials",
        ),
        pytest.param(
            "Lars Brandt, a Danish poet, laughed. The official sat down.",
            "The official",
            "The official",
            id="never called one",
        ),
        pytest.param(
            "Former President Lars Brandt and Ann Lee, a judge, left. Ann Lee ran. The former president sat down.",
            "The former president",
            "The former president",
            id="a former one is another",
        ),
        pytest.param(
            "Putin, the Russian leader, laughed. The lawmaker sat down.",
            "The lawmaker",
            "The lawmaker",
            id="a head of state is no lawmaker",
        ),
        pytest.param(
            SLIPS + "Lars Brandt, a Danish diplomat, laughed. The official sat down.",
            "The official",
            "The official",
            id="in a rewritten text nothing is near",
        ),
    ],
)
def test_whoever_is_called_so(text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(THE_TWO_MET + "Putin smiled. The president left.", PUTIN, id="the one in focus"),
        pytest.param(THE_TWO_MET + "The president left.", None, id="both are named since"),
        pytest.param(THE_TWO_MET + "Putin met Jim Smith. The president left.", None, id="or a stranger"),
        pytest.param(THE_TWO_MET + "The White House was lit. The president left.", OBAMA, id="whose house"),
        pytest.param(THE_TWO_MET + "The Kremlin was lit. The head of state left.", PUTIN, id="head of state"),
        pytest.param(
            "President Obama met Russian President Vladimir Putin. Putin smiled. The president left.",
            None,
            id="another is the president throughout",
        ),
    ],
)
def test_a_title_alone(text, expected):
    assert meant(text, text.rsplit(". ", 1)[1].rsplit(" ", 1)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Senate aides came. One of them left.", "a Senate aide", id="aides"),
        pytest.param("The officials came. One of them left.", "an official", id="officials"),
        pytest.param(
            "Two senior officials came. One of them left.", "a senior official", id="so many of them"
        ),
        pytest.param("Officials and poets came. One of them left.", "One of them", id="of two kinds"),
        pytest.param("Aides came. Obama stayed. One of them left.", "One of them", id="somebody came since"),
    ],
)
def test_one_of_them(text, expected):
    assert meant(text, "One of them") == expected


def test_one_of_several_is_printed_whole():
    assert meant("One of Obama's people, a lawyer, left.", "One of Obama's people, a lawyer") == (
        "One of Obama's people"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Kremlin said it was late. The statement said it was dark.", "kremlin", id="its own"
        ),
        pytest.param(
            "Obama left early that day, the Kremlin said. The statement said it was dark.",
            "kremlin",
            id="its own, after",
        ),
        pytest.param(
            "The Kremlin was lit. The statement said it was dark.", "The statement", id="it said nothing"
        ),
        pytest.param(
            "The Kremlin said Kiev had put out a statement. The statement said it was dark.",
            "The statement",
            id="another's is spoken of",
        ),
        pytest.param(
            "The Kremlin said it was late. The statement, issued by Kiev, said it was dark.",
            "The statement",
            id="another issued it",
        ),
        pytest.param(
            "The Kremlin said it was late. The report said it was dark.",
            "The report",
            id="a report is anybody's",
        ),
    ],
)
def test_a_statement(text, expected):
    assert last_speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            "Putin's plan failed. His spokesman left.", "His spokesman", "dmitry-peskov", id="his man"
        ),
        pytest.param(
            "Putin was calm, his spokesman told reporters.", "his spokesman", "dmitry-peskov", id="of him"
        ),
        pytest.param(
            "Obama's plan failed. His dog left.", "His dog", "His dog", id="nobody the lexicon knows"
        ),
        pytest.param(
            "The Kremlin was lit. Its press office left.", "Its press office", "kremlin", id="its voice"
        ),
        pytest.param("The Kremlin was lit. Its cook left.", "Its cook", "Its cook", id="not its voice"),
        pytest.param(
            "Putin was calm. His prime minister left.",
            "His prime minister",
            "dmitry-medvedev",
            id="who holds the office in the same country",
        ),
        pytest.param(
            "Obama was calm. His prime minister left.",
            "His prime minister",
            "His prime minister",
            id="no such office in the country",
        ),
    ],
)
def test_whose_it_is(text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("The official, who was there", "The official", id="a clause"),
        pytest.param("The official, speaking in Rome", "The official", id="a participle"),
        pytest.param("The official, Ann Lee", "The official, Ann Lee", id="a name stays"),
        pytest.param("The official", "The official", id="nothing to take off"),
    ],
)
def test_without_what_is_told_of_them(phrase, expected):
    tokens = tokens_of(phrase)
    first, last = descriptions.without_clause(tokens, (0, len(tokens) - 1))
    assert phrase[tokens[first].start : tokens[last].end] == expected


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        pytest.param(
            "A senior campaign aide came.", "The aide", "A senior campaign aide", id="the whole description"
        ),
        pytest.param(
            "A senior campaign aide came.", "The senior aide", "A senior campaign aide", id="some of it again"
        ),
        pytest.param(
            "A senior campaign aide came.", "The French aide", "The French aide", id="not said before"
        ),
        pytest.param("A tall aide came. An old aide went.", "The aide", None, id="two of them"),
    ],
)
def test_described_before(before, words, expected):
    text = f"{before} {words} laughed."
    assert meant(text, words) == expected
