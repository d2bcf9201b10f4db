"""Where what a reporting verb brings must end: before the next clause with a report of its own."""

from __future__ import annotations

from collections.abc import Sequence

from articles.reading.language import grammar, phrases
from articles.reading.language.phrases import Tokens
from articles.reading.language.sentences import Token
from articles.reading.language.verbs import VERBS
from articles.reading.language.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS

from . import asides, remarks
from .reports import How, Report

JOINING = frozenset("and but while although though as yet so which whom to".split())
_JOINED = frozenset("and but while though although".split())
_ADDED = frozenset("a an one all who which though although even despite something making".split())
_LEADING = frozenset("after before when while since although though because until".split())
_CIRCUMSTANCES = frozenset("after before following amid hours days during shortly".split())
_EFFECTS = frozenset(
    "prompting drawing sparking triggering provoking eliciting earning raising fuelling fueling".split()
)
_OWNERS = frozenset("his her their him them".split())
_SPANS = frozenset("minutes hours day days week weeks month months year years".split())
_LAST = frozenset("last this earlier later".split())


def limit(use: Report, later: Sequence[Report], tokens: Tokens) -> int:
    """The token before which what the verb brings must end: the next clause with a report of its own."""
    end = len(tokens)
    while end > use.end and tokens[end - 1].quoted < 0 and tokens[end - 1].words in ".!?;:…":
        end -= 1
    # Only where a mark or a quotation stands can the writer's own words begin so
    marks = [n for n in range(use.end, end) if not tokens[n].word or tokens[n - 1].quoted >= 0]
    counted = use.subject is not None and phrases.is_counted(tokens, *use.subject)
    end = next((place for place in marks if _breaks_off(tokens, place, use, counted)), end)
    joined = [n for n in range(use.end + 1, end) if tokens[n].low in _JOINED]
    if not use.verb.takes("c", "d", "w") or (use.end < end and tokens[use.end].low == "to"):
        end = next((n for n in marks if use.end < n < end and begins_anew(tokens, n)), end)
        end = next((n for n in joined if n < end and _goes_on_doing(tokens, n)), end)
        end = next((n for n in marks if use.end + 2 < n < end - 1 and _circumstance(tokens, n, use)), end)
    else:
        end = next((n for n in joined if n < end and _no_clause(tokens, use.end, n)), end)
    within = False
    for one in later if use.how is not How.ACCORDING or use.group > 1 else ():
        if one.group < use.end or (one.how is How.ELLIPTIC and use.how is How.ACCORDING):
            continue
        if (one.how is How.ELLIPTIC and (within or _goes_on(tokens, use, one))) or _own_words(tokens, one):
            continue
        if one.how in (How.PARTICIPLE, How.ELLIPTIC, How.ACCORDING) and one.start >= use.end:
            return min(end, one.start)
        if one.how is How.INVERTED and one.start > use.end and tokens[one.start].words == ",":
            return min(end, one.start)
        if one.how in (How.PLAIN, How.INVERTED) and one.start > use.end:
            stop = _apart(tokens, one.start)
            within = _within(tokens, use, one, stop)
            if stop > use.end and not within:
                return min(end, stop)
    aside = (
        use.start > 1 and tokens[use.start - 1].low in ("who", "which") and tokens[use.start - 2].words == ","
    )
    if use.how == How.RELATIVE or aside:
        led_in = tokens[0].low in _LEADING or tokens[0].low in PREPOSITIONS
        end = _relative_end(tokens, use.end, end)
        return _lead_end(tokens, use.end, end) if led_in else end
    if use.how == How.NOUN:
        return next((place for place in range(use.end, end) if tokens[place].words == ","), end)
    led = use.how == How.PLAIN and use.start > 0 and tokens[use.start - 1].low in _LEADING
    led = led and (
        use.start == 1 or tokens[use.start - 2].low in ("and", "but") or tokens[use.start - 2].words == ","
    )
    if led or (use.how == How.PARTICIPLE and use.group <= 1):
        return _lead_end(tokens, use.end, end)
    return end


def _within(tokens: Tokens, use: Report, one: Report, stop: int) -> bool:
    """ "said that Mr. Adams and he agreed", "…, but what he had said was clear": no clause beside the one that is told."""
    if tokens[one.start - 1].low == "what" and not one.verb.takes("a"):
        return True
    that = next((n for n in range(use.end, stop) if tokens[n].low == "that"), stop)
    joint = tokens[stop].low == "and" or tokens[stop - 1].low == "and"
    return joint and that < stop - 1 and all(one.word and not _finite(one) for one in tokens[that + 1 : stop])


