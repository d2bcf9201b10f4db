"""Atom as a feed reader reads it: order, filter, pages, who may fetch it, corrections, and the way to it."""

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.deciding import acts
from summits.models import Byline
from tests.desk import read_statement
from tests.factories import make_leader, make_statement, make_topic
from tests.pages.html import parse
from tests.summits.feed_reader import HOST, TAG, only, read

pytestmark = pytest.mark.django_db


def links(feed):
    return {each.rel: each.href.removeprefix(HOST) for each in feed.feed.links}


# -------------------------------------------------------------------- the feed


def test_the_last_changed_first(client, admin_user):
    rows = [read_statement() for _ in range(3)]
    acts.check(rows[0], admin_user)
    acts.decide(rows[1], {("occasion", None): "speech"}, reason="Heard it.", by=admin_user)
    told = [entry.id.rpartition("/")[2] for entry in read(client).entries]
    assert told == [str(rows[n].pk) for n in (1, 2, 0)]


def test_an_empty_feed_never_changes(client):
    first, second = (client.get("/chronology.atom").content for _ in range(2))
    assert (first, read(client).feed.updated) == (second, "2026-01-01T00:00:00+00:00")


def test_it_follows_the_filter(client):
    make_statement(topics=[make_topic("ukraine")])
    row = make_statement(speaker=make_leader("vladimir-putin"))
    feed = read(client, "/chronology.atom?topic=&topic=syria&sort=newest&leader=vladimir-putin")
    assert [entry.id for entry in feed.entries] == [f"{TAG}statements/{row.pk}"]
    query = "?leader=vladimir-putin&topic=syria"
    assert links(feed) == {"self": f"/chronology.atom{query}", "alternate": f"/{query}"}
    assert feed.feed.id == f"{TAG}chronology.atom{query}"
    assert feed.feed.title == "Los Cabos to Hangzhou: Statements by Vladimir Putin on Syria"
    assert feed.feed.author == "Los Cabos to Hangzhou"


def test_ids_are_the_same_whatever_the_host_is_called(client):
    make_statement()
    ids = [
        (feed.feed.id, [entry.id for entry in feed.entries])
        for host in ("testserver", "localhost")
        for feed in [feedparser.parse(client.get("/chronology.atom", headers={"host": host}).content)]
    ]
    assert ids[0] == ids[1]


@pytest.fixture
def five(monkeypatch):
    """Five statements, two to a page."""
    monkeypatch.setattr("summits.views.feeds.PER_PAGE", 2)
    return [make_statement().pk for _ in range(5)]


def test_pages_lead_to_one_another_and_are_one_feed(client, five):
    address, told, ids, ways = "/chronology.atom?leader=barack-obama", [], set(), []
    while address:
        feed = read(client, address)
        told += [int(entry.id.rpartition("/")[2]) for entry in feed.entries]
        ids.add(feed.feed.id)
        ways.append({name: way.partition("page=")[2] for name, way in links(feed).items()})
        address = links(feed).get("next")
    assert (told, len(ids)) == (five[::-1], 1)
    assert ways == [
        {"self": "", "alternate": "", "next": "2"},
        {"self": "2", "alternate": "", "first": "", "previous": "", "next": "3"},
        {"self": "3", "alternate": "", "first": "", "previous": "2"},
    ]


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        pytest.param("topic=x", "Topic “x”: there is no such choice.", id="unknown"),
        pytest.param(
            "from=x&sort=y",
            "From “x”: that is no year, month or day; write 2013, 2013-06 or 2013-06-17. "
            "Order “y”: there is no such choice.",
            id="two",
        ),
        pytest.param("page=2", "There is no page “2”: the last is 1.", id="beyond the last page"),
        pytest.param("page=%3Cb%3E%00", "There is no page “<b>\ufffd”: the last is 1.", id="no number"),
    ],
)
def test_what_is_not_understood_is_named_in_a_feed(client, query, problem):
    feed = read(client, f"/chronology.atom?{query}", status=400)
    assert (feed.feed.title, feed.feed.subtitle.replace("&lt;", "<").replace("&gt;", ">")) == (
        "Not understood",
        problem,
    )
    assert feed.entries == []


