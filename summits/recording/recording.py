"""What a reading finds, put into rows: the only place where findings become statements."""

from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Count, Q

from articles.models import Article, Outlet
from articles.reading import RULES, read
from summits.asking.stems import stems
from summits.deciding.parts import words_of
from summits.deciding.settling import put, settle_all
from summits.models import Act, Quotation, Reading, Statement, Summit

from .copies import note_copy
from .lexicon import fingerprint
from .matching import hull_of, joins, match
from .rows import found_row, parts_row, reading_row


@dataclass(frozen=True)
class Recorded:
    """How many quotations a reading made, changed, left as they were, and no longer found.

    ``reading`` says whether anything at all was made of the article that was not made of it before, and
    ``revisions`` are the versions of statements that came of it.
    """

    created: int = 0
    updated: int = 0
    left: int = 0
    gone: int = 0
    reading: bool = False
    revisions: tuple = field(default=(), compare=False, repr=False)

    @property
    def changed(self):
        return bool(self.created or self.updated or self.gone or self.reading)


@dataclass
class Noted:
    """The quotations of one article while they are recorded."""

    kept: list[Quotation] = field(default_factory=list)
    changed: list[Quotation] = field(default_factory=list)
    gone: list[Quotation] = field(default_factory=list)
    new: list[Quotation] = field(default_factory=list)

    def counts(self, *, reading, revisions=()):
        left = len(self.kept) - len(self.changed)
        return Recorded(len(self.new), len(self.changed), left, len(self.gone), reading, tuple(revisions))


# ------------------------------------------------------------------ recording


@transaction.atomic
def record(article, lexicon):
    """Read the article and put what is found into rows, in one transaction; says what that changed.

    Recording the same reading again changes nothing. What overlaps an earlier find keeps its row, its
    statement and what an editor decided; what is found no more is marked gone.
    """
    article = Article.objects.select_for_update().get(pk=article.pk)
    reading = read(article.text, lexicon, article.published)
    again = Reading.objects.filter(article=article).first()
    write_headline(article, reading, again)
    anew = write_reading(article, reading, again, fingerprint(lexicon))
    noted = write_quotations(article, once_each(reading.quotations), lexicon)
    statements = {row.statement_id for row in [*noted.kept, *noted.new, *noted.gone]}
    revisions = settle_all(statements, cause="read again" if again else "read")
    if not again:  # what an editor makes of it then stays
        note_copy(article)
    return noted.counts(reading=anew, revisions=revisions)


def once_each(quotations):
    """(index in the reading, quotation), without those that stand where another stands."""
    places = {}
    for i, quotation in enumerate(quotations):
        places.setdefault(quotation.span, (i, quotation))
    return list(places.values())


def write_headline(article, reading, again):
    """The headline as found, unless an editor has put another."""
    place = again and again.layout.get("headline")
    last_found = headline(article, *place) if place else ""
    found = headline(article, *reading.layout.headline) if reading.layout.headline else ""
    if article.headline in ("", last_found) and article.headline != found:
        article.headline = found
        article.save(update_fields=["headline"])


def headline(article, start, end):
    limit = Article._meta.get_field("headline").max_length
    return " ".join(article.text[start:end].split())[:limit]


def write_reading(article, reading, row, names):
    """What was made of the article as a whole; the row is not touched, and it says so, where nothing is new."""
    values = reading_row(reading) | {
        "summit": Summit.objects.filter(slug=reading.meeting.value).first(),
        "rules": RULES,
        "lexicon": names,
    }
    row = row or Reading(article=article)
    anew = put(row, values)
    if anew:
        row.save()
    return anew


def write_quotations(article, found, lexicon):
    """Match what was found with the rows there are; write what is new, changed or gone."""
    rows = list(Quotation.objects.filter(article=article).order_by("pk"))
    pairs = match(rows, [parts_row(quotation.parts) for _, quotation in found])
    values = [values_of(article, quotation, lexicon) for _, quotation in found]
    noted = Noted(kept=list(pairs.values()))
    noted.changed = [row for i, row in pairs.items() if put(row, values[i] | {"gone": False})]
    kept = {row.pk for row in noted.kept}
    noted.gone = [row for row in rows if row.pk not in kept and put(row, unfound(row))]
    changing = [*noted.changed, *noted.gone]
    Quotation.objects.bulk_update(changing, ["found", "found_start", "found_end", "gone"])
    new = {i: each for i, each in enumerate(values) if i not in pairs}
    noted.new = create(article, list(new.values()), {row.statement_id for row in noted.kept})
    nest(found, pairs | dict(zip(new, noted.new, strict=True)), noted)
    return noted


