"""Words that tell an occasion: "after the meeting", "in a speech at the U.N. General Assembly", "last week"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from .findings import Leader, Lexicon, Span, Speaker
from .letters import fold
from .reckoning import MONTHS, WEEKDAYS
from .terms import any_in, remembered
from .together import LENGTH, TALKS

Kind = Literal["apart", "before", "speech", "after", "during", "press", "told", "paper"]
_BETWEEN = r"(?:(?!(?:of|to|by|from|that|on|with|and)\b)[\w'.-]+ ){0,6}?"
_TALKS = rf"{TALKS}\b"
TELLERS = re.compile(
    r"\b(?:spokes(?:man|men|woman|women|person|people)|officials?|aides?|advis[eo]rs?|press secretary|diplomats?)\b",
    re.I,
)
_TELLS = re.compile(r"\b(?:spokes\w+|press secretary|advis[eo]r|aide)\b", re.I)
_HALL = (
    r"(?:(?:U\.?N\.?|United Nations|UN General|General) ?(?:General )?Assembly|United Nations|UNGA|assembly|Congress|parliament|Duma"
    r"|lawmakers|deputies|delegates|nation|crowd|rally|audience|podium|convention|forum|think[- ]tank|university|students|troops)\b"
)
_PRESS = "reporters|journalists|correspondents|newsmen|the press|the media|(?:press|Kremlin|White House) (?:pool|corps)"
_OUTLET = r"(?:news(?! (?:conference|briefing))|newspaper|times|post|journal|CNN|BBC|NBC|ABC|CBS|agency|television|TV|radio|channel|magazine)"
_WORDS: tuple[tuple[Kind, str], ...] = (
    (
        "speech",
        rf"\b(?:in|during|into|delivering|delivered|gave|giving|used) {_BETWEEN}(?:speech(?:es)?|address(?:es)?|lecture)\b"
        rf"|\baddress(?:ing|ed) (?:[\w.]+ ){{0,3}}{_HALL}|\btold (?:the |a |an )(?:[\w.]+ ){{0,3}}{_HALL}"
        r"|\btold (?:[A-Z]\w+ )?(?:deputies|lawmakers|delegates|students|troops|parliament|Congress)\b"
        rf"|\b(?:at|to) (?:the |an? |his |her )(?:[\w'-]+ ){{0,3}}(?:party|youth|business|economic|security) (?:congress|convention|rally|forum)\b"
        rf"|\bat (?:the |an? |his |her )(?:[\w'-]+ ){{0,2}}(?:rally|party congress|party's congress)\b"
        r"|\b(?:taking|took) the (?:floor|podium|stage|rostrum)\b|\b(?:from|at) the same podium\b"
        r"|\bfrom (?:the |a )(?:same )?rostrum\b"
        rf"|\b(?:speaking|spoke|speaks|said|says|remarks) (?:at|to|before|from) (?:the |a |an )?(?:[\w.]+ ){{0,3}}{_HALL}",
    ),
    (
        "apart",
        r"\b(?:last (?:week|month|year|summer|spring|fall|autumn|winter)|(?:earlier|later) (?:this|last) (?:week|month|year)|yesterday"
        r"|(?:days?|weeks?|months?|years?) (?:ago|earlier|before)|in (?:19|20)\d\d|came (?:in)?to office|took office"
        r"|interview\w*|tweet(?:ed)?|twitter|op-ed|editorial|wrote|by (?:tele)?phone"
        r"|(?:year-end|end-of-year|annual|monthly|weekly|daily) (?:news|press) (?:conference|briefing)|conference of the year"
        rf"|(?:tele)?phone (?:call|conversation)|told (?:the )?(?:[\w.'-]+ ){{0,3}}{_OUTLET})\b",
    ),
    (
        "before",
        r"\b(?:before|ahead of|prior to|on the eve of|heading into|on (?:his|her|their|the) way to) "
        rf"{_BETWEEN}(?:{_TALKS}|visit|trip)",
    ),
    (
        "after",
        rf"\b(?:after|following|emerging from|leaving|at the (?:end|close|conclusion) of|wrapping up) {_BETWEEN}{_TALKS}|\bafterwards?\b"
        rf"|\bafter {LENGTH} (?:with\b|of (?:\w+ )?{_TALKS})|\blater\b[^.;,]{{0,30}} (?:{_PRESS})\b"
        rf"|\b(?:emerged|came out|walked out|left) (?:on \w+ (?:\w+ )?)?(?:from|of) {_BETWEEN}(?:{LENGTH} of )?{_BETWEEN}{_TALKS}"
        rf"|\b(?:summ(?:ing|ed) up|wrapp(?:ing|ed) up|clos(?:ing|ed) (?=the|his|their)) {_BETWEEN}{_TALKS}"
        rf"|\b(?:{_PRESS}) (?:later|after the (?:two|pair) (?:had )?met)\b",
    ),
    (
        "during",
        rf"\b(?:during {_BETWEEN}|(?:at|in|inside) (?:the|their|this|a|his|its) (?:[\w'-]+ ){{0,2}}?)"
        r"(?:meeting|talks|encounter|conversation|sit-down)\b"
        rf"|\bat the (?:start|top|beginning|outset|opening) of {_BETWEEN}{_TALKS}|\bas (?:they|the two(?: \w+)?) sat down\b",
    ),
    (
        "press",
        r"\b(?:news|press|media) (?:conference|briefing|availability)\b|\bpresser\b|\bquestion[- ]and[- ]answer session\b"
        rf"|\b(?:met|meets|faced|addressed|briefed) (?:{_PRESS})\b",
    ),
    (
        "told",
        rf"\b(?:told|to|with|briefed|briefing|for) (?:[\w-]+ ){{0,2}}(?:{_PRESS})\b|\bconference call\b|\b(?:daily|regular|weekly|background) briefing\b"
        r"|\bon (?:the|his|a) (?:flight|plane)\b|\baboard\b|\banonym\w+|\bnot to be (?:named|identified)\b"
        r"|\b(?:aides|advis[eo]rs|officials|spokesmen) (?:\w+ ){0,3}to (?:explain|brief|give)\b",
    ),
    (
        "paper",
        r"\bin (?:an?|its|the) (?:[\w-]+ )?(?:statement|readout)\b|\b(?:statement|readout|communiqu[eé]) (?:\w+ )?(?:read|said|says)\b",
    ),
)
_SIGNS = tuple((kind, re.compile(words, re.I)) for kind, words in _WORDS)
# Words of which every sign of a kind has one: looked for first, since most sentences have none of them
_HINTS: dict[Kind, str] = {
    "apart": "last earlier later yesterday ago before office interview interviews interviewed interviewer tweet tweeted twitter op"
    " editorial wrote phone telephone news newspaper times post journal cnn bbc nbc abc cbs agency television tv radio channel"
    " magazine end annual monthly weekly daily year",
    "before": "before ahead prior eve heading way",
    "speech": "speech speeches address addresses addressing addressed lecture assembly nations unga congress parliament duma lawmakers"
    " deputies rostrum floor stage think tank forum delegates nation crowd rally audience podium convention university students troops",
    "after": "after following emerging emerged leaving left out wrapping wrapped summing summed closing closed afterward afterwards"
    " later end close conclusion",
    "during": "meeting talks encounter conversation sit start top beginning outset opening sat",
    "press": "conference briefing availability presser session press reporters journalists correspondents newsmen media pool corps",
    "told": "briefing reporters journalists correspondents newsmen press media pool corps call flight plane aboard anonymity anonymous anonymously"
    " identified named explain brief give",
    "paper": "statement readout communique communiqué",
}
_HINTED: defaultdict[str, set[Kind]] = defaultdict(set)
for _kind, _hints in _HINTS.items():
    for _hint in _hints.split():
        _HINTED[_hint].add(_kind)
for _year in range(1900, 2100):
    _HINTED[str(_year)].add("apart")
_ALL_HINTS = frozenset(_HINTED)
_WORD = re.compile(r"[^\W_]+")
_WITH = re.compile(r" (?:\w+ ){0,4}?(?:with|between) ([^.;,#]{3,80})")
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
    both = next((leader for leader in lexicon.leaders if leader.kind == "pair" and leader.members), None)
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


def may_sign(text: str, span: Span) -> bool:
    """Has the span of a folded text any of the words that every sign has? Looked at first, since that is fast."""
    return any_in(_ALL_HINTS, text, span)


def find_sign(words: str, offset: int, names: Known) -> Sign | None:
    """The first kind of sign in the words, which begin at ``offset``; talks of others than the pair are apart."""
    hints = _ALL_HINTS.intersection(_WORD.findall(words.lower()))
    hinted = {kind for hint in hints for kind in _HINTED[hint]}
    for kind, pattern in _SIGNS:
        if kind not in hinted:
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
        word.lower().strip(".").removesuffix("'s") not in names.places for word in _CAPITAL.findall(talks[1:])
    ):
        return True
    party = _WITH.match(tail)
    return (
        party is not None
        and bool(_CAPITAL.search(party[1]))
        and not any(name in party[1].lower() for name in names.pair)
    )
