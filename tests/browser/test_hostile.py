"""The hostile article in a browser: nothing runs, nothing is fetched, and no words of ours change direction."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.hostile import BACKWARDS, OUTLET, desk, pages, take_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# For each text that turns the direction: the element in which that ends, as its tag
ISOLATED = """turning => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = new Set();
    const ends = style => style.unicodeBidi.includes("isolate") || !["inline", "contents"].includes(style.display);
    while (walker.nextNode()) {
        if (!walker.currentNode.data.includes(turning)) continue;
        let element = walker.currentNode.parentElement;
        while (!ends(getComputedStyle(element))) element = element.parentElement;
        const own = {".context, .printed": "excerpt", ".filters label span": "choice"};
        found.add(own[Object.keys(own).find(each => element.matches(each))] ?? element.localName);
    }
    return [...found].sort();
}"""
RAN = """() => [
    window.hostile,
    document.querySelectorAll("script:not([src], [type='application/ld+json']), img:not([src^='/static/']), svg[onload], iframe").length,
    [...document.querySelectorAll("*")].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith("on")).length,
]"""


@pytest.fixture
def held(tmp_path, page, complaints):
    """The hostile article taken in; a dialog counts as a complaint."""
    page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    return take_in(tmp_path)


def test_nothing_runs_on_any_page(held, page, complaints):
    for address, status in pages().items():
        assert page.goto(address).status == status
        assert (page.evaluate(RAN), address) == ([None, 0, 0], address)
        if status != 200:  # the browser notes the status itself
            (said,) = complaints
            assert f"status of {status}" in said
            complaints.clear()


@pytest.mark.parametrize("width", [320, 1360])
def test_words_stay_in_their_place(held, page, width):
    page.set_viewport_size({"width": width, "height": 900})
    ended = set()
    for address in [address for address, status in pages().items() if status == 200]:
        page.goto(address)
        assert (page.evaluate("document.documentElement.scrollWidth"), address) == (width, address)
        ended |= set(page.evaluate(ISOLATED, BACKWARDS))
    assert ended == {"bdi", "blockquote", "choice", "cite", "excerpt", "h1", "h2"}


def test_what_follows_a_name_stands_after_it(held, page):
    page.goto(Article.objects.get(outlet__name=OUTLET).get_absolute_url())
    name, after = page.locator("main > p.quiet cite"), page.locator("main > p.quiet > a").first
    expect(name).to_have_text(OUTLET)
    expect(after).to_have_text("Hangzhou, 5 September 2016")
    assert right_edge(name) < right_edge(after)


def right_edge(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"]


def test_nothing_runs_at_the_desk(held, page, admin_user):
    page.goto("/admin/")
    page.get_by_label("Username").fill(admin_user.username)
    page.get_by_label("Password").fill("password")
    page.get_by_role("button", name="Log in").click()
    for address in desk(rows=2):
        assert page.goto(address).status == 200
        assert (page.evaluate(RAN), address) == ([None, 0, 0], address)
