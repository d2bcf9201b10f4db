"""Marking what the reader missed: it becomes a statement, reading again keeps it, and it is taken back."""

import pytest
from django.urls import reverse

from summits.models import Act, Statement
from summits.recording import recording
from summits.recording.lexicon import lexicon_from_rows
from tests.desk import TEXT, WORDS, change_page, read_statement
from tests.factories import make_found_quotation, make_found_reading
from tests.summits.desk_steps import fresh, take_back

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return read_statement()


def mark_page(article):
    return reverse("admin:articles_article_mark", args=[article.pk])


def mark(client, article, **changes):
    data = {
        "parts": "“peace”",
        "kind": "mixed",
        "speaker": "vladimir-putin",
        "summit": "lough-erne-2013",
        "occasion": "meeting",
        "said_from": "2013-06-17",
        "topic": "syria",
        "reason": "The reader missed it.",
    }
    return client.post(mark_page(article), data | changes)


def test_words_the_reader_missed_become_a_statement(admin_client, statement):
    article = statement.quotations.get().article
    answer = mark(admin_client, article)
    marked = Statement.objects.exclude(pk=statement.pk).get()
    row, start = marked.quotations.get(), TEXT.index("peace")
    assert answer["Location"] == change_page(marked)
    assert (row.words, row.parts, row.kind, row.by_hand) == (
        "“peace”",
        [[start, start + 5, True]],
        "mixed",
        True,
    )
    assert (marked.who, marked.summit.slug, str(marked.said_from), marked.occasion) == (
        "Vladimir Putin",
        "lough-erne-2013",
        "2013-06-17",
        "meeting",
    )
    assert list(marked.revisions.values_list("number", "cause", "reason")) == [
        (1, "marked", "The reader missed it.")
    ]


@pytest.mark.parametrize("again", ["finds nothing", "finds it", "finds more"])
def test_reading_again_keeps_what_was_marked(admin_client, statement, monkeypatch, again):
    article = statement.quotations.get().article
    mark(admin_client, article)
    marked = Statement.objects.exclude(pk=statement.pk).get()
    before = marked.revisions.last().state
    words = {"finds nothing": [], "finds it": ["peace"], "finds more": ["peace” came"]}[again]
    found = [make_found_quotation(article.text, each) for each in words]
    monkeypatch.setattr(recording, "read", lambda *_: make_found_reading(*found))
    recording.record(article, lexicon_from_rows())
    marked.refresh_from_db()
    assert (marked.revisions.last().state, marked.gone) == (before, False)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        pytest.param(
            {"parts": "never said"},
            {"parts": ["“never said” does not stand in the article."]},
            id="other words",
        ),
        pytest.param({"parts": ""}, {"parts": ["This field is required."]}, id="no words"),
        pytest.param({"reason": ""}, {"reason": ["This field is required."]}, id="no reason"),
        pytest.param(
            {"said_from": "", "said_to": "2013-06-17"},
            {"said_to": ["There is a last day and no first one."]},
            id="no first day",
        ),
        pytest.param(
            {"parts": f"“{WORDS}”"}, {"__all__": ["These very words are statement {pk} already."]}, id="held"
        ),
    ],
)
def test_what_cannot_be_marked_is_said(admin_client, statement, changes, problem):
    answer = mark(admin_client, statement.quotations.get().article, **changes)
    told = {name: [words.format(pk=statement.pk) for words in each] for name, each in problem.items()}
    assert (answer.context["form"].errors, Statement.objects.count()) == (told, 1)


def test_a_mark_is_taken_back_and_made_again(admin_client, statement):
    article = statement.quotations.get().article
    mark(admin_client, article)
    marked = Statement.objects.exclude(pk=statement.pk).get()
    take_back(admin_client, Act.objects.get())
    assert fresh(marked).gone
    mark(admin_client, article)
    assert (fresh(marked).gone, Statement.objects.count()) == (False, 2)
