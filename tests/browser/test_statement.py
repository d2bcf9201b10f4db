"""A reader's ways through one statement's page, in a browser."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from summits.deciding.settling import settle
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_statement,
    make_summit,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "It was late. “We agreed on all of it,” Mr. Obama said. He left."
WORDS = "We agreed on all of it"


@pytest.fixture(autouse=True)
def rows(settings):
    """Obama twice and Putin at Lough Erne; the second in two outlets, one of them copied by a third."""
    make_statement()
    outlets = [make_outlet(name=name, slug=name.lower()) for name in ("Post", "Times", "Mirror")]
    original, other = (
        make_article(text, outlet=outlet, headline=outlet.name, url=f"https://example.org/{outlet.slug}")
        for text, outlet in zip(
            (TEXT, TEXT.replace("all of it", "all of it, and more")), outlets[:2], strict=True
        )
    )
    copy = make_article(TEXT.lower(), outlet=outlets[2], headline="Mirror", copy_of=original)
    middle = make_statement(quotation=printed(original, WORDS))
    make_quotation(middle, **printed(other, "We agreed on all of it, and more"))
    make_quotation(middle, **printed(copy, WORDS.lower()))
    make_statement(speaker=make_leader("vladimir-putin"), summit=make_summit("x-2014", day=date(2014, 1, 1)))
    settle(middle)
    return middle


def printed(article, words):
    """A quotation of these words, with what a reader finds for it."""
    start, name = article.text.index(words), article.text.lower().index("mr. obama")
    span = [start, start + len(words)]
    values = {
        "speaker": "barack-obama",
        "speaker_words": "Barack Obama",
        "summit": "lough-erne-2013",
        "said": ["2013-06-17", "2013-06-17"],
        "occasion": "after-meeting",
        "topics": ["syria"],
        "kind": "direct",
        "parts": [[*span, True]],
    }
    found = {
        name: {"value": value, "spans": [], "basis": "", "stated": True} for name, value in values.items()
    }
    found["speaker"] |= {"kind": "person", "spans": [[name, name + 9]], "basis": "“Mr. Obama” is named"}
    return {"article": article, "start": span[0], "end": span[1], "words": f"“{words}”", "found": found}


def test_from_the_chronology_to_the_next_statement(page, rows):
    page.goto("/")
    page.locator(f"#statement-{rows.pk}").get_by_role("link", name="what it rests on").click()
    expect(page).to_have_url(re.compile(f"/statements/{rows.pk}/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Barack Obama")
    page.get_by_role("link", name="After Vladimir Putin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vladimir Putin")
    expect(page.get_by_role("navigation", name="In the chronology").get_by_role("link")).to_have_count(1)
    page.get_by_role("link", name="Before Barack Obama").click()
    expect(page).to_have_url(re.compile(f"/statements/{rows.pk}/$"))


def test_wordings_are_compared_and_a_copy_is_no_witness(page, rows):
    page.goto(rows.get_absolute_url())
    expect(page.get_by_role("heading", name="As printed by 2 independent outlets")).to_be_visible()
    witnesses = page.locator(".wordings > li")
    expect(witnesses).to_have_count(2)
    expect(witnesses.nth(0).locator("> blockquote")).to_have_text("“We agreed on all of it, and more”")
    expect(witnesses.nth(1).locator("> blockquote del")).to_have_text(["and more"])
    expect(witnesses.nth(1).locator(".copies li")).to_have_count(1)


def test_evidence_leads_to_the_marked_words(page, rows):
    page.goto(rows.get_absolute_url())
    link = page.locator("dl.rests").get_by_role("link", name="Mr. Obama").first
    address = link.get_attribute("href")
    assert re.fullmatch(r"/articles/\d+/#w\d+-\d+", address)
    link.click()
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def test_a_citation_is_copied_by_button_and_by_key(page, rows, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(rows.get_absolute_url())
    page.get_by_text("BibTeX", exact=True).click()
    page.get_by_role("button", name="Copy as BibTeX").click()
    expect(page.get_by_role("status").last).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{los-cabos-to-hangzhou-")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("c")
    expect(page.get_by_role("status").last).to_have_text("The citation is copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#citation-1").text_content()
    assert copied.endswith(f"/statements/{rows.pk}/v/1/")


def test_a_citation_is_selected_as_a_whole(page, rows):
    page.goto(rows.get_absolute_url())
    page.locator("#citation-1").click()
    assert page.evaluate("getSelection().toString()").strip() == page.locator("#citation-1").text_content()


@pytest.fixture
def plain(browser, base_url):
    """A page in a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    yield context.new_page()
    context.close()


def test_without_javascript(plain, rows):
    plain.goto(rows.get_absolute_url())
    expect(plain.locator(".cite button").first).to_be_hidden()
    plain.get_by_text("CSL-JSON", exact=True).click()
    expect(plain.locator("#citation-4")).to_be_visible()
    plain.get_by_role("link", name="This is wrong").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("What is wrong?")


ADDRESSES = [
    "/statements/{pk}/",
    "/statements/{pk}/v/1/",
    "/statements/{pk}/report/",
    "/statements/{pk}/report/sent/",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1360])
@pytest.mark.parametrize("address", ADDRESSES)
def test_accessible_and_nothing_sticks_out(page, axe, rows, address, width, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address.format(pk=rows.pk))
    page.evaluate("document.querySelectorAll('details.cite').forEach((each) => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert axe(page) == []


def test_what_is_withdrawn_is_accessible_too(page, axe, rows, complaints):
    type(rows).objects.filter(pk=rows.pk).update(
        withdrawn_at="2026-11-22T12:00Z", withdrawn_why="Never said."
    )
    answer = page.goto(rows.get_absolute_url())
    complaints.clear()
    assert (answer.status, axe(page)) == (410, [])


def test_print_keeps_the_words_and_their_sources(page, rows):
    page.emulate_media(media="print")
    page.goto(rows.get_absolute_url())
    expect(page.locator(".wordings blockquote").first).to_be_visible()
    expect(page.locator("dl.rests")).to_be_visible()
    for gone in (".neighbours", ".cite button >> nth=0", ".wrong-link"):
        expect(page.locator(gone)).to_be_hidden()
