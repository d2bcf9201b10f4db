"""Statements as values for JSON and as rows for CSV."""

import csv
import io
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from summits.asking.filters import StatementFilter
from summits.exports import downloads as exports
from summits.exports.downloads import COLUMNS, csv_blocks, file_name, precision, statements, told, twin
from summits.models import Correction, Revision
from summits.sheet import cell
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_statement,
    make_summit,
    make_topic,
)


def absolute(path):
    return f"https://example.org{path}"


def asked(query=""):
    return StatementFilter(QueryDict(query))


def table(query=""):
    """The CSV read back: a dict for each line."""
    text = b"".join(csv_blocks(asked(query), absolute)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def row(db):
    """A checked statement on two topics, corrected once, that two outlets print."""
    known = {"url": "https://cbs.example/1", "published": date(2013, 6, 18)}
    cbs = make_article(outlet=make_outlet(name="CBS News", slug="cbs-news"), **known)
    statement = make_statement(
        topics=[make_topic(), make_topic("chemical-weapons", name="Chemical weapons")],
        via=make_leader("ben-rhodes"),
        occasion="after-meeting",
        checked_at=datetime(2026, 1, 2, tzinfo=UTC),
        quotation={"article": cbs, "words": "“We agreed.”"},
    )
    rfe = make_article("They agreed on it.", outlet=make_outlet(name="RFE/RL", slug="rfe-rl"))
    make_quotation(
        statement, article=rfe, start=0, end=11, parts=[[0, 4, False], [5, 11, False]], kind="indirect"
    )
    for number in (1, 2):
        Revision.objects.create(statement=statement, number=number, cause="read", state={})
    return statement


# ------------------------------------------------------------------------ JSON


def test_a_statement_as_values(row):
    direct, indirect = row.quotations.order_by("pk")
    (statement,) = statements([row.pk])
    assert told(statement, absolute) == {
        "id": row.pk,
        "url": f"https://example.org/statements/{row.pk}/",
        "version": 2,
        "speaker": {"slug": "barack-obama", "name": "Barack Obama", "kind": "person"},
        "speaker_words": "",
        "told_by": "Ben Rhodes",
        "meeting": {"slug": "lough-erne-2013", "name": "G8 Lough Erne summit", "place": "Lough Erne"},
        "said": {"from": "2013-06-17", "to": "2013-06-17", "precision": "day", "words": "17 June 2013"},
        "occasion": {"value": "after-meeting", "label": "after the meeting", "stated": False},
        "topics": [
            {"slug": "syria", "name": "Syria"},
            {"slug": "chemical-weapons", "name": "Chemical weapons"},
        ],
        "checked": True,
        "kind": "direct",
        "words": "“We agreed.”",
        "sources": [
            {
                "outlet": {"slug": "cbs-news", "name": "CBS News"},
                "article": f"https://example.org/articles/{direct.article_id}/#q{direct.pk}",
                "published_at": "https://cbs.example/1",
                "published": "2013-06-18",
                "start": 17,
                "end": 27,
                "words": "“We agreed.”",
                "parts": [{"start": 17, "end": 27, "in_marks": True}],
                "kind": "direct",
            },
            {
                "outlet": {"slug": "rfe-rl", "name": "RFE/RL"},
                "article": f"https://example.org/articles/{indirect.article_id}/#q{indirect.pk}",
                "published_at": None,
                "published": None,
                "start": 0,
                "end": 11,
                "words": "They agreed",
                "parts": [
                    {"start": 0, "end": 4, "in_marks": False},
                    {"start": 5, "end": 11, "in_marks": False},
                ],
                "kind": "indirect",
            },
        ],
    }


@pytest.mark.django_db
def test_what_is_not_known_is_null():
    row = make_statement(
        speaker=None, speaker_words="Ivan Ivanov", said_from=None, said_to=None, topics=[], occasion="other"
    )
    Article.objects.update(outlet=None)
    (statement,) = statements([row.pk])
    known = told(statement, absolute)
    assert [known[name] for name in ("version", "speaker", "speaker_words", "told_by", "topics")] == [
        None,
        None,
        "Ivan Ivanov",
        None,
        [],
    ]
    nothing = {"from": None, "to": None, "precision": None, "words": "date not known"}
    assert (known["said"], known["sources"][0]["outlet"]) == (nothing, None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("found", "stated"),
    [
        pytest.param({"value": "meeting", "stated": True}, True, id="on words of the article"),
        pytest.param({"value": "meeting", "stated": False}, False, id="inferred"),
        pytest.param({"value": "speech", "stated": True}, False, id="the words say another"),
        pytest.param({"value": None}, False, id="not found"),
        pytest.param(None, False, id="nothing looked for"),
    ],
)
def test_whether_the_occasion_is_stated(found, stated):
    row = make_statement(occasion="meeting", quotation={"found": {"occasion": found} if found else {}})
    (statement,) = statements([row.pk])
    assert told(statement, absolute)["occasion"]["stated"] is stated


@pytest.mark.django_db
@pytest.mark.parametrize(("undone_at", "stated"), [(None, True), (datetime(2026, 1, 1, tzinfo=UTC), False)])
def test_an_editor_states_the_occasion(undone_at, stated, django_user_model):
    row = make_statement(occasion="meeting")
    by = django_user_model.objects.create_user("editor")
    Correction.objects.create(
        statement=row, field="occasion", value="meeting", reason="x", by=by, undone_at=undone_at
    )
    (statement,) = statements([row.pk])
    assert told(statement, absolute)["occasion"]["stated"] is stated


@pytest.mark.parametrize(
    ("first", "last", "known"),
    [
        pytest.param(None, None, None, id="not known"),
        pytest.param(date(2013, 6, 17), date(2013, 6, 17), "day", id="a day"),
        pytest.param(date(2013, 6, 17), date(2013, 6, 18), "range", id="two days"),
        pytest.param(date(2013, 6, 1), date(2013, 6, 30), "month", id="a month"),
        pytest.param(date(2016, 2, 1), date(2016, 2, 29), "month", id="a month of a leap year"),
        pytest.param(date(2016, 2, 1), date(2016, 2, 28), "range", id="nearly all of it"),
        pytest.param(date(2013, 6, 1), date(2013, 7, 31), "range", id="two months"),
        pytest.param(date(2013, 1, 1), date(2013, 12, 31), "year", id="a year"),
        pytest.param(date(2013, 1, 1), date(2014, 12, 31), "range", id="two years"),
        pytest.param(date(2013, 12, 1), date(2014, 1, 31), "range", id="from one year to the next"),
    ],
)
def test_precision(first, last, known):
    assert precision(first, last) == known


# ------------------------------------------------------------------------- CSV


def test_a_statement_as_lines(row):
    direct, indirect = row.quotations.order_by("pk")
    same = {
        "statement": str(row.pk),
        "url": f"https://example.org/statements/{row.pk}/",
        "version": "2",
        "speaker_id": "barack-obama",
        "speaker": "Barack Obama",
        "told_by": "Ben Rhodes",
        "meeting_id": "lough-erne-2013",
        "meeting": "G8 Lough Erne summit",
        "said_from": "2013-06-17",
        "said_to": "2013-06-17",
        "said_precision": "day",
        "occasion_id": "after-meeting",
        "occasion": "after the meeting",
        "topic_ids": "syria; chemical-weapons",
        "topics": "Syria; Chemical weapons",
        "checked": "yes",
    }
    assert table() == [
        same
        | {
            "kind_id": "direct",
            "kind": "quoted",
            "words": "“We agreed.”",
            "outlet_id": "cbs-news",
            "outlet": "CBS News",
            "article": f"https://example.org/articles/{direct.article_id}/#q{direct.pk}",
            "published_at": "https://cbs.example/1",
            "published": "2013-06-18",
            "start": "17",
            "end": "27",
        },
        same
        | {
            "kind_id": "indirect",
            "kind": "paraphrased",
            "words": "They agreed",
            "outlet_id": "rfe-rl",
            "outlet": "RFE/RL",
            "article": f"https://example.org/articles/{indirect.article_id}/#q{indirect.pk}",
            "published_at": "",
            "published": "",
            "start": "0",
            "end": "11",
        },
    ]


def test_only_quotations_that_fit_are_lines(row):
    assert [line["outlet_id"] for line in table("outlet=rfe-rl")] == ["rfe-rl"]
    assert [line["outlet_id"] for line in table("outlet=rfe-rl&kind=direct")] == []


@pytest.mark.django_db
def test_utf_8_with_a_byte_order_mark_and_line_ends_of_windows():
    make_statement(quotation={"words": "“Да,\n“нет”"})
    told = b"".join(csv_blocks(asked(), absolute))
    assert told.startswith("\ufeffstatement,url,".encode())
    assert (told.count(b"\r\n"), told.endswith(b"\r\n")) == (2, True)
    assert table()[0]["words"] == "“Да,\n“нет”"


@pytest.mark.django_db
def test_nothing_shown_is_the_head_alone():
    assert b"".join(csv_blocks(asked(), absolute)).decode("utf-8-sig") == f"{','.join(COLUMNS)}\r\n"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        pytest.param("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0", id="a formula"),
        pytest.param("+1", "'+1", id="plus"),
        pytest.param("-1", "'-1", id="minus"),
        pytest.param("@SUM(1)", "'@SUM(1)", id="at"),
        pytest.param("\t=1", "'\t=1", id="tab"),
        pytest.param("\r=1", "'\r=1", id="return"),
        pytest.param("\n=1", "'\n=1", id="new line"),
        pytest.param("＝1", "'＝1", id="as wide as a Chinese letter"),
        pytest.param("“=1”", "“=1”", id="a quotation"),
        pytest.param("1=1", "1=1", id="further on"),
        pytest.param("", "", id="nothing"),
        pytest.param(-1, -1, id="a number"),
        pytest.param(None, None, id="not known"),
    ],
)
def test_no_cell_is_a_formula(value, kept):
    assert cell(value) == kept


