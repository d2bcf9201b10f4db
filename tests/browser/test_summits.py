"""A reader's way through the meetings, in a browser."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from summits.catalogue import read_catalogue
from tests.factories import make_leader, make_reading, make_statement, make_summit, make_topic

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADDRESSES = ["/summits/", "/summits/lough-erne-2013/", "/summits/antalya-2015/"]


@pytest.fixture(autouse=True)
def rows():
    """Lough Erne with statements by four voices, Antalya with none, both with the catalogue's facts."""
    known = read_catalogue()["summits"]
    days = {"lough-erne-2013": date(2013, 6, 17), "antalya-2015": date(2015, 11, 15)}
    erne, _ = [
        make_summit(slug, day=day, place=known[slug]["place"], facts=known[slug]["facts"])
        for slug, day in days.items()
    ]
    make_topic("syria")
    for slug in ("barack-obama", "vladimir-putin", "ben-rhodes"):
        statement = make_statement(summit=erne, speaker=make_leader(slug))
        make_reading(statement.quotations.get().article, summit=erne)


def test_from_the_map_to_a_meeting_to_the_next_and_to_a_source(page):
    page.goto("/summits/")
    page.locator(".map").get_by_role("link", name="Lough Erne, 17 June 2013").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lough Erne, 17 June 2013")
    page.get_by_role("navigation", name="Meetings before and after").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Antalya, 15 November 2015")
    page.get_by_role("link", name="Walla").first.click()
    expect(page).to_have_url(re.compile("#source-7$"))
    expect(page.locator("#source-7")).to_be_in_viewport()


def test_what_one_outlet_alone_reported_is_unfolded(page):
    page.goto("/summits/lough-erne-2013/")
    page.get_by_text("What it alone reported").first.click()
    page.locator(".witnesses details a").first.click()
    expect(page).to_have_url(re.compile(r"/statements/\d+/$"))


def test_at_320_pixels_the_map_has_no_names_and_the_table_is_a_list(page):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/summits/")
    expect(page.locator(".map svg")).to_be_visible()
    expect(page.locator(".map a").first).to_be_hidden()
    expect(page.locator("table thead")).to_be_hidden()
    expect(page.get_by_role("link", name="Antalya")).to_be_visible()


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_sticks_out_at_320_pixels(page, address):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    assert page.locator("main").evaluate("main => main.scrollWidth") == 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1360])
@pytest.mark.parametrize("address", ADDRESSES)
def test_accessible(page, axe, address, width, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    assert axe(page) == []
