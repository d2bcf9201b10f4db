"""Findings into rows: one reading, another, and what an editor decided between them."""

import datetime

import pytest

from articles.models import Article
from articles.reading.findings import Doubt, Found, Layout, Part, Passed, Span, Speaker
from articles.sources import Received
from summits.deciding.conflicts import conflicts
from summits.models import Quotation, Reading, Revision, Statement, StatementTopic
from summits.recording import recording
from summits.recording.lexicon import lexicon_from_rows
from summits.recording.recording import Recorded, record, summary, take
from tests.desk import correct
from tests.factories import (
    make_article,
    make_found_quotation,
    make_found_reading,
    make_leader,
    make_outlet,
    make_summit,
    make_topic,
)

pytestmark = pytest.mark.django_db

TEXT = (
    "A headline. Mr. Obama said: “We do have differing perspectives on the problem of Syria.” He spoke of “trust”. "
    "Mr. Putin said that bloodshed must end."
)
LONG, SHORT, TOLD = (
    "We do have differing perspectives on the problem of Syria.",
    "trust",
    "bloodshed must end",
)


@pytest.fixture(autouse=True)
def catalogue():
    for slug in ("barack-obama", "vladimir-putin"):
        make_leader(slug)
    make_leader("officials", kind="unnamed")
    make_summit()
    make_topic()


@pytest.fixture
def finds(monkeypatch):
    """``finds(*quotations, **changes)``: what the reader will find in every text from now on."""

    def will_find(*quotations, **changes):
        reading = make_found_reading(*quotations, **changes)
        monkeypatch.setattr(recording, "read", lambda text, lexicon, published: reading)

    will_find()
    return will_find


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_user("editor")


def everything():
    """All rows that reading writes, as they stand."""
    models = (Article, Reading, Statement, StatementTopic, Quotation, Revision)
    return [list(model.objects.order_by("pk").values()) for model in models]


def three(article):
    return (
        make_found_quotation(article.text, LONG),
        make_found_quotation(article.text, SHORT, kind="mixed"),
        make_found_quotation(article.text, TOLD, kind="indirect", speaker="vladimir-putin"),
    )


# ------------------------------------------------------------------ one reading


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


# ---------------------------------------------------------------------- taking


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


def test_parts_in_several_pieces_are_matched_by_their_letters(finds):
    text = "“We agree,” he said at some length that evening, “on this.” “No,” she said."
    article = make_article(text, outlet=make_outlet())
    first, last = text.index("We agree,"), text.index("on this.")
    broken = (Part(first, first + 9, True), Part(last, last + 8, True))
    finds(make_found_quotation(text, parts=broken))
    record(article, lexicon_from_rows())
    finds(make_found_quotation(text, "he said at some length that evening", kind="indirect"))
    assert record(article, lexicon_from_rows()) == Recorded(created=1, gone=1)
