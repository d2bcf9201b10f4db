import datetime
import json
import shutil

import pytest
from django.core.management import CommandError, call_command

from summits.catalogue import FOLDER, CatalogueError, fields, read_catalogue
from summits.catalogue.loading import load_catalogue
from summits.models import Leader, Summit, Topic

ALL = {"leaders": 64, "topics": 16, "summits": 12}


@pytest.fixture
def folder(tmp_path):
    """A copy of the catalogue's files to make mistakes in."""
    for path in FOLDER.glob("*.toml"):
        shutil.copy(path, tmp_path)
    return tmp_path


def edit(folder, file, before, after):
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")


def small(**topics):
    """A catalogue of topics alone."""
    known = {"description": "", "parent": None, "position": 1, "terms": [], "not_terms": []}
    named = {slug: {"name": slug} | known | changes for slug, changes in topics.items()}
    return {"leaders": {}, "summits": {}, "topics": named}


def test_the_files_hold_every_meeting_leader_and_topic():
    assert {kind: len(entries) for kind, entries in read_catalogue().items()} == ALL


def test_the_files_are_for_reading():
    for path in FOLDER.glob("*.toml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("# ")
        assert [line for line in lines if len(line) >= 200 or "\\u" in line] == []


def test_a_meeting_keeps_its_sources_and_conflicts():
    facts = read_catalogue()["summits"]["los-cabos-2012"]["facts"]
    assert facts["duration"] | {"reports": len(facts["duration"]["reports"])} == {
        "minutes": 120,
        "low": 90,
        "high": 120,
        "reports": 3,
    }
    assert facts["conflicts"][0]["values"] == [
        {"value": "120", "sources": ["hillga", "wt", "tass", "mk", "wapo"]},
        {"value": "90", "sources": ["vor"]},
    ]
    assert facts["fact_support"]["event_dates"] == {
        "status": "two or more",
        "conflict": True,
        "sources": ["lenta", "wiki"],
    }
    assert len(facts["sources"]) == 19


@pytest.mark.parametrize(
    ("file", "before", "after", "message"),
    [
        pytest.param(
            "summits.toml",
            'met = "2012-06-18"',
            'met = "2012-06-31"',
            "summits.toml: los-cabos-2012: met: “2012-06-31” is no date (write 2012-06-18, 2012-06 or 2012)",
            id="a bad date",
        ),
        pytest.param(
            "summits.toml",
            'end = "2012-06-19"',
            'end = "2012-05"',
            "summits.toml: los-cabos-2012: end: 2012-05 is before the start, 2012-06-18",
            id="an end before the start",
        ),
        pytest.param(
            "leaders.toml",
            'gender = "male"',
            'gendre = "male"',
            "leaders.toml: barack-obama: gendre: no such field; known are name, kind, aliases, gender, country, members, "
            "titles, notes, roles, sources",
            id="an unknown field",
        ),
        pytest.param(
            "leaders.toml",
            'kind = "person"\n',
            "",
            "leaders.toml: barack-obama: kind: is missing",
            id="a missing field",
        ),
        pytest.param(
            "leaders.toml",
            '{ words = "the U.S. leader", start',
            '{ word = "the U.S. leader", start',
            "leaders.toml: barack-obama: titles.no. 1.word: no such field; known are words, start, end",
            id="a mistake deep inside",
        ),
        pytest.param(
            "leaders.toml",
            '"barack-obama", "vladimir-putin"',
            '"barack-obama", "vladimir-poutine"',
            "leaders.toml: obama-and-putin: members: “vladimir-poutine” is no other leader",
            id="an unknown member",
        ),
        pytest.param(
            "leaders.toml",
            '"Mr. Putin"',
            '"Obama"',
            "leaders.toml: vladimir-putin: aliases: “Obama” means barack-obama already",
            id="an alias of two",
        ),
        pytest.param(
            "topics.toml",
            'parent = "syria"',
            'parent = "siria"',
            "topics.toml: political-settlement: parent: “siria” is no topic above it",
            id="an unknown parent",
        ),
        pytest.param(
            "topics.toml",
            'name = "Syria"',
            'name = "Syria"\nparent = "political-settlement"',
            "topics.toml: syria: parent: “syria” is no topic above it",
            id="parents in a circle",
        ),
        pytest.param(
            "summits.toml",
            'sources = ["ap", "himal"]',
            'sources = ["ap", "himalaya"]',
            "summits.toml: moscow-2009: duration_reports.no. 1: “himalaya” is none of its sources",
            id="an unknown source",
        ),
        pytest.param(
            "summits.toml",
            'region = { status = "single"',
            'region = { status = "sure"',
            "summits.toml: moscow-2009: fact_support.region.status: “sure” is not known; one of: "
            "two or more, single, inferred, unknown, no document reported",
            id="an unknown choice",
        ),
        pytest.param(
            "summits.toml",
            'topics_discussed = ["us-russia-relations"]',
            'topics_discussed = ["us-russia"]',
            "summits.toml: moscow-2009: topics_discussed: “us-russia” is no topic",
            id="an unknown topic discussed",
        ),
        pytest.param(
            "topics.toml",
            "[syria]",
            "[Syria]",
            "topics.toml: Syria: is no slug (small letters, digits and single hyphens)",
            id="no slug",
        ),
        pytest.param(
            "topics.toml",
            'name = "Syria"',
            "name = 7",
            "topics.toml: syria: name: words between quotation marks are wanted",
            id="no words",
        ),
    ],
)
def test_a_mistake_is_named_with_its_file_entry_and_field(folder, file, before, after, message):
    edit(folder, file, before, after)
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(folder)
    assert str(caught.value) == message


@pytest.mark.parametrize("broken", [b"[syria\n", b"\xff", None], ids=["no TOML", "no UTF-8", "no file"])
def test_a_file_that_cannot_be_read_is_named(folder, broken):
    path = folder / "topics.toml"
    path.unlink() if broken is None else path.write_bytes(broken)
    with pytest.raises(CatalogueError, match=r"^topics\.toml: "):
        read_catalogue(folder)


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2012-06-18", "2012-06-18", "2012-06-18"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2013", "2013-01-01", "2013-12-31"),
    ],
    ids=["a day", "a month", "a year"],
)
def test_a_cut_date_means_all_its_days(partial, first, last):
    assert [fields.first_day(partial).isoformat(), fields.last_day(partial).isoformat()] == [first, last]


