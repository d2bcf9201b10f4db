"""Files into texts with what is known of them; what cannot be taken is named."""

import datetime
import os
from pathlib import Path

import pytest

from articles.sources import LIMIT, Received, Refused, find, receive

WORDS = "Mr. Obama said: “We agreed.”"


@pytest.fixture
def put(tmp_path):
    """``put(name, content)``: a file in a folder of this test, from text or bytes."""

    def write(name, content=WORDS):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def problems(*paths):
    """(name, reason) of what is wrong with these paths, sources.toml and each text among them."""
    found = find(paths)
    told = [(problem.path.name, problem.reason) for problem in found.problems]
    for path in found.files:
        try:
            receive(path, found.known.get(path))
        except Refused as problem:
            told.append((problem.path.name, problem.reason))
    return told


# ------------------------------------------------------------------- in order


def test_a_folder_gives_its_texts_by_name(put, tmp_path):
    for name in ("b.txt", "a.txt", "notes.md", "c.TXT"):
        put(name)
    (tmp_path / "folder.txt").mkdir()
    assert [path.name for path in find([tmp_path]).files] == ["a.txt", "b.txt"]


def test_a_file_named_twice_is_taken_once(put, tmp_path):
    path = put("a.txt")
    assert find([path, tmp_path]).files == [path]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("One\r\ntwo\rthree\n", id="line ends"),
        pytest.param("\ufeffOne", id="a byte order mark"),
        pytest.param("“One” \u202etwo\u202c <script>alert(1)</script> =1+1", id="odd but harmless"),
        pytest.param("One\ttwo \U0001f600", id="a letter beyond the first plane"),
    ],
)
def test_a_text_is_kept_to_the_letter(put, text):
    assert receive(put("a.txt", text)).text == text


def test_the_seeds_are_read_as_they_are():
    folder = Path(__file__).parents[2] / "articles" / "seeds"
    found = find([folder])
    texts = [receive(path, found.known.get(path)) for path in found.files]
    assert (found.problems, [text.outlet for text in texts]) == (
        [],
        ["CBS News", "Voice of America", "RFE/RL", "LidTime", "CelebCafe"],
    )
    assert [text.text.encode() for text in texts] == [path.read_bytes() for path in found.files]


@pytest.mark.parametrize(
    "day", [pytest.param("2013-06-18", id="a date"), pytest.param('"2013-06-18"', id="in words")]
)
def test_what_is_known_stands_beside_the_text(put, day):
    path = put("a.txt")
    entry = f'outlet = "CBS News"\nurl = "https://example.org/a"\npublished = {day}\nkind = "transcript"'
    put("sources.toml", f'["a.txt"]\n{entry}')
    expected = ("CBS News", "https://example.org/a", datetime.date(2013, 6, 18), "transcript")
    assert receive(path, find([path]).known[path]) == Received(path, WORDS, *expected)


def test_nothing_needs_to_be_known(put):
    path = put("a.txt")
    assert receive(path) == Received(path, WORDS, "", "", None, "original")


def test_options_say_more_than_the_entry(put):
    path = put("a.txt")
    taken = receive(path, {"outlet": "CBS News", "kind": "rewritten"}, outlet="RFE/RL")
    assert (taken.outlet, taken.kind) == ("RFE/RL", "rewritten")


# ------------------------------------------------------------------ bad texts


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("", "It is empty.", id="empty"),
        pytest.param("\ufeff \r\n\t", "It is empty.", id="blanks only"),
        pytest.param(b"caf\xe9 au lait", "It is not UTF-8: byte 3 belongs to no character.", id="Latin-1"),
        pytest.param("words".encode("utf-16"), "It is not UTF-8: it looks like UTF-16.", id="UTF-16"),
        pytest.param(b"%PDF-1.4\nwords", "It is no text but a binary file.", id="PDF"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "It is no text but a binary file.", id="PNG"),
        pytest.param(b"\x7fELF\0\xff\xfe", "It is no text but a binary file.", id="program"),
        pytest.param("wo\0rds", "It holds a NUL at character 2.", id="NUL"),
        pytest.param(
            "wo\x07rds", "It holds the control character U+0007 at character 2.", id="control character"
        ),
        pytest.param(
            "wo\uffferds", "It holds the control character U+FFFE at character 2.", id="no character"
        ),
        pytest.param(
            b"wo\xed\xa0\x80rds",
            "It holds half a character (a lone surrogate) at byte 2.",
            id="lone surrogate",
        ),
        pytest.param(b"a" * (LIMIT + 1), "It is larger than 2 MB.", id="too large"),
    ],
)
def test_a_text_that_cannot_be_kept_is_named(put, tmp_path, content, reason):
    put("a.txt", content)
    put("b.txt")
    assert problems(tmp_path) == [("a.txt", reason)]


