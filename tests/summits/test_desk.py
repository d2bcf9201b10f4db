"""Checking and correcting one statement: what each button does, what is kept, what is taken back."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from summits.deciding import acts
from summits.deciding.conflicts import conflicts
from summits.deciding.settling import settle
from summits.models import Act, Correction, Quotation, Report
from tests.desk import TEXT, WORDS, change_page, press, read_statement
from tests.summits.desk_steps import errors, fresh, take_back

pytestmark = pytest.mark.django_db

QUEUE = reverse("admin:summits_queue")
QUERIES = 37


@pytest.fixture
def statement():
    return read_statement()


# ------------------------------------------------------------------- checking


def test_all_is_right_decides_every_field_once(admin_client, statement):
    answer = press(admin_client, statement, "_accept")
    assert (answer.status_code, answer["Location"]) == (302, QUEUE)
    told = Correction.objects.filter(undone_at=None).order_by("pk").values_list("field", flat=True)
    fields = ["speaker", "via", "summit", "said", "occasion", "topics", "kind", "parts", "checked"]
    assert (list(told), [act.kind for act in Act.objects.all()]) == (fields, ["checked"])
    checked, decision = fresh(statement).checked_at, Correction.objects.get(field="checked")
    assert checked.isoformat() == decision.value
    assert list(statement.revisions.values_list("number", "cause")) == [(1, "read"), (2, "checked")]


def test_a_check_holds_against_every_later_reading(admin_client, statement):
    press(admin_client, statement, "_accept")
    row = statement.quotations.get()
    Quotation.objects.update(found=row.found | {"speaker": {"value": "vladimir-putin", "kind": "person"}})
    settle(statement)
    assert (statement.speaker.slug, [each.found for each in conflicts(statement)]) == (
        "barack-obama",
        ["vladimir-putin"],
    )


def test_accepting_what_was_changed_saves_it_and_checks_the_rest(admin_client, statement):
    press(admin_client, statement, "_accept", speaker="vladimir-putin", reason="He said it.")
    row = fresh(statement)
    assert (row.speaker.slug, row.checked_at is not None) == ("vladimir-putin", True)
    assert list(statement.revisions.values_list("cause", "reason")) == [
        ("read", ""),
        ("corrected", "He said it."),
    ]


def test_a_reason_from_the_list_is_as_good_as_ones_own(admin_client, statement):
    press(admin_client, statement, "_accept", speaker="vladimir-putin", why="The words are somebody else's.")
    assert Correction.objects.get(field="speaker").reason == "The words are somebody else's."


def test_reject_withdraws_with_a_reason(admin_client, statement, client):
    press(admin_client, statement, "_reject")
    row = fresh(statement)
    reason = "It is no statement: nobody is told to have said these words."
    assert (row.withdrawn_why, row.withdrawn_at is not None) == (reason, True)
    client.logout()
    assert client.get(statement.get_absolute_url()).status_code == 410


def test_later_changes_nothing_that_is_shown(admin_client, statement):
    press(admin_client, statement, "_later")
    assert (statement.revisions.count(), [act.kind for act in Act.objects.all()]) == (1, ["later"])


@pytest.mark.parametrize("button", ["_reject", "_later"])
def test_what_was_changed_is_not_lost_unseen(admin_client, statement, button):
    answer = press(admin_client, statement, button, speaker="vladimir-putin", reason="So.")
    told = "You have changed something: save it first, or open the page again."
    assert (errors(answer), Act.objects.count()) == ({"__all__": [told]}, 0)


def test_the_queue_goes_on_where_it_was(admin_client):
    rows = [read_statement("peace", speaker=slug) for slug in ("barack-obama", "vladimir-putin")]
    answer = press(admin_client, rows[0], "_accept", "why=fragment&q=peace")
    assert answer["Location"] == change_page(rows[1], "why=fragment&q=peace")
    answer = press(admin_client, rows[1], "_later", "why=fragment&q=peace")
    assert answer["Location"] == f"{QUEUE}?why=fragment&q=peace"


def test_plain_save_does_not_check(admin_client, statement):
    press(admin_client, statement, "_continue", speaker="vladimir-putin", reason="So.")
    row = fresh(statement)
    assert (row.speaker.slug, row.checked_at) == ("vladimir-putin", None)


def test_keeping_mine_settles_a_conflict(admin_client, statement):
    press(admin_client, statement, "_continue", occasion="speech", reason="At the UN.")
    Quotation.objects.update(found=statement.quotations.get().found | {"occasion": {"value": "briefing"}})
    settle(statement)
    assert len(conflicts(statement)) == 1
    press(admin_client, statement, "_accept")
    assert (conflicts(statement), fresh(statement).occasion) == ([], "speech")


def test_a_reviewer_who_rejects_asks_an_editor(client, django_user_model, statement, groups):
    reviewer = django_user_model.objects.create_user("reviewer", is_staff=True)
    reviewer.groups.add(Group.objects.get(name="Reviewer"))
    client.force_login(reviewer)
    press(client, statement, "_reject", reason="That is a headline.")
    report = Report.objects.get()
    assert (report.text, report.by, fresh(statement).withdrawn_at) == ("That is a headline.", reviewer, None)
    assert [act.kind for act in Act.objects.all()] == ["later"]


# ----------------------------------------------------------------- correcting


def test_who_told_it_is_corrected(admin_client, statement):
    press(admin_client, statement, "_continue", via="vladimir-putin", reason="He told it.")
    assert fresh(statement).told_by == "Vladimir Putin"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("“We agreed on [nearly] all of it.”", "“We agreed on [nearly] all of it.”", id="put in"),
        pytest.param("“We agreed …”", "“We agreed …”", id="left out"),
        pytest.param("“[Obama and Putin] agreed on … it.”", "“[Obama and Putin] agreed on … it.”", id="both"),
    ],
)
def test_a_marked_editorial_change_is_shown(admin_client, statement, typed, shown):
    name = f"wording_{statement.quotations.get().pk}"
    press(admin_client, statement, "_continue", **{name: typed, "reason": "Clearer."})
    assert statement.quotations.get().words == shown


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("“We disagreed on all of it.”", id="another word"),
        pytest.param("“All of it, we agreed on.”", id="another order"),
        pytest.param("[They agreed]", id="nothing of theirs"),
    ],
)
def test_words_are_never_changed_unmarked(admin_client, statement, typed):
    name = f"wording_{statement.quotations.get().pk}"
    answer = press(admin_client, statement, "_continue", **{name: typed, "reason": "Clearer."})
    told = (
        "Words may be put in only between [brackets] and left out only under an ellipsis (…); the rest has to "
        "stand as printed: “We agreed on all of it.”"
    )
    assert (errors(answer), statement.quotations.get().words) == ({name: [told]}, "“We agreed on all of it.”")


def test_an_editorial_change_is_of_the_words_as_they_are_chosen_with_it(admin_client, statement):
    pk, start = statement.quotations.get().pk, TEXT.index("peace")
    changes = {f"parts_{pk}": f"{start}-{start + 5} quoted", f"wording_{pk}": "“peace [in Syria]”"}
    assert press(admin_client, statement, "_continue", **changes, reason="That.").status_code == 302
    assert statement.quotations.get().words == "“peace [in Syria]”"


def test_each_field_goes_back_to_the_readers_alone(admin_client, statement):
    press(admin_client, statement, "_accept", speaker="vladimir-putin", occasion="speech", reason="So.")
    box = f"undo_{Correction.objects.get(field='speaker').pk}"
    press(admin_client, statement, "_continue", **{box: "on", "reason": "It was Obama after all."})
    row = fresh(statement)
    assert (row.speaker.slug, row.occasion, row.checked_at) == ("barack-obama", "speech", None)


def test_only_what_differs_from_the_reader_can_go_back(admin_client, statement):
    press(admin_client, statement, "_accept", occasion="speech", reason="So.")
    form = admin_client.get(change_page(statement)).context["adminform"].form
    boxes = [field.label for name, field in form.fields.items() if name.startswith("undo_")]
    assert boxes == ["Back to the reader’s occasion"]


def test_what_is_found_decided_and_why_stands_at_each_field(admin_client, statement):
    press(admin_client, statement, "_continue", speaker="vladimir-putin", reason="Heard it.")
    fieldset = admin_client.get(change_page(statement)).context["adminform"].fieldsets[0]
    decision = Correction.objects.get()
    assert fieldset[1]["fields"][:2] == ["speaker", f"undo_{decision.pk}"]


# ----------------------------------------------------------------- taking back


def last(client, statement):
    return [act for act, _ in client.get(change_page(statement)).context["last"]]


@pytest.mark.parametrize("button", ["_accept", "_reject", "_later"])
def test_every_decision_is_taken_back_whole(admin_client, statement, button):
    before = statement.revisions.last().state
    press(admin_client, statement, button)
    (act,) = last(admin_client, statement)
    answer = take_back(admin_client, act)
    row = fresh(statement)
    assert (answer["Location"], statement.revisions.last().state) == (change_page(statement), before)
    assert (row.checked_at, row.withdrawn_at, last(admin_client, statement)) == (None, None, [])
    assert Correction.objects.filter(undone_at=None).count() == 0


def test_what_was_decided_before_holds_again(admin_client, statement):
    press(admin_client, statement, "_continue", speaker="vladimir-putin", reason="One.")
    press(admin_client, statement, "_accept", speaker="", reason="Two.")
    take_back(admin_client, last(admin_client, statement)[0])
    in_force = Correction.objects.filter(undone_at=None).values_list("field", "value", "reason")
    assert (list(in_force), fresh(statement).speaker.slug) == (
        [("speaker", "vladimir-putin", "One.")],
        "vladimir-putin",
    )


def test_nothing_is_taken_back_under_a_later_decision(admin_client, statement):
    press(admin_client, statement, "_continue", speaker="vladimir-putin", reason="One.")
    press(admin_client, statement, "_continue", speaker="", reason="Two.")
    take_back(admin_client, last(admin_client, statement)[1])
    assert (fresh(statement).speaker, Act.objects.filter(undone_at=None).count()) == (None, 2)


def test_nothing_is_taken_back_twice(admin_client, statement):
    press(admin_client, statement, "_accept")
    act = Act.objects.get()
    take_back(admin_client, act)
    answer = admin_client.get(take_back(admin_client, act)["Location"])
    assert [str(each) for each in answer.context["messages"]][-1] == "That is taken back already."


def test_the_last_ten_stay_in_reach(admin_client, admin_user):
    rows = [read_statement() for _ in range(12)]
    made = [acts.leave(row, admin_user) for row in rows]
    assert last(admin_client, rows[0]) == made[:1:-1]


def test_nobody_takes_back_what_another_did(admin_client, statement, django_user_model):
    other = django_user_model.objects.create_user("other")
    act = acts.check(statement, other)
    assert (take_back(admin_client, act).status_code, last(admin_client, statement)) == (403, [])


# -------------------------------------------------------------------- the page


def test_the_article_stands_beside_the_form_with_everything_marked(admin_client):
    cue = [TEXT.index("said"), TEXT.index("said") + 4]
    context = [TEXT.index("He said"), TEXT.index(" Then")]
    changes = {"cue": {"value": cue, "spans": [cue]}, "context": {"value": context, "spans": [context]}}
    statement = read_statement(**changes)
    (pane,) = admin_client.get(change_page(statement)).context["panes"]
    marked = [(piece.words, piece.marks) for piece in pane["pieces"] if piece.marks]
    assert marked == [
        ("Mr. Obama", ("speaker",)),
        ("He ", ("context",)),
        ("said", ("cue", "context")),
        (": “", ("context",)),
        (WORDS, ("own", "context")),
        ("”", ("context",)),
    ]


def test_the_page_takes_the_same_queries_for_one_wording_and_for_three(
    admin_client, django_assert_num_queries
):
    statement = read_statement()
    admin_client.get(change_page(statement))
    with django_assert_num_queries(QUERIES):
        admin_client.get(change_page(statement))
    for _ in range(2):
        read_statement(statement=statement)
    admin_client.get(change_page(statement))
    with django_assert_num_queries(QUERIES):
        assert len(admin_client.get(change_page(statement)).context["panes"]) == 3
