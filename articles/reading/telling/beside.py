"""Whoever is named beside a quotation that no reporting verb brings: before a colon, after it, on the next line."""

from __future__ import annotations

from collections.abc import Sequence

from articles.reading.language import grammar, phrases
from articles.reading.language.phrases import Range
from articles.reading.language.sentences import Sentence
from articles.reading.language.words import PREPOSITIONS, PRONOUNS

from .cues import uses

_SMALL = frozenset("a an the and or but".split())
_WORDS_OF = frozenset("answer reply response retort comment verdict message words".split())


def titled(sentence: Sentence, n: int, inner: str) -> bool:
    """ "the host of “The Late Hour,” said": capitals throughout, and the sentence leads into it without a mark."""
    words = [
        word for word in inner.split() if word[0].isalpha() and word.lower() not in PREPOSITIONS | _SMALL
    ]
    return n > 0 and sentence.tokens[n - 1].word and bool(words) and all(word[0].isupper() for word in words)


def named_before(sentence: Sentence, colon: int) -> Range | None:
    """Of "The polls are wrong - Jane Doe: …" the name between dash and colon."""
    first = colon
    while first > 0 and sentence.tokens[first - 1].capital:
        first -= 1
    if sentence.tokens[first].low in PREPOSITIONS:
        return None  # "- On Syria: …"
    dashed = 0 < first < colon and sentence.tokens[first - 1].words == "-"
    return (first, colon - 1) if dashed else None


def owner_before(sentence: Sentence, colon: int) -> tuple[Range, Range | None] | None:
    """Of "Mr. Adams's answer, according to an aide: …" the man whose it is, and the aide."""
    tokens = sentence.tokens
    noun = next((n for n in range(1, min(6, colon)) if tokens[n].low in _WORDS_OF), None)
    owner = (
        noun is not None and grammar.possessive(tokens[noun - 1]) and all(t.capital for t in tokens[:noun])
    )
    if noun is None or not owner:
        return None
    after = [token.low for token in tokens[noun + 1 : noun + 4]]
    via = phrases.after(tokens, noun + 4) if after == [",", "according", "to"] else None
    closed = noun + 1 == colon or (via is not None and via[1] + 1 == colon)
    return ((0, noun - 1), via) if closed else None


def named_after(sentence: Sentence, n: int, inner: str) -> Range | None:
    """Whoever follows a quotation that ends in a comma, whatever the verb: "…," surmised Mr. Adams, his friend."""
    tokens = sentence.tokens
    if n + 2 < len(tokens) and tokens[n + 1].words == "-":  # "…" - Mr. Adams
        found = phrases.after(tokens, n + 2)
        ends = found is not None and all(not token.word for token in tokens[found[1] + 1 :])
        return found if ends else None
    if n + 2 < len(tokens) and tokens[n + 1].words == ",":  # "…", Mr. Adams noticed
        return _alone_with_verb(sentence, n + 2)
    if inner[-1:] not in ",?!-" or n + 2 >= len(tokens):
        return None
    following = tokens[n + 1]
    if n and tokens[n - 1].word and tokens[n - 1].low not in ("and", "but"):
        return None  # the quotation is part of the clause before it
    if following.word and not following.capital and following.low.endswith("ed"):
        return phrases.after(tokens, n + 2)
    found = phrases.after(tokens, n + 1)
    if found is None or found[0] == found[1] or tokens[found[1]].capital:
        return found
    verb = tokens[found[1]].low.endswith("ed") and tokens[found[1] - 1].capital  # "…," Mr. Adams surmised
    return (found[0], found[1] - 1) if verb else found


def _alone_with_verb(sentence: Sentence, start: int) -> Range | None:
    """A name and one word in -ed that end the sentence; in a stitched text "he" after an unknown verb may be anybody."""
    words = [token for token in sentence.tokens[start:] if token.word or token.quoted >= 0]
    last = start + len(words) - 2
    found = phrases.before(sentence.tokens, last, start) if len(words) > 1 else None
    if found is None or found != (start, last) or words[0].low in PRONOUNS:
        return None
    return found if words[-1].low.endswith("ed") and not words[-1].capital else None


def named_below(sentences: Sequence[Sentence], sentence: Sentence) -> tuple[Sentence, Range] | None:
    """Whoever the next line says it was: a line break has come between the words and "Mr. Adams said"."""
    if sentence.place + 1 >= len(sentences):
        return None
    below = sentences[sentence.place + 1]
    found = next(
        (use for use in uses(below) if use.verb.takes("q") and use.start == 0 and not use.negated), None
    )
    return (below, found.subject) if found and found.subject else None
