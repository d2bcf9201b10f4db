"""The reader measured on the labelled articles in gold/: a floor that only rises. And the form of their files.

Those in unseen/ are measured and shown, never mended with: who has looked at what is read wrongly there moves that article to gold/
and writes a new one.
"""

import datetime
import json
from pathlib import Path

import pytest

from articles.reading import read
from articles.reading.findings import Said, Span
from articles.reading.measuring.evaluation import COUNTS, SHARES, evaluate
from articles.reading.measuring.gold import GoldError, labelled, read_gold
from summits.management.commands.evaluate_reader import as_json
from summits.recording.lexicon import lexicon_from_files
from summits.showing import measured
from tests.reading.lexicon import small_lexicon

GOLD = Path(__file__).parent / "gold"
UNSEEN = GOLD.with_name("unseen")

# Floors only rise: when the reader gets better, write the new figure here. Shares in per cent, at least.
FLOORS = {
    "recall": 95,
    "precision": 95,
    "direct recall": 98,
    "direct precision": 99,
    "mixed recall": 91,
    "mixed precision": 96,
    "indirect recall": 94,
    "indirect precision": 91,
    "speaker": 92,
    "kind": 99,
    "via": 66,
    "occasion": 92,
    "said": 82,
    "main topic": 81,
    "headline": 100,
    "meeting": 96,
    "meeting date": 99,
    "dates": 96,
}
# Ceilings only sink: faults, at most.
CEILINGS = {
    "wrong names": 0,
    "speaker left open": 124,
    "not-statements read": 3,
}


def scored(folder):
    lexicon = lexicon_from_files()
    return evaluate(
        ((gold, read(gold.text, lexicon, gold.published)) for gold in read_gold([folder], lexicon)), lexicon
    )


@pytest.fixture(scope="module")
def score():
    return scored(GOLD)


def test_every_figure_has_a_floor_or_a_ceiling():
    assert (list(FLOORS), list(CEILINGS)) == (list(SHARES), list(COUNTS))


def test_the_figures_the_site_shows_are_these(score):
    assert json.loads(measured.FILE.read_text(encoding="utf-8")) == as_json(score, misses=False), (
        "python manage.py evaluate_reader tests/reading/gold --json > summits/showing/measured.json"
    )


def test_so_are_those_on_unseen_articles():
    shown = json.loads(measured.UNSEEN.read_text(encoding="utf-8"))
    assert shown == as_json(scored(UNSEEN), misses=False), (
        "python manage.py evaluate_reader tests/reading/unseen --json > summits/showing/measured_unseen.json"
    )


@pytest.mark.parametrize("name", FLOORS)
def test_no_share_falls_below_its_floor(score, name):
    share = score.shares[name]
    assert 100 * share.share >= FLOORS[name], (
        f"{name} fell to {100 * share.share:.1f}% ({share.right} of {share.of}), the floor is {FLOORS[name]}%"
    )


@pytest.mark.parametrize("name", CEILINGS)
def test_no_fault_rises_above_its_ceiling(score, name):
    faults = [miss for miss in score.misses if miss.what == name]
    assert score.counts[name] <= CEILINGS[name], f"{name} rose above {CEILINGS[name]}: {faults}"


def test_the_labelled_articles_are_many_and_tell_what_they_show():
    articles = read_gold([GOLD], lexicon_from_files())
    assert len(articles) >= 129
    assert [one.name for one in articles if not one.shows or not one.statements] == []
    unseen = read_gold([UNSEEN], lexicon_from_files())
    assert len(unseen) >= 18
    assert {one.text for one in unseen} & {one.text for one in articles} == set()


# ------------------------------------------------------------------ their form

TEXT = "Talks end\n\n“We met,” Obama said on Monday. “We talked.” Putin said they met again on Monday."


def gold(lines):
    return labelled("a.toml", f"text = {json.dumps(TEXT)}\n{lines}", small_lexicon())


def statement(**fields):
    known = {"words": '"We met,"', "kind": '"direct"', "speaker": '"barack-obama"'} | fields
    lines = (f"{name} = {value}" for name, value in known.items() if value is not None)
    return "[[statement]]\n" + "\n".join(lines)


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        pytest.param('"We met,"', ["We met,"], id="as printed"),
        pytest.param('["We met,", "We talked."]', ["We met,", "We talked."], id="several pieces"),
        pytest.param('"Obama said … talked."', ["Obama said on Monday. “We talked."], id="from … to"),
        pytest.param('"Monday"\nnth = 2', ["Monday"], id="the second of two"),
    ],
)
def test_words_are_found_where_they_stand(words, pieces):
    (one,) = gold(statement(words=words)).statements
    assert [span.of(TEXT) for span in one.pieces] == pieces


