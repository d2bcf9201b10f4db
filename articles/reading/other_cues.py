"""Reporting verbs that are no main verb: "…, saying that", "according to X", "quoted X as saying"."""

from __future__ import annotations

from . import grammar, phrases, subjects
from .findings import Span
from .phrases import Range
from .reports import How, Report
from .sentences import Sentence
from .verbs import Verb
from .words import DOCUMENTS, NEGATIONS, PREPOSITIONS

_BROUGHT_BY = frozenset("by after before in while whilst and but".split())
_ACCORDING = Verb("according-to", frozenset("qc"), frozenset())
_AS_SAYING = Verb("quote-as-saying", frozenset("qc"), frozenset())


def participle(sentence: Sentence, verb: Verb, n: int, end: int) -> Report | None:
    """ "…, saying that"; "Calling it …, he said"; "a letter saying"."""
    tokens = sentence.tokens
    cue = Span(tokens[n].start, tokens[end - 1].end)
    left = tokens[n - 1] if n else None
    group = n
    while group > 0 and grammar.is_adverb(tokens[group - 1]):
        group -= 1
    left = tokens[group - 1] if group else None
    negated = left is not None and left.low in NEGATIONS
    without = next((k for k in range(group, n) if tokens[k].low == "without"), None)
    if without is not None:
        return Report(sentence, verb, cue, None, How.PARTICIPLE, without, n, end, negated=True)
    closed = not verb.takes("c") or all(token.words != "," for token in tokens[n + 1 :])
    if left is None and closed and phrases.leads_to_verb(tokens[n + 1 :]):
        return None  # "Refusing to talk was a mistake"
    if left is None or left.words in (",", "-", ";") or left.quoted >= 0 or left.low in _BROUGHT_BY:
        start = group - 1 if left is not None and left.quoted < 0 else group
        return Report(sentence, verb, cue, None, How.PARTICIPLE, start, n, end, negated)
    if left.low in PREPOSITIONS:
        return None  # "accused of saying", "barred from asking"
    absolute = phrases.before(tokens, group - 1) if left.word else None
    if absolute and absolute[0] > 0 and tokens[absolute[0] - 1].low == "with":
        start = absolute[0] - 2 if tokens[absolute[0] - 2].words == "," else absolute[0] - 1
        return Report(sentence, verb, cue, absolute, How.PARTICIPLE, max(start, 0), n, end)
    if left.word and verb.lemma in ("say", "tell", "claim", "announce", "state", "call", "ask", "urge"):
        found = phrases.before(tokens, group - 1)
        if found and tokens[found[1]].low in DOCUMENTS and tokens[found[0]].low in ("a", "an"):
            found = subjects.main_subject(tokens)  # "Mr. Adams issued a statement saying"
        if found and not tokens[found[1]].low.endswith("s"):
            return Report(sentence, verb, cue, found, How.RELATIVE, n, n, end)
    return None


def according(sentence: Sentence, n: int) -> Report | None:
    tokens = sentence.tokens
    found = phrases.after(tokens, n + 2)
    if not found:
        return None
    cue = Span(tokens[n].start, tokens[n + 1].end)
    return Report(sentence, _ACCORDING, cue, found, How.ACCORDING, n, n, found[1] + 1)


def as_saying(sentence: Sentence, n: int) -> Report | None:
    """ "Interfax quoted an official as saying"; "he was quoted as saying"."""
    tokens = sentence.tokens
    quoted = next(
        (k for k in range(n - 1, max(-1, n - 16), -1) if tokens[k].low in ("quoted", "cited", "quoting")),
        None,
    )
    if quoted is None:
        return None
    cue = Span(tokens[n].start, tokens[n + 1].end)
    if quoted + 1 < n and tokens[quoted + 1].low != "by":
        found: Range | None = (quoted + 1, n - 1)
    else:
        found = subjects.subject(tokens, phrases.verb_group_start(tokens, quoted))
        quoted = found[0] if found else quoted
    if not found:
        return None
    via = subjects.subject(tokens, phrases.verb_group_start(tokens, quoted)) if found[0] > quoted else None
    return Report(sentence, _AS_SAYING, cue, found, How.PLAIN, quoted, n, n + 2, via=via)
