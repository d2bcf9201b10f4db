"""What stands in the margin of an article: each statement with what it rests on in short, and each doubt."""

import datetime
from dataclasses import dataclass

from summits.days import days_in_words
from summits.models import Leader, Quotation


@dataclass(frozen=True)
class Ground:
    """What one thing rests on: its name, in words what or why, and the name of the place of the words for it."""

    name: str
    words: str
    anchor: str = ""


@dataclass(frozen=True)
class Entry:
    """A statement in the margin: its number on the page, a word for its speaker, what it rests on in short."""

    number: int
    quotation: Quotation
    label: str
    grounds: list[Ground]

    @property
    def statement(self):
        return self.quotation.statement


@dataclass(frozen=True)
class Doubt:
    """What an editor should look at: its number on the page, where it is, in words why."""

    number: int
    at: int
    words: str


@dataclass(frozen=True)
class Told:
    """Words of the text and what the reader makes of them; ``anchor`` is the name of their place."""

    anchor: str
    words: str
    why: str


def entry(number, quotation, settled):
    """A quotation as the margin has it; ``settled`` names the fields of its statement that an editor decided."""
    statement = quotation.statement
    found = {name: quotation.found.get(name) or {} for name in ("speaker", "via", "occasion", "said")}
    why = {name: each.get("basis", "") for name, each in found.items()}
    why |= dict.fromkeys(settled & why.keys(), "entered by an editor")
    said = days_in_words(statement.said_from, statement.said_to)
    told = [
        ("speaker", "speaker:", why["speaker"]),
        ("via", f"told by {statement.told_by}:", why["via"]),
        ("occasion", "", "" if statement.occasion == "other" else statement.get_occasion_display()),
        ("said", "on" if statement.said_from else "", said),
    ]
    shown = [each for each in told if each[2] and (each[0] != "via" or statement.told_by)]
    grounds = [
        Ground(words, value, "" if name in settled else first(found[name])) for name, words, value in shown
    ]
    return Entry(number, quotation, label(statement), grounds)


def first(found):
    """The name of the place of the first words something was found on; empty where there are none."""
    spans = found.get("spans", [])
    return anchor("w", spans[0]) if spans else ""


def anchor(kind, span):
    """The name of a place: w for words something rests on, p for words passed over."""
    return f"{kind}{span[0]}-{span[1]}"


def label(statement):
    """Who speaks, in a word fit to stand between the words of the text."""
    speaker = statement.speaker
    if speaker is None:
        return "other" if statement.speaker_words else "not known"
    if speaker.kind == Leader.Kind.PAIR:
        return "both"
    return speaker.name.split()[-1] if speaker.kind == Leader.Kind.PERSON else "other"


def doubts(printed, reading):
    """What is doubtful in the reading and in its quotations, once each, in order."""
    found = [
        *(reading.doubts if reading else []),
        *(d for each in printed for d in each.found.get("doubts", [])),
    ]
    places = sorted({(*doubt["span"], doubt["words"]) for doubt in found})
    return [Doubt(n, at, words) for n, (at, _, words) in enumerate(places, start=1)]


def dated(text, dates):
    """The dates printed, and what each means."""
    for each in dates:
        days = [day and datetime.date.fromisoformat(day) for day in each["said"] or (None, None)]
        why = " — ".join(filter(None, [days_in_words(*days), each["basis"]]))
        yield Told(anchor("w", each["span"]), line(text, each["span"]), why)


def passed_over(text, passed):
    """The words that look like a statement and are none, and why."""
    return [Told(anchor("p", each["span"]), line(text, each["span"]), each["why"]) for each in passed]


def line(text, span):
    """The words of a span in one line."""
    return " ".join(text[slice(*span)].split())
