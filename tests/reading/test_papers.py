"""Whom "the President" means in a paper of his own office."""

from datetime import date

import pytest

from articles.reading.papers import president_of
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
