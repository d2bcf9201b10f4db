"""Findings into rows that are there: another reading, another article, and what an editor decided between them."""

import pytest

from articles.reading.findings import Part, Speaker
from summits.deciding.conflicts import conflicts
from summits.models import Quotation, Revision, Statement
from summits.recording.lexicon import lexicon_from_rows
from summits.recording.recording import Recorded, record
from tests.desk import correct
from tests.factories import make_article, make_found_quotation, make_outlet
from tests.summits.recording_rows import LONG, SHORT, TEXT, TOLD, everything, make_catalogue, make_finds

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def catalogue():
    make_catalogue()


@pytest.fixture
def finds(monkeypatch):
    return make_finds(monkeypatch)


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_user("editor")


def three(article):
    return (
        make_found_quotation(article.text, LONG),
        make_found_quotation(article.text, SHORT, kind="mixed"),
        make_found_quotation(article.text, TOLD, kind="indirect", speaker="vladimir-putin"),
    )


# ---------------------------------------------------------------- reading again


def test_the_same_reading_changes_nothing(finds):
    article = make_article(TEXT)
    finds(*three(article))
    lexicon = lexicon_from_rows()
    assert record(article, lexicon) == Recorded(created=3, reading=True)
    before = everything()
    assert record(article, lexicon) == Recorded(left=3)
    assert everything() == before


def test_what_overlaps_keeps_its_row_and_its_statement(finds):
    article = make_article(TEXT)
    finds(*three(article))
    record(article, lexicon_from_rows())
    before = list(Quotation.objects.order_by("pk").values_list("pk", "statement"))
    finds(
        make_found_quotation(article.text, f"{LONG}” He"),
        make_found_quotation(article.text, SHORT, kind="mixed"),
        make_found_quotation(
            article.text, "that bloodshed must end", kind="indirect", speaker="vladimir-putin"
        ),
    )
    assert record(article, lexicon_from_rows()) == Recorded(updated=2, left=1)
    assert list(Quotation.objects.order_by("pk").values_list("pk", "statement")) == before
    assert [row.words for row in Quotation.objects.order_by("pk")] == [
        f"“{LONG}” He”",
        "“trust”",
        "that bloodshed must end",
    ]


def test_two_that_change_places_keep_theirs(finds):
    article = make_article("abcdefghij klmnopqrst uvwxyz")
    finds(make_found_quotation(article.text, "abcdefghij"), make_found_quotation(article.text, "klmnopqrst"))
    record(article, lexicon_from_rows())
    first, second = Quotation.objects.order_by("pk")
    finds(
        make_found_quotation(article.text, "klmnopqrst"),
        make_found_quotation(article.text, "klmnopqrst uvwxyz"),
    )
    record(article, lexicon_from_rows())
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.gone, second.gone, second.words) == (True, False, "“klmnopqrst”")
    assert Quotation.objects.count() == 3


def test_other_words_beside_do_not_inherit_a_row(finds):
    article = make_article(TEXT)
    finds(make_found_quotation(article.text, "do have differing perspectives"))
    record(article, lexicon_from_rows())
    finds(make_found_quotation(article.text, "perspectives on the problem"))
    assert record(article, lexicon_from_rows()) == Recorded(created=1, gone=1)


def test_what_is_found_no_more_is_gone_and_comes_back(finds):
    article = make_article(TEXT)
    finds(make_found_quotation(article.text, LONG))
    record(article, lexicon_from_rows())
    finds()
    assert record(article, lexicon_from_rows()) == Recorded(gone=1)
    assert (Quotation.objects.get().gone, Statement.objects.get().gone) == (True, True)
    finds(make_found_quotation(article.text, LONG))
    assert record(article, lexicon_from_rows()) == Recorded(updated=1)
    assert (Quotation.objects.get().gone, Statement.objects.get().gone) == (False, False)
    told = Revision.objects.values_list("number", "cause", "state__gone")
    assert list(told) == [(1, "read", False), (2, "read again", True), (3, "read again", False)]


def test_what_an_editor_decided_survives_another_reading(finds, editor):
    article = make_article(TEXT)
    finds(make_found_quotation(article.text, LONG))
    record(article, lexicon_from_rows())
    statement, quotation = Statement.objects.get(), Quotation.objects.get()
    start = quotation.start
    correct(statement, "speaker", "vladimir-putin", reason="His words.", by=editor)
    parts = [[start, start + 31, True]]
    correct(statement, "parts", parts, quotation=quotation, reason="To here.", by=editor)
    finds(make_found_quotation(article.text, "We do have differing", speaker="officials", topics=()))
    assert record(article, lexicon_from_rows()) == Recorded(updated=1)
    statement.refresh_from_db()
    quotation.refresh_from_db()
    assert (statement.speaker.slug, quotation.parts) == ("vladimir-putin", parts)
    assert (quotation.found_end, statement.topics.count()) == (start + 20, 0)
    told = [(each.correction.field, each.found) for each in conflicts(statement)]
    assert told == [("speaker", "officials"), ("parts", [[start, start + 20, True]])]


