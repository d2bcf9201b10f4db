"""Who stands beside a verb: noun phrases read off the tokens, without a grammar of the whole sentence."""

from __future__ import annotations

from collections.abc import Sequence

from .findings import Span
from .sentences import Token
from .words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    MONTHS,
    NEGATIONS,
    NOUNS_IN_LY,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
    TITLES,
    VERBS,
    WEEKDAYS,
)

Tokens = Sequence[Token]
Range = tuple[int, int]  # first and last token, both inclusive

_NOT_A_SUBJECT = frozenset(
    "there here that which what this these those where when how why if whether as than such".split()
)
_ALSO_SUBORDINATORS = frozenset("as after before since than like".split())
_LEADS = frozenset("but and so yet still meanwhile however , nor ( - • *".split())
_COMMON_VERBS = frozenset(
    "went came took made gave left began met held sent got had did saw knew thought told became kept let put ran "
    "set stood won wrote spoke fell grew rose ran sat drew chose flew fought drove hung heard lay led lost paid "
    "sold shook sank swam taught threw wore woke has have is are was were be been goes comes takes makes gives".split()
)


def is_adverb(token: Token) -> bool:
    """Words that may stand between a subject and its verb."""
    return token.quoted < 0 and (
        token.low in ADVERBS
        or token.low in NEGATIONS
        or (token.low.endswith("ly") and not token.capital and token.low not in NOUNS_IN_LY)
    )


def is_time(token: Token) -> bool:
    """A weekday, a month, "morning", "today", a year or a day's number."""
    return token.low.rstrip(".") in WEEKDAYS or token.low.rstrip(".") in MONTHS or token.low in TIMES


def possessive(token: Token) -> bool:
    return token.words.endswith(("'s", "s'"))


def verb_group_start(tokens: Tokens, verb: int) -> int:
    """The first token of the verb's group: its auxiliaries, negations and adverbs included."""
    start = verb
    while start > 0 and (tokens[start - 1].low in AUXILIARIES or is_adverb(tokens[start - 1])):
        start -= 1
    while start < verb and is_adverb(tokens[start]) and tokens[start].low.endswith("ly") and start == 0:
        start += 1
    return start


def verb_like(token: Token) -> bool:
    """A word that can only be, or most likely is, a finite verb."""
    if token.capital or token.quoted >= 0:
        return False
    if token.low in AUXILIARIES or token.low in BE or token.low in _COMMON_VERBS:
        return True
    forms = VERBS.get(token.low)
    return forms is not None and forms[0].form == "finite" and token.low.endswith("ed")


def _reports(token: Token) -> bool:
    """A reporting verb in a finite form, as after "…," the officer says."""
    forms = VERBS.get(token.low)
    return not token.capital and forms is not None and forms[0].form == "finite"


def before(tokens: Tokens, last: int, first: int = 0) -> Range | None:
    """The noun phrase that ends at ``last``, not reaching before ``first``; None where there is none."""
    while last >= first and tokens[last].words == ")":
        last = _opening(tokens, last, first) - 1
    last = _without_time(tokens, last, first)
    if last > first and tokens[last].low in ("himself", "herself", "themselves", "itself"):
        last -= 1
    if last < first or not tokens[last].word or tokens[last].low in SUBORDINATORS - PRONOUNS.keys():
        return None
    if tokens[last].low in PRONOUNS and tokens[last].words != "i":  # the newspaper is no pronoun
        return (last, last) if tokens[last].low not in _NOT_A_SUBJECT else None
    start = last
    while start > first and _goes_on(tokens, start - 1, start, last, first):
        start -= 1
    start = _without_lead(tokens, start, last)
    return (start, last) if _can_be_subject(tokens, start, last) else None


def _opening(tokens: Tokens, closing: int, first: int) -> int:
    """Where the bracket closed at ``closing`` opens."""
    place = closing
    while place > first and tokens[place].words != "(":
        place -= 1
    return place


def _without_time(tokens: Tokens, last: int, first: int) -> int:
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
        return left > first and tokens[left - 1].word and tokens[left - 1].low not in SUBORDINATORS
    if is_adverb(token) and not token.capital and token.low not in DETERMINERS:
        return token.low.endswith("ly") and left > first and tokens[left - 1].low in DETERMINERS
    # a determiner begins a noun phrase: nothing before it but a preposition
    return not (tokens[here].low in DETERMINERS and token.low not in DETERMINERS and token.low != "all")


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
        return start
    return start


def _can_be_subject(tokens: Tokens, start: int, last: int) -> bool:
    """A name, people, or at least a phrase with a determiner."""
    head = tokens[start]
    if all(is_time(token) for token in tokens[start : last + 1]):
        return False
    if head.low in PREPOSITIONS or head.low in SUBORDINATORS or tokens[last].low in _NOT_A_SUBJECT:
        return False
    if any(token.capital for token in tokens[start : last + 1]):
        return True
    if head.low in DETERMINERS or any(token.low in PEOPLE for token in tokens[start : last + 1]):
        return True
    return tokens[last].low.endswith("s") and len(tokens[last].low) > 4


