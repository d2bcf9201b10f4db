"""The desk by keyboard and by mouse, in a browser: the queue, a correction to its public page, an undo, two editors."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from summits.deciding import acts
from summits.models import Statement
from tests.browser.desk import DJANGOS, come_in
from tests.desk import TEXT, change_page, read_statement
from tests.factories import make_leader

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

QUEUE = "/admin/summits/statement/queue/"
NOBODY = {"value": None, "basis": "“he”: two may be meant", "kind": None}


@pytest.fixture
def another(browser, base_url):
    """``another(**options)``: a page in a session of its own."""
    contexts = []

    def opened(**options):
        contexts.append(browser.new_context(base_url=base_url, **options))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def rows():
    """Three that wait, worst first: nobody known, an inferred speaker, one word."""
    return [
        read_statement("came up", kind="indirect", speaker=NOBODY, speaker_words=""),
        read_statement(
            "all of it", kind="indirect", speaker={"stated": False, "basis": "“He” = Barack Obama"}
        ),
        read_statement("peace", kind="mixed"),
    ]


def at(page, statement):
    """The page has come to this statement, and its keys work."""
    expect(page.get_by_role("heading", name=f"Statement {statement.pk}", exact=True)).to_be_visible()
    expect(page.locator("[data-keys-switch]")).to_be_visible()


def fresh(statement):
    return Statement.objects.get(pk=statement.pk)


# ------------------------------------------------------------------- the queue


def test_a_usual_check_is_one_key_on_one_page(desk, rows):
    desk.goto(QUEUE)
    desk.keyboard.press("Enter")
    for statement in rows:
        at(desk, statement)
        desk.keyboard.press("a")
    expect(desk.get_by_text("0 statements wait")).to_be_visible()
    assert [fresh(each).checked_at is not None for each in rows] == [True] * 3


def test_reject_later_and_back_by_keyboard(desk, rows):
    first, second, third = rows
    desk.goto(change_page(first))
    desk.keyboard.press("l")
    at(desk, second)
    desk.keyboard.press("x")
    at(desk, third)
    desk.keyboard.press("Backspace")
    at(desk, second)
    assert fresh(second).withdrawn_at is None
    desk.keyboard.press("Backspace")
    at(desk, first)
    expect(desk.get_by_text("None yet.")).to_be_visible()


def test_the_same_by_mouse(desk, rows):
    first, second, third = rows
    desk.goto(QUEUE)
    desk.get_by_role("link", name="came up").click()
    desk.get_by_role("button", name="a All is right").click()
    at(desk, second)
    desk.get_by_role("button", name="l Later").click()
    at(desk, third)
    desk.get_by_role("button", name="x Reject").click()
    at(desk, second)
    desk.get_by_role("button", name="Take back").nth(2).click()
    at(desk, first)
    assert (fresh(first).checked_at, fresh(third).withdrawn_at is None) == (None, False)


def test_without_javascript_everything_is_there(another, admin_user, rows):
    page = come_in(another(java_script_enabled=False), admin_user)
    page.goto(QUEUE)
    page.get_by_role("link", name="Speaker not known 1").click()
    page.get_by_role("link", name="came up").click()
    page.get_by_label("Speaker:").select_option("vladimir-putin")
    page.get_by_label("Reason:").select_option(index=1)
    page.get_by_role("button", name="a All is right").click()
    expect(page.get_by_text("Nothing waits here.")).to_be_visible()
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_role("heading", name=f"Statement {rows[0].pk}", exact=True)).to_be_visible()
    expect(page.locator(".keys")).to_be_hidden()
    assert fresh(rows[0]).speaker is None


def test_keys_are_printed_and_can_be_switched_off(desk, rows):
    desk.goto(change_page(rows[0]))
    assert desk.locator(".act kbd").all_inner_texts() == [
        "a",
        "x",
        "l",
        "e",
        "a",
        "x",
        "l",
        "e",
        "backspace",
        "esc",
    ]
    desk.get_by_role("checkbox", name="Single keys work").uncheck()
    desk.keyboard.press("a")
    desk.reload()
    expect(desk.get_by_role("checkbox", name="Single keys work")).not_to_be_checked()
    desk.keyboard.press("x")
    at(desk, rows[0])
    assert fresh(rows[0]).revisions.count() == 1


def test_no_key_acts_while_typing(desk, rows):
    desk.goto(change_page(rows[0]))
    desk.get_by_label("In your own words:").fill("")
    desk.keyboard.type("axle")
    expect(desk.get_by_label("In your own words:")).to_have_value("axle")
    at(desk, rows[0])


# ------------------------------------------------------------------ correcting


def test_a_speaker_is_corrected_in_five_keys_and_the_public_page_says_so(desk, rows):
    make_leader("angela-merkel")
    statement = rows[0]
    desk.goto(change_page(statement))
    keys = ["e", "v", "Enter", "t", "Enter"]
    for key in keys:
        desk.keyboard.press(key)
    at(desk, rows[1])
    desk.goto(statement.get_absolute_url())
    expect(desk.get_by_role("heading", level=1)).to_have_text("Vladimir Putin")
    expect(desk.get_by_text("Entered by an editor")).to_contain_text(
        "The article says so in words the reader missed."
    )
    desk.get_by_role("link", name="Version 2").click()
    desk.get_by_role("link", name="Version 1").click()
    expect(desk.locator(".differs dd").first).to_have_text(
        "Speaker not known → Vladimir Putin".replace("Speaker ", "")
    )
    desk.goto("/corrections/")
    expect(desk.get_by_role("link", name=f"Statement {statement.pk}, version 2")).to_be_visible()


def test_words_are_moved_in_the_text_by_keyboard(desk):
    statement = read_statement("agreed on all")
    desk.goto(change_page(statement))
    move = desk.get_by_role("group", name="Move where the words begin and end")
    move.get_by_role("button", name="← a word").first.press("Enter")
    move.get_by_role("button", name="a word →").last.press("Enter")
    move.get_by_role("button", name="a word →").last.press("Space")
    expect(move.locator("output")).to_have_text("We agreed on all of it.")
    desk.get_by_label("In your own words:").fill("The whole sentence.")
    desk.get_by_role("button", name="Save, all is right, next").click()
    expect(desk.get_by_text("checked.")).to_be_visible()
    start = TEXT.index("We agreed")
    assert statement.quotations.get().parts == [[start, start + len("We agreed on all of it."), True]]


def select(page, first, last):
    """Select the words from ``first`` to ``last`` in the pane, as a mouse would."""
    page.evaluate(
        """([first, last]) => {
            const pane = document.querySelector("[data-pane]");
            const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
            const range = new Range();
            for (let node; (node = walker.nextNode()); ) {
                if (node.data.includes(first)) range.setStart(node, node.data.indexOf(first));
                if (node.data.includes(last)) range.setEnd(node, node.data.indexOf(last) + last.length);
            }
            document.getSelection().removeAllRanges();
            document.getSelection().addRange(range);
        }""",
        [first, last],
    )


def test_words_the_reader_missed_are_selected_and_marked(desk):
    text = TEXT.replace("Then", "🙂\r\nThen")
    statement = read_statement(text=text)
    article = statement.quotations.get().article
    desk.goto(reverse("admin:articles_article_mark", args=[article.pk]))
    select(desk, "peace", "peace")
    desk.get_by_role("button", name="Take the words selected above").click()
    start = text.index("peace")
    expect(desk.get_by_label("Where:")).to_have_value(f"{start}-{start + 5} quoted")
    desk.get_by_label("Speaker:").select_option("vladimir-putin")
    desk.get_by_role("button", name="Make it a statement").click()
    expect(desk.get_by_text("was marked.")).to_be_visible()
    assert Statement.objects.exclude(pk=statement.pk).get().quotations.get().words == "“peace”"


def test_two_editors_at_once(desk, another, django_user_model, rows):
    second = come_in(another(), django_user_model.objects.create_superuser("second", password="password"))
    for page in (desk, second):
        page.goto(change_page(rows[0]))
    desk.get_by_label("Speaker:").select_option("vladimir-putin")
    desk.get_by_label("Reason:").select_option(index=1)
    desk.get_by_role("button", name="a All is right").click()
    at(desk, rows[1])
    second.get_by_label("Speaker:").select_option("barack-obama")
    second.get_by_label("Reason:").select_option(index=1)
    second.get_by_role("button", name="a All is right").click()
    told = second.get_by_role("alert").get_by_role("row", name="Speaker").get_by_role("cell")
    expect(told).to_have_text(["nothing", "Vladimir Putin", "Barack Obama"])
    assert fresh(rows[0]).speaker.slug == "vladimir-putin"
    second.get_by_role("button", name="a All is right").click()
    expect(second.get_by_text(f"Statement {rows[0].pk} checked.")).to_be_visible()
    assert fresh(rows[0]).speaker.slug == "barack-obama"


# --------------------------------------------------------------------- reports


def test_a_report_comes_into_the_queue(page, admin_user):
    statement = read_statement()
    page.goto(statement.get_absolute_url())
    page.get_by_role("link", name="This is wrong").click()
    expect(page.get_by_label("What is wrong?")).to_be_focused()
    expect(page.get_by_label("The words it is about")).to_have_value("“We agreed on all of it.”")
    page.keyboard.type("They did not.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    come_in(page, admin_user).goto(QUEUE)
    expect(page.get_by_text("A reader says: “They did not.”")).to_be_visible()


# --------------------------------------------------------------- accessibility


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_the_desk_is_accessible(desk, axe, rows, scheme, width):
    desk.emulate_media(color_scheme=scheme)
    desk.set_viewport_size({"width": width, "height": 900})
    article = rows[0].quotations.get().article_id
    desk.goto(change_page(rows[2]))
    at(desk, rows[2])
    desk.keyboard.press("l")
    at(desk, rows[0])
    for address in (
        QUEUE,
        change_page(rows[0]),
        reverse("admin:summits_versions", args=[rows[0].pk]),
        reverse("admin:articles_article_mark", args=[article]),
        reverse("admin:articles_article_add"),
        reverse("admin:summits_byline_add"),
    ):
        desk.goto(address)
        assert (address, axe(desk, allowed=DJANGOS)) == (address, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1360])
def test_the_public_pages_are_accessible(page, axe, rows, admin_user, scheme, width):
    acts.decide(rows[0], {("speaker", None): "vladimir-putin"}, reason="So.", by=admin_user)
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    own = rows[0].get_absolute_url()
    for address in ("/corrections/", f"{own}v/1/", f"{own}report/", f"{own}report/sent/", own):
        page.goto(address)
        assert (address, axe(page)) == (address, [])
        assert page.evaluate("document.documentElement.scrollWidth") == width