def unfound(row):
    """The columns of a quotation that is found no more: it is gone, unless an editor has marked it."""
    marked = row.by_hand and row.corrections.filter(act__kind=Act.Kind.MARKED, act__undone_at=None).exists()
    return {"found": {}} if marked else {"gone": True}


def values_of(article, quotation, lexicon):
    """The columns that hold what was found of a quotation."""
    start, end = quotation.span
    return {
        "found": found_row(quotation, article.text, lexicon),
        "found_start": start,
        "found_end": end,
    }


def create(article, values, taken):
    """New quotations, of the statements they repeat or of new ones."""
    keys = joins(article, [each["found"] for each in values], taken)
    fresh = iter(Statement.objects.bulk_create(Statement() for key in keys if key is None))
    return Quotation.objects.bulk_create(
        Quotation(
            article=article,
            statement_id=key or next(fresh).pk,
            **each,
            **first_print(article, each),
        )
        for each, key in zip(values, keys, strict=True)
    )


def first_print(article, values):
    """The columns that settling will keep."""
    found = values["found"]
    parts, kind = found["parts"]["value"], found["kind"]["value"]
    start, end = hull_of(parts)
    words = words_of(article.text, parts)
    return {
        "parts": parts,
        "start": start,
        "end": end,
        "kind": kind,
        "words": words,
        "stems": stems(words),
    }


def nest(found, rows, noted):
    """Tie what lies inside another quotation to it; ``rows`` by place in ``found``."""
    row_of = {i: rows[place] for place, (i, _) in enumerate(found)}
    moved = [row_of[i] for i, quotation in found if put(row_of[i], {"inside_id": pk_of(row_of, quotation)})]
    Quotation.objects.bulk_update(moved, ["inside"])
    changed = {id(row) for row in [*noted.changed, *noted.new]}
    noted.changed += [row for row in moved if id(row) not in changed]


def pk_of(row_of, quotation):
    holder = row_of.get(quotation.inside)
    return holder and holder.pk


# --------------------------------------------------------------------- taking


@dataclass(frozen=True)
class Taken:
    """An article, whether it is new, what reading it changed (None where it was not read), what was learnt of it."""

    article: Article
    new: bool = False
    recorded: Recorded | None = None
    learnt: tuple[str, ...] = ()

    @property
    def changed(self):
        return bool(self.new or self.learnt or (self.recorded and self.recorded.changed))


@transaction.atomic
def take(received, lexicon, *, again=False):
    """One received text into rows, whole or not at all. A held one is read only where that is asked for."""
    outlet = Outlet.objects.named(received.outlet) if received.outlet else None
    known = {"url": received.url, "published": received.published, "kind": received.kind}
    article, new = Article.objects.receive(received.text, outlet=outlet, **known)
    learnt = () if new else learn(article, {"outlet": outlet} | known)
    wanted = new or learnt or again or not Reading.objects.filter(article=article).exists()
    return Taken(article, new, record(article, lexicon) if wanted else None, learnt)


def learn(article, known):
    """Fill in what was not known of a held article, and say which; what is known is an editor's to change."""
    nothing = not (article.outlet or article.url or article.published)
    open_ = [name for name in known if nothing or (name != "kind" and not getattr(article, name))]
    learnt = tuple(name for name in open_ if known[name] and put(article, {name: known[name]}))
    if learnt:
        article.save(update_fields=learnt)
    return learnt


def summary(article):
    """What is held of an article, in values for JSON: headline, meeting, live quotations by kind, doubts."""
    reading = Reading.objects.select_related("summit").get(article=article)
    live = Quotation.objects.filter(article=article, gone=False)
    doubts = [len(found.get("doubts", [])) for found in live.values_list("found", flat=True)]
    return {
        "article": article.pk,
        "headline": Article.objects.values_list("headline", flat=True).get(pk=article.pk),
        "meeting": reading.summit and reading.summit.slug,
        "meeting_name": reading.summit and reading.summit.name,
        "met": reading.basis["date"]["value"],
        "statements": live.aggregate(
            **{kind: Count("pk", filter=Q(kind=kind)) for kind in Quotation.Kind.values}
        ),
        "doubts": len(reading.doubts) + sum(doubts),
    }
