"""Who is reported to have said what, sentence by sentence: a reporting verb, its subject, the words it brings.

Written forms known: ``X said (that) …``; ``"…," X said``; ``"…," said X``; ``…, X said, …``; ``X, who said …, went``;
``X told Y that …``; ``X called for …``; ``X accused Y of …``; ``X described Y as "…"``; ``Y was …, according to X``;
``According to X, …``; ``X did this, saying …``; ``Calling it "…," X said …``; ``Z quoted X as saying …``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from . import asides, limits, phrases
from .cues import How, Report, uses
from .findings import Span
from .limits import JOINING
from .phrases import Range, Tokens
from .sentences import Sentence, Token
from .words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
    VERBS,
    Verb,
)

_NOTHING_SAID = frozenset("nothing little goodbye hello farewell".split())


def find_reports(sentence: Sentence) -> tuple[Report, ...]:
    """The reports of one sentence, each with what it brings; those that bring nothing are left out."""
    found = uses(sentence)
    told: list[Report] = []
    for n, use in enumerate(found):
        if told and _nested(told[-1], use):
            continue
        report = _with_contents(use, limits.limit(use, found[n + 1 :], sentence.tokens), told)
        if report.contents:
            told.append(report)
        elif told and _relays(report):
            told[-1] = replace(told[-1], via=report.subject)
    return tuple(told)


def _relays(report: Report) -> bool:
    """ "Mr. Putin said …, according to an aide", "…, an aide said": somebody tells what another said."""
    tokens = report.sentence.tokens
    if report.how is How.ACCORDING:
        return True
    last = all(not token.word or asides.of_time(token) for token in tokens[report.end :])
    return (
        report.how is How.PLAIN
        and report.verb.takes("q", "c")
        and last
        and tokens[report.start - 1].words == ","
    )


def _nested(earlier: Report, use: Report) -> bool:
    """Does this verb stand within what an earlier one brings?"""
    place = use.sentence.tokens[use.group].start
    return any(span.start <= place < span.end for span in earlier.contents)


def _with_contents(use: Report, limit: int, told: Sequence[Report]) -> Report:
    tokens = use.sentence.tokens
    if use.how == How.ACCORDING:
        return _according_contents(use, limit, told)
    left = _left(tokens, use, told)
    right = _right(tokens, use, limit) if use.how != How.INVERTED else None
    if left and (right is None or tokens[left[0]].quoted >= 0 or _set_off(tokens, use)):
        return replace(use, contents=_spans(tokens, [left, _resumed(tokens, use, limit, left)]), before=True)
    return replace(use, contents=_spans(tokens, [right]))


def _set_off(tokens: Tokens, use: Report) -> bool:
    """Do commas stand on both sides of subject and verb: "The plan, he said, will fail"?"""
    first = use.start if use.how is How.PLAIN else use.group
    if use.how not in (How.PLAIN, How.INVERTED) or use.end >= len(tokens) or first == 0:
        return False
    return tokens[first - 1].words == "," and tokens[use.end].words == ","


def _left(tokens: Tokens, use: Report, told: Sequence[Report]) -> Range | None:
    """What stands before the verb and its subject: "…," he said."""
    if not use.verb.takes("q", "c"):
        return None
    last = use.start - 1 if use.how == How.PLAIN else use.group - 1
    if last < 0 or use.how not in (How.PLAIN, How.INVERTED):
        return None
    if tokens[last].quoted < 0:
        if tokens[last].words not in (",", "-"):
            return None
        last -= 1
    first = 0
    for one in told:
        stop = one.contents[-1].end
        first = max(first, next((k for k, token in enumerate(tokens) if token.start >= stop), len(tokens)))
    if (told or not use.verb.takes("c")) and not any(token.quoted >= 0 for token in tokens[first : last + 1]):
        return None
    while first <= last and (
        tokens[first].words in ",;:-." or tokens[first].low in ("but", "and", "so", "yet")
    ):
        first += 1
    if first <= last and _set_off(tokens, use) and _goes_on_with_verb(tokens, use.end + 1):
        return (first, last)  # "The plan, he said, will fail"
    if first > last or (first == last and tokens[first].quoted < 0):
        return None
    if tokens[last].quoted < 0 and _only_adverbial(tokens, first, last):
        return None
    return (first, last)


def _goes_on_with_verb(tokens: Tokens, place: int) -> bool:
    return place < len(tokens) and phrases.verb_like(tokens[place])


def _only_adverbial(tokens: Tokens, first: int, last: int) -> bool:
    """ "On Monday," "In a statement," "After the talks," "However,": no statement stands there."""
    head = tokens[first]
    if last - first < 2 or all(asides.of_time(token) for token in tokens[first : last + 1]):
        return True
    if head.capital and head.low.endswith(("ed", "ing")) and not tokens[first + 1].capital:
        return True
    if head.low in PREPOSITIONS or head.low in (
        "asked",
        "speaking",
        "meanwhile",
        "when",
        "while",
        "as",
        "although",
    ):
        return not any(phrases.verb_like(token) for token in tokens[first + 1 : last + 1]) or last - first < 6
    return False


def _resumed(tokens: Tokens, use: Report, limit: int, left: Range) -> Range | None:
    """What goes on after "…, he said, …"."""
    place = use.end
    if use.how == How.INVERTED:
        while place < limit and tokens[place].words != "," and tokens[place].quoted < 0:
            place += 1
    else:
        if use.verb.takes("h"):
            place = asides.past_hearer(tokens, use, place, limit) or place
        place = asides.past_adverbials(tokens, place, limit)
    if place + 1 >= limit or tokens[place].words not in (",", ":", "-"):
        return None
    place += 1
    if tokens[place].quoted >= 0:
        return (place, limit - 1)
    if (
        tokens[left[1]].quoted < 0
        and limit - place > 2
        and (use.how is How.PLAIN or phrases.verb_like(tokens[place]))
    ):
        return (place, limit - 1)
    return None


def _right(tokens: Tokens, use: Report, limit: int) -> Range | None:
    """What stands after the verb, by the verb's grammar."""
    verb, place = use.verb, use.end
    if place >= limit:
        return None
    if use.start and tokens[use.start - 1].low == "as" and tokens[place].words == ",":
        return _range(place + 1, limit)  # "As Mr. Adams noted, …"
    if tokens[place].low == "not" and verb.takes("o", "t"):
        return None  # "asked not to be named"
    while place < limit and phrases.is_adverb(tokens[place]):
        place += 1
    if place >= limit - 1:
        return _range(place, limit) if place < limit and tokens[place].quoted >= 0 else None
    if tokens[place].low == "to" and verb.takes("t", "o"):
        kept_back = verb.lemma in ("decline", "refuse") and tokens[place + 1].low in VERBS  # declined to say
        return None if kept_back else _range(place, limit)
    if verb.lemma == "tell" and tokens[place].low == "that":
        return None  # somebody was told
    if verb.takes("c", "d"):
        that = _that(tokens, place, limit)
        if that is not None:
            return _range(that + 1, limit)
    if tokens[place].low in verb.prepositions:
        return _range(place + 1, limit) if _says_something(tokens[place + 1 : limit]) else None
    if verb.takes("h", "o") and not verb.takes("n"):
        found = asides.past_hearer(tokens, use, place, limit)
        if found is not None:
            place = found
    if verb.takes("p"):
        brought = next(
            (k for k in range(place, min(limit, place + 10)) if tokens[k].low in verb.prepositions), None
        )
        if brought is not None:
            return _range(brought + 1, limit)
    place = asides.past_adverbials(tokens, place, limit)
    if place >= limit:
        return None
    return _brought(tokens, verb, place, limit)


