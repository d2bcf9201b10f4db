"""Statements that need a person: why each does, worst evidence first."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q

from articles.reading.alike.wordings import same_words
from summits.asking.search import asked
from summits.deciding.conflicts import contradicted
from summits.deciding.settling import AT_ONCE
from summits.models import Act, Correction, KeptApart, Leader, Quotation, Report, Statement

from .telling import conflicting, names_held

# Why, from the least to the worst: (as addresses name it, in words). Each is a bit of ``Statement.needs``.
WHYS = (
    ("unplaced", "meeting or date not known"),
    ("double", "likely double"),
    ("fragment", "one-word fragment"),
    ("he", "uncertain “he”"),
    ("doubt", "doubt"),
    ("conflict", "conflict"),
    ("not-known", "speaker not known"),
    ("reported", "somebody says it is wrong"),
)
BIT = {code: 1 << place for place, (code, _) in enumerate(WHYS)}
UNCHECKED = "unchecked"  # nothing against them, and nobody has looked
STAYING = ("reported", "conflict")  # a check does not settle these
NO_SPEAKER = "speaker not known: "


@dataclass(frozen=True)
class Reason:
    """Why a statement needs a person, in words.

    ``about`` is the key of what it is about: the statement it may be a double of, the decision in conflict.
    """

    code: str
    words: str
    about: int | None = None


# ------------------------------------------------------------------- the list


def weighed():
    """Public statements, each weighed; ``deferred`` says that an editor left it for later."""
    weigh(Statement.objects.filter(needs=None))
    later = Act.objects.filter(statement=OuterRef("pk"), kind=Act.Kind.LATER, undone_at=None)
    return Statement.objects.public().annotate(deferred=Exists(later))


def waiting(rows, why=""):
    """Those that wait for this reason; without one, those that wait at all."""
    if why == UNCHECKED:
        return rows.filter(needs=0, checked_at=None)
    if why in BIT:
        return rows.alias(bit=F("needs").bitand(BIT[why])).filter(bit__gt=0)
    return rows.filter(needs__gt=0)


def in_order(rows):
    """Worst evidence first, and what was left for later last."""
    return rows.order_by("deferred", "-needs", "pk")


def narrowed(rows, *, words="", summit="", outlet="", article=""):
    """Those that an article prints with these words, at this meeting, in this outlet or article."""
    known = {"article__outlet__slug": outlet, "article": article}
    printed = Quotation.objects.filter(**{name: value for name, value in known.items() if value})
    if wanted := asked(words):
        printed = printed.filter(stems__matches=wanted)
    rows = rows.filter(summit__slug=summit) if summit else rows
    return rows.filter(pk__in=printed.values("statement")) if printed.query.where else rows


def counts(rows):
    """{reason: how many wait for it}, with all of them under "" and those nobody has looked at."""
    bits = {f"bit_{code}": F("needs").bitand(bit) for code, bit in BIT.items()}
    told = {code: Count("pk", filter=Q(**{f"bit_{code}__gt": 0})) for code in BIT}
    told = {f"n_{code}": count for code, count in told.items()}
    told["all"] = Count("pk", filter=Q(needs__gt=0))
    told["none"] = Count("pk", filter=Q(needs=0, checked_at=None))
    found = rows.order_by().alias(**bits).aggregate(**told)
    return {"": found["all"], **{code: found[f"n_{code}"] for code, _ in WHYS}, UNCHECKED: found["none"]}


# ------------------------------------------------------------------- weighing


@transaction.atomic
def weigh(rows):
    """Say of these statements why they need a person, and keep it as bits."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(keys), AT_ONCE):
        held = Statement.objects.select_for_update().filter(pk__in=keys[first : first + AT_ONCE])
        some = gathered(held.order_by("pk"))
        for row, why in reasons(some).items():
            row.needs = sum({BIT[each.code] for each in why})
        Statement.objects.bulk_update(some, ["needs"])


def gathered(rows):
    """The statements with all that ``reasons`` looks at, in a constant number of queries."""
    quotations = Quotation.objects.select_related("article__outlet", "article__reading", "statement")
    decisions = Correction.objects.filter(~Q(ended_by=None) | Q(undone_at=None)).order_by("pk")
    reports = Report.objects.filter(closed_at=None).select_related("by").order_by("pk")
    known = (
        Prefetch("quotations", quotations.order_by("gone", "article_id", "start").defer("article__text")),
        Prefetch("corrections", decisions, to_attr="decisions"),
        Prefetch("reports", reports, to_attr="open_reports"),
    )
    found = list(rows.prefetch_related(*known))
    for row in found:
        row.in_force = [each for each in row.decisions if each.undone_at is None]
        row.replaced = [each for each in row.decisions if each.undone_at]
    return found


def reasons(rows):
    """{statement: why it needs a person, the worst first}; the rows as ``gathered`` gives them."""
    doubles = likely_doubles(rows)
    opposed = {row: contradicted(row.in_force, row.quotations.all(), row.replaced) for row in rows}
    names = names_held() if any(opposed.values()) else {}
    told = {
        row: sorted(
            [*why_of(row, doubles.get(row.pk, [])), *conflicting_in(row, opposed[row], names)],
            key=lambda why: -BIT[why.code],
        )
        for row in rows
    }
    return {
        row: [why for why in whys if why.code in STAYING or not row.checked_at] for row, whys in told.items()
    }


