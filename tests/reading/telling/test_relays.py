"""Somebody tells what another said: who is told of, and by whom."""

import pytest

from tests.reading.reporting import reports, subject


def relayed(text):
    """(teller, who is told of, the words) of what lies within what another tells."""
    return [
        (subject(outer, text), subject(inner, text), " … ".join(span.of(text) for span in inner.contents))
        for outer in reports(text)
        for inner in outer.inner
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "An aide said Kerry vowed that it would rain.",
            [("An aide", "Kerry", "it would rain")],
            id="vowed",
        ),
        pytest.param(
            "According to an aide, Kerry voiced “alarm” at it, and told Lavrov that it was late.",
            [("an aide", "Kerry", "“alarm” at it"), ("an aide", "Kerry", "it was late")],
            id="two in one breath",
        ),
        pytest.param(
            "Kerry, according to an aide, asked Lavrov whether it was late and said that it was dark.",
            [("an aide", "Kerry", "whether it was late"), ("an aide", "Kerry", "it was dark")],
            id="a teller in the middle, and two verbs",
        ),
        pytest.param("An aide said he vowed that it would rain.", [], id="he may be the aide"),
        pytest.param("An aide said Kerry praised the deal.", [], id="no words of his"),
        pytest.param("An aide said Kerry did not say it was late.", [], id="not said"),
        pytest.param("An aide praised Kerry.", [], id="nothing within"),
        pytest.param(
            "Kerry told Lavrov that it was late, an aide told reporters on Monday.",
            [("an aide", "Kerry", "it was late")],
            id="told after it",
        ),
        pytest.param(
            "Kerry urged Lavrov to wait, according to an aide.",
            [("an aide", "Kerry", "Lavrov to wait")],
            id="urged",
        ),
        pytest.param("Kerry agreed to wait, an aide said.", [], id="an agreement is an act"),
        pytest.param(
            "Kerry, according to an aide, asked to wait.",
            [("an aide", "Kerry", "to wait")],
            id="told in between",
        ),
    ],
)
def test_what_is_told_within_what_is_told(text, expected):
    assert relayed(text) == expected


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param("Kerry said it was late, Tass reported.", "Tass", id="an agency carries it"),
        pytest.param("Kerry said it was late, according to a transcript.", "a transcript", id="a paper does"),
        pytest.param('Kerry said, "It is late," an aide said.', None, id="no second teller of a quotation"),
        pytest.param("Kerry said it was late.", None, id="nobody"),
        pytest.param("Kerry vowed to wait, he told reporters.", None, id="he himself"),
    ],
)
def test_who_tells(text, via):
    report = reports(text)[0]
    told_by = report.via and report._replace(subject=report.via)
    assert (subject(told_by, text) if told_by else None) == via


@pytest.mark.parametrize(
    ("text", "teller", "words"),
    [
        pytest.param(
            "Kerry said it was late, an aide said.",
            "an aide",
            "Kerry said it was late",
            id="the whole clause",
        ),
        pytest.param(
            "OMSK, Russia — Kerry told Lavrov it was late, an aide said.",
            "an aide",
            "Kerry told Lavrov it was late",
            id="no dateline",
        ),
        pytest.param(
            "Nobody slept; Kerry said it was late, an aide said.",
            "an aide",
            "Kerry said it was late",
            id="from the semicolon on",
        ),
        pytest.param(
            "Kerry told Lavrov it was late, an aide said, as the talks went on.",
            "an aide",
            "Kerry told Lavrov it was late",
            id="with what went on meanwhile",
        ),
        pytest.param(
            "He had told Lavrov it was late, he said.",
            "he",
            "He had told Lavrov it was late",
            id="he tells of himself",
        ),
    ],
)
def test_what_a_teller_tells_after_it(text, teller, words):
    report = reports(text)[-1]
    assert (subject(report, text), report.contents[0].of(text)) == (teller, words)
