"""What stands before a reporting verb and goes on after it."""

import pytest

from tests.reading.reporting import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The bridge, Kerry said, would hold.", [("Kerry", "The bridge … would hold")], id="cut in two"
        ),
        pytest.param(
            "The bridge, Kerry said, calls for care.",
            [("Kerry", "The bridge … calls for care")],
            id="a verb of the bridge's own that may tell",
        ),
        pytest.param(
            "She has, she said, sold three boats.",
            [("she", "She has … sold three boats")],
            id="after an auxiliary",
        ),
        pytest.param(
            "Ten people fell ill, Kerry said, among them a cook.",
            [("Kerry", "Ten people fell ill … among them a cook")],
            id="what is added to a whole clause",
        ),
        pytest.param(
            "The road was shut, Kerry said, and the bridge would follow.",
            [("Kerry", "The road was shut … and the bridge would follow")],
            id="a second clause",
        ),
        pytest.param(
            "The road was shut, Kerry said, and he left.",
            [("Kerry", "The road was shut")],
            id="what he did next",
        ),
        pytest.param(
            "The road was shut, Kerry said, in a long speech.",
            [("Kerry", "The road was shut")],
            id="where he said it",
        ),
        pytest.param(
            "Kerry hadn't ruled out a boat, he said, but a bridge was out of the question.",
            [("he", "Kerry hadn't ruled out a boat … but a bridge was out of the question")],
            id="over what was not ruled out",
        ),
        pytest.param(
            "Liars, Kerry said in the video, don't last long.",
            [("Kerry", "Liars … don't last long")],
            id="a negated verb",
        ),
        pytest.param(
            "Otherwise, Kerry said, countries may suffer from it.",
            [("Kerry", "countries may suffer from it")],
            id="a word that leads in",
        ),
        pytest.param(
            "OMSK, Russia — The road was shut, officials said.",
            [("officials", "The road was shut")],
            id="no dateline",
        ),
        pytest.param(
            "The bridge – Kerry told reporters in Rome – would hold.",
            [("Kerry", "The bridge … would hold")],
            id="between dashes",
        ),
        pytest.param(
            "He described the bridge: There was, Kerry said, a crack in it.",
            [("Kerry", "There was … a crack in it")],
            id="from the colon on",
        ),
        pytest.param(
            "He gave a lunch at which, Kerry said, the soup was cold.",
            [("Kerry", "the soup was cold")],
            id="at which",
        ),
        pytest.param(
            "The bridge was shut, Kerry said after leaving a meeting.",
            [("Kerry", "The bridge was shut")],
            id="after doing something",
        ),
        pytest.param("Would the bridge hold? he asked.", [("he", "Would the bridge hold")], id="a question"),
        pytest.param(
            "How, he asked, had the bridge held?",
            [("he", "How … had the bridge held")],
            id="a question cut in two",
        ),
        pytest.param("Was it shut? Nobody in the town asked.", [], id="a question, then a sentence"),
        pytest.param("The list held Chad and, Kerry noted, Mali.", [], id="one of a list"),
    ],
)
def test_what_stands_before(text, expected):
    assert told(text) == expected
