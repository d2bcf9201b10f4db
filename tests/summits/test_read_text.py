"""Nothing here may touch a database: no test is marked for one, and pytest-django forbids it to the others."""

import datetime
import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

import articles.reading
from articles.reading.findings import (
    Doubt,
    Found,
    Layout,
    Part,
    Passed,
    Quotation,
    Reading,
    Said,
    Span,
    Speaker,
)

SEEDS = sorted((Path(articles.reading.__file__).parent.parent / "seeds").glob("*.txt"))
TEXT = 'Talks in Hangzhou\n\n"The gaps of trust are wide," Mr. Obama said, "and we close none of them tonight."\n\nShare'
MEETING = Found("hangzhou-2016", (Span(9, 17),), "the town is named")
OBAMA = Speaker("Barack Obama", "barack-obama")


def span(words, text=TEXT):
    return Span(text.index(words), text.index(words) + len(words))


def part(words, in_marks=True, text=TEXT):
    return Part(*span(words, text), in_marks)


def quotation(*parts, speaker=OBAMA, **changes):
    said_by = Found(speaker, (span("Mr. Obama"),) if speaker else (), "named beside “said”")
    known = {"kind": "direct", "meeting": MEETING, "topics": Found(("ukraine",))} | changes
    return Quotation(parts=parts, context=Span(parts[0].start, parts[-1].end), speaker=said_by, **known)


def reading(*quotations):
    """What a reader might make of TEXT."""
    day = datetime.date(2016, 9, 5)
    return Reading(
        layout=Layout(headline=span("Talks in Hangzhou"), furniture=(Passed(span("Share"), "a button"),)),
        meeting=MEETING,
        meeting_date=Found(Said(day, day), (), "the day of that meeting", stated=False),
        quotations=quotations,
        doubts=(Doubt(span("tonight"), "which evening?"),),
        passed=(Passed(span("Share"), "no statement"),),
    )


BROKEN = quotation(part("The gaps of trust are wide,"), part("and we close none of them tonight."))


@pytest.fixture
def reads(monkeypatch):
    """Let the reader find what the test says, whatever the text."""

    def find(*quotations):
        monkeypatch.setattr(
            "articles.reading.read", lambda text, lexicon, published=None: reading(*quotations), raising=False
        )

    return find


def lines_of(source, capsys, monkeypatch):
    """The lines that come out for the lines that go in, and whether the command failed in the end."""
    lines = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in source]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines)), encoding="utf-8"))
    failed = None
    try:
        call_command("read_text", "--jsonl")
    except CommandError as error:
        failed = str(error)
    told = capsys.readouterr()
    return [json.loads(line) for line in told.out.splitlines()], told.err.splitlines(), failed


def test_a_line_in_is_a_line_out(reads, capsys, monkeypatch):
    reads(BROKEN)
    wanted = {"id": "a", "text": TEXT, "outlet": "RFE/RL", "published": "2016-09-06"}
    out, err, failed = lines_of([wanted], capsys, monkeypatch)
    common = {"kind": "direct", "speaker": "Barack Obama", "certain": True, "occasion": "other", "group": 0}
    common |= {"speaker_start": 49, "speaker_end": 58, "topics": ["ukraine"]}
    assert (err, failed) == ([], None)
    assert out == [
        {
            "id": "a",
            "outlet": "RFE/RL",
            "headline": [0, 17],
            "furniture": [[103, 108, "a button"]],
            "summit": "hangzhou-2016",
            "meeting_date": "2016-09-05",
            "quotes": [
                {"start": 20, "end": 47, "quoted": [[20, 47]]} | common,
                {"start": 66, "end": 100, "quoted": [[66, 100]]} | common,
            ],
        },
        {"id": "clusters", "same": []},
    ]


def test_a_quotation_in_part_is_one_quote_with_its_marks(reads, capsys, monkeypatch):
    reads(quotation(part("The gaps of ", False), part("trust are wide,"), kind="mixed", speaker=None))
    (line, _), _, _ = lines_of([{"id": 1, "text": TEXT}], capsys, monkeypatch)
    (quote,) = line["quotes"]
    assert [quote[name] for name in ("start", "end", "kind", "quoted", "group")] == [
        20,
        47,
        "mixed",
        [[32, 47]],
        None,
    ]
    assert [quote[name] for name in ("speaker", "speaker_start", "speaker_end", "certain")] == [
        None,
        None,
        None,
        False,
    ]


def test_the_last_line_joins_the_pieces_of_one_statement(reads, capsys, monkeypatch):
    reads(BROKEN)
    out, _, _ = lines_of([{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT}], capsys, monkeypatch)
    assert out[-1] == {"id": "clusters", "same": [[["a", 0], ["b", 0]], [["a", 1], ["b", 1]]]}


