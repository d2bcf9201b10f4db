"""The command that takes texts in."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article
from articles.sources import LIMIT
from summits.models import Quotation, Reading, Revision, Statement, Summit
from summits.recording import recording
from tests.factories import make_found_quotation, make_found_reading, make_leader, make_summit, make_topic

pytestmark = pytest.mark.django_db

WORDS = "A headline. Mr. Obama said: “We agreed.”"


@pytest.fixture(autouse=True)
def catalogue():
    make_leader()
    make_summit()
    make_topic()


@pytest.fixture
def finds(monkeypatch):
    """The reader finds "We agreed." wherever it stands."""

    def read(text, lexicon, published):
        found = [make_found_quotation(text)] if "We agreed." in text else []
        return make_found_reading(*found)

    monkeypatch.setattr(recording, "read", read)


@pytest.fixture
def folder(tmp_path):
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(f"{WORDS} {number}", encoding="utf-8")
    return tmp_path


class Terminal(io.StringIO):
    def isatty(self):
        return True


def parse(*paths, **options):
    """(what it printed, what it printed of errors, why it failed or None)."""
    out, err, failure = io.StringIO(), options.pop("stderr", io.StringIO()), None
    try:
        call_command("parse_articles", *paths, stdout=out, stderr=err, no_color=True, **options)
    except CommandError as error:
        failure = str(error)
    return out.getvalue(), err.getvalue(), failure


def everything():
    models = (Article, Reading, Statement, Quotation, Revision)
    return [list(model.objects.order_by("pk").values()) for model in models]


HELD = """    A headline
    G8 Lough Erne summit, 17 June 2013
    1 statement: 1 quoted
    0 doubts
