"""Where the words of topics stand."""

import pytest

from articles.reading.about.topic_words import narrower_of, parents_of, signals_of, subjects_of
from articles.reading.findings import Leader, Lexicon, Span, Title, Topic

TOPICS = (
    Topic("sea", "Sea", terms=("sea", "harbour", "pilot", "~waves"), not_terms=("sea of troubles",)),
    Topic("port", "Port", parent="sea", terms=("crane", "strike")),
    Topic("air", "Air", terms=("US air", "airport", "pilot", "strike", "~waves")),
)


def words(text, means="term"):
    """The terms found in a text, by topic."""
    told = signals_of(text, [Span(0, len(text))], TOPICS, means)
    return {slug: [span.of(text) for span in spans] for slug, spans in told.items()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The harbour and its cranes.", {"sea": ["harbour"], "port": ["cranes"]}, id="two topics"
        ),
        pytest.param("A sea of troubles.", {}, id="words that only look like it"),
        pytest.param("US air.", {"air": ["US air"]}, id="capitals"),
        pytest.param("Give us air.", {}, id="not capitals"),
        pytest.param(
            "The airport waits for a pilot.", {"air": ["airport", "pilot"]}, id="shared: the nearer"
        ),
        pytest.param(
            "The harbour has a strike.", {"sea": ["harbour"], "port": ["strike"]}, id="a narrower one"
        ),
        pytest.param("A pilot was ill.", {"sea": ["pilot"]}, id="shared: the first, where nothing tells"),
        pytest.param("Waves.", {}, id="a weak word is no term"),
    ],
)
def test_terms(text, told):
    assert words(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The airport. Radio waves.", {"air": ["waves"]}, id="the nearer"),
        pytest.param("Radio waves.", {}, id="shared by two, and nothing tells which"),
    ],
)
def test_weak_words(text, told):
    assert words(text, "weak") == told


def test_terms_are_those_of_the_spans():
    text = "The harbour. The sea."
    assert signals_of(text, [Span(13, len(text))], TOPICS, "term") == {"sea": [Span(17, 20)]}


def test_the_broader_topic_of_each():
    assert parents_of(TOPICS) == {"sea": None, "port": "sea", "air": None}


def test_narrower_topics_with_their_places():
    assert narrower_of(TOPICS) == {None: {"sea": 0, "air": 2}, "sea": {"port": 1}}


TWO = Lexicon(
    leaders=(
        Leader("ada", "Ada Adams", titles=(Title("the queen of Roads"),)),
        Leader("bo", "Bo Berg"),
        Leader(
            "both", "Ada Adams and Bo Berg", kind="pair", members=("ada", "bo"), aliases=("the two queens",)
        ),
    ),
    topics=(*TOPICS, Topic("north", "North", terms=("Arctic", "ice")), Topic("pole", "Pole", parent="north")),
)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        pytest.param("Adams saw Berg.", {"sea", "port", "air", "north", "pole"}, id="both of the two"),
        pytest.param(
            "Berg met the queen of Roads.", {"sea", "port", "air", "north", "pole"}, id="by a title"
        ),
        pytest.param("Berg: the two queens met.", {"sea", "port", "air", "north", "pole"}, id="by both"),
        pytest.param("Adams saw a pilot on the ice.", set(), id="one of them, and nobody"),
        pytest.param("A pilot in the Arctic.", {"north", "pole"}, id="a name, and what is narrower"),
        pytest.param("Ice and an Airport.", set(), id="a capital is no name"),
    ],
)
def test_what_an_article_can_be_about(text, subjects):
    assert subjects_of(text, TWO) == subjects


def test_where_the_lexicon_has_no_two_an_article_can_be_about_anything():
    assert subjects_of("A pilot on the ice.", Lexicon(topics=TOPICS)) == {"sea", "port", "air"}
