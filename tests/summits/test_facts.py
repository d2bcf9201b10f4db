"""The facts of a meeting with their sources, and what is told where these differ."""

from datetime import date

import pytest

from summits.catalogue import read_catalogue
from summits.models import Leader, Summit, Topic
from summits.showing.facts import Facts

CATALOGUE = read_catalogue()["summits"]
DAY = date(2013, 6, 17)
AP = {"id": "ap", "title": "They met", "publisher": "AP", "url": "https://ap.example/", "origin": "AP"}
RT = AP | {"id": "rt", "title": "Talks", "publisher": "RT", "date": "2013-06"}


def of(**facts):
    """The facts of a meeting with two sources."""
    known = {"place": "Lough Erne", "event": "G8", "start": DAY, "end": DAY}
    summit = Summit(**known, facts={"sources": [AP, RT]} | facts)
    leaders = {"barack-obama": Leader(slug="barack-obama", name="Barack Obama")}
    return Facts(summit, leaders, {"syria": Topic(slug="syria", name="Syria")})


def catalogued(slug):
    return Facts(Summit(slug=slug, facts=CATALOGUE[slug]["facts"]), {}, {})


def told(values):
    return [(each.words, each.aside, [source.publisher for source in each.sources]) for each in values]


@pytest.mark.parametrize(
    ("facts", "name", "values"),
    [
        pytest.param({"venue": "A hotel"}, "venue", [("A hotel", "", [])], id="words"),
        pytest.param({}, "venue", [], id="not known"),
        pytest.param({"city": "Enniskillen"}, "city", [("Lough Erne", "Enniskillen", [])], id="another town"),
        pytest.param({"city": "Lough Erne"}, "city", [("Lough Erne", "", [])], id="the same town"),
        pytest.param(
            {"format": "pull-aside"}, "format", [("Pull-aside between sessions", "", [])], id="format"
        ),
        pytest.param({"format": "by phone"}, "format", [("by phone", "", [])], id="an editor's format"),
        pytest.param(
            {"duration": {"minutes": 35, "low": 20, "high": 35}},
            "duration",
            [("35 minutes", "reports from 20 to 35", [])],
            id="length with a range",
        ),
        pytest.param({"duration": {"minutes": 30}}, "duration", [("30 minutes", "", [])], id="one length"),
        pytest.param({"duration": {"reports": []}}, "duration", [], id="no length"),
        pytest.param(
            {"roles": {"barack-obama": "President", "nobody": "King"}},
            "roles",
            [("Barack Obama", "President", [])],
            id="roles of known leaders",
        ),
        pytest.param(
            {"topics_discussed": ["syria", "gone"]}, "topics", [("Syria", "", [])], id="topics there are"
        ),
        pytest.param(
            {
                "joint_documents": [
                    {"title": "A", "title_as_published": False, "note": "long", "sources": ["rt", "x"]}
                ]
            },
            "joint_documents",
            [("A", "long; the title is ours", ["RT"])],
            id="a document, its title ours, one source not known",
        ),
        pytest.param(
            {"joint_documents": [{"title": "A", "sources": []}]},
            "joint_documents",
            [("A", "", [])],
            id="a document under its own title",
        ),
    ],
)
def test_values(facts, name, values):
    assert told(of(**facts).fact(name).values) == values


def test_leaders_and_topics_have_pages():
    facts = of(roles={"barack-obama": "President"}, topics_discussed=["syria"])
    assert facts.fact("roles").values[0].address == "/leaders/barack-obama/"
    assert facts.fact("topics").values[0].address == "/topics/syria/"


@pytest.mark.parametrize(
    ("status", "words", "sure"),
    [
        ("two or more", "two or more origins", True),
        ("single", "one origin only", False),
        ("inferred", "inferred", False),
        ("unknown", "not known", False),
        ("no document reported", "none reported", False),
    ],
)
def test_how_well_a_fact_is_supported(status, words, sure):
    support = {"venue": {"status": status, "conflict": False, "sources": ["rt", "gone"], "note": "why"}}
    fact = of(venue="A hotel", fact_support=support).fact("venue")
    assert (fact.support, fact.sure, fact.note) == (words, sure, "why")
    assert [source.publisher for source in fact.sources] == ["RT"]


def test_where_sources_differ_both_values_are_told_and_how_it_was_settled():
    values = [{"value": "a hotel", "sources": ["ap"]}, {"value": "a villa", "sources": ["rt"]}]
    conflict = {"fact": "venue", "values": values, "resolution": "The hotel."}
    fact = of(venue="A hotel", conflicts=[conflict]).fact("venue")
    assert told(fact.versions) == [("a hotel", "", ["AP"]), ("a villa", "", ["RT"])]
    assert fact.settled == ["The hotel."]


def test_antalya_took_35_minutes_by_the_white_house_and_20_by_the_kremlin():
    fact = catalogued("antalya-2015").fact("duration")
    assert told(fact.values) == [("35 minutes", "reports from 20 to 35", [])]
    versions = {each.words: {source.origin for source in each.sources} for each in fact.versions}
    assert versions["about 35 minutes"] == {"AP", "RFE/RL (White House)"}
    assert "Kremlin spokesman Peskov" in versions["about 20 minutes"]
    assert len(fact.settled) == 1


def test_one_report_of_the_length_is_no_versions():
    reports = [{"text": "two hours", "sources": ["ap"]}]
    assert of(duration={"minutes": 120, "reports": reports}).fact("duration").versions == []


def test_what_else_they_differ_on_is_told_apart_each_once():
    conflicts = [
        {"fact": name, "values": [], "resolution": name} for name in ("who_asked", "venue", "who_asked")
    ]
    (fact,) = of(conflicts=conflicts).disputed()
    assert (fact.label, fact.settled) == ("Who asked", ["who_asked", "who_asked"])


def test_facts_of_which_nothing_is_known_are_left_out():
    assert [fact.label for fact in of().known()] == ["They met on", "Event", "Place"]


@pytest.mark.parametrize("slug", CATALOGUE)
def test_every_conflict_of_the_catalogue_is_shown(slug):
    facts = catalogued(slug)
    shown = [words for fact in [*facts.known(), *facts.disputed()] for words in fact.settled]
    assert sorted(shown) == sorted(each["resolution"] for each in facts.facts["conflicts"])


def test_sources_in_order_with_their_days():
    sources = of().sources
    assert [(each.number, each.publisher, each.date) for each in sources] == [
        (1, "AP", ""),
        (2, "RT", "June 2013"),
    ]


def test_only_an_address_of_the_web_is_a_link():
    assert of(sources=[AP | {"url": "javascript:alert(1)"}]).sources[0].url == ""
