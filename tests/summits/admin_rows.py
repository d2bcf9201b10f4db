"""One article of one statement, read by the command, and the addresses of the admin's pages."""

import io

from django.core.management import call_command
from django.urls import reverse

from summits.models import Statement
from summits.recording import recording
from tests.factories import make_found_quotation, make_found_reading, make_leader, make_summit, make_topic

TEXT = "Mr. Obama said: “We agreed.” <b>He</b> spoke of “trust & more”."


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def will_find(monkeypatch, words="We agreed.", **changes):
    """What the reader finds from now on: these words, in any text."""
    monkeypatch.setattr(
        recording,
        "read",
        lambda text, *_: make_found_reading(make_found_quotation(text, words, **changes)),
    )


def parse_statement(monkeypatch, tmp_path):
    """The statement of one article, read by the command."""
    will_find(monkeypatch)
    for slug in ("barack-obama", "vladimir-putin"):
        make_leader(slug)
    make_summit()
    for slug in ("syria", "ukraine", "arms"):
        make_topic(slug)
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    call_command("parse_articles", path, outlet="CBS News", stdout=io.StringIO())
    return Statement.objects.get()
