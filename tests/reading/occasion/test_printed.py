"""The day printed with a statement."""

from datetime import date

import pytest

from articles.reading.findings import Found, Part, Quotation, Span
from articles.reading.occasion.printed import beside_cue, printed_day
from articles.reading.when.dates import find_dates

PUBLISHED = date(2016, 9, 6)


def quotation(text, cue):
    """What is quoted in a text of one sentence, with its reporting words."""
    start, end = text.index('"') + 1, text.rindex('"')
    verb = Span(text.index(cue), text.index(cue) + len(cue))
    return Quotation((Part(start, end, True),), "direct", Span(0, len(text)), Found(None), verb)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"It rained," he said on Monday.', "Monday", id="after the verb"),
        pytest.param('On Monday he said: "It rained."', "Monday", id="opens the sentence"),
        pytest.param('"It rained," he said, who came on Monday.', None, id="of what is told aside"),
        pytest.param('"It rained on Monday," he said.', None, id="in his own words"),
        pytest.param('"It rained," he said of the talks on September 20.', None, id="to come"),
    ],
)
def test_the_day_in_the_sentence(text, expected):
    span = Span(0, len(text))
    found = printed_day(text, quotation(text, "said"), span, find_dates(text, [span], PUBLISHED), PUBLISHED)
    assert (found and found.span.of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('He said in 2011: "It rained."', "2011", id="a year after the verb"),
        pytest.param('He last year said "it rained".', "last year", id="last year before it"),
        pytest.param('Last year Mr. Hall said "it rained".', "Last year", id="last year opens the sentence"),
        pytest.param(
            'In 2011 a club that met, he said, "it rained".', None, id="opens on more than who said it"
        ),
        pytest.param('He said of the year 2011: "It rained."', None, id="a year he speaks of"),
        pytest.param('"In 2011 it rained," he said.', None, id="a year in his own words"),
    ],
)
def test_a_year_beside_the_verb(text, expected):
    found = beside_cue(
        text, quotation(text, "said"), find_dates(text, [Span(0, len(text))], PUBLISHED), PUBLISHED
    )
    assert (found and found.span.of(text)) == expected
