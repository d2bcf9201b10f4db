"""Several statements to decide on at once, as an editor has looked at them, and one decided on meanwhile."""

from summits.deciding import acts
from tests.desk import read_statement


def read_three():
    """Three statements, each of other words."""
    return [
        read_statement(words, kind="mixed") for words in ("We agreed on all of it.", "peace", "all of it")
    ]


def seen(*statements):
    """What an editor looked at: {the statement's key: the number of its last version}."""
    return {each.pk: each.revisions.count() for each in statements}


def changed(row, by):
    """Decide the occasion of one of them."""
    acts.decide(row, {("occasion", None): "speech"}, reason="It was.", by=by)
