"""Does the article tell that the two met? Sentence by sentence, by name or by words for both."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from .findings import Layout, Leader, Span
from .furniture import CAPTION, SUB_HEAD
from .letters import fold
from .terms import Hit, Terms, remembered, sentences_of, small, words_in

_LEAD = 5  # paragraphs that say what an article is about
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half an|\d+)"
LENGTH = rf"(?:{_COUNT}(?: and a half)?[- ](?:hours?|minutes?)|(?:quarter|half) of an hour)"
TALKS = r"(?:meetings?|talks|encounter|conversation|session|summit|discussions|exchange|sit-down|talk)"
_MEETING = (
    r"\b(?:met|meets?|meetings?|talks|talked|summit|sidelines|margins|one-on-one|face[- ]to[- ]face|bilateral|encounter"
    r"|huddled?|sat|sit|discuss(?:ed|es)?|spoke|speaks?|spoken|conversation|shook hands|shakes? hands|conferred|handshake|chat(?:s|ted)?"
    r"|crossed paths|heads together|exchanged (?:a few )?(?:words|pleasantries|views)|joint (?:statement|news conference|press conference)"
    rf"|(?:breakfast|lunch|dinner|supper)(?=(?: on \w+)? with)|{LENGTH})\b"
)
_MEETS = re.compile(_MEETING)
_HINTS = frozenset(
    "met meet meets meeting meetings talks talked summit sidelines margins one face bilateral encounter huddle huddled sat sit discuss"
    " discussed discusses spoke speak speaks spoken chat chats chatted crossed heads exchanged joint conversation shook shakes shake conferred handshake breakfast lunch dinner supper hour hours"
    " minute minutes".split()
)
_BILATERAL = re.compile(r"\b(?:bilateral|one-on-one|face[- ]to[- ]face|two-way|on the sidelines)\b")
_CALL = (
    r"phoned?|telephoned?|(?:phone|telephone) (?:call|conversation)|(?:by|on the) (?:tele)?phone|on the line"
)
_CALLED = re.compile(rf"\b(?:{_CALL})\b")
_SEEN = re.compile(
    r"\b(?:met|meets?|meetings?|summit|sidelines|margins|one-on-one|face[- ]to[- ]face|bilateral|encounter|huddled?|sat|sit"
    r"|sh[oa]\w+ hands|handshake|breakfast|lunch|dinner|crossed paths|joint)\b"
)
_NO_MEETING = re.compile(
    rf"\b(?:{_CALL}|call(?:ed|ing)? off"
    r"|cancel\w*|postpone\w*|no (?:plans?|meeting|bilateral)|not (?:to )?(?:meet|hold)|not (?:be|been) meeting|without meeting"
    r"|refus\w+ to meet)\b",
)
_THE_TALKS = re.compile(rf"\b(?:the|their) (?:[\w'-]+ )?{TALKS}\b(?! (?:\w+ ){{0,4}}?(?:with|between|of)\b)")
_THEY_HAD = re.compile(
    r"\bthey (?:(?:had|have|then|later|also|just|did) ){0,2}(?:met|talked|talk|spoke|sat|finished|held|shook)\b(?! (?:by|on the) )"
)
_WHOM_THEY_MET = re.compile(rf"{_MEETING}(?:,? (?:with|between|of))?(?:(?: [\w.,'-]+){{0,5}} [\w.'-]+)? $")
_WHOSE_MEETING = re.compile(rf"(?:'s)? (?:\w+ )?{_MEETING}")
_WITHIN = r"(?:[^.;:\"]|(?<=\b\w)\.|(?<=\bmr)\.){0,60}"
_SIDE_BY_SIDE = re.compile(rf"(?:{_WITHIN}\b(?:and|with)\b|, |-){_WITHIN}")
_THEY_MET = re.compile(
    r"\b(?:when|after|as|since|where|that) (?:they|the two|the pair|both)(?: \w+)? (?:met|talked|spoke|sat|shook|came together)\b"
)
_CAPITALS = (
    *(
        "Washington and Moscow",
        "Moscow and Washington",
        "Russia and the United States",
        "Russia and the U.S.",
    ),
    *("the United States and Russia", "the U.S. and Russia"),
)
_OF_BOTH = (
    "US and Russian",
    "U.S. and Russian",
    "American and Russian",
    "Russian and US",
    "Russian and U.S.",
    "Russian and American",
)
_LANDS = (
    "the United States and Russia",
    "the US and Russia",
    "the U.S. and Russia",
    "Russia and the United States",
    "Russia and the US",
)
_BOTH = (
    *(
        f"{two} {whom}"
        for two, whose in (("the two", ("of them",)), ("these two", ()), ("both", ()))
        for whom in ("leaders", "presidents", "men", *whose)
    ),
    *(f"the {one} {whom}" for one in _OF_BOTH for whom in ("leaders", "presidents")),
    *(f"{whom} of {one}" for one in _LANDS for whom in ("leaders", "presidents")),
    *(
        f"the two {did}"
        for did in ("met", "talked", "spoke", "sat", "emerged", "shook hands", "huddled", "agreed")
    ),
    "the pair",
)


class Area(NamedTuple):
    """A sentence: does it stand where the article says what it is about, and does it tell that the two met?"""

    span: Span
    leads: bool
    met: bool


class _Names(NamedTuple):
    """For each of the two a pattern of names and titles, the words that mean both (are they the capitals?), a pattern of others."""

    each: tuple[re.Pattern[str], ...]
    both: Terms[bool]
    others: re.Pattern[str]


class _Told(NamedTuple):
    """A text, also in small letters, and where in it the two are named (from, to, which) and words mean both (from, to)."""

    text: str
    low: str
    named: list[tuple[int, int, int]]
    both: Sequence[Hit[bool]]
    others: re.Pattern[str]

    def within(self, span: Span) -> list[tuple[int, int, int]]:
        """Where one of the two is named in the span."""
        return self.named[bisect_left(self.named, (span.start,)) : bisect_left(self.named, (span.end,))]

    def of_both(self, span: Span) -> bool:
        """Do words in the span mean both?"""
        first = bisect_left(self.both, span.start, key=lambda hit: hit.span.start)
        return first < len(self.both) and self.both[first].span.end <= span.end


class _Lead(NamedTuple):
    """What an article's beginning says: does it speak of both, name them in one breath, speak of others instead, or of a call?"""

    together: bool
    paired: bool
    others: bool
    called: bool


