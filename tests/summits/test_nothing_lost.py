"""Nothing is lost: the seeds are read, an editor decides, and then the reader changes its mind about all of it, and back.

``pytest -rP`` on this file prints how many decisions, conflicts and addresses were looked at after each reading.
"""

import io
from dataclasses import replace

import pytest
from django.core.management import call_command

from articles import reading
from articles.models import Article
from articles.reading.findings import Part, Speaker
from summits.deciding import acts
from summits.deciding.conflicts import conflicts
from summits.desk.queue import gathered, reasons, waiting, weighed
from summits.models import Correction, Leader, Quotation, Revision, Statement, Summit, Topic
from summits.recording import recording
from tests.summits.decision_rows import BEGUN, decide_all, decisions, key

pytestmark = pytest.mark.django_db

OTHER = {
    "barack-obama": Speaker("Vladimir Putin", "vladimir-putin"),
    "vladimir-putin": Speaker("Barack Obama", "barack-obama"),
}
OCCASIONS = {"meeting": "briefing", "after-meeting": "joint-statement", "speech": "meeting"}
KINDS = {"mixed": "indirect"}
ALL = ("speaker", "via", "summit", "said", "occasion", "topics", "kind", "parts", "wording")
MISSED = 6  # which quotation of each article the changed rule does not find


@pytest.fixture
def seeds():
    for command in ("load_catalogue", "parse_articles"):
        call_command(command, stdout=io.StringIO())


# ------------------------------------------------------------- what is changed


def change_rule(monkeypatch):
    monkeypatch.setattr(recording, "read", read_otherwise)
    monkeypatch.setattr(recording, "RULES", "another")


def read_otherwise(text, lexicon, published=None):
    """A changed rule: everything is found to be something else, one quotation is missed, and one is new."""
    found = reading.read(text, lexicon, published)
    kept = [otherwise(each) for n, each in enumerate(found.quotations) if n != MISSED]
    new = replace(kept[0], parts=(Part(0, BEGUN, False),), kind="indirect")
    return replace(found, quotations=(new, *kept))


def otherwise(quotation):
    who, occasion, topics = quotation.speaker, quotation.occasion, quotation.topics
    first, *rest = quotation.parts
    later = min(first.start + 2, first.end - 1)
    return replace(
        quotation,
        speaker=replace(who, value=OTHER.get(who.value and who.value.slug, who.value)),
        meeting=replace(quotation.meeting, value="antalya-2015"),
        said=replace(quotation.said, value=None),
        occasion=replace(occasion, value=OCCASIONS.get(occasion.value, occasion.value)),
        topics=replace(topics, value=topics.value[:0:-1]),
        kind=KINDS.get(quotation.kind, quotation.kind),
        parts=(replace(first, start=later), *rest),
        inside=None,
    )


def change_lexicon():
    """Nobody knows Putin by his last name alone, two meetings are unheard of, words mean another topic."""
    Leader.objects.filter(slug="vladimir-putin").update(name="V. V.", aliases=[], titles=[])
    Summit.objects.filter(slug__in=["lough-erne-2013", "hangzhou-2016"]).update(aliases=[], weak_aliases=[])
    Topic.objects.filter(slug="syria").update(terms=["relationship", "reset"])
    Topic.objects.filter(slug="ukraine").update(terms=["Assad", "ceasefire"])


def catalogue():
    return {model: list(model.objects.values()) for model in (Leader, Summit, Topic)}


def put_back(rows):
    for model, held in rows.items():
        for row in held:
            model.objects.filter(pk=row["id"]).update(**row)


# ------------------------------------------------------------- what is decided


def settle_some(by):
    """Of every three conflicts one is settled for the editor, one for the reader, one is left."""
    for n, (decision, _) in enumerate(open_conflicts()):
        if n % 3 < 2:
            (acts.keep, acts.give_way)[n % 3](decision, by)


# ------------------------------------------------------------------ what is seen


