"""Texts from files: which ones are meant, what is known of each, and what cannot be taken.

A text is kept exactly as received: the file's bytes read as UTF-8 and nothing else. A byte order mark
stays its first character and CR LF stays two characters, so that every offset is one into the file.
What is known of a text besides its words stands beside it in ``sources.toml``, keyed by file name::

    ["000.txt"]
    outlet = "CBS News"
    url = "https://www.cbsnews.com/..."
    published = 2013-06-17
    kind = "rewritten"
"""

import datetime
import re
import tomllib
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from .models import Article, Outlet

SOURCES = "sources.toml"
LIMIT = 2 * 1024 * 1024  # bytes
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
UTF16 = (b"\xff\xfe", b"\xfe\xff")
MAGIC = (b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"\xd0\xcf\x11\xe0")


class Refused(Exception):
    """A file or folder that cannot be taken: which, why, and what to do about it."""

    def __init__(self, path, reason, way_out):
        super().__init__(f"{shown(path)}: {reason} {way_out}")
        self.path, self.reason, self.way_out = path, reason, way_out


@dataclass(frozen=True)
class Received:
    """A text with what is known of it; ``outlet`` is a name, empty where nobody knows."""

    path: Path
    text: str
    outlet: str = ""
    url: str = ""
    published: datetime.date | None = None
    kind: str = Article.Kind.ORIGINAL.value


@dataclass
class Found:
    """The files that the paths name, in order, and what was wrong on the way."""

    files: list[Path] = field(default_factory=list)
    problems: list[Refused] = field(default_factory=list)
    known: dict[Path, dict] = field(default_factory=dict)


def shown(path):
    """A path in letters that can be printed, whatever its bytes; from the current folder where it lies in there."""
    if isinstance(path, Path):
        with suppress(ValueError, OSError):  # it lies elsewhere, or there is no current folder any more
            path = path.relative_to(Path.cwd())
    name = str(path).encode(errors="surrogateescape").decode(errors="replace")
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)


# ---------------------------------------------------------------- finding files


def find(paths):
    """The files that these files and folders name, with the entries of the ``sources.toml`` beside them."""
    found = Found()
    for path in paths:
        try:
            found.files += texts_in(path)
        except Refused as problem:
            found.problems.append(problem)
    found.files = list(dict.fromkeys(found.files))
    for folder in dict.fromkeys(path.parent for path in found.files):
        known(folder, found, whole=folder in paths)
    return found


def texts_in(path):
    """The file itself, or a folder's texts by name."""
    try:
        if path.is_dir():
            texts = sorted(each for each in path.iterdir() if each.suffix == ".txt" and not each.is_dir())
            if not texts:
                raise Refused(path, "This folder holds no texts.", "Texts are files whose names end in .txt.")
            return texts
        if not path.exists():
            raise Refused(path, "There is no such file or folder.", "Look at the spelling of its path.")
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    return [path]


def known(folder, found, *, whole):
    """Put what the folder's ``sources.toml`` says into ``found.known``; a whole folder must have each file it names."""
    path = folder / SOURCES
    try:
        entries = tomllib.loads(path.read_bytes().decode("utf-8-sig")) if path.exists() else {}
    except (OSError, ValueError) as error:
        reason = f"It cannot be understood: {error}."
        way_out = "Mend it and run again: its texts were taken without it, what it says is then added."
        found.problems.append(Refused(path, reason, way_out))
        return
    found.known |= {folder / name: entry for name, entry in entries.items()}
    names = {each.name for each in found.files if each.parent == folder}
    for name in entries if whole else ():
        if name not in names:
            reason = f"It has an entry for “{name}”, and there is no such text beside it."
            found.problems.append(Refused(path, reason, "Mend the name or take the entry out."))


# ---------------------------------------------------------------- reading one


