"""Where the reader now finds something else than was decided: both values stand in the queue, and one word settles it."""

import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse

from summits.deciding import acts
from summits.deciding.conflicts import conflicts
from summits.deciding.settling import settle
from summits.desk.queue import gathered, reasons
from summits.models import Correction, Quotation
from tests.desk import change_page, read_statement
from tests.pages.html import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement(admin_user):
    """An editor decided on a speech; the reader, reading again, finds a briefing."""
    statement = read_statement()
    acts.decide(statement, {("occasion", None): "speech"}, reason="At the UN.", by=admin_user)
    found = statement.quotations.get().found
    Quotation.objects.update(found=found | {"occasion": {"value": "briefing", "basis": "“aides said”"}})
    settle(statement)
    return statement


def whys(statement):
    (why,) = reasons(gathered(type(statement).objects.filter(pk=statement.pk))).values()
    return [each.words for each in why if each.code == "conflict"]


def press(client, statement, name):
    """Press a button of the conflict on the statement's page."""
    page = parse(client.get(change_page(statement)))
    (button,) = page.all("button", name=name)
    return client.post(button.attributes["formaction"], {name: "1"})


def test_both_values_are_told_with_their_words(statement):
    assert whys(statement) == [
        "The reader now finds for the occasion: briefing by an official (“aides said”). "
        "Decided: in a speech elsewhere, because: At the UN."
    ]


@pytest.mark.parametrize(
    ("button", "occasion"),
    [pytest.param("_keep", "speech", id="mine"), pytest.param("_take", "briefing", id="the reader's")],
)
def test_it_is_settled_once(admin_client, statement, button, occasion):
    answer = press(admin_client, statement, button)
    statement.refresh_from_db()
    assert (answer["Location"], statement.occasion) == (change_page(statement), occasion)
    settle(statement)
    assert (conflicts(statement), whys(statement)) == ([], [])


def test_either_is_taken_back(admin_client, admin_user, statement):
    press(admin_client, statement, "_take")
    acts.take_back(statement.acts.first(), admin_user)
    statement.refresh_from_db()
    assert (statement.occasion, len(conflicts(statement))) == ("speech", 1)


def told(client, decision, button):
    """What is said to an editor who presses the button of a conflict on a page opened earlier."""
    page = reverse("admin:summits_conflict", args=[decision.pk])
    answer = client.post(page, {button: "1"}, follow=True)
    return [str(each) for each in answer.context["messages"]]


@pytest.mark.parametrize("button", ["_keep", "_take"])
def test_what_was_settled_meanwhile_is_said_so(admin_client, statement, button):
    decision = Correction.objects.get(field="occasion")
    assert told(admin_client, decision, "_take") == ["Settled: The reader now finds the occasion right."]
    assert told(admin_client, decision, button) == ["The decision on the occasion is not in force any more."]
    statement.refresh_from_db()
    assert statement.occasion == "briefing"


def test_the_reason_is_told_as_one_sentence(admin_client, statement):
    decision = Correction.objects.get(field="occasion")
    assert told(admin_client, decision, "_keep") == ["Settled: At the UN."]


@pytest.mark.parametrize("button", ["_keep", "_take"])
def test_what_is_no_conflict_is_not_settled(client, admin_user, statement, button):
    act = acts.withdraw(statement, "No statement.", admin_user)
    reviewer = User.objects.create_user("reviewer", is_staff=True)
    reviewer.user_permissions.set(
        Permission.objects.filter(codename__in=["view_statement", "change_statement"])
    )
    client.force_login(reviewer)
    said = told(client, act.corrections.get(), button)
    statement.refresh_from_db()
    assert (said, bool(statement.withdrawn_at)) == (
        ["The reader does not contradict that decision any more."],
        True,
    )
