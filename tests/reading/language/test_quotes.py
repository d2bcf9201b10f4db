"""What stands between quotation marks, and what only looks like it."""

import re

import pytest

from articles.reading.findings import Span
from articles.reading.language.quotes import find_quoted
from tests.reading.making import not_yet


def find(text):
    """Quoted words and doubts of a text in which every line is a paragraph."""
    return find_quoted(text, [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('He said "yes" and "no".', ["yes", "no"], id="straight"),
        pytest.param("He said “yes” and “no”.", ["yes", "no"], id="curly"),
        pytest.param('He said “yes" and "no”.', ["yes", "no"], id="straight and curly mixed"),
        pytest.param("He said ”yes” twice.", ["yes"], id="a closing mark typed for an opening one"),
        pytest.param("He said 'yes' and left.", ["yes"], id="single straight"),
        pytest.param("He said ‘yes’ and left.", ["yes"], id="single curly"),
        pytest.param("He said «oui» twice.", ["oui"], id="guillemets"),
        pytest.param("He said „ja” twice.", ["ja"], id="low mark, closed high"),
        pytest.param(
            "``Yes,'' he said. ``No,'' she said.", ["Yes,", "No,"], id="agency marks of two letters"
        ),
        pytest.param("＂Yes＂ he said, 〝no〞 she said.", ["Yes", "no"], id="full-width marks and primes"),
        pytest.param("He said “ yes ” and “no ”.", ["yes", "no"], id="blanks inside the marks fall away"),
        pytest.param('"Yes","no","maybe"', ["Yes", "no", "maybe"], id="no blank between quotations"),
        pytest.param('("yes") [“no”]', ["yes", "no"], id="in brackets"),
        pytest.param(
            "''He said, 'I agree,''' she said.", ["He said, 'I agree,'"], id="three marks close two"
        ),
        pytest.param(
            '"He is 6\'2" and I am 5\'11"," he said.', ["He is 6'2\" and I am 5'11\","], id="inches"
        ),
        pytest.param('He said:"Yes."', ["Yes."], id="colon without a blank"),
        pytest.param("“Yes”—“No”", ["Yes", "No"], id="dash between quotations"),
        pytest.param("“Yes,” he said, “but no.”", ["Yes,", "but no."], id="broken by its attribution"),
        pytest.param(
            "“He told me ‘never again’ twice,” she said.",
            ["He told me ‘never again’ twice,"],
            id="single inside double stays inside",
        ),
        pytest.param(
            "\"We don't,\" he said. 'It isn't so,' she said.",
            ["We don't,", "It isn't so,"],
            id="apostrophes inside both kinds of marks",
        ),
        pytest.param("“‘Yes,’ he wrote,” she said.", ["‘Yes,’ he wrote,"], id="quotes that open together"),
        pytest.param(
            "\"He said 'no,'\" she said.", ["He said 'no,'"], id="quotes that close together, straight"
        ),
        pytest.param(
            "'The ministers' talks went on,' he said.",
            ["The ministers' talks went on,"],
            id="a plural's apostrophe inside single marks",
        ),
        pytest.param(
            "Putin's 'reset' isn't Obama's 'reset'", ["reset", "reset"], id="single marks, apostrophes"
        ),
        pytest.param(
            "“The ‘90s were ‘good,’” he said.", ["The ‘90s were ‘good,’"], id="a decade inside a quotation"
        ),
        pytest.param(
            "'He told me \"never again\" twice,' she said.",
            ['He told me "never again" twice,'],
            id="double inside single stays inside",
            marks=not_yet("double marks are paired before single ones"),
        ),
        pytest.param(
            "He said „ja“ twice.",
            ["ja"],
            id="low mark, closed the German way",
        ),
        pytest.param(
            "»Ja«, sagte er.",
            ["Ja"],
            id="guillemets pointing inwards",
        ),
        pytest.param(
            "‘I told him: “Go home.” He went,’ she said.",
            ["I told him: “Go home.” He went,"],
            id="double marks within single ones",
        ),
        pytest.param(
            "‘Yes’ and “no” in the workers’ words.", ["Yes", "no"], id="double marks beside single ones"
        ),
        pytest.param(
            '"He told me "never again" twice," she said.',
            ['He told me "never again" twice,'],
            id="the same mark within itself",
            marks=not_yet("straight marks do not tell that they are nested"),
        ),
    ],
)
def test_quoted_words(text, words):
    found, doubts = find(text)
    assert [quoted.inner.of(text) for quoted in found] == words
    assert all(quoted.closed and not quoted.runs_on for quoted in found)
    assert doubts == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the leaders' talks and the ministers' plans", id="plurals"),
        pytest.param("in the '90s and '80s", id="decades"),
        pytest.param("the '12 and '16 summits", id="years"),
        pytest.param("the ’12 and ‘16 summits", id="years with curly marks"),
        pytest.param("rock 'n' roll, 'Twas so, 'em and 'til dawn", id="letters left out"),
        pytest.param("The Obamas' dog and the Putins' cat", id="families"),
        pytest.param("O'Brien met O’Neill at five o'clock", id="names and clocks"),
        pytest.param("He is 5'10\" tall, she is 5'11\".", id="feet and inches"),
        pytest.param('“” "" \'\' “…” "!"', id="marks without a word"),
        pytest.param("Nobody spoke.", id="no marks"),
        pytest.param("", id="nothing at all"),
    ],
)
def test_no_quotation(text):
    assert find(text) == ((), ())


