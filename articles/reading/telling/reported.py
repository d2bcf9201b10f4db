"""Who is reported to have said what, sentence by sentence: a reporting verb, its subject, the words it brings.

Written forms known: ``X said (that) …``; ``"…," X said``; ``"…," said X``; ``…, X said, …``; ``X, who said …, went``;
``X told Y that …``; ``X called for …``; ``X accused Y of …``; ``X described Y as "…"``; ``Y was …, according to X``;
``According to X, …``; ``X did this, saying …``; ``Calling it "…," X said …``; ``Z quoted X as saying …``.
"""

from __future__ import annotations

from collections.abc import Sequence

from articles.reading.findings import Span
from articles.reading.language import grammar, leads, phrases
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.sentences import Sentence
from articles.reading.language.words import AUXILIARIES, PREPOSITIONS, SUBORDINATORS

from . import after_verb, before_verb, limits, relays
from .after_verb import up_to
from .cues import uses
from .reports import How, Report

_THOUGH = frozenset("though although because".split())


def find_reports(sentence: Sentence) -> tuple[Report, ...]:
    """The reports of one sentence, each with what it brings; those that bring nothing are left out."""
    found = uses(sentence)
    told: list[Report] = []
    for n, use in enumerate(found):
        if told and _nested(told[-1], use):
            inner = _with_contents(use, limits.limit(use, found[n + 1 :], sentence.tokens), ())
            if relays.is_told_by(told[-1], inner):
                told[-1] = relays.with_inner(told[-1], inner)
            continue
        report = _with_contents(use, limits.limit(use, found[n + 1 :], sentence.tokens), told)
        if report.contents and report.before:
            told = [one for one in told if one.contents[0].start < report.contents[0].start]
        if report.contents:
            told.append(report)
        elif told and relays.only_tells(report):
            told = relays.told_after(told, report)
    return tuple(told)


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
    left = before_verb.left_of(tokens, use, told)
    right = after_verb.brought(tokens, use, limit) if use.how != How.INVERTED else None
    if left and (
        right is None or tokens[left[0]].quoted >= 0 or before_verb.ends_before(tokens, use, left, right)
    ):
        return use._replace(
            contents=_spans(tokens, [left, before_verb.resumed(tokens, use, limit, left)]), before=True
        )
    return use._replace(contents=_spans(tokens, [right]))


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
    if _goes_on(tokens, use, limit):
        if tokens[use.end - 1].low == "words" and tokens[use.end + 1].quoted >= 0:
            return use._replace(
                contents=_spans(tokens, [up_to(use.end + 1, limit)])
            )  # "is, in his words, “…”"
        both = [(0, use.group - 1), (use.end + 1, limit - 1)]  # "The talks, according to X, were useful"
        return use._replace(contents=_spans(tokens, both), before=True)
    led_in = use.group and tokens[use.group - 1].words in (":", ";")
    if (use.group <= 1 and tokens[0].quoted < 0) or led_in:  # "According to X, …"
        comma = _past_beside(tokens, use.end, limit)
        brought = up_to(comma + 1, limit) if comma is not None else None
        return use._replace(contents=_spans(tokens, [brought]))
    last = use.group - 1
    led = tokens[0].low in PREPOSITIONS | SUBORDINATORS and tokens[last].words == ","
    beside = led and not told and tokens[min(use.end, limit - 1)].words == ","
    if beside and any(grammar.verb_like(token) for token in tokens[use.end : limit]):
        return use._replace(contents=_spans(tokens, [up_to(use.end + 1, limit)]))  # "When, according to X, …"
    while last >= 0 and tokens[last].quoted < 0 and tokens[last].words in ",;-":
        last -= 1
    if last >= 0 and tokens[last].low in ("which", "that", "who"):
        return use._replace(contents=_spans(tokens, [up_to(use.end, limit)]))
    if told and told[-1].contents:
        return use
    first = min(leads.past_dateline(tokens), last)
    while first < last and tokens[first].low in ("but", "and"):
        first += 1
    if tokens[use.group].low == "as" and tokens[last].quoted >= 0:
        first = last  # "…, because it was “a farce,” as Mr. Adams put it"
    if tokens[first].low in ("that", "this") and last - first == 1:
        return use  # "That's according to X": said in the sentence before
    left = (first, last) if last > first or tokens[last].quoted >= 0 else None
    though = use.end + 1 < limit and tokens[use.end].words == "," and tokens[use.end + 1].low in _THOUGH
    right = up_to(use.end + 1, limit) if left and though else None  # "…, according to X, though it was late"
    return use._replace(contents=_spans(tokens, [left, right]), before=True)


def _past_beside(tokens: Tokens, place: int, limit: int) -> int | None:
    """Of "According to Jane Doe, who was there, it was late" the comma before "it": a clause on her is stepped over."""
    commas = [k for k in range(place, limit) if tokens[k].words == ","]
    if len(commas) > 1 and tokens[commas[0] + 1].low in ("who", "which", "whose"):
        return next((k for k in commas[1:] if phrases.begins_clause(tokens, k + 1, limit)), commas[0])
    if len(commas) > 1 and tokens[commas[1] - 1].capital and not tokens[commas[0] - 1].capital:
        beside = tokens[commas[0] + 1 : commas[1]]  # "his aide, the lawyer Jane Doe, it was late"
        alone = not any(grammar.verb_like(token) or token.low in PREPOSITIONS for token in beside)
        return commas[1] if alone else commas[0]
    return commas[0] if commas else None


def _goes_on(tokens: Tokens, use: Report, limit: int) -> bool:
    """ "The talks, according to X, were useful", "“…”, in his view, to refuse": does the clause go on after it?"""
    if use.end + 1 >= limit or tokens[use.end].words != "," or use.group < 2:
        return False
    following, left = tokens[use.end + 1], tokens[use.group - 1]
    if tokens[use.group - 2].low in ("who", "which", "that"):
        return False
    inside = left.words == "," and use.group > 2 and tokens[0].low not in PREPOSITIONS
    copula = left.words == "," and tokens[use.group - 2].low in AUXILIARIES
    did = inside and following.low.endswith("ed") and tokens[use.group - 2].capital
    own = inside and tokens[use.group].low != "according"
    quoted = own and (following.quoted >= 0 or following.low == "to")
    return grammar.verb_like(following) or did or quoted or copula


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
