"""Where what a reporting verb brings must end."""

import pytest

from articles.reading import limits
from articles.reading.cues import uses
from tests.reading.making import sentences_of


def room(text):
    """For each reporting verb of a sentence, the words after it that it may bring."""
    (sentence,) = sentences_of(text)
    tokens, found = sentence.tokens, uses(sentence)
    ends = [limits.limit(use, found[n + 1 :], tokens) for n, use in enumerate(found)]
    return [
        text[tokens[use.end].start : tokens[end - 1].end] if end > use.end else ""
        for use, end in zip(found, ends, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Obama said it was late.", "it was late", id="up to the full stop"),
        pytest.param("Obama said it was late", "it was late", id="no full stop"),
        pytest.param("So Obama said it was late?!", "it was late", id="two marks"),
        pytest.param("Obama said it was late…", "it was late", id="dots"),
        pytest.param("Obama said it was, he feared, late.", "it was, he feared, late", id="commas inside"),
        pytest.param("The judge said it was late; nobody left.", "it was late", id="a semicolon"),
        pytest.param(
            "Obama said it was late, an apparent reference to Syria.",
            "it was late",
            id="what the writer makes of it",
        ),
        pytest.param(
            "The coach said it was late, in a swipe at the club.", "it was late", id="a swipe at somebody"
        ),
        pytest.param(
            "Putin said it was late, a view that few share.",
            "it was late, a view that few share",
            id="an apposition that is no remark of the writer's",
        ),
        pytest.param("Obama said of Syria: “It is late.”", "of Syria: “It is late.”", id="a colon near by"),
        pytest.param("Obama said on Monday: “No.”", "on Monday: “No.”", id="a colon after a day"),
        pytest.param(
            "Obama said the talks would go on and added a line: “It is late.”",
            "the talks would go on",
            id="a colon of another verb",
        ),
        pytest.param("Obama said: “It is late.”", ": “It is late.”", id="only a colon and a quotation"),
        pytest.param("“It is late,” Obama said.", "", id="nothing follows"),
        pytest.param("Obama said", "", id="nothing at all follows"),
        pytest.param("Obama said ; , : ; it", "", id="mangled"),
        pytest.param("“It is late,” said Obama.", "", id="nothing follows the subject"),
    ],
)
def test_where_the_words_of_the_first_verb_end(text, words):
    assert room(text)[0] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Obama said it was late, and Putin said it was dark.",
            ["it was late", "it was dark"],
            id="and another said",
        ),
        pytest.param(
            "Obama said it was late while Putin said it was dark.",
            ["it was late", "it was dark"],
            id="while another said",
        ),
        pytest.param(
            "The mayor said it was late, but critics said it was dark.",
            ["it was late", "it was dark"],
            id="but others said",
        ),
        pytest.param(
            "Obama said it was late; “It is dark,” Putin replied.",
            ["it was late", ""],
            id="another's quotation after a semicolon",
        ),
        pytest.param(
            "Obama said it was late, to which Putin replied that it was dark.",
            ["it was late", "that it was dark"],
            id="to which another replied",
        ),
        pytest.param(
            "Obama said it was late, adding that it was dark.",
            ["it was late", "that it was dark"],
            id="a participle",
        ),
        pytest.param(
            "Obama said it was late and added that it was dark.",
            ["it was late", "that it was dark"],
            id="the same speaker goes on",
        ),
        pytest.param(
            "Obama said Putin said it was late.",
            ["Putin said it was late", "it was late"],
            id="told within what is told",
        ),
        pytest.param(
            "Obama said that Putin said it was late.",
            ["that Putin said it was late", "it was late"],
            id="told within what is told, with that",
        ),
        pytest.param(
            "Obama, who said it was late, left with Putin.",
            ["it was late"],
            id="a relative clause ends before the main verb",
        ),
        pytest.param(
            "The coach, who said it was late, smiled.",
            ["it was late"],
            id="before a main verb of no table",
        ),
    ],
)
def test_where_the_words_of_each_verb_end(text, words):
    assert room(text) == words
