"""From an address to statements, in order, and to the counts beside each choice."""

from datetime import date

import pytest
from django.http import QueryDict

from summits.models import Statement
from tests.factories import make_article, make_quotation
from tests.summits.filter_rows import chosen, make_rows, printed, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    return make_rows()


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
