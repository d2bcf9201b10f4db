"""The catalogue: who can speak, about what, at which meetings. Three TOML files that people edit.

``read_catalogue()`` gives ``{"leaders": {slug: fields}, "topics": {slug: fields}, "summits": {slug: fields}}``, the
fields named and shaped as in ``summits.models``: dates in ISO form, ``members`` and ``parent`` as slugs. What a
summit has no column for is in its ``facts``, where everything but the event's full name may be missing:

- ``event``, ``city`` (where its name is not the place's), ``venue``, ``region``, ``timezone``, ``format``, ``notes``: words
- ``coordinates``: ``latitude``, ``longitude``, ``of`` (what the pin stands on), ``precision``
- ``duration``: ``minutes`` (the figure to show), ``low``, ``high``, and ``reports``, each with ``text``, ``sources``
  and perhaps ``low``, ``high``, ``according_to``; minutes all
- ``roles``: slug of a leader to the office held that day
- ``cues``: words; ``topics_discussed``: slugs of topics
- ``joint_documents``: each ``title``, ``title_as_published`` (else the title is ours), ``sources``, perhaps ``note``
- ``conflicts``: each ``fact``, ``values`` (``value``, ``sources``) and ``resolution``
- ``fact_support``: a fact to ``status``, ``conflict`` (do sources differ?), ``sources`` and perhaps ``note``
- ``sources``: in order, each ``id``, ``title``, ``publisher``, ``url``, ``origin``, perhaps ``date``, ``supports``, ``note``

``sources`` are ids everywhere but in the last; ``date`` may be cut to the month or year.
"""

import tomllib
from pathlib import Path

from . import fields as f

FOLDER = Path(__file__).resolve().parent


class CatalogueError(ValueError):
    """A mistake in the catalogue: names the file, the entry, the field, and what is wrong."""


# ----------------------------------------------------------- what each file may hold

TITLE = f.table({"words": f.text}, {"start": f.day, "end": f.day})
ROLE = f.table(
    {"title": f.text, "country": f.text, "sources": f.words},
    {"start": f.day, "end": f.day, "start_support": f.text, "end_support": f.text, "note": f.text},
)
LEADER = f.table(
    {
        "name": f.short(200),
        "kind": f.one_of("person", "pair", "office", "unnamed"),
        "aliases": f.words,
    },
    {
        "gender": f.one_of("male", "female"),
        "country": f.short(80),
        "members": f.words,
        "titles": f.many(TITLE),
        "notes": f.text,
        "roles": f.many(ROLE),
        "sources": f.named(f.table({"publisher": f.text, "origin": f.text}, {"url": f.address})),
    },
)
TOPIC = f.table(
    {"name": f.short(200), "description": f.text, "terms": f.words},
    {"parent": f.text, "not_terms": f.words},
)
SOURCE = f.table(
    {"title": f.text, "publisher": f.text, "url": f.address, "origin": f.text},
    {"date": f.day, "supports": f.words, "note": f.text},
)
STATUS = f.one_of("two or more", "single", "inferred", "unknown", "no document reported")
SUMMIT = f.table(
    {
        "name": f.short(200),
        "event": f.short(80),
        "event_full_name": f.text,
        "start": f.day,
        "end": f.day,
        "place": f.short(120),
        "country": f.short(80),
        "aliases": f.words,
    },
    {
        "met": f.day,
        "certainty": f.one_of("confirmed", "doubtful"),
        "in_range": f.flag,
        "weak_aliases": f.words,
        "not_aliases": f.words,
        "city": f.text,
        "venue": f.text,
        "region": f.text,
        "timezone": f.text,
        "format": f.one_of("formal bilateral", "pull-aside", "informal conversation"),
        "coordinates": f.table(
            {"latitude": f.number, "longitude": f.number, "of": f.text, "precision": f.text}
        ),
        "duration": f.table({"minutes": f.number, "low": f.number, "high": f.number}),
        "duration_reports": f.many(
            f.table(
                {"text": f.text, "sources": f.words},
                {"low": f.number, "high": f.number, "according_to": f.text},
            )
        ),
        "roles": f.named(f.text),
        "cues": f.words,
        "topics_discussed": f.words,
        "joint_documents": f.many(
            f.table({"title": f.text, "title_as_published": f.flag, "sources": f.words}, {"note": f.text})
        ),
        "conflicts": f.many(
            f.table(
                {
                    "fact": f.text,
                    "values": f.many(f.table({"value": f.text, "sources": f.words})),
                    "resolution": f.text,
                }
            )
        ),
        "fact_support": f.named(f.table({"status": STATUS, "conflict": f.flag}, {"note": f.text})),
        "sources": f.named(SOURCE),
        "notes": f.text,
    },
)
COLUMNS = ("name", "event", "place", "country")
FACTS = ("city", "venue", "region", "timezone", "format", "coordinates", "roles", "cues", "topics_discussed")
FACTS += ("joint_documents", "conflicts", "notes")


# -------------------------------------------------------------------------- reading it


def read_catalogue(folder=FOLDER):
    """The three files as plain values (see above). Raises CatalogueError at the first mistake."""
    leaders = _entries(folder / "leaders.toml", LEADER, _leader)
    topics = _entries(folder / "topics.toml", TOPIC, _topic)
    summits = _entries(folder / "summits.toml", SUMMIT, _summit)
    _check_leaders(leaders)
    _check_topics(topics)
    _check_summits(summits, leaders, topics)
    return {"leaders": leaders, "topics": topics, "summits": summits}


