"""What an editor may decide: each field's values, checked."""

import datetime

from django.core.exceptions import ValidationError

from summits.models import Correction, Leader, Quotation, Statement, Summit, Topic

from .parts import is_edit_of, turned, words_of

OF_QUOTATIONS = (Correction.Field.KIND, Correction.Field.PARTS, Correction.Field.WORDING)


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


def wording(value, quotation):
    """The words with an editor's marked changes; None for none."""
    words = turned(quotation) + words_of(quotation.article.text, quotation.parts)
    edited = " ".join((value or "").split())
    if not edited or edited == words:
        return None
    if not is_edit_of(edited, words):
        raise ValidationError(
            "Words may be put in only between [brackets] and left out only under an ellipsis (…); "
            f"the rest has to stand as printed: {words}"
        )
    return edited


def moment(value):
    """When something was done, in ISO form."""
    return datetime.datetime.fromisoformat(value).isoformat()


def withdrawal(value):
    """When it was withdrawn, and why."""
    limit = Statement._meta.get_field("withdrawn_why").max_length
    why = value["why"].strip()
    if not 0 < len(why) <= limit:
        raise ValidationError(f"Say why, in up to {limit} letters: readers are told.")
    return {"at": moment(value["at"]), "why": why}


CHECKS = {
    Correction.Field.SPEAKER: lambda value, _: known_slug(Leader, value),
    Correction.Field.VIA: lambda value, _: known_slug(Leader, value),
    Correction.Field.SUMMIT: lambda value, _: known_slug(Summit, value),
    Correction.Field.SAID: lambda value, _: days(value),
    Correction.Field.OCCASION: lambda value, _: one_of(Statement.Occasion, value),
    Correction.Field.TOPICS: lambda value, _: ranked(value),
    Correction.Field.KIND: lambda value, _: one_of(Quotation.Kind, value),
    Correction.Field.PARTS: parts,
    Correction.Field.WORDING: wording,
    Correction.Field.CHECKED: lambda value, _: moment(value),
    Correction.Field.WITHDRAWN: lambda value, _: withdrawal(value),
}
