"""What speaks for each meeting: its names, days and months as the article prints them, and how much they weigh."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from articles.reading.findings import Meeting, Said, Span
from articles.reading.language.terms import Hit, Terms, remembered
from articles.reading.when.reckoning import MONTHS, WEEKDAYS, day_words

from .together import Area

NAMES, FITS = "names the meeting", "fits the meeting"
_MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DIGIT = re.compile(r"\d")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_NUMBERED = re.compile(
    rf"\b(?:{_MONTH}\.? (\d{{1,2}})|(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}\.?)(?!\d)(?:,? ((?:19|20)\d\d)\b)?"
)
_MONTHLY = re.compile(
    r"\b(?:in|early|late|last|mid-|of) ?(January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?! \d\d?\b)(?:,? (?:of )?((?:19|20)\d\d)\b)?"
)
_OTHER_EVENT = re.compile(
    r"\b(?:attacks?|attackers?|attacked|bombings?|shootings?|massacre|killings?|explosions?|siege|protests?|riots?|earthquake)"
    r" (?:in|on|at|of|near|outside) (?:the )?$",
    re.I,
)
_OTHER_MEETING = re.compile(
    r"\b(?:since|last met|first met|last meeting|previous(?:ly)?|next meet|will meet (?:again|next)|(?:last|next) (?:\w+)'s)\b[^.;,]{0,120}$",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:will|(?:is|are|was|were|be) (?:both )?(?:due|expected|set|scheduled|likely)|(?:later|next) (?:this |in the )?(?:week|month|year)"
    r"|(?:at|over|this|next) (?:the )?(?:coming |following )?weekend|plans? to|ahead of|in advance of|upcoming|forthcoming)\b[^.;]{0,60}$",
    re.I,
)
_OTHER_NAME = re.compile(
    r"(?:['-]s)? (?:attack|bombing|shooting|massacre|Times|Post|Daily|Journal|Magazine|Stock|City Council|Accords?|agreement|said\b|says\b)"
)
_PLACED = re.compile(
    r"(?:\b(?:(?:goes|going|go|went|flew|flies|fly|flying|travel\w*|heads?|headed|heading|c[ao]m(?:es?|ing)) to|in|at|near|outside|on|(?:sidelines|margins|part|day|end|start|opening|close) of) (?:the |a )?(?:[\w-]+ )?)$",
    re.I,
)
_ELSEWHERE = re.compile(
    r"(?: leaders'?| economic)?(?: summits?| meetings?| conference| talks| session)? (?:in|at|near) (?:the )?"
    rf"(?-i:(?=[A-Z]))(?!(?:{'|'.join(MONTHS)})[a-z]*\b|(?:{'|'.join(WEEKDAYS)})\b)",
    re.I,
)

_Kind = Literal["strong", "weak", "not"]


class _Alias(NamedTuple):
    """A name of a meeting, as the lexicon writes it, and how it counts."""

    slug: str
    kind: _Kind
    words: str


class Weight(NamedTuple):
    """Something that speaks for a meeting: how much, where, and why in words; which name; does it tell month or day?"""

    points: float
    span: Span
    why: str
    words: str = ""
    dated: bool = False


@remembered
def _terms(meetings: tuple[Meeting, ...]) -> Terms[_Alias]:
    """Every name of every meeting; days among them are looked for as days."""
    named: list[tuple[_Kind, Meeting, tuple[str, ...]]] = []
    for meeting in meetings:
        named += [
            ("strong", meeting, meeting.aliases),
            ("weak", meeting, meeting.weak_aliases),
            ("not", meeting, meeting.not_aliases),
        ]
    return Terms(
        (words, _Alias(meeting.slug, kind, words))
        for kind, meeting, aliases in named
        for words in aliases
        if not _NUMBERED.fullmatch(words)
    )


def weights_of(
    text: str, areas: Sequence[Area], meetings: tuple[Meeting, ...], published: date | None
) -> dict[str, list[Weight]]:
    """All that speaks for each meeting, by slug."""
    weights: defaultdict[str, list[Weight]] = defaultdict(list)
    terms = _terms(meetings)
    for area in areas:
        for span, alias in _named(text, area.span, terms, weak=area.met or area.leads):
            ahead = _AHEAD.search(text, max(area.span.start, span.start - 100), span.start) is not None
            weights[alias.slug].append(_weight_of(span, alias, area, ahead))
        for slug, weight in (*_dated(text, area, meetings), *_in_month(text, area, meetings, published)):
            weights[slug].append(weight)
    return weights


def _weight_of(span: Span, alias: _Alias, area: Area, ahead: bool) -> Weight:
    """Where they will meet, or meet next, counts less."""
    if alias.kind == "strong":
        points = (6 if area.met else 4) if area.leads else (3 if area.met else 2)
        return Weight(max(1, points - 2) if ahead else points, span, NAMES)
    return Weight(3 if area.met else 1, span, FITS, alias.words)


def names_of_meetings(
    text: str, sentence: Span, meetings: tuple[Meeting, ...], weak: Span
) -> Iterator[tuple[Span, str]]:
    """The names in a sentence that stand for a meeting, with its slug; weak ones only in the stretch for them."""
    for span, alias in _named(text, sentence, _terms(meetings), weak=True):
        if alias.kind == "strong" or weak.holds(span):
            yield span, alias.slug


def any_name_in(text: str, sentence: Span, meetings: tuple[Meeting, ...]) -> bool:
    """Does a sentence hold a name of any meeting? Quickly, before it is looked at more closely."""
    return bool(_terms(meetings).find(text, sentence))


def names_in(text: str, heading: Span, meetings: tuple[Meeting, ...]) -> dict[str, str]:
    """The meetings that a heading names, by slug, and the better kind of name: strong or weak."""
    names: dict[str, str] = {}
    for hit in _terms(meetings).find(text, heading):
        for alias in hit.meanings:
            if alias.kind == "strong" or (alias.kind == "weak" and alias.slug not in names):
                names[alias.slug] = alias.kind
    return names


def _named(text: str, sentence: Span, terms: Terms[_Alias], weak: bool) -> Iterator[tuple[Span, _Alias]]:
    """Names in the sentence, ``weak`` ones too, that stand for a meeting's place or event and for nothing else."""
    hits = terms.find(text, sentence)
    for hit in hits:
        meant = [alias for alias in hit.meanings if alias.kind == "strong" or (weak and alias.kind == "weak")]
        if not meant or any(other.span != hit.span and other.span.holds(hit.span) for other in hits):
            continue
        before = text[max(sentence.start, hit.span.start - 140) : hit.span.start]
        placed = any(alias.kind == "weak" for alias in meant) and bool(_PLACED.search(before[-60:]))
        meant = [alias for alias in meant if _means(text, hit.span, alias, before, placed)]
        if not meant or (
            _OTHER_EVENT.search(before[-40:])
            or _OTHER_MEETING.search(before, max(map(before.rfind, ".;,")) + 1)
            or _OTHER_NAME.match(text, hit.span.end)
        ):
            continue
        for alias in meant:
            if not _elsewhere(text, hit.span, alias.slug, hits):
                yield hit.span, alias


