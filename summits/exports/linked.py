"""What a page tells, once more for machines: as linked data in the words of schema.org.

Each function gives values for JSON. ``full`` makes a path a full address. What is not known is left out, never guessed;
an article's text is never in it.
"""

import json

from django.urls import reverse
from django.utils.safestring import mark_safe

from articles.models import Article
from summits.models import Leader, Quotation, Summit
from summits.showing.citing import SITE, at_the_meeting, origin, seen
from summits.showing.compared import quoted
from summits.showing.corrected import cause_of, corrections_in

CONTEXT = "https://schema.org"
LANGUAGE = "en"  # the reader reads English
MARKUP = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})
DOUBTFUL = "It is doubtful whether Obama and Putin talked here."


def script(data):
    """A node, or several, as JSON for a script element of type application/ld+json: nothing in it ends that element."""
    whole = {"@context": CONTEXT} | ({"@graph": data} if isinstance(data, list) else data)
    return mark_safe(json.dumps(whole, ensure_ascii=False).translate(MARKUP))


def node(kind, **values):
    """A thing of this type; what is not known of it is left out. ``id`` stands for ``@id``."""
    known = {"@id" if name == "id" else name: value for name, value in values.items()}
    return {"@type": kind} | {name: value for name, value in known.items() if value not in (None, "", [])}


def named(row, what, full):
    """How a row is named in linked data wherever it occurs, and where its page is."""
    page = full(row.get_absolute_url())
    return {"id": f"{page}#{what}", "url": page}


# -------------------------------------------------------------------- statements


def quotation(statement, versions, full):
    """A statement as a Quotation: the words, by whom, on which occasion, from which articles, and what was corrected.

    It comes with ``printed``, the nearest first; ``versions`` is [(revision, cause, editor, changes)].
    """
    one_day = statement.said_from and statement.said_from == statement.said_to
    last = versions[-1][0] if versions else None
    return node(
        "Quotation",
        **named(statement, "statement", full),
        **words(statement),
        creator=creators(statement.speaker, full),
        creditText=origin(statement),
        dateCreated=(one_day and statement.said_from.isoformat()) or None,
        recordedAt=meeting(statement.summit, full) if at_the_meeting(statement) else None,
        about=[
            node("Thing", name=each.topic.name, url=full(each.topic.get_absolute_url()))
            for each in statement.ranked_topics.all()
        ],
        isBasedOn=[article(each, full) for each in dict.fromkeys(each.article for each in statement.printed)],
        correction=corrections(statement, versions, full),
        inLanguage=LANGUAGE,
        version=last and last.number,
        dateModified=last and last.at.date().isoformat(),
        sdPublisher=publisher(full),
    )


def words(statement):
    """The words said as ``text``; what is not between quotation marks is no more than an ``abstract`` of them."""
    nearest = statement.printed[0] if statement.printed else None
    if nearest is None:
        return {}
    said = {"text": seen(" … ".join(quoted(nearest)))}
    return said | {"abstract": seen(nearest.words) if nearest.kind != Quotation.Kind.DIRECT else ""}


def creators(speaker, full):
    """Who said it: a person, both of a pair, an office; nobody where it is not known who."""
    if speaker is None or speaker.kind == Leader.Kind.UNNAMED:
        return None
    if speaker.kind == Leader.Kind.PAIR:
        return [leader(each, full) for each in speaker.members.all()]
    return leader(speaker, full)


def corrections(statement, versions, full):
    """What editors corrected, as CorrectionComments, the first first."""
    counted = {each.pk for each in corrections_in([revision for revision, *_ in versions])}
    return [
        node(
            "CorrectionComment",
            text=told(revision, changes),
            author=node("Person", name=editor) if editor else None,
            datePublished=revision.at.date().isoformat(),
            url=full(reverse("version", args=[statement.pk, revision.number])),
        )
        for revision, _, editor, changes in versions
        if revision.pk in counted
    ]


