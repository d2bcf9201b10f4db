"""What stands at the head of a noun phrase."""

import pytest

from articles.reading.who import heads
from tests.reading.making import tokens_of


def whole(text):
    """The tokens of a phrase, and all of them as a range."""
    tokens = tokens_of(text)
    return tokens, (0, len(tokens) - 1)


def words_of(tokens, place):
    return " ".join(token.words for token in tokens[place[0] : place[1] + 1])


@pytest.mark.parametrize(
    ("phrase", "core"),
    [
        pytest.param("Obama", "Obama", id="a name"),
        pytest.param("a spokesman for Mr. Adams", "a spokesman", id="for somebody"),
        pytest.param("the mayor of the town", "the mayor", id="of somewhere"),
        pytest.param("the secretary of state", "the secretary", id="a title in small letters"),
        pytest.param("the Secretary of State", "the Secretary of State", id="a title with of in it"),
        pytest.param("the Bank of England", "the Bank of England", id="a body with of in it"),
        pytest.param("the Bank of the north", "the Bank", id="of no name"),
        pytest.param("Obama and his aides", "Obama and his aides", id="two joined"),
        pytest.param("the player who scored", "the player", id="a relative clause"),
        pytest.param("Rosa Klein, a former judge", "Rosa Klein", id="an apposition"),
        pytest.param("the coach (pictured)", "the coach", id="a bracket"),
        pytest.param("officials in Moscow", "officials", id="a place"),
        pytest.param("of", "of", id="one word is its own core"),
    ],
)
def test_the_core(phrase, core):
    tokens, place = whole(phrase)
    assert words_of(tokens, heads.core(tokens, place)) == core
    assert heads.core_words(tokens, place) == core


def test_a_core_lies_within_the_range_asked_for():
    tokens = tokens_of("On Monday a spokesman for the club came")
    assert heads.core(tokens, (2, 6)) == (2, 3)


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        pytest.param("the Russian president", "president", id="a title"),
        pytest.param("a spokesman for Mr. Adams", "spokesman", id="what hangs on it does not count"),
        pytest.param("a statement issued by the club", "statement", id="issued by"),
        pytest.param("the report released on Monday", "report", id="released on"),
        pytest.param("a statement handed out later", "statement", id="handed out"),
        pytest.param("the club handed prizes", "prizes", id="no paper handed out"),
        pytest.param("Obama", "obama", id="a name, in small letters"),
        pytest.param("the two banks' chiefs", "chiefs", id="a plural's possessive"),
        pytest.param("“a farce”", "", id="a quotation alone"),
        pytest.param("…", "", id="a mark alone"),
    ],
)
def test_the_head_noun(phrase, noun):
    assert heads.head_noun(*whole(phrase)) == noun


@pytest.mark.parametrize(
    ("phrase", "run", "title"),
    [
        pytest.param("U.S. President Barack Obama", "Barack Obama", "president", id="titles come off"),
        pytest.param("President Obama", "Obama", "president", id="a title and a last name"),
        pytest.param("Obama aide Ben Rhodes", "Ben Rhodes", "aide", id="a word for people before it"),
        pytest.param("the goalkeeper Jim Smith", "Jim Smith", "goalkeeper", id="any word before it"),
        pytest.param("Russia's Putin", "Putin", "russia's", id="a possessive ends it"),
        pytest.param(
            "President Bashar al-Assad", "Bashar al-Assad", "president", id="a particle with a hyphen"
        ),
        pytest.param("Ursula von der Leyen", "Ursula von der Leyen", "", id="two particles"),
        pytest.param("the man Jim Smith", "", "", id="the man somebody called"),
        pytest.param("the Russian president", "", "", id="a small letter at the end"),
        pytest.param("the Monday", "", "", id="a day is no name"),
    ],
)
def test_the_capitals_at_its_end(phrase, run, title):
    rest, found = heads.trailing_run(*whole(phrase))
    assert (" ".join(token.words for token in rest), found) == (run, title)


@pytest.mark.parametrize(
    ("phrase", "named"),
    [
        pytest.param("the Russian president, Vladimir Putin", True, id="a name after the title"),
        pytest.param("the Russian president", False, id="the title alone"),
        pytest.param("the coach of the side", False, id="nothing but small letters follow"),
        pytest.param("the coach of Ajax", True, id="a club's name after it"),
        pytest.param("the coach on Monday", False, id="a day after it"),
    ],
)
def test_a_name_after_a_title(phrase, named):
    assert heads.has_name(*whole(phrase)) is named


@pytest.mark.parametrize(
    ("words", "without"),
    [
        pytest.param("the white house", "white house", id="the"),
        pytest.param("an official", "official", id="an"),
        pytest.param("a judge", "judge", id="a"),
        pytest.param("another judge", "another judge", id="only begins alike"),
        pytest.param("the the band", "the band", id="once"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_without_its_article(words, without):
    assert heads.no_article(words) == without
