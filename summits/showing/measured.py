"""How well articles are read: figures measured on labelled articles, kept in two files so that a page can show them.

On the articles the rules were mended with, and on those kept apart, whose faults nobody who mends a rule looks at:
``python manage.py evaluate_reader tests/reading/gold --json > summits/showing/measured.json`` and the same of
``tests/reading/unseen`` into ``measured_unseen.json`` measure them anew; a test holds both to what the reader does now.
"""

import json
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_suffix(".json")
UNSEEN = FILE.with_stem("measured_unseen")

# What each share of articles.reading.measuring.evaluation means, in the order of the page
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
OF_SPEAKERS = ("wrong names", "speaker left open")


@dataclass(frozen=True)
class Result:
    """A figure in words, and what was counted for it."""

    figure: str
    counted: str


@dataclass(frozen=True)
class Line:
    """One line of the table: what was measured, what that means, and the Results: unseen, and with the rules mended."""

    label: str
    meaning: str
    results: list[Result]


def measured():
    """([number of labelled articles: unseen, and those the rules were mended with], [Line, ...]), as the files have them."""
    held = [json.loads(file.read_text(encoding="utf-8")) for file in (UNSEEN, FILE)]
    shares = [Line(*MEANINGS[name], [share(**each["shares"][name]) for each in held]) for name in MEANINGS]
    faults = [Line(*FAULTS[name], [fault(name, each) for each in held]) for name in FAULTS]
    return [each["articles"] for each in held], shares + faults


def share(*, right, of):
    """A share as a Result, in whole per cent, never rounded up to a hundred."""
    return Result(f"{100 * right // of}%", f"{right} of {of}")


def fault(name, held):
    """A number of faults as a Result: of the speakers that were judged, else in all."""
    of = f"of {held['shares']['speaker']['of']}" if name in OF_SPEAKERS else "in all"
    return Result(str(held["counts"][name]), of)
