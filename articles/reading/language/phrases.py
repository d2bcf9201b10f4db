"""Noun phrases beside a verb, read off the tokens, without a grammar of the whole sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from articles.reading.findings import Span

from .grammar import is_adverb, is_reporting, is_time, verb_like
from .sentences import Token
from .words import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TITLES,
)

Tokens = Sequence[Token]
Range = tuple[int, int]  # first and last token, both inclusive

NOT_A_SUBJECT = frozenset(
    "there here that which what this these those where when how why if whether as than such".split()
)
_NOT_IN_TITLES = PREPOSITIONS - {"of", "for", "at", "with", "from"}
_NO_NOUNS = SUBORDINATORS - PRONOUNS.keys()
_BETWEEN = frozenset("long since first".split())
_IN_TIMES = frozenset("past times turn years months weeks days far private public effect".split())
_WHICH_TIME = frozenset("last this next earlier".split())
_AT = frozenset("in at from".split())
_BEFORE_NUMBERS = frozenset("all next last first past other top final".split())


def verb_group_start(tokens: Tokens, verb: int) -> int:
    """The first token of the verb's group: its auxiliaries, negations and adverbs included."""
    start = verb
    while start > 0 and (
        tokens[start - 1].low in AUXILIARIES or is_adverb(tokens[start - 1]) or _long_since(tokens, start - 1)
    ):
        start -= 1
    if (
        start == 0
        and start < verb
        and (tokens[0].low.endswith("ly") or tokens[0].low in ("both", "all", "each"))
    ):
        start = 1
    return start


def _long_since(tokens: Tokens, place: int) -> bool:
    """ "has long said", "have in the past told": what stands between an auxiliary and its verb as an adverb does."""
    if place == 0 or not tokens[place].word:
        return False
    if tokens[place - 1].low in AUXILIARIES:
        return tokens[place].low in _BETWEEN or tokens[place].low in ("in", "at", "for", "on")
    if tokens[place].low not in _IN_TIMES and not is_time(tokens[place]) and tokens[place].low != "the":
        return False
    return any(tokens[n].low in AUXILIARIES for n in range(max(0, place - 3), place))


def begins_clause(tokens: Tokens, place: int, limit: int) -> bool:
    """Do a subject and its finite verb begin here?"""
    found = after(tokens, place)
    if found is None or found[1] + 1 >= limit:
        return False
    verb = tokens[found[1] + 1]
    return verb_like(verb) or is_reporting(verb) or is_adverb(verb)


def leads_to_verb(rest: Tokens) -> bool:
    """Of "Refusing to go was a mistake" what follows its first word: does the verb come whose subject that is?"""
    clause = takewhile(lambda token: token.word and token.low not in SUBORDINATORS, rest)
    return any(verb_like(token) for token in clause)


def before(tokens: Tokens, last: int, first: int = 0) -> Range | None:
    """The noun phrase that ends at ``last``, not reaching before ``first``; None where there is none."""
    while last >= first and tokens[last].words == ")":
        last = _opening(tokens, last, first) - 1
    last = without_time(tokens, last, first)
    if last > first and tokens[last].low in ("himself", "herself", "themselves", "itself"):
        last -= 1
    if last < first or not tokens[last].word or tokens[last].low in _NO_NOUNS:
        return None
    if tokens[last].low in PRONOUNS and tokens[last].words != "i":  # the newspaper is no pronoun
        return (last, last) if tokens[last].low not in NOT_A_SUBJECT else None
    start = last
    while start > first and _goes_on(tokens, start - 1, start, last, first):
        start -= 1
    start = _without_lead(tokens, start, last)
    return (start, last) if can_be_subject(tokens, start, last) else None


def _opening(tokens: Tokens, closing: int, first: int) -> int:
    """Where the bracket closed at ``closing`` opens."""
    place = closing
    while place > first and tokens[place].words != "(":
        place -= 1
    return place


def without_time(tokens: Tokens, last: int, first: int) -> int:
    """Steps back over "on Monday", "Tuesday night", "in a statement" between subject and verb."""
    while last > first and is_time(tokens[last]) and tokens[last].low != "may":
        last -= 1
        if last > first and tokens[last].low in {"on", "in", "late", "early", "last", "this", "earlier"}:
            last -= 1
    return last


def _goes_on(tokens: Tokens, left: int, here: int, last: int, first: int) -> bool:
    """Does the noun phrase reach further left, over ``tokens[left]``?"""
    token = tokens[left]
    if token.quoted >= 0:
        return False
    if token.words in ("&", "'", "/", "$", "%"):
        return True
    if not token.word:
        return False
    if token.low in ("and", "or"):
        return left > first and _joins(tokens, left)
    if token.low == "as" and left > first and tokens[left - 1].low == "such":
        return True
    if token.low in SUBORDINATORS or token.low in PRONOUNS or verb_like(token):
        return False
    if token.low in PREPOSITIONS:
        named = left > first and (tokens[left - 1].word or tokens[left - 1].words == "%")
        return named and tokens[left - 1].low not in SUBORDINATORS
    if is_adverb(token) and not token.capital and token.low not in DETERMINERS:
        between = token.low.endswith("ly") or token.low in ("earlier", "later", "once")
        return between and left > first and tokens[left - 1].low in DETERMINERS
    # a determiner begins a noun phrase: nothing before it but a preposition
    return not (
        tokens[here].low in DETERMINERS and token.low not in DETERMINERS and token.low not in _BEFORE_NUMBERS
    )


