"""The text of a source: how much of it is shown, and the marks of what was read from it."""

import io
import re
from html import unescape

import pytest
from django.core.management import call_command

from articles.models import Article
from summits.models import Correction, Quotation, Reading
from tests.factories import make_article, make_leader, make_statement

from .article_rows import LAYOUT, LINES, TEXT, span
from .html import parse

pytestmark = pytest.mark.django_db


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


def test_an_article_without_outlet_headline_or_reading(client):
    article = make_article()
    article.outlet, article.headline = None, ""
    article.save()
    page = parse(client.get(article.get_absolute_url()))
    assert page.one("h1").text == f"Article {article.pk}"
    assert page.one("main").all("p")[0].text == "Outlet not known · meeting not known"
    assert rows(page) == ["… 2 paragraphs without a finding, not shown"]


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
