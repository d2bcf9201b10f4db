"""The queue as an address asks for it: which statements wait, how many for each reason, which one is next."""

from urllib.parse import urlencode

from django.utils.functional import cached_property

from .queue import UNCHECKED, WHYS, counts, in_order, narrowed, waiting, weighed

WORDS = {
    "": "Everything that needs a person",
    **dict(reversed(WHYS)),
    UNCHECKED: "nothing against it, unchecked",
}
NAMES = ("why", "q", "summit", "outlet", "article")


class Queue:
    """What waits, under the choices of an address; a value that nobody knows finds nothing, and says so."""

    def __init__(self, data):
        self.values = {name: data.get(name, "").strip().replace("\0", "")[:200] for name in NAMES}
        self.why = self.values["why"]
        self.unknown = self.why not in WORDS

    @property
    def query(self):
        """The choices as they stand in an address."""
        return urlencode({name: value for name, value in self.values.items() if value})

    def to(self, **changes):
        return urlencode({name: value for name, value in (self.values | changes).items() if value})

    @cached_property
    def narrowed(self):
        article = self.values["article"]
        known = {name: self.values[name] for name in ("summit", "outlet")}
        rows = weighed()
        if self.unknown or (article and not (article.isdecimal() and len(article) < 19)):
            return rows.none()
        return narrowed(rows, words=self.values["q"], article=article, **known)

    @cached_property
    def rows(self):
        """The statements that wait, worst evidence first."""
        return in_order(waiting(self.narrowed, self.why))

    @cached_property
    def choices(self):
        """[(reason, in words, how many wait, address, is it chosen)]"""
        found = counts(self.narrowed)
        return [
            (why, words, found[why], self.to(why=why), why == self.why)
            for why, words in WORDS.items()
            if found[why] or why in ("", self.why)
        ]

    def keys(self):
        return list(self.rows.values_list("pk", flat=True))

    def after(self, pk, order):
        """The next that waits, by the order there was before this one was dealt with; None where nothing waits."""
        still = set(self.keys()) - {pk}
        place = order.index(pk) if pk in order else -1
        behind = [*order[place + 1 :], *order[: max(place, 0)]]
        return next((each for each in behind if each in still), None) or next(iter(still), None)
