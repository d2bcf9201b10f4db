"""What may stand in a field of the catalogue: each check takes a value, gives it back, or says what is wrong."""

import calendar
import datetime
import re

PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Wrong(ValueError):
    """A mistake, and the way to it: the names of the fields from the outside in."""

    def __init__(self, words, *path):
        super().__init__(words)
        self.words = words
        self.path = path


def first_day(partial):
    """The first day of "2012", "2012-06" or "2012-06-18"."""
    return datetime.date.fromisoformat(partial + "-01-01"[len(partial) - 4 :])


def last_day(partial):
    """The last day of "2012", "2012-06" or "2012-06-18"."""
    year, month, day = [*map(int, partial.split("-")), 0, 0][:3]
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def text(value):
    if not isinstance(value, str) or not value.strip():
        raise Wrong("words between quotation marks are wanted")
    return value


def short(length):
    """Words of so many characters at most."""

    def check(value):
        if len(text(value)) > length:
            raise Wrong(f"is longer than {length} characters")
        return value

    return check


def flag(value):
    if not isinstance(value, bool):
        raise Wrong("true or false is wanted")
    return value


def number(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Wrong("a number is wanted")
    return value


def day(value):
    """A date as words; TOML's own dates will do as well."""
    value = value.isoformat() if isinstance(value, datetime.date) else value
    try:
        if not PARTIAL.fullmatch(value):
            raise ValueError
        first_day(value)
    except (TypeError, ValueError):
        raise Wrong(f"“{value}” is no date (write 2012-06-18, 2012-06 or 2012)") from None
    return value


def words(value):
    """A list of names or terms, each once."""
    if not isinstance(value, list):
        raise Wrong("a list is wanted: [“…”, “…”]")
    for item in value:
        text(item)
    twice = next((item for item in value if value.count(item) > 1), None)
    if twice:
        raise Wrong(f"“{twice}” stands there twice")
    return value


def address(value):
    if not text(value).startswith(("http://", "https://")):
        raise Wrong(f"“{value}” is no address (it begins with https://)")
    return value


def one_of(*choices):
    def check(value):
        if value not in choices:
            raise Wrong(f"“{value}” is not known; one of: {', '.join(choices)}")
        return value

    return check


def table(must, may=()):
    """A table with these fields and no others; each of the two is {name: check}."""
    known = {**must, **dict(may)}

    def check(value):
        if not isinstance(value, dict):
            raise Wrong("a table of fields is wanted")
        for name in (name for name in value if name not in known):
            raise Wrong(f"no such field; known are {', '.join(known)}", name)
        for name in (name for name in must if name not in value):
            raise Wrong("is missing", name)
        checked = {name: _inside(name, known[name], value[name]) for name in known if name in value}
        _in_order(checked)
        return checked

    return check


def named(check_one):
    """A table of tables, each under an id of its own."""

    def check(value):
        if not isinstance(value, dict):
            raise Wrong("a table of tables is wanted")
        return {name: _inside(name, check_one, item) for name, item in value.items()}

    return check


def many(check_one):
    """A list of tables."""

    def check(value):
        if not isinstance(value, list):
            raise Wrong("a list is wanted")
        return [_inside(f"no. {n}", check_one, item) for n, item in enumerate(value, 1)]

    return check


def _inside(name, check, value):
    try:
        return check(value)
    except Wrong as wrong:
        raise Wrong(wrong.words, name, *wrong.path) from None


def _in_order(checked):
    start, end = checked.get("start"), checked.get("end")
    if start and end and first_day(start) > last_day(end):
        raise Wrong(f"{end} is before the start, {start}", "end")
