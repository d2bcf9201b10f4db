"""Which topics words touch."""

import pytest

from articles.reading.about.topics import find_topics
from articles.reading.findings import Lexicon, Span, Topic
from articles.reading.language.letters import fold
from tests.reading.lexicon import small_lexicon

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


@pytest.mark.parametrize(
    ("aside", "topics"),
    [
        pytest.param((), ("ukraine",), id="all of the sentence"),
        pytest.param(("Crimea's prefect",), ("us-russia-relations",), id="who speaks tells nothing"),
    ],
)
def test_what_stands_aside_in_the_sentence(aside, topics):
    text = "Crimea's prefect said it was cordial."
    words, whole = Span(text.index("it"), len(text)), Span(0, len(text))
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in aside]
    assert find_topics(text, [words], whole, whole, LEXICON, aside=spans).value == topics


def test_who_speaks_is_asked_before_the_paragraph():
    text = "They spoke of Syria. Crimea's prefect said it was hard."
    words, own, who = (
        Span(text.index(part), text.index(part) + len(part))
        for part in ("it was hard", "Crimea's prefect said it was hard.", "Crimea's prefect")
    )
    found = find_topics(text, [words], own, Span(0, len(text)), LEXICON, aside=[who])
    assert (found.value, found.stated) == (("ukraine",), False)


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        pytest.param("the tone on this matter was cordial", ("ukraine",), id="this matter points back"),
        pytest.param("the tone was cordial", ("us-russia-relations",), id="nothing points back"),
    ],
)
def test_words_that_point_back_ask_what_stands_before(words, topics):
    assert find(f"They spoke of Crimea. He said {words}.", words, f"He said {words}.").value == topics


MEETING = Lexicon(
    topics=(
        Topic("relations", "Relations", terms=("~the meeting",)),
        Topic("ukraine", "Ukraine", terms=("Crimea",)),
    )
)


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        pytest.param("After the meeting he said it was hard.", ("ukraine",), id="only when it was said"),
        pytest.param("Of the meeting he said it was hard.", ("relations",), id="what it is about"),
    ],
)
def test_when_it_was_said_is_not_what_it_is_about(sentence, topics):
    text = f"They spoke of Crimea. {sentence}"
    words, own = (Span(text.index(part), text.index(part) + len(part)) for part in ("it was hard", sentence))
    assert find_topics(text, [words], own, Span(0, len(text)), MEETING).value == topics


@pytest.mark.parametrize(
    ("before", "topics"),
    [
        pytest.param("Syria, Syria, Aleppo, and sarin.", ("syria", "chemical-weapons"), id="much less near"),
        pytest.param("Syria and sarin.", ("chemical-weapons", "syria"), id="as much"),
    ],
)
def test_near_the_words_a_narrower_topic_must_weigh_something(before, topics):
    assert find(f"{before} He left.", "He left", "He left.").value == topics


def test_of_as_many_the_nearer_in_the_sentence_comes_first():
    text = "Syria was left out, and on Crimea, he said, nothing new."
    assert find(text, "nothing new").value == ("ukraine", "syria")


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


NARROW = Lexicon(
    topics=(
        Topic("syria", "Syria", terms=("Syria",)),
        Topic("settlement", "Settlement", parent="syria", terms=("peace plan",)),
        Topic("ukraine", "Ukraine", terms=("Ukraine", "peace plan", "~the war")),
        Topic("iran", "Iran", terms=("Iran", "~the war")),
    )
)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        pytest.param("Syria has a peace plan.", ("settlement", "syria"), id="its broader topic tells"),
        pytest.param("Ukraine has a peace plan.", ("ukraine",), id="the other one tells"),
        pytest.param("There is a peace plan.", ("settlement",), id="the first, where nothing tells"),
        pytest.param("They lost the war.", (), id="a weak word, where nothing tells"),
    ],
)
def test_which_topic_a_shared_word_means(text, topics):
    span = Span(0, len(text))
    assert find_topics(text, [span], span, span, NARROW).value == topics


def test_a_weak_word_of_two_topics_goes_to_the_nearer():
    text = "Iran is calm. They lost the war."
    own = Span(text.index("They"), len(text))
    assert find_topics(text, [own], own, Span(0, len(text)), NARROW).value == ("iran",)


def test_a_finding_tells_the_words_it_rests_on():
    text = "We spoke of Minsk and of a truce."
    found = find(text, text)
    assert [span.of(text) for span in found.spans] == ["Minsk", "truce"]
    assert found.basis == "“Minsk”, “truce”"


CITY = Lexicon(
    topics=(
        Topic("war", "War", terms=("War", "Troy", "Trojan", "siege")),
        Topic(
            "gifts", "Gifts", parent="war", terms=("wooden horse", "~Priam"), not_terms=("Priam's spears",)
        ),
        Topic(
            "ships", "Ships", parent="war", terms=("oars", "~sails", "~Priam"), not_terms=("Priam's spears",)
        ),
        Topic("homage", "Homage", terms=("banquet", "~~Ulysses")),
    )
)


def city(text, words, **more):
    """Topics of words in a text whose paragraphs are parted by new lines; the last holds the words."""
    start = text.rindex("\n") + 1 if "\n" in text else 0
    before = [Span(0, start - 1)] if start else []
    own = Span(text.index(words), text.index(words) + len(words))
    return find_topics(text, [own], own, Span(start, len(text)), CITY, before, **more).value


@pytest.mark.parametrize(
    ("text", "words", "topics"),
    [
        pytest.param("Troy lowers its sails.", "Troy lowers its sails.", ("ships", "war"), id="a weak term"),
        pytest.param(
            "Troy waits for Priam.", "Troy waits for Priam.", ("ships", "war"), id="the more special"
        ),
        pytest.param("Priam's spears are in Troy.", "Priam's spears are in Troy.", ("war",), id="cut words"),
        pytest.param("The siege needs sails.", "The siege needs sails.", ("war",), id="it says what"),
        pytest.param("The horse is a wooden horse. Troy slept.", "Troy slept.", ("gifts", "war"), id="near"),
        pytest.param(
            "They saw a wooden horse. The War goes on.", "The War goes on.", ("war",), id="its name"
        ),
        pytest.param(
            "Here is a wooden horse. The siege goes on.", "The siege goes on.", ("war",), id="what near"
        ),
        pytest.param("They took oars.\nTroy slept.", "Troy slept.", ("war",), id="a paragraph before"),
    ],
)
def test_a_narrower_topic_than_the_one_that_is_only_named(text, words, topics):
    assert city(text, words) == topics


@pytest.mark.parametrize(
    ("text", "words", "topics"),
    [
        pytest.param("They took oars.\nUlysses smiled.", "Ulysses smiled.", ("homage",), id="last resort"),
        pytest.param(
            "They took oars.\nNobody smiled.", "Nobody smiled.", ("ships",), id="nothing in the words"
        ),
        pytest.param("A siege. Ulysses smiled.", "Ulysses smiled.", ("war",), id="its paragraph goes before"),
    ],
)
def test_words_of_last_resort(text, words, topics):
    assert city(text, words) == topics


def test_only_what_the_article_can_be_about():
    assert city("The banquet of oars.", "The banquet of oars.", subjects=frozenset({"ships"})) == ("ships",)
    assert city("The banquet of oars.", "The banquet of oars.", subjects=frozenset()) == ()
