"""Many phrases looked for at once, and sentences told apart roughly."""

import re
from pathlib import Path

import pytest

import articles
from articles.reading.findings import Span
from articles.reading.language.letters import fold
from articles.reading.language.terms import Hit, Terms, any_in, begun_by, remembered, sentences_of, small
from articles.reading.page import slips
from articles.reading.when import dates
from articles.reading.when.anchored import _FIRSTS, _TOLD

SEEDS = sorted((Path(articles.__file__).parent / "seeds").glob("*.txt"))


def hits(phrases, text, inflected=False):
    """The words of every phrase found, in order."""
    terms = Terms([(phrase, phrase) for phrase in phrases], inflected)
    return [hit.span.of(text) for hit in terms.find(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        pytest.param(["Syria"], "Syria and syria", ["Syria", "syria"], id="whatever the case"),
        pytest.param(["Syria"], "Syrian and Assyria", [], id="whole words alone"),
        pytest.param(["Syria"], "(Syria), Syria's", ["Syria", "Syria"], id="marks round it"),
        pytest.param(["gas attack"], "a gas\n  attack", ["gas\n  attack"], id="any white space between"),
        pytest.param(["gas attack"], "a gas-attack", [], id="a hyphen is not a blank"),
        pytest.param(["gas attack"], "gas attacks", [], id="no other number"),
        pytest.param(["G8", "G8 summit"], "the G8 summit", ["G8 summit", "G8"], id="the longer first"),
        pytest.param(["U.N."], "the U.N. and the UN", ["U.N."], id="full stops inside and at the end"),
        pytest.param(["cease-fire"], "a cease-fire", ["cease-fire"], id="a hyphen of its own"),
        pytest.param(["$5 bill"], "a $5 bill", ["$5 bill"], id="a mark to begin with"),
        pytest.param(["sarin", "gas"], "gas, then sarin", ["gas", "sarin"], id="in text order"),
        pytest.param(["tax", "tax"], "tax", ["tax"], id="one phrase twice"),
        pytest.param(["Größe"], "GRÖßE", ["GRÖßE"], id="other letters"),
        pytest.param(["…", ""], "… and so on", [], id="phrases without a word"),
        pytest.param([], "the G8 summit", [], id="no phrases"),
        pytest.param(["G8"], "", [], id="no text"),
    ],
)
def test_phrases(phrases, text, found):
    assert hits(phrases, text) == found


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        pytest.param("convoy", "two convoys", ["convoys"], id="a plural"),
        pytest.param("convoys", "a convoy", ["convoy"], id="a singular"),
        pytest.param("party", "three parties", ["parties"], id="a plural in -ies"),
        pytest.param("parties", "one party", ["party"], id="a singular in -y"),
        pytest.param("arms deal", "arms deals", ["arms deals"], id="of the last word"),
        pytest.param("arms deal", "an arm deal", [], id="not of the first"),
        pytest.param("cease-fire", "a cease fire, a ceasefire", ["cease fire", "ceasefire"], id="hyphen"),
        pytest.param("cease fire", "a cease-fire", ["cease-fire"], id="a hyphen for a blank"),
        pytest.param("class", "the clas", [], id="no singular of -ss"),
        pytest.param("crisis", "the crisi", [], id="no singular of -is"),
        pytest.param("Netherlands", "the Netherland", [], id="no singular of a name"),
        pytest.param("ISIS", "ISISs", [], id="no plural of capitals"),
        pytest.param("tax", "a taxs", [], id="no plural of short words"),
    ],
)
def test_other_forms_of_a_phrase(phrase, text, found):
    assert hits([phrase], text, inflected=True) == found


def test_a_phrase_has_all_its_meanings():
    terms = Terms([("G20", "los-cabos"), ("g20", "hangzhou"), ("G20", "los-cabos")])
    assert terms.find("the G20", Span(0, 7)) == [Hit(Span(4, 7), ("los-cabos", "hangzhou"))]


def test_only_what_lies_within_the_span_is_found():
    text = "truce, truce talks, truce"
    terms = Terms([("truce", 1), ("truce talks", 2)])
    assert [terms.find(text, span) for span in (Span(0, 5), Span(1, 14), Span(7, 18), Span(0, 0))] == [
        [Hit(Span(0, 5), (1,))],
        [Hit(Span(7, 12), (1,))],
        [Hit(Span(7, 18), (2,)), Hit(Span(7, 12), (1,))],
        [],
    ]


