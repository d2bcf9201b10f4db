"""Reading again on the desk: what would change is shown, nothing is done; then just that is done, or it is shown anew."""

import io
import json

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.urls import reverse

from summits.admin import articles, catalogue
from summits.desk import rehearsing
from summits.models import Leader, Statement, Summit, Topic
from summits.recording.lexicon import lexicon_from_rows
from tests.factories import make_article
from tests.pages.html import parse
from tests.summits.rehearsing_rows import TEXT, WORDS, everything, make_finds, make_read_article, rehearse

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_read_article()


@pytest.fixture
def finds(monkeypatch, article):
    return make_finds(monkeypatch, article)


# ------------------------------------------------------------------ on the desk


LIST = "/admin/articles/article/"


def ask(client, *articles, **more):
    """Choose the action for these articles."""
    chosen = {"action": "read_again", "_selected_action": [each.pk for each in articles], "index": "0"}
    return client.post(LIST, chosen | more)


def press(client, answer, name, **changes):
    """Press a button of the page with what would change."""
    page = parse(answer)
    sent = {}
    for each in page.all("textarea"):
        sent.setdefault(each.attributes["name"], []).append("".join(each.children)[1:])
    (button,) = page.all("button", name=name)
    data = sent | {name: button.attributes["value"]} | changes
    return client.post(answer.wsgi_request.get_full_path(), data, follow=True)


def messages(answer):
    return [str(each) for each in answer.context["messages"]]


def status(answer):
    return parse(answer).one("p", role="status").text


def test_articles_are_read_again_after_a_look(admin_client, article, finds):
    finds(WORDS, speaker="vladimir-putin")
    before = everything()
    answer = ask(admin_client, article)
    assert status(answer) == "Nothing is done yet. 1 article read again: 1 changed."
    page = parse(answer)
    assert [each.text for each in page.one("dl").all("dd")] == ["Barack Obama → Vladimir Putin"]
    assert everything() == before
    answer = press(admin_client, answer, "_again")
    assert (messages(answer), Statement.objects.get().speaker.slug) == (
        ["1 article read again: 1 changed."],
        "vladimir-putin",
    )
    entry = LogEntry.objects.get()
    assert (entry.object_id, str(entry)) == (str(article.pk), f"Changed “{article}” — Changed reading.")
    assert json.loads(entry.change_message)[0]["changed"]["values"] == {
        "reading": [None, "1 article read again: 1 changed"]
    }


def test_what_changed_meanwhile_is_shown_anew(admin_client, admin_user, article, finds):
    finds(WORDS, speaker="vladimir-putin")
    shown = ask(admin_client, article)
    finds(WORDS, speaker="vladimir-putin", occasion="speech")
    answer = press(admin_client, shown, "_again")
    (said,) = parse(answer).all("p", role="alert")
    assert said.text.startswith("Something has changed since this was shown. Nothing was done;")
    assert (Statement.objects.get().speaker.slug, LogEntry.objects.count()) == ("barack-obama", 0)
    press(admin_client, answer, "_again")
    assert Statement.objects.get().speaker.slug == "vladimir-putin"


def test_where_nothing_would_change_there_is_nothing_to_do(admin_client, article, finds):
    answer = ask(admin_client, article)
    assert status(answer) == "Nothing is done yet. 1 article read again: no statement changed."
    assert parse(answer).all("button", name="_again") == []


def test_too_many_are_not_waited_for(admin_client, article, finds, monkeypatch):
    finds(WORDS, speaker="vladimir-putin")
    for module in (articles, catalogue, rehearsing, articles.again):
        monkeypatch.setattr(module, "MOST", 1)
    answer = ask(admin_client, article, make_article(TEXT))
    (said,) = parse(answer).all("p", classed="errornote")
    assert said.text.startswith("2 articles would have to be read: too many to wait for.")
    assert parse(answer).all("button", name="_again") == []
    assert ask(admin_client, article, make_article(TEXT), _again="x").status_code == 200


@pytest.mark.usefixtures("groups")
@pytest.mark.parametrize(("role", "offered"), [("Reviewer", False), ("Editor", True)])
def test_who_adds_articles_reads_them_again(client, article, finds, role, offered):
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    finds(WORDS, speaker="vladimir-putin")
    ask(client, article, _again=rehearse([article], lexicon_from_rows()).key)
    assert Statement.objects.get().speaker.slug == ("vladimir-putin" if offered else "barack-obama")


# ------------------------------------------------------------------ the catalogue


def change_page(row):
    return reverse(f"admin:summits_{row._meta.model_name}_change", args=[row.pk])


def save(client, row, **changes):
    """Open a row's page, change this, press Save; the answer."""
    form = client.get(change_page(row)).context["adminform"].form
    values = {name: form[name].value() for name in form.fields}
    return client.post(change_page(row), {n: v for n, v in values.items() if v is not None} | changes)


def topics():
    (statement,) = Statement.objects.all()
    return [each.topic.slug for each in statement.ranked_topics.all()]


