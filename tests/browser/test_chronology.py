"""A reader's ways through the chronology, in a browser."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from summits.models import Leader
from tests.factories import make_leader, make_reading, make_statement, make_summit, make_topic

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NARROW = {"width": 320, "height": 640}


@pytest.fixture(autouse=True)
def rows():
    """Obama and Putin on Syria at Lough Erne, both on Ukraine at Hangzhou; nothing held about Antalya."""
    putin, pair = make_leader("vladimir-putin"), make_leader("obama-and-putin", kind=Leader.Kind.PAIR)
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    make_summit("antalya-2015", day=date(2015, 11, 15), place="Antalya")
    obamas = make_statement(
        quotation={"words": "“We want to try to resolve the issue through political means.”"}
    )
    make_statement(speaker=putin, quotation={"words": "“Of course, our opinions do not coincide.”"})
    make_statement(speaker=pair, summit=hangzhou, topics=[make_topic("ukraine")], quotation={"kind": "mixed"})
    make_reading(obamas.quotations.get().article, summit=obamas.summit)
    return obamas


def told(page, words):
    """The page has come to say this."""
    expect(page.locator("#told")).to_have_text(words)


def at(page, address):
    """The page has come to this address."""
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def box(page, name):
    return page.get_by_role("checkbox", name=name)


def test_filter_by_click_swaps_results_counts_title_and_address(page):
    page.goto("/")
    told(page, "3 statements, 2 meetings")
    box(page, "Vladimir Putin").check()
    told(page, "1 statement, 1 meeting")
    at(page, "/?leader=vladimir-putin")
    expect(page).to_have_title("Statements by Vladimir Putin · Los Cabos to Hangzhou")
    expect(page.locator("#n-topic-ukraine")).to_have_text("0")
    expect(page.locator("#n-leader-barack-obama")).to_have_text("1")
    expect(page.locator(".said")).to_have_count(1)
    expect(page.locator("#line svg .count")).to_have_text(["1"])
    expect(box(page, "Vladimir Putin")).to_be_focused()


def test_back_twice_and_forward(page):
    page.goto("/")
    box(page, "Vladimir Putin").check()
    told(page, "1 statement, 1 meeting")
    box(page, "Ukraine").check()
    told(page, "0 statements, 0 meetings")
    at(page, "/?leader=vladimir-putin&topic=ukraine")
    page.go_back()
    at(page, "/?leader=vladimir-putin")
    told(page, "1 statement, 1 meeting")
    expect(box(page, "Ukraine")).not_to_be_checked()
    expect(box(page, "Vladimir Putin")).to_be_checked()
    page.go_back()
    at(page, "/")
    told(page, "3 statements, 2 meetings")
    expect(box(page, "Vladimir Putin")).not_to_be_checked()
    expect(page).to_have_title("What Obama and Putin said, meeting by meeting · Los Cabos to Hangzhou")
    page.go_forward()
    told(page, "1 statement, 1 meeting")
    box(page, "Vladimir Putin").uncheck()
    told(page, "3 statements, 2 meetings")


def test_back_from_a_statement(page, rows):
    page.goto("/")
    box(page, "Barack Obama").check()
    told(page, "1 statement, 1 meeting")
    page.get_by_role("link", name="what it rests on").click()
    at(page, f"/statements/{rows.pk}/")
    page.go_back()
    told(page, "1 statement, 1 meeting")
    expect(box(page, "Barack Obama")).to_be_checked()
    expect(page.get_by_role("heading", level=1)).to_have_text("What Obama and Putin said, meeting by meeting")


def test_reload_keeps_everything(page):
    page.goto("/")
    box(page, "Syria").check()
    told(page, "2 statements, 1 meeting")
    page.get_by_role("textbox", name="From").fill("2013")
    page.get_by_role("textbox", name="From").press("Enter")
    at(page, "/?topic=syria&from=2013")
    page.reload()
    told(page, "2 statements, 1 meeting")
    expect(box(page, "Syria")).to_be_checked()
    expect(page.get_by_role("textbox", name="From")).to_have_value("2013")


def test_a_chip_takes_itself_off_and_the_form_follows(page):
    page.goto("/?leader=vladimir-putin&topic=syria")
    page.get_by_role("link", name="Take off Who: Vladimir Putin").click()
    at(page, "/?topic=syria")
    told(page, "2 statements, 1 meeting")
    expect(box(page, "Vladimir Putin")).not_to_be_checked()
    expect(box(page, "Syria")).to_be_checked()
    expect(page.locator("#chronology")).to_be_focused()
    page.get_by_role("link", name="Clear all").click()
    at(page, "/")
    told(page, "3 statements, 2 meetings")
    box(page, "Ukraine").check()
    told(page, "1 statement, 1 meeting")


def test_words_are_looked_for_and_marked(page):
    page.goto("/")
    page.get_by_role("searchbox").fill("POLITICAL means")
    page.get_by_role("searchbox").press("Enter")
    at(page, "/?q=POLITICAL%20means")
    told(page, "1 statement, 1 meeting")
    expect(page.locator("mark")).to_have_text(["political", "means"])
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_phrase_then_the_order_then_another_filter(page):
    page.goto("/")
    page.get_by_role("searchbox").fill("“political means” or coincide")
    page.get_by_role("searchbox").press("Enter")
    told(page, "2 statements, 1 meeting")
    expect(page.locator("mark")).to_have_text(["political means", "coincide"])
    page.get_by_role("link", name="Best match first").click()
    expect(page.locator(".flat mark")).to_have_text(["political means", "coincide"])
    expect(page.get_by_role("list", name="Order").locator("[aria-current]")).to_have_text("Best match first")
    box(page, "Vladimir Putin").check()
    told(page, "1 statement, 1 meeting")
    expect(page.locator(".flat mark")).to_have_text(["coincide"])
    page.go_back()
    told(page, "2 statements, 1 meeting")
    page.get_by_role("searchbox").fill("")
    page.get_by_role("searchbox").press("Enter")
    at(page, "/")
    expect(page.locator(".meeting")).to_have_count(2)


def test_the_newest_first_and_the_page_s_order_stays_with_a_filter(page):
    page.goto("/")
    page.get_by_role("link", name="Newest first").click()
    at(page, "/?sort=newest")
    expect(page.locator(".meeting h2 a")).to_have_text(["Hangzhou", "Lough Erne"])
    box(page, "Syria").check()
    at(page, "/?topic=syria&sort=newest")
    told(page, "2 statements, 1 meeting")


def test_what_nobody_has_checked(page):
    page.goto("/")
    expect(page.locator("#n-checked-yes")).to_have_text("0")
    box(page, "Checked by an editor").check()
    at(page, "/?checked=yes")
    told(page, "0 statements, 0 meetings")


def test_nonsense_is_named_and_can_be_taken_off(page):
    page.goto("/?leader=foo&from=soon")
    expect(page.locator(".problems li")).to_have_count(2)
    page.get_by_role("link", name="Take off Who: “foo”").click()
    at(page, "/?from=soon")
    expect(page.locator(".problems li")).to_have_count(1)


def test_by_keyboard_alone(page):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    line = page.locator("#line svg a")
    for number in range(3):
        page.keyboard.press("Tab")
        expect(line.nth(number)).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(box(page, "Barack Obama")).to_be_focused()
    page.keyboard.press("Space")
    told(page, "1 statement, 1 meeting")
    expect(box(page, "Barack Obama")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    told(page, "2 statements, 1 meeting")


def test_a_mark_on_the_line_chooses_its_meeting(page):
    page.goto("/?topic=ukraine")
    page.get_by_role("link", name="Hangzhou, 5 September 2016: 1 statement (both jointly 1)").click()
    at(page, "/?topic=ukraine&summit=hangzhou-2016")
    told(page, "1 statement, 1 meeting")
    page.get_by_role("link", name="Antalya, 15 November 2015: no article held").click()
    told(page, "0 statements, 0 meetings")


def test_a_failure_is_told(page, complaints):
    page.goto("/")
    page.route("**/?leader=*", lambda route: route.abort())
    box(page, "Barack Obama").check()
    told(page, "That could not be loaded. Reload the page to try again.")
    expect(page.locator("#chronology")).not_to_have_attribute("aria-busy", "true")
    complaints.clear()


def test_busy_while_it_is_asked(page):
    page.goto("/")
    busy = []

    def answer(route):
        busy.append(page.locator("#chronology").get_attribute("aria-busy"))
        route.continue_()

    page.route("**/?leader=*", answer)
    box(page, "Barack Obama").check()
    told(page, "1 statement, 1 meeting")
    expect(page.locator("#chronology")).not_to_have_attribute("aria-busy", "true")
    assert busy == ["true"]


# ----------------------------------------------------------- without a script


@pytest.fixture
def plain(browser, base_url):
    """A page in a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    yield context.new_page()
    context.close()


