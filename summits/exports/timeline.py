"""A page of statements in the format of TimelineJS, https://timeline.knightlab.com/docs/json-format.html.

Headlines and texts are HTML there, so both are escaped here.
"""

from django.utils.html import escape, format_html

from summits.days import days_in_words
from summits.showing.line import VOICES

from .feeds import heading, html

MOST = 300  # slides: TimelineJS lays all of them out at once, and is slow with many more


def timeline(title, statements, absolute):
    """The timeline in values for JSON. ``title`` is its first slide; ``absolute`` makes full addresses of paths."""
    return {"scale": "human", "title": title, "events": [event(each, absolute) for each in statements]}


def title_slide(words, told, address):
    """What the timeline shows, in words; how much of it; and where to see it with its sources."""
    link = format_html('<a href="{}">See it with its sources</a>', address)
    text = format_html("<p>{}</p>\n<p>{}</p>", told, link)
    return {"unique_id": "about", "text": {"headline": escape(words), "text": text}}


def event(statement, absolute):
    """One slide. Without a day of its own a statement stands on its meeting's days, and says so."""
    summit = statement.summit
    known = statement.said_from is not None
    first, last = (statement.said_from, statement.said_to) if known else (summit.start, summit.end)
    when = days_in_words(first, last)
    voice = VOICES[statement.voice]
    return {
        "unique_id": f"statement-{statement.pk}",
        "group": voice[:1].upper() + voice[1:],
        "start_date": day(first),
        "end_date": day(last),
        "display_date": when if known else f"Date not known, meeting of {when}",
        "text": {"headline": escape(heading(statement)), "text": html(statement, absolute)},
    }


def day(date):
    return {"year": date.year, "month": date.month, "day": date.day}
