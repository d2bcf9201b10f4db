"""Readings as lines for machines."""

import datetime
import re

import pytest

from articles.reading.alike.wordings import Wording
from articles.reading.findings import Found, Layout, Part, Passed, Quotation, Reading, Said, Span, Speaker
from articles.reading.lines import Asked, as_line, as_wordings, asked, clusters_line

TEXT = 'Bridge falls\nRosa Klein said: "It was late," and then "too late." Share'
FIRST, SECOND = "It was late,", "too late."
KLEIN = Speaker("Rosa Klein", "rosa-klein")


def span(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def part(words, in_marks=True):
    return Part(*span(words), in_marks)


BY_KLEIN = Found(KLEIN, (span("Rosa Klein"),))


def quotation(*parts, speaker=BY_KLEIN, **changes):
    return Quotation(parts, "direct", span('Rosa Klein said: "It was late,"'), speaker, **changes)


def reading(*quotations, **changes):
    made = {"layout": Layout(), "meeting": Found(None), "meeting_date": Found(None)} | changes
    return Reading(quotations=quotations, **made)


def line(*quotations, **changes):
    return as_line("a", TEXT, reading(*quotations, **changes), "post")


def day(iso):
    return datetime.date.fromisoformat(iso)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param('{"id": "a", "text": "No."}', Asked("a", "No."), id="the least"),
        pytest.param('{"id": 7, "text": ""}', Asked(7, ""), id="a number, no words"),
        pytest.param(b'{"id": "a", "text": "\xc3\xa9"}', Asked("a", "é"), id="bytes"),
        pytest.param(
            '{"id": "a", "text": "No.", "published": "2016-09-06", "outlet": "post", "more": 1}',
            Asked("a", "No.", day("2016-09-06"), "post"),
            id="all that can be known, and more",
        ),
        pytest.param(
            '{"id": "a", "text": "No.", "published": null, "outlet": null}', Asked("a", "No."), id="not known"
        ),
    ],
)
def test_a_line_in(given, expected):
    assert asked(given) == expected


@pytest.mark.parametrize(
    ("given", "why"),
    [
        pytest.param("", "no JSON", id="empty"),
        pytest.param("{", "no JSON", id="cut off"),
        pytest.param(b"\xff", "no JSON", id="not UTF-8"),
        pytest.param("[" * 100_000, "no JSON", id="nested without end"),
        pytest.param('"a"', "no JSON object", id="words"),
        pytest.param(
            '{"id": true, "text": ""}', "“id” is missing, or neither words nor a number", id="a truth"
        ),
        pytest.param('{"id": 1.5, "text": ""}', "“id” is missing, or neither words nor a number", id="half"),
        pytest.param('{"id": "a", "text": 1}', "“text” is missing, or not words", id="a number for a text"),
        pytest.param(
            '{"id": "a", "text": "", "outlet": []}', "“outlet” is not words", id="a list of outlets"
        ),
        pytest.param(
            '{"id": "a", "text": "", "published": "2016-02-30"}',
            "“published” is no date (YYYY-MM-DD)",
            id="a day that never was",
        ),
        pytest.param(
            '{"id": "a", "text": "", "published": false}',
            "“published” is no date (YYYY-MM-DD)",
            id="a truth for a date",
        ),
    ],
)
def test_a_line_in_that_cannot_be_read(given, why):
    with pytest.raises(ValueError, match=rf"^{re.escape(why)}$"):
        asked(given)


def test_the_line_of_a_text_without_findings():
    assert line() == {
        "id": "a",
        "outlet": "post",
        "headline": None,
        "furniture": [],
        "summit": None,
        "meeting_date": None,
        "quotes": [],
    }


def test_the_line_of_an_article():
    layout = Layout(span("Bridge falls"), None, (), (Passed(span("Share"), "a button"),))
    found = line(layout=layout, meeting=Found("hangzhou-2016"))
    assert (found["headline"], found["furniture"], found["summit"]) == (
        [0, 12],
        [[*span("Share"), "a button"]],
        "hangzhou-2016",
    )


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        pytest.param("2016-09-05", "2016-09-05", "2016-09-05", id="a day"),
        pytest.param("2016-09-04", "2016-09-05", None, id="two days are none"),
    ],
)
def test_the_day_of_the_meeting(start, end, printed):
    assert line(meeting_date=Found(Said(day(start), day(end))))["meeting_date"] == printed


