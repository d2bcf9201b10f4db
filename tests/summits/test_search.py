"""What is found with which words: the same in both databases, and in the marks on a page."""

import pytest
from django.core.management import call_command
from django.db import connection

from summits.asking.index import INDEX, TRIGGERS, ensure
from summits.asking.search import asked, cut
from summits.asking.stems import LONGEST, stems
from summits.deciding.settling import settle
from summits.models import Quotation
from tests.factories import make_quotation, make_statement

TEXTS = {
    "agree": "“We agreed to disagree,” Mr. Obama’s aides said.",
    "agreement": "An agreement on Syria’s chemical weapons: the negotiations continue.",
    "hyphen": "The cease-fire in Syria holds",
    "together": "A ceasefire holds in Aleppo",
    "apart": "They cease to fire",
    "us": "U.S. troops – 10,000 of them – leave",
    "plain us": "The US and Russia, 3.5 percent",
    "accents": "The café on the Côte d’Azur, Łódź",
    "composed": "A cafe\u0301 in Nice",
    "cyrillic": "«Президент сказал: Йод»",
    "arabic": "قال الرئيس \u202eنعم",
    "left out": "“We agree” … “on Ukraine”",
    "numbers": "On 1e5 and 12e3x of 2013, 50%",
    "ligature": "A ﬁne oﬃce",
    "operators": "NOT this AND that OR NEAR(the other) col:umn a* ^b",
    "odd": "\u0660\u0661 x\u00b2 \u4e2d\u6587 \U0001f600 \u0e44\u0e17\u0e22 \U00016e40",
}
SYRIA = {"agreement", "hyphen"}
FINDS = [
    pytest.param("agreeing", {"agree", "left out"}, id="endings do not count"),
    pytest.param("Agreements", {"agreement"}, id="one noun, not its verb"),
    pytest.param("NEGOTIATION", {"agreement"}, id="nor does case"),
    pytest.param("Obama", {"agree"}, id="nor an 's"),
    pytest.param("syria holds", {"hyphen"}, id="all the words"),
    pytest.param("holds   syria", {"hyphen"}, id="in any order"),
    pytest.param("syri", set(), id="whole words"),
    pytest.param("nowhere", set(), id="nothing"),
    pytest.param('"in Syria"', {"hyphen"}, id="phrase"),
    pytest.param('"Syria in"', set(), id="phrase in its order"),
    pytest.param("“in Syria”", {"hyphen"}, id="curly marks"),
    pytest.param("„in Syria“ «holds»", {"hyphen"}, id="marks of other countries"),
    pytest.param('"in Syria', {"hyphen"}, id="open mark"),
    pytest.param('the"in Syria"', {"hyphen"}, id="mark without a blank"),
    pytest.param('"agree on"', set(), id="no phrase across words left out"),
    pytest.param('"agree … on"', {"left out"}, id="but a phrase with them"),
    pytest.param("agree ... on", {"left out"}, id="dots of their own are nothing"),
    pytest.param("syria -weapons", {"hyphen"}, id="without a word"),
    pytest.param('syria -"chemical weapons" ', {"hyphen"}, id="without a phrase"),
    pytest.param("syria –weapons —fire", set(), id="dashes that are not"),
    pytest.param(
        "-the", TEXTS.keys() - {"agreement", "hyphen", "plain us", "accents", "operators"}, id="only without"
    ),
    pytest.param("-the -a -to -on", {"us", "cyrillic", "arabic", "odd"}, id="without several"),
    pytest.param("-nowhere-at-all", TEXTS.keys(), id="without what nobody said"),
    pytest.param("weapons or aleppo", {"agreement", "together"}, id="or"),
    pytest.param("weapons | ALEPPO", {"agreement", "together"}, id="a bar"),
    pytest.param("weapons|aleppo OR nowhere", {"agreement", "together"}, id="three alternatives"),
    pytest.param("syria holds or syria weapons", SYRIA, id="or parts more than words do"),
    pytest.param("aleppo or syria -weapons", {"together", "hyphen"}, id="without, in one alternative"),
    pytest.param(
        "aleppo or -the -a -to -on", {"together", "us", "cyrillic", "arabic", "odd"}, id="or only without"
    ),
    pytest.param("or aleppo or or", {"together"}, id="or with nothing beside it"),
    pytest.param('"weapons or"', set(), id="or in a phrase is a word"),
    pytest.param("cease-fire", {"hyphen", "together"}, id="dash: the words in a row, or as one"),
    pytest.param("cease‑fires", {"hyphen", "together"}, id="another dash"),
    pytest.param("ceasefire", {"hyphen", "together"}, id="as one: with a dash too"),
    pytest.param("cease fire", {"hyphen", "apart"}, id="as two"),
    pytest.param("-ceasefire syria", {"agreement"}, id="without either"),
    pytest.param("fire-ceasefire", set(), id="nothing stands in a row with what dashes join"),
    pytest.param("US", {"us", "plain us"}, id="US finds U.S."),
    pytest.param("u.s. troops", {"us"}, id="U.S. finds U.S."),
    pytest.param("U.S", {"us", "plain us"}, id="U.S. finds US"),
    pytest.param("10000", {"us"}, id="thousands"),
    pytest.param("10,000", {"us"}, id="with their comma"),
    pytest.param("3.5", {"plain us"}, id="a decimal point is a row"),
    pytest.param("5.3", set(), id="in its order"),
    pytest.param("cafe", {"accents", "composed"}, id="accents"),
    pytest.param("CAFÉ", {"accents", "composed"}, id="accents asked for"),
    pytest.param("cafe\u0301", {"accents", "composed"}, id="accents apart"),
    pytest.param("d'azur", {"accents"}, id="apostrophe"),
    pytest.param("d’azur", {"accents"}, id="curly apostrophe"),
    pytest.param("dazur", {"accents"}, id="no apostrophe"),
    pytest.param("ПРЕЗИДЕНТ", {"cyrillic"}, id="Cyrillic"),
    pytest.param('"сказал йод"', {"cyrillic"}, id="Cyrillic phrase"),
    pytest.param("نعم", {"arabic"}, id="right to left"),
    pytest.param("\u202eنعم", {"arabic"}, id="with a letter that turns the direction"),
    pytest.param("1e5 12e3x", {"numbers"}, id="letters and digits"),
    pytest.param("50%", {"numbers"}, id="percent"),
    pytest.param("fine office", {"ligature"}, id="ligatures"),
    pytest.param('NOT "near the other"', {"operators"}, id="the databases' own words are words"),
    pytest.param("col:umn a* ^b", {"operators"}, id="their signs are none"),
    pytest.param("this) & 'that' \\", {"operators"}, id="the other's signs"),
    pytest.param("x2", {"odd"}, id="raised figure"),
    pytest.param("\u4e2d\u6587", {"odd"}, id="Chinese"),
    pytest.param("\U00016e60", {"odd"}, id="an alphabet younger than SQLite's tables"),
]


