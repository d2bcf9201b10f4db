"""A statement's page in the admin: what can be decided on it, what it refuses, what it shows."""

import io
from functools import partial

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command

from summits.days import days_in_words
from summits.deciding.conflicts import conflicts
from summits.models import Correction, Quotation, Statement
from tests.summits.admin_rows import TEXT, address, parse_statement, will_find

pytestmark = pytest.mark.django_db


@pytest.fixture
def finds(monkeypatch):
    """``finds(**changes)``: what the reader will find of "We agreed." from now on."""
    return partial(will_find, monkeypatch)


@pytest.fixture
def statement(monkeypatch, tmp_path):
    return parse_statement(monkeypatch, tmp_path)


def form_of(client, statement):
    """What the form of a statement's page holds when it is opened: {name: value}."""
    form = client.get(address(Statement, "change", statement.pk)).context["adminform"].form
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, False)}


def save(client, statement, **changes):
    """Post the page's form with these changes; the errors it answers, or None where it was saved."""
    data = form_of(client, statement) | changes
    response = client.post(address(Statement, "change", statement.pk), data)
    return response.context["adminform"].form.errors if response.status_code == 200 else None


# ------------------------------------------------------------------- deciding


def test_an_editor_corrects_a_statement_and_reading_again_keeps_it(
    admin_client, admin_user, statement, finds
):
    quotation = statement.quotations.get()
    start = TEXT.index("trust & more")
    changes = {
        "speaker": "vladimir-putin",
        "main_topic": "ukraine",
        "other_topics": ["syria", "arms"],
        f"kind_{quotation.pk}": "mixed",
        f"parts_{quotation.pk}": f"{start}-{start + 5} quoted",
        "reason": "Heard on the tape.",
    }
    assert save(admin_client, statement, **changes) is None
    finds(speaker="barack-obama", kind="indirect", topics=("arms",))
    call_command("parse_articles", again=True, stdout=io.StringIO())
    statement.refresh_from_db()
    quotation.refresh_from_db()
    assert statement.speaker.slug == "vladimir-putin"
    assert [each.topic.slug for each in statement.ranked_topics.all()] == ["ukraine", "syria", "arms"]
    assert (quotation.kind, quotation.words, quotation.parts) == (
        "mixed",
        "“trust”",
        [[start, start + 5, True]],
    )
    told = Correction.objects.order_by("pk").values_list("field", "reason", "by")
    assert list(told) == [
        (field, "Heard on the tape.", admin_user.pk) for field in ("speaker", "topics", "kind", "parts")
    ]
    assert [(each.correction.field, each.found) for each in conflicts(statement)] == [
        ("topics", ["arms"]),
        ("kind", "indirect"),
        ("parts", [[17, 27, False]]),
    ]


def test_the_page_shows_what_was_decided(admin_client, statement):
    save(admin_client, statement, speaker="vladimir-putin", reason="Heard on the tape.")
    form = admin_client.get(address(Statement, "change", statement.pk)).context["adminform"].form
    decision = Correction.objects.get()
    box = form.fields[f"undo_{decision.pk}"]
    today = days_in_words(decision.at.date(), decision.at.date())
    assert form["speaker"].value() == "vladimir-putin"
    assert (box.label, box.help_text) == (
        "Back to the reader’s speaker",
        f"Decided: Vladimir Putin by admin on {today}: Heard on the tape.",
    )


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        pytest.param({"speaker": ""}, "speaker", None, id="speaker not known"),
        pytest.param({"summit": ""}, "summit", None, id="meeting not known"),
        pytest.param({"occasion": "speech"}, "occasion", "speech", id="occasion"),
        pytest.param(
            {"said_from": "2013-06-18", "said_to": ""}, "said", ["2013-06-18", "2013-06-18"], id="one day"
        ),
        pytest.param({"said_to": "2013-06-18"}, "said", ["2013-06-17", "2013-06-18"], id="days"),
        pytest.param({"said_from": "", "said_to": ""}, "said", None, id="no day"),
        pytest.param({"main_topic": ""}, "topics", [], id="no topic"),
        pytest.param(
            {"main_topic": "arms", "other_topics": ["arms"]}, "topics", ["arms"], id="a topic twice"
        ),
    ],
)
def test_each_field_can_be_decided(admin_client, statement, changes, field, value):
    assert save(admin_client, statement, **changes, reason="So it was.") is None
    assert list(Correction.objects.values_list("field", "value")) == [(field, value)]


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        pytest.param("“trust”", [[49, 54, True]], id="quoted words"),
        pytest.param(
            "spoke of\n“trust & more”", [[39, 47, False], [49, 61, True]], id="words and quoted words"
        ),
        pytest.param("17-19\n20-26 quoted", [[17, 19, False], [20, 26, True]], id="places"),
    ],
)
def test_words_are_entered_as_places_or_as_themselves(admin_client, statement, lines, parts):
    quotation = statement.quotations.get()
    assert save(admin_client, statement, **{f"parts_{quotation.pk}": lines, "reason": "Those."}) is None
    quotation.refresh_from_db()
    assert quotation.parts == parts


