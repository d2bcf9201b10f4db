"""The meetings: their list, and the page of each."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.catalogue import read_catalogue
from summits.models import Statement, StatementTopic
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
from tests.hostile import BACKWARDS, SCRIPT

from .html import parse

pytestmark = pytest.mark.django_db

PIN = {"longitude": -7.64, "latitude": 54.345, "of": "Enniskillen", "precision": "nearest town"}


@pytest.fixture
def lough_erne():
    return make_summit(
        facts={"coordinates": PIN, "roles": {"barack-obama": "President"}}, country="United Kingdom"
    )


@pytest.fixture
def antalya():
    """As the catalogue knows it."""
    known = read_catalogue()["summits"]["antalya-2015"]
    return make_summit(
        "antalya-2015", day=date(2015, 11, 15), place="Antalya", name=known["name"], facts=known["facts"]
    )


def page_of(client, summit):
    return parse(client.get(f"/summits/{summit.slug}/"))


def section(page, heading):
    """The section of the page with this heading."""
    return next(each for each in page.all("section") if each.all("h2")[0].text == heading)


def facts(page, heading="Facts"):
    """{fact: (its value, what it rests on)}"""
    return {
        each.one("dt").text: tuple(dd.text for dd in each.all("dd"))
        for each in section(page, heading).one("dl").all("div")
    }


# ---------------------------------------------------------------------- the list


def rows(page):
    """For each part of the table its heading and its rows."""
    return [
        (part.all("th")[0].text, [[cell.text for cell in row.children[1::2]] for row in part.all("tr")[1:]])
        for part in page.one("table").all("tbody")
    ]


def test_the_list_marks_the_range(client, lough_erne):
    for slug, year, place in (("moscow", 2009, "Moscow"), ("lima", 2017, "Lima")):
        make_summit(slug, day=date(year, 7, 6), place=place, in_range=False)
    make_summit("hangzhou", day=date(2016, 9, 5), place="Hangzhou")
    page = parse(client.get("/summits/"))
    told = [(part, [row[0] for row in within]) for part, within in rows(page)]
    assert told == [
        ("Before the chronology", ["Moscow G8"]),
        (
            "The chronology, from Lough Erne to Hangzhou",
            ["Lough Erne G8, United Kingdom", "Hangzhou G8"],
        ),
        ("After the chronology", ["Lima G8"]),
    ]
    links = [row.one("a").href for row in page.one("table").all("th", scope="row")]
    assert links == [f"/summits/{slug}/" for slug in ("moscow", "lough-erne-2013", "hangzhou", "lima")]


@pytest.mark.parametrize(
    ("changes", "cells"),
    [
        pytest.param(
            {"facts": {"format": "pull-aside", "duration": {"minutes": 35, "low": 20, "high": 35}}},
            ["6 June 2014", "Pull-aside , 35 minutes 20 to 35 reported"],
            id="lengths differ",
        ),
        pytest.param(
            {"facts": {"format": "formal bilateral", "duration": {"minutes": 90, "low": 90, "high": 90}}},
            ["6 June 2014", "Formal bilateral, 90 minutes"],
            id="one length",
        ),
        pytest.param({}, ["6 June 2014", "Not known length not known"], id="nothing known"),
        pytest.param(
            {"met_from": None, "met_to": None, "certainty": "doubtful"},
            ["day not known, 6 June 2014 doubtful whether they talked", "Not known length not known"],
            id="doubtful",
        ),
    ],
)
def test_the_list_tells_when_and_how(client, changes, cells):
    make_summit("normandy-2014", day=date(2014, 6, 6), place="Normandy", **changes)
    ((_, (row,)),) = rows(parse(client.get("/summits/")))
    assert [cell.replace(" ,", ",") for cell in row[1:3]] == [cell.replace(" ,", ",") for cell in cells]


def test_the_list_tells_what_is_held(client, lough_erne):
    for slug in ("barack-obama", "barack-obama", "vladimir-putin"):
        make_statement(speaker=make_leader(slug))
    make_summit("beijing-2014", day=date(2014, 11, 11), place="Beijing")
    ((_, within),) = rows(parse(client.get("/summits/")))
    assert [row[3:] for row in within] == [
        ["3 by Barack Obama 2 by Vladimir Putin 1", "3"],
        ["none", "no article held"],
    ]


def test_the_map_of_the_list_leads_to_each_meeting(client, lough_erne):
    make_summit("somewhere", day=date(2014, 11, 11))
    drawing = parse(client.get("/summits/")).one("figure", classed="world")
    (link,) = drawing.all("a")
    assert (link.href, link.attributes["aria-label"]) == (
        "/summits/lough-erne-2013/",
        "Lough Erne, 17 June 2013",
    )
    assert "hollow" in link.classes


def test_no_meeting_at_all(client):
    page = parse(client.get("/summits/"))
    assert page.one("p", classed="nothing").text == "No meeting is in the catalogue yet."
    assert (page.all("table"), page.all("svg")) == ([], [])


# ------------------------------------------------------------------- one meeting


def test_place_day_and_event_come_first(client, lough_erne):
    page = page_of(client, lough_erne)
    assert page.one("h1").text == "Lough Erne, 17 June 2013"
    assert page.one("p", classed="lead").text == "G8 Lough Erne summit, United Kingdom"
    assert page.one("title").text.startswith("Lough Erne, 17 June 2013: Obama and Putin at the G8 Lough Erne")
    assert page.one("figcaption").text == "The dot: Enniskillen"


def test_facts_with_their_sources(client, antalya):
    page = page_of(client, antalya)
    told = facts(page)
    assert told["They met on"] == (
        "15 November 2015",
        "Two or more origins AP, copy at VINnews ; RFE/RL ; NBC/CNBC, copy at easyreader ; AdnKronos ; Sputnik Georgia",
    )
    assert told["Venue"][1].startswith("Inferred : summit venue (two sources)")
    links = section(page, "Facts").one("dl").all("div")[0].all("a")
    sources = section(page, "Sources of the facts").all("li")
    assert [link.href for link in links] == [f"#source-{n}" for n in (1, 2, 3, 5, 6)]
    assert [source.attributes["id"] for source in sources] == [f"source-{n}" for n in range(1, 19)]
    assert sources[1].one("a").attributes == {
        "href": "https://www.rferl.org/a/obama-putin-meeting-g20/27366769.html",
        "rel": "external noreferrer",
    }
    assert sources[1].text == (
        "Obama, Putin Briefly Meet At G20 Summit RFE/RL , 15 November 2015 · origin: RFE/RL (White House)"
    )


def test_both_lengths_of_antalya_and_how_it_was_settled(client, antalya):
    page = page_of(client, antalya)
    (length,) = [each for each in section(page, "Facts").all("div") if each.one("dt").text == "Length"]
    assert [each.text for each in length.all("p", classed="differ")] == ["Sources differ:"]
    versions = [each.text.partition(" —")[0] for each in length.all("li")]
    assert versions[0] == "about 35 minutes , according to White House"
    assert versions[2].startswith("about 20 minutes , according to ")
    assert length.one("p", classed="settled").text.startswith(
        "How it was settled: 35 kept as the first figure"
    )


def test_what_else_sources_differ_on(client, antalya):
    told = facts(page_of(client, antalya), "What else sources differ on")
    assert list(told) == ["Who was present", "First contact in two years"]


def test_topics_talked_about_lead_to_positions(client):
    make_topic("syria")
    summit = make_summit(facts={"topics_discussed": ["syria"]})
    (link,) = section(page_of(client, summit), "Facts").one("dl").all("a")
    assert (link.href, link.text) == ("/topics/syria/", "Syria")


def test_a_meeting_without_an_article_says_so(client, antalya):
    page = page_of(client, antalya)
    assert page.one("p", classed="plainly").text == (
        "No article about this meeting is held, so nothing is known here of what was said."
    )
    assert section(page, "What was said").one("p").text == (
        "Nothing in the sources we hold: there is no article about this meeting among them."
    )
    assert "Which outlets reported" not in [h2.text for h2 in page.all("h2")]


def test_an_article_without_a_statement_says_so(client, lough_erne):
    make_reading(make_article(), summit=lough_erne)
    page = page_of(client, lough_erne)
    assert section(page, "What was said").one("p").text == (
        "In the articles held nothing was found that was said at this meeting."
    )
    assert section(page, "Which outlets reported").all("p")[1].text == (
        "Nothing was found in it that was said at this meeting"
    )


def test_a_doubtful_meeting_says_so(client):
    page = page_of(client, make_summit(certainty="doubtful"))
    assert page.all("p", classed="plainly")[0].text == (
        "It is doubtful whether the two talked here; what sources say of it is below."
    )


def test_statements_by_topic_in_two_voices(client, lough_erne):
    syria, ukraine = make_topic("syria", position=1), make_topic("ukraine", position=2)
    make_statement(topics=[ukraine], speaker=make_leader("vladimir-putin"))
    make_statement(topics=[syria, ukraine])
    make_statement(topics=[syria], speaker=make_leader("ben-rhodes"))
    make_statement(topics=[syria], speaker=make_leader("obama-and-putin", kind="pair"))
    make_statement(topics=[])
    page = page_of(client, lough_erne)
    talks = page.all("section", classed="talk")
    assert [each.one("h2").text for each in talks] == ["Syria 3", "Ukraine 1", "On no topic we follow 1"]
    voices = [
        [[who.text for who in each.all("h3", classed="who")] for each in talk.all("div") if each.classes]
        for talk in talks
    ]
    first = [["Barack Obama"], ["Barack Obama"], [], ["Ben Rhodes"]]
    assert voices == [
        first,
        [["Vladimir Putin"], [], ["Vladimir Putin"]],
        [["Barack Obama"], ["Barack Obama"], []],
    ]
    assert talks[0].all("h3")[0].text == "Obama And Putin"
    jumps = section(page, "What was said").one("p").all("a")
    assert [link.href for link in jumps] == ["#on-syria", "#on-ukraine", "#on-no-topic"]


def test_more_than_fit_are_in_the_chronology(client, lough_erne, monkeypatch):
    monkeypatch.setattr("summits.views.summits.SHOWN", 1)
    for topics in ([make_topic()], [make_topic()], [], []):
        make_statement(topics=topics)
    more = page_of(client, lough_erne).all("p", classed="more")
    assert [(each.text, each.one("a").href) for each in more] == [
        (
            "1 more is not shown here: all on Syria in the chronology",
            "/?topic=syria&summit=lough-erne-2013",
        ),
        ("1 more is not shown here: all in the chronology", "/?summit=lough-erne-2013"),
    ]


def test_outside_of_the_chronology_everything_is_shown_here(client, monkeypatch):
    monkeypatch.setattr("summits.views.summits.SHOWN", 1)
    summit = make_summit(in_range=False)
    make_statement(), make_statement()
    page = page_of(client, summit)
    assert (len(page.all("article")), page.all("p", classed="more")) == (2, [])
    assert [link.href for link in page.one("nav", classed="within").all("a")] == [
        "#facts",
        "#said",
        "#outlets",
    ]


@pytest.mark.parametrize("change", [{"gone": True}, {"withdrawn_at": "2026-11-22T12:00Z"}])
def test_a_statement_without_a_page_is_not_shown(client, lough_erne, change):
    make_statement()
    Statement.objects.update(**change)
    page = page_of(client, lough_erne)
    assert (page.all("article"), page.one("p", classed="plainly").text[:10]) == ([], "No article")


def test_which_outlets_reported_and_what_each_alone(client, lough_erne):
    cbs, voa = make_article(outlet=make_outlet(name="CBS")), make_article(outlet=make_outlet(name="VOA"))
    both = make_statement(quotation={"article": cbs})
    make_quotation(both, article=voa)
    alone = make_statement(quotation={"article": cbs, "start": 0, "end": 3})
    witnesses = section(page_of(client, lough_erne), "Which outlets reported").one("ul", classed="witnesses")
    first, second = [each for each in witnesses.children if not isinstance(each, str)]
    assert [each.one("h3").text for each in (first, second)] == ["CBS", "VOA"]
    assert [each.all("p")[0].text for each in (first, second)] == [
        "2 statements, 1 of them in no other source held",
        "1 statement, none of them in it alone",
    ]
    link = first.one("details").one("a")
    assert (link.href, link.text) == (alone.get_absolute_url(), "Barack Obama : Mr.")


def test_copies_are_one_witness(client, lough_erne):
    first = make_article(outlet=make_outlet(name="CBS"))
    copy = make_article(outlet=make_outlet(name="VOA"), copy_of=first)
    for article in (first, copy):
        make_statement(quotation={"article": article})
    reported = section(page_of(client, lough_erne), "Which outlets reported")
    assert [each.text for each in reported.all("p")] == [
        "Everything here rests on one witness.",
        "2 statements",
        "Counted as one witness: one is a copy of the other, or both are of a third.",
    ]
    assert reported.one("h3").text == "CBS and VOA"
    assert [link.href for link in reported.all("a")] == [first.get_absolute_url(), copy.get_absolute_url()]


def test_before_and_after(client, lough_erne):
    make_summit("moscow-2009", day=date(2009, 7, 7), place="Moscow", in_range=False)
    make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    links = page_of(client, lough_erne).one("nav", classed="around").all("a")
    assert [(link.href, link.attributes["rel"], link.text) for link in links] == [
        ("/summits/moscow-2009/", "prev", "Before Moscow, 7 July 2009"),
        ("/summits/hangzhou-2016/", "next", "After Hangzhou, 5 September 2016"),
    ]


def test_the_only_meeting_has_none_before_or_after(client, lough_erne):
    assert page_of(client, lough_erne).all("nav", classed="around") == []


def test_no_such_meeting(client, lough_erne):
    answer = client.get("/summits/yalta-1945/")
    assert answer.status_code == 404
    assert parse(answer).one("h1").text == "There is nothing at this address"


def test_mark_up_of_outlets_and_sources_is_shown_as_words(client):
    words = f"{BACKWARDS}{SCRIPT}"
    source = {"id": "x", "title": words, "publisher": words, "url": "javascript:alert(1)", "origin": words}
    summit = make_summit(facts={"sources": [source], "venue": words, "notes": words})
    make_statement(quotation={"article": make_article(headline=words, outlet=make_outlet(name=words))})
    main = page_of(client, summit).one("main")
    assert main.all("script") == []
    assert section(main, "Sources of the facts").all("a") == []
    turning = [each for each in main.all() if any(BACKWARDS in str(child) for child in each.children)]
    assert {each.tag for each in turning} == {"bdi", "cite"}


# ----------------------------------------------------------------------- queries


def one_more(n):
    """Another meeting, and another statement with everything at the first one."""
    make_summit(f"summit-{n}", day=date(2014, n, 1), facts={"coordinates": PIN})
    other = make_statement(
        topics=[make_topic(f"topic-{n}")], speaker=make_leader(f"leader-{n}"), via=make_leader(f"via-{n}")
    )
    make_quotation(other)
    StatementTopic.objects.create(statement=other, topic=make_topic("ukraine"), rank=1)
    make_reading(other.quotations.first().article, summit=make_summit())


@pytest.mark.parametrize(("address", "most"), [("/summits/", 3), ("/summits/lough-erne-2013/", 11)])
def test_as_many_queries_with_three_of_everything_as_with_one(client, lough_erne, address, most):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    one_more(1)
    assert queries() == most
    one_more(2)
    one_more(3)
    assert queries() == most
