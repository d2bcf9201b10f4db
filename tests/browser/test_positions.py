"""Positions and leaders in a browser: from the matrix to a topic to a statement, wide, narrow, dark, without scripts."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.factories import make_leader, make_statement, make_summit, make_topic

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADDRESSES = ["/topics/", "/topics/syria/", "/topics/relief/", "/leaders/", "/leaders/ben-rhodes/"]


@pytest.fixture(autouse=True)
def rows():
    """Lough Erne with words of every kind on Syria and relief, Hangzhou with a briefing, Antalya with no article."""
    syria = make_topic("syria", position=1, description="The fighting in Syria.")
    relief = make_topic("relief", position=2, parent=syria)
    erne, hangzhou = make_summit(), make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    make_summit(
        "antalya-2015", day=date(2015, 11, 15), place="Antalya", facts={"topics_discussed": ["syria"]}
    )
    role = {"title": "Deputy Adviser", "start": "2009", "sources": ["a"]}
    source = {"id": "a", "publisher": "A list", "url": "https://a.example/"}
    rhodes = make_leader("ben-rhodes", roles=[role], sources=[source])
    known = {"occasion": "meeting", "topics": [syria, relief], "summit": erne}
    for slug in ("barack-obama", "vladimir-putin", "obama-and-putin"):
        for kind in ("direct", "mixed"):
            make_statement(**known, speaker=make_leader(slug), quotation={"kind": kind})
    make_statement(**known | {"summit": hangzhou, "occasion": "briefing"}, speaker=rhodes)
    make_statement(**known | {"occasion": "speech"}, speaker=make_leader("vladimir-putin"))
    make_statement(**known, speaker=make_leader("barack-obama"), via=rhodes)


def sideways(page):
    """How many pixels what stands in main reaches over the window."""
    return page.evaluate("document.querySelector('main').scrollWidth - document.documentElement.clientWidth")


def journey(page):
    """From the matrix to the row of a meeting to a statement there."""
    page.goto("/topics/")
    page.get_by_role("row", name="Syria").first.get_by_role("link", name="Syria, Lough Erne").click()
    expect(page).to_have_url(re.compile("/topics/syria/#lough-erne-2013$"))
    row = page.locator("#lough-erne-2013")
    expect(row).to_be_in_viewport()
    row.locator("td.putin").get_by_role("link", name="what it rests on").first.click()
    expect(page).to_have_url(re.compile(r"/statements/\d+/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Vladimir Putin")


def test_from_the_matrix_to_a_topic_to_a_statement_and_back(page):
    journey(page)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Syria: where they stood")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("What they spoke about, and when")


def test_without_scripts(browser, base_url):
    context = browser.new_context(base_url=base_url, java_script_enabled=False)
    page = context.new_page()
    journey(page)
    page.goto("/topics/syria/")
    apart = page.locator("#lough-erne-2013 details").first
    expect(apart.locator("article")).to_be_hidden()
    apart.locator("summary").click()
    expect(apart.locator("article")).to_be_visible()
    context.close()


def test_what_officials_told_is_open_where_nothing_else_is_held(page):
    page.goto("/topics/syria/")
    expect(page.locator("#hangzhou-2016 article")).to_be_visible()
    expect(page.locator("#hangzhou-2016 td.none")).to_have_count(2)


def test_tabs_lead_to_a_narrower_topic_and_up_again(page):
    page.goto("/topics/syria/")
    page.get_by_role("navigation", name="Topics").get_by_role("link", name="Relief").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Relief: where they stood")
    page.get_by_role("paragraph").get_by_role("link", name="Syria").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Syria: where they stood")


def test_from_a_leaders_number_to_the_chronology(page):
    page.goto("/leaders/")
    page.get_by_role("heading", name="Vladimir Putin", exact=True).get_by_role("link").click()
    page.get_by_role("link", name="Relief, Lough Erne: 3 statements").click()
    expect(page.locator("#told")).to_have_text("3 statements, 1 meeting")


@pytest.mark.parametrize("address", ["/topics/", "/topics/syria/", "/leaders/ben-rhodes/"])
def test_at_320_pixels_the_tables_are_lists(page, address):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    assert page.locator("main table thead").evaluate_all("all => all.map(each => each.offsetHeight)") == [0]
    lefts = "all => all.map(each => each.getBoundingClientRect().left).filter((left) => left > 60)"
    assert page.locator("main table td").evaluate_all(lefts) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1360])
@pytest.mark.parametrize("address", ADDRESSES)
def test_accessible(page, axe, address, width, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    assert (axe(page), max(sideways(page), 0)) == ([], 0)


def test_everything_unfolded_is_accessible(page, axe):
    page.goto("/topics/syria/")
    page.evaluate("document.querySelectorAll('.apart details').forEach((each) => { each.open = true })")
    assert axe(page) == []
