"""Days in words and words into days."""

from datetime import date

import pytest

from summits.days import days_in_words, period


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param(None, None, "date not known", id="none"),
        pytest.param(date(2013, 6, 17), date(2013, 6, 17), "17 June 2013", id="a day"),
        pytest.param(date(2013, 6, 17), date(2013, 6, 18), "17–18 June 2013", id="days of a month"),
        pytest.param(
            date(2015, 9, 28), date(2015, 10, 3), "28 September – 3 October 2015", id="over a month's end"
        ),
        pytest.param(
            date(2015, 12, 30), date(2016, 1, 2), "30 December 2015 – 2 January 2016", id="over New Year"
        ),
        pytest.param(date(2016, 2, 1), date(2016, 2, 29), "February 2016", id="a month"),
        pytest.param(date(2012, 6, 1), date(2012, 9, 30), "June – September 2012", id="months"),
        pytest.param(date(2012, 6, 1), date(2016, 9, 30), "June 2012 – September 2016", id="months of years"),
        pytest.param(date(2013, 1, 1), date(2013, 12, 31), "2013", id="a year"),
        pytest.param(date(2012, 1, 1), date(2016, 12, 31), "2012–2016", id="years"),
        pytest.param(date(9999, 12, 1), date(9999, 12, 31), "December 9999", id="the last month there is"),
    ],
)
def test_days_in_words(first, last, words):
    assert days_in_words(first, last) == words


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("2013", (date(2013, 1, 1), date(2013, 12, 31)), id="year"),
        pytest.param("2016-02", (date(2016, 2, 1), date(2016, 2, 29)), id="month"),
        pytest.param("2013-06-17", (date(2013, 6, 17), date(2013, 6, 17)), id="day"),
    ],
)
def test_period(text, days):
    assert period(text) == days


@pytest.mark.parametrize(
    "text", ["", "13", "2013-6", "2013-13", "2013-02-30", "0000", "June 2013", "٢٠١٣", "2013-06-17\n"]
)
def test_no_period(text):
    with pytest.raises(ValueError, match=r"year|month|day|period"):
        period(text)
