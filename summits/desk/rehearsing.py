"""Reading again, seen before it is done: what would change, statement by statement; then just that is done, or nothing."""

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass

from django.db import transaction

from articles.models import Article
from articles.reading import RULES
from articles.reading.language.letters import fold
from summits.catalogue.loading import fields_of
from summits.deciding.conflicts import contradicted
from summits.deciding.revisions import Names, changes
from summits.models import Correction, Statement
from summits.recording.lexicon import USED, fingerprint
from summits.recording.recording import record

from .queue import conflicting_in, gathered
from .telling import names_held

MOST = 200  # articles that are read while somebody waits
SHOWN = 200  # statements of each kind that are told one by one
WORDS = {
    "Leader": ("aliases", "titles"),
    "Topic": ("terms", "not_terms"),
    "Summit": ("aliases", "weak_aliases", "not_aliases"),
}
ANYWHERE = {
    "members",
    "parent",
    "met_from",
    "met_to",
    "start",
    "end",
}  # what is told without a row's own words
KINDS = {"Leader": "leaders", "Topic": "topics", "Summit": "summits"}
_WORD = re.compile(r"[^\W_]+")
_TELLING = 4  # letters of a word that is looked for
_SURE, _ENDING = 3, 3  # letters at least that two forms of it share, and at most in which they differ


@dataclass(frozen=True)
class Told:
    """One statement that reading again touches, in words; ``pk`` is None where it would be new."""

    pk: int | None
    who: str
    words: str
    changes: tuple = ()


@dataclass(frozen=True)
class Group:
    """What happens to so many statements in one way, and the first of them."""

    code: str
    count: int
    first: tuple[Told, ...]


@dataclass(frozen=True)
class Rehearsed:
    """What reading ``articles`` texts again does. ``key`` is the same only where just the same would be done.

    ``anew`` says that anything at all becomes different, if only what a finding rests on.
    """

    articles: int
    changed: Group
    new: Group
    gone: Group
    conflicts: Group
    anew: bool
    key: str

    @property
    def groups(self):
        return [self.changed, self.new, self.gone, self.conflicts]

    @property
    def touched(self):
        """How many statements change, are new or found no more."""
        return self.changed.count + self.new.count + self.gone.count

    def __str__(self):
        told = [
            (self.changed.count, "changed"),
            (self.new.count, "new"),
            (self.gone.count, "found no more"),
            (self.conflicts.count, "in conflict with a decision"),
        ]
        done = ", ".join(f"{number} {what}" for number, what in told if number) or "no statement changed"
        return f"{self.articles} article{'' if self.articles == 1 else 's'} read again: {done}"


# ------------------------------------------------------------------ rehearsing


def read_again(articles, lexicon, *, shown):
    """Read these articles again, all or none, if that does what was ``shown``, a Rehearsed's key; else do nothing.

    The Rehearsed of it either way: it was done where its key is the one shown.
    """
    with transaction.atomic():
        told = recorded(list(articles), lexicon)
        if told.key != shown:
            transaction.set_rollback(True)
    return told


def recorded(articles, lexicon):
    """Record what is found in the articles, and gather what that changes."""
    stood = {each[1:] for each in opposed(articles)}
    done = [record(article, lexicon) for article in articles]
    states = first_and_last(revision for each in done for revision in each.revisions)
    conflicts = [each for each in opposed(articles) if each[1:] not in stood]
    counts = [(each.created, each.updated, each.gone, each.reading) for each in done]
    seen = [[pk if was else None, without_ids(was), without_ids(now)] for pk, (was, now) in states.items()]
    seen = sorted(seen, key=lambda each: json.dumps(each, sort_keys=True))
    return Rehearsed(
        articles=len(done),
        **grouped(states),
        conflicts=Group("conflicts", len(conflicts), tuple(map(of_conflict, conflicts[:SHOWN]))),
        anew=any(each.changed for each in done),
        key=digest([RULES, fingerprint(lexicon), [each.pk for each in articles], counts, seen, conflicts]),
    )


def first_and_last(revisions):
    """{statement's key: (its state before these revisions, or None, and after)}, where the two differ."""
    states = {}
    for each in revisions:
        last = each.statement.last
        before, _ = states.get(each.statement_id) or (last[0].state if last else None, None)
        states[each.statement_id] = before, each.state
    return {pk: pair for pk, pair in sorted(states.items()) if pair[0] != pair[1]}


