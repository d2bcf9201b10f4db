"""Positions: topics by meetings, and each topic with the two side by side."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from summits.models import Leader, StatementTopic
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
from tests.hostile import BACKWARDS, SCRIPT

from .html import Node, parse

pytestmark = pytest.mark.django_db

OBAMA, PUTIN, PAIR = "barack-obama", "vladimir-putin", "obama-and-putin"
NOTHING = "nothing in the sources we hold"


@pytest.fixture
def syria():
    return make_topic("syria", position=1)


@pytest.fixture
def relief(syria):
    return make_topic("relief", position=2, parent=syria)


def said(slug, **changes):
    """A statement in the meeting at Lough Erne."""
    return make_statement(speaker=make_leader(slug), **{"occasion": "meeting"} | changes)


def topic_page(client, slug="syria"):
    return parse(client.get(f"/topics/{slug}/"))


def row(page, slug="lough-erne-2013"):
    return page.one("table", classed="positions").one("tbody", id=slug)


def cells(row):
    """The words of each cell of a row, line by line."""
    return [[td.text for td in tr.all("td")] for tr in row.all("tr")]


def elements(node):
    return [each for each in node.children if isinstance(each, Node)]


# ------------------------------------------------------------------- the matrix


def matrix(client):
    """(the words over each column, {the words before a row: those of its cells})"""
    table = parse(client.get("/topics/")).one("table", classed="matrix")
    heads = [th.text for th in table.one("thead").all("th", scope="col")]
    rows = table.one("tbody").all("tr")
    return heads, {tr.one("th", scope="row").text: [td.text for td in tr.all("td")] for tr in rows}


def test_topics_by_meetings_with_counts_for_each_voice(client, syria, relief):
    make_summit("antalya-2015", day=date(2015, 11, 15), place="Antalya")
    for slug in (OBAMA, OBAMA, PUTIN, PAIR, "ben-rhodes"):
        said(slug, topics=[relief])
    said(PUTIN, topics=[syria], occasion="speech")
    make_reading(make_article(), summit=make_summit())
    make_topic("ukraine", position=3)
    heads, rows = matrix(client)
    assert heads == ["Topic", "Lough Erne Jun 2013", "Antalya Nov 2015"]
    told = "{}, Lough Erne: O Barack Obama 2 P Vladimir Putin 1 O+P both jointly 1 + others or elsewhere {}"
    assert rows == {
        "Syria 6 statements": [told.format("Syria", 2), "○ no article held"],
        "Relief 5 statements": [told.format("Relief", 1), "○ no article held"],
        f"Ukraine {NOTHING}": [NOTHING, "○ no article held"],
    }


def test_a_cell_leads_to_the_row_of_its_meeting(client, relief):
    said(OBAMA, topics=[relief])
    table = parse(client.get("/topics/")).one("table", classed="matrix")
    links = [a.href for td in table.all("td") for a in td.all("a")]
    assert links == ["/topics/syria/#lough-erne-2013", "/topics/relief/#lough-erne-2013"]
    assert [len(row(topic_page(client, slug)).all("article")) for slug in ("syria", "relief")] == [1, 1]


def test_narrower_topics_stand_under_theirs(client, relief):
    make_topic("ukraine", position=0)
    make_summit()
    table = parse(client.get("/topics/")).one("table", classed="matrix").one("tbody")
    assert [(tr.one("a").text, "narrower" in tr.classes) for tr in table.all("tr")] == [
        ("Ukraine", False),
        ("Syria", False),
        ("Relief", True),
    ]


def test_which_meetings_have_no_article_is_said(client, syria):
    said(OBAMA)
    for n, place in enumerate(["Antalya", "Paris", "Hangzhou"]):
        make_summit(place.lower(), day=date(2016, 1 + n, 1), place=place)
    last = parse(client.get("/topics/")).one("main").all("p")[-1]
    assert last.text.endswith("No article is held about Antalya , Paris and Hangzhou .")


@pytest.mark.parametrize(
    ("made", "told"),
    [
        pytest.param([], "No meeting is in the catalogue yet.", id="nothing"),
        pytest.param([make_summit], "No topic is in the catalogue yet.", id="no topic"),
        pytest.param([make_topic], "No meeting is in the catalogue yet.", id="no meeting"),
    ],
)
def test_nothing_in_the_catalogue(client, made, told):
    for make in made:
        make()
    page = parse(client.get("/topics/"))
    assert (page.one("p", classed="nothing").text, page.all("table")) == (told, [])


# -------------------------------------------------------------------- one topic


def test_side_by_side_and_joint_across_both(client, syria):
    made = {slug: said(slug) for slug in (OBAMA, PUTIN, PAIR)}
    across, beside = row(topic_page(client)).all("tr")
    (joint,) = across.all("td")
    assert (joint.attributes["colspan"], joint.attributes["data-label"]) == ("2", "Both jointly")
    shown = [
        (td.attributes["data-label"], [each.attributes["id"] for each in td.all("article")])
        for td in (joint, *beside.all("td"))
    ]
    assert shown == [
        ("Both jointly", [f"statement-{made[PAIR].pk}"]),
        ("Barack Obama", [f"statement-{made[OBAMA].pk}"]),
        ("Vladimir Putin", [f"statement-{made[PUTIN].pk}"]),
    ]


def test_heads_of_rows_and_columns(client, syria):
    said(OBAMA), said("ben-rhodes", occasion="briefing")
    table = topic_page(client).one("table", classed="positions")
    assert [th.text for th in table.all("th", scope="col")] == ["Meeting", "Barack Obama", "Vladimir Putin"]
    (meeting,) = table.all("th", scope="rowgroup")
    assert (meeting.text, meeting.attributes["rowspan"]) == ("Lough Erne 17 June 2013", "2")
    assert meeting.one("a").href == "/summits/lough-erne-2013/"
    (apart,) = table.all("td", classed="apart")
    assert apart.attributes["headers"] == meeting.attributes["id"]


@pytest.mark.parametrize(
    ("speakers", "told"),
    [
        pytest.param([OBAMA], ["", NOTHING], id="Putin"),
        pytest.param([PUTIN], [NOTHING, ""], id="Obama"),
    ],
)
def test_an_empty_cell_says_that_nothing_is_held(client, syria, speakers, told):
    for slug in speakers:
        said(slug)
    (line,) = row(topic_page(client)).all("tr")
    assert [td.text if "none" in td.classes else "" for td in line.all("td")] == told


def test_a_meeting_with_nothing_on_the_topic_says_so_of_both(client, syria):
    said(OBAMA, topics=[])
    assert cells(row(topic_page(client))) == [[NOTHING, NOTHING]]


@pytest.mark.parametrize(
    ("facts", "more"),
    [
        pytest.param({}, "", id="nothing known"),
        pytest.param(
            {"topics_discussed": ["relief"]},
            " Sources of the meeting’s facts say that the two talked about this.",
            id="talked about",
        ),
        pytest.param({"topics_discussed": ["ukraine"]}, "", id="talked about other things"),
    ],
)
def test_a_meeting_without_an_article_says_so(client, relief, facts, more):
    make_summit(facts=facts)
    found = row(topic_page(client))
    assert ("hollow" in found.classes, cells(found)) == (
        True,
        [[f"No article about this meeting is held.{more}"]],
    )


def test_what_stands_apart_is_named_and_folded_beside_positions(client, syria):
    said(OBAMA), said(PUTIN, occasion="speech")
    said("ben-rhodes", occasion="briefing"), said("ben-rhodes", occasion="briefing")
    said(OBAMA, via=make_leader("dmitry-peskov"))
    folded = row(topic_page(client)).all("details")
    assert [(each.one("summary").text, "open" in each.attributes) for each in folded] == [
        ("Said elsewhere: 1 statement", False),
        ("Briefings by officials: 2 statements", False),
        ("Said or told by others: 1 statement", False),
    ]
    assert [[who.text for who in each.all("h2")] for each in folded] == [
        ["Vladimir Putin , Lough Erne"],
        2 * ["Ben Rhodes , Lough Erne"],
        ["Barack Obama , Lough Erne"],
    ]
    assert "in a speech elsewhere" in [span.text for span in folded[0].all("span")]
    assert folded[2].one("span", classed="when").text == "as told by Dmitry Peskov"


def test_what_stands_apart_is_unfolded_where_nothing_else_is_held(client, syria):
    said("ben-rhodes", occasion="briefing")
    found = row(topic_page(client))
    assert "open" in found.one("details").attributes
    assert cells(found)[0] == [NOTHING, NOTHING]


@pytest.mark.parametrize(
    ("kind", "italic", "named"),
    [
        pytest.param("direct", False, [], id="quoted"),
        pytest.param("mixed", True, ["quoted in part"], id="quoted in part"),
        pytest.param("indirect", True, ["paraphrased"], id="paraphrased"),
    ],
)
def test_only_what_is_quoted_in_full_stands_upright(client, syria, kind, italic, named):
    said(OBAMA, quotation={"kind": kind, "words": "We agreed."})
    position = row(topic_page(client)).one("article")
    told = [span.text for span in position.one("footer").all("span")]
    assert position.one("blockquote").text == "We agreed."
    assert (
        "paraphrase" in position.classes,
        [each for each in told if "quote" in each or "para" in each],
    ) == (
        italic,
        named,
    )


def test_each_wording_with_its_outlets_check_day_and_address(client, syria):
    cbs, voa = make_outlet(name="CBS"), make_outlet(name="VOA")
    once = said(OBAMA, quotation={"article": make_article(outlet=cbs)}, checked_at=timezone.now())
    day = date(2013, 6, 18)
    twice = said(PUTIN, quotation={"article": make_article(outlet=cbs)}, said_from=day, said_to=day)
    for outlet in (voa, cbs):
        make_quotation(twice, article=make_article(outlet=outlet))
    footers = [each.one("footer") for each in row(topic_page(client)).all("article")]
    assert [footer.text for footer in footers] == [
        f"CBS in the meeting checked what it rests on , statement {once.pk} ¶",
        f"CBS , VOA in the meeting 18 June 2013 not yet checked what it rests on , statement {twice.pk} ¶",
    ]
    links = [footer.one("a", classed="permalink").href for footer in footers]
    assert links == [once.get_absolute_url(), twice.get_absolute_url()]


def test_broad_topics_name_the_narrower_one_beside_a_statement(client, syria, relief):
    said(OBAMA, topics=[syria, relief])
    link = row(topic_page(client)).one("footer").one("a", classed="topic")
    assert (link.text, link.href) == ("Relief", "/topics/relief/")
    assert row(topic_page(client, "relief")).one("footer").all("a", classed="topic") == []


def test_tabs_lead_to_the_other_topics_with_their_counts(client, syria, relief):
    make_topic("ukraine", position=3)
    said(OBAMA, topics=[syria, relief]), said(PUTIN, topics=[relief])
    page = topic_page(client, "relief")
    broad, narrow = page.one("nav", classed="tabs").all("ul")
    told = [
        [(a.text, a.href, a.attributes.get("aria-current")) for a in tabs.all("a")]
        for tabs in (broad, narrow)
    ]
    assert told == [
        [("Syria 2", "/topics/syria/", "true"), ("Ukraine 0", "/topics/ukraine/", None)],
        [("Relief 2", "/topics/relief/", "page")],
    ]
    assert page.one("main").all("p")[0].text == "Positions · narrower than Syria"
    assert (
        topic_page(client, "syria").one("a", **{"aria-current": "page"}, href="/topics/syria/").text
        == "Syria 2"
    )


def test_more_than_fit_are_in_the_chronology(client, syria):
    for slug in (OBAMA, PAIR, "ben-rhodes"):
        for _ in range(9):
            said(slug)
    more = row(topic_page(client)).all("p", classed="more")
    assert [(each.text, each.one("a").href) for each in more] == [
        ("1 more in the chronology", f"/?{leader}topic=syria&summit=lough-erne-2013")
        for leader in ("leader=joint&", "leader=barack-obama&", "")
    ]
    assert [client.get(each.one("a").href).status_code for each in more] == [200, 200, 200]


def test_title_and_description(client, syria):
    said(OBAMA), said(PUTIN)
    page = topic_page(client)
    assert page.one("h1").text == "Syria: where they stood"
    assert page.one("title").text.startswith("Syria: where Obama and Putin stood, meeting by meeting")
    assert page.one("meta", name="description").attributes["content"] == (
        "What Barack Obama and Vladimir Putin said on Syria, side by side, at each of their meetings: "
        "2 statements from 1 meeting, each with the words it rests on."
    )


@pytest.mark.parametrize("slug", ["nothing", "syria-", "Syria"])
def test_no_such_topic(client, syria, slug):
    assert client.get(f"/topics/{slug}/").status_code == 404


def test_nonsense_in_a_query_is_not_minded(client, syria):
    said(OBAMA)
    answers = [client.get(f"{address}?page=x&%00=1") for address in ("/topics/", "/topics/syria/")]
    assert [(answer.status_code, parse(answer).one("link", rel="canonical").href) for answer in answers] == [
        (200, "http://testserver/topics/"),
        (200, "http://testserver/topics/syria/"),
    ]


def test_mark_up_of_articles_is_shown_as_words(client):
    words = f"{BACKWARDS}{SCRIPT}"
    topic = make_topic("syria", name=SCRIPT, description=SCRIPT)
    quotation = {"words": words, "article": make_article(outlet=make_outlet(name=words))}
    official = make_leader("us-official", kind=Leader.Kind.UNNAMED)
    known = {"speaker": official, "speaker_words": words, "via_words": words, "topics": [topic]}
    make_statement(**known, quotation=quotation)
    for address in ("/topics/", "/topics/syria/"):
        main = parse(client.get(address)).one("main")
        turning = [each for each in main.all() if any(BACKWARDS in str(child) for child in each.children)]
        assert main.all("script") == []
        assert {each.tag for each in turning} <= {"bdi", "cite", "h2", "blockquote"}
    assert {each.tag for each in turning} == {"bdi", "cite", "h2", "blockquote"}


# ----------------------------------------------------------------------- queries


def one_more(n):
    """Another meeting with a statement with everything, on a topic of its own below Syria."""
    summit = make_summit(f"summit-{n}", day=date(2014, n, 1))
    below = make_topic(f"topic-{n}", parent=make_topic("syria"))
    other = said(OBAMA, topics=[below], summit=summit)
    said(f"leader-{n}", topics=[below], summit=summit, via=make_leader(f"via-{n}"))
    make_quotation(other)
    StatementTopic.objects.create(statement=other, topic=make_topic("ukraine"), rank=1)
    make_reading(other.quotations.first().article, summit=summit)


@pytest.mark.parametrize(("address", "most"), [("/topics/", 3), ("/topics/syria/", 6)])
def test_as_many_queries_with_three_of_everything_as_with_one(client, address, most):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    one_more(1)
    assert queries() == most
    one_more(2)
    one_more(3)
    assert queries() == most
