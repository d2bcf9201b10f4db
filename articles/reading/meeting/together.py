"""Does the article tell that the two met? Sentence by sentence, by name or by words for both."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from articles.reading.findings import Layout, Leader, Span, pair_of
from articles.reading.language.letters import fold
from articles.reading.language.terms import Hit, Terms, any_in, remembered, sentences_of, small
from articles.reading.page.furniture import CAPTION, SUB_HEAD
from articles.reading.who.cast import plain
from articles.reading.who.papers import president_of

from .both import BOTH, CAPITALS

_WORDS = frozenset(("may",))  # last names that are words too: they need a first name or a title
_LEAD = 5  # paragraphs that say what an article is about
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half an|\d+)"
LENGTH = rf"(?:{_COUNT}(?: and a half)?[- ](?:hours?|minutes?)|(?:quarter|half) of an hour)"
TALKS = r"(?:meetings?|talks|encounter|conversation|session|summit|discussions|exchange|sit-down|talk|chats?)"
_MEETING = (
    r"\b(?:met|meets?|meetings?|talks|talked|summit|sidelines|margins|one-on-one|face[- ]to[- ]face|bilateral|encounter"
    r"|huddled?|sat|sit|discuss(?:ed|es)?|spoke|speaks?|spoken|conversations?|shook hands|shakes? hands|conferred|handshake|chat(?:s|ted)?"
    r"|crossed paths|heads together|exchanged (?:a few )?(?:words|pleasantries|views)|joint (?:statement|news conference|press conference)"
    rf"|(?:breakfast|lunch|dinner|supper)(?=(?: on \w+)? (?:with|at) )|{LENGTH})\b"
)
_MEETS = re.compile(_MEETING)
_HINTS = frozenset(
    "met meet meets meeting meetings talks talked summit sidelines margins one face bilateral encounter huddle huddled sat sit discuss"
    " discussed discusses spoke speak speaks spoken conversations chat chats chatted crossed heads exchanged joint conversation shook shakes shake conferred handshake breakfast lunch dinner supper hour hours"
    " minute minutes".split()
)
_BILATERAL = re.compile(r"\b(?:bilateral|one-on-one|face[- ]to[- ]face|two-way|on the sidelines)\b")
_CALL = (
    r"(?:tele)?phoned|to (?:tele)?phone|(?:tele)?phone (?:calls?|conversations?|talks?)|(?:by|over the|on the|down the) (?:tele)?phone"
    r"|on the line"
)
CALLED = re.compile(rf"\b(?:{_CALL})\b")
_SEEN = re.compile(
    r"\b(?:met|meets?|meetings?|summit|sidelines|margins|one-on-one|face[- ]to[- ]face|bilateral|encounter|huddled?|sat|sit"
    r"|sh[oa]\w+ hands|handshake|breakfast|lunch|dinner|crossed paths|joint)\b"
)
_NO_MEETING = re.compile(
    rf"\b(?:{_CALL}|call(?:ed|ing)? off"
    r"|cancel\w*|postpone\w*|no (?:plans?|meeting|bilateral)|not (?:to )?(?:meet|hold)|not (?:be|been) meeting|without meeting"
    r"|refus\w+ to meet)\b",
)
_THE_TALKS = re.compile(
    rf"\b(?:(?:the|their) (?:[\w'-]+ )?|(?:after|following|in|during) {LENGTH}(?: of)? ){TALKS}\b(?! (?:\w+ ){{0,4}}?(?:with|between|of)\b)"
)
_THEY_HAD = re.compile(
    r"\bthey (?:(?:had|have|then|later|also|just|did) ){0,2}(?:met|talked|talk|spoke|sat|finished|held|shook)\b(?! (?:by|on the) )"
    r"|\bthey (?:\w+ ){1,7}?and (?:sat|talked|spoke)\b"
    r"|\bthey had(?:n't| not) (?:met|talked|spoken|sat down) (?:[\w-]+ ){0,3}?(?:for|in|since) "
)
_WHOM_THEY_MET = re.compile(rf"{_MEETING}(?:,? (?:with|between|of))?(?:(?: [\w.,'-]+){{0,5}} [\w.'-]+)? $")
_WHOSE_MEETING = re.compile(rf"(?:'s)? (?:\w+ )?{_MEETING}")
_WITHIN = r"(?:[^.;:\"]|(?<=\b\w)\.|(?<=\bmr)\.){0,60}"
_SIDE_BY_SIDE = re.compile(rf"(?:{_WITHIN}\b(?:and|with|v|vs|versus|meets?)\b|, |-|/|&){_WITHIN}")
_HE_MET = re.compile(
    r"\b(?:he|i)\b(?: (?!and\b|but\b)[\w']+){0,3}? (?:met|meet|talk|talked|talks|speak|spoke|spoken|sat down|conversations?|meetings?|discussions?|chat|chatted)"
    r" (?:briefly |again )?(?:with |to )?(?:[\w.]+ ){0,2}$"
)
_TELLS = re.compile(r"\b(?:spokes\w+|press secretary|advis[eo]r|aide)\b", re.I)
_THE_PRESIDENT = re.compile(r"\bthe president(?!\w| of\b)")
_THEY_MET = re.compile(
    r"\b(?:when|after|as|since|where|that) (?:they|the two|the pair|both)(?: \w+)? (?:met|talked|spoke|sat|shook|came together)\b"
)


class Area(NamedTuple):
    """A sentence: does it stand where the article says what it is about, and does it tell that the two met?"""

    span: Span
    leads: bool
    met: bool


class _Known(NamedTuple):
    """What does not change with the day: the two, everybody else, and those of these who do not speak for one of the two."""

    people: Sequence[Leader]
    both: Terms[bool]
    others: re.Pattern[str]
    rivals: re.Pattern[str]


class Told(NamedTuple):
    """A text, also in small letters, and where in it the two are named (from, to, which) and words mean both (from, to)."""

    text: str
    low: str
    named: list[tuple[int, int, int]]
    both: Sequence[Hit[bool]]
    others: re.Pattern[str]
    rivals: re.Pattern[str]

    def within(self, span: Span) -> list[tuple[int, int, int]]:
        """Where one of the two is named in the span."""
        return self.named[bisect_left(self.named, (span.start,)) : bisect_left(self.named, (span.end,))]

    def of_both(self, span: Span) -> bool:
        """Do words in the span mean both?"""
        first = bisect_left(self.both, span.start, key=lambda hit: hit.span.start)
        return first < len(self.both) and self.both[first].span.end <= span.end


class Lead(NamedTuple):
    """What an article's beginning says: does it speak of both, name them in one breath, speak of others instead, or of a call?"""

    together: bool
    paired: bool
    others: bool
    called: bool


