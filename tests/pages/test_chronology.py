"""The chronology: what it shows, at which address, in how many queries."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from summits.models import Leader
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


def test_a_card_tells_words_topics_outlet_and_where_to_look(client):
    statement = make_statement(quotation={"words": "“We agreed.”"}, occasion="after-meeting")
    card = parse(client.get("/")).one("article", classed="said")
    assert card.one("blockquote").text == "“We agreed.”"
    assert card.one("span", classed="when").text == "after the meeting"
    assert card.one("h3").one("a").href == "/leaders/barack-obama/"
    assert card.one("a", classed="topic").href == "/topics/syria/"
    assert card.one("cite").text == statement.quotations.get().article.outlet.name
    assert card.one("a", classed="permalink").href == f"/statements/{statement.pk}/"
    assert card.one("span", classed="unchecked").text == "not yet checked"


def told_of(card):
    return [span.text for span in card.all("span", classed="when")]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param({"occasion": "meeting"}, ["in the meeting"], id="on the day of its meeting"),
        pytest.param({}, ["elsewhere, or not told"], id="nobody knows where"),
        pytest.param(
            {"said_from": None, "said_to": None},
            ["elsewhere, or not told", "date not known"],
            id="nobody knows where or when",
        ),
        pytest.param(
            {"occasion": "briefing", "said_to": date(2013, 6, 18)},
            ["briefing by an official", "17–18 June 2013"],
            id="perhaps a day later",
        ),
    ],
)
def test_a_card_says_what_its_meeting_does_not_say_of_where_and_when(client, changes, told):
    make_statement(**changes)
    assert told_of(parse(client.get("/")).one("article", classed="said")) == told


def test_a_card_has_the_wording_that_its_own_page_opens_with(client):
    statement = make_statement(quotation={"words": "“We agreed.”"})
    make_quotation(statement, words="“But we agreed.”")
    for address in ("/", statement.get_absolute_url()):
        assert parse(client.get(address)).all("blockquote")[0].text == "“But we agreed.”"


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        pytest.param({"speaker": "a-pair", "kind": Leader.Kind.PAIR}, ["/leaders/a-pair/"], id="pair"),
        pytest.param(
            {"speaker": "an-office", "kind": Leader.Kind.OFFICE}, ["/leaders/an-office/"], id="office"
        ),
        pytest.param({"speaker": "officials", "kind": Leader.Kind.UNNAMED}, [], id="unnamed"),
        pytest.param({"speaker": None}, [], id="not in the catalogue"),
    ],
)
def test_a_name_leads_to_whoever_has_a_page(client, changes, address):
    slug = changes.pop("speaker")
    make_statement(speaker=slug and make_leader(slug, **changes), speaker_words="somebody")
    assert [link.href for link in parse(client.get("/")).one("h3").all("a")] == address


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


def test_the_best_match_first_is_a_flat_list_that_names_the_meetings(client):
    make_statement(quotation={"words": "We agreed on much and on peace"})
    make_statement(
        summit=make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou"),
        quotation={"words": "Peace, of course"},
        occasion="meeting",
    )
    page = parse(client.get("/?q=peace&sort=best"))
    assert page.all("li", classed="meeting") == []
    assert [card.one("blockquote").text for card in page.all("article", classed="said")] == [
        "Peace , of course",
        "We agreed on much and on peace",
    ]
    assert [told_of(card) for card in page.all("article", classed="said")] == [
        ["at Hangzhou, 5 September 2016", "in the meeting"],
        ["filed under Lough Erne, 17 June 2013", "elsewhere, or not told"],
    ]
    assert page.one("form", id="filters").one("input", name="sort").attributes["value"] == "best"


def test_what_an_editor_has_checked(client):
    make_statement()
    make_statement(checked_at="2026-01-01T00:00Z")
    page = parse(client.get("/?checked=yes"))
    assert [card.one("span", classed="checked").text for card in page.all("article", classed="said")] == [
        "checked"
    ]
    assert page.one("a", classed="chip").text == "Take off Checked: Checked by an editor"
    assert (page.one(id="n-checked-yes").text, page.one(id="told").text) == ("1", "1 statement, 1 meeting")


def test_words_looked_for_are_marked_in_the_wording_that_has_them(client):
    statement = make_statement()
    make_quotation(statement, words="They agreed", kind="indirect")
    blockquote = parse(client.get("/?q=they")).one("blockquote")
    assert (blockquote.text, blockquote.one("mark").text) == ("They agreed", "They")


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


# ----------------------------------------------------------------------- pages


@pytest.fixture
def sixty():
    """Fifty-two statements at Lough Erne, eight at Hangzhou."""
    make_statement()
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    for _ in range(51):
        make_statement(topics=[])
    for _ in range(8):
        make_statement(summit=hangzhou, topics=[])


def test_fifty_statements_a_page_and_a_meeting_goes_on(client, sixty):
    first, second = parse(client.get("/")), parse(client.get("/?page=2"))
    assert [len(page.all("article", classed="said")) for page in (first, second)] == [50, 10]
    assert [h2.text for h2 in first.all("h2")] == ["Lough Erne"]
    assert [h2.text for h2 in second.all("h2")] == ["Lough Erne continued", "Hangzhou"]
    assert first.one("a", rel="next").href == "/?page=2"
    assert second.one("a", rel="prev").href == "/"
    assert (
        second.one("head").one("title").text
        == "What Obama and Putin said, meeting by meeting, page 2 · Los Cabos to Hangzhou"
    )


def test_a_meeting_that_begins_a_page_does_not_go_on(client, sixty):
    page = parse(client.get("/?summit=hangzhou-2016"))
    assert [h2.text for h2 in page.all("h2")] == ["Hangzhou"]
    assert page.one("li", classed="meeting").one("span", classed="num").text == "8 statements"


def test_a_filtered_meeting_tells_how_many_there_are(client, sixty):
    meeting = parse(client.get("/?topic=syria")).one("li", classed="meeting")
    assert meeting.one("span", classed="num").text == "1 of 52 statements"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("/", "No article has been read yet.", id="nothing at all"),
        pytest.param(
            "/?kind=direct", "No statement in the articles held fits all of this.", id="nothing fits"
        ),
        pytest.param("/?topic=x", "Nothing is shown for what is not understood.", id="not understood"),
    ],
)
def test_an_empty_chronology_says_so(client, address, words):
    page = parse(client.get(address))
    assert (page.one("p", classed="nothing").text, page.one(id="told").text) == (
        words,
        "0 statements, 0 meetings",
    )


# --------------------------------------------------------------------- queries


def make_one_of_everything(n):
    """A meeting, a speaker, two topics, an outlet and two articles more, and a statement that has them all."""
    summit = make_summit(f"summit-{n}", day=date(2012 + n, 6, 1), place=f"Place {n}")
    topic = make_topic(f"topic-{n}")
    narrower = make_topic(f"narrower-{n}", parent=topic)
    speaker, via = make_leader(f"leader-{n}"), make_leader(f"via-{n}")
    statement = make_statement(summit=summit, speaker=speaker, via=via, topics=[topic, narrower])
    make_quotation(statement, kind="mixed")
    make_reading(statement.quotations.first().article, summit=summit)
    make_outlet()


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/", id="all"),
        pytest.param(
            "/?leader=leader-1&topic=topic-1&summit=summit-1&kind=mixed&from=2012&q=agreed", id="filtered"
        ),
        pytest.param("/?q=agreed&sort=best", id="best match"),
        pytest.param("/?outlet=not-known&checked=yes", id="nothing fits"),
        pytest.param("/?to=2016&q=we+-disagree+or+%22agreed%22&sort=newest", id="newest"),
        pytest.param("/?leader=foo&sort=bar", id="nonsense"),
    ],
)
def test_as_many_queries_with_three_of_everything_as_with_one(client, address):
    make_one_of_everything(1)
    with_one = queries(client, address)
    make_one_of_everything(2)
    make_one_of_everything(3)
    assert queries(client, address) == with_one
    assert with_one <= 12


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        pytest.param("original", "Post", id="a report"),
        pytest.param("rewritten", "Post (rewritten)", id="rewritten"),
    ],
)
def test_a_card_says_that_its_article_is_rewritten(client, kind, told):
    article = make_article(outlet=make_outlet(name="Post", slug="post"), kind=kind)
    make_statement(quotation={"article": article})
    (link,) = parse(client.get("/")).one("article").all("a", href=article.get_absolute_url())
    assert link.text == told
