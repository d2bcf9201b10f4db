"""What the findings in a statement's quotations agree on."""

from summits.models import Statement


def found_value(quotation, field, default=None):
    """What the reader found for one field of a quotation."""
    return quotation.found.get(field, {}).get("value", default)


def agreed(quotations):
    """What the findings in live quotations agree on, field by field; where none is live, what was last found.

    Nobody found is no contradiction; two found are, and then it is not known. Days are those that all
    allow. A statement is about all that any of its wordings touches, main topics first.
    """
    rows = [each for each in quotations if not each.gone] or list(quotations)
    speaker, speaker_words = agreed_leader(rows, "speaker")
    via, via_words = agreed_leader(rows, "via")
    return {
        "speaker": speaker,
        "speaker_words": speaker_words,
        "via": via,
        "via_words": via_words,
        "summit": only(found_value(row, "summit") for row in rows),
        "said": agreed_days([found_value(row, "said") for row in rows]),
        "occasion": only(found_value(row, "occasion") for row in rows),
        "topics": agreed_topics([found_value(row, "topics") or [] for row in rows]),
    }


def only(values):
    """The one value there is beside None and "other"; None where there are none or several."""
    known = set(values) - {None, Statement.Occasion.OTHER}
    return known.pop() if len(known) == 1 else None


def agreed_leader(rows, field):
    """(slug, words): somebody named whom the catalogue does not know contradicts one it knows."""
    told = [(row.found.get(field, {}), found_value(row, f"{field}_words") or "") for row in rows]
    named = [(who["value"], words) for who, words in told if who.get("kind")]
    return named[0] if len({slug or words for slug, words in named}) == 1 else (None, "")


def agreed_days(ranges):
    """The days that all ranges allow, as [first, last] in ISO form; None where there are none."""
    known = [each for each in ranges if each]
    if not known:
        return None
    first, last = max(start for start, _ in known), min(end for _, end in known)
    return [first, last] if first <= last else None


def agreed_topics(ranked):
    """All topics, by the best place any list gives them, earlier lists first."""
    places = {}
    for topics in ranked:
        for place, slug in enumerate(topics):
            places[slug] = min(place, places.get(slug, place))
    return sorted(places, key=places.get)
