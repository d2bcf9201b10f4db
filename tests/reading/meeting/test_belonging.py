"""To which meeting a statement belongs, in an article that tells of several."""

from datetime import date

import pytest

from articles.reading.findings import Found, Layout, Part, Quotation, Span, Speaker
from articles.reading.meeting.belonging import meeting_of
from articles.reading.page.layout import lay_out
from articles.reading.when.dates import find_dates
from tests.reading.lexicon import small_lexicon
from tests.reading.making import paragraphs_of, sentences_of

MAIN = Found("hangzhou-2016", basis="the headline names it")
OBAMA = Speaker("Barack Obama", "barack-obama")


def meeting(text, words, occasion="other", main=MAIN, headed=False):
    """The meeting found for words said in a text in which every line is a paragraph."""
    said = Span(text.index(words), text.index(words) + len(words))
    context = next(one.span for one in sentences_of(text) if one.span.holds(said))
    paragraph = next(span for span in paragraphs_of(text) if span.holds(said))
    quotation = Quotation((Part(*said, True),), "mixed", context, Found(OBAMA))
    dates = find_dates(text, paragraphs_of(text), date(2016, 9, 6))
    layout = lay_out(text) if headed else Layout(paragraphs=tuple(paragraphs_of(text)))
    return meeting_of(text, layout, paragraph, quotation, occasion, dates, small_lexicon().meetings, main)


@pytest.mark.parametrize(
    ("text", "words", "slug"),
    [
        pytest.param(
            'In June 2013, at Lough Erne, Obama joked about "old bones".',
            "old bones",
            "lough-erne-2013",
            id="with its date",
        ),
        pytest.param(
            'At Lough Erne Obama had joked about "old bones".',
            "old bones",
            "lough-erne-2013",
            id="looking back",
        ),
        pytest.param(
            'In June 2013, at Lough Erne, they met. Obama joked about "old bones".',
            "old bones",
            "lough-erne-2013",
            id="what opens the paragraph",
        ),
        pytest.param(
            'Putin had called the reset "a good start" in Los Cabos.',
            "a good start",
            "los-cabos-2012",
            id="a place behind the words",
        ),
        pytest.param(
            'When they sat down at Antalya, Obama spoke of "a way out".',
            "a way out",
            "antalya-2015",
            id="when they met",
        ),
        pytest.param(
            'At their meeting in Antalya, Obama spoke of "a way out".',
            "a way out",
            "antalya-2015",
            id="at their meeting",
        ),
        pytest.param(
            'Later in Antalya, in November 2015, it rained. Nobody laughed. Obama spoke of "a way out".',
            "a way out",
            "antalya-2015",
            id="an opening two sentences before",
        ),
        pytest.param(
            'When they met in Turkey, Obama spoke of "a way out".',
            "a way out",
            "antalya-2015",
            id="a weak name",
        ),
        pytest.param(
            'Earlier, in Antalya, they had met. Obama spoke of "a way out".',
            "a way out",
            "antalya-2015",
            id="an opening with a comma",
        ),
    ],
)
def test_another_meeting_than_the_article_s(text, words, slug):
    assert meeting(text, words).value == slug


