"""Nothing here may touch a database: no test is marked for one, and pytest-django forbids it to the others."""

import datetime
import json
import tomllib

import pytest
from django.core.management import CommandError, call_command

import articles.reading
from articles.reading.findings import Dated, Found, Layout, Part, Quotation, Reading, Said, Span, Speaker
from articles.reading.measuring.evaluation import COUNTS, SHARES

GOLD = """
headline = "Talks"
meeting = "hangzhou-2016"
meeting_date = "2016-09-05"
published = "2016-09-06"
text = '''
Talks

“We met in Hangzhou,” Obama said on Monday. “We talked.”

He denied that the “Nikolai” had sailed.'''

[[statement]]
words = ["We met in Hangzhou,", "We talked."]
kind = "direct"
speaker = "barack-obama"
via = ""
meeting = "hangzhou-2016"
occasion = "after-meeting"
said = "2016-09-05"
topics = ["syria", "ukraine"]

[[statement]]
words = "the “Nikolai” had sailed"
also = ["Nikolai"]
kind = "indirect"
speaker = "A man of Orlov's"

[[not_statement]]
words = "Nikolai"

[[date]]
words = "on Monday"
days = "2016-09-05"
"""
TEXT = tomllib.loads(GOLD)["text"]
DAY = Said(datetime.date(2016, 9, 5), datetime.date(2016, 9, 5))
ALL = dict.fromkeys(("recall", "precision", "speaker", "kind"), (2, 2))
ALL |= dict.fromkeys(("direct recall", "direct precision", "indirect recall", "indirect precision"), (1, 1))
ALL |= dict.fromkeys(("via", "occasion", "said", "main topic", "headline", "meeting date", "dates"), (1, 1))
ALL |= {"meeting": (2, 2)}


