"""The record: every kind of decision with who, why, old and new; narrowed; as CSV that is no program."""

import csv
import datetime
import io
import json
import uuid

import pytest
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from summits.deciding import acts, bulk, joining
from summits.deciding.conflicts import conflicts
from summits.deciding.settling import settle
from summits.desk.entries import Change, told
from summits.desk.record import RecordForm
from summits.models import Act, Leader, Quotation, Summit
from summits.sheet import cell, lines
from tests.desk import read_statement
from tests.factories import make_article, make_leader, make_summit
from tests.pages.html import parse

pytestmark = pytest.mark.django_db

PAGE, CSV = reverse("admin:summits_record"), reverse("admin:summits_record_csv")
QUERIES = 12


@pytest.fixture
def statement():
    return read_statement()


@pytest.fixture
def other_user(django_user_model):
    return django_user_model.objects.create_user("other")


def entries(**asked):
    form = RecordForm(asked)
    assert form.is_valid(), form.errors
    return told(list(form.rows()))


def log(row, user, flag=CHANGE, message=""):
    kind = ContentType.objects.get_for_model(row)
    return LogEntry.objects.create(
        user=user,
        content_type=kind,
        object_id=str(row.pk),
        object_repr=str(row),
        action_flag=flag,
        change_message=message if isinstance(message, str) else json.dumps(message),
    )


# --------------------------------------------------------------- old and new


def corrected(row, by):
    acts.decide(row, {("speaker", None): "vladimir-putin", ("said", None): None}, reason="So.", by=by)


def corrected_twice(row, by):
    corrected(row, by)
    acts.decide(row, {("speaker", None): None}, reason="So.", by=by)


def given_back(row, by):
    corrected(row, by)
    acts.decide(row, {}, back=row.corrections.filter(field="speaker"), reason="So.", by=by)


def marked(row, by):
    parts, values = [[0, 9, False]], {"speaker": None, "summit": None, "said": None, "topics": ["arms"]}
    acts.mark(
        row.quotations.get().article,
        parts,
        "indirect",
        values | {"via": None, "occasion": "speech"},
        reason="So.",
        by=by,
    )


def put_back(row, by):
    acts.withdraw(row, "Never said.", by)
    acts.put_back(row, 1, reason="So.", by=by)


def kept(row, by):
    acts.decide(row, {("occasion", None): "speech"}, reason="So.", by=by)
    Quotation.objects.update(found=row.quotations.get().found | {"occasion": {"value": "briefing"}})
    settle(row)
    acts.keep(conflicts(row)[0].correction, by)


OLD_AND_NEW = [
    pytest.param(
        lambda row, by: acts.check(row, by), "checked", [("check", "not checked", "checked")], 8, id="checked"
    ),
    pytest.param(
        corrected,
        "corrected",
        [("speaker", "Barack Obama", "Vladimir Putin"), ("date", "17 June 2013", "not known")],
        0,
        id="corrected",
    ),
    pytest.param(
        corrected_twice, "corrected", [("speaker", "Vladimir Putin", "not known")], 0, id="corrected again"
    ),
    pytest.param(
        given_back,
        "corrected",
        [("speaker", "Vladimir Putin", "what the reader finds")],
        0,
        id="given back to the reader",
    ),
    pytest.param(
        lambda row, by: acts.withdraw(row, "So.", by),
        "withdrawn",
        [("withdrawal", "shown", "withdrawn: So.")],
        0,
        id="withdrawn",
    ),
    pytest.param(
        put_back,
        "an earlier version put back",
        [("withdrawal", "withdrawn: Never said.", "shown")],
        0,
        id="put back",
    ),
    pytest.param(lambda row, by: acts.leave(row, by, "So."), "left for later", [], 0, id="left for later"),
    pytest.param(
        marked,
        "marked in its article",
        [
            ("topics", "nothing", "Arms"),
            ("occasion", "elsewhere, or not told", "in a speech elsewhere"),
            ("kind", "not known", "paraphrased"),
            ("words", "", "0-9"),
        ],
        4,
        id="marked by hand",
    ),
    pytest.param(kept, "corrected", [], 1, id="kept against the reader"),
]


