"""Days in words, and words into days."""

import calendar
import datetime
import re
from typing import NamedTuple

from django.utils.dateformat import format as written

_PERIOD = re.compile(r"(?P<year>[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?)?", re.ASCII)


class Period(NamedTuple):
    """From the first day to the last, both inclusive."""

    first: datetime.date
    last: datetime.date

    def __str__(self):
        return days_in_words(self.first, self.last)


def period(text):
    """The days that "2013", "2013-06" or "2013-06-17" means; ValueError for anything else."""
    match = _PERIOD.fullmatch(text)
    if not match:
        raise ValueError(f"not a period: {text!r}")
    year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
    first = datetime.date(year, month or 1, day or 1)
    last_month = month or 12
    return Period(first, datetime.date(year, last_month, day or calendar.monthrange(year, last_month)[1]))


def days_in_words(first, last):
    """ "17 June 2013", "17–18 June 2013", "June 2013", "2013"; "date not known" where there is none.

    A whole month or a whole year is said as such: its days are not known.
    """
    if first is None:
        return "date not known"
    if first == last:
        return written(first, "j F Y")
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return _months_in_words(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{written(last, 'j F Y')}"
    return f"{written(first, 'j F' if first.year == last.year else 'j F Y')} – {written(last, 'j F Y')}"


def _months_in_words(first, last):
    if (first.year, first.month) == (last.year, last.month):
        return written(first, "F Y")
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return f"{written(first, 'F' if first.year == last.year else 'F Y')} – {written(last, 'F Y')}"
