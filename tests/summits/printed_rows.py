"""Statements as articles print them: what the reader finds, field by field, settled."""

from summits.deciding.settling import settle
from summits.models import Statement
from tests.factories import make_leader, make_quotation, make_summit, make_topic


def make_catalogue():
    """Who and what is found."""
    for slug in ("barack-obama", "vladimir-putin"):
        make_leader(slug)
    make_leader("officials", kind="unnamed")
    make_summit()
    make_summit("hangzhou-2016")
    for slug in ("syria", "ukraine", "arms"):
        make_topic(slug)


def found(**values):
    """What the reader finds, field by field; a speaker is a slug, or words where the catalogue has none."""
    told = {
        field: {"value": value, "spans": [], "basis": "", "stated": True} for field, value in values.items()
    }
    for field in ("speaker", "via"):
        if field in told:
            words = values.get(f"{field}_words", values[field])
            told[f"{field}_words"] = {"value": words, "spans": [], "basis": "", "stated": True}
            told[field]["kind"] = "person" if words else None
    return told


def printed(*quotations):
    """A settled statement with a quotation for each of these findings, in the order of their articles."""
    statement = Statement.objects.create()
    for values in quotations:
        make_quotation(statement, found=found(**values))
    settle(statement)
    return statement
