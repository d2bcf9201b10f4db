import dataclasses
import json

from django.core.management.base import BaseCommand, CommandError

from summits.catalogue import CatalogueError
from summits.catalogue.loading import load_catalogue


class Command(BaseCommand):
    help = "Writes the catalogue (summits/catalogue/*.toml) into the database; what an editor changed stays."

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="print what was done as JSON")

    def handle(self, *args, **options):
        try:
            outcomes = load_catalogue()
        except CatalogueError as error:
            raise CommandError(str(error)) from error
        if options["json"]:
            shown = {kind: dataclasses.asdict(outcome) for kind, outcome in outcomes.items()}
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2))
        else:
            for kind, outcome in outcomes.items():
                self.tell(kind, outcome)

    def tell(self, kind, outcome):
        """One line of counts for a kind of row, then a line for each thing an editor may want to know."""
        self.stdout.write(
            f"{kind}: {len(outcome.created)} created, {len(outcome.updated)} updated, "
            f"{len(outcome.left_alone)} left alone, {len(outcome.kept)} kept by an editor"
        )
        for slug, names in outcome.kept.items():
            self.stdout.write(f"  kept: {slug} ({', '.join(names)})")
        for slug in outcome.vanished:
            self.stdout.write(f"  no longer in the catalogue, left alone: {slug}")
