"""The record narrowed: on its page, and as CSV that is no program."""

import csv
import datetime
import io
import uuid

import pytest
from django.contrib.admin.models import ADDITION, LogEntry
from django.urls import reverse

from summits.deciding import acts
from summits.models import Act, Leader
from summits.sheet import cell, lines
from tests.desk import read_statement
from tests.factories import make_article, make_summit
from tests.pages.html import parse
from tests.summits.record_rows import corrected, entries, log

pytestmark = pytest.mark.django_db

PAGE, CSV = reverse("admin:summits_record"), reverse("admin:summits_record_csv")


@pytest.fixture
def statement():
    return read_statement()


@pytest.fixture
def other_user(django_user_model):
    return django_user_model.objects.create_user("other")


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
