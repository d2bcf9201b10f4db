"""The site's own words in templates, and the one card for a statement."""

from operator import attrgetter

from django import template

from summits.days import days_in_words
from summits.filters import printable
from summits.search import cut

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


@register.filter
def shown(value):
    """A value from an address, fit for a field: without letters that no screen has."""
    return printable(value, 300)


@register.inclusion_tag("summits/_statement.html")
def card(statement, chosen=None):
    """A statement in the wording that fits the filter best; it comes from ``with_everything()``."""
    fitting = [each for each in statement.printed if chosen and chosen.fits(each)] or statement.printed
    wording = min(fitting, key=attrgetter("remoteness"), default=None)
    words = wording.words if wording else ""
    return {
        "statement": statement,
        "wording": wording,
        "pieces": cut(words, chosen.marked(words) if chosen else []),
        "topics": [ranked.topic for ranked in statement.ranked_topics.all()],
    }