@pytest.mark.django_db
def test_every_cell_is_made_safe():
    outlet = make_outlet(name="=1+1", slug="-dash")
    row = make_statement(
        speaker=None,
        speaker_words="@everybody",
        via_words="+them",
        quotation={"article": make_article(outlet=outlet), "words": "-0 for both", "kind": "indirect"},
    )
    (line,) = table()
    assert [line[name] for name in ("speaker", "told_by", "words", "outlet", "outlet_id")] == [
        "'@everybody",
        "'+them",
        "'-0 for both",
        "'=1+1",
        "'-dash",
    ]
    (statement,) = statements([row.pk])
    assert told(statement, absolute)["words"] == "-0 for both"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "order"),
    [
        pytest.param("", [0, 1, 2], id="oldest first"),
        pytest.param("sort=newest", [2, 0, 1], id="newest first"),
        pytest.param("q=agreed&sort=best", [1, 0, 2], id="best match first"),
    ],
)
def test_in_the_order_asked_for(query, order):
    rows = [make_statement(quotation={"words": "“We agreed on it”"}), make_statement()]
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    rows.append(make_statement(summit=hangzhou, quotation={"words": "“We agreed on it”"}))
    assert [line["statement"] for line in table(query)] == [str(rows[n].pk) for n in order]