def subject(tokens: Tokens, group: int, first: int = 0) -> Range | None:
    """The subject of the verb group that starts at ``group``: the phrase before it, over an apposition if any."""
    last = group - 1
    if last < first:
        return None
    if tokens[last].words == "," and last > first and tokens[last - 1].words == ")":
        found = before(tokens, last - 1, first)  # "Gov. Doe (R-Ohio), said"
    elif tokens[last].words in (",", "-"):
        found = _over_apposition(tokens, last, first)
    else:
        found = before(tokens, last, first)
        if found is None or (
            found[0] > first and (verb_like(tokens[found[0] - 1]) or tokens[found[0] - 1].low == "to")
        ):
            found = _before_who(tokens, last, first) or found
    if found and found[0] > first and tokens[found[0] - 1].low in PREPOSITIONS - _ALSO_SUBORDINATORS:
        return _after_place(tokens, found)
    return found


def _before_who(tokens: Tokens, last: int, first: int) -> Range | None:
    """Of "an official who asked for silence to discuss the plan said" the official."""
    for place in range(last, first, -1):
        if tokens[place].words in (",", ";", ":") or tokens[place].quoted >= 0:
            return None
        if tokens[place].low == "who":
            return before(tokens, place - 1, first)
    return None


def _after_place(tokens: Tokens, found: Range) -> Range | None:
    """Of "In Moscow Mr. Putin" the man; None for a mere object, as in "despite Western calls for a halt"."""
    for place in range(found[0] + 1, found[1]):
        if tokens[place].capital and tokens[place].low.rstrip(".") in TITLES:
            return (place, found[1])
    return None


def _over_apposition(tokens: Tokens, comma: int, first: int) -> Range | None:
    """Of "Mr. Peskov, Putin's spokesman," the phrase before the first of the two commas.

    Commas inside the apposition are stepped over: "Mr. Adams, who works with Acme, a company, said".
    """
    mark = tokens[comma].words
    opening = comma - 1
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


def _can_be_apposition(tokens: Tokens, start: int, end: int) -> bool:
    inner = tokens[start:end]
    if not inner:
        return False
    return (
        inner[0].low in ("who", "whose", "which", "whom")
        or inner[0].low.endswith(("ed", "ing"))
        or not any(verb_like(token) for token in inner)
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
    return verb_like(left) or left.low in ("who", "whose", "which", "whom")


def _further(tokens: Tokens, found: Range, opening: int, first: int, mark: str) -> Range | None:
    """Of "A, 52, of Boston, said" all the way back to A."""
    if found[0] <= first or tokens[found[0] - 1].words != mark or tokens[found[0]].low in DETERMINERS:
        return None
    if not (tokens[found[0]].low in PREPOSITIONS or tokens[found[0]].words[0].isdigit()):
        return None
    return _over_apposition(tokens, opening, first)


def after(tokens: Tokens, start: int) -> Range | None:
    """The noun phrase that begins at ``start``, as after an inverted verb: said Mr. Adams, …"""
    last = start - 1
    for place in range(start, len(tokens)):
        token = tokens[place]
        if token.quoted >= 0 or not (token.word or token.words in "&/'"):
            break
        if token.low in SUBORDINATORS - {"and"} or verb_like(token) or (place > start and _reports(token)):
            break
        if token.low == "and" and not _joins_on(tokens, place):
            break
        if token.low in PREPOSITIONS - {"of", "for", "at", "with", "from"} and place > start:
            break
        if is_time(token) and place > start and token.low != "may":
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
        return tokens[start].low not in _NOT_A_SUBJECT
    return _can_be_subject(tokens, start, last)


def main_subject(tokens: Tokens) -> Range | None:
    """The subject of the sentence's main clause, as far as its beginning shows it."""
    start = _past_lead(tokens, _past_dateline(tokens))
    if start is None or start >= len(tokens) or not tokens[start].word:
        return None
    if tokens[start].low in PRONOUNS:
        return (start, start) if tokens[start].low not in _NOT_A_SUBJECT else None
    last = start
    while last + 1 < len(tokens) and _still_name(tokens, start, last + 1):
        last += 1
    if not _can_be_subject(tokens, start, last):
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


def _past_lead(tokens: Tokens, start: int) -> int | None:
    """Past conjunctions, adverbs and what stands before the first comma: "On Monday,", "Facing defeat,"."""
    while start < len(tokens) and (tokens[start].low in _LEADS or is_adverb(tokens[start])):
        start += 1
    if start >= len(tokens) or not _adverbial(tokens, start):
        return start
    comma = next((n for n in range(start, len(tokens)) if tokens[n].words == ","), None)
    return _past_lead(tokens, _past_region(tokens, comma) + 1) if comma is not None else None


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
    if token.low in PREPOSITIONS or token.low in SUBORDINATORS:
        return True
    if (
        start + 1 < len(tokens)
        and is_time(tokens[start + 1])
        and token.low in ("this", "last", "that", "earlier", "next")
    ):
        return True
    return (
        token.low.endswith("ing")
        and token.capital
        and start + 1 < len(tokens)
        and not tokens[start + 1].capital
    )


def _still_name(tokens: Tokens, start: int, place: int) -> bool:
    token = tokens[place]
    if not (token.word or token.words in "&/'") or verb_like(token) or is_adverb(token) or _reports(token):
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
        return token.low in PEOPLE
    return token.low not in PREPOSITIONS and token.low not in SUBORDINATORS and not token.low.endswith("ed")


def span(tokens: Tokens, place: Range) -> Span:
    """The characters from the first to the last token of a range."""
    return Span(tokens[place[0]].start, tokens[place[1]].end)
