"""Two statements become one, one wording leaves, two are not the same: and nothing of it is lost."""

import pytest
from django.core.exceptions import ValidationError

from summits.deciding import acts, joining
from summits.deciding.conflicts import conflicts
from summits.deciding.settling import settle
from summits.desk.queue import BIT, gathered, reasons, weighed
from summits.models import Correction, Leader, Report, Statement
from tests.desk import read_statement
from tests.factories import make_leader, make_summit

pytestmark = pytest.mark.django_db


@pytest.fixture
def two():
    return read_statement(), read_statement()


def join(one, other, by, reason="The same words."):
    act = joining.join(one, other, reason=reason, by=by)
    one.refresh_from_db()
    other.refresh_from_db()
    return act


def state(statement):
    """What is known of a statement, its wordings and the decisions in force."""
    statement.refresh_from_db()
    own = [statement.speaker_id, statement.summit_id, statement.said_from, statement.occasion]
    decided = Correction.objects.filter(statement=statement, undone_at=None)
    return [
        own,
        bool(statement.checked_at),
        statement.merged_into_id,
        sorted(statement.quotations.values_list("pk", flat=True)),
        sorted(map(str, decided.values_list("field", "value", "quotation"))),
    ]


def doubles(statement):
    (why,) = reasons(gathered(Statement.objects.filter(pk=statement.pk))).values()
    return [each.words for each in why if each.code == "double"]


# ------------------------------------------------------------------- joining


def test_the_older_address_stays_and_the_other_leads_to_it(client, admin_user, two):
    old, young = two
    join(young, old, admin_user)
    assert (old.merged_into, young.merged_into, old.quotations.count()) == (None, old, 2)
    answer = client.get(young.get_absolute_url())
    assert (answer.status_code, answer["Location"]) == (301, old.get_absolute_url())
    assert client.get(old.get_absolute_url()).status_code == 200


def test_a_chain_of_joins_leads_to_the_last(client, admin_user, two):
    old, young = two
    youngest = read_statement()
    join(young, youngest, admin_user)
    join(old, young, admin_user)
    assert client.get(youngest.get_absolute_url())["Location"] == old.get_absolute_url()
    assert old.quotations.count() == 3


def test_taken_back_all_is_as_it_was(admin_user, two):
    old, young = two
    acts.decide(young, {("occasion", None): "speech"}, reason="It was one.", by=admin_user)
    before = [state(each) for each in two]
    act = join(old, young, admin_user)
    assert [state(each) for each in two] != before
    acts.take_back(act, admin_user)
    assert [state(each) for each in two] == before


def test_what_was_decided_for_the_one_that_goes_holds_for_the_one_that_stays(admin_user, two):
    old, young = two
    acts.decide(young, {("occasion", None): "speech"}, reason="It was one.", by=admin_user)
    join(old, young, admin_user)
    held = old.corrections.get(field="occasion", undone_at=None)
    assert (old.occasion, held.value, held.reason, held.by) == ("speech", "speech", "It was one.", admin_user)


def test_a_quotations_own_decisions_go_with_it(admin_user, two):
    old, young = two
    quotation = young.quotations.get()
    acts.decide(young, {("kind", quotation): "mixed"}, reason="In part.", by=admin_user)
    join(old, young, admin_user)
    settle(old)
    quotation.refresh_from_db()
    assert (quotation.statement, quotation.kind) == (old, "mixed")


@pytest.mark.parametrize(
    ("checked", "still"),
    [
        pytest.param([True, True], True, id="both were checked"),
        pytest.param([True, False], False, id="only the one that stays"),
        pytest.param([False, True], False, id="only the one that goes"),
    ],
)
def test_the_whole_is_checked_only_where_both_were(admin_user, two, checked, still):
    for each, is_checked in zip(two, checked, strict=True):
        if is_checked:
            acts.check(each, admin_user)
    join(*two, admin_user)
    assert bool(two[0].checked_at) == still


def other_speaker(old, young, by):
    acts.decide(young, {("speaker", None): "vladimir-putin"}, reason="It was he.", by=by)


def other_meeting(old, young, by):
    make_summit("hangzhou-2016")
    acts.decide(young, {("summit", None): "hangzhou-2016"}, reason="There.", by=by)


def decided_differently(old, young, by):
    for statement, occasion in ((old, "speech"), (young, "briefing")):
        acts.decide(statement, {("occasion", None): occasion}, reason="So it was.", by=by)


def withdrawn(old, young, by):
    acts.withdraw(young, "No statement.", by)