@pytest.mark.django_db
def test_as_many_queries_for_each_block(monkeypatch):
    monkeypatch.setattr(exports, "AT_ONCE", 2)
    for n in range(6):
        make_statement(speaker=make_leader(f"leader-{n}"), via=make_leader(f"via-{n}"))
    costs, blocks = [], csv_blocks(asked(), absolute)
    while True:
        with CaptureQueriesContext(connection) as captured:
            if not next(blocks, None):
                break
        costs.append(len(captured))
    assert costs[0] == 0  # the head is sent before anything is asked
    assert len(costs) == 4
    assert costs[2] == costs[3] <= 10


@pytest.mark.django_db
def test_no_article_is_taken_along():
    row = make_statement(quotation={"article": make_article("Mr. Obama said: “We agreed.” A secret.")})
    (statement,) = statements([row.pk])
    whole = str(told(statement, absolute)) + str(table())
    assert ("We agreed." in whole, "secret" in whole) == (True, False)
    assert "text" in statement.printed[0].article.get_deferred_fields()


# ------------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    ("query", "name"),
    [
        pytest.param("", "los-cabos-to-hangzhou", id="everything"),
        pytest.param(
            "leader=vladimir-putin&from=2013&page=2&sort=newest",
            "los-cabos-to-hangzhou-vladimir-putin-2013",
            id="page and order are none of it",
        ),
        pytest.param('q="\r\nX: y"', "los-cabos-to-hangzhou-x-y", id="no new header"),
        pytest.param("q=Сирия", "los-cabos-to-hangzhou", id="no letters of ours"),
        pytest.param(f"q={200 * 'a'}", f"los-cabos-to-hangzhou-{78 * 'a'}", id="long"),
    ],
)
def test_file_name(query, name):
    assert file_name(asked(query)) == name


@pytest.mark.parametrize(
    ("query", "name", "address"),
    [
        pytest.param("", "chronology-json", "/chronology.json", id="everything"),
        pytest.param(
            "page=2&sort=newest&topic=syria",
            "chronology-csv",
            "/chronology.csv?topic=syria&sort=newest",
            id="from the first page",
        ),
        pytest.param("sort=newest", "chronology-atom", "/chronology.atom", id="an order of its own"),
        pytest.param("sort=newest&q=x", "summits-ics", "/summits.ics?q=x", id="a calendar has none"),
    ],
)
def test_twin(query, name, address):
    assert twin(asked(query), name) == address
