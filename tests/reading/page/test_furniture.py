"""What a page adds to an article, known by its look."""

import pytest

from articles.reading.page.furniture import (
    CAPTION,
    CREDIT,
    DATE_LINE,
    NAVIGATION,
    NOTICE_WORDS,
    PLAYER,
    RELATED,
    SPEECH,
    by_its_look,
    is_byline,
    is_caption,
)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param("Share this on Facebook", NAVIGATION, id="share"),
        pytest.param("ADVERTISEMENT", NAVIGATION, id="advertisement"),
        pytest.param("» Read more «", NAVIGATION, id="a button between arrows"),
        pytest.param("1 of 12", NAVIGATION, id="a gallery"),
        pytest.param("Comments (31)", NAVIGATION, id="comments"),
        pytest.param("Back to Sport home", NAVIGATION, id="back to"),
        pytest.param("480p | 720p | 1080p", PLAYER, id="sizes of a film"),
        pytest.param("0:00 / 2:31", PLAYER, id="a counter"),
        pytest.param("The code has been copied to your clipboard.", PLAYER, id="copied"),
        pytest.param("Read more: The mayor swims", RELATED, id="read more"),
        pytest.param("ANALYSIS | What the bank fears", RELATED, id="a label in capitals"),
        pytest.param("[Photo: the bridge by night]", RELATED, id="in brackets"),
        pytest.param("Updated: 14 May 2015, 10:15", DATE_LINE, id="updated"),
        pytest.param("Monday, May 14, 2015", DATE_LINE, id="a day alone"),
        pytest.param("14/05/2015", DATE_LINE, id="a day in numbers"),
        pytest.param("10:15 a.m. EST", DATE_LINE, id="a time alone"),
        pytest.param(
            "City Desk | Updated: May 14, 2015 10:15 | 3 comments", DATE_LINE, id="a row with a day"
        ),
        pytest.param("Print  Share  Comments  12", NAVIGATION, id="a row of buttons"),
        pytest.param("By Rosa Klein", CREDIT, id="a byline"),
        pytest.param("Additional reporting by Jim Smith; editing by Rosa Klein", CREDIT, id="reporting by"),
        pytest.param("Jim Smith contributed to this report.", CREDIT, id="contributed"),
        pytest.param("Follow Rosa Klein on Twitter", CREDIT, id="follow"),
        pytest.param("(Reporting by Jim Smith)", CREDIT, id="in brackets, by"),
        pytest.param("Photo: A. Brown", CAPTION, id="a photographer"),
        pytest.param("Mayor Klein (L) greets the swimmers.", CAPTION, id="a side of the picture"),
    ],
)
def test_furniture(line, why):
    assert by_its_look(line) == why


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The mayor shared a bridge with the other town.", id="share in a sentence"),
        pytest.param("Home is where the mayor swims.", id="home in a sentence"),
        pytest.param("He wrote a book.  Published in 2010, it sold well.", id="published in a sentence"),
        pytest.param("He swam.  Share", id="a button after a sentence"),
        pytest.param(
            "Related to the duke, she never said so.",
            id="related in a sentence",
        ),
        pytest.param("On Monday, May 14, 2015, the bridge fell.", id="a day in a sentence"),
        pytest.param("By the river stood a house.", id="by the river"),
        pytest.param("By Monday Rosa Klein had left.", id="by Monday"),
        pytest.param("Editing by hand takes hours, she said.", id="editing in a sentence"),
        pytest.param("Two towns quarrel over a bridge", id="a headline"),
        pytest.param('"More of this," she said, "and I go."', id="a quotation"),
        pytest.param("It was 10:15 when the bridge fell.", id="a time in a sentence"),
        pytest.param("Read more: " + "the mayor swims " * 50, id="too long"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_furniture(line):
    assert by_its_look(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("By Rosa Klein", True, id="one"),
        pytest.param("by Rosa Klein and Jim Smith", True, id="two"),
        pytest.param("ByRosa Klein", True, id="no blank"),
        pytest.param("By Rosa Klein, Diplomatic Correspondent", True, id="an office"),
        pytest.param("Written by Rosa Klein in Leeds, with additional reporting by AFP", True, id="a credit"),
        pytest.param("Author: Rosa Klein", True, id="author"),
        pytest.param("By Rosa", False, id="one word"),
        pytest.param("By Rosa Klein's account it rained", False, id="a sentence"),
        pytest.param("By Monday Evening", False, id="a day"),
        pytest.param("Rosa Klein", False, id="no by"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_bylines(line, expected):
    assert is_byline(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("FILE - The bridge in 2012.", True, id="from the file"),
        pytest.param("Image: the old bridge", True, id="image"),
        pytest.param("Rosa Klein, left, shakes hands with Jim Smith.", True, id="left"),
        pytest.param("Rosa Klein, right, and Jim Smith at the river.", False, id="right, and a small letter"),
        pytest.param("The bridge by night. (AP Photo/Jim Smith)", True, id="an agency"),
        pytest.param("The bridge by night. Getty Images", True, id="an agency's archive"),
        pytest.param("The bridge by night. Reuters/Jim Smith", True, id="agency and photographer"),
        pytest.param("In this May 14, 2015, file photo the bridge stands.", True, id="in this file photo"),
        pytest.param("The mayor shakes hands with swimmers, 2015", True, id="a pose and a year"),
        pytest.param("The mayor left in 2015.", False, id="a year alone"),
        pytest.param("The mayor, left alone, wept.", False, id="left alone"),
        pytest.param("Sen. Smith (R) voted against it.", False, id="a party"),
        pytest.param('"A photo: it lies," she said.', False, id="a quotation"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_captions(line, expected):
    assert is_caption(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("© 2015 The Evening Post. All rights reserved.", True, id="rights"),
        pytest.param("Subscribe to our newsletter", True, id="newsletter"),
        pytest.param("This article was originally published in May.", True, id="published before"),
        pytest.param("Comments are closed.", True, id="comments closed"),
        pytest.param("She reserved all the rights she had.", False, id="other rights"),
        pytest.param("The bridge was published on a stamp.", False, id="published in a sentence"),
    ],
)
def test_words_of_notices(line, expected):
    assert bool(NOTICE_WORDS.search(line)) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("It rained, she said.", True, id="said"),
        pytest.param("It rained, according to the club.", True, id="according to"),
        pytest.param("Unsaid words", False, id="letters inside a word"),
        pytest.param("The bridge by night", False, id="none"),
    ],
)
def test_words_of_speech(line, expected):
    assert bool(SPEECH.search(line)) is expected