ADDRESSES = ["/chronology.atom", "/corrections.atom", "/summits.ics", "/timeline.json"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_any_page_may_fetch_it_and_nobody_may_send_to_it(client, address):
    known = [client.get(address), client.head(address), client.get(f"{address}?page=x&topic=x")]
    assert [answer["Access-Control-Allow-Origin"] for answer in known] == ["*"] * 3
    assert [answer.status_code for answer in known] == [200, 200, 400]
    assert known[1].content == b""
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_holds_it_already_is_told_so_by_any_page(client, admin_user, address):
    row = read_statement()
    held = {"if-none-match": client.get(address)["ETag"]}
    again = client.get(address, headers=held)
    assert (again.status_code, again["Access-Control-Allow-Origin"]) == (304, "*")
    acts.decide(row, {("occasion", None): "speech"}, reason="Heard it.", by=admin_user)
    assert client.get(address, headers=held).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_as_many_queries_for_three_as_for_one(client, admin_user, address):
    asked = []
    for number in (1, 2):
        for _ in range(number):
            row = read_statement()
            acts.decide(row, {("occasion", None): "speech"}, reason="Heard it.", by=admin_user)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked.append(len(queries))
    assert asked == [asked[0]] * 2
    assert asked[0] <= 12


# ----------------------------------------------------------------- corrections


def test_a_correction_tells_old_new_and_why(client, admin_user):
    row = read_statement()
    acts.decide(row, {("speaker", None): "vladimir-putin"}, reason="Heard <it>.", by=admin_user)
    entry, last = only(client, "/corrections.atom"), row.revisions.get(number=2)
    assert (entry.id, entry.link) == (
        f"{TAG}statements/{row.pk}/v/2",
        f"{HOST}/statements/{row.pk}/v/2/",
    )
    assert entry.title == f"Statement {row.pk}, version 2: corrected"
    assert (entry.published, entry.updated) == (last.at.isoformat(), last.at.isoformat())
    assert entry.content[0].value == (
        "<p>Heard &lt;it&gt;.</p>\n<dl>\n<dt>Speaker</dt>\n"
        "<dd><del>Barack Obama</del> → <ins>Vladimir Putin</ins></dd>\n</dl>"
    )


def test_the_editor_stands_under_it_only_where_they_chose_to(client, admin_user):
    row = read_statement()
    acts.decide(row, {("occasion", None): "speech"}, reason="Heard it.", by=admin_user)
    assert "author" not in only(client, "/corrections.atom")
    Byline.objects.create(user=admin_user, name="A. N. Editor")
    assert only(client, "/corrections.atom").author == "A. N. Editor"


def test_a_withdrawal_is_a_correction_and_a_check_is_none(client, admin_user):
    first, second = read_statement(), read_statement()
    acts.check(first, admin_user)
    acts.withdraw(second, "Never said.", admin_user)
    entry = only(client, "/corrections.atom")
    assert entry.title == f"Statement {second.pk}, version 2: withdrawn"
    assert entry.content[0].value.startswith("<p>Never said.</p>\n<dl>\n<dt>Withdrawn</dt>\n<dd><del>nothing")


def test_corrections_have_pages_too(client, admin_user, monkeypatch):
    monkeypatch.setattr("summits.views.feeds.PER_PAGE", 1)
    row = read_statement()
    for occasion in ("speech", "briefing"):
        acts.decide(row, {("occasion", None): occasion}, reason="Heard it.", by=admin_user)
    first, second = read(client, "/corrections.atom"), read(client, "/corrections.atom?page=2")
    assert links(first) == {
        "self": "/corrections.atom",
        "alternate": "/corrections/",
        "next": "/corrections.atom?page=2",
    }
    assert links(second) == {
        "self": "/corrections.atom?page=2",
        "alternate": "/corrections/",
        "first": "/corrections.atom",
        "previous": "/corrections.atom",
    }
    assert [each.entries[0].title[-20:] for each in (first, second)] == [
        "version 3: corrected",
        "version 2: corrected",
    ]


# --------------------------------------------------------------- found by readers


def alternates(client, address):
    page = parse(client.get(address))
    found = page.all("link", rel="alternate", type="application/atom+xml")
    return {each.attributes["title"]: each.href for each in found}


def test_every_page_leads_to_the_corrections(client):
    assert alternates(client, "/method/") == {"Corrections": "/corrections.atom"}


@pytest.mark.parametrize(
    ("query", "feed"),
    [
        pytest.param("", "/chronology.atom", id="everything"),
        pytest.param("?topic=syria", "/chronology.atom?topic=syria", id="a filter"),
        pytest.param("?topic=syria&sort=newest", "/chronology.atom?topic=syria", id="without the order"),
        pytest.param("?topic=nothing", None, id="none for what is not understood"),
    ],
)
def test_the_chronology_leads_to_the_feed_of_its_filter(client, query, feed):
    make_statement()
    found = alternates(client, f"/{query}")
    assert found.pop("Corrections") == "/corrections.atom"
    assert list(found.values()) == ([feed] if feed else [])
