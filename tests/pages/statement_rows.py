"""Statements for the tests of their pages and frames, and what a reader found of one."""

from tests.factories import make_article, make_statement

from .html import parse

TEXT = "Before it.\nOn Monday Mr. Obama said: “We agreed.” Then he left.\nAfter it."
MONDAY = [TEXT.index("Monday"), TEXT.index("Monday") + 6]
SENTENCE = [TEXT.index("On Monday"), TEXT.index(" Then")]


def found(**changes):
    """What a reader found of the quotation."""
    return {
        "speaker": {
            "value": "barack-obama",
            "spans": [],
            "basis": "“Mr. Obama said” stands before it",
            "stated": True,
        },
        "said": {
            "value": ["2013-06-17"] * 2,
            "spans": [MONDAY],
            "basis": "the Monday of the event",
            "stated": False,
        },
        "context": {"value": SENTENCE, "spans": [SENTENCE], "basis": "", "stated": True},
    } | changes


def make_found():
    """Words in an article, with what a reader found of them."""
    return make_statement(
        quotation={"article": make_article(TEXT), "found": found(), "words": "“We agreed.”"}
    )


def make_said_after():
    """Words said after a meeting."""
    return make_statement(occasion="after-meeting", quotation={"words": "“We agreed.”"})


def page_of(client, statement):
    return parse(client.get(statement.get_absolute_url()))
