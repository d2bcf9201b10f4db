"""The site's own words in templates, and the one card for a statement."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from summits.asking.filters import printable
from summits.asking.search import cut
from summits.days import days_in_words
from summits.exports.downloads import twin
from summits.showing.citing import at_the_meeting, path_of, plain
from summits.showing.compared import rank

register = template.Library()


@register.simple_tag
def days(first, last):
    """Two dates in words: "17–18 June 2013"."""
    return days_in_words(first, last)


@register.simple_tag
def met(summit):
    """When the two met; where the day is not known, the days of the event."""
    return days_in_words(summit.met_from or summit.start, summit.met_to or summit.end)


@register.simple_tag
def page_address(chosen, number):
    """The address of another page under the same filter."""
    return chosen.to(page=[str(number)])


@register.simple_tag
def stands(statement):
    """How a statement stands to its meeting: it was said "at" it or, where that is not known, is "filed under" it."""
    return "at" if at_the_meeting(statement) else "filed under"


register.simple_tag(twin)


@register.filter
def shown(value):
    """A value from an address, fit for a field: without letters that no screen has."""
    return printable(value, 300)


@register.inclusion_tag("summits/_part.html", takes_context=True)
def part(context, name, words, *within):
    """A link of the main navigation; it is where the reader is on its own page, and leads up from those ``within``."""
    match = context["request"].resolver_match
    at = match.url_name if match else ""
    return {"name": name, "words": words, "here": "page" if at == name else "true" if at in within else ""}


@register.simple_block_tag(takes_context=True)
def about(context, content, canonical="", index=True):
    """What a page says of itself to browsers, search engines and other sites: a line with its title, then a description.

    ``canonical`` is the path of its one address, without it the path asked for; ``index=False`` keeps it out of searches.
    """
    # Escaped as it was rendered: both halves are safe still
    title, *description = [" ".join(line.split()) for line in content.strip().splitlines()]
    request = context["request"]
    known = {
        "title": mark_safe(title),
        "description": mark_safe(" ".join(filter(None, description))),
        "address": request.build_absolute_uri(canonical or request.path),
        "index": index,
    }
    return render_to_string("summits/_about.html", known)


@register.inclusion_tag("summits/_statement.html", takes_context=True)
def card(context, statement, chosen=None, placed=False):
    """A statement in the wording that fits the filter best; it comes from ``with_everything()``.

    ``placed`` says at which meeting, where no heading above does.
    """
    fitting = [each for each in statement.printed if chosen and chosen.fits(each)] or statement.printed
    wording = min(fitting, key=rank, default=None)
    words = wording.words if wording else ""
    address = context["request"].build_absolute_uri(path_of(statement, statement.last_version))
    return {
        "statement": statement,
        "cite": plain(statement, statement.last_version, address),
        "wording": wording,
        "placed": placed,
        "pieces": cut(words, chosen.marked(words) if chosen else []),
        "topics": [ranked.topic for ranked in statement.ranked_topics.all()],
    }


@register.inclusion_tag("summits/_position.html", takes_context=True)
def position(context, statement, topic, named=False):
    """A statement in a row of positions on the topic, with the narrower ones it is about; ``named`` shows who speaks."""
    outlets = [each.article.outlet.name if each.article.outlet else "" for each in statement.printed]
    shown = card(context, statement)
    narrower = [each for each in shown["topics"] if each.parent_id == topic.pk]
    return shown | {"narrower": narrower, "named": named, "outlets": list(dict.fromkeys(outlets))}
