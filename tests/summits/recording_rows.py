"""A text, what the reader will find in it, and all the rows that reading writes."""

from articles.models import Article
from summits.models import Quotation, Reading, Revision, Statement, StatementTopic
from summits.recording import recording
from tests.factories import make_found_reading, make_leader, make_summit, make_topic

TEXT = (
    "A headline. Mr. Obama said: “We do have differing perspectives on the problem of Syria.” He spoke of “trust”. "
    "Mr. Putin said that bloodshed must end."
)
LONG, SHORT, TOLD = (
    "We do have differing perspectives on the problem of Syria.",
    "trust",
    "bloodshed must end",
)


def make_catalogue():
    """Who and what the texts speak of."""
    for slug in ("barack-obama", "vladimir-putin"):
        make_leader(slug)
    make_leader("officials", kind="unnamed")
    make_summit()
    make_topic()


def make_finds(monkeypatch):
    """``finds(*quotations, **changes)``: what the reader will find in every text from now on."""

    def will_find(*quotations, **changes):
        reading = make_found_reading(*quotations, **changes)
        monkeypatch.setattr(recording, "read", lambda text, lexicon, published: reading)

    will_find()
    return will_find


def everything():
    """All rows that reading writes, as they stand."""
    models = (Article, Reading, Statement, StatementTopic, Quotation, Revision)
    return [list(model.objects.order_by("pk").values()) for model in models]
