"""One statement's page: its words, what they rest on, and what becomes of its address."""

import pytest
from django.utils import timezone

from summits.models import Revision, Statement, StatementTopic
from tests.factories import make_article, make_leader, make_quotation, make_statement, make_topic

from .html import parse

pytestmark = pytest.mark.django_db

TEXT = "Before it.\nOn Monday Mr. Obama said: “We agreed.” Then he left.\nAfter it."
START = TEXT.index("We agreed.")
MONDAY = [TEXT.index("Monday"), TEXT.index("Monday") + 6]
SENTENCE = [TEXT.index("On Monday"), TEXT.index(" Then")]


def found(**changes):
    """What a reader found of the quotation."""
    return {
        "speaker": {
            "value": "barack-obama",
            "spans": [],
            "basis": "“Mr. Obama said” stands before it",
            "stated": True,
        },
        "said": {
            "value": ["2013-06-17"] * 2,
            "spans": [MONDAY],
            "basis": "the Monday of the event",
            "stated": False,
        },
        "context": {"value": SENTENCE, "spans": [SENTENCE], "basis": "", "stated": True},
    } | changes


@pytest.fixture
def statement():
    return make_statement(
        quotation={"article": make_article(TEXT), "found": found(), "words": "“We agreed.”"}
    )


def page_of(client, statement):
    return parse(client.get(statement.get_absolute_url()))


def evidence(page):
    rests = page.one("dl", classed="rests")
    return dict(zip([dt.text for dt in rests.all("dt")], [dd.text for dd in rests.all("dd")], strict=True))


def test_what_it_rests_on(client, statement):
    assert evidence(page_of(client, statement)) == {
        "Speaker": "Barack Obama “Mr. Obama said” stands before it",
        "Meeting": "G8 Lough Erne summit No words of the article say so.",
        "Date": "17 June 2013 The Monday of the event: Monday (inferred)",
        "Occasion": "Elsewhere, or not told No words of the article say so.",
        "Topics": "Syria No words of the article say so.",
    }


def test_each_outlet_tells_its_own(client, statement):
    other = make_quotation(
        statement, article=make_article(TEXT), found=found(speaker={"basis": "“Obama told” it"})
    )
    speaker = page_of(client, statement).one("dl", classed="rests").all("dd")[0]
    first = statement.quotations.exclude(pk=other.pk).get()
    assert [p.text for p in speaker.all("p")] == [
        f"“Mr. Obama said” stands before it — {first.article.outlet}",
        f"“Obama told” it — {other.article.outlet}",
    ]


def test_an_editors_decision_comes_first_with_its_reason(client, statement, admin_user):
    statement.corrections.create(
        field="speaker", value="barack-obama", reason="heard on the tape", by=admin_user
    )
    undone = {"field": "occasion", "value": "meeting", "reason": "no", "undone_at": timezone.now()}
    statement.corrections.create(**undone, by=admin_user)
    told = evidence(page_of(client, statement))
    today = timezone.now().strftime("%-d %B %Y")
    assert told["Speaker"] == (
        f"Barack Obama Entered by an editor on {today}: heard on the tape Found: “Mr. Obama said” stands before it"
    )
    assert told["Occasion"] == "Elsewhere, or not told No words of the article say so."


@pytest.mark.parametrize(
    ("changes", "around"),
    [
        pytest.param({}, "On Monday Mr. Obama said: “We agreed.”", id="as found"),
        pytest.param(
            {"context": None}, "On Monday Mr. Obama said: “We agreed.” Then he left.", id="its paragraph"
        ),
        pytest.param(
            {"context": {"value": MONDAY}}, "Monday Mr. Obama said: “We agreed.", id="the words at least"
        ),
    ],
)
def test_context_with_the_words_marked(client, changes, around):
    statement = make_statement(quotation={"article": make_article(TEXT), "found": found(**changes)})
    context = page_of(client, statement).one("p", classed="context")
    assert context.text == f"In context: {around}".replace("“We", "“ We").replace(".”", ". ”")
    assert [mark.text for mark in context.all("mark")] == ["We agreed."]


