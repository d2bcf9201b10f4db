"""The offices somebody held: when, and who says so."""

from dataclasses import dataclass

from summits.catalogue.fields import first_day, last_day
from summits.days import period

# How well the first and the last day are known, as the catalogue says it, and as a page does
SUPPORT = {
    "two": "two sources or more",
    "one": "one source only",
    "day one, month two": "the day from one source, the month from more",
    "day one, year two": "the day from one source, the year from more",
    "month one, year two": "the month from one source, the year from more",
    "year only": "only the year is known",
    "conflict": "sources differ",
    "inferred": "inferred",
    "not seen": "not known",
    "open": "",
}


@dataclass(frozen=True)
class Source:
    """Where it stands; ``url`` is empty unless it is an address of the web."""

    publisher: str
    url: str


@dataclass(frozen=True)
class Role:
    """One office; ``start`` and ``end`` as the catalogue has them: a day, a month, a year, or empty."""

    title: str
    country: str
    start: str
    end: str
    support: list[tuple[str, str]]
    note: str
    sources: list[Source]

    @property
    def days(self):
        """From when to when: "since 7 May 2012", "until 2013", "" where neither is known."""
        if self.start and self.end:
            return f"{period(self.start)} – {period(self.end)}"
        if self.start:
            return f"since {period(self.start)}"
        return f"until {period(self.end)}" if self.end else ""

    def within(self, first, last):
        """Was it held on one of these days, as far as anybody knows?"""
        begun = not self.start or first_day(self.start) <= last
        return begun and (not self.end or last_day(self.end) >= first)


def roles_of(leader):
    """The offices of somebody, as the catalogue or an editor tells of them."""
    held = {each["id"]: source(each) for each in leader.sources if "id" in each}
    return [role(each, held) for each in leader.roles]


def role(known, held):
    """A Role of a row of ``Leader.roles``; ``held`` is {id: Source}."""
    ends = [(end, known.get(f"{end}_support", "")) for end in ("start", "end")]
    return Role(
        title=known.get("title", ""),
        country=known.get("country", ""),
        start=known.get("start", ""),
        end=known.get("end", ""),
        support=[(end, words) for end, status in ends if (words := SUPPORT.get(status, status))],
        note=known.get("note", ""),
        sources=[held[each] for each in known.get("sources", []) if each in held],
    )


def source(known):
    url = known.get("url", "")
    return Source(known.get("publisher", ""), url if url.startswith(("http://", "https://")) else "")
