"""What stands before the subject of a sentence."""

import pytest

from articles.reading.language import leads
from tests.reading.making import tokens_of


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("Obama left.", "Obama left.", id="nothing"),
        pytest.param("ROME (AP) - Obama left.", "Obama left.", id="a dateline"),
        pytest.param("But on Monday, Obama left.", "Obama left.", id="a day"),
        pytest.param("An hour later Obama left.", "Obama left.", id="a time without a comma"),
        pytest.param("An hour or so later, Obama left.", "Obama left.", id="a longer time"),
        pytest.param("Not long afterwards, Obama left.", "Obama left.", id="not long afterwards"),
        pytest.param("Two days before the vote, Obama left.", "Obama left.", id="before something"),
        pytest.param("Two days before Obama left.", "Obama left.", id="before"),
        pytest.param("Last week Obama left.", "Obama left.", id="a week without a comma"),
        pytest.param("Last week, in Rome, Obama left.", "Obama left.", id="a week with a comma"),
        pytest.param(
            "Digging there has begun, Obama said.", "Digging there has begun, Obama said.", id="digging"
        ),
        pytest.param("Facing defeat, Obama left.", "Obama left.", id="facing defeat"),
        pytest.param("Saying it was late, Obama left.", "Obama left.", id="saying what had a verb"),
        pytest.param("Without a word at first, he left.", "he left.", id="without"),
        pytest.param(
            "Asked by Ann Lee, an aide, to stay, he left.", "he left.", id="asked by somebody told of"
        ),
        pytest.param("At one point he left.", "he left.", id="a man after a phrase"),
        pytest.param(
            "The later talks, Obama said, failed.", "The later talks, Obama said, failed.", id="no time"
        ),
    ],
)
def test_where_the_subject_may_begin(text, rest):
    tokens = tokens_of(text)
    assert text[tokens[leads.past(tokens)].start :] == rest


def test_nothing_after_what_leads_to_it():
    assert leads.past(tokens_of("On the talks:")) is None