def test_a_cut_met_means_all_its_days(folder):
    edit(folder, "summits.toml", 'met = "2012-06-18"', 'met = "2012-06"')
    summit = read_catalogue(folder)["summits"]["los-cabos-2012"]
    assert [summit["met_from"], summit["met_to"]] == ["2012-06-01", "2012-06-30"]


# ------------------------------------------------------------------------------ into rows


@pytest.mark.django_db
def test_loading_makes_a_row_of_each():
    outcomes = load_catalogue()
    assert {kind: len(outcome.created) for kind, outcome in outcomes.items()} == ALL
    pair = Leader.objects.get(slug="obama-and-putin")
    assert [member.slug for member in pair.members.all()] == ["barack-obama", "vladimir-putin"]
    assert Topic.objects.get(slug="political-settlement").parent.slug == "syria"
    assert Summit.objects.get(slug="los-cabos-2012").met_from == datetime.date(2012, 6, 18)
    assert Summit.objects.get(slug="brisbane-2014").met_from is None


@pytest.mark.django_db
def test_loading_again_changes_nothing():
    load_catalogue()
    before = [list(model.objects.order_by("pk").values()) for model in (Leader, Topic, Summit)]
    outcomes = load_catalogue()
    assert {kind: len(outcome.left_alone) for kind, outcome in outcomes.items()} == ALL
    assert [list(model.objects.order_by("pk").values()) for model in (Leader, Topic, Summit)] == before


