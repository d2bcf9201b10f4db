"""The names the reader knows, from the catalogue's files or from the rows editors keep."""

import dataclasses
import datetime
import functools
import hashlib
import json

from articles.reading.findings import Leader, Lexicon, Meeting, Title, Topic
from summits.catalogue import read_catalogue
from summits.catalogue.loading import KINDS, fields_of

USED = {
    "leaders": ("name", "kind", "gender", "aliases", "titles", "members"),
    "topics": ("name", "parent", "position", "terms", "not_terms"),
    "summits": ("name", "aliases", "weak_aliases", "not_aliases", "met_from", "met_to", "start", "end"),
}


@functools.cache
def lexicon_from_files():
    """The Lexicon of the catalogue's files; needs no database."""
    return _lexicon(read_catalogue())


def lexicon_from_rows():
    """The Lexicon of the rows, with whatever editors changed or added; four queries."""
    return _lexicon(
        {kind: {row.slug: fields_of(row, USED[kind]) for row in rows.all()} for kind, rows in KINDS.items()}
    )


def fingerprint(lexicon):
    """SHA-256 of all that a lexicon holds, as 64 hexadecimal letters: which names something was read with."""
    content = json.dumps(dataclasses.asdict(lexicon), sort_keys=True, default=str)
    return hashlib.sha256(content.encode()).hexdigest()


def _lexicon(kinds):
    """Leaders by slug, meetings by date, topics by their place in lists: the same wherever they come from."""
    topics = sorted(kinds["topics"].items(), key=lambda item: (item[1]["position"], item[0]))
    summits = sorted(kinds["summits"].items(), key=lambda item: (item[1]["start"], item[0]))
    return Lexicon(
        leaders=tuple(_leader(slug, entry) for slug, entry in sorted(kinds["leaders"].items())),
        meetings=tuple(_meeting(slug, entry) for slug, entry in summits),
        topics=tuple(_topic(slug, entry) for slug, entry in topics),
    )


def _leader(slug, entry):
    titles = tuple(Title(title["words"], title.get("start"), title.get("end")) for title in entry["titles"])
    return Leader(
        slug=slug,
        name=entry["name"],
        kind=entry["kind"],
        gender=entry["gender"] or None,
        aliases=tuple(entry["aliases"]),
        titles=titles,
        members=tuple(entry["members"]),
    )


def _meeting(slug, entry):
    one_day = entry["met_from"] and entry["met_from"] == entry["met_to"]
    return Meeting(
        slug=slug,
        name=entry["name"],
        aliases=tuple(entry["aliases"]),
        weak_aliases=tuple(entry["weak_aliases"]),
        not_aliases=tuple(entry["not_aliases"]),
        met=datetime.date.fromisoformat(entry["met_from"]) if one_day else None,
        start=datetime.date.fromisoformat(entry["start"]),
        end=datetime.date.fromisoformat(entry["end"]),
    )


def _topic(slug, entry):
    return Topic(
        slug=slug,
        name=entry["name"],
        parent=entry["parent"],
        terms=tuple(entry["terms"]),
        not_terms=tuple(entry["not_terms"]),
    )