def _means(text: str, span: Span, alias: _Alias, before: str, placed: bool) -> bool:
    """Written as a name is (Turkey, not turkey; UN, not Kim Jong Un); a weak one stands where places stand."""
    words = span.of(text)
    if (alias.words[:1].isupper() and not words[:1].isupper()) or (
        alias.words.isupper() and not words.isupper()
    ):
        return False
    dateline = words.isupper() and not alias.words.isupper() and not before.strip()
    return alias.kind == "strong" or dateline or placed


def _elsewhere(text: str, span: Span, slug: str, hits: Sequence[Hit[_Alias]]) -> bool:
    """Is it "the G20 summit" in a place that is not this meeting's, or beside a name that is not meant?"""
    own = [
        hit.span.start
        for hit in hits
        if any(alias.slug == slug and alias.kind != "not" for alias in hit.meanings)
    ]
    if (place := _ELSEWHERE.match(text, span.end)) is not None and place.end() not in own:
        return True
    others = [
        hit.span for hit in hits if any(alias.slug == slug and alias.kind == "not" for alias in hit.meanings)
    ]
    return any(
        re.fullmatch(r"[\w '-]{0,14}", text[min(span.end, o.end) : max(span.start, o.start)]) for o in others
    )


def _dated(text: str, area: Area, meetings: tuple[Meeting, ...]) -> Iterator[tuple[str, Weight]]:
    """Days that fit: "June 18", with its year better still; a weekday where the two are said to have met."""
    numbered = _NUMBERED.finditer(text, *area.span) if _DIGIT.search(text, *area.span) else ()
    for match in numbered:
        month, day, day_first, month_last, year = match.groups()
        number = (MONTHS.index((month or month_last).lower()) + 1, int(day or day_first))
        for slug, held, fit in _days_of(meetings).get(number, ()):
            if not year or int(year) == held:
                points = (5 if year else 3) if area.met or area.leads else 1
                why = f"fits {day_words(Said(fit, fit))}"
                yield slug, Weight(points, Span(*match.span()), why, dated=True)
    if (area.met or area.leads) and "day" in area.span.of(text):
        for match in _WEEKDAY.finditer(text, *area.span):
            weekday = WEEKDAYS.index(match.group().lower())
            for meeting in meetings:
                if meeting.met and meeting.met.weekday() == weekday:
                    why = f"fits {day_words(Said(meeting.met, meeting.met))}"
                    yield meeting.slug, Weight(1, Span(*match.span()), why)