def _that(tokens: Tokens, place: int, limit: int) -> int | None:
    """The "that" which opens what was said, over adverbials and whoever was told; None where there is none."""
    for n in range(place, min(limit, place + 16)):
        token = tokens[n]
        if token.low == "that" and n + 1 < limit:
            return n if n == place or tokens[n - 1].low not in PREPOSITIONS else None
        if (token.low in PRONOUNS and n > place) or token.words in ":;-" or phrases.verb_like(token):
            return None
    return None


def _brought(tokens: Tokens, verb: Verb, place: int, limit: int) -> Range | None:
    """What begins at ``place``, if the verb's grammar lets it bring that."""
    token = tokens[place]
    if (phrases.verb_like(token) and token.low not in ("being", "having")) or token.low in _NOTHING_SAID:
        return None  # "What he said was wrong", "said nothing"
    if token.words in (",", ":"):
        following = place + 1
        if following < limit and (tokens[following].quoted >= 0 or token.words == ":"):
            return _range(following, limit) if verb.takes("q", "d", "c") else None
        if following < limit and tokens[following].low == "that":
            return _range(following + 1, limit)
        if verb.takes("c") and limit - following > 3 and _begins_clause(tokens[following]):
            return _range(following, limit)
        return None
    if token.quoted >= 0:
        return _range(place, _quotation_end(tokens, place, limit))
    if token.low in ("using", "via"):
        return None
    if token.low == "that" and verb.takes("c", "d"):
        return _range(place + 1, limit)
    if token.low in QUESTION_WORDS and verb.takes("w", "c", "n"):
        return _range(place, limit)
    if token.low == "to":
        return _range(place, limit) if verb.takes("t", "o") else None
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
        "because",
        "than",
        "out",
        "up",
    ):
        return None
    if verb.takes("o") and not verb.takes("n", "c", "a"):
        return _range(place, limit) if any(one.low == "to" for one in tokens[place:limit]) else None
    if verb.takes("c"):
        if token.low in PREPOSITIONS and limit - place < 4:
            return None
        return _range(place, limit)
    if verb.takes("a", "n") and token.low not in PREPOSITIONS and token.word:
        return _range(place, limit) if _says_something(tokens[place:limit]) else None
    return None