def test_a_row_is_known_again_by_the_span_an_editor_gave_it(finds, editor):
    article = make_article(TEXT)
    finds(make_found_quotation(article.text, "Mr. Obama said"))
    record(article, lexicon_from_rows())
    quotation = Quotation.objects.get()
    start = article.text.index(LONG)
    parts = [[start, start + len(LONG), True]]
    correct(Statement.objects.get(), "parts", parts, quotation=quotation, reason="There.", by=editor)
    finds(make_found_quotation(article.text, LONG))
    assert record(article, lexicon_from_rows()) == Recorded(updated=1)
    assert Quotation.objects.get().pk == quotation.pk


def test_parts_in_several_pieces_are_matched_by_their_letters(finds):
    text = "“We agree,” he said at some length that evening, “on this.” “No,” she said."
    article = make_article(text, outlet=make_outlet())
    first, last = text.index("We agree,"), text.index("on this.")
    broken = (Part(first, first + 9, True), Part(last, last + 8, True))
    finds(make_found_quotation(text, parts=broken))
    record(article, lexicon_from_rows())
    finds(make_found_quotation(text, "he said at some length that evening", kind="indirect"))
    assert record(article, lexicon_from_rows()) == Recorded(created=1, gone=1)


# ------------------------------------------------- the same words in two articles


@pytest.mark.parametrize(
    ("words", "changes", "statements"),
    [
        pytest.param(LONG, {}, 1, id="the same words"),
        pytest.param(LONG, {"speaker": "vladimir-putin"}, 2, id="another speaker"),
        pytest.param(LONG, {"speaker": None}, 2, id="no speaker"),
        pytest.param(LONG, {"meeting": None}, 2, id="no meeting"),
        pytest.param(LONG, {"kind": "indirect"}, 2, id="not in quotation marks"),
        pytest.param(SHORT, {}, 2, id="other words"),
    ],
)
def test_another_article_prints_the_same_statement(finds, words, changes, statements):
    for number, (text, known) in enumerate([(LONG, {}), (words, changes)]):
        article = make_article(TEXT)
        finds(make_found_quotation(article.text, text, **known))
        assert record(article, lexicon_from_rows()).created == 1, number
    assert (Statement.objects.count(), Quotation.objects.count()) == (statements, 2)


def test_words_too_few_to_tell_are_not_joined(finds):
    for _ in range(2):
        article = make_article(TEXT)
        finds(make_found_quotation(article.text, SHORT))
        record(article, lexicon_from_rows())
    assert Statement.objects.count() == 2


def test_unnamed_officials_are_never_one(finds):
    unnamed = Speaker("a senior official", "officials", "unnamed")
    for _ in range(2):
        article = make_article(TEXT)
        finds(make_found_quotation(article.text, LONG, speaker=unnamed))
        record(article, lexicon_from_rows())
    assert Statement.objects.count() == 2


def test_an_article_that_repeats_itself_prints_a_statement_once(finds):
    article = make_article(TEXT)
    finds(make_found_quotation(article.text, LONG))
    record(article, lexicon_from_rows())
    twice = make_article(f"{TEXT} Again: “{LONG}”")
    again = twice.text.rindex(LONG)
    finds(make_found_quotation(twice.text, LONG), make_found_quotation(twice.text, LONG, start=again))
    record(twice, lexicon_from_rows())
    assert sorted(statement.quotations.count() for statement in Statement.objects.all()) == [1, 2]


def test_two_pieces_of_one_statement_are_not_joined_through_it(finds):
    whole = (
        "We do have differing perspectives on Syria, but we share an interest in reducing the violence there."
    )
    article = make_article(f"“{whole}”")
    finds(make_found_quotation(article.text, whole))
    record(article, lexicon_from_rows())
    pieces = make_article(f"“{whole[:42]}” and “{whole[44:]}”")
    finds(
        make_found_quotation(pieces.text, whole[:42]),
        make_found_quotation(pieces.text, whole[44:]),
    )
    record(pieces, lexicon_from_rows())
    assert Statement.objects.count() == 3


def test_an_editors_speaker_counts_when_the_next_article_comes(finds, editor):
    article = make_article(TEXT)
    finds(make_found_quotation(article.text, LONG, speaker=None))
    record(article, lexicon_from_rows())
    correct(Statement.objects.get(), "speaker", "barack-obama", reason="He said it.", by=editor)
    another = make_article(TEXT)
    finds(make_found_quotation(another.text, LONG))
    record(another, lexicon_from_rows())
    assert Statement.objects.count() == 1


def test_wordings_that_come_to_contradict_each_other_leave_the_speaker_open(finds):
    for _ in range(2):
        article = make_article(TEXT)
        finds(make_found_quotation(article.text, LONG))
        record(article, lexicon_from_rows())
    finds(make_found_quotation(article.text, LONG, speaker="vladimir-putin"))
    record(article, lexicon_from_rows())
    assert Statement.objects.get().speaker is None
