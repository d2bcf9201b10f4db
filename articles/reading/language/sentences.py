"""Sentences as spans, and the tokens in them: words, marks, and each quotation as one token."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from articles.reading.findings import Span

from .quotes import Quoted
from .verbs import VERBS
from .words import PREPOSITIONS, PRONOUNS

_TOKEN = re.compile(
    r"[A-Za-z]+(?=[ ,])|(?:[A-Z]\.){2,}|\d[\d,.]*\d(?![\w-])|[^\W_]+(?:['\-.&/][^\W_]+)*\.?|\.{2,}|[@#]\w+|[^\w\s]|_+",
)
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov lt col gen sgt capt rev hon st jr sr jan feb mar apr jun jul aug sep sept oct nov dec "
    "u.s u.n u.k e.u vs etc inc corp co ltd dept maj adm amb mt ft d-mass r-ky ala ariz ark calif colo conn del fla "
    "ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo".split()
)
_ARABIC = re.compile(r"(?:al|el)-[A-Z]")
# After these a full stop may still end the sentence, if what follows begins one plainly
_STARTERS = frozenset(
    "the a an he she it they we i but and in on at this that these those there however meanwhile while when after "
    "before for mr mrs ms if as so his her its their".split()
)
_NO_SPEAKER = frozenset(
    "however meanwhile but and in on at while when after before if as so for then yet".split()
)
_NEAR = 22  # tokens in which an attribution must end
_EXCLAIMS = frozenset("ask exclaim shout cry wonder".split())
_CLOSING = frozenset(".!?…)")
_LONGEST = 300  # tokens: no sentence is longer, and what looks back stays short


class Token(NamedTuple):
    """A word, a mark, or a whole quotation (``quoted``: its index); offsets into the article's text.

    ``capital``: it begins with a capital, as a name does ("al-Assad" too). ``word``: it is no mark and no quotation.
    """

    start: int
    end: int
    words: str
    low: str
    capital: bool = False
    word: bool = False
    quoted: int = -1


@lru_cache(maxsize=8192)
def _look(words: str) -> tuple[str, bool, bool]:
    """A token's words in small letters, whether they begin with a capital, and whether they are a word."""
    first = words[0]
    word = first.isalnum() or first in "@#'"
    capital = word and (first.isupper() or (first in "ae" and _ARABIC.match(words) is not None))
    return words.lower(), capital, word


@lru_cache(maxsize=8192)
def _plain(words: str) -> tuple[str, str, bool, bool, int] | None:
    """All but the offsets of a token that is a plain word or a mark; None for what may fall into parts."""
    may_part = words == "—" or (len(words) > 1 and (words.endswith(".") or "'" in words))
    return None if may_part else (words, *_look(words), -1)


@dataclass(frozen=True)
class Sentence:
    """A sentence, its tokens, the paragraph it stands in (by index), and its place among all sentences."""

    span: Span
    tokens: tuple[Token, ...]
    paragraph: int
    place: int


