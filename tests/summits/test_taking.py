"""A text as it is received: taken and read, or known already; and what is told of it."""

import datetime

import pytest

from articles.models import Article
from articles.reading.findings import Doubt, Found, Span
from articles.sources import Received
from summits.recording import recording
from summits.recording.lexicon import lexicon_from_rows
from summits.recording.recording import Recorded, record, summary, take
from tests.factories import make_article, make_found_quotation
from tests.summits.recording_rows import LONG, SHORT, TEXT, everything, make_catalogue, make_finds

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def catalogue():
    make_catalogue()


@pytest.fixture
def finds(monkeypatch):
    return make_finds(monkeypatch)


def received(text=TEXT, **known):
    return Received("a.txt", text, **known)


def test_a_new_text_is_taken_and_read(finds):
    taken = take(received(outlet="CBS News", kind="rewritten"), lexicon_from_rows())
    article = Article.objects.get()
    assert (taken.new, taken.recorded, taken.changed) == (True, Recorded(reading=True), True)
    assert (article.text, article.outlet.slug, article.kind) == (TEXT, "cbs-news", "rewritten")


def test_a_held_text_is_left_alone(finds):
    take(received(outlet="CBS News"), lexicon_from_rows())
    before = everything()
    taken = take(received(outlet="CBS News"), lexicon_from_rows())
    assert (taken.new, taken.recorded, taken.changed) == (False, None, False)
    assert everything() == before


def test_a_held_text_is_read_again_where_that_is_asked_for(finds):
    take(received(), lexicon_from_rows())
    finds(make_found_quotation(TEXT, LONG))
    taken = take(received(), lexicon_from_rows(), again=True)
    assert (taken.new, taken.recorded) == (False, Recorded(created=1))


def test_what_was_not_known_of_a_held_text_is_filled_in(finds):
    day = datetime.date(2013, 6, 18)
    take(received(), lexicon_from_rows())
    known = {"outlet": "CBS News", "url": "https://example.org/", "published": day, "kind": "rewritten"}
    taken = take(received(**known), lexicon_from_rows())
    article = Article.objects.get()
    assert taken.learnt == ("outlet", "url", "published", "kind")
    held = (article.outlet.name, article.url, article.published, article.kind)
    assert held == tuple(known.values())


def test_what_an_editor_mended_is_not_overwritten(finds):
    take(received(outlet="CBS News", url="https://example.org/1", kind="rewritten"), lexicon_from_rows())
    Article.objects.update(url="https://example.org/2", kind="original")
    take(received(outlet="CBS News", url="https://example.org/1", kind="rewritten"), lexicon_from_rows())
    article = Article.objects.get()
    assert (article.url, article.kind) == ("https://example.org/2", "original")


def test_the_same_text_of_two_outlets_is_two_articles(finds):
    take(received(outlet="CBS News"), lexicon_from_rows())
    assert take(received(outlet="Voice of America"), lexicon_from_rows()).new
    assert Article.objects.count() == 2


def test_nothing_of_a_text_stays_where_reading_it_fails(monkeypatch):
    monkeypatch.setattr(recording, "read", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        take(received(outlet="CBS News"), lexicon_from_rows())
    assert Article.objects.count() == 0


def test_summary(finds):
    article = make_article(TEXT, headline="")
    mixed = make_found_quotation(article.text, SHORT, kind="mixed", doubts=(Doubt(Span(0, 4), "Who?"),))
    finds(make_found_quotation(article.text, LONG), mixed, doubts=(Doubt(Span(0, 4), "Odd."),))
    record(article, lexicon_from_rows())
    assert summary(article) == {
        "article": article.pk,
        "headline": "A headline",
        "meeting": "lough-erne-2013",
        "meeting_name": "G8 Lough Erne summit",
        "met": ["2013-06-17", "2013-06-17"],
        "statements": {"direct": 1, "mixed": 1, "indirect": 0},
        "doubts": 2,
    }


def test_a_text_about_no_known_meeting_is_kept(finds):
    finds(meeting=Found(None), meeting_date=Found(None))
    taken = take(received(), lexicon_from_rows())
    assert (summary(taken.article)["meeting"], Article.objects.count()) == (None, 1)
