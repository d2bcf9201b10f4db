"""Where it was said; the articles were written for these tests."""

from datetime import date

import pytest

from articles.reading.findings import Found, Part, Quotation, Said, Span, Speaker
from articles.reading.language.letters import fold
from articles.reading.occasion.occasions import find_occasion
from articles.reading.page.layout import lay_out
from articles.reading.when.dates import find_dates
from tests.reading.lexicon import small_lexicon

LEXICON = small_lexicon()
OBAMA = Speaker("Barack Obama", "barack-obama")
PUTIN = Speaker("Vladimir Putin", "vladimir-putin")
MERKEL = Speaker("Angela Merkel")
PESKOV = Speaker("Dmitry Peskov", "dmitry-peskov")
BOTH = Speaker("Barack Obama and Vladimir Putin", "obama-and-putin", "pair")
OFFICIAL = Speaker("a senior U.S. official", None, "unnamed")
MET = Said(date(2016, 9, 5), date(2016, 9, 5))
AGREE = "e agree"  # of "We agree" and of "we agree"


def quotation(text, words, speaker, sentence):
    """The words as a quotation by the speaker, with the sentence they stand in (the one given, or the line)."""
    start = text.index(words)
    if sentence is None:
        begin = text.rfind("\n", 0, start) + 1
        end = text.find("\n", start)
        span = Span(begin, len(text) if end < 0 else end)
    else:
        span = Span(text.index(sentence), text.index(sentence) + len(sentence))
    return Quotation((Part(start, start + len(words), True),), "direct", span, Found(speaker)), span


def occasion(text, words, speaker, sentence=None, lexicon=LEXICON):
    folded = fold(text)
    found, span = quotation(folded, words, speaker, sentence)
    return find_occasion(folded, lay_out(folded), found, span, lexicon)


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        pytest.param(
            '"We agree," Obama told reporters after the meeting.',
            OBAMA,
            "after-meeting",
            id="after the meeting",
        ),
        pytest.param(
            'Putin said "we agree" at a press conference following the G20 summit in Hangzhou.',
            PUTIN,
            "after-meeting",
            id="after the summit",
        ),
        pytest.param(
            '"We agree," Obama said at a news conference.', OBAMA, "after-meeting", id="a news conference"
        ),
        pytest.param(
            '"We agree," Obama said during the talks with Putin.', OBAMA, "meeting", id="during the talks"
        ),
        pytest.param(
            'In a joint statement the two presidents said "we agree".',
            BOTH,
            "joint-statement",
            id="a joint statement",
        ),
        pytest.param(
            '"We agree," Obama said in a speech at the U.N. General Assembly.', OBAMA, "speech", id="a speech"
        ),
        pytest.param(
            '"We agree," Putin told the U.N. General Assembly.', PUTIN, "speech", id="told the assembly"
        ),
        pytest.param(
            '"We agree," Putin said, addressing the Duma in Moscow.',
            PUTIN,
            "speech",
            id="addressing parliament",
        ),
        pytest.param(
            '"We agree," said a senior U.S. official after the meeting.',
            OFFICIAL,
            "briefing",
            id="an official",
        ),
        pytest.param(
            '"We agree," said Kremlin spokesman Dmitry Peskov after the meeting.',
            PESKOV,
            "briefing",
            id="a spokesman",
        ),
        pytest.param('"We agree," Obama said last week.', OBAMA, "other", id="last week"),
        pytest.param('"We agree," Obama said in 2009.', OBAMA, "other", id="years ago"),
        pytest.param('"We agree," Obama told CNN.', OBAMA, "other", id="to a broadcaster"),
        pytest.param('"We agree," Obama said in an interview.', OBAMA, "other", id="an interview"),
        pytest.param('"We agree," Obama said before the meeting.', OBAMA, "other", id="before they met"),
        pytest.param('"We agree," Obama said by telephone.', OBAMA, "other", id="by telephone"),
        pytest.param(
            '"We agree," Obama said after a meeting with Chancellor Merkel.',
            OBAMA,
            "other",
            id="after other talks",
        ),
        pytest.param(
            '"We agree," Putin said after the Geneva talks.', PUTIN, "other", id="after talks elsewhere"
        ),
        pytest.param('"We agree," Merkel said after the meeting.', MERKEL, "other", id="not one of the two"),
        pytest.param(
            '"We agree," Obama told a news conference.', OBAMA, "after-meeting", id="told a news conference"
        ),
        pytest.param(
            '"We agree," Obama said at his last news conference of the year.',
            OBAMA,
            "other",
            id="another news conference",
        ),
        pytest.param(
            '"We agree," Obama said later to reporters.', OBAMA, "after-meeting", id="later to reporters"
        ),
        pytest.param(
            '"We agree," Putin said after forty minutes with Obama.',
            PUTIN,
            "after-meeting",
            id="after so many minutes",
        ),
        pytest.param('"We agree," Putin told the U.S. president.', PUTIN, "meeting", id="told the other"),
        pytest.param('"We agree," Putin told Merkel.', PUTIN, "other", id="told somebody else"),
        pytest.param('"We agree," Peskov told reporters.', PESKOV, "briefing", id="a spokesman to reporters"),
        pytest.param(
            '"We agree," Peskov said.', PESKOV, "other", id="a spokesman, and no word of the meeting"
        ),
        pytest.param('"We agree," Peskov said on the flight home.', PESKOV, "briefing", id="on the flight"),
        pytest.param(
            'Peskov said of the meeting: "We agree."',
            PESKOV,
            "briefing",
            id="a spokesman of the meeting",
        ),
        pytest.param(
            'Peskov called the meeting proof that "we agree".',
            PESKOV,
            "briefing",
            id="a spokesman on the meeting",
        ),
        pytest.param('"We agree," Obama said.', OBAMA, "other", id="nothing says where"),
        pytest.param('"We agree," he said.', None, "other", id="nobody known"),
    ],
)
def test_the_sentence_itself_says_where(text, speaker, expected):
    assert occasion(text, AGREE, speaker).value == expected


