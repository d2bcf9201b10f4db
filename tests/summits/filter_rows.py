"""Statements to choose from, and the filter that an address makes."""

from datetime import date

from django.http import QueryDict

from summits.asking.filters import StatementFilter
from summits.models import Leader
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_statement,
    make_summit,
    make_topic,
)


def said(words, *, outlet=None, kind="direct", **changes):
    """A statement of these words, printed once."""
    return make_statement(**changes, quotation=printed(words, outlet=outlet, kind=kind))


def printed(words, *, outlet=None, kind="direct"):
    """What ``make_quotation`` needs to print these words."""
    known = {"start": 0, "end": len(words), "parts": [[0, len(words), True]], "words": words, "kind": kind}
    return known | {"article": make_article(words, outlet=outlet)}


def make_rows():
    """Ten statements by name; of each, one thing differs from Obama's on Syria at Lough Erne, quoted by CBS News."""
    cbs, voa = make_outlet(name="CBS News", slug="cbs-news"), make_outlet(name="VOA", slug="voa")
    putin, pair = make_leader("vladimir-putin"), make_leader("obama-and-putin", kind=Leader.Kind.PAIR)
    official = make_leader("unnamed-official", kind=Leader.Kind.UNNAMED)
    syria, ukraine = make_topic("syria"), make_topic("ukraine")
    weapons = make_topic("chemical-weapons", parent=syria)
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    two = said("Two outlets print it in part", outlet=cbs, kind="mixed")
    make_quotation(two, **printed("Two outlets print it", outlet=voa))
    return {
        "plain": said("We disagree", outlet=cbs),
        "putin": said("Our opinions don’t coincide", outlet=cbs, speaker=putin),
        "joint": said("We share an interest", outlet=cbs, speaker=pair),
        "official": said(
            "A frank – if short – talk", outlet=cbs, speaker=official, speaker_words="an official"
        ),
        "printed": said(
            "No comment",
            outlet=cbs,
            speaker=None,
            speaker_words="a bystander",
            checked_at="2026-01-01T00:00Z",
        ),
        "nobody": said("Somebody said 50%", outlet=cbs, speaker=None),
        "weapons": said("They crossed a line", outlet=cbs, topics=[weapons, ukraine]),
        "hangzhou": said("Gaps of trust", outlet=cbs, summit=hangzhou),
        "undated": said("One day", outlet=cbs, said_from=None, said_to=None),
        "two": two,
    }


def chosen(query):
    """The filter of this query."""
    return StatementFilter(QueryDict(query))
