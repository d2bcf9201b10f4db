"""What a first visit costs, from the site as ``serve`` serves it, with the seeds."""

import pytest

from tests.running import PYTHON, ROOT, environment, free_port, started

pytestmark = pytest.mark.browser

MOST_BYTES, MOST_REQUESTS = 60_000, 5


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder, port = tmp_path_factory.mktemp("site"), free_port()
    settings = {"SECRET_KEY": "only for tests", "STATIC_ROOT": str(folder / "static")}
    settings |= {"DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}"}
    command, url = [PYTHON, "manage.py", "serve", "--port", str(port)], f"http://127.0.0.1:{port}/"
    with started(command, url, cwd=ROOT, env=environment(**settings)):
        yield url


def test_a_first_visit_is_light(site, browser):
    page = browser.new_page()
    network, asked, weights = page.context.new_cdp_session(page), [], []
    network.send("Network.enable")
    network.on("Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"]))
    network.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    page.goto(site, wait_until="networkidle")
    assert [url for url in asked if not url.startswith(site)] == []
    assert len(asked) == len(weights) <= MOST_REQUESTS
    assert sum(weights) < MOST_BYTES
    page.close()
