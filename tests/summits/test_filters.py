"""From an address to statements, to the words for them, to the counts beside each choice."""

from datetime import date

import pytest
from django.http import QueryDict

from summits.asking.filters import StatementFilter
from summits.models import Leader, Statement
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_statement,
    make_summit,
    make_topic,
)

pytestmark = pytest.mark.django_db


def said(words, *, outlet=None, kind="direct", **changes):
    """A statement of these words, printed once."""
    return make_statement(**changes, quotation=printed(words, outlet=outlet, kind=kind))


def printed(words, *, outlet=None, kind="direct"):
    """What ``make_quotation`` needs to print these words."""
    known = {"start": 0, "end": len(words), "parts": [[0, len(words), True]], "words": words, "kind": kind}
    return known | {"article": make_article(words, outlet=outlet)}


@pytest.fixture
def rows():
    """Ten statements by name; of each, one thing differs from Obama's on Syria at Lough Erne, quoted by CBS News."""
    cbs, voa = make_outlet(name="CBS News", slug="cbs-news"), make_outlet(name="VOA", slug="voa")
    putin, pair = make_leader("vladimir-putin"), make_leader("obama-and-putin", kind=Leader.Kind.PAIR)
    official = make_leader("unnamed-official", kind=Leader.Kind.UNNAMED)
    syria, ukraine = make_topic("syria"), make_topic("ukraine")
    weapons = make_topic("chemical-weapons", parent=syria)
    hangzhou = make_summit("hangzhou-2016", day=date(2016, 9, 5), place="Hangzhou")
    two = said("Two outlets print it in part", outlet=cbs, kind="mixed")
    make_quotation(two, **printed("Two outlets print it", outlet=voa))
    return {
        "plain": said("We disagree", outlet=cbs),
        "putin": said("Our opinions don’t coincide", outlet=cbs, speaker=putin),
        "joint": said("We share an interest", outlet=cbs, speaker=pair),
        "official": said(
            "A frank – if short – talk", outlet=cbs, speaker=official, speaker_words="an official"
        ),
        "printed": said(
            "No comment",
            outlet=cbs,
            speaker=None,
            speaker_words="a bystander",
            checked_at="2026-01-01T00:00Z",
        ),
        "nobody": said("Somebody said 50%", outlet=cbs, speaker=None),
        "weapons": said("They crossed a line", outlet=cbs, topics=[weapons, ukraine]),
        "hangzhou": said("Gaps of trust", outlet=cbs, summit=hangzhou),
        "undated": said("One day", outlet=cbs, said_from=None, said_to=None),
        "two": two,
    }


def chosen(query):
    return StatementFilter(QueryDict(query))


def names(query, rows):
    """The names of the statements that the query shows."""
    shown = set(chosen(query).narrow(Statement.objects.shown()).values_list("pk", flat=True))
    return {name for name, statement in rows.items() if statement.pk in shown}


