"""Two editors at one statement at once: the second is told, shown the difference, and loses nothing."""

import pytest
from django.test import Client

from summits.models import Correction
from tests.desk import TEXT, WORDS, change_page, form_of, press, read_statement
from tests.summits.desk_steps import errors, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return read_statement()


@pytest.fixture
def second(django_user_model):
    """The session of a second editor."""
    client = Client()
    client.force_login(django_user_model.objects.create_superuser("second"))
    return client


def differences(answer):
    form = answer.context["adminform"].form
    return [(each.label, each.opened, each.now, each.yours) for each in form.differences]


def test_a_second_editor_is_told_and_shown_the_difference(admin_client, second, statement):
    opened = form_of(second, statement)
    press(admin_client, statement, "_continue", speaker="vladimir-putin", occasion="speech", reason="First.")
    answer = second.post(
        change_page(statement), opened | {"speaker": "", "reason": "Second.", "_continue": "1"}
    )
    told = "This statement has changed since you opened it: open it again and look."
    assert errors(answer) == {"__all__": [told]}
    assert differences(answer) == [
        ("Speaker", "Barack Obama", "Vladimir Putin", "nothing"),
        ("Occasion", "in the meeting", "in a speech elsewhere", ""),
    ]
    assert Correction.objects.filter(reason="Second.").count() == 0


def test_the_second_editor_may_then_save_and_keeps_the_firsts_other_fields(admin_client, second, statement):
    opened = form_of(second, statement)
    press(admin_client, statement, "_continue", speaker="vladimir-putin", occasion="speech", reason="First.")
    answer = second.post(
        change_page(statement), opened | {"speaker": "", "reason": "Second.", "_continue": "1"}
    )
    form = answer.context["adminform"].form
    again = {name: form[name].value() for name in form.fields if form[name].value() not in (None, False)}
    assert second.post(change_page(statement), again | {"_continue": "1"}).status_code == 302
    row = fresh(statement)
    assert (row.speaker, row.occasion) == (None, "speech")


def test_days_topics_and_words_are_compared_as_they_are_typed(admin_client, second, statement):
    pk, start = statement.quotations.get().pk, TEXT.index("peace")
    opened = form_of(second, statement) | {"said_from": "17/06/2013", "said_to": "17/06/2013"}
    changes = {
        "said_to": "2013-06-18",
        "other_topics": ["arms"],
        f"parts_{pk}": f"{start}-{start + 5} quoted",
    }
    press(admin_client, statement, "_continue", **changes, reason="First.")
    answer = second.post(change_page(statement), opened | {"reason": "Second.", "_accept": "1"})
    place = TEXT.index(WORDS)
    assert differences(answer) == [
        ("Until", "2013-06-17", "2013-06-18", ""),
        ("Other topics", "nothing", "Arms", ""),
        ("Words", "“We agreed on all of it.”", "“peace”", ""),
        ("Where", f"{place}-{place + len(WORDS)} quoted", f"{start}-{start + 5} quoted", ""),
    ]


def test_one_key_of_the_second_editor_does_nothing_unseen(admin_client, second, statement):
    opened = form_of(second, statement)
    press(admin_client, statement, "_accept")
    answer = second.post(change_page(statement), opened | {"_reject": "1"})
    assert (answer.status_code, fresh(statement).withdrawn_at) == (200, None)
