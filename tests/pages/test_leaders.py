"""Who is quoted, and what one of them said over time."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.models import Leader
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_statement,
    make_summit,
    make_topic,
)
from tests.hostile import BACKWARDS, SCRIPT

from .html import parse

pytestmark = pytest.mark.django_db

PRESIDENT = {
    "title": "President",
    "start": "2009-01-20",
    "end": "2017-01-20",
    "start_support": "two",
    "end_support": "one",
    "sources": ["a"],
}
SOURCES = [{"id": "a", "publisher": "A list", "url": "https://a.example/"}]


@pytest.fixture
def obama():
    return make_leader(roles=[PRESIDENT], sources=SOURCES)


def page_of(client, slug="barack-obama", query=""):
    return parse(client.get(f"/leaders/{slug}/{query}"))


# ---------------------------------------------------------------- who is quoted


def groups(client):
    """{heading: the words of each entry}; the two and the pair have none."""
    main = parse(client.get("/leaders/")).one("main")
    lists = [ul for ul in main.all("ul") if {"presidents", "quoted"} & set(ul.classes)]
    heads = ["", *[h2.text for h2 in main.children if getattr(h2, "tag", "") == "h2"]]
    return {
        head: [li.text for li in ul.all("li")] for head, ul in zip(heads[-len(lists) :], lists, strict=True)
    }


def test_the_two_first_then_the_pair_others_by_number_and_offices_apart(client, obama):
    for slug, kind in (("vladimir-putin", "person"), ("obama-and-putin", "pair"), ("kremlin", "office")):
        make_statement(speaker=make_leader(slug, kind=kind))
    for slug in ("kerry", "lavrov", "lavrov"):
        make_statement(speaker=make_leader(slug))
    make_statement(topics=[], via=make_leader("interfax", kind="office"))
    make_statement(topics=[], via=obama)
    make_leader("nobody-quoted")
    assert groups(client) == {
        "": [
            "Barack Obama President 2 statements from 1 meeting",
            "Vladimir Putin 1 statement from 1 meeting Most on Syria 1",
            "Obama And Putin What both said jointly 1 statement from 1 meeting Most on Syria 1",
        ],
        "Others, most quoted first": ["Lavrov 2 statements", "Kerry 1 statement"],
        "Offices and organisations": ["Kremlin 1 statement", "Interfax 1 told of others"],
    }


def test_what_the_two_speak_about_most_in_broad_topics(client, obama):
    syria, ukraine = make_topic("syria", position=2), make_topic("ukraine", position=1)
    relief = make_topic("relief", parent=syria)
    make_statement(topics=[relief, syria]), make_statement(topics=[relief]), make_statement(topics=[ukraine])
    make_statement(topics=[ukraine], summit=make_summit("hangzhou-2016", day=date(2016, 9, 5)))
    assert groups(client) == {
        "": ["Barack Obama President 4 statements from 2 meetings Most on Ukraine 2 , Syria 2"]
    }


def test_nobody_without_a_name_has_a_link(client):
    make_statement(speaker=make_leader("us-official", kind=Leader.Kind.UNNAMED))
    make_statement(speaker=None), make_statement(speaker=None, speaker_words="an agency")
    main = parse(client.get("/leaders/")).one("main")
    links = {a.text: a.href for a in main.one("ul", classed="quoted").all("a")}
    assert links == {
        "Unnamed officials": "/?leader=officials",
        "Speakers not in the catalogue": "/?leader=others",
        "Speakers not known": "/?leader=not-known",
    }
    assert [li.text for li in main.one("ul", classed="quoted").all("li")] == [
        f"{who} 1 statement" for who in links
    ]


def test_offices_of_the_time_only(client):
    roles = [
        {"title": "Before", "end": "2012-06-16"},
        {"title": "During", "start": "2013-06", "end": "2013"},
        {"title": "After", "start": "2013-06-18"},
    ]
    make_statement(speaker=make_leader("vladimir-putin", roles=roles))
    assert groups(client)[""][0].startswith("Vladimir Putin During 1 statement")


def test_a_president_who_is_not_quoted_is_there_and_says_so(client, obama):
    make_summit()
    assert groups(client) == {"": ["Barack Obama President Nothing in the sources we hold"]}


@pytest.mark.parametrize("made", [[], [make_summit], [make_leader]], ids=["nothing", "a meeting", "a leader"])
def test_nobody_quoted(client, made):
    for make in made:
        make() if make is not make_leader else make("ben-rhodes")
    assert parse(client.get("/leaders/")).one("p", classed="nothing").text == "Nobody is quoted yet."


# ------------------------------------------------------------------- one leader


def test_offices_with_days_and_sources(client, obama):
    (role,) = page_of(client).one("ul", classed="roles").all("li")
    assert role.text == (
        "President , 20 January 2009 – 20 January 2017 "
        "start: two sources or more; end: one source only — A list"
    )
    assert role.one("a").attributes == {"href": "https://a.example/", "rel": "external noreferrer"}


@pytest.mark.parametrize(
    ("kind", "told"),
    [("person", ["No office is known."]), ("office", []), ("pair", [])],
)
def test_a_person_without_an_office_says_so(client, kind, told):
    make_leader("somebody", kind=kind)
    quiet = page_of(client, "somebody").one("main").all("p", classed="quiet")
    assert [p.text for p in quiet][1:] == told


def test_topics_by_meeting_as_bars_with_their_numbers(client, obama):
    syria, hangzhou = make_topic(), make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    (
        make_statement(topics=[syria]),
        make_statement(topics=[syria]),
        make_statement(topics=[syria], summit=hangzhou),
    )
    make_statement(topics=[], summit=hangzhou)
    table = page_of(client).one("table", classed="over-time")
    assert [th.text for th in table.one("thead").all("th")] == [
        "Topic",
        "Lough Erne 2013",
        "Hangzhou 2016",
        "In all",
    ]
    told = {tr.one("th").text: [td.text for td in tr.all("td")] for tr in table.one("tbody").all("tr")}
    assert told == {
        "Syria": [
            "Syria, Lough Erne: 2 statements",
            "Syria, Hangzhou: 1 statement",
            "Syria: 3 in all",
        ],
        "On no topic we follow": ["nothing in the sources we hold", "1", "1"],
    }
    assert [rect.attributes["width"] for rect in table.all("rect")] == ["48.0", "24.0", "24.0"]
    links = [a.href for td in table.all("td") for a in td.all("a")]
    asked = "/?leader=barack-obama&topic=syria"
    assert links == [f"{asked}&summit=lough-erne-2013", f"{asked}&summit=hangzhou-2016", asked]


def test_every_number_leads_to_as_many_statements(client, obama):
    syria = make_topic(position=1)
    relief = make_topic("relief", parent=syria, position=2)
    make_statement(topics=[syria, relief]), make_statement(topics=[relief]), make_statement(topics=[syria])
    make_statement(speaker=make_leader("vladimir-putin"))
    links = page_of(client).one("table", classed="over-time").one("tbody").all("a")
    asked = [(a.text, a.href) for a in links if a.href.startswith("/?")]
    told = [parse(client.get(href)).one(id="told").text for _, href in asked]
    counts = [text.partition(": ")[2].split()[0] for text, _ in asked]
    assert [each.split()[0] for each in told] == counts == ["3", "3", "2", "2"]


def test_statements_by_meeting_in_order(client, obama):
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    late, early = make_statement(summit=hangzhou), make_statement()
    make_statement(speaker=make_leader("vladimir-putin"))
    meetings = page_of(client).one("ol", classed="meetings").all("li", classed="meeting")
    assert [
        (each.one("h2").text, [card.attributes["id"] for card in each.all("article")]) for each in meetings
    ] == [("Lough Erne", [f"statement-{early.pk}"]), ("Hangzhou", [f"statement-{late.pk}"])]


def test_what_was_told_of_others(client, obama):
    aide = make_leader("ben-rhodes")
    told = make_statement(via=aide)
    page = page_of(client, "ben-rhodes")
    section = page.one("section", id="told")
    assert section.one("h2").text == "What Ben Rhodes told of others"
    assert [card.attributes["id"] for card in section.all("article")] == [f"statement-{told.pk}"]
    assert page.one("p", classed="nothing").text == (
        "Nothing in the sources we hold was said by Ben Rhodes about these meetings."
    )


def test_the_pair_and_the_two_lead_to_one_another(client, obama):
    pair = make_leader("obama-and-putin", kind="pair")
    pair.members.set([obama, make_leader("vladimir-putin")])

    def links(slug):
        return [a.href for p in page_of(client, slug).one("main").all("p")[1:] for a in p.all("a")]

    assert links("barack-obama") == ["/leaders/obama-and-putin/"]
    assert links("obama-and-putin") == ["/leaders/barack-obama/", "/leaders/vladimir-putin/"]


def test_who_is_not_quoted_says_so(client, obama):
    make_statement(gone=True), make_statement(summit=None)
    page = page_of(client)
    assert page.one("p", classed="nothing").text == (
        "Nothing in the sources we hold was said by Barack Obama about these meetings."
    )
    assert (page.all("article"), page.one("main").all("table")) == ([], [])


@pytest.mark.parametrize("slug", ["us-official", "nobody", "Barack-Obama"])
def test_nobody_unnamed_and_nobody_unknown_has_a_page(client, obama, slug):
    make_statement(speaker=make_leader("us-official", kind=Leader.Kind.UNNAMED))
    assert client.get(f"/leaders/{slug}/").status_code == 404


# ------------------------------------------------------------------------ pages


@pytest.fixture
def many(obama, monkeypatch):
    """Three statements by Obama, told by an aide, and three by the aide; two to a page."""
    monkeypatch.setattr("summits.views.leaders.PER_PAGE", 2)
    aide = make_leader("ben-rhodes")
    return [make_statement(**who) for who in 3 * [{"via": aide}, {"speaker": aide}]]


def shown(page):
    return [int(card.attributes["id"].removeprefix("statement-")) for card in page.all("article")]


def test_pages_of_both_lists_turn_by_themselves(client, many):
    told, said = [each.pk for each in many[::2]], [each.pk for each in many[1::2]]
    pages = {
        query: page_of(client, "ben-rhodes", query) for query in ("", "?page=2", "?told=2", "?page=2&told=2")
    }
    assert {query: shown(page) for query, page in pages.items()} == {
        "": said[:2] + told[:2],
        "?page=2": said[2:] + told[:2],
        "?told=2": said[:2] + told[2:],
        "?page=2&told=2": said[2:] + told[2:],
    }
    links = [a.href for nav in pages["?page=2"].all("nav", classed="pages") for a in nav.all("a")]
    assert links == ["?page=1#said", "?told=2&page=2#told"]


def test_a_meeting_that_began_on_the_page_before_is_continued(client, many):
    heads = [
        page_of(client, "ben-rhodes", query).one("li", classed="meeting").one("h2").text
        for query in ("", "?page=2")
    ]
    assert heads == ["Lough Erne", "Lough Erne continued"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        pytest.param("?page=x", "There is no page “ x ”: this is page 1 of 2.", id="no number"),
        pytest.param("?page=9", "There is no page “ 9 ”: this is page 2 of 2.", id="too far"),
        pytest.param(
            f"?told={5000 * '9'}", f"There is no page “ {60 * '9'}… ”: this is page 1 of 2.", id="a long one"
        ),
        pytest.param("?told=%00", "There is no page “ \ufffd ”: this is page 1 of 2.", id="no letter"),
    ],
)
def test_a_page_that_is_not_there_is_named(client, many, query, told):
    page = page_of(client, "ben-rhodes", query)
    assert [p.text for p in page.all("p", classed="problems")] == [told]


@pytest.mark.parametrize(
    ("query", "canonical"),
    [("?page=1", ""), ("?page=x&a=b", ""), ("?page=2", "?page=2"), ("?told=2&page=2", "?page=2&told=2")],
)
def test_one_address_for_one_page(client, many, query, canonical):
    link = page_of(client, "ben-rhodes", query).one("link", rel="canonical")
    assert link.href == f"http://testserver/leaders/ben-rhodes/{canonical}"


def test_mark_up_of_articles_and_editors_is_shown_as_words(client):
    words = f"{BACKWARDS}{SCRIPT}"
    role = {"title": words, "note": words, "start": "2013", "sources": ["a"]}
    source = {"id": "a", "publisher": words, "url": "javascript:alert(1)"}
    leader = make_leader(roles=[role], sources=[source])
    make_statement(quotation={"words": words, "article": make_article(outlet=make_outlet(name=words))})
    make_statement(speaker=leader, via_words=words)
    for address in ("/leaders/", "/leaders/barack-obama/"):
        main = parse(client.get(address)).one("main")
        turning = {each.tag for each in main.all() if any(BACKWARDS in str(child) for child in each.children)}
        assert (main.all("script"), turning - {"bdi", "cite", "blockquote"}) == ([], set())
    assert turning == {"bdi", "cite", "blockquote"}
    assert main.one("ul", classed="roles").all("a") == []


# ---------------------------------------------------------------------- queries


def one_more(n):
    """Another meeting with statements by Obama, by somebody else, and by one told by the other."""
    summit, topic = (
        make_summit(f"summit-{n}", day=date(2014, n, 1)),
        make_topic(f"topic-{n}", parent=make_topic()),
    )
    other = make_leader(f"leader-{n}", roles=[PRESIDENT], sources=SOURCES)
    make_quotation(make_statement(summit=summit, topics=[topic, make_topic("ukraine")]))
    make_statement(summit=summit, speaker=other, via=make_leader())
    make_statement(summit=summit, via=other)
    make_leader(f"pair-{n}", kind="pair").members.add(make_leader())


@pytest.mark.parametrize(("address", "most"), [("/leaders/", 6), ("/leaders/barack-obama/", 8)])
def test_as_many_queries_with_three_of_everything_as_with_one(client, address, most):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    one_more(1)
    assert queries() == most
    one_more(2)
    one_more(3)
    assert queries() == most
