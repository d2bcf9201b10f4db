"""At which meeting; the articles were written for these tests."""

from datetime import date

import pytest

from articles.reading.findings import Said
from articles.reading.language.letters import fold
from articles.reading.meeting.meetings import find_meeting, meeting_day
from articles.reading.page.layout import lay_out
from articles.reading.when.dates import find_dates
from tests.reading.lexicon import small_lexicon

LEXICON = small_lexicon()
BY_SLUG = {meeting.slug: meeting for meeting in LEXICON.meetings}


def find(text, published=None):
    folded = fold(text)
    return find_meeting(folded, lay_out(folded), LEXICON, published)


def find_day(text, slug):
    folded, meeting = fold(text), BY_SLUG.get(slug)
    layout = lay_out(folded)
    event = (meeting.start, meeting.end) if meeting else None
    dates = find_dates(folded, layout.paragraphs, meeting and meeting.met, event)
    return meeting_day(folded, layout, meeting, dates)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param(
            "Barack Obama and Vladimir Putin met in Los Cabos and spoke for two hours.",
            "los-cabos-2012",
            id="the place",
        ),
        pytest.param(
            "LOUGH ERNE, Northern Ireland - Presidents Obama and Putin held talks on Syria.",
            "lough-erne-2013",
            id="a dateline",
        ),
        pytest.param(
            "Mr. Obama met Mr. Putin on the sidelines of the G20 summit in Turkey, two days after the attacks in Paris.",
            "antalya-2015",
            id="a place named for an attack is not where they met",
        ),
        pytest.param(
            "Mr. Obama met Mr. Putin at the climate conference in Paris, their first talks since Antalya.",
            "paris-2015",
            id="a meeting they look back to is not this one",
        ),
        pytest.param(
            "Obama and Putin met on the sidelines of the G20 summit in Mexico. Mr. Putin had stayed away from the G8 summit at Camp David.",
            "los-cabos-2012",
            id="a summit in another place does not count",
        ),
        pytest.param(
            "Obama and Putin met in New York on Monday for 90 minutes, the first time in two years.",
            "new-york-2015",
            id="a weak name and a day that fits",
        ),
        pytest.param(
            "Obama and Putin held talks on Friday.\n\nFILE - Obama and Putin at the G20 in Hangzhou on Sept. 5.",
            "hangzhou-2016",
            id="a caption",
        ),
        pytest.param(
            "Obama and Putin met for an hour.\n\nTheir talks took place on June 17, 2013, and were about Syria.",
            "lough-erne-2013",
            id="a day in full",
        ),
        pytest.param(
            "Obama and Putin meet\n\nSpeaking after a bilateral meeting in Hangzhou, Mr. Obama called it candid.",
            "hangzhou-2016",
            id="one named beside a bilateral meeting",
        ),
        pytest.param(
            "HANGZHOU, China - It took Obama and Putin 50 minutes to fall out.",
            "hangzhou-2016",
            id="how long it took",
        ),
        pytest.param(
            "Obama and Putin part coolly\n\nThe talks at Lough Erne ended after midnight.",
            "lough-erne-2013",
            id="the talks, where the headline names both",
        ),
        pytest.param(
            "Barack Obama flew in.\n\nPutin came late. But the two of them met in Los Cabos.",
            "los-cabos-2012",
            id="the two of them",
        ),
        pytest.param(
            "Washington and Moscow issued a joint statement after the meeting in Los Cabos.\n\nObama called it a start.",
            "los-cabos-2012",
            id="the two capitals",
        ),
        pytest.param(
            "President Obama and President Vladimir V. Putin emerged from 90 minutes of talks in Hangzhou.",
            "hangzhou-2016",
            id="an initial in a name",
        ),
        pytest.param(
            "Obama, Putin speak at last\n\nThe U.S. and Russian presidents found 15 minutes for each other in Los Cabos.",
            "los-cabos-2012",
            id="the presidents of both lands",
        ),
        pytest.param(
            "Obama and Putin shook hands at the G20 in eastern China.",
            "hangzhou-2016",
            id="event and country together",
        ),
        pytest.param(
            "What were Obama and Putin thinking?\n\nThey had just finished 90 minutes of talks at Lough Erne.",
            "lough-erne-2013",
            id="they, where the headline names both",
        ),
        pytest.param(
            "Joint Statement by President Obama and President Putin\n\nWe, meeting in Los Cabos, stand for a truce.",
            "los-cabos-2012",
            id="a joint statement",
        ),
        pytest.param(
            "Obama had breakfast on Monday with Putin at Lough Erne.", "lough-erne-2013", id="had breakfast"
        ),
        pytest.param(
            "Obama and Putin met in New York at the United Nations. The two leaders are due in Hangzhou next month.",
            "new-york-2015",
            id="where they will be next counts less",
        ),
        pytest.param(
            "Obama will meet Putin next week on the sidelines of the G20 summit in Hangzhou.",
            "hangzhou-2016",
            id="where they will meet, and nothing else",
        ),
    ],
)
def test_the_meeting(text, slug):
    assert find(text).value == slug


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The mayor of New York opened a bridge and spoke to the United Nations.", id="another subject"
        ),
        pytest.param(
            "Obama spoke at the U.N. General Assembly in New York. Putin did not come.",
            id="both named, but they did not meet",
        ),
        pytest.param("Obama and Putin spoke by telephone about Hangzhou and Syria.", id="a telephone call"),
        pytest.param(
            "Obama called off his meeting with Putin at the G20 in Hangzhou.", id="a meeting called off"
        ),
        pytest.param(
            "Obama and Putin discuss Syria\n\nThe two spoke on the telephone about Hangzhou and Aleppo.",
            id="a telephone call, told after the headline",
        ),
        pytest.param("Obama and Putin met on the sidelines of the G20.", id="one of three summits"),
        pytest.param("Obama and Putin met and talked about Syria.", id="no place"),
        pytest.param(
            "Obama met with the president of France in Los Cabos. Putin had left by then.",
            id="a meeting with somebody else",
        ),
        pytest.param("The New York Times said Obama and Putin had met.", id="a newspaper's name"),
        pytest.param(
            "Obama and Putin met, as Kim Jong Un and a turkey farmer looked on.",
            id="words that look like names",
        ),
        pytest.param(
            "Bakers meet in Hangzhou\n\nThe world's bakers met in Hangzhou.\n\nThey baked.\n\nThey ate.\n\nThey left.\n\n"
            "It was full.\n\nIn the same hall Obama and Putin had met.",
            id="told in passing",
        ),
        pytest.param(
            "Obama and Medvedev dine in Paris\n\nThe two presidents met in Paris for two hours. Putin stayed away.",
            id="the two presidents are others",
        ),
        pytest.param(
            "Obama and Putin fall out\n\nAfter the talks in Hangzhou, Kerry was tired.",
            id="the talks of somebody else",
        ),
        pytest.param(
            "Obama and Putin spent an hour on the phone before the G20 in Hangzhou.",
            id="an hour by telephone",
        ),
        pytest.param(
            "The U.S. president met the Russian president in Hangzhou.",
            id="titles, and no day to tell whose they were",
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_no_meeting_or_not_to_be_told_which(text):
    assert find(text).value is None


def test_the_day_of_publication_tells_summits_apart():
    text = "Obama and Putin met on the sidelines of the G20."
    days = [date(2012, 6, 19), date(2015, 11, 16), date(2016, 9, 6), date(2014, 3, 1)]
    assert [find(text, day).value for day in days] == [
        "los-cabos-2012",
        "antalya-2015",
        "hangzhou-2016",
        None,
    ]


def test_publication_years_later_counts_against_a_weak_name():
    text = "Obama and Putin met in New York on Monday."
    assert [find(text, day).value for day in (date(2015, 9, 29), date(2018, 9, 29))] == [
        "new-york-2015",
        None,
    ]


ASIDE = "The truce broke again. Obama, who met Putin in Los Cabos, was silent."
SAID = "The truce broke again. Obama met Putin in Los Cabos and was silent."


@pytest.mark.parametrize(
    ("text", "published", "slug"),
    [
        pytest.param(ASIDE, date(2012, 7, 20), None, id="weeks later and aside"),
        pytest.param(ASIDE, date(2012, 6, 19), "los-cabos-2012", id="the day after"),
        pytest.param(SAID, date(2012, 7, 20), "los-cabos-2012", id="weeks later, but what the sentence says"),
        pytest.param(
            ASIDE + " Obama and Putin met for two hours.",
            date(2012, 7, 20),
            "los-cabos-2012",
            id="weeks later, but told twice",
        ),
    ],
)
def test_a_meeting_told_in_passing_weeks_later(text, published, slug):
    assert find(text, published).value == slug


def test_a_finding_tells_the_words_it_rests_on():
    text = "Obama and Putin met on Monday at the G8 Summit in Northern Ireland."
    found = find(text)
    assert [span.of(text) for span in found.spans] == ["G8 Summit in Northern Ireland", "Monday"]
    assert found.basis == "“G8 Summit in Northern Ireland” names the meeting; “Monday” fits 17 June 2013"
    assert found.stated


def test_what_rests_on_weak_names_is_inferred():
    assert not find("Obama and Putin met in New York on Monday.").stated


def test_titles_are_those_of_the_day_of_publication():
    text = "HANGZHOU, China - The U.S. president sat down with the Russian president for an hour."
    days = (date(2016, 9, 6), date(2018, 9, 6))
    assert [find(text, day).value for day in days] == ["hangzhou-2016", None]


@pytest.mark.parametrize(
    ("text", "slug", "words"),
    [
        pytest.param("They met in Los Cabos on June 18.", "los-cabos-2012", ["June 18"], id="month and day"),
        pytest.param("They met at Lough Erne on Monday.", "lough-erne-2013", ["Monday"], id="weekday"),
        pytest.param(
            "They met on Monday, September 5, there.", "hangzhou-2016", ["Monday, September 5"], id="both"
        ),
        pytest.param(
            "On Monday they met; it was Sept. 5.", "hangzhou-2016", ["Sept. 5"], id="numbers before names"
        ),
        pytest.param("They met in Los Cabos.", "los-cabos-2012", [], id="not printed"),
    ],
)
def test_the_day_they_met(text, slug, words):
    found = find_day(text, slug)
    met = BY_SLUG[slug].met
    assert (found.value, [span.of(text) for span in found.spans]) == (Said(met, met), words)
    assert found.stated == bool(words)


def test_without_a_meeting_there_is_no_day():
    assert find_day("They met on Monday.", None).value is None


WHEN_THEY_MET = "Obama said that he had warned Putin when the two met in China in September."


@pytest.mark.parametrize(
    ("published", "slug"),
    [
        pytest.param(date(2016, 12, 16), "hangzhou-2016", id="the September before"),
        pytest.param(date(2015, 12, 16), None, id="another September"),
        pytest.param(date(2016, 8, 16), None, id="before the meeting"),
    ],
)
def test_country_and_month_tell_the_meeting(published, slug):
    assert find(WHEN_THEY_MET, published).value == slug


@pytest.mark.parametrize(
    ("text", "published", "slug"),
    [
        pytest.param(
            "HANGZHOU, China - Obama drew up a chair next to Putin and stayed.",
            date(2016, 9, 6),
            "hangzhou-2016",
            id="in the days of the event, and they had to do with each other",
        ),
        pytest.param(
            "HANGZHOU, China - Obama drew up a chair next to Putin and stayed.",
            date(2017, 3, 6),
            None,
            id="in other days",
        ),
        pytest.param(
            "Obama drew up a chair next to Putin on Monday and stayed.",
            date(2016, 9, 6),
            None,
            id="a day alone is no place",
        ),
        pytest.param(
            "HANGZHOU, China - Obama spoke of the sea. Putin flew home.",
            date(2016, 9, 6),
            None,
            id="they had nothing to do with each other",
        ),
        pytest.param(
            "HANGZHOU, China - Putin did not meet Obama. Obama sat across from Kerry.",
            date(2016, 9, 6),
            None,
            id="they did not meet",
        ),
        pytest.param(
            "A cool hour\n\nBy Ann Reed in Hangzhou\n\nObama drew up a chair next to Putin and stayed there for all to see.",
            date(2016, 9, 6),
            "hangzhou-2016",
            id="the place stands in the byline",
        ),
    ],
)
def test_in_the_days_of_an_event(text, published, slug):
    assert find(text, published).value == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param(
            "Obama and Putin met in Hangzhou. Their previous proper meeting took place in June 2013 on the sidelines of the summit of eight at Lough Erne.",
            "hangzhou-2016",
            id="the month of a previous meeting",
        ),
        pytest.param(
            "Obama and Putin met in June 2013 at Lough Erne.", "lough-erne-2013", id="the month of this one"
        ),
    ],
)
def test_a_previous_meeting_is_another(text, slug):
    assert find(text).value == slug