def areas_of(
    text: str, layout: Layout, leaders: tuple[Leader, ...], published: date | None = None
) -> list[Area]:
    """The sentences of headline, captions and paragraphs, each with what it says of the two; none where it names neither."""
    told = _told(text, _names(leaders, published))
    if not told.named:
        return []
    beside = [passed.span for passed in layout.furniture if passed.why in (CAPTION, SUB_HEAD)]
    leading = [*([layout.headline] if layout.headline else []), *beside, *layout.paragraphs[:_LEAD]]
    lead = _lead(leading, told)
    return [
        Area(sentence, place < len(leading), _met(sentence, told, lead))
        for place, stretch in enumerate([*leading, *layout.paragraphs[_LEAD:]])
        for sentence in sentences_of(text, stretch)
    ]


def tells_of_meeting(areas: Sequence[Area]) -> bool:
    """Is it what the article is about? Said where it begins, or again and again."""
    return any(area.met and area.leads for area in areas) or sum(area.met for area in areas) > 2


@remembered
def _names(leaders: tuple[Leader, ...], published: date | None) -> _Names:
    """The two of the first pair, or whoever the lexicon knows, by last name and by the titles of that day."""
    pair = next((leader for leader in leaders if leader.kind == "pair" and leader.members), None)
    everybody = [leader for leader in leaders if leader.kind == "person" and leader.name.strip()]
    people = [leader for leader in everybody if pair is None or leader.slug in pair.members]
    each = tuple(_any([_last(person), *_titles(person, published)]) for person in people)
    both = {fold(alias): False for alias in (*(pair.aliases if pair else ()), *_BOTH)}
    both |= dict.fromkeys(_CAPITALS, True)
    others = _any([_last(one) for one in everybody if one not in people])
    return _Names(each, Terms(both.items()), others)


