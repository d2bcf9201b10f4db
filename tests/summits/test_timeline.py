"""The timeline's shape, by a schema of TimelineJS's format, and what stands in it."""

import json
from datetime import date

import pytest
from django.utils.html import escape
from jsonschema import validate

from summits.models import Leader
from tests.factories import make_leader, make_statement, make_summit

pytestmark = pytest.mark.django_db

HOST = "http://testserver"
# https://timeline.knightlab.com/docs/json-format.html, as far as we use it, and our four names beside it
DAY = {
    "type": "object",
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "required": ["year", "month", "day"],
    "additionalProperties": False,
}
TEXT = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "required": ["headline", "text"],
    "additionalProperties": False,
}
SLIDE = {"unique_id": {"type": "string", "pattern": "^[a-z]+(-[0-9]+)?$"}, "text": TEXT}
EVENT = SLIDE | {
    "start_date": DAY,
    "end_date": DAY,
    "display_date": {"type": "string"},
    "group": {"enum": ["Barack Obama", "Vladimir Putin", "Both jointly", "Others"]},
}
SCHEMA = {
    "type": "object",
    "properties": {
        "scale": {"const": "human"},
        "title": {
            "type": "object",
            "properties": SLIDE,
            "required": list(SLIDE),
            "additionalProperties": False,
        },
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": EVENT,
                "required": list(EVENT),
                "additionalProperties": False,
            },
        },
        "ok": {"const": True},
        "count": {"type": "integer"},
        "note": {"type": "string"},
        "next": {"type": ["string", "null"]},
    },
    "required": ["scale", "title", "events", "ok", "count", "note", "next"],
    "additionalProperties": False,
}


def read(client, query="", status=200):
    answer = client.get(f"/timeline.json{query}")
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/json")
    told = json.loads(answer.content)
    if status == 200:
        validate(told, SCHEMA)
    return told


def test_a_slide_is_a_statement(client):
    row = make_statement(quotation={"words": "“We agreed.”"}, occasion="meeting")
    (event,) = read(client)["events"]
    assert "<p>“We agreed.”</p>" in event.pop("text")["text"]
    assert event == {
        "unique_id": f"statement-{row.pk}",
        "group": "Barack Obama",
        "start_date": {"year": 2013, "month": 6, "day": 17},
        "end_date": {"year": 2013, "month": 6, "day": 17},
        "display_date": "17 June 2013",
    }


@pytest.mark.parametrize(
    ("said", "ends", "words"),
    [
        pytest.param((date(2013, 6, 17), date(2013, 6, 18)), (17, 18), "17–18 June 2013", id="two days"),
        pytest.param((date(2013, 6, 1), date(2013, 6, 30)), (1, 30), "June 2013", id="a month"),
        pytest.param(
            (None, None), (17, 17), "Date not known, meeting of 17 June 2013", id="on its meeting's days"
        ),
    ],
)
def test_a_date_is_as_sure_as_it_is_known(client, said, ends, words):
    make_statement(said_from=said[0], said_to=said[1])
    (event,) = read(client)["events"]
    assert (event["start_date"]["day"], event["end_date"]["day"], event["display_date"]) == (*ends, words)


def test_four_voices_are_four_groups(client):
    for slug in ("barack-obama", "vladimir-putin", "ben-rhodes"):
        make_statement(speaker=make_leader(slug))
    make_statement(speaker=make_leader("obama-and-putin", kind=Leader.Kind.PAIR))
    groups = [event["group"] for event in read(client)["events"]]
    assert groups == ["Barack Obama", "Vladimir Putin", "Others", "Both jointly"]


def test_headline_and_words_are_escaped(client):
    hostile = "<img src=x onerror=alert(1)> & “it”"
    make_statement(
        speaker=None, speaker_words=hostile, occasion="meeting", quotation={"words": f"\x07{hostile}"}
    )
    (event,) = read(client)["events"]
    assert event["text"]["headline"] == f"{escape(hostile)} at Lough Erne"
    assert f"<p>{escape(hostile)}</p>" in event["text"]["text"]


def test_the_first_slide_says_what_is_shown_and_where(client):
    make_statement()
    make_statement(topics=[])
    title = read(client, "?topic=syria&sort=newest")["title"]
    assert title == {
        "unique_id": "about",
        "text": {
            "headline": "Statements on Syria",
            "text": f'<p>1 statement</p>\n<p><a href="{HOST}/?topic=syria">See it with its sources</a></p>',
        },
    }


def test_without_a_filter_it_says_what_the_chronology_says(client):
    make_statement()
    headline = "What Obama and Putin said, meeting by meeting"
    assert read(client)["title"]["text"]["headline"] == headline


def test_more_than_fit_are_told_of_and_led_to(client, monkeypatch):
    monkeypatch.setattr("summits.views.feeds.MOST", 2)
    rows = [make_statement().pk for _ in range(3)]
    make_statement(summit=make_summit("hangzhou-2016", day=date(2016, 9, 5)))
    first, told, address = read(client, "?summit=lough-erne-2013"), [], "?summit=lough-erne-2013"
    assert (first["count"], first["note"]) == (
        3,
        "Statements 1 to 2 of 3: TimelineJS is slow with more at once.",
    )
    assert first["note"] in first["title"]["text"]["text"]
    while address:
        page = read(client, address)
        told += [int(event["unique_id"].partition("-")[2]) for event in page["events"]]
        address = page["next"] and page["next"].removeprefix(f"{HOST}/timeline.json")
    assert told == rows


def test_nothing_that_fits_is_a_timeline_without_events(client):
    told = read(client)
    assert (told["count"], told["events"], told["note"], told["next"]) == (0, [], "0 statements", None)


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        pytest.param("leader=x", "Who “x”: there is no such choice.", id="unknown"),
        pytest.param("page=x", "There is no page “x”: the last is 1.", id="no page"),
        pytest.param("page=0", "There is no page “0”: the last is 1.", id="before the first"),
    ],
)
def test_what_is_not_understood_is_named(client, query, problem):
    assert read(client, f"?{query}", status=400) == {"ok": False, "error": problem}
