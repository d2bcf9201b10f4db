"""/timeline.json in TimelineJS itself, as npm packs it, on a page of somebody else's."""

import base64
import contextlib
import hashlib
import io
import json
import mimetypes
import shutil
import subprocess
import tarfile
import threading
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, urlsplit

import pytest
from django.core.management import call_command

from summits.models import Statement
from tests import required
from tests.factories import make_statement
from tests.hostile import take_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PACKAGE, VERSION = "@knight-lab/timelinejs", "3.9.11"
SHA512 = "+jUuY1OJ+9zSO5O3AfYSLd1yB0vQkm22zyIElz8BWT5DQ9mL0rsxlQkBKAqLbWpJjFuAAJeqzLY35xFIg6GW4g=="
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A newsroom</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/package/dist/css/timeline.css">
<script src="/package/dist/js/timeline.js"></script>
<div id="timeline" style="width: 1000px; height: 600px"></div>
<script>
  const source = decodeURIComponent(location.hash.slice(1));
  window.timeline = new TL.Timeline("timeline", source, {font: null, script_path: location.origin + "/package/dist/js/"});
</script>
"""
# What TimelineJS made of it; dates as it shows them
MADE = """() => timeline.ready && {
    errors: timeline.config.messages.errors,
    title: timeline.config.title.unique_id,
    events: timeline.config.events.map(each => each.unique_id),
    groups: [...document.querySelectorAll(".tl-timegroup-message")].map(each => each.textContent),
    slides: [...document.querySelectorAll(".tl-slide")].map(each => each.textContent),
    hostile: window.hostile,
    fetched: document.querySelectorAll("#timeline img, #timeline svg[onload], #timeline iframe").length,
}"""


@pytest.fixture(scope="session")
def package(pytestconfig):
    """The files of the package, {name: bytes}; npm fetches them once and pytest's cache keeps them."""
    folder = pytestconfig.cache.mkdir("timelinejs")
    packed = folder / f"knight-lab-timelinejs-{VERSION}.tgz"
    if not packed.exists():
        npm = shutil.which("npm")
        if not npm:
            (pytest.fail if required("npm") else pytest.skip)("no npm on PATH")
        command = [npm, "pack", f"{PACKAGE}@{VERSION}", "--pack-destination", folder]
        run = subprocess.run(command, capture_output=True, text=True, timeout=120)
        if run.returncode:
            (pytest.fail if required("npm") else pytest.skip)(f"npm pack: {run.stderr[-500:]}")
    data = packed.read_bytes()
    assert base64.b64encode(hashlib.sha512(data).digest()).decode() == SHA512
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        return {each.name: tar.extractfile(each).read() for each in tar if each.isfile()}


@pytest.fixture(scope="session")
def newsroom(package):
    """The address of a page at another origin that shows the timeline whose address stands behind its #."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = PAGE.encode() if self.path == "/" else package.get(self.path[1:])
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", mimetypes.guess_type(self.path)[0] or "text/html")
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *said):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def shown(browser, newsroom, base_url):
    """``shown(address)``: what TimelineJS makes of a timeline of ours. It asks nobody but the page's host and ours."""
    ours, complaints = {urlsplit(newsroom).netloc, urlsplit(base_url).netloc}, []

    def asked(request):
        if urlsplit(request.url).scheme != "data" and urlsplit(request.url).netloc not in ours:
            complaints.append(request.url)

    def made(address):
        page.goto(f"{newsroom}#{quote(base_url + address, safe='')}")
        return page.wait_for_function(MADE).json_value()

    with contextlib.closing(browser.new_context()) as context:
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("request", asked)
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield made
        assert complaints == []


def ask(client, address):
    return json.loads(client.get(address).content)


def test_the_seeds_one_slide_a_statement(shown, client):
    for command in ("load_catalogue", "parse_articles"):
        call_command(command, stdout=io.StringIO())
    told = ask(client, "/timeline.json")
    made = shown("/timeline.json")
    assert (made["errors"], made["title"]) == ([], "about")
    events = sorted(told["events"], key=lambda each: tuple(each["start_date"].values()))
    assert made["events"] == [each["unique_id"] for each in events]
    assert len(made["events"]) == Statement.objects.shown().count() > 50
    assert set(made["groups"]) == {"Barack Obama", "Vladimir Putin", "Both jointly", "Others"}
    for event, slide in zip(events, made["slides"][1:], strict=True):
        assert slide.startswith(f"{unescape(event['text']['headline'])}{event['display_date']}")


def test_any_filter(shown, client):
    make_statement()
    make_statement(quotation={"words": "“We did not agree.”"}, topics=[])
    made = shown("/timeline.json?topic=syria")
    assert (made["errors"], len(made["events"])) == ([], 1)
    assert "“We did not agree.”" not in made["slides"][1]


def test_a_statement_without_a_day_says_so(shown):
    make_statement(said_from=None, said_to=None)
    begin = "Barack Obama, filed under Lough ErneDate not known, meeting of 17 June 2013"
    assert shown("/timeline.json")["slides"][1].startswith(begin)


def test_a_hostile_article_does_nothing(shown, client, tmp_path):
    take_in(tmp_path)
    made = shown("/timeline.json?kind=direct")
    assert (made["errors"], made["hostile"], made["fetched"]) == ([], None, 0)
    assert sum("<script>window.hostile = 1, alert('script')</script>" in slide for slide in made["slides"])
