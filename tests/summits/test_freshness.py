"""The version of the data: what changes it, and what a second fetch costs."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Outlet
from summits.exports import freshness
from summits.exports.freshness import data_version
from summits.models import Byline, Leader, Reading, Revision, Statement, Summit, Topic
from tests.factories import make_article, make_quotation, make_reading, make_statement

pytestmark = pytest.mark.django_db

LISTS = ["chronology", "chronology-json", "chronology-csv", "chronology-atom", "summits-ics", "timeline-json"]
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def user(django_user_model):
    return django_user_model.objects.create_user("editor")


@pytest.fixture
def row(user):
    statement = make_statement()
    Revision.objects.create(statement=statement, number=1, cause="read", state={})
    make_reading(statement.quotations.get().article, summit=statement.summit)
    Byline.objects.create(user=user, name="An editor")
    return statement


def an_editor_changes_an_article(row, user):
    kind = ContentType.objects.get_for_model(Article)
    LogEntry.objects.create(user=user, content_type=kind, object_id="1", object_repr="x", action_flag=CHANGE)


CHANGES = {
    "a version": lambda row, user: Revision.objects.create(statement=row, number=2, cause="x", state={}),
    "a statement": lambda row, user: Statement.objects.create(),
    "a wording": lambda row, user: make_quotation(row),
    "an article": lambda row, user: make_article(),
    "an article by an editor": an_editor_changes_an_article,
    "where an article was published": lambda row, user: Article.objects.update(url="https://cbs.example/"),
    "when": lambda row, user: Article.objects.update(published=date(2013, 6, 18)),
    "by whom": lambda row, user: Article.objects.update(outlet=None),
    "the meeting of an article": lambda row, user: Reading.objects.update(summit=None),
    "an outlet's name": lambda row, user: Outlet.objects.update(name="CBS"),
    "a leader's name": lambda row, user: Leader.objects.update(name="B. Obama"),
    "a topic's place": lambda row, user: Topic.objects.update(position=7),
    "a meeting's place": lambda row, user: Summit.objects.update(place="Enniskillen"),
    "a meeting's facts": lambda row, user: Summit.objects.update(facts={"venue": "Lough Erne Resort"}),
    "an editor's byline": lambda row, user: Byline.objects.update(name="Another"),
    "the catalogue": lambda row, user: call_command("load_catalogue", verbosity=0, stdout=StringIO()),
}


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in CHANGES.items()])
def test_a_change_of_what_is_shown_is_a_new_version(row, user, change):
    before, _ = data_version()
    change(row, user)
    assert data_version()[0] != before


def test_what_nobody_sees_is_none(row, user, client):
    before = data_version()
    client.force_login(user)
    client.post(reverse("report", args=[row.pk]), {"passage": "x", "text": "wrong"})
    assert data_version() == before


def test_nothing_held_has_a_version(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOON)
    assert data_version()[1] == datetime(2026, 3, 1, tzinfo=UTC)


def test_a_day_is_as_long_as_it_lasts(row, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOON)
    before = data_version()
    monkeypatch.setattr(timezone, "now", lambda: NOON.replace(hour=23))
    assert data_version() == before
    monkeypatch.setattr(timezone, "now", lambda: NOON.replace(day=2))
    assert data_version()[0] != before[0]


def test_the_moment_is_that_of_the_last_change(row, monkeypatch):
    later = timezone.now().replace(year=2099)
    Revision.objects.update(at=later)
    assert data_version()[1] == later


def test_other_code_may_answer_otherwise(row, tmp_path, settings):
    before = data_version()
    settings.BASE_DIR = tmp_path
    freshness.code.cache_clear()
    try:
        assert data_version()[0] != before[0]
    finally:
        freshness.code.cache_clear()


def test_one_query_whatever_is_held(row, django_assert_num_queries):
    for _ in range(3):
        make_statement()
    with django_assert_num_queries(1):
        data_version()


# ------------------------------------------------------------------ second fetches


@pytest.mark.parametrize("name", LISTS)
def test_a_second_fetch_costs_one_query_and_no_body(client, row, name):
    address = reverse(name)
    first = client.get(address)
    assert (first.status_code, first["Cache-Control"]) == (200, "no-cache")
    with CaptureQueriesContext(connection) as captured:
        second = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (second.status_code, second.content, len(captured)) == (304, b"", 1)
    assert [second[each] for each in ("ETag", "Last-Modified")] == [
        first[each] for each in ("ETag", "Last-Modified")
    ]
    assert second.headers.get("Access-Control-Allow-Origin") == first.headers.get(
        "Access-Control-Allow-Origin"
    )


@pytest.mark.parametrize("name", LISTS)
def test_after_a_change_it_is_sent_again(client, row, name):
    known = client.get(reverse(name))["ETag"]
    make_statement()
    assert client.get(reverse(name), headers={"If-None-Match": known}).status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_by_the_date_alone(client, row, name):
    known = client.get(reverse(name))["Last-Modified"]
    assert client.get(reverse(name), headers={"If-Modified-Since": known}).status_code == 304
    Revision.objects.update(at=timezone.now().replace(year=2099))
    assert client.get(reverse(name), headers={"If-Modified-Since": known}).status_code == 200


@pytest.mark.parametrize("address", ["/embed/statements/{}/", "/oembed?url=http://testserver/statements/{}/"])
def test_what_stands_in_other_pages(client, row, address):
    address = address.format(row.pk)
    first = client.get(address)
    with CaptureQueriesContext(connection) as captured:
        second = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (first.status_code, second.status_code, len(captured)) == (200, 304, 1)
    Statement.objects.filter(pk=row.pk).update(withdrawn_at=timezone.now(), withdrawn_why="A double.")
    Revision.objects.create(statement=row, number=2, cause="withdrawn", state={})
    third = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (third.status_code, third.headers.get("Last-Modified")) in [(410, None), (404, None)]


def test_compressed_or_not_it_is_known_again(client, row):
    packed = client.get("/chronology.json", headers={"Accept-Encoding": "gzip"})
    assert packed["ETag"].startswith('W/"')
    again = client.get("/chronology.json", headers={"If-None-Match": packed["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_refusal_is_never_not_modified(client, row, method):
    told = {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}
    answer = getattr(client, method)("/chronology.csv?topic=foo", headers=told)
    assert (answer.status_code, answer.headers.get("Last-Modified")) == (400, None)


def test_a_redirect_is_none_either(client, row):
    known = client.get("/")["ETag"]
    answer = client.get("/?topic=", headers={"If-None-Match": known})
    assert (answer.status_code, answer.headers.get("Last-Modified")) == (301, None)
