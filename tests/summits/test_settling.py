"""Found and decided, settled into what is shown."""

import pytest
from django.core.exceptions import ValidationError

from summits.deciding.conflicts import Conflict, conflicts
from summits.deciding.parts import words_of
from summits.deciding.settling import settle
from summits.models import Correction, Quotation, Revision, Statement
from tests.desk import correct, undo
from tests.factories import make_article, make_leader, make_quotation, make_statement, make_summit, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def catalogue():
    for slug in ("barack-obama", "vladimir-putin"):
        make_leader(slug)
    make_leader("officials", kind="unnamed")
    make_summit()
    make_summit("hangzhou-2016")
    for slug in ("syria", "ukraine", "arms"):
        make_topic(slug)


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_user("editor")


def found(**values):
    """What the reader finds, field by field; a speaker is a slug, or words where the catalogue has none."""
    told = {
        field: {"value": value, "spans": [], "basis": "", "stated": True} for field, value in values.items()
    }
    for field in ("speaker", "via"):
        if field in told:
            words = values.get(f"{field}_words", values[field])
            told[f"{field}_words"] = {"value": words, "spans": [], "basis": "", "stated": True}
            told[field]["kind"] = "person" if words else None
    return told


def printed(*quotations):
    """A settled statement with a quotation for each of these findings, in the order of their articles."""
    statement = Statement.objects.create()
    for values in quotations:
        make_quotation(statement, found=found(**values))
    settle(statement)
    return statement


def topics(statement):
    return [each.topic.slug for each in statement.ranked_topics.all()]


# ------------------------------------------------------------------- agreeing


@pytest.mark.parametrize(
    ("these", "those", "expected"),
    [
        pytest.param("barack-obama", "barack-obama", ("barack-obama", ""), id="both the same"),
        pytest.param("barack-obama", None, ("barack-obama", ""), id="nobody found is no contradiction"),
        pytest.param("barack-obama", "vladimir-putin", (None, ""), id="two found are one"),
        pytest.param(
            "officials", None, ("officials", "officials"), id="the unnamed keep their printed words"
        ),
        pytest.param(None, None, (None, ""), id="nobody at all"),
    ],
)
def test_speakers_agree_or_are_not_known(these, those, expected):
    statement = printed({"speaker": these}, {"speaker": those})
    assert (statement.speaker and statement.speaker.slug, statement.speaker_words) == expected


def test_a_name_the_catalogue_does_not_know_is_kept_as_printed():
    statement = printed({"speaker": None, "speaker_words": "Mr. Smith"})
    assert (statement.speaker, statement.speaker_words) == (None, "Mr. Smith")


def test_a_name_the_catalogue_does_not_know_contradicts_one_it_knows():
    statement = printed({"speaker": "barack-obama"}, {"speaker": None, "speaker_words": "Mr. Smith"})
    assert (statement.speaker, statement.speaker_words) == (None, "")


@pytest.mark.parametrize(
    ("these", "those", "expected"),
    [
        pytest.param(
            ["2013-06-17", "2013-06-18"], ["2013-06-18", "2013-06-19"], "2013-06-18", id="the shared day"
        ),
        pytest.param(["2013-06-17", "2013-06-17"], ["2013-06-18", "2013-06-18"], "None", id="no shared day"),
        pytest.param(["2013-06-17", "2013-06-17"], None, "2013-06-17", id="only one knows"),
    ],
)
def test_days_are_those_all_allow(these, those, expected):
    statement = printed({"said": these}, {"said": those})
    assert (str(statement.said_from), str(statement.said_to)) == (expected, expected)


def test_topics_are_those_of_all_wordings_by_their_best_place():
    statement = printed({"topics": ["syria", "arms"]}, {"topics": ["ukraine", "syria"]})
    assert topics(statement) == ["syria", "ukraine", "arms"]


@pytest.mark.parametrize(
    ("these", "those", "expected"),
    [
        pytest.param("meeting", "other", "meeting", id="elsewhere is as good as not known"),
        pytest.param("meeting", "speech", "other", id="two found"),
    ],
)
def test_occasions(these, those, expected):
    assert printed({"occasion": these}, {"occasion": those}).occasion == expected


