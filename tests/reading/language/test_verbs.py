"""The forms reporting verbs are written in."""

import pytest

from articles.reading.language.verbs import VERBS


@pytest.mark.parametrize(
    ("written", "lemma", "form"),
    [
        pytest.param("quipped", "quip", "finite", id="a doubled letter"),
        pytest.param("sobbing", "sob", "participle", id="of a participle too"),
        pytest.param("replies", "reply", "finite", id="y before s"),
        pytest.param("begged", "beg", "finite", id="irregular"),
        pytest.param("undertook", "undertake", "finite", id="forms of its own"),
        pytest.param("fume", "fume", "base", id="a manner of speaking"),
        pytest.param("lashed", "lash-out", "finite", id="with a particle"),
    ],
)
def test_a_written_form(written, lemma, form):
    (found,) = VERBS[written]
    assert (found.verb.lemma, found.form) == (lemma, form)


def test_every_manner_of_speaking_brings_quoted_words():
    assert VERBS["murmured"][0].verb.grammar == {"q"}


def test_a_verb_with_a_particle_stands_before_the_plain_one():
    assert [form.verb.lemma for form in VERBS["called"]] == ["call-on", "call"]


def test_a_word_that_tells_nothing():
    assert "sat" not in VERBS
