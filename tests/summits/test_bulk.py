"""One decision on several statements: as one by one, all or nothing, undone as one."""

import pytest
from django.core.exceptions import ValidationError

from summits.deciding import acts, bulk, joining
from summits.deciding.reports import file
from summits.deciding.settling import settle
from summits.models import Act, Correction, Quotation, Report, Statement
from tests.desk import read_statement
from tests.factories import make_summit
from tests.summits.bulk_rows import changed, read_three, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    return read_three()


def numbers(*statements):
    return ", ".join(str(each.pk) for each in statements)


def in_force(statement):
    """The decisions on a statement, in order; a moment is only said to be one."""
    rows = statement.corrections.filter(undone_at=None).order_by("pk")
    return [
        (each.field, bool(each.quotation_id), value_of(each), each.found_then, each.reason) for each in rows
    ]


def value_of(decision):
    return bool(decision.value) if decision.field in ("checked", "withdrawn") else decision.value


def state(*statements):
    """What is known of statements: the last version, what is decided, whether a report is open."""
    return [
        (
            each.revisions.last().state,
            in_force(each),
            each.reports.filter(closed_at=None).count(),
        )
        for each in Statement.objects.filter(pk__in=[one.pk for one in statements]).order_by("pk")
    ]


# ------------------------------------------------------------ as one by one


ONE_BY_ONE = {
    "check": (
        lambda rows, by: bulk.confirm(seen(*rows), reason="checked", by=by),
        lambda row, by: acts.decide(row, {}, reason="checked", by=by, check=True),
    ),
    "meeting": (
        lambda rows, by: bulk.set_meeting(seen(*rows), "hangzhou-2016", reason="There.", by=by),
        lambda row, by: acts.decide(row, {("summit", None): "hangzhou-2016"}, reason="There.", by=by),
    ),
    "main topic": (
        lambda rows, by: bulk.set_topic(seen(*rows), "arms", main=True, reason="Arms.", by=by),
        lambda row, by: acts.decide(row, {("topics", None): ["arms", "syria"]}, reason="Arms.", by=by),
    ),
    "another topic": (
        lambda rows, by: bulk.set_topic(seen(*rows), "arms", main=False, reason="Arms.", by=by),
        lambda row, by: acts.decide(row, {("topics", None): ["syria", "arms"]}, reason="Arms.", by=by),
    ),
    "withdraw": (
        lambda rows, by: bulk.withdraw(seen(*rows), reason="Never said.", by=by),
        lambda row, by: acts.withdraw(row, "Never said.", by),
    ),
}


def told(statement):
    """What a decision leaves: decisions, versions, acts, without keys and moments."""
    statement.refresh_from_db()
    row = statement
    return (
        in_force(row),
        list(row.revisions.values_list("number", "cause", "reason", "by")),
        list(row.acts.values_list("kind", "by", "undone_at")),
        [row.speaker, row.summit, row.occasion, row.said_from, row.needs, row.withdrawn_why, bool(row.checked_at)],
        list(row.ranked_topics.values_list("topic__slug", "rank")),
        list(row.quotations.values_list("kind", "words")),
        list(row.corrections.order_by("pk").values_list("field", "undone_at", "ended_by__kind")),
    )  # fmt: skip


@pytest.mark.parametrize("decided", [False, True], ids=["never decided before", "some decided before"])
@pytest.mark.parametrize("what", ONE_BY_ONE)
def test_in_one_go_is_as_one_by_one(admin_user, what, decided):
    make_summit("hangzhou-2016")
    rows, others = ([read_statement("peace"), read_statement("all of it")] for _ in "ab")
    if decided:
        for each in (rows[0], others[0]):
            acts.decide(each, {("occasion", None): "speech"}, reason="It was.", by=admin_user)
    in_one_go, alone = ONE_BY_ONE[what]
    in_one_go(rows, admin_user)
    for each in others:
        alone(each, admin_user)
    assert [told(each) for each in rows] == [told(each) for each in others]


def test_they_share_a_batch(admin_user, three):
    batch = bulk.confirm(seen(*three), reason="So.", by=admin_user)
    assert [act.batch for act in Act.objects.all()] == [batch] * 3
    assert Correction.objects.filter(act=None).count() == 0


def test_what_is_decided_so_already_is_left_alone(admin_user, three):
    bulk.set_topic(seen(three[0]), "arms", main=True, reason="Arms.", by=admin_user)
    bulk.set_topic(seen(*three), "arms", main=True, reason="Arms.", by=admin_user)
    assert [each.acts.count() for each in three] == [1, 1, 1]
    with pytest.raises(ValidationError, match="That is decided so already"):
        bulk.set_topic(seen(*three), "arms", main=True, reason="Arms.", by=admin_user)


def test_what_was_left_for_later_is_dealt_with(admin_user, three):
    acts.leave(three[0], admin_user)
    bulk.confirm(seen(*three), reason="So.", by=admin_user)
    assert Act.objects.filter(kind="later", undone_at=None).count() == 0