def test_the_second_is_the_second():
    article = gold('[[not_statement]]\nwords = "Monday"\nnth = 2')
    assert article.not_statements == (Span(TEXT.rindex("Monday"), TEXT.rindex("Monday") + 6),)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        pytest.param("2016-09-05", ("2016-09-05", "2016-09-05"), id="a day"),
        pytest.param("2016-02", ("2016-02-01", "2016-02-29"), id="a month"),
        pytest.param("2016", ("2016-01-01", "2016-12-31"), id="a year"),
        pytest.param("2016-09-04/2016-09-05", ("2016-09-04", "2016-09-05"), id="two days"),
    ],
)
def test_days(words, days):
    article = gold(f'[[date]]\nwords = "Monday"\nnth = 1\ndays = "{words}"')
    assert article.dates[0][1] == Said(*map(datetime.date.fromisoformat, days))


def test_left_out_is_not_measured_and_empty_is_not_known():
    first, second = gold(f"{statement()}\n{statement(said=repr(''), topics='[]', via=repr(''))}").statements
    assert (first.said, first.topics, first.via) == (None, None, None)
    assert (second.said, second.topics, second.via) == ((None,), (), "")


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        pytest.param("meeting =", "a.toml: Invalid value (at end of document)", id="no TOML"),
        pytest.param('meting = "x"', "a.toml: meting: no such field", id="a field that is none"),
        pytest.param(
            'meeting = "rome-1999"', "a.toml: meeting: “rome-1999” is not in the lexicon", id="no meeting"
        ),
        pytest.param('meeting_date = "Monday"', "a.toml: meeting_date: “Monday” is no date", id="no date"),
        pytest.param("statement = 3", "a.toml: statement: a list is wanted", id="no list"),
        pytest.param(statement(words=None), "a.toml: statement 1: words: words, or a list", id="no words"),
        pytest.param(
            statement(words='"We left"'),
            "a.toml: statement 1: words: “We left” is not in the text",
            id="other words",
        ),
        pytest.param(
            statement(words='"Monday"'),
            "a.toml: statement 1: words: “Monday” stands in the text 2 times; take more words, or nth = 1 to 2",
            id="words that stand there twice",
        ),
        pytest.param(
            statement(words='"Monday"', nth=3),
            "a.toml: statement 1: words: there is no number 3 of “Monday”",
            id="a third of two",
        ),
        pytest.param(
            statement(words='["We talked.", "We met,"]'),
            "a.toml: statement 1: words: “We met,” is not in the text after the piece before",
            id="pieces out of order",
        ),
        pytest.param(
            f"{statement()}\n{statement(kind=repr('loud'))}",
            "a.toml: statement 2: kind: “loud” is not known; one of: direct, mixed, indirect",
            id="no kind",
        ),
        pytest.param(statement(speaker=None), "a.toml: statement 1: speaker: is missing", id="no speaker"),
        pytest.param(
            statement(speaker='"barak-obama"'),
            "a.toml: statement 1: speaker: “barak-obama” is not in the lexicon",
            id="a slug that is none",
        ),
        pytest.param(
            statement(topics='["syria", "weather"]'),
            "a.toml: statement 1: topics: “weather” is not in the lexicon",
            id="no topic",
        ),
        pytest.param(
            statement(optional='"yes"'), "a.toml: statement 1: optional: true or false", id="no yes"
        ),
        pytest.param(
            '[[date]]\nwords = "Talks"', "a.toml: date 1: days: is missing", id="a date without days"
        ),
    ],
)
def test_a_mistake_is_named_with_file_entry_and_field(lines, error):
    with pytest.raises(GoldError) as raised:
        gold(lines)
    assert str(raised.value)[: len(error)] == error


def test_a_text_that_is_missing_is_named():
    with pytest.raises(GoldError, match=r"^a\.toml: text: is missing$"):
        labelled("a.toml", "", small_lexicon())


def test_a_folder_or_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(GoldError, match=r"none\.toml"):
        read_gold([tmp_path / "none.toml"], small_lexicon())
    (tmp_path / "bad.toml").write_bytes(b"text = '\xff'")
    with pytest.raises(GoldError, match=r"bad\.toml"):
        read_gold([tmp_path], small_lexicon())
