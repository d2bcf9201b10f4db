"""The days a date means, reckoned from a known day: one function a written form."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import Any, NamedTuple

from articles.reading.findings import Precision, Said

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
YEAR = r"(?:19|20)\d\d"
_DONE = r"\b(?:it|they|he|she|we|who|which|that) (?:had )?(?:\w{3,}ed|made|held|met|gave|took|signed|said|sent|won|saw|left|began) |\b(?:was|were) (?:told|asked|informed) "
_TO_COME = re.compile(
    r"\b(?:will|would|scheduled|plan(?:s|ned)? to|planned|due|set to|is to|are to|was to|were to|(?<!believed )(?<!thought )(?<!said )(?<!known )to be \w+(?:ed|n)|expected|upcoming|ahead of|(?:that|which) (?:opens?|begins?|starts?|convenes?|takes place)|meets? again"
    r"|until|(?:promis|vow|pledg|hop|intend|want|propos)(?:e|es|ed|s)? to|agreed to (?!an? |the )|going to|about to|ready to)\b"
    rf"(?:(?!{_DONE})[^.!?])*$"
)
Resolved = tuple[Said | None, Precision, str]


class From(NamedTuple):
    """What a date is reckoned from."""

    base: date | None
    event: tuple[date, date] | None


@lru_cache(maxsize=512)
def day_words(said: Said) -> str:
    """17 June 2013; 4 September 2016 to 5 September 2016."""
    start, end = (f"{day.day} {calendar.month_name[day.month]} {day.year}" for day in (said.start, said.end))
    return start if start == end else f"{start} to {end}"


# ------------------------------------------------------- one function a written form


def _iso(words: str, before: str, known: From) -> Resolved:
    return _made(*(int(number) for number in words.split("-")))


def _month_day(words: str, before: str, known: From) -> Resolved:
    """June 18; Nov. 20, 2016; Sept. 4-5; 30 June to 2 July is not read."""
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    year = numbers.pop() if numbers[-1] > 31 else None
    months = [MONTHS.index(name.lower()) + 1 for name in re.findall(rf"\b({'|'.join(MONTHS)})", words, re.I)]
    first = _dated(year, months[0], numbers[0], before, known)
    if len(numbers) == 1 or first[0] is None:
        return first
    last = _made(first[0].start.year, months[-1], numbers[-1])
    if last[0] is None or last[0].start < first[0].start:
        return None, "range", "the two days are not in order"
    return Said(first[0].start, last[0].start), "range", first[2]


def _dated(year: int | None, month: int, day: int, before: str, known: From) -> Resolved:
    if year is not None:
        return _made(year, month, day)
    if known.base is None:
        return None, "day", "no year is printed and no day is known to reckon from"
    days = [said.start for y in (-1, 0, 1) if (said := _made(known.base.year + y, month, day)[0])]
    best = _nearest(days, known.base, before)
    if best is None:
        return None, "day", "the year cannot be told"
    return Said(best, best), "day", f"the year is taken from {day_words(Said(known.base, known.base))}"


def _made(year: int, month: int, day: int) -> Resolved:
    try:
        made = date(year, month, day)
    except ValueError:
        return None, "day", "there is no such day"
    return Said(made, made), "day", "printed in full"


def _nearest(days: Sequence[date], base: date, before: str) -> date | None:
    """The nearest of the days, one to come counting double, or one gone by where the words speak of what is to come."""
    if not days:
        return None
    past, future = (2, 1) if _TO_COME.search(before) else (1, 2)
    far = sorted(
        ((day - base).days * future if day > base else (base - day).days * past, day) for day in days
    )
    clear = len(far) == 1 or far[0][0] * 1.15 <= far[1][0]
    return far[0][1] if clear else None


def _month_year(words: str, before: str, known: From) -> Resolved:
    month = MONTHS.index(words[:3].lower()) + 1
    if year := re.search(YEAR, words):
        return _whole_month(int(year.group()), month), "month", "printed with its year"
    if known.base is None:
        return None, "month", "no day is known to reckon from"
    year_of = known.base.year + {"last": -1, "this": 0, "next": 1}[words.split()[-2]]
    return _whole_month(year_of, month), "month", f"reckoned from {day_words(Said(known.base, known.base))}"


def _month(words: str, before: str, known: From) -> Resolved:
    name = re.split(r"[ -]", words)[-1]
    if known.base is None:
        return None, "month", "no year is printed and no day is known to reckon from"
    month = MONTHS.index(name[:3].lower()) + 1
    halves = [date(known.base.year + year, month, 15) for year in (-1, 0, 1)]
    if words.lower().startswith("last ") or re.search(r"\bsince $", before):
        halves = [day for day in halves if (day.year, day.month) < (known.base.year, known.base.month)][-1:]
    elif words.lower().startswith("next "):
        halves = [day for day in halves if (day.year, day.month) > (known.base.year, known.base.month)][:1]
    best = _nearest(halves, known.base, before)
    if best is None:
        return None, "month", "the year cannot be told"
    basis = f"the year is taken from {day_words(Said(known.base, known.base))}"
    return _whole_month(best.year, best.month), "month", basis


def _whole_month(year: int, month: int) -> Said:
    return Said(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def _weekday(words: str, before: str, known: From) -> Resolved:
    """A day of the event, else the last such day up to the base, else the next where the words speak of what is to come."""
    *which, name = words.lower().split()
    number = WEEKDAYS.index(name)
    fitting = _days_of_event(number, known) if not which or which == ["this"] else []
    if len(fitting) == 1:
        return Said(fitting[0], fitting[0]), "day", "a day of the event the article reports from"
    if known.base is None:
        return None, "day", "no day is known to reckon from"
    back = (known.base.weekday() - number) % 7
    if which == ["last"]:
        back = back or 7
    elif which == ["next"] or (back and _TO_COME.search(before)):
        back = back - 7
    elif which == ["this"]:
        back = known.base.weekday() - number
    day = known.base - timedelta(days=back)
    return Said(day, day), "day", f"reckoned from {day_words(Said(known.base, known.base))}"


def _days_of_event(number: int, known: From) -> list[date]:
    """The event's days that fall on this weekday, where the article was not written long after."""
    if known.event is None:
        return []
    start, end = known.event
    if known.base is not None and not start - timedelta(days=1) <= known.base <= end + timedelta(days=6):
        return []
    days = [start + timedelta(days=n) for n in range(min((end - start).days, 30) + 1)]
    return [
        day
        for day in days
        if day.weekday() == number and (known.base is None or day <= known.base + timedelta(days=3))
    ]


