"""Words that tell an occasion: "after the meeting", "in a speech at the U.N. General Assembly", "last week"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from types import MappingProxyType
from typing import NamedTuple

from articles.reading.findings import Leader, Lexicon, Span, Speaker, pair_of
from articles.reading.language.letters import fold
from articles.reading.language.terms import begun_by, remembered
from articles.reading.when.reckoning import MONTHS, WEEKDAYS

from .sign_words import FAMILIES, Kind

TELLERS = re.compile(
    r"\b(?:spokes(?:man|men|woman|women|person|people)|officials?|aides?|advis[eo]rs?|press secretary|diplomats?|ambassadors?)\b",
    re.I,
)
_TELLS = re.compile(r"\b(?:spokes\w+|press secretary|advis[eo]r|aide|ambassador)\b", re.I)
_FAMILIES: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (one, re.compile(rf"\b(?=\w)(?:{words})", re.I)) for one, _, words in FAMILIES
)
# Looked for first, since most sentences have none of them
_HINTED: defaultdict[str, list[int]] = defaultdict(list)
for _place, _family in enumerate(FAMILIES):
    for _hint in _family[1].split():
        _HINTED[_hint].append(_place)
_ALL_HINTS = frozenset(_HINTED)
_WORD = re.compile(r"[^\W_]+")
_WITH = re.compile(r" (?:\w+ ){0,4}?(?:with|between) ([^.;,#]{3,80})")
_MEETING_SOMEBODY = re.compile(r"(?:after|before|following) meeting$", re.I)
_WHOM = re.compile(r" (?!Mr\.? \w+ (?:said|told)\b)((?:(?:the|his) (?:\w+ )?)?(?:[A-Z][\w.'-]*[ ,]*){1,5})")
_OTHER = r"his (?:\w+ )?(?:guest|host|visitor|counterpart|opposite number)"
_CAPITAL = re.compile(r"\b[A-Z][\w.-]*")
_PLAIN = frozenset(
    (
        "mr",
        "mr.",
        "president",
        "leaders",
        "summit",
        "after",
        "following",
        "during",
        "at",
        "in",
        "u.s",
        "us",
        "american",
        "russian",
        "bilateral",
        "joint",
        "meeting",
        "meetings",
        "talks",
        "their",
        "the",
    )
)


class Sign(NamedTuple):
    """Words that tell an occasion, and which kind."""

    kind: Kind
    span: Span


class Known(NamedTuple):
    """The two of the lexicon's first pair (slugs and last names) and the words its meetings go by, small letters.

    ``tellers`` are slugs of those whose office it is to tell journalists; ``told`` finds, for each of the two, words
    that tell the other something; ``called`` the titles of each, of two words and more.
    """

    pair: frozenset[str]
    places: frozenset[str]
    tellers: frozenset[str] = frozenset()
    told: Mapping[str, re.Pattern[str]] = MappingProxyType({})
    called: Mapping[str, re.Pattern[str]] = MappingProxyType({})

    def holds(self, speaker: Speaker) -> bool:
        """Is the speaker one of the two, or both? Without a lexicon anybody may be."""
        return speaker.kind == "pair" or not self.pair or speaker.slug in self.pair


NOBODY = Known(frozenset(), frozenset())


@remembered
def known(lexicon: Lexicon) -> Known:
    """What of a lexicon tells the meeting from other talks."""
    both = pair_of(lexicon.leaders)
    members = [leader for leader in lexicon.leaders if both and leader.slug in both.members]
    pair = {word for member in members for word in (member.slug, fold(member.name).split()[-1].lower())}
    places = {
        word.lower().strip(".,")
        for meeting in lexicon.meetings
        for alias in (*meeting.aliases, *meeting.weak_aliases)
        for word in fold(alias).split()
    }
    tellers = {one.slug for one in lexicon.leaders if any(_TELLS.search(title.words) for title in one.titles)}
    told = {one.slug: _telling([other for other in members if other is not one]) for one in members}
    called = {one.slug: _titled(one) for one in members}
    plain = places | _PLAIN | set(WEEKDAYS) | set(MONTHS)
    return Known(frozenset(pair), frozenset(plain), frozenset(tellers), told, called)


def _titled(leader: Leader) -> re.Pattern[str]:
    """The Russian president; his U.S. counterpart; Russian President, as before a name."""
    titles = {fold(title.words).lower().removeprefix("the ") for title in leader.titles}
    longest = sorted((re.escape(words) for words in titles if " " in words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest) or '(?!)'})\b")


def _telling(others: Iterable[Leader]) -> re.Pattern[str]:
    """Told the Russian president; said to Mr. Putin."""
    names = {
        fold(words) for one in others for words in (*one.aliases, *(title.words for title in one.titles))
    }
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    called = "|".join(longest) or "(?!)"
    return re.compile(
        rf"\b(?:told|assured|informed|reminded|asked|(?:said|replied|complained|suggested) to) (?:{called}|{_OTHER})\b",
        re.I,
    )


def hints_in(text: str, span: Span, words: str) -> Set[str]:
    """Of the words that every sign has one of, those in the span of a folded text that ``words`` has not blotted out."""
    found = begun_by(_ALL_HINTS, _WORD, text, span)
    return {match[0].lower() for match in found if words[match.start() - span.start] != "#"}


def find_sign(words: str, offset: int, names: Known, hints: Set[str] | None = None) -> Sign | None:
    """The first kind of sign in the words, which begin at ``offset``; talks of others than the pair are apart.

    ``hints`` are those in the words where they are known, which is faster.
    """
    if hints is None:
        hints = _ALL_HINTS.intersection(_WORD.findall(words.lower()))
    for place in sorted({place for hint in hints for place in _HINTED[hint]}):
        kind, pattern = _FAMILIES[place]
        if (match := pattern.search(words)) is not None:
            span = Span(offset + match.start(), offset + match.end())
            others = kind in ("during", "after", "before") and _of_others(
                match.group(), words[match.end() :], names
            )
            return Sign("apart" if others else kind, span)
    return None


def _of_others(talks: str, tail: str, names: Known) -> bool:
    """Does "with Chancellor Merkel" follow, or are they "the Geneva talks", and nobody of the pair is named?"""
    if not names.pair:
        return False
    if _MEETING_SOMEBODY.match(talks) and (whom := _WHOM.match(tail)) is not None:
        return not any(name in whom[1].lower() for name in names.pair)
    if any(name in talks.lower() for name in names.pair):
        return False
    if any(
        word.lower().strip(".").removesuffix("'s") not in names.places for word in _CAPITAL.findall(talks[1:])
    ):
        return True
    party = _WITH.match(tail)
    return (
        party is not None
        and bool(_CAPITAL.search(party[1]))
        and not any(name in party[1].lower() for name in names.pair)
    )