def test_the_largest_text_is_taken(put):
    assert len(receive(put("a.txt", b"a" * LIMIT)).text) == LIMIT


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("none.txt", "There is no such file or folder.", id="missing file"),
        pytest.param("empty", "This folder holds no texts.", id="folder without texts"),
        pytest.param("pipe.txt", "This is not a file that can be read.", id="pipe"),
        pytest.param("broken.txt", "There is no such file or folder.", id="broken link"),
        pytest.param("a\0b.txt", "There is no such file or folder.", id="NUL in its name"),
        pytest.param("n" * 300, "It cannot be read: File name too long.", id="too long a name"),
    ],
)
def test_a_path_that_cannot_be_taken_is_named(put, tmp_path, name, reason):
    good = put("good.txt")
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    assert problems(tmp_path / name, good) == [(name, reason)]


def test_a_file_that_may_not_be_read_is_named(put, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    path = put("a.txt")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(Refused) as refused:
        receive(path)
    assert str(refused.value) == f"{path}: It cannot be read: Permission denied. Look at its permissions."


def test_a_name_that_is_no_text_can_be_told(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    with pytest.raises(Refused) as refused:
        receive(path)
    told = f"{tmp_path}/caf�.txt: This is not a file that can be read. Give a text file or a folder of them."
    assert str(refused.value) == told


# ---------------------------------------------------------------- sources.toml


@pytest.mark.parametrize(
    ("entry", "name", "reason"),
    [
        pytest.param(
            'author = "x"', "a.txt", "“author” is not one of outlet, url, published, kind.", id="unknown key"
        ),
        pytest.param(
            'published = "June"', "a.txt", "published “June” is not a day like 2013-06-17.", id="bad date"
        ),
        pytest.param(
            "published = 2013-06-17T10:00:00",
            "a.txt",
            "published “2013-06-17 10:00:00” is not a day like 2013-06-17.",
            id="a time",
        ),
        pytest.param(
            "published = 2013", "a.txt", "published “2013” is not a day like 2013-06-17.", id="a year"
        ),
        pytest.param(
            'kind = "copy"',
            "a.txt",
            "kind “copy” is not one of original, rewritten, transcript.",
            id="bad kind",
        ),
        pytest.param("outlet = 3", "a.txt", "3 is not plain words.", id="no words"),
        pytest.param('outlet = "a\\u0000b"', "a.txt", "'a\\x00b' is not plain words.", id="NUL"),
        pytest.param(
            f'outlet = "{"x" * 121}"',
            "a.txt",
            "The outlet's name is longer than 120 letters.",
            id="too long a name",
        ),
        pytest.param(
            'url = "javascript:alert(1)"',
            "a.txt",
            "“javascript:alert(1)” is not an address that begins with http:// or https://.",
            id="bad address",
        ),
    ],
)
def test_a_wrong_entry_is_named_and_only_its_text_waits(put, tmp_path, entry, name, reason):
    put("a.txt")
    put("b.txt")
    put("sources.toml", f'["a.txt"]\n{entry}')
    assert problems(tmp_path) == [(name, reason)]


def test_an_entry_that_is_no_table_is_named(put, tmp_path):
    put("a.txt")
    put("sources.toml", '"a.txt" = "CBS News"')
    assert problems(tmp_path) == [("a.txt", "What is known of it is not a table.")]


def test_an_entry_for_no_file_is_named_where_the_folder_is_asked_for(put, tmp_path):
    path = put("a.txt")
    put("sources.toml", '["b.txt"]\noutlet = "CBS News"')
    reason = "It has an entry for “b.txt”, and there is no such text beside it."
    assert (problems(tmp_path), problems(path)) == ([("sources.toml", reason)], [])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(
            "[",
            "It cannot be understood: Invalid initial character for a key part (at end of document).",
            id="syntax",
        ),
        pytest.param(
            b"\xff",
            "It cannot be understood: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte.",
            id="not UTF-8",
        ),
    ],
)
def test_sources_that_cannot_be_understood_are_named_and_the_texts_go_on(put, tmp_path, content, reason):
    put("a.txt")
    put("sources.toml", content)
    assert problems(tmp_path) == [("sources.toml", reason)]
