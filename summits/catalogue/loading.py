"""From the catalogue's files to rows, and from rows back to the catalogue's fields."""

import datetime
from dataclasses import dataclass, field

from django.db import transaction

from summits.models import Leader, Summit, Topic

from . import read_catalogue

KINDS = {
    "leaders": Leader.objects.prefetch_related("members"),
    "topics": Topic.objects.select_related("parent"),
    "summits": Summit.objects.all(),
}
RELATIONS = ("members", "parent")  # set once all rows of the kind are there


@dataclass
class Outcome:
    """What loading did to the rows of one kind: slugs, or slugs with the names of the fields concerned."""

    created: list = field(default_factory=list)
    updated: dict = field(default_factory=dict)
    left_alone: list = field(default_factory=list)
    kept: dict = field(default_factory=dict)
    vanished: list = field(default_factory=list)


def load_catalogue(catalogue=None):
    """Write the catalogue into rows, all or nothing: {"leaders": Outcome, "topics": ..., "summits": ...}.

    A field is overwritten only where the row still holds what the catalogue last wrote there, or what
    a new row holds: whatever an editor has changed is kept. Rows the catalogue no longer has stay.
    """
    catalogue = catalogue or read_catalogue()
    with transaction.atomic():
        return {kind: _load(rows, catalogue[kind]) for kind, rows in KINDS.items()}


def fields_of(row, names):
    """The values of a row as the catalogue has them: dates as ISO words, other rows as slugs."""
    return {name: _value(row, name) for name in names}


def _value(row, name):
    if name == "members":
        return sorted(member.slug for member in row.members.all()) if row.pk else []
    value = getattr(row, name)
    if name == "parent":
        return value.slug if value else None
    return value.isoformat() if isinstance(value, datetime.date) else value


def _load(rows, entries):
    held = {row.slug: row for row in rows.all()}
    outcome = Outcome(
        vanished=sorted(slug for slug, row in held.items() if row.loaded and slug not in entries)
    )
    for slug in entries.keys() - held.keys():
        outcome.created.append(slug)
    outcome.created.sort()
    for relations in (False, True):
        for slug, entry in entries.items():
            wanted = {name: value for name, value in entry.items() if (name in RELATIONS) is relations}
            row = held.setdefault(slug, rows.model(slug=slug))
            _write(row, wanted, held, outcome)
    for slug in entries:
        if not any(slug in done for done in (outcome.created, outcome.updated, outcome.kept)):
            outcome.left_alone.append(slug)
    return outcome


def _write(row, wanted, held, outcome):
    """Put the wanted values where nobody else has put any; note what was done, and save if anything was."""
    now = fields_of(row, wanted)
    before = fields_of(type(row)(), wanted) | row.loaded
    theirs = [name for name in wanted if now[name] not in (wanted[name], before[name])]
    ours = [name for name in wanted if name not in theirs]
    changed = [name for name in ours if now[name] != wanted[name]]
    noted = row.loaded | {name: wanted[name] for name in ours}
    if theirs:
        outcome.kept.setdefault(row.slug, []).extend(theirs)
    if changed and row.slug not in outcome.created:
        outcome.updated.setdefault(row.slug, []).extend(changed)
    if changed or noted != row.loaded:
        row.loaded = noted
        for name in changed:
            _set(row, name, wanted[name], held)
        row.save()


def _set(row, name, value, held):
    if name == "members":
        row.members.set([held[slug] for slug in value])
    elif name == "parent":
        row.parent = held[value] if value else None
    else:
        setattr(row, name, datetime.date.fromisoformat(value) if _is_date(row, name) and value else value)


def _is_date(row, name):
    return row._meta.get_field(name).get_internal_type() == "DateField"
