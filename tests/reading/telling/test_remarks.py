"""What the writer adds of his own after the words that somebody is told to have said."""

import pytest

from articles.reading.telling import remarks
from tests.reading.making import tokens_of


@pytest.mark.parametrize(
    ("words", "adds"),
    [
        pytest.param("a charge that Kerry dismissed", True, id="a charge that"),
        pytest.param("a promise for which he paid", True, id="a promise for which"),
        pytest.param("a sharp turn his party regretted", True, id="a turn, and whose"),
        pytest.param("the latest blow to the bank", True, id="the latest"),
        pytest.param("the last blow to the bank", False, id="the last"),
        pytest.param("a bank that Kerry founded", False, id="nothing that was said"),
        pytest.param("a promise of peace", False, id="a promise without a clause"),
    ],
)
def test_what_was_said_is_summed_up(words, adds):
    assert remarks.summed_up(tokens_of(words)) is adds


@pytest.mark.parametrize(
    ("words", "counted", "adds"),
    [
        pytest.param(", compared with a third", False, True, id="compared"),
        pytest.param(", up sharply from six", False, True, id="up from"),
        pytest.param(", up in the hills", False, False, id="up, but from nothing"),
        pytest.param(", while 40 percent did not", True, True, id="another count"),
        pytest.param(", while 40 percent did not", False, False, id="another count, and none before"),
        pytest.param("compared with a third", False, False, id="no comma"),
    ],
)
def test_counts_are_compared(words, counted, adds):
    assert remarks.compared(tokens_of(words), 0, counted) is adds


@pytest.mark.parametrize(
    ("words", "silent"),
    [
        pytest.param("but gave no date", True, id="gave none"),
        pytest.param("and declined to say more", True, id="declined"),
        pytest.param("without naming him", True, id="without"),
        pytest.param("but gave them a date", False, id="gave one"),
    ],
)
def test_what_was_left_unsaid(words, silent):
    assert remarks.kept_silent(tokens_of(words)) is silent