def test_a_quotation_in_one_piece():
    assert line(quotation(part(FIRST), topics=Found(("floods",))))["quotes"] == [
        {
            "start": span(FIRST).start,
            "end": span(FIRST).end,
            "kind": "direct",
            "quoted": [list(span(FIRST))],
            "speaker": "Rosa Klein",
            "speaker_start": 13,
            "speaker_end": 23,
            "certain": True,
            "occasion": "other",
            "topics": ["floods"],
            "group": None,
        }
    ]


def test_each_piece_of_a_broken_quotation_is_a_quote_of_one_group():
    quotes = line(quotation(part(FIRST)), quotation(part(FIRST), part(SECOND)))["quotes"]
    assert [(quote["start"], quote["group"]) for quote in quotes] == [
        (span(FIRST).start, None),
        (span(FIRST).start, 1),
        (span(SECOND).start, 1),
    ]


def test_only_what_stands_between_marks_is_quoted():
    (quote,) = line(quotation(part("said: ", False), part(FIRST)))["quotes"]
    assert (quote["start"], quote["quoted"]) == (span("said").start, [list(span(FIRST))])


@pytest.mark.parametrize(
    ("words", "speaker", "expected"),
    [
        pytest.param("Rosa Klein", KLEIN, ("Rosa Klein", 0, True), id="known"),
        pytest.param("Rosa Klein", None, (None, None, False), id="a name that means nobody"),
        pytest.param("He", None, ("He", 0, False), id="a pronoun printed"),
        pytest.param("The president", None, ("The president", 0, False), id="a title printed"),
        pytest.param("The bridge", None, (None, None, False), id="a thing printed"),
        pytest.param("He there", None, (None, None, False), id="no pronoun alone"),
    ],
)
def test_who_is_named(words, speaker, expected):
    said = Quotation((Part(20, 22, True),), "direct", Span(0, 22), Found(speaker, (Span(0, len(words)),)))
    (quote,) = as_line(1, words.ljust(22, "."), reading(said))["quotes"]
    assert (quote["speaker"], quote["speaker_start"], quote["certain"]) == expected


def test_a_speaker_that_is_inferred_is_not_certain():
    (quote,) = line(quotation(part(FIRST), speaker=Found(KLEIN, stated=False)))["quotes"]
    assert (quote["speaker"], quote["speaker_start"], quote["certain"]) == ("Rosa Klein", None, False)


def test_wordings_follow_the_quotes_of_a_line():
    official = Found(Speaker("an official", "unnamed-official", "unnamed"))
    found = as_wordings(
        "a",
        TEXT,
        reading(
            quotation(part(FIRST), part(SECOND), meeting=Found("hangzhou-2016")),
            quotation(part("said: ", False), part(FIRST), speaker=official),
            quotation(part(FIRST), speaker=Found(None)),
        ),
    )
    assert found == [
        Wording("a", "hangzhou-2016", "rosa-klein", "direct", FIRST),
        Wording("a", "hangzhou-2016", "rosa-klein", "direct", SECOND),
        Wording("a", None, None, "direct", FIRST),
        Wording("a", None, None, "direct", FIRST),
    ]


def test_the_last_line_names_places_in_the_quotes_of_each_text():
    words = "We have to find a way to keep this old bridge standing through one more winter."
    held = Wording("a", "hangzhou-2016", "rosa-klein", "direct", words)
    other = Wording("b", "hangzhou-2016", "rosa-klein", "direct", "Nobody asked me about the lamps, and why?")
    again = Wording("b", "hangzhou-2016", "rosa-klein", "direct", words)
    assert clusters_line([held, other, again]) == {"id": "clusters", "same": [[["a", 0], ["b", 1]]]}


def test_without_texts_nothing_is_the_same():
    assert clusters_line([]) == {"id": "clusters", "same": []}
