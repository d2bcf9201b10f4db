"""The day of publication as an article prints it."""

from datetime import date

import pytest

from articles.reading.language.letters import fold
from articles.reading.page.layout import lay_out
from articles.reading.when.issued import find_issued

HEAD = "Leaders fall out over a map"
BODY = "The leaders fell out over a map when they met in a hall by the lake, and left without a word."


def issued(text):
    folded = fold(text)
    return find_issued(folded, lay_out(folded))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Posted Tuesday, September 29th 2015", date(2015, 9, 29), id="posted"),
        pytest.param("JUNE 17, 2013", date(2013, 6, 17), id="capitals"),
        pytest.param("10 August, 2016 - 09:30", date(2016, 8, 10), id="with the hour"),
        pytest.param("Published: 00:14, 7 September 2013", date(2013, 9, 7), id="published"),
        pytest.param(
            "Updated: 9 September 2013\n\nFirst published: 10 September 2013",
            date(2013, 9, 10),
            id="an update counts only where there is nothing else",
        ),
        pytest.param("Updated 17 Nov 2014, 8:05am", date(2014, 11, 17), id="only an update"),
        pytest.param("June 17", None, id="without a year"),
        pytest.param("By Jane Doe", None, id="no day"),
        pytest.param("The day of 4 September 2016", None, id="the day of something"),
    ],
)
def test_the_line_above_the_article(line, expected):
    assert issued(f"{HEAD}\n\n{line}\n\n{BODY}").value == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        pytest.param("LIMA, Nov 20, 2016 (ABC) - ", date(2016, 11, 20), id="before the dash"),
        pytest.param("On July 7, 2009, it rained. ", None, id="in the article"),
    ],
)
def test_the_dateline(opening, expected):
    assert issued(f"{HEAD}\n\n{opening}{BODY}").value == expected


def test_a_finding_tells_the_words_it_rests_on():
    text = f"{HEAD}\n\nJUNE 17, 2013\n\n{BODY}"
    found = issued(text)
    assert [span.of(text) for span in found.spans] == ["JUNE 17, 2013"]
    assert found.basis == "“JUNE 17, 2013” is 17 June 2013, printed above the article"