def _joins(tokens: Tokens, conjunction: int) -> bool:
    """Does "and" join two names or two kinds of people?"""
    left, right = tokens[conjunction - 1], tokens[conjunction + 1]
    if left.capital and (right.capital or right.low in DETERMINERS):
        return True
    return left.low in PEOPLE and (right.low in PEOPLE or right.low in DETERMINERS)


def _without_lead(tokens: Tokens, start: int, last: int) -> int:
    """Drops a leading preposition's phrase: of "In a statement Mr. Adams" leaves "Mr. Adams"."""
    while start < last and (tokens[start].low in ("and", "or", "but") or tokens[start].words in ("'", "&")):
        start += 1
    if start + 2 <= last and tokens[start].low in _WHICH_TIME and is_time(tokens[start + 1]):
        start += 2
    if tokens[start].low in PREPOSITIONS and tokens[start].low not in ("like", "than"):
        for place in range(last, start, -1):
            lead = tokens[place]
            name_begins = (
                lead.capital and not tokens[place - 1].capital and tokens[place - 1].low not in PREPOSITIONS
            )
            if lead.low in DETERMINERS and tokens[place - 1].low not in PREPOSITIONS:
                return place
            if name_begins and tokens[place - 1].low not in DETERMINERS:
                return place
            titled = lead.capital and lead.low.rstrip(".") in TITLES and place < last
            if titled and tokens[place - 1].capital and tokens[place - 2].low in _AT:
                return place  # "in Moscow Mr. Adams"
        return start
    return start


def can_be_subject(tokens: Tokens, start: int, last: int) -> bool:
    """A name, people, or at least a phrase with a determiner."""
    head = tokens[start]
    if all(is_time(token) for token in tokens[start : last + 1]):
        return False
    if is_counted(tokens, start, last):
        return True
    if head.low in PREPOSITIONS or head.low in SUBORDINATORS or tokens[last].low in NOT_A_SUBJECT:
        return False
    if any(token.capital for token in tokens[start : last + 1]):
        return True
    if head.low in DETERMINERS or any(token.low in PEOPLE for token in tokens[start : last + 1]):
        return True
    return tokens[last].low.endswith("s") and len(tokens[last].low) > 3


def is_counted(tokens: Tokens, start: int, last: int) -> bool:
    """ "52 percent", "about four in 10": a share of those who were asked."""
    if tokens[last].low not in ("percent", "%", "10"):
        return False
    number = start + (tokens[start].low in ("about", "over", "around", "under") and start < last)
    return tokens[number].words[0].isdigit() or tokens[number].low in DETERMINERS


def after(tokens: Tokens, start: int) -> Range | None:
    """The noun phrase that begins at ``start``, as after an inverted verb: said Mr. Adams, …"""
    last = start - 1
    for place in range(start, len(tokens)):
        token = tokens[place]
        if token.quoted >= 0 or not (token.word or token.words in "&/'"):
            break
        if token.low in CLAUSE_OPENERS or verb_like(token) or (place > start and is_reporting(token)):
            break
        if token.low == "and" and not _joins_on(tokens, place):
            break
        if token.low in _NOT_IN_TITLES and place > start:
            break
        if place > start and not token.capital and token.low.endswith("ed") and tokens[place - 1].capital:
            break  # "Mr. Adams contradicted him"
        attributive = tokens[place - 1].low in DETERMINERS
        if is_time(token) and place > start and token.low != "may" and not attributive:
            break
        last = place
        if token.low in PRONOUNS and place == start:
            break
    while last >= start and (tokens[last].low in PREPOSITIONS or tokens[last].low in DETERMINERS):
        last -= 1
    return (start, last) if last >= start and _can_follow(tokens, start, last) else None


def _joins_on(tokens: Tokens, conjunction: int) -> bool:
    if conjunction + 1 >= len(tokens) or conjunction == 0:
        return False
    return tokens[conjunction + 1].word and _joins(tokens, conjunction)


def _can_follow(tokens: Tokens, start: int, last: int) -> bool:
    if tokens[start].low in PRONOUNS:
        return tokens[start].low not in NOT_A_SUBJECT
    return can_be_subject(tokens, start, last)


def span(tokens: Tokens, place: Range) -> Span:
    """The characters from the first to the last token of a range."""
    return Span(tokens[place[0]].start, tokens[place[1]].end)
