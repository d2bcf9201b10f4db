"""Words that tell an occasion: "after the meeting", "in a speech at the U.N. General Assembly", "last week"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from .dates import MONTHS, WEEKDAYS
from .findings import Lexicon, Span, Speaker
from .letters import fold
from .terms import remembered

Kind = Literal["apart", "before", "speech", "after", "during", "press"]
_BETWEEN = r"(?:(?!(?:of|to|by|from|that|on|with|and)\b)[\w'.-]+ ){0,6}?"
_TALKS = r"(?:meetings?|talks|encounter|conversation|session|summit|discussions|exchange|sit-down)\b"
_HALL = (
    r"(?:(?:U\.?N\.?|United Nations|UN General|General) ?(?:General )?Assembly|United Nations|UNGA|assembly|Congress|parliament|Duma"
    r"|lawmakers|delegates|nation|crowd|rally|audience|podium|convention|university|students|troops)\b"
)
_OUTLET = (
    r"(?:news|newspaper|times|post|journal|CNN|BBC|NBC|ABC|CBS|agency|television|TV|radio|channel|magazine)"
)
_WORDS: tuple[tuple[Kind, str], ...] = (
    (
        "apart",
        r"\b(?:last (?:week|month|year|summer|spring|fall|autumn|winter)|(?:earlier|later) (?:this|last) (?:week|month|year)|yesterday"
        r"|(?:days?|weeks?|months?|years?) (?:ago|earlier|before)|in (?:19|20)\d\d|came (?:in)?to office|took office"
        r"|interview\w*|tweet(?:ed)?|twitter|op-ed|editorial|wrote|in a (?:written )?statement|by (?:tele)?phone"
        rf"|(?:tele)?phone (?:call|conversation)|told (?:the )?(?:[\w.'-]+ ){{0,3}}{_OUTLET})\b",
    ),
    (
        "before",
        r"\b(?:before|ahead of|prior to|on the eve of|heading into|on (?:his|her|their|the) way to) "
        rf"{_BETWEEN}(?:{_TALKS}|visit|trip)",
    ),
    (
        "speech",
        rf"\b(?:in|during|into|delivering|delivered|gave|giving) {_BETWEEN}(?:speech(?:es)?|address(?:es)?|lecture)\b"
        rf"|\baddress(?:ing|ed) (?:[\w.]+ ){{0,3}}{_HALL}|\btold (?:the |a |an )(?:[\w.]+ ){{0,3}}{_HALL}"
        rf"|\b(?:speaking|spoke|speaks|said|says|remarks) (?:at|to|before|from) (?:the |a |an )?(?:[\w.]+ ){{0,3}}{_HALL}",
    ),
    (
        "after",
        rf"\b(?:after|following|emerging from|at the (?:end|close|conclusion) of|wrapping up) {_BETWEEN}{_TALKS}|\bafterwards?\b",
    ),
    (
        "during",
        rf"\b(?:during {_BETWEEN}|(?:at|in|inside) (?:the|their|this|a|his|its) (?:[\w'-]+ ){{0,2}}?)"
        r"(?:meeting|talks|encounter|conversation|sit-down)\b",
    ),
    ("press", r"\b(?:news|press) (?:conference|briefing)\b"),
)
_SIGNS = tuple((kind, re.compile(words, re.I)) for kind, words in _WORDS)
# Letters that every sign of a kind has: looked for first, since most sentences have none of them
_LETTERS: dict[Kind, tuple[str, ...]] = {
    "apart": (
        *(
            "last ",
            "earlier",
            "later ",
            "yesterday",
            " ago",
            " before",
            "in 19",
            "in 20",
            "office",
            "interview",
            "tweet",
        ),
        *("twitter", "op-ed", "editorial", "wrote", "statement", "phone", "told "),
    ),
    "before": ("before ", "ahead of ", "prior to ", "on the eve ", "heading into ", " way to "),
    "speech": (
        "speech",
        "address",
        "lecture",
        "told ",
        "speaking ",
        "spoke ",
        "speaks ",
        "said ",
        "says ",
        "remarks ",
    ),
    "after": ("after", "following ", "emerging ", "at the ", "wrapping "),
    "during": ("meeting", "talks", "encounter", "conversation", "sit-down"),
    "press": ("news conf", "press conf", "news brief", "press brief"),
}
_WITH = re.compile(r" (?:\w+ ){0,4}?(?:with|between) ([^.;,#]{3,80})")
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
    )
)


class Sign(NamedTuple):
    """Words that tell an occasion, and which kind."""

    kind: Kind
    span: Span


class Known(NamedTuple):
    """The two of the lexicon's first pair (slugs and last names) and the words its meetings go by, small letters."""

    pair: frozenset[str]
    places: frozenset[str]

    def holds(self, speaker: Speaker) -> bool:
        """Is the speaker one of the two, or both? Without a lexicon anybody may be."""
        return speaker.kind == "pair" or not self.pair or speaker.slug in self.pair


NOBODY = Known(frozenset(), frozenset())


@remembered
def known(lexicon: Lexicon) -> Known:
    """What of a lexicon tells the meeting from other talks."""
    both = next((leader for leader in lexicon.leaders if leader.kind == "pair" and leader.members), None)
    members = [leader for leader in lexicon.leaders if both and leader.slug in both.members]
    pair = {word for member in members for word in (member.slug, fold(member.name).split()[-1].lower())}
    places = {
        word.lower().strip(".,")
        for meeting in lexicon.meetings
        for alias in (*meeting.aliases, *meeting.weak_aliases)
        for word in fold(alias).split()
    }
    return Known(frozenset(pair), frozenset(places | _PLAIN | set(WEEKDAYS) | set(MONTHS)))


def find_sign(words: str, offset: int, names: Known) -> Sign | None:
    """The first kind of sign in the words, which begin at ``offset``; talks of others than the pair are apart."""
    low = words.lower()
    for kind, pattern in _SIGNS:
        if not any(letters in low for letters in _LETTERS[kind]):
            continue
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
    if any(name in talks.lower() for name in names.pair):
        return False
    if any(
        word.lower().strip(".").removesuffix("'s") not in names.places for word in _CAPITAL.findall(talks)
    ):
        return True
    party = _WITH.match(tail)
    return (
        party is not None
        and bool(_CAPITAL.search(party[1]))
        and not any(name in party[1].lower() for name in names.pair)
    )