def _finite(token: Token) -> bool:
    return grammar.verb_like(token) or token.low.endswith(("ed", "s"))


def _own_words(tokens: Tokens, one: Report) -> bool:
    """ "said they differed, as he put it, “a little”": he of whom it is told already."""
    own = tokens[one.subject[0]].low in PRONOUNS.keys() | _OWNERS if one.subject else False
    return one.how is How.ACCORDING and own


def _goes_on(tokens: Tokens, use: Report, later: Report) -> bool:
    """ "said he had shown it and had made clear", "says they differ but do not shout": told by whoever tells the first."""
    if tokens[later.start].words == ",":
        set_off = use.how is How.PLAIN and use.start > 1 and tokens[use.start - 1].words == ","
        return set_off and later.start == use.end  # "The plan, he said, calls for it"
    if tokens[later.group].low == "do" and tokens[use.end - 1].low.endswith("s"):
        return True
    if tokens[later.group].low != "had":
        return False
    return any(token.low == "had" for token in tokens[use.end : later.start])


def _lead_end(tokens: Tokens, start: int, end: int) -> int:
    """ "Insisting it was no plan, Mr. Adams left": what leads a sentence ends at the comma before its main clause."""
    for place in range(start + 1, end - 2):
        if tokens[place].words != "," and not comma_inside(tokens[place]):
            continue
        found = phrases.after(tokens, place + 1)
        if found and found[1] + 1 < end and _can_be_verb(tokens[found[1] + 1]):
            return place if tokens[place].quoted < 0 else place + 1
    return end


def _can_be_verb(token: Token) -> bool:
    return grammar.verb_like(token) or grammar.is_adverb(token) or token.low.endswith(("ed", "s"))


def _breaks_off(tokens: Tokens, place: int, use: Report, counted: bool) -> bool:
    """A semicolon; counts compared; the writer's own remark; or a colon some way on that announces a quotation of its own."""
    mark, ahead = tokens[place].words, tokens[place + 1 : place + 8]
    if mark == ";" or (mark == "," and _breaks_at_comma(tokens, place, ahead)):
        return True
    if place > use.end and remarks.compared(tokens, place, counted):
        return True
    if mark in (":", "-") and [token.low for token in ahead[:2]] == ["according", "to"]:
        return True
    late = place > use.end + 2 or (place > use.end and tokens[place - 1].quoted >= 0)
    if mark == "-" and late and _last_dash(tokens, place):
        return tokens[place + 1].low in _ADDED if place + 1 < len(tokens) else True
    if place > use.end and comma_inside(tokens[place - 1]):
        ahead = tokens[place : place + 7]
        if remarks.remark(ahead[:4]) or remarks.summed_up(ahead) or did_next(ahead[:4]):
            return True
    announces = mark == ":" and place + 1 < len(tokens) and tokens[place + 1].quoted >= 0
    return announces and any(
        token.low not in PREPOSITIONS and not asides.of_time(token) for token in tokens[use.end + 3 : place]
    )


def _breaks_at_comma(tokens: Tokens, place: int, ahead: Tokens) -> bool:
    """The writer's own remark after a comma: what came of it, what was left unsaid, what others did."""
    if remarks.remark(ahead[:4]) or remarks.summed_up(ahead):
        return True
    first, second, third = [*(token.low for token in ahead[:3]), "", "", ""][:3]
    if (second in _SPANS and third in ("after", "before")) or (first in _EFFECTS and len(ahead) > 1):
        return True
    if remarks.kept_silent(ahead[:4]) or remarks.beside(ahead[:2]):
        return True
    return first == "while" and remarks.others_did(tokens, place + 2)


def _goes_on_doing(tokens: Tokens, place: int) -> bool:
    """ "praised the deal and left", "called it a farce, but he stayed": after words that are no clause, the writer's."""
    if place + 2 >= len(tokens):
        return False
    following = asides.past_adverbials(tokens, place + 1, len(tokens) - 1)
    if grammar.verb_like(tokens[following]) and tokens[following].low not in AUXILIARIES:
        return True
    if tokens[place - 1].words != "," and not comma_inside(tokens[place - 1]):
        return False
    found = phrases.after(tokens, following)
    return found is not None and found[1] + 1 < len(tokens) and _can_be_verb(tokens[found[1] + 1])


