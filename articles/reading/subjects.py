"""Whose a verb is: the phrase before it, over appositions and clauses between, and the subject of a whole sentence."""

from __future__ import annotations

from itertools import takewhile

from .grammar import is_adverb, is_reporting, is_time, possessive, verb_like
from .phrases import NOT_A_SUBJECT, Range, Tokens, before, can_be_subject, is_counted, without_time
from .sentences import Token
from .verbs import VERBS
from .words import (
    DETERMINERS,
    FEMALE_NAMES,
    NOUNS_IN_LY,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TITLES,
)

_ALSO_SUBORDINATORS = frozenset("as after before since than like".split())
_PREPOSITIONS_ONLY = PREPOSITIONS - _ALSO_SUBORDINATORS
_LEADS = frozenset("but and so yet still meanwhile however , nor ( - • *".split())
_ASKED = frozenset("asked pressed questioned faced confronted told".split())
_RANKS = frozenset("prime vice deputy foreign defence defense press opposite interior finance".split())
_TIMES_ON = frozenset("later earlier afterwards afterward before".split())
_LENGTHS = frozenset("hour minute moment day week month year".split())
_AT = frozenset("at in on during from after".split())
_LEADING_TOO = frozenset("ahead alongside unlike along according".split())
_HERE_IS = [[here, verb] for here in ("here", "enter") for verb in ("is", "was", "comes", "came")]
_RELATIVE = frozenset("who whose which whom".split())


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
    if found and found[0] > first and tokens[found[0] - 1].low in _PREPOSITIONS_ONLY:
        if is_counted(tokens, *found):
            return found
        return _after_place(tokens, found) or _after_lead(tokens, found, first)
    return found


def _may_be_object(left: Token) -> bool:
    """Does a word before a noun phrase make it an object, as in "those who run other towns"?"""
    plain = left.word and not left.capital and left.low not in SUBORDINATORS | PREPOSITIONS
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
        or not any(verb_like(token) for token in takewhile(lambda token: token.low not in _RELATIVE, inner))
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
    return (
        verb_like(left) or left.low in _RELATIVE or (left.word and _in_relative(tokens, found[0] - 1, first))
    )


def _in_relative(tokens: Tokens, place: int, first: int) -> bool:
    """Does "who" or "which" open the clause that ``place`` stands in: "who heads the Senate committee, which"?"""
    while place > first and tokens[place].word:
        if tokens[place].low in _RELATIVE:
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
    start = _past_lead(tokens, _past_time(tokens, _past_dateline(tokens)))
    if start is not None and [token.low for token in tokens[start : start + 2]] in _HERE_IS:
        start += 2  # "And here is Mr. Adams"
    if start is None or start >= len(tokens) or not tokens[start].word:
        return None
    if tokens[start].low in PRONOUNS:
        return (start, start) if tokens[start].low not in NOT_A_SUBJECT else None
    last = start
    while last + 1 < len(tokens) and _still_name(tokens, start, last + 1):
        last += 1
    if not can_be_subject(tokens, start, last):
        return None
    return (start, _named_beside(tokens, last))


def _named_beside(tokens: Tokens, last: int) -> int:
    """Of "Mr. Adams's lawyer, Jane Doe, came" the last word of the name in the apposition."""
    if last + 1 >= len(tokens) or tokens[last + 1].words != "," or tokens[last].capital:
        return last
    end = last + 2
    while end < len(tokens) and tokens[end].capital:
        end += 1
    closed = end < len(tokens) and tokens[end].words == ","
    return end - 1 if closed and end - last > 3 else last


def _past_dateline(tokens: Tokens) -> int:
    """Past "WASHINGTON (AP) -", "Scranton, Pa., Jan. 1 (UPI) -"."""
    dash = next((n for n in range(min(14, len(tokens))) if tokens[n].words == "-"), None)
    if dash is None or not tokens[0].capital:
        return 0
    plain = all(token.quoted < 0 and not token.words[0].islower() for token in tokens[:dash])
    return dash + 1 if plain else 0


