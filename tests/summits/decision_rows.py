"""Decisions of every kind: made by an editor, and told."""

import json

from articles.models import Article
from summits.deciding import acts, joining
from summits.models import Correction, KeptApart, Quotation, Statement

BEGUN = 12  # letters at the beginning of each text that another rule takes for a quotation


def decide_all(by):
    """Ten corrected in every field, half of them checked; joined, parted, kept apart, marked, withdrawn, only checked."""
    rows = list(Statement.objects.filter(quotations__kind="direct").order_by("pk").distinct()[:5])
    rows += Statement.objects.exclude(pk__in=[each.pk for each in rows]).order_by("pk")[:5]
    for n, row in enumerate(rows):
        acts.decide(row, every_field(row), reason="Heard on the tape.", by=by, check=bool(n % 2))
    rest = list(Statement.objects.exclude(pk__in=[each.pk for each in rows]).order_by("pk"))
    join_and_part(rest, by)
    acts.withdraw(rest.pop(), "It is no statement.", by)
    reword(rest.pop(), by)
    for slug in ("barack-obama", "vladimir-putin"):
        row = next(each for each in rest if each.speaker and each.speaker.slug == slug)
        acts.decide(row, {("speaker", None): None}, reason="Nobody can tell.", by=by)
    for row in rest[-6:]:
        acts.check(row, by)
    for article in Article.objects.order_by("pk")[:2]:
        mark(article, by)


def every_field(row):
    """Every field of a statement, decided to be something else than is found."""
    quotation = row.quotations.order_by("pk").first()
    (start, _, in_marks), text = quotation.parts[0], quotation.article.text
    words = text[start:].split(maxsplit=3)
    end = text.index(words[1], start + len(words[0])) + len(words[1])
    return {
        ("speaker", None): "francois-hollande",
        ("via", None): "josh-earnest",
        ("summit", None): "normandy-2014",
        ("said", None): ["2014-06-06", "2014-06-07"],
        ("occasion", None): "briefing" if row.occasion == "speech" else "speech",
        ("topics", None): ["iran", "cyber"],
        ("kind", quotation): "indirect" if quotation.kind == "direct" else "direct",
        ("parts", quotation): [[start, end, in_marks]],
        ("wording", quotation): f"{'“' * in_marks}[As] {text[start:end]}{'”' * in_marks}",
    }


def reword(row, by):
    """An editorial change of the words, and nothing else."""
    quotation = row.quotations.get()
    acts.decide(row, {("wording", quotation): f"[As] {quotation.words}"}, reason="Clearer.", by=by)


def join_and_part(rows, by):
    """Two pairs of one speaker at one meeting are joined, one wording is parted again, a third pair is kept apart."""
    groups = {}
    for row in rows:
        if row.speaker_id and row.summit_id and row.speaker.kind != "unnamed":
            groups.setdefault((row.speaker_id, row.summit_id), []).append(row)
    six = next(group for group in groups.values() if len(group) > 5)[:6]
    joining.join(*six[:2], reason="The same words.", by=by)
    joining.join(*six[2:4], reason="The same words.", by=by)
    joining.part(six[2].quotations.last(), reason="Not the same after all.", by=by)
    joining.keep_apart(*six[4:], reason="Said twice.", by=by)
    rows[:] = [each for each in rows if each not in six]


def mark(article, by):
    """Words that no rule finds, and those that the changed rule will find; the two Acts."""
    values = {"speaker": "barack-obama", "via": None, "summit": "lough-erne-2013", "said": None}
    values |= {"occasion": "other", "topics": []}
    return [
        acts.mark(article, [place], "indirect", values, reason="The reader missed it.", by=by)
        for place in ([0, BEGUN, False], [BEGUN, BEGUN + 8, False])
    ]


def decisions():
    """All that editors have decided."""
    held = Correction.objects.filter(undone_at=None)
    apart = KeptApart.objects.filter(undone_at=None)
    return {
        "decided": {
            pk: (*where, key(value))
            for pk, value, *where in held.values_list("pk", "value", "statement", "quotation", "field")
        },
        "belongs": dict(
            held.filter(field="statement").values_list("quotation_id", "quotation__statement_id")
        ),
        "apart": list(apart.values_list("quotation", "other")),
        "leads to": dict(Statement.objects.exclude(merged_into=None).values_list("pk", "merged_into")),
        "withdrawn": dict(Statement.objects.exclude(withdrawn_at=None).values_list("pk", "withdrawn_why")),
        "named": {
            field: dict(held.filter(field=field).values_list("statement_id", f"statement__{field}_words"))
            for field in ("speaker", "via")
        },
        "marked": dict(Quotation.objects.filter(by_hand=True, gone=False).values_list("pk", "words")),
    }


def key(value):
    return json.dumps(value, sort_keys=True)
