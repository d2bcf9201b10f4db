"""Maps: the coasts, where the dots are, and where their names go."""

from datetime import date
from itertools import combinations

import pytest

from summits.catalogue import read_catalogue
from summits.models import Summit
from summits.showing.coasts import COASTS
from summits.showing.maps import DOT, LETTER, REGION, WORLD, beside, box, coordinates, meet, region, world

CATALOGUE = read_catalogue()["summits"]


def make_meetings(**only):
    """The meetings of the catalogue, not in the database."""
    chosen = {slug: CATALOGUE[slug] for slug in only.get("slugs", CATALOGUE)}
    return [
        Summit(
            pk=n,
            slug=slug,
            place=fields["place"],
            start=date.fromisoformat(fields["start"]),
            end=date.fromisoformat(fields["end"]),
            in_range=fields["in_range"],
            facts=fields["facts"],
        )
        for n, (slug, fields) in enumerate(chosen.items(), 1)
    ]


def on_land(longitude, latitude):
    """Is this place in an odd number of the shapes?"""
    inside = False
    for coast in COASTS.values():
        for (x1, y1), (x2, y2) in zip(coast, [*coast[1:], coast[0]], strict=True):
            if (y1 > latitude) != (y2 > latitude):
                inside ^= longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1
    return inside


# ------------------------------------------------------------------- the coasts


@pytest.mark.parametrize(
    ("longitude", "latitude", "land"),
    [
        pytest.param(-3.7, 40.4, True, id="Madrid"),
        pytest.param(77.2, 28.6, True, id="Delhi"),
        pytest.param(36.8, -1.3, True, id="Nairobi"),
        pytest.param(-47.9, -15.8, True, id="Brasilia"),
        pytest.param(-105, 39.7, True, id="Denver"),
        pytest.param(133.9, -23.7, True, id="Alice Springs"),
        pytest.param(-1.5, 52.5, True, id="Birmingham, an island"),
        pytest.param(-30, 40, False, id="the Atlantic"),
        pytest.param(18, 35, False, id="the Mediterranean"),
        pytest.param(34, 43.3, False, id="the Black Sea"),
        pytest.param(38, 20.5, False, id="the Red Sea"),
        pytest.param(88, 15, False, id="the Bay of Bengal"),
        pytest.param(-110, 25.5, False, id="the Gulf of California"),
        pytest.param(51, 42, False, id="the Caspian, water inside of land"),
        pytest.param(-87, 44, False, id="Lake Michigan"),
    ],
)
def test_land_is_land_and_water_is_water(longitude, latitude, land):
    assert on_land(longitude, latitude) == land


@pytest.mark.parametrize("summit", make_meetings(), ids=str)
def test_every_meeting_was_on_land(summit):
    longitude, latitude = coordinates(summit)
    around = [(longitude + x, latitude + y) for x in (-0.3, 0, 0.3) for y in (-0.3, 0, 0.3)]
    assert any(on_land(*each) for each in around)


def test_coasts_are_places_of_this_world():
    points = [point for coast in COASTS.values() for point in coast]
    assert [(x, y) for x, y in points if abs(x) > 180 or abs(y) > 90] == []


def test_the_land_of_a_map_is_light():
    assert max(len(each.land) for each in [world(make_meetings()), *regions()]) < 6000


# --------------------------------------------------------------------- the dots


def regions():
    return [region(each, make_meetings()) for each in make_meetings()]


@pytest.mark.parametrize(
    "drawing", [world(make_meetings()), *regions()], ids=["world", *map(str, make_meetings())]
)
def test_names_stay_inside_and_meet_neither_one_another_nor_a_dot(drawing):
    names = [box((mark.name, mark.anchor), len(mark.summit.place) * LETTER) for mark in drawing.marks]
    dots = [(mark.x - DOT, mark.y - DOT, mark.x + DOT, mark.y + DOT) for mark in drawing.marks]
    assert [pair for pair in combinations(names, 2) if meet(*pair)] == []
    assert [
        (name, dot)
        for n, name in enumerate(names)
        for m, dot in enumerate(dots)
        if m != n and meet(name, dot)
    ] == []
    holds = drawing.window.holds
    assert all(holds(*name[:2]) and holds(*name[2:]) for name in names)


def test_the_world_shows_all_and_tells_them_apart():
    summits = make_meetings()
    for summit in summits:
        summit.held = summit.slug in ("los-cabos-2012", "lima-2016")
    kinds = {mark.summit.slug: mark.kind for mark in world(summits).marks}
    expected = {each.slug: "hollow" for each in summits}
    assert kinds == expected | {"moscow-2009": "outside", "los-cabos-2012": "", "lima-2016": "outside"}


def test_a_mark_says_when():
    (mark,) = world(make_meetings(slugs=["antalya-2015"])).marks
    assert mark.words == "Antalya, 15–16 November 2015"


def test_a_region_has_its_meeting_in_the_middle_and_its_neighbours_around():
    summits = make_meetings()
    drawing = region(summits[2], summits)
    own, *others = drawing.marks
    assert (own.x, own.y, own.own) == (REGION[0] / 2, REGION[1] / 2, True)
    assert [(mark.summit.place, mark.own) for mark in others] == [("Normandy", False), ("Paris", False)]


@pytest.mark.parametrize(
    ("pin", "shown"),
    [
        pytest.param({"longitude": -7.6, "latitude": 54.3}, True, id="a place"),
        pytest.param({}, False, id="not known"),
        pytest.param(None, False, id="emptied"),
        pytest.param({"longitude": "-7.6", "latitude": 54.3}, False, id="words"),
        pytest.param({"longitude": -7.6, "latitude": 90}, False, id="the pole"),
        pytest.param({"longitude": 254, "latitude": 54.3}, False, id="no longitude"),
    ],
)
def test_only_a_place_that_a_map_can_show_is_shown(pin, shown):
    (summit,) = make_meetings(slugs=["lough-erne-2013"])
    summit.facts = {"coordinates": pin}
    assert (len(world([summit]).marks), region(summit, [summit]) is not None) == (shown, shown)


def test_a_name_gives_way_to_a_dot_beside_it():
    names = beside(WORLD, [(100, 100), (109, 100)], [50, 50])
    assert [anchor for _, anchor in names] == ["end", "start"]


def test_a_name_in_a_crowd_goes_somewhere():
    assert len(beside(WORLD, 30 * [(5, 5)], 30 * [50])) == 30