OBAMAS = {"plain", "weapons", "hangzhou", "undated", "two"}
ALL = OBAMAS | {"putin", "joint", "official", "printed", "nobody"}
NONE = set()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("", ALL, id="nothing asked"),
        pytest.param("leader=barack-obama", OBAMAS, id="leader is exact: the pair is not Obama"),
        pytest.param("leader=vladimir-putin&leader=barack-obama", OBAMAS | {"putin"}, id="repeated is or"),
        pytest.param("leader=joint", {"joint"}, id="both jointly"),
        pytest.param("leader=obama-and-putin", {"joint"}, id="the pair's slug is the same"),
        pytest.param("leader=officials", {"official"}, id="unnamed officials"),
        pytest.param("leader=unnamed-official", NONE, id="unnamed officials have no address of their own"),
        pytest.param("leader=others", {"printed"}, id="somebody the catalogue does not know"),
        pytest.param("leader=not-known", {"nobody"}, id="nobody knows"),
        pytest.param("topic=chemical-weapons", {"weapons"}, id="the narrower topic"),
        pytest.param("topic=syria", ALL, id="a topic holds its narrower ones"),
        pytest.param("topic=ukraine", {"weapons"}, id="a second topic"),
        pytest.param("topic=ukraine&leader=vladimir-putin", NONE, id="different names are and"),
        pytest.param("summit=hangzhou-2016", {"hangzhou"}, id="meeting"),
        pytest.param("outlet=voa", {"two"}, id="outlet"),
        pytest.param("outlet=voa&outlet=cbs-news", ALL, id="two outlets"),
        pytest.param("kind=mixed", {"two"}, id="kind"),
        pytest.param("kind=mixed&outlet=voa", NONE, id="kind and outlet of one quotation"),
        pytest.param("q=in part&kind=direct", NONE, id="words and kind of one quotation"),
        pytest.param("q=in part&outlet=voa", NONE, id="words and outlet of one quotation"),
        pytest.param("q=it&kind=direct&outlet=voa", {"two"}, id="all three of one quotation"),
        pytest.param("from=2016", {"hangzhou"}, id="since"),
        pytest.param("to=2013-06", ALL - {"hangzhou"}, id="until; undated counts by its meeting"),
        pytest.param("from=2013-06-18", {"hangzhou"}, id="since the day after"),
        pytest.param("from=2013-06-17&to=2013-06-17", ALL - {"hangzhou"}, id="one day"),
        pytest.param("from=2014&to=2015", NONE, id="between the meetings"),
        pytest.param("q=DISAGREE", {"plain"}, id="case does not count"),
        pytest.param("q=“don't coincide”", {"putin"}, id="nor marks, nor the kind of apostrophe"),
        pytest.param("q=frank - if", {"official"}, id="nor the kind of dash"),
        pytest.param("q=50%25", {"nobody"}, id="nor a percent sign"),
        pytest.param("q=we.disagree", {"plain"}, id="nor signs between them"),
        pytest.param("q=we -disagree", {"joint"}, id="without"),
        pytest.param("q=coincide or trust", {"putin", "hangzhou"}, id="one or another"),
        pytest.param("q=“we share”", {"joint"}, id="phrase"),
        pytest.param("checked=yes", {"printed"}, id="what an editor has checked"),
        pytest.param("checked=yes&leader=joint", NONE, id="checked, and by both"),
        pytest.param("checked=no", NONE, id="checked is yes or not asked"),
        pytest.param("q=gaps   of", {"hangzhou"}, id="blanks are one"),
        pytest.param("leader=nobody-at-all", NONE, id="not understood: nothing"),
        pytest.param(
            "leader=nobody-at-all&leader=vladimir-putin", {"putin"}, id="not understood, or understood"
        ),
        pytest.param("from=soon", NONE, id="no period"),
        pytest.param("from=2016&to=2013", NONE, id="ends before it begins"),
        pytest.param("q=%00", NONE, id="nul"),
        pytest.param("q=“”", NONE, id="no words"),
        pytest.param("q=" + 201 * "a", NONE, id="too many letters"),
    ],
)
def test_what_an_address_shows(rows, query, expected):
    assert names(query, rows) == expected


def test_a_range_of_days_overlaps_the_period(rows):
    rows["plain"].said_to = date(2013, 7, 2)
    rows["plain"].save()
    assert names("from=2013-07&to=2013-07", rows) == {"plain"}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"gone": True}, id="gone"),
        pytest.param({"withdrawn_why": "wrong", "withdrawn_at": "2026-01-01T00:00Z"}, id="withdrawn"),
        pytest.param({"summit": None}, id="at no known meeting"),
    ],
)
def test_what_is_not_shown(rows, change):
    Statement.objects.filter(pk=rows["two"].pk).update(**change)
    assert names("", rows) == ALL - {"two"}
    assert names("kind=mixed", rows) == NONE


def test_a_wording_no_longer_found_is_not_looked_in(rows):
    rows["two"].quotations.filter(kind="mixed").update(gone=True)
    assert names("kind=mixed", rows) == NONE
    rows["two"].quotations.update(gone=True)
    assert names("kind=mixed", rows) == {"two"}  # an editor keeps it, so what was last found stands


# ----------------------------------------------------------------- the counts


def counts(query, name):
    facet = next(facet for facet in chosen(query).facets() if facet.name == name)
    return {choice.value: choice.count for choice in facet.choices if choice.count}


WHO = {"barack-obama": 5, "vladimir-putin": 1, "joint": 1, "officials": 1, "others": 1, "not-known": 1}


@pytest.mark.parametrize(
    ("query", "name", "expected"),
    [
        pytest.param("", "leader", WHO, id="leader"),
        pytest.param("leader=joint", "leader", WHO, id="taken without itself"),
        pytest.param("leader=joint&topic=ukraine", "leader", {"barack-obama": 1}, id="the others hold"),
        pytest.param(
            "", "topic", {"syria": 10, "ukraine": 1, "chemical-weapons": 1}, id="topics, narrower in broader"
        ),
        pytest.param(
            "topic=ukraine", "topic", {"syria": 10, "ukraine": 1, "chemical-weapons": 1}, id="topics alone"
        ),
        pytest.param("leader=vladimir-putin", "summit", {"lough-erne-2013": 1}, id="meetings"),
        pytest.param("", "outlet", {"cbs-news": 10, "voa": 1}, id="a statement counts once an outlet"),
        pytest.param("kind=mixed", "outlet", {"cbs-news": 1}, id="kind and outlet of one quotation"),
        pytest.param("outlet=voa", "kind", {"direct": 1}, id="outlet and kind of one quotation"),
        pytest.param("q=print it in", "kind", {"mixed": 1}, id="words and kind of one quotation"),
        pytest.param("", "checked", {"yes": 1}, id="checked"),
        pytest.param("checked=yes", "leader", {"others": 1}, id="checked, and by whom"),
        pytest.param("leader=foo", "topic", {}, id="nothing is understood, nothing counted"),
        pytest.param("leader=foo", "leader", WHO, id="but without it"),
    ],
)
def test_counts_beside_each_choice(rows, query, name, expected):
    assert counts(query, name) == expected


