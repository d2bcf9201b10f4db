"""Whose a verb is, and whom a sentence is about."""

import pytest

from articles.reading.language import phrases, subjects
from tests.reading.making import tokens_of


def words(text, tokens, place):
    return None if place is None else phrases.span(tokens, place).of(text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        pytest.param("Obama said so", "Obama", id="a name"),
        pytest.param("Mr. Obama said so", "Mr. Obama", id="title and name"),
        pytest.param("He said so", "He", id="a pronoun"),
        pytest.param("The official said so", "The official", id="a description"),
        pytest.param(
            "U.S. President Barack Obama said so", "U.S. President Barack Obama", id="office and name"
        ),
        pytest.param("Obama and Putin said so", "Obama and Putin", id="two names"),
        pytest.param(
            "The White House and the Kremlin said so", "The White House and the Kremlin", id="two bodies"
        ),
        pytest.param("A spokesman for Putin said so", "A spokesman for Putin", id="what hangs on the head"),
        pytest.param("Obama on Monday said so", "Obama", id="a day between subject and verb"),
        pytest.param("Obama also said so", "Obama", id="an adverb between subject and verb"),
        pytest.param("Obama has never said so", "Obama", id="auxiliaries and a negation"),
        pytest.param(
            "Mr. Peskov, Putin's spokesman, said so", "Mr. Peskov, Putin's spokesman", id="apposition"
        ),
        pytest.param("Obama, who was late, said so", "Obama, who was late", id="relative clause"),
        pytest.param(
            "Lind recalled a dinner at which Putin, then mayor, said so", "Putin, then mayor", id="at which"
        ),
        pytest.param("Peskov (pictured) said so", "Peskov", id="a bracket"),
        pytest.param("Ray Smith, 60, of Boston, said so", "Ray Smith, 60, of Boston", id="age and town"),
        pytest.param(
            "In Moscow Mr. Putin said so",
            "Mr. Putin",
            id="a place before the subject",
        ),
        pytest.param("On Monday, Obama said so", "Obama", id="a day before a comma"),
        pytest.param("In June of this year Putin said so", "Putin", id="a time before the subject"),
        pytest.param(
            "Officials in the next two states said so", "Officials in the next two states", id="the next two"
        ),
        pytest.param("People who run other towns said so", "People", id="a relative clause without commas"),
        pytest.param("About four in 10 said so", "four in 10", id="a share"),
        pytest.param("In Ohio, 85% of voters said so", "85% of voters", id="a share in percent"),
        pytest.param("An earlier version said so", "An earlier version", id="an earlier one"),
        pytest.param(
            "Ann Lee, the Texan who heads the Board Committee, which met, said so",
            "Ann Lee, the Texan who heads the Board Committee, which met",
            id="an apposition within an apposition",
        ),
        pytest.param("They left, and Obama said so", "Obama", id="after a conjunction"),
        pytest.param(
            "A visibly angry Putin said so",
            "A visibly angry Putin",
            id="an adverb inside the phrase",
        ),
        pytest.param("There said so", None, id="there is nobody"),
        pytest.param("What said so", None, id="a question word"),
        pytest.param("the talks in which said so", None, id="a relative pronoun"),
    ],
)
def test_the_subject_of_a_verb(text, subject):
    tokens = tokens_of(text)
    verb = next(n for n, token in enumerate(tokens) if token.low == "said")
    group = phrases.verb_group_start(tokens, verb)
    assert words(text, tokens, subjects.subject(tokens, group)) == subject


def test_the_object_of_a_preposition_is_no_subject():
    tokens = tokens_of("Arms came despite Western calls for a halt")
    group = next(n for n, token in enumerate(tokens) if token.low == "calls")
    assert subjects.subject(tokens, group) is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        pytest.param("Obama met Putin on Monday.", "Obama", id="a name"),
        pytest.param("The president met Putin.", "The president", id="a description"),
        pytest.param("But he did not.", "he", id="past a conjunction"),
        pytest.param("On Monday, Obama met Putin.", "Obama", id="past a day"),
        pytest.param("Speaking after the talks, Mr. Obama smiled.", "Mr. Obama", id="past a participle"),
        pytest.param("While Putin waited, Obama left.", "Obama", id="past a clause"),
        pytest.param("MOSCOW (Reuters) - Putin met Obama.", "Putin", id="past a dateline"),
        pytest.param("This week, Obama met Putin.", "Obama", id="past a time"),
        pytest.param("Obama and Putin met.", "Obama and Putin", id="two names"),
        pytest.param("The text said it all.", "The text", id="the verb is left out"),
        pytest.param("The two presidents told reporters.", "The two presidents", id="told is a verb"),
        pytest.param("The mayor reels off the names.", "The mayor", id="a verb nobody knows"),
        pytest.param("Senate aides mock such talk.", "Senate aides", id="another"),
        pytest.param("The two other mayors left.", "The two other mayors", id="no verb between the two"),
        pytest.param(
            "Republican challenger Mitt Adams left.", "Republican challenger Mitt Adams", id="what he does"
        ),
        pytest.param("Obama under Putin's eyes left.", "Obama", id="a preposition tells nothing he does"),
        pytest.param("Some time later, Obama left.", "Obama", id="past a time and a comma"),
        pytest.param("There was no deal.", None, id="there is nobody"),
        pytest.param("“We met.”", None, id="a quotation is nobody"),
        pytest.param("In Moscow.", None, id="no subject at all"),
        pytest.param("It was then that Obama rose.", "Obama", id="it was then that"),
        pytest.param("It was Obama who rose.", "Obama", id="it was he who"),
        pytest.param("Would Obama rise?", "Obama", id="a question"),
        pytest.param("Maria da Luz Pinto rose.", "Maria da Luz Pinto", id="particles in a name"),
        pytest.param("Norwegian engine maker Acme rose.", "Norwegian engine maker Acme", id="a nation first"),
        pytest.param("Former clerk Ola Lind rose.", "Former clerk Ola Lind", id="former"),
        pytest.param("Russian television showed Obama.", "Russian television", id="no name of a nation"),
        pytest.param("Obama backs Putin.", "Obama", id="a verb in the plain form"),
    ],
)
def test_the_subject_of_a_sentence(text, subject):
    tokens = tokens_of(text)
    assert words(text, tokens, subjects.main_subject(tokens)) == subject
