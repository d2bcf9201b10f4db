"""Parts of an article that tell of one meeting each."""

import pytest

from articles.reading.meeting.sections import section_at
from articles.reading.page.layout import lay_out
from tests.reading.lexicon import small_lexicon

FIRST = "It was the first time that the two men had talked at any length, and neither of them enjoyed it."
SECOND = "Two hours were planned for the talk, and when they came out both of them looked at their shoes."
THIRD = "Nobody knows what they will have to say to each other when they sit down at the next opportunity."


def slug(*blocks, of):
    """The meeting of the part that a paragraph stands in."""
    text = "\n\n".join(("A short history of short talks between two men", FIRST, *blocks))
    layout = lay_out(text)
    paragraph = next(span for span in layout.paragraphs if of in span.of(text))
    found = section_at(text, layout, small_lexicon().meetings, paragraph)
    return found and found.slug


@pytest.mark.parametrize(
    ("blocks", "found"),
    [
        pytest.param(("LOS CABOS, June 2012", SECOND), "los-cabos-2012", id="place and date"),
        pytest.param(("June 2013: Lough Erne", SECOND), "lough-erne-2013", id="date and place"),
        pytest.param(("LOS CABOS, June 2012", THIRD, SECOND), "los-cabos-2012", id="two paragraphs under it"),
        pytest.param(
            ("Los Cabos, June 2012", THIRD, "Lough Erne, June 2013", SECOND), "lough-erne-2013", id="next"
        ),
        pytest.param(
            ("Los Cabos, June 2012", THIRD, "What comes next", SECOND), None, id="a heading ends it"
        ),
        pytest.param(("Los Cabos, June 2014", SECOND), None, id="a date that does not fit"),
        pytest.param(("A chill at Los Cabos", SECOND), None, id="one heading without a year"),
        pytest.param(
            ("Los Cabos", THIRD, "Lough Erne", SECOND), "lough-erne-2013", id="several without a year"
        ),
        pytest.param(("June 2012", SECOND), None, id="a date alone"),
        pytest.param((f"Los Cabos, June 2012: {SECOND}",), "los-cabos-2012", id="a label"),
        pytest.param(
            (f"June 2012: They sat in Los Cabos. {SECOND}",), "los-cabos-2012", id="a date and a sentence"
        ),
        pytest.param((f"Los Cabos, June 2012. {THIRD}", SECOND), None, id="the last label has one paragraph"),
        pytest.param((f"He came in June 2012. {SECOND}",), None, id="a sentence is no label"),
    ],
)
def test_the_meeting_of_a_part(blocks, found):
    assert slug(*blocks, of="Two hours") == found
