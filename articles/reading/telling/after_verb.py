"""What stands after a reporting verb, by the verb's grammar: a clause, a noun phrase, an infinitive, a quotation."""

from __future__ import annotations

from articles.reading.language import grammar, phrases
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.sentences import Token
from articles.reading.language.verbs import NOUNS_TOO, VERBS, Verb
from articles.reading.language.words import DETERMINERS, NEGATIONS, PREPOSITIONS, PRONOUNS, QUESTION_WORDS

from . import asides
from .limits import JOINING
from .reports import Report

_SPEAKING = frozenset("discuss speak talk comment elaborate speculate go".split())
_ONLY_POINTING = PREPOSITIONS | PRONOUNS.keys() | {"this", "these", "those", "such"}
_NO_NOUN = DETERMINERS | PREPOSITIONS | QUESTION_WORDS
_WHEN = frozenset("that there earlier late early recently ever afterwards afterward".split())
_UNITS = frozenset("moments minutes hours days weeks months years".split())
_NOT_TOLD = frozenset("anything something everything otherwise much more so".split())
_NAMELESS = frozenset("named identified quoted unnamed unidentified anonymous nameless".split())
_NAMED = frozenset("name names named identified anonymity".split())
_NOTHING_SAID = frozenset("nothing little goodbye hello farewell".split())


def brought(tokens: Tokens, use: Report, limit: int) -> Range | None:
    """What stands after the verb, by the verb's grammar."""
    verb, place = use.verb, use.end
    if place >= limit:
        return None
    if use.start and tokens[use.start - 1].low == "as" and tokens[place].words == ",":
        return up_to(place + 1, limit)  # "As Mr. Adams noted, …"
    if tokens[place].low == "not" and verb.takes("o", "t"):
        vowed = verb.takes("t") and place + 2 < limit and tokens[place + 1].low == "to"
        kept = _kept_back(verb, tokens[place + 2 : limit])
        return up_to(place, limit) if vowed and not kept else None  # "asked not to be named"
    while place < limit and _only_how(tokens[place]):
        place += 1
    if place >= limit - 1:
        return up_to(place, limit) if place < limit and tokens[place].quoted >= 0 else None
    if tokens[place].low == "to" and verb.takes("t", "o"):
        thing = (
            verb.takes("t") and tokens[place + 1].low in _NO_NOUN
        )  # "agreed to a deal", "agreed to in Minsk"
        return None if thing or _kept_back(verb, tokens[place + 1 : limit]) else up_to(place, limit)
    if tokens[place].low == "as" and verb.takes("a") and use.start and tokens[use.start - 1].low == "what":
        while limit > place + 2 and (grammar.is_time(tokens[limit - 1]) or tokens[limit - 1].low == "on"):
            limit -= 1
        quoted = any(token.quoted >= 0 for token in tokens[place + 1 : limit])
        return up_to(place + 1, limit) if quoted else None  # "what Mr. Adams described as “…” on Monday"
    if verb.lemma == "tell" and tokens[place].low == "that":
        return None  # somebody was told
    if verb.takes("c", "d") or _any_manner(verb):
        that = _that(tokens, place, limit, verb.takes("h"))
        if that is not None:
            noun = verb.lemma in NOUNS_TOO and tokens[use.end - 1].low.endswith("s")
            begins = that + 1 < limit and grammar.verb_like(tokens[that + 1])
            if verb.takes("o") and any(token.low in _NAMED for token in tokens[that + 1 : that + 6]):
                return None  # "asked that his name not be used"
            bare = that + 2 >= limit and not verb.takes("c", "d")  # "laughed that off"
            return None if (noun and begins) or bare else up_to(that + 1, limit)  # "protests that went on"
    if tokens[place].low in verb.prepositions:
        if verb.takes("p") and not verb.takes("c"):
            return None  # "the man they blame for it"
        return up_to(place + 1, limit) if says_something(tokens[place + 1 : limit]) else None
    if tokens[place].low == "for" and verb.takes("o") and not verb.takes("c", "q"):
        return None  # "pressed for it to be kept"
    if verb.takes("h", "o") and not verb.takes("n", "a"):
        found = asides.past_hearer(tokens, use, place, limit)
        if found is not None:
            place = found
    elif verb.takes("h") and verb.takes("n"):
        found = asides.past_hearer(tokens, use, place, limit)  # "warned Moscow it would pay"
        place = found if found is not None and _is_clause(tokens, found, limit) else place
    if verb.takes("p"):
        brought = next(
            (k for k in range(place, min(limit, place + 10)) if tokens[k].low in verb.prepositions), None
        )
        if brought is not None:
            first = brought + 1 if verb.takes("h") else place  # "accused Russia of …" is about Russia
            return up_to(first, limit)
    if not (place < limit and tokens[place].low in ("to", "not") and verb.takes("o")):
        place = asides.past_adverbials(tokens, place, limit)
    if use.end < place < limit and _doing(tokens[place]) and tokens[use.start - 1].words == ",":
        return None  # "…, an aide told reporters travelling with him"
    if verb.lemma == "ask" and place < limit and tokens[place].low == "about":
        return up_to(place + 1, limit)
    if place < limit and tokens[place].low in ("of", "about", "on"):
        place = _past_matter(tokens, place, limit)
    if place >= limit:
        return None
    beside = (
        use.start > 1 and tokens[use.start - 1].low in ("who", "which") and tokens[use.start - 2].words == ","
    )
    if (beside or _of_what(tokens, use)) and verb.takes("c") and grammar.verb_like(tokens[place]):
        return up_to(place, limit)  # ", who he said were late", "a step that he said would fail"
    return _by_grammar(tokens, verb, place, limit)


