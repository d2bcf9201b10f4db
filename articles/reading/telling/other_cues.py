"""Reporting verbs that are no main verb: "…, saying that", "according to X", "quoted X as saying"."""

from __future__ import annotations

from articles.reading.findings import Span
from articles.reading.language import grammar, phrases, subjects
from articles.reading.language.phrases import Range
from articles.reading.language.sentences import Sentence
from articles.reading.language.verbs import VERBS, Verb
from articles.reading.language.words import DOCUMENTS, MODALS, NEGATIONS, PREPOSITIONS, SAYING_NOUNS

from . import limits
from .reports import How, Report

_BROUGHT_BY = frozenset("by after before in while whilst and but".split())
_ACCORDING = Verb("according-to", frozenset("qc"), frozenset())
_BY_PLACE = Verb("between-quotations", frozenset("q"), frozenset())
_MADE_KNOWN = Verb("make-known", frozenset("d"), frozenset())
_ADAMANT = frozenset("adamant emphatic insistent categorical unequivocal clear".split())
_VIEWS = frozenset("view opinion position argument answer reply message contention verdict response".split())
_OBJECTS = frozenset("him her them".split())
_CAUGHT = frozenset("caught catches overheard recorded filmed shows showed captured".split())
_HEARD = frozenset("heard overheard".split())
_MAKING = frozenset("made makes let lets".split())
_WANT_TO_KNOW = Verb("want-to-know", frozenset("w"), frozenset())
_AS_SAYING = Verb("quote-as-saying", frozenset("qc"), frozenset())


def participle(sentence: Sentence, verb: Verb, n: int, end: int) -> Report | None:
    """ "…, saying that"; "Calling it …, he said"; "a letter saying"."""
    tokens = sentence.tokens
    cue = Span(tokens[n].start, tokens[end - 1].end)
    left = tokens[n - 1] if n else None
    if tokens[n].low == "writing" and left is not None and left.low == "in":
        return None  # "had it in writing"
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
    if left.low in _HEARD and n > 2:
        found = subjects.subject(tokens, phrases.verb_group_start(tokens, n - 1))
        return found and Report(sentence, verb, cue, found, How.PLAIN, found[0], n, end)
    absolute = phrases.before(tokens, group - 1) if left.word else None
    caught = next((k for k in range(group - 2, max(0, group - 7), -1) if tokens[k].low in _CAUGHT), None)
    if caught is not None and absolute and absolute[0] <= caught + 1:
        return Report(
            sentence, verb, cue, (caught + 1, group - 1), How.RELATIVE, n, n, end
        )  # "caught him saying"
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


def noun(sentence: Sentence, n: int) -> Report | None:
    """ "They welcomed Obama's call for …", "denied Mr. Adams's false claim that …"; a noun that is no subject itself."""
    tokens = sentence.tokens
    following = tokens[n + 1].low if n + 1 < len(tokens) else ""
    owner = n - 1 if n and grammar.possessive(tokens[n - 1]) else n - 2
    if following not in ("that", "for", "to") or owner < 1:
        return None
    if tokens[n - 1].low in ("his", "her", "their"):
        owner = n - 1
    elif not tokens[owner].capital:
        return None
    acted = any(grammar.verb_like(token) or token.low.endswith("ed") for token in tokens[:owner])
    pronoun = owner == n - 1 and tokens[owner].low in ("his", "her", "their")
    if not (pronoun or grammar.possessive(tokens[owner])) or not acted:
        return None
    verb = VERBS[SAYING_NOUNS[tokens[n].low]][-1].verb
    urges = verb.takes("t") or verb.lemma == "call"
    fits = {"that": verb.takes("c", "d"), "to": urges, "for": "for" in verb.prepositions}
    first = owner
    while not pronoun and first > 0 and tokens[first - 1].capital:
        first -= 1
    if not fits[following] or tokens[first - 1].low in ("and", "of"):
        return None
    return Report(
        sentence, verb, Span(tokens[n].start, tokens[n].end), (first, owner), How.NOUN, first, n, n + 1
    )


def by_place(sentence: Sentence, n: int) -> Report | None:
    """ "“A,” Mr. Adams allowed, “but B”": whatever the verb is, it tells of speaking between two quotations."""
    tokens = sentence.tokens
    if n < 2 or n + 2 >= len(tokens) or tokens[n + 1].words != "," or tokens[n + 2].quoted < 0:
        return None
    found = phrases.before(tokens, n - 1)
    if found is None or found[0] == 0 or not limits.comma_inside(tokens[found[0] - 1]):
        return None
    return Report(
        sentence, _BY_PLACE, Span(tokens[n].start, tokens[n].end), found, How.PLAIN, found[0], n, n + 1
    )


def according(sentence: Sentence, n: int) -> Report | None:
    tokens = sentence.tokens
    him = n + 2 < len(tokens) and tokens[n + 2].low in _OBJECTS
    found = (n + 2, n + 2) if him else phrases.after(tokens, n + 2)
    if (
        found is None
        and n + 3 < len(tokens)
        and tokens[n + 2].low in ("another", "one", "some", "several", "many")
    ):
        found = (n + 2, n + 2)  # "according to another who saw it"
    if not found:
        return None
    cue = Span(tokens[n].start, tokens[n + 1].end)
    return Report(sentence, _ACCORDING, cue, found, How.ACCORDING, n, n, found[1] + 1)