def _in_month(
    text: str, area: Area, meetings: tuple[Meeting, ...], published: date | None
) -> Iterator[tuple[str, Weight]]:
    """ "In September", where the two are said to have met: of the year printed, or the last one before publication."""
    for match in _MONTHLY.finditer(text, *area.span) if area.met else ():
        if _OTHER_MEETING.search(text, max(area.span.start, match.start() - 140), match.start()):
            continue
        month = MONTHS.index(match[1][:3].lower()) + 1
        year = int(match[2]) if match[2] else _last_year(month, published)
        for meeting in meetings:
            day = meeting.met or meeting.start
            if day is not None and day.month == month and year in (None, day.year):
                span = Span(match.start(1), match.end())
                yield meeting.slug, Weight(3 if year else 1, span, f"fits {span.of(text)}", dated=bool(year))


def _last_year(month: int, published: date | None) -> int | None:
    return None if published is None else published.year - (month > published.month)


@remembered
def _days_of(meetings: tuple[Meeting, ...]) -> dict[tuple[int, int], list[tuple[str, int, date]]]:
    """By month and day the meetings of that day, or of an event whose day is not known: slug, year and day of each."""
    days: defaultdict[tuple[int, int], list[tuple[str, int, date]]] = defaultdict(list)
    for meeting in meetings:
        first, last = meeting.met or meeting.start, meeting.met or meeting.end
        if first is None or last is None:
            continue
        for n in range(min((last - first).days, 14) + 1):
            day = first + timedelta(days=n)
            days[day.month, day.day].append((meeting.slug, first.year, day))
    return days


def sum_of(weights: Sequence[Weight]) -> float:
    """Each reason counts once in full and again, however often it is printed, for one point more; other names for two."""
    most: dict[str, list[float]] = {}
    for weight in weights:
        most.setdefault(weight.why, []).append(weight.points)
    others = {weight.words for weight in weights if weight.why == FITS and weight.points > 1}
    return 2 * min(2, max(0, len(others) - 1)) + sum(
        max(points) + min(2, (len(points) - 1) * (0.5 if max(points) < 3 else 1)) for points in most.values()
    )


def nearness(meeting: Meeting, published: date | None, weights: Sequence[Weight] = ()) -> float:
    """How well the day of publication fits: best just after, badly long before, or after where the text dates nothing."""
    first, last = meeting.met or meeting.start, meeting.met or meeting.end
    if published is None or first is None or last is None:
        return 0
    if first <= published <= last + timedelta(days=1):
        return 4
    if first - timedelta(days=1) <= published <= last + timedelta(days=4):
        return 3
    if first - timedelta(days=10) <= published <= last + timedelta(days=14):
        return 1
    dated = first <= published and any(weight.dated for weight in weights)
    return -1 if dated or first <= published <= last + timedelta(days=45) else -5


def whole(weight: Weight, weights: Sequence[Weight]) -> Span:
    """The span, with names that run into it: "sidelines of the United Nations" and "General Assembly"."""
    alike = [other.span for other in weights if other.why == weight.why and other.span.meets(weight.span)]
    return Span(min(span.start for span in alike), max(span.end for span in alike))
