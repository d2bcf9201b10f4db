"""What stands before a reporting verb and its subject, and goes on after them: "The plan, he said, will fail"."""

from __future__ import annotations

from collections.abc import Sequence

from articles.reading.language import grammar, leads, phrases
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.words import AUXILIARIES, PREPOSITIONS, QUESTION_WORDS, SUBORDINATORS

from . import asides, limits
from .reports import How, Report

_REMARKING = frozenset("who which as when while where citing and but".split())
_SAYINGS = frozenset(
    "statement interview speech tweet post letter email message memo conference remarks address news call report briefing "
    "book article column testimony note debate rally appearance meantime meanwhile interviews speaking asked".split()
)
_ADDED_ON = frozenset("among including because if unless even not nor with without".split())
_OF_MATTER = PREPOSITIONS - frozenset("in at on during after before amid following from through".split())
_MARKS = (",", "-")
_MEANWHILE = frozenset("while as when after before during".split())


def ends_before(tokens: Tokens, use: Report, left: Range, right: Range) -> bool:
    """Does what was said stand before the verb, though words follow it: "It was “a mess,” he said, and left"?"""
    if _set_off(tokens, use):
        return True
    parted = use.end < len(tokens) and tokens[use.end].words == ","
    aside = tokens[right[0]].quoted >= 0 or tokens[right[0]].low in _MEANWHILE
    doing = tokens[right[0]].low in _MEANWHILE and tokens[min(right[0] + 1, right[1])].low.endswith("ing")
    if doing and use.how is How.PLAIN and tokens[use.start - 1].words == ",":
        return True  # "It was over, he said after leaving the room"
    return limits.comma_inside(tokens[left[1]]) and (parted or aside)


def _set_off(tokens: Tokens, use: Report) -> bool:
    """Do commas stand on both sides of subject and verb: "The plan, he said, will fail"?"""
    first = use.start if use.how is How.PLAIN else use.group
    if use.how not in (How.PLAIN, How.INVERTED) or use.end >= len(tokens) or first == 0:
        return False
    mark = "," if limits.comma_inside(tokens[first - 1]) else tokens[first - 1].words
    return mark in (",", "-") and tokens[_past_hearer(tokens, use)].words == mark


def _past_hearer(tokens: Tokens, use: Report) -> int:
    """The comma of "The plan, he told reporters in Rome, will fail" before "will"; else the token after the verb."""
    place = use.end
    if use.how is How.PLAIN and tokens[place].words not in _MARKS and use.verb.takes("h"):
        place = asides.past_hearer(tokens, use, place, len(tokens)) or place
    if use.how is How.PLAIN and place < len(tokens) and tokens[place].words not in _MARKS:
        place = asides.past_adverbials(tokens, place, len(tokens))
    goes_on = (
        place + 1 < len(tokens) and tokens[place].words in _MARKS and _goes_on_with_verb(tokens, place + 1)
    )
    return place if goes_on else use.end


def left_of(tokens: Tokens, use: Report, told: Sequence[Report]) -> Range | None:
    """What stands before the verb and its subject: "…," he said."""
    if not use.verb.takes("q", "c") and not _called_so(tokens, use):
        return None
    last = use.start - 1 if use.how == How.PLAIN else use.group - 1
    if last < 0 or use.how not in (How.PLAIN, How.INVERTED):
        return None
    if tokens[last].quoted < 0:
        asked = tokens[last].words == "?" and use.verb.takes("w")  # "Would he go? he asked"
        if tokens[last].words not in _MARKS and not asked:
            return None
        if tokens[last - 1].low in ("and", "or") and not _goes_on_with_verb(tokens, use.end + 1):
            return None  # "it was late and, he said, dark"
        last -= 1
    told = [one for one in told if not one.negated]
    set_off = _set_off(tokens, use)
    first = leads.past_dateline(tokens)
    whole = use.how is How.INVERTED and all(one.how is How.RELATIVE for one in told)
    for one in told if not whole or tokens[last].quoted >= 0 else ():
        stop = one.contents[-1].end
        first = max(first, next((k for k, token in enumerate(tokens) if token.start >= stop), len(tokens)))
    parted = [k for k in range(last, first - 1, -1) if tokens[k].words in (";", ":")]
    clause = next((k + 1 for k in parted if limits.begins_anew(tokens, k)), first)
    apart = not told or whole or (clause > first and set_off)
    asks = use.verb.takes("w") and (set_off or tokens[last + 1].words == "?")
    brings = apart and (use.verb.takes("c") or asks or (use.verb.takes("d") and _ends(tokens, use)))
    if not brings and not any(token.quoted >= 0 for token in tokens[first : last + 1]):
        return None
    if not any(token.quoted >= 0 for token in tokens[clause : last + 1]) or tokens[last].quoted < 0:
        first = clause  # "…; the plan, he said, will fail"
    while first <= last and (
        tokens[first].words in ",;:-." or tokens[first].low in ("but", "and", "so", "yet")
    ):
        first += 1
    first = _quotation_alone(tokens, first, last)
    if tokens[last].low == "which" and tokens[last - 1].low in PREPOSITIONS:
        return None  # "a dinner at which, he said, nobody ate"
    if tokens[last].low in ("who", "which") and set_off:
        found = phrases.before(tokens, last - 1, first)  # "rebels who, he said, were armed"
        first = found[0] if found else last
    if first <= last and set_off and _goes_on_with_verb(tokens, _past_hearer(tokens, use) + 1):
        return (first, last)  # "The plan, he said, will fail"
    if asks and first == last and tokens[first].low in QUESTION_WORDS:
        return (first, last)  # "How, he asked, had it come to this?"
    if first > last or (first == last and tokens[first].quoted < 0):
        return None
    if tokens[last].quoted < 0 and _only_adverbial(tokens, first, last):
        said_too = (
            set_off
            and _carries_on(tokens, _past_hearer(tokens, use) + 1)
            and not _of_saying(tokens[first : last + 1])
        )
        return (first, last) if said_too and first < last else None
    return (first, last)


