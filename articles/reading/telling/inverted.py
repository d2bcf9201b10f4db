"""A verb before its subject: "…," said Mr. Adams, the envoy, who was there."""

from __future__ import annotations

from articles.reading.language import grammar, phrases, subjects
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.words import DETERMINERS


def goes_on(tokens: Tokens, found: Range) -> bool:
    """Is the phrase the subject of a verb of its own: "…, said the problem was …"?"""
    return found[1] + 1 < len(tokens) and grammar.verb_like(tokens[found[1] + 1])


def with_name(tokens: Tokens, found: Range) -> Range:
    """Of "said the barman, Oleg Ivanov." the name too."""
    end = found[1] + 2
    if end >= len(tokens) or tokens[end - 1].words != "," or tokens[found[1]].capital:
        return found
    while end < len(tokens) and tokens[end].capital:
        end += 1
    closed = end >= len(tokens) or tokens[end].words in ",.;"
    return (found[0], end - 1) if closed and end - found[1] > 3 else found


def past(tokens: Tokens, found: Range) -> int:
    """The token after an inverted subject and the apposition to it."""
    end = found[1] + 1
    if end + 1 < len(tokens) and tokens[end].words == "," and tokens[end + 1].quoted < 0:
        closing = next((k for k in range(end + 1, len(tokens)) if tokens[k].words == ","), None)
        stop = closing if closing is not None else end
        if tokens[end + 1].low in DETERMINERS or tokens[end + 1].low in ("who", "whose"):
            return stop
    return end


def follows_words(tokens: Tokens, group: int) -> bool:
    """Does the verb stand right after what was said: after quoted words, or a comma that closes no apposition?"""
    left = tokens[group - 1]
    if left.quoted >= 0:
        return True
    if left.words == "-" and group > 1 and tokens[group - 2].quoted >= 0:
        return True
    if left.words != "," or group < 2:
        return False
    if tokens[group - 2].quoted >= 0 or subjects.subject(tokens, group) is None:
        return True
    return tokens[group].low in ("said", "says") and name_ends(tokens, group + 1)


def name_ends(tokens: Tokens, start: int) -> bool:
    """Does the sentence end with a name, or with what tells who that is: "said Jane Doe, who was there."?"""
    found = phrases.after(tokens, start)
    if found is None or not tokens[found[1]].capital or not tokens[start].capital:
        return False
    rest = tokens[found[1] + 1 :]
    beside = len(rest) > 1 and rest[0].words == "," and rest[1].low in ("who", "whose", "a", "an", "the")
    return all(not token.word and token.quoted < 0 for token in rest) or (
        beside and all(token.quoted < 0 and token.words not in ",:" for token in rest[1:])
    )
