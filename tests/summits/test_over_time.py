"""What one speaker said over time, topic by topic."""

from datetime import date

import pytest

from summits.asking.choices import Choices
from summits.models import StatementTopic
from summits.showing.over_time import BAR, OverTime, beside, by_meeting
from tests.factories import make_leader, make_statement, make_summit, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def topics():
    """Syria, relief below it, Ukraine."""
    syria = make_topic("syria", position=1)
    return [syria, make_topic("relief", position=2, parent=syria), make_topic("ukraine", position=3)]


@pytest.fixture
def hangzhou():
    return make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")


def table(slug="barack-obama"):
    """(slugs of the meetings, {topic's slug: (in all, [how many, ...])})"""
    choices = Choices()
    summits, lines = OverTime(make_leader(slug)).table(choices.topics, choices.summits)
    return [summit.slug for summit in summits], {
        line.topic.slug if line.topic else None: (line.count, [cell.count for cell in line.cells])
        for line in lines
    }


def test_each_statement_once_under_its_topic_and_the_one_above(topics, hangzhou):
    syria, relief, ukraine = topics
    make_summit("antalya", day=date(2015, 11, 15))
    make_statement(topics=[relief, syria]), make_statement(topics=[relief])
    make_statement(topics=[ukraine, syria], summit=hangzhou), make_statement(topics=[], summit=hangzhou)
    make_statement(topics=[ukraine], speaker=make_leader("vladimir-putin"))
    assert table() == (
        ["lough-erne-2013", "hangzhou-2016"],
        {"syria": (3, [2, 1]), "relief": (2, [2, 0]), "ukraine": (1, [0, 1]), None: (1, [0, 1])},
    )


def test_nothing_said():
    make_statement(speaker=make_leader("vladimir-putin"))
    assert table() == ([], {})


def test_bars_in_proportion_and_addresses(topics, hangzhou):
    for summit in (make_summit(), hangzhou, hangzhou):
        make_statement(summit=summit, topics=[topics[2]])
    choices = Choices()
    _, (line,) = OverTime(make_leader()).table(choices.topics, choices.summits)
    assert [(cell.bar, cell.address) for cell in line.cells] == [
        (BAR / 2, "/?leader=barack-obama&topic=ukraine&summit=lough-erne-2013"),
        (BAR, "/?leader=barack-obama&topic=ukraine&summit=hangzhou-2016"),
    ]
    assert line.address == "/?leader=barack-obama&topic=ukraine"


def test_the_pair_has_a_word_of_its_own_in_addresses():
    assert OverTime(make_leader("obama-and-putin", kind="pair")).address() == "/?leader=joint"


def test_what_was_said_and_what_was_told_of_others_in_order(hangzhou):
    aide, obama = make_leader("ben-rhodes"), make_leader()
    late = make_statement(speaker=aide, summit=hangzhou)
    told = make_statement(speaker=obama, via=aide, topics=[])
    early, own = make_statement(speaker=aide), make_statement(speaker=aide, via=aide)
    make_statement(speaker=aide, summit=None), make_statement(speaker=aide, gone=True)
    found = OverTime(aide)
    assert (list(found.said), found.told) == ([early.pk, own.pk, late.pk], [told.pk])


def test_several_topics_are_one_statement(topics):
    statement = make_statement(topics=topics)
    assert (list(OverTime(make_leader()).said), StatementTopic.objects.count()) == ([statement.pk], 3)


def test_by_meeting(hangzhou):
    first, second, third = make_statement(), make_statement(), make_statement(summit=hangzhou)
    erne = first.summit
    assert by_meeting([first, second, third]) == [(erne, False, [first, second]), (hangzhou, False, [third])]
    assert by_meeting([second, third], erne.pk) == [(erne, True, [second]), (hangzhou, False, [third])]
    assert by_meeting([]) == []


def test_beside():
    pair = make_leader("obama-and-putin", kind="pair")
    two = [make_leader(), make_leader("vladimir-putin")]
    pair.members.set(two)
    assert [list(beside(each)) for each in (*two, pair, make_leader("ben-rhodes"))] == [
        [pair],
        [pair],
        two,
        [],
    ]
