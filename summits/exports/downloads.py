"""The statements of a filter in two other forms: as values for JSON, and as the rows of a table for CSV.

Neither ever holds an article's text, only the words of the quotations.
"""

import calendar
import csv
import io
from itertools import islice

from django.db.models import Exists, OuterRef, Prefetch, Subquery
from django.db.models.fields.json import KT
from django.urls import reverse
from django.utils.text import slugify

from summits.days import days_in_words
from summits.models import Correction, Leader, Quotation, Revision, Statement, StatementTopic, Summit, Topic
from summits.sheet import cell
from summits.showing.compared import rank
from summits.showing.evidence import place_of

AT_ONCE = 500  # statements in memory
BOM = "\ufeff"

OWN_ORDER = ("chronology-atom", "summits-ics")


def twin(chosen, name):
    """The address of the same statements in another form, from the first on; some forms have an order of their own."""
    _, _, query = chosen.to(**{"sort": []} if name in OWN_ORDER else {}).partition("?")
    return f"{reverse(name)}?{query}" if query else reverse(name)


def file_name(chosen):
    """ "los-cabos-to-hangzhou-vladimir-putin-syria", of what is chosen, for a file; letters, digits and dashes only."""
    asked = [value for name, value in chosen.pairs if name not in ("page", "sort")]
    return slugify(" ".join(["los-cabos-to-hangzhou", *asked]))[:100].strip("-")


# ------------------------------------------------------------------- from rows


def statements(keys):
    """The statements with these keys, in their order, each with its ``last_version`` and the quotations it is ``printed`` in.

    A constant number of queries; nothing long but the words themselves.
    """
    leaders, slugs = Leader.objects.only("slug", "name", "kind"), ("slug", "name")
    topics = Prefetch("topic", Topic.objects.only(*slugs))
    return (
        Statement.objects.annotate(last_version=Subquery(last_versions()), decided=Exists(on_occasions()))
        .prefetch_related(
            Prefetch("speaker", leaders),
            Prefetch("via", leaders),
            Prefetch("summit", Summit.objects.only(*slugs, "place")),
            Prefetch("ranked_topics", StatementTopic.objects.prefetch_related(topics)),
            Prefetch("quotations", quotations(), to_attr="printed"),
        )
        .in_turn(keys)
    )


def last_versions():
    revisions = Revision.objects.filter(statement=OuterRef("pk"))
    return revisions.order_by("-number").values("number")[:1]


def on_occasions():
    """An editor's decisions in force on where it was said."""
    return Correction.objects.filter(statement=OuterRef("pk"), field="occasion", undone_at=None)


def quotations():
    """Quotations as articles print them, with ``occasion`` and whether it is ``stated`` there, both as the reader found it."""
    found = {"occasion": KT("found__occasion__value"), "stated": KT("found__occasion__stated")}
    own = ("statement", "parts", "start", "end", "words", "stems", "kind")
    articles = ("article__url", "article__published", "article__outlet__slug", "article__outlet__name")
    printed = Quotation.objects.printed().annotate(**found)
    return printed.select_related("article__outlet").only(*own, *articles)


# ------------------------------------------------------------------- to values


def told(statement, absolute):
    """A statement of ``statements()`` in values for JSON; ``absolute`` makes full addresses of paths."""
    nearest = min(statement.printed, key=rank, default=None)
    return {
        "id": statement.pk,
        "url": absolute(statement.get_absolute_url()),
        "version": statement.last_version,
        "speaker": named(statement.speaker, "kind"),
        "speaker_words": statement.speaker_words,
        "told_by": statement.told_by or None,
        "meeting": named(statement.summit, "place"),
        "said": said(statement.said_from, statement.said_to),
        "occasion": occasion(statement),
        "topics": [named(ranked.topic) for ranked in statement.ranked_topics.all()],
        "checked": statement.checked_at is not None,
        "kind": nearest and nearest.kind,
        "words": nearest.words if nearest else "",
        "sources": [source(each, absolute) for each in statement.printed],
    }


def named(row, *more):
    """A row of the catalogue by slug and name; None where nobody is known."""
    return row and {name: getattr(row, name) for name in ("slug", "name", *more)}


def said(first, last):
    return {
        "from": first and first.isoformat(),
        "to": last and last.isoformat(),
        "precision": precision(first, last),
        "words": days_in_words(first, last),
    }


def precision(first, last):
    """How well a date is known: "day", "month", "year", else "range"; None where it is not."""
    if first is None or first == last:
        return first and "day"
    if first.year != last.year or first.day != 1 or last.day != calendar.monthrange(*last.timetuple()[:2])[1]:
        return "range"
    return (
        "month" if first.month == last.month else "year" if (first.month, last.month) == (1, 12) else "range"
    )