"""


def test_texts_are_taken_and_told(finds, folder):
    out = f"{folder}/1.txt: new\n{HELD}{folder}/2.txt: new\n{HELD}2 articles, 2 of them new or changed.\n"
    assert parse(folder) == (out, "", None)
    assert Statement.objects.count() == 2


def test_run_twice_nothing_changes_and_it_says_so(finds, folder):
    parse(folder)
    before = everything()
    told = "held already, nothing changed"
    out = f"{folder}/1.txt: {told}\n{HELD}{folder}/2.txt: {told}\n{HELD}2 articles, nothing changed.\n"
    assert parse(folder) == (out, "", None)
    assert everything() == before


def test_a_dry_run_writes_nothing_and_tells_what_would_be(finds, folder):
    out, _, failure = parse(folder, dry_run=True)
    assert out.endswith("2 articles, 2 of them new or changed. Nothing was written: a dry run.\n")
    assert (failure, everything()) == (None, [[], [], [], [], []])


def test_again_without_a_path_reads_all_that_is_held(finds, folder, monkeypatch):
    parse(folder)
    monkeypatch.setattr(recording, "read", lambda *_: make_found_reading())
    out, _, _ = parse(again=True)
    first = Article.objects.first().pk
    assert out.splitlines()[:4] == [
        f"article {first}: read again: 1 gone",
        "    A headline",
        "    G8 Lough Erne summit, 17 June 2013",
        "    no statements",
    ]


def test_again_with_a_path_reads_that_one(finds, folder, monkeypatch):
    parse(folder)
    monkeypatch.setattr(recording, "read", lambda *_: make_found_reading())
    parse(folder / "1.txt", again=True)
    assert list(Quotation.objects.order_by("pk").values_list("gone", flat=True)) == [True, False]


def test_without_a_path_the_seeds_are_taken(finds):
    parse()
    outlets = Article.objects.order_by("pk").values_list("outlet__name", flat=True)
    assert list(outlets) == ["CBS News", "Voice of America", "RFE/RL", "LidTime", "CelebCafe"]


def test_options_say_what_is_known_of_one_file(finds, folder):
    known = {
        "outlet": "CBS News",
        "url": "https://example.org/",
        "published": "2013-06-18",
        "kind": "transcript",
    }
    parse(folder / "1.txt", **known)
    article = Article.objects.get()
    assert (article.outlet.name, article.url, str(article.published), article.kind) == tuple(known.values())


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        pytest.param({"published": "June"}, "published “June” is not a day like 2013-06-17.", id="bad day"),
        pytest.param(
            {"kind": "copy"}, "kind “copy” is not one of original, rewritten, transcript.", id="bad kind"
        ),
        pytest.param({"outlet": "a\ud800"}, "'a\\ud800' is not plain words.", id="half a character"),
    ],
)
def test_a_wrong_option_is_named(finds, folder, options, problem):
    _, err, failure = parse(folder / "1.txt", **options)
    assert (err, failure) == (f"{folder}/1.txt: {problem} Look at the options.\n", "1 not taken, 0 in order.")


@pytest.mark.parametrize(
    "again", [pytest.param(False, id="several files"), pytest.param(True, id="all that are held")]
)
def test_options_for_one_file_are_refused_for_several(finds, folder, again):
    paths = [] if again else [folder]
    failures = {
        False: "--outlet goes with one file, and these are 2.",
        True: "--outlet goes with one file.",
    }
    assert parse(*paths, outlet="CBS News", again=again) == ("", "", failures[again])


def test_what_cannot_be_taken_is_named_and_the_others_go_on(finds, folder):
    (folder / "1.txt").write_bytes(b"caf\xe9")
    out, err, failure = parse(folder, folder / "none.txt")
    assert out == f"{folder}/2.txt: new\n{HELD}1 article, 1 of them new or changed.\n"
    assert err == (
        f"{folder}/none.txt: There is no such file or folder. Look at the spelling of its path.\n"
        f"{folder}/1.txt: It is not UTF-8: byte 3 belongs to no character. Save it as UTF-8.\n"
    )
    assert failure == "2 not taken, 1 in order."


def test_a_text_that_the_reader_fails_on_leaves_nothing_and_the_others_go_on(
    finds, folder, monkeypatch, caplog
):
    works = recording.read
    monkeypatch.setattr(
        recording, "read", lambda text, *rest: 1 / 0 if text.endswith("1") else works(text, *rest)
    )
    _, err, failure = parse(folder)
    problem = "Reading it failed: ZeroDivisionError('division by zero')."
    assert err == f"{folder}/1.txt: {problem} Please report it: the text itself is in order.\n"
    assert (failure, Article.objects.count(), len(caplog.records)) == ("1 not taken, 1 in order.", 1, 1)


def test_a_text_about_no_known_meeting_is_kept_and_said_so(finds, folder, monkeypatch):
    from articles.reading.findings import Found

    reading = make_found_reading(meeting=Found(None), meeting_date=Found(None))
    monkeypatch.setattr(recording, "read", lambda *_: reading)
    out, _, failure = parse(folder / "1.txt")
    assert out.splitlines()[2] == "    about no known meeting: kept for the editor"
    assert (Article.objects.count(), failure) == (1, None)


def test_stopping_it_leaves_whole_articles(finds, folder, monkeypatch):
    works = recording.read

    def read(text, *rest):
        if text.endswith("2"):
            raise KeyboardInterrupt
        return works(text, *rest)

    monkeypatch.setattr(recording, "read", read)
    assert parse(folder)[2] == "Stopped. 1 article in order."
    assert (Article.objects.count(), Quotation.objects.count()) == (1, 1)


def test_without_a_catalogue_nothing_is_read(finds, folder):
    Summit.objects.all().delete()
    failure = "The catalogue is empty: run “manage.py load_catalogue” first."
    assert (parse(folder), Article.objects.count()) == (("", "", failure), 0)


def test_for_machines(finds, folder):
    (folder / "2.txt").write_bytes(b"")
    out, err, failure = parse(folder, json=True)
    assert json.loads(out) == {
        "dry_run": False,
        "articles": [
            {
                "path": f"{folder}/1.txt",
                "new": True,
                "changed": True,
                "quotations": {"created": 1, "updated": 0, "left": 0, "gone": 0},
                "article": Article.objects.get().pk,
                "headline": "A headline",
                "meeting": "lough-erne-2013",
                "meeting_name": "G8 Lough Erne summit",
                "met": ["2013-06-17", "2013-06-17"],
                "statements": {"direct": 1, "mixed": 0, "indirect": 0},
                "doubts": 0,
            }
        ],
        "failed": [
            {
                "path": f"{folder}/2.txt",
                "reason": "It is empty.",
                "way_out": "Give a file with the article's words.",
            }
        ],
    }
    assert (err, failure) == ("", "1 not taken, 1 in order.")


def test_a_terminal_sees_how_far_it_is(finds, folder):
    _, err, _ = parse(folder, stderr=Terminal())
    told = [f"\r\033[K{line}" for line in (f"1/2 {folder}/1.txt"[:100], f"2/2 {folder}/2.txt"[:100], "")]
    assert err == "".join(told)


# ------------------------------------------------------------------- bad input

BAD = {
    "binary.txt": (b"%PDF-1.4 words", "It is no text but a binary file."),
    "empty.txt": (b"", "It is empty."),
    "large.txt": (b"a" * (LIMIT + 1), "It is larger than 2 MB."),
    "latin.txt": (b"caf\xe9", "It is not UTF-8: byte 3 belongs to no character."),
    "nul.txt": (b"wo\0rds", "It holds a NUL at character 2."),
}


def named(err, folder):
    """{file name: reason} of what the command printed of problems, without the ways out."""
    pairs = (line.removeprefix(f"{folder}/").split(": ", 1) for line in err.splitlines())
    return {name: f"{reason.partition('. ')[0]}." for name, reason in pairs}


def test_every_kind_of_bad_input_is_named_and_the_others_go_on(finds, folder):
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content)
    (folder / "link.txt").symlink_to(folder / "nowhere")
    (folder / "none").mkdir()
    (folder / "folder.txt").mkdir()
    (folder / "sources.toml").write_text('["1.txt"]\nkind = "copy"\n["gone.txt"]\n', encoding="utf-8")
    out, err, failure = parse(folder, folder / "missing.txt", folder / "none", folder / "folder.txt")
    assert named(err, folder) == {name: reason for name, (_, reason) in BAD.items()} | {
        "1.txt": "kind “copy” is not one of original, rewritten, transcript.",
        "folder.txt": "This folder holds no texts.",
        "link.txt": "This is not a file that can be read.",
        "missing.txt": "There is no such file or folder.",
        "none": "This folder holds no texts.",
        "sources.toml": "It has an entry for “gone.txt”, and there is no such text beside it.",
    }
    assert (failure, Article.objects.count()) == ("11 not taken, 1 in order.", 1)
    assert out == f"{folder}/2.txt: new\n{HELD}1 article, 1 of them new or changed.\n"


def test_sources_that_cannot_be_understood_do_not_keep_the_texts(finds, folder):
    (folder / "sources.toml").write_text("[", encoding="utf-8")
    _, err, failure = parse(folder)
    assert (list(named(err, folder)), failure) == (["sources.toml"], "1 not taken, 2 in order.")


def test_exit_status_is_1_where_something_failed_and_0_for_what_is_held(finds, folder):
    parse(folder)
    assert parse(folder)[2] is None
    (folder / "1.txt").write_bytes(b"")
    with pytest.raises(CommandError) as failure:
        call_command("parse_articles", folder, stdout=io.StringIO(), stderr=io.StringIO())
    assert failure.value.returncode == 1


def test_paths_are_told_from_the_current_folder(finds, folder, monkeypatch):
    monkeypatch.chdir(folder.parent)
    (folder / "2.txt").write_bytes(b"")
    out, err, _ = parse(folder)
    assert (out.splitlines()[0], err.partition(":")[0]) == (
        f"{folder.name}/1.txt: new",
        f"{folder.name}/2.txt",
    )


def test_nothing_it_prints_steers_the_terminal(finds, folder):
    (folder / "1.txt").rename(folder / "\x1b[31m.txt")
    (folder / "2.txt").write_text(f"A \x9b31m\u202e! {WORDS}", encoding="utf-8")
    out, _, _ = parse(folder)
    assert [line for line in out.splitlines() if "\N{REPLACEMENT CHARACTER}" in line] == [
        f"{folder}/\N{REPLACEMENT CHARACTER}[31m.txt: new",
        "    A \N{REPLACEMENT CHARACTER}31m\N{REPLACEMENT CHARACTER}! A",
    ]
    assert {letter for letter in out if not letter.isprintable()} == {"\n"}
