"""Which outlets reported a meeting, what each alone reported, and which of them are one witness."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Q

from articles.models import Article
from summits.models import Quotation

from .witnesses import kin

# Why two articles are one witness; what they share is in witnesses.kin()
WHY = {
    "article": "one is a copy of the other, or both are of a third",
    "text": "the same text",
    "rewritten": "rewritten, and none says from what",
}

# What a line about a statement needs of its quotation
ASKED = ["article", "words", "statement__speaker_words"]
ASKED += [f"statement__speaker__{name}" for name in ("name", "slug", "kind")]


@dataclass(frozen=True)
class Witness:
    """Articles that tell nothing independently of one another: ``count`` statements, of these ``alone`` in no other."""

    articles: list[Article]
    count: int
    alone: list[Quotation]
    why: list[str]

    @property
    def outlets(self):
        """The names of its outlets, each once; the unknown is none."""
        return list(dict.fromkeys(each.outlet.name for each in self.articles if each.outlet))


def coverage(summit, statements):
    """The Witnesses of a meeting, the one with most statements first; two queries.

    ``statements`` are those of the meeting that are public. An article about it that prints none counts too.
    """
    quotations = Quotation.objects.printed().filter(statement__in=statements).order_by("statement", "pk")
    quotations = list(quotations.select_related("statement__speaker").only(*ASKED))
    ours = Q(reading__summit=summit) | Q(pk__in={each.article_id for each in quotations})
    groups = together(Article.objects.filter(ours).select_related("outlet").defer("text"))
    number = {article.pk: n for n, group in enumerate(groups) for article in group}
    told = defaultdict(dict)  # for each statement {number of a group: its first quotation there}
    for each in quotations:
        told[each.statement_id].setdefault(number[each.article_id], each)
    found = [witness(group, n, told.values()) for n, group in enumerate(groups)]
    return sorted(found, key=lambda each: (-each.count, each.articles[0].pk))


def witness(group, number, told):
    """The Witness of a group of articles."""
    printed = [groups for groups in told if number in groups]
    kept = Counter(key for article in group for key in kin(article))
    shared = {key[0] for key, times in kept.items() if times > 1}
    return Witness(
        articles=group,
        count=len(printed),
        alone=[groups[number] for groups in printed if len(groups) == 1],
        why=[words for name, words in WHY.items() if name in shared],
    )


def together(articles):
    """The articles in groups, each of one witness, in order: whatever shares any of its kin belongs together."""
    groups = []
    for article in articles:
        keys = kin(article)
        met = [group for group in groups if any(keys & kin(each) for each in group)]
        groups = [group for group in groups if group not in met]
        groups.append([*(each for group in met for each in group), article])
    return groups
