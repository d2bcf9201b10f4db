"""The editor's desk in a browser: accessible, and content with the strict policy."""

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.browser.desk import DJANGOS
from tests.factories import make_reading, make_statement

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MODELS = ("article", "leader", "outlet", "quotation", "reading", "statement", "summit", "topic")


@pytest.fixture
def rows():
    statement = make_statement()
    make_reading(statement.quotations.get().article)


def test_login_form_is_accessible(page, axe):
    page.goto(reverse("admin:login"))
    assert axe(page) == []


def test_index_is_accessible(desk, axe):
    assert axe(desk) == []


@pytest.mark.parametrize("name", MODELS)
def test_lists_and_forms_are_accessible(desk, axe, rows, name):
    model = next(model for model in admin.site._registry if model._meta.model_name == name)
    meta = f"admin:{model._meta.app_label}_{name}"
    addresses = [
        reverse(f"{meta}_changelist"),
        reverse(f"{meta}_change", args=[model._default_manager.first().pk]),
    ]
    for address in addresses:
        assert desk.goto(address).status == 200
        assert [found for found in axe(desk, allowed=DJANGOS) if "select2" not in found] == []
