"""Where a statement stands among the positions, row by row and in the matrix."""

from datetime import date

import pytest

from summits.asking.choices import Choices
from summits.models import Leader, StatementTopic
from summits.showing.positions import matrix, place_of, positions
from tests.factories import make_article, make_leader, make_reading, make_statement, make_summit, make_topic

pytestmark = pytest.mark.django_db

OBAMA, PUTIN, PAIR = "barack-obama", "vladimir-putin", "obama-and-putin"


@pytest.fixture(autouse=True)
def topics():
    """Syria, relief below it, Ukraine."""
    syria = make_topic("syria", position=1)
    return [syria, make_topic("relief", position=2, parent=syria), make_topic("ukraine", position=3)]


def said(*speakers, **changes):
    """A statement at Lough Erne by each, in the meeting unless told otherwise."""
    known = {"occasion": "meeting", "summit": make_summit()} | changes
    return [make_statement(speaker=make_leader(slug) if slug else None, **known) for slug in speakers]


def rows(*topics, **limit):
    return positions(topics or [make_topic()], Choices().summits, **limit)


def told(row):
    return {name: place.statements for name, place in row.places.items()}


@pytest.mark.parametrize(
    ("known", "place"),
    [
        pytest.param((OBAMA, None, "", "meeting"), "obama", id="in the meeting"),
        pytest.param((PUTIN, None, "", "after-meeting"), "putin", id="after it"),
        pytest.param((PAIR, None, "", "joint-statement"), "joint", id="a joint statement"),
        pytest.param((OBAMA, None, "", "speech"), "elsewhere", id="a speech elsewhere"),
        pytest.param((PAIR, None, "", "other"), "elsewhere", id="not told where"),
        pytest.param(("ben-rhodes", None, "", "briefing"), "briefings", id="an official briefs"),
        pytest.param((None, None, "", "briefing"), "briefings", id="an official without a name briefs"),
        pytest.param((OBAMA, 7, "", "briefing"), "briefings", id="an official tells in a briefing"),
        pytest.param((OBAMA, 7, "", "meeting"), "others", id="somebody tells what he said"),
        pytest.param((PUTIN, None, "an aide", "meeting"), "others", id="somebody unknown tells it"),
        pytest.param(("hillary-clinton", None, "", "meeting"), "others", id="somebody else speaks"),
        pytest.param((None, None, "", "other"), "others", id="speaker not known"),
    ],
)
def test_place(known, place):
    assert place_of(*known) == place


def test_each_statement_in_one_place_of_its_meeting():
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5))
    obama, putin, joint = said(OBAMA, PUTIN, PAIR)
    (later,) = said(PUTIN, summit=hangzhou)
    (speech,) = said(PUTIN, occasion="speech")
    (briefing,) = said("ben-rhodes", occasion="briefing")
    first, second = rows()
    assert told(first) == {
        "obama": [obama],
        "putin": [putin],
        "joint": [joint],
        "elsewhere": [speech],
        "briefings": [briefing],
    }
    assert told(second) == {"putin": [later]}
    assert [(place.label, place.count) for place in first.apart] == [
        ("Said elsewhere", 1),
        ("Briefings by officials", 1),
    ]


def test_by_date_then_as_the_article_has_it():
    days = [date(2013, 6, 18), date(2013, 6, 17), date(2013, 6, 17)]
    third, first, second = [said(OBAMA, said_from=day, said_to=day)[0] for day in days]
    (undated,) = said(OBAMA, said_from=None, said_to=None)
    assert told(rows()[0]) == {"obama": [first, second, third, undated]}


def test_broad_topics_hold_narrower_ones_and_each_statement_once(topics):
    syria, relief, ukraine = topics
    (narrow,) = said(OBAMA, topics=[relief])
    (both,) = said(OBAMA, topics=[syria, relief])
    said(OBAMA, topics=[ukraine]), said(OBAMA, topics=[])
    assert told(rows(syria, relief)[0]) == {"obama": [narrow, both]}
    assert told(rows(relief)[0]) == {"obama": [narrow, both]}
    assert told(rows(syria)[0]) == {"obama": [both]}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"gone": True}, id="gone"),
        pytest.param({"withdrawn_at": "2026-11-22T12:00Z"}, id="withdrawn"),
    ],
)
def test_what_has_no_page_stands_nowhere(changes, topics):
    said(OBAMA, **changes)
    assert [told(row) for row in rows()] == [{}]
    assert [line.count for line in matrix(topics, Choices().summits)] == [0, 0, 0]


