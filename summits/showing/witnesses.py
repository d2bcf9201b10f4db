"""Which articles are one witness: what copies another tells nothing that the other did not."""

from dataclasses import dataclass
from itertools import combinations

from articles.models import Article

from .compared import Wording

# Why two articles are one source, by the kind of what they share
WHY = {
    "article": "one is a copy of the other",
    "text": "the same text",
    "outlet": "by the same outlet",
    "rewritten": "both are rewritten, and neither says from what",
}


@dataclass(frozen=True)
class Witness:
    """One source of a statement: the wording that stands for it, and the copies of it, each with the reason why it is one."""

    wording: Wording
    copies: list[tuple[Wording, str]]

    @property
    def is_known(self):
        """Is the outlet of any of them known? What nobody knows may be any of the others."""
        every = [self.wording, *(copy for copy, _ in self.copies)]
        return any(each.quotation.article.outlet_id for each in every)


def witnesses(wordings):
    """The wordings as Witnesses, in their order."""
    why, groups = reasons([each.quotation.article for each in wordings]), []
    for n in range(len(wordings)):
        met = [group for group in groups if any((n, m) in why for m in group)]
        groups = [group for group in groups if group not in met] + [sorted(sum(met, [n]))]
    return [witness(group, wordings, why) for group in sorted(groups)]


def witness(group, wordings, why):
    """A Witness of wordings that belong together: the first that is no copy of another of them stands for all."""
    held = {wordings[n].quotation.article_id for n in group}
    first = next((n for n in group if wordings[n].quotation.article.copy_of_id not in held), group[0])
    copies = [n for n in group if n != first]
    told = [next(why[n, m] for m in [first, *copies] if (n, m) in why) for n in copies]
    return Witness(wordings[first], [(wordings[n], reason) for n, reason in zip(copies, told, strict=True)])


def independent(found):
    """How many outlets print it independently of one another; 0 where the outlet of none is known."""
    return sum(each.is_known for each in found)


# --------------------------------------------------------------- one source or two


def reasons(articles):
    """{(place, place): why two of the articles are one source}, both ways round; nothing where nothing says so."""
    why = {}
    for n, m in combinations(range(len(articles)), 2):
        if reason := one_source(articles[n], articles[m]):
            why[n, m] = why[m, n] = reason
    return why


def one_source(a, b):
    """Why two articles are one source, by what is known of them; "" where nothing says so."""
    shared = {kind for kind, _ in kin(a) & kin(b)}
    if a.pk == b.pk:
        return "in the same article"
    if "article" in shared and b.pk != a.copy_of_id and a.pk != b.copy_of_id:
        return "both are copies of one article"
    return next((reason for kind, reason in WHY.items() if kind in shared), "")


def kin(article):
    """What makes an article one source with another that has it too: (kind, which), kinds as in WHY."""
    keys = {("article", article.copy_of_id or article.pk), ("article", article.pk), ("text", article.sha256)}
    if article.outlet_id:
        keys.add(("outlet", article.outlet_id))
    if article.kind == Article.Kind.REWRITTEN and not article.copy_of_id:
        keys.add(("rewritten", ""))
    return keys
