"""Offices held, with their days and sources."""

from datetime import date

import pytest

from summits.catalogue import read_catalogue
from summits.models import Leader
from summits.showing.in_office import SUPPORT, Source, roles_of

RANGE = date(2012, 6, 18), date(2016, 9, 5)


def held(*roles, sources=()):
    return roles_of(Leader(roles=list(roles), sources=list(sources)))


@pytest.mark.parametrize(
    ("ends", "days", "within"),
    [
        pytest.param(
            {"start": "2009-01-20", "end": "2017-01-20"}, "20 January 2009 – 20 January 2017", True, id="days"
        ),
        pytest.param(
            {"start": "2000-05-07", "end": "2008-05-07"}, "7 May 2000 – 7 May 2008", False, id="before"
        ),
        pytest.param({"start": "2017"}, "since 2017", False, id="after"),
        pytest.param(
            {"start": "2009", "end": "2012-06"},
            "2009 – June 2012",
            True,
            id="until some day of its first month",
        ),
        pytest.param({"start": "2016-09-05"}, "since 5 September 2016", True, id="from the last day on"),
        pytest.param({"end": "2012-06-17"}, "until 17 June 2012", False, id="until the day before"),
        pytest.param({}, "", True, id="nobody knows"),
    ],
)
def test_days(ends, days, within):
    (role,) = held({"title": "President"} | ends)
    assert (role.days, role.within(*RANGE)) == (days, within)


def test_support_and_sources_in_words():
    known = {
        "title": "Aide",
        "start_support": "day one, year two",
        "end_support": "open",
        "sources": ["a", "b", "x"],
    }
    sources = [
        {"id": "a", "publisher": "A", "url": "https://a.example/"},
        {"id": "b", "publisher": "B", "url": "javascript:alert(1)"},
        {"id": "c", "publisher": "C"},
    ]
    (role,) = held(known, sources=sources)
    assert role.support == [("start", "the day from one source, the year from more")]
    assert role.sources == [Source("A", "https://a.example/"), Source("B", "")]


def test_a_word_for_support_that_nobody_has_a_phrase_for_stands_as_it_is():
    assert held({"end_support": "by hearsay"})[0].support == [("end", "by hearsay")]


def test_the_catalogue_uses_no_word_without_a_phrase():
    roles = [role for leader in read_catalogue()["leaders"].values() for role in leader["roles"]]
    used = {role[end] for role in roles for end in ("start_support", "end_support") if end in role}
    assert used - SUPPORT.keys() == set()
