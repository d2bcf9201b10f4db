"""A feed and its entries as a feed reader sees them."""

import feedparser

HOST = "http://testserver"
TAG = "tag:los-cabos-to-hangzhou.example,2026:"


def read(client, address="/chronology.atom", status=200):
    """The feed as a reader sees it; it is well-formed."""
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/atom+xml; charset=utf-8")
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    return feed


def only(client, address="/chronology.atom"):
    """The one entry that the feed has."""
    (entry,) = read(client, address).entries
    return entry
