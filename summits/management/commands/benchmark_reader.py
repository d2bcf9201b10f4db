import inspect
import json
import statistics
import time
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles import reading
from summits.recording.lexicon import lexicon_from_files

STAGES = f"{reading.__name__}."
SLOWEST = 5
clock = time.process_time  # one core's time, whatever else the machine does


class Command(BaseCommand):
    help = "Measures how fast texts are read, on one core, and how much of it each stage takes. Touches no database."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, help="a folder of texts (*.txt)")
        parser.add_argument("--rounds", type=int, default=5, help="how often each text is read (default 5)")
        parser.add_argument("--json", action="store_true", help="print the figures as JSON")

    def handle(self, *args, **options):
        if options["rounds"] < 1:
            raise CommandError("At least one round is wanted.")
        figures = measured(texts_in(options["folder"]), options["rounds"])
        shown = json.dumps(figures, ensure_ascii=False, indent=2) if options["json"] else told(figures)
        self.stdout.write(shown)


def texts_in(folder):
    """{name: text} of a folder."""
    try:
        texts = {path.name: path.read_bytes().decode() for path in sorted(folder.glob("*.txt"))}
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{folder} cannot be read: {error}") from error
    if not texts:
        raise CommandError(f"There are no texts (*.txt) in {folder}.")
    return texts


def measured(texts, rounds):
    """The figures: times without the timers of the stages, the median of the rounds; then a round for the stages."""
    lexicon = lexicon_from_files()
    reading.read(next(iter(texts.values())), lexicon)  # what is made once only
    times = {name: [] for name in texts}
    for _ in range(rounds):
        for name, text in texts.items():
            times[name].append(timed(reading.read, text, lexicon))
    seconds = {name: statistics.median(each) for name, each in times.items()}
    words = {name: len(text.split()) for name, text in texts.items()}
    total, count = sum(seconds.values()), sum(words.values())
    return {
        "articles": len(texts),
        "words": count,
        "rounds": rounds,
        "articles_per_second": round(len(texts) / total, 1),
        "words_per_second": round(count / total),
        "ms_per_1000_words": round(1e6 * total / max(1, count), 2),
        "stages": stages(texts, lexicon),
        "slowest": [
            slow(name, seconds, words) for name in sorted(seconds, key=seconds.get)[: -SLOWEST - 1 : -1]
        ],
    }


def slow(name, seconds, words):
    per_thousand = 1e6 * seconds[name] / max(1, words[name])
    return {
        "name": name,
        "words": words[name],
        "ms": round(1000 * seconds[name], 2),
        "ms_per_1000_words": round(per_thousand, 2),
    }


def timed(call, *args):
    start = clock()
    call(*args)
    return clock() - start


# ------------------------------------------------------------------------ stages


def stages(texts, lexicon):
    """{stage: share of the time}, the largest first; a stage is a module whose names read() calls, "read" the rest."""
    spent = defaultdict(float)
    with timers(spent):
        total = sum(timed(reading.read, text, lexicon) for text in texts.values())
    spent["read"] = max(0.0, total - sum(spent.values()))
    return {name: round(spent[name] / total, 3) for name in sorted(spent, key=spent.get, reverse=True)}


@contextmanager
def timers(spent):
    """While it lasts, what read() calls in its stages adds the time it takes to ``spent``."""
    kept, running = [], []
    for holder, name, call in list(calls()):
        kept.append((holder, name, call))
        setattr(holder, name, timer(call, call.__module__.rpartition(".")[2], spent, running))
    try:
        yield
    finally:
        for holder, name, call in kept:
            setattr(holder, name, call)


def calls():
    """(where it is kept, its name, the function) of all that read() takes from its stages, methods of classes too."""
    for name, value in vars(reading).items():
        if not getattr(value, "__module__", "").startswith(STAGES):
            continue
        if inspect.isfunction(value):
            yield reading, name, value
        elif inspect.isclass(value) and value.__module__ != f"{STAGES}findings":
            for method, call in vars(value).items():
                if inspect.isfunction(call):
                    yield value, method, call


def timer(call, stage, spent, running):
    """The call, timed unless another one is being timed: a method that calls the next counts once."""

    def run(*args, **kwargs):
        if running:
            return call(*args, **kwargs)
        running.append(stage)
        start = clock()
        try:
            return call(*args, **kwargs)
        finally:
            spent[stage] += clock() - start
            running.clear()

    return run


# ----------------------------------------------------------------------- in words


def told(figures):
    """The figures in lines for people."""
    lines = [
        f"{figures['articles']} articles, {figures['words']} words, the median of {figures['rounds']} rounds",
        f"{figures['articles_per_second']} articles a second, {figures['words_per_second']} words a second, "
        f"{figures['ms_per_1000_words']} ms per 1,000 words",
        "",
        "Share of each stage",
        *(f"  {name:<14}{share:>7.1%}" for name, share in figures["stages"].items()),
        "",
        "Slowest",
        *(
            f"  {one['ms']:>8.2f} ms  {one['words']:>6} words  {one['ms_per_1000_words']:>7.2f} ms per 1,000  {one['name']}"
            for one in figures["slowest"]
        ),
    ]
    return "\n".join(lines)