def split(
    text: str, paragraphs: Sequence[Span], quoted: Sequence[Quoted], received: str = ""
) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs of a folded text; a quotation never breaks one from inside.

    ``received`` is the text before folding: in it a dash differs from a hyphen, in "aid—much of it—came".
    """
    text = _dashed(text, received) if "—" in received else text
    sentences: list[Sentence] = []
    place = 0
    for index, paragraph in enumerate(paragraphs):
        while place < len(quoted) and quoted[place].outer.end <= paragraph.start:
            place += 1
        here, n = [], place
        while n < len(quoted) and quoted[n].outer.start < paragraph.end:
            here.append((n, quoted[n]))
            n += 1
        tokens = _tokens(text, paragraph, here)
        for group in _groups(tokens):
            span = Span(group[0].start, group[-1].end)
            sentences.append(Sentence(span, tuple(group), index, len(sentences)))
    return tuple(sentences)


def _dashed(folded: str, received: str) -> str:
    """The folded text with its dashes again, which are as long there."""
    ends = list(accumulate(len(words) + 1 for words in received.split("—")))
    return "—".join(folded[start : end - 1] for start, end in pairwise((0, *ends)))


def _tokens(text: str, paragraph: Span, quoted: Sequence[tuple[int, Quoted]]) -> list[Token]:
    tokens: list[Token] = []
    place = paragraph.start
    for n, one in quoted:
        tokens += _words(text, place, one.outer.start)
        outer = one.outer
        tokens.append(Token(outer.start, outer.end, outer.of(text), "", quoted=n))
        place = outer.end
    return tokens + _words(text, place, paragraph.end)


def _words(text: str, start: int, end: int) -> list[Token]:
    """Words and marks; a full stop stays with an abbreviation and parts from any other word."""
    tokens: list[Token] = []
    add, make, known = tokens.append, tuple.__new__, _plain
    for match in _TOKEN.finditer(text, start, end):
        plain = known(words := match[0])
        if plain is not None:
            add(make(Token, match.span() + plain))  # twice as fast as by its names
            continue
        begin, after = match.span()
        for part in _parts(words, text[after : after + 2]):
            add(Token(begin, begin + len(part), part, *_look(part)))
            begin += len(part)
    return tokens


def _parts(words: str, following: str) -> Sequence[str]:
    """What is matched as one, in tokens."""
    if len(words) > 1 and words.endswith("."):
        return (words,) if _abbreviated(words) or _numbered(words, following) else (words[:-1], ".")
    if "'" in words:
        return _without_clitic(words)
    return ("-",) if words == "—" else (words,)


def _numbered(words: str, following: str) -> bool:
    """ "No. 2" is no end."""
    return words.lower() == "no." and following.strip().isdigit()


def _without_clitic(words: str) -> tuple[str, ...]:
    """ "he's" as "he" and "'s": a verb may hide in the second; a possessive stays whole."""
    head, mark, tail = words.partition("'")
    clitic = head.lower() in PRONOUNS and tail.lower() in {"s", "ve", "d", "ll", "re", "m"}
    return (head, mark + tail) if clitic else (words,)


def _abbreviated(words: str) -> bool:
    bare = words[:-1].lower()
    return (
        bare in _ABBREVIATIONS
        or (len(bare) == 1 and bare.isalpha() and bare != "i")
        or ("." in bare and len(bare) < 6)
    )


def _groups(tokens: list[Token]) -> list[list[Token]]:
    """Tokens shared out to sentences."""
    groups: list[list[Token]] = []
    first = 0
    for n, token in enumerate(tokens):
        may_end = token.quoted >= 0 or token.words[-1] in _CLOSING
        if (may_end and _ends_sentence(tokens, n)) or n - first >= _LONGEST - 1:
            groups.append(tokens[first : n + 1])
            first = n + 1
    if first < len(tokens):
        groups.append(tokens[first:])
    return groups


def _ends_sentence(tokens: list[Token], n: int) -> bool:
    """Does a sentence end after the n-th token?"""
    token = tokens[n]
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if following is None:
        return True
    if following.start == token.end and following.quoted < 0:
        return False
    begins = (
        following.quoted >= 0
        or following.words[0].isupper()
        or following.words[0].isdigit()
        or following.words[0] in "@#(["
    )
    if token.quoted >= 0:
        inner = token.words.rstrip("\"'”’»` ")
        if not begins or inner[-1:] not in ".!?…":
            return False
        if inner.endswith(".") and following.quoted < 0 and _abbreviated(inner.rsplit(None, 1)[-1]):
            return False
        return not _attribution_follows(tokens, n + 1, inner[-1])
    if token.words[0] in ".!?…" and not token.word:
        return begins
    if token.words.endswith(".") and len(token.words) > 1:
        if token.low[:-1] in {"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "st"}:
            return False
        return (following.quoted >= 0 and _begins(following)) or (
            following.low in _STARTERS and following.capital
        )
    return token.words == ")" and n > 0 and tokens[n - 1].words in ".!?" and begins


def _parted(lead: list[Token]) -> bool:
    """Does a comma stand between what begins the sentence and the phrase before the verb?"""
    return sum(token.words == "," for token in lead) == 1


def _begins(quotation: Token) -> bool:
    """Does a quotation begin as a sentence does?"""
    return quotation.words.lstrip("\"'“‘„«` ")[:1].isupper()


def _attribution_follows(tokens: list[Token], n: int, closing: str) -> bool:
    """Do a few words with a reporting verb, and then an end, follow: "…?" Mr. Adams asked.

    ``closing`` is the mark before: after a full stop "The armies, he said, would talk" is a sentence of its own.
    """
    if tokens[n].low in _NO_SPEAKER or (tokens[n].low in PREPOSITIONS and tokens[n].capital):
        return False
    for ahead in range(n, min(n + _NEAR, len(tokens))):
        token = tokens[ahead]
        if ahead - n > 8 and tokens[ahead - 1].words != ",":
            continue  # only an apposition keeps the verb so far away
        if token.quoted >= 0 or token.words in ".!?;:":
            return False
        forms = VERBS.get(token.low)
        if (
            forms
            and (forms[0].form == "finite" or _heard(tokens[:ahead]))
            and "q" in forms[0].verb.grammar
            and not (token.capital and ahead == n)
        ):
            after = tokens[ahead + 1] if ahead + 1 < len(tokens) else None
            inverted = ahead == n
            asks = closing in "!?" and forms[0].verb.lemma in _EXCLAIMS and ahead - n < 6
            if closing == "." and after is not None and after.words == "," and _parted(tokens[n:ahead]):
                return False
            return (
                inverted
                or asks
                or after is None
                or after.words in ".,;"
                or after.low in {"in", "on", "at", "during", "to", "of", "about", "as", "when", "while"}
            )
    return False


def _heard(before: list[Token]) -> bool:
    """ "…?" Mr. Adams was heard to say."""
    return [token.low for token in before[-2:]] in (["heard", "to"], ["overheard", "to"])
