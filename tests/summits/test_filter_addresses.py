"""From an address to the clean one, to others beside it, to the words for it and for what is not understood."""

import pytest

from tests.summits.filter_rows import chosen, make_rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    return make_rows()


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