def test_without_javascript_the_form_has_its_button(plain):
    plain.goto("/")
    box(plain, "Vladimir Putin").check()
    plain.get_by_role("button", name="Apply").click()
    at(plain, "/?leader=vladimir-putin")
    told(plain, "1 statement, 1 meeting")
    plain.get_by_role("link", name="Take off Who: Vladimir Putin").click()
    at(plain, "/")
    plain.get_by_role("link", name="2016 1").click()
    at(plain, "/?from=2016&to=2016")
    told(plain, "1 statement, 1 meeting")


def test_with_javascript_the_button_is_not_needed(page):
    page.goto("/")
    expect(page.get_by_role("button", name="Apply")).to_be_hidden()


# ------------------------------------------------------------- narrow and dark


ADDRESSES = [
    "/",
    "/?leader=foo&topic=syria&q=" + 150 * "a",
    "/?q=we+or+political&sort=best",
    "/statements/{statement}/",
    "/articles/",
    "/articles/{article}/",
    "/nowhere/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_sticks_out_at_320_pixels(page, rows, address, complaints):
    page.set_viewport_size(NARROW)
    page.goto(address.format(statement=rows.pk, article=rows.quotations.get().article_id))
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    complaints.clear() if address == "/nowhere/" else None


def test_at_320_pixels_the_list_stands_for_the_line_and_filters_are_folded(page):
    page.set_viewport_size(NARROW)
    page.goto("/")
    expect(page.locator("#line svg")).to_be_hidden()
    expect(page.locator("#line ol a")).to_have_count(3)
    expect(page.locator("#line ol")).to_be_visible()
    expect(box(page, "Ukraine")).to_be_hidden()
    page.get_by_text("Filters", exact=True).click()
    box(page, "Ukraine").check()
    told(page, "1 statement, 1 meeting")
    expect(box(page, "Ukraine")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1360])
@pytest.mark.parametrize("address", ADDRESSES)
def test_accessible(page, axe, rows, address, width, scheme, complaints):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address.format(statement=rows.pk, article=rows.quotations.get().article_id))
    complaints.clear() if address == "/nowhere/" else None
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == {"light": "rgb(251, 250, 246)", "dark": "rgb(22, 23, 26)"}[scheme]
    assert axe(page) == []


def test_print_shows_no_controls(page, rows):
    page.emulate_media(media="print")
    page.goto("/")
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(".orders")).to_be_hidden()
    expect(page.locator(".said").first).to_be_visible()


def test_print_tells_what_it_is_of_when_and_from_where(page, rows, base_url):
    page.goto("/?topic=syria")
    expect(page.locator(".on-paper")).to_be_hidden()
    page.emulate_media(media="print")
    today = page.evaluate(
        "new Date().toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'})"
    )
    expect(page.locator(".on-paper")).to_have_text(
        f"Statements on Syria, as of {today}: {base_url}/?topic=syria"
    )
    said = "getComputedStyle(document.querySelector('.permalink'), '::after').content"
    assert page.evaluate(said) == f'"¶ /statements/{rows.pk}/"'
