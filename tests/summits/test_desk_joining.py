"""Joining and parting on the desk's pages: what they show, who may, what is asked for."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from summits.models import KeptApart, Statement
from tests.desk import change_page, form_of, read_statement
from tests.pages.html import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def two():
    return read_statement(), read_statement()


def compare_page(one, other):
    return reverse("admin:summits_compare", args=[one.pk]) + f"?with={other.pk}"


def said(answer):
    return [str(each) for each in answer.context["messages"]]


def test_a_likely_double_is_named_with_its_words(admin_client, two):
    old, young = two
    (named,) = parse(admin_client.get(change_page(young))).all("p", classed="double")
    assert named.text == f"Says much the same as statement {old.pk}: word for word. Is it the same?"
    assert [link.href for link in named.all("a")] == [compare_page(young, old)]


def test_they_are_one(admin_client, two):
    old, young = two
    answer = admin_client.post(
        compare_page(young, old), {"_join": "1", "reason": "The same words."}, follow=True
    )
    young.refresh_from_db()
    assert (young.merged_into, said(answer)) == (old, [f"{old}: another joined to it."])
    assert answer.redirect_chain == [(change_page(old), 302)]


def test_what_is_saved_on_one_that_was_joined_meanwhile_is_refused(admin_client, two):
    old, young = two
    opened = form_of(admin_client, young) | {"occasion": "speech", "reason": "At the UN.", "_continue": "1"}
    admin_client.post(compare_page(young, old), {"_join": "1", "reason": "The same words."})
    answer = admin_client.post(change_page(young), opened)
    said = f"{young} was joined to {old}: decide there."
    assert answer.context["adminform"].form.non_field_errors() == [said]
    (joined,) = parse(answer).all("p", classed="joined")
    assert [link.href for link in joined.all("a")] == [change_page(old)]
    assert [parse(answer).all("button", name=name) for name in ("_accept", "_reject", "_later")] == [
        [],
        [],
        [],
    ]
    assert young.corrections.filter(field="occasion").count() == 0


def test_they_are_not_the_same(admin_client, two):
    answer = admin_client.post(compare_page(*two), {"_apart": "1", "reason": "Said twice."}, follow=True)
    assert KeptApart.objects.count() == 1
    assert parse(answer).all("p", classed="double") == []


def test_without_a_reason_nothing_is_done(admin_client, two):
    answer = admin_client.post(compare_page(*two), {"_join": "1", "reason": " "})
    assert said(answer) == ["Say why: readers see what was changed and for what reason."]
    assert Statement.objects.exclude(merged_into=None).count() == 0


def test_one_wording_leaves(admin_client, two):
    old, _ = two
    admin_client.post(compare_page(*two), {"_join": "1", "reason": "The same words."})
    page = parse(admin_client.get(change_page(old)))
    links = [link.href for link in page.all("a") if link.text == "This wording is another statement"]
    assert len(links) == 2
    answer = admin_client.post(links[1], {"reason": "Another day."}, follow=True)
    new = Statement.objects.latest("pk")
    assert (answer.redirect_chain, old.quotations.count()) == ([(change_page(new), 302)], 1)


def test_a_single_wording_cannot_leave(admin_client, two):
    page = parse(admin_client.get(change_page(two[0])))
    assert "This wording is another statement" not in [link.text for link in page.all("a")]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("x", id="no number"),
        pytest.param("9" * 20, id="huge"),
        pytest.param("\0", id="not printable"),
    ],
)
def test_a_number_nobody_has(admin_client, two, typed):
    page = reverse("admin:summits_compare", args=[two[0].pk])
    answer = parse(admin_client.get(page, {"with": typed}))
    assert [each.text for each in answer.all("p", classed="errornote")] == [
        f"There is no statement “{typed}”."
    ]
    assert answer.all("button", name="_join") == []


def test_it_begins_without_another(admin_client, two):
    page = parse(admin_client.get(reverse("admin:summits_compare", args=[two[0].pk])))
    assert (page.all("p", classed="errornote"), page.all("button", name="_join")) == ([], [])


def test_who_may_only_look_may_not_join(client, two):
    client.force_login(User.objects.create_user("viewer", is_staff=True))
    assert client.get(compare_page(*two)).status_code == 403
    assert client.post(compare_page(*two), {"_join": "1", "reason": "x"}).status_code == 403
    assert client.get(reverse("admin:summits_part", args=[two[0].quotations.get().pk])).status_code == 403