def _entries(path, check, shape):
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogueError(f"{path.name}: {error}") from error
    shaped = {}
    for position, (slug, entry) in enumerate(entries.items(), 1):
        try:
            if not f.SLUG.fullmatch(slug) or len(slug) > 120:
                raise f.Wrong("is no slug (small letters, digits and single hyphens)")
            shaped[slug] = shape(check(entry), position)
        except f.Wrong as wrong:
            raise _error(path.name, slug, ".".join(wrong.path), wrong.words) from None
    return shaped


def _error(file, slug, field, words):
    return CatalogueError(": ".join(part for part in (file, slug, field, words) if part))


def _leader(entry, position):
    sources = entry.get("sources", {})
    for n, role in enumerate(entry.get("roles", []), 1):
        _known_sources(role, sources, "roles", f"no. {n}")
    return {
        "name": entry["name"],
        "kind": entry["kind"],
        "gender": entry.get("gender", ""),
        "country": entry.get("country", ""),
        "members": sorted(entry.get("members", [])),
        "aliases": entry["aliases"],
        "titles": [{"words": "", "start": None, "end": None} | title for title in entry.get("titles", [])],
        "roles": entry.get("roles", []),
        "notes": entry.get("notes", ""),
        "sources": [{"id": key, **source} for key, source in sources.items()],
    }


def _topic(entry, position):
    return {
        "name": entry["name"],
        "description": entry["description"],
        "parent": entry.get("parent"),
        "position": position,
        "terms": entry["terms"],
        "not_terms": entry.get("not_terms", []),
    }


def _summit(entry, position):
    met = entry.get("met")
    return {
        **{name: entry[name] for name in COLUMNS},
        "start": f.first_day(entry["start"]).isoformat(),
        "end": f.last_day(entry["end"]).isoformat(),
        "met_from": f.first_day(met).isoformat() if met else None,
        "met_to": f.last_day(met).isoformat() if met else None,
        "certainty": entry.get("certainty", "confirmed"),
        "in_range": entry.get("in_range", True),
        "aliases": entry["aliases"],
        "weak_aliases": entry.get("weak_aliases", []),
        "not_aliases": entry.get("not_aliases", []),
        "facts": _facts(entry),
    }


def _facts(entry):
    """What a summit has no column for; each fact's support names the sources that carry it."""
    sources = entry.get("sources", {})
    for name in ("duration_reports", "joint_documents"):
        for n, item in enumerate(entry.get(name, []), 1):
            _known_sources(item, sources, name, f"no. {n}")
    for n, conflict in enumerate(entry.get("conflicts", []), 1):
        for value in conflict["values"]:
            _known_sources(value, sources, "conflicts", f"no. {n}")
    facts = {"event": entry["event_full_name"]} | {name: entry[name] for name in FACTS if name in entry}
    if "duration" in entry or "duration_reports" in entry:
        facts["duration"] = {**entry.get("duration", {}), "reports": entry.get("duration_reports", [])}
    facts["fact_support"] = _support(entry.get("fact_support", {}), sources)
    facts["sources"] = [{"id": key, **source} for key, source in sources.items()]
    return facts


def _support(facts, sources):
    supported = {}
    for fact, known in facts.items():
        carriers = [key for key, source in sources.items() if fact in source.get("supports", [])]
        if not carriers and known["status"] in ("two or more", "single"):
            raise f.Wrong("no source supports it", "fact_support", fact)
        supported[fact] = {**known, "sources": carriers}
    return supported


def _known_sources(item, sources, *path):
    for key in item["sources"]:
        if key not in sources:
            raise f.Wrong(f"“{key}” is none of its sources", *path)


# ------------------------------------------------------------- what must hold across entries


def _check_leaders(leaders):
    for slug, leader in leaders.items():
        members = leader["members"]
        for member in members:
            if member not in leaders or member == slug:
                raise _error("leaders.toml", slug, "members", f"“{member}” is no other leader")
        if (leader["kind"] == "pair") != bool(members):
            raise _error("leaders.toml", slug, "members", "a pair has members, and nobody else has")
    _check_once("leaders.toml", leaders)


def _check_topics(topics):
    for slug, topic in topics.items():
        above, line = topic["parent"], [slug]
        while above:
            if above not in topics or above in line:
                raise _error("topics.toml", slug, "parent", f"“{above}” is no topic above it")
            line.append(above)
            above = topics[above]["parent"]


def _check_summits(summits, leaders, topics):
    for slug, summit in summits.items():
        for topic in summit["facts"].get("topics_discussed", []):
            if topic not in topics:
                raise _error("summits.toml", slug, "topics_discussed", f"“{topic}” is no topic")
        for leader in summit["facts"].get("roles", {}):
            if leader not in leaders:
                raise _error("summits.toml", slug, "roles", f"“{leader}” is no leader")
        both = set(summit["aliases"]) & set(summit["weak_aliases"])
        if both:
            raise _error("summits.toml", slug, "weak_aliases", f"“{min(both)}” is among the aliases too")
    _check_once("summits.toml", summits)


def _check_once(file, entries):
    """An alias of two would mean nobody."""
    seen = {}
    for slug, entry in entries.items():
        for alias in entry["aliases"]:
            other = seen.setdefault(alias.casefold(), slug)
            if other != slug:
                raise _error(file, slug, "aliases", f"“{alias}” means {other} already")
