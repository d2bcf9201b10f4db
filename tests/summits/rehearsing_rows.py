"""One article read with a small catalogue, what the reader finds of it from then on, and all the rows of it."""

import io

from django.core.management import call_command

from articles.models import Article
from summits.desk.rehearsing import read_again
from summits.models import Quotation, Reading, Revision, Statement
from summits.recording import recording
from summits.recording.lexicon import lexicon_from_rows
from tests.factories import (
    make_article,
    make_found_quotation,
    make_found_reading,
    make_leader,
    make_summit,
    make_topic,
)

TEXT = "President Obama met Mr. Putin.\n\n“We spoke of storks and frogs,” Mr. Obama said."
WORDS = "We spoke of storks and frogs,"


def make_read_article():
    """One article, read with a small catalogue."""
    make_leader(aliases=["Obama", "President Obama"])
    make_leader("vladimir-putin", aliases=["Putin"])
    make_summit(aliases=["Lough Erne"])
    make_topic("syria", terms=["Assad"])
    make_topic("ukraine", terms=["Donbas"])
    article = make_article(TEXT)
    call_command("parse_articles", again=True, stdout=io.StringIO())
    return article


def make_finds(monkeypatch, article):
    """``finds(*words, **changes)``: which words the reader finds from now on, and what of them."""

    def will_find(*words, **changes):
        def read(text, *_):
            return make_found_reading(*(make_found_quotation(text, each, **changes) for each in words))

        monkeypatch.setattr(recording, "read", read)

    will_find(WORDS)
    recording.record(article, lexicon_from_rows())
    return will_find


def everything():
    """All that reading writes."""
    models = (Article, Reading, Statement, Quotation, Revision)
    return [list(model.objects.order_by("pk").values()) for model in models]


def rehearse(articles, lexicon):
    """What reading these articles again with this lexicon would do; nothing is done."""
    return read_again(articles, lexicon, shown="")