def test_the_wording_nearest_to_what_was_said_stands_on_top(client):
    statement = make_statement(quotation={"kind": "indirect", "words": "They agreed"})
    make_quotation(statement, words="“We agreed.”")
    page = page_of(client, statement)
    assert [quote.text for quote in page.all("blockquote")] == ["“We agreed.”", "“We agreed.”", "They agreed"]


def test_who_told_it(client):
    statement = make_statement(via=make_leader("ben-rhodes"))
    assert page_of(client, statement).one("article").all("p")[1].text == "as told by Ben Rhodes"


def test_changes_are_listed(client, statement):
    Revision.objects.create(statement=statement, number=1, cause="read", state={})
    Revision.objects.create(statement=statement, number=2, cause="corrected", reason="a slip", state={})
    today = timezone.now().strftime("%-d %B %Y")
    assert [li.text for li in page_of(client, statement).one("ol", classed="changes").all("li")] == [
        f"Version 1, {today}: read",
        f"Version 2, {today}: corrected, a slip",
    ]


def test_at_no_known_meeting(client):
    page = page_of(client, make_statement(summit=None))
    assert page.one("article").all("p")[0].text == "At no known meeting · date not known · not yet checked"
    assert evidence(page)["Meeting"] == "Not known No words of the article say so."


def test_mark_up_in_an_article_is_shown_as_words(client):
    text = "<script>alert(1)</script> “We agreed.”"
    page = page_of(client, make_statement(quotation={"article": make_article(text)}))
    assert page.one("main").all("script") == []
    assert page.one("p", classed="context").text == "In context: <script>alert(1)</script> “ We agreed. ”"


def test_a_merged_statement_leads_to_the_last(client):
    last, middle, first = make_statement(), make_statement(), make_statement()
    Statement.objects.filter(pk=middle.pk).update(merged_into=last)
    Statement.objects.filter(pk=first.pk).update(merged_into=middle)
    for merged in (first, middle):
        answer = client.get(f"/statements/{merged.pk}/")
        assert (answer.status_code, answer["Location"]) == (301, last.get_absolute_url())


def test_merged_in_a_circle_is_not_found(client):
    one, other = make_statement(), make_statement()
    Statement.objects.filter(pk=one.pk).update(merged_into=other)
    Statement.objects.filter(pk=other.pk).update(merged_into=one)
    assert client.get(one.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("change", "words"),
    [
        pytest.param(
            {"withdrawn_at": "2026-11-22T12:00Z", "withdrawn_why": "never said."},
            "It was withdrawn on 22 November 2026: never said.",
            id="withdrawn",
        ),
        pytest.param(
            {"withdrawn_at": "2026-11-22T12:00Z"},
            "It was withdrawn on 22 November 2026.",
            id="without a reason",
        ),
        pytest.param(
            {"gone": True}, "No article is read that way any more, and no editor had confirmed it.", id="gone"
        ),
    ],
)
def test_what_is_gone_says_so(client, statement, change, words):
    Statement.objects.filter(pk=statement.pk).update(**change)
    answer = client.get(statement.get_absolute_url())
    assert answer.status_code == 410
    assert parse(answer).one("main").all("p")[0].text == words


def test_a_decided_statement_stays_where_nothing_prints_it_any_more(client, statement):
    statement.quotations.update(gone=True)
    page = page_of(client, statement)
    assert page.one("ul", classed="wordings").all("p")[0].text.endswith("the last reading no longer finds it")


@pytest.mark.parametrize(
    "address", ["/statements/9/", f"/statements/{10**30}/", "/statements/x/", "/statements/"]
)
def test_no_such_statement(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert parse(answer).one("h1").text == "There is nothing at this address"


def test_as_many_queries_with_three_wordings_as_with_one(client, statement, django_assert_num_queries):
    with django_assert_num_queries(6):
        client.get(statement.get_absolute_url())
    make_quotation(statement)
    make_quotation(statement)
    StatementTopic.objects.create(statement=statement, topic=make_topic("ukraine"), rank=1)
    Revision.objects.create(statement=statement, number=1, cause="read", state={})
    with django_assert_num_queries(6):
        client.get(statement.get_absolute_url())