@pytest.mark.parametrize(("decide", "kind", "changes", "confirmed"), OLD_AND_NEW)
def test_old_and_new(admin_user, statement, decide, kind, changes, confirmed):
    decide(statement, admin_user)
    last = entries()[0]
    assert (last.by, last.kind, last.changes, last.confirmed) == (
        "admin",
        kind,
        [Change(*each) for each in changes],
        confirmed,
    )
    assert last.reason == ("" if kind == "checked" else "So.")


@pytest.mark.parametrize(
    ("decide", "changes"),
    [
        pytest.param(
            joining.join, [("statement it belongs to", "statement {1}", "statement {0}")], id="joined"
        ),
        pytest.param(joining.keep_apart, [("not the same", "", "statement {1}")], id="kept apart"),
    ],
)
def test_two_statements(admin_user, statement, decide, changes):
    keys = [statement.pk, (other := read_statement()).pk]
    decide(statement, other, reason="So.", by=admin_user)
    (entry,) = entries()
    assert entry.changes == [Change(what, old.format(*keys), new.format(*keys)) for what, old, new in changes]
    assert [entries(which=str(pk)) for pk in keys] == [[entry], [entry]]


def test_a_wording_that_left_is_found_under_both_statements(admin_user, statement):
    joining.join(statement, read_statement(), reason="So.", by=admin_user)
    joining.part(statement.quotations.last(), reason="Another day.", by=admin_user)
    entry = entries()[0]
    new = int(entry.changes[0].new.split()[-1])
    assert (entry.kind, entry.changes[0].old) == ("a wording parted from it", f"statement {statement.pk}")
    assert entries(which=str(new)) == [entry]


def test_what_was_taken_back_is_told_twice(admin_user, statement):
    corrected(statement, admin_user)
    acts.take_back(Act.objects.get(), admin_user)
    undone, done = entries()
    assert [undone.kind, done.kind] == ["taken back: corrected", "corrected"]
    assert undone.changes == [Change(each.what, each.new, each.old) for each in done.changes]
    assert undone.at > done.at


def test_what_was_left_for_later_is_not_taken_back_by_dealing_with_it(admin_user, statement):
    acts.leave(statement, admin_user)
    acts.check(statement, admin_user)
    assert [each.kind for each in entries()] == ["checked", "left for later"]


def test_what_was_done_in_one_go_says_with_how_many(admin_user):
    rows = [read_statement() for _ in "abc"]
    batch = bulk.confirm({each.pk: 1 for each in rows}, reason="So.", by=admin_user)
    corrected(rows[0], admin_user)
    assert [each.together for each in entries()] == [1, 3, 3, 3]
    assert [each.batch for each in entries(batch=str(batch))] == [str(batch)] * 3


@pytest.mark.parametrize(
    ("message", "changes"),
    [
        pytest.param(
            [
                {
                    "changed": {
                        "fields": ["Aliases"],
                        "values": {"aliases": [["Vova"], ["Vova", "Volodya"]], "gender": ["", "male"]},
                    }
                }
            ],
            [("aliases", "Vova", "Vova, Volodya"), ("gender", "", "male")],
            id="values",
        ),
        pytest.param(
            [{"changed": {"fields": ["Titles"], "values": {"titles": [[{"words": "PM"}], []]}}}],
            [("titles", '[{"words": "PM"}]', "")],
            id="values that are no words",
        ),
        pytest.param(
            [{"changed": {"fields": ["Name", "Notes"]}}],
            [("Name", "", ""), ("Notes", "", "")],
            id="fields only",
        ),
        pytest.param(
            [{"added": {}, "values": {"name": [None, "X"]}}], [("name", "", "X")], id="values of a new one"
        ),
        pytest.param("Changed by hand.", [], id="words"),
        pytest.param([], [], id="nothing"),
        pytest.param("[1]", [], id="something else"),
    ],
)
def test_what_the_log_holds(admin_user, message, changes):
    leader = make_leader("vladimir-putin")
    log(leader, admin_user, message=message)
    (entry,) = entries()
    assert (entry.kind, entry.target, entry.key, entry.words) == (
        "changed",
        "leader",
        str(leader.pk),
        "Vladimir Putin",
    )
    assert entry.changes == [Change(*each) for each in changes]


def test_the_log_of_others_is_none_of_it(admin_user):
    log(admin_user, admin_user)
    assert entries() == []


# ------------------------------------------------------------------ narrowed


