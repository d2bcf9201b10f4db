"""Which quotation of a new reading is which row, and which statement of another article it repeats."""

import itertools

from articles.reading.alike.wordings import may_be_same, same_words
from summits.models import Leader, Quotation

ENOUGH = 0.5  # of the shorter one's characters must be shared, or a decision would pass to other words


def match(old, new):
    """Old rows and new parts, one to one by best overlap with the found or the current span.

    ``old`` are Quotation rows, ``new`` is a list of parts as rows keep them; gives {index in new: row}.
    The same found span always wins, so that no two rows ever want the same place.
    """
    by_place = {(row.found_start, row.found_end): row for row in old}
    pairs = {i: by_place[hull] for i, parts in enumerate(new) if (hull := hull_of(parts)) in by_place}
    taken = {row.pk for row in pairs.values()}
    rest = [row for row in old if row.pk not in taken]
    scored = [
        (-score, row.gone, row.pk, i, row)
        for i, parts in enumerate(new)
        if i not in pairs
        for row in rest
        if (score := likeness(row, parts))
    ]
    for *_, i, row in sorted(scored, key=lambda each: each[:4]):
        if i not in pairs and row.pk not in taken:
            pairs[i] = row
            taken.add(row.pk)
    return pairs


def hull_of(parts):
    """(start of the first part, end of the last)."""
    return parts[0][0], parts[-1][1]


def likeness(row, parts):
    """How well the parts overlap a row's, 0 to 1; 0 where it is too little to be the same quotation."""
    found = row.found.get("parts", {}).get("value") or [[row.found_start, row.found_end]]
    return max(overlap(found, parts), overlap(row.parts, parts))


def overlap(these, those):
    """Shared characters by all characters of both; 0 where they share less than ENOUGH of the shorter."""
    if these[0][0] >= those[-1][1] or those[0][0] >= these[-1][1]:
        return 0
    shared = sum(
        max(0, min(a[1], b[1]) - max(a[0], b[0]))
        for a in these
        for b in those
    )  # fmt: skip
    long, short = sorted((length(these), length(those)), reverse=True)
    return shared / (long + short - shared) if shared >= ENOUGH * short else 0


def length(parts):
    return sum(part[1] - part[0] for part in parts)


def joins(article, found, taken):
    """For each new quotation of an article, by its findings, the statement of other articles that it repeats, or None.

    Quoted words only, of one named speaker at one meeting. What would join different words is left alone, and
    each statement, those in ``taken`` among them, is printed once by an article.
    """
    words = [quoted_words(article.text, each["parts"]["value"]) for each in found]
    printed = printed_elsewhere(article, {key_of(each) for each in found} - {None}, taken)
    fits = [
        [pk for pk, others in printed.get(key_of(each), {}).items() if line and repeats(line, others)]
        for each, line in zip(found, words, strict=True)
    ]
    others = {pk: lines for group in printed.values() for pk, lines in group.items()}
    chosen = []
    for line, keys in zip(words, fits, strict=True):
        rivals = [each for each, theirs in zip(words, fits, strict=True) if set(theirs) & set(keys)]
        clear = all_same([line, *rivals, *(each for pk in keys for each in others[pk])])
        chosen.append(next((pk for pk in keys if clear and pk not in chosen), None))
    return chosen


def printed_elsewhere(article, keys, taken):
    """{(summit, speaker): {statement's key: its quoted words in each article}} for the pairs in ``keys``."""
    rows = (
        Quotation.objects.filter(gone=False, statement__merged_into=None, statement__withdrawn_at=None)
        .filter(statement__summit__slug__in={summit for summit, _ in keys})
        .filter(statement__speaker__slug__in={speaker for _, speaker in keys})
        .exclude(statement__speaker__kind=Leader.Kind.UNNAMED)
        .exclude(article=article)
        .exclude(statement__in=taken)
        .select_related("statement__summit", "statement__speaker")
        .prefetch_related("article")
        .order_by("statement_id", "pk")
    )
    printed = {}
    for row in rows if keys else ():
        if words := quoted_words(row.article.text, row.parts):
            key = row.statement.summit.slug, row.statement.speaker.slug
            printed.setdefault(key, {}).setdefault(row.statement_id, []).append(words)
    return printed


def repeats(line, others):
    """Is it the same words as each of the others, and enough of them to tell?"""
    return all(may_be_same(line, each) and same_words(line, each).verdict == "same" for each in others)


def all_same(wordings):
    """Is each of these the same words as each other?"""
    pairs = itertools.combinations(wordings, 2)
    return all(a == b or same_words(a, b).verdict == "same" for a, b in pairs)


def key_of(found):
    """(summit, speaker) of a quotation's findings; None unless both are known and the speaker has a name."""
    summit, speaker = found["summit"]["value"], found["speaker"]["value"]
    return (summit, speaker) if summit and speaker and found["speaker"]["kind"] != "unnamed" else None


def quoted_words(text, parts):
    """What stands between quotation marks, in one line."""
    return " ".join(" ".join(text[start:end] for start, end, in_marks in parts if in_marks).split())
