"""What an editor may decide: each field's values, checked."""

import datetime

from django.core.exceptions import ValidationError

from .models import Correction, Leader, Quotation, Statement, Summit, Topic

OF_QUOTATIONS = (Correction.Field.KIND, Correction.Field.PARTS)


def checked(field, value, quotation=None):
    """The value as it is kept, for JSON. Raises ValidationError naming what is wrong."""
    if field not in CHECKS:
        raise ValidationError(f"“{field}” is not a field that can be decided.")
    return CHECKS[field](value, quotation)


def known_slug(model, slug):
    if slug is not None and not model.objects.filter(slug=slug).exists():
        raise ValidationError(f"“{slug}” is no {model._meta.verbose_name} in the catalogue.")
    return slug


def one_of(choices, value):
    if value not in choices.values:
        raise ValidationError(f"“{value}” is not one of {', '.join(choices.values)}.")
    return str(value)


def days(value):
    """First and last day, in ISO form."""
    if value is None:
        return None
    try:
        first, last = (datetime.date.fromisoformat(day) for day in value)
    except (TypeError, ValueError):
        raise ValidationError(f"“{value}” is not a first and a last day.") from None
    if last < first:
        raise ValidationError(f"The last day, {last}, is before the first, {first}.")
    return [first.isoformat(), last.isoformat()]


def ranked(slugs):
    """Topics, the main one first."""
    slugs = list(slugs or [])
    for slug in slugs:
        known_slug(Topic, slug)
    if len(set(slugs)) < len(slugs):
        raise ValidationError("A topic stands in the list twice.")
    return slugs


def parts(value, quotation):
    """[[start, end, between quotation marks], ...] in the order of the article's text."""
    length, last = len(quotation.article.text), 0
    for part in value or [[]]:
        start, end = place(part)
        if not last <= start < end <= length:
            raise ValidationError(
                f"{start}-{end} does not lie after {last} and within the article's {length} characters."
            )
        if not quotation.article.text[start:end].strip():
            raise ValidationError(f"There are no words at {start}-{end}.")
        last = end
    return [[start, end, bool(in_marks)] for start, end, in_marks in value]


def place(part):
    try:
        start, end, _ = part
        return int(start), int(end)
    except (TypeError, ValueError):
        raise ValidationError(f"“{part}” is not a start, an end and whether it is quoted.") from None


CHECKS = {
    Correction.Field.SPEAKER: lambda value, _: known_slug(Leader, value),
    Correction.Field.SUMMIT: lambda value, _: known_slug(Summit, value),
    Correction.Field.SAID: lambda value, _: days(value),
    Correction.Field.OCCASION: lambda value, _: one_of(Statement.Occasion, value),
    Correction.Field.TOPICS: lambda value, _: ranked(value),
    Correction.Field.KIND: lambda value, _: one_of(Quotation.Kind, value),
    Correction.Field.PARTS: parts,
}
