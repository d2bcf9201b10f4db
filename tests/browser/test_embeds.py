"""A statement in somebody else's page, in a browser: a frame from another site, with no more rights than it is given."""

from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from summits.deciding import acts
from tests.desk import read_statement
from tests.factories import make_leader, make_statement, make_summit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG = "We agreed on a great deal of what has to be done in Syria and on what comes after it. "


class Theirs(BaseHTTPRequestHandler):
    """Another site, with one page: what the test gives it."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.server.page.encode())

    def log_message(self, *told):
        pass


@pytest.fixture
def theirs(page, complaints):
    """``theirs(html)`` opens a page of another site that holds this."""
    server = HTTPServer(("127.0.0.1", 0), Theirs)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"

    def opened(html):
        server.page = f"<!doctype html><html lang=en><title>Theirs</title><link rel=icon href=data:,><body style='margin: 0'>{html}"
        page.goto(address)
        complaints.remove(f"asked another host: {address}")

    yield opened
    server.shutdown()
    server.server_close()
    # What drives the browser looks into the frame by a script of its own, which the sandbox tells of
    ours = "console: Blocked script execution"
    complaints[:] = [each for each in complaints if not each.startswith(ours)]


def oembed(page, base_url, statement, **more):
    """The answer for a statement."""
    url = f"{base_url}{statement.get_absolute_url()}"
    return page.request.get(f"{base_url}/oembed", params={"url": url} | more).json()


def frame_in(page):
    return page.frame_locator("iframe")


def said(words):
    return make_statement(quotation={"words": f"“{words}”"})


def test_another_site_shows_it_and_its_links_lead_out_of_the_frame(theirs, page, base_url):
    statement = said("We agreed.")
    theirs(oembed(page, base_url, statement)["html"])
    frame = frame_in(page)
    expect(frame.get_by_role("heading", level=1)).to_have_text("Barack Obama")
    expect(frame.locator("blockquote")).to_have_text("“We agreed.”")
    expect(frame.locator("main")).to_have_css("border-left-width", "4px")
    with page.expect_popup() as opened:
        frame.get_by_role("link", name="what it rests on").click()
    expect(opened.value.get_by_role("heading", level=2, name="What this rests on")).to_be_visible()
    assert opened.value.url == f"{base_url}{statement.get_absolute_url()}"
    opened.value.close()


def test_what_was_corrected_leads_to_the_changes(theirs, page, base_url, admin_user):
    statement = read_statement()
    acts.decide(statement, {("speaker", None): "vladimir-putin"}, reason="Heard it.", by=admin_user)
    theirs(oembed(page, base_url, statement)["html"])
    frame = frame_in(page)
    expect(frame.locator(".corrected")).to_contain_text("Corrected on")
    with page.expect_popup() as opened:
        frame.get_by_role("link", name="what changed in version 2").click()
    expect(opened.value.get_by_role("heading", name="Changes")).to_be_in_viewport()
    opened.value.close()


@pytest.mark.parametrize("address", ["/", "/summits/", "/statements/{}/"])
def test_no_other_page_of_ours_is_shown_in_a_frame(theirs, page, base_url, complaints, address):
    statement = said("We agreed.")
    theirs(f"<iframe src='{base_url}{address.format(statement.pk)}' title=x></iframe>")
    page.wait_for_timeout(300)
    assert frame_in(page).locator("main").count() == 0
    assert [each for each in complaints if "frame-ancestors" in each or "X-Frame-Options" in each] != []
    complaints.clear()


@pytest.mark.parametrize("width", [240, 320, 600])
@pytest.mark.parametrize(
    "words",
    [
        pytest.param("We agreed.", id="short"),
        pytest.param(LONG * 4, id="long"),
        pytest.param(LONG * 40, id="cut short"),
        pytest.param("Мы договорились о многом, что нужно сделать. " * 8, id="Cyrillic"),
        pytest.param("WE AGREED ON A GREAT DEAL OF IT. " * 10, id="capitals"),
    ],
)
def test_the_height_told_is_enough_and_not_far_too_much(theirs, page, base_url, words, width):
    answer = oembed(page, base_url, said(words), maxwidth=width)
    theirs(answer["html"])
    frame_in(page).locator("main").wait_for()
    page.frames[1].wait_for_load_state()  # its style, too: a lazy frame loads after its page
    high, all_of_it, last = (
        frame_in(page)
        .locator("main")
        .evaluate(
            "main => [innerHeight, document.documentElement.scrollHeight, main.lastElementChild.getBoundingClientRect().bottom]"
        )
    )
    assert (high, page.locator("iframe").bounding_box()["width"]) == (answer["height"], width)
    assert all_of_it == high
    assert high - last < 60 + high / 4


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [240, 320, 1360])
@pytest.mark.parametrize("state", ["corrected", "checked", "long", "withdrawn", "never"])
def test_accessible_and_nothing_sticks_out(page, axe, complaints, admin_user, state, width, scheme):
    statement = read_statement()
    if state == "corrected":
        acts.decide(statement, {("speaker", None): "vladimir-putin"}, reason="Heard it.", by=admin_user)
    type(statement).objects.filter(pk=statement.pk).update(
        checked_at="2026-11-22T12:00Z" if state == "checked" else None,
        withdrawn_at="2026-11-22T12:00Z" if state == "withdrawn" else None,
        withdrawn_why="Never said, but made up out of another sentence of the same article.",
    )
    if state == "long":
        statement.quotations.update(words=f"“{LONG * 40}{'believable' * 40}”")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 300})
    page.goto(f"/embed/statements/{statement.pk if state != 'never' else 999}/")
    if state in ("withdrawn", "never"):
        complaints.clear()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert axe(page) == []


@pytest.fixture
def plain(browser, base_url):
    """A page in a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    yield context.new_page()
    context.close()


def test_the_line_to_embed_is_selected_as_a_whole_without_javascript(plain):
    plain.goto(said("We agreed.").get_absolute_url())
    line = plain.locator("#embed-1")
    assert line.evaluate("each => getComputedStyle(each).userSelect") == "all"
    expect(plain.locator("[data-copies=embed-1]")).to_be_hidden()
    plain.get_by_role("link", name="see how it looks").click()
    expect(plain.locator("blockquote")).to_have_text("“We agreed.”")


def test_the_line_to_embed_is_copied_and_works(theirs, page, context, base_url):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(said("We agreed.").get_absolute_url())
    page.get_by_role("button", name="Copy the frame").click()
    expect(page.get_by_role("status").last).to_have_text("Copied.")
    line = page.evaluate("navigator.clipboard.readText()")
    theirs(line)
    expect(frame_in(page).locator("blockquote")).to_have_text("“We agreed.”")


def test_linked_data_is_no_script_to_the_browser(page):
    """The policy forbids scripts within a page; a complaint in the console would fail this when it ends."""
    day = date(2014, 1, 1)
    statement = make_statement(speaker=make_leader("vladimir-putin"), summit=make_summit("x-2014", day=day))
    article = statement.quotations.get().article
    for row in (statement, statement.summit, statement.speaker, article):
        page.goto(row.get_absolute_url())
        data = page.locator("script[type='application/ld+json']")
        url = page.evaluate("data => JSON.parse(data)['@id']", data.text_content())
        assert url.startswith(page.url)
