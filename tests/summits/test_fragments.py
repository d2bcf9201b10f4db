"""Addresses that lead to the very words on a page elsewhere."""

from urllib.parse import unquote

import pytest

from summits.showing.fragments import to_words

URL = "https://example.org/a"
SHORT = "He said: “We agreed on all of it.”"
LONG = "He said: “Given the gaps of trust that exist, that’s a tough negotiation, and we go on.”"
TWO = "He spoke.\n“We agreed on\nall of it, and more.”"


def fragment(text, words, url=URL):
    start = text.index(words)
    return to_words(url, text, start, start + len(words)).removeprefix(url)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            SHORT, "We agreed on all of it.", "#:~:text=We%20agreed%20on%20all%20of%20it", id="as one term"
        ),
        pytest.param(
            LONG,
            "Given the gaps of trust that exist, that’s a tough negotiation, and we go on.",
            "#:~:text=Given%20the%20gaps%20of,and%20we%20go%20on",
            id="many words by their first and their last",
        ),
        pytest.param(
            TWO,
            "We agreed on\nall of it, and more.",
            "#:~:text=We%20agreed%20on,of%20it%2C%20and%20more",
            id="no term goes over the end of a line",
        ),
        pytest.param(
            SHORT, "all of it.", "#:~:text=We%20agreed%20on-,all%20of%20it", id="few words with those before"
        ),
        pytest.param(
            "He agreed, he said, to go on.",
            "agreed, he said",
            "#:~:text=He-,agreed%2C%20he%20said,-%2C%20to%20go%20on",
            id="with those after, a comma encoded",
        ),
        pytest.param(
            "All of it is so. Yes, all of it is so.",
            "all of it is so.",
            "#:~:text=is%20so.%20Yes%2C-,all%20of%20it%20is%20so",
            id="words printed twice",
        ),
        pytest.param(
            "One & two-three #4 is 5% of it all",
            "One & two-three #4 is 5% of it all",
            "#:~:text=One%20%26%20two%2Dthree%20%234,5%25%20of%20it%20all",
            id="a dash and an ampersand mean something in a fragment",
        ),
        pytest.param("He said: “…”", "…", "", id="no words, no fragment"),
    ],
)
def test_to_words(text, words, expected):
    assert fragment(text, words) == expected


def test_an_address_that_has_a_fragment_keeps_it():
    assert (
        fragment(SHORT, "We agreed on all of it", f"{URL}#top") == ":~:text=We%20agreed%20on%20all%20of%20it"
    )


@pytest.mark.parametrize("letters", ["été – naïve, “да” мир", "x\u00a0y\tz & #%-,"])
def test_decoded_it_says_the_words(letters):
    text = f"{letters} und nicht mehr"
    pieces = fragment(text, text).removeprefix("#:~:text=").split(",")
    words = " ".join(text.split())
    assert [unquote(piece) in words for piece in pieces] == [True] * len(pieces)
    assert [piece for piece in pieces if set(piece) & set("&#- ")] == []
