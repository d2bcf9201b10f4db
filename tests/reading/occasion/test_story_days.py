"""The day a report is on that tells of no meeting of the two."""

from datetime import date

import pytest

from articles.reading import read
from articles.reading.findings import Said
from tests.reading.lexicon import small_lexicon

LEXICON = small_lexicon()
LEAD = "John Kerry and Sergei Lavrov ended their talks in Geneva on Saturday."
SATURDAY = "2013-09-14"


def said(sentences, published=date(2013, 9, 15)):
    """The day of the last statement in a report, in ISO form."""
    day = read(f"{LEAD}\n\n{sentences}", LEXICON, published).quotations[-1].said.value
    return day and f"{day.start}"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param("“We agree,” Kerry said.", SATURDAY, id="one whom the report opens on"),
        pytest.param("Kerry told reporters: “We agree.”", SATURDAY, id="to journalists"),
        pytest.param("“We agree,” Merkel said.", None, id="one who comes in later"),
        pytest.param(
            "“We agree,” said Foreign Secretary Ann Hall.", None, id="one not called by what it opens on"
        ),
        pytest.param("Ann Hall, the host in Geneva, said that “we agree”.", SATURDAY, id="one at the talks"),
        pytest.param(
            "Ann Hall told the committee that “we agree”.", SATURDAY, id="one who speaks in the room"
        ),
        pytest.param("“We agree,” Kerry says.", None, id="what he says at all times"),
        pytest.param("“We agree,” Kerry said in an interview.", None, id="elsewhere"),
        pytest.param("It rained on Friday. “We agree,” Kerry said.", None, id="another day since"),
        pytest.param("“It rained on Friday,” Kerry said.", SATURDAY, id="another day in his own words"),
        pytest.param("“We agree,” Kerry said on Friday.", "2013-09-13", id="his own day"),
    ],
)
def test_the_day_a_report_is_on(sentences, expected):
    assert said(sentences) == expected


def test_what_was_said_by_telephone_was_reported_on_that_day():
    text = "The club reported on Saturday that John Kerry had telephoned Sergei Lavrov.\n\n“We agree,” Kerry said."
    assert read(text, LEXICON, date(2013, 9, 15)).quotations[-1].said.value is None


def test_whom_the_headline_names_a_report_opens_on():
    text = "Kerry hails deal\n\nThe two countries agreed on Saturday to scrap the gas.\n\n“We agree,” John Kerry said."
    day = read(text, LEXICON, date(2013, 9, 15)).quotations[-1].said.value
    assert day == Said(date(2013, 9, 14), date(2013, 9, 14))


def test_a_day_in_a_later_sentence_is_not_what_a_report_is_on():
    text = "John Kerry loves to sail. On Saturday his boat sank.\n\n“We agree,” Kerry said."
    assert read(text, LEXICON, date(2013, 9, 15)).quotations[-1].said.value is None


def test_a_report_of_days_later_is_on_no_day():
    assert said("“We agree,” Kerry said.", date(2013, 9, 18)) is None
