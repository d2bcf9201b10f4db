"""A hostile article goes through the command, every page and the editors' desk, and does nothing."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.utils.html import smart_urlquote

from articles.models import Article
from summits.models import Quotation

from .hostile import ADDRESS, BACKWARDS, HEADLINE, OUTLET, SAID, desk, pages, take_in
from .pages.html import parse
from .test_headers import POLICY

pytestmark = pytest.mark.django_db

ADDRESSED = {"href", "src", "action", "formaction", "data", "srcset", "poster", "data-hx-get", "content"}
LINKED = "application/ld+json"  # data, which no browser runs
OWN_SCRIPTS = ("/static/", "/admin/jsi18n/")


@pytest.fixture
def told(tmp_path):
    return take_in(tmp_path)


class Page(HTMLParser):
    """What a page is made of: its elements, and what it could do."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.harm, self.inside = set(), [], ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        is_linked = tag == "script" and dict(attributes).get("type") == LINKED
        self.inside = LINKED if is_linked else tag
        self.harm += [f"{tag} {name}" for name, _ in attributes if name.startswith("on") or name == "style"]
        self.harm += [
            f"{tag} {value}" for name, value in attributes if name in ADDRESSED and leads_away(value or "")
        ]
        ours = dict(attributes).get("src", "").startswith(OWN_SCRIPTS)
        if tag == "script" and not is_linked and not ours:
            self.harm.append("script without a file of ours")

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside in ("script", "style") and data.strip():
            self.harm.append(data)
        if self.inside == LINKED:
            assert json.loads(data)["@context"] == "https://schema.org"

    def handle_comment(self, data):
        if not re.fullmatch("[A-Za-z ]*", data):  # the admin's own
            self.harm.append(f"comment {data}")


def leads_away(address):
    """Does it lead to another host or run something? The address in sources.toml may, and no other."""
    parts = urlsplit(address.strip())
    return (
        address.partition("#:~:")[0] not in (ADDRESS, smart_urlquote(ADDRESS))
        and (parts.scheme or parts.netloc)
        and parts.netloc != "testserver"
    )


# ----------------------------------------------------------------- the command


def test_what_cannot_be_kept_is_named_and_the_others_go_on(told, tmp_path):
    out, err, failure = told
    folder, words = str(tmp_path), "is not an address that begins with http:// or https://."
    reasons = [line.removeprefix(folder) for line in err.splitlines()]
    assert [reason.partition(f" {words}")[0] for reason in reasons[:2]] == [
        "/javascript.txt: “javascript:alert(6)//https://evil.example/”",
        "/mark-up.txt: “<script>window.hostile = 1, alert('script')</script>”",
    ]
    assert [re.sub(r"(character|byte) \d+", r"\1", reason) for reason in reasons[2:]] == [
        "/nul.txt: It holds a NUL at character. Texts are kept as received: take it out and give the file again.",
        "/surrogate.txt: It holds half a character (a lone surrogate) at byte. Save it anew as UTF-8.",
    ]
    assert [line for line in out.splitlines() if line.startswith(folder)] == [
        f"{folder}/hostile.txt: new",
        f"{folder}/in order.txt: new",
    ]
    assert failure == "4 not taken, 2 in order."


def test_nothing_printed_steers_the_terminal(told):
    assert [letter for letter in "".join(told[:2]) if not letter.isprintable() and letter != "\n"] == []


def test_it_is_held_to_the_letter(told, tmp_path):
    article = Article.objects.get(outlet__name=OUTLET)
    assert article.text.encode() == (tmp_path / "hostile.txt").read_bytes()
    assert (article.headline, article.url) == (" ".join(HEADLINE.split()), ADDRESS)
    kept = Quotation.objects.filter(article=article, kind="direct").values_list("words", flat=True)
    assert {f"“{words}”" for words in SAID.values()} - set(kept) == set()


# ------------------------------------------------------------------- the pages


def test_every_page_shows_it_as_words(told, client):
    ours = {"html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "main"}
    for address, status in pages().items():
        answer = client.get(address)
        assert (answer.status_code, address) == (status, address)
        assert set(answer.headers["Content-Security-Policy"].split("; ")) == POLICY
        page = Page(answer.content.decode())
        assert (page.harm, page.tags >= ours, page.tags & {"img", "b", "iframe", "textarea"}) == (
            [],
            True,
            set(),
        )
        assert parse(answer).one("h1").text
        assert settings.SECRET_KEY not in answer.content.decode()


def test_the_words_are_shown_as_they_are_printed(told, client):
    shown = {blockquote.text for blockquote in parse(client.get("/?kind=direct")).all("blockquote")}
    assert {f"“{words}”" for words in SAID.values()} - shown == set()


def test_headline_and_outlet_are_words_too(told, client):
    article = Article.objects.get(outlet__name=OUTLET)
    page = parse(client.get(article.get_absolute_url()))
    assert (page.one("h1").text, page.all("cite")[0].text) == (article.headline, OUTLET)
    assert page.one("a", rel="external noreferrer").href == ADDRESS


def test_what_is_asked_for_is_shown_without_what_turns_directions(told, client):
    (nonsense,) = [address for address in pages() if "from=" in address]
    problems = parse(client.get(nonsense)).one("ul", classed="problems")
    assert (len(problems.all("li")), BACKWARDS in problems.text) == (3, False)


def test_the_desk_shows_it_as_words(told, admin_client):
    addresses = list(desk())
    for address in addresses:
        answer = admin_client.get(address)
        assert (answer.status_code, address) == (200, address)
        assert set(answer.headers["Content-Security-Policy"].split("; ")) == POLICY
        assert Page(answer.content.decode()).harm == []
    assert len(addresses) > 50
