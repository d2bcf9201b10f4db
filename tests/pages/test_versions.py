"""A statement as it was: /statements/41/v/2/."""

import pytest

from summits.deciding import acts
from summits.models import Byline, Statement
from tests.desk import read_statement
from tests.factories import make_statement

from .html import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement(admin_user):
    row = read_statement()
    acts.decide(row, {("speaker", None): "vladimir-putin"}, reason="Heard it.", by=admin_user)
    return row


def version(client, statement, number):
    return parse(client.get(f"/statements/{statement.pk}/v/{number}/"))


def pairs(page, classed):
    (told,) = page.all("dl", classed=classed) or [page]
    return list(zip([dt.text for dt in told.all("dt")], [dd.text for dd in told.all("dd")], strict=True))


def test_it_is_shown_as_it_was_with_what_changed_since(client, statement):
    page = version(client, statement, 1)
    assert page.one("h1").text == f"Statement {statement.pk}, version 1"
    assert page.one("blockquote").text == "“We agreed on all of it.”"
    assert pairs(page, "rests")[0] == ("Speaker", "Barack Obama")
    assert pairs(page, "differs") == [("Speaker", "Barack Obama → Vladimir Putin")]


def test_printed_words_keep_their_first_letter(client):
    (quotation,) = (statement := read_statement()).quotations.all()
    state = statement.revisions.get().state
    state["quotations"][0]["words"] = "we agreed"
    statement.revisions.update(state=state)
    told = dict(pairs(version(client, statement, 1), "rests"))
    assert told[f"As printed by {quotation.article.outlet.name}"] == "we agreed"


def test_the_last_version_has_nothing_since(client, statement):
    page = version(client, statement, 2)
    assert (pairs(page, "rests")[0], page.all("dl", classed="differs")) == (("Speaker", "Vladimir Putin"), [])
    told = [p.text for p in page.one("article").all("p")[:2]]
    assert told[0].endswith(": corrected. Heard it.")
    assert told[1] == "It is the last version. The statement as it is now"


def test_an_editor_is_named_only_where_they_chose_to_be(client, statement, admin_user):
    assert "admin" not in version(client, statement, 2).one("main").text
    Byline.objects.create(user=admin_user, name="A. N. Editor")
    told = version(client, statement, 2).one("article").all("p")[0].text
    assert told.endswith(": corrected, by A. N. Editor. Heard it.")


def test_a_check_is_shown_with_its_date(client, statement, admin_user):
    acts.check(statement, admin_user)
    page = parse(client.get(statement.get_absolute_url()))
    day = Statement.objects.get().checked_at.strftime("%-d %B %Y")
    assert page.one("span", classed="checked").text == f"checked on {day}"
    assert page.one("dl", classed="rests").all("p")[0].text.endswith(": Heard it.")


@pytest.mark.parametrize("number", [0, 3, 10**30])
def test_no_such_version(client, statement, number):
    assert client.get(f"/statements/{statement.pk}/v/{number}/").status_code == 404


def test_a_withdrawn_statement_answers_410_with_the_reason_at_every_version(client, statement, admin_user):
    acts.withdraw(statement, "Never said.", admin_user)
    for address in ("", "v/1/", "v/3/"):
        answer = client.get(f"/statements/{statement.pk}/{address}")
        assert (answer.status_code, parse(answer).one("main").all("p")[0].text.endswith(": Never said.")) == (
            410,
            True,
        )


def test_a_merged_statement_leads_to_the_last(client, statement):
    other = make_statement()
    Statement.objects.filter(pk=statement.pk).update(merged_into=other)
    answer = client.get(f"/statements/{statement.pk}/v/1/")
    assert (answer.status_code, answer["Location"]) == (301, other.get_absolute_url())


def test_as_many_queries_with_three_versions_as_with_two(
    client, statement, admin_user, django_assert_num_queries
):
    with django_assert_num_queries(6):
        client.get(f"/statements/{statement.pk}/v/1/")
    acts.check(statement, admin_user)
    with django_assert_num_queries(6):
        client.get(f"/statements/{statement.pk}/v/1/")


@pytest.mark.parametrize(
    ("quotations", "words"),
    [
        pytest.param([], [], id="none"),
        pytest.param(
            [
                ("indirect", "they agreed on it all", False),
                ("direct", "“Yes.”", False),
                ("direct", "“Oh yes.”", False),
            ],
            ["“Oh yes.”"],
            id="quoted, and more of it",
        ),
        pytest.param(
            [("direct", "“Yes.”", True), ("indirect", "they agreed", False)], ["they agreed"], id="found then"
        ),
        pytest.param([("direct", "“Yes.”", True)], ["“Yes.”"], id="found no more, and kept"),
    ],
)
def test_a_version_shows_the_wording_nearest_to_what_was_said(client, statement, quotations, words):
    held = [
        {"id": n, "article": 1, "kind": kind, "words": words, "gone": gone}
        for n, (kind, words, gone) in enumerate(quotations)
    ]
    statement.revisions.create(number=3, cause="read", state={"quotations": held})
    assert [quote.text for quote in version(client, statement, 3).all("blockquote")] == words
