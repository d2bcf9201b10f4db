"""Which quotations of different articles are one statement, and how their words differ.

Written forms it knows: another case, punctuation, quote marks or hyphens; words left out under an ellipsis; words in
brackets, which the paper put in; contractions written out; British and American spellings; a fragment or a tail of a
longer quotation. A changed name, number, "not" or any other word that bears meaning makes two wordings "perhaps" one
statement, which is for an editor to say.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from articles.reading.findings import Kind

from .word_runs import GAP, Change, Word, matcher, one_line, pieces, printed_words, runs, spoken_words

Verdict = Literal["same", "perhaps", "different"]
Pairs = dict[int, dict[int, float]]

SAME, PERHAPS = 92.0, 78.0  # scores out of 100
TOO_SHORT = 4  # words: fewer tell nothing
LONG_ENOUGH = 6  # words: fewer must be distinctive

LIGHT_WORDS = "a an the and but so that now well just also then"
TURNING_WORDS = "not no never nor without neither"
POINTING_WORDS = """he him his she her it its they them their we us our i me my you your this that these those there
    is are was were am be has have had"""
PLAIN_WORDS = """about after again against all already always any as at because been before being between both by can
    come could did do does doing done down each ever every for from get give go going good got here how if in into
    itself know like lot made make many may might more most much must need of off on one only or other ourselves out
    over own really s said same say see shall should some still such take than themselves thing things think through
    to today together too two under until up very want way were what when where whether which while who whom whose why
    will with would yes yet"""
COMMON_WORDS = """action agree agreed agreement aid allies american arms attack attacks bilateral ceasefire chemical
    civil civilians conflict cooperation countries country crisis destruction dialogue different diplomatic economic
    efforts fight fighting force forces foreign government groups human humanitarian implementation important interest
    interests international issue issues law leader leaders mass meeting military minister missile nation national
    nations negotiations new nuclear parties peace people policy political president problem problems process progress
    prohibited question regime region relations relationship resolution rights russian sanctions security settlement
    situation solution stability state states support syrian talks terror terrorism terrorist terrorists transition
    treaty ukrainian united use used violence war weapons work working world"""
LIGHT = frozenset(LIGHT_WORDS.split())
TURNING = frozenset(TURNING_WORDS.split())
POINTING = LIGHT | frozenset(POINTING_WORDS.split())
PLAIN = POINTING | TURNING | frozenset(PLAIN_WORDS.split())
COMMON = frozenset(COMMON_WORDS.split())  # what two statements of one meeting may well share


@dataclass(frozen=True)
class Likeness:
    """How alike two wordings are: a score out of 100, what follows from it, and in words why."""

    score: float
    verdict: Verdict
    basis: str


@dataclass(frozen=True)
class Wording:
    """A quotation as ``cluster`` wants it: where it stands, whose it is, and its words between quotation marks.

    ``article`` is anything that tells articles apart; ``meeting`` and ``speaker`` are slugs, None where not known.
    """

    article: Hashable
    meeting: str | None
    speaker: str | None
    kind: Kind
    words: str


# ------------------------------------------------------------------ one statement or two


@functools.lru_cache(maxsize=20_000)
def same_words(a: str, b: str) -> Likeness:
    """Are these two wordings of one utterance? The order of the two does not matter.

    Words only: that both have the same speaker and meeting is for the caller to see to.
    """
    short, long = sorted((spoken_words(a), spoken_words(b)), key=_by_length)
    if _count(short) < TOO_SHORT:
        return Likeness(0.0, "different", f"fewer than {TOO_SHORT} words: too short to tell")
    score, faults = _align(short, long)
    if score < PERHAPS:
        return Likeness(score, "different", "the words differ")
    if faults:
        return Likeness(score, "perhaps", f"alike but for {faults[0]}")
    if score < SAME:
        return Likeness(score, "perhaps", "the words are alike, but not the same")
    if not _telling(short):
        return Likeness(score, "perhaps", "the same words, but too few or too common to tell")
    whole = _count(short) == _count(long)
    return Likeness(score, "same", "the same words" if whole else "the shorter is held in the longer")


def may_be_same(a: str, b: str) -> bool:
    """Do two wordings share two words of content, as all do that are the same? A cheap question before a dear one."""
    return len(_content(a) & _content(b)) >= 2


@functools.lru_cache(maxsize=10_000)
def _content(text: str) -> frozenset[str]:
    words = (word for word in spoken_words(text) if word.spoken and word.folded not in PLAIN)
    return frozenset(_british(word) for word in words)


def differences(a: str, b: str) -> tuple[tuple[Change, str, str], ...]:
    """How two wordings differ, word by word: (change, words of a, words of b), in order, covering both.

    "left out" is in a only, "added" in b only. Case, punctuation, hyphens and quote marks never count; the words
    are given as printed.
    """
    words_a = [word for word in printed_words(a) if word.folded != GAP]
    words_b = [word for word in printed_words(b) if word.folded != GAP]
    return tuple(
        (change, _as_printed(a, words_a, of_a), _as_printed(b, words_b, of_b))
        for change, of_a, of_b in runs(words_a, words_b)
    )


def _as_printed(text: str, words: list[Word], run: list[Word]) -> str:
    """A run of words as printed, with the punctuation up to the next word."""
    if not run:
        return ""
    start = 0 if run[0] is words[0] else run[0].start
    end = len(text) if run[-1] is words[-1] else words[words.index(run[-1]) + 1].start
    return text[start:end].strip()


# -------------------------------------------------------------------------- what same_words asks


def _by_length(words: Sequence[Word]) -> tuple[int, list[str]]:
    return _count(words), [word.folded for word in words]


def _count(words: Sequence[Word]) -> int:
    return sum(word.spoken for word in words)


def _align(short: Sequence[Word], long: Sequence[Word]) -> tuple[float, list[str]]:
    """Find what stands between the ellipses of the shorter, in its order, in the longer: score, what differs."""
    weighed, faults, begin = 0.0, [], 0
    for piece in pieces(short):
        rest = long[begin:]
        first, last = _window(piece, rest)
        wanted, found = one_line(piece), one_line(rest[first:last])
        weighed += _count(piece) * max(fuzz.ratio(wanted, found), _partial(wanted, one_line(rest)))
        faults += [_told(a, b) for change, a, b in runs(piece, rest[first:last]) if not _slight(change, a, b)]
        begin += last
    return weighed / _count(short), faults


def _partial(wanted: str, line: str) -> float:
    return fuzz.partial_ratio(wanted, line) if len(wanted) <= len(line) else fuzz.ratio(wanted, line)


def _window(piece: Sequence[Word], rest: Sequence[Word]) -> tuple[int, int]:
    """Where in the rest the piece stands: from the first to the last word the two share, with what is at its edges."""
    where = [n for n, word in enumerate(rest) if word.spoken for _ in f"{word.folded} "]
    line, wanted = one_line(rest), one_line(piece)
    found = fuzz.partial_ratio_alignment(wanted, line) if len(wanted) <= len(line) else None
    if found is None or found.dest_start == found.dest_end:
        return 0, len(rest)
    start = max(where[found.dest_start] - 2, 0)  # letters may have cut it a word or two off
    end = min(where[found.dest_end - 1] + 3, len(rest))
    shared = [block for block in matcher(piece, rest[start:end]).get_matching_blocks() if block.size]
    if not shared:
        return start, end
    before, after = shared[0].a, len(piece) - shared[-1].a - shared[-1].size
    return max(start + shared[0].b - before, 0), min(
        start + shared[-1].b + shared[-1].size + after, len(rest)
    )


def _told(a: list[Word], b: list[Word]) -> str:
    """ "will" and "may"; or one of them alone."""
    return " and ".join(f"“{' '.join(word.folded for word in run)}”" for run in (a, b) if run)


def _slight(change: Change, a: list[Word], b: list[Word]) -> bool:
    """Is it all one for what was said, whether the one or the other is printed?"""
    if change == "equal" or {word.folded for word in b} == {GAP}:
        return True
    if any(word.inserted for word in a + b):
        return _all_inserted(a, b) or _all_inserted(b, a)
    a, b = [w for w in a if w.folded not in LIGHT], [w for w in b if w.folded not in LIGHT]
    return len(a) == len(b) and all(_british(x) == _british(y) for x, y in zip(a, b, strict=True))


def _all_inserted(a: list[Word], b: list[Word]) -> bool:
    """Did the paper put a in, for nothing or for a word that only points ("he")?"""
    turning = any(word.folded in TURNING or word.folded[0].isdigit() for word in a)
    pointing = all(word.folded in POINTING or word.folded == GAP for word in b)
    return all(word.inserted or word.folded in POINTING for word in a) and pointing and not turning


def _british(word: Word) -> str:
    """organize as organise, favor as favour, defense as defence, center as centre."""
    spelt = re.sub(r"(?<=\w{3})iz(?=(e|es|ed|er|ers|ing|ation|ations)$)", "is", word.folded)
    spelt = re.sub(r"(?<=\w{3})or(?=(s|ed|ing|able|hood|hoods)?$)", "our", spelt)
    return re.sub(r"(?<=\w{2})ense(?=s?$)", "ence", re.sub(r"(?<=\w{3}t)er(?=s?$)", "re", spelt))


def _telling(words: Sequence[Word]) -> bool:
    """Are these enough words, and such as nobody says twice at a meeting?"""
    content = {word.folded for word in words if word.spoken} - PLAIN
    if _count(words) >= LONG_ENOUGH:
        return len(content) >= 2
    return len(content - COMMON - {word.folded for word in words if word.is_name}) >= 3


# ------------------------------------------------------------------------------- clusters


def cluster(items: Sequence[Wording]) -> list[list[int]]:
    """Which items are one statement: lists of two or more indices, in order; who is in none stands alone.

    Only the quoted words of one speaker at one meeting are joined, only across articles, and only where each is
    "the same" as each. An item that fits two different ones of another article is joined with neither.
    """
    alike = _alike(items)
    groups = {n: [n] for n in alike}
    for _, i, j in sorted(
        (-score, i, j) for i, others in alike.items() for j, score in others.items() if i < j
    ):
        one, other = groups[i], groups[j]
        articles = [items[n].article for n in one + other]
        if len(set(articles)) == len(articles) and all(y in alike[x] for x in one for y in other):
            groups |= dict.fromkeys(one + other, sorted(one + other))
    return sorted({tuple(group): group for group in groups.values() if len(group) > 1}.values())


def _alike(items: Sequence[Wording]) -> Pairs:
    """For each item those it may be joined with, and the scores."""
    pairs: Pairs = {}
    for room in _rooms(items):
        for n, i in enumerate(room):
            for j in room[n + 1 :]:
                a, b = items[i], items[j]
                if a.article != b.article and may_be_same(a.words, b.words):
                    likeness = same_words(a.words, b.words)
                    if likeness.verdict == "same":
                        pairs.setdefault(i, {})[j] = pairs.setdefault(j, {})[i] = likeness.score
    torn = {(i, j) for i in pairs for j in pairs[i] if _torn(items, pairs, i, j) or _torn(items, pairs, j, i)}
    return {i: {j: score for j, score in pairs[i].items() if (i, j) not in torn} for i in pairs}


def _rooms(items: Sequence[Wording]) -> list[list[int]]:
    """The indices of the quoted items, by meeting and speaker; where either is not known, nowhere."""
    rooms: dict[tuple[str, str], list[int]] = {}
    for n, item in enumerate(items):
        if item.meeting and item.speaker and item.kind != "indirect":
            rooms.setdefault((item.meeting, item.speaker), []).append(n)
    return list(rooms.values())


def _torn(items: Sequence[Wording], pairs: Pairs, i: int, j: int) -> bool:
    """Does i fit another item of j's article that says something else than j?"""
    rivals = [k for k in pairs[i] if k != j and items[k].article == items[j].article]
    return any(same_words(items[k].words, items[j].words).verdict != "same" for k in rivals)
