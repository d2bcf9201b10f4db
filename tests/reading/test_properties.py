"""What holds for any text at all: nothing raises, every span is sound, and the time grows with the length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading import read
from articles.reading.findings import Span
from articles.reading.language.letters import fold
from tests.reading.lexicon import small_lexicon
from tests.reading.spans import all_spans

LEXICON = small_lexicon()
WORDS = (
    "“ ” ‘ ’ \" ' « » „ `` '' ( ) [ ] - — … , . ? ! : ; \n \n\n \t \u2028 \u00a0 Obama Putin Mr. Clinton Kerry he she "
    "it they who both men the president official Kremlin White House joint statement said says told added saying "
    "according to called for accused of did not as reporters that and on Monday June 18 in Mexico G20 summit U.S. "
    "Russian leader text a we agree's 'em '90s No. 5"
).split(" ")
NEWS = st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=80).map(" ".join)
CLOSE = st.lists(st.sampled_from(WORDS), max_size=80).map("".join)
SETTINGS = settings(max_examples=60, deadline=None, derandomize=True)


def check(text):
    """Reads a text and holds the reading against what every reading promises."""
    reading = read(text, LEXICON)
    assert [span for span in all_spans(reading) if not 0 <= span.start < span.end <= len(text)] == []
    for quotation in reading.quotations:
        edges = [edge for part in quotation.parts for edge in (part.start, part.end)]
        assert edges == sorted(edges)
        assert quotation.context.holds(Span(*quotation.parts[0].span))
    starts = [quotation.span.start for quotation in reading.quotations]
    assert starts == sorted(starts)
    return reading


@SETTINGS
@given(NEWS)
def test_words_of_the_news_in_any_order(text):
    check(text)


@SETTINGS
@given(CLOSE)
def test_words_of_the_news_without_blanks(text):
    check(text)


@SETTINGS
@given(st.text(max_size=300))
def test_any_letters(text):
    check(text)


@SETTINGS
@given(st.text(max_size=300))
def test_folding_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@SETTINGS
@given(NEWS)
def test_reading_twice_is_reading_once(text):
    assert read(text, LEXICON) == read(text, LEXICON)


def nested(count):
    return "“He said ‘" * count + "yes" + "’ and left” " * count


HARD = {
    "straight marks": lambda size: '"' * size,
    "curly marks": lambda size: "“”" * (size // 2),
    "marks that open": lambda size: "“" * size,
    "single marks": lambda size: " 'a" * (size // 3),
    "no blank": lambda size: "a" * size,
    "no blank, dots": lambda size: "a." * (size // 2),
    "capitals": lambda size: "Obama Putin " * (size // 12),
    "one long sentence": lambda size: "Obama said Putin agreed and " * (size // 28),
    "commas": lambda size: "Obama, " * (size // 7) + "said it was late.",
    "quoted lines": lambda size: "“We agree,” he said.\n\n" * (size // 22),
    "quoted lines and a name": lambda size: "“We agree,” Obama said.\n" * (size // 24),
    "quotations without a speaker": lambda size: "“We agree on it.” " * (size // 18),
    "officials": lambda size: "A senior official came. The official said it was late. " * (size // 56),
    "presidents": lambda size: "President Obama came. The president said it was late. " * (size // 55),
    "nested": lambda size: nested(size // 22),
    "blank lines": lambda size: "\n" * size,
    "dashes": lambda size: "- " * (size // 2),
    "brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
}


@pytest.mark.parametrize("name", HARD)
def test_hard_texts_are_read(name):
    check(HARD[name](4_000))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"' * 20_000, id="20,000 quotation marks"),
        pytest.param("x" * 200_000, id="200 kB without a blank"),
        pytest.param("“We agree,” he said.\n\n" * 5_000, id="5,000 short quoted lines"),
        pytest.param(nested(2_000), id="quotations nested deeply"),
    ],
)
def test_long_texts_are_read(text):
    check(text)


def taken(text):
    """Seconds of this process to read a text: others may run beside it."""
    start = time.process_time()
    read(text, LEXICON)
    return time.process_time() - start


@pytest.mark.parametrize("name", HARD)
def test_the_time_grows_with_the_length(name):
    """Four times the length takes far less than the sixteen times of a loop within a loop."""
    read("Obama met Putin.", LEXICON)
    make = HARD[name]
    assert taken(make(40_000)) < 8 * taken(make(10_000)) + 0.5
