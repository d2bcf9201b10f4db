"""What a test asks of a page."""

from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "hr", "img", "line", "rect", "circle"}


class Node:
    """An element: its tag, attributes, children (elements and words)."""

    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children = tag, attributes, []

    @property
    def text(self):
        """All words inside, blanks made one."""
        words = "".join(each if isinstance(each, str) else f" {each.text} " for each in self.children)
        return " ".join(words.split())

    def all(self, tag=None, **attributes):
        """Every element inside of this tag, with these attributes; ``classed`` asks for one class among several."""
        classed = attributes.get("classed")
        found = []
        for each in (each for each in self.children if isinstance(each, Node)):
            asked = {name: value for name, value in attributes.items() if name != "classed"}
            fits = all(each.attributes.get(name) == value for name, value in asked.items())
            if (not tag or each.tag == tag) and fits and (not classed or classed in each.classes):
                found.append(each)
            found += each.all(tag, **attributes)
        return found

    def one(self, tag=None, **attributes):
        (found,) = self.all(tag, **attributes)
        return found

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()

    @property
    def href(self):
        return self.attributes["href"]


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = [Node("page", {})]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, dict(attrs))
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Node(tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop().tag == tag

    def handle_data(self, data):
        self.open[-1].children.append(data)


def parse(response):
    """The answer as a tree; every element must be closed where it should."""
    parser = _Parser()
    parser.feed(response.content.decode())
    assert len(parser.open) == 1
    return parser.open[0]
