"""The chronology as JSON and CSV, and the page that tells how to take things along, line by line."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator

from summits.exports.downloads import COLUMNS
from summits.models import Leader, Quotation, Statement
from summits.sheet import BEGIN_A_FORMULA
from summits.views.data import LINES, SCHEMA
from tests.factories import (
    make_leader,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
    make_topic,
)
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


@pytest.fixture
def schema():
    """What answers of /chronology.json must fit; dates and addresses are looked at, too."""
    known = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(known)
    return Draft202012Validator(known, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture
def held():
    """Two statements at Lough Erne, one on Syria by Putin at Hangzhou that two articles print, one of nobody known."""
    make_statement(topics=[])
    make_statement(said_from=date(2013, 6, 1), said_to=date(2013, 6, 30))
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    both = make_statement(summit=hangzhou, speaker=make_leader("vladimir-putin"), via_words="an official")
    make_quotation(both, kind="indirect")
    make_statement(summit=hangzhou, speaker=None, said_from=None, said_to=None, occasion="speech")


# ------------------------------------------------------------------------ JSON


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


@pytest.fixture
def three_pages(monkeypatch):
    monkeypatch.setattr("summits.views.data.PER_PAGE", 2)
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    return [make_statement(summit=hangzhou, topics=[]) for _ in range(2)] + [
        make_statement() for _ in range(3)
    ]


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


# -------------------------------------------------------------- the page of lines


def lines_of(client):
    """[(tool, line)] as the page shows them."""
    page = parse(client.get("/data/"))
    headings = [h3.text.partition(":")[0] for h3 in page.all("h3")]
    return list(zip(headings, [pre.text for pre in page.all("pre")], strict=True))


def test_every_line_is_shown_whole(client):
    assert [tool for tool, _ in lines_of(client)] == [tool for tool, _, _ in LINES]
    assert [line for _, line in lines_of(client) if "{" in line or "http://testserver/" not in line] == []


def test_every_address_on_the_page_answers(client, held):
    addresses = re.findall(r"http://testserver(/[^\"'\s]*)", " ".join(line for _, line in lines_of(client)))
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(
        addresses, 200
    )
    assert len(addresses) == len(LINES)


def test_every_column_is_told_of(client):
    page = parse(client.get("/data/"))
    told = [code.text for dt in page.all("dt") for code in dt.all("code")]
    assert told[-len(COLUMNS) :] == list(COLUMNS)


@pytest.fixture
def site(live_server, held, client):
    """The lines of the page as a server shows them, by the tool they are for."""
    host = live_server.url.removeprefix("http://")
    page = parse(client.get("/data/", headers={"Host": host}))
    told = {}
    for h3, pre in zip(page.all("h3"), page.all("pre"), strict=True):
        told.setdefault(h3.text.partition(":")[0], []).append(pre.text)
    return told


def run(line, folder):
    """A line pasted into a shell in an empty folder; what it prints."""
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not shutil.which("curl"), reason="no curl on PATH")
def test_the_lines_for_curl(site, tmp_path):
    table, statements, feed, corrections, calendar = site["curl"]
    run(table, tmp_path)
    lines = list(
        csv.DictReader(io.StringIO((tmp_path / "putin-on-syria.csv").read_text("utf-8-sig"), newline=""))
    )
    assert [line["speaker_id"] for line in lines] == ["vladimir-putin", "vladimir-putin"]
    run(statements, tmp_path)
    first = (tmp_path / "statements.json").read_bytes()
    assert json.loads(first)["count"] == 4
    assert run(f"{statements} -w '%{{http_code}} %{{size_download}}'", tmp_path) == "304 0"
    assert (tmp_path / "statements.json").read_bytes() == first
    assert [run(line, tmp_path).count("<feed") for line in (feed, corrections)] == [1, 1]
    run(calendar, tmp_path)
    assert (tmp_path / "meetings.ics").read_text().startswith("BEGIN:VCALENDAR")


@pytest.mark.django_db(transaction=True)
def test_the_line_for_python(site, tmp_path):
    (line,) = site["Python"]
    assert run(line.replace("python3", sys.executable, 1), tmp_path) == "3\n"


@pytest.mark.django_db(transaction=True)
def test_the_line_for_pandas(site):
    pytest.importorskip("pandas")
    known = {}
    exec(site["pandas"][0], known)
    table = known["statements"]
    assert list(table.columns) == list(COLUMNS)
    assert [str(table[name].dtype)[:10] for name in ("said_from", "said_to")] == ["datetime64"] * 2
    assert table["statement"].nunique() == 4


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not shutil.which("Rscript"), reason="no R on PATH")
def test_the_line_for_r(site, tmp_path):
    told = run(f"Rscript -e '{site['R'][0]}; cat(names(statements)[1], nrow(statements))'", tmp_path)
    assert told == "statement 5"