@pytest.fixture
def held(admin_user, other_user, statement):
    """A day's work: a check, a correction by another editor, and what the log holds."""
    acts.check(statement, admin_user)
    acts.decide(statement, {("speaker", None): "vladimir-putin"}, reason="It was he, not she.", by=other_user)
    acts.take_back(Act.objects.first(), other_user)
    log(make_article(headline="A long evening"), other_user, ADDITION, [{"added": {}}])
    log(Leader.objects.get(slug="vladimir-putin"), admin_user)
    log(make_summit("hangzhou-2016", name="Hangzhou"), admin_user)
    Act.objects.filter(kind="checked").update(at="2026-03-01T23:59Z")
    LogEntry.objects.filter(content_type__model="article").update(action_time="2026-03-02T00:00Z")


TODAY = datetime.datetime.now(datetime.UTC).date()
NARROWED = [
    pytest.param({}, ["meeting", "leader", "undone", "corrected", "article", "checked"], id="everything"),
    pytest.param({"by": "other"}, ["undone", "corrected", "article"], id="an editor"),
    pytest.param({"kind": "checked"}, ["checked"], id="one kind"),
    pytest.param({"kind": "undone"}, ["undone"], id="taken back"),
    pytest.param({"kind": "added"}, ["article"], id="added"),
    pytest.param({"kind": "changed"}, ["meeting", "leader"], id="changed"),
    pytest.param({"target": "statement"}, ["undone", "corrected", "checked"], id="statements"),
    pytest.param({"target": "summit"}, ["meeting"], id="meetings"),
    pytest.param({"target": "article", "which": "LONG evening"}, ["article"], id="words of a name"),
    pytest.param({"target": "leader", "which": "Hangzhou"}, [], id="words of another's name"),
    pytest.param({"target": "statement", "which": "Putin"}, [], id="a statement has no name"),
    pytest.param({"target": "statement", "which": "9" * 30}, [], id="a huge number"),
    pytest.param({"which": "“"}, [], id="no words at all"),
    pytest.param({"q": "it was HE"}, ["undone", "corrected"], id="words in the reason"),
    pytest.param({"q": "(she"}, [], id="no pattern"),
    pytest.param({"last": "2026-03-01"}, ["checked"], id="until a day, which counts"),
    pytest.param({"first": "2026-03-02", "last": "2026-03-02"}, ["article"], id="one day"),
    pytest.param({"first": TODAY.isoformat()}, ["meeting", "leader", "undone", "corrected"], id="from a day"),
    pytest.param({"last": "9999-12-31", "first": "0001-01-01", "kind": "added"}, ["article"], id="all days"),
    pytest.param({"batch": str(uuid.UUID(int=1))}, [], id="a batch nobody knows"),
    pytest.param({"by": "other", "kind": "checked"}, [], id="both must hold"),
]


def short(entry):
    return (
        "undone"
        if entry.kind.startswith("taken back")
        else entry.kind
        if entry.target == "statement"
        else entry.target
    )


@pytest.mark.parametrize(("asked", "shown"), NARROWED)
@pytest.mark.usefixtures("held")
def test_narrowed(asked, shown):
    assert [short(each) for each in entries(**asked)] == shown


@pytest.mark.usefixtures("held")
def test_a_statement_by_its_number(statement):
    assert [short(each) for each in entries(which=str(statement.pk), target="statement")] == [
        "undone",
        "corrected",
        "checked",
    ]


# ------------------------------------------------------------------- the page


@pytest.mark.usefixtures("held")
def test_the_page_shows_who_when_why_old_and_new(admin_client, statement):
    page = parse(admin_client.get(PAGE, {"kind": "corrected"}))
    assert page.one("p", role="status").text == "1 entry · as CSV"
    entry = page.one("ol", classed="versions").one("li")
    assert entry.one("h2").text == f"Statement {statement.pk} : corrected"
    assert [entry.one("del").text, entry.one("ins").text] == ["Barack Obama", "Vladimir Putin"]
    assert [each.text for each in entry.all("bdi")][:3] == [
        "other",
        "“We agreed on all of it.”",
        "It was he, not she.",
    ]


BAD = [
    pytest.param({"kind": "eaten"}, "What was done: Select a valid choice.", id="kind"),
    pytest.param({"by": "nobody"}, "Editor: Select a valid choice.", id="editor"),
    pytest.param({"by": "\0"}, "Editor: Select a valid choice.", id="no letter"),
    pytest.param({"first": "yesterday"}, "From: Enter a valid date.", id="no day"),
    pytest.param(
        {"first": "2026-03-02", "last": "2026-03-01"}, "Until: The last day is before", id="no period"
    ),
    pytest.param({"batch": "x"}, "Batch: Enter a valid UUID.", id="no batch"),
    pytest.param({"q": "\0"}, "Words in the reason: Null characters are not allowed.", id="no words"),
]


