"""The record: every kind of decision with who, why, old and new."""

import pytest

from summits.deciding import acts, bulk, joining
from summits.deciding.conflicts import conflicts
from summits.deciding.settling import settle
from summits.desk.entries import Change
from summits.models import Act, Quotation, Summit
from tests.desk import read_statement
from tests.factories import make_leader, make_summit
from tests.summits.record_rows import corrected, entries, log

pytestmark = pytest.mark.django_db

QUERIES = 12


@pytest.fixture
def statement():
    return read_statement()


# --------------------------------------------------------------- old and new


def corrected_twice(row, by):
    corrected(row, by)
    acts.decide(row, {("speaker", None): None}, reason="So.", by=by)


def given_back(row, by):
    corrected(row, by)
    acts.decide(row, {}, back=row.corrections.filter(field="speaker"), reason="So.", by=by)


def marked(row, by):
    parts, values = [[0, 9, False]], {"speaker": None, "summit": None, "said": None, "topics": ["arms"]}
    acts.mark(
        row.quotations.get().article,
        parts,
        "indirect",
        values | {"via": None, "occasion": "speech"},
        reason="So.",
        by=by,
    )


def put_back(row, by):
    acts.withdraw(row, "Never said.", by)
    acts.put_back(row, 1, reason="So.", by=by)


def kept(row, by):
    acts.decide(row, {("occasion", None): "speech"}, reason="So.", by=by)
    Quotation.objects.update(found=row.quotations.get().found | {"occasion": {"value": "briefing"}})
    settle(row)
    acts.keep(conflicts(row)[0].correction, by)


OLD_AND_NEW = [
    pytest.param(
        lambda row, by: acts.check(row, by), "checked", [("check", "not checked", "checked")], 8, id="checked"
    ),
    pytest.param(
        corrected,
        "corrected",
        [("speaker", "Barack Obama", "Vladimir Putin"), ("date", "17 June 2013", "not known")],
        0,
        id="corrected",
    ),
    pytest.param(
        corrected_twice, "corrected", [("speaker", "Vladimir Putin", "not known")], 0, id="corrected again"
    ),
    pytest.param(
        given_back,
        "corrected",
        [("speaker", "Vladimir Putin", "what the reader finds")],
        0,
        id="given back to the reader",
    ),
    pytest.param(
        lambda row, by: acts.withdraw(row, "So.", by),
        "withdrawn",
        [("withdrawal", "shown", "withdrawn: So.")],
        0,
        id="withdrawn",
    ),
    pytest.param(
        put_back,
        "an earlier version put back",
        [("withdrawal", "withdrawn: Never said.", "shown")],
        0,
        id="put back",
    ),
    pytest.param(lambda row, by: acts.leave(row, by, "So."), "left for later", [], 0, id="left for later"),
    pytest.param(
        marked,
        "marked in its article",
        [
            ("topics", "nothing", "Arms"),
            ("occasion", "elsewhere, or not told", "in a speech elsewhere"),
            ("kind", "not known", "paraphrased"),
            ("words", "", "0-9"),
        ],
        4,
        id="marked by hand",
    ),
    pytest.param(kept, "corrected", [], 1, id="kept against the reader"),
]


@pytest.mark.parametrize(("decide", "kind", "changes", "confirmed"), OLD_AND_NEW)
def test_old_and_new(admin_user, statement, decide, kind, changes, confirmed):
    decide(statement, admin_user)
    last = entries()[0]
    assert (last.by, last.kind, last.changes, last.confirmed) == (
        "admin",
        kind,
        [Change(*each) for each in changes],
        confirmed,
    )
    assert last.reason == ("" if kind == "checked" else "So.")


@pytest.mark.parametrize(
    ("decide", "changes"),
    [
        pytest.param(
            joining.join, [("statement it belongs to", "statement {1}", "statement {0}")], id="joined"
        ),
        pytest.param(joining.keep_apart, [("not the same", "", "statement {1}")], id="kept apart"),
    ],
)
def test_two_statements(admin_user, statement, decide, changes):
    keys = [statement.pk, (other := read_statement()).pk]
    decide(statement, other, reason="So.", by=admin_user)
    (entry,) = entries()
    assert entry.changes == [Change(what, old.format(*keys), new.format(*keys)) for what, old, new in changes]
    assert [entries(which=str(pk)) for pk in keys] == [[entry], [entry]]