def areas_of(
    text: str, layout: Layout, leaders: tuple[Leader, ...], published: date | None = None
) -> list[Area]:
    """The sentences of headline, captions and paragraphs, each with what it says of the two; none where it names neither."""
    told = told_in(text, leaders, published)
    if not told.named:
        return []
    leading = leading_of(layout)
    lead = lead_of(leading, told)
    byline = [Area(layout.byline, True, False)] if layout.byline else []
    return byline + [
        Area(
            sentence,
            place < len(leading),
            _met(sentence, told, lead, named) or _he_met(stretch, sentence, told, named),
        )
        for place, stretch in enumerate([*leading, *layout.paragraphs[_LEAD:]])
        for sentence in sentences_of(text, stretch)
        for named in (told.within(sentence),)
    ]


def tells_of_meeting(areas: Sequence[Area]) -> bool:
    """Is it what the article is about? Said where it begins, or again and again."""
    return any(area.met and area.leads for area in areas) or sum(area.met for area in areas) > 2


def tells_of_talks(text: str, layout: Layout, place: Span) -> bool:
    """Does the sentence that holds the place speak of a meeting, whoever met?"""
    holding = (stretch for stretch in layout.paragraphs if stretch.holds(place))
    sentences = (one for stretch in holding for one in sentences_of(text, stretch) if one.holds(place))
    return any(_MEETS.search(one.of(text).lower()) for one in sentences) or not any(
        stretch.holds(place) for stretch in layout.paragraphs
    )


