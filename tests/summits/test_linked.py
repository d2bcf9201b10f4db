"""Linked data: what the pages tell machines, and that it is told in the words of schema.org."""

import json
from datetime import date

import pytest

from articles.models import Article
from summits.deciding import acts
from summits.exports.linked import script
from summits.models import Leader, Revision
from tests.desk import read_statement
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
)
from tests.pages.html import parse
from tests.summits.schema_org import faults

pytestmark = pytest.mark.django_db


# --------------------------------------------------------------------- the pages


def linked(client, row):
    """The linked data of a row's page, checked against the vocabulary."""
    page = parse(client.get(row.get_absolute_url()))
    data = json.loads(page.one("script", type="application/ld+json").text)
    assert data["@context"] == "https://schema.org"
    assert [fault for node in data.get("@graph", [data]) for fault in faults(node)] == []
    return data


def named(what, row, **known):
    where = f"http://testserver{row.get_absolute_url()}"
    names = {"Person": "leader", "Organization": "leader", "Event": "summit", "Quotation": "statement"}
    return {"@type": what, "@id": f"{where}#{names[what]}", "url": where} | known


def test_a_statement_is_a_quotation(client):
    outlet = make_outlet(name="Post", slug="post", url="https://post.example")
    article = make_article(
        outlet=outlet, url="https://post.example/1", headline="They met", published=date(2013, 6, 18)
    )
    row = make_statement(
        occasion="after-meeting", quotation={"article": article, "words": "“We agreed,” he said, “on it.”"}
    )
    note = Revision.objects.create(statement=row, number=1, cause="read", state={})
    summit, here = row.summit, f"http://testserver{article.get_absolute_url()}"
    place = {
        "@type": "Place",
        "name": "Lough Erne",
        "address": {"@type": "PostalAddress", "addressLocality": "Lough Erne"},
    }
    assert linked(client, row) == {
        "@context": "https://schema.org",
        **named("Quotation", row),
        "text": "We agreed, … on it.",
        "creator": named("Person", row.speaker, name="Barack Obama"),
        "creditText": "Barack Obama, after the meeting, Lough Erne, 17 June 2013, as reported by Post",
        "dateCreated": "2013-06-17",
        "recordedAt": named("Event", summit, name="G8 Lough Erne summit", location=place)
        | {"startDate": "2013-06-17", "endDate": "2013-06-17"},
        "about": [{"@type": "Thing", "name": "Syria", "url": "http://testserver/topics/syria/"}],
        "isBasedOn": [
            {
                "@type": "NewsArticle",
                "@id": f"{here}#article",
                "mainEntityOfPage": here,
                "headline": "They met",
                "url": "https://post.example/1",
                "publisher": {"@type": "Organization", "name": "Post", "url": "https://post.example"},
                "datePublished": "2013-06-18",
                "inLanguage": "en",
            }
        ],
        "inLanguage": "en",
        "version": 1,
        "dateModified": note.at.date().isoformat(),
        "sdPublisher": {
            "@type": "Organization",
            "name": "Los Cabos to Hangzhou",
            "url": "http://testserver/",
            "correctionsPolicy": "http://testserver/corrections/",
        },
    }


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        pytest.param("direct", "“We agreed.”", {"text": "We agreed."}, id="quoted"),
        pytest.param("direct", "We agreed.", {"text": "We agreed."}, id="quoted without marks"),
        pytest.param(
            "mixed", "they “agreed” on “it”", {"text": "agreed … it", "abstract": "they “agreed” on “it”"}, id="in part"
        ),
        pytest.param("indirect", "they agreed", {"abstract": "they agreed"}, id="paraphrased: no word is theirs"),
    ],
)  # fmt: skip
def test_only_words_between_quotation_marks_are_theirs(client, kind, words, told):
    data = linked(client, make_statement(quotation={"kind": kind, "words": words}))
    assert {name: data[name] for name in ("text", "abstract") if name in data} == told


