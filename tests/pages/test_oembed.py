"""What oEmbed tells of a statement, at which addresses, and what its own page offers."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from summits.models import Revision, Statement
from tests.factories import make_statement

from .html import parse
from .statement_rows import make_said_after

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return make_said_after()


def ask(client, url, **more):
    return client.get("/oembed", {"url": url} | more)


def address(statement, tail=""):
    return f"http://testserver/statements/{statement.pk}{tail}"


def test_what_it_tells(client, statement):
    told = ask(client, address(statement, "/")).json()
    title = "Barack Obama at Lough Erne, 17 June 2013: “We agreed.”"
    src = f"http://testserver/embed/statements/{statement.pk}/"
    sandbox = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
    height = told["height"]
    assert told == {
        "type": "rich",
        "version": "1.0",
        "title": title,
        "author_name": "Barack Obama",
        "author_url": "http://testserver/leaders/barack-obama/",
        "provider_name": "Los Cabos to Hangzhou",
        "provider_url": "http://testserver/",
        "cache_age": 3600,
        "html": f'<iframe src="{src}" title="{title}" width="100%" height="{height}" frameborder="0" loading="lazy"'
        f' sandbox="{sandbox}"></iframe>',
        "width": 600,
        "height": height,
    }


@pytest.mark.parametrize(
    "form",
    [
        pytest.param("http://testserver/statements/{}/", id="as it is"),
        pytest.param("http://testserver/statements/{}", id="no slash at the end"),
        pytest.param("https://testserver/statements/{}/", id="https"),
        pytest.param("HTTP://TestServer/statements/{}/", id="capitals in the host"),
        pytest.param("http://testserver./statements/{}/", id="dot after the host"),
        pytest.param("http://testserver:80/statements/{}/", id="its port named"),
        pytest.param("https://testserver:443/statements/{}/", id="its other port named"),
        pytest.param("http://localhost/statements/{}/", id="another name of ours"),
        pytest.param("http://testserver/statements/{}/?utm_source=x&a=1", id="query"),
        pytest.param("http://testserver/statements/{}?utm_source=x", id="query, no slash"),
        pytest.param("http://testserver/statements/{}/#changes", id="fragment"),
        pytest.param("http://testserver/statements/{}/v/1/", id="version"),
        pytest.param("http://testserver/statements/{}/v/1", id="version, no slash"),
        pytest.param("http://testserver/embed/statements/{}/", id="the frame itself"),
        pytest.param("  http://testserver/statements/{}/ ", id="blanks around it"),
    ],
)
def test_every_form_of_our_own_address(client, statement, form):
    Revision.objects.create(statement=statement, number=1, cause="read", state={})
    answer = ask(client, form.format(statement.pk))
    src = f'src="http://testserver/embed/statements/{statement.pk}/"'
    assert (answer.status_code, src in answer.json()["html"]) == (200, True)


NOT_HERE = "That is not the address of a statement here."
NO_ADDRESS = "The url is no full address of the web: it begins with http:// or https://."


@pytest.mark.parametrize(
    ("url", "status", "words"),
    [
        pytest.param("http://example.org/statements/{}/", 404, NOT_HERE, id="foreign"),
        pytest.param(
            "http://testserver.example.org/statements/{}/", 404, NOT_HERE, id="foreign, begins alike"
        ),
        pytest.param("http://example.org@testserver/statements/{}/", 404, NOT_HERE, id="with a user"),
        pytest.param("http://testserver:8080/statements/{}/", 404, NOT_HERE, id="another port"),
        pytest.param("http://[::1]/statements/{}/", 404, NOT_HERE, id="an address of six"),
        pytest.param("http://testserver/", 404, NOT_HERE, id="the chronology"),
        pytest.param("http://testserver/statements/{}/report/", 404, NOT_HERE, id="a report"),
        pytest.param(
            "http://testserver/statements/{}/?x=/../../", 200, None, id="paths in the query are none"
        ),
        pytest.param("http://testserver/statements/x/", 404, NOT_HERE, id="no number"),
        pytest.param("http://testserver/statements/999/", 404, "There is no such statement.", id="no such"),
        pytest.param(
            f"http://testserver/statements/{10**30}/",
            404,
            "There is no such statement.",
            id="number too long",
        ),
        pytest.param(f"http://testserver/statements/{'9' * 5000}/", 404, NOT_HERE, id="number far too long"),
        pytest.param(
            "http://testserver/statements/{}/v/7/", 404, "There is no such statement.", id="no such version"
        ),
        pytest.param("", 400, "Say of which page: ?url= and the full address of a statement.", id="nothing"),
        pytest.param("/statements/{}/", 400, NO_ADDRESS, id="a path"),
        pytest.param("//testserver/statements/{}/", 400, NO_ADDRESS, id="no scheme"),
        pytest.param("ftp://testserver/statements/{}/", 400, NO_ADDRESS, id="ftp"),
        pytest.param("javascript:alert(1)", 400, NO_ADDRESS, id="a script"),
        pytest.param("http://[testserver/", 400, NO_ADDRESS, id="a broken bracket"),
        pytest.param("http://testserver:port/", 400, NO_ADDRESS, id="a port of letters"),
        pytest.param("\0", 400, NO_ADDRESS, id="NUL"),
    ],
)
def test_what_is_no_address_of_a_statement(client, statement, url, status, words):
    answer = ask(client, url.format(statement.pk))
    assert (answer.status_code, answer.json().get("error")) == (status, words)


@pytest.mark.parametrize(
    ("more", "status", "words"),
    [
        pytest.param({"format": "xml"}, 501, "Only format=json is told here.", id="XML"),
        pytest.param({"format": "yaml", "url": ""}, 501, "Only format=json is told here.", id="YAML"),
        pytest.param({"format": "JSON"}, 200, None, id="JSON in capitals"),
        pytest.param({"format": ""}, 200, None, id="no format"),
        pytest.param({"maxwidth": "wide"}, 400, "maxwidth is a number of pixels, 1 or more.", id="a word"),
        pytest.param({"maxwidth": "0"}, 400, "maxwidth is a number of pixels, 1 or more.", id="nought"),
        pytest.param({"maxwidth": "-5"}, 400, "maxwidth is a number of pixels, 1 or more.", id="negative"),
        pytest.param(
            {"maxwidth": "٣٠٠"}, 400, "maxwidth is a number of pixels, 1 or more.", id="other digits"
        ),
        pytest.param({"maxwidth": "9" * 5000}, 400, "maxwidth is a number of pixels, 1 or more.", id="long"),
        pytest.param({"maxheight": "x"}, 400, "maxheight is a number of pixels, 1 or more.", id="height"),
        pytest.param({"maxwidth": ""}, 200, None, id="blank"),
    ],
)
def test_what_else_is_asked_for(client, statement, more, status, words):
    answer = client.get("/oembed", {"url": address(statement)} | more)
    assert (answer.status_code, answer.json().get("error")) == (status, words)
    assert answer["Content-Type"] == "application/json"
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("size", "width", "attribute"),
    [
        pytest.param({}, 600, 'width="100%"', id="as wide as there is room"),
        pytest.param({"maxwidth": 320}, 320, 'width="320"', id="narrow"),
        pytest.param({"maxwidth": 5000}, 600, 'width="600"', id="more room than it needs"),
    ],
)
def test_the_width_is_kept_to(client, statement, size, width, attribute):
    told = ask(client, address(statement), **size).json()
    assert (told["width"], attribute in told["html"]) == (width, True)


def test_narrow_is_high_and_the_height_is_kept_to(client):
    row = make_statement(quotation={"words": f"“{'We agreed on it. ' * 20}”"})
    wide, narrow, low = (
        ask(client, address(row), **size).json()
        for size in ({}, {"maxwidth": 240}, {"maxwidth": 240, "maxheight": 200})
    )
    assert wide["height"] < narrow["height"]
    assert (low["height"], 'height="200"' in low["html"]) == (200, True)


def test_what_is_gone_cannot_be_embedded_any_more(client, statement):
    Statement.objects.update(withdrawn_at="2026-11-22T12:00Z")
    answer = ask(client, address(statement))
    assert (answer.status_code, answer.json()) == (
        404,
        {"ok": False, "error": f"Statement {statement.pk} is no longer shown."},
    )


def test_the_one_that_took_its_place_is_told(client, statement):
    last = make_statement()
    Statement.objects.filter(pk=statement.pk).update(merged_into=last)
    assert f"/embed/statements/{last.pk}/" in ask(client, address(statement)).json()["html"]


def test_nobody_known_is_no_author(client):
    told = ask(client, address(make_statement(speaker=None))).json()
    assert (told.keys() & {"author_name", "author_url"}, told["title"]) == (
        set(),
        "Speaker not known, filed under Lough Erne, 17 June 2013: We agreed.",
    )


def test_mark_up_is_escaped_in_the_line_of_html(client):
    hostile = '"></iframe><script>alert(1)</script>'
    html = ask(client, address(make_statement(speaker=None, speaker_words=hostile))).json()["html"]
    assert (html.count("<"), html.count(">")) == (2, 2)
    assert "&quot;&gt;&lt;/iframe&gt;&lt;script&gt;" in html


def test_any_name_is_allowed_but_not_every_name_is_ours(client, statement, settings):
    settings.ALLOWED_HOSTS = ["*"]
    answers = [
        client.get(
            "/oembed", {"url": f"http://{host}/statements/{statement.pk}/"}, HTTP_HOST="ours.example:8000"
        )
        for host in ("ours.example:8000", "ours.example", "example.org")
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 404]


# ----------------------------------------------------------------- on its own page


@pytest.mark.parametrize("tail", ["/", "/v/1/"])
def test_its_page_tells_where_it_is_told(client, statement, tail):
    Revision.objects.create(statement=statement, number=1, cause="read", state={})
    page = parse(client.get(f"/statements/{statement.pk}{tail}"))
    link = page.one("link", type="application/json+oembed").href
    assert parse_qs(urlsplit(link).query) == {"format": ["json"], "url": [address(statement, tail)]}
    assert client.get(link).json()["type"] == "rich"


def test_its_page_offers_a_frame_and_a_block_quotation(client, statement):
    page = parse(client.get(statement.get_absolute_url()))
    line, block = (page.one("code", id=f"embed-{n}").text for n in (1, 2))
    assert line == ask(client, address(statement)).json()["html"]
    where, outlet = address(statement, "/"), statement.quotations.get().article.outlet
    assert block == (
        f'<blockquote cite="{where}"><p>“We agreed.”</p></blockquote> '
        f"<p>— Barack Obama, after the meeting, Lough Erne, 17 June 2013, as reported by {outlet}. "
        f'<a href="{where}">Los Cabos to Hangzhou</a></p>'
    )
    assert [page.one("button", **{"data-copies": f"embed-{n}"}).text for n in (1, 2)] == [
        "Copy the frame",
        "Copy the block quotation",
    ]
    assert json.loads(page.one("script", type="application/ld+json").text)["@type"] == "Quotation"
