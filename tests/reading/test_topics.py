"""Which topics words touch."""

import pytest

from articles.reading.findings import Lexicon, Span, Topic
from articles.reading.letters import fold
from articles.reading.topics import find_topics

from .lexicon import small_lexicon

LEXICON = small_lexicon()


def find(text, words, context=None, paragraph=None):
    """Topics of the words in a text; context and paragraph are the whole of it unless given."""
    folded = fold(text)

    def span(part):
        return Span(text.index(part), text.index(part) + len(part)) if part else Span(0, len(text))

    return find_topics(folded, [span(words)], span(context), span(paragraph), LEXICON)


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        pytest.param("We spoke about Syria.", ("syria",), id="a term"),
        pytest.param("SYRIA'S WAR", ("syria",), id="capitals and a possessive"),
        pytest.param("the Syriac church", (), id="only a part of a word"),
        pytest.param(
            "stopping chemical weapons in Syria", ("chemical-weapons", "syria"), id="the narrower one first"
        ),
        pytest.param(
            "Syria, Damascus and its chemical weapons",
            ("chemical-weapons", "syria"),
            id="narrower first, even if named once",
        ),
        pytest.param(
            "The Islamic State of Iraq and Syria",
            ("counter-terrorism",),
            id="words that only look like a topic",
        ),
        pytest.param("the ceasefire in Ukraine", ("ukraine",), id="a ceasefire elsewhere"),
        pytest.param("Ukraine, Minsk and a truce", ("ukraine", "syria"), id="most often first"),
        pytest.param("a truce, and New START", ("syria", "nuclear-security"), id="as often: earlier first"),
        pytest.param(
            "the proliferation of chemical weapons",
            ("chemical-weapons",),
            id="cut from one topic, kept in another",
        ),
        pytest.param(
            "candid, blunt and businesslike",
            ("us-russia-relations",),
            id="a term in a longer term counts once",
        ),
        pytest.param(
            "the separatist and a chemical-weapons deal",
            ("ukraine", "chemical-weapons"),
            id="singular and hyphen",
        ),
        pytest.param("the Syrians", ("syria",), id="plural of a name"),
        pytest.param("ceasefires hold", ("syria",), id="plural"),
        pytest.param(
            "the talk was cordial", ("us-russia-relations",), id="a weak term where there is no other"
        ),
        pytest.param("a cordial talk on Syria", ("syria",), id="a weak term yields to any other"),
        pytest.param("cease–fire", ("syria",), id="another dash"),
        pytest.param("It was a long day.", (), id="none"),
    ],
)
def test_topics_of_the_words_themselves(words, topics):
    assert find(words, words).value == topics


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        pytest.param("no answer", ("syria", "ukraine"), id="a fragment takes its sentence's subjects"),
        pytest.param("on Ukraine neither", ("ukraine", "syria"), id="its own words come first"),
    ],
)
def test_topics_of_the_sentence_round_them(words, topics):
    sentence = "On Syria he had no answer, on Ukraine neither."
    assert find(f"The Islamic State was far. {sentence}", words, context=sentence).value == topics


def test_the_paragraph_is_asked_last_and_makes_it_inferred():
    text = "They spoke of Crimea. He said it was hard."
    found = find(text, "it was hard", context="He said it was hard.")
    assert (found.value, found.stated) == (("ukraine",), False)


def test_the_sentence_before_it_is_asked_first():
    text = "They spoke of Crimea, of Minsk. And Syria? He said it was hard."
    found = find(text, "it was hard", context="He said it was hard.")
    assert (found.value, found.basis) == (("syria",), "“Syria”, in the sentence before it")


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        pytest.param("He said it was hard.", ("ukraine",), id="the subject goes on"),
        pytest.param("Asked about golf, he said it was hard.", (), id="a new subject"),
    ],
)
def test_the_paragraph_before_is_asked_where_its_own_says_nothing(sentence, topics):
    text = f"They spoke of Crimea.\n\n{sentence}"
    own, words = (Span(text.index(part), text.index(part) + len(part)) for part in (sentence, "it was hard"))
    found = find_topics(text, [words], own, own, LEXICON, [Span(0, 21)])
    assert (found.value, found.stated) == (topics, False)


@pytest.mark.parametrize(
    ("before", "headline", "topics"),
    [
        pytest.param(
            ["It rained.", "They spoke of Crimea."], None, ("ukraine",), id="the nearest that says something"
        ),
        pytest.param(["They spoke of Syria.", "They spoke of Crimea."], None, ("syria",), id="the nearest"),
        pytest.param(["It rained."], "Crimea divides them", ("ukraine",), id="the headline"),
        pytest.param(
            ["They spoke of Syria."], "Crimea divides them", ("syria",), id="the headline last of all"
        ),
    ],
)
def test_what_stands_before_is_asked_nearest_first(before, headline, topics):
    lines = [headline or "A headline", *reversed(before), "He said it was hard."]
    text = "\n\n".join(lines)
    spans = [Span(text.index(line), text.index(line) + len(line)) for line in lines]
    own = spans[-1]
    found = find_topics(text, [own], own, own, LEXICON, spans[-2:0:-1], spans[0] if headline else None)
    assert (found.value, found.stated) == (topics, False)


SHARING = Lexicon(
    topics=(
        Topic("syria", "Syria", terms=("Syria", "Aleppo", "truce")),
        Topic("ukraine", "Ukraine", terms=("Ukraine", "Donetsk", "truce")),
    )
)


@pytest.mark.parametrize(
    ("before", "topics"),
    [
        pytest.param("In Donetsk there was fire.", ("ukraine",), id="the only one told"),
        pytest.param("In Aleppo they wait, in Donetsk too.", ("ukraine",), id="the nearer one"),
        pytest.param(
            "In Donetsk they wait, in Aleppo too.", ("syria",), id="the nearer one, the other way round"
        ),
        pytest.param("They wait.", ("syria",), id="the first, where nothing tells"),
    ],
)
def test_a_word_of_two_topics_goes_to_the_one_whose_words_stand_nearest(before, topics):
    words = "A truce is near."
    text = f"{before} {words}"
    span = Span(text.index(words), len(text))
    assert find_topics(text, [span], span, span, SHARING).value == topics


def test_a_finding_tells_the_words_it_rests_on():
    text = "We spoke of Minsk and of a truce."
    found = find(text, text)
    assert [span.of(text) for span in found.spans] == ["Minsk", "truce"]
    assert found.basis == "“Minsk”, “truce”"