def in_words_of(sentence: Sentence, n: int) -> Report | None:
    """ "In the envoy's words, …", "in his view, …", "by her account, …", "in the words of the envoy, …" """
    tokens = sentence.tokens
    following = [token.low for token in tokens[n - 2 : n + 2]] if n > 1 else []
    if following[:2] in (["in", "the"], ["by", "the"]) and following[3:] == ["of"]:
        named = phrases.after(tokens, n + 2)
        cue = Span(tokens[n - 2].start, tokens[n + 1].end)
        apart = n == 2 or tokens[n - 3].words == "," or tokens[n - 3].quoted >= 0
        return (
            Report(sentence, _ACCORDING, cue, named, How.ACCORDING, n - 2, n - 2, named[1] + 1)
            if named and apart
            else None
        )
    first = next((k for k in range(n - 1, max(-1, n - 9), -1) if tokens[k].low in ("in", "by")), None)
    if first is None or n + 1 >= len(tokens) or tokens[n + 1].words != ",":
        return None
    if first > 1 and tokens[first - 1].words != "," and not limits.comma_inside(tokens[first - 1]):
        return None
    owner = tokens[n - 1]
    if first == n - 2 and owner.low in ("his", "her", "their"):
        found: Range | None = (n - 1, n - 1)
    else:
        found = phrases.before(tokens, n - 1, first + 1) if grammar.possessive(owner) else None
    if found is None or found[0] != first + 1:
        return None
    cue = Span(tokens[first].start, tokens[n].end)
    return Report(sentence, _ACCORDING, cue, found, How.ACCORDING, first, first, n + 1)


def made_known(sentence: Sentence, n: int) -> Report | None:
    """ "Mr. Adams made it clear that …", "let it be known that …" """
    tokens = sentence.tokens
    it = n - 2 if tokens[n - 1].low == "be" else n - 1
    verb = it - 1
    if verb < 1 or tokens[it].low != "it" or tokens[verb].low not in _MAKING:
        return None
    group = phrases.verb_group_start(tokens, verb)
    found = subjects.subject(tokens, group)
    cue = Span(tokens[group].start, tokens[n].end)
    negated = any(token.low in NEGATIONS or token.low.endswith("n't") for token in tokens[group:verb])
    if found is None or any(token.low in MODALS for token in tokens[group:verb]):
        left = tokens[group - 1].low if group else ""
        if left not in ("and", "but"):
            return None
        return Report(sentence, _MADE_KNOWN, cue, None, How.ELLIPTIC, group - 1, group, n + 1, negated)
    return Report(sentence, _MADE_KNOWN, cue, found, How.PLAIN, found[0], group, n + 1, negated)


def wanted_to_know(sentence: Sentence, n: int) -> Report | None:
    """ "Mr. Adams wanted to know why …": that asks."""
    tokens = sentence.tokens
    if n < 3 or tokens[n - 1].low != "to" or tokens[n - 2].low not in ("wanted", "wants", "demanded"):
        return None
    group = phrases.verb_group_start(tokens, n - 2)
    found = subjects.subject(tokens, group)
    cue = Span(tokens[group].start, tokens[n].end)
    return found and Report(sentence, _WANT_TO_KNOW, cue, found, How.PLAIN, found[0], group, n + 1)


def as_saying(sentence: Sentence, n: int) -> Report | None:
    """ "Interfax quoted an official as saying"; "he was quoted as telling her"."""
    tokens = sentence.tokens
    forms = VERBS.get(tokens[n + 1].low) if n + 1 < len(tokens) else None
    if not forms or forms[0].form != "participle" or not forms[0].verb.takes("q", "c", "d"):
        return None
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
    verb = _AS_SAYING if tokens[n + 1].low == "saying" else forms[0].verb
    start = via[0] if via else quoted
    return Report(sentence, verb, cue, found, How.PLAIN, start, n, n + 2, via=via)


def put_it(sentence: Sentence, n: int) -> Report | None:
    """ "As Mr. Adams put it, …", "The talks, as he puts it, …" """
    tokens = sentence.tokens
    if n < 2 or n + 2 >= len(tokens) or tokens[n + 1].low != "it":
        return None
    found = phrases.before(tokens, n - 1)
    if found is None or found[0] == 0 or tokens[found[0] - 1].low != "as":
        return None
    first = found[0] - 1
    cue = Span(tokens[first].start, tokens[n + 1].end)
    return Report(sentence, _ACCORDING, cue, found, How.ACCORDING, first, first, n + 2)


def view_is(sentence: Sentence, n: int) -> Report | None:
    """ "Mr. Adams's view is that …", "Mr. Adams was adamant that …": what somebody thinks or answers, in a clause."""
    tokens = sentence.tokens
    found: Range | None = None
    if n < 1 or n + 2 >= len(tokens):
        return None
    adamant = tokens[n + 1].low in _ADAMANT and tokens[n + 2].low == "that"
    if adamant:
        found = subjects.subject(tokens, n)
    elif n > 1 and tokens[n - 1].low in _VIEWS and tokens[n + 1].low == "that":
        owner = tokens[n - 2]
        found = phrases.before(tokens, n - 2) if grammar.possessive(owner) else None
        found = (n - 2, n - 2) if owner.low in ("his", "her", "their") else found
    if found is None or tokens[found[0]].low in ("it", "there"):
        return None
    end = n + 1 + adamant
    cue = Span(tokens[n if adamant else n - 1].start, tokens[end - 1].end)
    return Report(sentence, _MADE_KNOWN, cue, found, How.PLAIN, found[0], n, end)
