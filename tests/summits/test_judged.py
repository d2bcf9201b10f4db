"""The reader against what editors decided: what counts for it, what against it, what not at all."""

import pytest

from summits.deciding import acts, joining
from summits.deciding.settling import settle
from summits.desk.judged import Judged, judged
from summits.models import Quotation
from tests.desk import catalogue, read_statement
from tests.factories import make_article, make_quotation

pytestmark = pytest.mark.django_db

NOBODY = {"value": None, "kind": None}
TOLD = {"via": {"value": "vladimir-putin", "kind": "person"}}
MARKED = {
    "speaker": "barack-obama",
    "via": None,
    "summit": None,
    "said": None,
    "occasion": "other",
    "topics": [],
}


def counts():
    """{label: (right, gave, there)}"""
    return {each.label: (each.right, each.gave, each.there) for each in judged()}


def mark(by, article=None):
    catalogue()
    return acts.mark(article or make_article(), [[0, 9, False]], "indirect", MARKED, reason="Missed.", by=by)


def decided(statement, by, check=True, **changes):
    own = {(field, None): value for field, value in changes.items()}
    acts.decide(statement, own, reason="So.", by=by, check=check)
    return statement


def test_nothing_is_judged_where_nothing_is_checked(admin_user):
    decided(read_statement(), admin_user, check=False, speaker="vladimir-putin")
    assert judged() == []


def test_a_check_of_what_was_read_counts_for_the_reader(admin_user):
    decided(read_statement(), admin_user)
    assert counts() == dict.fromkeys(
        [
            "Statements",
            "Speaker",
            "Meeting",
            "Date",
            "Occasion",
            "Main topic",
            "How it is reported",
            "Where the words begin and end",
        ],
        (1, 1, 1),
    ) | {"Who told it": (0, 0, 0)}


ROWS = [
    pytest.param({}, {"speaker": "vladimir-putin"}, "Speaker", (0, 1, 1), id="another speaker"),
    pytest.param({}, {"speaker": None}, "Speaker", (0, 1, 0), id="nobody can tell who"),
    pytest.param(
        {"speaker": NOBODY}, {"speaker": "vladimir-putin"}, "Speaker", (0, 0, 1), id="a speaker left open"
    ),
    pytest.param({"speaker": NOBODY}, {}, "Speaker", (0, 0, 0), id="a speaker rightly left open"),
    pytest.param(TOLD, {}, "Who told it", (1, 1, 1), id="who told it"),
    pytest.param(TOLD, {"via": None}, "Who told it", (0, 1, 0), id="nobody told it"),
    pytest.param({}, {"said": ["2013-06-17", "2013-06-18"]}, "Date", (0, 1, 1), id="other days"),
    pytest.param({"said": None}, {}, "Date", (0, 0, 0), id="no day, and none to be known"),
    pytest.param({"occasion": "other"}, {}, "Occasion", (0, 0, 0), id="no occasion told"),
    pytest.param(
        {"occasion": "other"}, {"occasion": "speech"}, "Occasion", (0, 0, 1), id="an occasion missed"
    ),
    pytest.param({}, {"occasion": "other"}, "Occasion", (0, 1, 0), id="an occasion too many"),
    pytest.param({}, {"topics": ["syria", "arms"]}, "Main topic", (1, 1, 1), id="another topic behind it"),
    pytest.param({}, {"topics": ["arms", "syria"]}, "Main topic", (0, 1, 1), id="another main topic"),
    pytest.param({}, {"topics": []}, "Main topic", (0, 1, 0), id="no topic at all"),
    pytest.param({"topics": []}, {"topics": ["arms"]}, "Main topic", (0, 0, 1), id="a topic missed"),
]


@pytest.mark.parametrize(("read", "changes", "label", "counted"), ROWS)
def test_a_field(admin_user, read, changes, label, counted):
    decided(read_statement(**read), admin_user, **changes)
    assert counts()[label] == counted


def test_where_words_begin_and_how_they_are_reported(admin_user):
    statement = read_statement()
    row = statement.quotations.get()
    changes = {("kind", row): "mixed", ("parts", row): [[row.start, row.end - 1, True]]}
    acts.decide(statement, changes, reason="So.", by=admin_user, check=True)
    found = counts()
    assert [found["How it is reported"], found["Where the words begin and end"]] == [(0, 1, 1)] * 2


def test_a_withdrawn_one_was_wrongly_read(admin_user):
    decided(read_statement(), admin_user)
    acts.withdraw(read_statement(), "It is none.", admin_user)
    acts.withdraw(decided(read_statement(), admin_user), "It is none.", admin_user)
    assert (counts()["Statements"], counts()["Speaker"]) == ((1, 3, 1), (1, 1, 1))


def test_a_marked_one_was_missed_and_says_nothing_of_its_fields(admin_user):
    decided(read_statement(), admin_user)
    mark(admin_user)
    acts.check(mark(admin_user).statement, admin_user)
    assert (counts()["Statements"], counts()["Speaker"]) == ((1, 1, 3), (1, 1, 1))


def test_only_a_marked_one(admin_user):
    act = mark(admin_user)
    assert counts() == {"Statements": (0, 0, 1)}
    acts.take_back(act, admin_user)
    assert judged() == []


def test_a_marked_one_that_was_withdrawn_counts_for_nothing(admin_user):
    acts.withdraw(mark(admin_user).statement, "It is none.", admin_user)
    assert judged() == []


def test_one_that_was_joined_counts_once(admin_user):
    one, other = decided(read_statement(), admin_user), decided(read_statement(), admin_user)
    joining.join(one, other, reason="The same.", by=admin_user)
    found = counts()
    assert (found["Statements"], found["Speaker"], found["How it is reported"]) == (
        (1, 1, 1),
        (1, 1, 1),
        (2, 2, 2),
    )


def test_a_decision_taken_back_counts_no_more(admin_user):
    statement = decided(read_statement(), admin_user)
    act = acts.decide(statement, {("speaker", None): "vladimir-putin"}, reason="So.", by=admin_user)
    assert counts()["Speaker"] == (0, 1, 1)
    acts.take_back(act, admin_user)
    assert counts()["Speaker"] == (1, 1, 1)


def test_what_the_reader_finds_later_does_not_make_it_right(admin_user):
    statement = decided(read_statement(), admin_user, speaker="vladimir-putin")
    row = statement.quotations.get()
    Quotation.objects.update(found=row.found | {"speaker": {"value": "vladimir-putin", "kind": "person"}})
    settle(statement)
    assert counts()["Speaker"] == (0, 1, 1)


def test_queries_stay_two(admin_user, django_assert_num_queries):
    for n in (1, 3):
        for _ in range(n):
            make_quotation(decided(read_statement(), admin_user), article=make_article())
        with django_assert_num_queries(2):
            assert judged()


@pytest.mark.parametrize(
    ("right", "gave", "there", "shares"),
    [
        pytest.param(3, 3, 3, ("100%", "100%"), id="all"),
        pytest.param(999, 1000, 999, ("99%", "100%"), id="never rounded up"),
        pytest.param(0, 0, 2, ("none", "0%"), id="nothing given"),
        pytest.param(0, 0, 0, ("none", "none"), id="nothing to find"),
    ],
)
def test_shares_in_words(right, gave, there, shares):
    each = Judged("Speaker", right, gave, there)
    assert (each.precision, each.recall) == shares