def _of_what(tokens: Tokens, use: Report) -> bool:
    """ "took a step that he said would fail": a verb and a noun before show that what follows is told of the step."""
    that = use.start - 1
    if that < 2 or tokens[that].low not in ("that", "which", "who") or tokens[use.end].low in ("is", "was"):
        return False
    return tokens[that - 1].word and not grammar.verb_like(tokens[that - 1])


def _any_manner(verb: Verb) -> bool:
    """Whatever brings quoted words brings a clause after "that" too: "fumed that", "whispered that"."""
    return verb.takes("q") and verb.lemma not in ("read", "cite", "post", "continue")


def _kept_back(verb: Verb, tokens: Tokens) -> bool:
    """ "declined to say", "refused to give his name", "asked to be quoted only as an official"."""
    first, *more = (token.low for token in tokens if token.low != "not")
    if verb.lemma == "beg" and first == "differ":
        return True
    if verb.lemma in ("decline", "refuse") and (first in VERBS or first in _SPEAKING):
        return True
    unnamed = first in ("be", "remain", "stay") and bool(more) and more[0] in _NAMELESS
    return unnamed or (first in ("give", "use", "print", "publish") and "name" in more[:4])


def _past_matter(tokens: Tokens, place: int, limit: int) -> int:
    """After "said of the deal: “…”" where the quotation begins; without one nothing is said."""
    quoted = next((k for k in range(place + 2, min(limit, place + 14)) if tokens[k].quoted >= 0), limit)
    return quoted if quoted < limit and tokens[quoted - 1].words in (",", ":") else limit


def _may_precede_that(token: Token) -> bool:
    """ "said on Monday that", not "said the deal that": what is said begins with the deal."""
    between = token.low in PREPOSITIONS or (asides.of_time(token) and token.low not in DETERMINERS - {"this"})
    timed = token.low in _UNITS or token.low in _WHEN or token.words.isdigit()
    return between or timed or token.words in ",("


def _that(tokens: Tokens, place: int, limit: int, hearer: bool) -> int | None:
    """The "that" which opens what was said, over adverbials and whoever was told; None where there is none."""
    if not hearer and not _may_precede_that(tokens[place]) and asides.past_day(tokens, place) == place:
        return None
    for n in range(asides.past_day(tokens, place), min(limit, place + 16)):
        token = tokens[n]
        if token.low == "that" and n + 1 < limit:
            if tokens[n - 1].low in ("and", "but") and n > place:
                return None
            if not _that_one(tokens, place, n):
                return n
            continue
        if (token.low in PRONOUNS and n > place) or token.words in ":;-" or grammar.verb_like(token):
            return None
    return None


def _that_one(tokens: Tokens, place: int, n: int) -> bool:
    """ "after that session", where "that" points to a thing; not "ever since that …" and "days before that …"."""
    if n == place or tokens[n - 1].low not in PREPOSITIONS or tokens[n - 1].low == "since":
        return False
    return tokens[n - 1].low not in ("before", "after") or tokens[n - 2].low not in _UNITS


