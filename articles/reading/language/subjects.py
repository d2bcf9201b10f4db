"""Whose a verb is: the phrase before it, over appositions and clauses between, and the subject of a whole sentence."""

from __future__ import annotations

from itertools import takewhile

from . import leads
from .grammar import is_adverb, is_reporting, is_time, possessive, verb_like
from .human import describes, does_it, is_human
from .phrases import NOT_A_SUBJECT, Range, Tokens, before, can_be_subject, is_counted, without_time
from .sentences import Token
from .verbs import VERBS
from .words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    OPENERS,
    PARTICLES,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TITLES,
)

_ALSO_SUBORDINATORS = frozenset("as after before since than like".split())
_PREPOSITIONS_ONLY = PREPOSITIONS - _ALSO_SUBORDINATORS
_RANKS = frozenset("prime vice deputy foreign defence defense press opposite interior finance".split())
_ASKED = frozenset("asked pressed questioned".split())
_WITH = frozenset("with from in for".split())
_AT = frozenset("at in on during from after".split())
_HERE = frozenset(("here", "enter"))
_IS = frozenset("is was comes came".split())


def subject(tokens: Tokens, group: int, first: int = 0) -> Range | None:
    """The subject of the verb group that starts at ``group``: the phrase before it, over an apposition if any."""
    last = without_time(tokens, group - 1, first)
    if last < first:
        return None
    if tokens[last].words == "," and last > first and tokens[last - 1].words == ")":
        found = before(tokens, last - 1, first)  # "Gov. Doe (R-Ohio), said"
    elif tokens[last].words in (",", "-"):
        found = _over_apposition(tokens, last, first)
    else:
        found = before(tokens, last, first)
        if found is None or (found[0] > first and _may_be_object(tokens[found[0] - 1])):
            found = _before_who(tokens, last, first) or found
        found = found and (_over_and(tokens, found, first) or found)
        if found and tokens[found[0]].low in _ASKED:  # "Asked about Ann Lee, who said"
            found = (max(n + 1 for n in range(*found) if tokens[n].low in PREPOSITIONS | _ASKED), found[1])
    if found and found[0] > first and tokens[found[0] - 1].low in _PREPOSITIONS_ONLY:
        if is_counted(tokens, *found):
            return found
        return _after_place(tokens, found) or _after_lead(tokens, found, first)
    return found


def _over_and(tokens: Tokens, found: Range, first: int) -> Range | None:
    """Of "Men with dogs and a crane said" the men: what "and" joins hangs on a preposition after them."""
    left = found[0] - 1
    if left <= first or tokens[left].low != "and" or tokens[found[0]].capital:
        return None
    whole = before(tokens, left - 1, first)
    core = whole and [n for n in range(whole[0] + 1, whole[1]) if tokens[n].low in _WITH]
    return (whole[0], found[1]) if whole and core and whole[0] == first else None


def _may_be_object(left: Token) -> bool:
    """Does a word before a noun phrase make it an object, as in "those who run other towns"?"""
    plain = left.word and not left.capital and left.low not in OPENERS
    return (
        verb_like(left) or left.low == "to" or (plain and left.low not in VERBS and left.low not in PRONOUNS)
    )


def _before_who(tokens: Tokens, last: int, first: int) -> Range | None:
    """Of "an official who asked for silence to discuss the plan said" the official."""
    for place in range(last, first, -1):
        if tokens[place].words in (",", ";", ":") or tokens[place].quoted >= 0:
            return None
        if tokens[place].low in ("who", "whose"):
            return before(tokens, place - 1, first)
    return None


def _after_place(tokens: Tokens, found: Range) -> Range | None:
    """Of "In Moscow Mr. Putin" the man; None for a mere object, as in "despite Western calls for a halt"."""
    for place in range(found[0] + 1, found[1] + 1):
        if not tokens[place].capital or is_time(tokens[place]):
            continue
        if tokens[place].low.rstrip(".") in TITLES or is_time(tokens[place - 1]):
            return (place, found[1])
    return None