def _counted(words: str, before: str, known: From) -> Resolved:
    """Yesterday; three weeks ago; but "two days earlier" is reckoned from a day this cannot know."""
    if re.search(r"(?:earlier|later|before|prior)$", words):
        return None, "range", "reckoned from another day the text speaks of"
    if known.base is None:
        return None, "range", "no day is known to reckon from"
    found = _by_dateparser(words.lower().replace("tonight", "today"), known.base)
    if found is None:
        return None, "range", "cannot be told"
    basis = f"reckoned from {day_words(Said(known.base, known.base))}"
    if "year" in words:
        return Said(date(found.year, 1, 1), date(found.year, 12, 31)), "year", basis
    if "month" in words:
        return _whole_month(found.year, found.month), "month", basis
    if "week" in words:
        return Said(found - timedelta(days=3), found + timedelta(days=3)), "range", basis
    return Said(found, found), "day", basis


def _part(words: str, before: str, known: From) -> Resolved:
    """Last night; this morning."""
    if known.base is None:
        return None, "day", "no day is known to reckon from"
    day = known.base - timedelta(days=words.lower() == "last night")
    return Said(day, day), "day", f"reckoned from {day_words(Said(known.base, known.base))}"


def _period(words: str, before: str, known: From) -> Resolved:
    """Last week; earlier this month; next year; over the weekend: weeks run from Monday to Sunday."""
    *cut, which, unit = words.lower().split()
    if known.base is None:
        return None, "range", "no day is known to reckon from"
    if which == "the":
        return _the_weekend(known.base, before)
    step = {"last": -1, "this": 0, "next": 1}[which]
    said = _span_of(unit, step, known.base)
    if cut == ["earlier"]:
        said = Said(said.start, known.base)
    elif cut == ["later"]:
        said = Said(known.base, said.end)
    precision: dict[str, Precision] = {"month": "month", "year": "year"}
    exact = "range" if cut else precision.get(unit, "range")
    return said, exact, f"reckoned from {day_words(Said(known.base, known.base))}"


def _the_weekend(base: date, before: str) -> Resolved:
    """The one that goes on, or else the last, or the next where the words speak of what is to come."""
    step = 0 if base.weekday() > 4 or _TO_COME.search(before) else -1
    return _span_of("weekend", step, base), "range", f"reckoned from {day_words(Said(base, base))}"


def _span_of(unit: str, step: int, base: date) -> Said:
    monday = base - timedelta(days=base.weekday()) + timedelta(weeks=step)
    if unit == "week":
        return Said(monday, monday + timedelta(days=6))
    if unit == "weekend":
        return Said(monday + timedelta(days=5), monday + timedelta(days=6))
    if unit == "year":
        return Said(date(base.year + step, 1, 1), date(base.year + step, 12, 31))
    months = base.year * 12 + base.month - 1 + step
    return _whole_month(months // 12, months % 12 + 1)


def _open(words: str, before: str, known: From) -> Resolved:
    return None, "range", "a stretch of time without a first and last day"


def _year(words: str, before: str, known: From) -> Resolved:
    return Said(date(int(words), 1, 1), date(int(words), 12, 31)), "year", "printed"


FORMS: dict[str, Callable[[str, str, From], Resolved]] = {
    "iso": _iso,
    "month_day": _month_day,
    "day_month": _month_day,
    "month_year": _month_year,
    "month": _month,
    "weekday": _weekday,
    "near": _counted,
    "part": _part,
    "ago": _counted,
    "open": _open,
    "period": _period,
    "year": _year,
}


@cache
def _parser() -> Any:
    """Dateparser's class, imported when first needed, since that takes as long as reading many articles."""
    from dateparser.date import DateDataParser

    return DateDataParser


@lru_cache(maxsize=512)
def _by_dateparser(words: str, base: date) -> date | None:
    """The day the words mean, in English, counted back from the base."""
    settings = {"RELATIVE_BASE": datetime(base.year, base.month, base.day), "PREFER_DATES_FROM": "past"}
    found = _parser()(languages=["en"], settings=settings).get_date_data(words)
    return found.date_obj.date() if found.date_obj else None
