"""A source in a browser: from a statement to its words and back, wide, narrow, dark, without scripts."""

import io

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from articles.models import Article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def seeds():
    for command in ("load_catalogue", "parse_articles"):
        call_command(command, stdout=io.StringIO())


@pytest.fixture
def address():
    """The page of an article with statements, doubts and furniture."""
    return Article.objects.get(outlet__slug="lidtime").get_absolute_url()


def sideways(page):
    """How many pixels what stands in main reaches over the window."""
    return page.evaluate("document.querySelector('main').scrollWidth - document.documentElement.clientWidth")


def test_from_the_words_to_the_margin_and_back(page, address):
    page.goto(address)
    label = page.locator(".label").nth(3)
    label.click()
    entry = page.locator(".notes li:target")
    expect(entry).to_be_in_viewport()
    entry.locator(".num").click()
    words = page.locator(".printed :target")
    expect(words).to_be_in_viewport()
    marked = words.evaluate("(node) => getComputedStyle(node).backgroundColor")
    unmarked = page.locator(".q").first.evaluate("(node) => getComputedStyle(node).backgroundColor")
    assert marked != unmarked


def test_from_a_doubt_to_its_note(page, address):
    page.goto(address)
    page.locator(".doubtful").last.click()
    expect(page.locator(".notes .doubt:target")).to_be_in_viewport()


def test_what_is_left_out_opens(page, address, settings):
    settings.ARTICLE_TEXTS = "full"
    page.goto(address)
    folded = page.locator("details.furniture").first
    expect(folded.locator("p")).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.locator("p")).to_have_text("Share — navigation or button of the page")


def test_lines_are_kept(page, address, settings):
    settings.ARTICLE_TEXTS = "full"
    page.goto(address)
    assert (
        page.locator(".printed").first.evaluate("(node) => getComputedStyle(node).whiteSpace") == "pre-wrap"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1360, 320])
@pytest.mark.parametrize("texts", ["excerpts", "full"])
def test_nothing_is_held_against_it(page, address, axe, settings, scheme, width, texts):
    settings.ARTICLE_TEXTS = texts
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    for each in (address, "/articles/"):
        page.goto(each)
        assert (axe(page), max(sideways(page), 0)) == ([], 0)


@pytest.fixture
def plain(browser, base_url):
    """A page in a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    yield context.new_page()
    context.close()


def test_without_scripts(plain, address):
    plain.goto(address)
    label = plain.locator(".label").first
    label.click()
    expect(plain.locator(label.get_attribute("href"))).to_be_in_viewport()
    plain.locator(".notes .permalink").first.click()
    expect(plain.get_by_role("heading", level=1)).to_be_visible()
