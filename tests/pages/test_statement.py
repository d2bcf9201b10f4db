"""One statement's page: its wordings, its versions, how it is cited, and what stands before and after it."""

import pytest
from django.utils import timezone

from summits.models import Leader, Revision, Statement, StatementTopic
from tests.factories import make_article, make_leader, make_quotation, make_statement, make_topic

from .html import parse
from .statement_rows import TEXT, found, make_found, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return make_found()


def test_the_wording_nearest_to_what_was_said_stands_on_top(client):
    statement = make_statement(quotation={"kind": "indirect", "words": "They agreed"})
    make_quotation(statement, words="“We agreed.”")
    page = page_of(client, statement)
    assert [quote.text for quote in page.all("blockquote")] == ["“We agreed.”", "“We agreed.”", "They agreed"]
    assert [p.text for p in page.all("p", classed="told")] == [
        "The fullest wording: the others are compared with it.",
        "Nothing of it stands between quotation marks, so no word is compared.",
    ]


def test_what_another_outlet_left_out_and_added(client, statement):
    make_quotation(statement, words="“We agreed on all of it.”")
    make_quotation(statement, words="“They agreed on it.”")
    quotes = [
        [(each.tag, each.text) for each in quote.all()] for quote in wordings(page_of(client, statement))
    ]
    assert quotes == [
        [],
        [("del", "We"), ("ins", "They"), ("del", "all of")],
        [("del", "on all of it.")],
    ]


def wordings(page):
    return page.one("ul", classed="wordings").all("blockquote")


def test_copies_are_one_witness_and_are_listed_under_it(client, statement):
    original = statement.quotations.get().article
    make_quotation(statement, words="“We agreed!”", article=make_article(headline="A copy", copy_of=original))
    page = page_of(client, statement)
    assert page.all("h2")[0].text == "As printed in 2 articles, one witness"
    copy = page.one("ul", classed="copies").one("li")
    assert [copy.one("blockquote").text, copy.one("bdi").text] == ["“We agreed!”", "A copy"]
    assert [p.text for p in copy.all("p")][1:] == [
        "Word for word the same.",
        "Not a witness of its own: one is a copy of the other.",
    ]
    make_quotation(statement, words="“We agreed!”")
    page = page_of(client, statement)
    assert page.all("h2")[0].text == "As printed by 2 independent outlets"
    assert page.one("article").all("p", classed="quiet")[1].text == (
        "3 articles print it. Those that share a source count as one witness."
    )


def test_where_it_was_published_is_found_by_its_words(client):
    article = make_article(TEXT, url="https://example.org/a")
    page = page_of(client, make_statement(quotation={"article": article}))
    (link,) = [a for a in page.all("a") if a.text == "where it was published"]
    assert (link.href, link.attributes["rel"]) == (
        "https://example.org/a#:~:text=Mr.%20Obama%20said%3A%20%E2%80%9C-,We%20agreed,-.%E2%80%9D%20Then%20he%20left",
        "external noreferrer",
    )


def test_who_told_it(client):
    statement = make_statement(via=make_leader("ben-rhodes"))
    assert page_of(client, statement).one("article").all("p")[1].text == "as told by Ben Rhodes"


def test_changes_are_listed_with_before_and_after(client, statement):
    Revision.objects.create(statement=statement, number=1, cause="read", state={})
    state = {"speaker_words": "Somebody"}
    Revision.objects.create(statement=statement, number=2, cause="corrected", reason="A slip", state=state)
    today = timezone.now().strftime("%-d %B %Y")
    assert [li.text for li in page_of(client, statement).one("ol", classed="changes").all("li")] == [
        f"Version 1, {today} : read from the article",
        f"Version 2, {today} : corrected. A slip Before and after Speaker not known → Somebody",
    ]


def test_who_meeting_and_topics_lead_to_their_pages(client, statement):
    page = page_of(client, statement)
    assert page.one("h1").one("a").href == "/leaders/barack-obama/"
    assert page.one("a", classed="topic").href == "/topics/syria/"
    assert page.one("article").all("p")[0].one("a").href == "/summits/lough-erne-2013/"


def test_somebody_unnamed_has_no_page(client):
    official = make_leader("unnamed-official", kind=Leader.Kind.UNNAMED)
    page = page_of(client, make_statement(speaker=official, speaker_words="a senior official"))
    assert (page.one("h1").text, page.one("h1").all("a")) == ("A senior official", [])


@pytest.mark.parametrize(
    ("occasion", "stands"),
    [
        pytest.param("after-meeting", "at", id="said there"),
        pytest.param("speech", "filed under", id="said elsewhere"),
        pytest.param("other", "filed under", id="nobody knows where"),
    ],
)
def test_only_what_was_said_there_is_said_to_be_at_the_meeting(client, occasion, stands):
    page = page_of(client, make_statement(occasion=occasion))
    assert page.one("title").text.startswith(f"Barack Obama, {stands} Lough Erne: ")
    told = page.one("article").all("p")[0].text
    assert told.startswith(f"{stands.capitalize()} Lough Erne, 17 June 2013 · ")


