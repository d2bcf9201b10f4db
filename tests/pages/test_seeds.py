"""The chronology of the seeds, in the same order on every database."""

import io

import pytest
from django.core.management import call_command
from django.db.models import Count

from summits.models import Statement

from .html import parse

pytestmark = pytest.mark.django_db

OBAMA, PUTIN = "Barack Obama", "Vladimir Putin"
ORDER = [
    ("lough-erne-2013", OBAMA, "“We want to try to resolve"),
    ("lough-erne-2013", PUTIN, "“Of course, our opinions do"),
    ("lough-erne-2013", OBAMA, "“As the two nuclear super"),
    ("new-york-2015", OBAMA, "“They argue for a return"),
    ("new-york-2015", PUTIN, "“Sooner or later this logic"),
    ("hangzhou-2016", OBAMA, "“The faster we can provide"),
    ("hangzhou-2016", OBAMA, "“Given the gaps of trust"),
    ("hangzhou-2016", PUTIN, "“I really hope that if"),
    ("hangzhou-2016", PUTIN, "“Despite everything, we have some"),
    ("hangzhou-2016", OBAMA, "“We’ve had problems with cyber"),
    ("hangzhou-2016", PUTIN, "“The issue is not with"),
]


@pytest.fixture(autouse=True)
def seeds():
    for command in ("load_catalogue", "parse_articles"):
        call_command(command, stdout=io.StringIO())


def test_statements_stand_in_this_order():
    shown = Statement.objects.shown().with_everything().in_order()
    begun = [
        (each.summit.slug, each.who, " ".join(each.printed[0].words.split()[:5]))
        for each in shown
        if each.printed[0].kind == "direct"
    ]
    expected = [(summit, who, " ".join(words.split()[:5])) for summit, who, words in ORDER]
    assert [each for each in begun if each in expected] == expected


def test_what_two_outlets_print_is_one_statement():
    twice = Statement.objects.annotate(times=Count("quotations")).filter(times=2).order_by("pk")
    assert [
        sorted((each.article.outlet.slug, " ".join(each.words.split()[-4:])) for each in row.quotations.all())
        for row in twice
    ] == [
        [("celebcafe", "one was no different”"), ("lidtime", "“candid, blunt and businesslike”")],
        [("celebcafe", "it would actually work”"), ("lidtime", "it would actually work”")],
    ]


def test_choices_stand_in_this_order(client):
    page = parse(client.get("/"))
    offered = {
        name: [box.attributes["value"] for box in page.all("input", type="checkbox", name=name)]
        for name in ("outlet", "leader", "summit")
    }
    assert offered["outlet"] == ["cbs-news", "celebcafe", "lidtime", "rferl", "voice-of-america"]
    assert offered["leader"][:3] == ["barack-obama", "vladimir-putin", "joint"]
    places = "los-cabos lough-erne st-petersburg normandy beijing brisbane new-york antalya paris hangzhou"
    assert [slug.rpartition("-")[0] for slug in offered["summit"]] == places.split()