def read_again():
    """Read all of them again, twice; the second time nothing changes."""
    for _ in range(2):
        before = Revision.objects.count()
        call_command("parse_articles", again=True, stdout=io.StringIO())
    assert Revision.objects.count() == before


def not_as_decided():
    """The decisions that are in force, and yet something else is shown."""
    held = Correction.objects.filter(undone_at=None, field__in=ALL, statement__merged_into=None)
    return [
        (each.statement_id, each.quotation_id, each.field, each.value)
        for each in held
        if each.value != shown(each) and (each.field, each.value) != ("wording", None)
    ]


def shown(decision):
    row, field = decision.quotation or decision.statement, decision.field
    if field == "said":
        return row.said_from and [row.said_from.isoformat(), row.said_to.isoformat()]
    if field == "topics":
        return [each.topic.slug for each in row.ranked_topics.all()]
    value = getattr(row, "words" if field == "wording" else field)
    return getattr(value, "slug", value)


def open_conflicts():
    return [each for row in Statement.objects.public().order_by("pk") for each in conflicts(row)]


def in_the_queue():
    """The decisions that the queue says are contradicted, as often as it says so."""
    rows = gathered(waiting(weighed(), "conflict"))
    return [why.about for whys in reasons(rows).values() for why in whys if why.code == "conflict"]


def seen_and_overruled():
    """What an editor decided, and what the reader found then: (statement, quotation, field, decided, found)."""
    rows = Correction.objects.filter(undone_at=None)
    names = ("statement_id", "quotation_id", "field", "value", "found_then")
    return {tuple(map(key, row)) for row in rows.values_list(*names)}


def pages():
    """Every public address there is of a statement, an article, a meeting, a topic, a leader."""
    rows = [each for model in (Statement, Article, Summit, Topic) for each in model.objects.order_by("pk")]
    rows += Leader.objects.filter(kind__in=["person", "pair"]).order_by("pk")
    return [row.get_absolute_url() for row in rows] + ["/", "/corrections/", "/articles/"]


def versions():
    """The address of every version there is."""
    return [
        f"{each.statement.get_absolute_url()}v/{each.number}/"
        for each in Revision.objects.select_related("statement")
    ]


def of_reading(address):
    """Is it an address that depends on what is read?"""
    return address.startswith(("/statements/", "/articles/"))


def answers(client, addresses):
    return {address: client.get(address).status_code for address in addresses}


# ------------------------------------------------------------------------ the test


@pytest.mark.usefixtures("seeds")
def test_not_one_decision_is_lost(client, admin_user, monkeypatch):
    decide_all(admin_user)
    answering = {address for address, code in answers(client, [*pages(), *versions()]).items() if code != 404}
    names, overruled, told = catalogue(), seen_and_overruled(), {}

    def look(what):
        before = decisions()
        read_again()
        found = open_conflicts()
        answering.update(pages())
        now = answers(client, answering if what == "back again" else filter(of_reading, answering))
        told[what] = len(before["decided"]), len(found), len(now)
        print(f"{what}: {' decisions, '.join(map(str, told[what][:2]))} conflicts, {len(now)} addresses")
        assert decisions() == before
        assert not_as_decided() == []
        assert sorted(in_the_queue()) == sorted(each.correction.pk for each in found)
        assert overruled & {against(each) for each in found} == set()
        assert {code for code in now.values() if code not in (200, 301, 410)} == set()
        settle_some(admin_user)
        overruled.update(seen_and_overruled())

    look("the same rule")
    change_rule(monkeypatch)
    look("another rule")
    monkeypatch.undo()
    change_lexicon()
    look("another lexicon")
    change_rule(monkeypatch)
    look("both")
    monkeypatch.undo()
    put_back(names)
    answering.update(versions())
    look("back again")
    assert [conflicting > 0 for _, conflicting, _ in told.values()] == [False, True, True, True, False]
    assert [each.found for each in Quotation.objects.filter(by_hand=True)] == [{}] * 4


def against(conflict):
    decision = conflict.correction
    names = (decision.statement_id, decision.quotation_id, decision.field, decision.value, conflict.found)
    return tuple(map(key, names))
