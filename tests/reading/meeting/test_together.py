"""Does the article tell that the two met?"""

import re
from datetime import date

import pytest

from articles.reading.findings import Layout, Leader, Passed, Title
from articles.reading.meeting.together import LENGTH, TALKS, areas_of, tells_of_meeting
from articles.reading.page.furniture import CAPTION, NAVIGATION
from tests.reading.lexicon import small_lexicon
from tests.reading.making import paragraphs_of

LEADERS = small_lexicon().leaders
IN_2016 = date(2016, 9, 6)
RAIN = "It rained.\n"


def areas(text, published=None, leaders=LEADERS):
    return areas_of(text, Layout(paragraphs=tuple(paragraphs_of(text))), leaders, published)


def met(text, published=None):
    """The sentences that tell that the two met."""
    return [area.span.of(text).strip() for area in areas(text, published) if area.met]


def tells(text, published=None):
    return tells_of_meeting(areas(text, published))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Obama met Putin in Hangzhou.", id="one met the other"),
        pytest.param("Obama met with Mr. Putin in Hangzhou.", id="met with"),
        pytest.param("Obama and Putin shook hands in Hangzhou.", id="side by side"),
        pytest.param("Obama sat down for an hour with Putin.", id="sat down with"),
        pytest.param("The Obama-Putin talks took an hour.", id="with a hyphen"),
        pytest.param("Putin arrived late for Obama's meeting.", id="whose meeting"),
        pytest.param("Obama had lunch with Putin.", id="lunch"),
        pytest.param("Obama and Putin spent half an hour on Syria.", id="only how long"),
        pytest.param("OBAMA AND PUTIN MET.", id="capitals"),
        pytest.param("Obama v Putin: lunch with an edge.", id="one against the other"),
        pytest.param("In Hangzhou Obama held face-to-face talks with Putin.", id="face to face"),
        pytest.param("Obama came for breakfast at Putin's dacha.", id="breakfast at"),
    ],
)
def test_the_two_met(text):
    assert met(text) == [text]
    assert tells(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Obama arrived, and so did Putin.", id="no word of a meeting"),
        pytest.param("Obama met Angela Merkel. Putin stayed at home.", id="one of them met another"),
        pytest.param("Obama and Putin talked by telephone.", id="by telephone"),
        pytest.param("Obama called off a meeting with Putin.", id="called off"),
        pytest.param("Obama and Putin postponed their talks.", id="postponed"),
        pytest.param("There was no meeting of Obama and Putin.", id="no meeting"),
        pytest.param("Obama refused to meet Putin.", id="refused to"),
        pytest.param("The finance ministers met Putin.", id="only one is named"),
        pytest.param(
            "Obama met Kerry in Rome, Putin flew home.",
            id="one met another, two clauses",
        ),
        pytest.param(
            "Obama discussed the budget with senators; Putin discussed steel.",
            id="each with others",
        ),
        pytest.param("The two banks met for talks.", id="neither is named"),
        pytest.param("Kobamas met Putins.", id="letters inside words"),
        pytest.param("Obama and Putin spent an hour on the phone.", id="on the phone"),
        pytest.param("Obama telephoned Putin for an hour.", id="telephoned"),
        pytest.param("", id="nothing"),
        pytest.param("Obama and Kerry met on the sidelines. Putin flew home.", id="one of them and another"),
    ],
)
def test_the_two_did_not_meet(text):
    assert met(text) == []
    assert not tells(text)


def test_a_telephone_is_not_yet_a_call():
    text = "Obama and Putin spent an hour together. Putin spoke as if he read from a telephone book."
    assert met(text)[:1] == ["Obama and Putin spent an hour together."]


@pytest.mark.parametrize(
    ("teller", "expected"),
    [
        pytest.param("Peskov", True, id="his spokesman"),
        pytest.param("Kerry", False, id="somebody who may have met one of them"),
    ],
)
def test_who_may_tell_of_the_talks_of_both(teller, expected):
    spokesman = Leader("peskov", "Dmitry Peskov", titles=(Title("Kremlin spokesman"),))
    sentence = f"{teller} said that Putin had heard Obama out during the talks."
    told = areas("Obama and Putin arrived.\n" + sentence, leaders=(*LEADERS, spokesman))
    assert [area.span.of("Obama and Putin arrived.\n" + sentence) for area in told if area.met] == (
        [sentence] if expected else []
    )


PAIRED = "Obama and Putin arrived.\n"