@remembered
def told_in(text: str, leaders: tuple[Leader, ...], published: date | None) -> Told:
    """Where a text names the two, each by name or title, and where both at once."""
    return _told(text, _known(leaders), published, president_of(text, leaders, published))


def leading_of(layout: Layout) -> list[Span]:
    """What says what an article is about: headline, captions and the first paragraphs."""
    beside = [passed.span for passed in layout.furniture if passed.why in (CAPTION, SUB_HEAD)]
    return [*([layout.headline] if layout.headline else []), *beside, *layout.paragraphs[:_LEAD]]


@remembered
def _known(leaders: tuple[Leader, ...]) -> _Known:
    """The two of the first pair, or whoever the lexicon knows, by last name."""
    pair = pair_of(leaders)
    everybody = [leader for leader in leaders if leader.kind == "person" and leader.name.strip()]
    people = [leader for leader in everybody if pair is None or leader.slug in pair.members]
    both = {fold(alias): False for alias in (*(pair.aliases if pair else ()), *BOTH)}
    both |= dict.fromkeys(CAPITALS, True)
    others = [one for one in everybody if one not in people]
    rivals = [one for one in others if not any(_TELLS.search(title.words) for title in one.titles)]
    return _Known(people, Terms(both.items()), _any([*map(_last, others)]), _any([*map(_last, rivals)]))


@lru_cache(maxsize=64)
def _called(person: Leader, published: date | None) -> re.Pattern[str]:
    """Somebody's last name, and the titles of that day."""
    return _any([_last(person), *_titles(person, published)])


def _any(words: Sequence[str]) -> re.Pattern[str]:
    """Any of the words; that a word begins there is looked at afterwards, which is much faster."""
    return re.compile(rf"(?:{'|'.join(words)})(?!\w)" if words else r"(?!)")


def _last(person: Leader) -> str:
    *given, last = fold(person.name).lower().split()
    if last in _WORDS:
        return rf"(?:{'|'.join(map(re.escape, given[:1]))}|m(?:r|s|rs)\.?|minister) {last}"
    return "|".join(map(re.escape, dict.fromkeys((last, plain(last)))))  # Erdoğan, Erdogan


def _titles(person: Leader, published: date | None) -> list[str]:
    """What somebody was called on the day of publication; nothing where that is not known, for others held the office too."""
    return [
        re.escape(fold(title.words).lower())
        for title in person.titles
        if published and (title.start or "") <= f"{published}" and f"{published}" <= (title.end or "9")
    ]


def _told(text: str, names: _Known, published: date | None, president: Leader | None) -> Told:
    low = small(text).replace("\n", " ")
    called = [_called(person, published) for person in names.people]
    named = [(*span, who) for who, name in enumerate(called) for span in spans_in(low, name)]
    if president in names.people:
        who = names.people.index(president)
        named += [(*match.span(), who) for match in _THE_PRESIDENT.finditer(low)]
    both = names.both.find(text, Span(0, len(text))) if named else ()
    return Told(text, low, sorted(named), both, names.others, names.rivals)


