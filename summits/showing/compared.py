"""How each article words a statement, beside the fullest of these wordings: word by word, between quotation marks only."""

import re
from dataclasses import dataclass

from articles.reading.alike.wordings import differences
from summits.deciding.revisions import opened
from summits.models import Quotation

from .evidence import context, place_of
from .fragments import to_words

QUOTED = re.compile("“((?:[^“”]|“[^“”]*”)*)”")
BRACKETED = re.compile(r"\[[^\[\]]*\]")
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*")
BREAK = "\0"  # stands for what is between two quoted stretches; no article holds this letter


@dataclass(frozen=True)
class Wording:
    """One article's wording. ``pieces`` is [(what, words)], blanks and marks included, nothing lost.

    What a piece is: "outside" the quotation marks, the "same" as in the fullest wording, "left out" or "added".
    ``differing`` counts the words left out, added and changed; it is empty where there is nothing to compare.
    """

    quotation: Quotation
    pieces: list[tuple[str, str]]
    is_fullest: bool
    differing: dict[str, int]

    @property
    def around(self):
        """The words around it in its article: [(piece, is it its own?)]."""
        return context(self.quotation)

    @property
    def place(self):
        """Its address in its article here."""
        return place_of(self.quotation)

    @property
    def source(self):
        """Where its article was published, at the very words; "" where nobody knows."""
        article, quotation = self.quotation.article, self.quotation
        return article.url and to_words(article.url, article.text, quotation.start, quotation.end)

    @property
    def told(self):
        """How it differs from the fullest, in a sentence; empty for the fullest itself."""
        if self.is_fullest:
            return ""
        if not self.differing:
            return "Nothing of it stands between quotation marks, so no word is compared."
        counts = {change: count for change, count in self.differing.items() if count}
        if not counts:
            return "Word for word the same."
        if len(counts) == 1:
            ((change, count),) = counts.items()
            return f"{count} {'word' if count == 1 else 'words'} {change}."
        each = ", ".join(f"{count} {change}" for change, count in counts.items())
        return f"{sum(counts.values())} words differ: {each}."


def compared(quotations):
    """The quotations as Wordings, the nearest to what was said first, each beside the one with most words between marks."""
    ranked = sorted(quotations, key=rank)
    fullest = max(ranked, key=quoted_words, default=None)
    full = " … ".join(quoted(fullest)) if fullest else ""
    return [wording(each, full, is_fullest=bool(full) and each is fullest) for each in ranked]


def rank(quotation):
    """How near it is to what was said, the nearest first: quoted before paraphrased, then who quotes more of it."""
    return quotation.remoteness, -quoted_words(quotation)


def wording(quotation, full, *, is_fullest=False):
    """One quotation beside the words that the fullest has between its quotation marks."""
    between, spans = outside(quotation), quoted_spans(quotation)
    if is_fullest or not full or not spans:
        return Wording(quotation, [("outside", quotation.words)], is_fullest, {})
    own = BREAK.join(quoted(quotation))
    runs = opened(differences(full, own))
    pieces = [("outside", between[0]), *laid_out(runs, between[1:-1]), ("outside", between[-1])]
    return Wording(quotation, [piece for piece in pieces if piece[1]], is_fullest, counted(runs))


def laid_out(runs, between):
    """The runs as pieces, a blank between any two, and in place of each break what stood there."""
    pieces, between = [], iter(between)
    for change, old, new in runs:
        shown = [("left out", old)] if change in ("left out", "changed") else []
        shown += [("same" if change == "equal" else "added", new)] if new else []
        for what, words in shown:
            stretches = words.split(BREAK)
            pieces += [("same", " ")] if pieces and pieces[-1][0] != "outside" else []
            for n, stretch in enumerate(stretches):
                pieces += [("outside", next(between))] if n else []
                pieces += [(what, stretch.strip())] if stretch.strip() else []
    return pieces


def counted(runs):
    """How many words are left out, added and changed; three words in place of one are one changed and two added."""
    numbers = {"left out": 0, "added": 0, "changed": 0}
    for old, new in ((words_in(old), words_in(new)) for change, old, new in runs if change != "equal"):
        numbers["changed"] += min(old, new)
        numbers["left out"] += max(old - new, 0)
        numbers["added"] += max(new - old, 0)
    return numbers


# ------------------------------------------------------------ between the marks


def quoted_spans(quotation):
    """Where in its words the quoted stretches stand; all of what is quoted directly, where an editor left the marks out."""
    spans = [match.span(1) for match in QUOTED.finditer(quotation.words)]
    whole = quotation.kind == Quotation.Kind.DIRECT and not spans
    return [(0, len(quotation.words))] if whole else spans


def quoted(quotation):
    """The stretches between its quotation marks."""
    return [quotation.words[start:end] for start, end in quoted_spans(quotation)]


def outside(quotation):
    """What stands before, between and after them, marks included: one more than there are stretches."""
    edges = [0, *(edge for span in quoted_spans(quotation) for edge in span), len(quotation.words)]
    return [quotation.words[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def quoted_words(quotation):
    """How many words stand between its quotation marks; what a paper put in [brackets] is nobody's."""
    return sum(words_in(BRACKETED.sub("", stretch)) for stretch in quoted(quotation))


def words_in(text):
    return len(WORD.findall(text))
