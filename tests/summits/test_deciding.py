"""What an editor decides, field by field: shown, refused, taken back, and contradicted by what is found later."""

import pytest
from django.core.exceptions import ValidationError

from summits.deciding.conflicts import Conflict, conflicts
from summits.models import Correction, Quotation
from tests.desk import correct, undo
from tests.factories import make_statement
from tests.summits.printed_rows import found, make_catalogue, printed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def catalogue():
    make_catalogue()


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_user("editor")


# ------------------------------------------------------------------- deciding


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        pytest.param("speaker", "vladimir-putin", "vladimir-putin", id="speaker"),
        pytest.param("speaker", None, None, id="speaker not known"),
        pytest.param("summit", "hangzhou-2016", "hangzhou-2016", id="meeting"),
        pytest.param("said", ["2013-06-18", "2013-06-19"], ["2013-06-18", "2013-06-19"], id="days"),
        pytest.param("occasion", "speech", "speech", id="occasion"),
        pytest.param("topics", ["arms", "syria"], ["arms", "syria"], id="topics in their order"),
    ],
)
def test_what_is_decided_is_shown(editor, field, value, shown):
    statement = printed({"speaker": "barack-obama", "summit": "lough-erne-2013", "topics": ["syria"]})
    correct(statement, field, value, reason="So it was.", by=editor)
    assert statement.revisions.last().state[field] == shown


def test_a_decided_speaker_does_not_keep_the_words_found_for_another(editor):
    statement = printed({"speaker": None, "speaker_words": "Mr. Smith"})
    correct(statement, "speaker", "officials", reason="Nobody is named.", by=editor)
    assert (statement.speaker.slug, statement.speaker_words) == ("officials", "")


def test_kind_and_words_of_a_quotation_are_decided(editor):
    statement = make_statement()
    quotation = statement.quotations.get()
    start = quotation.start
    correct(statement, "kind", "mixed", quotation=quotation, reason="In part.", by=editor)
    parts = [[start, start + 2, False], [start + 3, start + 9, True]]
    correct(statement, "parts", parts, quotation=quotation, reason="All of it.", by=editor)
    quotation.refresh_from_db()
    settled = (quotation.kind, quotation.parts, quotation.start, quotation.end, quotation.words)
    assert settled == ("mixed", parts, start, start + 9, "We “agreed”")


def test_deciding_anew_ends_the_decision_before_and_keeps_it(editor):
    statement = printed({"speaker": "barack-obama"})
    correct(statement, "speaker", "vladimir-putin", reason="One.", by=editor)
    correct(statement, "speaker", None, reason="Two.", by=editor)
    told = [
        (each.reason, each.found_then, each.undone_at is None) for each in Correction.objects.order_by("pk")
    ]
    assert told == [("One.", "barack-obama", False), ("Two.", "barack-obama", True)]


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        pytest.param("speaker", "nobody", "“nobody” is no leader in the catalogue.", id="unknown speaker"),
        pytest.param("summit", "nowhere", "“nowhere” is no summit in the catalogue.", id="unknown meeting"),
        pytest.param("topics", ["x"], "“x” is no topic in the catalogue.", id="unknown topic"),
        pytest.param("topics", ["syria", "syria"], "A topic stands in the list twice.", id="a topic twice"),
        pytest.param("said", ["2013-06-18"], "“['2013-06-18']” is not a first and a last day.", id="one day"),
        pytest.param(
            "said",
            ["2013-06-18", "2013-06-17"],
            "The last day, 2013-06-17, is before the first, 2013-06-18.",
            id="days the wrong way round",
        ),
        pytest.param(
            "occasion",
            "dinner",
            "“dinner” is not one of meeting, joint-statement, after-meeting, speech, briefing, other.",
            id="unknown occasion",
        ),
        pytest.param(
            "words", "vladimir-putin", "“words” is not a field that can be decided.", id="no such field"
        ),
        pytest.param(
            "kind", "direct", "“kind” is decided for one quotation, and none was given.", id="no quotation"
        ),
    ],
)
def test_a_wrong_value_is_named(editor, field, value, problem):
    statement = printed({"speaker": "barack-obama"})
    with pytest.raises(ValidationError) as error:
        correct(statement, field, value, reason="So it was.", by=editor)
    assert (error.value.messages, Correction.objects.count()) == ([problem], 0)


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        pytest.param(
            [[0, 9999, True]],
            "0-9999 does not lie after 0 and within the article's {length} characters.",
            id="outside",
        ),
        pytest.param(
            [[5, 5, True]],
            "5-5 does not lie after 0 and within the article's {length} characters.",
            id="empty",
        ),
        pytest.param(
            [[5, 9, True], [7, 12, True]],
            "7-12 does not lie after 9 and within the article's {length} characters.",
            id="one over the other",
        ),
        pytest.param([[3, 4, True]], "There are no words at 3-4.", id="only a blank"),
        pytest.param([], "“[]” is not a start, an end and whether it is quoted.", id="none"),
        pytest.param([[1, 2]], "“[1, 2]” is not a start, an end and whether it is quoted.", id="no flag"),
    ],
)
def test_words_outside_the_article_are_named(editor, parts, problem):
    statement = make_statement()
    quotation = statement.quotations.get()
    with pytest.raises(ValidationError) as error:
        correct(statement, "parts", parts, quotation=quotation, reason="So it is.", by=editor)
    assert error.value.messages == [problem.format(length=len(quotation.article.text))]


