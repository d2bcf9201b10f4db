"""The line from Los Cabos to Hangzhou."""

from datetime import date
from itertools import pairwise

import pytest
from django.http import QueryDict

from summits.asking.filters import StatementFilter
from summits.showing.line import EDGE, LETTER, TRACK, WIDTH, line
from tests.factories import make_leader, make_reading, make_statement, make_summit

from .html import parse

pytestmark = pytest.mark.django_db

MEETINGS = {
    "Los Cabos": date(2012, 6, 18),
    "Lough Erne": date(2013, 6, 17),
    "Saint Petersburg": date(2013, 9, 5),
    "Bénouville": date(2014, 6, 6),
    "Beijing": date(2014, 11, 10),
    "Brisbane": date(2014, 11, 15),
    "New York": date(2015, 9, 28),
    "Antalya": date(2015, 11, 15),
    "Paris": date(2015, 11, 30),
    "Hangzhou": date(2016, 9, 4),
}


@pytest.fixture
def meetings():
    return {
        place: make_summit(f"meeting-{n}", day=day, place=place)
        for n, (place, day) in enumerate(MEETINGS.items())
    }


def drawn(query=""):
    return line(StatementFilter(QueryDict(query)))


def test_no_meetings_no_line(client):
    assert drawn() is None
    assert parse(client.get("/")).one("figure", id="line").text == ""


def test_one_meeting_is_a_line_too():
    make_summit()
    assert [mark.x for mark in drawn().marks] == [EDGE]


def test_meetings_stand_in_order_of_time_from_edge_to_edge(meetings):
    marks = drawn().marks
    assert [mark.summit.place for mark in marks] == list(MEETINGS)
    assert (marks[0].x, marks[-1].x) == (EDGE, WIDTH - EDGE)


def test_names_never_touch_and_stay_inside(meetings):
    boxes = [
        (
            mark.name_y,
            mark.name_x - len(mark.summit.place) * LETTER / 2,
            mark.name_x + len(mark.summit.place) * LETTER / 2,
        )
        for mark in drawn().marks
    ]
    rows = {y: sorted((left, right) for row, left, right in boxes if row == y) for y, _, _ in boxes}
    assert [row for row in rows.values() for (_, end), (start, _) in pairwise(row) if start <= end] == []
    assert all(left >= 0 and right <= WIDTH for _, left, right in boxes)


@pytest.mark.parametrize("places", [["Beijing", "Brisbane"], ["Antalya", "Paris"], list(MEETINGS)])
def test_bars_of_neighbours_never_touch(meetings, places):
    speakers = [
        make_leader(slug) for slug in ("barack-obama", "vladimir-putin", "obama-and-putin", "somebody")
    ]
    for place in places:
        for speaker in speakers:
            make_statement(summit=meetings[place], speaker=speaker)
    marks = drawn().marks
    bars = [bar for mark in marks for bar in mark.bars]
    assert len(bars) == 4 * len(places)
    assert [pair for pair in pairwise(bars) if pair[0].x + pair[0].width > pair[1].x] == []
    assert [pair for pair in pairwise(marks) if pair[1].x - pair[0].x < 12] == []


def test_bars_by_voice_in_proportion(meetings):
    for slug, count in (("barack-obama", 4), ("vladimir-putin", 2)):
        for _ in range(count):
            make_statement(summit=meetings["Hangzhou"], speaker=make_leader(slug))
    mark = drawn().marks[-1]
    assert [(bar.voice, bar.height, bar.y + bar.height) for bar in mark.bars] == [
        ("obama", 48, TRACK - 10),
        ("putin", 24, TRACK - 10),
    ]
    assert mark.words == "Hangzhou, 4 September 2016: 6 statements (Barack Obama 4, Vladimir Putin 2)"


def test_a_meeting_without_an_article_is_hollow_and_says_so(meetings):
    statement = make_statement(summit=meetings["Los Cabos"])
    make_reading(make_statement(summit=None).quotations.get().article, summit=meetings["Beijing"])
    assert statement.summit == meetings["Los Cabos"]
    marks = {mark.summit.place: mark for mark in drawn().marks}
    assert {place for place, mark in marks.items() if mark.held} == {"Los Cabos", "Beijing"}
    assert marks["Brisbane"].words == "Brisbane, 15 November 2014: no article held"
    assert marks["Beijing"].words == "Beijing, 10 November 2014: 0 statements"


def test_a_mark_leads_to_its_meeting_and_back_and_keeps_the_other_choices(meetings):
    assert drawn("q=x&summit=meeting-1&page=2").marks[0].address == "/?summit=meeting-0&q=x"
    assert drawn("q=x&summit=meeting-0").marks[0].address == "/?q=x"
    assert [mark.chosen for mark in drawn("summit=meeting-0").marks][:2] == [True, False]


def test_the_list_tells_what_the_drawing_tells(client, meetings):
    make_statement(summit=meetings["Hangzhou"])
    figure = parse(client.get("/")).one("figure", id="line")
    drawing, listed = figure.one("svg").all("a"), figure.one("ol").all("a")
    told = [(a.attributes["aria-label"].partition(" (")[0], a.href) for a in drawing]
    assert told[-1][0] == "Hangzhou, 4 September 2016: 1 statement"
    assert [(words.replace(",", "", 1).replace(":", ""), href) for words, href in told] == [
        (a.text, a.href) for a in listed
    ]
    assert ["hollow" in a.classes for a in drawing] == [
        "hollow" in li.classes for li in figure.one("ol").all("li")
    ]
