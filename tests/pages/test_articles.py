"""The sources: their list, and what is shown of one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.models import Statement
from tests.factories import (
    make_article,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
    make_topic,
)

from .html import parse

pytestmark = pytest.mark.django_db

TEXT = "Nobody said this.\nHe said: “We agreed.”\nAnother line.\n“We agreed.” He said it again."


@pytest.fixture
def article():
    """An article about Lough Erne with a headline, two wordings of one statement and a doubt."""
    article = make_article(TEXT, headline="They agreed")
    again = TEXT.rindex("We agreed.")
    statement = make_statement(
        quotation={"article": article, "found": {"doubts": [{"span": [18, 20], "words": "who?"}]}}
    )
    make_quotation(statement, article=article, start=again)
    make_reading(article, summit=make_summit(), doubts=[{"span": [0, 6], "words": "nobody?"}])
    return article


def test_the_list_tells_outlet_meeting_and_how_many_statements(client, article):
    make_article(headline="Unread")
    items = parse(client.get("/articles/")).one("ol", classed="sources").all("li")
    assert [(item.one("a").text, item.one("p").text.partition(" · ")[2]) for item in items] == [
        ("They agreed", "Lough Erne, 17 June 2013 · 1 statement"),
        ("Unread", "meeting not known · 0 statements"),
    ]


def test_only_paragraphs_with_findings_are_shown(client, article):
    page = parse(client.get(article.get_absolute_url()))
    assert [p.text for p in page.one("div", classed="excerpts").all("p")] == [
        "He said: “ We agreed. ”",
        "“ We agreed. ” He said it again.",
    ]
    assert "Nobody said this." not in page.one("main").text


def test_paragraphs_as_the_reader_found_them(client, article):
    second = TEXT.index("He said")
    article.reading.layout = {"paragraphs": [[0, second - 1], [second, len(TEXT)]]}
    article.reading.save()
    (paragraph,) = parse(client.get(article.get_absolute_url())).one("div", classed="excerpts").all("p")
    assert paragraph.text == "He said: “ We agreed. ” Another line. “ We agreed. ” He said it again."


def test_statements_and_doubts(client, article):
    page = parse(client.get(article.get_absolute_url()))
    assert len(page.all("article", classed="said")) == 1
    doubts = page.one("main").all("ul")[-1]
    assert [li.text for li in doubts.all("li")] == ["Nobody?: Nobody", "Who?: He"]


@pytest.mark.parametrize("change", [{"gone": True}, {"withdrawn_at": "2026-11-22T12:00Z"}])
def test_a_statement_that_is_gone_is_neither_counted_nor_shown(client, article, change):
    Statement.objects.update(**change)
    assert parse(client.get("/articles/")).one("span", classed="num").text == "0 statements"
    page = parse(client.get(article.get_absolute_url()))
    assert page.one("main").all("p")[-1].text == "No statement was found in it."
    assert page.all("div", classed="excerpts") == []


def test_an_article_without_outlet_headline_or_reading(client):
    article = make_article()
    article.outlet, article.headline = None, ""
    article.save()
    page = parse(client.get(article.get_absolute_url()))
    assert page.one("h1").text == f"Article {article.pk}"
    assert page.one("main").all("p")[0].text == "Outlet not known · meeting not known"


def test_no_such_article(client):
    assert client.get("/articles/9/").status_code == 404


def one_more(article, n):
    other = make_statement(topics=[make_topic(f"topic-{n}")], quotation={"article": make_article(TEXT)})
    make_reading(other.quotations.get().article, summit=make_summit(f"summit-{n}"))
    make_quotation(make_statement(), article=article, start=n, end=n + 1)


@pytest.mark.parametrize("name", ["list", "article"])
def test_as_many_queries_with_three_of_everything_as_with_one(client, article, name):
    address = "/articles/" if name == "list" else article.get_absolute_url()

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    with_one = queries()
    one_more(article, 1)
    one_more(article, 3)
    assert queries() == with_one


def test_something_went_wrong_needs_nothing_to_say_so(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("summits.views.articles.Article.objects", None)
    answer = client.get("/articles/")
    assert answer.status_code == 500
    assert parse(answer).one("h1").text == "Something went wrong on our side"
