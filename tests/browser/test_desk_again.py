"""The desk in a browser: two are joined and taken apart again, a conflict is settled, names change after a look."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Article
from summits.deciding import acts
from summits.models import Statement, Topic
from summits.recording.lexicon import lexicon_from_rows
from summits.recording.recording import record
from tests.browser.desk import DJANGOS
from tests.desk import change_page, read_statement
from tests.factories import make_article, make_leader, make_summit, make_topic

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "President Obama met Mr. Putin.\n\n“We spoke of storks and frogs,” Mr. Obama said."


@pytest.fixture
def read():
    """The statement of an article that was really read."""
    make_leader(aliases=["Obama", "President Obama"])
    make_leader("vladimir-putin", aliases=["Putin"])
    make_summit()
    make_topic("syria", terms=["Assad"])
    record(make_article(TEXT), lexicon_from_rows())
    return Statement.objects.get()


def topics(statement):
    return [each.topic.slug for each in statement.ranked_topics.all()]


def test_two_are_joined_and_it_is_taken_back(desk):
    old, young = read_statement(), read_statement()
    desk.goto(change_page(young))
    desk.get_by_role("link", name="Is it the same?").click()
    expect(desk.get_by_text("Word for word the same.")).to_be_visible()
    desk.get_by_label("Why? It is public.").fill("The same words.")
    desk.get_by_role("button", name=f"They are one: keep {old.pk}").click()
    expect(desk.get_by_text(f"{old}: another joined to it.")).to_be_visible()
    desk.goto(young.get_absolute_url())
    assert desk.url.endswith(old.get_absolute_url())
    desk.goto(change_page(old))
    desk.get_by_role("button", name="Take back").click()
    expect(desk.get_by_text("Taken back:")).to_be_visible()
    desk.goto(young.get_absolute_url())
    assert desk.url.endswith(young.get_absolute_url())


def test_a_conflict_is_settled_once(desk, read, admin_user):
    acts.decide(read, {("topics", None): []}, reason="About birds.", by=admin_user)
    Topic.objects.filter(slug="syria").update(terms=["storks"])
    desk.goto(reverse("admin:articles_article_changelist"))
    desk.locator(".action-select").first.check()
    desk.get_by_label("Action:").select_option("read_again")
    desk.get_by_role("button", name="Go").click()
    told = desk.get_by_role("region", name="1 decision would be contradicted, and wait in the queue")
    expect(told).to_contain_text("The reader now finds for the topics: Syria")
    desk.get_by_role("button", name="Read again").click()
    expect(desk.get_by_text("1 in conflict with a decision.")).to_be_visible()
    desk.goto(reverse("admin:summits_queue") + "?why=conflict")
    desk.get_by_role("link", name="We spoke of storks").click()
    desk.get_by_role("button", name="Keep").click()
    expect(desk.get_by_text("Settled: About birds.")).to_be_visible()
    desk.goto(reverse("admin:summits_queue") + "?why=conflict")
    expect(desk.get_by_text("Nothing waits here.")).to_be_visible()
    assert topics(read) == []


def test_a_change_of_names_is_looked_at_and_then_done(desk, read):
    topic = Topic.objects.get(slug="syria")
    desk.goto(reverse("admin:summits_topic_change", args=[topic.pk]))
    desk.get_by_label("Terms:", exact=True).fill("Assad\nfrog.*")
    save = desk.get_by_role("button", name="Save", exact=True)
    save.click()
    expect(desk.get_by_text("“frog.*” looks like a pattern.")).to_be_visible()
    desk.get_by_label("Terms:", exact=True).fill("Assad\nfrogs")
    save.click()
    told = desk.get_by_role("region", name="1 statement would change")
    expect(told.get_by_role("definition")).to_have_text("none found → Syria")
    assert topics(read) == []
    desk.get_by_role("button", name="Save and read again").click()
    expect(desk.get_by_text("was changed successfully.")).to_be_visible()
    topic.refresh_from_db()
    assert (topic.terms, topics(read)) == (["Assad", "frogs"], ["syria"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_what_would_change_is_accessible(desk, axe, read, scheme, width):
    make_article(TEXT)
    Topic.objects.filter(slug="syria").update(terms=["storks"])
    desk.emulate_media(color_scheme=scheme)
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto(reverse("admin:summits_topic_change", args=[Topic.objects.get().pk]))
    desk.get_by_label("Terms:", exact=True).fill("frogs")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_role("heading", name="1 would be new")).to_be_visible()
    assert Article.objects.count() == 2
    assert axe(desk, allowed=DJANGOS) == []
    assert desk.evaluate("document.documentElement.scrollWidth") == width
