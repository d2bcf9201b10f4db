"""The chronology page by page: fifty statements each, and in how many queries."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    make_leader,
    make_outlet,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
    make_topic,
)

from .html import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def sixty():
    """Fifty-two statements at Lough Erne, eight at Hangzhou."""
    make_statement()
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    for _ in range(51):
        make_statement(topics=[])
    for _ in range(8):
        make_statement(summit=hangzhou, topics=[])


def test_fifty_statements_a_page_and_a_meeting_goes_on(client, sixty):
    first, second = parse(client.get("/")), parse(client.get("/?page=2"))
    assert [len(page.all("article", classed="said")) for page in (first, second)] == [50, 10]
    assert [h2.text for h2 in first.all("h2")] == ["Lough Erne"]
    assert [h2.text for h2 in second.all("h2")] == ["Lough Erne continued", "Hangzhou"]
    assert first.one("a", rel="next").href == "/?page=2"
    assert second.one("a", rel="prev").href == "/"
    assert (
        second.one("head").one("title").text
        == "What Obama and Putin said, meeting by meeting, page 2 · Los Cabos to Hangzhou"
    )


def test_a_meeting_that_begins_a_page_does_not_go_on(client, sixty):
    page = parse(client.get("/?summit=hangzhou-2016"))
    assert [h2.text for h2 in page.all("h2")] == ["Hangzhou"]
    assert page.one("li", classed="meeting").one("span", classed="num").text == "8 statements"


def test_a_filtered_meeting_tells_how_many_there_are(client, sixty):
    meeting = parse(client.get("/?topic=syria")).one("li", classed="meeting")
    assert meeting.one("span", classed="num").text == "1 of 52 statements"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("/", "No article has been read yet.", id="nothing at all"),
        pytest.param(
            "/?kind=direct", "No statement in the articles held fits all of this.", id="nothing fits"
        ),
        pytest.param("/?topic=x", "Nothing is shown for what is not understood.", id="not understood"),
    ],
)
def test_an_empty_chronology_says_so(client, address, words):
    page = parse(client.get(address))
    assert (page.one("p", classed="nothing").text, page.one(id="told").text) == (
        words,
        "0 statements, 0 meetings",
    )


# --------------------------------------------------------------------- queries


def make_one_of_everything(n):
    """A meeting, a speaker, two topics, an outlet and two articles more, and a statement that has them all."""
    summit = make_summit(f"summit-{n}", day=date(2012 + n, 6, 1), place=f"Place {n}")
    topic = make_topic(f"topic-{n}")
    narrower = make_topic(f"narrower-{n}", parent=topic)
    speaker, via = make_leader(f"leader-{n}"), make_leader(f"via-{n}")
    statement = make_statement(summit=summit, speaker=speaker, via=via, topics=[topic, narrower])
    make_quotation(statement, kind="mixed")
    make_reading(statement.quotations.first().article, summit=summit)
    make_outlet()


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/", id="all"),
        pytest.param(
            "/?leader=leader-1&topic=topic-1&summit=summit-1&kind=mixed&from=2012&q=agreed", id="filtered"
        ),
        pytest.param("/?q=agreed&sort=best", id="best match"),
        pytest.param("/?outlet=not-known&checked=yes", id="nothing fits"),
        pytest.param("/?to=2016&q=we+-disagree+or+%22agreed%22&sort=newest", id="newest"),
        pytest.param("/?leader=foo&sort=bar", id="nonsense"),
    ],
)
def test_as_many_queries_with_three_of_everything_as_with_one(client, address):
    make_one_of_everything(1)
    with_one = queries(client, address)
    make_one_of_everything(2)
    make_one_of_everything(3)
    assert queries(client, address) == with_one
    assert with_one <= 12
