"""Where a statement was said, by other sentences than its own."""

from datetime import date

import pytest

from articles.reading import read
from articles.reading.findings import Said
from tests.reading.lexicon import small_lexicon

LEXICON = small_lexicon()
THEY_MET = "Barack Obama and Vladimir Putin met in Hangzhou on Monday."


def occasion(sentences):
    """The occasion of the last statement in a report of the next day."""
    return read(f"{THEY_MET}\n\n{sentences}", LEXICON, date(2016, 9, 6)).quotations[-1].occasion.value


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            "Obama told a news conference it rained.\n\nOn Friday Putin phoned Merkel. Obama said that “we agree”.",
            "other",
            id="led away since the news conference",
        ),
        pytest.param(
            "Obama told a news conference it rained.\n\nMerkel smiled. Obama said that “we agree”.",
            "after-meeting",
            id="not led away",
        ),
        pytest.param(
            "Obama told a news conference it rained.\n\nMerkel, who came on Friday, smiled.\n\nObama said that “we agree”.",
            "after-meeting",
            id="what another did on another day leads nobody else away",
        ),
        pytest.param(
            "Obama told a news conference it rained.\n\nOn Friday Obama phoned Merkel.\n\nMay smiled. Obama said that “we agree”.",
            "other",
            id="led away by what he did himself",
        ),
        pytest.param(
            "Obama told a news conference it rained.\n\nIn an interview Obama was blunt.\n\n“We agree,” Obama said.",
            "other",
            id="an interview is a scene of its own",
        ),
        pytest.param(
            "On Thursday Obama held a news conference in Rome.\n\n“We agree,” Obama said.",
            "other",
            id="a news conference of another day is a scene too",
        ),
        pytest.param(
            "Obama took the floor. On Friday Putin came. Obama said that “we agree”.",
            "other",
            id="led away from a speech",
        ),
        pytest.param(
            "Obama said on Friday that it rained. “We agree,” he added.",
            "other",
            id="goes on from another day",
        ),
        pytest.param(
            "Obama took the floor. Leaving for home, Obama told reporters that “we agree”.",
            "after-meeting",
            id="told journalists, after a speech",
        ),
        pytest.param(
            "Obama said that “we agree”.\n\nOn Tuesday Obama told a news conference it rained.",
            "after-meeting",
            id="in the thread, before a later news conference",
        ),
    ],
)
def test_one_of_the_two_carries_on(sentences, expected):
    assert occasion(sentences) == expected


def test_before_a_later_news_conference_it_was_the_day_they_met():
    text = f"{THEY_MET}\n\nObama said that “we agree”.\n\nOn Tuesday Obama told a news conference it rained."
    first = read(text, LEXICON, date(2016, 9, 6)).quotations[0]
    assert first.said.value == Said(date(2016, 9, 5), date(2016, 9, 5))


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            "A U.S. official told reporters it rained.\n\nAnother U.S. official said that “we agree”.",
            "briefing",
            id="another official",
        ),
        pytest.param(
            "A U.S. official told reporters it rained.\n\nLast week Merkel came. A U.S. official said that “we agree”.",
            "other",
            id="led away since",
        ),
        pytest.param(
            "A U.S. official told reporters it rained.\n\nA French official said that “we agree”.",
            "other",
            id="an official of others",
        ),
        pytest.param(
            "A U.S. official told reporters it rained.\n\nA former U.S. official said that “we agree”.",
            "other",
            id="a former official",
        ),
        pytest.param(
            "A U.S. official told reporters it rained.\n\nA U.S. official said on Friday that “we agree”.",
            "other",
            id="on another day",
        ),
        pytest.param(
            "Michael Fox, the U.S. ambassador, said that Putin had listened.",
            "briefing",
            id="an ambassador on the talks",
        ),
        pytest.param(
            "Peskov said the talks were short. He said that “we agree”.",
            "briefing",
            id="goes on from his own account",
        ),
    ],
)
def test_who_tells_journalists_carries_on(sentences, expected):
    assert occasion(sentences) == expected


def test_a_line_may_end_within_words_that_tell():
    assert (
        occasion("The two leaders told\nreporters it rained. Peskov told\nreporters that “we agree”.")
        == "briefing"
    )
