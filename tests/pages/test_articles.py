"""The sources: their list, and what stands around the text of one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from summits.models import Quotation, Statement
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
    make_topic,
)

from .article_rows import AGAIN, TEXT
from .html import parse

pytestmark = pytest.mark.django_db


# ------------------------------------------------------------------- around the text


@pytest.mark.parametrize("change", [{"gone": True}, {"withdrawn_at": "2026-11-22T12:00Z"}])
def test_a_statement_that_is_gone_is_neither_counted_nor_shown(client, article, change):
    Statement.objects.update(**change)
    assert parse(client.get("/articles/")).one("p", classed="num").text == "0 statements · 1 doubt"
    page = parse(client.get(article.get_absolute_url()))
    assert (page.all("a", classed="label"), "We agreed" in page.one("main").text) == ([], False)


def test_a_statement_that_only_an_editor_still_holds_is_shown_as_such(client, article):
    Quotation.objects.update(gone=True)
    entry = parse(client.get(article.get_absolute_url())).all("ul", classed="notes")[0].all("li")[0]
    assert entry.all("p")[0].text.partition(" statement")[0] == (
        "to the words of 1 Barack Obama , quoted, not found by the last reading"
    )


def test_copies_are_named(client, article):
    outlets = [make_outlet(name=name, slug=name.lower()) for name in ("Mail", "Post")]
    copies = [
        make_article(headline=f"Copy {n}", outlet=each, copy_of=article) for n, each in enumerate(outlets)
    ]
    told = [
        parse(client.get(each.get_absolute_url())).one("p", classed="witnesses").text
        for each in (article, copies[0])
    ]
    assert told == [
        "One witness with Copy 0 ( Mail ), Copy 1 ( Post ): they print one text.",
        f"One witness with They agreed ( {article.outlet} ), Copy 1 ( Post ): they print one text.",
    ]


def test_no_such_article(client):
    assert client.get("/articles/9/").status_code == 404


# ------------------------------------------------------------------- the list


def items(page):
    return [
        (item.one("a", href=item.one("h2").one("a").href).text, [p.text for p in item.all("p")])
        for item in page.one("ol", classed="sources").all("li")
    ]


def test_the_list_tells_outlet_meeting_and_what_was_read(client, article):
    unread = make_article(headline="Unread", kind="rewritten", published="2013-06-18")
    assert items(parse(client.get("/articles/"))) == [
        (
            "They agreed",
            [f"{article.outlet} · Lough Erne, 17 June 2013", "1 statement: 1 quoted · 2 doubts"],
        ),
        (
            "Unread",
            [
                f"{unread.outlet} (rewritten by machine or hand), 18 June 2013 · meeting not known",
                "0 statements",
            ],
        ),
    ]


def test_a_statement_counts_once_in_its_closest_wording(client, article):
    Quotation.objects.filter(start=AGAIN).update(kind="indirect")
    make_statement(quotation={"article": article, "start": 0, "end": 4, "kind": "mixed"})
    counted = parse(client.get("/articles/")).one("p", classed="num").text
    assert counted == "2 statements: 1 quoted, 1 quoted in part · 2 doubts"


def test_copies_stand_behind_what_they_copy(client, article):
    other, copy = make_article(headline="Other"), make_article(headline="Copy", copy_of=article)
    for each in (other, copy):
        make_reading(each, summit=make_summit())
    listed = items(parse(client.get("/articles/")))
    assert [headline for headline, _ in listed] == ["They agreed", "Copy", "Other"]
    assert listed[1][1][1] == f"The same text as They agreed ( {article.outlet} ): one witness."


def test_copies_of_each_other_are_still_listed(client, article):
    copy = make_article(headline="Copy", copy_of=article)
    Article.objects.filter(pk=article.pk).update(copy_of=copy)
    assert [headline for headline, _ in items(parse(client.get("/articles/")))] == ["They agreed", "Copy"]


@pytest.mark.parametrize(
    ("asked", "shown", "number"),
    [("", 50, "1"), ("?page=2", 1, "51"), ("?page=9", 1, "51"), ("?page=nonsense", 50, "1")],
)
def test_fifty_at_a_time(client, asked, shown, number):
    outlet = make_outlet()
    for _ in range(51):
        make_article(outlet=outlet)
    page = parse(client.get(f"/articles/{asked}"))
    listed = page.one("ol", classed="sources")
    assert (len(listed.all("li")), listed.attributes["start"]) == (shown, number)
    assert len(page.one("nav", classed="pages").all("a")) == 1


def test_no_article_yet(client):
    assert parse(client.get("/articles/")).one("p", classed="nothing").text == "No article has been read yet."


def one_more(article, n):
    other = make_statement(topics=[make_topic(f"topic-{n}")], quotation={"article": make_article(TEXT)})
    make_reading(other.quotations.get().article, summit=make_summit(f"summit-{n}"))
    speakers = {"speaker": make_leader(f"speaker-{n}"), "via": make_leader(f"teller-{n}")}
    make_quotation(make_statement(**speakers), article=article, start=n, end=n + 1)
    make_article(copy_of=article)


@pytest.mark.parametrize(("name", "most"), [("list", 4), ("article", 8)])
def test_as_many_queries_with_three_of_everything_as_with_one(client, article, name, most):
    address = "/articles/" if name == "list" else article.get_absolute_url()
    one_more(article, 1)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    with_one = queries()
    one_more(article, 3)
    one_more(article, 5)
    assert (queries(), with_one <= most) == (with_one, True)


def test_something_went_wrong_needs_nothing_to_say_so(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("summits.views.articles.Article.objects", None)
    answer = client.get("/articles/")
    assert answer.status_code == 500
    assert parse(answer).one("h1").text == "Something went wrong on our side"
