"""Articles of which editors have checked everything, as labelled articles to measure the reader on.

``articles.reading.measuring.gold`` tells their form. What no editor decides on (headline, meeting and dates of the article as a
whole) is left out, and so not measured. A withdrawn statement is one that should not have been read.
"""

import json
import re

from django.db.models import Prefetch

from articles.models import Article
from articles.reading.findings import Found, Part, Span
from articles.reading.findings import Quotation as Read
from articles.reading.measuring.gold import GoldError, labelled
from summits.models import Correction, Quotation

NO_LITERAL = re.compile(r"'''|'\Z|[\x00-\x08\x0b-\x1f\x7f]")  # what TOML does not take as it is


class Unlabelled(ValueError):
    """Why an article is no labelled one."""


def decided_articles():
    """The articles with all that ``label`` looks at, in a number of queries that does not grow with them."""
    where = Correction.objects.filter(field=Correction.Field.PARTS, undone_at=None)
    quotations = Quotation.objects.select_related("statement__speaker", "statement__via", "statement__summit")
    quotations = quotations.prefetch_related(
        "statement__ranked_topics__topic", Prefetch("corrections", where, to_attr="placed")
    )
    known = Prefetch("quotations", quotations.order_by("start", "pk"), to_attr="printed")
    return Article.objects.order_by("pk").prefetch_related(known)


def label(article, lexicon):
    """(TOML, statements in it, words in it that are none) of an article from ``decided_articles``. Raises Unlabelled."""
    counted = [each for each in article.printed if not each.gone or is_decided(each)]
    open_ = sum(not is_decided(each) for each in counted)
    if open_:
        raise Unlabelled(f"{open_} of {len(counted)} statements are not checked")
    if not counted:
        raise Unlabelled("no statement was found in it or marked")
    slugs = {leader.slug for leader in lexicon.leaders}
    right = [each for each in counted if not each.statement.withdrawn_at]
    wrong = [each for each in counted if each.statement.withdrawn_at]
    source = "\n".join(
        [*of_article(article), *of_statements(right, article.text, slugs), *of_none(wrong, article.text)]
    )
    refuse_another(article, source, right, wrong, lexicon)
    return source, len(right), len(wrong)


def is_decided(quotation):
    """Has an editor decided on this very wording: checked it, marked it, or withdrawn its statement?"""
    statement = quotation.statement
    return bool(statement.withdrawn_at or (quotation.placed and (statement.checked_at or quotation.by_hand)))


def refuse_another(article, source, right, wrong, lexicon):
    """Raise Unlabelled unless what was written is read as it was meant."""
    try:
        gold = labelled(f"article {article.pk}", source, lexicon)
    except GoldError as error:
        raise Unlabelled(str(error).partition(": ")[2]) from error
    meant = [tuple(pieces(each)) for each in right], [hull(each) for each in wrong]
    if (gold.text, [each.pieces for each in gold.statements], list(gold.not_statements)) != (
        article.text,
        *meant,
    ):
        raise Unlabelled("some of its words stand in it several times and cannot be told apart")


# ------------------------------------------------------------------- as TOML


def of_article(article):
    yield f"shows = {quoted(f'{article}, as editors checked it')}"
    if article.published:
        yield f'published = "{article.published.isoformat()}"'
    literal = not NO_LITERAL.search(article.text)
    yield f"text = '''\n{article.text}'''" if literal else f"text = {quoted(article.text)}"


def of_statements(quotations, text, slugs):
    for each in quotations:
        row = each.statement
        yield "\n[[statement]]"
        yield from of_words(pieces(each), text)
        yield f'kind = "{each.kind}"'
        yield f"speaker = {quoted(who(row.speaker, row.speaker_words, slugs))}"
        yield f"via = {quoted(who(row.via, row.via_words, slugs))}"
        yield f'meeting = "{row.summit.slug if row.summit else ""}"'
        yield f'occasion = "{row.occasion}"'
        yield f'said = "{days(row)}"'
        yield f"topics = {listed([ranked.topic.slug for ranked in row.ranked_topics.all()])}"


def of_none(quotations, text):
    for each in quotations:
        yield "\n[[not_statement]]"
        yield from of_words([hull(each)], text)
        yield f"why = {quoted(each.statement.withdrawn_why)}"


def of_words(spans, text):
    """The words of these spans, and which are meant where the first of them stand there several times."""
    words = [span.of(text) for span in spans]
    yield f"words = {quoted(words[0]) if len(words) == 1 else listed(words)}"
    starts = [match.start() for match in re.finditer(re.escape(words[0]), text)]
    if len(starts) > 1 and spans[0].start in starts:
        yield f"nth = {starts.index(spans[0].start) + 1}"


def pieces(quotation):
    """Where it stands, as the reader's own quotations say it."""
    parts = tuple(Part(*each) for each in quotation.parts)
    return Read(parts, "direct", Span(0, 0), Found(None)).pieces()


def hull(quotation):
    return Span(quotation.parts[0][0], quotation.parts[-1][1])


def who(leader, words, slugs):
    """The slug of somebody whom the catalogue's files know, else the name or the words printed."""
    if leader is None:
        return words
    return leader.slug if leader.slug in slugs else leader.name


def days(row):
    if row.said_from is None:
        return ""
    return "/".join(dict.fromkeys([row.said_from.isoformat(), row.said_to.isoformat()]))


def quoted(words):
    """A string as TOML has it."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def listed(words):
    return f"[{', '.join(map(quoted, words))}]"
