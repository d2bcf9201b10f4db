import json
import re
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles import reading
from articles.reading.lines import as_line, as_wordings, asked, clusters_line
from summits.deciding.parts import words_of
from summits.recording.lexicon import lexicon_from_files
from summits.recording.rows import parts_row

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # a text must not steer the terminal
FIELDS = ("speaker", "via", "meeting", "occasion", "said", "topics")


class Command(BaseCommand):
    help = "Reads a text and prints what was found in it. Touches no database; the catalogue's files tell the names."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "file", nargs="?", help="a text; with --jsonl a file of lines, else standard input"
        )
        parser.add_argument(
            "--jsonl", action="store_true", help='one JSON object a line, {"id", "text"}, in and out'
        )

    def handle(self, *args, **options):
        if options["jsonl"]:
            self.read_lines(options["file"])
        elif options["file"]:
            self.read_one(options["file"])
        else:
            raise CommandError("Name the file to read, or give --jsonl to read lines from standard input.")

    def read_one(self, file):
        """For people: what was found in one text, and why."""
        try:
            text = contents(file).decode()
        except UnicodeDecodeError as error:
            raise CommandError(f"{file} is not in UTF-8: {error.reason} at byte {error.start}.") from error
        shown = "\n".join(told(text, reading.read(text, lexicon_from_files())))
        self.stdout.write(CONTROLS.sub("\N{REPLACEMENT CHARACTER}", shown))

    def read_lines(self, file):
        """For machines: a line in, a line out; a bad line is named and the others go on."""
        lines = contents(file).splitlines() if file else sys.stdin.buffer
        wordings, seen, bad = [], set(), 0
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                wanted = asked(line)
                if wanted.id in seen:
                    raise ValueError(f"the id {wanted.id} comes twice")
            except ValueError as error:
                self.stderr.write(f"line {number}: {error}")
                bad += 1
                continue
            seen.add(wanted.id)
            found = reading.read(wanted.text, lexicon_from_files(), wanted.published)
            wordings += as_wordings(wanted.id, wanted.text, found)
            self.stdout.write(json.dumps(as_line(wanted.id, wanted.text, found, wanted.outlet)))
        self.stdout.write(json.dumps(clusters_line(wordings)))
        if bad:
            raise CommandError(f"{bad} of {bad + len(seen)} lines not read.")


def contents(file):
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error


def told(text, found):
    """A reading in lines for people: headline, meeting and why, statements, doubts, what was passed over."""
    headline = found.layout.headline
    yield f"Headline: {headline.of(text) if headline else 'none'}"
    yield f"Meeting: {because(text, found.meeting)}"
    yield f"Met on: {because(text, found.meeting_date)}"
    for number, quotation in enumerate(found.quotations, 1):
        yield ""
        yield from statement(text, number, quotation, found.meeting)
    yield ""
    yield from listed("Doubts", text, [(doubt.span, doubt.words) for doubt in found.doubts])
    yield from listed("Passed over", text, [(passed.span, passed.why) for passed in found.passed])
    yield from listed("Not the article", text, [(part.span, part.why) for part in found.layout.furniture])


def statement(text, number, quotation, meeting):
    """One statement: who, how, the words, and for each field what it rests on."""
    speaker = quotation.speaker.value
    yield f"{number}. {speaker.name if speaker else 'Not known who'} ({quotation.kind}, {quotation.span.start}-{quotation.span.end})"
    turned = f"[{quotation.cue.of(text)}] " if quotation.turned else ""
    yield f"   {turned}{words_of(text, parts_row(quotation.parts))}"
    for name in FIELDS:
        found = getattr(quotation, name)
        if (found.value or found.basis) and found != meeting:  # the article's meeting is told above
            yield f"   {name}: {because(text, found)}"
    if quotation.inside is not None:
        yield f"   inside: statement {quotation.inside + 1}"
    for doubt in quotation.doubts:
        yield f"   doubt: {doubt.words}"


def because(text, found):
    """A value, whether the text states it, why, and the words it rests on."""
    resting = ", ".join(f"“{' '.join(span.of(text).split())}”" for span in found.spans)
    why = "; ".join(part for part in (found.basis, resting) if part)
    inferred = "" if found.stated or not found.value else " (inferred)"
    return worded(found.value) + inferred + (f" - {why}" if why else "")


def worded(value):
    if not value:
        return "not known"
    if isinstance(value, tuple):
        return ", ".join(value)
    if hasattr(value, "start"):
        return f"{value.start}" if value.start == value.end else f"{value.start} to {value.end}"
    return getattr(value, "name", value)


def listed(title, text, items):
    if items:
        yield f"{title}:"
    for span, words in items:
        shown = " ".join(span.of(text).split())
        yield f"   {span.start}-{span.end} “{shown[:80]}{'…' if len(shown) > 80 else ''}” - {words}"
