"""What stands between a reporting verb and the words it brings."""

import pytest

from articles.reading.telling import asides
from articles.reading.telling.cues import uses
from tests.reading.making import sentences_of, tokens_of


def rest(text, tokens, place):
    """The words from a token on, without the full stop."""
    return None if place is None else text[tokens[place].start :].rstrip(".") if place < len(tokens) else ""


def after_hearer(text):
    (sentence,) = sentences_of(text)
    use, tokens = uses(sentence)[0], sentence.tokens
    return rest(text, tokens, asides.past_hearer(tokens, use, use.end, len(tokens)))


def after_adverbials(text):
    (sentence,) = sentences_of(text)
    use, tokens = uses(sentence)[0], sentence.tokens
    return rest(text, tokens, asides.past_adverbials(tokens, use.end, len(tokens)))


LATE = "it was late"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"Obama told reporters {LATE}.", LATE, id="hearers"),
        pytest.param(f"Obama told him {LATE}.", LATE, id="a pronoun"),
        pytest.param(f"Obama told you {LATE}.", LATE, id="another pronoun"),
        pytest.param(f"Obama told Putin {LATE}.", LATE, id="a name"),
        pytest.param(f"Obama told Angela Merkel {LATE}.", LATE, id="a name of two words"),
        pytest.param(f"Obama told Putin's aides {LATE}.", LATE, id="somebody's people"),
        pytest.param(f"Obama told the United Nations {LATE}.", LATE, id="a body"),
        pytest.param(f"The coach told the players {LATE}.", LATE, id="a team"),
        pytest.param(f"The bank told its investors {LATE}.", LATE, id="with a determiner"),
        pytest.param(
            f"Obama told members of Congress {LATE}.",
            LATE,
            id="members of a body",
        ),
        pytest.param(f"Obama told reporters on Monday {LATE}.", f"on Monday {LATE}", id="a day is left"),
        pytest.param(f"Obama told the paper on Monday {LATE}.", f"on Monday {LATE}", id="the paper, a day"),
        pytest.param(f"Obama told Putin that {LATE}.", f"that {LATE}", id="that is left"),
        pytest.param(f"Obama told the crowd: “{LATE}.”", f": “{LATE}.”", id="a colon is left"),
        pytest.param(f"Obama told the band “{LATE}.”", f"“{LATE}.”", id="a quotation is left"),
        pytest.param(f"Obama warned that {LATE}.", f"that {LATE}", id="nobody is told"),
        pytest.param("Obama told how it began.", "how it began", id="nobody is told, a question"),
        pytest.param(
            "Obama told the Senate Russia would pay.", "Russia would pay", id="a verb needs its subject"
        ),
        pytest.param(
            "Obama told the panel talks had failed.", "talks had failed", id="a subject without a name"
        ),
        pytest.param(f"Obama told Danish radio {LATE}.", LATE, id="a country's radio"),
        pytest.param("Obama told reporters.", "", id="nothing follows"),
        pytest.param("Obama told Russian media.", "", id="a people's media"),
        pytest.param(f"Obama told the press office {LATE}.", LATE, id="an office of the press"),
    ],
)
def test_who_was_told(text, words):
    assert after_hearer(text) == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Obama warned: “{LATE}.”", id="a colon"),
        pytest.param(f"Obama told “{LATE}.”", id="a quotation"),
        pytest.param("So Obama told", id="the end"),
    ],
)
def test_nobody_was_told(text):
    assert after_hearer(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"Obama said {LATE}.", LATE, id="nothing between"),
        pytest.param(f"Obama said Monday {LATE}.", LATE, id="a day"),
        pytest.param(f"Obama said on Monday {LATE}.", LATE, id="on a day"),
        pytest.param(f"Obama said late Monday {LATE}.", LATE, id="late on a day"),
        pytest.param(f"Obama said last year {LATE}.", LATE, id="last year"),
        pytest.param(f"Obama said again {LATE}.", LATE, id="an adverb"),
        pytest.param(f"The club said in a statement {LATE}.", LATE, id="in a statement"),
        pytest.param(f"Obama said in Moscow {LATE}.", LATE, id="a place"),
        pytest.param(f"Obama said to reporters {LATE}.", LATE, id="to somebody"),
        pytest.param(f"Obama said after the talks with Putin {LATE}.", LATE, id="after something"),
        pytest.param(f"Obama said on Monday in a letter {LATE}.", LATE, id="two of them"),
        pytest.param(f"The bank said (through a lawyer) {LATE}.", LATE, id="a bracket"),
        pytest.param(f"The judge said, in a letter, {LATE}.", LATE, id="between commas"),
        pytest.param(f"The judge said, however, {LATE}.", LATE, id="however"),
        pytest.param(f"Obama said on Monday that {LATE}.", f"that {LATE}", id="that is left"),
        pytest.param("The mayor said in Leeds, “No.”", ", “No.”", id="the comma before a quotation is left"),
        pytest.param("The mayor said, in a letter, “No.”", ", “No.”", id="the second comma, too"),
        pytest.param("Obama said on Monday.", "", id="nothing follows"),
        pytest.param(
            "The bank said (through a lawyer it was late.", "(through a lawyer it was late", id="open"
        ),
    ],
)
def test_when_where_and_in_what_form(text, words):
    assert after_adverbials(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("He said in Syria was a war.", "in Syria was a war", id="a verb follows the place"),
        pytest.param("He said this was a mistake.", "this was a mistake", id="this is no day's"),
        pytest.param("He said may God help them.", "may God help them", id="may is no month"),
        pytest.param("He said last orders were in.", "last orders were in", id="last of no time"),
        pytest.param("He said, the talks over, it was late.", ", the talks over, it was late", id="no aside"),
        pytest.param(
            "He said, among them a cook, it was late.", ", among them a cook, it was late", id="among them"
        ),
    ],
)
def test_what_already_belongs_to_the_words(text, words):
    assert after_adverbials(text) == words


def test_nothing_is_stepped_over_beyond_the_limit():
    tokens = tokens_of("Obama said on Monday in a letter it was late.")
    assert asides.past_adverbials(tokens, 2, 4) == 4


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Monday", True, id="a day"),
        pytest.param("Sept.", True, id="a month cut short"),
        pytest.param("evening", True, id="a time of day"),
        pytest.param("later", True, id="an adverb"),
        pytest.param("quickly", True, id="an adverb in -ly"),
        pytest.param("the", True, id="a determiner"),
        pytest.param("next", True, id="next"),
        pytest.param("Putin", False, id="a name"),
        pytest.param("truce", False, id="a noun"),
        pytest.param("family", False, id="a noun in -ly"),
        pytest.param("“late”", False, id="a quotation"),
    ],
)
def test_words_of_time(word, expected):
    assert asides.of_time(tokens_of(word)[0]) is expected
