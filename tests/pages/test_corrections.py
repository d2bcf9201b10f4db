"""What was corrected, in public: /corrections/."""

import pytest

from summits.deciding import acts
from summits.models import Byline
from tests.desk import read_statement

from .html import parse

pytestmark = pytest.mark.django_db


def listed(client, query=""):
    """[(heading, its address or None, what stands under it)]"""
    page = parse(client.get(f"/corrections/{query}"))
    items = page.one("ul", classed="sources").all("li")
    return [
        (
            [(each.text, [link.href for link in each.all("a")]) for each in item.all("h2")],
            [each.text.partition(":")[2].strip() for each in item.all("p")],
            [each.text for each in item.all("dd")],
        )
        for item in items
    ]


def decide(statement, by, reason="Heard it.", **values):
    acts.decide(statement, {(field, None): value for field, value in values.items()}, reason=reason, by=by)


def test_nothing_was_corrected(client):
    read_statement()
    page = parse(client.get("/corrections/"))
    assert page.one("ul", classed="sources").text == "Nothing was corrected yet."


def test_each_has_its_reason_and_what_changed(client, admin_user):
    statement = read_statement()
    decide(statement, admin_user, speaker="vladimir-putin")
    address = f"/statements/{statement.pk}/v/2/"
    assert listed(client) == [
        (
            [(f"Statement {statement.pk}, version 2", [address])],
            ["corrected. Heard it."],
            ["Barack Obama → Vladimir Putin"],
        )
    ]
    assert client.get(address).status_code == 200


def test_an_editor_is_named_only_where_they_chose_to_be(client, admin_user):
    decide(read_statement(), admin_user, occasion="speech")
    assert listed(client)[0][1] == ["corrected. Heard it."]
    Byline.objects.create(user=admin_user, name="A. N. Editor")
    assert listed(client)[0][1] == ["corrected, by A. N. Editor. Heard it."]


def test_a_withdrawal_is_listed_without_a_link(client, admin_user):
    statement = read_statement()
    acts.withdraw(statement, "Never said.", admin_user)
    ((heading, told, _),) = listed(client)
    assert (heading, told) == ([(f"Statement {statement.pk}", [])], ["withdrawn. Never said."])


def test_checks_are_listed_where_they_are_asked_for(client, admin_user):
    statement = read_statement()
    acts.check(statement, admin_user)
    assert listed(client)[0][0] == []
    assert [told for _, told, _ in listed(client, "?checks=yes")] == [["checked by an editor"]]


def test_readings_are_no_corrections(client, admin_user):
    statement = read_statement()
    act = acts.leave(statement, admin_user)
    acts.take_back(act, admin_user)
    assert listed(client)[0][0] == []


@pytest.mark.parametrize("asked", ["2", "x", "0", str(10**30)])
def test_any_page_asked_for_answers(client, admin_user, asked):
    decide(read_statement(), admin_user, occasion="speech")
    assert len(listed(client, f"?page={asked}")) == 1


def test_as_many_queries_for_three_as_for_one(client, admin_user, django_assert_num_queries):
    decide(read_statement(), admin_user, occasion="speech")
    with django_assert_num_queries(6):
        assert len(listed(client)) == 1
    for _ in range(2):
        decide(read_statement(), admin_user, speaker=None)
    with django_assert_num_queries(6):
        assert len(listed(client)) == 3
