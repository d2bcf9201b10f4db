"""Words that mean both of the two."""

import pytest

from articles.reading.meeting.both import BOTH, CAPITALS


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("the two leaders", True, id="the two"),
        pytest.param("the Russian and American presidents", True, id="of both lands"),
        pytest.param("Russian-American talks", True, id="with a hyphen"),
        pytest.param("presidents of the United States and Russia", True, id="of the lands"),
        pytest.param("the two ministers", False, id="two others"),
        pytest.param("US-American talks", False, id="one land twice"),
    ],
)
def test_words_for_both(words, expected):
    assert (words in BOTH) is expected


def test_the_capitals_are_no_words_for_the_two_men():
    assert not set(CAPITALS) & set(BOTH)
