"""What readers report: kept as text, a few an hour, nobody named."""

from datetime import timedelta

import pytest
from django.utils import timezone

from summits.deciding.reports import FROM_ALL, FROM_ONE, sender_of, too_many
from summits.models import Report
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def keep(number, **known):
    statement = make_statement()
    return [
        Report.objects.create(**{"statement": statement, "passage": "x", "text": "y", "sender": "me"} | known)
        for _ in range(number)
    ]


@pytest.mark.parametrize(
    ("number", "known", "full"),
    [
        pytest.param(FROM_ONE - 1, {}, False, id="one more"),
        pytest.param(FROM_ONE, {}, True, id="enough from one"),
        pytest.param(FROM_ONE, {"sender": "another"}, False, id="from another"),
        pytest.param(FROM_ALL, {"sender": "another"}, True, id="enough from all"),
    ],
)
def test_a_few_an_hour(number, known, full):
    keep(number, **known)
    assert too_many("me") == full


def test_an_hour_later_there_is_room_again():
    keep(FROM_ONE)
    Report.objects.update(at=timezone.now() - timedelta(minutes=61))
    assert not too_many("me")


def test_a_sender_is_told_from_others_and_not_named(rf):
    one, same, other = (
        sender_of(rf.get("/", REMOTE_ADDR=address)) for address in ("192.0.2.1", "192.0.2.1", "192.0.2.2")
    )
    assert (one == same, one == other, len(one), "192" in one) == (True, False, 64, False)
