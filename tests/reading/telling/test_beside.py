"""Whoever is named beside a quotation that no reporting verb brings."""

import pytest

from articles.reading.language.phrases import span
from articles.reading.telling import beside
from tests.reading.making import sentences_of


def after(text):
    """Whoever the first quotation of a sentence is followed by."""
    (sentence,) = sentences_of(text)
    n = next(n for n, token in enumerate(sentence.tokens) if token.quoted >= 0)
    found = beside.named_after(sentence, n, sentence.tokens[n].words[1:-1])
    return found and span(sentence.tokens, found).of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("“It is late,” surmised Kerry.", "Kerry", id="an unknown verb before the name"),
        pytest.param("“It is late,” Kerry surmised.", "Kerry", id="after it"),
        pytest.param("“It is late”, Kerry surmised.", "Kerry", id="a comma outside the marks"),
        pytest.param("“It is late”, he surmised.", None, id="he, after an unknown verb"),
        pytest.param("“It is late”, Kerry surmised at dawn.", None, id="the sentence goes on"),
        pytest.param("“It is late” - Kerry.", "Kerry", id="a dash"),
        pytest.param("“It is late.”", None, id="nobody"),
    ],
)
def test_who_follows_a_quotation(text, name):
    assert after(text) == name


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        pytest.param("He wrote “The Late Hour” there.", True, id="capitals"),
        pytest.param("He wrote “the late hour” there.", False, id="none"),
        pytest.param("He sang, “The Late Hour” there.", False, id="a comma leads into it"),
    ],
)
def test_a_title_in_marks(text, titled):
    (sentence,) = sentences_of(text)
    n = next(n for n, token in enumerate(sentence.tokens) if token.quoted >= 0)
    assert beside.titled(sentence, n, sentence.tokens[n].words[1:-1]) is titled
