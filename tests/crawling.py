"""Every page of the site that can be reached by links, without a server."""

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit


class Page(HTMLParser):
    """The links, ids and number of main headings of a page."""

    def __init__(self, html):
        super().__init__()
        self.links, self.ids, self.headings = [], set(), 0
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        self.headings += tag == "h1"
        self.ids |= {known["id"]} if "id" in known else set()
        self.links += [known[name] for name in ("href", "src", "action", "data-hx-get") if known.get(name)]


def crawl(client, start):
    """Every address of ours that can be reached by links, as {address: its answer}.

    An address with a query is asked, but its own links are not followed: choices multiply without end.
    """
    answers, waiting = {}, [start]
    while waiting:
        address = waiting.pop(0)
        if address in answers:
            continue
        answers[address] = answer = client.get(address)
        body = answer.getvalue()
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            answer.page = Page(body.decode())
            links = [] if "?" in address else answer.page.links
            waiting += [ours for link in links if (ours := local(address, link)) not in (None, *waiting)]
        elif answer.status_code in (301, 302):
            waiting.append(urljoin(address, answer["Location"]))
    return answers


def local(address, link):
    """The address on this site a link leads to, or None; the desk is not crawled."""
    parts = urlsplit(urldefrag(urljoin(f"http://testserver{address}", link)).url)
    if (parts.scheme, parts.netloc) != ("http", "testserver") or parts.path.startswith("/admin/"):
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
