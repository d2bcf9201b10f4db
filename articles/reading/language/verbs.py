"""Reporting verbs: every form in which each is written, and groups of them that readers treat alike."""

from __future__ import annotations

from dataclasses import dataclass

from .verb_table import IRREGULAR, MANNERS, PARTICLES_OF, TABLE

# Verbs that can stand before their subject after quoted words: "…," said Mr. Adams
INVERTED = frozenset(
    "say add ask write explain note reply respond announce declare state warn tweet argue continue recall insist "
    "observe remark quip joke report read predict conclude agree admit cry exclaim shout wonder confess counter retort "
    "claim stress caution complain concede acknowledge muse lament estimate suggest assert maintain contend".split()
)
# Verbs that go on from what the same speaker said before
ADDITIVE = frozenset("add continue".split())
# Verbs that turn what follows into its opposite: it must never be shown without them
TURNING = frozenset("deny reject refute contradict dispute refuse decline rule-out question oppose".split())
# Verbs by which somebody else than the one who spoke before answers
ANSWERS = frozenset("reply respond answer retort counter shoot-back fire-back".split())


@dataclass(frozen=True)
class Verb:
    """A reporting verb: its lemma, its grammar letters, the prepositions that bring the content."""

    lemma: str
    grammar: frozenset[str]
    prepositions: frozenset[str]
    particle: str = ""

    def takes(self, *letters: str) -> bool:
        return not self.grammar.isdisjoint(letters)


@dataclass(frozen=True)
class VerbForm:
    """One written form of a verb: ``finite`` (says, said), ``participle`` (saying) or ``base`` (say)."""

    verb: Verb
    form: str


def _forms(lemma: str) -> dict[str, str]:
    """The regular forms of a verb."""
    doubled = lemma + lemma[-1] if lemma in {"quip", "plan", "dub", "snap"} else lemma
    if lemma.endswith("e"):
        past, participle = lemma + "d", lemma[:-1] + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        past, participle = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, participle = doubled + "ed", doubled + "ing"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    return {third: "finite", past: "finite", participle: "participle", lemma: "base"}


def _verbs() -> dict[str, tuple[VerbForm, ...]]:
    """Every written form to the verbs it may be; those with a particle stand first."""
    table: dict[str, list[VerbForm]] = {}
    for line in (*(f"{lemma} q" for lemma in MANNERS.split()), *TABLE.split("\n")):
        if not line.strip():
            continue
        head, _, given = line.partition(" = ")
        head, _, prepositions = head.partition(":")
        name, *grammar = head.split()
        verb = Verb(name, frozenset(grammar), frozenset(prepositions.split()), PARTICLES_OF.get(name, ""))
        lemma = name.split("-")[0]
        forms = (
            dict.fromkeys(given.split(), "finite") if given else dict(IRREGULAR.get(lemma) or _forms(lemma))
        )
        forms |= {form: "participle" for form in forms if form.endswith("ing")}
        forms.setdefault(lemma, "base")
        for written, form in forms.items():
            entry = table.setdefault(written, [])
            entry.insert(0, VerbForm(verb, form)) if verb.particle else entry.append(VerbForm(verb, form))
    return {written: tuple(entries) for written, entries in table.items()}


VERBS = _verbs()

# Verb forms that are more often nouns
NOUNS_TOO = frozenset(
    "report claim note request order call question charge promise offer answer comment demand dispute challenge credit "
    "blame fault voice state reason protest detail appeal counter estimate forecast hint joke label brand term post "
    "blog snap signal pledge vow welcome thunder mention praise press moan laugh howl roar murmur fret "
    "beam groan sneer whine guarantee conjecture".split()
)
