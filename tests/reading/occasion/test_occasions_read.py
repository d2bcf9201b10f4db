"""Where it was said, in a report read as a whole: what tells of the meeting, and what leads away from it."""

from datetime import date

import pytest

from articles.reading import read
from tests.reading.lexicon import small_lexicon

LEXICON = small_lexicon()
THEY_MET = "Barack Obama and Vladimir Putin met in Hangzhou on Monday."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "A city official, who asked not to be named, said “it cost too much”.", "other", id="no name"
        ),
        pytest.param("A spokesman said “it cost too much”.", "other", id="a spokesman"),
        pytest.param("A spokesman told reporters “it cost too much”.", "briefing", id="told reporters"),
        pytest.param("At a briefing a spokesman said “it cost too much”.", "briefing", id="a briefing"),
    ],
)
def test_a_spokesman_where_nobody_met(sentence, expected):
    text = f"The mayor opened the bridge on Monday.\n\n{sentence}"
    (found,) = read(text, LEXICON, date(2016, 9, 6)).quotations
    assert found.occasion.value == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            "Peskov told reporters that Obama had told Putin that pilots should talk.",
            "meeting",
            id="the reporters are the teller's",
        ),
        pytest.param(
            "Peskov said on Friday that Putin had said that pilots should talk.", "other", id="on another day"
        ),
    ],
)
def test_what_an_official_told_one_of_the_two_had_said(sentences, expected):
    found = read(f"{THEY_MET}\n\n{sentences}", LEXICON, date(2016, 9, 6)).quotations
    assert [one.occasion.value for one in found if one.via.value is not None] == [expected]


@pytest.mark.parametrize(
    ("sentences", "published", "expected"),
    [
        pytest.param(
            "Obama told an interviewer that it was cold. “We agree,” he added.",
            date(2016, 9, 6),
            "other",
            id="goes on in the same paragraph",
        ),
        pytest.param(
            "Putin told journalists: “We agree.”", date(2016, 9, 6), "after-meeting", id="in those days"
        ),
        pytest.param("Putin told journalists: “We agree.”", date(2016, 9, 20), "other", id="weeks later"),
        pytest.param(
            "“We agree,” Putin said of the talks.", date(2016, 9, 6), "after-meeting", id="of the talks"
        ),
        pytest.param(
            "“We met and we agree,” Putin said.", date(2016, 9, 6), "after-meeting", id="words that look back"
        ),
        pytest.param(
            "“We agree,” Putin said.", date(2016, 9, 6), "after-meeting", id="in the thread of the report"
        ),
        pytest.param("“We agree,” Putin said.", date(2016, 9, 20), "other", id="weeks later, nothing tells"),
        pytest.param(
            "“We agree,” Obama said at a news conference.",
            date(2016, 9, 6),
            "after-meeting",
            id="a news conference",
        ),
        pytest.param(
            "“We agree,” Obama said at a news conference.",
            date(2016, 9, 2),
            "other",
            id="published before they met",
        ),
    ],
)
def test_in_a_report_on_the_meeting(sentences, published, expected):
    text = f"{THEY_MET}\n\n{sentences}"
    found = [one.occasion.value for one in read(text, LEXICON, published).quotations]
    assert found[-1:] == [expected]


def test_where_they_did_not_meet_nothing_was_said_after_it():
    text = "Barack Obama and Angela Merkel met in Paris.\n\n“We agree,” Obama said at a news conference."
    (found,) = read(text, LEXICON, date(2016, 9, 6)).quotations
    assert (found.occasion.value, found.occasion.basis) == (
        "other",
        "the article does not tell of a meeting of the two",
    )


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        pytest.param("Readout of the President's Meeting with President Putin", "meeting", id="a read-out"),
        pytest.param(
            "Meeting with President of the United States Barack Obama", "meeting", id="a meeting with"
        ),
        pytest.param(
            "Readout of a call with Chancellor Merkel", "after-meeting", id="a read-out of something else"
        ),
    ],
)
def test_a_read_out_tells_what_was_said_at_the_meeting(above, expected):
    text = f"{above}\n\n{THEY_MET} Mr. Putin stressed that the truce would hold."
    assert [one.occasion.value for one in read(text, LEXICON, date(2016, 9, 6)).quotations] == [expected]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            "In a joint statement they backed a truce. The two presidents demanded that “the fire must cease”.",
            "joint-statement",
            id="they go on in the paragraph of the joint statement",
        ),
        pytest.param(
            "In a joint statement they backed a truce. The two leaders told reporters that talks would go on.",
            "after-meeting",
            id="but not aloud",
        ),
        pytest.param(
            "Obama said he had raised trade in the meeting but refused to discuss spies.",
            "after-meeting",
            id="had raised it in the meeting, said so later",
        ),
        pytest.param(
            "Peskov told reporters last week that the two presidents would talk of trade.",
            "briefing",
            id="a briefing of another day",
        ),
        pytest.param(
            "Peskov wrote last week that the two presidents would talk of trade.", "other", id="no briefing"
        ),
        pytest.param("Peskov said Ukraine had come up.", "briefing", id="what had come up"),
        pytest.param("Peskov said Ukraine had grown up.", "other", id="not of the talks"),
        pytest.param("Peskov called it a “friendly discussion”.", "briefing", id="it was a discussion"),
    ],
)
def test_who_tells_of_the_talks_and_when(sentences, expected):
    found = read(f"{THEY_MET}\n\n{sentences}", LEXICON, date(2016, 9, 6)).quotations
    assert found[-1].occasion.value == expected