def span(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def quotation(*words, **changes):
    parts = tuple(Part(*span(each), True) for each in words)
    known = {"kind": "direct", "speaker": Found(Speaker("Barack Obama", "barack-obama"))} | changes
    return Quotation(parts, context=Span(parts[0].start, parts[-1].end), **known)


def first(*words, **changes):
    known = {
        "meeting": Found("hangzhou-2016"),
        "occasion": Found("after-meeting"),
        "said": Found(DAY),
        "topics": Found(("syria",)),
    }
    return quotation(*(words or ("We met in Hangzhou,", "We talked.")), **(known | changes))


def second(words="the “Nikolai” had sailed", name="Orlov", **changes):
    return quotation(words, **({"kind": "indirect", "speaker": Found(Speaker(name))} | changes))


def reading(*quotations, **changes):
    """What a reader might make of the text."""
    known = {
        "layout": Layout(headline=span("Talks")),
        "meeting": Found("hangzhou-2016"),
        "meeting_date": Found(DAY),
        "dates": (Dated(span("Monday"), DAY, "day"),),
    }
    return Reading(quotations=quotations, **(known | changes))


@pytest.fixture
def evaluate(monkeypatch, tmp_path, capsys):
    """Evaluates what the test says was read, beside the article above."""
    path = tmp_path / "gold.toml"
    path.write_text(GOLD, encoding="utf-8")

    def run(found, *options):
        published = []

        def read(text, lexicon, day=None):
            published.append((text, day))
            return found

        monkeypatch.setattr(articles.reading, "read", read)
        call_command("evaluate_reader", str(path), *options)
        assert published == [(TEXT, datetime.date(2016, 9, 6))]
        return capsys.readouterr().out

    return run


def figures(out):
    """Shares that count something, and faults that are there."""
    score = json.loads(out)
    assert (list(score["shares"]), list(score["counts"])) == (list(SHARES), list(COUNTS))
    shares = {name: (share["right"], share["of"]) for name, share in score["shares"].items() if share["of"]}
    return shares, {name: count for name, count in score["counts"].items() if count}


def test_all_that_is_wanted(evaluate):
    assert figures(evaluate(reading(first(), second()), "--json")) == (ALL, {})


@pytest.mark.parametrize(
    ("found", "shares", "counts"),
    [
        pytest.param([first(), second("Nikolai")], {}, {}, id="other words that are as right"),
        pytest.param([first(), second(name="A young man of Orlov’s")], {}, {}, id="a printed apostrophe"),
        pytest.param(
            [first(), second(name="Peskov")], {"speaker": (1, 2)}, {"wrong names": 1}, id="a wrong name"
        ),
        pytest.param(
            [first(speaker=Found(Speaker("the speaker", None, "unnamed"))), second()],
            {"speaker": (1, 2)},
            {"speaker left open": 1},
            id="a description is no name",
        ),
        pytest.param(
            [first(speaker=Found(None)), second()],
            {"speaker": (1, 2)},
            {"speaker left open": 1},
            id="a speaker left open",
        ),
        pytest.param(
            [first(), second(), quotation("Obama said")],
            {"precision": (2, 3), "direct precision": (1, 2)},
            {},
            id="one too many",
        ),
        pytest.param(
            [first(), second(), second("Nikolai")],
            {"precision": (2, 3), "indirect precision": (1, 2)},
            {"not-statements read": 1},
            id="read twice: a second one is none",
        ),
        pytest.param(
            [first(kind="mixed"), second()],
            {"kind": (1, 2), "direct precision": None, "mixed precision": (1, 1)},
            {},
            id="a wrong kind",
        ),
        pytest.param([first(occasion=Found("speech")), second()], {"occasion": (0, 1)}, {}, id="occasion"),
        pytest.param([first(said=Found(None)), second()], {"said": (0, 1)}, {}, id="said"),
        pytest.param(
            [first(topics=Found(("ukraine", "syria"))), second()], {"main topic": (0, 1)}, {}, id="main topic"
        ),
        pytest.param([first(via=Found(Speaker("X"))), second()], {"via": (0, 1)}, {}, id="via"),
        pytest.param([first(meeting=Found(None)), second()], {"meeting": (1, 2)}, {}, id="its own meeting"),
    ],
)
def test_a_fault_costs_what_it_is(evaluate, found, shares, counts):
    expected = {name: share for name, share in (ALL | shares).items() if share}
    assert figures(evaluate(reading(*found), "--json")) == (expected, counts)


@pytest.mark.parametrize(
    ("changes", "shares"),
    [
        pytest.param({"layout": Layout()}, {"headline": (0, 1)}, id="headline"),
        pytest.param({"meeting": Found(None)}, {"meeting": (1, 2)}, id="meeting"),
        pytest.param({"meeting_date": Found(None)}, {"meeting date": (0, 1)}, id="meeting date"),
        pytest.param({"dates": ()}, {"dates": (0, 1)}, id="dates"),
    ],
)
def test_faults_of_the_article(evaluate, changes, shares):
    assert figures(evaluate(reading(first(), second(), **changes), "--json")) == (ALL | shares, {})


@pytest.mark.parametrize(
    ("words", "matches"),
    [
        pytest.param(["We met in Hangzhou,", "We talked"], True, id="a full stop does not count"),
        pytest.param(["We met in Hangzhou,"], False, id="a piece is not enough"),
        pytest.param(["“We met in Hangzhou,” Obama said on Monday. “We talked."], False, id="too wide"),
    ],
)
def test_a_loose_match(evaluate, words, matches):
    shares, _ = figures(evaluate(reading(first(*words), second()), "--json"))
    assert shares["direct recall"] == (int(matches), 1)


def test_for_people(evaluate):
    out = evaluate(reading(first(), second(name="Peskov"))).splitlines()
    assert out[:3] == [
        "1 articles",
        "recall               100.0%  2 of 2",
        "precision            100.0%  2 of 2",
    ]
    assert out[-3:] == [
        "wrong names              1",
        "speaker left open        0",
        "not-statements read      0",
    ]


def test_misses(evaluate):
    out = evaluate(reading(second(name="Peskov")), "--misses").splitlines()
    assert out[out.index("gold.toml") :] == [
        "gold.toml",
        "  missed: read nothing, right is direct, barack-obama - “We met in Hangzhou, … We talked.”",
        "  wrong names: read Peskov, right is A man of Orlov's - “the “Nikolai” had sailed”",
    ]


def test_a_mistake_in_a_label_is_told(tmp_path):
    (tmp_path / "bad.toml").write_text('text = "x"\nmeeting = "nowhere"')
    with pytest.raises(CommandError, match=r"^bad\.toml: meeting: “nowhere” is not in the lexicon$"):
        call_command("evaluate_reader", str(tmp_path))


def test_an_empty_folder_is_told(tmp_path):
    with pytest.raises(CommandError, match=r"^No labelled articles there\.$"):
        call_command("evaluate_reader", str(tmp_path))
