"""Which versions of a statement corrected it: made by an editor, and not only a check."""

from itertools import pairwise

from summits.deciding.revisions import BY_READING, CAUSES

UNSEEN = ("checked", "withdrawn", "quotations")  # in a state, and no word of what the statement says


def corrections_in(revisions):
    """Those of a statement's revisions, in their order, by which an editor changed what it says of itself."""
    return [
        each
        for before, each in pairwise(revisions)
        if each.by_id and each.cause not in BY_READING and said(before.state) != said(each.state)
    ]


def said(state):
    """What a state says to a reader: its values, and the words of every quotation still found."""
    values = {name: value for name, value in state.items() if name not in UNSEEN and value not in (None, "")}
    live = [each for each in state.get("quotations", ()) if not each["gone"]]
    return values, [(each["id"], each["kind"], each["words"]) for each in live]


def cause_of(revision):
    """Why it was made, in words that can begin a sentence: "Corrected", "An earlier version put back"."""
    words = CAUSES.get(revision.cause, revision.cause)
    return words[:1].upper() + words[1:]