@pytest.mark.parametrize(
    ("text", "words", "occasion"),
    [
        pytest.param('In Hangzhou Obama joked about "old bones".', "old bones", "other", id="its own place"),
        pytest.param(
            'Obama said "the truce of Los Cabos is dead".',
            "the truce of Los Cabos is dead",
            "other",
            id="in the words themselves",
        ),
        pytest.param(
            'Obama had said "the truce of Los Cabos is dead".',
            "the truce of Los Cabos is dead",
            "other",
            id="in the words themselves, looking back",
        ),
        pytest.param(
            'Obama joked about the talks at Lough Erne: "My old bones".',
            "My old bones",
            "other",
            id="what it was about",
        ),
        pytest.param(
            'Obama had told the U.N. General Assembly that "old bones" ache.',
            "old bones",
            "speech",
            id="an assembly of any year",
        ),
        pytest.param(
            'Since Los Cabos, Obama had said, the talks were "a mess".', "a mess", "other", id="since then"
        ),
        pytest.param(
            'Unlike at Lough Erne, Obama had "a good day".', "a good day", "other", id="unlike there"
        ),
        pytest.param(
            'At Lough Erne and in Los Cabos they had spoken of "old bones".',
            "old bones",
            "other",
            id="two meetings in one sentence",
        ),
        pytest.param(
            'At Lough Erne, in May 2014, Obama had joked about "old bones".',
            "old bones",
            "other",
            id="a date that does not fit",
        ),
        pytest.param(
            'At Lough Erne Obama joked about "old bones".', "old bones", "other", id="a name and nothing else"
        ),
        pytest.param(
            'After their talks, Obama spoke in Turkey of "a way out".',
            "a way out",
            "other",
            id="not where they met",
        ),
        pytest.param('In Turkey Obama had spoken of "a way out".', "a way out", "other", id="a weak name"),
        pytest.param(
            'They had met at Lough Erne.\nObama joked about "old bones".',
            "old bones",
            "other",
            id="another paragraph",
        ),
        pytest.param(
            'They met. In June 2013 it had been at Lough Erne. Obama joked about "old bones".',
            "old bones",
            "other",
            id="a sentence that does not open the paragraph",
        ),
        pytest.param('The coach spoke of "old bones".', "old bones", "other", id="no meeting at all"),
    ],
)
def test_the_article_s_own_meeting_stays(text, words, occasion):
    assert meeting(text, words, occasion) is MAIN


def test_without_a_meeting_of_the_article_a_statement_has_none():
    main = Found(None, basis="it could be one or the other")
    assert meeting('At Lough Erne Obama had joked about "old bones".', "old bones", main=main) is main


@pytest.mark.parametrize(
    ("text", "basis", "stated"),
    [
        pytest.param(
            'At Lough Erne Obama had joked about "old bones".',
            "“Lough Erne” in its sentence names the meeting",
            True,
            id="its sentence",
        ),
        pytest.param(
            'In June 2013, at Lough Erne, they met. Obama joked about "old bones".',
            "“Lough Erne” opens its paragraph names the meeting",
            False,
            id="its paragraph",
        ),
    ],
)
def test_the_words_it_rests_on(text, basis, stated):
    found = meeting(text, "old bones")
    assert ([span.of(text) for span in found.spans], found.basis, found.stated) == (
        ["Lough Erne"],
        basis,
        stated,
    )


FACT_BOX = """
Short talks: a history of two men

They have talked on many occasions, and hardly one of these has lasted longer than it had to, both sides say.

LOUGH ERNE, June 2013

Obama spoke of "old bones" and Putin laughed, as those who sat at the other end of the table remember it today.

In Antalya, in November 2015, Putin spoke of "a way out" with those who stood near him at the table for coffee.

The two will see each other in Los Cabos again. "No date yet", the Kremlin said on Tuesday, and left it at that.
"""


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        pytest.param("old bones", "lough-erne-2013", id="under its heading"),
        pytest.param("a way out", "antalya-2015", id="its own sentence goes before"),
        pytest.param("No date yet", "los-cabos-2012", id="its paragraph goes over to another"),
    ],
)
def test_a_part_of_the_article(words, slug):
    assert meeting(FACT_BOX, words, headed=True).value == slug
    assert meeting(FACT_BOX, words, headed=True, main=Found(None)).value == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param(
            'They sat in Los Cabos, and then in Antalya, after which Obama spoke of "a way out".',
            "antalya-2015",
            id="after which",
        ),
        pytest.param(
            'They went to Lough Erne, where Obama spoke of "a way out".', "lough-erne-2013", id="where"
        ),
        pytest.param(
            'Obama spoke of "a way out" where nobody had seen one since Antalya.',
            "hangzhou-2016",
            id="where behind it",
        ),
        pytest.param(
            'In a country where talk is cheap, Obama spoke of "a way out".',
            "hangzhou-2016",
            id="no meeting before it",
        ),
    ],
)
def test_the_meeting_that_leads_to_the_words(text, slug):
    assert meeting(text, "a way out").value == slug
