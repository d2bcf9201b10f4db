"""From lines to blocks."""

import pytest

from articles.reading.page.blocks import blocks_of, closes
from articles.reading.page.furniture import MARK_UP


def blocks(text):
    return [block.of(text) for block in blocks_of(text)[0]]


def mark_up(text):
    return [passed.span.of(text) for passed in blocks_of(text)[1]]


WRAPPED = (
    "The two sides of the river have quarrelled over the old\nbridge for years, and the mayor of the"
    " smaller town said\nin a letter that she would rather swim than pay one more\ncent for its repair"
    " or for the lamps that light its path."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained.\nHe left.", ["It rained.", "He left."], id="a line, a paragraph"),
        pytest.param("It rained.\n\n\nHe left.", ["It rained.", "He left."], id="blank lines between"),
        pytest.param("It rained.\r\nHe left.", ["It rained.", "He left."], id="other line ends"),
        pytest.param(
            "It rained.\u2028He left.\x0bShe sat.", ["It rained.", "He left.", "She sat."], id="more"
        ),
        pytest.param(
            "  It rained.\t\n \n He left.  ", ["It rained.", "He left."], id="white space round them"
        ),
        pytest.param(
            "He left with\nhis brother.", ["He left with\nhis brother."], id="a line that breaks off"
        ),
        pytest.param(
            "He left,\nObama stayed.", ["He left,\nObama stayed."], id="a line that ends with a comma"
        ),
        pytest.param(
            "Mr Lee and\nMr Berg left.", ["Mr Lee and\nMr Berg left."], id="a line that ends with and"
        ),
        pytest.param(
            "What it is for\nObama left.", ["What it is for", "Obama left."], id="a title that ends with for"
        ),
        pytest.param("He left\n, then came.", ["He left\n, then came."], id="a mark to begin with"),
        pytest.param(
            "He left with\n\nhis brother.", ["He left with", "his brother."], id="a blank line parts"
        ),
        pytest.param("He left.\nthen came.", ["He left.", "then came."], id="a line that closes"),
        pytest.param(
            "Two towns quarrel\nThe mayor swims", ["Two towns quarrel", "The mayor swims"], id="titles"
        ),
        pytest.param(
            "He left with\nShare\nhis brother.", ["He left with", "Share", "his brother."], id="button"
        ),
        pytest.param(WRAPPED, [WRAPPED], id="lines of one width"),
        pytest.param(
            f"The mayor of the town swims the river\nDesk | Updated: May 14, 2015 | 3 comments\n{WRAPPED}",
            ["The mayor of the town swims the river", "Desk | Updated: May 14, 2015 | 3 comments", WRAPPED],
            id="a row of the page before lines of one width",
        ),
        pytest.param(f"{WRAPPED}\n\n{WRAPPED}", [WRAPPED, WRAPPED], id="two paragraphs of one width"),
        pytest.param(
            "It rained all day.\nHe left the town.\nShe sat in a car.\nWe went home now.",
            ["It rained all day.", "He left the town.", "She sat in a car.", "We went home now."],
            id="short lines of one width are no wrapped text",
        ),
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\n", [], id="white space"),
    ],
)
def test_blocks(text, expected):
    assert blocks(text) == expected
    assert mark_up(text) == []


@pytest.mark.parametrize(
    ("text", "expected", "tags"),
    [
        pytest.param("<p>It rained.</p>", ["It rained."], ["<p>", "</p>"], id="round a line"),
        pytest.param("It rained.</p></div>", ["It rained."], ["</p></div>"], id="two behind"),
        pytest.param('<a href="x">It</a>', ["It"], ['<a href="x">', "</a>"], id="with an attribute"),
        pytest.param("It rained./p>", ["It rained."], ["/p>"], id="half a tag"),
        pytest.param("It rained.<br />", ["It rained."], ["<br />"], id="a line break"),
        pytest.param("It rained.&nbsp;", ["It rained."], ["&nbsp;"], id="a blank written out"),
        pytest.param("<p>\nIt rained.", ["It rained."], ["<p>"], id="a line of its own"),
        pytest.param("It <b>rained</b> hard.", ["It <b>rained</b> hard."], [], id="inside it stays"),
        pytest.param("5 > 3 and 3 < 5", ["5 > 3 and 3 < 5"], [], id="no tag"),
        pytest.param("Scores: 3/p and 5/p", ["Scores: 3/p and 5/p"], [], id="no half tag"),
        pytest.param("<p", ["<p"], [], id="never closed"),
    ],
)
def test_mark_up_at_the_ends_is_cut_off(text, expected, tags):
    assert (blocks(text), mark_up(text)) == (expected, tags)
    assert all(passed.why == MARK_UP for passed in blocks_of(text)[1])


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        pytest.param("It rained.", True, id="full stop"),
        pytest.param("Did it?", True, id="question"),
        pytest.param('He said "no."', True, id="quotation mark behind"),
        pytest.param("They are:", True, id="colon"),
        pytest.param('He said "no"', True, id="quotation mark alone"),
        pytest.param("(it rained)", True, id="bracket"),
        pytest.param("Two towns quarrel", False, id="a word"),
        pytest.param("He left,", False, id="comma"),
    ],
)
def test_a_line_that_closes_like_a_sentence(line, closed):
    assert closes(line) is closed
