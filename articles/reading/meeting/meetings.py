"""At which meeting of the two: by the place and event that are named, the days that fit, and the day of publication.

An article is about a meeting only where its headline, captions or first paragraphs (or several later sentences) tell
that the two met; or, in the
days of an event whose place it names, that they had to do with each other. A place named for another reason weighs nothing; where two meetings weigh alike, it is not known which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from articles.reading.findings import Dated, Found, Layout, Lexicon, Meeting, Said, Span
from articles.reading.page.furniture import CAPTION
from articles.reading.when.dates import find_dates
from articles.reading.when.reckoning import day_words

from .there import in_days_of, tells_of_both
from .together import Area, areas_of, tells_of_meeting, tells_of_talks
from .weights import NAMES, Weight, nearness, sum_of, weights_of, whole

NOT_OF_THEM = "the article does not tell of a meeting of the two"
_WEEKS = 14  # days after which a meeting may be told of in passing
_ASIDE = re.compile(
    r", who (?:had |has |last |\w+ly )?(?:met|talked|spoke|held|sat|saw)\b"
    r"|\bhad (?:\w+ )?(?:met|talked|spoken|exchanged|discussed|sat|held)\b"
)
_ENOUGH, _CLEAR = 4, 2  # what a meeting must weigh, and how far it must be ahead of the next


def find_meeting(
    text: str, layout: Layout, lexicon: Lexicon, published: date | None = None
) -> Found[str | None]:
    """The slug of the meeting an article is about; None where there is none or it is not known which.

    ``text`` is folded. ``spans`` are the names and days it rests on, the weightiest first.
    """
    areas = areas_of(text, layout, lexicon.leaders, published)
    possible = lexicon.meetings
    if not tells_of_meeting(areas):
        possible = tuple(meeting for meeting in possible if in_days_of(meeting, published))
        if not areas or not possible or not tells_of_both(text, layout, lexicon.leaders, published):
            return Found(None, basis=NOT_OF_THEM)
    weights = weights_of(text, areas, lexicon.meetings, published)
    if possible is not lexicon.meetings:
        possible = tuple(meeting for meeting in possible if any(map(_places, weights[meeting.slug])))
    ranked = sorted(
        (
            (sum_of(weights[meeting.slug]) + nearness(meeting, published, weights[meeting.slug]), meeting)
            for meeting in possible
            if weights[meeting.slug]
        ),
        key=lambda pair: -pair[0],
    )
    if not ranked or ranked[0][0] < _ENOUGH:
        return Found(None, basis="the article tells of a meeting of the two, but not of which")
    if _in_passing(text, ranked[0][1], areas, published):
        return Found(None, basis=NOT_OF_THEM)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEAR:
        return Found(None, basis=f"it could be {ranked[0][1].name} or {ranked[1][1].name}")
    return _found(text, ranked[0][1], weights[ranked[0][1].slug], published)


def meeting_day(
    text: str, layout: Layout, meeting: Meeting | None, dates: Sequence[Dated]
) -> Found[Said | None]:
    """The day the two met: on the words that print it where there are any, else as known of the meeting."""
    if meeting is None:
        return Found(None, basis="no meeting is known")
    captions = [passed.span for passed in layout.furniture if passed.why == CAPTION]
    event = (meeting.start, meeting.end) if meeting.start and meeting.end else None
    printed = [*find_dates(text, captions, meeting.met or meeting.start, event), *dates]
    days = [
        dated for dated in printed if dated.precision == "day" and dated.said and _fits(dated.said, meeting)
    ]
    if meeting.met is None:
        days = [dated for dated in days if tells_of_talks(text, layout, dated.span)]
    if meeting.met is None and len({dated.said for dated in days}) != 1:
        return Found(None, basis=f"on which day of {meeting.name} they met is not known")
    said = Said(meeting.met, meeting.met) if meeting.met else days[0].said
    exact = next((dated.span for dated in _numbered_first(text, days) if dated.said == said), None)
    if said is None or exact is None:
        return Found(
            said,
            basis=f"{meeting.name} was on {day_words(said)}, a day the text does not print" if said else "",
            stated=False,
        )
    return Found(said, (exact,), f"“{exact.of(text)}” is {day_words(said)}, the day of {meeting.name}")


def _places(weight: Weight) -> bool:
    """Is it a name of place or event, no day alone?"""
    return weight.why == NAMES or bool(weight.words)


def _in_passing(text: str, meeting: Meeting, areas: Sequence[Area], published: date | None) -> bool:
    """Weeks afterwards, and told in one sentence only, beside what that is about?"""
    met = meeting.met or meeting.end
    if met is None or published is None or (published - met).days <= _WEEKS:
        return False
    telling = [area.span for area in areas if area.met]
    return len(telling) == 1 and _ASIDE.search(text, *telling[0]) is not None


def _numbered_first(text: str, days: Sequence[Dated]) -> list[Dated]:
    return sorted(days, key=lambda dated: not any(letter.isdigit() for letter in dated.span.of(text)))


def _fits(said: Said, meeting: Meeting) -> bool:
    return bool(meeting.start and meeting.end and meeting.start <= said.start and said.end <= meeting.end)


def _found(
    text: str, meeting: Meeting, weights: Sequence[Weight], published: date | None
) -> Found[str | None]:
    """The meeting with the weightiest words of each kind for it."""
    kept: dict[str, Span] = {}
    for weight in sorted(weights, key=lambda weight: (-weight.points, weight.span.start - weight.span.end)):
        if weight.why not in kept:
            kept[weight.why] = whole(weight, weights)
    reasons = [f"“{span.of(text)}” {why}" for why, span in kept.items()]
    if published is not None and nearness(meeting, published) > 1:
        reasons.append(f"published on {day_words(Said(published, published))}")
    return Found(meeting.slug, tuple(kept.values()), "; ".join(reasons), stated=NAMES in kept)
