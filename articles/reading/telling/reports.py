"""A reporting verb in use: whose it is, how it stands to its subject, the words it brings."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from articles.reading.findings import Span
from articles.reading.language.phrases import Range
from articles.reading.language.sentences import Sentence
from articles.reading.language.verbs import Verb


class How(Enum):
    """How a reporting verb stands to its subject."""

    PLAIN = "X said"
    INVERTED = "said X"
    PARTICIPLE = "X did this, saying"
    ELLIPTIC = "X did this and said"
    RELATIVE = "X, who said"
    ACCORDING = "according to X"
    PASSIVE = "described by X"
    NOUN = "X's claim that"


class Report(NamedTuple):
    """A reporting verb in use. ``subject`` is None where nobody is told to have spoken.

    ``contents`` are the words brought, in text order: before the verb, after it, or on both sides.
    ``inverted``: the verb stands before its subject. ``negated``: it was not said ("did not call for").
    """

    sentence: Sentence
    verb: Verb
    cue: Span
    subject: Range | None
    how: How
    start: int  # first token of the clause the verb stands in
    group: int  # first token of the verb's group
    end: int  # first token after the verb (and after an inverted subject)
    negated: bool = False
    contents: tuple[Span, ...] = ()
    before: bool = False  # the words stand before the verb
    via: Range | None = None  # who tells that they were said
    inner: tuple[Report, ...] = ()  # of "An aide said Mr. Adams promised that …" what Mr. Adams did
