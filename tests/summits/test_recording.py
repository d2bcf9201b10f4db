"""Findings into rows: one reading."""

import datetime

import pytest

from articles.reading.findings import Doubt, Layout, Passed, Span, Speaker
from summits.models import Quotation, Reading, Statement
from summits.recording import recording
from summits.recording.lexicon import lexicon_from_rows
from summits.recording.recording import Recorded, record
from tests.factories import make_article, make_found_quotation
from tests.summits.recording_rows import LONG, TEXT, make_catalogue, make_finds

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def catalogue():
    make_catalogue()


@pytest.fixture
def finds(monkeypatch):
    return make_finds(monkeypatch)


def test_a_quotation_is_put_into_rows_with_what_it_rests_on(finds):
    article = make_article(TEXT)
    start = article.text.index(LONG)
    finds(make_found_quotation(article.text, LONG, cue=Span(22, 26), doubts=(Doubt(Span(0, 4), "Who?"),)))
    assert record(article, lexicon_from_rows()) == Recorded(created=1, reading=True)
    quotation = Quotation.objects.get()
    by_hand = {"spans": [[0, 3]], "basis": "made by hand", "stated": True}
    placed = {"basis": "", "stated": True}
    span = [start, start + len(LONG)]
    assert quotation.found == {
        "speaker": {"value": "barack-obama", "kind": "person"} | by_hand,
        "speaker_words": {"value": "Barack Obama"} | by_hand,
        "via": {"value": None, "spans": [], "basis": "", "stated": True, "kind": None},
        "via_words": {"value": "", "spans": [], "basis": "", "stated": True},
        "summit": {"value": "lough-erne-2013"} | by_hand,
        "said": {"value": ["2013-06-17", "2013-06-17"]} | by_hand,
        "occasion": {"value": "meeting"} | by_hand,
        "topics": {"value": ["syria"]} | by_hand,
        "kind": {"value": "direct", "spans": []} | placed,
        "parts": {"value": [[*span, True]], "spans": [span]} | placed,
        "cue": {"value": [22, 26], "spans": [[22, 26]], "turns": False} | placed,
        "context": {"value": span, "spans": [span]} | placed,
        "doubts": [{"span": [0, 4], "words": "Who?"}],
    }
    assert (quotation.found_start, quotation.found_end, quotation.words) == (*span, f"“{LONG}”")


def test_a_statement_has_what_was_found(finds):
    article = make_article(TEXT)
    finds(make_found_quotation(article.text, LONG))
    record(article, lexicon_from_rows())
    statement = Statement.objects.get()
    day = datetime.date(2013, 6, 17)
    settled = (statement.speaker.slug, statement.summit.slug, statement.said_from, statement.occasion)
    assert settled == ("barack-obama", "lough-erne-2013", day, "meeting")
    assert [(each.topic.slug, each.rank) for each in statement.ranked_topics.all()] == [("syria", 0)]


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        pytest.param(Speaker("Jane Roe"), (None, "Jane Roe"), id="a name the catalogue does not know"),
        pytest.param(
            Speaker("Jane Roe", "jane-roe"), (None, "Jane Roe"), id="a slug the lexicon does not know"
        ),
        pytest.param(
            Speaker("a senior official", "officials", "unnamed"),
            ("officials", "a senior official"),
            id="unnamed",
        ),
        pytest.param(None, (None, ""), id="nobody"),
    ],
)
def test_speakers_without_a_name_of_ours(finds, speaker, expected):
    article = make_article(TEXT)
    finds(make_found_quotation(article.text, LONG, speaker=speaker))
    record(article, lexicon_from_rows())
    statement = Statement.objects.get()
    assert (statement.speaker and statement.speaker.slug, statement.speaker_words) == expected


def test_the_reading_is_kept(finds):
    article = make_article(TEXT)
    layout = Layout(Span(0, 10), None, (Span(12, 40),), (Passed(Span(0, 2), "page furniture"),))
    finds(layout=layout, doubts=(Doubt(Span(1, 2), "Unclosed."),), passed=(Passed(Span(3, 5), "a title"),))
    record(article, lexicon_from_rows())
    reading = Reading.objects.get()
    assert (reading.summit.slug, reading.rules, len(reading.lexicon)) == (
        "lough-erne-2013",
        recording.RULES,
        64,
    )
    assert reading.layout == {
        "headline": [0, 10],
        "byline": None,
        "paragraphs": [[12, 40]],
        "furniture": [{"span": [0, 2], "why": "page furniture"}],
    }
    assert (reading.doubts, reading.passed_over) == (
        [{"span": [1, 2], "words": "Unclosed."}],
        [{"span": [3, 5], "why": "a title"}],
    )
    assert reading.basis["date"] == {
        "value": ["2013-06-17", "2013-06-17"],
        "spans": [],
        "basis": "made by hand",
        "stated": False,
    }


def test_what_lies_inside_another_is_tied_to_it(finds):
    article = make_article(TEXT)
    inner = make_found_quotation(article.text, "differing perspectives", inside=1)
    finds(inner, make_found_quotation(article.text, LONG))
    record(article, lexicon_from_rows())
    inner, outer = Quotation.objects.order_by("-start")
    assert (inner.inside, outer.inside) == (outer, None)


def test_a_place_found_twice_is_kept_once(finds):
    article = make_article(TEXT)
    finds(make_found_quotation(article.text, LONG), make_found_quotation(article.text, LONG, speaker=None))
    assert record(article, lexicon_from_rows()).created == 1


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param("", "A headline", id="none yet"),
        pytest.param("An editor's", "An editor's", id="an editor's own"),
    ],
)
def test_headline(finds, held, expected):
    article = make_article(TEXT, headline=held)
    record(article, lexicon_from_rows())
    article.refresh_from_db()
    assert article.headline == expected


def test_a_headline_found_elsewhere_by_a_later_reading_follows(finds):
    article = make_article(TEXT, headline="")
    record(article, lexicon_from_rows())
    finds(layout=Layout(headline=Span(2, 10)))
    record(article, lexicon_from_rows())
    article.refresh_from_db()
    assert article.headline == "headline"


def test_queries_do_not_grow_with_the_quotations(finds, django_assert_max_num_queries):
    lexicon = lexicon_from_rows()
    counted = []
    for words in (["We"], ["We"], ["We", "do", "have", "differing", "on", "the", "problem", "of", "Syria"]):
        article = make_article(TEXT)
        finds(*[make_found_quotation(article.text, word) for word in words])
        with django_assert_max_num_queries(30) as queries:
            record(article, lexicon)
        counted.append(len(queries))
    assert counted[1] == counted[2]
