"""How much is held about each meeting."""

from datetime import date

import pytest

from summits.models import Statement, Summit
from summits.showing.held import in_parts, summits_with_counts
from tests.factories import (
    make_article,
    make_leader,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def lough_erne():
    return make_summit()


def held():
    (summit,) = summits_with_counts()
    return summit.held, summit.articles, summit.total, dict(summit.voices)


def test_nothing(lough_erne):
    assert held() == (False, 0, 0, {})


def test_statements_by_voice(lough_erne):
    for slug in ("barack-obama", "barack-obama", "vladimir-putin", "ben-rhodes"):
        make_statement(speaker=make_leader(slug))
    make_statement(speaker=None, speaker_words="an official")
    assert held() == (True, 5, 5, {"obama": 2, "putin": 1, "other": 2})


@pytest.mark.parametrize("change", [{"gone": True}, {"withdrawn_at": "2026-11-22T12:00Z"}])
def test_a_statement_without_a_page_counts_for_nothing(lough_erne, change):
    make_statement()
    Statement.objects.update(**change)
    assert held() == (False, 0, 0, {})


def test_an_article_counts_once_whether_it_is_about_it_or_prints_what_was_said(lough_erne):
    article = make_article()
    make_reading(article, summit=lough_erne)
    make_quotation(make_statement(quotation={"article": article}), start=0, end=1)
    make_reading(make_article(), summit=lough_erne)
    make_reading(make_article())
    make_statement(summit=None)
    assert held() == (True, 3, 1, {"obama": 1})


@pytest.mark.parametrize(
    ("years", "parts"),
    [
        pytest.param([], [], id="none"),
        pytest.param([-2009, 2012, 2016, -2017], ["before 1", "in 2", "after 1"], id="around it"),
        pytest.param([2012], ["in 1"], id="in it"),
        pytest.param([-2009], ["after 1"], id="no chronology"),
    ],
)
def test_parts(years, parts):
    summits = [Summit(start=date(abs(year), 1, 1), in_range=year > 0) for year in years]
    assert [f"{part} {len(within)}" for part, within in in_parts(summits)] == parts
