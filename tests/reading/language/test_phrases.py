"""Noun phrases beside a verb."""

import pytest

from articles.reading.language import phrases
from tests.reading.making import tokens_of


def words(text, tokens, place):
    return None if place is None else phrases.span(tokens, place).of(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("said Obama, smiling", "Obama", id="a name"),
        pytest.param("said Mr. Obama in Mexico", "Mr. Obama", id="not the place"),
        pytest.param("said Obama on Monday", "Obama", id="not the day"),
        pytest.param("said Obama after the talks", "Obama", id="not the time"),
        pytest.param("said Obama and Putin", "Obama and Putin", id="two"),
        pytest.param(
            "said a senior official of the White House", "a senior official of the White House", id="of"
        ),
        pytest.param("said he", "he", id="a pronoun"),
        pytest.param("said Obama who left", "Obama", id="not the clause"),
        pytest.param('said "yes"', None, id="a quotation is nobody"),
        pytest.param("said there", None, id="there is nobody"),
    ],
)
def test_the_phrase_after_a_verb(text, found):
    tokens = tokens_of(text)
    assert words(text, tokens, phrases.after(tokens, 1)) == found


@pytest.mark.parametrize(
    ("text", "group"),
    [
        pytest.param("Obama said", "said", id="the verb alone"),
        pytest.param("Obama has said", "has said", id="an auxiliary"),
        pytest.param("Obama did not say", "did not say", id="a negation"),
        pytest.param("Obama also repeatedly said", "also repeatedly said", id="adverbs"),
        pytest.param("Obama would never have said", "would never have said", id="all of them"),
    ],
)
def test_the_group_of_a_verb(text, group):
    tokens = tokens_of(text)
    start = phrases.verb_group_start(tokens, len(tokens) - 1)
    assert text[tokens[start].start :] == group