def _after_lead(tokens: Tokens, found: Range, first: int) -> Range | None:
    """Of "During the talks Obama" and "In Moscow Vladimir Putin", which begin a sentence, the man: the last capitals."""
    start, last = found
    if start - 1 > first or tokens[start - 1].low not in _AT or not tokens[last].capital or start == last:
        return None
    place = last
    while place > start and tokens[place - 1].capital:
        place -= 1
    whole = place > start and tokens[place - 1].low not in DETERMINERS
    return (place, last) if whole else (last, last)


def _over_apposition(tokens: Tokens, comma: int, first: int) -> Range | None:
    """Of "Mr. Peskov, Putin's spokesman," the phrase before the first of the two commas.

    Commas inside the apposition are stepped over: "Mr. Adams, who works with Acme, a company, said".
    """
    mark = tokens[comma].words
    opening = comma - 1
    whole = _after_quotation(tokens, comma, first)
    if whole:
        return whole
    while opening > first:
        if tokens[opening].words in ";:" or tokens[opening].quoted >= 0:
            return None
        if tokens[opening].words == mark:
            found = (
                before(tokens, opening - 1, first) if _can_be_apposition(tokens, opening + 1, comma) else None
            )
            if found and not _hangs_on(tokens, found, first):
                return _further(tokens, found, opening, first, mark) or (found[0], comma - 1)
        opening -= 1
    return None


def _after_quotation(tokens: Tokens, comma: int, first: int) -> Range | None:
    """Of "“…,” Jane Doe, 30, of Reno, Nev., who was there, said" all that stands between quotation and verb."""
    start = comma
    while start > first and (tokens[start - 1].word or tokens[start - 1].words == ","):
        start -= 1
    if start == 0 or tokens[start - 1].quoted < 0:
        return None
    second = next((n for n in range(start, comma) if tokens[n].words == ","), comma)
    named = second < comma and tokens[start].capital and all(token.capital for token in tokens[start:second])
    return (start, comma - 1) if named else None


def _can_be_apposition(tokens: Tokens, start: int, end: int) -> bool:
    inner = tokens[start:end]
    if not inner:
        return False
    return (
        inner[0].low in ("who", "whose", "which", "whom")
        or inner[0].low.endswith(("ed", "ing"))
        or not any(verb_like(token) for token in takewhile(lambda token: token.low not in RELATIVES, inner))
    )


def _hangs_on(tokens: Tokens, found: Range, first: int) -> bool:
    """Is the phrase no subject but part of a relative clause, or a mere time?"""
    if all(
        is_time(token) or token.low in DETERMINERS or token.low in ("last", "next")
        for token in tokens[found[0] : found[1] + 1]
    ):
        return True
    if found[0] == first:
        return False
    left = tokens[found[0] - 1]
    if left.low in ("which", "whom") and tokens[found[0]].capital:
        return False  # "a dinner at which Mr. Adams, then mayor, had said"
    return (
        verb_like(left) or left.low in RELATIVES or (left.word and _in_relative(tokens, found[0] - 1, first))
    )


def _in_relative(tokens: Tokens, place: int, first: int) -> bool:
    """Does "who" or "which" open the clause that ``place`` stands in: "who heads the Senate committee, which"?"""
    while place > first and tokens[place].word:
        if tokens[place].low in RELATIVES:
            return True
        place -= 1
    return False


def _further(tokens: Tokens, found: Range, opening: int, first: int, mark: str) -> Range | None:
    """Of "A, 52, of Boston, said" all the way back to A."""
    if found[0] <= first or tokens[found[0] - 1].words != mark or tokens[found[0]].low in DETERMINERS:
        return None
    if not (tokens[found[0]].low in PREPOSITIONS or tokens[found[0]].words[0].isdigit()):
        return None
    return _over_apposition(tokens, opening, first)


def main_subject(tokens: Tokens) -> Range | None:
    """The subject of the sentence's main clause, as far as its beginning shows it."""
    start = leads.past(tokens)
    if start is not None and start + 1 < len(tokens):
        if tokens[start].low in _HERE and tokens[start + 1].low in _IS:
            start += 2  # "And here is Mr. Adams"
        start = _past_opening(tokens, start)
    if start is None or start >= len(tokens) or not tokens[start].word:
        return None
    if tokens[start].low in PRONOUNS:
        return (start, start) if tokens[start].low not in NOT_A_SUBJECT else None
    last = start
    while last + 1 < len(tokens) and _still_name(tokens, start, last + 1):
        last += 1
        if _begins_object(tokens, start, last):
            last = _last_noun(tokens, start, last - 1)
            break
    if not can_be_subject(tokens, start, last):
        return None
    return (start, _named_beside(tokens, last))


