"""Rows for tests: plain functions with defaults, each made of the ones before it."""

import datetime
import itertools

from articles.models import Article, Outlet
from articles.reading import findings
from summits.asking.stems import stems
from summits.models import Leader, Quotation, Reading, Statement, StatementTopic, Summit, Topic

numbers = itertools.count(1)


def make_outlet(**changes):
    n = next(numbers)
    return Outlet.objects.create(**{"name": f"Outlet {n}", "slug": f"outlet-{n}"} | changes)


def make_article(text="Mr. Obama said: “We agreed.”", **changes):
    """An article of an outlet of its own; its text is made unlike every other's by a number at the end."""
    n = next(numbers)
    outlet = changes.pop("outlet", None) or make_outlet()
    known = {"headline": f"Article {n}"} | changes
    return Article.objects.receive(f"{text}\n\n{n}", outlet=outlet, **known)[0]


def make_leader(slug="barack-obama", **changes):
    name = slug.replace("-", " ").title()
    return Leader.objects.get_or_create(slug=slug, defaults={"name": name} | changes)[0]


def make_topic(slug="syria", **changes):
    return Topic.objects.get_or_create(slug=slug, defaults={"name": slug.title()} | changes)[0]


def make_summit(slug="lough-erne-2013", **changes):
    day = changes.pop("day", datetime.date(2013, 6, 17))
    known = {"name": "G8 Lough Erne summit", "place": "Lough Erne", "event": "G8", "start": day, "end": day}
    known |= {"met_from": day, "met_to": day} | changes
    return Summit.objects.get_or_create(slug=slug, defaults=known)[0]


def make_statement(**changes):
    """A statement by Obama on Syria at Lough Erne, printed once; ``quotation`` and ``topics`` may be given."""
    topics = changes.pop("topics", None)
    printed = changes.pop("quotation", {})
    known = {"speaker": None, "summit": None} | changes
    known["speaker"] = known["speaker"] or (make_leader() if "speaker" not in changes else None)
    known["summit"] = known["summit"] or (make_summit() if "summit" not in changes else None)
    if known["summit"]:
        known = {"said_from": known["summit"].met_from, "said_to": known["summit"].met_to} | known
    statement = Statement.objects.create(**known)
    for rank, topic in enumerate([make_topic()] if topics is None else topics):
        StatementTopic.objects.create(statement=statement, topic=topic, rank=rank)
    make_quotation(statement, **printed)
    return statement


def make_quotation(statement, **changes):
    """A quotation of the words "We agreed.", in an article of its own."""
    article = changes.pop("article", None) or make_article()
    start = changes.pop("start", article.text.find("We agreed."))
    end = changes.pop("end", start + len("We agreed."))
    known = {"parts": [[start, end, True]], "words": article.text[start:end], "kind": "direct"} | changes
    found = {"found_start": start, "found_end": end, "start": start, "end": end}
    found["stems"] = stems(known["words"])
    return Quotation.objects.create(statement=statement, article=article, **found | known)


def make_reading(article, **changes):
    return Reading.objects.create(article=article, **{"rules": "1", "lexicon": "tests"} | changes)


# What a reader finds, made by hand: values, not rows


def make_found_quotation(text, words="We agreed.", **changes):
    """A finding of these words in the text: direct, by Obama at Lough Erne on 17 June 2013, on Syria.

    ``speaker``, ``via``, ``meeting``, ``said``, ``occasion`` and ``topics`` are given as plain values, a speaker as a slug.
    """
    start = changes.pop("start", text.find(words))
    known = {
        "speaker": "barack-obama",
        "meeting": "lough-erne-2013",
        "occasion": "meeting",
        "topics": ("syria",),
    }
    known |= {"said": findings.Said(datetime.date(2013, 6, 17), datetime.date(2013, 6, 17))} | changes
    span = findings.Span(start, start + len(words))
    for field in {"speaker", "via"} & known.keys():
        if isinstance(known[field], str):
            known[field] = findings.Speaker(known[field].replace("-", " ").title(), known[field])
    for field in {"speaker", "via", "meeting", "said", "occasion", "topics"} & known.keys():
        known[field] = findings.Found(known[field], (findings.Span(0, 3),), "made by hand")
    parts = (findings.Part(*span, known.get("kind") != "indirect"),)
    return findings.Quotation(**{"parts": parts, "kind": "direct", "context": span} | known)


def make_found_reading(*quotations, **changes):
    """A finding of a whole text about Lough Erne, its first ten letters the headline."""
    day = datetime.date(2013, 6, 17)
    known = {
        "layout": findings.Layout(headline=findings.Span(0, 10)),
        "meeting": findings.Found("lough-erne-2013", (findings.Span(0, 3),), "made by hand"),
        "meeting_date": findings.Found(findings.Said(day, day), (), "made by hand", stated=False),
    }
    return findings.Reading(**known | {"quotations": quotations} | changes)
