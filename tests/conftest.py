from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection


def pytest_report_header(config):
    return f"database: {connection.display_name}"


@pytest.fixture
def groups(db):
    """The groups as the migration makes them; a test that empties the database takes them along."""
    migration = import_module("summits.migrations.0003_reviewers_and_editors")
    migration.make_groups(apps, SimpleNamespace(connection=connection))