def grouped(states):
    """What becomes of the statements, in groups by the names of a Rehearsed's fields."""
    kinds = {"changed": [], "new": [], "gone": []}
    for pk, (was, now) in states.items():
        kind = "new" if was is None else "gone" if now["gone"] and not was["gone"] else "changed"
        kinds[kind].append((pk, was, now))
    shown = {kind: told[:SHOWN] for kind, told in kinds.items()}
    names = Names([state for told in shown.values() for _, *pair in told for state in pair if state])
    return {
        kind: Group(kind, len(kinds[kind]), tuple(of_states(kind, *each, names) for each in told))
        for kind, told in shown.items()
    }


def of_states(kind, pk, was, now, names):
    """One statement, with what changes from one state to the other where it is there before and after."""
    words = next((each["words"] for each in now["quotations"]), "")
    who = names.leader(now, "speaker") or "Speaker not known"
    told = tuple(changes(was, now, names)) if kind == "changed" else ()
    return Told(pk if was else None, who, words, told)


def opposed(articles):
    """[(speaker, key of a statement that these articles print, of a decision on it, what is found against that)]"""
    decided = Correction.objects.filter(undone_at=None, statement__quotations__article__in=articles)
    rows = gathered(Statement.objects.filter(pk__in=decided.values("statement")).order_by("pk"))
    names = names_held() if rows else {}
    return [
        (row.who, row.pk, why.about, why.words)
        for row in rows
        for why in conflicting_in(row, contradicted(row.in_force, row.quotations.all(), row.replaced), names)
    ]


def of_conflict(conflict):
    who, pk, _, words = conflict
    return Told(pk, who, words)


def without_ids(state):
    """A state without the keys of its quotations, which are others each time a new one is made."""
    if state is None:
        return None
    told = [{name: value for name, value in each.items() if name != "id"} for each in state["quotations"]]
    return state | {"quotations": told}


def digest(value):
    """SHA-256 of a value in JSON, as 64 hexadecimal letters."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


# ------------------------------------------------------------------- the names


def read_of(row):
    """What the reader is told of a row of the catalogue: {field: value}."""
    return fields_of(row, USED[KINDS[type(row).__name__]])


def words_touched(model, before, after):
    """The words that may be read otherwise, from what the reader was told of a row and what it is told now.

    None where any article may be, whatever its words; [] where nothing has changed.
    """
    changed = {name for name in after if before[name] != after[name]}
    if changed & ANYWHERE:
        return None
    lists = {"name", *WORDS[model.__name__]}
    wide = bool(changed - lists)
    told = set()
    for name in (lists & after.keys()) if wide else changed:
        old, new = phrases(before[name]), phrases(after[name])
        told |= {each["words"] for each in map(dict, old ^ new if not wide else old | new)}
    return sorted(told)


def phrases(value):
    """The words of a field, each with what it depends on, to be compared."""
    each = [value] if isinstance(value, str) else value
    return {tuple(sorted(({"words": one} if isinstance(one, str) else one).items(), key=str)) for one in each}


def holding(words):
    """The articles in which any of these words may stand, in any form; all of them where it is None."""
    rows = Article.objects.order_by("pk")
    if words is None:
        return list(rows.defer("text"))
    stumps = {stump for phrase in words for stump in stumps_of(phrase)}
    texts = rows.values_list("pk", "text").iterator(chunk_size=100) if stumps else ()
    held = [pk for pk, text in texts if holds(bare(text), stumps)]
    return list(rows.defer("text").filter(pk__in=held))


def holds(text, stumps):
    return any(stump in text for stump in stumps)


def stumps_of(phrase):
    """The beginnings of a phrase's words, by which no form of them is missed; short ones only where there are no others."""
    words = _WORD.findall(bare(phrase))
    telling = [word for word in words if len(word) >= _TELLING] or words
    return {word[: max(_SURE, len(word) - _ENDING)] for word in telling}


def bare(text):
    """A text in small letters, without accents and full stops."""
    text = fold(text).lower().replace(".", "")
    if text.isascii():
        return text
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
