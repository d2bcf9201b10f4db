"""Sentences that tell an occasion, and which of them a statement elsewhere carries on from."""

from datetime import date

import pytest

from articles.reading.findings import Layout, Span, Speaker
from articles.reading.occasion.scenes import (
    blotted,
    dates_it,
    dates_within,
    heard_by_journalists,
    in_part,
    on_other_day,
    scene_for,
    scenes_of,
)
from articles.reading.occasion.signs import NOBODY, known
from articles.reading.page.layout import lay_out
from articles.reading.when.dates import find_dates
from tests.reading.lexicon import small_lexicon
from tests.reading.making import paragraphs_of

KNOWN = known(small_lexicon())
EVENT = (date(2016, 9, 4), date(2016, 9, 5))
OBAMA = Speaker("Barack Obama", "barack-obama")
PUTIN = Speaker("Vladimir Putin", "vladimir-putin")
BOTH = Speaker("Barack Obama and Vladimir Putin", "obama-and-putin", "pair")
OFFICIAL = Speaker("a senior U.S. official", None, "unnamed")
MERKEL = Speaker("Angela Merkel")


def scenes(text):
    """The scenes of a text in which every line is a paragraph."""
    paragraphs = tuple(paragraphs_of(text))
    dates = find_dates(text, paragraphs, EVENT[1], EVENT)
    return scenes_of(text, Layout(paragraphs=paragraphs), KNOWN, dates, EVENT)