@pytest.mark.parametrize(
    ("changes", "left_out"),
    [
        pytest.param({"speaker": None}, {"creator"}, id="nobody known"),
        pytest.param({"speaker": None, "speaker_words": "a senior official"}, {"creator"}, id="not named"),
        pytest.param({"summit": None}, {"recordedAt", "dateCreated"}, id="no meeting, no date"),
        pytest.param({"occasion": "speech"}, {"recordedAt"}, id="said elsewhere"),
        pytest.param({"said_to": date(2013, 6, 18)}, {"dateCreated"}, id="one of two days"),
        pytest.param({"topics": []}, {"about"}, id="no topic"),
    ],
)
def test_what_is_not_known_of_a_statement_is_left_out(client, changes, left_out):
    everything = {"creator", "recordedAt", "dateCreated", "about"}
    assert everything - linked(client, make_statement(**{"occasion": "meeting"} | changes)).keys() == left_out


def test_somebody_unnamed_is_nobody(client):
    official = make_leader("unnamed-official", kind=Leader.Kind.UNNAMED)
    assert "creator" not in linked(client, make_statement(speaker=official, speaker_words="an official"))


def test_both_and_an_office(client):
    pair, office = make_leader("obama-and-putin", kind="pair"), make_leader("kremlin", kind="office")
    both = [make_leader(), make_leader("vladimir-putin")]
    pair.members.set(both)
    expected = [named("Person", each, name=each.name) for each in both]
    assert linked(client, make_statement(speaker=pair))["creator"] == expected
    expected = named("Organization", office, name="Kremlin")
    assert linked(client, make_statement(speaker=office))["creator"] == expected


def test_both_cost_no_query_too_many(client, django_assert_max_num_queries):
    pair = make_leader("obama-and-putin", kind="pair")
    pair.members.set([make_leader(), make_leader("vladimir-putin")])
    row = make_statement(speaker=pair)
    Revision.objects.create(statement=row, number=1, cause="read", state={"quotations": [
        {"id": each.pk, "article": each.article_id, "kind": "direct", "words": each.words, "gone": False}
        for each in row.quotations.all()
    ]})  # fmt: skip
    with django_assert_max_num_queries(12):
        client.get(row.get_absolute_url())


def test_what_is_not_known_of_an_article_is_left_out(client):
    row = make_statement()
    (article,) = linked(client, row)["isBasedOn"]
    assert article.keys() & {"url", "datePublished"} == set()
    Article.objects.update(outlet=None, kind="transcript")
    (article,) = linked(client, row)["isBasedOn"]
    assert (article["@type"], "publisher" in article) == ("Article", False)


def test_each_article_once(client):
    row = make_statement()
    make_quotation(row, article=row.quotations.get().article, start=0, end=5)
    make_quotation(row)
    assert len(linked(client, row)["isBasedOn"]) == 2


def test_a_correction_is_told_and_a_check_is_none(client, admin_user):
    row = read_statement()
    assert "correction" not in linked(client, row)
    acts.decide(row, {("speaker", None): "vladimir-putin"}, reason="Heard on the tape.", by=admin_user)
    acts.decide(row, {}, reason="", by=admin_user, check=True)
    data, second = linked(client, row), row.revisions.get(number=2)
    assert data["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "Corrected: Heard on the tape. Speaker: Barack Obama → Vladimir Putin.",
            "datePublished": second.at.date().isoformat(),
            "url": f"http://testserver/statements/{row.pk}/v/2/",
        }
    ]
    assert data["version"] == row.revisions.count() == 3


FACTS = {
    "event": "39th G8 summit",
    "city": "Enniskillen",
    "roles": {"barack-obama": "President", "vladimir-putin": "President"},
    "coordinates": {"latitude": 54.345, "longitude": -7.64, "of": "Enniskillen", "precision": "nearest town"},
}


