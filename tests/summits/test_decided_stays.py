"""One by one: a decision stays as it is, whatever the reader finds later and whatever else is taken back."""

import pytest
from django.core.exceptions import ValidationError

from summits.deciding import acts, joining
from summits.deciding.conflicts import conflicts
from summits.deciding.settling import settle
from summits.models import Quotation
from tests.desk import found, read_statement
from tests.summits.decision_rows import decisions, mark

pytestmark = pytest.mark.django_db


def find(statement, **changes):
    """The reader, reading again, finds this of a statement's only quotation."""
    Quotation.objects.filter(statement=statement).update(found=found(**changes))
    settle(statement)


def test_one_mark_is_taken_back_and_another_joined_to_it_is_not(admin_user):
    article = read_statement().quotations.get().article
    one, other = mark(article, admin_user)
    joined = joining.join(one.statement, other.statement, reason="In one breath.", by=admin_user)
    with pytest.raises(ValidationError, match="Something was decided after it"):
        acts.take_back(one, admin_user)
    acts.take_back(joined, admin_user)
    acts.take_back(one, admin_user)
    marked = Quotation.objects.filter(by_hand=True).order_by("pk")
    assert list(marked.values_list("statement", "gone")) == [
        (one.statement_id, True),
        (other.statement_id, False),
    ]


def test_a_mark_taken_back_leaves_what_the_reader_finds_by_now(admin_user):
    article = read_statement().quotations.get().article
    act, _ = mark(article, admin_user)
    find(act.statement, occasion="briefing")
    acts.take_back(act, admin_user)
    act.statement.refresh_from_db()
    row = act.statement.quotations.get()
    assert (act.statement.occasion, act.statement.gone, row.gone, row.by_hand) == (
        "briefing",
        False,
        False,
        False,
    )


def test_not_known_is_not_known_whomever_the_reader_finds(admin_user):
    statement = read_statement()
    acts.decide(statement, {("speaker", None): None}, reason="Nobody can tell.", by=admin_user)
    find(statement, speaker={"value": None, "kind": "person"}, speaker_words="Mr. Adams")
    assert statement.who == "Speaker not known"


def test_somebody_unnamed_who_was_checked_keeps_their_words(admin_user):
    unnamed = {"value": None, "kind": "unnamed"}
    statement = read_statement(speaker=unnamed, speaker_words="a senior official")
    acts.check(statement, admin_user)
    find(statement, speaker=unnamed, speaker_words="an aide")
    assert statement.who == "a senior official"


def test_an_editorial_change_holds_the_words_it_changes(admin_user):
    statement = read_statement()
    quotation = statement.quotations.get()
    changed = "“We agreed on all of [the plan] it.”"
    acts.decide(statement, {("wording", quotation): changed}, reason="Clearer.", by=admin_user)
    find(statement, words="agreed on all")
    quotation.refresh_from_db()
    assert quotation.words == changed
    assert [each.correction.field for each in conflicts(statement)] == ["parts"]


def test_an_editorial_change_goes_with_the_words_it_changes(admin_user):
    statement = read_statement()
    quotation = statement.quotations.get()
    changed = "“We agreed on all of [the plan] it.”"
    acts.decide(statement, {("wording", quotation): changed}, reason="Clearer.", by=admin_user)
    find(statement, words="agreed on all")
    ((decision, _),) = conflicts(statement)
    act = acts.give_way(decision, admin_user)
    assert (statement.quotations.get().words, len(decisions()["decided"])) == ("“agreed on all”", 0)
    acts.take_back(act, admin_user)
    assert statement.quotations.get().words == changed


def test_what_was_decided_against_is_no_conflict_again(admin_user):
    statement = read_statement()
    acts.decide(statement, {("occasion", None): "speech"}, reason="At the UN.", by=admin_user)
    find(statement, occasion="briefing")
    ((decision, _),) = conflicts(statement)
    acts.keep(decision, admin_user)
    for occasion in ("meeting", "briefing"):
        find(statement, occasion=occasion)
        assert conflicts(statement) == []
    find(statement, occasion="after-meeting")
    assert [each.found for each in conflicts(statement)] == ["after-meeting"]
