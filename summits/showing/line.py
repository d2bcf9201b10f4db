"""The line from Los Cabos to Hangzhou: where each meeting stands, how high its bars are, where its name goes.

Everything is in the units of the drawing's view box, WIDTH across; y grows downwards.
"""

from dataclasses import dataclass

from summits.days import days_in_words
from summits.models import Summit

WIDTH, EDGE = 1000, 45
TRACK, BARS = 88, 48  # where the line runs; how high the highest bar is
DOT = 10  # half of what a mark needs without bars, with a little air
BAR, STEP = 6, 7
NAMES, ROW = 110, 16  # the first row of names; the height of a row
LETTER = 7.2  # the width of a letter, on the generous side
VOICES = {"obama": "Barack Obama", "putin": "Vladimir Putin", "joint": "both jointly", "other": "others"}


@dataclass(frozen=True)
class Bar:
    """The statements of one voice."""

    voice: str
    x: float
    y: float
    height: float
    width: int = BAR


@dataclass(frozen=True)
class Mark:
    """A meeting on the line."""

    summit: Summit
    x: float
    name_x: float
    name_y: float
    bars: list[Bar]
    count: int
    words: str
    address: str
    chosen: bool
    width: float

    @property
    def left(self):
        return round(self.x - self.width / 2, 1)

    @property
    def held(self):
        """Is there an article about it? If not, the mark is hollow."""
        return self.summit.held or self.summit.total > 0

    @property
    def count_y(self):
        return min((bar.y for bar in self.bars), default=TRACK) - 5


@dataclass(frozen=True)
class Line:
    """The whole drawing."""

    marks: list[Mark]
    years: list[tuple[int, float]]
    words: str
    height: int
    width: int = WIDTH
    start: int = EDGE - 15
    end: int = WIDTH - EDGE + 15
    track: int = TRACK
    top: int = 14
    area: int = TRACK  # what can be pressed reaches down to the names


def line(chosen):
    """The line under every filter but the meeting; None where there are no meetings at all."""
    summits = chosen.choices.summits
    if not summits:
        return None
    halves = [max(DOT, len(chosen.by_meeting.get(summit.slug, {})) * STEP / 2 + 1) for summit in summits]
    xs = apart([place_of(summit.start, summits) for summit in summits], halves)
    names = rows([(x, len(summit.place) * LETTER) for x, summit in zip(xs, summits, strict=True)])
    top = max((n for voices in chosen.by_meeting.values() for n in voices.values()), default=1)
    marks = [mark(chosen, *each, top) for each in zip(summits, xs, halves, names, strict=True)]
    below = NAMES + ROW * (max(row for _, row in names) + 1)
    return Line(marks, years(summits), f"{summits[0].place} to {summits[-1].place}", height=below + 8)


def mark(chosen, summit, x, half, name, top):
    """One meeting; ``name`` is the middle of its name and its row, ``top`` what the highest bar stands for."""
    voices = chosen.by_meeting.get(summit.slug, {})
    shown = [(voice, voices[voice]) for voice in VOICES if voices.get(voice)]
    left = x - (len(shown) * STEP - (STEP - BAR)) / 2
    heights = [max(3, round(BARS * count / top)) for _, count in shown]
    bars = [
        Bar(voice, round(left + i * STEP, 1), TRACK - 10 - height, height)
        for i, ((voice, _), height) in enumerate(zip(shown, heights, strict=True))
    ]
    only = chosen.values.get("summit") == [summit.slug]
    return Mark(
        summit=summit,
        x=x,
        name_x=name[0],
        name_y=NAMES + ROW * name[1],
        bars=bars,
        count=sum(voices.values()),
        words=in_words(summit, shown),
        address=chosen.to(summit=[] if only else [summit.slug]),
        chosen=only,
        width=2 * half,
    )


def in_words(summit, shown):
    """ "Hangzhou, 5 September 2016: 3 statements (Barack Obama 2, Vladimir Putin 1)" """
    when = days_in_words(summit.met_from or summit.start, summit.met_to or summit.end)
    if not (summit.held or summit.total):
        return f"{summit.place}, {when}: no article held"
    count = sum(n for _, n in shown)
    voices = ", ".join(f"{VOICES[voice]} {n}" for voice, n in shown)
    return f"{summit.place}, {when}: {count} statement{'' if count == 1 else 's'}" + (
        f" ({voices})" if voices else ""
    )


def place_of(day, summits):
    """Where a day stands between the first meeting and the last."""
    first, last = summits[0].start, summits[-1].start
    share = (day - first).days / max((last - first).days, 1)
    return round(EDGE + share * (WIDTH - 2 * EDGE), 1)


def apart(xs, halves):
    """The places, in order, moved as little as keeps neighbours (half as wide as ``halves``) from touching."""
    placed = []
    for i, x in enumerate(xs):
        placed.append(max(x, placed[-1] + halves[i - 1] + halves[i]) if placed else x)
    limit = WIDTH - EDGE
    for i in reversed(range(len(placed))):
        placed[i] = round(min(placed[i], limit), 1)
        limit = placed[i] - halves[i] - halves[i - 1]
    return placed


def rows(names):
    """(middle, row) for each name of (x, width): under its mark, in the first row where none is in the way."""
    ends, placed = [], []
    for x, width in names:
        middle = round(min(max(x, width / 2), WIDTH - width / 2), 1)
        row = next((i for i, end in enumerate(ends) if end + LETTER <= middle - width / 2), len(ends))
        ends[row : row + 1] = [middle + width / 2]
        placed.append((middle, row))
    return placed


def years(summits):
    """(year, x) of every New Year's Day on the line."""
    first, last = summits[0].start, summits[-1].start
    days = [first.replace(year=year, month=1, day=1) for year in range(first.year + 1, last.year + 1)]
    return [(day.year, place_of(day, summits)) for day in days]
