"""The name that stands beside a description, between commas: "The first witness, former clerk Ann Lee, said"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from articles.reading.language.grammar import is_reporting, possessive, verb_like
from articles.reading.language.human import is_human
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.sentences import Token
from articles.reading.language.words import (
    DETERMINERS,
    PARTICLES,
    PEOPLE,
    PREPOSITIONS,
    SUBORDINATORS,
    THINGS,
    TITLES,
)

from . import heads
from .cast import Cast, Person, gender_of_title

_FAR = 9  # words looked over for a comma
_LONGEST = 7  # words of an organisation's name
_BODIES = frozenset(
    "body firm maker operator union charity club association lender retailer publisher carrier".split()
)


def name_beside(cast: Cast, tokens: Tokens, core: Range, place: Range) -> Person | None:
    """Whom the first apposition to the core of a noun phrase names; None where it names nobody."""
    comma = core[1] + 1
    while comma < place[1] and tokens[comma].words != ",":
        comma += 1
    if comma >= place[1]:
        return None
    inner = heads.core(tokens, (comma + 1, place[1]))
    run, title = heads.trailing_run(tokens, inner)
    if not run:
        return None
    head = heads.head_noun(tokens, core)
    lead = tokens[inner[0] : tokens.index(run[0])]
    if len(run) > 1 and _is_told(lead):
        printed = " ".join(token.words for token in run)
        found: Person | None = cast.find(run, title)
        new = Person(printed, kind="office" if is_body(head) and not title else "person")
        found = found or replace(new, gender=gender_of_title(title))
    else:
        found = _single(cast, head, tokens, core, inner)
    return None if found and found.kind != "person" and is_human(head) else found


def with_apposition(tokens: Tokens, place: Range) -> Range | None:
    """A noun phrase with what hangs on it and the apposition after it; None where no name stands so beside it."""
    comma = place[1] + 1
    while comma < min(place[1] + _FAR, len(tokens) - 1) and _hangs_on(tokens, comma):
        comma += 1
    if comma >= len(tokens) - 1 or tokens[comma].words != ",":
        return None
    last = comma
    while last + 1 < min(comma + _FAR, len(tokens)) and tokens[last + 1].word and tokens[last + 1].quoted < 0:
        last += 1
    inner = [token for token in tokens[comma + 1 : last + 1] if token.low not in PARTICLES]
    ends = last + 1 >= len(tokens) or tokens[last + 1].words in (",", ".", ":", ";")
    named = any(token.capital for token in inner) and not any(
        verb_like(token) or is_reporting(token) for token in inner
    )
    return (place[0], last) if ends and named else None


def owner_of(tokens: Tokens, place: Range) -> Range | None:
    """Of "Mr. Putin's account was no sunnier" Mr. Putin; None where the phrase is somebody of his: "Putin's aide"."""
    owners = [n for n in range(place[0], place[1]) if possessive(tokens[n]) and tokens[n].capital]
    rest = tokens[owners[-1] + 1 : place[1] + 1] if owners else ()
    if not rest or rest[0].capital or any(one.low in PEOPLE or is_human(one.low) for one in rest):
        return None
    if with_apposition(tokens, place):  # "Putin's interpreter, Ann Lee, sat"
        return None
    return (place[0], owners[-1])


def joined_by(tokens: Tokens, place: Range) -> Range | None:
    """Of "Ann Lee, the mayor, and Jim Roe, her aide, met" what reaches to the "and"; None where nobody is joined."""
    after = place[1] + 1
    if after < len(tokens) and tokens[after].words == ",":
        told = takewhile(lambda token: token.word and not verb_like(token), tokens[after + 1 : after + _FAR])
        after += 1 + len(list(told))
    after += after < len(tokens) and tokens[after].words == ","
    joins = after + 1 < len(tokens) and tokens[after].low == "and" and tokens[after + 1].capital
    return (place[0], after) if joins else None


def name_before(tokens: Tokens, place: Range) -> Range | None:
    """Of "Ann Lee, the mayor's aide, who said" the name before the description; None where there is none."""
    first, after = place[0], place[1] + 1
    if (
        first < 3
        or tokens[first - 1].words != ","
        or not (tokens[first - 2].capital and tokens[first - 3].capital)
    ):
        return None
    closed = after < len(tokens) and tokens[after].words == ","
    apposed = tokens[first].low in DETERMINERS or any(possessive(token) for token in tokens[first:after])
    begin = first - 2
    while begin and tokens[begin - 1].capital and tokens[begin - 1].low not in PREPOSITIONS:
        begin -= 1
    return (begin, first - 2) if closed and apposed and begin < first - 2 else None


def _hangs_on(tokens: Tokens, n: int) -> bool:
    """ "of the school", "for the party" after the noun: no verb, no mark."""
    token = tokens[n]
    acts = verb_like(token) or is_reporting(token) or token.low.endswith("ed")
    return token.word and token.quoted < 0 and not acts and token.low not in SUBORDINATORS


def _is_told(lead: Sequence[Token]) -> bool:
    """Nothing, titles, or what somebody is: "former clerk Ann Lee"; not "beating Ann Lee"."""
    if not lead or all(token.capital for token in lead):
        return True
    small = any(token.low in DETERMINERS or possessive(token) or verb_like(token) for token in lead)
    return not small and not lead[0].low.endswith("ing") and is_human(lead[-1].low)


def _single(cast: Cast, head: str, tokens: Tokens, core: Range, inner: Range) -> Person | None:
    """ "His wife, Ann, said", "a pressure group, Save the Bay, said": one name that is the whole apposition."""
    whole = tokens[inner[0] : inner[1] + 1]
    closed = inner[1] + 1 >= len(tokens) or not tokens[inner[1] + 1].word
    named = whole[0].capital and whole[-1].capital and whole[0].low.rstrip(".") not in TITLES | PEOPLE
    if not (closed and named) or possessive(whole[-1]) or len(whole) > _LONGEST or tokens[core[1]].capital:
        return None
    if is_body(head):
        return Person(" ".join(token.words for token in whole), kind="office")
    if len(whole) > 1 or not is_human(head):
        return None
    return cast.find(whole) or Person(whole[0].words)


def is_body(head: str) -> bool:
    """Is it an organisation: "company", "union", "rail operator"?"""
    return head in _BODIES or (head in THINGS and not is_human(head))
