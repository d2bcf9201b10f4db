"""Numbered versions of a statement: in words, and how one differs from another."""

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import JSONField, OuterRef, Subquery

from articles.models import Article
from articles.reading.alike.wordings import differences
from summits.days import days_in_words
from summits.models import Leader, Quotation, Revision, Statement, Summit, Topic

OPENING = re.compile(r"\s*([\[“]+)\s*$")
BY_READING = ("read", "read again")
CAUSES = {
    "read": "read from the article",
    "read again": "read again",
    "checked": "checked by an editor",
    "corrected": "corrected",
    "undone": "a decision taken back",
    "withdrawn": "withdrawn",
    "marked": "marked in the article by an editor",
    "put back": "an earlier version put back",
    "joined": "another statement joined to it",
    "parted": "a wording parted from it",
}


@dataclass(frozen=True)
class Shown:
    """One thing that a version says of the statement."""

    key: tuple
    label: str
    words: str


@dataclass(frozen=True)
class Change:
    """What one version says and another says instead; ``runs`` are the differing words where it is a quotation's."""

    label: str
    before: str
    after: str
    runs: tuple = ()


class Names:
    """The names that states stand for, fetched once: slugs, and the articles of these states."""

    def __init__(self, states):
        self.names = {
            row.slug: row.name
            for model in (Leader, Summit, Topic)
            for row in model.objects.only("slug", "name")
        }
        held = {each["article"] for state in states for each in state.get("quotations", ())}
        articles = Article.objects.select_related("outlet").defer("text").in_bulk(held)
        self.articles = {
            pk: row.outlet.name if row.outlet else f"article {pk}" for pk, row in articles.items()
        }

    def leader(self, state, field):
        slug, words = state.get(field), state.get(f"{field}_words")
        return words or self.names.get(slug, slug) or ""


def shown(state, names):
    """A state in words, field by field and quotation by quotation."""
    told = list(own(state, names))
    for each in state.get("quotations", ()):
        where = names.articles.get(each["article"], "an article")
        told.append(Shown((each["id"], "words"), f"As printed by {where}", each["words"]))
        kind = Quotation.Kind(each["kind"]).label + ("; found no more" if each["gone"] else "")
        told.append(Shown((each["id"], "kind"), f"How {where} reports it", kind))
    return told


def own(state, names):
    said = state.get("said")
    topics = ", ".join(names.names.get(slug, slug) for slug in state.get("topics", ()))
    summit = state.get("summit")
    yield Shown(("speaker",), "Speaker", names.leader(state, "speaker") or "not known")
    if via := names.leader(state, "via"):
        yield Shown(("via",), "Told by", via)
    yield Shown(("summit",), "Meeting", names.names.get(summit, summit) or "not known")
    yield Shown(
        ("said",), "Date", days_in_words(*map(date.fromisoformat, said)) if said else "date not known"
    )
    yield Shown(("occasion",), "Occasion", occasion(state))
    yield Shown(("topics",), "Topics", topics or "none found")
    if checked := state.get("checked"):
        yield Shown(("checked",), "Checked", day(checked))
    if withdrawn := state.get("withdrawn"):
        yield Shown(("withdrawn",), "Withdrawn", f"{day(withdrawn['at'])}: {withdrawn['why']}")
    if state.get("gone"):
        yield Shown(("gone",), "Found", "in no article any more")


def occasion(state):
    found = state.get("occasion", Statement.Occasion.OTHER)
    return Statement.Occasion(found).label


def day(moment):
    """The day of a moment in ISO form, in words."""
    return days_in_words(*[date.fromisoformat(moment[:10])] * 2)


def changes(before, after, names):
    """What differs from one state to another, in the order of a page."""
    was, is_now = ({each.key: each for each in shown(state, names)} for state in (before, after))
    told = []
    for key in [*was, *(key for key in is_now if key not in was)]:
        old, new = was.get(key), is_now.get(key)
        if (old and old.words) != (new and new.words):
            label, words = (old or new).label, (old.words if old else "", new.words if new else "")
            told.append(Change(label, *words, word_runs(*words) if key[-1] == "words" else ()))
    return told


def word_runs(before, after):
    """What is left out, added or changed, word by word; () where no word is."""
    runs = differences(before, after) if before and after else ()
    return opened(runs) if any(change != "equal" for change, *_ in runs) else ()


def opened(runs):
    """The runs with a bracket or a quotation mark that opens at the end of one put before the next."""
    told, held = [], ("", "")
    for change, *words in runs:
        words = [each and f"{begin}{each}" for begin, each in zip(held, words, strict=True)]
        ends = [OPENING.search(each) for each in words]
        held = tuple(end[1] if end else "" for end in ends)
        told.append((change, *(OPENING.sub("", each) for each in words)))
    return tuple(told)


# -------------------------------------------------------------------- listing


def by_editors(*, checks=False):
    """Revisions that editors made, the last first, each with the state ``before`` it and the editor's byline."""
    earlier = Revision.objects.filter(statement=OuterRef("statement"), number__lt=OuterRef("number"))
    before = Subquery(earlier.order_by("-number").values("state")[:1], output_field=JSONField())
    rows = Revision.objects.exclude(by=None).exclude(cause__in=BY_READING)
    rows = rows if checks else rows.exclude(cause="checked")
    return rows.annotate(before=before).select_related("by__byline", "statement").order_by("-at", "-pk")


def entries(revisions):
    """[(revision, what it changed)] for a page of them."""
    names = Names([state for each in revisions for state in (each.before or {}, each.state)])
    return [(each, changes(each.before, each.state, names) if each.before else []) for each in revisions]


def editor_of(revision):
    """The name its editor chose to stand under; empty where they chose none."""
    byline = getattr(revision.by, "byline", None) if revision.by_id else None
    return byline.name if byline else ""
