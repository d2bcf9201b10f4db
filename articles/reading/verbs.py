"""Reporting verbs: how each takes what was said, and every form in which it is written."""

from __future__ import annotations

from dataclasses import dataclass

# How a reporting verb takes what was said, one letter each:
#   q  quoted words directly: "…," he said
#   c  a clause, with or without "that": said (that) they agreed
#   d  a clause only after a printed "that": indicated that …
#   h  somebody told comes first: told reporters that …
#   n  a noun phrase: praised the deal
#   t  an infinitive: vowed to …
#   o  somebody and an infinitive: urged Russia to …
#   w  a question: asked whether …
#   p  the preposition after whoever is named: accused Russia of …
#   a  something and what it is called: described the talks as …, called them "…"
# and after a colon the prepositions that bring what was said: called for …, accused X of …
_VERBS = """
say q c w = says said saying
tell q c h o w = tells told telling
add q c n
acknowledge q c n
admit q c n = admits admitted admitting
affirm q c n
allege q c
announce q c n
answer q d
argue q c :for against
ask q o w :for about
assert q c n
assure q c h
boast q d :of about that
caution q c h :against
charge q d
claim q c
clarify q c w
comment q d
complain q c :about of
concede q c n
conclude q c
confess q d
confide q d
confirm q c n w
contend q c
continue q
counter q d
cry q
declare q c n
demand q d n
deny q c n = denies denied denying
disclose q c n w
emphasize q c n
emphasise q c n
estimate d
exclaim q
explain q c n w
express n
forecast d n = forecasts forecast forecasting
hint q c :at
imply d
indicate q c w
inform d h
insist q c :on
instruct o
interject q
joke q d :about
lament q d n
maintain q d
mention q d n
mock n
mutter q
note q c n w
observe q c
opine q d
point-out q c n
made-clear d
predict q c n
proclaim q d n
promise q c t n h
propose q d n t
pronounce n
protest q d
quip q d
reaffirm q d n
reason q d
recall q c n
reckon q d
specify q d
shrug q
sigh q
enthuse q d
riposte q
stipulate d
recount q d n w
reiterate q c n
relate d
remark q c :on
remind d h
repeat q d n
reply q d
report q c
respond q d
reveal q c n w
shout q
signal d
speculate q d
state q c n
stress q c n
suggest q c n
swear q c t = swears swore swearing
testify q c
threaten q t d
tweet q c n
underline q c n
underscore d n
urge q d o n
vow q c t n
voice n
warn q c h n p :of against about
whisper q
wonder q w
write q c = writes wrote writing
post q
blog q
retort q
chide q
tease q
gush q
elaborate q
intone q
plead q :for
rule-out n
volunteer q d
venture q
chime q
scoff q d :at
snap q
thunder q
concur q d
agree q d :on
decline t
refuse t
pledge q d t
offer t
request n o d
recommend d n
advise q d
advocate n :for
call a o :for on
describe a
dub a
deem a
brand a
label a
term a
characterize a
characterise a
depict a
portray a
denounce a n
dismiss a n
hail a n
slam a n :as
blast a n
decry n
condemn a n :as
criticize n a :for
criticise n a :for
praise n a :for
applaud n :for
thank n :for
accuse n p :of
blame n :on
fault n :for
credit n :for with
cite q n
question n w
reject n
welcome n
apologize :for
apologise :for
congratulate n :on for
defend n
dispute n d
lambaste n :for
ridicule n
rail :against
refer :to
allude :to
commend n :for
appeal :for to
cheer n
bemoan n
call-on o
shoot-back q
fire-back q d
read q
find d = finds found finding
show d = shows showed showing
chant q
yell q
scream q
shriek q
muse q d :about on
marvel q :at
fume q
gripe q :about
grumble q :about
brag q d :about
bark q
theorize q d
theorise q d
posit q d
deadpan q
"""

# Verbs that can stand before their subject after quoted words: "…," said Mr. Adams
INVERTED = frozenset(
    "say add ask write explain note reply respond announce declare state warn tweet argue continue recall insist "
    "observe remark quip joke report read predict conclude agree admit cry exclaim shout wonder confess".split()
)
# Verbs that go on from what the same speaker said before
ADDITIVE = frozenset("add continue".split())
# Verbs that turn what follows into its opposite: it must never be shown without them
TURNING = frozenset("deny reject dispute refuse decline rule-out question oppose".split())
# Verbs by which somebody else than the one who spoke before answers
ANSWERS = frozenset("reply respond answer retort counter shoot-back fire-back".split())

_PARTICLES_OF = {
    "point-out": "out",
    "rule-out": "out",
    "call-on": "on",
    "shoot-back": "back",
    "fire-back": "back",
    "made-clear": "clear",
}


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


_IRREGULAR = {
    "shoot": {"shot": "finite", "shoots": "finite", "shooting": "participle"},
    "made": {"made": "finite", "makes": "finite"},  # "would make clear" tells of what is to come
    "swear": {"swears": "finite", "swore": "finite", "swearing": "participle", "swear": "base"},
    "read": {"read": "finite", "reads": "finite", "reading": "participle"},
    "forecast": {"forecasts": "finite", "forecast": "finite", "forecasting": "participle"},
}


def _verbs() -> dict[str, tuple[VerbForm, ...]]:
    """Every written form to the verbs it may be; those with a particle stand first."""
    table: dict[str, list[VerbForm]] = {}
    for line in _VERBS.split("\n"):
        if not line.strip():
            continue
        head, _, given = line.partition(" = ")
        head, _, prepositions = head.partition(":")
        name, *grammar = head.split()
        verb = Verb(name, frozenset(grammar), frozenset(prepositions.split()), _PARTICLES_OF.get(name, ""))
        lemma = name.split("-")[0]
        forms = (
            dict.fromkeys(given.split(), "finite") if given else dict(_IRREGULAR.get(lemma) or _forms(lemma))
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
    "blog snap signal pledge vow welcome thunder mention praise".split()
)
