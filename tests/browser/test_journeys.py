"""From words looked for to the very words of an article, on the seeds, with scripts and without; on paper; the plain pages."""

import re
from io import StringIO

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def seeds():
    """The catalogue and the five articles, read."""
    for command in ("load_catalogue", "parse_articles"):
        call_command(command, stdout=StringIO())


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def reader(request, seeds, browser, base_url):
    """A page in a browser that runs scripts or does not."""
    context = browser.new_context(base_url=base_url, java_script_enabled=request.param)
    yield context.new_page()
    context.close()


def test_from_words_looked_for_to_the_words_of_the_article(reader):
    reader.goto("/method/")
    reader.get_by_label("Search what was said").fill('"gaps of trust"')
    reader.keyboard.press("Enter")
    expect(reader.locator("#told")).to_have_text("1 statement, 1 meeting")
    expect(reader.locator("blockquote mark").first).to_have_text("gaps of trust")
    reader.get_by_role("link", name="what it rests on").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Barack Obama")
    reader.locator("dl.rests").get_by_role("link", name="after the meeting").click()
    expect(reader).to_have_url(re.compile(r"/articles/\d+/#w\d+-\d+$"))
    marked = reader.locator(":target")
    expect(marked).to_have_text("after the meeting")
    expect(marked).to_be_in_viewport()


def test_positions_without_a_filter(reader):
    reader.goto("/topics/")
    reader.get_by_role("link", name="Ukraine", exact=True).first.click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Ukraine: where they stood")
    expect(reader.locator("#antalya-2015")).to_contain_text("No article about this meeting is held")


def test_the_chronology_on_paper(page, seeds):
    page.goto("/")
    paper = page.pdf(format="A4")
    pages = len(re.findall(rb"/Type\s*/Page\b", paper))
    assert paper.startswith(b"%PDF-")
    assert 5 <= pages <= 30  # 50 statements: neither cut off nor a page each


@pytest.mark.parametrize("address", ["/method/", "/corrections/", "/data/", "/nowhere/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1360])
def test_plain_pages_are_accessible(page, seeds, axe, complaints, address, scheme, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    complaints.clear()  # the browser notes a 404 itself
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert axe(page) == []
