"""The sources: their list, and the text of one with what was read from it."""

import io
import re
from html import unescape

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from summits.models import Correction, Quotation, Reading, Statement
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
    make_topic,
)

from .html import parse

pytestmark = pytest.mark.django_db

LINES = [
    "They agreed",
    "By Nobody",
    "Share this",
    "Obama met Putin on Monday.",
    "Nobody said this.",
    "He said: “We agreed.”",
    "Another line.",
    "“We agreed.” He said it again.",
    "Subscribe now",
]
TEXT = "\n".join(LINES)


def span(words, start=0):
    first = TEXT.index(words, start)
    return [first, first + len(words)]


LAYOUT = {
    "headline": span("They agreed"),
    "byline": span("By Nobody"),
    "paragraphs": [span(line) for line in LINES[3:8]],
    "furniture": [
        {"span": span("Share this"), "why": "a button"},
        {"span": span("Subscribe now"), "why": "a plea"},
    ],
}
FOUND = {
    "speaker": {"value": "barack-obama", "spans": [span("He"), span("Obama")], "basis": "“He” = Obama"},
    "said": {"value": None, "spans": [span("Monday")], "basis": "“Monday”"},
    "cue": {"value": span("said:")[:1], "spans": [[span("said:")[0], span("said:")[1] - 1]], "basis": ""},
    "doubts": [{"span": span("He said"), "words": "who?"}],
}
AGAIN = TEXT.rindex("We agreed.")


@pytest.fixture
def article():
    """An article about Lough Erne with two wordings of one statement, a doubt about it and one about other words."""
    article = make_article(TEXT, headline="They agreed")
    start = TEXT.index("We agreed.")
    statement = make_statement(quotation={"article": article, "start": start, "found": FOUND})
    make_quotation(statement, article=article, start=AGAIN)
    make_reading(
        article,
        summit=make_summit(),
        layout=LAYOUT,
        basis={"meeting": {"spans": [span("Monday")], "basis": "“Monday” fits 17 June 2013"}},
        doubts=[{"span": span("Nobody said"), "words": "nobody?"}],
        passed_over=[{"span": span("Another"), "why": "a scare quote"}],
        dates=[{"span": span("Monday"), "said": ["2013-06-17", "2013-06-17"], "basis": "the day they met"}],
    )
    return article


@pytest.fixture
def full(settings):
    settings.ARTICLE_TEXTS = "full"


def rows(page):
    """What is shown of the text, row by row."""
    return [
        each.text
        for row in page.one("div", classed="reader").all("div", classed="row")
        for each in row.children
        if getattr(each, "tag", None) in ("p", "details")
    ]


def first_quotation(article):
    return article.quotations.order_by("start").first()


# ------------------------------------------------------------------- what the public sees


def test_excerpts_are_the_headline_and_the_paragraphs_with_a_finding(client, article):
    page = parse(client.get(article.get_absolute_url()))
    assert rows(page) == [
        "They agreed",
        "… 1 line that is not part of the report; the byline",
        "Obama met Putin on Monday .",
        "… 1 paragraph without a finding, not shown",
        "doubt 2 He said : “We agreed.” statement: Obama 1",
        "… 1 paragraph without a finding, not shown",
        "“We agreed.” statement: Obama 2 He said it again.",
        "… 1 paragraph without a finding, not shown; 1 line that is not part of the report",
    ]


@pytest.mark.parametrize("words", ["Nobody", "Share this", "Another", "Subscribe"])
def test_nothing_else_of_the_text_is_anywhere_on_the_page(client, article, words):
    assert words not in client.get(article.get_absolute_url()).content.decode()


def test_doubts_about_other_words_are_counted(client, article):
    page = parse(client.get(article.get_absolute_url()))
    assert page.one("div", classed="reader").all("li", classed="doubt")[0].text == "Doubt 2: who?"
    assert page.one("main").all("p", classed="quiet")[1].text == (
        "Only the headline and the paragraphs with a finding: the text belongs to its outlet. "
        "1 doubt in other paragraphs is not shown."
    )


def test_words_passed_over_that_reach_into_what_is_hidden_are_not_quoted(client, article):
    Reading.objects.update(
        passed_over=[{"span": [span("He said")[0], span("Another line")[1]], "why": "long"}]
    )
    assert "Another" not in client.get(article.get_absolute_url()).content.decode()


def test_everything_where_the_setting_says_so(client, article, full):
    answer = client.get(article.get_absolute_url())
    assert rows(parse(answer)) == [
        "They agreed",
        "By Nobody",
        "1 line left out: not part of the report Share this — a button",
        "Obama met Putin on Monday .",
        "doubt 1 Nobody said this.",
        "doubt 2 He said : “We agreed.” statement: Obama 1",
        "Another line.",
        "“We agreed.” statement: Obama 2 He said it again.",
        "1 line left out: not part of the report Subscribe now — a plea",
        article.text.split()[-1],
    ]
    assert "private" not in answer.get("Cache-Control", "")


