"""Which words a reporting verb brings where some of them are quoted: before it, behind it and on both sides of it."""

import pytest

from tests.reading.reporting import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We agree," Obama said.', [("Obama", '"We agree,"')], id="quotation, subject, verb"),
        pytest.param('"We agree," said Obama.', [("Obama", '"We agree,"')], id="quotation, verb, subject"),
        pytest.param("“We agree”, said Obama.", [("Obama", "“We agree”")], id="comma outside the marks"),
        pytest.param('"Do we?" asked Putin.', [("Putin", '"Do we?"')], id="a question"),
        pytest.param('Obama said: "We agree."', [("Obama", '"We agree."')], id="a colon"),
        pytest.param('Obama said, "We agree."', [("Obama", '"We agree."')], id="a comma"),
        pytest.param('Obama said "yes."', [("Obama", '"yes."')], id="a quoted word"),
        pytest.param('Obama asked: "Will he?"', [("Obama", '"Will he?"')], id="asked with a colon"),
        pytest.param(
            'The statement reads: "We agree."', [("The statement", '"We agree."')], id="a text reads"
        ),
        pytest.param(
            '"We," Obama said, "agree."',
            [("Obama", '"We," … "agree."')],
            id="a sentence broken by its attribution",
        ),
        pytest.param(
            '"We," said Obama on Monday, "agree."',
            [("Obama", '"We," … "agree."')],
            id="broken, verb first, a day",
        ),
        pytest.param(
            '"We," Obama told CNN\'s Candy Crowley on Sunday, "agree."',
            [("Obama", '"We," … "agree."')],
            id="broken, with a hearer and a day",
        ),
        pytest.param(
            '"We agree," Obama, flanked by Putin, told reporters.',
            [("Obama, flanked by Putin", '"We agree,"')],
            id="quotation, subject with an aside",
        ),
        pytest.param(
            '"We agree," a visibly angry Putin said.',
            [("a visibly angry Putin", '"We agree,"')],
            id="quotation, an adverb in the subject",
        ),
        pytest.param(
            "The meeting was, officials said, “businesslike.”",
            [("officials", "The meeting was … “businesslike.”")],
            id="paraphrase broken before quoted words",
        ),
        pytest.param(
            "Obama described the talks as “frank.”", [("Obama", "the talks as “frank.”")], id="described as"
        ),
        pytest.param(
            "Obama dismissed the deal as “a joke.”", [("Obama", "the deal as “a joke.”")], id="dismissed as"
        ),
        pytest.param(
            'Calling the talks "frank," Obama said they would go on.',
            [("Obama", 'the talks "frank,"'), ("Obama", "they would go on")],
            id="a participle opens the sentence",
        ),
        pytest.param(
            'Obama called Assad a "tyrant."', [("Obama", 'Assad a "tyrant."')], id="called somebody something"
        ),
        pytest.param(
            'The talks were described by Putin as "friendly, in their way".',
            [("Putin", '"friendly, in their way"')],
            id="a passive: described by X as",
        ),
        pytest.param(
            'The men were dubbed "the walkers" by Obama.',
            [("Obama", '"the walkers"')],
            id="a passive: dubbed by X",
        ),
        pytest.param(
            'Putin used his address to propose "a broad front" in Syria.',
            [("Putin", '"a broad front" in Syria')],
            id="used his address to",
        ),
        pytest.param(
            'It was "a mess," Obama told the paper after lunch, and left.',
            [("Obama", 'It was "a mess,"')],
            id="the quotation before the verb wins",
        ),
        pytest.param(
            'No mystery is left: "I like tea," Obama said.',
            [("Obama", '"I like tea,"')],
            id="a colon sets the quotation off",
        ),
        pytest.param(
            '"We agree," Obama said of Putin, "but not on Syria."',
            [("Obama", '"We agree," … "but not on Syria."')],
            id="goes on after “of Putin”",
        ),
        pytest.param(
            "Asked by a reporter if Russia would go, Putin said, “No, never.”",
            [("Putin", "“No, never.”")],
            id="what was asked is not what was said",
        ),
        pytest.param(
            "Says Putin: “We agree.”",
            [("Putin", "“We agree.”")],
            id="the verb opens the sentence",
        ),
        pytest.param(
            "“It is dark,” Kerry sniffed, “and cold.”",
            [("Kerry", "“It is dark,” … “and cold.”")],
            id="a verb of no table between two quotations",
        ),
        pytest.param("“A Farce,” Kerry filmed, and left.", [], id="no second quotation, no cue"),
        pytest.param(
            "Kerry replied “No” and hurried home.", [("Kerry", "“No”")], id="what was done after one word"
        ),
        pytest.param(
            "Kerry, who calls it “a farce,” said it was late.",
            [("Kerry", "it “a farce,”"), ("Kerry", "it was late")],
            id="a comma inside the marks closes the clause",
        ),
        pytest.param("“We met” - said Kerry.", [("Kerry", "“We met”")], id="a dash before the verb"),
        pytest.param("Kerry spoke of “a farce.”", [("Kerry", "“a farce.”")], id="spoke of quoted words"),
        pytest.param(
            "It was “a crime,” Kerry argued, to sail at night.",
            [("Kerry", "It was “a crime,” … to sail at night")],
            id="quoted at the end of the first half",
        ),
        pytest.param(
            'It was "a mess", in his view, to wait.', [("his", 'It was "a mess" … to wait')], id="in his view"
        ),
        pytest.param('It is, in his words, "a mess."', [("his", '"a mess."')], id="his very words"),
        pytest.param(
            "Guests shouted “shame” from the gallery.", [("Guests", "“shame”")], id="shouted from there"
        ),
    ],
)
def test_what_is_brought(text, expected):
    assert told(text) == expected