@pytest.mark.parametrize(
    "reason",
    [pytest.param("", id="none"), pytest.param("  ", id="blanks"), pytest.param("x" * 301, id="too long")],
)
def test_a_decision_needs_a_reason(editor, reason):
    statement = printed({"speaker": "barack-obama"})
    with pytest.raises(ValidationError) as error:
        correct(statement, "speaker", None, reason=reason, by=editor)
    assert list(error.value.message_dict) == ["reason"]


def test_a_quotation_of_another_statement_is_refused(editor):
    statement, other = make_statement(), make_statement()
    quotation = other.quotations.get()
    with pytest.raises(ValidationError) as error:
        correct(statement, "kind", "mixed", quotation=quotation, reason="In part.", by=editor)
    assert error.value.messages == [f"Quotation {quotation.pk} does not belong to statement {statement.pk}."]


def test_a_decision_is_taken_back_once(editor):
    statement = printed({"speaker": "barack-obama"})
    decision = correct(statement, "speaker", None, reason="Who knows.", by=editor)
    undo(decision, editor)
    with pytest.raises(ValidationError) as error:
        undo(decision, editor)
    statement.refresh_from_db()
    assert (statement.speaker.slug, error.value.messages) == (
        "barack-obama",
        ["The decision on the speaker is not in force any more."],
    )


# ------------------------------------------------------------------ conflicts


@pytest.mark.parametrize(
    ("now", "conflict"),
    [
        pytest.param("barack-obama", False, id="what was found then"),
        pytest.param("vladimir-putin", False, id="what was decided"),
        pytest.param("officials", True, id="something new"),
        pytest.param(None, True, id="nobody any more"),
    ],
)
def test_a_conflict_is_something_new_found(editor, now, conflict):
    statement = printed({"speaker": "barack-obama"})
    decision = correct(statement, "speaker", "vladimir-putin", reason="So it was.", by=editor)
    Quotation.objects.update(found=found(speaker=now))
    assert conflicts(statement) == ([Conflict(decision, now)] if conflict else [])


def test_deciding_the_same_again_settles_a_conflict(editor):
    statement = printed({"speaker": "barack-obama"})
    correct(statement, "speaker", "vladimir-putin", reason="So it was.", by=editor)
    Quotation.objects.update(found=found(speaker="officials"))
    correct(statement, "speaker", "vladimir-putin", reason="Still.", by=editor)
    assert conflicts(statement) == []


def test_a_quotation_no_longer_found_is_no_conflict(editor):
    statement = make_statement()
    quotation = statement.quotations.get()
    correct(statement, "kind", "mixed", quotation=quotation, reason="In part.", by=editor)
    Quotation.objects.update(found={"kind": {"value": "indirect"}}, gone=True)
    assert conflicts(statement) == []
