"""How well articles are read: figures measured on labelled articles, kept in a file so that a page can show them.

``python manage.py evaluate_reader tests/reading/gold --json > summits/showing/measured.json`` measures them anew; a test holds the
file to what the reader does now.
"""

import json
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_suffix(".json")

# What each share of articles.reading.evaluation means, in the order of the page
MEANINGS = {
    "recall": ("Statements found", "of those an editor took from the articles"),
    "precision": ("Rightly taken for a statement", "of all that was read as one"),
    "direct recall": ("Quotations found", "sentences between quotation marks"),
    "mixed recall": ("Part quotations found", "paraphrases with some words between quotation marks"),
    "indirect recall": ("Paraphrases found", "told without quotation marks"),
    "speaker": (
        "Speaker right",
        "of all that was found, with what an editor might also leave out; the others were left open or described",
    ),
    "via": ("Relays right", "who told what somebody else said"),
    "occasion": ("Occasion right", "in the meeting, after it, in a speech elsewhere…"),
    "said": ("Date right", "the day it was said"),
    "main topic": ("Main topic right", "where an editor gave one"),
    "meeting": (
        "Meeting right",
        "of the articles, those about no meeting included, and of statements with a meeting of their own",
    ),
    "meeting date": ("Meeting’s date right", "of the articles about a meeting"),
}
FAULTS = {
    "wrong names": ("Wrong names", "a statement given to somebody who did not say it"),
    "speaker left open": ("Speakers left open", "an editor could tell, the reader would not"),
    "not-statements read": ("Traps fallen into", "titles, nicknames and the like taken for statements"),
}


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, what that means, and the result in words."""

    label: str
    meaning: str
    result: str
    of: str


def measured():
    """(number of labelled articles, [Figure, ...]), as the file has them."""
    held = json.loads(FILE.read_text(encoding="utf-8"))
    shares = [share(*MEANINGS[name], **held["shares"][name]) for name in MEANINGS]
    faults = [Figure(*FAULTS[name], str(held["counts"][name]), "") for name in FAULTS]
    return held["articles"], shares + faults


def share(label, meaning, *, right, of):
    """A share as a figure, in whole per cent, never rounded up to a hundred."""
    return Figure(label, meaning, f"{100 * right // of}%", f"{right} of {of}")
