"""When: dates as printed and the days they mean."""

from datetime import date

import pytest

from articles.reading.findings import Span
from articles.reading.when.dates import find_dates

TUESDAY = date(2016, 9, 6)
SUMMIT = (date(2016, 9, 4), date(2016, 9, 5))


def found(text, base=TUESDAY, event=None):
    """Words, first day, last day and precision of each date in a text."""
    return [
        (
            dated.span.of(text),
            str(dated.said.start) if dated.said else None,
            str(dated.said.end) if dated.said else None,
            dated.precision,
        )
        for dated in find_dates(text, [Span(0, len(text))], base, event)
    ]


def day(words, iso):
    return [(words, iso, iso, "day")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("They met on Monday.", day("Monday", "2016-09-05"), id="weekday"),
        pytest.param(
            "They met on Tuesday.", day("Tuesday", "2016-09-06"), id="the weekday of the base is the base"
        ),
        pytest.param(
            "They met last Tuesday.", day("last Tuesday", "2016-08-30"), id="last Tuesday, on a Tuesday"
        ),
        pytest.param("They will meet on Friday.", day("Friday", "2016-09-09"), id="a weekday to come"),
        pytest.param(
            "He promised to speak on Friday.", day("Friday", "2016-09-09"), id="promised for a weekday"
        ),
        pytest.param(
            "On Friday Kerry is to fly home.",
            day("Friday", "2016-09-09"),
            id="what is to come stands after it",
        ),
        pytest.param(
            "On Friday Kerry said he will fly home.",
            day("Friday", "2016-09-02"),
            id="said then, of what is to come",
        ),
        pytest.param("a meeting planned for Friday", day("Friday", "2016-09-09"), id="planned for a weekday"),
        pytest.param(
            "On June 18 they met.", day("June 18", "2016-06-18"), id="month and day take the base's year"
        ),
        pytest.param(
            "on Sept. 5, 2013, in Russia", day("Sept. 5, 2013", "2013-09-05"), id="month, day, year"
        ),
        pytest.param("on 18 June 2012", day("18 June 2012", "2012-06-18"), id="day before month"),
        pytest.param("the 5th of May", day("5th of May", "2016-05-05"), id="the 5th of May"),
        pytest.param(
            "Friday, July 21, 2017", day("Friday, July 21, 2017", "2017-07-21"), id="with its weekday"
        ),
        pytest.param("on 2013-06-17", day("2013-06-17", "2013-06-17"), id="ISO"),
        pytest.param("Sept. 4-5", [("Sept. 4-5", "2016-09-04", "2016-09-05", "range")], id="two days"),
        pytest.param(
            "June 30-July 2, 2013",
            [("June 30-July 2, 2013", "2013-06-30", "2013-07-02", "range")],
            id="over a month's end",
        ),
        pytest.param(
            "September 2016", [("September 2016", "2016-09-01", "2016-09-30", "month")], id="month and year"
        ),
        pytest.param(
            "in February of this year",
            [("February of this year", "2016-02-01", "2016-02-29", "month")],
            id="month of this year",
        ),
        pytest.param(
            "since he took office in May", [("May", "2016-05-01", "2016-05-31", "month")], id="month"
        ),
        pytest.param(
            "in late August", [("late August", "2016-08-01", "2016-08-31", "month")], id="late August"
        ),
        pytest.param("yesterday", day("yesterday", "2016-09-05"), id="yesterday"),
        pytest.param("two days ago", day("two days ago", "2016-09-04"), id="days ago"),
        pytest.param(
            "three weeks ago",
            [("three weeks ago", "2016-08-13", "2016-08-19", "range")],
            id="weeks ago is about a week",
        ),
        pytest.param("last week", [("last week", "2016-08-29", "2016-09-04", "range")], id="last week"),
        pytest.param(
            "earlier this month",
            [("earlier this month", "2016-09-01", "2016-09-06", "range")],
            id="earlier this month",
        ),
        pytest.param("last year", [("last year", "2015-01-01", "2015-12-31", "year")], id="last year"),
        pytest.param("in 2009", [("2009", "2009-01-01", "2009-12-31", "year")], id="year"),
        pytest.param(
            "two days earlier",
            [("two days earlier", None, None, "range")],
            id="earlier than what is not told",
        ),
        pytest.param(
            "in the next few days", [("the next few days", None, None, "range")], id="no first and last day"
        ),
        pytest.param("He spoke last night.", day("last night", "2016-09-05"), id="last night"),
        pytest.param("He spoke this morning.", day("this morning", "2016-09-06"), id="this morning"),
        pytest.param(
            "They spoke over the weekend.",
            [("the weekend", "2016-09-03", "2016-09-04", "range")],
            id="the weekend gone by",
        ),
        pytest.param(
            "They will speak at the weekend.",
            [("the weekend", "2016-09-10", "2016-09-11", "range")],
            id="the weekend to come",
        ),
        pytest.param("the interview to be shown on Sunday", day("Sunday", "2016-09-11"), id="to be shown"),
        pytest.param(
            "a man believed to be killed on Sunday", day("Sunday", "2016-09-04"), id="believed to be"
        ),
        pytest.param(
            "He will keep the promise that he made in February.",
            [("February", "2016-02-01", "2016-02-29", "month")],
            id="what he did, in words of what is to come",
        ),
        pytest.param("on Sept. 31", [("Sept. 31", None, None, "day")], id="no such day"),
        pytest.param("a fair that opens on Friday", day("Friday", "2016-09-09"), id="what opens then"),
        pytest.param(
            "It is shut until dusk, they were told on Friday.",
            day("Friday", "2016-09-02"),
            id="told then, of what is to come",
        ),
    ],
)
def test_dates_are_reckoned_from_the_base(text, dates):
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They may march on.", id="verbs"),
        pytest.param("a 90-minute talk", id="a length"),
        pytest.param("The Sunday Times said so.", id="a newspaper"),
        pytest.param("Super Tuesday is over.", id="a name"),
        pytest.param("2000 people came, 2,012 of them by bus.", id="numbers"),
        pytest.param("April Jones and August Smith spoke.", id="names of people"),
        pytest.param("On Mondays he rests.", id="every Monday"),
    ],
)
def test_what_is_no_date(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("base", "event", "expected"),
    [
        pytest.param(None, SUMMIT, "2016-09-05", id="a day of the event"),
        pytest.param(date(2016, 9, 5), SUMMIT, "2016-09-05", id="written on that day"),
        pytest.param(date(2016, 9, 7), SUMMIT, "2016-09-05", id="written soon after"),
        pytest.param(
            date(2016, 9, 20), SUMMIT, "2016-09-19", id="written long after: not the event's Monday"
        ),
        pytest.param(None, None, None, id="nothing to reckon from"),
    ],
)
def test_a_bare_weekday_and_the_event(base, event, expected):
    assert [start for _, start, _, _ in found("They met on Monday.", base, event)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("On Sunday, an aide accused them.", "2016-08-28", id="opens on a day gone by"),
        pytest.param("An aide said at a briefing Sunday it rained.", "2016-08-28", id="said on it"),
        pytest.param("They sit down Sunday.", "2016-09-04", id="a day of the event"),
        pytest.param("An aide said they meet on Sunday.", "2016-09-04", id="said of a day of the event"),
        pytest.param("On Sunday, they are to meet.", "2016-09-04", id="opens on a day to come"),
    ],
)
def test_a_weekday_told_before_the_event(text, expected):
    assert [first for _, first, _, _ in found(text, date(2016, 9, 3), SUMMIT)] == [expected]


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        pytest.param("on Dec. 20", date(2016, 1, 10), "2015-12-20", id="in January, December is gone by"),
        pytest.param("on Jan. 20", date(2016, 12, 10), "2017-01-20", id="in December, January is to come"),
        pytest.param(
            "on Nov. 20", date(2016, 9, 6), "2016-11-20", id="two months to come are nearer than ten gone by"
        ),
    ],
)
def test_the_year_is_the_nearest_one(text, base, expected):
    assert [start for _, start, _, _ in found(text, base)] == [expected]


def test_dates_outside_the_paragraphs_are_left_alone():
    text = "5 June 2016\n\nThey met on Monday."
    assert [dated.span.of(text) for dated in find_dates(text, [Span(13, len(text))], TUESDAY)] == ["Monday"]
