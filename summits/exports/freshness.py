"""How new what is shown is: one version of all data, so that a second fetch costs no more than a look at it."""

import hashlib
from functools import cache, wraps
from itertools import chain

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db.models import BigIntegerField, DateTimeField, F, Func, Subquery, TextField, Value
from django.db.models.functions import MD5, Cast, Coalesce, Length
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from articles.models import Article, Outlet
from summits.models import Byline, Leader, Quotation, Reading, Revision, Statement, Summit, Topic

SMALL = (Outlet, Leader, Topic, Summit, Byline)  # every row of theirs is looked at, with all it holds
CODE = ("articles", "summits", "templates", "static")
NOTHING, BETWEEN = Value("", TextField()), Value("\x1f", TextField())
NOUGHT, NEVER = Value(0, BigIntegerField()), Value(None, DateTimeField())


def fresh(view):
    """The view, answering 304 to whoever holds what it would answer. A browser has to ask every time.

    For views whose answer hangs on nothing but the address and what ``rows`` looks at: not for an article's own page.
    """

    @wraps(view)
    def answer(request, *args, **kwargs):
        tag, moment = data_version()
        etag, changed = quote_etag(tag), int(moment.timestamp())
        held = "If-None-Match" in request.headers and get_conditional_response(request, etag=etag)
        # Who asks by the date alone is told by the middleware, once it is known that there is an answer
        response = held or view(request, *args, **kwargs)
        if response.status_code in (200, 304):
            response.headers["ETag"], response.headers["Last-Modified"] = etag, http_date(changed)
            response.headers.setdefault("Cache-Control", "no-cache")
        return response

    return answer


def data_version():
    """(a tag that changes with whatever is shown, the moment of the last change); one query, and good for today at most."""
    today = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    if settings.DEBUG:
        code.cache_clear()  # it changes under the server's hands
    seen = sorted(rows(), key=str)
    told = repr([code(), today, seen]).encode()
    return hashlib.sha256(told).hexdigest()[:24], max([today, *(at for *_, at in seen if at)])


# ------------------------------------------------------------------- what is looked at
# Rows of (table, a digest or "", a number, a number, a moment or None), alike so that one query asks for all of them


def rows():
    """What changes with every change: whatever an editor or a reading does leaves a row that was not there."""
    pk, url = over("MAX", "pk"), over("SUM", Length("url"))
    first, *rest = [
        told(Revision, n=over("COUNT", "pk"), last=pk, at=at_last(Revision, "at")),
        told(LogEntry, n=over("COUNT", "pk"), last=pk, at=at_last(LogEntry, "action_time")),
        told(Article, n=over("COUNT", "published"), last=url, at=at_last(Article, "received")),
        told(Article, n=over("COUNT", "outlet"), last=over("SUM", "outlet")),
        told(Reading, n=over("COUNT", "summit"), last=over("SUM", "summit"), at=at_last(Reading, "at")),
        told(Statement, last=pk),
        told(Quotation, last=pk),
        *(told(model, digest=digest(model), n=F("pk")) for model in SMALL),
    ]
    return first.union(*rest, all=True)


def told(model, *, digest=NOTHING, n=NOUGHT, last=NOUGHT, at=NEVER):
    known = {"its_digest": digest, "its_n": n, "its_last": last, "its_moment": at}
    named = model.objects.order_by().values(table=Value(model._meta.label, TextField()))
    return named.annotate(**known).values_list("table", *known)


def over(function, column):
    """Of all rows at once: Django would group them by the other columns, which takes ten times as long."""
    return Coalesce(Func(column, function=function, output_field=BigIntegerField()), NOUGHT)


def digest(model):
    """Of all that a row holds."""
    each = [Coalesce(Cast(field.attname, TextField()), NOTHING) for field in model._meta.concrete_fields]
    values = chain.from_iterable((value, BETWEEN) for value in each)
    # All in a row: Concat nests each in the one before, which is deeper than SQLite follows
    return MD5(Func(*values, template="%(expressions)s", arg_joiner=" || ", output_field=TextField()))


def at_last(model, moment):
    """When the last row was made."""
    return Subquery(model.objects.order_by("-pk").values(moment)[:1])


@cache
def code():
    """What the answers are made with; another version of it may give other answers of the same rows."""
    files = (path for folder in CODE for path in (settings.BASE_DIR / folder).rglob("*.*"))
    held = sorted((str(path), path.stat().st_mtime_ns) for path in files if path.suffix != ".pyc")
    return hashlib.sha256(repr(held).encode()).hexdigest()
