"""Rehearsing a reading: what would change is told, nothing is done; then just that is done; and of which articles."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.deciding import acts
from summits.desk import rehearsing
from summits.desk.rehearsing import holding, read_again, words_touched
from summits.models import Leader, Statement
from summits.recording import recording
from summits.recording.lexicon import lexicon_from_rows
from tests.factories import make_article
from tests.summits.rehearsing_rows import TEXT, WORDS, everything, make_finds, make_read_article, rehearse

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_read_article()


@pytest.fixture
def finds(monkeypatch, article):
    return make_finds(monkeypatch, article)


def told(rehearsed):
    """[(group, count, what it tells of the first)], of the groups in which there is something."""
    return [
        (each.code, each.count, each.first[0].words, [change.label for change in each.first[0].changes])
        for each in rehearsed.groups
        if each.count
    ]


# ------------------------------------------------------------------ rehearsing


@pytest.mark.parametrize(
    ("words", "changes", "groups"),
    [
        pytest.param([WORDS], {}, [], id="nothing"),
        pytest.param(
            [WORDS],
            {"speaker": "vladimir-putin"},
            [("changed", 1, f"“{WORDS[:-1]}”", ["Speaker"])],
            id="another speaker",
        ),
        pytest.param([WORDS, "met"], {}, [("new", 1, "“met”", [])], id="one more"),
        pytest.param([], {}, [("gone", 1, f"“{WORDS[:-1]}”", [])], id="found no more"),
    ],
)
def test_what_would_change_is_told_and_nothing_is_done(article, finds, words, changes, groups):
    finds(*words, **changes)
    before = everything()
    assert told(rehearse([article], lexicon_from_rows())) == groups
    assert everything() == before


def test_a_new_conflict_is_told_with_both_values(article, finds, admin_user):
    acts.decide(Statement.objects.get(), {("occasion", None): "speech"}, reason="At the UN.", by=admin_user)
    finds(WORDS, occasion="briefing")
    (conflict,) = rehearse([article], lexicon_from_rows()).conflicts.first
    assert conflict.words == (
        "The reader now finds for the occasion: briefing by an official (made by hand). "
        "Decided: in a speech elsewhere, because: At the UN."
    )


def test_a_conflict_that_stands_already_is_not_told_again(article, finds, admin_user):
    acts.decide(Statement.objects.get(), {("occasion", None): "speech"}, reason="At the UN.", by=admin_user)
    finds(WORDS, occasion="briefing")
    recording.record(article, lexicon_from_rows())
    finds(WORDS, occasion="briefing", speaker="vladimir-putin")
    assert rehearse([article], lexicon_from_rows()).conflicts.count == 0


def test_what_was_shown_is_done(article, finds):
    finds(WORDS, "met", speaker="vladimir-putin")
    shown = rehearse([article], lexicon_from_rows())
    done = read_again([article], lexicon_from_rows(), shown=shown.key)
    assert (done, str(done)) == (shown, "1 article read again: 1 changed, 1 new")
    assert set(Statement.objects.values_list("speaker__slug", flat=True)) == {"vladimir-putin"}
    assert rehearse([article], lexicon_from_rows()).anew is False


def another_rule(monkeypatch, finds, by):
    monkeypatch.setattr(rehearsing, "RULES", "another")


def another_name(monkeypatch, finds, by):
    Leader.objects.update(aliases=["O."])


def another_finding(monkeypatch, finds, by):
    finds(WORDS, speaker="vladimir-putin", occasion="speech")


def a_decision(monkeypatch, finds, by):
    acts.decide(Statement.objects.get(), {("occasion", None): "speech"}, reason="So.", by=by)


@pytest.mark.parametrize(
    "happens",
    [
        pytest.param(another_rule, id="another rule"),
        pytest.param(another_name, id="another lexicon"),
        pytest.param(another_finding, id="another finding"),
        pytest.param(a_decision, id="a decision"),
    ],
)
def test_what_was_not_shown_is_not_done(article, finds, monkeypatch, admin_user, happens):
    finds(WORDS, speaker="vladimir-putin")
    shown = rehearse([article], lexicon_from_rows())
    happens(monkeypatch, finds, admin_user)
    before = everything()
    assert read_again([article], lexicon_from_rows(), shown=shown.key).key != shown.key
    assert everything() == before


def test_reading_takes_the_same_queries_for_one_decision_and_for_three(article, finds, admin_user):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            rehearse([article], lexicon_from_rows())
        return len(asked)

    counted = []
    for fields in ({("occasion", None): "speech"}, {("speaker", None): None, ("topics", None): ["ukraine"]}):
        acts.decide(Statement.objects.get(), fields, reason="So.", by=admin_user)
        counted.append(queries())
    assert counted[0] == counted[1]


# ------------------------------------------------------------------ which texts


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param({}, {}, [], id="nothing changed"),
        pytest.param({"aliases": ["A", "B"]}, {"aliases": ["A", "C"]}, ["B", "C"], id="one for another"),
        pytest.param({"name": "A"}, {"name": "B"}, ["A", "B"], id="the name"),
        pytest.param(
            {"titles": [{"words": "the tsar", "start": None, "end": None}]},
            {"titles": [{"words": "the tsar", "start": "1900", "end": None}]},
            ["the tsar"],
            id="a title's day",
        ),
        pytest.param({"aliases": ["A"]}, {"gender": "male"}, ["", "A"], id="what is told of all its words"),
        pytest.param({}, {"members": ["putin"]}, None, id="what any text may tell"),
    ],
)
def test_which_words_a_change_touches(before, after, words):
    row = {"name": "", "kind": "person", "gender": "", "aliases": [], "titles": [], "members": []}
    assert words_touched(Leader, row | before, row | before | after) == words


@pytest.mark.parametrize(
    ("text", "word", "held"),
    [
        pytest.param("Of frogs.", "frog", True, id="plural"),
        pytest.param("An army.", "armies", True, id="singular"),
        pytest.param("A cease-fire.", "cease fire", True, id="hyphen"),
        pytest.param("Françoıs Hollande", "hollande", True, id="capital"),
        pytest.param("Erdoğan", "Erdogan", True, id="accent"),
        pytest.param("The U.S. side", "US", True, id="full stops"),
        pytest.param("Of storks.", "frog", False, id="not there"),
        pytest.param("Of storks.", "~storks", True, id="a weak term"),
    ],
)
def test_articles_that_may_hold_a_word(text, word, held):
    article = make_article(text)
    assert holding([word]) == ([article] if held else [])


def test_articles_that_any_change_may_touch():
    article = make_article(TEXT)
    assert (holding(None), holding([])) == ([article], [])
