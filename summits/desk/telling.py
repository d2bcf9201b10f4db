"""What the reader found and what an editor decided, in words for the desk; escaped HTML."""

from datetime import date

from django.utils.html import format_html, format_html_join

from summits.days import days_in_words
from summits.deciding.agreeing import found_value
from summits.deciding.parts import parts_to_lines
from summits.models import Leader, Quotation, Statement, Summit, Topic


def evidence(desk, field, quotation=None):
    """What the reader found for a field, on which words and why, outlet by outlet."""
    rows = [quotation] if quotation else desk.live
    return format_html_join(
        "", '<span class="found">{}</span>', ([found_line(desk, field, row)] for row in rows)
    )


def found_line(desk, field, row):
    found = row.found.get(field, {})
    if row.by_hand and not found:
        return f"{printer(row)}: marked by an editor; the reader has not found it"
    value = in_words(desk.names, field, found.get("value"))
    if field in ("speaker", "via") and not found.get("value"):
        value = found_value(row, f"{field}_words") or ("nobody" if field == "via" else value)
    words = " … ".join(row.article.text[start:end] for start, end in found.get("spans", []))
    line = f"{printer(row)}: found {value}"
    line += f", on “{' '.join(words.split())}”" if words and field != "parts" else ""
    return f"{line} ({found['basis']})" if found.get("basis") else line


def decided(desk, each):
    by, on = each.by or "somebody", days_in_words(each.at.date(), each.at.date())
    value = in_words(desk.names, each.field, each.value)
    return format_html("Decided: {} by {} on {}: {}", value, by, on, each.reason)


def names_held():
    """{slug: name} for everything that a finding or a decision may be."""
    rows = (row for model in (Leader, Summit, Topic) for row in model.objects.only("slug", "name"))
    choices = dict([*Statement.Occasion.choices, *Quotation.Kind.choices])
    return {row.slug: row.name for row in rows} | choices


def conflicting(conflict, names, found):
    """A conflict for people: what the reader finds now and why, what was decided and why.

    ``found`` is the finding that the quotation or the first of the statement's has for the field, or {}.
    """
    decision = conflict.correction
    now, decided = (in_words(names, decision.field, value) for value in (conflict.found, decision.value))
    basis = f" ({found['basis']})" if found.get("basis") and found.get("value") == conflict.found else ""
    what = decision.get_field_display()
    return (
        f"The reader now finds for the {what}: {now}{basis}. Decided: {decided}, because: {decision.reason}"
    )


def in_words(names, field, value):
    """A found or decided value for people."""
    if field == "parts":
        return parts_to_lines(value).replace("\n", ", ")
    if field == "said" and value:
        return days_in_words(*map(date.fromisoformat, value))
    if isinstance(value, list):
        return ", ".join(names.get(each, each) for each in value) or "nothing"
    if value is None:
        return "nobody" if field == "via" else "none" if field == "wording" else "not known"
    return names.get(value, value)


def printer(row):
    return row.article.outlet.name if row.article.outlet else f"an unknown outlet (article {row.article_id})"
