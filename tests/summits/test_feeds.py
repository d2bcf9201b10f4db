"""Atom as a feed reader reads it: what is told, when it counts as new, and that nothing in a statement breaks it."""

from datetime import UTC, date, datetime, timedelta

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.deciding import acts
from summits.models import Byline, Leader, Revision, Statement
from tests.desk import read_statement
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_statement,
    make_summit,
    make_topic,
)
from tests.pages.html import parse

pytestmark = pytest.mark.django_db

HOST = "http://testserver"
TAG = "tag:los-cabos-to-hangzhou.example,2026:"


def read(client, address="/chronology.atom", status=200):
    """The feed as a reader sees it; it is well-formed."""
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/atom+xml; charset=utf-8")
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    return feed


def only(client, address="/chronology.atom"):
    (entry,) = read(client, address).entries
    return entry


def links(feed):
    return {each.rel: each.href.removeprefix(HOST) for each in feed.feed.links}


# -------------------------------------------------------------------- one entry


def test_an_entry_tells_who_where_the_words_and_by_whom_printed(client):
    article = make_article(outlet=make_outlet(name="CBS News", slug="cbs"))
    words = {"words": "“We agreed.”", "article": article}
    row = make_statement(quotation=words, occasion="after-meeting")
    entry, page = only(client), f"{HOST}/statements/{row.pk}/"
    assert (entry.id, entry.link) == (f"{TAG}statements/{row.pk}", page)
    assert entry.title == "Barack Obama at Lough Erne: “We agreed.”"
    assert [(each.scheme.removeprefix(HOST), each.term, each.label) for each in entry.tags] == [
        ("/summits/", "lough-erne-2013", "G8 Lough Erne summit"),
        ("/leaders/", "barack-obama", "Barack Obama"),
        ("/topics/", "syria", "Syria"),
    ]
    quotation = f"{HOST}{article.get_absolute_url()}#q{row.quotations.get().pk}"
    assert entry.content[0].value == (
        f'<blockquote cite="{page}"><p>“We agreed.”</p></blockquote>\n'
        "<p>— Barack Obama, after the meeting, Lough Erne, 17 June 2013, as reported by CBS News. "
        f'<a href="{page}">Los Cabos to Hangzhou, statement {row.pk}, not yet checked by an editor</a></p>\n'
        f'<p>As printed by <a href="{quotation}">CBS News</a>. Topics: Syria. '
        f'<a href="{page}">What this rests on</a></p>'
    )


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        pytest.param({"occasion": "meeting"}, "Barack Obama at Lough Erne", id="in the meeting"),
        pytest.param(
            {"occasion": "speech"},
            "Barack Obama, in a speech elsewhere, filed under Lough Erne",
            id="a speech elsewhere is not at the meeting",
        ),
        pytest.param({}, "Barack Obama, filed under Lough Erne", id="nobody knows where"),
        pytest.param(
            {"occasion": "meeting", "via_words": "Ben Rhodes"},
            "Barack Obama, as told by Ben Rhodes, at Lough Erne",
            id="told by another",
        ),
        pytest.param(
            {"occasion": "briefing", "via_words": "Ben Rhodes"},
            "Barack Obama, as told by Ben Rhodes, briefing by an official, filed under Lough Erne",
            id="told by another elsewhere",
        ),
        pytest.param(
            {"occasion": "meeting", "speaker": None, "speaker_words": "a bystander"},
            "A bystander at Lough Erne",
            id="not in the catalogue",
        ),
    ],
)
def test_a_title_puts_nobody_in_the_wrong_room(client, changes, title):
    make_statement(**changes)
    assert only(client).title == f"{title}: We agreed."


def test_long_words_are_cut_in_the_title_and_whole_inside(client):
    words = f"“{'We agreed. ' * 40}That was it.”"
    make_statement(quotation={"words": words})
    entry = only(client)
    cut = entry.title.partition(": ")[2]
    assert (len(cut) <= 140, cut[-12:]) == (True, "agreed. We …")
    assert f"<p>{words}</p>" in entry.content[0].value


def test_nobody_unnamed_is_a_category(client):
    make_statement(speaker=make_leader("us-official", kind=Leader.Kind.UNNAMED), topics=[])
    assert [each.term for each in only(client).tags] == ["lough-erne-2013"]


