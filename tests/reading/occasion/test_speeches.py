"""The day of a speech whose own sentence prints none."""

from datetime import date

import pytest

from articles.reading import read
from tests.reading.lexicon import small_lexicon

LEXICON = small_lexicon()
THEY_MET = "Barack Obama and Vladimir Putin met in Hangzhou on Monday."


def said(sentences):
    """(occasion, day) of the last statement in a report of the next day."""
    found = read(f"{THEY_MET}\n\n{sentences}", LEXICON, date(2016, 9, 6)).quotations[-1]
    return found.occasion.value, found.said.value and f"{found.said.value.start}"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            "In his morning address Obama said that “we agree”.", "2016-09-05", id="a part of the day"
        ),
        pytest.param("Earlier, Obama told the assembly that “we agree”.", "2016-09-05", id="earlier"),
        pytest.param(
            "Obama spoke from the rostrum on Friday.\n\nIt rained.\n\nIn his address Obama said that “we agree”.",
            "2016-09-02",
            id="another sentence on his speech",
        ),
        pytest.param(
            "Putin took the floor on Friday.\n\nIt rained.\n\nIn his address Obama said that “we agree”.",
            None,
            id="a sentence on another's speech",
        ),
        pytest.param(
            "Obama took the floor hours before the talks.\n\nIt rained.\n\nIn his address Obama said that “we agree”.",
            "2016-09-05",
            id="hours before they met",
        ),
        pytest.param(
            "Obama took the floor on Friday.\n\nIn his address in Berlin Obama said that “we agree”.",
            None,
            id="a speech at another place",
        ),
        pytest.param(
            "On Friday the upper chamber voted.\n\nMerkel told the chamber that “we agree”.",
            "2016-09-02",
            id="the same chamber",
        ),
        pytest.param(
            "On Friday the upper chamber voted.\n\nMerkel told the council that “we agree”.",
            None,
            id="another chamber",
        ),
    ],
)
def test_the_day_of_a_speech(sentences, expected):
    assert said(sentences)[1] == expected
