"""Who is quoted in the chronology: how often, at how many meetings, on what."""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, F
from django.db.models.functions import Coalesce

from summits.asking.choices import NOT_NAMED, PAIR, WHO
from summits.models import Leader, Statement, StatementTopic, Topic

from .in_office import roles_of

TOPICS = 4  # how many are named of what somebody speaks about most


@dataclass(frozen=True)
class Quoted:
    """Somebody: the offices held at the time, statements, meetings, and statements of others told by them."""

    leader: Leader
    roles: list[str]
    count: int
    meetings: int
    told: int
    topics: list[tuple[Topic, int]]

    @property
    def voice(self):
        return self.leader.voice


class WhoIsQuoted:
    """Everybody quoted, with the offices held between two days, in their groups; five queries."""

    def __init__(self, first, last):
        shown = Statement.objects.shown().order_by()
        counted = shown.values_list(WHO).annotate(Count("pk"), Count("summit", distinct=True))
        self.counts = {who: (statements, meetings) for who, statements, meetings in counted}
        told = shown.exclude(via=None).exclude(speaker=F("via"))
        self.told = dict(told.values_list("via").annotate(Count("pk")))
        self.topics = topics_of_the_two()
        named = Leader.objects.exclude(kind=Leader.Kind.UNNAMED)
        entries = [self.entry(leader, first, last) for leader in named]
        self.entries = sorted(entries, key=lambda each: (-each.count, -each.told, each.leader.name))

    def entry(self, leader, first, last):
        who = "joint" if leader.slug == PAIR else leader.slug
        held = [role.title for role in roles_of(leader) if role.within(first, last)]
        told = self.told.get(leader.pk, 0)
        return Quoted(
            leader, held, *self.counts.get(who, (0, 0)), told, self.topics.get(leader.slug, [])[:TOPICS]
        )

    @property
    def presidents(self):
        """The two, and the pair: always there, in their order."""
        known = {each.leader.slug: each for each in self.entries}
        return [known[slug] for slug in settings.VOICES if slug in known]

    @property
    def persons(self):
        return self.others(office=False)

    @property
    def offices(self):
        return self.others(office=True)

    def others(self, office):
        return [
            each
            for each in self.entries
            if each.voice == "other"
            and (each.count or each.told)
            and (each.leader.kind == Leader.Kind.OFFICE) == office
        ]

    @property
    def not_named(self):
        """[(how addresses name them, words, statements, meetings)] of those without a name or a page."""
        return [(who, words, *self.counts[who]) for who, words in NOT_NAMED.items() if who in self.counts]


def topics_of_the_two():
    """{leader's slug: [(broad topic, its statements)], the most first}, of the presidents and the pair; two queries.

    What is on a narrower topic counts under the broad one, each statement once.
    """
    said = Statement.objects.shown().filter(speaker__slug__in=settings.VOICES)
    links = StatementTopic.objects.filter(statement__in=said).order_by()
    broad = Coalesce("topic__parent", "topic")
    counted = links.values_list("statement__speaker__slug", broad).annotate(Count("statement", distinct=True))
    places = {
        topic.pk: (place, topic) for place, topic in enumerate(Topic.objects.defer("terms", "not_terms"))
    }
    found = defaultdict(list)
    for leader, topic, count in counted:
        found[leader].append((-count, *places[topic]))
    return {leader: [(topic, -count) for count, _, topic in sorted(those)] for leader, those in found.items()}