def told(revision, changes):
    """ "Corrected: Heard on the tape. Speaker: Barack Obama → Vladimir Putin." """
    why = ": ".join(filter(None, [cause_of(revision), seen(revision.reason).rstrip(".")]))
    each = [
        f"{one.label}: {seen(one.before) or 'nothing'} → {seen(one.after) or 'nothing'}" for one in changes
    ]
    return ". ".join(filter(None, [why, "; ".join(each)])) + "."


def publisher(full):
    """Who says all this: the site, and where it tells what it corrected."""
    home, policy = full(reverse("chronology")), full(reverse("corrections"))
    return node("Organization", name=SITE, url=home, correctionsPolicy=policy)


# ---------------------------------------------------------------------- meetings


def event(summit, leaders, full):
    """A meeting as an Event: when and where, of whom, in the course of what. ``leaders`` are those known to have been there."""
    doubtful = summit.certainty == Summit.Certainty.DOUBTFUL
    days = {"startDate": summit.start.isoformat(), "endDate": summit.end.isoformat()}
    return meeting(summit, full) | node(
        "Event",
        description=DOUBTFUL if doubtful else None,
        attendee=[] if doubtful else [leader(each, full) for each in leaders],
        superEvent=node("Event", name=summit.facts.get("event") or summit.event, **days),
    )


def meeting(summit, full):
    """A meeting wherever it is told of; without days where it is not known on which of the event's they met."""
    return node(
        "Event",
        **named(summit, "summit", full),
        name=summit.name,
        startDate=summit.met_from and summit.met_from.isoformat(),
        endDate=summit.met_to and summit.met_to.isoformat(),
        location=place(summit),
    )


def place(summit):
    """Where it was: the pin is what the catalogue says it is of, which may be the nearest town."""
    pin = summit.facts.get("coordinates") or {}
    town = summit.facts.get("city") or summit.place
    known = {"latitude": pin.get("latitude"), "longitude": pin.get("longitude")}
    return node(
        "Place",
        name=summit.place,
        address=node("PostalAddress", addressLocality=town, addressCountry=summit.country),
        geo=node("GeoCoordinates", name=pin.get("of"), **known) if None not in known.values() else None,
    )


# ------------------------------------------------------------- leaders, articles


def leader(row, full):
    """Somebody wherever they are told of: a Person; an office is an Organization."""
    kind = "Organization" if row.kind == Leader.Kind.OFFICE else "Person"
    return node(kind, **named(row, "leader", full), name=row.name)


def person(row, roles, others, full):
    """A leader's page: somebody with the offices held and when; of a pair, both. ``others`` are those of the pair."""
    if row.kind == Leader.Kind.PAIR:
        return [leader(each, full) for each in others]
    held = [occupation(each) for each in roles] if row.kind == Leader.Kind.PERSON else []
    return leader(row, full) | ({"hasOccupation": held} if held else {})


def occupation(role):
    """An office with its days, as far as these are known."""
    held = node("Occupation", name=role.title)
    return node("Role", startDate=role.start, endDate=role.end, hasOccupation=held)


def article(row, full):
    """An article: who published it, where and when, where these are known. A transcript is no news article."""
    kind = "Article" if row.kind == Article.Kind.TRANSCRIPT else "NewsArticle"
    page = full(row.get_absolute_url())
    outlet = row.outlet
    return node(
        kind,
        id=f"{page}#article",
        mainEntityOfPage=page,
        headline=seen(row.headline),
        url=row.url,
        publisher=node("Organization", name=seen(outlet.name), url=outlet.url) if outlet else None,
        datePublished=row.published and row.published.isoformat(),
        inLanguage=LANGUAGE,
    )


def source(row, summit, full):
    """An article's page: the article, and the meeting that it tells of."""
    return article(row, full) | ({"about": meeting(summit, full)} if summit else {})
