"""An article cut into blocks, and which of them a span touches."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summits.showing.blocks import Block, blocks, runs, touched

TEXT = "Head\n\nBy me\nOne.\nTwo.\n  Menu  \n"


@pytest.mark.parametrize(
    ("layout", "cut"),
    [
        pytest.param(
            {}, ["paragraph Head", "paragraph By me", "paragraph One.", "paragraph Two.", "paragraph Menu"],
            id="no layout: line by line",
        ),
        pytest.param(
            {
                "headline": [0, 4],
                "byline": [6, 11],
                "paragraphs": [[12, 21]],
                "furniture": [{"span": [24, 28], "why": "menu"}],
            },
            ["headline Head", "byline By me", "paragraph One.\nTwo.", "furniture Menu"],
            id="as the layout says",
        ),
        pytest.param(
            {"headline": [0, 4], "byline": None, "paragraphs": [[17, 21]]},
            ["headline Head", "paragraph By me", "paragraph One.", "paragraph Two.", "paragraph Menu"],
            id="what the layout does not speak of is there",
        ),
        pytest.param(
            {"headline": [0, 8], "paragraphs": [[6, 16], [17, 99]]},
            ["headline Head\n\nBy", "paragraph  me\nOne.", "paragraph Two.\n  Menu  \n"],
            id="what overlaps or reaches too far is cut",
        ),
    ],
)  # fmt: skip
def test_blocks(layout, cut):
    assert [f"{each.role} {TEXT[each.start : each.end]}" for each in blocks(TEXT, layout)] == cut


SPAN = st.tuples(st.integers(0, 45), st.integers(0, 45)).map(sorted)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="ab \n\r\x0b\u2028", max_size=40), st.lists(SPAN, max_size=5))
def test_no_word_is_lost(text, spans):
    found = blocks(text, {"paragraphs": spans})
    assert [each.start for each in found[1:]] == [max(a.end, b.start) for a, b in pairwise(found)]
    assert "".join("".join(text[each.start : each.end].split()) for each in found) == "".join(text.split())


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(SPAN, max_size=6), st.sets(st.integers(0, 45), max_size=10))
def test_touched(spans, edges):
    cut = [Block(a, b, "") for a, b in zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False)]
    shared = [any(max(a, block.start) < min(b, block.end) for a, b in spans) for block in cut]
    assert touched(cut, spans) == shared


def test_runs():
    roles = [
        "headline",
        "furniture",
        "furniture",
        "paragraph",
        "paragraph",
        "furniture",
        "paragraph",
        "paragraph",
    ]
    cut = [Block(n, n + 1, role) for n, role in enumerate(roles)]
    seen = [True] * 5 + [False] * 2 + [True]
    assert list(runs(cut, seen)) == [
        ("headline", [0]),
        ("furniture", [1, 2]),
        ("paragraph", [3]),
        ("paragraph", [4]),
        ("hidden", [5, 6]),
        ("paragraph", [7]),
    ]
