"""The form that says something is wrong: open to everybody, safe, and kept as text."""

import pytest
from django.test import Client

from summits.deciding.reports import FROM_ONE
from summits.models import Report
from tests.desk import read_statement

from .html import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return read_statement()


def address(statement):
    return f"/statements/{statement.pk}/report/"


def send(client, statement, **changes):
    return client.post(
        address(statement), {"text": "He did not.", "passage": "We agreed", "version": "1"} | changes
    )


def test_the_statements_page_leads_to_it_and_stays_without_a_cookie(client, statement):
    answer = client.get(statement.get_absolute_url())
    link = parse(answer).one("a", classed="wrong-link")
    assert (link.text, link.href, link.attributes["data-hx-get"], link.attributes["data-hx-select"]) == (
        "This is wrong",
        address(statement),
        address(statement),
        "#report",
    )
    assert answer.cookies == {}


def test_the_passage_is_filled_in(client, statement):
    page = parse(client.get(address(statement)))
    fields = {each.attributes["name"]: each.text for each in page.all("textarea")}
    assert fields == {"text": "", "passage": "“We agreed on all of it.”"}
    assert page.one("input", name="version").attributes["value"] == "1"


def test_what_is_sent_is_kept_as_text(client, statement):
    answer = send(client, statement, text="<b>He</b> did not.")
    assert (answer.status_code, answer["Location"]) == (302, f"{address(statement)}sent/")
    kept = Report.objects.values_list("statement", "text", "passage", "version", "by", "closed_at")
    assert list(kept) == [(statement.pk, "<b>He</b> did not.", "We agreed", 1, None, None)]
    assert parse(client.get(answer["Location"])).one("h1").text == "Thank you"


def test_without_its_token_nothing_is_taken(statement):
    strict = Client(enforce_csrf_checks=True)
    assert (send(strict, statement).status_code, Report.objects.count()) == (403, 0)
    strict.get(address(statement))
    token = strict.cookies["csrftoken"].value
    assert send(strict, statement, csrfmiddlewaretoken=token).status_code == 302


def test_a_machine_that_fills_in_everything_is_thanked_and_not_kept(client, statement):
    answer = send(client, statement, website="https://spam.example/")
    assert (answer["Location"], Report.objects.count()) == (f"{address(statement)}sent/", 0)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        pytest.param({"text": ""}, {"text": ["This field is required."]}, id="nothing said"),
        pytest.param(
            {"text": "x" * 2001},
            {"text": ["Ensure this value has at most 2000 characters (it has 2001)."]},
            id="too long",
        ),
        pytest.param({"text": "a\0b"}, {"text": ["Null characters are not allowed."]}, id="a NUL"),
        pytest.param({"version": "x"}, {"version": ["Enter a whole number."]}, id="no number"),
    ],
)
def test_what_cannot_be_kept_is_said(client, statement, changes, problem):
    answer = send(client, statement, **changes)
    assert (answer.status_code, answer.context["form"].errors, Report.objects.count()) == (400, problem, 0)


def test_after_a_few_in_an_hour_it_says_so_and_keeps_what_was_typed(client, statement):
    for _ in range(FROM_ONE):
        assert send(client, statement).status_code == 302
    answer = send(client, statement, text="Once more.")
    page = parse(answer)
    assert (answer.status_code, Report.objects.count()) == (429, FROM_ONE)
    assert page.one("textarea", name="text").text == "Once more."
    assert page.one(role="alert").text.startswith("Too many reports have come in within the hour.")
    assert (
        client.post(address(statement), {"text": "x", "passage": "y"}, REMOTE_ADDR="192.0.2.7").status_code
        == 302
    )


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client, statement, method):
    assert getattr(client, method)(address(statement)).status_code == 405


@pytest.mark.parametrize("change", ["withdrawn_at", "gone"])
def test_what_is_gone_takes_no_reports(client, statement, change):
    type(statement).objects.update(**{change: "2026-11-22T12:00Z" if change == "withdrawn_at" else True})
    assert client.get(address(statement)).status_code == 404
