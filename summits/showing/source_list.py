"""What was read from each of many articles, in numbers."""

from collections import Counter, defaultdict

from summits.models import Quotation, Statement


def with_counts(articles):
    """[(article, how many statements, [(how many, kind in words)], how many doubts)].

    A statement counts once, in the wording closest to what was said.
    """
    articles = list(articles)
    held = Quotation.objects.printed().filter(article__in=articles, statement__in=Statement.objects.public())
    kinds, doubts = defaultdict(dict), defaultdict(set)
    for article, statement, kind, found in held.values_list("article", "statement", "kind", "found__doubts"):
        closest = min(kinds[article].get(statement, kind), kind, key=Quotation.Kind.values.index)
        kinds[article][statement] = closest
        doubts[article] |= {key(doubt) for doubt in found or []}
    return [
        (each, len(kinds[each.pk]), in_words(kinds[each.pk]), len(doubts[each.pk] | of_reading(each)))
        for each in articles
    ]


def in_words(kinds):
    """How many of each kind, the closest first."""
    counts = Counter(kinds.values())
    return [(counts[kind], kind.label) for kind in Quotation.Kind if counts[kind]]


def of_reading(article):
    reading = getattr(article, "reading", None)
    return {key(doubt) for doubt in reading.doubts} if reading else set()


def key(doubt):
    return *doubt["span"], doubt["words"]
