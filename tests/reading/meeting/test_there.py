"""At an event where both were: did the two have to do with each other? The sentences were written for these tests."""

from datetime import date

import pytest

from articles.reading.findings import Layout
from articles.reading.language.letters import fold
from articles.reading.meeting.there import in_days_of, tells_of_both
from tests.reading.lexicon import small_lexicon
from tests.reading.making import paragraphs_of

LEXICON = small_lexicon()
IN_2016 = date(2016, 9, 5)


def both(text):
    folded = fold(text)
    return tells_of_both(folded, Layout(paragraphs=tuple(paragraphs_of(folded))), LEXICON.leaders, IN_2016)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Putin told Obama to his face that he was wrong.", id="told him"),
        pytest.param("Obama took the seat next to Putin.", id="beside him"),
        pytest.param("Obama glared up at Putin.", id="looked at him"),
        pytest.param("Putin's left knee all but touched Obama's.", id="both in one sentence"),
        pytest.param("Putin waved. Obama gave him half an hour of his time.", id="him, named before"),
        pytest.param("Obama smiled. He had told Putin what he thought.", id="he, named before"),
        pytest.param("Obama lost. Putin won. The two were seen talking.", id="the two"),
        pytest.param(
            "Obama had no formal meeting with Putin. The two were seen chatting.", id="no formal one"
        ),
    ],
)
def test_they_had_to_do_with_each_other(text):
    assert both(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Obama spoke about the sea. Putin flew in.", id="each by himself"),
        pytest.param("Obama told students that Russia under Putin was a threat.", id="one about the other"),
        pytest.param("A book of Obama and a film about Putin were sold.", id="as what something is of"),
        pytest.param("Obama will not meet Putin here.", id="they will not meet"),
        pytest.param("Obama and Putin stayed apart. Putin told Obama nothing.", id="they kept apart"),
        pytest.param("Putin told Obama on the telephone that he was wrong.", id="a call"),
        pytest.param("Obama flew in. Kerry told Putin that he was wrong.", id="somebody else told him"),
        pytest.param("Obama waved. Kerry came. Putin gave him half an hour.", id="him is somebody else"),
        pytest.param("Putin told the visitor to his face that he was wrong.", id="only one is named"),
    ],
)
def test_they_had_not(text):
    assert not both(text)


@pytest.mark.parametrize(
    ("published", "near"),
    [
        pytest.param(date(2016, 9, 2), True, id="three days before"),
        pytest.param(date(2016, 9, 1), False, id="four days before"),
        pytest.param(date(2016, 9, 12), True, id="a week after"),
        pytest.param(date(2016, 9, 13), False, id="more than a week after"),
        pytest.param(None, False, id="not known when"),
    ],
)
def test_the_days_of_a_meeting(published, near):
    hangzhou = next(meeting for meeting in LEXICON.meetings if meeting.slug == "hangzhou-2016")
    assert in_days_of(hangzhou, published) is near
