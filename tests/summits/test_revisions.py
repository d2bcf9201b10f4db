"""Versions of a statement: what each shows, how they differ, and the way back to any of them."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from summits.deciding import acts
from summits.deciding.revisions import Names, by_editors, changes, entries, shown
from summits.deciding.settling import settle
from summits.models import Correction, Quotation, Statement
from tests.desk import TEXT, read_statement
from tests.factories import make_leader

pytestmark = pytest.mark.django_db
QUERIES = 9


@pytest.fixture
def statement():
    return read_statement()


def states(statement):
    return [each.state for each in statement.revisions.all()]


def correct(statement, by, **values):
    return acts.decide(
        statement, {(field, None): value for field, value in values.items()}, reason="So.", by=by
    )


def told(before, after):
    return [(each.label, each.before, each.after) for each in changes(before, after, Names([before, after]))]


# ------------------------------------------------------------------- in words


def test_a_version_in_words(statement):
    outlet = statement.quotations.get().article.outlet.name
    (state,) = states(statement)
    assert [(each.label, each.words) for each in shown(state, Names([state]))] == [
        ("Speaker", "Barack Obama"),
        ("Meeting", "G8 Lough Erne summit"),
        ("Date", "17 June 2013"),
        ("Occasion", "in the meeting"),
        ("Topics", "Syria"),
        (f"As printed by {outlet}", "“We agreed on all of it.”"),
        (f"How {outlet} reports it", "quoted"),
    ]


def test_every_field_that_changed_is_told(statement, admin_user):
    correct(
        statement, admin_user, speaker=None, via="vladimir-putin", summit=None, said=None, occasion="speech"
    )
    correct(statement, admin_user, topics=["ukraine", "arms"])
    first, *_, last = states(statement)
    assert told(first, last) == [
        ("Speaker", "Barack Obama", "not known"),
        ("Meeting", "G8 Lough Erne summit", "not known"),
        ("Date", "17 June 2013", "date not known"),
        ("Occasion", "in the meeting", "in a speech elsewhere"),
        ("Topics", "Syria", "Ukraine, Arms"),
        ("Told by", "", "Vladimir Putin"),
    ]


def test_words_are_compared_word_by_word(statement, admin_user):
    quotation = statement.quotations.get()
    edited = {("wording", quotation): "“We agreed on [nearly] all of it.”"}
    acts.decide(statement, edited, reason="So.", by=admin_user)
    first, last = states(statement)
    (change,) = changes(first, last, Names([first, last]))
    assert change.runs == (
        ("equal", "“We agreed on", "“We agreed on"),
        ("added", "", "[nearly]"),
        ("equal", "all of it.”", "all of it.”"),
    )


def test_nothing_changed_is_nothing_told(statement):
    (state,) = states(statement)
    assert told(state, state) == []


def test_versions_of_old_say_what_they_can():
    assert [each.words for each in shown({}, Names([{}]))] == [
        "not known",
        "not known",
        "date not known",
        "elsewhere, or not told",
        "none found",
    ]


# -------------------------------------------------------------------- listing


def test_editors_changes_the_last_first_with_what_was_before(statement, admin_user):
    correct(statement, admin_user, occasion="speech")
    acts.check(statement, admin_user)
    correct(statement, admin_user, occasion="briefing")
    listed = entries(by_editors())
    assert [(each.number, [(c.before, c.after) for c in diff]) for each, diff in listed] == [
        (4, [("in a speech elsewhere", "briefing by an official")]),
        (2, [("in the meeting", "in a speech elsewhere")]),
    ]
    assert [each.number for each in by_editors(checks=True)] == [4, 3, 2]


# ---------------------------------------------------------------- putting back


def before_and_after(statement, by, number=1):
    acts.put_back(statement, number, reason="It was right.", by=by)
    held = states(statement)
    return held[number - 1], held[-1]


def every_change(statement, by):
    quotation, start = statement.quotations.get(), TEXT.index("peace")
    make_leader("angela-merkel")
    values = {
        "speaker": "vladimir-putin",
        "via": "angela-merkel",
        "summit": None,
        "said": ["2013-06-18", "2013-06-19"],
        "occasion": "speech",
        "topics": ["arms", "syria"],
    }
    changed = {(field, None): value for field, value in values.items()}
    changed |= {("kind", quotation): "mixed", ("parts", quotation): [[start, start + 5, True]]}
    acts.decide(statement, changed, reason="So.", by=by, check=True)
    acts.decide(statement, {("wording", quotation): "“peace [in Syria]”"}, reason="So.", by=by)


@pytest.mark.parametrize("number", [1, 2])
def test_any_earlier_state_is_put_back(statement, admin_user, number):
    every_change(statement, admin_user)
    then, now = before_and_after(statement, admin_user, number)
    assert now == then


def test_forth_and_back_again(statement, admin_user):
    every_change(statement, admin_user)
    before_and_after(statement, admin_user, 1)
    then, now = before_and_after(statement, admin_user, 3)
    assert now == then


def test_what_is_withdrawn_is_put_back(statement, admin_user):
    acts.withdraw(statement, "Never said.", admin_user)
    then, now = before_and_after(statement, admin_user)
    assert (now == then, Statement.objects.get().withdrawn_at) == (True, None)


def test_putting_back_is_a_version_of_its_own_and_deletes_nothing(statement, admin_user):
    correct(statement, admin_user, speaker=None)
    before_and_after(statement, admin_user)
    listed = statement.revisions.values_list("number", "cause", "reason")
    assert list(listed) == [(1, "read", ""), (2, "corrected", "So."), (3, "put back", "It was right.")]
    assert Correction.objects.count() == 1


def test_what_a_later_reading_changed_is_put_back_as_a_decision(statement, admin_user):
    Quotation.objects.update(found=statement.quotations.get().found | {"occasion": {"value": "speech"}})
    settle(statement, cause="read again")
    then, now = before_and_after(statement, admin_user)
    assert (now == then, Correction.objects.get().value) == (True, "meeting")


def test_what_is_shown_now_is_not_put_back(statement, admin_user):
    with pytest.raises(ValidationError) as error:
        acts.put_back(statement, 1, reason="So.", by=admin_user)
    assert error.value.messages == ["That is what is shown now."]


# ------------------------------------------------------------------- the desk


def test_the_desk_lists_versions_and_puts_one_back(admin_client, admin_user, statement):
    correct(statement, admin_user, speaker=None)
    page = reverse("admin:summits_versions", args=[statement.pk])
    listed = admin_client.get(page).context["versions"]
    assert [(each.number, cause, len(diff)) for each, cause, diff in listed] == [
        (2, "corrected", 1),
        (1, "read from the article", 0),
    ]
    put_back = reverse("admin:summits_put_back", args=[statement.pk, 1])
    assert admin_client.post(put_back, {"reason": "It was right."})["Location"] == page
    assert Statement.objects.get().speaker.slug == "barack-obama"


@pytest.mark.parametrize("reason", ["", "  "])
def test_putting_back_needs_a_reason(admin_client, admin_user, statement, reason):
    correct(statement, admin_user, speaker=None)
    answer = admin_client.post(
        reverse("admin:summits_put_back", args=[statement.pk, 1]), {"reason": reason}, follow=True
    )
    told = ["Say why: readers see what was changed and for what reason."]
    assert ([str(each) for each in answer.context["messages"]], statement.revisions.count()) == (told, 2)


def test_the_versions_take_the_same_queries_for_one_and_for_three(
    admin_client, admin_user, statement, django_assert_num_queries
):
    page = reverse("admin:summits_versions", args=[statement.pk])
    admin_client.get(page)
    with django_assert_num_queries(QUERIES):
        admin_client.get(page)
    correct(statement, admin_user, speaker=None)
    correct(statement, admin_user, occasion="speech")
    with django_assert_num_queries(QUERIES):
        assert len(admin_client.get(page).context["versions"]) == 3