def _quotation_end(tokens: Tokens, place: int, limit: int) -> int:
    """Where what begins with a quotation ends: with it, if a clause of the writer's own follows."""
    alone = all(token.quoted < 0 for token in tokens[place + 1 : limit])
    follows = tokens[place + 1 : place + 3]
    own = len(follows) == 2 and follows[0].words == "," and follows[1].low in JOINING
    return place + 1 if alone and own and len(tokens[place].words.split()) > 3 else limit


def _begins_clause(token: Token) -> bool:
    """Can a main clause begin with this word, as in "In Moscow, he said, the talks went on"?"""
    return (
        token.capital
        or token.low in DETERMINERS
        or token.low in ("he", "she", "it", "they", "we", "i", "there")
    )


def _says_something(tokens: Tokens) -> bool:
    """More than a name: "criticised Russia last week" tells of words, but not which."""
    said = [token for token in tokens if token.word and not asides.of_time(token) and not token.capital]
    plain = [token for token in said if token.low not in PREPOSITIONS and token.low not in PRONOUNS]
    names = any(token.capital and not asides.of_time(token) for token in tokens)
    return len(plain) > 1 or (bool(plain) and names) or any(token.quoted >= 0 for token in tokens)


def _according_contents(use: Report, limit: int, told: Sequence[Report]) -> Report:
    tokens = use.sentence.tokens
    if (
        use.end + 1 < limit
        and tokens[use.end].words == ","
        and phrases.verb_like(tokens[use.end + 1])
        and use.group > 1
    ):
        both = [(0, use.group - 1), (use.end + 1, limit - 1)]  # "The talks, according to X, were useful"
        return replace(use, contents=_spans(tokens, both), before=True)
    if use.group <= 1:  # "According to X, …"
        comma = next((k for k in range(use.end, limit) if tokens[k].words == ","), None)
        brought = _range(comma + 1, limit) if comma is not None else None
        return replace(use, contents=_spans(tokens, [brought]))
    last = use.group - 1
    while last >= 0 and tokens[last].quoted < 0 and tokens[last].words in ",;-":
        last -= 1
    if last >= 0 and tokens[last].low in ("which", "that", "who"):
        return replace(use, contents=_spans(tokens, [_range(use.end, limit)]))
    if told and told[-1].contents:
        return use
    first = 0
    while first < last and tokens[first].low in ("but", "and"):
        first += 1
    return replace(use, contents=_spans(tokens, [(first, last)] if last > first else []), before=True)


def _range(first: int, limit: int) -> Range | None:
    return (first, limit - 1) if first < limit else None


def _spans(tokens: Tokens, ranges: Sequence[Range | None]) -> tuple[Span, ...]:
    """Ranges of tokens as characters, marks and blanks at the edges taken off."""
    spans = []
    for place in ranges:
        if place is None:
            continue
        first, last = place
        while (
            first <= last
            and tokens[first].quoted < 0
            and (tokens[first].words in ",;:.-" or tokens[first].low == "that")
        ):
            first += 1
        while (
            last >= first
            and tokens[last].quoted < 0
            and (tokens[last].words in ",;:.-!?…" or tokens[last].low in ("and", "but"))
        ):
            last -= 1
        if first <= last:
            spans.append(Span(tokens[first].start, tokens[last].end))
    return tuple(spans)
