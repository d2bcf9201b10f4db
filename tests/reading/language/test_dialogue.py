"""Lines of dialogue that a dash opens."""

import pytest

from articles.reading.findings import Span
from articles.reading.language.dialogue import find_lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("— We agreed, — Putin said.", ["We agreed,"], id="a dash on both sides"),
        pytest.param(
            "— We agreed, — said Putin. — It was late.", ["We agreed,", "It was late."], id="goes on"
        ),
        pytest.param("– We agreed, Putin said.", ["We agreed,"], id="only before it"),
        pytest.param("- Will you go? a reporter asked.", ["Will you go?"], id="a hyphen, a question"),
        pytest.param("-- I will, he replied. -- Soon.", ["I will,", "Soon."], id="two hyphens"),
        pytest.param("— It rained, — the mayor said.", ["It rained,"], id="of nobody, set off"),
        pytest.param("- Trade fell, officials said.", [], id="an item of a list"),
        pytest.param("- Putin will go, his spokesman said.", [], id="another item of a list"),
        pytest.param("— It was late.", [], id="nobody said it"),
        pytest.param("— We agreed, and the rain fell.", [], id="nobody is told to have said it"),
        pytest.param("We agreed — in part — Putin said.", [], id="no dash before it"),
        pytest.param("-5 degrees, he said.", [], id="a minus"),
    ],
)
def test_what_is_said_after_a_dash(text, words):
    lines = list(find_lines(text, Span(0, len(text))))
    assert [inner.of(text) for _, inner in lines] == words
    assert [outer.of(text).lstrip("-–— ") for outer, _ in lines] == words