def told(text):
    """(kind, words of the sign, is it on both) of every scene."""
    return [(scene.sign.kind, scene.sign.span.of(text), scene.both) for scene in scenes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Obama spoke after the meeting.", [("after", "after the meeting", False)], id="after the meeting"
        ),
        pytest.param(
            "Obama and Putin spoke to reporters.",
            [("press", "spoke to reporters", True)],
            id="on both, by name",
        ),
        pytest.param(
            "In speeches to the assembly the two leaders differed.",
            [("speech", "In speeches", True)],
            id="on both, in words",
        ),
        pytest.param(
            "Obama sat. Putin held a news conference.\nIt was long. He left after the talks.",
            [("press", "news conference", False), ("after", "after the talks", False)],
            id="two of them, in order",
        ),
        pytest.param(
            "He held a news conference on Sunday.", [("press", "news conference", False)], id="on a day of it"
        ),
        pytest.param(
            "He held a news conference on August 1.",
            [("press", "news conference", False)],
            id="a news conference of another day",
        ),
        pytest.param(
            "He held a news conference on Aug. 1.",
            [("press", "news conference", False)],
            id="a month cut short",
        ),
        pytest.param("He said so last week.", [], id="apart"),
        pytest.param("He said so before the meeting.", [], id="before"),
        pytest.param("The club said so in a statement.", [], id="a paper"),
        pytest.param('Obama said "I left after the meeting."', [], id="between marks"),
        pytest.param("It rained.", [], id="nothing told"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_scenes(text, expected):
    assert told(text) == expected


def test_a_scene_is_a_sentence_of_the_text():
    text = "It rained.\nObama sat. He left after the talks. It rained."
    assert [scene.sentence.of(text) for scene in scenes(text)] == ["He left after the talks. "]


def carried(text, words, speaker, own_audience=False, names=KNOWN):
    """The words of the sign that a statement carries on from."""
    start = text.index(words)
    scene = scene_for(scenes(text), Span(start, start + len(words)), speaker, names, own_audience)
    return scene and scene.sign.span.of(text)


OBAMA_AFTER = "Obama came out after the meeting.\n"
PUTIN_PRESS = "Putin gave a news conference.\n"
SPEECHES = "In speeches to the assembly Obama and Putin differed.\n"
WORDS = "It was late."


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        pytest.param(OBAMA_AFTER + WORDS, OBAMA, "after the meeting", id="the speaker's"),
        pytest.param(OBAMA_AFTER + WORDS, PUTIN, "after the meeting", id="the other's"),
        pytest.param(OBAMA_AFTER + PUTIN_PRESS + WORDS, OBAMA, "after the meeting", id="one's own first"),
        pytest.param(OBAMA_AFTER + PUTIN_PRESS + WORDS, PUTIN, "news conference", id="the other's own"),
        pytest.param(
            "Obama gave a speech.\n" + OBAMA_AFTER + WORDS, OBAMA, "after the meeting", id="the nearest"
        ),
        pytest.param(SPEECHES + WORDS, PUTIN, "In speeches", id="speeches of both"),
        pytest.param(WORDS + "\n" + PUTIN_PRESS, PUTIN, "news conference", id="a later one"),
        pytest.param(SPEECHES + WORDS, BOTH, "In speeches", id="both, of both"),
        pytest.param(
            "The Russian president gave a news conference.\n" + WORDS, PUTIN, "news conference", id="by title"
        ),
        pytest.param(
            "The two emerged from the talks.\n" + WORDS, PUTIN, "emerged from the talks", id="the two"
        ),
        pytest.param(WORDS + "\n" + PUTIN_PRESS, BOTH, "news conference", id="both, a later one on either"),
        pytest.param(
            "Angela Merkel gave a news conference.\n" + WORDS,
            MERKEL,
            "news conference",
            id="somebody else's own",
        ),
    ],
)
def test_a_statement_carries_on(text, speaker, expected):
    assert carried(text, WORDS, speaker) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(WORDS, OBAMA, id="no scene"),
        pytest.param(OBAMA_AFTER + WORDS, MERKEL, id="somebody else"),
        pytest.param("Obama gave a speech.\n" + WORDS, PUTIN, id="the other's speech"),
        pytest.param(WORDS + "\nObama gave a speech.", OBAMA, id="a later speech"),
        pytest.param(WORDS + "\n" + PUTIN_PRESS, OBAMA, id="a later one of the other's"),
        pytest.param("Obama told reporters so.\n" + WORDS, OBAMA, id="only told reporters"),
        pytest.param("Obama sat down at the meeting.\n" + WORDS, OBAMA, id="at the meeting itself"),
        pytest.param(SPEECHES + WORDS, MERKEL, id="speeches of the two, not of others"),
        pytest.param(OBAMA_AFTER + "Angela Merkel gave a speech.\n" * 41 + WORDS, OBAMA, id="too far"),
    ],
)
def test_a_statement_carries_on_from_nothing(text, speaker):
    assert carried(text, WORDS, speaker) is None


def test_who_has_hearers_of_their_own_does_not_carry_on_from_the_other():
    assert carried(OBAMA_AFTER + WORDS, WORDS, PUTIN, own_audience=True) is None