def test_a_changed_term_shows_first_which_statements_it_touches(admin_client, article):
    topic = Topic.objects.get(slug="syria")
    answer = save(admin_client, topic, terms="Assad\nfrogs")
    assert status(answer) == "Nothing is done yet. 1 article read again: 1 changed."
    assert [each.text for each in parse(answer).one("dl").all("dd")] == ["none found → Syria"]
    topic.refresh_from_db()
    assert (topic.terms, topics(), LogEntry.objects.count()) == (["Assad"], [], 0)
    answer = press(admin_client, answer, "_again")
    topic.refresh_from_db()
    assert (topic.terms, topics()) == (["Assad", "frogs"], ["syria"])
    assert messages(answer)[0] == "1 article read again: 1 changed."
    (entry,) = json.loads(LogEntry.objects.get().change_message)
    assert entry["changed"] == {
        "fields": ["Terms"],
        "values": {
            "terms": [["Assad"], ["Assad", "frogs"]],
            "reading": [None, "1 article read again: 1 changed"],
        },
    }


def test_a_change_may_be_saved_and_read_later(admin_client, article):
    topic = Topic.objects.get(slug="syria")
    press(admin_client, save(admin_client, topic, terms="Assad\nfrogs"), "_only")
    topic.refresh_from_db()
    assert (topic.terms, topics()) == (["Assad", "frogs"], [])
    call_command("parse_articles", again=True, stdout=io.StringIO())
    assert topics() == ["syria"]


def test_a_changed_alias_shows_whose_words_they_become(admin_client, article):
    answer = save(admin_client, Leader.objects.get(slug="barack-obama"), aliases="President Obama")
    assert status(answer).startswith("Nothing is done yet. 1 article read again:")
    assert Leader.objects.get(slug="barack-obama").aliases == ["Obama", "President Obama"]


def test_what_changed_before_it_was_saved_is_shown_anew(admin_client, article):
    answer = save(admin_client, Topic.objects.get(slug="syria"), terms="frogs")
    Topic.objects.filter(slug="ukraine").update(terms=["storks"])
    answer = press(admin_client, answer, "_again")
    assert [each.text for each in parse(answer).one("dl").all("dd")] == ["none found → Ukraine, Syria"]
    assert (topics(), Topic.objects.get(slug="syria").terms) == ([], ["Assad"])


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"description": "A war."}, id="what the reader does not read"),
        pytest.param({"terms": "Assad\nDamascus"}, id="words no article holds"),
        pytest.param({"terms": "Assad\nfrogs", "_popup": "1"}, id="in a small window"),
    ],
)
def test_where_nothing_is_touched_it_is_saved_at_once(admin_client, article, changes):
    assert save(admin_client, Topic.objects.get(slug="syria"), **changes).status_code in (200, 302)
    assert [f"{each}" for each in LogEntry.objects.all()] == [
        f"Changed “Syria” — Changed {'Description' if 'description' in changes else 'Terms'}."
    ]


def test_a_new_row_shows_first_what_it_touches(admin_client, article):
    page = reverse("admin:summits_topic_add")
    data = {"name": "Birds", "slug": "birds", "terms": "storks", "not_terms": "", "position": "3"}
    answer = admin_client.post(page, data)
    assert [each.text for each in parse(answer).one("dl").all("dd")] == ["none found → Birds"]
    assert Topic.objects.filter(slug="birds").exists() is False
    press(admin_client, answer, "_again")
    assert topics() == ["birds"]
    assert str(LogEntry.objects.get()) == "Added “Birds”."


@pytest.mark.parametrize(
    ("model", "field", "lines", "problem"),
    [
        pytest.param(Leader, "aliases", "…", "“…” has no letter: it can never be found.", id="empty"),
        pytest.param(
            Leader,
            "aliases",
            "Obam.*",
            "“Obam.*” looks like a pattern. Words are looked for as they stand.",
            id="a pattern",
        ),
        pytest.param(
            Topic,
            "terms",
            "colou?r",
            "“colou?r” looks like a pattern. Words are looked for as they stand.",
            id="a letter or not",
        ),
        pytest.param(
            Leader, "aliases", "PUTIN", "“PUTIN” means Vladimir Putin already.", id="another's alias"
        ),
        pytest.param(
            Leader,
            "aliases",
            "Vladimir Putin",
            "“Vladimir Putin” means Vladimir Putin already.",
            id="another's name",
        ),
        pytest.param(Topic, "terms", "war\nwar", "“war” stands there twice.", id="twice"),
        pytest.param(Topic, "not_terms", "Assad", "“Assad” stands in terms, too.", id="a term and none"),
        pytest.param(
            Leader,
            "titles",
            '[{"words": " "}]',
            "“ ”: words: words between quotation marks are wanted.",
            id="a title without words",
        ),
        pytest.param(
            Leader,
            "titles",
            '[{"words": "the tsar", "start": "soon"}]',
            "“the tsar”: start: “soon” is no date (write 2012-06-18, 2012-06 or 2012).",
            id="a title without a day",
        ),
        pytest.param(
            Leader,
            "titles",
            '[{"words": "the .* tsar"}]',
            "“the .* tsar” looks like a pattern. Words are looked for as they stand.",
            id="a title's pattern",
        ),
        pytest.param(
            Summit, "weak_aliases", "Lough Erne", "“Lough Erne” stands in aliases, too.", id="strong and weak"
        ),
    ],
)
def test_words_that_cannot_be_meant_are_named(admin_client, article, model, field, lines, problem):
    row = model.objects.order_by("pk").first()
    errors = save(admin_client, row, **{field: lines}).context["adminform"].form.errors
    assert errors == {field: [problem]}


def test_words_that_stood_there_before_are_left_alone(admin_client, article):
    leader = Leader.objects.get(slug="barack-obama")
    Leader.objects.filter(pk=leader.pk).update(aliases=["Obam.*"])
    assert save(admin_client, leader, notes="Odd.").status_code == 302
