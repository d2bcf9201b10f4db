"""What one speaker said over time: statement by statement, and topic by topic at each meeting."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse

from summits.asking.choices import PAIR
from summits.models import Leader, Statement, Summit, Topic

BAR = 48  # the width of the longest bar, in the units of its drawing


@dataclass(frozen=True)
class Cell:
    """What was said on a topic at a meeting: how much, how long its bar is, where to read it."""

    summit: Summit
    count: int
    bar: float
    address: str


@dataclass(frozen=True)
class Line:
    """A topic, with a cell for each meeting; None is no topic, and no address asks for it."""

    topic: Topic | None
    count: int
    cells: list[Cell]
    address: str


class OverTime:
    """What a leader said, and told of others, in the chronology; one query."""

    def __init__(self, leader):
        self.leader = leader
        self.said = {}  # statement's key: its meeting's, in order
        self.told = []  # keys of the statements of others, told by this one, in order
        self.counts = defaultdict(Counter)  # topic's key: Counter of statements by meeting
        for pk, summit, speaker, topics in self._rows():
            if speaker != leader.pk:
                self.told.append(pk)
                continue
            self.said[pk] = summit
            for topic in topics:
                self.counts[topic][summit] += 1

    def _rows(self):
        """(key, meeting, speaker, topics and those above them; {None} without any) of each statement, in order."""
        theirs = Q(speaker=self.leader) | Q(via=self.leader)
        rows = Statement.objects.shown().filter(theirs).in_order()
        rows = rows.values_list("pk", "summit", "speaker", "topics", "topics__parent")
        for (pk, summit, speaker), links in groupby(rows, key=lambda row: row[:3]):
            topics = {at for *_, topic, above in links for at in (topic, above)} - {None}
            yield pk, summit, speaker, topics or {None}

    @cached_property
    def meetings(self):
        """Counter of statements by the key of their meeting."""
        return Counter(self.said.values())

    def table(self, topics, summits):
        """(meetings with a statement, a Line for each topic spoken about); the last is what is about none."""
        summits = [summit for summit in summits if self.meetings[summit.pk]]
        return summits, [
            self.line(topic, summits) for topic in (*topics, None) if self.counts.get(topic and topic.pk)
        ]

    def line(self, topic, summits):
        counts = self.counts[topic and topic.pk]
        cells = [self.cell(topic, summit, counts[summit.pk]) for summit in summits]
        return Line(topic, counts.total(), cells, self.address(topic))

    def cell(self, topic, summit, count):
        return Cell(summit, count, round(BAR * count / self.most, 1), self.address(topic, summit))

    @cached_property
    def most(self):
        """How many the longest bar stands for."""
        return max(max(counts.values()) for counts in self.counts.values())

    def address(self, topic=None, summit=None):
        """The chronology of what this one said, on a topic, at a meeting."""
        asked = {"leader": "joint" if self.leader.slug == PAIR else self.leader.slug}
        asked |= {"topic": topic.slug} if topic else {}
        asked |= {"summit": summit.slug} if summit else {}
        return f"{reverse('chronology')}?{urlencode(asked)}"


def by_meeting(statements, before=None):
    """[(meeting, is it continued?, its statements)] of statements in order; ``before`` is the meeting of the one before."""
    grouped = groupby(statements, key=lambda statement: statement.summit)
    return [(summit, summit.pk == before, list(those)) for summit, those in grouped]


def beside(leader):
    """The pair that a leader is one of, or the two that are a pair."""
    return Leader.objects.filter(Q(members=leader) | Q(pairs=leader)).order_by("pk")
