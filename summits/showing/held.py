"""How much is held about each meeting: articles, and statements by voice."""

from collections import Counter, defaultdict
from itertools import groupby

from django.conf import settings
from django.db.models import Count

from summits.models import Quotation, Reading, Statement, Summit


def summits_with_counts():
    """All meetings in order, three queries. Each has ``articles`` (how many tell of it), ``held`` (does any?),
    ``total`` (its public statements) and ``voices`` (a Counter of these)."""
    summits, articles, voices = list(Summit.objects.all()), articles_of_each(), voices_of_each()
    for summit in summits:
        summit.articles, summit.voices = articles[summit.pk], voices[summit.pk]
        summit.held, summit.total = bool(summit.articles), summit.voices.total()
    return summits


def articles_of_each():
    """Counter of articles by the key of their meeting: those about it, and those that print something said there."""
    public = Statement.objects.public().exclude(summit=None)
    printed = Quotation.objects.printed().filter(statement__in=public).order_by()
    read = Reading.objects.exclude(summit=None).order_by().values_list("summit", "article")
    return Counter(summit for summit, _ in read.union(printed.values_list("statement__summit", "article")))


def voices_of_each():
    """{key of a meeting: Counter of its public statements by voice}"""
    counts = defaultdict(Counter)
    said = Statement.objects.public().exclude(summit=None).order_by()
    for summit, speaker, count in said.values_list("summit", "speaker__slug").annotate(Count("pk")):
        counts[summit][settings.VOICES.get(speaker, "other")] += count
    return counts


def in_parts(summits):
    """(part, meetings) in order: what came before the chronology, what is in it, what came after."""
    first = next((summit.start for summit in summits if summit.in_range), None)

    def part(summit):
        early = first is not None and summit.start < first
        return "in" if summit.in_range else "before" if early else "after"

    return [(name, list(group)) for name, group in groupby(summits, key=part)]
