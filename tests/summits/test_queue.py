"""What needs a person, why, in which order, and how it is counted and narrowed."""

import pytest

from summits.deciding import acts
from summits.deciding.reports import file
from summits.deciding.settling import settle
from summits.desk.queue import BIT, counts, gathered, in_order, reasons, waiting, weighed
from summits.desk.waiting import Queue
from summits.models import Quotation, Report, Statement
from tests.desk import read_statement
from tests.factories import make_leader

pytestmark = pytest.mark.django_db

QUEUE = "/admin/summits/statement/queue/"
QUERIES = 17
NOBODY = {"value": None, "basis": "“he”: two may be meant", "kind": None}


def whys(statement):
    """[(reason, its words)] of a statement, worst first."""
    (told,) = reasons(gathered(Statement.objects.filter(pk=statement.pk))).values()
    return [(each.code, each.words) for each in told]


def order():
    return [row.pk for row in in_order(waiting(weighed()))]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param({}, [], id="nothing against it"),
        pytest.param(
            {"speaker": NOBODY, "speaker_words": ""},
            [("not-known", "Speaker not known: “he”: two may be meant")],
            id="speaker not known",
        ),
        pytest.param(
            {"speaker": {"stated": False, "basis": "“He” = Barack Obama"}},
            [("he", "Who said it was inferred: “He” = Barack Obama")],
            id="uncertain he",
        ),
        pytest.param(
            {"doubts": [{"span": [0, 9], "words": "the quotation is never closed"}]},
            [("doubt", "The quotation is never closed")],
            id="doubt",
        ),
        pytest.param(
            {"doubts": [{"span": [0, 9], "words": "speaker not known: “he”"}]},
            [],
            id="the speaker's doubt is one reason",
        ),
        pytest.param(
            {"words": "peace"}, [("fragment", "Only “peace” stands between quotation marks")], id="fragment"
        ),
        pytest.param({"words": "peace", "kind": "indirect"}, [], id="one word paraphrased"),
        pytest.param({"summit": None}, [("unplaced", "Meeting not known")], id="no meeting"),
        pytest.param(
            {"summit": None, "said": None}, [("unplaced", "Meeting and date not known")], id="no place"
        ),
    ],
)
def test_why_it_needs_a_person(changes, told):
    assert whys(read_statement(**changes)) == told


def test_a_conflict_is_a_reason_even_once_it_is_checked(admin_user):
    statement = read_statement()
    acts.check(statement, admin_user)
    quotation = statement.quotations.get()
    Quotation.objects.update(found=quotation.found | {"occasion": {"value": "speech"}})
    settle(statement)
    words = "The reader now finds for the occasion: in a speech elsewhere. Decided: in the meeting, because: checked"
    assert whys(statement) == [("conflict", words)]
    acts.check(statement, admin_user)
    assert whys(statement) == []


def test_a_report_is_a_reason_until_an_editor_acts(admin_user):
    statement = read_statement()
    file(Report(passage="We agreed", text="They did not."), statement)
    assert (whys(statement), order()) == ([("reported", "A reader says: “They did not.”")], [statement.pk])
    act = acts.check(statement, admin_user)
    assert (whys(statement), order()) == ([], [])
    acts.take_back(act, admin_user)
    assert order() == [statement.pk]


def test_likely_doubles_name_each_other():
    one, other = read_statement(), read_statement()
    assert (whys(one), whys(other)) == (
        [("double", f"Says much the same as statement {other.pk}")],
        [("double", f"Says much the same as statement {one.pk}")],
    )


def test_the_words_of_another_speaker_are_no_double():
    read_statement()
    assert whys(read_statement(speaker="vladimir-putin")) == []


def test_a_double_that_is_withdrawn_is_none_any_more(admin_user):
    one, other = read_statement(), read_statement()
    assert order() == [one.pk, other.pk]
    acts.withdraw(other, "Never said.", admin_user)
    assert order() == []


