"""A verb before its subject: when it is one, and where its subject ends."""

import pytest

from articles.reading.telling import inverted
from tests.reading.making import tokens_of


@pytest.mark.parametrize(
    ("rest", "ends"),
    [
        pytest.param("Jane Doe.", True, id="a name alone"),
        pytest.param("Jane Doe, who was there.", True, id="and who she is"),
        pytest.param("Jane Doe, a baker.", True, id="and what she is"),
        pytest.param("Jane Doe would come.", False, id="she is a subject of her own"),
        pytest.param("the baker.", False, id="no name"),
        pytest.param("Jane Doe, who was there, came.", False, id="the sentence goes on"),
    ],
)
def test_a_name_that_ends_the_sentence(rest, ends):
    assert inverted.name_ends(tokens_of(rest), 0) is ends


@pytest.mark.parametrize(
    ("rest", "goes_on"),
    [
        pytest.param("Jane Doe was late.", True, id="was"),
        pytest.param("Jane Doe on Monday.", False, id="a day"),
    ],
)
def test_a_name_that_is_a_subject(rest, goes_on):
    assert inverted.goes_on(tokens_of(rest), (0, 1)) is goes_on