@pytest.fixture
def rows(db):
    """One quotation for each text, {key: name}."""
    statement = make_statement(quotation={"words": "", "stems": ""})
    statement.quotations.all().delete()
    return {make_quotation(statement, words=words).pk: name for name, words in TEXTS.items()}


def found(rows, words):
    keys = Quotation.objects.filter(stems__matches=asked(words)).values_list("pk", flat=True)
    return {rows[key] for key in keys}


@pytest.mark.parametrize(("words", "names"), FINDS)
def test_the_database_finds(rows, words, names):
    assert found(rows, words) == names


@pytest.mark.parametrize(("words", "names"), FINDS)
def test_what_is_at_hand_fits_as_in_the_database(words, names):
    wanted = asked(words)
    assert {name for name, text in TEXTS.items() if wanted.fits(stems(text))} == names


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("", id="empty"),
        pytest.param('"', id="one mark"),
        pytest.param("“” «»", id="only marks"),
        pytest.param("- -- –", id="only dashes"),
        pytest.param('-"" -', id="without nothing"),
        pytest.param("… . ...", id="only dots"),
        pytest.param('"- ... -"', id="dots in a phrase"),
        pytest.param("or | OR", id="only or"),
        pytest.param("\0", id="nul"),
        pytest.param("\u202e\u200b\u0301", id="nothing to be seen"),
        pytest.param("\U0001f600 ☃", id="pictures"),
        pytest.param("\ud800", id="half a letter"),
    ],
)
def test_no_words_ask_for_nothing(words):
    assert not asked(words)


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        pytest.param("agree", TEXTS["agree"], ["agreed"], id="by its stem"),
        pytest.param('"agree to"', TEXTS["agree"], ["agreed to"], id="phrase as a phrase"),
        pytest.param("us", TEXTS["us"], ["U.S."], id="with its dots"),
        pytest.param("ceasefire", TEXTS["hyphen"], ["cease-fire"], id="what a dash joins"),
        pytest.param("cease fire", TEXTS["hyphen"], ["cease", "fire"], id="words one by one"),
        pytest.param("cafe", TEXTS["composed"], ["cafe\u0301"], id="with its accent"),
        pytest.param("office", TEXTS["ligature"], ["oﬃce"], id="a letter that is three"),
        pytest.param("obama", TEXTS["agree"], ["Obama’s"], id="with its 's"),
        pytest.param("syria -weapons", TEXTS["hyphen"], ["Syria"], id="not what it is without"),
        pytest.param("holds or nowhere", TEXTS["hyphen"], ["holds"], id="whichever is there"),
        pytest.param(
            '"the cease" cease-fire "fire in"',
            TEXTS["hyphen"],
            ["The cease-fire in"],
            id="what overlaps is one",
        ),
        pytest.param("mark", "mark <mark> &lt;mark&gt;", ["mark", "mark", "mark"], id="mark-up is words"),
        pytest.param("nowhere", TEXTS["hyphen"], [], id="nothing"),
    ],
)
def test_marks(words, text, marked):
    pieces = cut(text, asked(words).spans(text))
    assert [piece for piece, inside in pieces if inside] == marked
    assert "".join(piece for piece, _ in pieces) == text


