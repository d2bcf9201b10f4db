"""How it is read, and how well: /method/."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.deciding import acts
from summits.showing import measured
from tests.desk import read_statement
from tests.factories import make_leader, make_statement, make_summit

from .html import parse

pytestmark = pytest.mark.django_db


def test_without_articles_there_is_no_example(client):
    page = parse(client.get("/method/"))
    assert page.all("figure") == []
    assert "No article has been read yet, so there is none to show." in [each.text for each in page.all("p")]


def test_the_example_is_one_that_an_editor_checked(client):
    make_statement()
    checked = make_statement(checked_at="2026-11-22T10:00Z", speaker=make_leader("vladimir-putin"))
    example = parse(client.get("/method/")).one("figure")
    assert example.one("a").href == checked.get_absolute_url()
    assert example.one("blockquote").text == "We agreed."


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"speaker": None}, id="speaker not known"),
        pytest.param({"quotation": {"kind": "indirect"}}, id="a paraphrase"),
        pytest.param({"withdrawn_at": "2026-11-22T10:00Z"}, id="withdrawn"),
        pytest.param({"summit": None}, id="at no meeting"),
    ],
)
def test_this_is_no_example(client, changes):
    make_statement(**changes)
    assert parse(client.get("/method/")).all("figure") == []


def test_figures_are_those_measured(client):
    (unseen, labelled), lines = measured.measured()
    page = parse(client.get("/method/"))
    (table,) = page.all("table")
    rows = [[cell.text for cell in row.children if not isinstance(cell, str)] for row in table.all("tr")]
    assert rows[1:] == [
        [f"{line.label} {line.meaning}", *(f"{each.figure} {each.counted}" for each in line.results)]
        for line in lines
    ]
    said = page.one("main").text
    assert (f"{unseen} that are kept apart" in said, f"{labelled} that the rules" in said) == (True, True)


def test_without_checks_there_is_nothing_to_measure_against(client):
    make_statement()
    said = [each.text for each in parse(client.get("/method/")).all("p")]
    assert "No editor has checked a statement yet, so there is nothing to measure against." in said


def test_figures_against_what_editors_checked(client, admin_user):
    for speaker in ({"value": "vladimir-putin"}, {"value": "vladimir-putin"}, {"value": None, "kind": None}):
        acts.decide(
            read_statement(speaker=speaker),
            {("speaker", None): "vladimir-putin"} if speaker["value"] is None else {},
            reason="So.",
            by=admin_user,
            check=True,
        )
    acts.withdraw(read_statement(), "It is none.", admin_user)
    table = parse(client.get("/method/")).all("table")[1]
    rows = [[cell.text for cell in row.children if not isinstance(cell, str)] for row in table.all("tr")]
    assert rows[1:3] == [
        ["Statements", "75% 3 of 4", "100% 3 of 3"],
        ["Speaker", "100% 2 of 2", "66% 2 of 3"],
    ]


@pytest.mark.parametrize(
    ("right", "of", "result"),
    [
        pytest.param(10, 10, "100%", id="all"),
        pytest.param(999, 1000, "99%", id="never rounded up"),
        pytest.param(0, 3, "0%", id="none"),
    ],
)
def test_a_share_in_words(right, of, result):
    assert measured.share(right=right, of=of) == measured.Result(result, f"{right} of {of}")


@pytest.mark.parametrize(
    ("name", "of"),
    [
        pytest.param("wrong names", "of 3", id="of the speakers"),
        pytest.param("not-statements read", "in all", id="nothing to count them among"),
    ],
)
def test_a_fault_in_words(name, of):
    held = {"shares": {"speaker": {"right": 2, "of": 3}}, "counts": {name: 1}}
    assert measured.fault(name, held) == measured.Result("1", of)


def test_meetings_without_an_article_are_named(client):
    make_statement(summit=make_summit("lough-erne-2013"))
    make_summit("antalya-2015", place="Antalya")
    make_summit("moscow-2009", place="Moscow", in_range=False)
    said = [each.text for each in parse(client.get("/method/")).one("article").all("li")]
    assert "No article is held about Antalya ." in said


def test_queries_stay_the_same(client):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get("/method/")
        return len(captured)

    make_statement()
    with_one = queries()
    for slug in ("hangzhou-2016", "antalya-2015", "new-york-2015"):
        make_statement(summit=make_summit(slug))
    assert queries() == with_one <= 14
