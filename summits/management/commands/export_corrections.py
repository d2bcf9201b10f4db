from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from summits.desk.labelling import Unlabelled, decided_articles, label
from summits.recording.lexicon import lexicon_from_files


class Command(BaseCommand):
    help = (
        "Writes the articles of which editors have checked every statement as labelled articles, a file each, so that "
        "evaluate_reader can measure the reader on them. Says of the others why they are none."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, help="where to; it is made if it is not there")
        parser.add_argument("--force", action="store_true", help="write over files that are there and differ")

    def handle(self, *, folder, force, **options):
        labels, told = self.labels()
        other = [name for name, source in labels.items() if differs(folder / name, source)]
        if other and not force:
            raise CommandError(
                f"Nothing was written: {', '.join(other)} would change. --force writes over them."
            )
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for name, source in labels.items():
                (folder / name).write_bytes(source.encode())
        except OSError as error:
            raise CommandError(f"{error}") from error
        for name, line in told.items():
            old = (
                "" if name in labels or not (folder / name).exists() else f" ({name} is from an earlier time)"
            )
            self.stdout.write(f"{name}: {line}{old}")
        self.stdout.write(f"{len(labels)} written to {folder}, {len(told) - len(labels)} not.")

    def labels(self):
        """({name of a file: its TOML}, {name of a file: what it holds, or why there is none})"""
        lexicon, labels, told = lexicon_from_files(), {}, {}
        for article in decided_articles().iterator(chunk_size=100):
            name = f"article-{article.pk}.toml"
            try:
                labels[name], right, wrong = label(article, lexicon)
                told[name] = f"{right} statements, {wrong} withdrawn"
            except Unlabelled as why:
                told[name] = f"not written, {why}"
        return labels, told


def differs(path, source):
    try:
        return path.read_bytes() != source.encode()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise CommandError(f"{error}") from error