@pytest.mark.parametrize(
    "words", [200 * "a", 100 * "a ", 100 * "a|", 40 * "a or ", 66 * "-a ", 66 * "a-b", 100 * '" ']
)
def test_as_much_as_an_address_may_ask(rows, words):
    assert found(rows, words) == {name for name, text in TEXTS.items() if asked(words).fits(stems(text))}


def test_of_a_very_long_word_the_beginning_counts(rows):
    statement = make_statement(quotation={"words": 9_000 * "é"})
    rows[statement.quotations.get().pk] = "long"
    assert found(rows, LONGEST * "e") == {"long"}


@pytest.mark.parametrize(
    "words", ["a " * 40_000, "中文 " * 20_000, "\ufdfa" * 60_000, " ".join(map(str, range(20_000)))]
)
def test_the_longest_quotation_can_be_held(db, words):
    assert make_statement(quotation={"words": words}).pk


# ------------------------------------------------------------------- in step


def test_settling_keeps_the_stems_of_the_words(db):
    statement = make_statement(quotation={"words": "", "stems": "other"})
    settle(statement)
    quotation = statement.quotations.get()
    assert (quotation.words, quotation.stems) == ("“We agreed.”", "we agre")


def test_the_index_follows_every_way_of_writing(rows):
    one, two = Quotation.objects.all()[:2]
    Quotation.objects.filter(pk=one.pk).update(stems=stems("a bystander"))
    two.stems = stems("two bystanders")
    two.save()
    assert found(rows, "bystander") == {rows[one.pk], rows[two.pk]}
    two.delete()
    assert found(rows, "bystander") == {rows[one.pk]}
    three = Quotation(statement=one.statement, article=one.article, parts=[[0, 9, True]], start=0, end=9)
    three.words, three.found_start, three.found_end, three.stems = "x", 900, 909, stems("third bystander")
    Quotation.objects.bulk_create([three])
    assert found(rows | {three.pk: "three"}, "bystander") == {rows[one.pk], "three"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite rebuilds tables")
def test_triggers_lost_with_a_rebuilt_table_are_made_again(rows):
    with connection.cursor() as cursor:
        for name in TRIGGERS:
            cursor.execute(f"DROP TRIGGER {name}")
        Quotation.objects.update(stems=stems("bystander"))
        assert found(rows, "bystander") == set()
        ensure(using="default")
    assert found(rows, "bystander") == TEXTS.keys()
    Quotation.objects.update(stems="a")
    assert found(rows, "bystander") == set()


@pytest.mark.django_db(transaction=True)
def test_migrating_back_and_forth_fills_and_indexes():
    statement = make_statement(quotation={"words": "Three bystanders"})
    key = statement.quotations.get().pk
    try:
        call_command("migrate", "summits", "0003", verbosity=0)
    finally:
        call_command("migrate", verbosity=0)
    assert found({key: "it"}, "bystander") == {"it"}
    Quotation.objects.update(stems="other")
    assert (found({key: "it"}, "bystander"), found({key: "it"}, "other")) == (set(), {"it"})


@pytest.mark.skipif(connection.vendor != "postgresql", reason="a question to PostgreSQL")
def test_the_index_is_one_that_postgresql_can_use(rows):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        told = Quotation.objects.order_by().filter(stems__matches=asked('"in Syria" -weapons')).explain()
    assert INDEX in told