def reported(old, young, by):
    Report.objects.create(statement=young, passage="x", text="Not so.")


def contradicted(old, young, by):
    acts.decide(young, {("occasion", None): "speech"}, reason="It was one.", by=by)
    found = young.quotations.get().found
    young.quotations.update(found=found | {"occasion": {"value": "briefing"}})


def unnamed(old, young, by):
    make_leader("us-official", kind=Leader.Kind.UNNAMED)
    for statement in (old, young):
        acts.decide(statement, {("speaker", None): "us-official"}, reason="Unnamed.", by=by)


@pytest.mark.parametrize(
    ("first", "why"),
    [
        pytest.param(other_speaker, "They have different speakers.", id="another speaker"),
        pytest.param(other_meeting, "They have different meetings.", id="another meeting"),
        pytest.param(decided_differently, "Editors decided on different occasions.", id="two decisions"),
        pytest.param(withdrawn, "is not shown any more.", id="a withdrawn one"),
        pytest.param(reported, "Somebody says that", id="a reader's report is open"),
        pytest.param(contradicted, "The reader contradicts a decision on", id="a conflict is open"),
        pytest.param(unnamed, "Nobody can tell whether an unnamed official", id="unnamed officials"),
    ],
)
def test_what_contradicts_is_not_joined(admin_user, two, first, why):
    first(*two, admin_user)
    before = [state(each) for each in two]
    with pytest.raises(ValidationError, match=why):
        join(*two, admin_user)
    assert [state(each) for each in two] == before


def test_a_statement_is_not_joined_to_itself(admin_user):
    statement = read_statement()
    with pytest.raises(ValidationError, match="It takes two statements"):
        join(statement, statement, admin_user)


def test_what_was_decided_before_is_not_taken_back_while_the_quotation_is_elsewhere(admin_user, two):
    old, young = two
    act = acts.decide(young, {("kind", young.quotations.get()): "mixed"}, reason="In part.", by=admin_user)
    joined = join(old, young, admin_user)
    with pytest.raises(ValidationError, match="Something was decided after it"):
        acts.take_back(act, admin_user)
    acts.take_back(joined, admin_user)
    acts.take_back(act, admin_user)
    assert young.quotations.get().kind == "direct"


@pytest.fixture
def decided(admin_user):
    """``decided(statement)``: an editor decides that it was a speech; the Act."""

    def decide(statement, field="occasion", value="speech"):
        return acts.decide(statement, {(field, None): value}, reason="It was one.", by=admin_user)

    return decide


def refused(act, by):
    """Nothing is taken back, and so everything stays as it is."""
    before = list(map(state, Statement.objects.order_by("pk")))
    with pytest.raises(ValidationError, match="Something was decided after it"):
        acts.take_back(act, by)
    return list(map(state, Statement.objects.order_by("pk"))) == before


def test_what_was_decided_for_both_is_taken_back_after_the_join(admin_user, two, decided):
    made = [decided(each) for each in two]
    joined = join(*two, admin_user)
    assert [refused(each, admin_user) for each in made] == [True, True]
    acts.take_back(joined, admin_user)
    acts.take_back(made[0], admin_user)
    assert [state(each)[0][-1] for each in two] == ["meeting", "speech"]


def test_what_was_given_way_to_before_is_not_decided_again_while_the_quotation_is_elsewhere(admin_user, two):
    young = two[1]
    acts.decide(young, {("kind", young.quotations.get()): "mixed"}, reason="In part.", by=admin_user)
    back = [young.corrections.get(field="kind", undone_at=None)]
    act = acts.decide(young, {}, back=back, reason="A slip.", by=admin_user)
    join(*two, admin_user)
    assert refused(act, admin_user)


def test_a_join_stays_while_something_was_decided_on_what_it_moved(admin_user, two):
    joined = join(*two, admin_user)
    moved = two[0].quotations.last()
    since = acts.decide(two[0], {("kind", moved): "mixed"}, reason="In part.", by=admin_user)
    assert refused(joined, admin_user)
    acts.take_back(since, admin_user)
    acts.take_back(joined, admin_user)
    assert [each.quotations.count() for each in two] == [1, 1]


def test_nothing_is_decided_for_one_that_was_joined_to_another(admin_user, two):
    join(*two, admin_user)
    with pytest.raises(ValidationError, match=f"Statement {two[1].pk} was joined to Statement {two[0].pk}"):
        acts.check(two[1], admin_user)
    assert two[1].acts.count() == 0


