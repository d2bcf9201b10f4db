"""What the database itself refuses."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from summits.models import Correction, Quotation, Revision, Statement, StatementTopic
from tests.factories import make_leader, make_quotation, make_statement, make_summit, make_topic

pytestmark = pytest.mark.django_db

DAY, NEXT = datetime.date(2013, 6, 17), datetime.date(2013, 6, 18)


def refused(make, *args, **values):
    with pytest.raises(IntegrityError), transaction.atomic():
        make(*args, **values)
    return True


@pytest.mark.parametrize(
    "days",
    [
        pytest.param({"said_from": DAY, "said_to": None}, id="no last day"),
        pytest.param({"said_from": None, "said_to": DAY}, id="no first day"),
        pytest.param({"said_from": NEXT, "said_to": DAY}, id="the wrong way round"),
    ],
)
def test_a_statement_has_both_days_in_order_or_none(days):
    assert refused(Statement.objects.create, **days)


@pytest.mark.parametrize(
    "days",
    [
        pytest.param({"end": DAY - datetime.timedelta(1)}, id="the event ends before it starts"),
        pytest.param({"met_to": None}, id="met from, not until"),
        pytest.param({"met_from": None}, id="met until, not from"),
        pytest.param({"met_from": NEXT}, id="met the wrong way round"),
    ],
)
def test_a_summit_has_its_days_in_order(days):
    assert refused(make_summit, **days)


def test_a_leader_is_of_a_known_kind():
    assert refused(make_leader, kind="ghost")


def test_a_statement_is_not_merged_into_itself():
    statement = make_statement()
    assert refused(Statement.objects.filter(pk=statement.pk).update, merged_into=statement.pk)


def test_a_place_in_an_article_is_found_once():
    statement = make_statement()
    article = statement.quotations.get().article
    assert refused(make_quotation, statement, article=article)


def test_a_quotation_has_words():
    statement = make_statement()
    assert refused(Quotation.objects.filter(statement=statement).update, end=0)


def test_a_topic_is_a_statements_once():
    statement = make_statement()
    assert refused(StatementTopic.objects.create, statement=statement, topic=make_topic(), rank=1)


def test_one_decision_is_in_force_for_a_field_of_a_statement():
    statement = make_statement()
    decision = {"statement": statement, "field": "speaker", "reason": "So it was."}
    Correction.objects.create(**decision)
    assert refused(Correction.objects.create, **decision)


def test_one_decision_is_in_force_for_a_field_of_a_quotation():
    statement = make_statement()
    quotation = statement.quotations.get()
    decision = {"statement": statement, "quotation": quotation, "field": "kind", "reason": "So it was."}
    Correction.objects.create(**decision)
    assert refused(Correction.objects.create, **decision)


def test_a_version_has_its_number_alone():
    statement = make_statement()
    Revision.objects.create(statement=statement, number=1, state={})
    assert refused(Revision.objects.create, statement=statement, number=1, state={})