def test_a_wording_that_left_is_found_under_both_statements(admin_user, statement):
    joining.join(statement, read_statement(), reason="So.", by=admin_user)
    joining.part(statement.quotations.last(), reason="Another day.", by=admin_user)
    entry = entries()[0]
    new = int(entry.changes[0].new.split()[-1])
    assert (entry.kind, entry.changes[0].old) == ("a wording parted from it", f"statement {statement.pk}")
    assert entries(which=str(new)) == [entry]


def test_what_was_taken_back_is_told_twice(admin_user, statement):
    corrected(statement, admin_user)
    acts.take_back(Act.objects.get(), admin_user)
    undone, done = entries()
    assert [undone.kind, done.kind] == ["taken back: corrected", "corrected"]
    assert undone.changes == [Change(each.what, each.new, each.old) for each in done.changes]
    assert undone.at > done.at


def test_what_was_left_for_later_is_not_taken_back_by_dealing_with_it(admin_user, statement):
    acts.leave(statement, admin_user)
    acts.check(statement, admin_user)
    assert [each.kind for each in entries()] == ["checked", "left for later"]


def test_what_was_done_in_one_go_says_with_how_many(admin_user):
    rows = [read_statement() for _ in "abc"]
    batch = bulk.confirm({each.pk: 1 for each in rows}, reason="So.", by=admin_user)
    corrected(rows[0], admin_user)
    assert [each.together for each in entries()] == [1, 3, 3, 3]
    assert [each.batch for each in entries(batch=str(batch))] == [str(batch)] * 3


@pytest.mark.parametrize(
    ("message", "changes"),
    [
        pytest.param(
            [
                {
                    "changed": {
                        "fields": ["Aliases"],
                        "values": {"aliases": [["Vova"], ["Vova", "Volodya"]], "gender": ["", "male"]},
                    }
                }
            ],
            [("aliases", "Vova", "Vova, Volodya"), ("gender", "", "male")],
            id="values",
        ),
        pytest.param(
            [{"changed": {"fields": ["Titles"], "values": {"titles": [[{"words": "PM"}], []]}}}],
            [("titles", '[{"words": "PM"}]', "")],
            id="values that are no words",
        ),
        pytest.param(
            [{"changed": {"fields": ["Name", "Notes"]}}],
            [("Name", "", ""), ("Notes", "", "")],
            id="fields only",
        ),
        pytest.param(
            [{"added": {}, "values": {"name": [None, "X"]}}], [("name", "", "X")], id="values of a new one"
        ),
        pytest.param("Changed by hand.", [], id="words"),
        pytest.param([], [], id="nothing"),
        pytest.param("[1]", [], id="something else"),
    ],
)
def test_what_the_log_holds(admin_user, message, changes):
    leader = make_leader("vladimir-putin")
    log(leader, admin_user, message=message)
    (entry,) = entries()
    assert (entry.kind, entry.target, entry.key, entry.words) == (
        "changed",
        "leader",
        str(leader.pk),
        "Vladimir Putin",
    )
    assert entry.changes == [Change(*each) for each in changes]


def test_the_log_of_others_is_none_of_it(admin_user):
    log(admin_user, admin_user)
    assert entries() == []


# -------------------------------------------------------------------- how fast


def decide_much(by, n):
    for i in range(n):
        row = read_statement()
        acts.check(row, by)
        bulk.set_topic({row.pk: 2}, "arms", main=True, reason="Arms.", by=by)
        joining.keep_apart(row, read_statement(), reason="Twice.", by=by)
        acts.take_back(Act.objects.first(), by)
        log(make_leader(f"leader-{i}"), by)


def test_queries_do_not_grow_with_the_entries(admin_user, django_assert_num_queries):
    for more, held in ((1, 5), (5, 30)):
        decide_much(admin_user, more)
        with django_assert_num_queries(QUERIES):
            assert len(entries()) == held


def test_a_meeting_taken_out_since_is_told_by_its_slug(admin_user, statement):
    make_summit("hangzhou-2016", name="Hangzhou")
    acts.decide(statement, {("summit", None): "hangzhou-2016"}, reason="So.", by=admin_user)
    acts.take_back(Act.objects.get(), admin_user)
    Summit.objects.get(slug="hangzhou-2016").delete()
    assert entries()[1].changes == [Change("meeting", "G8 Lough Erne summit", "hangzhou-2016")]
