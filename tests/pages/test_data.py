"""The page that tells how to take things along, line by line."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys

import pytest

from summits.exports.downloads import COLUMNS
from summits.views.data import LINES
from tests.pages.html import parse

pytestmark = pytest.mark.django_db


def lines_of(client):
    """[(tool, line)] as the page shows them."""
    page = parse(client.get("/data/"))
    headings = [h3.text.partition(":")[0] for h3 in page.all("h3")]
    return list(zip(headings, [pre.text for pre in page.all("pre")], strict=True))


def test_every_line_is_shown_whole(client):
    assert [tool for tool, _ in lines_of(client)] == [tool for tool, _, _ in LINES]
    assert [line for _, line in lines_of(client) if "{" in line or "http://testserver/" not in line] == []


def test_every_address_on_the_page_answers(client, held):
    addresses = re.findall(r"http://testserver(/[^\"'\s]*)", " ".join(line for _, line in lines_of(client)))
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(
        addresses, 200
    )
    assert len(addresses) == len(LINES)


def test_every_column_is_told_of(client):
    page = parse(client.get("/data/"))
    told = [code.text for dt in page.all("dt") for code in dt.all("code")]
    assert told[-len(COLUMNS) :] == list(COLUMNS)


@pytest.fixture
def site(live_server, held, client):
    """The lines of the page as a server shows them, by the tool they are for."""
    host = live_server.url.removeprefix("http://")
    page = parse(client.get("/data/", headers={"Host": host}))
    told = {}
    for h3, pre in zip(page.all("h3"), page.all("pre"), strict=True):
        told.setdefault(h3.text.partition(":")[0], []).append(pre.text)
    return told


def run(line, folder):
    """A line pasted into a shell in an empty folder; what it prints."""
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not shutil.which("curl"), reason="no curl on PATH")
def test_the_lines_for_curl(site, tmp_path):
    table, statements, feed, corrections, calendar = site["curl"]
    run(table, tmp_path)
    lines = list(
        csv.DictReader(io.StringIO((tmp_path / "putin-on-syria.csv").read_text("utf-8-sig"), newline=""))
    )
    assert [line["speaker_id"] for line in lines] == ["vladimir-putin", "vladimir-putin"]
    run(statements, tmp_path)
    first = (tmp_path / "statements.json").read_bytes()
    assert json.loads(first)["count"] == 4
    assert run(f"{statements} -w '%{{http_code}} %{{size_download}}'", tmp_path) == "304 0"
    assert (tmp_path / "statements.json").read_bytes() == first
    assert [run(line, tmp_path).count("<feed") for line in (feed, corrections)] == [1, 1]
    run(calendar, tmp_path)
    assert (tmp_path / "meetings.ics").read_text().startswith("BEGIN:VCALENDAR")


@pytest.mark.django_db(transaction=True)
def test_the_line_for_python(site, tmp_path):
    (line,) = site["Python"]
    assert run(line.replace("python3", sys.executable, 1), tmp_path) == "3\n"


@pytest.mark.django_db(transaction=True)
def test_the_line_for_pandas(site):
    pytest.importorskip("pandas")
    known = {}
    exec(site["pandas"][0], known)
    table = known["statements"]
    assert list(table.columns) == list(COLUMNS)
    assert [str(table[name].dtype)[:10] for name in ("said_from", "said_to")] == ["datetime64"] * 2
    assert table["statement"].nunique() == 4


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not shutil.which("Rscript"), reason="no R on PATH")
def test_the_line_for_r(site, tmp_path):
    told = run(f"Rscript -e '{site['R'][0]}; cat(names(statements)[1], nrow(statements))'", tmp_path)
    assert told == "statement 5"
