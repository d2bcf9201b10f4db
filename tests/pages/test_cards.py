"""The card of a statement in the chronology: what it tells, and where it leads."""

from datetime import date

import pytest

from summits.models import Leader
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_statement,
    make_summit,
)

from .html import parse

pytestmark = pytest.mark.django_db


def test_a_card_tells_words_topics_outlet_and_where_to_look(client):
    statement = make_statement(quotation={"words": "“We agreed.”"}, occasion="after-meeting")
    card = parse(client.get("/")).one("article", classed="said")
    assert card.one("blockquote").text == "“We agreed.”"
    assert card.one("span", classed="when").text == "after the meeting"
    assert card.one("h3").one("a").href == "/leaders/barack-obama/"
    assert card.one("a", classed="topic").href == "/topics/syria/"
    assert card.one("cite").text == statement.quotations.get().article.outlet.name
    assert card.one("a", classed="permalink").href == f"/statements/{statement.pk}/"
    assert card.one("span", classed="unchecked").text == "not yet checked"


def told_of(card):
    return [span.text for span in card.all("span", classed="when")]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param({"occasion": "meeting"}, ["in the meeting"], id="on the day of its meeting"),
        pytest.param({}, ["elsewhere, or not told"], id="nobody knows where"),
        pytest.param(
            {"said_from": None, "said_to": None},
            ["elsewhere, or not told", "date not known"],
            id="nobody knows where or when",
        ),
        pytest.param(
            {"occasion": "briefing", "said_to": date(2013, 6, 18)},
            ["briefing by an official", "17–18 June 2013"],
            id="perhaps a day later",
        ),
    ],
)
def test_a_card_says_what_its_meeting_does_not_say_of_where_and_when(client, changes, told):
    make_statement(**changes)
    assert told_of(parse(client.get("/")).one("article", classed="said")) == told


def test_a_card_has_the_wording_that_its_own_page_opens_with(client):
    statement = make_statement(quotation={"words": "“We agreed.”"})
    make_quotation(statement, words="“But we agreed.”")
    for address in ("/", statement.get_absolute_url()):
        assert parse(client.get(address)).all("blockquote")[0].text == "“But we agreed.”"


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        pytest.param({"speaker": "a-pair", "kind": Leader.Kind.PAIR}, ["/leaders/a-pair/"], id="pair"),
        pytest.param(
            {"speaker": "an-office", "kind": Leader.Kind.OFFICE}, ["/leaders/an-office/"], id="office"
        ),
        pytest.param({"speaker": "officials", "kind": Leader.Kind.UNNAMED}, [], id="unnamed"),
        pytest.param({"speaker": None}, [], id="not in the catalogue"),
    ],
)
def test_a_name_leads_to_whoever_has_a_page(client, changes, address):
    slug = changes.pop("speaker")
    make_statement(speaker=slug and make_leader(slug, **changes), speaker_words="somebody")
    assert [link.href for link in parse(client.get("/")).one("h3").all("a")] == address


def test_the_best_match_first_is_a_flat_list_that_names_the_meetings(client):
    make_statement(quotation={"words": "We agreed on much and on peace"})
    make_statement(
        summit=make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou"),
        quotation={"words": "Peace, of course"},
        occasion="meeting",
    )
    page = parse(client.get("/?q=peace&sort=best"))
    assert page.all("li", classed="meeting") == []
    assert [card.one("blockquote").text for card in page.all("article", classed="said")] == [
        "Peace , of course",
        "We agreed on much and on peace",
    ]
    assert [told_of(card) for card in page.all("article", classed="said")] == [
        ["at Hangzhou, 5 September 2016", "in the meeting"],
        ["filed under Lough Erne, 17 June 2013", "elsewhere, or not told"],
    ]
    assert page.one("form", id="filters").one("input", name="sort").attributes["value"] == "best"


def test_words_looked_for_are_marked_in_the_wording_that_has_them(client):
    statement = make_statement()
    make_quotation(statement, words="They agreed", kind="indirect")
    blockquote = parse(client.get("/?q=they")).one("blockquote")
    assert (blockquote.text, blockquote.one("mark").text) == ("They agreed", "They")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        pytest.param("original", "Post", id="a report"),
        pytest.param("rewritten", "Post (rewritten)", id="rewritten"),
    ],
)
def test_a_card_says_that_its_article_is_rewritten(client, kind, told):
    article = make_article(outlet=make_outlet(name="Post", slug="post"), kind=kind)
    make_statement(quotation={"article": article})
    (link,) = parse(client.get("/")).one("article").all("a", href=article.get_absolute_url())
    assert link.text == told