@pytest.mark.django_db
def test_what_an_editor_changed_stays_and_the_rest_follows_the_catalogue():
    load_catalogue(small(syria={"terms": ["Syria"]}))
    Topic.objects.update(name="The Syrian war")
    changed = small(syria={"name": "Syria!", "terms": ["Syria", "Aleppo"]})
    outcome = load_catalogue(changed)["topics"]
    assert (outcome.updated, outcome.kept, outcome.left_alone) == (
        {"syria": ["terms"]},
        {"syria": ["name"]},
        [],
    )
    assert Topic.objects.values_list("name", "terms").get() == ("The Syrian war", ["Syria", "Aleppo"])
    again = load_catalogue(changed)["topics"]
    assert (again.updated, again.kept) == ({}, {"syria": ["name"]})


@pytest.mark.django_db
def test_a_field_follows_again_once_an_editor_agrees():
    load_catalogue(small(syria={}))
    Topic.objects.update(name="War")
    load_catalogue(small(syria={"name": "War"}))
    outcome = load_catalogue(small(syria={"name": "Peace"}))["topics"]
    assert (outcome.updated, outcome.kept) == ({"syria": ["name"]}, {})


@pytest.mark.django_db
def test_members_and_parents_an_editor_changed_stay():
    load_catalogue()
    Leader.objects.get(slug="obama-and-putin").members.clear()
    Topic.objects.filter(slug="political-settlement").update(parent=None)
    outcomes = load_catalogue()
    assert outcomes["leaders"].kept == {"obama-and-putin": ["members"]}
    assert outcomes["topics"].kept == {"political-settlement": ["parent"]}
    assert Topic.objects.get(slug="political-settlement").parent is None


@pytest.mark.django_db
def test_a_row_an_editor_made_is_filled_where_it_is_empty():
    Topic.objects.create(slug="syria", name="The war")
    outcome = load_catalogue(small(syria={"terms": ["Syria"]}))["topics"]
    assert (outcome.created, outcome.kept) == ([], {"syria": ["name"]})
    assert Topic.objects.values_list("name", "terms").get() == ("The war", ["Syria"])


@pytest.mark.django_db
def test_what_left_the_catalogue_is_named_and_stays():
    load_catalogue(small(syria={}, iran={}))
    Topic.objects.create(slug="made-by-hand", name="Made by hand")
    assert load_catalogue(small(syria={}))["topics"].vanished == ["iran"]
    assert sorted(Topic.objects.values_list("slug", flat=True)) == ["iran", "made-by-hand", "syria"]


@pytest.mark.django_db
def test_the_command_tells_what_it_did(capsys):
    call_command("load_catalogue")
    Topic.objects.filter(slug="iran").update(name="Persia")
    Topic.objects.create(slug="gone", name="Gone", loaded={"name": "Gone"})
    capsys.readouterr()
    call_command("load_catalogue")
    assert capsys.readouterr().out.splitlines() == [
        "leaders: 0 created, 0 updated, 64 left alone, 0 kept by an editor",
        "topics: 0 created, 0 updated, 15 left alone, 1 kept by an editor",
        "  kept: iran (name)",
        "  no longer in the catalogue, left alone: gone",
        "summits: 0 created, 0 updated, 12 left alone, 0 kept by an editor",
    ]


@pytest.mark.django_db
def test_the_command_tells_machines(capsys):
    call_command("load_catalogue", "--json")
    told = json.loads(capsys.readouterr().out)
    assert {kind: len(done["created"]) for kind, done in told.items()} == ALL
    assert {name: done for name, done in told["topics"].items() if name != "created"} == {
        "updated": {},
        "left_alone": [],
        "kept": {},
        "vanished": [],
    }


@pytest.mark.django_db
def test_a_mistake_in_the_files_stops_the_command_in_words(folder, monkeypatch):
    (folder / "topics.toml").unlink()
    monkeypatch.setattr("summits.catalogue.loading.read_catalogue", lambda: read_catalogue(folder))
    with pytest.raises(CommandError, match=r"^topics\.toml: "):
        call_command("load_catalogue")
    assert Topic.objects.count() == 0
