"""When it was said; the articles were written for these tests."""

from datetime import date

import pytest

from articles.reading import read
from articles.reading.findings import Found, Part, Quotation, Said, Span, Speaker
from articles.reading.language.letters import fold
from articles.reading.occasion.said import find_said
from articles.reading.page.layout import lay_out
from articles.reading.when.dates import find_dates
from tests.reading.lexicon import small_lexicon

LEXICON = small_lexicon()
OBAMA = Speaker("Barack Obama", "barack-obama")
MET = Said(date(2016, 9, 5), date(2016, 9, 5))
DAY = Found(MET, basis="known")
AGREE = "e agree"  # of "We agree" and of "we agree"


def said(text, words, speaker, where):
    """When the words were said, in a text of one sentence."""
    folded = fold(text)
    start, sentence = folded.index(words), Span(0, len(folded))
    found = Quotation((Part(start, start + len(words), True),), "direct", sentence, Found(speaker))
    dates = find_dates(folded, [sentence], MET.start, (date(2016, 9, 4), MET.end))
    return find_said(folded, lay_out(folded), found, sentence, Found(where), dates, DAY)


@pytest.mark.parametrize(
    ("text", "where", "expected", "stated"),
    [
        pytest.param(
            '"We agree," Obama said on Sunday.',
            "after-meeting",
            date(2016, 9, 4),
            True,
            id="a day printed beside it wins",
        ),
        pytest.param(
            '"We agree," Obama said.',
            "after-meeting",
            date(2016, 9, 5),
            False,
            id="after the meeting: its day",
        ),
        pytest.param(
            '"We agree," Obama said.',
            "joint-statement",
            date(2016, 9, 5),
            False,
            id="a joint statement: its day",
        ),
        pytest.param('"We agree," Obama said.', "speech", None, False, id="a speech elsewhere: not known"),
        pytest.param('"We agree," Obama said.', "other", None, False, id="elsewhere: not known"),
        pytest.param('"We agree on Sunday," Obama said.', "other", None, False, id="a day in his own words"),
        pytest.param(
            'Obama said "we agree" about the meeting on Tuesday.',
            "other",
            None,
            False,
            id="the day of something else",
        ),
        pytest.param(
            'In August, Obama said "we agree".', "other", date(2016, 8, 1), True, id="a month to begin with"
        ),
        pytest.param(
            'Obama, back since August, said "we agree".',
            "other",
            None,
            False,
            id="the month of something else",
        ),
        pytest.param(
            'Obama told a visitor on Sunday that "we agree".',
            "other",
            date(2016, 9, 4),
            True,
            id="told a visitor",
        ),
        pytest.param(
            'Hours earlier, Obama told the delegates: "We agree."',
            "speech",
            date(2016, 9, 5),
            False,
            id="a speech hours earlier",
        ),
        pytest.param('"We agree," Obama said, until Sunday.', "other", None, False, id="until a day"),
        pytest.param('"We agree," Obama said in 2009.', "other", None, False, id="a year is no day"),
    ],
)
def test_when_it_was_said(text, where, expected, stated):
    words = "We agree on Sunday," if "agree on" in text else AGREE
    found = said(text, words, OBAMA, where)
    assert (found.value and found.value.start, found.stated) == (expected, stated)


def test_a_week_is_kept_as_a_week():
    found = said('"We agree," Obama said last week.', AGREE, OBAMA, "other")
    assert found.value == Said(date(2016, 8, 29), date(2016, 9, 4))