def test_a_check_settles_all_but_reports_and_conflicts(admin_user):
    statement = read_statement(speaker=NOBODY, speaker_words="", summit=None)
    assert order() == [statement.pk]
    acts.check(statement, admin_user)
    assert order() == []


def test_worst_evidence_first_and_later_last(admin_user):
    unplaced = read_statement(summit=None, said=None)
    fragment = read_statement("peace")
    inferred = read_statement("all of it", speaker={"stated": False}, kind="indirect")
    doubtful = read_statement("He said", kind="indirect", doubts=[{"span": [0, 1], "words": "odd"}])
    nobody = read_statement("came up", kind="indirect", speaker=NOBODY, speaker_words="")
    assert order() == [row.pk for row in (nobody, doubtful, inferred, fragment, unplaced)]
    acts.leave(nobody, admin_user)
    assert order() == [row.pk for row in (doubtful, inferred, fragment, unplaced, nobody)]


def test_counts_stand_beside_each_reason():
    read_statement("peace", speaker={"stated": False})
    read_statement("all of it", kind="indirect")
    told = counts(weighed())
    assert told == dict.fromkeys(BIT, 0) | {"": 1, "fragment": 1, "he": 1, "unchecked": 1}


def test_settling_again_weighs_again(admin_user):
    statement = read_statement(speaker=NOBODY, speaker_words="")
    assert order() == [statement.pk]
    acts.decide(statement, {("speaker", None): "vladimir-putin"}, reason="He did.", by=admin_user)
    assert order() == []


@pytest.mark.parametrize(
    ("query", "number"),
    [
        pytest.param({}, 2, id="all"),
        pytest.param({"why": "fragment"}, 1, id="a reason"),
        pytest.param({"why": "unchecked"}, 1, id="nothing against them"),
        pytest.param({"why": "nonsense"}, 0, id="no such reason"),
        pytest.param({"q": "“PEACE”"}, 1, id="words"),
        pytest.param({"summit": "lough-erne-2013"}, 1, id="meeting"),
        pytest.param({"summit": "nowhere"}, 0, id="no such meeting"),
        pytest.param({"outlet": "nowhere"}, 0, id="no such outlet"),
        pytest.param({"article": "0"}, 0, id="another article"),
        pytest.param({"article": "x"}, 0, id="no article"),
    ],
)
def test_it_is_narrowed(query, number):
    read_statement("peace")
    read_statement(summit=None)
    read_statement("all of it", kind="indirect")
    assert Queue(query).rows.count() == number


def test_the_next_one_stands_behind_the_one_dealt_with():
    rows = [read_statement("peace", speaker=slug) for slug in ("barack-obama", "vladimir-putin")]
    make_leader("angela-merkel")
    rows.append(read_statement("peace", speaker="angela-merkel"))
    queue, keys = Queue({}), [row.pk for row in rows]
    assert [queue.after(pk, keys) for pk in keys] == [keys[1], keys[2], keys[0]]


# ------------------------------------------------------------------- the page


def test_the_page_tells_who_where_and_why(admin_client):
    statement = read_statement("peace")
    context = admin_client.get(QUEUE).context
    ((row, _, why),) = context["waiting"]
    assert (row, [each.words for each in why]) == (
        statement,
        ["Only “peace” stands between quotation marks"],
    )
    assert [(why, count) for why, _, count, _, _ in context["queue"].choices] == [("", 1), ("fragment", 1)]


def test_the_page_takes_the_same_queries_for_one_and_for_three(admin_client, django_assert_num_queries):
    read_statement("peace")
    admin_client.get(QUEUE)
    with django_assert_num_queries(QUERIES):
        assert len(admin_client.get(QUEUE).context["waiting"]) == 1
    for _ in range(2):
        file(Report(passage="x", text="No."), read_statement("peace"))
    admin_client.get(QUEUE)
    with django_assert_num_queries(QUERIES):
        assert len(admin_client.get(QUEUE).context["waiting"]) == 3