def _past_opening(tokens: Tokens, start: int) -> int:
    """Past "It was then that" and "It was" before "Mr. Adams", and past "Would" before "he"."""
    rest = tokens[start : start + 8]
    if len(rest) > 2 and rest[0].low in AUXILIARIES and (rest[1].capital or rest[1].low in PRONOUNS):
        return start + 1
    if len(rest) < 5 or rest[0].low != "it" or rest[1].low not in BE:
        return start
    if any(token.low == "who" for token in rest[3:]) and rest[2].capital:
        return start + 2
    that = next((n for n, token in enumerate(rest[:-1]) if token.low == "that"), 0)
    return start + that + 1 if 2 < that < 5 and rest[that + 1].capital else start


def _begins_object(tokens: Tokens, start: int, place: int) -> bool:
    """Of "the mayor reels off the names" the second "the": another noun phrase, so that a verb stands before it."""
    token, left = tokens[place], tokens[place - 1]
    if place < start + 2 or not (token.low in DETERMINERS or token.low in PRONOUNS) or token.capital:
        return False
    return not (left.low in DETERMINERS or left.low in PREPOSITIONS or possessive(left) or left.low == "and")


def _last_noun(tokens: Tokens, start: int, last: int) -> int:
    """The last word for people or name up to ``last``, which may be a verb; ``last`` where there is none."""
    people = (n for n in range(last, start, -1) if tokens[n].low in PEOPLE or tokens[n].capital)
    return next(people, last)


def _named_beside(tokens: Tokens, last: int) -> int:
    """Of "Mr. Adams's lawyer, Jane Doe, came" the last word of the name in the apposition."""
    if last + 1 >= len(tokens) or tokens[last + 1].words != "," or tokens[last].capital:
        return last
    end = last + 2
    while end < len(tokens) and tokens[end].capital:
        end += 1
    closed = end < len(tokens) and tokens[end].words == ","
    return end - 1 if closed and end - last > 3 else last


def _still_name(tokens: Tokens, start: int, place: int) -> bool:
    token = tokens[place]
    if not (token.word or token.words in "&/'"):
        return False
    if token.low in PARTICLES or token.low in ("and", "of"):
        return place + 1 < len(tokens) and tokens[place + 1].capital and tokens[place - 1].capital
    if verb_like(token) or is_adverb(token) or is_reporting(token):
        return False
    if token.capital:
        return True
    if place == start + 1 and describes(tokens[start]) and _is_noun(token):
        return True  # "Russian television showed"
    if (
        tokens[place - 1].capital
        and tokens[place - 1].low not in DETERMINERS
        and not possessive(tokens[place - 1])
    ):
        following = tokens[place + 1].low if place + 1 < len(tokens) else ""
        ranked = token.low.endswith("al") or token.low in _RANKS
        if _leads_to_name(tokens, start, place):
            return True
        return token.low in PEOPLE or (ranked and (following in PEOPLE or following == "number"))
    return token.low not in PREPOSITIONS and token.low not in SUBORDINATORS and not token.low.endswith("ed")


def _leads_to_name(tokens: Tokens, start: int, place: int) -> bool:
    """Of "Norwegian engine maker Acme came" and "Former clerk Ann Lee" the small words between: a name goes on."""
    last = place
    while last < min(place + 4, len(tokens) - 1) and _is_noun(tokens[last]):
        if tokens[last + 1].capital:
            return describes(tokens[start]) or does_it(tokens[last]) or is_human(tokens[last].low)
        last += 1
    return False


def _is_noun(token: Token) -> bool:
    """Nothing that ends a name's description: no verb, no adverb, no small word."""
    small = token.low in PREPOSITIONS or token.low in SUBORDINATORS or token.low in DETERMINERS
    acts = verb_like(token) or is_reporting(token) or is_adverb(token) or token.low.endswith(("ed", "s"))
    return token.word and token.quoted < 0 and not token.capital and not (small or acts or is_time(token))
