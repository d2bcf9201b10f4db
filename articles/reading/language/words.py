"""Tables of the language: auxiliaries, pronouns, titles, calendar words.

Every rule of the reader that names a word takes it from here; reporting verbs have a table of their own.
"""

from __future__ import annotations

# Nouns of saying, after "X's", and the verb whose content they bring
SAYING_NOUNS = {
    "claim": "claim",
    "claims": "claim",
    "assertion": "assert",
    "assertions": "assert",
    "contention": "contend",
    "insistence": "insist",
    "argument": "argue",
    "suggestion": "suggest",
    "warning": "warn",
    "statement": "state",
    "announcement": "announce",
    "declaration": "declare",
    "prediction": "predict",
    "admission": "admit",
    "denial": "deny",
    "call": "call",
    "calls": "call",
    "demand": "demand",
    "demands": "demand",
    "pledge": "pledge",
    "promise": "promise",
    "vow": "vow",
    "refusal": "refuse",
    "offer": "offer",
}

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
    "aloud ever simply both all each afterward afterwards".split()
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
    "five six seven eight nine ten several many most few all no such other".split()
)
PREPOSITIONS = frozenset(
    "of for at in from with on to by about into over under between among against during after before since through "
    "via near behind within outside inside beyond alongside beside throughout without toward towards across including like than as amid despite following upon".split()
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
    "co-founder manager democrats republicans coach senate house majority minority councillor cllr baroness cardinal "
    "archbishop sheikh ayatollah colonel lieutenant sergeant inspector insp constable superintendent supt".split()
)
MALE_TITLES = frozenset(
    "mr sir lord king prince pope spokesman chairman congressman businessman father brother husband son man boy uncle cardinal archbishop grandfather widower".split()
)
FEMALE_TITLES = frozenset(
    "mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman actress mother sister wife daughter woman girl aunt baroness grandmother widow heroine waitress".split()
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
    "lobbyist lobbyists insiders executives managers prosecutors forecasters doctors workers teachers delegates "
    "board panel union lawsuit complaint filing ad editorial tweet message memoir brief transcript "
    "republicans democrats republican democrat wife husband father mother brother sister son daughter".split()
)
# Of these what can only be one human being
ONE_OF_PEOPLE = frozenset(
    "envoy ambassador commander activist economist historian author writer professor official spokesman spokeswoman "
    "spokesperson adviser advisor aide diplomat minister analyst expert lawmaker senator congressman congresswoman "
    "general officer lawyer attorney reporter journalist teacher student scientist strategist pollster governor mayor "
    "judge scholar director president chairman chairwoman researcher negotiator politician legislator fellow "
    "premier chancellor columnist editor resident boss skipper striker midfielder defender goalkeeper captain coach "
    "referee engineer farmer nurse surgeon doctor witness soldier pilot driver priest pastor rabbi imam pensioner "
    "shopkeeper volunteer survivor campaigner organiser organizer barrister solicitor prosecutor detective inspector "
    "constable sergeant treasurer clerk accountant banker councillor councilman councilwoman villager neighbour "
    "neighbor poet novelist biographer singer actor actress painter photographer dancer conductor comedian presenter "
    "veteran retiree worker cook waiter waitress baker electrician plumber carpenter fisherman sailor "
    "wife husband father mother brother sister son daughter grandmother grandfather widow widower uncle aunt cousin "
    "friend colleague opponent leader chief secretary commissioner executive manager "
    "founder head principal headteacher member participant delegate guest passenger bystander eyewitness shopper "
    "commuter tourist protester demonstrator steward counterpart teammate "
    "interpreter translator bodyguard chauffeur".split()
)
HEARERS = frozenset(
    "reporters journalists supporters lawmakers voters him her them me us you everyone everybody delegates listeners "
    "viewers officials senators congress parliament crowd audience people leaders investors donors students "
    "republicans democrats americans friends aides advisers colleagues police newsmen fans members media "
    "press".split()
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
    "statement text communique communiqué declaration document letter report memo email readout release bulletin".split()
)
# What hands on the words of others: agencies, papers, stations, recordings
CARRIERS = frozenset(
    "agency agencies newspaper newspapers paper news television tv radio network channel magazine site website outlet "
    "outlets broadcaster media times post journal transcript transcripts excerpts audio video recording footage account "
    "interfax tass itar-tass reuters ap afp dpa bbc cnn nbc abc cbs fox politico bloomberg xinhua kommersant novosti "
    "sputnik rt".split()
)
# What tells of its own findings
STUDIES = frozenset(
    "poll polls survey surveys study studies report reports analysis review investigation inquiry census audit data".split()
)

# Small words inside a name
PARTICLES = frozenset(
    "al de von van bin ibn el der la da di do du le dos das del della den ten ter ben abu y zu".split()
)
# Words that open a phrase or a clause of their own
OPENERS = PREPOSITIONS | SUBORDINATORS
CLAUSE_OPENERS = SUBORDINATORS - {"and"}
RELATIVES = frozenset("who whose which whom".split())
# How many of a group: "some of them"
SOME = frozenset("one another some several two three four many most both few".split())