def _by_grammar(tokens: Tokens, verb: Verb, place: int, limit: int) -> Range | None:
    """What begins at ``place``, if the verb's grammar lets it bring that."""
    token = tokens[place]
    if (grammar.verb_like(token) and token.low not in ("being", "having")) or token.low in _NOTHING_SAID:
        return None  # "What he said was wrong", "said nothing"
    ahead = tokens[place + 1 : min(place + 4, limit)]
    if token.low in _NOT_TOLD and not any(grammar.verb_like(one) or one.low == "that" for one in ahead):
        return None  # "said anything new", "said otherwise"
    if token.low in ("this", "these", "those") and limit - place < 4 and tokens[-1].words == ":":
        return None  # "denied these charges:" announces what follows
    if token.words in (",", ":"):
        following = place + 1
        if following < limit and (tokens[following].quoted >= 0 or token.words == ":"):
            return up_to(following, limit) if verb.takes("q", "d", "c") else None
        if following < limit and tokens[following].low == "that":
            return up_to(following + 1, limit)
        long = limit - following > 3 or any(one.quoted >= 0 for one in tokens[following:limit])
        clause = _begins_clause(tokens[following]) or phrases.begins_clause(tokens, following, limit)
        if verb.takes("c") and long and clause:
            return up_to(following, limit)
        return None
    if token.quoted >= 0:
        shouted = not verb.takes("c", "d", "n", "a", "w", "o") and tokens[place + 1 : place + 2]
        if shouted and shouted[0].low in PREPOSITIONS:
            return (place, place)  # "shouted “shame” from the gallery"
        return up_to(place, _quotation_end(tokens, place, limit))
    if token.low in ("using", "via"):
        return None
    if token.low == "that" and (verb.takes("c", "d") or _any_manner(verb)):
        return up_to(place + 1, limit)
    if token.low == "when" and not verb.takes("o") and all(one.words != "," for one in tokens[place:limit]):
        return None  # "what he said when they met"; not "said when the day came, he would go"
    if token.low in QUESTION_WORDS and verb.takes("w", "c", "n"):
        return up_to(place, limit)
    if token.low == "to" or (token.low == "not" and tokens[min(place + 1, limit - 1)].low == "to"):
        first = place + 1 + (token.low == "not")
        kept = first >= limit or _kept_back(verb, tokens[first:limit])
        return up_to(place, limit) if verb.takes("t", "o") and not kept else None
    if token.low in (
        "by",
        "from",
        "against",
        "and",
        "or",
        "but",
        "as",
        "with",
        ")",
        "so",
        "while",
        "because",
        "than",
        "out",
        "up",
    ):
        return None
    if verb.takes("o") and not verb.takes("n", "c", "a"):
        return up_to(place, limit) if any(one.low == "to" for one in tokens[place:limit]) else None
    if verb.takes("c"):
        if token.low in PREPOSITIONS and limit - place < 4:
            return None
        pointed = verb.takes("n") and limit - place < 4 and token.low in _ONLY_POINTING
        return None if pointed and not says_something(tokens[place:limit]) else up_to(place, limit)
    if verb.takes("d") and _is_clause(tokens, place, limit):
        return up_to(place, limit)  # "agreed the plan was good"
    quoted = any(one.quoted >= 0 for one in tokens[place:limit])
    if not quoted and (verb.lemma == "speak-of" or (verb.lemma == "call" and _summons(tokens, place, limit))):
        return None
    if verb.takes("a", "n") and token.low not in PREPOSITIONS and token.word:
        return up_to(place, limit) if says_something(tokens[place:limit]) else None
    return None


def _only_how(token: Token) -> bool:
    """ "said flatly"; not "said all …", and not "said never …": that turns what is said."""
    return grammar.is_adverb(token) and token.low not in DETERMINERS and token.low not in NEGATIONS


def _doing(token: Token) -> bool:
    return token.word and not token.capital and token.low.endswith("ing") and token.low not in VERBS


def _is_clause(tokens: Tokens, place: int, limit: int) -> bool:
    """Does a subject with its finite verb begin here?"""
    found = phrases.after(tokens, place)
    last = found[1] if found else place  # "agreed default was near"
    if last + 2 >= limit or not tokens[last].word or tokens[last].low in _NO_NOUN:
        return False
    verb = tokens[last + 1]
    return grammar.verb_like(verb) and verb.low not in VERBS  # "maintains a promised lead"


def _summons(tokens: Tokens, place: int, limit: int) -> bool:
    """ "called Mr. Adams to discuss it" is a call, no name for him."""
    found = phrases.after(tokens, place)
    return (
        found is not None
        and found[1] + 1 < limit
        and tokens[found[1] + 1].low in ("to", "about", "on", "after")
    )


def _quotation_end(tokens: Tokens, place: int, limit: int) -> int:
    """Where what begins with a quotation ends: with it, if a clause of the writer's own follows."""
    alone = all(token.quoted < 0 for token in tokens[place + 1 : limit])
    follows = tokens[place + 1 : place + 3]
    own = len(follows) == 2 and follows[0].words == "," and follows[1].low in JOINING
    did = len(follows) == 2 and follows[0].low in ("and", "but") and follows[1].low.endswith("ed")
    return place + 1 if alone and (did or (own and len(tokens[place].words.split()) > 3)) else limit


def _begins_clause(token: Token) -> bool:
    """Can a main clause begin with this word, as in "In Moscow, he said, the talks went on"?"""
    return (
        token.capital
        or token.low in DETERMINERS
        or token.low in ("he", "she", "it", "they", "we", "i", "there")
    )


def says_something(tokens: Tokens) -> bool:
    """More than a name: "criticised Russia last week" tells of words, but not which."""
    said = [token for token in tokens if token.word and not asides.of_time(token) and not token.capital]
    plain = [token for token in said if token.low not in _ONLY_POINTING]
    names = any(token.capital and not asides.of_time(token) for token in tokens)
    return len(plain) > 1 or (bool(plain) and names) or any(token.quoted >= 0 for token in tokens)


def up_to(first: int, limit: int) -> Range | None:
    return (first, limit - 1) if first < limit else None