def why_of(row, doubles):
    """Every reason there is; a check settles most of them."""
    live = [each for each in row.quotations.all() if not each.gone]
    for report in row.open_reports:
        who = "A reviewer" if report.by_id else "A reader"
        yield Reason("reported", f"{who} says: “{report.text}”")
    if row.speaker_id is None and not row.speaker_words:
        basis = next((basis_of(each) for each in live if basis_of(each)), "")
        yield Reason("not-known", f"Speaker not known{': ' if basis else ''}{basis}")
    for words in dict.fromkeys(words for each in live for words in doubts_of(each)):
        yield Reason("doubt", words[:1].upper() + words[1:])
    decided = {each.field for each in row.in_force}
    if row.speaker_id and "speaker" not in decided:
        for basis in dict.fromkeys(basis_of(each) for each in live if is_inferred(each)):
            yield Reason("he", f"Who said it was inferred: {basis}")
    for each in live:
        if is_fragment(each):
            yield Reason("fragment", f"Only “{quoted(each)[0]}” stands between quotation marks")
    for pk in doubles:
        yield Reason("double", f"Says much the same as statement {pk}", pk)
    if missing := [
        name for name, value in (("meeting", row.summit_id), ("date", row.said_from)) if not value
    ]:
        yield Reason("unplaced", f"{' and '.join(missing).capitalize()} not known")


def conflicting_in(row, conflicts, names):
    """The decisions that the reader contradicts by now, each with both values."""
    for each in conflicts:
        decision = each.correction
        findings = (
            quotation.found.get(decision.field) or {}
            for quotation in row.quotations.all()
            if decision.quotation_id in (None, quotation.pk) and not quotation.gone
        )
        yield Reason("conflict", conflicting(each, names, next(findings, {})), decision.pk)


def basis_of(quotation):
    return quotation.found.get("speaker", {}).get("basis", "")


def is_inferred(quotation):
    """Does the text not say itself who it was?"""
    found = quotation.found.get("speaker", {})
    return bool(found.get("value")) and not found.get("stated", True)


def doubts_of(quotation):
    """What the reader doubted where the quotation stands, but for the speaker, which is a reason of its own."""
    reading = getattr(quotation.article, "reading", None)
    near = [
        each
        for each in (reading.doubts if reading else [])
        if each["span"][0] < quotation.end and each["span"][1] > quotation.start
    ]
    told = [each["words"] for each in [*quotation.found.get("doubts", []), *near]]
    return [words for words in told if not words.startswith(NO_SPEAKER)]


def is_fragment(quotation):
    """Is it one word between quotation marks and little else?"""
    return quotation.kind != Quotation.Kind.INDIRECT and len(quoted(quotation)) == 1


def quoted(quotation):
    """The words between quotation marks."""
    inside = [piece.partition("”")[0] for piece in quotation.words.split("“")[1:]]
    return " ".join(inside).strip(" .,").split()


# -------------------------------------------------------------------- doubles


def likely_doubles(rows):
    """{statement's key: keys of others by the same speaker at the same meeting that say much the same}"""
    named = [row for row in rows if row.speaker_id and row.summit_id and not row.checked_at]
    groups = printed_in({(row.speaker_id, row.summit_id) for row in named})
    apart, told = kept_apart(groups), {}
    for row in named:
        others = groups.get((row.speaker_id, row.summit_id), {})
        lines = others.get(row.pk, [])
        rest = [pk for pk in others if pk != row.pk and frozenset((pk, row.pk)) not in apart]
        told[row.pk] = [pk for pk in rest if are_alike(lines, others[pk])]
    return told


def kept_apart(groups):
    """The pairs of statements in these groups that an editor found not to be the same."""
    keys = {pk for group in groups.values() for pk in group}
    pairs = KeptApart.objects.filter(undone_at=None, quotation__statement__in=keys)
    return {frozenset(pair) for pair in pairs.values_list("quotation__statement", "other__statement")}


def printed_in(keys):
    """{(speaker, meeting): {statement's key: its wordings}}"""
    if not keys:
        return {}
    public = Q(statement__in=Statement.objects.public(), gone=False)
    named = ~Q(statement__speaker__kind=Leader.Kind.UNNAMED)
    rows = Quotation.objects.filter(
        public,
        named,
        statement__speaker__in={speaker for speaker, _ in keys},
        statement__summit__in={summit for _, summit in keys},
    )
    groups = {}
    names = ("statement__speaker", "statement__summit", "statement", "words")
    for speaker, summit, statement, words in rows.order_by("statement", "pk").values_list(*names):
        groups.setdefault((speaker, summit), {}).setdefault(statement, []).append(words)
    return groups


def are_alike(these, those):
    return any(same_words(a, b).verdict != "different" for a in these for b in those)
