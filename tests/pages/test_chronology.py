"""The chronology: what it shows, and at which address."""

from datetime import date

import pytest

from summits.models import Leader
from tests.factories import make_leader, make_statement, make_summit

from .html import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_meetings():
    putin, pair = make_leader("vladimir-putin"), make_leader("obama-and-putin", kind=Leader.Kind.PAIR)
    make_statement()
    make_statement(speaker=putin)
    make_statement(speaker=pair)
    make_statement(speaker=None, speaker_words="a bystander")
    make_statement(summit=make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou"), topics=[])


def who(node):
    return [heading.text for heading in node.all("h3")]


def test_meetings_stand_in_order_of_time(client, two_meetings):
    page = parse(client.get("/"))
    assert [meeting.attributes["id"] for meeting in page.all("li", classed="meeting")] == [
        "lough-erne-2013",
        "hangzhou-2016",
    ]
    assert page.one(id="told").text == "5 statements, 2 meetings"


def test_two_voices_side_by_side_and_the_others_across(client, two_meetings):
    meeting = parse(client.get("/")).one("li", id="lough-erne-2013")
    assert who(meeting.one("div", classed="left")) == ["Barack Obama"]
    assert who(meeting.one("div", classed="right")) == ["Vladimir Putin"]
    across = [node for node in meeting.children if getattr(node, "tag", "") == "article"]
    assert [who(node) for node in across] == [["Obama And Putin"], ["A bystander"]]


def test_a_meeting_leads_to_its_page(client):
    make_statement()
    assert (
        parse(client.get("/")).one("li", classed="meeting").one("h2").one("a").href
        == "/summits/lough-erne-2013/"
    )


@pytest.mark.parametrize(
    ("address", "shown", "chosen"),
    [
        pytest.param("/", ["lough-erne-2013", "hangzhou-2016"], "Oldest first", id="oldest"),
        pytest.param("/?sort=newest", ["hangzhou-2016", "lough-erne-2013"], "Newest first", id="newest"),
    ],
)
def test_meetings_in_the_order_asked_for(client, two_meetings, address, shown, chosen):
    page = parse(client.get(address))
    assert [meeting.attributes["id"] for meeting in page.all("li", classed="meeting")] == shown
    links = page.one("ul", classed="orders").all("a")
    assert [link.text for link in links] == ["Oldest first", "Newest first"]
    assert [link.text for link in links if "aria-current" in link.attributes] == [chosen]


def test_what_an_editor_has_checked(client):
    make_statement()
    make_statement(checked_at="2026-01-01T00:00Z")
    page = parse(client.get("/?checked=yes"))
    assert [card.one("span", classed="checked").text for card in page.all("article", classed="said")] == [
        "checked"
    ]
    assert page.one("a", classed="chip").text == "Take off Checked: Checked by an editor"
    assert (page.one(id="n-checked-yes").text, page.one(id="told").text) == ("1", "1 statement, 1 meeting")


def test_chips_are_links_that_take_themselves_off(client, two_meetings):
    page = parse(client.get("/?leader=vladimir-putin&topic=syria"))
    chips = page.all("a", classed="chip")
    assert [(chip.text, chip.href) for chip in chips] == [
        ("Take off Who: Vladimir Putin", "/?topic=syria"),
        ("Take off Topic: Syria", "/?leader=vladimir-putin"),
    ]
    assert all(chip.href == chip.attributes["data-hx-get"] for chip in chips)
    assert (
        page.one("head").one("title").text == "Statements by Vladimir Putin on Syria · Los Cabos to Hangzhou"
    )


def test_chosen_values_stand_in_the_form(client, two_meetings):
    form = parse(client.get("/?leader=vladimir-putin&from=2013&q=agreed")).one("form", id="filters")
    checked = [
        box.attributes["value"] for box in form.all("input", type="checkbox") if "checked" in box.attributes
    ]
    assert checked == ["vladimir-putin"]
    assert [form.one("input", name=name).attributes["value"] for name in ("q", "from", "to")] == [
        "agreed",
        "2013",
        "",
    ]


def test_counts_and_what_has_none_is_greyed(client, two_meetings):
    page = parse(client.get("/?leader=vladimir-putin"))
    number = page.one(id="n-summit-hangzhou-2016")
    assert (number.text, number.classes) == ("0", ["num", "none"])
    assert (page.one(id="n-leader-barack-obama").text, page.one(id="n-topic-syria").text) == ("2", "1")


def test_every_number_that_is_swapped_is_there(client, two_meetings):
    page = parse(client.get("/"))
    swapped = [
        each.partition(":")[0]
        for each in page.one("form", id="filters").attributes["data-hx-select-oob"].split(",")
    ]
    assert [len(page.all(id=each.removeprefix("#"))) for each in swapped] == [1 for _ in swapped]


# ------------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        pytest.param("/?leader=&topic=syria&q=", "/?topic=syria", id="blanks"),
        pytest.param("/?topic=syria&leader=barack-obama", "/?leader=barack-obama&topic=syria", id="order"),
        pytest.param("/?page=1", "/", id="default"),
        pytest.param("/?sort=oldest&q=x", "/?q=x", id="default order"),
        pytest.param("/?sort=best", "/", id="best match of nothing"),
        pytest.param("/?utm_source=x", "/", id="a name nobody knows"),
        pytest.param("/?q=%FF%00+&topic=", "/?q=%EF%BF%BD%00", id="no UTF-8, nul"),
    ],
)
def test_another_spelling_leads_to_the_clean_address(client, address, clean):
    answer = client.get(address)
    assert (answer.status_code, answer["Location"]) == (301, clean)
    assert client.get(clean).status_code == 200


