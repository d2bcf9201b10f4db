"""When: dates as printed, and the days they mean, reckoned from a known day.

Written forms it knows: "June 18", "18 June 2012", "Sept. 4-5", "September 2016", "February of this year", "last May",
"on Monday", "yesterday", "last night", "two days ago", "last week", "over the weekend", "earlier this month", "the next few
days", "2009", "2016-09-05".
Calendar words are reckoned here; what is told by counting back ("three weeks ago") goes to dateparser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from articles.reading.findings import Dated, Span
from articles.reading.language.terms import begun_by

from .reckoning import FORMS, YEAR, From

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_FULL_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MONTH = rf"(?:{_FULL_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_COUNT = r"(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_VAGUE = r"(?:few|several|couple of|recent|many)"
_UNIT = "(?:day|week|month|year)"
_DATE = re.compile(
    rf"""(?<![\w$£€])(?!(?:[Tt]he\ (?!weekend|[NPLCRnplcr])|[Aa]n?\ (?![dwmy])))(?:
    (?P<iso>{YEAR}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))(?!\d)
    |(?P<month_day>(?:{_WEEKDAY},?\ )?{_MONTH}\ {_DAY}(?:\ ?(?:-|to|through|and)\ ?(?:{_MONTH}\ )?{_DAY}(?!\d|\ ?[a-z]{{3,}}s\b))?
        (?:,?\ {YEAR})?)(?![\d%]|,\d{{3}}|:\d)
    |(?P<day_month>(?:{_WEEKDAY},?\ )?{_DAY}(?:\ ?(?:-|to|and)\ ?{_DAY})?(?:\ of)?\ {_MONTH}(?:,?\ {YEAR})?)(?!\w)
    |(?P<month_year>{_MONTH},?\ (?:of\ )?(?:{YEAR}|(?:this|last|next)\ year))(?!\w)
    |(?P<month>(?:(?:[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[\ -])?{_FULL_MONTH})(?!\w|\ [A-Z])
    |(?P<weekday>(?:(?:[Ll]ast|[Tt]his|[Nn]ext)\ )?{_WEEKDAY})(?!\w|\ (?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Night)\b)
    |(?P<near>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)(?!\w)
    |(?P<part>(?:[Ll]ast\ night|[Tt]his\ (?:morning|afternoon|evening)))(?!\w)
    |(?P<ago>{_COUNT}\ {_UNIT}s?\ (?:ago|earlier|later|before|prior))(?!\w)
    |(?P<open>(?:[Tt]he\ )?(?:[Nn]ext|[Pp]ast|[Ll]ast|[Cc]oming|[Rr]ecent)\ (?:(?:{_VAGUE}|{_COUNT})\ )?{_UNIT}s)(?!\w)
    |(?P<period>(?:(?:[Ee]arlier|[Ll]ater)\ )?(?:[Ll]ast|[Tt]his|[Nn]ext)\ (?:weekend|week|month|year)|(?:(?<=over\ )|(?<=at\ )|(?<=on\ ))the\ weekend)(?!\w)
    |(?P<year>{YEAR})(?![\w%]|-\d|,\d|\.\d)
    )""",
    re.X,
)
# What such a date begins with, where it is no figure
_FIRSTS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow tonight a an one two"
    " three four five six seven eight nine ten eleven twelve the this last next past coming recent early late mid earlier later".split()
)
_NOT_A_DAY = re.compile(r"\b(?:Super|Black|Bloody|Good|Palm|Easter|Cyber|Ash|Fat|Fox News|The)\s$")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|before|after|during|from|of|his|her|its|their|the|between|through|to|early|late|for)\s$",
    re.I,
)
_NEEDS_WORD = frozenset(("may", "march", "april", "june", "august"))
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|until|of|from|by|during|before|after|the|late|early|through|to|and|for|summer|spring|fall|autumn|winter)\s"
    r"|\bmid-|[(-])$",
    re.I,
)
_IS_TO_COME = re.compile(
    r",? (?:(?!that\b|who\b|which\b|said\b|says\b|told\b|\w+ed\b)[\w.'-]+ ){1,6}?(?:will|is to|are to|(?:is|are) (?:due|set|scheduled|expected) to"
    r"|plans? to|hopes? to)\b"
)

_HAS_HAPPENED = re.compile(
    r",? (?:(?!will\b|would\b|to\b|is\b|are\b)[\w.'-]+,? ){0,9}?(?:\w{3,}ed|said|told|met|gave|spoke|held|made|took|wrote|sent|put|began|came|was|were)\b"
)
_SAID = re.compile(
    r"\b(?:\w{3,}ed|said|told|spoke|wrote)"
    r"(?: (?:at|in|to|on|an?|the|his|her|reporters|journalists|late|early|news|press|conference|briefing|interview|statement|speech|here))* $"
)
_WILL = "will "  # as if it stood before


def find_dates(
    text: str, paragraphs: Sequence[Span], base: date | None, event: tuple[date, date] | None = None
) -> tuple[Dated, ...]:
    """Every date printed in the paragraphs, in text order, with first and last possible day or None.

    ``base`` is the day to reckon from: publication, or else the meeting's day. ``event`` is the first and
    last day of what the article reports from, which settles a bare weekday.
    """
    known = From(base if base and 1900 <= base.year <= 2100 else None, event)
    return tuple(dated for paragraph in paragraphs for dated in _in_paragraph(text, paragraph, known))


def _in_paragraph(text: str, paragraph: Span, known: From) -> list[Dated]:
    found = []
    for match in begun_by(_FIRSTS, _DATE, text, paragraph, figures=True):
        form, words = match.lastgroup or "", match.group()
        before = _unquoted(text[max(paragraph.start, match.start() - 100) : match.start()])
        if form == "weekday" and _IS_TO_COME.match(text, match.end(), paragraph.end):
            before += _WILL
        if _is_date(form, words, before):
            own = known
            if form == "weekday" and _before_event(known) and _is_past(text, match, before, paragraph):
                own = From(known.base, None)
            found.append(Dated(Span(*match.span()), *FORMS[form](words, before, own)))
    return found


def _before_event(known: From) -> bool:
    """Was it published before the event, so that a day gone by is none of the event's?"""
    return known.event is not None and known.base is not None and known.base < known.event[0]


def _is_past(text: str, match: re.Match[str], before: str, paragraph: Span) -> bool:
    """Is something told that was done on it: "On Tuesday, he accused …", "said at a briefing Friday"?"""
    opens = before.rstrip().rpartition(" ")[2].lower() in ("on", "") and len(before) < 100
    opens = opens or re.search(r"[.!?] On $", before) is not None
    done = _HAS_HAPPENED.match(text, match.end(), paragraph.end) if opens else _SAID.search(before)
    return done is not None


def _unquoted(before: str) -> str:
    """What leads up to a date, without what is quoted on the way: in "We will talk," he said on Friday, Friday is past."""
    return " ".join(before.split('"')[::-2][::-1]) if '"' in before else before


def _is_date(form: str, words: str, before: str) -> bool:
    """Not the verb "may", a woman called June, The Sunday Times, or the number 2000."""
    if form == "month":
        return words.lower() not in _NEEDS_WORD or bool(_BEFORE_MONTH.search(before))
    if form == "weekday":
        return not _NOT_A_DAY.search(before)
    return form != "year" or bool(_BEFORE_YEAR.search(before))