# ------------------------------------------------------------------- parting


def test_the_one_that_leaves_is_new_and_never_suggested_again(client, admin_user, two):
    old, young = two
    join(old, young, admin_user)
    leaving = old.quotations.last()
    act = joining.part(leaving, reason="Said on another day.", by=admin_user)
    leaving.refresh_from_db()
    new = leaving.statement
    assert new not in two
    assert (new.speaker.slug, new.summit.slug) == ("barack-obama", "lough-erne-2013")
    assert [client.get(each.get_absolute_url()).status_code for each in (old, young, new)] == [200, 301, 200]
    assert (doubles(new), doubles(old)) == ([], [])
    acts.take_back(act, admin_user)
    assert old.quotations.count() == 2
    assert client.get(new.get_absolute_url())["Location"] == old.get_absolute_url()


def test_the_only_wording_has_nothing_to_leave(admin_user):
    quotation = read_statement().quotations.get()
    with pytest.raises(ValidationError, match="It is the only wording of this statement"):
        joining.part(quotation, reason="Another day.", by=admin_user)


def test_a_join_is_not_taken_back_once_something_was_parted(admin_user, two):
    act = join(*two, admin_user)
    joining.part(two[1].quotations.last() or two[0].quotations.last(), reason="Another day.", by=admin_user)
    with pytest.raises(ValidationError, match="Something was decided after it"):
        acts.take_back(act, admin_user)


def part_the_last(statement, by):
    """Part the last wording of it; the Act and the new statement."""
    leaving = statement.quotations.last()
    act = joining.part(leaving, reason="Said on another day.", by=by)
    leaving.refresh_from_db(fields=["statement"])
    return act, leaving.statement


def test_a_join_stays_where_nothing_else_is_left(admin_user, two):
    joined = join(*two, admin_user)
    act = joining.part(two[0].quotations.first(), reason="Said on another day.", by=admin_user)
    assert refused(joined, admin_user)
    acts.take_back(act, admin_user)
    acts.take_back(joined, admin_user)
    assert [each.quotations.count() for each in two] == [1, 1]


def test_what_an_editor_corrected_holds_for_the_one_that_leaves(admin_user, two, decided):
    for each in two:
        decided(each, "speaker", "vladimir-putin")
    join(*two, admin_user)
    before = state(two[0])
    act, new = part_the_last(two[0], admin_user)
    assert [each.who for each in (two[0], new)] == ["Vladimir Putin", "Vladimir Putin"]
    acts.take_back(act, admin_user)
    assert state(two[0]) == before


def test_what_was_only_checked_does_not_hold_for_the_one_that_leaves(admin_user, two):
    join(*two, admin_user)
    acts.check(two[0], admin_user)
    _, new = part_the_last(two[0], admin_user)
    assert (bool(new.checked_at), new.corrections.filter(quotation=None).count()) == (False, 0)


def test_it_stays_parted_while_something_was_decided_on_the_new_one(admin_user, two, decided):
    join(*two, admin_user)
    act, new = part_the_last(two[0], admin_user)
    since = decided(new)
    assert refused(act, admin_user)
    acts.take_back(since, admin_user)
    acts.take_back(act, admin_user)
    assert (state(new)[2], two[0].quotations.count()) == (two[0].pk, 2)


def test_it_stays_parted_while_the_rest_is_joined_to_another(admin_user, two):
    third = read_statement()
    join(two[1], third, admin_user)
    act, _ = part_the_last(two[1], admin_user)
    joined = join(*two, admin_user)
    assert refused(act, admin_user)
    acts.take_back(joined, admin_user)
    acts.take_back(act, admin_user)
    assert (state(two[1])[2], two[1].quotations.count()) == (None, 2)


# ------------------------------------------------------------------ not the same


def test_not_the_same_is_remembered_until_it_is_taken_back(admin_user, two):
    old, young = two
    assert doubles(old) == [f"Says much the same as statement {young.pk}"]
    act = joining.keep_apart(old, young, reason="Said twice.", by=admin_user)
    assert (doubles(old), doubles(young)) == ([], [])
    assert set(weighed().values_list("needs", flat=True)) == {0}
    acts.take_back(act, admin_user)
    assert doubles(young) == [f"Says much the same as statement {old.pk}"]
    assert set(weighed().values_list("needs", flat=True)) == {BIT["double"]}


# ------------------------------------------------------------------ and reading


def test_joining_is_no_conflict_with_the_reader(admin_user, two):
    join(*two, admin_user)
    assert conflicts(two[0]) == []
