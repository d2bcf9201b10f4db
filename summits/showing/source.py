"""One article as its page shows it: the text with every finding laid over it, row by row with its margin."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from articles.reading.language.letters import fold
from summits.models import Quotation

from .blocks import blocks, runs, touched
from .margin import Doubt, Entry, Told, anchor, dated, doubts, entry, passed_over
from .overlay import Mark, Sign, overlay

WORDS_FOR = {  # what words of the text were found for, and how that is marked
    "speaker": "speaker",
    "via": "speaker",
    "cue": "cue",
    "said": "date",
    "summit": "meeting",
    "occasion": "occasion",
    "topics": "topic",
}
TOGETHER = 3  # letters: no more than marks and blanks part two parts of one quotation


@dataclass
class Row:
    """A block of the page with its margin, or several that stand together: furniture, or what is hidden.

    ``blocks`` holds (block, pieces); of hidden blocks there is only how many of which role.
    """

    role: str
    blocks: list = field(default_factory=list)
    hidden: Counter = field(default_factory=Counter)
    entries: list[Entry] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    has_findings: bool = False


@dataclass(frozen=True)
class Source:
    """A whole page; ``unseen`` counts the doubts that lie in hidden blocks."""

    rows: list[Row]
    entries: list[Entry]
    dates: list[Told]
    passed: list[Told]
    unseen: int


def source(article, reading, printed, *, settled=None, everything=False):
    """The page of an article; ``printed`` are its quotations in order, each with statement and speaker.

    ``settled`` is {statement's key: the fields an editor decided}. Unless ``everything`` is asked for, the headline
    and the blocks with a finding are all there is of the text, and nothing is quoted from any other.
    """
    text, settled = article.text, settled or {}
    folded = fold(text)
    own = {quotation: whole(quotation, folded) for quotation in printed}
    words = evidence(printed, reading)
    page = _Page(text, reading, [*words, *(span for spans in own.values() for span in spans)], everything)
    entries = [
        entry(n, each, settled.get(each.statement_id, set())) for n, each in enumerate(printed, start=1)
    ]
    return page.source(entries, own, words, doubts(printed, reading))


# --------------------------------------------------------------------- what stands where


def evidence(printed, reading):
    """{(start, end): the names of what rests on these words}."""
    found = [(kind, each.found.get(name)) for each in printed for name, kind in WORDS_FOR.items()]
    if reading:
        found += [(name, reading.basis.get(name)) for name in ("meeting", "date")]
    spans = {}
    for kind, finding in found:
        for start, end in finding["spans"] if finding else ():
            spans.setdefault((start, end), {})[kind] = True
    return {span: list(kinds) for span, kinds in spans.items()}


def whole(quotation, folded):
    """The parts of a quotation with their quotation marks, neighbours put together: [[start, end], ...]."""
    joined = []
    for start, end, *in_marks in quotation.parts:
        if any(in_marks):
            start -= start > 0 and folded[start - 1] in "\"'"
            end += end < len(folded) and folded[end] in "\"'"
        if joined and start - joined[-1][1] <= TOGETHER:
            joined[-1][1] = end
        else:
            joined.append([start, end])
    return joined


def marks_of(own, words, dates, passed):
    """All that is shown in place: statements, the words findings rest on, dates, what was passed over."""
    for quotation, spans in own.items():
        told = " told" if quotation.kind == Quotation.Kind.INDIRECT else ""
        for span in spans:
            yield Mark(*span, f"q {quotation.statement.voice}{told}", f"q{quotation.pk}")
    kinds = {tuple(each["span"]): ["date"] for each in dates}
    for span in kinds | words:
        names = dict.fromkeys([*words.get(span, []), *kinds.get(span, [])])
        yield Mark(*span, " ".join(f"w-{name}" for name in names), anchor("w", span))
    for each in passed:
        yield Mark(*each["span"], "passed", anchor("p", each["span"]))


# --------------------------------------------------------------------------------- the page


class _Page:
    """The blocks of an article, and which of them are seen."""

    def __init__(self, text, reading, findings, everything):
        self.text, self.reading = text, reading
        self.blocks = blocks(text, reading.layout if reading else {})
        self.touched = touched(self.blocks, findings)
        self.seen = [
            everything or has or block.role == "headline"
            for block, has in zip(self.blocks, self.touched, strict=True)
        ]
        self.starts = [block.start for block in self.blocks]

    def source(self, entries, own, words, doubts):
        seen_doubts = [each for each in doubts if self.sees(each.at, each.at + 1)]
        dates, passed = self.seen_of("dates"), self.seen_of("passed_over")
        signs = [Sign(span[1], "label", each) for each in entries for span in own[each.quotation]]
        signs += [Sign(each.at, "doubt", each) for each in seen_doubts]
        rows = self.rows(list(marks_of(own, words, dates, passed)), signs)
        for each in entries:
            rows[self.block_at(each.quotation.start)].entries.append(each)
        for each in seen_doubts:
            rows[self.block_at(each.at)].doubts.append(each)
        unseen = len(doubts) - len(seen_doubts)
        once = list({id(row): row for row in rows}.values())
        told = list(dated(self.text, dates)), passed_over(self.text, passed)
        return Source(once, entries, *told, unseen)

    def rows(self, marks, signs):
        """For each block the row it stands in."""
        seen = [block[:2] for block, is_seen in zip(self.blocks, self.seen, strict=True) if is_seen]
        laid, rows = iter(overlay(self.text, seen, marks, signs)), []
        for kind, numbers in runs(self.blocks, self.seen):
            row = Row(kind, has_findings=any(self.touched[n] for n in numbers))
            together = [self.blocks[n] for n in numbers]
            if kind == "hidden":
                row.hidden = Counter(block.role for block in together)
            else:
                row.blocks = [(block, next(laid)) for block in together]
            rows += [row] * len(numbers)
        return rows

    def block_at(self, place):
        """The number of the block that a place lies in, or of the last one before it."""
        return max(bisect_right(self.starts, place) - 1, 0)

    def sees(self, start, end):
        """Is every block seen that lies between two places?"""
        return bool(self.blocks) and all(self.seen[self.block_at(start) : self.block_at(end - 1) + 1])

    def seen_of(self, name):
        """What a column of the reading tells of blocks that are seen."""
        return [each for each in getattr(self.reading, name, []) if self.sees(*each["span"])]
