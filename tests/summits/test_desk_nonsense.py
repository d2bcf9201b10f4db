"""An address of the desk that makes no sense: an answer in words, never a failure."""

from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.desk import read_statement

pytestmark = pytest.mark.django_db

OURS = [(model, its) for model, its in admin.site._registry.items() if model.__module__.endswith(".models")]
OURS = {f"{model._meta.app_label}_{model._meta.model_name}": its for model, its in OURS}
OURS = {name: its for name, its in OURS.items() if name.startswith(("articles_", "summits_"))}
VALUES = {"huge": "9" * 30, "a letter": "x", "not printable": "\0", "below nothing": "-1", "empty": ""}


@pytest.fixture(autouse=True)
def statement():
    return read_statement()


def asked(its):
    """Every name that an address of this list may ask by, beside what no list knows."""
    names = ["q", "p", "o", "all", "nothing_known", f"{its.date_hierarchy}__year"]
    for each in its.list_filter:
        name = each if isinstance(each, str) else each[0]
        names += [name, f"{name}__exact", f"{name}__id__exact", f"{name}__isempty"]
    return names


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize("name", OURS)
def test_a_list_answers_whatever_it_is_asked(admin_client, name, value):
    page = reverse(f"admin:{name}_changelist")
    answers = {
        key: admin_client.get(f"{page}?{urlencode({key: value})}", follow=True).status_code
        for key in asked(OURS[name])
    }
    assert {key: code for key, code in answers.items() if code != 200} == {}


@pytest.mark.parametrize(
    "days",
    [
        pytest.param({"year": 9999}, id="the last year there is"),
        pytest.param({"year": 9999, "month": 12}, id="its last month"),
        pytest.param({"year": 9999, "month": 12, "day": 31}, id="its last day"),
        pytest.param({"year": 0}, id="no year"),
        pytest.param({"year": 2013, "month": 13}, id="no month"),
    ],
)
@pytest.mark.parametrize("name", [name for name, its in OURS.items() if its.date_hierarchy])
def test_a_list_answers_for_days_there_are_not(admin_client, name, days):
    known = {f"{OURS[name].date_hierarchy}__{part}": number for part, number in days.items()}
    answer = admin_client.get(f"{reverse(f'admin:{name}_changelist')}?{urlencode(known)}", follow=True)
    assert answer.status_code == 200


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize(
    ("name", "field"),
    [
        pytest.param("summits_topic", "parent", id="one other row"),
        pytest.param("summits_leader", "members", id="several other rows"),
        pytest.param("summits_summit", "start", id="a day"),
        pytest.param("summits_byline", "name", id="words of one's own"),
        pytest.param("articles_outlet", "name", id="words"),
    ],
)
def test_a_new_row_begins_empty_whatever_its_address_says(admin_client, name, field, value):
    page = reverse(f"admin:{name}_add")
    form = admin_client.get(f"{page}?{urlencode({field: value})}").context["adminform"].form
    assert form.get_initial_for_field(form.fields[field], field) in (None, "", [])