def test_staff_see_everything_and_nobody_keeps_it_for_others(client, admin_client, article):
    seen, hidden = admin_client.get(article.get_absolute_url()), client.get(article.get_absolute_url())
    assert ["Nobody said this." in each.content.decode() for each in (seen, hidden)] == [True, False]
    assert [each.get("Cache-Control", "") for each in (seen, hidden)] == ["private", ""]
    assert ["Cookie" in each["Vary"] for each in (seen, hidden)] == [True, True]


def test_somebody_who_is_no_staff_sees_excerpts(client, article, django_user_model):
    client.force_login(django_user_model.objects.create_user("reader"))
    assert "Nobody said this." not in client.get(article.get_absolute_url()).content.decode()


# ------------------------------------------------------------------- marks, margin, and the ways between


def test_a_statement_is_marked_and_leads_to_its_margin_and_back(client, article):
    page, quotation = parse(client.get(article.get_absolute_url())), first_quotation(article)
    marked = page.one(id=f"q{quotation.pk}")
    label = page.one("a", href=f"#n{quotation.pk}")
    entry = page.one("li", id=f"n{quotation.pk}")
    assert (marked.text, marked.classes, label.classes) == (
        "“We agreed.”",
        ["q", "obama"],
        ["label", "obama"],
    )
    assert (entry.classes, entry.text) == (
        ["obama"],
        "to the words of 1 Barack Obama , quoted statement "
        f"{quotation.statement_id} ¶ speaker: “He” = Obama · on 17 June 2013",
    )
    he, monday = (f"#w{a}-{b}" for a, b in (span("He"), span("Monday")))
    assert [link.href for link in entry.all("a")] == [
        f"#q{quotation.pk}",
        quotation.statement.get_absolute_url(),
        he,
        monday,
    ]


@pytest.mark.parametrize(
    ("words", "classes"),
    [
        pytest.param("Obama", ["w-speaker"], id="who said it"),
        pytest.param("He", ["w-speaker"], id="he"),
        pytest.param("said", ["w-cue"], id="the cue"),
        pytest.param("Monday", ["w-date", "w-meeting"], id="when, and so at which meeting"),
    ],
)
def test_the_words_that_findings_rest_on(client, article, words, classes):
    start = TEXT.index("said:") if words == "said" else TEXT.index(words)
    marked = parse(client.get(article.get_absolute_url())).one(id=f"w{start}-{start + len(words)}")
    assert (marked.text, marked.classes) == (words, classes)


def test_one_quotation_within_another_over_two_paragraphs(client, full):
    article = make_article("He said: “She told me ‘never\nagain’ twice,” and left.")
    outer, inner = (
        make_statement(
            speaker=make_leader(slug),
            quotation={
                "article": article,
                "start": article.text.index(first),
                "end": article.text.index(behind),
            },
        )
        for slug, first, behind in [("barack-obama", "She", "” and"), ("angela-merkel", "never", "’ twice")]
    )
    page = parse(client.get(article.get_absolute_url()))
    assert rows(page)[:2] == [
        "He said: “She told me ‘never",
        "again’ statement: Merkel 2 twice,” statement: Obama 1 and left.",
    ]
    assert [page.one(id=f"q{each.quotations.get().pk}").text for each in (outer, inner)] == [
        "“She told me ‘never",
        "‘never",
    ]


@pytest.mark.parametrize(
    ("changes", "kind", "label", "classes"),
    [
        pytest.param({"slug": "dmitry-peskov"}, "direct", "Peskov 1", ["q", "other"], id="another person"),
        pytest.param({"slug": "vladimir-putin"}, "indirect", "Putin 1", ["q", "putin", "told"], id="told"),
        pytest.param(
            {"slug": "obama-and-putin", "kind": "pair"}, "mixed", "both 1", ["q", "joint"], id="both"
        ),
        pytest.param(
            {"slug": "an-official", "kind": "unnamed"}, "direct", "other 1", ["q", "other"], id="unnamed"
        ),
        pytest.param(None, "direct", "not known 1", ["q", "other"], id="not known"),
    ],
)
def test_label_and_colour_say_who_speaks(client, changes, kind, label, classes):
    speaker = changes and make_leader(**changes)
    statement = make_statement(speaker=speaker, quotation={"kind": kind})
    quotation = statement.quotations.get()
    page = parse(client.get(quotation.article.get_absolute_url()))
    assert page.one("a", classed="label").text == f"statement: {label}"
    assert page.one(id=f"q{quotation.pk}").classes == classes


