"""What becomes of a statement's address: merged, withdrawn, no longer found, or never there."""

import pytest

from summits.models import Statement
from tests.factories import make_statement

from .html import parse
from .statement_rows import make_found, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return make_found()


def test_a_merged_statement_leads_to_the_last(client):
    last, middle, first = make_statement(), make_statement(), make_statement()
    Statement.objects.filter(pk=middle.pk).update(merged_into=last)
    Statement.objects.filter(pk=first.pk).update(merged_into=middle)
    for merged in (first, middle):
        answer = client.get(f"/statements/{merged.pk}/")
        assert (answer.status_code, answer["Location"]) == (301, last.get_absolute_url())
    answer = client.get(f"/statements/{first.pk}/?a=1&b=%C3%A9")
    assert answer["Location"] == f"{last.get_absolute_url()}?a=1&b=%C3%A9"


def test_merged_in_a_circle_is_not_found(client):
    one, other = make_statement(), make_statement()
    Statement.objects.filter(pk=one.pk).update(merged_into=other)
    Statement.objects.filter(pk=other.pk).update(merged_into=one)
    assert client.get(one.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("change", "words"),
    [
        pytest.param(
            {"withdrawn_at": "2026-11-22T12:00Z", "withdrawn_why": "never said."},
            "It was withdrawn on 22 November 2026 : never said.",
            id="withdrawn",
        ),
        pytest.param(
            {"withdrawn_at": "2026-11-22T12:00Z"},
            "It was withdrawn on 22 November 2026 .",
            id="without a reason",
        ),
        pytest.param(
            {"gone": True}, "No article is read that way any more, and no editor had confirmed it.", id="gone"
        ),
    ],
)
def test_what_is_gone_says_so(client, statement, change, words):
    Statement.objects.filter(pk=statement.pk).update(**change)
    answer = client.get(statement.get_absolute_url())
    assert answer.status_code == 410
    assert parse(answer).one("main").all("p")[0].text == words


def test_a_decided_statement_stays_where_nothing_prints_it_any_more(client, statement):
    statement.quotations.update(gone=True)
    page = page_of(client, statement)
    assert page.one("ul", classed="wordings").all("p")[0].text.endswith("the last reading no longer finds it")


@pytest.mark.parametrize(
    "address", ["/statements/9/", f"/statements/{10**30}/", "/statements/x/", "/statements/"]
)
def test_no_such_statement(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert parse(answer).one("h1").text == "There is nothing at this address"


def test_what_is_gone_shows_none_of_its_words(client, statement):
    statement.quotations.update(words="“Secret.”")
    Statement.objects.update(withdrawn_at="2026-11-22T12:00Z")
    for address in ("", "v/1/"):
        answer = client.get(f"{statement.get_absolute_url()}{address}")
        assert (answer.status_code, "Secret" in answer.content.decode()) == (410, False)
        page = parse(answer)
        assert page.one("meta", name="robots").attributes["content"] == "noindex"
        assert [a.href for a in page.one("main").all("a")] == [
            "/corrections/",
            "/",
            "/summits/lough-erne-2013/",
        ]
