"""Who is reported to have said what, sentence by sentence: a reporting verb, its subject, the words it brings.

Written forms known: ``X said (that) …``; ``"…," X said``; ``"…," said X``; ``…, X said, …``; ``X, who said …, went``;
``X told Y that …``; ``X called for …``; ``X accused Y of …``; ``X described Y as "…"``; ``Y was …, according to X``;
``According to X, …``; ``X did this, saying …``; ``Calling it "…," X said …``; ``Z quoted X as saying …``.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import after_verb, asides, grammar, limits, phrases
from .after_verb import up_to
from .cues import uses
from .findings import Span
from .phrases import Range, Tokens
from .reports import How, Report
from .sentences import Sentence
from .words import (
    PREPOSITIONS,
    SUBORDINATORS,
)

_REMARKING = frozenset("who which as when while where citing and but".split())
_SAYINGS = frozenset(
    "statement interview speech tweet post letter email message memo conference remarks address news call report briefing "
    "book article column testimony note debate rally appearance meantime meanwhile interviews speaking asked".split()
)
_MEANWHILE = frozenset("while as when after before during".split())


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
            told[-1] = told[-1]._replace(via=report.subject)
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
    if use.how == How.NOUN:
        first = use.end if tokens[use.end].low == "to" else use.end + 1
        whole = tokens[use.end].low != "for" or after_verb.says_something(tokens[first:limit])
        return use._replace(contents=_spans(tokens, [up_to(first, limit)] if whole else []))
    if use.how == How.PASSIVE:
        return use._replace(contents=_spans(tokens, [_passive_contents(tokens, use, limit)]))
    left = _left(tokens, use, told)
    right = after_verb.brought(tokens, use, limit) if use.how != How.INVERTED else None
    if left and (right is None or tokens[left[0]].quoted >= 0 or _ends_before(tokens, use, left, right)):
        return use._replace(contents=_spans(tokens, [left, _resumed(tokens, use, limit, left)]), before=True)
    return use._replace(contents=_spans(tokens, [right]))


def _ends_before(tokens: Tokens, use: Report, left: Range, right: Range) -> bool:
    """Does what was said stand before the verb, though words follow it: "It was “a mess,” he said, and left"?"""
    if _set_off(tokens, use):
        return True
    parted = use.end < len(tokens) and tokens[use.end].words == ","
    aside = tokens[right[0]].quoted >= 0 or tokens[right[0]].low in _MEANWHILE
    return limits.comma_inside(tokens[left[1]]) and (parted or aside)


def _set_off(tokens: Tokens, use: Report) -> bool:
    """Do commas stand on both sides of subject and verb: "The plan, he said, will fail"?"""
    first = use.start if use.how is How.PLAIN else use.group
    if use.how not in (How.PLAIN, How.INVERTED) or use.end >= len(tokens) or first == 0:
        return False
    return tokens[first - 1].words == "," and tokens[use.end].words == ","


def _left(tokens: Tokens, use: Report, told: Sequence[Report]) -> Range | None:
    """What stands before the verb and its subject: "…," he said."""
    if not use.verb.takes("q", "c") and not _called_so(tokens, use):
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
    first = _quotation_alone(tokens, first, last)
    if first <= last and _set_off(tokens, use) and _goes_on_with_verb(tokens, use.end + 1):
        return (first, last)  # "The plan, he said, will fail"
    if first > last or (first == last and tokens[first].quoted < 0):
        return None
    if tokens[last].quoted < 0 and _only_adverbial(tokens, first, last):
        said_too = (
            _set_off(tokens, use)
            and _carries_on(tokens, use.end + 1)
            and not _of_saying(tokens[first : last + 1])
        )
        return (first, last) if said_too and first < last else None
    return (first, last)


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
        if place < limit and tokens[place].low in ("of", "about"):
            place = next((k for k in range(place, min(limit, place + 12)) if tokens[k].words == ","), place)
    if place + 1 >= limit or tokens[place].words not in (",", ":", "-"):
        return None
    place += 1
    if tokens[place].quoted >= 0:
        return (place, limit - 1)
    if (
        tokens[left[1]].quoted < 0
        and (limit - place > 2 or (limit - place > 1 and grammar.verb_like(tokens[place])))
        and (grammar.verb_like(tokens[place]) or (use.how is How.PLAIN and not _whole(tokens, left, place)))
    ):
        return (place, limit - 1)
    return None


def _whole(tokens: Tokens, left: Range, right: int) -> bool:
    """Does a clause stand before the verb that needs nothing more: no "if …", and no "that …" after the verb?"""
    if any(token.low in SUBORDINATORS | PREPOSITIONS for token in (tokens[left[0]], tokens[right])):
        return False
    return any(grammar.verb_like(token) for token in tokens[left[0] : left[1] + 1])


def _passive_contents(tokens: Tokens, use: Report, limit: int) -> Range | None:
    """ "was dubbed “…” by X": the quotation; "was described by X as …": what follows "as"."""
    if use.end >= limit:
        return None
    if tokens[use.end].quoted >= 0:
        return (use.end, use.end)
    return up_to(use.end + 1, limit) if tokens[use.end].low == "as" else None


def _according_contents(use: Report, limit: int, told: Sequence[Report]) -> Report:
    tokens = use.sentence.tokens
    if use.group and tokens[use.group - 1].low == "not":
        return use  # "Not according to Mr. Adams"
    if (
        use.end + 1 < limit
        and tokens[use.end].words == ","
        and grammar.verb_like(tokens[use.end + 1])
        and use.group > 1
    ):
        both = [(0, use.group - 1), (use.end + 1, limit - 1)]  # "The talks, according to X, were useful"
        return use._replace(contents=_spans(tokens, both), before=True)
    if use.group <= 1:  # "According to X, …"
        comma = next((k for k in range(use.end, limit) if tokens[k].words == ","), None)
        brought = up_to(comma + 1, limit) if comma is not None else None
        return use._replace(contents=_spans(tokens, [brought]))
    last = use.group - 1
    while last >= 0 and tokens[last].quoted < 0 and tokens[last].words in ",;-":
        last -= 1
    if last >= 0 and tokens[last].low in ("which", "that", "who"):
        return use._replace(contents=_spans(tokens, [up_to(use.end, limit)]))
    if told and told[-1].contents:
        return use
    first = 0
    while first < last and tokens[first].low in ("but", "and"):
        first += 1
    if tokens[first].low in ("that", "this") and last - first == 1:
        return use  # "That's according to X": said in the sentence before
    return use._replace(contents=_spans(tokens, [(first, last)] if last > first else []), before=True)


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