def test_an_unclean_address_costs_no_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/?topic=syria&leader=").status_code == 301


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("/?leader=foo", "Who “foo”: there is no such choice.", id="leader"),
        pytest.param("/?summit=%3Cb%3E", "Meeting “<b>”: there is no such choice.", id="mark-up"),
        pytest.param("/?kind=DIRECT", "How reported “DIRECT”: there is no such choice.", id="kind"),
        pytest.param(
            "/?from=soon",
            "From “soon”: that is no year, month or day; write 2013, 2013-06 or 2013-06-17.",
            id="period",
        ),
        pytest.param("/?checked=no", "Checked “no”: there is no such choice.", id="checked"),
        pytest.param("/?sort=foo", "Order “foo”: there is no such choice.", id="order"),
        pytest.param("/?q=-", "Words “-”: there are no words in it.", id="no words"),
        pytest.param("/?from=2016&to=2013", "To “2013”: the period ends before it begins.", id="backwards"),
        pytest.param("/?q=%00", "Words “\ufffd”: it holds a character that no text has.", id="nul"),
        pytest.param("/?topic=a%00", "Topic “a\ufffd”: there is no such choice.", id="nul in a choice"),
        pytest.param(
            f"/?q={3000 * 'a'}",
            f"Words “{60 * 'a'}…”: words to look for may have up to 200 letters.",
            id="long",
        ),
        pytest.param("/?page=abc", "There is no page “abc”: this is page 1 of 1.", id="no number"),
        pytest.param("/?page=999", "There is no page “999”: this is page 1 of 1.", id="no such page"),
        pytest.param("/?page=-1", "There is no page “-1”: this is page 1 of 1.", id="negative"),
        pytest.param(
            f"/?page={5000 * '9'}", f"There is no page “{60 * '9'}…”: this is page 1 of 1.", id="huge"
        ),
        pytest.param(
            "/?page=%D9%A1", "There is no page “١”: this is page 1 of 1.", id="another alphabet's digit"
        ),
    ],
)
def test_nonsense_is_named(client, two_meetings, address, words):
    answer = client.get(address)
    assert answer.status_code == 200
    assert parse(answer).one("ul", classed="problems").text == words


def test_the_clean_address_is_canonical(client, two_meetings):
    page = parse(client.get("/?topic=syria&q=we%20agreed"))
    assert page.one("link", rel="canonical").href == "http://testserver/?topic=syria&q=we+agreed"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_page_is_only_read(client, method):
    assert getattr(client, method)("/").status_code == 405