def test_what_the_catalogue_no_longer_holds_is_not_known():
    statement = printed({"speaker": "nobody", "summit": "nowhere", "topics": ["nothing", "syria"]})
    assert (statement.speaker, statement.summit, topics(statement)) == (None, None, ["syria"])


def test_a_quotation_that_is_gone_has_no_say():
    statement = printed({"speaker": "barack-obama"}, {"speaker": "vladimir-putin"})
    last = statement.quotations.last()
    Quotation.objects.filter(pk=last.pk).update(gone=True)
    settle(statement)
    assert statement.speaker.slug == "barack-obama"


# ------------------------------------------------------------------ revisions


def test_settling_again_writes_nothing(django_assert_num_queries):
    statement = printed({"speaker": "barack-obama", "topics": ["syria"]})
    with django_assert_num_queries(12):  # two savepoints, nine to look, one to look at the row: none to write
        assert settle(statement) is None
    assert [each.number for each in Revision.objects.all()] == [1]


def test_a_revision_holds_the_whole_state():
    statement = printed({"speaker": "barack-obama", "summit": "lough-erne-2013", "topics": ["syria", "arms"]})
    quotation = statement.quotations.get()
    assert statement.revisions.get().state == {
        "speaker": "barack-obama",
        "speaker_words": "",
        "via": None,
        "via_words": "",
        "summit": "lough-erne-2013",
        "said": None,
        "occasion": "other",
        "topics": ["syria", "arms"],
        "gone": False,
        "quotations": [
            {
                "id": quotation.pk,
                "article": quotation.article_id,
                "kind": "direct",
                "parts": quotation.parts,
                "words": "“We agreed.”",
                "gone": False,
            }
        ],
    }


def test_each_change_is_a_revision_with_its_reason(editor):
    statement = printed({"speaker": "barack-obama"})
    decision = correct(statement, "speaker", "vladimir-putin", reason="He said it himself.", by=editor)
    undo(decision, editor, "A slip.")
    told = statement.revisions.values_list("number", "cause", "reason", "by", "state__speaker")
    assert list(told) == [
        (1, "read", "", None, "barack-obama"),
        (2, "corrected", "He said it himself.", editor.pk, "vladimir-putin"),
        (3, "undone", "A slip.", editor.pk, "barack-obama"),
    ]


def test_a_statement_nobody_prints_any_more_is_gone_unless_decided(editor):
    forgotten, decided = printed({"speaker": "barack-obama"}), printed({"speaker": "barack-obama"})
    correct(decided, "occasion", "speech", reason="At the UN.", by=editor)
    Quotation.objects.update(gone=True)
    settle(forgotten)
    settle(decided)
    assert [(row.gone, row.speaker.slug) for row in (forgotten, decided)] == [
        (True, "barack-obama"),
        (False, "barack-obama"),
    ]


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


# ---------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("text", "parts", "line"),
    [
        pytest.param(
            "“We agree,” he said, “on\nthis.”",
            [(1, 10, True), (22, 30, True)],
            "“We agree” … “on this.”",
            id="broken",
        ),
        pytest.param(
            "a plan “for\npeace” now",
            [(0, 6, False), (8, 17, True), (19, 22, False)],
            "a plan “for peace” now",
            id="mixed",
        ),
        pytest.param("pre“fix”", [(0, 3, False), (4, 7, True)], "pre“fix”", id="within a word"),
    ],
)
def test_words_are_the_parts_in_one_line(text, parts, line):
    assert words_of(text, parts) == line


def test_settling_keeps_to_the_article(editor):
    statement = make_statement(quotation={"article": make_article("He: “We agreed.” She: “No.”")})
    assert statement.quotations.get().words == "We agreed."


def test_words_that_their_cue_turns_are_never_without_it():
    article = make_article("Putin has denied his government was involved.")
    found = {"cue": {"value": [6, 16], "turns": True}, "kind": {"value": "indirect"}}
    printed = {"article": article, "parts": [[17, 44, False]], "start": 17, "end": 44, "found": found}
    statement = make_statement(quotation=printed)
    settle(statement)
    assert statement.quotations.get().words == "[has denied] his government was involved"