def receive(path, entry=None, **options):
    """The text of a file with what its entry and, before it, the options say. Raises Refused."""
    text = text_of(path)
    try:
        facts = {**check_entry({} if entry is None else entry), **check_entry(options)}
    except ValueError as error:
        where = f"Look at its entry in {SOURCES}." if entry else "Look at the options."
        raise Refused(path, str(error), where) from error
    return Received(path, text, **facts)


def text_of(path):
    """The file's bytes as UTF-8, unchanged. Raises Refused."""
    try:
        if not path.is_file():
            raise Refused(
                path, "This is not a file that can be read.", "Give a text file or a folder of them."
            )
        if path.stat().st_size > LIMIT:
            raise Refused(path, "It is larger than 2 MB.", "Give one article a file.")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    return decoded(path, data)


def decoded(path, data):
    """The bytes as a text that can be kept and shown. Raises Refused."""
    if data.startswith(UTF16):
        raise Refused(path, "It is not UTF-8: it looks like UTF-16.", "Save it as UTF-8.")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise not_utf8(path, data, error) from error
    if data.startswith(MAGIC):
        raise binary(path)
    if not text.strip("\ufeff \t\r\n"):
        raise Refused(path, "It is empty.", "Give a file with the article's words.")
    if bad := UNSTORABLE.search(text):
        what = "a NUL" if bad[0] == "\0" else f"the control character U+{ord(bad[0]):04X}"
        reason = f"It holds {what} at character {bad.start()}."
        raise Refused(path, reason, "Texts are kept as received: take it out and give the file again.")
    return text


def not_utf8(path, data, error):
    """Bytes that are no UTF-8: a text in another encoding, or no text at all."""
    if data.startswith(MAGIC) or b"\0" in data:
        return binary(path)
    if data[error.start : error.start + 1] == b"\xed":
        reason = f"It holds half a character (a lone surrogate) at byte {error.start}."
        return Refused(path, reason, "Save it anew as UTF-8.")
    return Refused(path, f"It is not UTF-8: byte {error.start} belongs to no character.", "Save it as UTF-8.")


def binary(path):
    return Refused(path, "It is no text but a binary file.", "Save the article's words as plain text.")


def unreadable(path, error):
    reason = f"It cannot be read: {getattr(error, 'strerror', None) or error}."
    return Refused(path, reason, "Look at its permissions.")


# ---------------------------------------------------------------- what is known


def check_entry(entry):
    """An entry with its values checked. Raises ValueError saying what is wrong."""
    if not isinstance(entry, dict):
        raise ValueError("What is known of it is not a table.")
    if strange := sorted(entry.keys() - CHECKS.keys()):
        raise ValueError(f"“{strange[0]}” is not one of {', '.join(CHECKS)}.")
    return {name: CHECKS[name](value) for name, value in entry.items()}


def check_words(value):
    if not isinstance(value, str) or UNSTORABLE.search(value):
        raise ValueError(f"{value!r} is not plain words.")
    return value.strip()


def check_outlet(value):
    limit = Outlet._meta.get_field("name").max_length
    if len(name := check_words(value)) > limit:
        raise ValueError(f"The outlet's name is longer than {limit} letters.")
    return name


def check_url(value):
    url = check_words(value)
    try:
        if url:
            URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        raise ValueError(f"“{url}” is not an address that begins with http:// or https://.") from None
    if len(url) > (limit := Article._meta.get_field("url").max_length):
        raise ValueError(f"The address is longer than {limit} letters.")
    return url


def check_published(value):
    """A day, as a date or in ISO form."""
    try:
        day = datetime.date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        day = None
    if type(day) is not datetime.date:
        raise ValueError(f"published “{value}” is not a day like 2013-06-17.")
    return day


def check_kind(value):
    if value not in Article.Kind.values:
        raise ValueError(f"kind “{value}” is not one of {', '.join(Article.Kind.values)}.")
    return value


CHECKS = {"outlet": check_outlet, "url": check_url, "published": check_published, "kind": check_kind}