def test_withdrawing_answers_readers_and_taking_back_asks_again(admin_user, three):
    file(Report(passage="x", text="Not so."), three[0])
    batch = bulk.withdraw(seen(*three), reason="Never said.", by=admin_user)
    report = Report.objects.get()
    assert (report.closed_by, report.closed_at is not None) == (three[0].acts.get(), True)
    bulk.take_back(batch, admin_user)
    assert Report.objects.filter(closed_at=None, closed_by=None).count() == 1


# ------------------------------------------------------------ all or nothing


def reported(row, by):
    file(Report(passage="x", text="Not so."), row)


def contradicted(row, by):
    acts.decide(row, {("occasion", None): "speech"}, reason="It was.", by=by)
    Quotation.objects.filter(statement=row).update(
        found=row.quotations.get().found | {"occasion": {"value": "briefing"}}
    )
    settle(row)


AGAINST = [
    pytest.param(lambda row, by: acts.withdraw(row, "No.", by), "not shown any more.", id="withdrawn"),
    pytest.param(
        lambda row, by: Statement.objects.filter(pk=row.pk).update(gone=True),
        "not shown any more.",
        id="gone",
    ),
    pytest.param(reported, "somebody says it is wrong; answer that first.", id="reported"),
    pytest.param(
        contradicted,
        "the reader contradicts a decision; settle that first.",
        id="in conflict with the reader",
    ),
]


@pytest.mark.parametrize(("first", "why"), AGAINST)
def test_one_that_cannot_be_checked_holds_all(admin_user, three, first, why):
    first(three[1], admin_user)
    before = state(*three)
    with pytest.raises(ValidationError) as error:
        bulk.confirm(seen(*three), reason="So.", by=admin_user)
    assert error.value.messages == [f"Statement {three[1].pk}: {why}"]
    assert (state(*three), Act.objects.exclude(batch=None).count()) == (before, 0)


def test_each_reason_names_its_statements(admin_user, three):
    looked_at = seen(*three)
    for each in three[:2]:
        changed(each, admin_user)
    acts.withdraw(three[2], "No.", admin_user)
    with pytest.raises(ValidationError) as error:
        bulk.withdraw(looked_at | {10**9: 1}, reason="So.", by=admin_user)
    assert error.value.messages == [
        f"Statements {numbers(*three[:2])}: changed since you looked; look again.",
        f"Statement {three[2].pk}: not shown any more.",
        f"Statement {10**9}: nobody has heard of it.",
    ]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        pytest.param({"reason": " "}, "Say why", id="no reason"),
        pytest.param({"reason": "x" * 301}, "at most 300 characters", id="a reason too long"),
        pytest.param({"slug": "nowhere-2000"}, "is no summit in the catalogue", id="no such meeting"),
        pytest.param({"seen": {}}, "Choose up to 500", id="none chosen"),
        pytest.param({"seen": dict.fromkeys(range(501), 1)}, "Choose up to 500", id="too many"),
    ],
)
def test_what_is_asked_wrongly_is_named(admin_user, three, changes, why):
    known = {"seen": seen(*three), "slug": "lough-erne-2013", "reason": "So.", "by": admin_user} | changes
    with pytest.raises(ValidationError, match=why):
        bulk.set_meeting(**known)
    assert Act.objects.count() == 0


# ------------------------------------------------------------- undone as one


@pytest.mark.parametrize("what", ONE_BY_ONE)
def test_taken_back_all_is_as_it_was(admin_user, three, what):
    make_summit("hangzhou-2016")
    changed(three[0], admin_user)
    before = state(*three)
    batch = ONE_BY_ONE[what][0](three, admin_user)
    assert state(*three) != before
    bulk.take_back(batch, admin_user)
    assert state(*three) == before
    with pytest.raises(ValidationError, match="That is taken back already"):
        bulk.take_back(batch, admin_user)


def joined(row, other, by):
    joining.join(row, other, reason="The same.", by=by)


def decided(row, other, by):
    acts.decide(row, {("occasion", None): "speech"}, reason="It was.", by=by)


@pytest.mark.parametrize(
    ("since", "against"),
    [
        pytest.param(joined, "s {0}, {2}", id="joined, with what was decided for both"),
        pytest.param(decided, " {2}", id="decided"),
    ],
)
def test_what_was_decided_since_is_taken_back_first(admin_user, since, against):
    rows = [read_statement() for _ in "abc"]
    batch = bulk.confirm(seen(*rows), reason="So.", by=admin_user)
    since(rows[2], rows[0], admin_user)
    before = state(*rows)
    with pytest.raises(ValidationError) as error:
        bulk.take_back(batch, admin_user)
    told = against.format(*(row.pk for row in rows))
    assert error.value.messages == [f"Statement{told}: something was decided after it; take that back first."]
    assert (state(*rows), Act.objects.filter(batch=batch, undone_at=None).count()) == (before, 3)
