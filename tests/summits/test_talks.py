"""What was said at a meeting, topic by topic."""

import pytest

from summits.models import Statement, Topic
from summits.showing.talks import talks
from tests.factories import make_leader, make_statement, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def topics():
    """Syria, relief below it, Ukraine."""
    syria = make_topic("syria", position=1)
    return [syria, make_topic("relief", position=2, parent=syria), make_topic("ukraine", position=3)]


def told(limit=None):
    known = {topic.pk: topic for topic in Topic.objects.all()}
    return talks(Statement.objects.public(), known, limit)


def test_each_once_under_its_main_topic_and_no_topic_last(topics):
    syria, relief, ukraine = topics
    without = make_statement(topics=[])
    both = make_statement(topics=[ukraine, syria])
    narrow = make_statement(topics=[relief])
    assert [(talk.id, talk.parent, talk.voices) for talk in told()] == [
        ("on-relief", syria, {"obama": [narrow]}),
        ("on-ukraine", None, {"obama": [both]}),
        ("on-no-topic", None, {"obama": [without]}),
    ]


def test_by_voice(topics):
    made = {}
    for voice, slug in {"obama": "barack-obama", "putin": "vladimir-putin", "other": "ben-rhodes"}.items():
        made[voice] = [make_statement(speaker=make_leader(slug))]
    made["other"].append(make_statement(speaker=None))
    made["joint"] = [make_statement(speaker=make_leader("obama-and-putin", kind="pair"))]
    (talk,) = told()
    assert (talk.voices, talk.count, talk.more) == (made, 5, 0)


@pytest.mark.parametrize(
    ("limit", "shown", "more"),
    [
        pytest.param(2, 3, 1, id="some"),
        pytest.param(3, 4, 0, id="enough"),
        pytest.param(None, 4, 0, id="all"),
    ],
)
def test_no_voice_takes_more_than_its_room(limit, shown, more):
    for slug in ("barack-obama", "barack-obama", "barack-obama", "vladimir-putin"):
        make_statement(speaker=make_leader(slug))
    (talk,) = told(limit)
    assert (sum(map(len, talk.voices.values())), talk.count, talk.more) == (shown, 4, more)


def test_nothing_said():
    assert told() == []