def spans_in(low: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the pattern begins a word."""
    for match in pattern.finditer(low):
        if match.start() == 0 or not low[match.start() - 1].isalnum():
            yield match.span()


def lead_of(leading: Sequence[Span], told: Told) -> Lead:
    """Both named, or called by title, or one named beside the two capitals; not paired where it says they did not meet."""
    who = {who for span in leading for _, _, who in told.within(span)}
    capitals = any(span.holds(hit.span) for hit in told.both if True in hit.meanings for span in leading)
    together = len(who) > 1 or (capitals and bool(who))
    spoken = [span for span in leading if len(told.within(span)) > 1 or told.of_both(span)]
    beside = capitals or any(joined(told, span, told.within(span)) for span in spoken)
    others = not beside and any(any(spans_in(span.of(told.low), told.rivals)) for span in leading)
    paired = together and not others and (beside or bool(spoken))
    paired = paired and not any(_NO_MEETING.search(told.low, *span) for span in spoken)
    by_phone = "phone" in told.low or "on the line" in told.low
    called = by_phone and any(CALLED.search(told.low, *span) for span in spoken)
    return Lead(together, paired, others, called)


def _met(sentence: Span, told: Told, lead: Lead, named: Sequence[tuple[int, int, int]]) -> bool:
    """Does the sentence tell that the two met?"""
    if not any_in(_HINTS, told.text, sentence):
        return False
    both, low = told.of_both(sentence), told.low
    if not (named or both or lead.paired):
        return False
    if not _MEETS.search(low, *sentence) or (lead.called and not _SEEN.search(low, *sentence)):
        return False
    return _of_the_two(sentence, told, lead, named, both) and not _NO_MEETING.search(low, *sentence)


def _of_the_two(
    sentence: Span, told: Told, lead: Lead, named: Sequence[tuple[int, int, int]], both: bool
) -> bool:
    """Is it these two who met, by name or as those of whom the article tells?"""
    low = told.low
    both_named = len({who for _, _, who in named}) > 1
    if both_named and (joined(told, sentence, named) or _THEY_MET.search(low, *sentence)):
        return True
    if lead.paired and _THEY_HAD.search(low, *sentence):
        return True
    others = told.rivals if both_named else told.others
    if lead.paired and _THE_TALKS.search(low, *sentence) and not any(spans_in(sentence.of(low), others)):
        return True
    if not lead.together or (both and not lead.others):
        return lead.together
    bilateral = bool(named) and _BILATERAL.search(low, *sentence) is not None
    return bilateral and not any(spans_in(sentence.of(low), told.rivals))


def _another(words: str, told: Told) -> bool:
    """ "Obama met Kerry in Rome, Putin flew home": somebody else is named between, with no "and" after him."""
    others = list(spans_in(words, told.others))
    return bool(others) and not re.search(r"\band\b", words[others[-1][1] :])


def _he_met(paragraph: Span, sentence: Span, told: Told, named: Sequence[tuple[int, int, int]]) -> bool:
    """ "Here is Obama. Did he talk to Putin?": the one named in the paragraph before, the other as whom he met."""
    low = told.low
    for start, _, who in named:
        if _HE_MET.search(low[max(sentence.start, start - 80) : start]):
            before = {other for _, _, other in told.within(Span(paragraph.start, sentence.start))}
            return before == {1 - who} and not _NO_MEETING.search(low, *sentence)
    return False


def joined(told: Told, sentence: Span, named: Sequence[tuple[int, int, int]]) -> bool:
    """Do two names stand side by side, or is one of them whom the other met, and nobody else?"""
    low = told.low
    if named and ";" in low[named[0][1] : named[-1][0]]:
        named = [one for one in named if ";" not in low[one[1] : sentence.end]]
    for (_, end, who), (start, _, other) in pairwise(named):
        if who != other and _SIDE_BY_SIDE.fullmatch(low, end, start):
            return True
    if len({who for _, _, who in named}) < 2:
        return False
    for n, (start, end, who) in enumerate(named):
        before = low[max(sentence.start, start - 80) : start]
        met = _WHOM_THEY_MET.search(before) if _MEETS.search(before) else None
        if met is not None and not _another(met.group(), told):
            return True
        other = next((first for first, _, whom in named[n + 1 :] if whom != who), end)
        whose = _WHOSE_MEETING.match(low, end, sentence.end)
        if whose is not None and (low.startswith("'s", end) or not _another(low[end:other], told)):
            return True
    return False
