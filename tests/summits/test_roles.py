"""Who may do what: nobody, a reader who may come in, a reviewer, an editor, at every address of the desk."""

import importlib
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import connection
from django.urls import reverse

from articles.models import Article, Outlet
from summits.deciding import acts
from summits.deciding.reports import file
from summits.models import Act, Byline, Correction, Leader, Quotation, Report, Statement, Summit, Topic
from tests.desk import press, read_statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("groups")]

LOOK = {"changelist", "change", "history"}
ALL = LOOK | {"add", "delete"}
WRITTEN = dict.fromkeys(
    ("act", "correction", "quotation", "reading", "report", "revision", "statementtopic"), LOOK
)
REVIEWER = WRITTEN | {
    "article": LOOK,
    "leader": LOOK,
    "outlet": LOOK,
    "statement": LOOK
    | {
        "queue",
        "versions",
        "take_back",
        "put_back",
        "mark",
        "compare",
        "part",
        "conflict",
        "record",
        "record_csv",
    },
    "summit": LOOK,
    "topic": LOOK,
    "byline": ALL - {"add"},  # one each: there is one already
}
EDITOR = REVIEWER | {
    "article": LOOK | {"add"},
    "leader": ALL,
    "outlet": ALL,
    "summit": ALL,
    "topic": ALL,
}
ROLES = {"nobody": {}, "comes in": {}, "Reviewer": REVIEWER, "Editor": EDITOR}
PAGES = ("changelist", "add", "change", "history", "delete")


@pytest.fixture
def statement(django_user_model):
    """One row of everything; the first correction is put back by its versions."""
    statement = read_statement()
    by = django_user_model.objects.create_user("somebody")
    acts.decide(statement, {("occasion", None): "speech"}, reason="So.", by=by)
    file(Report(passage="x", text="y"), statement)
    return statement


@pytest.fixture
def come_in(client, django_user_model):
    """``come_in(role)``: a client in whose session somebody of this role has come in, and who it is."""

    def enter(role):
        if role == "nobody":
            return client, None
        user = django_user_model.objects.create_user(role, is_staff=True)
        if role != "comes in":
            user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        Byline.objects.create(user=user, name=role)
        return client, user

    return enter


def addresses(user):
    """{(model, page): (address, is it posted to)} of the desk; of a byline one's own, where there is one."""
    found = {}
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        if model._meta.app_label not in ("articles", "summits"):
            continue
        rows = model._default_manager.all()
        row = (rows.filter(user=user).first() if model is Byline else None) or rows.first()
        for page in PAGES:
            key = [row.pk if row else 1] if page in ("change", "history", "delete") else []
            found[model._meta.model_name, page] = reverse(f"{name}_{page}", args=key), False
    pk = Statement.objects.first().pk
    act = Act.objects.filter(by=user).first() or Act.objects.first()
    return found | {
        ("statement", "queue"): (reverse("admin:summits_queue"), False),
        ("statement", "versions"): (reverse("admin:summits_versions", args=[pk]), False),
        ("statement", "mark"): (
            reverse("admin:articles_article_mark", args=[Article.objects.first().pk]),
            False,
        ),
        ("statement", "record"): (reverse("admin:summits_record"), False),
        ("statement", "record_csv"): (reverse("admin:summits_record_csv"), False),
        ("statement", "compare"): (reverse("admin:summits_compare", args=[pk]), False),
        ("statement", "part"): (
            reverse("admin:summits_part", args=[Quotation.objects.first().pk]),
            False,
        ),
        ("statement", "conflict"): (
            reverse("admin:summits_conflict", args=[Correction.objects.first().pk]),
            True,
        ),
        ("statement", "take_back"): (reverse("admin:summits_take_back", args=[act.pk]), True),
        ("statement", "put_back"): (reverse("admin:summits_put_back", args=[pk, 1]), True),
    }


@pytest.mark.parametrize("role", ROLES)
def test_every_address_for_every_role(come_in, statement, role):
    client, user = come_in(role)
    if user:
        acts.leave(statement, user)
    allowed = {(model, page) for model, pages in ROLES[role].items() for page in pages}
    told, wanted = {}, {}
    for key, (address, posted) in addresses(user).items():
        answer = client.post(address) if posted else client.get(address)
        told[key] = answer.status_code
        wanted[key] = (302 if posted else 200) if key in allowed else 302 if role == "nobody" else 403
        if role == "nobody":
            assert answer["Location"].startswith(reverse("admin:login"))
    assert told == wanted