def test_a_news_conference_of_another_day_is_another_occasion():
    text = '"We agree," Obama said at a news conference on Thursday.'
    found, span = quotation(text, "We agree,", OBAMA, None)
    dates = find_dates(text, [Span(0, len(text))], date(2016, 12, 16))
    assert (
        find_occasion(text, lay_out(text), found, span, LEXICON, dates, (MET.start, MET.end)).value == "other"
    )


def test_words_to_reporters_that_look_back_were_said_after_the_meeting():
    text = '"We spoke for long," Putin told reporters.'
    assert occasion(text, "We spoke for long,", PUTIN).value == "after-meeting"


def test_the_other_answers_in_the_next_paragraph():
    text = '"You look well," Obama told Putin.\n\n"You too," Putin said.'
    assert occasion(text, "You too,", PUTIN).value == "meeting"


def test_the_headline_of_a_transcript_says_where():
    text = "Remarks by Obama and Putin After Bilateral Meeting\n\nPRESIDENT OBAMA: We agree on a few things, and that is all."
    assert occasion(text, "We agree on a few things, and that is all.", OBAMA).value == "after-meeting"


def test_words_between_marks_say_nothing_about_where():
    text = '"We agree after the meeting on one thing," Obama said.'
    assert occasion(text, "We agree after the meeting on one thing,", OBAMA).value == "other"


AFTER = "Speaking to reporters after the meeting, Obama said that it had been long."
SPEECHES = "Earlier, in speeches at the U.N. General Assembly, the two presidents disagreed in public."


@pytest.mark.parametrize(
    ("before", "sentence", "speaker", "expected"),
    [
        pytest.param(AFTER, '"We agree," Obama said.', OBAMA, "after-meeting", id="the same speaker goes on"),
        pytest.param(
            AFTER,
            '"We agree," Putin said on the subject.',
            PUTIN,
            "after-meeting",
            id="the other one answers",
        ),
        pytest.param(
            AFTER,
            '"We agree," Putin told reporters.',
            PUTIN,
            "other",
            id="the other one, to reporters of his own",
        ),
        pytest.param(AFTER, '"We agree," Merkel said.', MERKEL, "other", id="somebody else"),
        pytest.param(AFTER, 'Obama has said that "we agree".', OBAMA, "other", id="at some time before"),
        pytest.param(SPEECHES, '"We agree," Putin said.', PUTIN, "speech", id="a section of speeches"),
        pytest.param(
            f"{AFTER}\n\n{SPEECHES}",
            '"We agree," Obama said.',
            OBAMA,
            "speech",
            id="the nearest opening counts",
        ),
        pytest.param(SPEECHES, '"We agree," Merkel said.', MERKEL, "other", id="no speech of somebody else"),
        pytest.param(
            '"It was long," said a senior U.S. official after the meeting.',
            '"We agree," the official said.',
            OFFICIAL,
            "briefing",
            id="the official goes on",
        ),
        pytest.param(
            "The two presidents issued a joint statement.",
            'The text said "we agree".',
            BOTH,
            "joint-statement",
            id="the text",
        ),
        pytest.param(
            "They came late.",
            'The two presidents agreed that "we agree" was enough.',
            BOTH,
            "meeting",
            id="both agreed",
        ),
    ],
)
def test_an_earlier_sentence_carries_on(before, sentence, speaker, expected):
    assert occasion(f"{before}\n\n{sentence}", AGREE, speaker, sentence).value == expected


def test_a_later_sentence_on_the_same_speaker_tells_it_too():
    text = '"We agree," Obama said.\n\nHe was tired, Obama said at a news conference after the meeting.'
    found = occasion(text, "We agree,", OBAMA)
    assert (found.value, found.stated) == ("after-meeting", False)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        pytest.param((date(2016, 9, 4), date(2016, 9, 5)), "after-meeting", id="of a meeting"),
        pytest.param(None, "other", id="of none"),
    ],
)
def test_a_news_conference_carries_on_in_a_rewritten_text_of_a_meeting(event, expected):
    text = fold("Obama said in a press conference it rained.\n\nObama said “we agree”.")
    found, span = quotation(text, AGREE, OBAMA, None)
    told = find_occasion(text, lay_out(text), found, span, LEXICON, event=event, rewritten=True)
    assert told.value == expected


def test_a_finding_tells_the_words_it_rests_on():
    text = '"We agree," Obama told reporters after the meeting.'
    found = occasion(text, "We agree,", OBAMA)
    assert [span.of(text) for span in found.spans] == ["after the meeting"]
    assert (found.basis, found.stated) == ("“after the meeting” says so", True)


def test_without_a_lexicon_anybody_may_be_one_of_the_two():
    assert (
        occasion('"We agree," Merkel said after the meeting.', "We agree,", MERKEL, lexicon=None).value
        == "after-meeting"
    )
