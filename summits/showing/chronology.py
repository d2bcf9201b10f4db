"""A page of the chronology, cut into meetings, and these into voices."""

from dataclasses import dataclass
from itertools import groupby

from summits.models import Statement, Summit


@dataclass(frozen=True)
class Meeting:
    """One meeting on a page: ``count`` of its statements fit the filter, this page shows ``statements``."""

    summit: Summit
    statements: list[Statement]
    count: int
    continued: bool

    def by(self, *voices):
        return [statement for statement in self.statements if statement.voice in voices]

    @property
    def obama(self):
        return self.by("obama")

    @property
    def putin(self):
        return self.by("putin")

    @property
    def joint(self):
        return self.by("joint")

    @property
    def others(self):
        return self.by("other")


def meetings(page, chosen):
    """The meetings of a page of statements in order; the first may continue one of the page before."""
    in_order = reversed(chosen.choices.summits) if chosen.sort == "newest" else chosen.choices.summits
    summits = {summit.pk: summit for summit in in_order}
    begins, at = {}, 1
    for summit in summits.values():
        begins[summit.pk], at = at, at + chosen.shown.get(summit.slug, 0)
    return [
        Meeting(
            summit=summits[pk],
            statements=list(statements),
            count=chosen.shown[summits[pk].slug],
            continued=begins[pk] < page.start_index() and pk == page.object_list[0].summit_id,
        )
        for pk, statements in groupby(page.object_list, key=lambda statement: statement.summit_id)
    ]