def _any(words: Sequence[str]) -> re.Pattern[str]:
    """Any of the words; that a word begins there is looked at afterwards, which is much faster."""
    return re.compile(rf"(?:{'|'.join(words)})(?!\w)" if words else r"(?!)")


def _last(person: Leader) -> str:
    return re.escape(fold(person.name).lower().split()[-1])


def _titles(person: Leader, published: date | None) -> list[str]:
    """What somebody was called on the day of publication; nothing where that is not known, for others held the office too."""
    return [
        re.escape(fold(title.words).lower())
        for title in person.titles
        if published and (title.start or "") <= f"{published}" and f"{published}" <= (title.end or "9")
    ]


def _told(text: str, names: _Names) -> _Told:
    low = small(text).replace("\n", " ")
    named = [(*span, who) for who, name in enumerate(names.each) for span in _spans(low, name)]
    return _Told(
        text, low, sorted(named), names.both.find(text, Span(0, len(text))) if named else (), names.others
    )


def _spans(low: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the pattern begins a word."""
    for match in pattern.finditer(low):
        if match.start() == 0 or not low[match.start() - 1].isalnum():
            yield match.span()


def _lead(leading: Sequence[Span], told: _Told) -> _Lead:
    """Both named, or called by title, or one named beside the two capitals; not paired where it says they did not meet."""
    who = {who for span in leading for _, _, who in told.within(span)}
    capitals = any(span.holds(hit.span) for hit in told.both if True in hit.meanings for span in leading)
    together = len(who) > 1 or (capitals and bool(who))
    spoken = [span for span in leading if len(told.within(span)) > 1 or told.of_both(span)]
    off = any(_NO_MEETING.search(told.low, *span) for span in spoken)
    joined = capitals or any(_joined(told.low, span, told.within(span)) for span in spoken)
    others = not joined and any(any(_spans(span.of(told.low), told.others)) for span in leading)
    paired = together and not off and not others and (joined or bool(spoken))
    called = any(_CALLED.search(told.low, *span) for span in spoken)
    return _Lead(together, paired, others, called)


def _met(sentence: Span, told: _Told, lead: _Lead) -> bool:
    """Does the sentence tell that the two met?"""
    named, both, low = told.within(sentence), told.of_both(sentence), told.low
    if not (named or both or lead.paired) or _HINTS.isdisjoint(words_in(told.text, sentence)):
        return False
    if not _MEETS.search(low, *sentence) or _NO_MEETING.search(low, *sentence):
        return False
    if lead.called and not _SEEN.search(low, *sentence):
        return False
    if len({who for _, _, who in named}) > 1 and (
        _joined(low, sentence, named) or _THEY_MET.search(low, *sentence)
    ):
        return True
    if lead.paired and _THEY_HAD.search(low, *sentence):
        return True
    if lead.paired and _THE_TALKS.search(low, *sentence) and not any(_spans(sentence.of(low), told.others)):
        return True
    return lead.together and bool((both and not lead.others) or (named and _BILATERAL.search(low, *sentence)))


def _joined(low: str, sentence: Span, named: Sequence[tuple[int, int, int]]) -> bool:
    """Do two names stand side by side, or is one of them whom the other met?"""
    for (_, end, who), (start, _, other) in pairwise(named):
        if who != other and _SIDE_BY_SIDE.fullmatch(low, end, start):
            return True
    return len({who for _, _, who in named}) > 1 and any(
        _WHOM_THEY_MET.search(low[max(sentence.start, start - 80) : start])
        or _WHOSE_MEETING.match(low, end, sentence.end)
        for start, end, _ in named
    )