def test_hostile_words_are_words(client):
    words = "“a\x00\x01\x0b\x1f\ufffe\uffff\u202e</p><script>alert(1)</script> ]]> & <b>”".replace("\x00", "")
    make_statement(quotation={"words": words}, speaker=None, speaker_words="<i>\x02x</i>", topics=[])
    entry, told = only(client), "“a &lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; &lt;b&gt;”"
    assert entry.title.startswith("<i>x</i>, filed under Lough Erne: “a </p><script>")
    raw = read_raw(client)
    assert f"<p>{told}</p>" in raw


def read_raw(client):
    """The content of the only entry as it stands there; feedparser makes it safe first."""
    return (
        feedparser.parse(client.get("/chronology.atom").content, sanitize_html=False)
        .entries[0]
        .content[0]
        .value
    )


# ---------------------------------------------------------------- what is new


def test_the_first_telling_is_its_first_version(client):
    row = read_statement()
    entry, made = only(client), row.revisions.get().at.isoformat()
    assert (entry.published, entry.updated) == (made, made)


def at(days):
    return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days)


def when_changed(client, row):
    """The number of the version whose moment the entry gives as its last change."""
    for each in row.revisions.all():
        Revision.objects.filter(pk=each.pk).update(at=at(each.number))
    entry = only(client)
    assert entry.published == at(1).isoformat()
    return next(n for n in range(1, 9) if at(n).isoformat() == entry.updated)


DECISIONS = [
    pytest.param("speaker", "vladimir-putin", id="speaker"),
    pytest.param("summit", "hangzhou-2016", id="meeting"),
    pytest.param("said", ["2013-06-18", "2013-06-18"], id="date"),
    pytest.param("occasion", "speech", id="occasion"),
    pytest.param("topics", ["ukraine"], id="topics"),
]


@pytest.mark.parametrize(("field", "value"), DECISIONS)
def test_a_correction_is_new_and_so_is_taking_it_back(client, admin_user, field, value):
    row = read_statement()
    make_summit("hangzhou-2016", day=date(2016, 9, 5))
    act = acts.decide(row, {(field, None): value}, reason="Heard it.", by=admin_user)
    assert when_changed(client, row) == 2
    acts.take_back(act, admin_user)
    assert when_changed(client, row) == 3


def test_a_correction_of_the_words_is_new(client, admin_user):
    row = read_statement()
    quotation = row.quotations.get()
    start, end, marks = quotation.parts[0]
    acts.decide(row, {("parts", quotation): [[start, end - 1, marks]]}, reason="Cut.", by=admin_user)
    assert when_changed(client, row) == 2


def test_a_check_is_not_new_nor_is_taking_it_back(client, admin_user):
    row = read_statement()
    act = acts.check(row, admin_user)
    assert (row.revisions.count(), when_changed(client, row)) == (2, 1)
    acts.take_back(act, admin_user)
    assert (row.revisions.count(), when_changed(client, row)) == (3, 1)


def test_another_place_in_the_same_article_is_not_new(client):
    row = read_statement()
    last = row.revisions.get()
    moved = [each | {"id": 9, "parts": [[0, 1, True]]} for each in last.state["quotations"]]
    row.revisions.create(number=2, cause="read again", state=last.state | {"quotations": moved})
    assert when_changed(client, row) == 1


def test_another_outlet_with_the_words_is_new(client):
    row = read_statement()
    read_statement(statement=row, text="Mr. Obama said: “We agreed on all of it.”")
    assert when_changed(client, row) == 2


def test_a_withdrawn_one_says_so_without_its_words(client, admin_user):
    row = read_statement()
    acts.withdraw(row, "Never <said>.", admin_user)
    assert when_changed(client, row) == 2
    entry, today = only(client), Statement.objects.get(pk=row.pk).withdrawn_at
    assert (entry.id, entry.title) == (
        f"{TAG}statements/{row.pk}",
        "Withdrawn: Barack Obama at Lough Erne",
    )
    assert read_raw(client) == f"<p>Withdrawn on {today.day} {today:%B %Y}: Never &lt;said&gt;.</p>"


def test_what_the_chronology_never_shows_is_not_told(client):
    make_statement(gone=True)
    make_statement(merged_into=make_statement(gone=True))
    make_statement(summit=make_summit("moscow-2009", in_range=False))
    assert read(client).entries == []


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
