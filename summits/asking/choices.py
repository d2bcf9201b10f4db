"""What there is to choose from: leaders, topics, meetings, outlets, kinds, each with its words."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property

from articles.models import Article
from summits.models import Leader, Quotation, Reading, Statement, StatementTopic, Summit, Topic

# Who spoke, as addresses name it: a leader's slug or one of these
PAIR = next(slug for slug, voice in settings.VOICES.items() if voice == "joint")
NOT_NAMED = {
    "officials": "unnamed officials",
    "others": "speakers not in the catalogue",
    "not-known": "speakers not known",
}
WHO = Case(
    When(speaker__slug=PAIR, then=Value("joint")),
    When(speaker__kind=Leader.Kind.UNNAMED, then=Value("officials")),
    When(speaker=None, speaker_words="", then=Value("not-known")),
    When(speaker=None, then=Value("others")),
    default=F("speaker__slug"),
    output_field=CharField(),
)
# Has an editor checked it?
CHECKED = Case(When(checked_at=None, then=Value("no")), default=Value("yes"), output_field=CharField())
# Which outlet printed it
PRINTER = Coalesce("article__outlet__slug", Value("not-known"), output_field=CharField())


@dataclass(frozen=True)
class Choice:
    """One value of a filter, with the statements there are for it under all the other filters."""

    name: str
    value: str
    label: str
    count: int
    chosen: bool
    narrower: bool = False
    address: str = ""

    @property
    def id(self):
        return f"n-{self.name}-{self.value}"


@dataclass(frozen=True)
class Facet:
    """A filter with its choices."""

    name: str
    legend: str
    choices: list[Choice]


class Choices:
    """The choices there are, each list read once."""

    @cached_property
    def summits(self):
        """The meetings in range, each with ``held`` (is there an article about it?) and ``total`` statements."""
        here = Statement.objects.shown().filter(summit=OuterRef("pk")).order_by().values("summit")
        return list(
            Summit.objects.filter(in_range=True).annotate(
                held=Exists(Reading.objects.filter(summit=OuterRef("pk"))),
                total=Coalesce(Subquery(here.annotate(n=Count("pk")).values("n")), 0),
            )
        )

    @cached_property
    def topics(self):
        """All topics, each narrower one behind its parent."""
        topics = list(Topic.objects.all())
        return [t for top in topics if not top.parent_id for t in topics if top.pk in (t.pk, t.parent_id)]

    @cached_property
    def leaders(self):
        """Everybody with a name; ``speaks`` tells whether the chronology quotes them."""
        speaks = Exists(Statement.objects.shown().filter(speaker=OuterRef("pk")))
        named = Leader.objects.exclude(kind=Leader.Kind.UNNAMED).exclude(slug=PAIR)
        return list(named.annotate(speaks=speaks))

    @cached_property
    def labels(self):
        """{name: {value: its words}}, everything that makes sense in an address."""
        presidents = {who.slug: who.name for who in self.leaders if who.slug in settings.VOICES}
        leaders = {who.slug: who.name for who in self.leaders}
        outlets = (
            Article.objects.values_list("outlet__slug", "outlet__name").order_by("outlet__name").distinct()
        )
        return {
            "leader": presidents | {"joint": "both jointly"} | leaders | NOT_NAMED,
            "topic": {topic.slug: topic.name for topic in self.topics},
            "summit": {summit.slug: f"{summit.place}, {summit.year}" for summit in self.summits},
            "outlet": {slug or "not-known": name or "an outlet not known" for slug, name in outlets},
            "kind": dict(Quotation.Kind.choices),
            "checked": {"yes": "checked by an editor"},
        }

    @cached_property
    def silent(self):
        """Leaders whom the chronology never quotes: they make sense, but no list names them."""
        return {who.slug for who in self.leaders if not who.speaks} - settings.VOICES.keys()

    @cached_property
    def narrower(self):
        """Topics that have a parent."""
        return {topic.slug for topic in self.topics if topic.parent_id}


def by_topic(statements):
    """Every topic, with ``n``: how many of the statements are about it or a narrower one."""
    under = Q(topic=OuterRef("pk")) | Q(topic__parent=OuterRef("pk"))
    links = StatementTopic.objects.filter(under, statement__in=statements).order_by().values(one=Value(1))
    count = Subquery(links.annotate(n=Count("statement", distinct=True)).values("n"))
    return Topic.objects.order_by().annotate(n=Coalesce(count, 0))
