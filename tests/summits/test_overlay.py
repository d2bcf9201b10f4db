"""Findings laid over a text: every way in which two can meet, then any at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summits.showing.overlay import Mark, Sign, overlay

TEXT = "abcdefghij"


def shown(pieces):
    """Pieces as one line: [name ...] for a mark, (sign), a dash before the name where a mark goes on."""
    return "".join(
        each.words
        or (each.opens and f"[{each.anchor or '-' + each.opens.anchor} ")
        or (each.closes and "]")
        or f"({each.sign.note})"
        for each in pieces
    )


@pytest.mark.parametrize(
    ("marks", "laid"),
    [
        pytest.param([], "abcdefghij", id="nothing"),
        pytest.param([(2, 4)], "ab[1 cd]efghij", id="one"),
        pytest.param([(0, 10)], "[1 abcdefghij]", id="all of it"),
        pytest.param([(1, 3), (3, 5)], "a[1 bc][2 de]fghij", id="one after the other"),
        pytest.param([(1, 9), (3, 5)], "a[1 bc[2 de]fghi]j", id="one in the other"),
        pytest.param([(3, 5), (1, 9)], "a[2 bc[1 de]fghi]j", id="the outer one given last"),
        pytest.param([(1, 5), (3, 8)], "a[1 bc[2 de]][-2 fgh]ij", id="crossing: the later one is cut"),
        pytest.param([(1, 5), (1, 8)], "a[2 [1 bcde]fgh]ij", id="the same start: the longer one is outside"),
        pytest.param([(1, 5), (3, 5)], "a[1 bc[2 de]]fghij", id="the same end"),
        pytest.param([(2, 4), (2, 4)], "ab[1 [2 cd]]efghij", id="the same place"),
        pytest.param([(4, 4)], "abcdefghij", id="no letter is no mark"),
        pytest.param(
            [(0, 4), (2, 6), (3, 8)],
            "[1 ab[2 c[3 d]]][-3 [-2 ef]gh]ij",
            id="three that cross: outside is what reaches furthest",
        ),
    ],
)
def test_marks_nest(marks, laid):
    named = [Mark(*span, "", str(n)) for n, span in enumerate(marks, start=1)]
    assert [shown(each) for each in overlay(TEXT, [(0, 10)], named)] == [laid]


def test_a_mark_over_two_stretches_is_named_once():
    laid = overlay(TEXT, [(0, 4), (5, 10)], [Mark(2, 8, "", "q"), Mark(4, 5, "", "lost")])
    assert [shown(each) for each in laid] == ["ab[q cd]", "[-q fgh]ij"]


def test_a_mark_of_one_name_in_two_parts_is_named_once():
    (laid,) = overlay(TEXT, [(0, 10)], [Mark(1, 3, "", "q"), Mark(5, 7, "", "q")])
    assert shown(laid) == "a[q bc]de[-q fg]hij"


@pytest.mark.parametrize(
    ("at", "laid"),
    [
        pytest.param(3, ["abc(!)", "[m fg]hij"], id="the end of a stretch"),
        pytest.param(4, ["abc", "(!)[m fg]hij"], id="between two"),
        pytest.param(6, ["abc", "[m f(!)g]hij"], id="inside a mark"),
        pytest.param(7, ["abc", "[m fg](!)hij"], id="behind a mark"),
        pytest.param(12, ["abc", "[m fg]hij(!)"], id="behind everything"),
    ],
)
def test_signs(at, laid):
    found = overlay(TEXT, [(0, 3), (5, 10)], [Mark(5, 7, "", "m")], [Sign(at, "doubt", "!")])
    assert [shown(each) for each in found] == laid


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.text(min_size=30, max_size=30), st.lists(SPANS, max_size=12), st.lists(st.integers(0, 30)), st.data()
)
def test_whatever_overlaps(text, spans, places, data):
    edges = sorted(data.draw(st.sets(st.integers(0, 30), max_size=6)))
    stretches = list(zip(edges[::2], edges[1::2], strict=False))
    marks = [Mark(*span, "", f"m{n}") for n, span in enumerate(spans)]
    laid = overlay(text, stretches, marks, [Sign(at, "", "") for at in places])
    assert ["".join(piece.words for piece in each) for each in laid] == [text[a:b] for a, b in stretches]
    assert sum(piece.sign is not None for each in laid for piece in each) == len(places if stretches else [])
    assert [at for each in laid for at in covered(each)] == [
        {mark.anchor for mark in marks if mark.start <= at < mark.end}
        for a, b in stretches
        for at in range(a, b)
    ]
    anchors = [piece.anchor for each in laid for piece in each if piece.anchor]
    assert len(anchors) == len(set(anchors))


def covered(pieces):
    """For each letter the names of the marks around it; every mark must be closed where it should."""
    open_ = []
    for piece in pieces:
        if piece.opens:
            open_.append(piece.opens.anchor)
        elif piece.closes:
            open_.pop()
        yield from (set(open_) for _ in piece.words)
    assert open_ == []