def test_mark_up_in_an_article_is_shown_as_words(client):
    text = "<script>alert(1)</script> “We agreed.”"
    page = page_of(client, make_statement(quotation={"article": make_article(text)}))
    assert page.one("main").all("script") == []
    assert page.one("p", classed="context").text == "In context: <script>alert(1)</script> “ We agreed. ”"


# ------------------------------------------------------------------------ to cite


def test_it_can_be_cited_in_four_forms_each_with_version_and_address(client, statement):
    Revision.objects.create(statement=statement, number=1, cause="read", state={})
    Revision.objects.create(statement=statement, number=2, cause="read again", state={})
    page = page_of(client, statement)
    forms = page.all("details", classed="cite")
    assert [form.one("summary").text for form in forms] == ["Plain text", "HTML", "BibTeX", "CSL-JSON"]
    address = f"http://testserver/statements/{statement.pk}/v/2/"
    assert [(address in form.one("pre").text, "version 2" in form.one("pre").text) for form in forms] == [
        (True, True)
    ] * 4
    copies = [
        (form.one("pre").attributes["id"], form.one("button").attributes["data-copies"]) for form in forms
    ]
    assert copies == [(f"citation-{n}", f"citation-{n}") for n in range(1, 5)]
    assert page.one("article").attributes["data-cite"] == forms[0].one("pre").text
    assert client.get(f"/statements/{statement.pk}/v/2/").status_code == 200


def test_without_a_version_its_own_address_is_cited(client, statement):
    told = page_of(client, statement).one("article").attributes["data-cite"]
    assert told.endswith(
        f", statement {statement.pk}, not yet checked by an editor. http://testserver/statements/{statement.pk}/"
    )


# --------------------------------------------------------------- before and after


def test_the_neighbours_in_the_chronology(client, statement):
    assert page_of(client, statement).all("nav", classed="neighbours") == []
    make_statement(speaker=make_leader("vladimir-putin"), quotation={"words": "“Yes.”"})
    last = make_statement(quotation={"words": "“ " + 20 * "on and " + "on”"})
    middle = Statement.objects.get(speaker__slug="vladimir-putin")
    nav = page_of(client, middle).one("nav", classed="neighbours")
    assert [(a.attributes["rel"], a.href, a.text) for a in nav.all("a")] == [
        ("prev", statement.get_absolute_url(), "Before Barack Obama “We agreed.”"),
        ("next", last.get_absolute_url(), f"After Barack Obama “ {5 * 'on and '}on …"),
    ]
    assert [a.attributes["rel"] for a in page_of(client, last).one("nav", classed="neighbours").all("a")] == [
        "prev"
    ]


def note_versions(statement, numbers):
    """Versions of a statement with these numbers, each with one more of its quotations."""
    quotations = [
        {"id": each.pk, "article": each.article_id, "kind": "direct", "words": each.words, "gone": False}
        for each in statement.quotations.all()
    ]
    for number in numbers:
        state = {"speaker": "barack-obama", "quotations": quotations[:number]}
        Revision.objects.create(statement=statement, number=number, cause="read", state=state)


def three_of_everything(statement, editor):
    """Three outlets, topics, versions, corrections; and neighbours."""
    for _ in range(2):
        make_quotation(statement, found=found(), article=make_article(TEXT))
    for rank, slug in enumerate(("ukraine", "arms"), 1):
        StatementTopic.objects.create(statement=statement, topic=make_topic(slug), rank=rank)
    note_versions(statement, [2, 3])
    for field in ("speaker", "said", "occasion"):
        statement.corrections.create(field=field, value=None, found_then="x", reason="So.", by=editor)
    make_statement()
    make_statement()


QUERIES = 11


def test_as_many_queries_with_three_of_everything_as_with_one(
    client, statement, admin_user, django_assert_num_queries
):
    note_versions(statement, [1])
    with django_assert_num_queries(QUERIES):
        client.get(statement.get_absolute_url())
    three_of_everything(statement, admin_user)
    with django_assert_num_queries(QUERIES):
        client.get(statement.get_absolute_url())


def test_what_the_words_hold_is_no_mark_up_in_any_citation(client):
    words = "“</pre><script>alert(1)</script>”"
    page = page_of(client, make_statement(quotation={"words": words}))
    assert page.one("main").all("script") == []
    told = [pre.text for pre in page.all("pre")]
    assert ["<script>" in text for text in told] == [True, False, True, True]
    assert "&lt;script&gt;" in told[1]


def test_a_card_cites_what_the_page_does(client, statement):
    note_versions(statement, [1, 2])
    card = parse(client.get("/")).one("article", classed="said")
    assert card.attributes["data-cite"] == page_of(client, statement).one("article").attributes["data-cite"]
    assert f"/statements/{statement.pk}/v/2/" in card.attributes["data-cite"]
