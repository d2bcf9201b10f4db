"""Whom "the President" means in a paper of his own office."""

from datetime import date

import pytest

from articles.reading.who.papers import president_in, president_of, president_told_by
from tests.reading.lexicon import small_lexicon

IN_2016 = date(2016, 9, 6)


@pytest.mark.parametrize(
    ("head", "day", "slug"),
    [
        pytest.param(
            "THE WHITE HOUSE\nOffice of the Press Secretary", IN_2016, "barack-obama", id="its head"
        ),
        pytest.param("Office of the Press Secretary", IN_2016, "barack-obama", id="its office"),
        pytest.param("Presidential Press Service", IN_2016, "vladimir-putin", id="the other's office"),
        pytest.param("Office of the Press Secretary", None, None, id="a day nobody knows"),
        pytest.param("Office of the Press Secretary", date(2020, 1, 1), None, id="after his time"),
        pytest.param("Obama left the White House.", IN_2016, None, id="named in a sentence"),
        pytest.param("x" * 400 + "\nTHE WHITE HOUSE", IN_2016, None, id="too far down"),
        pytest.param("", IN_2016, None, id="nothing"),
    ],
)
def test_the_president_of_a_paper(head, day, slug):
    leader = president_of(head, small_lexicon().leaders, day)
    assert (leader and leader.slug) == slug


@pytest.mark.parametrize(
    ("office", "day", "slug"),
    [
        pytest.param("The White House", IN_2016, "barack-obama", id="his house"),
        pytest.param("Kremlin", IN_2016, "vladimir-putin", id="the other's"),
        pytest.param("Kremlin", None, None, id="a day nobody knows"),
        pytest.param("The White House", date(2020, 1, 1), None, id="after his time"),
        pytest.param("The Foreign Ministry", IN_2016, None, id="another office"),
    ],
)
def test_the_president_in_an_office(office, day, slug):
    leader = president_in(office, small_lexicon().leaders, day)
    assert (leader and leader.slug) == slug


@pytest.mark.parametrize(
    ("teller", "slug"),
    [
        pytest.param("a senior White House official", "barack-obama", id="of his house"),
        pytest.param("a U.S. diplomat", "barack-obama", id="of his country"),
        pytest.param("a Kremlin aide", "vladimir-putin", id="of the other's house"),
        pytest.param("a senior official", None, id="of any country"),
        pytest.param("a bus driver", None, id="letters within a word"),
        pytest.param("a Kremlin aide to the White House", None, id="of both"),
    ],
)
def test_the_president_of_whoever_tells_it(teller, slug):
    leader = president_told_by(teller, small_lexicon().leaders, IN_2016)
    assert (leader and leader.slug) == slug
