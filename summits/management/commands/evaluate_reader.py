import dataclasses
import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles import reading
from articles.reading.measuring.evaluation import COUNTS, SHARES, evaluate
from articles.reading.measuring.gold import GoldError, read_gold
from summits.recording.lexicon import lexicon_from_files


class Command(BaseCommand):
    help = "Measures the reader on labelled articles (articles/reading/measuring/gold.py tells their form). Touches no database."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("gold", nargs="+", type=Path, help="labelled articles, or folders of them")
        parser.add_argument("--misses", action="store_true", help="tell every fault, article by article")
        parser.add_argument("--json", action="store_true", help="print the figures as JSON")

    def handle(self, *args, **options):
        lexicon = lexicon_from_files()
        try:
            articles = read_gold(options["gold"], lexicon)
        except GoldError as error:
            raise CommandError(str(error)) from error
        if not articles:
            raise CommandError("No labelled articles there.")
        pairs = ((article, reading.read(article.text, lexicon, article.published)) for article in articles)
        score = evaluate(pairs, lexicon)
        if options["json"]:
            self.stdout.write(json.dumps(as_json(score, options["misses"]), ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(told(score, options["misses"])))


def as_json(score, misses):
    """{"articles", "shares": {name: {"right", "of"}}, "counts": {name: n}}, on demand with "misses": [...]."""
    figures = {
        "articles": score.articles,
        "shares": {name: dataclasses.asdict(score.shares[name]) for name in SHARES},
        "counts": {name: score.counts[name] for name in COUNTS},
    }
    return figures | ({"misses": [miss._asdict() for miss in score.misses]} if misses else {})


def told(score, misses):
    """A score in lines for people."""
    yield f"{score.articles} articles"
    for name in SHARES:
        share = score.shares[name]
        yield f"{name:<20}{share.share:>7.1%}  {share.right} of {share.of}"
    for name in COUNTS:
        yield f"{name:<20}{score.counts[name]:>6}"
    article = None
    for miss in score.misses if misses else ():
        if miss.article != article:
            article = miss.article
            yield f"\n{article}"
        seen = f": read {miss.read or 'nothing'}" if miss.read or miss.right else ""
        right = f", right is {miss.right or 'none'}" if miss.right else ""
        yield f"  {miss.what}{seen}{right}" + (f" - “{miss.words}”" if miss.words else "")
