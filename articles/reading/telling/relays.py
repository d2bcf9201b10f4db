"""Somebody tells what another said: "Mr. Putin said …, according to an aide", "An aide said Mr. Putin promised that …"."""

from __future__ import annotations

from collections.abc import Sequence

from articles.reading.findings import Span
from articles.reading.language import leads
from articles.reading.language.phrases import Tokens
from articles.reading.language.words import CARRIERS, PRONOUNS, QUESTION_WORDS

from . import asides
from .reports import How, Report

_LEADS = frozenset("but and so yet".split())
_MEANWHILE = frozenset("as after while before when".split())


def only_tells(report: Report) -> bool:
    """ "Mr. Putin said …, according to an aide", "…, an aide said": somebody tells what another said."""
    tokens = report.sentence.tokens
    if report.how is How.ACCORDING:
        return True
    if (
        report.how is not How.PLAIN
        or not report.verb.takes("q", "c")
        or tokens[report.start - 1].words != ","
    ):
        return False
    end = report.end
    if report.verb.takes("h"):
        end = asides.past_hearer(tokens, report, end, len(tokens)) or end
    end = asides.past_adverbials(tokens, end, len(tokens))
    if end + 1 < len(tokens) and tokens[end].words == "," and tokens[end + 1].low in _MEANWHILE:
        return True  # "…, an aide said, as the talks went on"
    return all(not token.word or asides.of_time(token) for token in tokens[end:])


def told_after(told: Sequence[Report], teller: Report) -> list[Report]:
    """The reports before a teller with him: who only carries is their ``via``, who tells has them within his own."""
    last, tokens = told[-1], teller.sentence.tokens
    if teller.subject and (he := tokens[teller.subject[0]].low) in PRONOUNS:
        same = last.subject is not None and tokens[last.subject[0]].low == he
        if last.before or not same or _all_quoted(last):
            return list(told)  # "Mr. Adams vowed to go, he told reporters"
    if last.before or last.how not in (How.PLAIN, How.ELLIPTIC) or _all_quoted(last) or _carries(teller):
        return [*told[:-1], last._replace(via=teller.subject)]
    theirs = [one for one in told if one.subject == last.subject]
    first = leads.past_dateline(tokens) if theirs == told else theirs[0].start
    start = next((n + 1 for n in range(theirs[0].start, first, -1) if tokens[n].words == ";"), first)
    while tokens[start].low in _LEADS or not (tokens[start].word or tokens[start].quoted >= 0):
        start += 1
    whole = Span(tokens[start].start, _end(tokens, teller))
    his = [] if teller.subject and tokens[teller.subject[0]].low in PRONOUNS else theirs
    inner = tuple(one._replace(via=teller.subject) for one in his if not one.negated and _tells_words(one))
    outer = teller._replace(contents=(whole,), before=True, inner=inner)
    return [*(one for one in told if one not in theirs), outer]


def _end(tokens: Tokens, teller: Report) -> int:
    """Where what stands before a teller's clause ends."""
    place = (teller.start if teller.how is How.PLAIN else teller.group) - 1
    while place and not tokens[place].word and tokens[place].quoted < 0:
        place -= 1
    return tokens[place].end


def _all_quoted(report: Report) -> bool:
    """Are the very words told?"""
    starts = {token.start for token in report.sentence.tokens if token.quoted >= 0}
    return report.contents[0].start in starts


def _carries(teller: Report) -> bool:
    """An agency, a newspaper or a recording hands on what somebody said; it tells nothing of its own."""
    if teller.verb.lemma == "report" or teller.subject is None:
        return True
    first, last = teller.subject
    return any(token.low in CARRIERS for token in teller.sentence.tokens[first : last + 1])


def with_inner(outer: Report, inner: Report) -> Report:
    """A report with one that lies within it; of "Mr. Adams, according to an aide, asked …" the subject is Mr. Adams."""
    assert inner.subject is not None
    first, last = inner.subject
    if first < outer.group <= last and outer.group > 1:
        last = outer.group - 2
    return outer._replace(inner=(*outer.inner, inner._replace(via=outer.subject, subject=(first, last))))


def is_told_by(outer: Report, inner: Report) -> bool:
    """Does one tell what another said: "An aide said Mr. Adams promised that …"?"""
    tokens = inner.sentence.tokens
    if inner.negated or inner.before or not inner.contents or not inner.subject or not outer.verb.takes("c"):
        return False
    head = tokens[inner.subject[0]].low
    plain = inner.how is How.PLAIN and head not in PRONOUNS
    shared = inner.how is How.ELLIPTIC and any(_starts_as(inner, one) for one in outer.inner)
    return (plain or shared) and inner.subject != outer.subject and _tells_words(inner)


def _starts_as(inner: Report, other: Report) -> bool:
    """Is the subject the same, though the teller's words are taken off one of them?"""
    return inner.subject is not None and other.subject is not None and inner.subject[0] == other.subject[0]


def _tells_words(report: Report) -> bool:
    """Does it bring a clause, quoted words or what others should do, more than that somebody praised a thing?"""
    tokens, start = report.sentence.tokens, report.contents[0].start
    first = next((n for n, token in enumerate(tokens) if token.start >= start), len(tokens))
    that = report.verb.takes("d") and tokens[first - 1].low == "that"
    quoted = any(token.quoted >= 0 for token in tokens[report.end : first + 2])
    asked = report.verb.takes("o") and any(token.low == "to" for token in tokens[first:])
    urged = asked or (report.verb.takes("t") and report.verb.lemma != "agree" and tokens[first].low == "to")
    asks = report.verb.takes("w") and tokens[first].low in QUESTION_WORDS
    return report.verb.takes("c") or that or quoted or urged or asks