def test_what_an_editor_entered_rests_on_no_words(client, article):
    statement = first_quotation(article).statement
    Correction.objects.create(statement=statement, field="speaker", value="vladimir-putin", reason="He was.")
    entry = (
        parse(client.get(article.get_absolute_url())).all("ul", classed="notes")[0].one("li", classed="obama")
    )
    assert entry.all("p")[1].text == "speaker: entered by an editor · on 17 June 2013"


def test_a_doubt_leads_to_its_note(client, article, full):
    page = parse(client.get(article.get_absolute_url()))
    signs = [(link.text, page.one("li", id=link.href[1:]).text) for link in page.all("a", classed="doubtful")]
    assert signs == [("doubt 1", "Doubt 1: nobody?"), ("doubt 2", "Doubt 2: who?")]


def test_dates_and_what_was_passed_over_can_be_shown(client, article, full):
    page = parse(client.get(article.get_absolute_url()))
    assert [each.text for each in page.all("details", classed="lists")] == [
        "Dates printed: 1 Monday : 17 June 2013 — the day they met",
        "Passed over, as no statement: 1 Another : a scare quote",
    ]
    assert page.one(id="p{}-{}".format(*span("Another"))).text == "Another"


def test_furniture_with_a_finding_in_it_stands_open(client, article, full):
    layout = LAYOUT | {"furniture": [{"span": span(LINES[3]), "why": "caption"}], "paragraphs": []}
    Reading.objects.update(layout=layout)
    folded = parse(client.get(article.get_absolute_url())).all("details", classed="furniture")
    assert [("open" in each.attributes, each.text) for each in folded] == [
        (True, "1 line left out: not part of the report Obama met Putin on Monday . — caption")
    ]


@pytest.fixture
def seeds():
    for command in ("load_catalogue", "parse_articles"):
        call_command(command, stdout=io.StringIO())


@pytest.mark.parametrize("texts", ["excerpts", "full"])
def test_every_way_leads_somewhere_and_every_finding_has_its_place(client, seeds, settings, texts):
    settings.ARTICLE_TEXTS = texts
    for article in Article.objects.all():
        page = parse(client.get(article.get_absolute_url()))
        names = [each.attributes["id"] for each in page.all() if "id" in each.attributes]
        leads = {link.href[1:] for link in page.all("a") if link.href.startswith("#")}
        assert (len(names) - len(set(names)), leads - set(names)) == (0, set())
        assert places(article) - set(names) == set()


def places(article):
    """The names of the places of an article's quotations and of the words for each of their fields."""
    fields = ("speaker", "via", "said", "summit", "occasion", "topics")
    held = Quotation.objects.filter(article=article)
    spans = [span for each in held for field in fields for span in each.found[field]["spans"]]
    return {f"w{start}-{end}" for start, end in spans} | {f"q{each.pk}" for each in held}


def test_the_whole_text_is_there_letter_for_letter(client, seeds, full):
    for article in Article.objects.all():
        html = client.get(article.get_absolute_url()).content.decode()
        blocks = re.findall(
            r'<(p|span) class="printed.*?>(.*?)</\1>(?=\n| <span class="quiet">)', html, re.DOTALL
        )
        words = [
            unescape(re.sub(r"<a .*?</a>|</?span.*?>", "", block, flags=re.DOTALL)) for _, block in blocks
        ]
        assert "".join("".join(words).split()) == "".join(article.text.split())


# ------------------------------------------------------------------- around the text


@pytest.mark.parametrize("change", [{"gone": True}, {"withdrawn_at": "2026-11-22T12:00Z"}])
def test_a_statement_that_is_gone_is_neither_counted_nor_shown(client, article, change):
    Statement.objects.update(**change)
    assert parse(client.get("/articles/")).one("p", classed="num").text == "0 statements · 1 doubt"
    page = parse(client.get(article.get_absolute_url()))
    assert (page.all("a", classed="label"), "We agreed" in page.one("main").text) == ([], False)


def test_a_statement_that_only_an_editor_still_holds_is_shown_as_such(client, article):
    Quotation.objects.update(gone=True)
    entry = parse(client.get(article.get_absolute_url())).all("ul", classed="notes")[0].all("li")[0]
    assert entry.all("p")[0].text.partition(" statement")[0] == (
        "to the words of 1 Barack Obama , quoted, not found by the last reading"
    )


def test_an_article_without_outlet_headline_or_reading(client):
    article = make_article()
    article.outlet, article.headline = None, ""
    article.save()
    page = parse(client.get(article.get_absolute_url()))
    assert page.one("h1").text == f"Article {article.pk}"
    assert page.one("main").all("p")[0].text == "Outlet not known · meeting not known"
    assert rows(page) == ["… 2 paragraphs without a finding, not shown"]