def test_another_text_is_gone_through_anew():
    terms = Terms([("truce", 1)])
    assert [len(terms.find(text, Span(0, len(text)))) for text in ("truce", "no", "truce truce")] == [1, 0, 2]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        pytest.param("Obama", "obama", id="plain"),
        pytest.param("İstanbul", "İstanbul", id="a letter that would grow is kept as it is"),
        pytest.param("ÉCOLE İ", "école İ", id="the others are still made small"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_small_letters_keep_the_length(text, low):
    assert len(low) == len(text)
    assert small(text) == low


@pytest.mark.parametrize(
    ("span", "found"),
    [
        pytest.param(Span(0, 16), True, id="all"),
        pytest.param(Span(6, 9), True, id="some"),
        pytest.param(Span(7, 9), False, id="a word begins before the span"),
        pytest.param(Span(3, 3), False, id="nothing"),
    ],
)
def test_words_that_begin_in_a_span(span, found):
    assert any_in(frozenset({"go"}), "Don't go to Syria", span) is found


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("It rained. He left.", ["It rained. ", "He left."], id="two"),
        pytest.param("Was it late? Yes! So…", ["Was it late? ", "Yes! ", "So…"], id="other marks"),
        pytest.param(
            'He said "no." She left.', ['He said "no." ', "She left."], id="a quotation mark behind"
        ),
        pytest.param("It rained. (He left.)", ["It rained. ", "(He left.)"], id="a bracket before"),
        pytest.param("Mr. Obama met Mrs. May.", ["Mr. Obama met Mrs. May."], id="Mr. and Mrs."),
        pytest.param("The U.S. President left.", ["The U.S. President left."], id="letters with full stops"),
        pytest.param("It cost 3.5 dollars.", ["It cost 3.5 dollars."], id="a number"),
        pytest.param("It rained. then it stopped.", ["It rained. then it stopped."], id="a small letter"),
        pytest.param("No full stop", ["No full stop"], id="no full stop"),
        pytest.param("", [""], id="nothing"),
        pytest.param(
            "They met on Sept. 5.",
            ["They met on Sept. 5."],
            id="a month cut short",
        ),
        pytest.param(
            "It was Gov. Jim Smith.",
            ["It was Gov. Jim Smith."],
            id="another title cut short",
        ),
    ],
)
def test_sentences(text, sentences):
    assert [span.of(text) for span in sentences_of(text, Span(0, len(text)))] == sentences


def test_sentences_of_a_paragraph_begin_and_end_with_it():
    text = "Before. It rained. He left. After."
    assert [span.of(text) for span in sentences_of(text, Span(8, 27))] == ["It rained. ", "He left."]


@pytest.mark.parametrize(
    ("pattern", "text", "figures", "found"),
    [
        pytest.param(
            r"\bthe \w+", "the day of The Hague", False, ["the day"], id="the pattern minds the case"
        ),
        pytest.param(r"\bthe \w+", "other bathe days", False, [], id="not inside a word"),
        pytest.param(r"\bthe the\b", "the the the the", False, ["the the"] * 2, id="one after another"),
        pytest.param(r"(?:the )?\d+", "the 5 and 7", True, ["the 5", "7"], id="figures too"),
        pytest.param(r"(?:the )?\d+", "the 5 and 7", False, ["the 5"], id="no figures"),
        pytest.param(r"\bthe \w+", "", False, [], id="no text"),
    ],
)
def test_a_pattern_is_looked_for_where_its_first_word_stands(pattern, text, figures, found):
    matches = begun_by(frozenset(["the"]), re.compile(pattern), text, Span(0, len(text)), figures)
    assert [match.group() for match in matches] == found


def test_a_pattern_ends_with_the_span():
    (match,) = begun_by(frozenset(["the"]), re.compile(r"the \w+"), "the summit, the talks", Span(4, 17))
    assert match.group() == "the t"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
@pytest.mark.parametrize(
    ("firsts", "pattern", "figures"),
    [
        pytest.param(dates._FIRSTS, dates._DATE, True, id="dates"),
        pytest.param(_FIRSTS, _TOLD, False, id="days told from another"),
        *(pytest.param(firsts, pattern, False, id=words) for firsts, pattern, words in slips._SLIPS),
    ],
)
def test_the_first_words_leave_nothing_out(firsts, pattern, figures, path):
    text = fold(path.read_bytes().decode())
    found = begun_by(firsts, pattern, text, Span(0, len(text)), figures)
    assert [match.span() for match in found] == [match.span() for match in pattern.finditer(text)]


def test_what_was_last_made_is_kept_for_the_very_same_arguments():
    made = []

    @remembered
    def make(words):
        made.append(list(words))
        return len(made)

    one, like_it = ["a"], ["a"]
    assert [make(one), make(one), make(like_it), make(one)] == [1, 1, 2, 3]
