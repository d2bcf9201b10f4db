"""The thread of a report on the meeting."""

from datetime import date

import pytest

from articles.reading import read
from articles.reading.findings import Layout
from articles.reading.occasion.signs import known
from articles.reading.occasion.threads import marks_of
from articles.reading.when.dates import find_dates
from tests.reading.lexicon import small_lexicon
from tests.reading.making import paragraphs_of

LEXICON = small_lexicon()
KNOWN = known(LEXICON)
EVENT = (date(2016, 9, 5), date(2016, 9, 5))
THEY_MET = "Barack Obama and Vladimir Putin met in Hangzhou on Monday."


def marks(text):
    """(words, where they lead) of every mark in a text in which every line is a paragraph."""
    paragraphs = tuple(paragraphs_of(text))
    dates = find_dates(text, paragraphs, EVENT[1], EVENT)
    found = marks_of(text, Layout(paragraphs=paragraphs), KNOWN, dates, EVENT)
    return [(mark.span.of(text), mark.leads) for mark in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained on Friday.", [], id="a report that does not open on both"),
        pytest.param("Obama and Putin met.", [("Obama and Putin", "both")], id="both, by name"),
        pytest.param("Obama and Putin are old.", [], id="both, but not together"),
        pytest.param(
            "The two leaders met. On Friday it rained.",
            [("The two leaders met", "both"), ("Friday", "away")],
            id="a day off",
        ),
        pytest.param(
            "The two leaders met. It rained on Monday.",
            [("The two leaders met", "both"), ("Monday", "day")],
            id="the day",
        ),
        pytest.param(
            "The two leaders met. Obama took the floor.",
            [("The two leaders met", "both"), ("took the floor", "speech")],
            id="a speech",
        ),
        pytest.param(
            "The two leaders met. He spoke after the talks.",
            [("The two leaders met", "both"), ("after the talks", "there")],
            id="after it",
        ),
    ],
)
def test_what_leads_where(text, expected):
    assert marks(text) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param("Obama said that “we agree”.", "after-meeting", id="nothing led elsewhere"),
        pytest.param("Obama says that “we agree”.", "other", id="what he says at all times"),
        pytest.param("Obama had said that “we agree”.", "other", id="what he had said before"),
        pytest.param("Obama said in Berlin that “we agree”.", "other", id="at another place"),
        pytest.param("In Berlin, Obama said that “we agree”.", "other", id="another place to begin with"),
        pytest.param("Obama said in Hangzhou that “we agree”.", "after-meeting", id="at their place"),
        pytest.param(
            "On Friday Obama saw the wall.\n\nObama said that “we agree”.", "other", id="another day"
        ),
        pytest.param(
            "On Friday Obama saw the wall.\n\nThe two leaders were tense.\n\nObama said that “we agree”.",
            "after-meeting",
            id="and back",
        ),
        pytest.param(
            "“It rains,” Merkel said.\n\nObama said that “we agree”.", "other", id="a third speaks between"
        ),
        pytest.param(
            "Obama said it had rained on Friday.\n\nObama said that “we agree”.",
            "after-meeting",
            id="a day in his own words leads nowhere",
        ),
        pytest.param(
            "Putin took the floor. Hours later, Obama said that “we agree”.",
            "other",
            id="a speech of that day",
        ),
        pytest.param("Earlier Obama said that “we agree”.", "other", id="earlier"),
        pytest.param("Merkel said that “we agree”.", "other", id="not one of the two"),
    ],
)
def test_what_stands_in_the_thread(sentences, expected):
    found = read(f"{THEY_MET}\n\n{sentences}", LEXICON, date(2016, 9, 6)).quotations
    assert found[-1].occasion.value == expected