def test_meetings_outside_of_the_range_have_no_row():
    make_statement(summit=make_summit("lima-2016", in_range=False), occasion="meeting")
    assert rows() == []


@pytest.mark.parametrize(("limit", "more"), [(1, 2), (2, 1), (3, 0), (4, 0)])
def test_no_place_takes_more_than_its_room(limit, more):
    said(OBAMA, OBAMA, OBAMA)
    place = rows(limit=limit)[0].places["obama"]
    assert (len(place.statements), place.count, place.more) == (3 - more, 3, more)


@pytest.mark.parametrize(
    ("speakers", "apart", "lines"),
    [
        pytest.param([], [], 1, id="nothing"),
        pytest.param([OBAMA], [], 1, id="one voice"),
        pytest.param([OBAMA, PUTIN], [], 1, id="two voices"),
        pytest.param([PAIR], [], 1, id="joint words speak for both"),
        pytest.param([PAIR, PUTIN], [], 2, id="joint, and one alone"),
        pytest.param([], ["ben-rhodes"], 2, id="an official only"),
        pytest.param([PAIR, PUTIN], ["ben-rhodes"], 3, id="everything"),
    ],
)
def test_lines_of_a_row(speakers, apart, lines):
    make_summit()
    said(*speakers), said(*apart, occasion="briefing")
    assert [row.lines for row in rows()] == [lines]


def test_an_empty_row_knows_whether_an_article_is_held_and_what_facts_say():
    erne, antalya = make_summit(), make_summit("antalya", day=date(2015, 11, 15))
    antalya.facts = {"topics_discussed": ["syria"]}
    antalya.save()
    make_reading(make_article(), summit=erne)
    assert [(row.held, row.told) for row in rows()] == [(True, False), (False, True)]


# ------------------------------------------------------------------- the matrix


def cells(topics):
    """{topic's slug: [{place: how many}, ...]}, with the meetings in order."""
    return {
        line.topic.slug: [dict(cell.counts) for cell in line.cells]
        for line in matrix(topics, Choices().summits)
    }


def test_the_matrix_counts_each_statement_once_under_its_topic_and_the_one_above(topics):
    syria, relief, ukraine = topics
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5))
    said(OBAMA, OBAMA, PUTIN, topics=[relief])
    (both,) = said(PAIR, topics=[syria, relief])
    StatementTopic.objects.create(statement=both, topic=ukraine, rank=2)
    said(PUTIN, occasion="speech", topics=[ukraine], summit=hangzhou)
    told = {"obama": 2, "putin": 1, "joint": 1}
    assert cells(topics) == {
        "syria": [told, {}],
        "relief": [told, {}],
        "ukraine": [{"joint": 1}, {"elsewhere": 1}],
    }
    assert [line.count for line in matrix(topics, Choices().summits)] == [4, 4, 2]


def test_the_matrix_holds_what_the_rows_hold(topics):
    said(OBAMA, PUTIN, PAIR, "ben-rhodes", None, topics=[topics[1]])
    said("us-official", occasion="briefing", topics=[topics[1], topics[0]])
    for kept in (topics[:2], topics[1:2]):
        row = rows(*kept)[0]
        counted = {name: place.count for name, place in row.places.items()}
        assert cells(topics)[kept[0].slug] == [counted]


def test_a_cell_in_voices_and_apart(topics):
    said(PUTIN, PAIR, "ben-rhodes"), said(OBAMA, occasion="speech")
    (cell,) = matrix(topics, Choices().summits)[0].cells
    assert (cell.own, cell.apart) == (
        [("putin", "Vladimir Putin", "P", 1), ("joint", "both jointly", "O+P", 1)],
        2,
    )


def test_unnamed_officials_are_told_by_the_occasion_not_the_name():
    make_leader("us-official", kind=Leader.Kind.UNNAMED)
    said("us-official", occasion="briefing"), said("us-official", occasion="other")
    assert {name: place.count for name, place in rows()[0].places.items()} == {"briefings": 1, "others": 1}
