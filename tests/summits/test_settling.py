"""Found and decided, settled into what is shown."""

import pytest

from summits.deciding.parts import words_of
from summits.deciding.settling import settle
from summits.models import Quotation, Revision
from tests.desk import correct, undo
from tests.factories import make_article, make_statement
from tests.summits.printed_rows import make_catalogue, printed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def catalogue():
    make_catalogue()


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_user("editor")


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