def test_nothing_changed_is_nothing_decided(admin_client, statement):
    assert save(admin_client, statement) is None
    assert (Correction.objects.count(), statement.revisions.count()) == (0, 1)


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        pytest.param(
            {"speaker": "vladimir-putin"},
            {"reason": ["Say why: readers see what was changed and for what reason."]},
            id="no reason",
        ),
        pytest.param(
            {"said_from": "2013-06-19", "reason": "So."},
            {"said_to": ["The last day, 2013-06-17, is before the first, 2013-06-19."]},
            id="days the wrong way round",
        ),
        pytest.param(
            {"said_from": "", "reason": "So."},
            {"said_to": ["There is a last day and no first one."]},
            id="no first day",
        ),
        pytest.param(
            {"main_topic": "", "other_topics": ["arms"], "reason": "So."},
            {"main_topic": ["Choose the main topic too."]},
            id="no main topic",
        ),
        pytest.param(
            {"speaker": "nobody", "reason": "So."},
            {"speaker": ["Select a valid choice. That choice is not one of the available choices."]},
            id="unknown speaker",
        ),
        pytest.param(
            {"speaker": "", "version": "0:", "reason": "So."},
            {"__all__": ["This statement has changed since you opened it: open it again and look."]},
            id="somebody else was faster",
        ),
    ],
)
def test_what_cannot_be_decided_is_said(admin_client, statement, changes, errors):
    assert save(admin_client, statement, **changes) == errors
    assert Correction.objects.count() == 0


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        pytest.param(
            "0-9999",
            f"0-9999 does not lie after 0 and within the article's {len(TEXT)} characters.",
            id="outside",
        ),
        pytest.param("never printed", "“never printed” does not stand in the article.", id="other words"),
    ],
)
def test_words_that_are_not_the_articles_are_refused(admin_client, statement, lines, problem):
    name = f"parts_{statement.quotations.get().pk}"
    assert save(admin_client, statement, **{name: lines, "reason": "Those."}) == {name: [problem]}


def test_a_decision_is_taken_back(admin_client, statement):
    save(admin_client, statement, speaker="vladimir-putin", reason="Heard on the tape.")
    box = f"undo_{Correction.objects.get().pk}"
    assert save(admin_client, statement, **{box: "on", "reason": "The tape was another."}) is None
    statement.refresh_from_db()
    last = statement.revisions.last()
    assert (statement.speaker.slug, last.cause, last.reason) == (
        "barack-obama",
        "undone",
        "The tape was another.",
    )


def test_a_decision_is_not_taken_back_and_made_anew_at_once(admin_client, statement):
    save(admin_client, statement, speaker="vladimir-putin", reason="Heard on the tape.")
    box = f"undo_{Correction.objects.get().pk}"
    errors = save(admin_client, statement, **{box: "on", "speaker": "", "reason": "So."})
    assert errors == {box: ["Either take the decision back or decide anew."]}


# ------------------------------------------------------------------- the page


def test_each_field_shows_what_was_found_on_which_words(admin_client, statement):
    form = admin_client.get(address(Statement, "change", statement.pk)).context["adminform"].form
    assert form.fields["speaker"].help_text == (
        '<span class="found">CBS News: found Barack Obama, on “Mr.” (made by hand)</span>'
    )


def test_the_words_stand_marked_in_the_article_and_do_nothing(admin_client, statement):
    response = admin_client.get(address(Statement, "change", statement.pk))
    (pane,) = response.context["panes"]
    assert [(piece.words, piece.marks) for piece in pane["pieces"]] == [
        ("Mr.", ("speaker", "said")),
        (" Obama said: “", ()),
        ("We agreed.", ("own", "context")),
        ("” <b>He</b> spoke of “trust & more”.", ()),
    ]
    assert "” &lt;b&gt;He&lt;/b&gt; spoke of “trust &amp; more”." in response.content.decode()


def test_a_quotation_found_no_more_is_shown_and_not_decided(admin_client, statement):
    Quotation.objects.update(gone=True)
    context = admin_client.get(address(Statement, "change", statement.pk)).context["adminform"]
    name, options = context.fieldsets[1]
    assert (name, list(options["fields"])) == ("As printed by CBS News", [])
    assert options["description"] == "Characters 17 to 27. The last reading finds it no more."


def test_nothing_on_the_page_needs_an_inline_style_or_script(admin_client, statement):
    html = admin_client.get(address(Statement, "change", statement.pk)).content.decode()
    assert [mark for mark in (" style=", " onclick=", "<style", "<script>") if mark in html] == []


def test_who_may_only_look_sees_the_values(client, django_user_model, statement):
    user = django_user_model.objects.create_user("reader", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_statement"))
    client.force_login(user)
    context = client.get(address(Statement, "change", statement.pk)).context
    shown = [field.field["field"] for fieldset in context["adminform"] for line in fieldset for field in line]
    assert shown == ["speaker", "speaker_words", "summit", "said_from", "said_to", "occasion"]
