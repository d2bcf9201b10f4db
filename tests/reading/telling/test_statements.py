"""Which pieces are one statement, and which quoted words are none."""

import re

import pytest

from articles.reading.findings import Span
from articles.reading.language.letters import fold
from articles.reading.language.phrases import span
from articles.reading.language.quotes import find_quoted
from articles.reading.language.sentences import split
from articles.reading.telling.statements import draft


def drafted(text):
    """The drafts of a text in which every line is a paragraph."""
    paragraphs = [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    quoted = find_quoted(text, paragraphs)[0]
    return draft(fold(text), split(fold(text), paragraphs, quoted), quoted)


def pieces(text):
    return [[piece.of(text) for piece in one.pieces] for one in drafted(text).drafts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We agree," he said.', [['"We agree,"']], id="one quotation"),
        pytest.param(
            '"We agree," he said. "We do."\n"Are you sure?"\n"Quite sure."',
            [['"We agree,"', '"We do."'], ['"Are you sure?"'], ['"Quite sure."']],
            id="another asks him below",
        ),
        pytest.param(
            '"We agree," he said. "We do."\n"It is late," according to another who was there.',
            [['"We agree,"', '"We do."'], ['"It is late,"']],
            id="another says below",
        ),
        pytest.param('"Late," came the reply.', [['"Late,"']], id="the reply that came"),
        pytest.param('"We agree," he said. "We do."', [['"We agree,"', '"We do."']], id="it goes on"),
        pytest.param('"We," he said, "agree."', [['"We,"', '"agree."']], id="broken by its attribution"),
        pytest.param(
            '"We," he said, "agree." She left.', [['"We,"', '"agree."']], id="broken, and that is all"
        ),
        pytest.param(
            '"We agree," he said. "We do." "All of us."',
            [['"We agree,"', '"We do."'], ['"All of us."']],
            id="it goes on, and again in marks of its own",
        ),
        pytest.param(
            'He said: "We agree." "We do."',
            [['"We agree."'], ['"We do."']],
            id="marks closed and opened again with nothing between: two",
        ),
        pytest.param(
            '"We agree," he said. He left. "We do," she said.',
            [['"We agree,"'], ['"We do,"']],
            id="another sentence between: two statements",
        ),
        pytest.param(
            '"We agree," he said. "We do," she said.', [['"We agree,"'], ['"We do,"']], id="two speakers"
        ),
        pytest.param(
            "He said “we agree” and “we do.”",
            [["“we agree” and “we do.”"]],
            id="two quoted in part, one clause",
        ),
        pytest.param(
            "“We agree.\n“We do,” he said.",
            [["“We agree."], ["“We do,”"]],
            id="opened again in the next paragraph",
        ),
        pytest.param('He spoke.\n"We agree."', [['"We agree."']], id="a paragraph that is all quotation"),
        pytest.param("He left. She stayed.", [], id="nothing is said"),
        pytest.param(
            "Putin's answer, according to an aide: “It is late.”", [["“It is late.”"]], id="his answer"
        ),
        pytest.param("Obama: “No.” Putin: “Yes.”", [["“No.”"], ["“Yes.”"]], id="two names with colons"),
        pytest.param("“A farce”, he called it.", [["“A farce”"]], id="called it"),
        pytest.param("“We met”, Kerry was quoted as saying.", [["“We met”"]], id="quoted as saying"),
    ],
)
def test_pieces(text, expected):
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "who", "carried"),
    [
        pytest.param(
            'Obama was clear: "We will not yield."',
            "Obama",
            "announces the quotation with a colon",
            id="a colon in the sentence",
        ),
        pytest.param(
            'Obama summed up the long day in two words: "We talked."',
            "Obama",
            "announces the quotation with a colon",
            id="a short sentence after a colon",
        ),
        pytest.param(
            'Obama was clear. "We will not yield."',
            "Obama",
            "is the subject of the sentence before",
            id="the sentence before",
        ),
        pytest.param(
            'Obama was clear:\n"We will not yield."',
            "Obama",
            "is the subject of the sentence before",
            id="a colon ends the paragraph before",
        ),
        pytest.param(
            'Obama was clear. On the talks:\n"We will not yield."',
            "Obama",
            "is the subject of the sentence before",
            id="a few words with a colon between",
        ),
        pytest.param(
            'Would he yield? "Not before the vote."',
            "he",
            "is the subject of the sentence before",
            id="asked whether he would",
        ),
        pytest.param(
            '"We will not yield," surmised Mr. Adams.',
            "Mr. Adams",
            "follows the quotation",
            id="a verb the reader does not know",
        ),
    ],
)
def test_a_quotation_without_a_verb_of_saying(text, who, carried):
    (one,) = drafted(text).drafts
    sentence, place = one.who
    assert (span(sentence.tokens, place).of(text), one.carried) == (who, carried)


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        pytest.param(
            '"We agree," Obama said.\n"We do in all things."',
            "goes on with the quotation of the paragraph before",
            id="the paragraph before",
        ),
        pytest.param(
            'Obama said the deal was near. "We do agree."',
            "stands right after his or her words are told",
            id="right after a paraphrase",
        ),
        pytest.param(
            'Obama said the deal was near.\n"We do agree."',
            "stands right after his or her words are told",
            id="in the paragraph after a paraphrase",
        ),
    ],
)
def test_a_quotation_that_leans_on_another(text, carried):
    first, second = drafted(text).drafts
    assert (second.leans is first, second.carried) == (True, carried)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('He left.\nThey went.\n"We do agree."', id="too far from a name, nobody tells"),
        pytest.param('"We do agree."', id="the first sentence"),
        pytest.param('Will Russia help? "We do so now."', id="a question is not answered by its subject"),
    ],
)
def test_a_quotation_nobody_is_named_for(text):
    (one,) = drafted(text).drafts
    assert (one.who, one.leans) == (None, None)


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        pytest.param(
            'Two ships, "Nikolai" and "Caesar," sail.',
            [
                ('"Nikolai"', "a few words in quotation marks that nobody is said to have spoken"),
                ('"Caesar,"', "a title or a name in quotation marks"),
            ],
            id="names of ships",
        ),
        pytest.param(
            'The star of "The Late Hour," Jane Doe played on.',
            [('"The Late Hour,"', "a title or a name in quotation marks")],
            id="a title the sentence leads into",
        ),
        pytest.param(
            'Obama favours "a fair deal," opposes cuts.',
            [('"a fair deal,"', "a few words in quotation marks that nobody is said to have spoken")],
            id="part of the clause before it",
        ),
        pytest.param(
            'The so-called "reset" failed.',
            [('"reset"', "a few words in quotation marks that nobody is said to have spoken")],
            id="a word held at arm's length",
        ),
        pytest.param(
            "The text didn't call for Assad to go.",
            [("Assad to go", "negated: “didn't call”")],
            id="what was not called for",
        ),
    ],
)
def test_passed_over(text, passed):
    found = drafted(text)
    assert found.drafts == ()
    assert [(one.span.of(text), one.why) for one in found.passed] == passed


def test_drafts_stand_in_text_order():
    found = drafted('"A is near," he said. She said B was far. "C is here," they said.')
    starts = [one.pieces[0].start for one in found.drafts]
    assert starts == sorted(starts)
    assert len(starts) == 3
