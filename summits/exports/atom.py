"""Atom, RFC 4287: a feed and its entries, from values to XML.

Ids are tag URIs, RFC 4151, that name neither the request nor a setting: a feed reader tells new from old by the id alone,
so it has to outlive every move to another host. The name they begin with is reserved, nobody else can come to own it.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple
from xml.etree import ElementTree

NAMESPACE = "http://www.w3.org/2005/Atom"
CONTENT_TYPE = "application/atom+xml; charset=utf-8"
TAG = "tag:los-cabos-to-hangzhou.example,2026:"
BEGAN = datetime(2026, 1, 1, tzinfo=UTC)  # when a feed without entries last changed
UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what no XML may hold


class Category(NamedTuple):
    """What an entry is about: ``scheme`` is the address of the list that ``term`` stands in."""

    scheme: str
    term: str
    label: str


@dataclass(frozen=True)
class Entry:
    """One entry. ``updated`` moves only where readers should be told again; ``html`` is escaped already."""

    id: str
    title: str
    address: str
    published: datetime
    updated: datetime
    html: str
    author: str = ""
    categories: tuple[Category, ...] = ()


@dataclass(frozen=True)
class Feed:
    """A page of a feed; ``links`` are {relation: full address}, ``author`` is whose the entries are that name nobody."""

    id: str
    title: str
    subtitle: str
    author: str
    links: dict[str, str]
    entries: list[Entry] = field(default_factory=list)

    @property
    def updated(self):
        return max((entry.updated for entry in self.entries), default=BEGAN)


def atom(feed):
    """The feed as bytes in UTF-8, without any character that XML may not hold."""
    root = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "en"})
    add(root, "id", feed.id)
    add(root, "title", feed.title)
    add(root, "subtitle", feed.subtitle)
    add(root, "updated", feed.updated.isoformat())
    add(add(root, "author"), "name", feed.author)
    for relation, address in feed.links.items():
        add(root, "link", rel=relation, href=address)
    for entry in feed.entries:
        write(add(root, "entry"), entry)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def write(element, entry):
    add(element, "id", entry.id)
    add(element, "title", entry.title)
    add(element, "link", rel="alternate", type="text/html", href=entry.address)
    add(element, "published", entry.published.isoformat())
    add(element, "updated", entry.updated.isoformat())
    if entry.author:
        add(add(element, "author"), "name", entry.author)
    for category in entry.categories:
        add(element, "category", **category._asdict())
    add(element, "content", entry.html, type="html")


def add(parent, tag, text="", **attributes):
    """A new element at the end of the parent."""
    fit = {name: UNFIT.sub("", value) for name, value in attributes.items()}
    element = ElementTree.SubElement(parent, tag, fit)
    element.text = UNFIT.sub("", text)
    return element
