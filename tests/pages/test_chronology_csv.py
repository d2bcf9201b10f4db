"""The chronology as CSV, and what holds for JSON and CSV alike."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.sheet import BEGIN_A_FORMULA
from tests.hostile import SAID, take_in
from tests.pages.html import parse

pytestmark = pytest.mark.django_db

BAD = [
    pytest.param("leader=foo", "Who “foo”: there is no such choice.", id="leader"),
    pytest.param(
        "topic=foo&from=soon",
        "Topic “foo”: there is no such choice. "
        "From “soon”: that is no year, month or day; write 2013, 2013-06 or 2013-06-17.",
        id="two things",
    ),
    pytest.param("q=-", "Words “-”: there are no words in it.", id="no words"),
    pytest.param("from=2016&to=2013", "To “2013”: the period ends before it begins.", id="backwards"),
    pytest.param("sort=foo", "Order “foo”: there is no such choice.", id="order"),
]


# ------------------------------------------------------------------------- CSV


def test_the_table_is_sent_piece_by_piece_as_a_file(client, held):
    answer = client.get("/chronology.csv?topic=syria")
    assert (answer.status_code, answer.streaming, answer["Content-Type"]) == (
        200,
        True,
        "text/csv; charset=utf-8",
    )
    assert answer["Content-Disposition"] == 'attachment; filename="los-cabos-to-hangzhou-syria.csv"'
    lines = list(csv.DictReader(io.StringIO(answer.getvalue().decode("utf-8-sig"), newline="")))
    assert [(line["meeting_id"], line["kind_id"]) for line in lines] == [
        ("lough-erne-2013", "direct"),
        ("hangzhou-2016", "direct"),
        ("hangzhou-2016", "indirect"),
        ("hangzhou-2016", "direct"),
    ]


def test_json_and_csv_tell_the_same(client, held):
    results = client.get("/chronology.json").json()["results"]
    text = client.get("/chronology.csv").getvalue().decode("utf-8-sig")
    lines = csv.DictReader(io.StringIO(text, newline=""))
    assert [(int(line["statement"]), line["words"], line["article"]) for line in lines] == [
        (each["id"], source["words"], source["article"]) for each in results for source in each["sources"]
    ]


def test_a_page_is_no_part_of_the_table(client, three_pages):
    text = client.get("/chronology.csv?page=2").getvalue().decode()
    assert text.count("\r\n") == 6


# ------------------------------------------------------------------------ both


def test_a_hostile_article_does_nothing_in_either(client, schema, tmp_path):
    take_in(tmp_path)
    answer = client.get("/chronology.json").json()
    assert [error.message for error in schema.iter_errors(answer)] == []
    text = client.get("/chronology.csv").getvalue().decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [cell for line in lines for cell in line.values() if cell.startswith(BEGIN_A_FORMULA)] == []
    raw = [source["words"] for each in answer["results"] for source in each["sources"]]
    assert [line["words"].removeprefix("'") for line in lines] == raw
    assert f"“{SAID['a formula']}”" in raw


@pytest.mark.parametrize(("query", "problem"), BAD)
def test_what_is_not_understood_is_told_in_the_format_asked_for(client, held, schema, query, problem):
    told = client.get(f"/chronology.json?{query}")
    assert (told.status_code, told.json()) == (400, {"ok": False, "error": problem})
    assert schema.is_valid(told.json())
    told = client.get(f"/chronology.csv?{query}")
    assert (told.status_code, told["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert told.content.decode() == f"{problem}\n"
    assert parse(client.get(f"/?{query}")).one("ul", classed="problems").text == problem


@pytest.mark.parametrize("number", ["2", "0", "-1", "abc", "9" * 5000])
def test_a_page_that_is_not_there(client, held, number):
    answer = client.get(f"/chronology.json?page={number}")
    shown = number if len(number) < 60 else f"{60 * '9'}…"
    told = {"ok": False, "error": f"There is no page “{shown}”: the last is 1."}
    assert (answer.status_code, answer.json()) == (400, told)


@pytest.mark.parametrize("address", ["/chronology.json", "/chronology.csv", "/data/chronology.schema.json"])
def test_anybody_may_read_and_nobody_write(client, held, address):
    answer = client.get(address, headers={"Origin": "https://example.org"})
    assert (answer["Access-Control-Allow-Origin"], answer.cookies) == ("*", {})
    assert client.post(address).status_code == 405
    answer.close()


@pytest.mark.parametrize(
    "address", ["/chronology.json", "/chronology.csv?topic=syria", "/chronology.csv?topic=foo"]
)
def test_the_head_alone_tells_the_same(client, held, address):
    whole, head = client.get(address), client.head(address)
    assert head.getvalue() == b""
    names = ("Content-Type", "Content-Disposition", "Last-Modified", "Access-Control-Allow-Origin")
    assert (head.status_code, [head.headers.get(name) for name in names]) == (
        whole.status_code,
        [whole.headers.get(name) for name in names],
    )
    assert whole.getvalue() != b""


def test_the_head_of_a_table_reads_no_statement(client, held):
    with CaptureQueriesContext(connection) as captured:
        client.head("/chronology.csv").getvalue()
    assert [query["sql"] for query in captured if '"words"' in query["sql"]] == []


def test_the_chronology_leads_to_its_twins(client, held):
    page = parse(client.get("/?topic=syria&sort=newest"))
    assert [(a.text, a.href) for a in page.one("p", classed="twins").all("a")] == [
        ("JSON", "/chronology.json?topic=syria&sort=newest"),
        ("CSV", "/chronology.csv?topic=syria&sort=newest"),
        ("Atom", "/chronology.atom?topic=syria"),
        ("calendar", "/summits.ics?topic=syria"),
        ("How to use them", "/data/"),
    ]
    linked = {link.attributes["type"]: link.href for link in page.one("head").all("link", rel="alternate")}
    assert {kind: linked[kind] for kind in ("application/json", "text/csv", "text/calendar")} == {
        "application/json": "/chronology.json?topic=syria&sort=newest",
        "text/csv": "/chronology.csv?topic=syria&sort=newest",
        "text/calendar": "/summits.ics?topic=syria",
    }


def test_nothing_leads_to_a_refusal(client, held):
    page = parse(client.get("/?topic=foo"))
    alternates = page.one("head").all("link", rel="alternate")
    assert [link.href for link in alternates if "chronology" in link.href] == []
    assert page.all("p", classed="twins") == []