def test_the_table_names_every_address_of_the_desk():
    named = {
        pattern.name
        for model, its_admin in admin.site._registry.items()
        if model._meta.app_label in ("articles", "summits")
        for pattern in its_admin.get_urls()
        if pattern.name
    }
    stock = {
        f"{m._meta.app_label}_{m._meta.model_name}_{page}" for m in admin.site._registry for page in PAGES
    }
    more = {
        "summits_queue",
        "summits_record",
        "summits_record_csv",
        "summits_versions",
        "summits_compare",
        "summits_conflict",
        "summits_part",
        "summits_put_back",
        "summits_take_back",
        "articles_article_mark",
    }
    assert named - stock == more


# ------------------------------------------------------------ what they can do


def test_a_reviewer_checks_and_corrects(come_in, statement):
    client, _ = come_in("Reviewer")
    assert press(client, statement, "_accept", speaker="vladimir-putin", reason="So.").status_code == 302
    row = Statement.objects.get()
    assert (row.speaker.slug, row.checked_at is not None) == ("vladimir-putin", True)


@pytest.mark.parametrize(("role", "withdrawn"), [("Reviewer", False), ("Editor", True)])
def test_an_editor_withdraws_and_a_reviewer_asks_for_it(come_in, statement, role, withdrawn):
    client, _ = come_in(role)
    press(client, statement, "_reject", reason="Never said.")
    assert (
        Statement.objects.get().withdrawn_at is not None,
        Report.objects.filter(text="Never said.").exists(),
    ) == (
        withdrawn,
        not withdrawn,
    )


@pytest.mark.parametrize(("role", "status", "shown"), [("Reviewer", 403, False), ("Editor", 302, True)])
def test_only_an_editor_puts_a_withdrawn_one_back(come_in, statement, django_user_model, role, status, shown):
    acts.withdraw(statement, "Never said.", django_user_model.objects.get(username="somebody"))
    client, _ = come_in(role)
    answer = client.post(reverse("admin:summits_put_back", args=[statement.pk, 1]), {"reason": "It was."})
    assert (answer.status_code, Statement.objects.get().withdrawn_at is None) == (status, shown)


@pytest.mark.parametrize("model", [Leader, Outlet, Summit, Topic, Article], ids=lambda model: model.__name__)
def test_a_reviewer_changes_neither_articles_nor_the_catalogue(come_in, statement, model):
    client, _ = come_in("Reviewer")
    page = reverse(
        f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[model.objects.first().pk]
    )
    assert client.post(page, {}).status_code == 403


def test_everybody_chooses_their_own_name_only(come_in, statement, django_user_model):
    other = Byline.objects.create(user=django_user_model.objects.get(username="somebody"), name="Somebody")
    client, user = come_in("Reviewer")
    own = Byline.objects.get(user=user)
    page = "admin:summits_byline_change"
    client.post(reverse(page, args=[own.pk]), {"name": "R. Viewer"})
    client.post(reverse(page, args=[other.pk]), {"name": "Mine"})
    assert list(Byline.objects.order_by("pk").values_list("name", flat=True)) == ["Somebody", "R. Viewer"]


# ------------------------------------------------------------------ the groups


def test_the_groups_hold_just_what_they_need():
    held = {
        group.name: sorted(
            f"{each.codename}" for each in group.permissions.all() if not each.codename.startswith("view_")
        )
        for group in Group.objects.all()
    }
    reviewer = ["add_byline", "change_byline", "change_statement", "delete_byline"]
    catalogue = [
        f"{action}_{model}"
        for action in ("add", "change", "delete")
        for model in ("leader", "outlet", "summit", "topic")
    ]
    editor = [*reviewer, *catalogue, "add_article", "change_article", "withdraw_statement"]
    assert held == {"Reviewer": reviewer, "Editor": sorted(editor)}


def test_making_them_again_changes_nothing():
    before = {group.name: set(group.permissions.all()) for group in Group.objects.all()}
    migration = importlib.import_module("summits.migrations.0003_reviewers_and_editors")
    migration.make_groups(apps, SimpleNamespace(connection=connection))
    assert {group.name: set(group.permissions.all()) for group in Group.objects.all()} == before
