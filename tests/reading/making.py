"""Makers for the tests of the reader: a text in which every line is a paragraph, made into what a stage takes."""

import datetime
import re

import pytest

from articles.reading.findings import Span
from articles.reading.language.letters import fold
from articles.reading.language.quotes import find_quoted
from articles.reading.language.sentences import split
from articles.reading.page.slips import find_slips, is_rewritten
from articles.reading.who.cast import assemble
from articles.reading.who.persons import Scene
from tests.reading.lexicon import small_lexicon

JUNE_2013 = datetime.date(2013, 6, 18)
OBAMA, PUTIN, PAIR = "barack-obama", "vladimir-putin", "obama-and-putin"
THE_TWO_MET = "Barack Obama met Vladimir Putin on Monday. "
SLIPS = "It depends on Russian Federation. They were wary of enter it.\n"


def not_yet(reason):
    """Marks a row the reader gets wrong so far."""
    return pytest.mark.xfail(reason=reason, strict=True)


def paragraphs_of(text):
    return [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]


def sentences_of(text):
    paragraphs = paragraphs_of(text)
    return split(fold(text), paragraphs, find_quoted(text, paragraphs)[0])


def tokens_of(text):
    """The tokens of a text of one sentence."""
    (sentence,) = sentences_of(text)
    return sentence.tokens


def scene_of(text, day=JUNE_2013, lexicon=None):
    """The text with all that tells who is who in it."""
    folded, sentences, lexicon = fold(text), sentences_of(text), lexicon or small_lexicon()
    rewritten = is_rewritten(find_slips(folded))
    return Scene(folded, sentences, assemble(sentences, lexicon), lexicon, day, rewritten)


def phrase_in(sentences, text, words):
    """The sentence in which the words stand last, and their first and last token there."""
    start = text.rindex(words)
    sentence = next(one for one in reversed(sentences) if one.span.start <= start)
    inside = [n for n, token in enumerate(sentence.tokens) if start <= token.start < start + len(words)]
    return sentence, (inside[0], inside[-1])
