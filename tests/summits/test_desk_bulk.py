"""One decision on several statements: the desk's pages that ask for it, who may, and how many queries it takes."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from summits.deciding import acts, bulk
from summits.models import Act, Statement
from tests.desk import TEXT, change_page, read_statement
from tests.pages.html import parse
from tests.summits.bulk_rows import changed, read_three, seen

pytestmark = pytest.mark.django_db

LIST = reverse("admin:summits_statement_changelist")


@pytest.fixture
def three():
    return read_three()


def ask(client, action, *statements, **posted):
    keys = [each.pk for each in statements]
    return client.post(LIST, {"action": action, "_selected_action": keys, **posted}, follow=True)


def answered(client, action, *statements, **posted):
    """Ask, and press the button of the page that asks why."""
    page = parse(ask(client, action, *statements))
    looked_at = page.one("input", name="seen").attributes["value"]
    return ask(client, action, *statements, **{"_do": "1", "seen": looked_at, "reason": "So."} | posted)


def said(answer):
    return [str(each) for each in answer.context["messages"]]


def test_the_page_shows_the_words_and_why_each_waits(admin_client, three):
    page = parse(ask(admin_client, "confirm", *three))
    assert [link.text for link in page.all("a", classed="one")] == [
        each.quotations.get().words for each in three
    ]
    reasons = [each.text for each in page.all("li", classed="why-fragment")]
    assert reasons == ["Only “peace” stands between quotation marks"]
    assert [button.text for button in page.all("button", name="_do")] == ["All of it is right"]


@pytest.mark.parametrize(
    ("action", "posted", "kind"),
    [
        pytest.param("confirm", {}, "checked", id="check"),
        pytest.param("set_meeting", {"summit": "lough-erne-2013"}, "corrected", id="meeting"),
        pytest.param("set_topic", {"topic": "arms", "place": "also"}, "corrected", id="topic"),
        pytest.param("withdraw", {}, "withdrawn", id="withdraw"),
    ],
)
def test_each_does_what_it_says_to_those_chosen(admin_client, three, action, posted, kind):
    answer = answered(admin_client, action, *three[:2], **posted)
    assert (said(answer), answer.redirect_chain) == ([f"2 statements: {kind}."], [(LIST, 302)])
    assert sorted(Act.objects.values_list("statement", "kind", "reason")) == [
        (each.pk, kind, "So.") for each in three[:2]
    ]


def test_what_changed_meanwhile_is_shown_anew(admin_client, admin_user, three):
    page = parse(ask(admin_client, "confirm", *three))
    looked_at = page.one("input", name="seen").attributes["value"]
    changed(three[0], admin_user)
    posted = {"_do": "1", "seen": looked_at, "reason": "So."}
    again = parse(ask(admin_client, "confirm", *three, **posted))
    assert [each.text for each in again.all("ul", classed="errorlist")] == [
        f"Statement {three[0].pk}: changed since you looked; look again."
    ]
    posted["seen"] = again.one("input", name="seen").attributes["value"]
    assert said(ask(admin_client, "confirm", *three, **posted)) == ["3 statements: checked."]


@pytest.mark.parametrize(
    "posted",
    [
        pytest.param({"reason": ""}, id="no reason"),
        pytest.param({"seen": "1:2:3"}, id="not what was looked at"),
        pytest.param({"seen": "9" * 30 + ":1"}, id="a huge number"),
    ],
)
def test_what_is_missing_is_asked_for(admin_client, three, posted):
    answer = answered(admin_client, "confirm", *three, **posted)
    assert (answer.status_code, Act.objects.count()) == (200, 0)
    assert answer.context["form"].errors.keys() == posted.keys()


def test_more_than_can_be_looked_at_are_not_asked_for(admin_client, three, monkeypatch):
    monkeypatch.setattr(bulk, "MOST", 2)
    assert said(ask(admin_client, "confirm", *three)) == ["Choose up to 2 statements; these are more."]


@pytest.mark.usefixtures("groups")
@pytest.mark.parametrize(
    ("role", "actions"),
    [
        pytest.param("Reviewer", ["confirm", "set_topic", "set_meeting"], id="a reviewer withdraws nothing"),
        pytest.param("Editor", ["confirm", "set_topic", "set_meeting", "withdraw"], id="an editor withdraws"),
    ],
)
def test_who_may_do_what(client, django_user_model, three, role, actions):
    user = django_user_model.objects.create_user("one", is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    page = parse(client.get(LIST))
    offered = [each.attributes["value"] for each in page.one("select", name="action").all("option")]
    assert [each for each in offered if each] == actions
    posted = {"_do": "1", "seen": f"{three[0].pk}:1", "reason": "So."}
    ask(client, "withdraw", three[0], **posted)
    assert Act.objects.count() == ("withdraw" in actions)


def test_the_last_decisions_show_one_line_that_takes_back_all(admin_client, admin_user, three):
    other = read_statement()
    acts.check(other, admin_user)
    bulk.confirm(seen(*three), reason="So.", by=admin_user)
    page = parse(admin_client.get(change_page(other)))
    (first, second) = page.one("aside", classed="last-acts").all("li")
    assert [link.text for link in first.all("a")] == ["3 statements"]
    assert [link.text for link in second.all("a")] == [f"Statement {other.pk}"]
    answer = admin_client.post(first.one("form").attributes["action"], follow=True)
    assert said(answer) == ["Taken back: 3 statements: checked."]
    assert Statement.objects.exclude(checked_at=None).get() == other


# -------------------------------------------------------------------- how fast


def queries(client, work):
    with CaptureQueriesContext(connection) as captured:
        work(client)
    return len(captured)


@pytest.mark.parametrize("action", ["confirm", "withdraw"])
def test_queries_do_not_grow_with_the_statements(admin_client, action):
    counts = []
    for n in (2, 6):
        rows = [read_statement(text=f"{TEXT} {n}") for _ in range(n)]
        asked = queries(admin_client, lambda client, rows=rows: ask(client, action, *rows))
        posted = {"_do": "1", "seen": ",".join(f"{pk}:{n}" for pk, n in seen(*rows).items()), "reason": "So."}
        done = queries(
            admin_client, lambda client, rows=rows, posted=posted: ask(client, action, *rows, **posted)
        )
        last = Act.objects.first()
        undone = queries(
            admin_client,
            lambda client, last=last: client.post(reverse("admin:summits_take_back", args=[last.pk])),
        )
        counts.append((asked, done, undone))
    assert counts[0] == counts[1]
