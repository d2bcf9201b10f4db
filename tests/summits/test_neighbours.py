"""What stands before and after a statement in the chronology."""

from datetime import date

import pytest

from summits.models import Statement
from summits.showing.neighbours import neighbours
from tests.factories import make_quotation, make_statement, make_summit

pytestmark = pytest.mark.django_db


@pytest.fixture
def statements():
    """Two meetings on one day and one before; days known and not."""
    lough_erne, day = make_summit(), date(2013, 6, 17)
    twin = make_summit("twin-2013", place="Twin")
    earlier = make_summit("los-cabos-2012", day=date(2012, 6, 18))
    known = [
        {"summit": twin},
        {"summit": lough_erne, "said_from": None, "said_to": None},
        {"summit": lough_erne, "said_from": day, "said_to": day},
        {"summit": earlier},
        {"summit": lough_erne, "said_from": date(2013, 6, 16), "said_to": day},
        {"summit": lough_erne, "said_from": day, "said_to": day},
        {"summit": lough_erne, "said_from": None, "said_to": None},
    ]
    return [make_statement(**each) for each in known]


def test_the_neighbours_are_those_of_the_chronology(statements):
    order = list(Statement.objects.shown().in_order())
    assert len(order) == len(statements)
    expected = list(zip([None, *order], order, [*order[1:], None], strict=False))
    assert [(neighbours(each)[0], each, neighbours(each)[1]) for each in order] == expected


def test_what_the_chronology_does_not_show_is_passed_by(statements):
    order = list(Statement.objects.shown().in_order())
    Statement.objects.filter(pk=order[1].pk).update(gone=True)
    Statement.objects.filter(pk=order[2].pk).update(merged_into=order[0])
    assert (neighbours(order[0])[1], neighbours(order[3])[0]) == (order[3], order[0])


@pytest.mark.parametrize(
    "summit",
    [
        pytest.param(None, id="no meeting"),
        pytest.param(
            {"slug": "lima-2016", "day": date(2016, 11, 20), "in_range": False}, id="after Hangzhou"
        ),
    ],
)
def test_a_statement_outside_the_chronology_has_none(statements, summit, django_assert_num_queries):
    row = make_statement(summit=summit and make_summit(**summit))
    with django_assert_num_queries(0):
        assert neighbours(row) == (None, None)


def test_each_is_told_by_the_words_nearest_to_what_was_said(statements):
    last, one = list(Statement.objects.shown().in_order())[-1], statements[0]
    make_quotation(last, words="paraphrased", kind="indirect")
    make_quotation(last, words="“lost”", gone=True)
    last.quotations.filter(words="We agreed.").update(kind="mixed")
    (before, after) = neighbours(list(Statement.objects.shown().in_order())[-2])
    assert (after.printed_as, after.speaker.name) == ("We agreed.", one.speaker.name)
    last.quotations.update(gone=True)
    assert neighbours(before)[1].printed_as == "We agreed."


def test_two_queries(statements, django_assert_num_queries):
    row = Statement.objects.select_related("summit").get(pk=statements[2].pk)
    with django_assert_num_queries(2):
        neighbours(row)