def test_a_meeting_is_an_event(client):
    both = [make_leader(), make_leader("vladimir-putin")]
    summit = make_summit(country="United Kingdom", facts=FACTS, end=date(2013, 6, 18))
    assert linked(client, summit) == {
        "@context": "https://schema.org",
        **named("Event", summit, name="G8 Lough Erne summit", startDate="2013-06-17", endDate="2013-06-17"),
        "location": {
            "@type": "Place",
            "name": "Lough Erne",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": "Enniskillen",
                "addressCountry": "United Kingdom",
            },
            "geo": {
                "@type": "GeoCoordinates",
                "name": "Enniskillen",
                "latitude": 54.345,
                "longitude": -7.64,
            },
        },
        "attendee": [named("Person", each, name=each.name) for each in both],
        "superEvent": {
            "@type": "Event",
            "name": "39th G8 summit",
            "startDate": "2013-06-17",
            "endDate": "2013-06-18",
        },
    }


def test_a_doubtful_meeting_has_neither_days_nor_guests(client):
    make_leader()
    summit = make_summit(certainty="doubtful", met_from=None, met_to=None, facts=FACTS)
    data = linked(client, summit)
    assert data.keys() & {"startDate", "endDate", "attendee"} == set()
    assert data["description"] == "It is doubtful whether Obama and Putin talked here."


def test_a_leader_is_a_person_with_offices(client):
    roles = [
        {"title": "President of the United States", "start": "2009-01-20", "end": "2017-01-20"},
        {"title": "Senator", "start": "2005"},
    ]
    leader = make_leader(roles=roles)
    held = [
        {"@type": "Role", "startDate": role["start"]}
        | ({"endDate": role["end"]} if "end" in role else {})
        | {"hasOccupation": {"@type": "Occupation", "name": role["title"]}}
        for role in roles
    ]
    data = named("Person", leader, name="Barack Obama", hasOccupation=held)
    assert linked(client, leader) == {"@context": "https://schema.org"} | data


def test_the_pair_is_two_persons_and_an_office_is_none(client):
    pair = make_leader("obama-and-putin", kind="pair")
    pair.members.set([make_leader(), make_leader("vladimir-putin")])
    names = [(node["@type"], node["name"]) for node in linked(client, pair)["@graph"]]
    assert names == [("Person", "Barack Obama"), ("Person", "Vladimir Putin")]
    office = linked(client, make_leader("kremlin", kind="office", roles=[{"title": "Press office"}]))
    assert (office["@type"], "hasOccupation" in office) == ("Organization", False)


def test_an_article_is_a_news_article_without_its_text(client):
    article = make_article(url="https://post.example/1", headline="They met")
    summit = make_summit()
    make_reading(article, summit=summit)
    data = linked(client, article)
    assert (data["@type"], data["url"], data["about"]["url"]) == (
        "NewsArticle",
        "https://post.example/1",
        f"http://testserver{summit.get_absolute_url()}",
    )
    assert "We agreed" not in json.dumps(data)


def test_an_article_that_was_not_read_is_about_nothing_known(client):
    assert "about" not in linked(client, make_article())


# ---------------------------------------------------------------------- escaping


def test_nothing_in_it_ends_the_element_or_begins_another(client):
    hostile = "“</script><script>alert(1)</script><!-- & ]]>”"
    article = make_article(headline=hostile)
    row = make_statement(quotation={"article": article, "words": hostile})
    for each in (row, article):
        body = client.get(each.get_absolute_url()).content.decode()
        inside = body.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
        assert set("<>&") & set(inside) == set()
        assert json.loads(inside)["@context"] == "https://schema.org"
    assert linked(client, row)["text"] == hostile.strip("“”")


def test_several_nodes_are_one_graph():
    assert json.loads(script([{"@type": "Person"}])) == {
        "@context": "https://schema.org",
        "@graph": [{"@type": "Person"}],
    }
