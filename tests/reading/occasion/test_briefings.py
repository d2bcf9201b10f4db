"""Does somebody brief journalists."""

import pytest

from articles.reading.findings import Span
from articles.reading.occasion.briefings import briefs, on_the_talks
from articles.reading.occasion.signs import known
from tests.reading.lexicon import small_lexicon

KNOWN = known(small_lexicon())


@pytest.mark.parametrize(
    ("words", "met", "expected"),
    [
        pytest.param("the two presidents had talked of Syria", True, True, id="of both"),
        pytest.param("Putin had been calm", True, True, id="of one of the two"),
        pytest.param("the talks had been long", True, True, id="of the talks"),
        pytest.param("the bridge would be closed", True, False, id="of something else"),
        pytest.param("the two presidents will meet again", True, False, id="of what is to come"),
        pytest.param("the talks had been long", False, False, id="of talks of others"),
        pytest.param(
            "Obama and Putin had talked", False, True, id="of both, where none is known to have met"
        ),
    ],
)
def test_words_on_the_talks(words, met, expected):
    assert on_the_talks(words, "A spokesman said #", KNOWN, met) is expected


@pytest.mark.parametrize(
    ("kind", "words", "sign", "expected"),
    [
        pytest.param("told", "an aide told reporters", "told reporters", True, id="reporters"),
        pytest.param("press", "an aide said at a briefing", "at a briefing", True, id="a briefing"),
        pytest.param("after", "an aide said after the talks", "after the talks", True, id="after the talks"),
        pytest.param("after", "an aide said afterwards", "afterwards", False, id="after anything"),
        pytest.param("told", "an aide asked about it said", "asked about", False, id="asked"),
    ],
)
def test_briefing(kind, words, sign, expected):
    start = words.index(sign)
    assert briefs(kind, Span(start, start + len(sign)), words, words) is expected
