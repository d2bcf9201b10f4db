"""Where sentences end, and the tokens in them."""

import re

import pytest

from articles.reading.findings import Span
from articles.reading.language.letters import fold
from articles.reading.language.quotes import find_quoted
from articles.reading.language.sentences import split
from tests.reading.making import not_yet


def sentences(text):
    """The sentences of a text in which every line is a paragraph."""
    paragraphs = [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    return split(fold(text), paragraphs, find_quoted(text, paragraphs)[0])


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("They met.|They spoke.|They left.", id="full stops"),
        pytest.param("Did they meet?|They did!|Good…|It was.", id="other ends"),
        pytest.param("They met\\They spoke", id="a paragraph ends a sentence without a full stop"),
        pytest.param("Mr. Obama met Gen. Lee and Sen. Cruz.|They spoke.", id="titles"),
        pytest.param("George W. Bush met J. R. Smith.|They spoke.", id="initials"),
        pytest.param("The U.S. and the U.N. agreed.|The U.K. did not.", id="countries"),
        pytest.param(
            "He left the U.S.|The talks went on.", id="a country ends a sentence before a plain start"
        ),
        pytest.param("It was Jan. 5 in Washington, D.C., they say.|It snowed.", id="months and places"),
        pytest.param("Mr. Kerry, D-Mass., met No. 2 of the party.|It rained.", id="party and number"),
        pytest.param("It cost 3.5 billion in 2013.|Then it rose.", id="a decimal point"),
        pytest.param("Wait... he said.|And then...|Nothing.", id="three dots"),
        pytest.param("Obama left (late.)|Putin stayed.", id="a stop inside a bracket"),
        pytest.param("Gazprom Inc. rose.|It fell later.", id="a firm"),
        pytest.param("They met in St. Petersburg.|It rained.", id="a saint's town"),
        pytest.param("He said no.|She said yes.", id="no at the end, a pronoun next"),
        pytest.param(
            "Putin said no.|Obama said yes.",
            id="no at the end, a name next",
        ),
        pytest.param(
            "He left the U.S.|Putin stayed.",
            id="a country at the end, a name next",
            marks=not_yet("only a plain start ends a sentence after an abbreviation"),
        ),
        pytest.param(
            "It was plan B.|Obama liked it.",
            id="a letter at the end",
            marks=not_yet("a single letter is taken for an initial"),
        ),
        pytest.param(
            "They met on Aug. 5.|Obama left.",
            id="a day's number at the end",
        ),
    ],
)
def test_sentences_end(printed):
    text = printed.replace("|", " ").replace("\\", "\n")
    assert [sentence.span.of(text) for sentence in sentences(text)] == re.split(r"[|\\]", printed)


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param('"We met. We spoke. We left," Obama said.|Putin nodded.', id="stops inside marks"),
        pytest.param('"Is it so?" Obama asked.|Putin nodded.', id="attribution after a question"),
        pytest.param('"Go!" said Putin.|He left.', id="inverted attribution after a call"),
        pytest.param(
            '"Why?" the president of the United States asked.|He left.',
            id="a long attribution after a question",
        ),
        pytest.param('"Is it so?" Obama was heard to say.|Putin nodded.', id="heard to say"),
        pytest.param('"Is it so?"|Obama went on to say no.', id="went on to say something"),
        pytest.param('"We agree."|The armies, Obama said, would meet.', id="a clause about others"),
        pytest.param('"Is it so?"|Obama had no answer.', id="no attribution after a question"),
        pytest.param('"We agree."|Obama said it twice.', id="a verb with an object is no attribution"),
        pytest.param("“We met.”|“We spoke.”|He left.", id="quotation after quotation"),
        pytest.param('He called it "a farce."|Putin left.', id="the stop inside the closing mark"),
        pytest.param('He called it "over".|Putin left.', id="the stop after the closing mark"),
        pytest.param('He asked "why?" and left.|She stayed.', id="a question inside a sentence"),
        pytest.param('"We," he said, "agree."|"We do."', id="a broken sentence is one"),
        pytest.param('He said: "We agree."|They do.', id="announced by a colon"),
    ],
)
def test_quotations_and_sentences(printed):
    text = printed.replace("|", " ")
    assert [sentence.span.of(text) for sentence in sentences(text)] == printed.split("|")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("Mr. Obama met.", ["Mr.", "Obama", "met", "."], id="an abbreviation keeps its stop"),
        pytest.param("U.S. aid", ["U.S.", "aid"], id="initials are one"),
        pytest.param("He's in", ["He", "'s", "in"], id="a verb hidden in a pronoun"),
        pytest.param("Obama's aide", ["Obama's", "aide"], id="a possessive is one"),
        pytest.param("aid – 3,500 tons", ["aid", "–", "3,500", "tons"], id="dash and number"),
        pytest.param(
            "aid—much of it",
            ["aid", "—", "much", "of", "it"],
            id="a dash without blanks",
            marks=not_yet("a folded dash between letters is taken for a hyphen"),
        ),
        pytest.param("He said “We met. Twice.”", ["He", "said", "“We met. Twice.”"], id="a quotation is one"),
        pytest.param("@POTUS: #reset", ["@POTUS", ":", "#reset"], id="handles and hashtags"),
        pytest.param("al-Assad, cease-fire", ["al-Assad", ",", "cease-fire"], id="hyphens"),
    ],
)
def test_tokens(text, tokens):
    (sentence,) = sentences(text)
    assert [text[token.start : token.end] for token in sentence.tokens] == tokens


def test_places_count_on_over_paragraphs():
    found = sentences("One came. Two came.\nThree came.")
    assert [(sentence.paragraph, sentence.place) for sentence in found] == [(0, 0), (0, 1), (1, 2)]


def test_nothing_has_no_sentences():
    assert sentences("") == ()
