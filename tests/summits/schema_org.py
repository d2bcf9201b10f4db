"""What the vocabulary of schema.org has against linked data.

The table holds what is used here of the vocabulary, version 30.0: the types with those they are kinds of, and each property
with the types that may have it and the types its values may be of.
"""

import re

TYPES = {
    "Thing": None,
    "CreativeWork": "Thing",
    "Article": "CreativeWork",
    "NewsArticle": "Article",
    "Quotation": "CreativeWork",
    "Comment": "CreativeWork",
    "CorrectionComment": "Comment",
    "Event": "Thing",
    "Person": "Thing",
    "Organization": "Thing",
    "Place": "Thing",
    "Intangible": "Thing",
    "Occupation": "Intangible",
    "Role": "Intangible",
    "StructuredValue": "Intangible",
    "GeoCoordinates": "StructuredValue",
    "ContactPoint": "StructuredValue",
    "PostalAddress": "ContactPoint",
}
WORK, WHO = "CreativeWork", "Organization Person"
PROPERTIES = {
    "name": ("Thing", "Text"),
    "url": ("Thing", "URL"),
    "description": ("Thing", "Text"),
    "mainEntityOfPage": ("Thing", "CreativeWork URL"),
    "about": ("CreativeWork Event", "Thing"),
    "text": (WORK, "Text"),
    "abstract": (WORK, "Text"),
    "headline": (WORK, "Text"),
    "author": (WORK, WHO),
    "creator": (WORK, WHO),
    "publisher": (WORK, WHO),
    "sdPublisher": (WORK, WHO),
    "creditText": (WORK, "Text"),
    "correction": (WORK, "CorrectionComment Text URL"),
    "dateCreated": (WORK, "Date DateTime"),
    "dateModified": (WORK, "Date DateTime"),
    "datePublished": (WORK, "Date DateTime"),
    "inLanguage": ("CreativeWork Event", "Language Text"),
    "isBasedOn": (WORK, "CreativeWork Product URL"),
    "recordedAt": (WORK, "Event"),
    "version": (WORK, "Number Text"),
    "attendee": ("Event", WHO),
    "startDate": ("Event Role", "Date DateTime"),
    "endDate": ("Event Role", "Date DateTime"),
    "location": ("Event Organization", "Place PostalAddress Text VirtualLocation"),
    "superEvent": ("Event", "Event"),
    "address": ("GeoCoordinates Organization Person Place", "PostalAddress Text"),
    "addressLocality": ("PostalAddress", "Text"),
    "addressCountry": ("GeoCoordinates PostalAddress", "Country Text"),
    "geo": ("Place", "GeoCoordinates GeoShape"),
    "latitude": ("GeoCoordinates Place", "Number Text"),
    "longitude": ("GeoCoordinates Place", "Number Text"),
    "hasOccupation": ("Person", "Occupation"),
    "correctionsPolicy": ("Organization", "CreativeWork URL"),
}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def kinds(name):
    """A type and those it is a kind of."""
    return {name} | (kinds(TYPES[name]) if TYPES[name] else set())


def faults(node, within=""):
    """What the vocabulary has against a node and all in it, as sentences; a Role may stand between a property and its value."""
    told, own = [], node.get("@type")
    if own not in TYPES:
        return [f"{own} is no type"]
    for name, value in node.items():
        if name in ("@type", "@id", "@context"):
            continue
        domain, expected = (each.split() for each in PROPERTIES.get(name, ("", "")))
        if not kinds(own) & set(domain) and not (own == "Role" and name == within):
            told.append(f"{own} has no {name}")
        for each in value if isinstance(value, list) else [value]:
            if not fits(each, expected):
                told.append(f"{name} is no {each!r}")
            if isinstance(each, dict):
                told += faults(each, name)
    return told


def fits(value, expected):
    if isinstance(value, dict):
        return value.get("@type") == "Role" or bool(kinds(value["@type"]) & set(expected))
    if isinstance(value, int | float):
        return "Number" in expected
    address = value.startswith(("http://", "https://"))
    return bool(value) and (
        "Text" in expected
        or ("URL" in expected and address)
        or ("Date" in expected and DATE.fullmatch(value) is not None)
    )
