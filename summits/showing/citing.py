"""How to cite a statement: plain, as an HTML block quotation, as BibTeX, as CSL-JSON.

Every citation names a version and its full address, and nothing but what the statement itself says: no day of access, which is
the reader's to add. A statement comes with the quotations it is ``printed`` in, as ``with_everything()`` gives it.
"""

import calendar
import json
import re

from django.urls import reverse
from django.utils.html import format_html

from summits.days import days_in_words
from summits.models import Leader, Quotation, Statement

from .compared import rank

SITE = "Los Cabos to Hangzhou"
OPENINGS = {Quotation.Kind.MIXED: "Quoted in part: ", Quotation.Kind.INDIRECT: "Paraphrased: "}
AT_THE_MEETING = {
    Statement.Occasion.MEETING,
    Statement.Occasion.JOINT_STATEMENT,
    Statement.Occasion.AFTER_MEETING,
}
UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
TEX = {each: f"\\{each}" for each in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
TEX_TABLE = str.maketrans(TEX)


def plain(statement, version, address):
    """The citation as a line of text: the words, who said them, where and when, by whom reported, and this version's address."""
    return f"{words_of(statement)} — {origin(statement)}. {SITE}, {numbered(statement, version)}. {address}"


def html(statement, version, address):
    """The citation as HTML, whole and escaped, for a page of somebody else's."""
    return format_html(
        '<blockquote cite="{}"><p>{}</p></blockquote>\n<p>— {}. <a href="{}">{}, {}</a></p>',
        address,
        words_of(statement),
        origin(statement),
        address,
        SITE,
        numbered(statement, version),
    )


def bibtex(statement, version, address):
    """The citation as a BibTeX entry; what TeX reads as a command is escaped."""
    said, until = statement.said_from, statement.said_to
    one_month = said and (said.year, said.month) == (until.year, until.month)
    known = {
        "author": braced(braced(tex(author(statement)))) if author(statement) else "",
        "title": braced(braced(tex(words_of(statement)))),
        "year": braced(said.year) if said and said.year == until.year else "",
        "month": MONTHS[said.month - 1] if one_month else "",
        "howpublished": braced(tex(f"{SITE}, {numbered(statement, version)}")),
        "note": braced(tex(origin(statement))),
        "url": braced(address),
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in known.items() if value)
    return f"@misc{{{key(statement, version)},\n{lines}}}"


def csl(statement, version, address):
    """The citation as CSL-JSON: a list with one item of type "speech". ``id`` and ``type`` are what its schema requires."""
    known = {
        "id": key(statement, version),
        "type": "speech",
        "title": words_of(statement),
        "author": [{"literal": author(statement)}] if author(statement) else None,
        "issued": days(statement.said_from, statement.said_to),
        "event-place": statement.summit.place if at_the_meeting(statement) else None,
        "container-title": SITE,
        "version": str(version) if version else None,
        "note": f"{origin(statement)}. {numbered(statement, version).capitalize()}.",
        "URL": address,
    }
    return json.dumps([{name: value for name, value in known.items() if value}], ensure_ascii=False, indent=2)


def path_of(statement, version):
    """The path that a citation leads to: the version's; the statement's own where it has none yet."""
    return reverse("version", args=[statement.pk, version]) if version else statement.get_absolute_url()


FORMS = (("Plain text", plain), ("HTML", html), ("BibTeX", bibtex), ("CSL-JSON", csl))


# --------------------------------------------------------------------- in words


def words_of(statement):
    """The words as they are cited, without letters that nobody sees; what is not quoted is said not to be."""
    nearest = min(statement.printed, key=rank, default=None)
    return seen(OPENINGS.get(nearest.kind, "") + nearest.words) if nearest else ""


def origin(statement):
    """Who said it, on what occasion, where, when and by whom reported. "Barack Obama, after the meeting, Hangzhou, ..." """
    said = [seen(statement.who[:1].upper() + statement.who[1:])]
    said += [f"as told by {seen(statement.told_by)}"] if statement.told_by else []
    said += [statement.get_occasion_display()] if statement.occasion != Statement.Occasion.OTHER else []
    if statement.summit:
        place = statement.summit.place
        said.append(place if at_the_meeting(statement) else f"filed under {place}")
    return ", ".join([*said, days_in_words(statement.said_from, statement.said_to), reported_by(statement)])


def reported_by(statement):
    """ "as reported by CBS News and RFE/RL, in other words by Voice of America" """
    nearest = min(statement.printed, key=rank, default=None)
    same = [each for each in statement.printed if nearest and each.stems == nearest.stems]
    told = outlets(same)
    others = [name for name in outlets(statement.printed) if name not in told]
    in_other_words = f", in other words by {listed(others)}" if others else ""
    return f"as reported by {listed(told) if told else 'an outlet not known'}{in_other_words}"


def outlets(quotations):
    """The names of the known outlets that print them, each once."""
    names = [each.article.outlet.name for each in quotations if each.article.outlet]
    return list(dict.fromkeys(seen(name) for name in names))


def listed(names):
    """ "a", "a and b", "a, b and 2 other outlets" """
    named = names if len(names) < 4 else [*names[:2], f"{len(names) - 2} other outlets"]
    return " and ".join(filter(None, [", ".join(named[:-1]), named[-1]]))


def numbered(statement, version):
    """ "statement 41, version 2, not yet checked by an editor" """
    checked = "checked by an editor" if statement.checked_at else "not yet checked by an editor"
    return ", ".join(filter(None, [f"statement {statement.pk}", version and f"version {version}", checked]))


def author(statement):
    """The speaker's name; "" where nobody is named."""
    named = statement.speaker and statement.speaker.kind != Leader.Kind.UNNAMED
    return seen(statement.who) if named or statement.speaker_words else ""


def at_the_meeting(statement):
    """Was it said where the two met? A speech elsewhere keeps its meeting's name out of its place."""
    return bool(statement.summit) and statement.occasion in AT_THE_MEETING


def key(statement, version):
    return f"los-cabos-to-hangzhou-{statement.pk}" + (f"-v{version}" if version else "")


def days(first, last):
    """A date for CSL: a day, a month where the whole month is meant, or from one to the other."""
    if first is None:
        return None
    whole_month = (first.year, first.month, first.day) == (last.year, last.month, 1) and last.day == (
        calendar.monthrange(last.year, last.month)[1]
    )
    if whole_month:
        return {"date-parts": [[first.year, first.month]]}
    parts = [[day.year, day.month, day.day] for day in dict.fromkeys([first, last])]
    return {"date-parts": parts}


def braced(value):
    return f"{{{value}}}"


def tex(text):
    return text.translate(TEX_TABLE)


def seen(text):
    """Without what turns or hides letters, on one line."""
    return " ".join(UNSEEN.sub("", text).split())