@pytest.mark.parametrize("name", ["leader", "topic", "summit", "outlet", "kind", "checked"])
@pytest.mark.parametrize(
    "query", ["", "topic=syria&from=2013", "q=it&outlet=cbs-news", "kind=direct&leader=barack-obama"]
)
def test_a_count_is_what_choosing_shows(rows, query, name):
    for value, count in counts(query, name).items():
        alone = QueryDict(query, mutable=True)
        alone.setlist(name, [value])
        assert (value, len(names(alone.urlencode(), rows))) == (value, count)


def test_an_article_without_an_outlet_has_a_choice(rows):
    article = make_article("Nobody knows who")
    article.outlet = None
    article.save()
    make_quotation(rows["plain"], **printed("x") | {"article": article})
    assert counts("", "outlet")["not-known"] == 1
    assert names("outlet=not-known", rows) == {"plain"}


def test_years(rows):
    assert [(year.value, year.count) for year in chosen("from=2016").years()] == [("2013", 9), ("2016", 1)]
    assert [year.address for year in chosen("topic=syria").years()] == [
        "/?topic=syria&from=2013&to=2013",
        "/?topic=syria&from=2016&to=2016",
    ]
    assert next(year.address for year in chosen("from=2013&to=2013").years()) == "/"


def test_the_number_of_statements_shown(rows):
    asked = [
        chosen(query) for query in ("", "summit=hangzhou-2016", "summit=foo", "leader=joint", "from=soon")
    ]
    assert [each.total for each in asked] == [10, 1, 0, 1, 0]


def test_meetings_shown(rows):
    assert chosen("summit=hangzhou-2016").shown == {"hangzhou-2016": 1}
    assert chosen("").shown == {"lough-erne-2013": 9, "hangzhou-2016": 1}


# ---------------------------------------------------------------- the address


@pytest.mark.parametrize(
    ("query", "clean"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("leader=&q=&from=+", "", id="blanks"),
        pytest.param("page=1", "", id="the first page is the default"),
        pytest.param("q=x&sort=oldest", "q=x", id="the oldest first too"),
        pytest.param("sort=best&q=", "", id="the best match of no words"),
        pytest.param("sort=newest&checked=yes", "checked=yes&sort=newest", id="newest, checked"),
        pytest.param("topic=b&topic=a&topic=b", "topic=a&topic=b", id="in order, each once"),
        pytest.param(
            "page=2&sort=best&q=x&to=2016&from=2012&checked=yes&kind=direct&outlet=o&summit=s&topic=t&leader=l",
            "leader=l&topic=t&summit=s&outlet=o&kind=direct&checked=yes&from=2012&to=2016&q=x&sort=best&page=2",
            id="names in order",
        ),
        pytest.param("q=a&q=b&q=", "q=b", id="the last of what takes one"),
        pytest.param(
            "utm_source=x&leader=foo", "leader=foo", id="a name nobody knows is dropped, a value stays"
        ),
        pytest.param("leader=obama-and-putin&leader=joint", "leader=joint", id="one value, two spellings"),
    ],
)
def test_clean_address(query, clean):
    asked = chosen(query)
    assert asked.query == clean
    assert asked.is_clean(query) == (query == clean)
    assert chosen(clean).is_clean(clean)


def test_percent_signs_do_not_make_an_address_unclean():
    assert chosen("q=a+b&page=2").is_clean("q=a%20%62&page=2")


def test_other_addresses():
    asked = chosen("leader=a&leader=b&q=x&page=3")
    assert asked.without("leader", "a") == "/?leader=b&q=x"
    assert asked.to(q=[]) == "/?leader=a&leader=b"
    assert asked.to(page=["4"]) == "/?leader=a&leader=b&q=x&page=4"