def test_without_a_pair_only_ones_own_scene_counts():
    text = OBAMA_AFTER + WORDS
    assert [carried(text, WORDS, who, names=NOBODY) for who in (OBAMA, PUTIN)] == ["after the meeting", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Aides met with reporters.\n" + WORDS, "with reporters", id="what was told to reporters"
        ),
        pytest.param(OBAMA_AFTER + WORDS, "after the meeting", id="whoever it was"),
        pytest.param(OBAMA_AFTER + SPEECHES + WORDS, "after the meeting", id="past speeches"),
        pytest.param(WORDS + "\n" + OBAMA_AFTER, None, id="only earlier ones"),
        pytest.param(SPEECHES + WORDS, None, id="no speech"),
    ],
)
def test_what_journalists_heard(text, expected):
    scene = heard_by_journalists(scenes(text), Span(text.index(WORDS), len(text)))
    assert (scene and scene.sign.span.of(text)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param('He said "no" twice.', "He said #### twice.", id="words between marks"),
        pytest.param('He said "no."', "He said ####.", id="a closing full stop is kept"),
        pytest.param('"No?" he asked.', "####. he asked.", id="so is another closing mark"),
        pytest.param('"a" "b"', "### ###", id="two"),
        pytest.param('"" he said', "## he said", id="marks without words"),
        pytest.param('He said "no', 'He said "no', id="never closed"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_quoted_words_are_blotted_out(words, expected):
    assert blotted(words) == expected
    assert len(expected) == len(words)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        pytest.param("He spoke on Aug. 1.", EVENT, True, id="another day"),
        pytest.param("He spoke on Sept. 5.", EVENT, False, id="a day of the event"),
        pytest.param("He spoke on Sept. 7.", EVENT, False, id="two days after it"),
        pytest.param("He spoke on Sept. 8.", EVENT, True, id="three days after it"),
        pytest.param("He spoke on Sept. 3.", EVENT, True, id="the day before it"),
        pytest.param("He spoke on Aug. 1 and on Sept. 5.", EVENT, False, id="two days, one of it"),
        pytest.param("He spoke in August.", EVENT, False, id="a month is no day"),
        pytest.param("He spoke of the meeting on Aug. 1.", EVENT, False, id="the day of something else"),
        pytest.param("He spoke.", EVENT, False, id="no day"),
        pytest.param("He spoke on Sept. 5.", None, True, id="no event is known"),
    ],
)
def test_another_day(text, event, expected):
    sentence = Span(0, len(text))
    dates = find_dates(text, [sentence], date(2016, 9, 5), EVENT)
    assert on_other_day(dates, sentence, text, event) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("On Monday he spoke.", ["On Monday"], id="a day"),
        pytest.param("Last week he spoke.", ["Last week"], id="a week"),
        pytest.param("In August he spoke.", ["August"], id="a month to begin with"),
        pytest.param("But in August he spoke.", ["August"], id="a month after but"),
        pytest.param("He last spoke in August.", [], id="a month further on"),
        pytest.param("He stays until Monday.", [], id="until"),
        pytest.param("Since Monday he stays.", [], id="since"),
        pytest.param("He plans a Monday meeting.", [], id="a Monday"),
        pytest.param("He spoke of a meeting on Monday.", [], id="a meeting's day"),
        pytest.param("He spoke in 2009.", [], id="a year"),
        pytest.param('He said "on Monday".', [], id="in the words themselves"),
        pytest.param(
            "He spoke of the man who is to be sworn in on Saturday.", [], id="the day of what is to come"
        ),
        pytest.param("Obama on Tuesday will speak.", [], id="a day, and will"),
        pytest.param("He spoke in August, when he came.", ["August"], id="a month, when"),
        pytest.param("He spoke.", [], id="none"),
    ],
)
def test_what_dates_a_sentence(text, expected):
    dates = find_dates(text, [Span(0, len(text))], date(2016, 9, 5), EVENT)
    assert [dated.span.of(text) for dated in dates if dates_it(dated, blotted(text), 0)] == [
        words.removeprefix("On ") for words in expected
    ]


def test_dates_of_a_sentence_lie_within_it():
    text = "He came on Monday. He left on Tuesday. He wrote on Friday."
    dates = find_dates(text, [Span(0, len(text))], date(2016, 9, 5), EVENT)
    sentence = Span(text.index("He left"), text.index(" He wrote"))
    assert [dated.span.of(text) for dated in dates_within(dates, sentence)] == ["Tuesday"]


def test_the_part_a_sentence_stands_in():
    first = "It was the first time that the two men had talked at any length, and neither of them enjoyed it."
    second = "Two hours were planned for the talk, and when they came out both of them looked at their shoes."
    text = f"A short history of short talks\n\n{first}\n\nLOS CABOS, June 2012\n\n{second}"
    layout, lexicon = lay_out(text), small_lexicon()
    starts = [in_part(text, layout, lexicon, paragraph, ())[0] for paragraph in layout.paragraphs]
    assert starts == [0, text.index("LOS CABOS")]
