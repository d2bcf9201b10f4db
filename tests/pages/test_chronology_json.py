"""The chronology as JSON: its schema, its counts, and the way from page to page."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.models import Leader, Quotation, Statement
from summits.views.data import SCHEMA
from tests.factories import (
    make_leader,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
    make_topic,
)
from tests.pages.html import parse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?topic=syria&leader=vladimir-putin&from=2013&to=2016",
        "?q=agreed&sort=best",
        "?sort=newest",
        "?foo=bar",
    ],
)
def test_the_json_fits_its_schema(client, held, schema, query):
    answer = client.get(f"/chronology.json{query}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert [error.message for error in schema.iter_errors(answer.json())] == []


def test_nothing_held_fits_it_too(client, schema):
    answer = client.get("/chronology.json").json()
    assert [error.message for error in schema.iter_errors(answer)] == []
    assert {name: answer[name] for name in ("ok", "query", "count", "results", "next")} == {
        "ok": True,
        "query": {},
        "count": 0,
        "results": [],
        "next": None,
    }


def test_what_is_asked_for_is_told(client, held):
    answer = client.get("/chronology.json?topic=syria&leader=vladimir-putin&leader=&page=1").json()
    assert answer["query"] == {"leader": ["vladimir-putin"], "topic": ["syria"]}
    (found,) = answer["results"]
    assert (answer["count"], found["speaker"]["slug"], len(found["sources"])) == (1, "vladimir-putin", 2)


def test_choices_are_counted_as_on_the_page(client, held):
    facets = client.get("/chronology.json?leader=vladimir-putin").json()["facets"]
    assert list(facets) == ["leader", "topic", "summit", "kind", "outlet", "checked", "year"]
    assert facets["leader"][:3] == [
        {"value": "barack-obama", "label": "Barack Obama", "count": 2, "chosen": False},
        {"value": "vladimir-putin", "label": "Vladimir Putin", "count": 1, "chosen": True},
        {"value": "joint", "label": "Both jointly", "count": 0, "chosen": False},
    ]
    page = parse(client.get("/?leader=vladimir-putin"))
    told = {f"n-{name}-{each['value']}": str(each["count"]) for name in facets for each in facets[name]}
    shown = {name: page.one(id=name).text for name in told if page.all(id=name)}
    assert len(shown) > 5
    assert shown == {name: told[name] for name in shown}


@pytest.mark.parametrize(
    ("query", "order"),
    [
        pytest.param("", [2, 3, 4, 0, 1], id="oldest first"),
        pytest.param("?sort=newest", [0, 1, 2, 3, 4], id="newest first"),
        pytest.param("?topic=syria", [2, 3, 4], id="filtered"),
        pytest.param("?q=agreed&sort=best", [2, 3, 4, 0, 1], id="alike"),
    ],
)
def test_next_leads_through_all_of_them_once(client, three_pages, query, order):
    address, found, counts = f"http://testserver/chronology.json{query}", [], set()
    while address:
        answer = client.get(address).json()
        found += [each["id"] for each in answer["results"]]
        counts.add(answer["count"])
        address = answer["next"]
    assert (found, counts) == ([three_pages[n].pk for n in order], {len(order)})


def test_a_hundred_to_a_page(client, schema):
    for _ in range(101):
        make_statement(topics=[])
    answer = client.get("/chronology.json").json()
    assert (len(answer["results"]), answer["next"]) == (100, "http://testserver/chronology.json?page=2")


def make_one_of_everything(n):
    summit = make_summit(f"summit-{n}", day=date(2012 + n, 6, 1))
    speaker, via, topic = make_leader(f"leader-{n}"), make_leader(f"via-{n}"), make_topic(f"topic-{n}")
    statement = make_statement(summit=summit, speaker=speaker, via=via, topics=[topic])
    make_quotation(statement)
    make_reading(statement.quotations.first().article, summit=summit)


def test_as_many_queries_with_three_of_everything_as_with_one(client):
    costs = []
    for n in (1, 2, 3):
        make_one_of_everything(n)
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/chronology.json?from=2012").status_code == 200
        costs.append(len(captured))
    assert costs[0] == costs[1] == costs[2] <= 18


def test_the_schema_is_served_and_linked(client, held):
    link = client.get("/chronology.json")["Link"]
    assert link == '<http://testserver/data/chronology.schema.json>; rel="describedby"'
    answer = client.get("/data/chronology.schema.json")
    assert answer["Content-Type"] == "application/schema+json"
    assert answer.getvalue() == SCHEMA.read_bytes()


def test_the_schema_knows_the_words_of_the_models(schema):
    known = schema.schema["$defs"]
    statement = known["statement"]["properties"]
    assert known["kind"]["enum"] == Quotation.Kind.values
    assert statement["speaker"]["anyOf"][0]["properties"]["kind"]["enum"] == Leader.Kind.values
    assert sorted(statement["occasion"]["properties"]["value"]["enum"]) == sorted(Statement.Occasion.values)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda each: each.pop("checked"), id="something missing"),
        pytest.param(lambda each: each.update(text="all of it"), id="something more"),
        pytest.param(lambda each: each["said"].update({"from": "soon"}), id="no date"),
        pytest.param(lambda each: each.update(kind="verbatim"), id="no kind"),
        pytest.param(lambda each: each["sources"][0].update(start=-1), id="no place"),
    ],
)
def test_the_schema_finds_what_is_wrong(client, held, schema, change):
    answer = client.get("/chronology.json").json()
    change(answer["results"][0])
    assert not schema.is_valid(answer)
