"""The editor's desk: its lists, what cannot be touched, how the catalogue is entered."""

import datetime

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Outlet
from summits.models import (
    Act,
    Byline,
    Correction,
    Leader,
    Quotation,
    Reading,
    Report,
    Revision,
    Statement,
    StatementTopic,
    Summit,
    Topic,
)
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
    make_topic,
)
from tests.summits.admin_rows import TEXT, address, parse_statement

pytestmark = pytest.mark.django_db

OURS = (
    Act,
    Article,
    Byline,
    Correction,
    Leader,
    Outlet,
    Quotation,
    Reading,
    Report,
    Revision,
    Statement,
    StatementTopic,
    Summit,
    Topic,
)
KEPT = (Act, Correction, Quotation, Reading, Report, Revision, StatementTopic)


@pytest.fixture
def statement(monkeypatch, tmp_path):
    return parse_statement(monkeypatch, tmp_path)


# ------------------------------------------------------------------- the list


def test_the_list_is_the_desk(admin_client, statement):
    shown = admin_client.get(address(Statement, "changelist")).context["cl"]
    row = shown.result_list[0]
    desk = shown.model_admin
    told = [
        desk.excerpt(row),
        str(desk.who(row)),
        desk.outlets(row),
        str(row.summit),
        desk.kinds(row),
        desk.checked(row),
    ]
    assert told == ["“We agreed.”", "Barack Obama", "CBS News", "G8 Lough Erne summit", "quoted", False]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("q=agreed", 1, id="words"),
        pytest.param("q=obama", 1, id="speaker"),
        pytest.param("q=nothing+of+the+kind", 0, id="words nobody said"),
        pytest.param("quotations__kind=direct", 1, id="kind"),
        pytest.param("quotations__kind=mixed", 0, id="another kind"),
        pytest.param("said_from__year=2013", 1, id="year"),
        pytest.param("checked_at__isempty=1", 1, id="not checked"),
    ],
)
def test_the_list_is_searched_and_narrowed(admin_client, statement, query, found):
    response = admin_client.get(f"{address(Statement, 'changelist')}?{query}")
    assert response.context["cl"].result_count == found


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_lists_take_the_same_queries_for_one_and_for_three(admin_client, model):
    admin_client.get(address(model, "changelist"))
    counted = []
    for number in (1, 2):
        for _ in range(number):
            make_everything()
        with CaptureQueriesContext(connection) as queries:
            response = admin_client.get(address(model, "changelist"))
        counted.append((response.context["cl"].result_count > 0, len(queries)))
    assert counted == [(True, counted[0][1])] * 2


def make_everything():
    """One more row of every model of ours."""
    number = Statement.objects.count() + 1
    day = datetime.date(2013, 6, number)
    statement = make_statement(
        speaker=make_leader(f"leader-{number}"),
        summit=make_summit(f"summit-{number}", day=day),
        topics=[make_topic(f"topic-{number}", parent=make_topic("all"))],
        quotation={"article": make_article(TEXT, published=day)},
    )
    make_quotation(statement, article=make_article(TEXT, published=day))
    make_reading(statement.quotations.first().article)
    user = User.objects.get()
    Correction.objects.create(statement=statement, field="speaker", reason="So.", by=user)
    Revision.objects.create(statement=statement, number=1, by=user, state={})
    Act.objects.create(statement=statement, kind="checked", by=user)
    Report.objects.create(statement=statement, passage="We agreed.", text="They did not.")
    Byline.objects.get_or_create(user=user, defaults={"name": "An Editor"})


# ------------------------------------------------------- what cannot be touched


def test_every_model_is_on_the_desk():
    registered = {model for model in admin.site._registry if model._meta.app_label in ("articles", "summits")}
    assert registered == set(OURS)


@pytest.mark.parametrize("model", [*KEPT, Statement], ids=lambda model: model.__name__)
def test_what_reading_writes_is_neither_added_nor_deleted(admin_client, model):
    make_everything()
    pk = model.objects.first().pk
    pages = [address(model, "add"), address(model, "delete", pk)]
    assert [admin_client.get(page).status_code for page in pages] == [403, 403]


@pytest.mark.parametrize("model", KEPT, ids=lambda model: model.__name__)
def test_what_reading_writes_is_only_looked_at(admin_client, model):
    make_everything()
    page = address(model, "change", model.objects.first().pk)
    assert [admin_client.get(page).status_code, admin_client.post(page, {}).status_code] == [200, 403]


def test_an_article_is_never_deleted(admin_client):
    assert admin_client.get(address(Article, "delete", make_article(TEXT).pk)).status_code == 403


def test_the_text_of_an_article_never_changes(admin_client):
    article = make_article(TEXT, outlet=make_outlet(name="CBS News"))
    text = article.text
    data = {
        "headline": "Another",
        "outlet": article.outlet.pk,
        "kind": "transcript",
        "text": "Other words",
        "sha256": "0",
    }
    assert admin_client.post(address(Article, "change", article.pk), data).status_code == 302
    article.refresh_from_db()
    assert (article.headline, article.kind, article.text) == ("Another", "transcript", text)


# -------------------------------------------------------------- the catalogue


def test_names_are_entered_one_a_line_and_the_slug_stays(admin_client):
    leader = make_leader(aliases=["Obama"], loaded={"aliases": ["Obama"]})
    page = address(Leader, "change", leader.pk)
    form = admin_client.get(page).context["adminform"].form
    assert (form["aliases"].value(), "slug" in form.fields) == ("Obama", False)
    data = {"name": "Barack Obama", "kind": "person", "aliases": "Obama\r\n Mr. Obama \r\n", "titles": "[]"}
    assert admin_client.post(page, data | {"roles": "[]", "sources": "[]"}).status_code == 302
    leader.refresh_from_db()
    assert (leader.aliases, leader.loaded) == (["Obama", "Mr. Obama"], {"aliases": ["Obama"]})


@pytest.mark.parametrize(
    "titles",
    [
        pytest.param('["the president"]', id="only words"),
        pytest.param('[{"start": "2012"}]', id="no words"),
        pytest.param('{"words": 3}', id="no list"),
    ],
)
def test_titles_that_the_reader_could_not_use_are_refused(admin_client, titles):
    leader = make_leader()
    data = {
        "name": "Barack Obama",
        "kind": "person",
        "aliases": "",
        "titles": titles,
        "roles": "[]",
        "sources": "[]",
    }
    response = admin_client.post(address(Leader, "change", leader.pk), data)
    assert list(response.context["adminform"].form.errors) == ["titles"]


@pytest.mark.parametrize("model", [Leader, Topic, Summit, Outlet], ids=lambda model: model.__name__)
def test_the_catalogue_is_added_to(admin_client, model):
    form = admin_client.get(address(model, "add")).context["adminform"].form
    assert {"name", "slug"} <= form.fields.keys()
