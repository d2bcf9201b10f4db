"""Nothing is lost: the seeds are read, an editor decides, and then the reader changes its mind about all of it, and back.

``pytest -rP`` on this file prints how many decisions, conflicts and addresses were looked at after each reading.
"""

import io
import json
from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from articles import reading
from articles.models import Article
from articles.reading.findings import Part, Speaker
from summits.deciding import acts, joining
from summits.deciding.conflicts import conflicts
from summits.deciding.settling import settle
from summits.desk.queue import gathered, reasons, waiting, weighed
from summits.models import Correction, KeptApart, Leader, Quotation, Revision, Statement, Summit, Topic
from summits.recording import recording
from tests.desk import found, read_statement

pytestmark = pytest.mark.django_db

OTHER = {
    "barack-obama": Speaker("Vladimir Putin", "vladimir-putin"),
    "vladimir-putin": Speaker("Barack Obama", "barack-obama"),
}
OCCASIONS = {"meeting": "briefing", "after-meeting": "joint-statement", "speech": "meeting"}
KINDS = {"mixed": "indirect"}
ALL = ("speaker", "via", "summit", "said", "occasion", "topics", "kind", "parts", "wording")
MISSED = 6  # which quotation of each article the changed rule does not find
BEGUN = 12  # letters at the beginning of each text that it takes for a quotation


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
    for slug in OTHER:
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


def key(value):
    return json.dumps(value, sort_keys=True)


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


# --------------------------------------------------------------- and one by one


def find(statement, **changes):
    """The reader, reading again, finds this of a statement's only quotation."""
    Quotation.objects.filter(statement=statement).update(found=found(**changes))
    settle(statement)


def test_one_mark_is_taken_back_and_another_joined_to_it_is_not(admin_user):
    article = read_statement().quotations.get().article
    one, other = mark(article, admin_user)
    joined = joining.join(one.statement, other.statement, reason="In one breath.", by=admin_user)
    with pytest.raises(ValidationError, match="Something was decided after it"):
        acts.take_back(one, admin_user)
    acts.take_back(joined, admin_user)
    acts.take_back(one, admin_user)
    marked = Quotation.objects.filter(by_hand=True).order_by("pk")
    assert list(marked.values_list("statement", "gone")) == [
        (one.statement_id, True),
        (other.statement_id, False),
    ]


def test_a_mark_taken_back_leaves_what_the_reader_finds_by_now(admin_user):
    article = read_statement().quotations.get().article
    act, _ = mark(article, admin_user)
    find(act.statement, occasion="briefing")
    acts.take_back(act, admin_user)
    act.statement.refresh_from_db()
    row = act.statement.quotations.get()
    assert (act.statement.occasion, act.statement.gone, row.gone, row.by_hand) == (
        "briefing",
        False,
        False,
        False,
    )


def test_not_known_is_not_known_whomever_the_reader_finds(admin_user):
    statement = read_statement()
    acts.decide(statement, {("speaker", None): None}, reason="Nobody can tell.", by=admin_user)
    find(statement, speaker={"value": None, "kind": "person"}, speaker_words="Mr. Adams")
    assert statement.who == "Speaker not known"


def test_somebody_unnamed_who_was_checked_keeps_their_words(admin_user):
    unnamed = {"value": None, "kind": "unnamed"}
    statement = read_statement(speaker=unnamed, speaker_words="a senior official")
    acts.check(statement, admin_user)
    find(statement, speaker=unnamed, speaker_words="an aide")
    assert statement.who == "a senior official"


def test_an_editorial_change_holds_the_words_it_changes(admin_user):
    statement = read_statement()
    quotation = statement.quotations.get()
    changed = "“We agreed on all of [the plan] it.”"
    acts.decide(statement, {("wording", quotation): changed}, reason="Clearer.", by=admin_user)
    find(statement, words="agreed on all")
    quotation.refresh_from_db()
    assert quotation.words == changed
    assert [each.correction.field for each in conflicts(statement)] == ["parts"]


def test_an_editorial_change_goes_with_the_words_it_changes(admin_user):
    statement = read_statement()
    quotation = statement.quotations.get()
    changed = "“We agreed on all of [the plan] it.”"
    acts.decide(statement, {("wording", quotation): changed}, reason="Clearer.", by=admin_user)
    find(statement, words="agreed on all")
    ((decision, _),) = conflicts(statement)
    act = acts.give_way(decision, admin_user)
    assert (statement.quotations.get().words, len(decisions()["decided"])) == ("“agreed on all”", 0)
    acts.take_back(act, admin_user)
    assert statement.quotations.get().words == changed


def test_what_was_decided_against_is_no_conflict_again(admin_user):
    statement = read_statement()
    acts.decide(statement, {("occasion", None): "speech"}, reason="At the UN.", by=admin_user)
    find(statement, occasion="briefing")
    ((decision, _),) = conflicts(statement)
    acts.keep(decision, admin_user)
    for occasion in ("meeting", "briefing"):
        find(statement, occasion=occasion)
        assert conflicts(statement) == []
    find(statement, occasion="after-meeting")
    assert [each.found for each in conflicts(statement)] == ["after-meeting"]
