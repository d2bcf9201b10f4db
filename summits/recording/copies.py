"""Which articles print one text: they are one witness, however many outlets carry it.

What stands between quotation marks does not count, for every reporter at a meeting prints that alike. In their own
words two reporters share a run of eight by chance, but not most of a report.
"""

import re

from django.db.models import Prefetch
from django.db.models.functions import Length

from articles.models import Article
from summits.models import Quotation, Reading

RUN = 8  # words in a row: fewer may be chance, or the name of a meeting
ENOUGH = 60  # words of its own that an article must have to be compared at all
OF_SHORTER, OF_LONGER = 0.8, 0.5  # so much of their own words must stand in runs that both have
LENGTHS = 4  # times as long: what is longer is not worth a look
_WORD = re.compile(r"\w+")


def note_copy(article):
    """Write down which article the text of this one was first printed in, where that is plain and nothing is yet noted.

    True if it was. For an article that was just read for the first time: what an editor then makes of it stays.
    """
    first = None if article.copy_of_id else first_printed(article)
    if first:
        article.copy_of = first
        article.save(update_fields=["copy_of"])
    return first is not None


def first_printed(article):
    """The one article about the same meeting, held before this one, whose text it prints; None where none or several are."""
    words = own_words(with_parts(Article.objects.filter(pk=article.pk)).get())
    if len(words) < ENOUGH:
        return None
    found = [held for held in comparable(article) if is_one_text(words, own_words(held))]
    return found[0] if len(found) == 1 else None


def comparable(article):
    """Those held before about the same meeting, of such a length, that are no copies themselves."""
    summits = Reading.objects.filter(article=article).exclude(summit=None).values("summit")
    held = Article.objects.filter(reading__summit__in=summits, copy_of=None, pk__lt=article.pk)
    shortest, longest = len(article.text) // LENGTHS, len(article.text) * LENGTHS
    return with_parts(
        held.alias(length=Length("text")).filter(length__range=(shortest, longest)).order_by("pk")
    )


def with_parts(articles):
    """Articles with the layout and the parts of quotations that ``own_words`` asks for."""
    parts = Quotation.objects.filter(gone=False).only("article_id", "parts")
    return articles.select_related("reading").prefetch_related(
        Prefetch("quotations", parts, to_attr="printed")
    )


def own_words(article):
    """The folded words of an article's paragraphs that stand between no quotation marks of a statement."""
    reading = getattr(article, "reading", None)
    paragraphs = (reading and reading.layout.get("paragraphs")) or [(0, len(article.text))]
    quoted = sorted(
        (start, end) for each in article.printed for start, end, in_marks in each.parts if in_marks
    )
    words, n = [], 0
    for start, end in paragraphs:
        for match in _WORD.finditer(article.text, start, end):
            while n < len(quoted) and quoted[n][1] <= match.start():
                n += 1
            if n == len(quoted) or match.start() < quoted[n][0]:
                words.append(match.group().casefold())
    return words


def is_one_text(a, b):
    """Do two lists of words share most of the shorter and half of the longer in long runs?"""
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < ENOUGH:
        return False
    return in_runs_of(longer, shorter) >= OF_SHORTER and in_runs_of(shorter, longer) >= OF_LONGER


def in_runs_of(others, words):
    """The share of the words, 0 to 1, that stand in runs which the others have too."""
    known, covered, reach = set(runs(others)), 0, 0
    for n, run in enumerate(runs(words)):
        if run in known:
            covered += n + RUN - max(n, reach)
            reach = n + RUN
    return covered / len(words)


def runs(words):
    """Every run of RUN words, in order."""
    return zip(*(words[n:] for n in range(RUN)), strict=False)