def _past_time(tokens: Tokens, start: int) -> int:
    """Past "An hour later", "Two days before" with no comma after it."""
    for place in range(start + 1, min(start + 4, len(tokens) - 1)):
        if tokens[place].low in _TIMES_ON and tokens[place - 1].low.rstrip("s") in _LENGTHS:
            return place + 1
    return start


def _past_lead(tokens: Tokens, start: int) -> int | None:
    """Past conjunctions, adverbs and what stands before the first comma: "On Monday,", "Facing defeat,"."""
    while start < len(tokens) and (
        tokens[start].low in _LEADS or is_adverb(tokens[start]) or _leading_adverb(tokens, start)
    ):
        start += 1
    if start >= len(tokens) or not _adverbial(tokens, start):
        return start
    if (man := _man_after(tokens, start)) is not None:
        return man
    comma = next((n for n in range(start, len(tokens)) if tokens[n].words == ","), None)
    return _past_lead(tokens, _past_region(tokens, comma) + 1) if comma is not None else None


def _man_after(tokens: Tokens, start: int) -> int | None:
    """Of "At one point he waved" and "On Monday Obama came" the man, right after a short phrase with a preposition."""
    if tokens[start].low not in _PREPOSITIONS_ONLY:
        return None
    on_day = start + 2 < len(tokens) and is_time(tokens[start + 1]) and not is_time(tokens[start + 2])
    if on_day and tokens[start + 2].capital:
        return start + 2
    for place in range(start + 2, min(start + 6, len(tokens))):
        if not tokens[place].word or tokens[place - 1].low in PREPOSITIONS | SUBORDINATORS | _RELATIVE:
            return None
        if tokens[place].low in ("he", "she", "they"):
            return place
    return None


def _leading_adverb(tokens: Tokens, start: int) -> bool:
    """ "Shortly after", "Recently,": not "Kelly said"."""
    low = tokens[start].low
    ends = low.endswith("ly") and low not in NOUNS_IN_LY and start + 1 < len(tokens)
    follows = ends and (
        tokens[start + 1].words == "," or tokens[start + 1].low in PREPOSITIONS | SUBORDINATORS
    )
    return start == 0 and follows and low not in FEMALE_NAMES


def _past_region(tokens: Tokens, comma: int) -> int:
    """Of "At a rally in Portland, Maine, Mr. Adams" the second comma."""
    for second in range(comma + 2, min(comma + 4, len(tokens))):
        between = tokens[comma + 1 : second]
        if (
            tokens[second].words == ","
            and tokens[comma - 1].capital
            and all(token.capital for token in between)
        ):
            return second
    return comma


def _adverbial(tokens: Tokens, start: int) -> bool:
    """Does a phrase begin here that is no subject: a preposition, "while", "Facing", "This week"?"""
    token = tokens[start]
    if token.low in PREPOSITIONS or token.low in SUBORDINATORS or token.low in _LEADING_TOO:
        return True
    if (
        start + 1 < len(tokens)
        and is_time(tokens[start + 1])
        and token.low in ("this", "last", "that", "earlier", "next")
    ):
        return True
    if token.low in _ASKED and token.capital and start == 0:
        return True
    return (
        token.low.endswith("ing")
        and token.capital
        and start + 1 < len(tokens)
        and not tokens[start + 1].capital
    )


def _still_name(tokens: Tokens, start: int, place: int) -> bool:
    token = tokens[place]
    if (
        not (token.word or token.words in "&/'")
        or verb_like(token)
        or is_adverb(token)
        or is_reporting(token)
    ):
        return False
    if token.low in ("and", "of"):
        return place + 1 < len(tokens) and tokens[place + 1].capital and tokens[place - 1].capital
    if token.capital:
        return True
    if (
        tokens[place - 1].capital
        and tokens[place - 1].low not in DETERMINERS
        and not possessive(tokens[place - 1])
    ):
        following = tokens[place + 1].low if place + 1 < len(tokens) else ""
        ranked = token.low.endswith("al") or token.low in _RANKS
        return token.low in PEOPLE or (ranked and (following in PEOPLE or following == "number"))
    return token.low not in PREPOSITIONS and token.low not in SUBORDINATORS and not token.low.endswith("ed")
