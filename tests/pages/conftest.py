import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from summits.views.data import SCHEMA
from tests.factories import (
    make_article,
    make_leader,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
)

from .article_rows import AGAIN, FOUND, LAYOUT, TEXT, span


@pytest.fixture
def article():
    """An article about Lough Erne with two wordings of one statement, a doubt about it and one about other words."""
    article = make_article(TEXT, headline="They agreed")
    start = TEXT.index("We agreed.")
    statement = make_statement(quotation={"article": article, "start": start, "found": FOUND})
    make_quotation(statement, article=article, start=AGAIN)
    make_reading(
        article,
        summit=make_summit(),
        layout=LAYOUT,
        basis={"meeting": {"spans": [span("Monday")], "basis": "“Monday” fits 17 June 2013"}},
        doubts=[{"span": span("Nobody said"), "words": "nobody?"}],
        passed_over=[{"span": span("Another"), "why": "a scare quote"}],
        dates=[{"span": span("Monday"), "said": ["2013-06-17", "2013-06-17"], "basis": "the day they met"}],
    )
    return article


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


@pytest.fixture
def three_pages(monkeypatch):
    monkeypatch.setattr("summits.views.data.PER_PAGE", 2)
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    return [make_statement(summit=hangzhou, topics=[]) for _ in range(2)] + [
        make_statement() for _ in range(3)
    ]
