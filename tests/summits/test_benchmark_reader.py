"""Nothing here may touch a database: no test is marked for one, and pytest-django forbids it to the others."""

import json

import pytest
from django.core.management import CommandError, call_command

import articles.reading
from articles.reading.page import layout
from summits.management.commands import benchmark_reader
from summits.management.commands.benchmark_reader import timers


@pytest.fixture
def folder(tmp_path):
    for n in range(7):
        (tmp_path / f"{n}.txt").write_text("“We met in Hangzhou,” Obama said on Monday.\n" * (n + 1))
    (tmp_path / "notes.md").write_text("not a text")
    return tmp_path


def test_figures(folder, capsys):
    call_command("benchmark_reader", str(folder), "--json", rounds=2)
    figures = json.loads(capsys.readouterr().out)
    assert [figures[name] for name in ("articles", "words", "rounds")] == [7, 224, 2]
    assert len(figures["slowest"]) == 5
    assert sorted(figures["slowest"], key=lambda one: -one["ms"]) == figures["slowest"]
    assert sum(figures["stages"].values()) == pytest.approx(1, abs=0.02)
    assert {
        "letters",
        "layout",
        "quotes",
        "sentences",
        "meetings",
        "dates",
        "speakers",
        "topics",
        "read",
    } <= set(figures["stages"])
    words, thousand = figures["words_per_second"], figures["ms_per_1000_words"]
    assert words * thousand == pytest.approx(1e6, rel=0.01)
    assert figures["articles_per_second"] * 32 == pytest.approx(words, rel=0.01)


def test_for_people(folder, capsys, monkeypatch):
    monkeypatch.setattr(benchmark_reader, "measured", lambda texts, rounds: FIGURES | {"rounds": rounds})
    call_command("benchmark_reader", str(folder))
    assert capsys.readouterr().out.splitlines() == [
        "2 articles, 400 words, the median of 5 rounds",
        "250.0 articles a second, 50000 words a second, 20.0 ms per 1,000 words",
        "",
        "Share of each stage",
        "  layout          75.0%",
        "  read            25.0%",
        "",
        "Slowest",
        "      6.00 ms     300 words    20.00 ms per 1,000  a.txt",
    ]


FIGURES = {
    "articles": 2,
    "words": 400,
    "articles_per_second": 250.0,
    "words_per_second": 50000,
    "ms_per_1000_words": 20.0,
    "stages": {"layout": 0.75, "read": 0.25},
    "slowest": [{"name": "a.txt", "words": 300, "ms": 6.0, "ms_per_1000_words": 20.0}],
}


def test_the_stages_are_timed_and_put_back():
    before = dict(vars(articles.reading))
    spent = dict.fromkeys(("layout",), 0.0)
    with timers(spent):
        assert articles.reading.lay_out is not layout.lay_out
        articles.reading.lay_out("Talks\n\nThey met. " * 200)
    assert spent["layout"] > 0
    assert dict(vars(articles.reading)) == before


@pytest.mark.parametrize(
    ("options", "error"),
    [
        pytest.param([], r"^There are no texts \(\*\.txt\) in ", id="no texts"),
        pytest.param(["--rounds", "0"], r"^At least one round is wanted\.$", id="no rounds"),
    ],
)
def test_what_cannot_be_measured(tmp_path, options, error):
    with pytest.raises(CommandError, match=error):
        call_command("benchmark_reader", str(tmp_path), *options)


def test_a_text_that_is_not_in_utf8_is_told(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xff")
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("benchmark_reader", str(tmp_path))