def _circumstance(tokens: Tokens, place: int, use: Report) -> bool:
    """ "told them to go on, after a meeting that ran late": when and amid what it was done, after a comma."""
    named = use.verb.lemma in ("call", "describe", "brand", "dub", "label", "term")
    if named and tokens[place - 1].quoted >= 0 and tokens[place].low in _CIRCUMSTANCES | _LEADING:
        return True  # "called it a “farce” after it was over"
    following = tokens[place + 1].low
    clause = following in ("as", "when", "because") and phrases.begins_clause(tokens, place + 2, len(tokens))
    return tokens[place].words == "," and (following in _CIRCUMSTANCES or clause)


def _no_clause(tokens: Tokens, start: int, place: int) -> bool:
    """ "confirmed the call but gave no details": what stands before is no clause, so that what follows is the writer's."""
    if not _goes_on_doing(tokens, place):
        return False
    following = tokens[asides.past_adverbials(tokens, place + 1, len(tokens) - 1)]
    if tokens[place - 1].words == "," and not grammar.verb_like(following):
        return False
    before = tokens[start:place]
    return not any(
        grammar.verb_like(token) or token.quoted >= 0 or token.low == "that" or token.low.endswith("ed")
        for token in before
    )


def comma_inside(token: Token) -> bool:
    """A quotation that ends with a comma."""
    return token.quoted >= 0 and token.words.rstrip("\"'”’»` ")[-1:] == ","


def _last_dash(tokens: Tokens, place: int) -> bool:
    again = next((n for n in range(place + 1, len(tokens)) if tokens[n].words == "-"), None)
    return again is None or tokens[min(again + 1, len(tokens) - 1)].low in ("and", "but")


def begins_anew(tokens: Tokens, place: int) -> bool:
    """A semicolon, or the colon of "He described it: There had been an hour's talk"."""
    if tokens[place].words != ":" or place + 1 >= len(tokens):
        return tokens[place].words == ";"
    head = tokens[place + 1]
    return head.capital and (head.low in PRONOUNS or head.low in DETERMINERS or head.low == "there")


def did_next(tokens: Tokens) -> bool:
    """ "“…,” and he listed trade": what the speaker did next is the writer's to tell; "and he would stay" is still said."""
    if len(tokens) < 3 or tokens[0].low not in ("and", "but") or tokens[1].low not in ("he", "she", "they"):
        return False
    verb = tokens[3] if grammar.is_adverb(tokens[2]) and len(tokens) > 3 else tokens[2]
    return verb.low.endswith("ed") or (grammar.verb_like(verb) and verb.low not in AUXILIARIES)


def _apart(tokens: Tokens, start: int) -> int:
    """Where a clause of its own begins before its subject at ``start``; -1 if it hangs on what stands before."""
    place = _past_when(tokens, start) - 1
    if place > 0 and tokens[place].quoted >= 0 and tokens[place - 1].words in (",", ";", ":"):
        return place - 1  # …; "…," Mr. Adams replied
    joined = False
    while place > 0 and tokens[place].low in JOINING:
        place -= 1
        joined = True
    if tokens[place].words in (",", ";", "-"):
        return place
    return place + 1 if joined or tokens[place].quoted >= 0 else -1


def _past_when(tokens: Tokens, start: int) -> int:
    """Of ", and last month in Rome Mr. Adams" where "last" stands; ``start`` where nothing such leads to it."""
    place = start
    while place > 1 and start - place < 6 and _of_when(tokens[place - 1]):
        place -= 1
    led = place < start and (tokens[place].low in _LAST or tokens[place].low in ("on", "in", "at"))
    return place if led and (tokens[place - 1].low in JOINING or tokens[place - 1].words in ",;") else start


def _of_when(token: Token) -> bool:
    return token.word and (grammar.is_time(token) or token.capital or token.low in _LAST | {"on", "in", "at"})


def _relative_end(tokens: Tokens, start: int, end: int) -> int:
    """A relative clause ends at the comma before the main verb."""
    for place in range(start + 1, end - 1):
        inside = comma_inside(tokens[place])
        if not inside and tokens[place].words != ",":
            continue
        verb = place + 1
        while verb + 1 < end and grammar.is_adverb(tokens[verb]):
            verb += 1
        following = tokens[verb + 1] if verb + 1 < end else None
        object_follows = following is None or following.capital or following.low in DETERMINERS
        if following and following.low in PREPOSITIONS - {"by"}:
            object_follows = all(token.words != "," for token in tokens[verb:end])
        last = tokens[verb].low.endswith("ed") and object_follows  # "…, closed the border"
        if last or grammar.verb_like(tokens[verb]) or tokens[verb].low in VERBS:
            return place + 1 if inside else place
    return end