def _ends(tokens: Tokens, use: Report) -> bool:
    """Does the sentence end with the verb, or with when it was said?"""
    return all(not token.word or asides.of_time(token) for token in tokens[use.end :])


def _called_so(tokens: Tokens, use: Report) -> bool:
    """ "“A farce”, he called it." """
    named = use.verb.takes("a") and [token.low for token in tokens[use.end : use.end + 1]] == ["it"]
    return named and all(not token.word for token in tokens[use.end + 1 :])


def _carries_on(tokens: Tokens, place: int) -> bool:
    """Does the sentence go on in small letters after "…, he said,", with more than a remark?"""
    if place >= len(tokens) or tokens[place].low in _REMARKING or tokens[place].low.endswith("ing"):
        return False
    return tokens[place].words.lstrip("\"'“‘«` ")[:1].islower() or tokens[place].capital


def _of_saying(tokens: Tokens) -> bool:
    """ "In a statement", "On Monday", "Asked about it", "However": when, where and how it was said."""
    if all(asides.of_time(token) or token.low in PREPOSITIONS for token in tokens):
        return True
    return tokens[0].low.endswith("ed") or any(token.low in _SAYINGS for token in tokens)


def _quotation_alone(tokens: Tokens, first: int, last: int) -> int:
    """Where what was said begins: with its quotation, if a colon, dash or bracket, or its own capital, sets that off."""
    if first >= last or tokens[last].quoted < 0 or any(token.quoted >= 0 for token in tokens[first:last]):
        return first
    left = tokens[last - 1].words
    own = left == "," and tokens[last].words.lstrip("\"'“‘«` ")[:1].isupper()
    return last if own or left in (":", "(", "-") else first


def _goes_on_with_verb(tokens: Tokens, place: int) -> bool:
    return place < len(tokens) and grammar.verb_like(tokens[place])


def _only_adverbial(tokens: Tokens, first: int, last: int) -> bool:
    """ "On Monday," "In a statement," "After the talks," "However,": no statement stands there."""
    head = tokens[first]
    if last - first < 2 or all(asides.of_time(token) for token in tokens[first : last + 1]):
        return True
    if head.capital and head.low.endswith(("ed", "ing")) and not tokens[first + 1].capital:
        return head.low.endswith("ed") or not phrases.leads_to_verb(tokens[first + 1 : last + 1])
    if head.low in PREPOSITIONS or head.low in (
        "asked",
        "speaking",
        "meanwhile",
        "when",
        "while",
        "as",
        "although",
    ):
        return not any(grammar.verb_like(token) for token in tokens[first + 1 : last + 1]) or last - first < 6
    return False


def resumed(tokens: Tokens, use: Report, limit: int, left: Range) -> Range | None:
    """What goes on after "…, he said, …"."""
    place = use.end
    if use.how == How.INVERTED:
        while place < limit and tokens[place].words != "," and tokens[place].quoted < 0:
            place += 1
    else:
        if use.verb.takes("h"):
            place = asides.past_hearer(tokens, use, place, limit) or place
        place = asides.past_adverbials(tokens, place, limit)
        if place < limit and tokens[place].low in ("of", "about"):
            place = next((k for k in range(place, min(limit, place + 12)) if tokens[k].words == ","), place)
    if place + 1 >= limit or tokens[place].words not in (",", ":", "-"):
        return None
    place += 1
    if tokens[place].quoted >= 0:
        return (place, limit - 1)
    if limits.did_next(tokens[place : place + 4]):
        return None
    if (
        (tokens[left[1]].quoted < 0 or _quotes_a_part(tokens, use, left))
        and (limit - place > 2 or (limit - place > 1 and grammar.verb_like(tokens[place])))
        and (
            grammar.verb_like(tokens[place])
            or (tokens[place].low == "to" and any(token.low == "it" for token in tokens[left[0] : left[1]]))
            or (
                use.how is How.PLAIN
                and (not _whole(tokens, left, place) or _said_on(tokens, use, place, limit))
            )
        )
    ):
        return (place, limit - 1)
    return None


def _quotes_a_part(tokens: Tokens, use: Report, left: Range) -> bool:
    """ "It was a “mistake,” he argued, to refuse": the quotation is only the end of what stands before the verb."""
    return use.how is How.PLAIN and tokens[left[0]].quoted < 0 and _set_off(tokens, use)


def _said_on(tokens: Tokens, use: Report, place: int, limit: int) -> bool:
    """ "Nine were hurt, he said, among them a child"; "…, he said, and nobody left": what is added to a whole clause."""
    if not _set_off(tokens, use):
        return False
    if tokens[place].low not in ("and", "but"):
        return tokens[place].low in _ADDED_ON
    found = phrases.after(tokens, place + 1)
    return found is not None and found[1] + 1 < limit and grammar.verb_like(tokens[found[1] + 1])


def _whole(tokens: Tokens, left: Range, right: int) -> bool:
    """Does a clause stand before the verb that needs nothing more: no "if …", and no "that …" after the verb?"""
    if tokens[left[0]].low in SUBORDINATORS | PREPOSITIONS or tokens[right].low in SUBORDINATORS | _OF_MATTER:
        return False
    if tokens[left[1]].low in AUXILIARIES or tokens[left[1]].low in PREPOSITIONS:
        return False  # "She has, she says, buried two husbands"
    return any(grammar.verb_like(token) for token in tokens[left[0] : left[1] + 1])
