"""What was said at one meeting, topic by topic, in its voices."""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db.models import OuterRef, Subquery

from summits.models import Statement, StatementTopic, Topic

SHOWN = 8  # of each voice on each topic; the chronology shows the others


@dataclass(frozen=True)
class Talk:
    """The statements that are mainly about one topic, by voice; ``more`` of them are not shown."""

    topic: Topic | None
    parent: Topic | None
    voices: dict[str, list[Statement]]
    count: int

    @property
    def id(self):
        return f"on-{self.topic.slug}" if self.topic else "on-no-topic"

    @property
    def more(self):
        return self.count - sum(map(len, self.voices.values()))


def talks(statements, topics, limit=SHOWN):
    """The statements as Talks in the order of the topics, those on no topic last; two queries and those of the cards.

    ``topics`` is {pk: Topic} in order. Only the first ``limit`` of a voice on a topic are shown; None means all.
    """
    chosen, counts = defaultdict(lambda: defaultdict(list)), defaultdict(int)
    main = StatementTopic.objects.filter(statement=OuterRef("pk")).values("topic")[:1]
    rows = statements.in_order().annotate(main=Subquery(main)).values_list("pk", "speaker__slug", "main")
    for pk, speaker, topic in rows:
        counts[topic] += 1
        chosen[topic][settings.VOICES.get(speaker, "other")].append(pk)
    shown = [pk for voices in chosen.values() for pks in voices.values() for pk in pks[:limit]]
    # The meeting's facts are long, and every one of its statements would unpack them anew
    cards = Statement.objects.filter(pk__in=shown).with_everything().in_bulk()
    return [
        Talk(
            topic=topics.get(pk),
            parent=topics.get(topics[pk].parent_id) if pk else None,
            voices={
                voice: [cards[each] for each in pks if each in cards] for voice, pks in chosen[pk].items()
            },
            count=counts[pk],
        )
        for pk in (*topics, None)
        if pk in chosen
    ]
