"""Read articles from files, or held ones anew, and put what they report into rows."""

import json
import logging
from contextlib import nullcontext
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from articles.models import Article
from articles.sources import Refused, find, receive, shown
from summits.asking.filters import printable
from summits.days import days_in_words
from summits.models import Quotation, Summit
from summits.recording.lexicon import lexicon_from_rows
from summits.recording.recording import Taken, record, summary, take

logger = logging.getLogger(__name__)
SEEDS = Path(settings.BASE_DIR) / "articles" / "seeds"
OUR_FAULT = "Please report it: the text itself is in order."
FACTS = ("outlet", "url", "published", "kind")


class Command(BaseCommand):
    help = (
        "Read articles from text files and folders of them (*.txt; without any, the seeds), and put what they report "
        "into the chronology. A sources.toml beside the files tells outlet, address, date and kind."
    )

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="*", type=Path, metavar="FILE|FOLDER")
        parser.add_argument("--outlet", help="who published it (one file only, as are the next three)")
        parser.add_argument("--url", help="where it was published")
        parser.add_argument("--published", metavar="DAY", help="when, like 2013-06-17")
        parser.add_argument("--kind", help=f"one of {', '.join(Article.Kind.values)}")
        parser.add_argument(
            "--again", action="store_true", help="read held articles anew: these, or without a path all"
        )
        parser.add_argument("--dry-run", action="store_true", help="write nothing, say what would change")
        parser.add_argument("--json", action="store_true", help="print for machines")

    def handle(self, *, paths, again, dry_run, **options):
        if not Summit.objects.exists():
            raise CommandError("The catalogue is empty: run “manage.py load_catalogue” first.")
        facts = {name: options[name] for name in FACTS if options[name] is not None}
        self.done, self.failed = [], []
        with transaction.atomic() if dry_run else nullcontext():
            self.work(self.held(facts) if again and not paths else self.received(paths, facts, again))
            if dry_run:
                transaction.set_rollback(True)
        self.tell(dry_run, as_json=options["json"])
        if self.failed:
            raise CommandError(f"{len(self.failed)} not taken, {len(self.done)} in order.")

    # What there is to do: pairs of a name and what gives its Taken

    def held(self, facts):
        if facts:
            raise CommandError(f"--{min(facts)} goes with one file.")
        lexicon = lexicon_from_rows()
        return [
            (
                f"article {article.pk}",
                lambda article=article: Taken(article, recorded=record(article, lexicon)),
            )
            for article in Article.objects.order_by("pk")
        ]

    def received(self, paths, facts, again):
        found = find(paths or [SEEDS])
        self.failed += [(problem.path, problem) for problem in found.problems]
        if facts and len(found.files) != 1:
            raise CommandError(f"--{min(facts)} goes with one file, and these are {len(found.files)}.")
        lexicon = lexicon_from_rows()
        return [
            (
                path,
                lambda path=path: take(receive(path, found.known.get(path), **facts), lexicon, again=again),
            )
            for path in found.files
        ]

    def work(self, tasks):
        for number, (name, task) in enumerate(tasks, start=1):
            self.progress(f"{number}/{len(tasks)} {shown(name)}")
            try:
                with transaction.atomic():
                    taken = task()
                    self.done.append((name, taken, summary(taken.article)))
            except Refused as problem:
                self.failed.append((name, problem))
            except KeyboardInterrupt:
                raise CommandError(
                    f"Stopped. {count(len(self.done), 'article')} in order.", returncode=130
                ) from None
            except Exception as error:
                logger.exception("%s could not be read", shown(name))
                self.failed.append((name, Refused(name, f"Reading it failed: {error!r}.", OUR_FAULT)))
        self.progress("")

    def progress(self, line):
        if self.stderr.isatty():
            self.stderr.write(f"\r\033[K{line[:100]}", str, ending="")

    # What was done

    def tell(self, dry_run, *, as_json):
        if as_json:
            self.stdout.write(json.dumps(self.as_json(dry_run), indent=1, ensure_ascii=False))
            return
        for name, taken, held in self.done:
            self.stdout.write(f"{shown(name)}: {outcome(taken)}")
            self.stdout.write("".join(f"    {line}\n" for line in told(held)), ending="")
        for _, problem in self.failed:
            self.stderr.write(str(problem))
        self.stdout.write(self.total() + (" Nothing was written: a dry run." if dry_run else ""))

    def total(self):
        changed = sum(taken.changed for _, taken, _ in self.done)
        if not changed:
            return f"{count(len(self.done), 'article')}, nothing changed."
        return f"{count(len(self.done), 'article')}, {changed} of them new or changed."

    def as_json(self, dry_run):
        return {
            "dry_run": dry_run,
            "articles": [
                {
                    "path": shown(name),
                    "new": taken.new,
                    "changed": taken.changed,
                    "quotations": counts(taken),
                    **held,
                }
                for name, taken, held in self.done
            ],
            "failed": [
                {"path": shown(name), "reason": problem.reason, "way_out": problem.way_out}
                for name, problem in self.failed
            ],
        }


def outcome(taken):
    """In words: what was done with one article."""
    if taken.new:
        return "new"
    held = "read again" if taken.recorded else "held already"
    learnt = [f"now with its {name}" for name in taken.learnt]
    done = [f"{number} {what}" for what, number in counts(taken).items() if number]
    return f"{held}: {', '.join(learnt + done)}" if taken.changed else f"{held}, nothing changed"


def counts(taken):
    """What reading did to an article's quotations; empty where it was not read."""
    done = taken.recorded
    return {name: getattr(done, name) for name in ("created", "updated", "left", "gone")} if done else {}


def told(held):
    """In words: what is held of one article; ``held`` is its ``summary``."""
    kinds = [
        f"{number} {Quotation.Kind(kind).label}" for kind, number in held["statements"].items() if number
    ]
    statements = count(sum(held["statements"].values()), "statement")
    yield printable(held["headline"], 500) or "(no headline)"
    yield meeting(held)
    yield f"{statements}: {', '.join(kinds)}" if kinds else "no statements"
    yield count(held["doubts"], "doubt")


def meeting(held):
    if not held["meeting"]:
        return "about no known meeting: kept for the editor"
    met = map(date.fromisoformat, held["met"] or ())
    return f"{held['meeting_name']}, {days_in_words(*met) if held['met'] else 'date not known'}"


def count(number, noun):
    return f"{number} {noun}{'' if number == 1 else 's'}"
