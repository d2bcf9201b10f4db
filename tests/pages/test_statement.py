"""One statement's page: its words, what they rest on, and what becomes of its address."""

import pytest
from django.utils import timezone

from summits.models import Leader, Revision, Statement, StatementTopic
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
        "Kind": "Quoted It stands between quotation marks",
    }


def links(page, label):
    """The words that a field's evidence leads to in the articles: [(words, address)]."""
    rests = page.one("dl", classed="rests")
    (dd,) = [dd for dt, dd in zip(rests.all("dt"), rests.all("dd"), strict=True) if dt.text == label]
    return [(a.text, a.href) for a in dd.all("a")]


def test_evidence_leads_to_the_very_words(client, statement):
    quotation = statement.quotations.get()
    name = [TEXT.index("Mr. Obama"), TEXT.index("Mr. Obama") + 9]
    said = [name[1] + 1, name[1] + 5]
    quotation.found = found(
        speaker={"spans": [name], "basis": "“Mr. Obama” is named", "stated": True},
        occasion={"spans": [name, said, MONDAY], "basis": "“said” and “Mr. Obama” say so", "stated": True},
    )
    quotation.save()
    page, article = page_of(client, statement), quotation.article.get_absolute_url()
    to = {
        words: f"{article}#w{start}-{end}"
        for words, (start, end) in {"M": name, "s": said, "d": MONDAY}.items()
    }
    assert links(page, "Speaker") == [("Mr. Obama", to["M"])]
    assert links(page, "Occasion") == [("said", to["s"]), ("Mr. Obama", to["M"]), ("Monday", to["d"])]
    assert links(page, "Date") == [("Monday", to["d"])]
    assert links(page, "Kind") == [("It stands between quotation marks", f"{article}#q{quotation.pk}")]
    assert evidence(page)["Occasion"].endswith("“ said ” and “ Mr. Obama ” say so: Monday")


@pytest.mark.parametrize(
    ("field", "value", "ends"),
    [
        ("said", None, "when"),
        ("occasion", "other", "when"),
        ("topics", [], "when"),
        ("topics", ["a"], "when (inferred)"),
    ],
)
def test_what_is_not_known_is_not_inferred(client, statement, field, value, ends):
    told = {"value": value, "spans": [], "basis": "the text does not say when", "stated": False}
    statement.quotations.update(found={field: told})
    label = {"said": "Date", "occasion": "Occasion", "topics": "Topics"}[field]
    assert evidence(page_of(client, statement))[label].partition("The text does not say ")[2] == ends


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


def test_an_editors_decision_on_one_articles_words_stands_with_them(client, statement, admin_user):
    quotation = statement.quotations.get()
    for field, value in {"kind": "mixed", "wording": "“We [all] agreed.”", "parts": None}.items():
        statement.corrections.create(
            quotation=quotation,
            field=field,
            value=value,
            found_then="direct" if field == "kind" else None,
            reason=f"The {field}.",
            by=admin_user,
        )
    today = f"Entered by an editor on {timezone.now():%-d %B %Y}"
    told = evidence(page_of(client, statement))
    assert told["Kind"] == f"Quoted {today}: The kind. It stands between quotation marks"
    assert told["Words"] == f"As an editor decided {today}: The wording. “We agreed.”"


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


# ----------------------------------------------------------------------- gone


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


def test_at_no_known_meeting(client):
    page = page_of(client, make_statement(summit=None))
    assert page.one("article").all("p")[0].text == (
        "At no known meeting · elsewhere, or not told · date not known · not yet checked"
    )
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
    answer = client.get(f"/statements/{first.pk}/?a=1&b=%C3%A9")
    assert answer["Location"] == f"{last.get_absolute_url()}?a=1&b=%C3%A9"


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
            "It was withdrawn on 22 November 2026 : never said.",
            id="withdrawn",
        ),
        pytest.param(
            {"withdrawn_at": "2026-11-22T12:00Z"},
            "It was withdrawn on 22 November 2026 .",
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


def test_what_is_gone_shows_none_of_its_words(client, statement):
    statement.quotations.update(words="“Secret.”")
    Statement.objects.update(withdrawn_at="2026-11-22T12:00Z")
    for address in ("", "v/1/"):
        answer = client.get(f"{statement.get_absolute_url()}{address}")
        assert (answer.status_code, "Secret" in answer.content.decode()) == (410, False)
        page = parse(answer)
        assert page.one("meta", name="robots").attributes["content"] == "noindex"
        assert [a.href for a in page.one("main").all("a")] == [
            "/corrections/",
            "/",
            "/summits/lough-erne-2013/",
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
