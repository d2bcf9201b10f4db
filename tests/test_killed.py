"""The command killed at any moment leaves whole articles or none, and the next run completes."""

import contextlib
import io
import os
import pty
import random
import re
import shutil
import signal
import subprocess
import time
from urllib.parse import urlsplit

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections

from articles.models import Article
from summits.models import Quotation, Reading, Revision, Statement, StatementTopic

from .running import PYTHON, ROOT, environment

TIMES, TEXTS = 20, 12
EACH = 0.04  # seconds that one text takes, about


@pytest.fixture
def folder(tmp_path):
    """Twelve texts of three quotations each; one of these is the same in all."""
    for number in range(1, TEXTS + 1):
        text = (
            "Obama and Putin met at the G20 summit in Hangzhou, China, on Monday.\n\n"
            f"“We have agreed on number {number} of our list about Syria,” Obama said.\n\n"
            "“All of us have the intention to stop the violence in Syria,” Putin said on Monday.\n\n"
            f"Putin added that they had “talked for {number} hours” about Ukraine.\n"
        )
        path = tmp_path / "texts" / f"{number:02}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "texts"


# ------------------------------------------------------------ a database a time


class Files:
    """SQLite: a file each, copied from a prepared one."""

    def __init__(self, folder):
        self.folder = folder

    def path(self, name):
        return self.folder / f"{name}.sqlite3"

    def url(self, name):
        return f"sqlite:///{self.path(name)}"

    def settings(self, name):
        return {"NAME": str(self.path(name))}

    def make(self, name, template=None):
        if template:
            shutil.copy(self.path(template), self.path(name))

    def drop(self, name):
        self.path(name).unlink()


class Databases:
    """PostgreSQL: a database each on the server of this run, made from a prepared one."""

    def __init__(self):
        known = connections["default"].get_connection_params()
        self.server = {name: known[name] for name in ("host", "port", "user", "password") if name in known}

    def url(self, name):
        parts = urlsplit(os.environ["DATABASE_URL"])
        return parts._replace(path=f"{parts.path.rpartition('/')[0]}/{self.named(name)}").geturl()

    def named(self, name):
        return f"test_{name}"

    def settings(self, name):
        return {"NAME": self.named(name)}

    def make(self, name, template=None):
        self.drop(name)
        self.ask(
            f"CREATE DATABASE {self.named(name)} TEMPLATE {self.named(template) if template else 'template1'}"
        )

    def drop(self, name):
        self.ask(f"DROP DATABASE IF EXISTS {self.named(name)} WITH (FORCE)")

    def ask(self, sql):
        with psycopg.connect(dbname="postgres", autocommit=True, **self.server) as server:
            server.execute(sql)


@pytest.fixture
def store(tmp_path, django_db_blocker):
    """The databases of this test, of the kind that the run is on; "prepared" has tables and catalogue."""
    store = Files(tmp_path) if connections["default"].vendor == "sqlite" else Databases()
    with django_db_blocker.unblock():
        store.make("prepared")
        with inside(store, "prepared"):
            call_command("migrate", verbosity=0)
            call_command("load_catalogue", stdout=io.StringIO())
        yield store
        store.drop("prepared")


@contextlib.contextmanager
def inside(store, name):
    """Django's default database is this one for a while."""
    usual = connections["default"]
    connections["default"] = here = usual.copy()
    here.settings_dict |= store.settings(name)
    here.settings_dict["OPTIONS"].pop("pool", None)
    try:
        yield
    finally:
        here.close()
        connections["default"] = usual


@contextlib.contextmanager
def fresh(store, name):
    """A new database of this name with all that is prepared, for a while."""
    store.make(name, template="prepared")
    try:
        yield
    finally:
        store.drop(name)


# --------------------------------------------------------------------- the test


def held():
    """All that is held, article by article in the order of the texts, without numbers and times: {text: what}."""
    models = {
        Reading: ("article__text", "summit__slug", "basis", "layout", "doubts", "passed_over", "rules"),
        Quotation: ("article__text", "found", "parts", "words", "kind", "inside__words", "gone"),
        StatementTopic: ("statement__quotations__article__text", "topic__slug", "rank"),
        Revision: ("statement__quotations__article__text", "number", "cause"),
        Statement: ("quotations__article__text", "speaker__slug", "summit__slug", "said_from", "occasion"),
    }
    found = {text: [] for text in Article.objects.values_list("text", flat=True)}
    for model, fields in models.items():
        for text, *values in model.objects.values_list(*fields):
            found[text].append((model.__name__, *map(repr, values)))
    return {text: sorted(rows) for text, rows in found.items()}


def readings(held):
    """The part of it that no other article changes: {text: its reading and its quotations}."""
    return {text: [row for row in rows if row[0] in ("Reading", "Quotation")] for text, rows in held.items()}


def parse(folder):
    """What the command says in its last line."""
    said = io.StringIO()
    call_command("parse_articles", folder, stdout=said, stderr=io.StringIO())
    return said.getvalue().splitlines()[-1]


def kill(url, folder, number, seconds):
    """Run the command on this database and kill it so many seconds after it has begun with this text."""
    ours, its = pty.openpty()  # at a terminal it tells how far it is
    command = [PYTHON, "manage.py", "parse_articles", folder]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(DATABASE_URL=url, SECRET_KEY="only for tests"),
        stdout=subprocess.DEVNULL,
        stderr=its,
    )
    os.close(its)
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        said = b""
        while not re.search(rb"K%d/%d " % (number, TEXTS), said):
            said += terminal.read(4096)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        assert process.wait() in (-signal.SIGKILL, 0)


def test_killed_at_any_moment_it_leaves_whole_articles_and_the_next_run_completes(store, folder):
    with fresh(store, "clean"), inside(store, "clean"):
        assert parse(folder) == "12 articles, 12 of them new or changed."
        clean = held()
    assert [len(rows) for rows in readings(clean).values()] == TEXTS * [4]
    chance, left = random.Random(2013), set()
    for number in range(TIMES):
        with fresh(store, f"killed_{number}"):
            kill(store.url(f"killed_{number}"), folder, chance.randint(1, TEXTS), chance.uniform(0, EACH))
            with inside(store, f"killed_{number}"):
                part = held()
                left.add(len(part))
                assert readings(part) == {text: readings(clean)[text] for text in part}
                parse(folder)
                assert held() == clean
    assert len(left) > 5
