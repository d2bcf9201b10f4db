"""The meetings as a calendar, read back by icalendar."""

import io
from datetime import UTC, date, datetime

import pytest
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.core.management import call_command
from django.urls import reverse
from icalendar import Calendar

from summits.models import Summit
from tests.factories import make_leader, make_statement, make_summit, make_topic

pytestmark = pytest.mark.django_db

FACTS = {
    "event": "39th G8 summit",
    "venue": "Lough Erne Resort",
    "city": "Enniskillen",
    "coordinates": {"latitude": 54.345, "longitude": -7.64},
    "duration": {"minutes": 120, "low": 120, "high": 120, "reports": []},
    "fact_support": {"meeting_date": {"status": "two or more", "sources": ["bbc"]}},
    "sources": [
        {"id": "bbc", "publisher": "BBC", "title": "Syria; talks, at last", "url": "https://b.example/1"}
    ],
}


def read(client, query=""):
    """The events of the calendar, in order."""
    answer = client.get(f"/summits.ics{query}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return Calendar.from_ical(answer.content).events


def only(client, query=""):
    (event,) = read(client, query)
    return event


def uids(client, query=""):
    return [str(event["UID"]).partition("@")[0] for event in read(client, query)]


# -------------------------------------------------------------------- one event


def test_an_event_tells_when_where_and_on_whose_word(client):
    make_summit(place="Lough Erne", country="United Kingdom", facts=FACTS)
    event = only(client)
    told = {name: str(event[name]) for name in ("UID", "SUMMARY", "LOCATION", "URL", "STATUS", "TRANSP")}
    assert told == {
        "UID": "lough-erne-2013@los-cabos-to-hangzhou.example",
        "SUMMARY": "Obama and Putin, Lough Erne (G8)",
        "LOCATION": "Lough Erne Resort, Enniskillen, Lough Erne, United Kingdom",
        "URL": "http://testserver/summits/lough-erne-2013/",
        "STATUS": "CONFIRMED",
        "TRANSP": "TRANSPARENT",
    }
    assert event["GEO"].to_ical() == "54.345;-7.64"
    assert str(event["DESCRIPTION"]).split("\n") == [
        "They met on: 17 June 2013 (two or more origins: 1)",
        "Event: 39th G8 summit (17 June 2013)",
        "Place: Lough Erne (Enniskillen)",
        "Venue: Lough Erne Resort",
        "Country: United Kingdom",
        "Length: 120 minutes",
        "[1] BBC: Syria; talks, at last, https://b.example/1",
    ]


@pytest.mark.parametrize(
    ("met", "days"),
    [
        pytest.param((17, 17), (17, 18), id="one day"),
        pytest.param((17, 18), (17, 19), id="two days"),
        pytest.param((None, None), (16, 20), id="the day is not known: those of the event"),
    ],
)
def test_the_end_is_the_day_after_the_last(client, met, days):
    first, last = (day and date(2013, 6, day) for day in met)
    make_summit(start=date(2013, 6, 16), end=date(2013, 6, 19), met_from=first, met_to=last)
    event = only(client)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == tuple(date(2013, 6, day) for day in days)
    assert {event[name].params["VALUE"] for name in ("DTSTART", "DTEND")} == {"DATE"}


def test_a_doubtful_meeting_is_tentative(client):
    make_summit(certainty="doubtful")
    assert only(client)["STATUS"] == "TENTATIVE"


@pytest.mark.parametrize(
    "pin", [{}, {"latitude": "north", "longitude": 1}, {"latitude": 1}], ids=["none", "no number", "half"]
)
def test_without_a_pin_there_is_no_place_on_earth(client, pin):
    make_summit(facts={"coordinates": pin})
    assert "GEO" not in only(client)


def test_lines_are_short_and_nothing_breaks_them(client):
    name = "a;b,c\\n\nEND:VEVENT\r\nBEGIN:VALARM\x00\x07\u202e" + 50 * "é"
    place = name.replace("\x00", "")
    make_summit(place=place, facts=FACTS | {"venue": place})
    clean = " ".join(place.replace("\x07", "").replace("\u202e", "").split())
    assert str(only(client)["SUMMARY"]) == f"Obama and Putin, {clean} (G8)"
    lines = client.get("/summits.ics").content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line for line in lines if b"\n" in line or b"\r" in line or b"\x07" in line] == []


