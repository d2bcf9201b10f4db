"""Days told from another day the text speaks of."""

from datetime import date

import pytest

from articles.reading.when.anchored import anchored
from articles.reading.when.dates import find_dates
from tests.reading.making import paragraphs_of

TUESDAY, MET = date(2016, 9, 6), date(2016, 9, 5)


def told(text, met=MET):
    """(words, first day) of every date in a text in which every line is a paragraph."""
    paragraphs = paragraphs_of(text)
    dates = anchored(text, paragraphs, find_dates(text, paragraphs, TUESDAY), met, TUESDAY)
    return [(dated.span.of(text), dated.said and f"{dated.said.start}") for dated in dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("On Friday he came. Two days later he left.", "2016-09-04", id="days later"),
        pytest.param("He came on Friday and left the next day.", "2016-09-03", id="the next day"),
        pytest.param("He came on Friday, and that evening he spoke.", "2016-09-02", id="that evening"),
        pytest.param("He spoke on Friday; the day before he had not.", "2016-09-01", id="the day before"),
        pytest.param("He came on Friday. A week later he left.", "2016-09-06", id="a week, give or take"),
        pytest.param("He came on Friday.\nAn hour later he spoke.", "2016-09-02", id="an hour later"),
        pytest.param(
            "A day earlier he had warned.", "2016-09-04", id="the day they met, where no other is told"
        ),
        pytest.param(
            "On Monday they met.\nA day earlier he had warned.", "2016-09-04", id="told as such before"
        ),
        pytest.param(
            "On Friday they will meet.\nA day earlier he came.", "2016-09-04", id="past a day to come"
        ),
        pytest.param("He came on Friday and spoke afterwards.", "2016-09-02", id="afterwards"),
        pytest.param("He came two days prior.", "2016-09-03", id="prior"),
        pytest.param(
            "On Friday he came.\nIt rained.\nA day earlier he left.",
            "2016-09-04",
            id="another day, far before",
        ),
        pytest.param(
            'He said "I came on Friday".\nA day earlier he left.',
            "2016-09-04",
            id="past a day in quoted words",
        ),
    ],
)
def test_a_day_is_reckoned_from_another(text, expected):
    assert told(text)[-1][1] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In May he came. Two days later he left.", id="a month does not tell the day"),
        pytest.param("On Friday he came.\nTwo days later he left.", id="another day, a paragraph before"),
        pytest.param("Many days later he left.", id="no number"),
    ],
)
def test_a_day_that_cannot_be_reckoned(text):
    assert [day for words, day in told(text) if "later" in words and day] == []


def test_without_a_meeting_nothing_is_reckoned_from_nothing():
    assert told("A day earlier he had warned.", met=None) == [("A day earlier", None)]


def test_the_day_after_something_is_not_the_next_day():
    assert told("He left the day after the summit.") == []


def test_a_day_reckoned_may_be_reckoned_from():
    text = "On Friday he came. The next day he spoke. That evening he left."
    assert told(text) == [
        ("Friday", "2016-09-02"),
        ("The next day", "2016-09-03"),
        ("That evening", "2016-09-03"),
    ]


def test_without_a_meeting_a_report_is_on_the_day_it_opens_on():
    text = "The club voted on Monday.\nIt rained.\nEarlier in the day they sang."
    assert told(text, met=None)[-1] == ("Earlier in the day", "2016-09-05")


def test_a_report_that_opens_on_two_days_is_on_neither():
    text = "The club voted on Monday and on Tuesday.\nIt rained.\nEarlier in the day they sang."
    assert told(text, met=None)[-1] == ("Earlier in the day", None)


def test_earlier_in_the_day_a_report_came_out_is_that_day():
    text = "On Friday a bomb went off.\nEarlier in the day he spoke."
    assert told(text, met=TUESDAY)[-1] == ("Earlier in the day", "2016-09-06")
