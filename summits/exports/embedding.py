"""A statement in somebody else's page: how oEmbed tells of it, and which addresses are ours."""

import math
import unicodedata
from urllib.parse import urlsplit

from django.conf import settings
from django.http.request import validate_host
from django.urls import Resolver404, resolve, reverse
from django.utils.html import format_html
from django.utils.text import Truncator

from summits.days import days_in_words
from summits.models import Leader
from summits.showing.citing import SITE, at_the_meeting, author, origin, seen, words_of

PAGES = ("statement", "version", "embed")  # the addresses that a frame can be had for
PORTS = {"http": 80, "https": 443}
WIDEST = 600  # pixels
LONGEST = 1200  # letters of a statement in a frame; the rest stands on its page
CACHE_AGE = 3600  # seconds
SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"

# What the style sheet of the frame makes of it, in pixels
LETTER, LINE = 9.9, 27  # of the words said
SMALL_LETTER, SMALL_LINE = 7.3, 20  # of all that stands around them
BESIDE, ABOVE = 38, 138  # beside the words; above and below all lines, a correction to come among it
FOOT = 400  # the links below, in one line


# ------------------------------------------------------------- addresses of ours


def is_ours(url, host):
    """Does a full address of the web lead to this site, which is asked for at ``host``? ValueError where it is none."""
    parts = urlsplit(url.strip())
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError("not a full address")
    known = urlsplit(f"//{host}")
    names = [known.hostname, *(name for name in settings.ALLOWED_HOSTS if name != "*")]
    port = parts.port or PORTS[parts.scheme]
    return "@" not in parts.netloc and validate_host(host_of(parts), names) and port in ports_of(known)


def host_of(parts):
    """The name of a host, as ALLOWED_HOSTS has it: small letters, no dot at its end, an address in its brackets."""
    name = parts.hostname.rstrip(".")
    return f"[{name}]" if ":" in name else name


def ports_of(known):
    """Where a site is reached: as it is now, and as browsers do by themselves."""
    return {known.port, *PORTS.values()}


def statement_at(url):
    """The number of the statement and of its version that an address of ours names: (41, 2), (41, None), or None."""
    path = urlsplit(url.strip()).path
    try:
        found = resolve(path if path.endswith("/") else f"{path}/")
    except Resolver404:
        return None
    return (found.kwargs["pk"], found.kwargs.get("number")) if found.url_name in PAGES else None


# -------------------------------------------------------------------- the answer


def oembed(statement, full, *, width=None, height=None):
    """What oEmbed 1.0 asks of a "rich" answer, as values for JSON.

    ``full`` makes a path a full address; ``width`` and ``height`` are the most pixels there are.
    """
    wide = min(width or WIDEST, WIDEST)
    high = min(filter(None, [height, height_of(statement, wide)]))
    known = {
        "type": "rich",
        "version": "1.0",
        "title": title_of(statement),
        "author_name": author(statement),
        "author_url": full(statement.speaker.get_absolute_url()) if has_page(statement.speaker) else "",
        "provider_name": SITE,
        "provider_url": full(reverse("chronology")),
        "cache_age": CACHE_AGE,
        "html": frame(statement, full, width=wide if width else "100%", height=high),
        "width": wide,
        "height": high,
    }
    return {name: value for name, value in known.items() if value != ""}


def frame(statement, full, *, width="100%", height=None):
    """The line of HTML that shows a statement in somebody else's page; whole and escaped."""
    # The border is an attribute: where a policy forbids styles, or a system strips them, it still holds
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" frameborder="0" loading="lazy" sandbox="{}"></iframe>',
        full(reverse("embed", args=[statement.pk])),
        title_of(statement),
        width,
        height or height_of(statement, WIDEST),
        SANDBOX,
    )


def block(statement, full):
    """The same for systems that take no frame: a block quotation whose link leads to the statement as it then is."""
    address = full(statement.get_absolute_url())
    return format_html(
        '<blockquote cite="{}"><p>{}</p></blockquote>\n<p>— {}. <a href="{}">{}</a></p>',
        address,
        words_of(statement),
        origin(statement),
        address,
        SITE,
    )


def title_of(statement):
    """ "Barack Obama at Lough Erne, 17 June 2013: We agreed." """
    who = seen(statement.who[:1].upper() + statement.who[1:])
    where = " at" if at_the_meeting(statement) else ", filed under"
    place = f"{where} {statement.summit.place}" if statement.summit else ""
    day = f", {days_in_words(statement.said_from, statement.said_to)}" if statement.said_from else ""
    return Truncator(f"{who}{place}{day}: {words_of(statement)}").chars(120)


def has_page(leader):
    return bool(leader) and leader.kind != Leader.Kind.UNNAMED


def shortened(words):
    """Words as they fit into a frame: (the words, is something left off?)."""
    short = Truncator(words).chars(LONGEST, truncate=" […]")
    return short, short != words


def height_of(statement, width):
    """How high a frame of this width has to be for all it holds, in pixels; rather too high than too low."""
    words = shortened(words_of(statement))[0]
    inside = max(width - BESIDE, 100)
    lines = math.ceil(breadth(words) * LETTER / inside)
    small = math.ceil(breadth(origin(statement)) * SMALL_LETTER / inside) + math.ceil(FOOT / inside)
    return ABOVE + lines * LINE + small * SMALL_LINE


def breadth(words):
    """How many small letters take as much room as these words."""
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in words)
    return len(words) + wide + sum(each.isupper() for each in words) / 3


# The forms that a statement's page offers
FORMS = (("Frame", frame), ("Block quotation", block))