def occasion(statement):
    """Where it was said; ``stated`` where an article or an editor says so, and it is not inferred."""
    told = {(each.occasion, each.stated) for each in statement.printed}
    stated = statement.decided or (statement.occasion, "true") in told
    return {"value": statement.occasion, "label": statement.get_occasion_display(), "stated": stated}


def source(quotation, absolute):
    """Where an article prints it: ``start`` and ``end`` are characters of its text, end exclusive, and so those of its parts."""
    article = quotation.article
    return {
        "outlet": named(article.outlet),
        "article": absolute(place_of(quotation)),
        "published_at": article.url or None,
        "published": article.published and article.published.isoformat(),
        "start": quotation.start,
        "end": quotation.end,
        "words": quotation.words,
        "parts": [{"start": start, "end": end, "in_marks": marks} for start, end, marks in quotation.parts],
        "kind": quotation.kind,
    }


def facets(chosen):
    """{name of a filter: its choices with their counts}, of the years too."""
    known = {facet.name: facet.choices for facet in chosen.facets()} | {"year": chosen.years()}
    fields = ("value", "label", "count", "chosen")
    return {
        name: [{field: getattr(each, field) for field in fields} for each in choices]
        for name, choices in known.items()
    }


# -------------------------------------------------------------------- to a table

COLUMNS = {
    "statement": "its number, never given to another",
    "url": "its page here",
    "version": "the number of its last version",
    "speaker_id": "who said it, as addresses name them; empty where the catalogue knows nobody",
    "speaker": "who said it",
    "told_by": "who told what the speaker said, where it was somebody else",
    "meeting_id": "the meeting it is filed under, as addresses name it",
    "meeting": "the meeting",
    "said_from": "first day it may have been said, as in 2013-06-17",
    "said_to": "last day it may have been said",
    "said_precision": "day, month, year or range; empty where the date is not known",
    "occasion_id": "where it was said, in one word",
    "occasion": "where it was said",
    "topic_ids": "topics as addresses name them, the main one first, “; ” between them",
    "topics": "topics",
    "checked": "yes where an editor has checked it, else no",
    "kind_id": "direct, mixed or indirect",
    "kind": "quoted, quoted in part or paraphrased",
    "words": "as this article prints them, “ ” around what it quotes",
    "outlet_id": "who published the article, as addresses name them",
    "outlet": "who published it; empty where nobody knows",
    "article": "the very words in the article, here",
    "published_at": "where the article was published",
    "published": "when, if it is known",
    "start": "where the words begin, in characters of the article’s text",
    "end": "where they end, exclusive",
}


def csv_blocks(chosen, absolute):
    """The table as blocks of bytes: UTF-8 with a byte order mark, lines that end in CR LF, one for each quotation that fits.

    At most ``AT_ONCE`` statements are held in memory, and each so many take the same number of queries.
    """
    yield block([COLUMNS], BOM)
    keys = chosen.in_order().iterator(chunk_size=AT_ONCE)
    while some := list(islice(keys, AT_ONCE)):
        yield block(
            row(statement, quotation, absolute)
            for statement in statements(some)
            for quotation in statement.printed
            if chosen.fits(quotation)
        )


def block(rows, before=""):
    written = io.StringIO(before)
    written.seek(0, io.SEEK_END)
    csv.writer(written).writerows(map(cell, cells) for cells in rows)
    return written.getvalue().encode()


def row(statement, quotation, absolute):
    """The cells of a line, in the order of ``COLUMNS``; what is not known is empty."""
    speaker, meeting, outlet = statement.speaker, statement.summit, quotation.article.outlet
    first, last = statement.said_from, statement.said_to
    topics = [ranked.topic for ranked in statement.ranked_topics.all()]
    return (
        statement.pk,
        absolute(statement.get_absolute_url()),
        statement.last_version,
        speaker and speaker.slug,
        statement.who,
        statement.told_by,
        meeting and meeting.slug,
        meeting and meeting.name,
        first,
        last,
        precision(first, last),
        statement.occasion,
        statement.get_occasion_display(),
        "; ".join(topic.slug for topic in topics),
        "; ".join(topic.name for topic in topics),
        "yes" if statement.checked_at else "no",
        quotation.kind,
        quotation.get_kind_display(),
        quotation.words,
        outlet and outlet.slug,
        outlet and outlet.name,
        absolute(place_of(quotation)),
        quotation.article.url,
        quotation.article.published,
        quotation.start,
        quotation.end,
    )