@pytest.mark.parametrize(("asked", "said"), BAD)
@pytest.mark.usefixtures("held")
def test_what_is_not_understood_is_named(admin_client, asked, said):
    page = admin_client.get(PAGE, asked)
    assert (page.status_code, page.context["page"].paginator.count) == (200, 0)
    answer = admin_client.get(CSV, asked)
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert answer.content.decode()[: len(said)] == said


def test_pages_keep_what_was_asked(admin_client, admin_user, statement, monkeypatch):
    monkeypatch.setattr("summits.admin.record.ON_A_PAGE", 2)
    for _ in range(3):
        acts.leave(statement, admin_user)
    page = parse(admin_client.get(PAGE, {"kind": "later", "page": "1"}))
    (link,) = page.one("nav", classed="pages").all("a")
    assert link.href == "?kind=later&page=2"
    assert len(parse(admin_client.get(PAGE + link.href)).one("ol", classed="versions").all("li")) == 1


# --------------------------------------------------------------------- as CSV


def rows_of(answer):
    content = b"".join(answer.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in content.replace(b"\r\n", b"")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(("asked", "shown"), NARROWED)
@pytest.mark.usefixtures("held")
def test_the_table_has_the_same_entries(admin_client, asked, shown):
    rows = rows_of(admin_client.get(CSV, asked))
    assert [(row["moment"], row["what was done"], row["number"]) for row in rows] == [
        (each.at.isoformat(), each.kind, each.key) for each in entries(**asked)
    ]
    assert len(rows) == len(shown)


def test_a_row_a_change(admin_client, admin_user, statement):
    corrected(statement, admin_user)
    rows = rows_of(admin_client.get(CSV))
    assert [[row[name] for name in ("field", "old", "new", "reason", "editor")] for row in rows] == [
        ["speaker", "Barack Obama", "Vladimir Putin", "So.", "admin"],
        ["date", "17 June 2013", "not known", "So.", "admin"],
    ]


@pytest.mark.parametrize("begin", "=+-@\t\r\n＝")
def test_no_cell_is_a_formula(begin):
    assert [cell(f"{begin}1+1"), cell("1+1"), cell(-1)] == [f"'{begin}1+1", "1+1", -1]


def test_a_formula_in_a_reason_is_none(admin_client, admin_user, statement):
    acts.leave(statement, admin_user, "=cmd|' /C calc'!A0")
    assert [row["reason"] for row in rows_of(admin_client.get(CSV))] == ["'=cmd|' /C calc'!A0"]


def test_lines_are_given_one_by_one():
    def rows():
        yield "a", datetime.date(2013, 6, 17)
        raise LookupError

    given = lines(rows())
    assert [next(given), next(given)] == ["\ufeff", "a,2013-06-17\r\n"]
    with pytest.raises(LookupError):
        next(given)


# -------------------------------------------------------------------- how fast


def decide_much(by, n):
    for i in range(n):
        row = read_statement()
        acts.check(row, by)
        bulk.set_topic({row.pk: 2}, "arms", main=True, reason="Arms.", by=by)
        joining.keep_apart(row, read_statement(), reason="Twice.", by=by)
        acts.take_back(Act.objects.first(), by)
        log(make_leader(f"leader-{i}"), by)


def test_queries_do_not_grow_with_the_entries(admin_user, django_assert_num_queries):
    for more, held in ((1, 5), (5, 30)):
        decide_much(admin_user, more)
        with django_assert_num_queries(QUERIES):
            assert len(entries()) == held


def test_a_meeting_taken_out_since_is_told_by_its_slug(admin_user, statement):
    make_summit("hangzhou-2016", name="Hangzhou")
    acts.decide(statement, {("summit", None): "hangzhou-2016"}, reason="So.", by=admin_user)
    acts.take_back(Act.objects.get(), admin_user)
    Summit.objects.get(slug="hangzhou-2016").delete()
    assert entries()[1].changes == [Change("meeting", "G8 Lough Erne summit", "hangzhou-2016")]
