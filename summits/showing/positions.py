"""Positions: what was said on a topic, meeting by meeting, every statement in its place.

A place is ``obama``, ``putin`` or ``joint`` for what the two said themselves at the meeting, and apart from these
``elsewhere`` (they themselves, on another occasion), ``briefings`` (by officials) or ``others`` (said or told by them).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from django.conf import settings

from summits.models import Statement, StatementTopic, Summit, Topic

from .citing import AT_THE_MEETING

SHOWN = 8  # in each place of a row; the chronology shows the others
OWN = {"obama": "Barack Obama", "putin": "Vladimir Putin", "joint": "both jointly"}
SHORT = {"obama": "O", "putin": "P", "joint": "O+P"}
LEADERS = {"obama": "barack-obama", "putin": "vladimir-putin", "joint": "joint"}  # in addresses
APART = {
    "elsewhere": "Said elsewhere",
    "briefings": "Briefings by officials",
    "others": "Said or told by others",
}
TOLD = ("speaker__slug", "via", "via_words", "occasion")  # what decides on the place


def place_of(speaker, via, via_words, occasion):
    """The place of a statement; ``speaker`` is a slug or None, ``via`` and ``via_words`` who told it, if somebody did."""
    if occasion == Statement.Occasion.BRIEFING:
        return "briefings"
    if speaker not in settings.VOICES or via or via_words:
        return "others"
    return settings.VOICES[speaker] if occasion in AT_THE_MEETING else "elsewhere"


def is_held(summit):
    """Is there an article about the meeting? It comes from ``Choices.summits``."""
    return summit.held or summit.total > 0


# ------------------------------------------------------------------- one topic


@dataclass(frozen=True)
class Place:
    """What stands in one place of a row: the first statements of ``count``; ``leader`` is theirs in an address."""

    name: str
    label: str
    statements: list[Statement] = field(default_factory=list)
    count: int = 0

    @property
    def more(self):
        return self.count - len(self.statements)

    @property
    def leader(self):
        return LEADERS.get(self.name, "")


@dataclass(frozen=True)
class Row:
    """One meeting; ``told`` says that sources of the meeting's facts name the topic among what the two talked about."""

    summit: Summit
    places: dict[str, Place]
    told: bool

    @property
    def held(self):
        return is_held(self.summit)

    @property
    def joint(self):
        return self.places.get("joint")

    @property
    def voices(self):
        """Obama's place and Putin's, empty or not."""
        return [self.places.get(voice) or Place(voice, OWN[voice]) for voice in ("obama", "putin")]

    @property
    def own(self):
        """Did one of the two say something alone?"""
        return any(place.count for place in self.voices)

    @property
    def apart(self):
        return [self.places[name] for name in APART if name in self.places]

    @property
    def lines(self):
        """How many lines of the table it takes."""
        return bool(self.joint) + (self.own or not self.joint) + bool(self.apart)


def positions(topics, summits, limit=SHOWN):
    """A Row for each meeting, with what was said on any of the topics; one query and those of the cards."""
    about = StatementTopic.objects.filter(topic__in=topics).values("statement")
    said = Statement.objects.shown().filter(pk__in=about).in_order().values_list("pk", "summit", *TOLD)
    placed = defaultdict(lambda: defaultdict(list))
    for pk, summit, *told in said:
        placed[summit][place_of(*told)].append(pk)
    shown = [pk for places in placed.values() for pks in places.values() for pk in pks[:limit]]
    # The meetings' facts are long, and every statement would unpack them anew
    cards = Statement.objects.filter(pk__in=shown).with_everything().in_bulk()
    slugs = {topic.slug for topic in topics}
    return [
        Row(
            summit,
            {name: place(name, pks, cards) for name, pks in placed[summit.pk].items()},
            told=not slugs.isdisjoint(summit.facts.get("topics_discussed", [])),
        )
        for summit in summits
    ]


def place(name, pks, cards):
    return Place(name, (OWN | APART)[name], [cards[pk] for pk in pks if pk in cards], len(pks))


# ------------------------------------------------------------------ all topics


@dataclass(frozen=True)
class Cell:
    """A topic at a meeting: how many statements stand in each place."""

    summit: Summit
    counts: Counter

    @property
    def own(self):
        """[(voice, its name, its letters, how many)] of the two themselves."""
        return [
            (voice, name, SHORT[voice], self.counts[voice])
            for voice, name in OWN.items()
            if self.counts[voice]
        ]

    @property
    def apart(self):
        """How many stand apart."""
        return sum(self.counts[name] for name in APART)

    @property
    def held(self):
        return is_held(self.summit)


@dataclass(frozen=True)
class Line:
    """A topic in the matrix, with a cell for each meeting."""

    topic: Topic
    cells: list[Cell]

    @cached_property
    def count(self):
        return sum(cell.counts.total() for cell in self.cells)


def matrix(topics, summits):
    """A Line for each topic; a broader one counts what is said on its narrower ones, each statement once. One query."""
    counts = defaultdict(lambda: defaultdict(Counter))
    links = StatementTopic.objects.filter(statement__in=Statement.objects.shown()).order_by()
    told = [f"statement__{name}" for name in TOLD]
    rows = links.values_list("topic", "topic__parent", "statement", "statement__summit", *told)
    # What is about a topic twice, by itself and by a narrower one, stands here once
    found = {(at, statement): row for topic, parent, statement, *row in rows for at in (topic, parent) if at}
    for (topic, _), (summit, *told) in found.items():
        counts[topic][summit][place_of(*told)] += 1
    return [
        Line(topic, [Cell(summit, counts[topic.pk][summit.pk]) for summit in summits]) for topic in topics
    ]
