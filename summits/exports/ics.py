"""The meetings as a calendar, iCalendar, RFC 5545."""

from datetime import UTC, datetime, timedelta

from django.contrib.admin.models import CHANGE, LogEntry
from django.db.models import Count, Max
from icalendar import Calendar, Event

from summits.models import Summit
from summits.showing.citing import SITE, seen
from summits.showing.facts import Facts
from summits.showing.maps import coordinates

AUTHORITY = "los-cabos-to-hangzhou.example"  # reserved, so nobody else's; a calendar's host may change, its UIDs may not
LOADED = datetime(2026, 1, 1, tzinfo=UTC)  # the stamp of a meeting as the catalogue has it
OF_STATEMENTS = {"leader", "topic", "outlet", "kind", "checked", "q"}


def calendar(summits, absolute):
    """These meetings as bytes of text/calendar; ``absolute`` makes full addresses of paths."""
    told = Calendar()
    told.add("prodid", f"-//{SITE}//{SITE}//EN")
    told.add("version", "2.0")
    for name in ("name", "x-wr-calname"):
        told.add(name, f"Obama and Putin, {SITE}")
    changes = changes_of_each()
    for summit in summits:
        told.add_component(event(summit, *changes.get(str(summit.pk), (0, LOADED)), absolute))
    return told.to_ical()


def meetings(chosen):
    """The meetings that fit a filter: by name and by day, and where it asks about statements only those it has any of.

    Without a filter all there are, those outside the chronology too.
    """
    if not chosen.values:
        return list(Summit.objects.all())
    summits = chosen.choices.summits
    named = chosen.asked.get("summit", [summit.slug for summit in summits])
    if OF_STATEMENTS & chosen.values.keys():
        named = [slug for slug in named if slug in chosen.shown]
    first, last = chosen.asked.get("from"), chosen.asked.get("to")
    return [
        summit
        for summit in summits
        if summit.slug in named
        and (not first or days_of(summit)[1] >= first.first)
        and (not last or days_of(summit)[0] <= last.last)
    ]


def changes_of_each():
    """{key of a meeting, as a string: (how often editors have changed it, when they last did)}"""
    made = LogEntry.objects.filter(content_type__app_label="summits", content_type__model="summit")
    made = made.filter(action_flag=CHANGE).exclude(change_message__in=["", "[]"]).order_by()
    rows = made.values_list("object_id").annotate(Count("pk"), Max("action_time"))
    return {key: (count, last) for key, count, last in rows}


def event(summit, sequence, changed, absolute):
    """One meeting: whole days, for the hour is not known."""
    (first, last), pin = days_of(summit), coordinates(summit)
    known = {
        "uid": f"{summit.slug}@{AUTHORITY}",
        "dtstamp": changed,
        "last-modified": changed,
        "sequence": sequence,
        "dtstart": first,
        "dtend": last + timedelta(days=1),
        "summary": seen(f"Obama and Putin, {summit.place} ({summit.event})"),
        "location": location(summit),
        "geo": pin and pin[::-1],
        "url": absolute(summit.get_absolute_url()),
        "status": "TENTATIVE" if summit.certainty == Summit.Certainty.DOUBTFUL else "CONFIRMED",
        "transp": "TRANSPARENT",
        "description": description(summit),
    }
    told = Event()
    for name, value in known.items():
        if value is not None:
            told.add(name, value)
    return told


def days_of(summit):
    """The days the two met; those of the event where they are not known."""
    return summit.met_from or summit.start, summit.met_to or summit.end


def location(summit):
    """Venue, town, place and country, as far as they are known, each once."""
    known = [summit.facts.get("venue"), summit.facts.get("city"), summit.place, summit.country]
    return ", ".join(dict.fromkeys(seen(each) for each in known if each))


def description(summit):
    """The facts with the numbers of their sources, then the sources; a line each."""
    facts = Facts(summit, {}, {})
    lines = [fact_line(fact) for fact in facts.known()]
    lines += [source_line(each) for each in facts.sources]
    return "\n".join(seen(line) for line in lines)


def fact_line(fact):
    """ "They met on: 17 June 2013 (two or more origins: 1, 4)" """
    values = "; ".join(f"{each.words}{each.aside and f' ({each.aside})'}" for each in fact.values)
    numbers = ", ".join(str(each.number) for each in fact.sources)
    support = ": ".join(filter(None, [fact.support, numbers]))
    return f"{fact.label}: {values or 'sources differ'}{support and f' ({support})'}"


def source_line(source):
    """ "[4] RFE/RL: Obama Calls Putin Meeting 'Constructive', 5 September 2016, https://..." """
    title = ": ".join(filter(None, [source.publisher, source.title]))
    return f"[{source.number}] {', '.join(filter(None, [title, source.date, source.url]))}"
