"""The table of reporting verbs: how each takes what was said, its particle, its forms where they are irregular."""

from __future__ import annotations

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
# Verbs that bring quoted words and, after a printed "that", a clause
MANNERS = """
continue cry exclaim interject mutter shrug sigh riposte shout whisper post blog retort chide tease gush
elaborate intone venture chime snap thunder read chant yell scream shriek fume bark deadpan laugh chuckle
giggle sniff growl sob beam groan moan bellow roar howl holler murmur mumble stammer drawl hiss snarl sneer
sputter splutter bristle seethe rejoin ruminate reminisce rave effuse bluster
"""
TABLE = """
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
counter q c
declare q c n
demand q d n
deny q c n = denies denied denying
disclose q c n w
emphasize q c n
emphasise q c n
estimate d
explain q c n w
express n
forecast d n = forecasts forecast forecasting
hint q c :at
imply d
indicate q c w
inform d h
insist q c :on
instruct o
joke q d :about
lament q d n
maintain q d
mention q d n
mock n
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
enthuse q d
stipulate d
recount q d n w
reiterate q c n
relate d
remark q c :on
remind q d h
rule d
repeat q d n
reply q d
report q c
respond q d
reveal q c n w
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
wonder q w
write q c = writes wrote writing
plead q :for
rule-out n
volunteer q d
scoff q d :at
concur q d
agree q d t :on
decline t
refuse t
pledge q d t
offer t
request n o d
recommend d n
advise q d h
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
speak-of n = speaks spoke
allude :to
commend n :for
appeal :for to
cheer n
bemoan n
call-on o
shoot-back q
fire-back q d
find d = finds found finding
show d = shows showed showing
muse q d :about on
marvel q :at
gripe q :about
grumble q :about
brag q d :about
theorize q d
theorise q d
posit q d
surmise q d
conjecture q d
calculate d
attest d
aver q d
avow q d
profess d t
object q d
fret q d
guarantee d t
hypothesize d
hypothesise d
notify d h
intimate q d
gloat q d :over
whine q d
undertake t = undertakes undertook undertaking
deplore n
lambast n :for
berate n :for
chastise n :for
scold n :for
castigate n :for
excoriate n :for
deride n a :as
belittle n
laud n :for
extol n
assail n :for
skewer n :for
disparage n a
malign n
vilify n
downplay n
contradict n
refute n
implore q o
beseech q o
exhort q o
entreat o
beg q o :for
admonish q o
press o
hit-out :at against over
lash-out :at against over
hit-back q
"""

PARTICLES_OF = {
    "point-out": "out",
    "rule-out": "out",
    "call-on": "on",
    "shoot-back": "back",
    "fire-back": "back",
    "made-clear": "clear",
    "speak-of": "of",
    "hit-out": "out",
    "lash-out": "out",
    "hit-back": "back",
}

IRREGULAR = {
    "hit": {"hit": "finite", "hits": "finite", "hitting": "participle"},
    "beg": {"begged": "finite", "begs": "finite", "begging": "participle", "beg": "base"},
    "aver": {"averred": "finite", "avers": "finite", "averring": "participle", "aver": "base"},
    "extol": {"extolled": "finite", "extols": "finite", "extolling": "participle", "extol": "base"},
    "sob": {"sobbed": "finite", "sobs": "finite", "sobbing": "participle", "sob": "base"},
    "shoot": {"shot": "finite", "shoots": "finite", "shooting": "participle"},
    "made": {"made": "finite", "makes": "finite"},  # "would make clear" tells of what is to come
    "swear": {"swears": "finite", "swore": "finite", "swearing": "participle", "swear": "base"},
    "read": {"read": "finite", "reads": "finite", "reading": "participle"},
    "forecast": {"forecasts": "finite", "forecast": "finite", "forecasting": "participle"},
}
