"""What is known of a meeting besides what was said there: each fact with its sources, and where these differ."""

from dataclasses import dataclass, field

from django.urls import reverse

from summits.days import days_in_words, period

# The fact as the catalogue names it, and as a page does
FACTS = {
    "meeting_date": "They met on",
    "event_dates": "Event",
    "city": "Place",
    "venue": "Venue",
    "region": "Region",
    "host_country": "Country",
    "format": "Format",
    "duration": "Length",
    "roles": "In office as",
    "joint_documents": "Joint documents",
    "topics": "Talked about",
}
OTHER_FACTS = {"planned_moscow_summit": "Planned Moscow summit"}  # the rest say themselves what they are
FORMATS = {
    "formal bilateral": "Formal bilateral meeting",
    "pull-aside": "Pull-aside between sessions",
    "informal conversation": "Informal conversation",
}
SUPPORT = {
    "two or more": "two or more origins",
    "single": "one origin only",
    "inferred": "inferred",
    "unknown": "not known",
    "no document reported": "none reported",
}


@dataclass(frozen=True)
class Source:
    """Where a fact stands, the how manieth of the meeting's; ``origin`` is whose reporting it is, the same for copies of one text."""

    number: int
    title: str
    publisher: str
    url: str
    origin: str
    date: str
    note: str


@dataclass(frozen=True)
class Value:
    """One value of a fact: words, perhaps a page of ours and something beside it, and who says so."""

    words: str
    address: str = ""
    aside: str = ""
    sources: list[Source] = field(default_factory=list)


@dataclass(frozen=True)
class Fact:
    """One fact: its values, what they rest on, and, where sources differ, each version and how it was settled."""

    label: str
    values: list[Value]
    support: str = ""
    sure: bool = True
    note: str = ""
    sources: list[Source] = field(default_factory=list)
    versions: list[Value] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)


class Facts:
    """The facts of one meeting. ``leaders`` and ``topics`` are {slug: row}, of whom its facts may tell."""

    def __init__(self, summit, leaders, topics):
        self.summit, self.facts = summit, summit.facts
        self.named, self.about = leaders, topics
        self.held = {each["id"]: source(n, each) for n, each in enumerate(self.facts.get("sources", []), 1)}

    @property
    def sources(self):
        """All sources, in the catalogue's order."""
        return list(self.held.values())

    def known(self):
        """The facts that every meeting has, in order; without those nothing is known of."""
        return [each for name in FACTS if (each := self.fact(name)).values or each.versions]

    def disputed(self):
        """What else sources differ on."""
        names = dict.fromkeys(each["fact"] for each in self.facts.get("conflicts", []))
        return [self.fact(name) for name in names if name not in FACTS]

    def fact(self, name):
        support = self.facts.get("fact_support", {}).get(name, {})
        conflicts = [each for each in self.facts.get("conflicts", []) if each["fact"] == name]
        status = support.get("status", "")
        return Fact(
            label=FACTS.get(name) or OTHER_FACTS.get(name) or name.replace("_", " ").capitalize(),
            values=getattr(self, name)() if name in FACTS else [],
            support=SUPPORT.get(status, status),
            sure=status == "two or more",
            note=support.get("note", ""),
            sources=self.those(support.get("sources", [])),
            versions=self.versions(name, conflicts),
            settled=[each["resolution"] for each in conflicts],
        )

    def those(self, ids):
        return [self.held[each] for each in ids if each in self.held]

    def versions(self, name, conflicts):
        """Each version of a fact with who tells it; of the length every report, for they are told in words."""
        reports = (self.facts.get("duration") or {}).get("reports", []) if name == "duration" else []
        if len(reports) > 1:
            return [
                Value(each["text"], aside=each.get("according_to", ""), sources=self.those(each["sources"]))
                for each in reports
            ]
        versions = [value for conflict in conflicts for value in conflict["values"]]
        return [Value(each["value"], sources=self.those(each["sources"])) for each in versions]

    # ------------------------------------------------------------ the values of each

    def meeting_date(self):
        summit = self.summit
        known = summit.met_from is not None
        return [Value(days_in_words(summit.met_from, summit.met_to) if known else "Day not known")]

    def event_dates(self):
        days = days_in_words(self.summit.start, self.summit.end)
        return [Value(self.facts.get("event") or self.summit.event, aside=days)]

    def city(self):
        city = self.facts.get("city", "")
        return [Value(self.summit.place, aside=city if city != self.summit.place else "")]

    def venue(self):
        return self.words("venue")

    def region(self):
        return self.words("region")

    def host_country(self):
        return [Value(self.summit.country)] if self.summit.country else []

    def format(self):
        return [Value(FORMATS.get(each.words, each.words)) for each in self.words("format")]

    def duration(self):
        known = self.facts.get("duration") or {}
        if "minutes" not in known:
            return []
        low, high = known.get("low", known["minutes"]), known.get("high", known["minutes"])
        reported = f"reports from {low} to {high}" if low != high else ""
        return [Value(f"{known['minutes']} minutes", aside=reported)]

    def roles(self):
        held = [
            (self.named[slug], role)
            for slug, role in self.facts.get("roles", {}).items()
            if slug in self.named
        ]
        return [Value(who.name, reverse("leader", args=[who.slug]), role) for who, role in held]

    def joint_documents(self):
        return [
            Value(
                each["title"],
                aside="; ".join(filter(None, [each.get("note"), untitled(each)])),
                sources=self.those(each["sources"]),
            )
            for each in self.facts.get("joint_documents", [])
        ]

    def topics(self):
        known = [self.about[slug] for slug in self.facts.get("topics_discussed", []) if slug in self.about]
        return [Value(topic.name, reverse("topic", args=[topic.slug])) for topic in known]

    def words(self, name):
        return [Value(self.facts[name])] if self.facts.get(name) else []


def untitled(document):
    """A word about a title that is none of its publishers'."""
    return "" if document.get("title_as_published", True) else "the title is ours"


def source(number, known):
    """A Source of a row of ``facts["sources"]``; only an address of the web is one."""
    url = known.get("url", "")
    return Source(
        number=number,
        title=known.get("title", ""),
        publisher=known.get("publisher", ""),
        url=url if url.startswith(("http://", "https://")) else "",
        origin=known.get("origin", ""),
        date=str(period(known["date"])) if known.get("date") else "",
        note=known.get("note", ""),
    )
