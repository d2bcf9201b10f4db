"""What each stretch of a page is: headline, byline, paragraphs of the article, and what the page adds to it.

Written forms it knows: navigation and share buttons, remains of players, photo captions (credited, marked
"(L)", or printed twice), cross-heads and related links (short lines that do not close like a sentence),
bylines and agency credits, notices about the outlet, stray mark-up. What it does not know is body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.reading.findings import Layout, Passed, Span

from .blocks import blocks_of, closes
from .furniture import (
    AFTER_CREDIT,
    CAPTION,
    CREDIT,
    CROSS_HEAD,
    NAVIGATION,
    NOTICE,
    NOTICE_WORDS,
    PLAYER,
    RELATED,
    REPEATED,
    SPEECH,
    SUB_HEAD,
    by_its_look,
    is_byline,
)

_TEASER = re.compile(r"""(?:[!?]|[^\s.!?,]["'])$""")
_TRANSCRIPT = re.compile(
    r"[A-Z][A-Z .,'()-]{3,60}: |Q +[A-Z]|[QA][.):]+ ?[A-Z]|[A-Z][\w. ]{2,40}: .{0,400}[.?!]$"
)
_QUOTED_TITLE = re.compile(r"""(["'])[^"'.!?,]{3,60}\1$""")
_WORDY = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY = frozenset(
    "with what when from that this your have will says said after over about into more than they their which".split()
)
_SAID_BY = re.compile(r'"[^"]{12,}[.!?,]" ?-+ ?\w')  # "We met." - Jane Doe
_NUMBERED_TITLE = re.compile(r"(?:\d{1,2}[.)]|#\d{1,2})\s+\S.{1,58}(?<![.,:;])$")
_STANDFIRST = re.compile(r"[^\W\d_]{3,}[.] (?=By [A-Z]|[A-Z])")
_KIND = re.compile(r"[A-Z]{4,} ?[:|>»-] ?(?=\S)")  # "FACTBOX: …" is a headline where there is no other
_BULLET = re.compile(r"(?:[-*•·–>]|\(?\d{1,2}[.)]|\([a-z]\))\s")


def lay_out(text: str) -> Layout:
    """Shares out all of the text that is not white space between headline, byline, paragraphs and furniture.

    A paragraph is a line, or several where the lines are wrapped or a line breaks off inside a sentence.
    """
    blocks, tags = blocks_of(text)
    words = [block.of(text) for block in blocks]
    why = [by_its_look(line) or (None if _WORDY.search(line) else NAVIGATION) for line in words]
    _mark_repeats(words, why)
    headline = _find_headline(words, why)
    if headline is None and (headline := _of_a_kind(words, why)) is not None:
        why[headline] = None
    _mark_head(words, why, headline)
    _mark_tail(words, why, headline)
    _mark_cross_heads(words, why, headline)
    byline = next(
        (place for place, line in enumerate(words) if why[place] == CREDIT and is_byline(line)), None
    )
    passed = [Passed(block, w) for block, w in zip(blocks, why, strict=True) if w]
    return Layout(
        headline=None if headline is None else blocks[headline],
        byline=None if byline is None else blocks[byline],
        paragraphs=tuple(b for n, b in enumerate(blocks) if why[n] is None and n != headline),
        furniture=tuple(
            sorted((p for p in (*passed, *tags) if byline is None or p.span != blocks[byline]), key=_place)
        ),
    )


def _place(passed: Passed) -> Span:
    return passed.span


# -------------------------------------------------------------- blocks to kinds


def _mark_repeats(words: Sequence[str], why: list[str | None]) -> None:
    """A sentence printed twice running is a caption; where it is a title, or the whole page is doubled, the second goes."""
    twins = [n for n in range(1, len(words)) if words[n] == words[n - 1] and len(words[n].split()) > 4]
    for n in twins:
        caption = len(twins) == 1 and closes(words[n])
        why[n] = why[n] or (CAPTION if caption else REPEATED)
        if caption:
            why[n - 1] = why[n - 1] or CAPTION


def _is_prose(line: str) -> bool:
    """Does it read like a sentence of an article?"""
    count = len(line.split())
    return count > 25 or (closes(line) and count > 3) or bool(_TRANSCRIPT.match(line))


def _is_title(line: str) -> bool:
    """Could it be a headline? It does not close like a sentence, or only as a short question does."""
    words = line.split()
    if not 2 <= len(words) <= 25 or len(line) > 220 or _TRANSCRIPT.match(line) or _BULLET.match(line):
        return False
    if not closes(line):
        return line[-1] not in ",-"
    return len(words) <= 20 and bool(_TEASER.search(line)) and not SPEECH.search(line)


def _find_headline(words: Sequence[str], why: Sequence[str | None]) -> int | None:
    """The first title-like line before the article that shares words with its beginning, else the first of some length."""
    titles: list[int] = []
    prose: list[int] = []
    for n, line in enumerate(words):
        if why[n] is None and not prose and len(titles) < 40 and _is_title(line):
            titles.append(n)
        elif why[n] is None and _is_prose(line):
            prose.append(n)
        if len(prose) == 3:
            break
    if not prose:
        return next((n for n in titles[:1] if n + 1 < len(words) and len(words[n].split()) > 3), None)
    titles = [n for n in titles if not _STANDFIRST.search(words[n])] or titles
    if len(titles) < 2:
        return next(iter(titles), None)
    told = _content(" ".join(words[n] for n in prose))
    fitting = (n for n in titles if len(words[n].split()) > 3 and len(_content(words[n]) & told) > 1)
    longer = (n for size in (4, 3, 2) for n in titles if len(words[n].split()) >= size)
    return next(fitting, next(longer, None))


def _of_a_kind(words: Sequence[str], why: Sequence[str | None]) -> int | None:
    """A headline that says what kind of article follows, which elsewhere is a link: "FACTBOX: …"."""
    for n, line in enumerate(words):
        if why[n] is None:
            return None
        label = _KIND.match(line) if why[n] == RELATED else None
        if label is not None and _is_title(line[label.end() :]):
            told = _content(" ".join(later for m, later in enumerate(words) if m > n and why[m] is None))
            return n if len(_content(line) & told) > 1 else None
    return None


def _content(line: str) -> set[str]:
    """The words that carry what a line is about."""
    return {word.lower() for word in _WORD.findall(line)} - _EMPTY


def _mark_head(words: Sequence[str], why: list[str | None], headline: int | None) -> None:
    """What stands before the article and is neither headline nor sentence."""
    if headline is None:
        return
    for n, line in enumerate(words):
        if why[n] is not None or n == headline:
            continue
        if n > headline and _BULLET.match(line) and line.rstrip("\"'")[-1:] not in (".", "!", "?"):
            why[n] = SUB_HEAD
            continue
        if n > headline and _is_prose(line):
            return
        if not _is_prose(line) or n < headline:
            why[n] = NAVIGATION if n < headline else SUB_HEAD


def _mark_tail(words: Sequence[str], why: list[str | None], headline: int | None) -> None:
    """Links, labels and notices after the last sentence of the article."""
    first = _after_credit(words, why)
    gap = None
    for n in range(len(words) - 1, 0 if headline is None else headline, -1):
        if n >= first:
            why[n] = why[n] or AFTER_CREDIT
        elif why[n] is not None:
            continue
        elif not ('"' in words[n] and SPEECH.search(words[n])) and NOTICE_WORDS.search(words[n]):
            why[n] = NOTICE
            if gap is not None:
                why[gap], gap = NOTICE, None
        elif not _is_prose(words[n]) and (_BULLET.match(words[n]) or _looks_like_link(words[n], 18)):
            why[n] = RELATED
        elif gap is None and n + 1 < len(words) and why[n + 1] == NOTICE and not SPEECH.search(words[n]):
            gap = n
        else:
            return


def _after_credit(words: Sequence[str], why: Sequence[str | None]) -> int:
    """From which block on everything stands after the article's closing credit."""
    total = sum(map(len, words))
    seen = 0
    for n, line in enumerate(words):
        seen += len(line)
        if why[n] == CREDIT and seen * 10 > total * 6 and is_byline(line):
            later = words[n + 1 :]
            return len(words) if any('"' in each and SPEECH.search(each) for each in later) else n + 1
    return len(words)


def _looks_like_link(line: str, most: int) -> bool:
    """A short line with a capital."""
    if _SAID_BY.match(line):
        return False
    begins = line[0].isupper() or line[0].isdigit() or line[0] in "\"'"
    return begins and len(line.split()) <= most and not _TRANSCRIPT.match(line) and line[-1] not in ",-"


def _is_open(line: str) -> bool:
    """Does it not close like a sentence, or is it a few words between quotation marks?"""
    return not closes(line) or (_QUOTED_TITLE.match(line) is not None and len(line.split()) < 7)


def _mark_cross_heads(words: Sequence[str], why: list[str | None], headline: int | None) -> None:
    """Short lines inside an article whose paragraphs otherwise close like sentences."""
    body = [n for n, line in enumerate(words) if why[n] is None and n != headline]
    long = [n for n in body if len(words[n].split()) > 14]
    if sum(closes(words[n]) for n in long) * 4 < len(long) * 3 or not long:
        return
    for n in body:
        after_label = n > 0 and why[n - 1] in (NAVIGATION, RELATED, PLAYER)
        if (
            _NUMBERED_TITLE.match(words[n])
            and not SPEECH.search(words[n])
            and (n + 1 in long or n - 1 in long)
        ):
            why[n] = CROSS_HEAD
        if not _is_open(words[n]) or not _looks_like_link(words[n], 20 if after_label else 10):
            continue
        if not _BULLET.match(words[n]) and ('"' not in words[n] or _QUOTED_TITLE.match(words[n])):
            why[n] = CROSS_HEAD
