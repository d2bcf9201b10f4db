"""Statements as the desk meets them: read, settled, with what was found and on which words."""

from django.urls import reverse

from summits.deciding import acts
from summits.deciding.settling import settle
from summits.models import Statement
from tests.factories import make_article, make_leader, make_quotation, make_reading, make_summit, make_topic

TEXT = (
    "On Monday Mr. Obama met Mr. Putin. He said: “We agreed on all of it.” Then “peace” came up, he told her."
)
WORDS = "We agreed on all of it."


def catalogue():
    """Who and what the tests speak of."""
    for slug in ("barack-obama", "vladimir-putin"):
        make_leader(slug)
    make_summit()
    for slug in ("syria", "ukraine", "arms"):
        make_topic(slug)


def found(words=WORDS, text=TEXT, **changes):
    """What a reader finds of these words, field by field; a value may be given for each."""
    start = text.find(words)
    span, speaker = [start, start + len(words)], [text.find("Mr. Obama"), text.find("Mr. Obama") + 9]
    values = {
        "speaker": "barack-obama",
        "speaker_words": "Barack Obama",
        "via": None,
        "via_words": "",
        "summit": "lough-erne-2013",
        "said": ["2013-06-17", "2013-06-17"],
        "occasion": "meeting",
        "topics": ["syria"],
        "kind": "direct",
        "parts": [[*span, True]],
    }
    told = {
        name: {"value": value, "spans": [], "basis": "", "stated": True} for name, value in values.items()
    }
    for name, change in changes.items():
        told[name] = told.get(name, {}) | (change if isinstance(change, dict) else {"value": change})
    if told["speaker"]["value"]:
        told["speaker"] |= {"kind": "person"}
    told["speaker"]["spans"] = [speaker]
    return told | {"doubts": changes.get("doubts", [])}


def read_statement(words=WORDS, *, text=TEXT, article=None, statement=None, **changes):
    """A statement of these words as the reader would have left it, settled; the catalogue is there."""
    catalogue()
    if article is None:
        article = make_article(text)
        make_reading(article, summit=make_summit())
    start = text.find(words)
    told = found(words, text, **changes)
    statement = statement or Statement.objects.create()
    place = {"article": article, "start": start, "end": start + len(words), "found": told}
    make_quotation(statement, **place)
    settle(statement)
    return statement


def change_page(statement, query=""):
    return reverse("admin:summits_statement_change", args=[statement.pk]) + (f"?{query}" if query else "")


def form_of(client, statement):
    """What the form of a statement's page holds when it is opened: {name: value}."""
    form = client.get(change_page(statement)).context["adminform"].form
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, False)}


def press(client, statement, button, query="", **changes):
    """Open the page and press a button of it, with these changes to its form; the answer."""
    data = form_of(client, statement) | changes | {button: "1"}
    return client.post(change_page(statement, query), data)


def correct(statement, field, value, *, quotation=None, reason, by):
    """Decide one field, as an editor does; the Correction."""
    act = acts.decide(statement, {(field, quotation): value}, reason=reason, by=by)
    statement.refresh_from_db()
    return act.corrections.get(field=field)


def undo(decision, by, reason=""):
    """Give one decision back to the reader."""
    acts.decide(decision.statement, {}, back=[decision], reason=reason, by=by)