def test_copies_are_named(client, article):
    outlets = [make_outlet(name=name, slug=name.lower()) for name in ("Mail", "Post")]
    copies = [
        make_article(headline=f"Copy {n}", outlet=each, copy_of=article) for n, each in enumerate(outlets)
    ]
    told = [
        parse(client.get(each.get_absolute_url())).one("p", classed="witnesses").text
        for each in (article, copies[0])
    ]
    assert told == [
        "One witness with Copy 0 ( Mail ), Copy 1 ( Post ): they print one text.",
        f"One witness with They agreed ( {article.outlet} ), Copy 1 ( Post ): they print one text.",
    ]


def test_no_such_article(client):
    assert client.get("/articles/9/").status_code == 404


# ------------------------------------------------------------------- the list


def items(page):
    return [
        (item.one("a", href=item.one("h2").one("a").href).text, [p.text for p in item.all("p")])
        for item in page.one("ol", classed="sources").all("li")
    ]


def test_the_list_tells_outlet_meeting_and_what_was_read(client, article):
    unread = make_article(headline="Unread", kind="rewritten", published="2013-06-18")
    assert items(parse(client.get("/articles/"))) == [
        (
            "They agreed",
            [f"{article.outlet} · Lough Erne, 17 June 2013", "1 statement: 1 quoted · 2 doubts"],
        ),
        (
            "Unread",
            [
                f"{unread.outlet} (rewritten by machine or hand), 18 June 2013 · meeting not known",
                "0 statements",
            ],
        ),
    ]


def test_a_statement_counts_once_in_its_closest_wording(client, article):
    Quotation.objects.filter(start=AGAIN).update(kind="indirect")
    make_statement(quotation={"article": article, "start": 0, "end": 4, "kind": "mixed"})
    counted = parse(client.get("/articles/")).one("p", classed="num").text
    assert counted == "2 statements: 1 quoted, 1 quoted in part · 2 doubts"


def test_copies_stand_behind_what_they_copy(client, article):
    other, copy = make_article(headline="Other"), make_article(headline="Copy", copy_of=article)
    for each in (other, copy):
        make_reading(each, summit=make_summit())
    listed = items(parse(client.get("/articles/")))
    assert [headline for headline, _ in listed] == ["They agreed", "Copy", "Other"]
    assert listed[1][1][1] == f"The same text as They agreed ( {article.outlet} ): one witness."


def test_copies_of_each_other_are_still_listed(client, article):
    copy = make_article(headline="Copy", copy_of=article)
    Article.objects.filter(pk=article.pk).update(copy_of=copy)
    assert [headline for headline, _ in items(parse(client.get("/articles/")))] == ["They agreed", "Copy"]


@pytest.mark.parametrize(
    ("asked", "shown", "number"),
    [("", 50, "1"), ("?page=2", 1, "51"), ("?page=9", 1, "51"), ("?page=nonsense", 50, "1")],
)
def test_fifty_at_a_time(client, asked, shown, number):
    outlet = make_outlet()
    for _ in range(51):
        make_article(outlet=outlet)
    page = parse(client.get(f"/articles/{asked}"))
    listed = page.one("ol", classed="sources")
    assert (len(listed.all("li")), listed.attributes["start"]) == (shown, number)
    assert len(page.one("nav", classed="pages").all("a")) == 1


def test_no_article_yet(client):
    assert parse(client.get("/articles/")).one("p", classed="nothing").text == "No article has been read yet."


def one_more(article, n):
    other = make_statement(topics=[make_topic(f"topic-{n}")], quotation={"article": make_article(TEXT)})
    make_reading(other.quotations.get().article, summit=make_summit(f"summit-{n}"))
    speakers = {"speaker": make_leader(f"speaker-{n}"), "via": make_leader(f"teller-{n}")}
    make_quotation(make_statement(**speakers), article=article, start=n, end=n + 1)
    make_article(copy_of=article)


@pytest.mark.parametrize(("name", "most"), [("list", 4), ("article", 8)])
def test_as_many_queries_with_three_of_everything_as_with_one(client, article, name, most):
    address = "/articles/" if name == "list" else article.get_absolute_url()
    one_more(article, 1)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    with_one = queries()
    one_more(article, 3)
    one_more(article, 5)
    assert (queries(), with_one <= most) == (with_one, True)


def test_something_went_wrong_needs_nothing_to_say_so(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("summits.views.articles.Article.objects", None)
    answer = client.get("/articles/")
    assert answer.status_code == 500
    assert parse(answer).one("h1").text == "Something went wrong on our side"