# ------------------------------------------------------------- what a correction does


def change(client, row, **changes):
    """Save the desk's form with these changes."""
    page = reverse("admin:summits_summit_change", args=[row.pk])
    form = client.get(page).context["adminform"].form
    held = {name: form[name].value() for name in form.fields}
    data = {name: "" if value is None else value for name, value in held.items() if value is not False}
    data |= {f"initial-{name}": value for name, value in data.items()}  # as a browser sends it along
    assert client.post(page, data | changes).status_code == 302


def test_a_correction_raises_the_sequence_and_moves_the_stamp(client, admin_client):
    row = make_summit()
    before = only(client)
    change(admin_client, row, place="Enniskillen")
    after = only(client)
    assert [(event["UID"], event["SEQUENCE"]) for event in (before, after)] == [
        (before["UID"], 0),
        (before["UID"], 1),
    ]
    assert before["DTSTAMP"].dt == datetime(2026, 1, 1, tzinfo=UTC)
    made = LogEntry.objects.get().action_time.replace(microsecond=0)
    assert [after[name].dt for name in ("DTSTAMP", "LAST-MODIFIED")] == [made, made]


def test_saving_what_is_there_already_raises_nothing(client, admin_client):
    change(admin_client, make_summit(facts=FACTS))
    assert (LogEntry.objects.count(), only(client)["SEQUENCE"]) == (1, 0)


def test_what_was_done_to_others_raises_nothing(client, admin_user):
    row, other = make_summit(), make_leader()
    for target, flag in ((row, ADDITION), (other, CHANGE)):
        LogEntry.objects.log_actions(admin_user.pk, [target], flag, change_message="made by hand")
        LogEntry.objects.update(object_id=str(row.pk))
    assert only(client)["SEQUENCE"] == 0


# --------------------------------------------------------------------- the filter


@pytest.fixture
def three():
    """Moscow, outside the chronology; Lough Erne with Obama on Syria; Hangzhou with Putin on Ukraine."""
    make_summit("moscow-2009", day=date(2009, 7, 7), in_range=False)
    make_statement()
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5))
    make_statement(summit=hangzhou, speaker=make_leader("vladimir-putin"), topics=[make_topic("ukraine")])


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        pytest.param("", ["moscow-2009", "lough-erne-2013", "hangzhou-2016"], id="all"),
        pytest.param("?summit=hangzhou-2016", ["hangzhou-2016"], id="by name"),
        pytest.param("?from=2013-06-18", ["hangzhou-2016"], id="from a day"),
        pytest.param("?to=2013-06-17", ["lough-erne-2013"], id="to a day"),
        pytest.param("?leader=barack-obama", ["lough-erne-2013"], id="where he is quoted"),
        pytest.param("?topic=ukraine&topic=syria", ["lough-erne-2013", "hangzhou-2016"], id="either topic"),
        pytest.param("?topic=ukraine&to=2014", [], id="none"),
    ],
)
def test_it_follows_the_filter(client, three, query, slugs):
    assert uids(client, query) == slugs


def test_what_is_not_understood_is_named(client):
    answer = client.get("/summits.ics?summit=nowhere")
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert answer.content.decode() == "Meeting “nowhere”: there is no such choice.\n"


def test_the_catalogue_makes_a_calendar_that_reads_back(client):
    call_command("load_catalogue", stdout=io.StringIO())
    events = read(client)
    assert [str(event["UID"]).partition("@")[0] for event in events] == list(
        Summit.objects.values_list("slug", flat=True)
    )
    assert len({event["UID"] for event in events}) == len(events) == 12
    assert [event["UID"].partition("@")[0] for event in events if event["STATUS"] == "TENTATIVE"] == [
        "brisbane-2014"
    ]
    assert all("GEO" in event and "[1] " in event["DESCRIPTION"] for event in events)
    answer = client.get("/summits.ics").content
    assert Calendar.from_ical(answer).to_ical() == answer
