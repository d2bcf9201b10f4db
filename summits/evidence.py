"""What a statement rests on: for each field the words of the articles, or the editor who decided it."""

from dataclasses import dataclass

from articles.models import Article

from .days import days_in_words
from .models import Correction
from .search import cut


@dataclass(frozen=True)
class Ground:
    """Why one article has it so: in words, and the very words it rests on."""

    article: Article
    basis: str
    words: list[str]
    stated: bool


@dataclass(frozen=True)
class Evidence:
    """One field as it is shown, and what it rests on."""

    label: str
    value: str
    decided: Correction | None
    grounds: list[Ground]


def rests_on(statement, quotations):
    """The evidence for each field; the quotations come with their articles."""
    in_force = statement.corrections.filter(undone_at=None, quotation=None)
    decided = {each.field: each for each in in_force if not each.confirms}
    return [
        Evidence(
            label,
            value,
            decided.get(field),
            [each for each in grounds(field, quotations) if each.basis or each.words],
        )
        for field, label, value in shown(statement)
    ]


def shown(statement):
    """(field, its label, its value in words)"""
    topics = ", ".join(ranked.topic.name for ranked in statement.ranked_topics.all())
    via = statement.told_by
    return [
        ("speaker", "Speaker", statement.who),
        *([("via", "Told by", via)] if via else []),
        ("summit", "Meeting", statement.summit.name if statement.summit else "not known"),
        ("said", "Date", days_in_words(statement.said_from, statement.said_to)),
        ("occasion", "Occasion", statement.get_occasion_display()),
        ("topics", "Topics", topics or "none found"),
    ]


def grounds(field, quotations):
    """One ground for each quotation in which the reader found something for the field."""
    for quotation in quotations:
        found, text = quotation.found.get(field) or {}, quotation.article.text
        words = [" ".join(text[start:end].split()) for start, end in found.get("spans", [])]
        basis = found.get("basis", "")
        told = [each for each in words if f"“{each}”" not in basis]
        yield Ground(quotation.article, basis, told, found.get("stated", True))


def context(quotation):
    """The words around a quotation: [(piece, is it the statement's own?)]; its paragraph where nothing tighter is known."""
    text, parts = quotation.article.text, [part[:2] for part in quotation.parts]
    found = (quotation.found.get("context") or {}).get("value") or paragraph(text, quotation)
    start, end = min(found[0], parts[0][0]), max(found[1], parts[-1][1])
    return cut(text[start:end], [(first - start, last - start) for first, last in parts])


def paragraph(text, quotation):
    """The lines that a quotation stands in, as a span."""
    start = text.rfind("\n", 0, quotation.start) + 1
    end = text.find("\n", quotation.end)
    return start, len(text) if end < 0 else end


def excerpts(article, quotations, layout):
    """The paragraphs of an article that hold a quotation: [[(piece, is it quoted?), ...], ...]."""
    spans = united(part[:2] for quotation in quotations for part in quotation.parts)
    paragraphs = layout.get("paragraphs") or united(paragraph(article.text, each) for each in quotations)
    pieces = []
    for start, end in paragraphs:
        inside = [
            (max(first, start) - start, min(last, end) - start)
            for first, last in spans
            if first < end and last > start
        ]
        pieces += [cut(article.text[start:end], inside)] if inside else []
    return pieces


def united(spans):
    """The spans in order, those that meet put together."""
    joined = []
    for start, end in sorted(tuple(span) for span in spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def doubts(article, layout_doubts, quotations):
    """What an editor should look at, once each: (in words, the words of the article)."""
    found = [
        *layout_doubts,
        *(doubt for quotation in quotations for doubt in quotation.found.get("doubts", [])),
    ]
    told = {(doubt["words"], " ".join(article.text[slice(*doubt["span"])].split())) for doubt in found}
    return sorted(told)
