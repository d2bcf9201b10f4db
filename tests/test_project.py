"""The project as a whole: what lies where, what the README promises, and every page that can be reached."""

import re
import subprocess
from io import StringIO

import pytest
from django.core.management import call_command
from django.template.loader import get_template

from summits.models import Statement
from tests.crawling import crawl
from tests.factories import make_reading, make_statement
from tests.running import ROOT, held

GIVEN = {"manage.py", "requirements.txt", "summits", "articles", "templates", "static", "tests"}
GIVEN |= {"docker-compose.yml", "Dockerfile", "README.md", "pyproject.toml"}


@pytest.fixture
def site(client, db):
    """The answers of every page that leads from the chronology, with two statements held."""
    for _ in range(2):
        make_reading(make_statement().quotations.get().article)
    return crawl(client, "/")


def test_the_crawl_goes_beyond_the_first_page(site):
    paths = {address.partition("?")[0] for address in site}
    assert {"/", *(statement.get_absolute_url() for statement in Statement.objects.all())} < paths


def test_no_link_is_dead(site):
    dead = {address: answer.status_code for address, answer in site.items() if answer.status_code >= 400}
    assert dead == {}


def test_every_page_has_one_main_heading(site):
    headings = {address: answer.page.headings for address, answer in site.items() if hasattr(answer, "page")}
    assert headings == dict.fromkeys(headings, 1)


def test_links_within_a_page_lead_somewhere(site):
    pages = {address: answer.page for address, answer in site.items() if hasattr(answer, "page")}
    inner = {
        address: {link[1:] for link in page.links if re.match(r"#[^:]", link)}
        for address, page in pages.items()
    }
    lost = {
        address: links - pages[address].ids for address, links in inner.items() if links - pages[address].ids
    }
    assert lost == {}


@pytest.mark.django_db
def test_no_migration_is_missing():
    said = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=said)
    assert said.getvalue() == "No changes detected\n"


@pytest.mark.parametrize("name", [name.partition("/")[2] for name in held() if name.startswith("templates/")])
def test_template_loads(name):
    assert get_template(name)


def test_top_level_holds_only_what_is_given():
    beside = {name.partition("/")[0] for name in held()}
    assert {name for name in beside if not name.startswith(".")} - GIVEN == set()


def test_readme_has_two_set_up_commands_and_ci_runs_the_second():
    commands = re.findall(r"^python3 .*$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    begin = "python3 -m venv .venv && .venv/bin/pip install -r"
    tests = f"{begin} tests/requirements.txt && .venv/bin/python -m tests"
    assert commands == [f"{begin} requirements.txt && .venv/bin/python manage.py serve", tests]
    asked = subprocess.run(
        ["bash", "-c", re.search(r"\$\((grep [^)]*README.md)\)", (ROOT / ".ci/run").read_text())[1]],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert asked.stdout.strip() == tests


def test_nothing_tells_of_the_place_it_was_made_in():
    words = re.compile("|".join(["[.][.]/" + "shared", "/" + "work/", "/" + "root/", r"\.lib" + "rary"]))
    telling = {
        f"{name}: {found[0]}"
        for name in held()
        if (found := words.search((ROOT / name).read_text(encoding="utf-8", errors="replace")))
    }
    assert telling == set()
