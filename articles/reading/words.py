"""Tables of the language: reporting verbs with their grammar, titles, calendar words, first names.

Every rule of the reader that names a word takes it from here.
"""

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
comment q d :on
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
underscore d
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
blame n p :for on
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
}


@dataclass(frozen=True)
class Verb:
    """A reporting verb: its lemma, its grammar letters, the prepositions that bring the content."""

    lemma: str
    grammar: frozenset[str]
    prepositions: frozenset[str]
    particle: str = ""

    def takes(self, *letters: str) -> bool:
        return any(letter in self.grammar for letter in letters)


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

AUXILIARIES = frozenset(
    "has have had having is are was were be been being will would can could may might must shall should do does did "
    "'s 've 'd 'll 're has've".split()
)
BE = frozenset("is are was were be been being am 're".split())
MODALS = frozenset("will would can could may might must shall should 'll 'd to".split())
NEGATIONS = frozenset(
    "not never n't neither nor no isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't hasn't "
    "haven't hadn't cannot shouldn't without".split()
)
ADVERBS = frozenset(
    "also then later again still once even only just already now often always soon further recently previously "
    "earlier repeatedly famously reportedly too twice today yesterday tonight instead meanwhile thus once "
    "ever simply both all each afterward afterwards".split()
)
# Words in -ly that are no adverbs
NOUNS_IN_LY = frozenset(
    "daily weekly monthly family ally assembly reply supply italy anomaly rally july fly bully".split()
)
# Words before "of" whose name goes on after it: "Secretary of State", "Bank of England"
BODIES = frozenset(
    "secretary speaker department university college bank ministry minister house board bureau office council league "
    "court institute association director president chief chairman city state voice daughters knights church".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
TIMES = frozenset("morning afternoon evening night week month year today yesterday tonight tomorrow".split())

PRONOUNS = {
    "he": "male",
    "she": "female",
    "they": "plural",
    "it": "thing",
    "i": "first",
    "we": "first",
    "you": "second",
    "who": "relative",
    "which": "relative",
    "that": "relative",
}
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your some any every each both another one two three four "
    "five six several many most few all no such other".split()
)
PREPOSITIONS = frozenset(
    "of for at in from with on to by about into over under between among against during after before since through "
    "via near behind within without toward towards across including like than as amid despite following upon".split()
)
SUBORDINATORS = frozenset(
    "that while as when if because although though since after before where whether which who whom whose than once "
    "until unless but and or so what how why nor yet".split()
)
QUESTION_WORDS = frozenset("whether how what why who when where if which".split())

# Words before a name that are no part of it
TITLES = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady president vice former ex sen senator rep representative congressman "
    "congresswoman gov governor secretary speaker leader mayor minister prime foreign defense defence chancellor king "
    "queen prince princess pope bishop rev reverend director adviser advisor aide spokesman spokeswoman spokesperson "
    "chairman chairwoman chair chief executive officer attorney general gen lt col sgt capt captain major admiral judge "
    "justice sheriff commissioner ambassador deputy senior premier envoy special joint professor candidate nominee "
    "republican democratic democrat independent libertarian billionaire businessman host anchor analyst correspondent "
    "reporter editor columnist author actor actress strategist pollster press first lady state u.s us american russian "
    "british french german turkish chinese syrian iranian ukrainian israeli japanese mogul ceo founder "
    "co-founder manager democrats republicans coach senate house majority minority".split()
)
MALE_TITLES = frozenset(
    "mr sir lord king prince pope spokesman chairman congressman businessman father brother husband son man boy uncle".split()
)
FEMALE_TITLES = frozenset(
    "mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman actress mother sister wife daughter woman girl aunt".split()
)