# ---------------------------------------------------------------- to words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        pytest.param("", "Statements", id="nothing"),
        pytest.param(
            "leader=vladimir-putin&topic=syria", "Statements by Vladimir Putin on Syria", id="by and on"
        ),
        pytest.param(
            "leader=joint&leader=others&leader=vladimir-putin&kind=direct&outlet=voa",
            "Statements by both jointly, speakers not in the catalogue or Vladimir Putin quoted in VOA",
            id="or",
        ),
        pytest.param("from=2013-06&to=2016", "Statements from June 2013 to 2016", id="period"),
        pytest.param("from=2013&to=2013", "Statements in 2013", id="one year"),
        pytest.param(
            "checked=yes&topic=syria&sort=newest", "Statements on Syria checked by an editor", id="checked"
        ),
        pytest.param(
            "summit=hangzhou-2016&q=gaps", "Statements at Hangzhou, 2016 with the words “gaps”", id="words"
        ),
        pytest.param("leader=foo%00&from=x", "Statements by “foo\ufffd” from “x”", id="not understood"),
    ],
)
def test_in_words(rows, query, words):
    assert chosen(query).in_words() == words


@pytest.mark.parametrize(
    ("query", "problems"),
    [
        pytest.param("leader=vladimir-putin&q=x", [], id="none"),
        pytest.param(
            "topic=foo&topic=bar", [("“bar”", "/?topic=foo"), ("“foo”", "/?topic=bar")], id="each is named"
        ),
        pytest.param("from=2016&to=2013", [("“2013”", "/?from=2016")], id="ends before it begins"),
        pytest.param("q=" + 300 * "a", [(f"“{60 * 'a'}…”", "/")], id="too long, cut short"),
        pytest.param("q=%00", [("“\ufffd”", "/")], id="nul"),
        pytest.param("checked=no", [("“no”", "/")], id="checked is yes or not asked"),
        pytest.param("sort=NEWEST&topic=syria", [("“NEWEST”", "/?topic=syria")], id="no such order"),
        pytest.param("q=-x&sort=newest", [], id="only without; an order"),
    ],
)
def test_problems(rows, query, problems):
    assert [(chip.label, chip.without) for chip in chosen(query).problems] == problems


def test_chips(rows):
    chips = chosen("leader=joint&topic=syria&from=2013-06&q=we&page=2").chips()
    assert [(chip.legend, chip.label, chip.without) for chip in chips] == [
        ("Who", "both jointly", "/?topic=syria&from=2013-06&q=we"),
        ("Topic", "Syria", "/?leader=joint&from=2013-06&q=we"),
        ("From", "June 2013", "/?leader=joint&topic=syria&q=we"),
        ("Words", "“we”", "/?leader=joint&topic=syria&from=2013-06"),
    ]


def test_which_words_are_marked(rows):
    words = "We don’t – “ever” agree"
    assert [words[start:end] for start, end in chosen("q=DON'T - ever").marked(words)] == ["don’t", "ever"]
    assert chosen("").marked(words) == chosen("q=-").marked(words) == []


# ------------------------------------------------------------------ the order


def in_order(query, rows):
    name_of = {statement.pk: name for name, statement in rows.items()}
    return [name_of[key] for key in chosen(query).in_order()]


def test_the_oldest_meeting_first_or_the_newest(rows):
    first = [name for name in rows if name not in ("hangzhou", "undated")]
    told = [rows[name].pk for name in first]
    first = [name for _, name in sorted(zip(told, first, strict=True))]
    assert in_order("", rows) == [*first, "undated", "hangzhou"]
    assert in_order("sort=newest", rows) == ["hangzhou", *first, "undated"]
    assert in_order("sort=foo", rows) == in_order("", rows)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        pytest.param("q=we&sort=best", ["plain", "joint"], id="the word is more of the shorter one"),
        pytest.param("q=one or part&sort=best", ["undated", "two"], id="or"),
        pytest.param("q=we -disagree&sort=best", ["joint"], id="what it is without counts nothing"),
        pytest.param(
            "q=-a -the -we -our&sort=best&leader=barack-obama",
            ["two", "undated", "hangzhou"],
            id="all as good as another: in order",
        ),
        pytest.param("q=print&kind=direct&sort=best", ["two"], id="of the quotation that fits"),
        pytest.param("q=-&sort=best", [], id="no words"),
    ],
)
def test_the_best_match_first(rows, query, names):
    assert in_order(query, rows) == names


def test_a_word_said_twice_is_a_better_match():
    both = {
        "once": said("peace and order"),
        "twice": said("peace peace order"),
        "best": said("“peace peace”"),
    }
    assert in_order("q=peace&sort=best", both) == ["best", "twice", "once"]


def test_orders():
    told = [(each.label, each.address, each.chosen) for each in chosen("q=x&sort=best&page=2").orders()]
    assert told == [
        ("oldest first", "/?q=x", False),
        ("newest first", "/?q=x&sort=newest", False),
        ("best match first", "/?q=x&sort=best", True),
    ]
    assert [each.value for each in chosen("sort=foo").orders() if each.chosen] == ["oldest"]
    assert [each.value for each in chosen("").orders()] == ["oldest", "newest"]