@pytest.mark.parametrize(
    ("lead", "sentence", "expected"),
    [
        pytest.param(PAIRED, "The talks took an hour.", True, id="the talks"),
        pytest.param(PAIRED, "Their long meeting took place at dusk.", True, id="their meeting"),
        pytest.param(PAIRED, "The two leaders met at dusk.", True, id="words for both"),
        pytest.param(PAIRED, "Both men sat at one table.", True, id="both men"),
        pytest.param(PAIRED, "Obama held a bilateral at dusk.", True, id="one of them, a bilateral"),
        pytest.param(PAIRED, "After an hour of talks it rained.", True, id="after so long"),
        pytest.param(
            PAIRED, "After an hour of talks with bankers it rained.", False, id="so long with others"
        ),
        pytest.param(PAIRED, "After an hour of rain they left.", False, id="so long, but no talks"),
        pytest.param(PAIRED, "The talks with Iran took an hour.", False, id="talks with others"),
        pytest.param(PAIRED, "The talks drew Kerry away.", False, id="another is named beside them"),
        pytest.param(PAIRED, "Farmers met at dusk.", False, id="others met"),
        pytest.param("Obama arrived.\n", "The two leaders met at dusk.", False, id="the other is not named"),
        pytest.param(
            "Obama and Putin talked by telephone.\n", "The talks took an hour.", False, id="a telephone call"
        ),
        pytest.param(
            "Obama saw Kerry. Putin stayed at home.\n",
            "The two leaders met at dusk.",
            False,
            id="with another",
        ),
        pytest.param(
            "Washington and Moscow differ, Putin said.\n", "The talks took an hour.", True, id="the capitals"
        ),
    ],
)
def test_what_the_beginning_says_decides_on_words_for_both(lead, sentence, expected):
    assert met(lead + sentence) == ([sentence] if expected else [])


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        pytest.param(IN_2016, True, id="while they held office"),
        pytest.param(date(2018, 9, 6), False, id="after one left it"),
        pytest.param(None, False, id="no day is known"),
    ],
)
def test_titles_count_on_the_day_of_publication(published, expected):
    assert tells("The U.S. president met the Russian president.", published) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Obama met Putin.\n" + RAIN * 9, True, id="at the beginning"),
        pytest.param(RAIN * 9 + "Obama met Putin.", False, id="once, further down"),
        pytest.param(
            RAIN * 9 + "Obama met Putin. It rained. Obama met Putin.", False, id="twice, further down"
        ),
        pytest.param(RAIN * 9 + "Obama met Putin.\n" * 3, True, id="again and again"),
    ],
)
def test_where_an_article_tells_it(text, expected):
    assert tells(text) is expected


def test_headline_and_captions_lead_and_buttons_are_left_out():
    text = "Obama Meets Putin\nShare\nObama greets Putin.\nOne. Two.\n" + RAIN * 4 + "Last."
    headline, button, caption, *body = paragraphs_of(text)
    layout = Layout(headline, None, tuple(body), (Passed(button, NAVIGATION), Passed(caption, CAPTION)))
    assert [
        (area.span.of(text).strip(), area.leads, area.met) for area in areas_of(text, layout, LEADERS)
    ] == [
        ("Obama Meets Putin", True, True),
        ("Obama greets Putin.", True, False),
        ("One.", True, False),
        ("Two.", True, False),
        *[("It rained.", True, False)] * 4,
        ("Last.", False, False),
    ]


def test_without_the_two_there_is_nothing_to_look_at():
    assert areas("The banks met for talks.") == []
    assert areas("Obama met Putin.", leaders=()) == []


def test_without_a_pair_anybody_of_the_lexicon_counts():
    leaders = (Leader("ann", "Ann Lee"), Leader("bob", "Bob Roe"))
    assert [area.met for area in areas("Lee met Roe in Leeds.", leaders=leaders)] == [True]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("90 minutes", True, id="minutes"),
        pytest.param("90-minute", True, id="with a hyphen"),
        pytest.param("an hour", True, id="an hour"),
        pytest.param("two and a half hours", True, id="and a half"),
        pytest.param("half an hour", True, id="half an hour"),
        pytest.param("quarter of an hour", True, id="a quarter"),
        pytest.param("two days", False, id="days"),
        pytest.param("minutes", False, id="how many?"),
    ],
)
def test_how_long(words, expected):
    assert bool(re.fullmatch(LENGTH, words)) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("meeting", True, id="meeting"),
        pytest.param("talks", True, id="talks"),
        pytest.param("sit-down", True, id="sit-down"),
        pytest.param("telephone", False, id="telephone"),
    ],
)
def test_words_for_talks(words, expected):
    assert bool(re.fullmatch(TALKS, words)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("They had not sat down together for two years.", True, id="not for so long, till now"),
        pytest.param("They hadn't properly talked at all.", False, id="not at all"),
    ],
)
def test_how_long_they_had_not_met(sentence, expected):
    lead = f"Obama v Putin in New York. {sentence}"
    assert (sentence in met(lead)) is expected