# Those whom a description names without a name
PEOPLE = frozenset(
    "envoy ambassador commander king queen prince pope chief rebel rebels soldier soldiers negotiator negotiators "
    "secretary chancellor premier deputy activist activists economist historian author writer professor "
    "official officials spokesman spokeswoman spokesperson spokesmen adviser advisers advisor aide aides diplomat "
    "diplomats minister ministers source sources analyst analysts expert experts critics critic lawmakers lawmaker "
    "senators senator president leader leaders general police authorities officers officer lawyer lawyers attorney "
    "reporter reporters journalist journalists voter voters supporters supporter opponents observers people person man "
    "woman men women students student teacher scientists researchers residents witnesses witness strategist pollster "
    "group organisation organization agency ministry department committee government administration campaign company "
    "newspaper network party statement report letter document email e-mail text memo poll survey study site website "
    "magazine paper article author candidate nominee governor mayor judge court commission council team staff "
    "republicans democrats republican democrat wife husband father mother brother sister son daughter".split()
)
HEARERS = frozenset(
    "reporters journalists supporters lawmakers voters him her them me us you everyone everybody delegates listeners "
    "viewers officials senators congress parliament crowd audience people leaders investors donors students "
    "republicans democrats americans friends aides advisers colleagues police newsmen fans members".split()
)
# Things whose names end like those of people
THINGS = frozenset(
    "campaign administration government committee ministry department agency group organisation organization company "
    "network party magazine site website council court commission team staff study report article poll survey book "
    "embassy office bureau institute foundation university "
    "letter paper newspaper number order power matter winter summer border center centre computer encounter weather "
    "dinner offer danger minister's error factor sector terror monitor mirror colour color honor honour labor labour "
    "harbor harbour behavior behaviour committee fee restaurant grant plant warrant sewer river water answer tower "
    "trailer poster banner folder filter server chapter character quarter disaster master-plan charter meter".split()
)
# Documents that speak for whoever issued them
DOCUMENTS = frozenset(
    "statement text communique communiqué declaration document letter report memo email".split()
)

MALE_NAMES = frozenset(
    "aaron adam alan albert alex alexander alexei andrew andrei anthony antonio arthur barack barry ben benjamin bernard "
    "bernie bill bob bobby boris brad brandon brian bruce carl carlos charles charlie chris christopher chuck clarence "
    "corey craig dan daniel dave david dean dennis dmitri dmitry don donald doug douglas ed eddie edward eli eric "
    "ernest ethan evan francois françois frank fred gary gene geoffrey george gerald glenn gordon greg gregory hassan "
    "harold harry henry howard hugh ian igor ivan jack jacob jake james jared jason jay jeb jeff jeffrey jeremy jerry "
    "jesse jim jimmy joe john johnny jon jonathan jose joseph josh joshua juan justin karl keith ken kenneth kevin kofi "
    "kyle larry lee leonard lindsey louis luke manuel marco mark martin matt matthew max michael miguel mike mikhail "
    "mitch mitt mohammed muhammad nathan neil newt nicholas nick nikolai oleg oliver patrick paul pavel pete peter phil "
    "philip ralph rand ray raymond reince richard rick rob robert rodrigo roger ron ronald roy rudy russell ryan sam "
    "samuel scott sean sergei sergey shaun shimon simon stephen steve steven stuart ted terry thomas tim timothy tom "
    "tommy tony travis vincent vitaly vladimir vladislav walter warren wayne william yuri yury xavier zach recep bashar "
    "felipe jens ahmed ali omar ibrahim".split()
)
FEMALE_NAMES = frozenset(
    "abby alice alicia allison amanda amy ana andrea angela anita ann anna anne annie ashley barbara bernadette beth "
    "betty beverly bonnie brenda brittany carla carly carol caroline carolyn catherine cathy charlotte cheryl christina "
    "christine cindy claire condoleezza cynthia danielle dawn deborah debbie denise diana diane donna dorothy elizabeth "
    "ellen emily emma erica erin ethel eva evelyn federica frances gail gina gloria grace heather heidi helen hillary "
    "hope huma irina ivanka jane janet janice jean jen jennifer jessica jill joan joanna joy joyce judith judy julia "
    "julie karen kate katherine kathleen kathy katie katrina kayla kellyanne kelly kim kimberly kirsten kristen laura "
    "lauren leslie linda lisa liz lori lucy lynn madeleine margaret maria marie marine marina marsha martha mary "
    "maryanne megan megyn melania melissa meryl michelle molly monica nancy naomi natalia natalie nicole nina olga "
    "olivia pamela patricia patty paula peggy phyllis rachel rebecca rita robin rosa rose ruth sally samantha sandra "
    "sara sarah sharon sheila shirley sonia stephanie sue susan suzanne svetlana sylvia tamara tatiana teresa theresa "
    "tiffany tina tracy valentina valerie vanessa veronica victoria virginia wendy yelena yulia".split()
)
