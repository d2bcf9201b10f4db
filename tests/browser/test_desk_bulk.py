"""Several statements decided in one go in a browser, taken back as one, and what the record then tells."""

import pytest
from playwright.sync_api import expect

from summits.models import Statement
from tests.browser.desk import DJANGOS
from tests.desk import change_page, read_statement

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_chosen_decided_recorded_and_taken_back(desk, axe):
    rows = [read_statement(words) for words in ("peace", "all of it", "We agreed on all of it.")]
    desk.goto("/admin/summits/statement/")
    for box in desk.locator("input.action-select").all()[:2]:
        box.check()
    desk.locator("select[name=action]").select_option("set_topic")
    desk.get_by_role("button", name="Go").click()
    expect(desk.get_by_role("heading", name="Set a topic: 2 statements")).to_be_visible()
    assert axe(desk, DJANGOS) == []
    desk.get_by_label("Topic").select_option("arms")
    desk.get_by_label("Reason").fill("They talked of arms.")
    desk.get_by_role("button", name="Set the topic").click()
    expect(desk.get_by_text("2 statements: corrected.")).to_be_visible()

    desk.goto(change_page(rows[2]))
    desk.get_by_role("link", name="2 statements").click()
    expect(desk.get_by_role("status")).to_have_text("2 entries decided in one go · as CSV")
    expect(desk.get_by_text("Arms, Syria")).to_have_count(2)
    assert axe(desk, DJANGOS) == []

    desk.goto(change_page(rows[2]))
    desk.get_by_role("button", name="Take back").click()
    expect(desk.get_by_text("Taken back: 2 statements: corrected.")).to_be_visible()
    assert set(Statement.objects.values_list("ranked_topics__topic__slug", flat=True)) == {"syria"}