THEY_MET = "Barack Obama and Vladimir Putin met in Hangzhou on Monday."


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            "Obama met the press on Tuesday.\n\n“We agree,” Obama said.",
            "2016-09-06",
            id="the day of the other sentence",
        ),
        pytest.param(
            "Putin said on Tuesday that it rained. “We agree,” he added.", "2016-09-06", id="goes on"
        ),
        pytest.param(
            "Putin said on Tuesday that it rained.\n\nHe said that “we agree”.",
            "2016-09-06",
            id="goes on, a paragraph later",
        ),
        pytest.param(
            "Putin told Bloomberg News last week that it rained.\n\n“We agree,” Putin said.",
            None,
            id="not from what was said on another occasion",
        ),
        pytest.param(
            "On Sunday Obama saw the wall. “We agree,” Obama said then.",
            "2016-09-04",
            id="then is the day told before",
        ),
        pytest.param(
            "“We agree,” Obama said of Merkel, who is to leave on Friday.",
            "2016-09-05",
            id="not a day to come",
        ),
        pytest.param(
            "They met on Friday. Kerry said then that it rained, while Lavrov insisted that “we agree”.",
            "2016-09-02",
            id="set against what another said",
        ),
        pytest.param(
            "They met on Friday. Kerry said then that it rained, while Lavrov says that “we agree”.",
            None,
            id="set against it, at all times",
        ),
        pytest.param(
            "On Friday envoys met in Rome. Kerry said after that session that “we agree”.",
            "2016-09-02",
            id="after that session",
        ),
        pytest.param("Kerry said in 2011 that “we agree”.", "2011-01-01", id="a year beside the verb"),
        pytest.param("Kerry last year told a club that “we agree”.", "2015-01-01", id="last year beside it"),
        pytest.param("A day earlier, Obama said that “we agree”.", "2016-09-04", id="a day earlier"),
        pytest.param("“We agree,” Merkel said.", None, id="nothing tells"),
        pytest.param(
            "On Tuesday Obama gave an account. “We agree,” he told a news conference.",
            "2016-09-06",
            id="a day since, in the sentence before",
        ),
        pytest.param(
            "Merkel, who saw Putin on Friday, said that “we agree”.",
            None,
            id="a day in an aside on something else",
        ),
        pytest.param(
            "Merkel, who told a club on Friday that “we agree”, left.",
            "2016-09-02",
            id="the aside is where it was said",
        ),
        pytest.param(
            "A day earlier he was in London. There, Putin said that “we agree”.", "2016-09-04", id="there"
        ),
        pytest.param(
            "Merkel said on Friday that it rained. Hollande, standing beside her, said that “we agree”.",
            "2016-09-02",
            id="beside her",
        ),
        pytest.param(
            "Merkel said on Friday that it rained. Hollande said that “we agree”.", None, id="not beside her"
        ),
        pytest.param(
            "Putin spoke in August, when he told a news conference that “we agree”.",
            "2016-08-01",
            id="a month, when",
        ),
        pytest.param(
            "On Thursday Obama saw Merkel. In 2011 Obama told a club that “we agree”.",
            "2011-01-01",
            id="his own year",
        ),
        pytest.param(
            "On Tuesday the summit went on.\n\nPutin told a news conference that “we agree”.",
            None,
            id="perhaps on the later day told before",
        ),
        pytest.param(
            "“We will talk,” Obama said on Friday.",
            "2016-09-02",
            id="will, in his own words, is not of the day",
        ),
    ],
)
def test_what_other_words_tell_of_the_day(sentences, expected):
    found = read(f"{THEY_MET}\n\n{sentences}", LEXICON, date(2016, 9, 6)).quotations[-1].said.value
    assert (found and f"{found.start}") == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        pytest.param(date(2016, 9, 5), MET, id="published on that day"),
        pytest.param(date(2016, 9, 6), MET, id="published the day after"),
        pytest.param(date(2016, 9, 7), None, id="published later"),
    ],
)
def test_a_spokesman_on_the_meeting(published, expected):
    text = f"{THEY_MET}\n\nPeskov said that the two presidents had talked of Syria."
    (found,) = read(text, LEXICON, published).quotations
    assert (found.occasion.value, found.said.value) == ("briefing", expected)


def test_before_they_met_nothing_was_said_on_the_day_of_it():
    text = f"{THEY_MET.replace('met', 'are to meet')}\n\nPeskov told reporters that the two presidents would talk of Syria."
    (found,) = read(text, LEXICON, date(2016, 9, 2)).quotations
    assert (found.said.value, found.said.basis) == (None, "published before they met")


def test_what_a_transcript_holds_was_said_on_the_day_above_it():
    text = "Remarks by the two presidents after their talks\nSeptember 5, 2016\n\nPRESIDENT OBAMA: We agree.\n\nPRESIDENT PUTIN: We do."
    days = [quotation.said.value for quotation in read(text, LEXICON).quotations]
    assert [found and f"{found.start}" for found in days] == ["2016-09-05", "2016-09-05"]
