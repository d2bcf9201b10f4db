"""A statement in somebody else's page: the frame, and what oEmbed tells of it."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from summits.deciding import acts
from summits.models import Revision, Statement
from tests.desk import read_statement
from tests.factories import make_article, make_leader, make_outlet, make_quotation, make_statement
from tests.running import ROOT
from tests.test_headers import POLICY, REST

from .html import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return make_statement(occasion="after-meeting", quotation={"words": "“We agreed.”"})


def frame(client, statement):
    return client.get(f"/embed/statements/{statement.pk}/")


def corrected(admin_user):
    row = read_statement()
    acts.decide(row, {("speaker", None): "vladimir-putin"}, reason="Heard it.", by=admin_user)
    return row


# --------------------------------------------------------------------- the frame


def test_it_says_who_said_what_where_when_and_who_reports_it(client, statement):
    article = statement.quotations.get().article
    page = parse(frame(client, statement))
    assert (page.one("h1").text, page.one("blockquote").text) == ("Barack Obama", "“We agreed.”")
    assert [p.text for p in page.all("p")] == [
        f"after the meeting, Lough Erne, 17 June 2013 , as reported by {article.outlet}",
        f"○ not yet checked by an editor Statement {statement.pk}: what it rests on Los Cabos to Hangzhou",
    ]


def test_it_leads_out_of_the_frame_and_has_no_navigation(client, statement):
    page = parse(frame(client, statement))
    links = [(a.href, a.attributes["target"], a.attributes["rel"]) for a in page.all("a")]
    own = (statement.get_absolute_url(), "_blank", "noopener")
    assert links == [own, own, ("/", "_blank", "noopener")]
    assert [len(page.all(tag)) for tag in ("nav", "script", "form", "header", "footer", "img")] == [0] * 6
    assert page.one("link", rel="canonical").href == f"http://testserver{statement.get_absolute_url()}"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param({"summit": None}, "After the meeting, date not known", id="at no known meeting"),
        pytest.param({"occasion": "other"}, "filed under Lough Erne, 17 June 2013", id="occasion not told"),
        pytest.param(
            {"occasion": "speech"},
            "in a speech elsewhere, filed under Lough Erne, 17 June 2013",
            id="elsewhere",
        ),
        pytest.param(
            {"quotation": {"kind": "indirect"}},
            "Paraphrased, after the meeting, Lough Erne, 17 June 2013",
            id="paraphrased",
        ),
    ],
)
def test_it_keeps_apart_what_was_not_said_there_or_not_so(client, changes, told):
    row = make_statement(**{"occasion": "after-meeting"} | changes)
    words = parse(frame(client, row)).all("p")[0].text.replace(" ,", ",")
    assert words.partition(", as reported by")[0].lower() == told.lower()


def test_who_told_it_and_that_it_was_checked(client):
    row = make_statement(via=make_leader("ben-rhodes"), checked_at="2026-11-22T12:00Z")
    page = parse(frame(client, row))
    assert page.all("p")[0].text == "as told by Ben Rhodes"
    assert page.one("p", classed="foot").all("span")[0].text == "✓ checked by an editor"


def test_the_wording_nearest_to_what_was_said_and_all_outlets(client):
    row = make_statement(quotation={"kind": "indirect", "words": "they agreed"})
    for name in ("Post", "Times", "Mirror"):
        from_it = {"outlet": make_outlet(name=name, slug=name.lower())}
        make_quotation(row, words="“We agreed.”", article=make_article(**from_it))
    page = parse(frame(client, row))
    assert page.one("blockquote").text == "“We agreed.”"
    assert page.all("p")[0].text.endswith(
        f"as reported by Post, Times and Mirror, in other words by {row.quotations.first().article.outlet}"
    )


def test_long_words_are_cut_and_say_so(client):
    row = make_statement(quotation={"words": f"“{'We agreed on it. ' * 100}”"})
    page = parse(frame(client, row))
    assert len(page.one("blockquote").text) == 1200
    assert page.one("blockquote").text.endswith(" […]")
    assert page.all("p")[0].one("a").text == "It goes on: all of it"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("“We agreed.”", id="short"),
        pytest.param("“" + "Мы договорились обо всём. " * 200 + "”", id="long, two bytes a letter"),
    ],
)
def test_with_its_style_it_weighs_less_than_ten_thousand_bytes(client, words):
    weight = len(frame(client, make_statement(quotation={"words": words})).content)
    assert weight + (ROOT / "static/embed.css").stat().st_size < 10_000


def test_mark_up_in_the_words_stays_words(client):
    hostile = "“</blockquote><script>alert(1)</script><iframe src=//evil.example>”"
    row = make_statement(speaker=None, speaker_words="<b>Evil</b>", quotation={"words": hostile})
    page = parse(frame(client, row))
    assert (page.one("blockquote").text, page.one("h1").text) == (hostile, "<b>Evil</b>")
    assert [page.all("script"), page.all("iframe"), page.all("b")] == [[], [], []]


# ------------------------------------------------------- what was changed, or is gone


def test_a_corrected_statement_says_so_with_version_and_day(client, admin_user):
    row = corrected(admin_user)
    page = parse(frame(client, row))
    told, at = page.one("p", classed="corrected"), row.revisions.last().at
    assert told.text == f"Corrected on {at:%-d %B %Y} : what changed in version 2"
    assert told.one("a").href == f"{row.get_absolute_url()}#changes"
    assert page.one("h1").text == "Vladimir Putin"
    assert "changes" in [
        h2.attributes.get("id") for h2 in parse(client.get(row.get_absolute_url())).all("h2")
    ]


@pytest.mark.parametrize("cause", ["read", "read again", "checked"])
def test_neither_reading_nor_a_check_is_a_correction(client, statement, admin_user, cause):
    states = [{"speaker": "barack-obama"}, {"speaker": "barack-obama", "checked": "2026-11-22T12:00Z"}]
    states[1] |= {"speaker": "vladimir-putin"} if cause != "checked" else {}
    for number, state in enumerate(states, 1):
        known = {"number": number, "state": state, "cause": cause, "by": admin_user}
        Revision.objects.create(statement=statement, **known)
    assert parse(frame(client, statement)).all("p", classed="corrected") == []


@pytest.mark.parametrize(
    ("change", "heading", "words"),
    [
        pytest.param(
            {"withdrawn_at": "2026-11-22T12:00Z", "withdrawn_why": "Never said."},
            "Statement {} was withdrawn",
            "On 22 November 2026 : Never said.",
            id="withdrawn",
        ),
        pytest.param(
            {"gone": True},
            "Statement {} is no longer shown",
            "No article is read that way any more, and no editor had confirmed it.",
            id="gone",
        ),
    ],
)
def test_what_is_gone_says_so_in_the_frame_without_its_words(client, statement, change, heading, words):
    Statement.objects.update(**change)
    answer = frame(client, statement)
    page = parse(answer)
    assert (answer.status_code, page.one("h1").text) == (410, heading.format(statement.pk))
    assert (page.all("p")[0].text, "agreed" in page.text) == (words, False)


def test_what_never_was_says_so_in_the_frame(client):
    answer = client.get("/embed/statements/99/")
    assert (answer.status_code, parse(answer).one("h1").text) == (404, "There is no statement 99")


def test_a_merged_statement_leads_to_the_frame_of_the_last(client, statement):
    last, middle = make_statement(), make_statement()
    Statement.objects.filter(pk=middle.pk).update(merged_into=last)
    Statement.objects.filter(pk=statement.pk).update(merged_into=middle)
    answer = frame(client, statement)
    assert (answer.status_code, answer["Location"]) == (301, f"/embed/statements/{last.pk}/")


# ------------------------------------------------------------------ who may frame it

IN_FRAMES = "script-src connect-src form-action frame-ancestors".split()


@pytest.mark.parametrize("change", [{}, {"gone": True}, {"pk": 99}], ids=["shown", "gone", "never was"])
def test_anybody_may_frame_it_and_nothing_in_it_runs(client, statement, change):
    Statement.objects.filter(pk=statement.pk).update(**{k: v for k, v in change.items() if k != "pk"})
    headers = client.get(f"/embed/statements/{change.get('pk', statement.pk)}/").headers
    policy = {each.split()[0]: each.split()[1:] for each in headers["Content-Security-Policy"].split("; ")}
    assert [policy.pop(name) for name in IN_FRAMES] == [["'none'"]] * 3 + [["*"]]
    assert {f"{name} {' '.join(values)}" for name, values in policy.items()} < POLICY
    assert {name: headers.get(name) for name in REST} == REST | {"X-Frame-Options": None}


def test_it_may_be_framed_when_it_is_asked_for_again(client, statement):
    """A browser takes the headers of "not modified" for those of the page it keeps."""
    first = frame(client, statement)
    again = client.get(f"/embed/statements/{statement.pk}/", HTTP_IF_NONE_MATCH=first["ETag"])
    policies = [answer["Content-Security-Policy"].split("; ") for answer in (first, again)]
    assert (again.status_code, set(policies[1]), "X-Frame-Options" in again) == (304, set(policies[0]), False)


def test_nobody_may_frame_any_other_page(client, statement):
    about = {"url": f"http://testserver{statement.get_absolute_url()}"}
    for answer in (client.get(statement.get_absolute_url()), client.get("/oembed", about)):
        assert (answer.status_code, answer["X-Frame-Options"]) == (200, "DENY")
        assert set(answer["Content-Security-Policy"].split("; ")) == POLICY


def test_the_same_few_queries_with_three_of_everything(client, statement, django_assert_num_queries):
    with django_assert_num_queries(5):
        frame(client, statement)
    for number in (1, 2, 3):
        make_quotation(statement)
        Revision.objects.create(statement=statement, number=number, cause="read", state={})
    with django_assert_num_queries(5):
        frame(client, statement)


# ------------------------------------------------------------------------- oEmbed


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
