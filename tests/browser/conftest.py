"""A real browser: the system's Chromium, which may talk to this machine only and has to be content with every page."""

import os
import shutil
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests import required
from tests.browser.desk import come_in

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps an event loop in the thread of the tests

QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        (pytest.fail if required("browser") else pytest.skip)("no Chromium on PATH")
    return browser_type_launch_args | {"executable_path": chromium, "args": QUIET}


@pytest.fixture(scope="session")
def base_url(live_server):
    """What ``page.goto("/")`` is relative to."""
    return live_server.url


@pytest.fixture
def complaints():
    """What the browser has complained of in this test; a test that means to provoke it clears the list."""
    return []


@pytest.fixture
def context(context, complaints, base_url):
    """A browsing context; an error in a console or a request to another host fails the test when it ends."""
    ours = urlsplit(base_url).netloc

    def asked(request):
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != ours:
            complaints.append(f"asked another host: {request.url}")

    def said(message):
        if message.type == "error":
            complaints.append(f"console: {message.text} ({urlsplit(message.location['url']).path})")

    context.on("request", asked)
    context.on("console", said)
    context.on("weberror", lambda error: complaints.append(f"script: {error.error}"))
    yield context
    assert complaints == []


@pytest.fixture
def axe(complaints):
    """``axe(page, allowed=())``: what WCAG 2.2 AA and axe's best practices hold against the page.

    One "rule: selector" a finding, so that ``assert axe(page) == []`` tells all.
    """

    def violations(page, allowed=()):
        before = complaints[:]
        rules = Axe().run(page).response["violations"]
        page.evaluate("1")
        complaints[:] = before  # the policy is told of styles that axe itself puts there
        return [
            f"{rule['id']}: {' '.join(map(str, node['target']))}"
            for rule in rules
            if rule["id"] not in allowed
            for node in rule["nodes"]
        ]

    return violations


@pytest.fixture
def desk(page, admin_user):
    """A page on which the editor has come in."""
    return come_in(page, admin_user)
