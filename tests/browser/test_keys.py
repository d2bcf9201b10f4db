"""Single keys: each does what the list says, none while somebody types, and one switch turns them all off."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.factories import make_leader, make_statement, make_summit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def rows():
    """Three statements: two of Lough Erne side by side, one of Hangzhou."""
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    return [
        make_statement(),
        make_statement(speaker=make_leader("vladimir-putin")),
        make_statement(summit=hangzhou, quotation={"words": "“Gaps of trust”"}),
    ]


@pytest.fixture
def page(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/")
    return page


def focused(page):
    """The id of what has the focus."""
    return page.evaluate("document.activeElement.id")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        pytest.param("j", 0, id="j: to the first"),
        pytest.param("jj", 1, id="to the next"),
        pytest.param("jjj", 2, id="across meetings"),
        pytest.param("jjjj", 2, id="the last stays"),
        pytest.param("jjk", 0, id="k: back"),
        pytest.param("jk", 0, id="the first stays"),
        pytest.param("k", 0, id="k from nowhere: to the first"),
    ],
)
def test_from_statement_to_statement(page, rows, keys, at):
    press(page, *keys)
    assert focused(page) == f"statement-{rows[at].pk}"


def test_from_note_to_note_beside_an_article_s_text(page, rows):
    quotation = rows[0].quotations.get()
    page.goto(quotation.article.get_absolute_url())
    press(page, "j")
    assert focused(page) == f"n{quotation.pk}"


def test_a_statement_in_focus_is_not_under_the_meeting_s_heading(page, rows):
    page.set_viewport_size({"width": 1360, "height": 300})
    press(page, "j", "j", "j", "k")
    card, heading = (page.locator(each).first.bounding_box() for each in (":focus", ".meeting > header"))
    assert card["y"] >= heading["y"] + heading["height"]


def test_j_goes_on_from_a_link_within(page, rows):
    page.get_by_role("link", name=f"statement {rows[0].pk} ").focus()
    press(page, "j")
    assert focused(page) == f"statement-{rows[1].pk}"


def test_slash_goes_to_the_search_field_and_what_is_typed_there_is_typed(page):
    press(page, "/")
    assert focused(page) == "q"
    page.keyboard.type("jack/?c")
    expect(page.locator("#q")).to_have_value("jack/?c")
    assert focused(page) == "q"


def test_c_copies_the_citation_and_says_so(page, rows):
    press(page, "j", "j", "j", "c")
    expect(page.locator("#copied")).to_have_text("The citation is copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(f"#statement-{rows[2].pk}").get_attribute("data-cite")
    assert copied.startswith("“Gaps of trust”")


def test_c_without_a_statement_copies_nothing(page):
    press(page, "c")
    expect(page.locator("#copied")).to_have_text("")


def test_question_mark_opens_the_list(page):
    expect(page.locator("#keys dl")).to_be_hidden()
    press(page, "?")
    expect(page.locator("#keys dl")).to_be_visible()
    expect(page.locator("#keys summary")).to_be_focused()


@pytest.mark.parametrize("key", ["Control+c", "Alt+j", "Meta+k", "Control+/"])
def test_with_another_key_held_they_are_the_browser_s(page, key):
    press(page, key)
    assert focused(page) == ""
    expect(page.locator("#copied")).to_have_text("")


def test_the_switch_turns_them_off_and_is_remembered(page, rows):
    press(page, "?")
    page.get_by_label("Single keys do this").uncheck()
    page.reload()
    press(page, "j", "/", "?")
    assert focused(page) == ""
    expect(page.locator("#keys dl")).to_be_hidden()
    page.locator("#keys summary").click()
    expect(page.get_by_label("Single keys do this")).not_to_be_checked()
    page.get_by_label("Single keys do this").check()
    page.locator("h1").click()
    press(page, "j")
    assert focused(page) == f"statement-{rows[0].pk}"


def test_on_a_statement_s_page_c_copies_its_citation(page, rows):
    page.goto(rows[0].get_absolute_url())
    press(page, "c")
    expect(page.locator("#copied")).to_have_text("The citation is copied.")
    assert page.evaluate("navigator.clipboard.readText()").startswith("We agreed.")


def test_without_a_clipboard_it_says_so(page):
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    press(page, "j", "c")
    expect(page.locator("#copied")).to_have_text("It could not be copied.")


def test_after_a_filter_they_still_work(page, rows):
    page.get_by_role("checkbox", name="Vladimir Putin").check()
    expect(page.locator("#told")).to_have_text("1 statement, 1 meeting")
    expect(page.get_by_role("checkbox", name="Vladimir Putin")).to_be_focused()  # which nobody types into
    press(page, "j")
    assert focused(page) == f"statement-{rows[1].pk}"


def test_where_nothing_may_be_kept_they_work(page, rows):
    """A browser that is told to keep nothing throws at localStorage."""
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})"
    )
    page.reload()
    press(page, "j")
    assert focused(page) == f"statement-{rows[0].pk}"
    page.locator("#keys summary").click()
    page.get_by_label("Single keys do this").uncheck()
    page.locator("h1").click()
    press(page, "j")
    assert focused(page) == "main"


def test_on_its_own_page_the_next_statement_is_the_next_page(page, rows):
    page.goto(rows[0].get_absolute_url())
    press(page, "j", "j")
    page.wait_for_url(f"**{rows[1].get_absolute_url()}")