@pytest.mark.parametrize(
    ("text", "words", "runs_on"),
    [
        pytest.param(
            "“We met.\n“We spoke.\n“We left,” he said.",
            ["We met.", "We spoke.", "We left,"],
            [True, True, False],
            id="opened anew in every paragraph",
        ),
        pytest.param(
            '"We met.\n"We spoke.\n"We left," he said.',
            ["We met.", "We spoke.", "We left,"],
            [True, True, False],
            id="opened anew, straight marks",
        ),
        pytest.param(
            "“We met.\nWe left,” he said.",
            ["We met.", "We left,"],
            [True, False],
            id="opened once, closed later",
        ),
        pytest.param(
            "“We met.\nWe spoke.\nWe left,” he said.",
            ["We met.", "We spoke.", "We left,"],
            [True, True, False],
            id="a paragraph without a mark between the two",
        ),
    ],
)
def test_a_quotation_over_several_paragraphs(text, words, runs_on):
    found, doubts = find(text)
    assert [quoted.inner.of(text) for quoted in found] == words
    assert [quoted.runs_on for quoted in found] == runs_on
    assert doubts == ()


@pytest.mark.parametrize(
    ("text", "words", "doubted"),
    [
        pytest.param(
            "“We met and left.\nShe was sad.\nThey went.\nAll did.",
            ["We met and left."],
            "“We met and left.",
            id="a sentence ends with its paragraph",
        ),
        pytest.param(
            "He called it “a farce and left. They stayed.",
            ["a farce and left"],
            "“a farce and left",
            id="a fragment ends with its clause",
        ),
        pytest.param(
            'It was "a farce" and "a sham and left. They stayed.',
            ["a farce", "a sham and left"],
            '"a sham and left',
            id="what was closed before it stays closed",
        ),
        pytest.param(
            "He said “yes and left.\nShe said “no” too.",
            ["yes and left", "no"],
            "“yes and left",
            id="the next paragraph is read as if nothing had happened",
        ),
    ],
)
def test_a_quotation_that_is_never_closed(text, words, doubted):
    found, doubts = find(text)
    assert [quoted.inner.of(text) for quoted in found] == words
    assert [(doubt.span.of(text), doubt.words) for doubt in doubts] == [
        (doubted, "the quotation is never closed")
    ]


def test_a_single_mark_that_is_never_closed_opens_nothing():
    assert find("He was 'not a partner, he said.") == ((), ())


def test_outer_holds_the_marks_and_inner_the_words():
    text = "He said “ yes ” twice."
    (quoted,) = find(text)[0]
    assert (quoted.outer.of(text), quoted.inner.of(text)) == ("“ yes ”", "yes")


def test_quotations_are_in_order_and_never_overlap():
    text = "'a' “b 'c' d” \"e\" ‘f’\n“g ‘h’ i"
    found, _ = find(text)
    assert [quoted.inner.of(text) for quoted in found] == ["a", "b 'c' d", "e", "f", "g ‘h’ i"]


@pytest.mark.parametrize(
    ("text", "runs_on"),
    [
        pytest.param("‘We came.\n‘We saw.’", [True, False], id="opened again"),
        pytest.param(
            "‘Twas late, the workers’ man said.\n‘We saw.’", [False], id="an apostrophe, closed or not"
        ),
        pytest.param("‘We came.\nWe saw.", [], id="not opened again"),
    ],
)
def test_single_marks_over_paragraphs(text, runs_on):
    assert [quoted.runs_on for quoted in find(text)[0]] == runs_on
