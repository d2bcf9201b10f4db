"""An article added by hand: pasted or uploaded, looked at, then kept and read."""

import datetime
import sys
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Article
from summits.desk.intake import MISSING, published
from summits.models import Statement
from tests.desk import catalogue

pytestmark = pytest.mark.django_db

ADD = reverse("admin:articles_article_add")
TEXT = "Obama and Putin met in Hangzhou.\n\n“We agreed on Syria,” Mr. Obama said on Monday.\n"
PAGE = b"<!DOCTYPE html><html><head><title>x</title></head><body><p>Words</p></body></html>"


@pytest.fixture(autouse=True)
def names():
    catalogue()


def post(client, button, **data):
    return client.post(ADD, {"kind": "original", button: "1"} | data)


def upload(content, name="article.txt"):
    return SimpleUploadedFile(name, content)


def test_what_would_be_read_is_seen_and_nothing_is_kept(admin_client):
    seen = post(admin_client, "_look", text=TEXT).context["seen"]
    assert [(each["who"], each["words"], each["kind"]) for each in seen["quotations"]] == [
        ("Mr. Obama", "“We agreed on Syria”", "quoted")
    ]
    assert "".join(piece.words for piece in seen["pieces"]) == TEXT
    assert (Article.objects.count(), Statement.objects.count()) == (0, 0)


def test_then_it_is_kept_and_read(admin_client):
    data = {"text": TEXT, "outlet": "CBS News", "url": "https://example.org/a", "published": "2013-06-18"}
    answer = post(admin_client, "_read", **data)
    article = Article.objects.get()
    assert answer["Location"] == f"{reverse('admin:summits_queue')}?article={article.pk}"
    assert (article.text, article.outlet.name, article.url, article.published, article.kind) == (
        TEXT,
        "CBS News",
        "https://example.org/a",
        datetime.date(2013, 6, 18),
        "original",
    )
    assert Statement.objects.count() == 1


def test_a_browsers_line_ends_are_not_the_articles(admin_client):
    post(admin_client, "_read", text=TEXT.replace("\n", "\r\n"))
    assert Article.objects.get().text == TEXT


def test_a_file_is_kept_exactly_as_it_was_even_after_being_looked_at(admin_client):
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    form = post(admin_client, "_look", file=upload(text.encode())).context["form"]
    shown = {name: form[name].value() for name in ("text", "exact")}
    post(
        admin_client,
        "_read",
        text=shown["text"].replace("\r\n", "\n").replace("\n", "\r\n"),
        exact=shown["exact"],
    )
    assert Article.objects.get().text == text


def test_words_mended_after_looking_are_what_is_kept(admin_client):
    form = post(admin_client, "_look", file=upload(TEXT.encode())).context["form"]
    post(admin_client, "_read", text=TEXT + "More.", exact=form["exact"].value())
    assert Article.objects.get().text == TEXT + "More."


def test_what_is_held_is_not_taken_twice(admin_client):
    post(admin_client, "_read", text=TEXT)
    article = Article.objects.get()
    answer = post(admin_client, "_read", text=TEXT)
    assert (answer["Location"], Article.objects.count()) == (
        reverse("admin:articles_article_change", args=[article.pk]),
        1,
    )


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param({}, "It is empty. Give a file with the article's words.", id="nothing"),
        pytest.param(
            {"text": TEXT, "url": "javascript:alert(1)"},
            "“javascript:alert(1)” is not an address that begins with http:// or https://.",
            id="no address",
        ),
        pytest.param(
            {"file": (b"caf\xe9", "a.txt")},
            "It is not UTF-8: byte 3 belongs to no character. Save it as UTF-8.",
            id="not UTF-8",
        ),
        pytest.param(
            {"file": (b"%PDF-1.7", "a.pdf")},
            "It is no text but a binary file. Save the article's words as plain text.",
            id="a PDF",
        ),
        pytest.param(
            {"file": (b"x" * (2 * 1024 * 1024 + 1), "a.txt")},
            "It is larger than 2 MB. Give one article a file.",
            id="too large",
        ),
    ],
)
def test_what_cannot_be_taken_is_said(admin_client, data, problem):
    sent = {name: upload(*value) if name == "file" else value for name, value in data.items()}
    form = post(admin_client, "_read", **sent).context["form"]
    assert (form.non_field_errors(), Article.objects.count()) == ([problem], 0)


# ----------------------------------------------------------------------- HTML


@pytest.fixture
def trafilatura(monkeypatch):
    """The extra, as it would answer for a page: its words, and what it takes for outlet, title, date."""
    known = SimpleNamespace(
        title="Title", sitename="The Paper", url="https://example.org/p", date="2026-11-22"
    )
    extra = SimpleNamespace(extract=lambda *_, **__: TEXT, extract_metadata=lambda _: known)
    monkeypatch.setitem(sys.modules, "trafilatura", extra)
    return extra


@pytest.mark.parametrize(
    "data",
    [
        pytest.param({"file": (PAGE, "page.html")}, id="a file"),
        pytest.param({"file": (PAGE, "page")}, id="a file without its ending"),
        pytest.param({"text": PAGE.decode()}, id="pasted"),
    ],
)
def test_without_the_extra_html_is_refused_with_a_way_out(admin_client, monkeypatch, data):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    sent = {name: upload(*value) if name == "file" else value for name, value in data.items()}
    form = post(admin_client, "_look", **sent).context["form"]
    assert (form.non_field_errors(), Article.objects.count()) == ([MISSING], 0)


def test_a_page_gives_its_words_and_what_it_says_of_itself_to_be_looked_at(admin_client, trafilatura):
    form = post(admin_client, "_look", file=upload(PAGE, "page.html")).context["form"]
    fields = {name: form[name].value() for name in ("text", "outlet", "url", "published")}
    assert fields == {
        "text": f"Title\n\n{TEXT.strip()}",
        "outlet": "The Paper",
        "url": "https://example.org/p",
        "published": "",
    }


def test_what_the_editor_entered_comes_before_what_the_page_says(admin_client, trafilatura):
    post(admin_client, "_read", file=upload(PAGE, "page.html"), outlet="CBS News")
    assert Article.objects.get().outlet.name == "CBS News"


def test_a_page_without_an_article_is_refused(admin_client, trafilatura):
    trafilatura.extract = lambda *_, **__: None
    form = post(admin_client, "_look", file=upload(PAGE, "page.html")).context["form"]
    assert form.non_field_errors() == ["No article was found in this page: paste its words as plain text."]


@pytest.mark.parametrize(
    ("html", "day"),
    [
        pytest.param("<p>Today: November 22, 2026</p>", None, id="words of the page"),
        pytest.param('<meta name="date" content="2013-06-18">', None, id="another meta tag"),
        pytest.param(
            '<meta property="article:published_time" content="2013-06-18T01:00:00Z">',
            datetime.date(2013, 6, 18),
            id="meta tag",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2013-06-18"}]}</script>',
            datetime.date(2013, 6, 18),
            id="JSON-LD",
        ),
        pytest.param('<script>{"datePublished": "2013-06-18"}</script>', None, id="another script"),
        pytest.param('<meta property="article:published_time" content="2013-06-32">', None, id="no such day"),
        pytest.param('<meta property="article:published_time">', None, id="empty"),
    ],
)
def test_a_date_is_taken_from_structured_data_only(html, day):
    assert published(html) == day
