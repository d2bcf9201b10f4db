"""Any address at all: a page with a word about what is not understood, or the clean address, or nothing there."""

from urllib.parse import quote, urlsplit

import pytest
from django.conf import settings
from hypothesis import HealthCheck, Phase, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from summits.asking.addresses import MANY, ONE
from summits.asking.search import asked
from tests.factories import make_leader, make_reading, make_statement, make_summit, make_topic

from .html import parse

pytestmark = pytest.mark.django_db

PAGES = ["/", "/articles/", "/statements/{}/", "/articles/{}/", "/robots.txt"]

examined = hypothesis_settings(
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # shrinking such long addresses takes minutes
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def rows():
    """Two statements with two letters of their own, one of each reading."""
    topic = make_topic("ukraine")
    make_statement(speaker=make_leader("vladimir-putin"), topics=[topic], summit=make_summit("hangzhou-2016"))
    statement = make_statement(quotation={"words": "“It’s — 100% (sure) \\ [of] {it}. Ünïcödé \U0001f600”"})
    make_reading(statement.quotations.get().article)


# ---------------------------------------------------------------- what is asked

numbers = st.one_of(
    st.integers(-(10**30), 10**30).map(str), st.sampled_from([str(2**31), str(2**63), 4300 * "1", 5000 * "9"])
)
letters = """% %zz %00%ff \ufeff \u202e ٣ ² 1e9 -0 0x1 null ' " -- '; \\ ((((( [[:alpha:]] ***= ***: (?i) a{99999} $(1) {{7}}"""
days = "2013-13 0000 9999-12-31 2013-02-30 ２０１３"
long = [10_000 * "a", 5_000 * "é", 199 * "-", 199 * "'"]
odd = st.sampled_from(["\0", "a\0b", "\ud800", *letters.split(), *days.split(), *long])
known = st.sampled_from(
    [
        "barack-obama",
        "joint",
        "obama-and-putin",
        "not-known",
        "syria",
        "direct",
        "2013",
        "we agreed",
        "2",
        "it",
    ]
)
values = st.one_of(known, odd, st.text(max_size=40), numbers, st.binary(max_size=20), st.just(""))
names = st.one_of(
    st.sampled_from([*MANY, *ONE]),
    st.sampled_from(["leader[]", "leader[0][name]", "q[[", "]", "LEADER", "utm_source", "", "page\0"]),
    st.text(max_size=10),
)
queries = st.one_of(
    st.lists(st.tuples(names, values), max_size=8).map(
        lambda pairs: "&".join(f"{escaped(name)}={escaped(value)}" for name, value in pairs)
    ),
    st.tuples(st.sampled_from(MANY), values, st.integers(2, 150)).map(
        lambda each: "&".join(each[2] * [f"{each[0]}={escaped(each[1])}"])
    ),
    st.text(st.sampled_from("&=;?/%[]+0aAfFzZ-q"), max_size=60),
)
paths = st.one_of(
    st.sampled_from(PAGES).flatmap(lambda page: values.map(lambda value: page.format(escaped(value)))),
    st.lists(values.map(lambda value: escaped(value)), max_size=4).map(lambda parts: "/" + "/".join(parts)),
    st.sampled_from(
        ["//evil.example/", "///", "/./", "/../", "/%2e%2e/", "/statements/1", "/articles", "/%"]
    ),
)


def escaped(value):
    """As it stands in an address: a text, half a character in it too, or bytes that are no text."""
    return quote(value if isinstance(value, bytes) else value.encode(errors="surrogatepass"), safe="")


def settled(client, address):
    """The last answer for an address. A redirect stays on this site, and leads to where it can stay."""
    answer = client.get(address)
    if answer.status_code != 301:
        return answer
    parts = urlsplit(answer["Location"])
    assert (parts.scheme, parts.netloc, answer["Location"][:2] != "//") == ("", "", True)
    last = client.get(answer["Location"])
    assert last.status_code != 301
    return last


# ---------------------------------------------------------------- what is answered


@examined
@given(query=queries)
@example(query=f"q={escaped(199 * '-')}&page={'9' * 5000}")
@example(query=f"topic=b&leader={10_000 * '%C3%A9'}&topic=a")
@example(query="leader=%00&topic=%00&summit=%00&outlet=%00&kind=%00&from=%00&to=%00&q=a%00b&page=%00")
def test_whatever_is_asked_of_the_chronology_it_answers(client, query):
    answer = settled(client, f"/?{query}")
    assert answer.status_code == 200
    assert parse(answer).one("h1").text == "What Obama and Putin said, meeting by meeting"


@examined
@given(name=st.sampled_from([*MANY, "from", "to", "page"]), value=st.one_of(odd, st.text(max_size=30)))
def test_what_nobody_understands_is_named(client, name, value):
    answer = settled(client, f"/?{name}=zz{escaped(value)}")
    (problem,) = parse(answer).one("ul", classed="problems").all("li")
    assert "“zz" in problem.text


@examined
@given(words=st.one_of(odd, known, st.text(min_size=1, max_size=40)))
def test_words_are_found_or_it_is_said_what_is_wrong_with_them(client, words):
    page = parse(settled(client, f"/?q={escaped(words)}"))
    told, problems = page.one(id="told").text, page.all("ul", classed="problems")
    looked_for = asked(page.one("input", name="q").attributes["value"])
    without = any(term.without for terms in looked_for.alternatives for term in terms)
    if problems:
        assert (told, len(problems[0].all("li"))) == ("0 statements, 0 meetings", 1)
    elif told.startswith("0 "):
        assert page.all("p", classed="nothing")[0].text.startswith("No statement in the articles held fits")
    elif not without:  # what is shown for want of a word has none to mark
        cards = page.all("article", classed="said")
        marked = [bool(card.all("mark")) for card in cards]
        assert marked == [bool(looked_for) for _ in cards]


@examined
@given(address=paths, query=queries)
def test_whatever_is_asked_for_there_is_an_answer(client, address, query):
    answer = settled(client, f"{address}?{query}" if query else address)
    assert answer.status_code in (200, 404)


def test_more_parameters_than_any_form_has_are_refused(client):
    many = "&".join((settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1) * ["topic=syria"])
    assert client.get(f"/?{many}").status_code == 400


@pytest.mark.parametrize("address", [*PAGES, "/nowhere/"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
def test_pages_are_only_read(client, method, address):
    address = address.format(make_statement().pk)
    assert client.generic(method, address).status_code == (404 if address == "/nowhere/" else 405)


@pytest.mark.parametrize("address", [*PAGES, "/nowhere/"])
def test_the_head_of_a_page_can_be_asked_for(client, address):
    address = address.format(make_statement().pk)
    answer = client.head(address)
    assert (answer.status_code, answer.content) == (client.get(address).status_code, b"")


# ------------------------------------------------------------------- the search


@pytest.mark.parametrize("run", ["-", "'", " ", "- ", "'-"])
def test_looking_for_a_long_run_takes_no_time(client, run):
    words = f"“{30 * '-'} x {30 * chr(8217)} {30 * '–’'}”"
    statement = make_statement(quotation={"words": words})
    assert asked(f"{20 * run}y").spans(words) == []
    assert settled(client, f"/?q={escaped(20 * run)}y").status_code == 200
    assert statement.quotations.get().words == words


@pytest.mark.parametrize("many", [1_001, 3_999])
def test_an_address_of_very_many_values_is_answered(client, many):
    answer = client.get(f"/?{'&'.join(['a'] * many)}", follow=True)
    assert (answer.status_code, parse(answer).one("h1").text) == (
        200,
        "What Obama and Putin said, meeting by meeting",
    )
