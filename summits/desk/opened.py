"""Two editors at one statement: what the second one opened, what it has become since, and what they want it to be."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError

from summits.deciding.parts import parts_to_lines

LABELS = {
    "speaker": "Speaker",
    "via": "Told by",
    "summit": "Meeting",
    "occasion": "Occasion",
    "said_from": "Said on",
    "said_to": "Until",
    "main_topic": "Main topic",
    "other_topics": "Other topics",
    "kind": "Kind",
    "parts": "Where",
    "wording": "Words",
}


@dataclass(frozen=True)
class Difference:
    """One field that another editor changed: what was opened, what it is now, what this editor entered."""

    label: str
    opened: str
    now: str
    yours: str


def opened_state(desk, version):
    """The state that a form was opened with, by the version it came with; {} where there is none."""
    number = (version or "").partition(":")[0]
    rows = (
        desk.statement.revisions.filter(number=int(number)) if number.isdecimal() and len(number) < 9 else []
    )
    return next((row.state for row in rows), {})


def as_entered(state):
    """{name of a form's field: [what it would hold]} for a state."""
    first, last = state.get("said") or ("", "")
    topics = state.get("topics", [])
    values = {name: [state.get(name) or ""] for name in ("speaker", "via", "summit", "occasion")}
    values |= {
        "said_from": [first],
        "said_to": [last],
        "main_topic": topics[:1] or [""],
        "other_topics": topics[1:],
    }
    for each in state.get("quotations", ()):
        pk = each["id"]
        values |= {f"kind_{pk}": [each["kind"]], f"wording_{pk}": [each["words"]]}
        values[f"parts_{pk}"] = [parts_to_lines(each["parts"])]
    return values


def merge(data, opened, desk):
    """What was entered, with another editor's changes taken over where this one changed nothing: (data, Differences)."""
    data, told = data.copy(), []
    last = desk.statement.revisions.order_by("-number").first()
    was, now = as_entered(opened), as_entered(last.state if last and opened else {})
    for name in now:
        entered = [as_kept(name, value) for value in data.getlist(name)]
        before = was.get(name, now[name])
        if sorted(before) == sorted(now[name]):
            continue
        untouched = sorted(entered) == sorted(before)
        if untouched:
            data.setlist(name, now[name])
        yours = "" if untouched else in_words(desk, entered)
        label = LABELS.get(name) or LABELS[name.partition("_")[0]]
        told.append(Difference(label, in_words(desk, before), in_words(desk, now[name]), yours))
    return data, told


def as_kept(name, value):
    """What was typed, as a state keeps it: days in ISO form, plain line ends."""
    try:
        day = forms.DateField(required=False).clean(value) if name.startswith("said_") else None
    except ValidationError:
        day = None
    return day.isoformat() if day else value.replace("\r\n", "\n")


def in_words(desk, values):
    return ", ".join(desk.names.get(value, value) for value in values if value) or "nothing"
