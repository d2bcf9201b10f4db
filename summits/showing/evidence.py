"""What a statement rests on: for each field the words of the articles, or the editor who decided it."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from articles.models import Article
from summits.asking.search import cut
from summits.days import days_in_words
from summits.models import Correction, Quotation, Statement

# What a quotation's kind says of its words; the reader needs no words for it, the quotation marks are there or not
MARKS = {
    Quotation.Kind.DIRECT: "It stands between quotation marks",
    Quotation.Kind.MIXED: "Part of it stands between quotation marks",
    Quotation.Kind.INDIRECT: "Nothing of it stands between quotation marks",
}


class Words(NamedTuple):
    """Words to be shown, and the address of the same words in their article; "" where they are none of an article's."""

    words: str
    address: str = ""


@dataclass(frozen=True)
class Ground:
    """Why one article has it so: told in words, among them the very words it rests on; and those not told there."""

    article: Article
    told: list[Words]
    more: list[Words]
    stated: bool
    decided: Correction | None = None

    @property
    def basis(self):
        """What is told, as one string."""
        return "".join(each.words for each in self.told)

    @property
    def words(self):
        """The words not told there, each a string."""
        return [each.words for each in self.more]


@dataclass(frozen=True)
class Evidence:
    """One field as it is shown, and what it rests on."""

    label: str
    value: str
    decided: Correction | None
    grounds: list[Ground]


def rests_on(statement, quotations):
    """The evidence for each field; the quotations come with their articles."""
    in_force = statement.corrections.filter(undone_at=None)
    decided = {(each.quotation_id, each.field): each for each in in_force if not each.confirms}
    told = [
        Evidence(label, value, decided.get((None, field)), grounds(field, quotations))
        for field, label, value in shown(statement)
    ]
    return [*told, of_kind(quotations, decided), *of_words(quotations, decided)]


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


def of_kind(quotations, decided):
    """How it is reported: by its quotation marks, or by an editor's decision on one article's words."""
    kinds = dict.fromkeys(each.get_kind_display() for each in quotations)
    told = [
        Ground(
            each.article, [Words(MARKS[each.kind], place_of(each))], [], True, decided.get((each.pk, "kind"))
        )
        for each in quotations
    ]
    return Evidence("Kind", ", ".join(kinds), None, told)


def of_words(quotations, decided):
    """What editors decided about the words themselves; nothing where they decided nothing."""
    told = [
        Ground(each.article, [Words(each.words, place_of(each))], [], True, decided[each.pk, field])
        for each in quotations
        for field in ("parts", "wording")
        if (each.pk, field) in decided
    ]
    return [Evidence("Words", "as an editor decided", None, told)] if told else []


def grounds(field, quotations):
    """One ground for each quotation in which the reader found something for the field."""
    told = []
    for quotation in quotations:
        found, article = quotation.found.get(field) or {}, quotation.article
        words = dict(words_at(article, *span) for span in found.get("spans", []))
        basis, more = linked(found.get("basis", ""), words)
        if basis or more:
            told.append(Ground(article, basis, more, found.get("stated", True) or not is_known(found)))
    return told


def is_known(found):
    """Did the reader find a value? What it did not find it has not inferred either."""
    return found.get("value") not in (None, "", [], Statement.Occasion.OTHER)


def words_at(article, start, end):
    """The words of an article in one line, and their own address."""
    return Words(" ".join(article.text[start:end].split()), f"{article.get_absolute_url()}#w{start}-{end}")


def place_of(quotation):
    """The address of a quotation in its article."""
    return f"{quotation.article.get_absolute_url()}#q{quotation.pk}"


def linked(basis, words):
    """The basis, the words that it names between quotation marks with their addresses; and the words that it does not."""
    named = [each for each in words if f"“{each}”" in basis]
    more = [Words(*each) for each in words.items() if each[0] not in named]
    if not named:
        return [Words(basis)] if basis else [], more
    names = re.compile(f"(?<=“)({'|'.join(map(re.escape, named))})(?=”)")
    pieces = [Words(each, words.get(each, "") if n % 2 else "") for n, each in enumerate(names.split(basis))]
    return [each for each in pieces if each.words], more


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