def test_nobody_unnamed_is_the_same_in_two_articles(reads, capsys, monkeypatch):
    official = Speaker("A U.S. official", "unnamed-us-official", "unnamed")
    reads(quotation(*BROKEN.parts, speaker=official))
    out, _, _ = lines_of([{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT}], capsys, monkeypatch)
    assert out[-1] == {"id": "clusters", "same": []}


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        pytest.param(b"{", "no JSON", id="no JSON"),
        pytest.param(b"\xff", "no JSON", id="not UTF-8"),
        pytest.param(b"[" * 100_000, "no JSON", id="nested without end"),
        pytest.param([1], "no JSON object", id="a list"),
        pytest.param({"text": ""}, "“id” is missing, or neither words nor a number", id="no id"),
        pytest.param({"id": "b"}, "“text” is missing, or not words", id="no text"),
        pytest.param({"id": "b", "text": "", "outlet": 7}, "“outlet” is not words", id="no outlet"),
        pytest.param(
            {"id": "b", "text": "", "published": "Monday"},
            "“published” is no date (YYYY-MM-DD)",
            id="no date",
        ),
        pytest.param({"id": "a", "text": ""}, "the id a comes twice", id="an id twice"),
    ],
)
def test_a_bad_line_is_named_and_the_others_go_on(bad, why, reads, capsys, monkeypatch):
    reads()
    good = [{"id": "a", "text": TEXT}, b"", bad, {"id": "c", "text": TEXT}]
    out, err, failed = lines_of(good, capsys, monkeypatch)
    assert [line["id"] for line in out] == ["a", "c", "clusters"]
    assert (err, failed) == ([f"line 3: {why}"], "1 of 3 lines not read.")


def test_no_line_in_is_the_clusters_line_out(capsys, monkeypatch):
    assert lines_of([], capsys, monkeypatch) == ([{"id": "clusters", "same": []}], [], None)


def test_lines_may_come_from_a_file(reads, capsys, tmp_path):
    reads()
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}), encoding="utf-8")
    call_command("read_text", "--jsonl", str(tmp_path / "texts.jsonl"))
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["a", "clusters"]


def test_people_are_told_what_was_found_and_why(reads, capsys, tmp_path):
    elsewhere = {"meeting": Found("lima-2016"), "doubts": (Doubt(span("none"), "whose?"),)}
    reads(BROKEN, quotation(part("none of them"), kind="mixed", speaker=None, inside=0, **elsewhere))
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    call_command("read_text", str(tmp_path / "a.txt"))
    assert capsys.readouterr().out.splitlines() == [
        "Headline: Talks in Hangzhou",
        "Meeting: hangzhou-2016 - the town is named; “Hangzhou”",
        "Met on: 2016-09-05 (inferred) - the day of that meeting",
        "",
        "1. Barack Obama (direct, 20-100)",
        "   “The gaps of trust are wide” … “and we close none of them tonight.”",
        "   speaker: Barack Obama - named beside “said”; “Mr. Obama”",
        "   occasion: other",
        "   topics: ukraine",
        "",
        "2. Not known who (mixed, 79-91)",
        "   “none of them”",
        "   speaker: not known - named beside “said”",
        "   meeting: lima-2016",
        "   occasion: other",
        "   topics: ukraine",
        "   inside: statement 1",
        "   doubt: whose?",
        "",
        "Doubts:",
        "   92-99 “tonight” - which evening?",
        "Passed over:",
        "   103-108 “Share” - no statement",
        "Not the article:",
        "   103-108 “Share” - a button",
    ]


def test_a_text_does_not_steer_the_terminal(reads, capsys, tmp_path):
    reads()
    (tmp_path / "a.txt").write_text("\x1b[2J" + TEXT, encoding="utf-8")
    call_command("read_text", str(tmp_path / "a.txt"))
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(None, "a.txt cannot be read: No such file or directory.", id="missing"),
        pytest.param(b"a\xff", "a.txt is not in UTF-8: invalid start byte at byte 1.", id="not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(content, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path("a.txt").write_bytes(content)
    with pytest.raises(CommandError) as caught:
        call_command("read_text", "a.txt")
    assert str(caught.value) == message


def test_without_a_file_people_are_told_what_to_give():
    with pytest.raises(CommandError, match="Name the file to read"):
        call_command("read_text")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_a_seed_is_read_for_people(path, capsys):
    call_command("read_text", str(path))
    assert capsys.readouterr().out.startswith("Headline: ")


def test_the_seeds_go_through_as_lines(capsys, monkeypatch):
    lines = [{"id": path.name[:3], "text": path.read_bytes().decode()} for path in SEEDS]
    (*out, clusters), err, failed = lines_of(lines, capsys, monkeypatch)
    assert {line["id"]: line["summit"] for line in out} == {
        "000": "lough-erne-2013",
        "001": "new-york-2015",
        "002": "los-cabos-2012",
        "003": "hangzhou-2016",
        "004": "hangzhou-2016",
    }
    assert [[key for key, _ in group] for group in clusters["same"]] == [["003", "004"], ["003", "004"]]
    assert (err, failed) == ([], None)
