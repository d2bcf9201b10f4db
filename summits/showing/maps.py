"""Maps without tiles: where in the world the meetings were, and one of them in its region.

Degrees become the units of the drawing's view box; y grows downwards. Every map keeps both directions true to
scale at its middle (or at 30 degrees, for the world).
"""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import cos, hypot, radians

from summits.days import days_in_words
from summits.models import Summit

from .coasts import COASTS

LETTER, LINE = 7, 14  # the width of a letter and the height of a line, on the generous side
DOT, GAP = 7, 5  # half of what a mark needs; from its middle to its name
NEAR = 2.5  # points of a coast nearer to one another than this are one
STEP = 15  # degrees between two lines of the net


@dataclass(frozen=True)
class Window:
    """A part of the world: its edges in degrees, its size in units."""

    west: float
    east: float
    south: float
    north: float
    width: int
    height: int

    def place(self, longitude, latitude):
        """(x, y) of a place."""
        x = (longitude - self.west) / (self.east - self.west) * self.width
        return x, (self.north - latitude) / (self.north - self.south) * self.height

    def holds(self, x, y):
        return 0 <= x <= self.width and 0 <= y <= self.height


@dataclass(frozen=True)
class Mark:
    """A meeting on a map: its dot, and its name beginning, ending or with its middle at ``name``."""

    summit: Summit
    x: float
    y: float
    name: tuple[float, float]
    anchor: str
    words: str
    own: bool
    kind: str


@dataclass(frozen=True)
class Map:
    """The whole drawing."""

    window: Window
    land: str
    net: str
    marks: list[Mark]


WORLD = Window(-128, 172, -42, 70, 1000, round(112 / 300 / cos(radians(30)) * 1000))
REGION = (420, 300, 30)  # width and height in units; degrees from south to north


def world(summits):
    """The map of all the meetings; those nobody knows the place of are left out."""
    return drawn(WORLD, [summit for summit in summits if coordinates(summit)])


def region(summit, summits):
    """The surroundings of one meeting, with the others that were there too; None where its place is not known."""
    middle = coordinates(summit)
    if not middle:
        return None
    window = around(*middle)
    others = [each for each in summits if each.pk != summit.pk and coordinates(each)]
    near = [each for each in others if window.holds(*window.place(*coordinates(each)))]
    return drawn(window, [summit, *near], own=summit)


def around(longitude, latitude):
    """The window with this place in its middle."""
    width, height, degrees = REGION
    half = degrees * width / height / cos(radians(latitude)) / 2
    return Window(
        longitude - half, longitude + half, latitude - degrees / 2, latitude + degrees / 2, width, height
    )


def coordinates(summit):
    """(longitude, latitude) of a meeting's pin; None where it has none that a map could show."""
    pin = summit.facts.get("coordinates") or {}
    longitude, latitude = pin.get("longitude"), pin.get("latitude")
    known = isinstance(longitude, int | float) and isinstance(latitude, int | float)
    return (longitude, latitude) if known and abs(longitude) <= 180 and abs(latitude) <= 75 else None


def drawn(window, summits, own=None):
    """The map of a window with these meetings; names go beside their dots, the first one's first."""
    dots = [window.place(*coordinates(summit)) for summit in summits]
    names = beside(window, dots, [len(summit.place) * LETTER for summit in summits])
    marks = [mark(summit, dot, name, own) for summit, dot, name in zip(summits, dots, names, strict=True)]
    return Map(window, land(window), net(window), marks)


def mark(summit, dot, name, own):
    (name_x, name_y), anchor = name
    when = days_in_words(summit.met_from or summit.start, summit.met_to or summit.end)
    kind = "outside" if not summit.in_range else "" if getattr(summit, "held", True) else "hollow"
    return Mark(
        summit=summit,
        x=round(dot[0], 1),
        y=round(dot[1], 1),
        name=(round(name_x, 1), round(name_y, 1)),
        anchor=anchor,
        words=f"{summit.place}, {when}",
        own=summit == own,
        kind=kind,
    )


# ------------------------------------------------------------------------ names


def beside(window, dots, widths):
    """((x, y), "start", "end" or "middle") for the name of each dot, so that no name meets another or a dot."""
    taken = [(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in dots]
    placed = []
    for n, (dot, width) in enumerate(zip(dots, widths, strict=True)):
        own = taken[n]
        tries = [(box(where, width), where) for where in places(*dot)]
        free = [
            (each, where)
            for each, where in tries
            if window.holds(*each[:2])
            and window.holds(*each[2:])
            and not any(meet(each, other) for other in taken if other != own)
        ]
        each, where = (free or tries)[0]
        taken.append(each)
        placed.append(where)
    return placed


def places(x, y):
    """Where a dot's name may stand, the best first: ((x, y) of its base line, what of it is there)."""
    out, base = DOT + GAP / 2, y + LINE / 3
    yield (x + out, base), "start"
    yield (x - out, base), "end"
    for far in (out, 1.5 * out, 2 * out):
        for end, side in ((x + out / 2, "start"), (x - out / 2, "end"), (x, "middle")):
            yield (end, base - far), side
            yield (end, base + far), side


def box(where, width):
    """(left, top, right, bottom) of a name."""
    (x, base), anchor = where
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    return left, base - LINE * 0.75, left + width, base + LINE * 0.25


def meet(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


# ----------------------------------------------------------------- land and net


@cache
def land(window):
    """The coasts as one path, in whole units; what is far outside of the window is left out."""
    shapes = [shape(window, coast) for coast in COASTS.values()]
    return "".join(path(points) for points in shapes if len(points) > 2 and is_near(window, points))


def shape(window, coast):
    """A coast's points in whole units, held to the window's surroundings, none beside the one before."""
    points = []
    for longitude, latitude in coast:
        x, y = window.place(longitude, latitude)
        x = min(max(x, -window.width / 4), window.width * 1.25)
        y = min(max(y, -window.height / 4), window.height * 1.25)
        if not points or hypot(x - points[-1][0], y - points[-1][1]) >= NEAR:
            points.append((round(x), round(y)))
    return points


def is_near(window, points):
    xs, ys = zip(*points, strict=True)
    return max(xs) >= 0 and min(xs) <= window.width and max(ys) >= 0 and min(ys) <= window.height


def path(points):
    """A closed path, each point told from the one before."""
    (x, y), steps = points[0], []
    for left, right in pairwise(points):
        steps.append(f"{right[0] - left[0]} {right[1] - left[1]}")
    return f"M{x} {y}l{' '.join(steps)}z".replace(" -", "-")


def net(window):
    """The lines of latitude and longitude as one path."""
    east = range(-180, 181, STEP)
    xs = [round(window.place(each, 0)[0]) for each in east if window.west < each < window.east]
    ys = [round(window.place(0, each)[1]) for each in east if window.south < each < window.north]
    return "".join(f"M{x} 0v{window.height}" for x in xs) + "".join(f"M0 {y}h{window.width}" for y in ys)
