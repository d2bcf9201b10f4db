"""Whose turn it is in a transcript."""

import pytest

from articles.reading.telling.transcripts import find_turns
from tests.reading.making import paragraphs_of


def turns(text):
    """(label or None, the words of each paragraph) of every turn."""
    return [
        (turn.label and turn.label.of(text), [piece.of(text) for piece in turn.pieces])
        for turn in find_turns(text, paragraphs_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "PRESIDENT OBAMA: We met.\nPRESIDENT PUTIN: We did.",
            [("PRESIDENT OBAMA", ["We met."]), ("PRESIDENT PUTIN", ["We did."])],
            id="capitals",
        ),
        pytest.param(
            "President Obama: We met.\nPresident Putin: We did.",
            [("President Obama", ["We met."]), ("President Putin", ["We did."])],
            id="small letters",
        ),
        pytest.param(
            "- MR. CARNEY: We met.\n• MS. HARF: We did.",
            [("MR. CARNEY", ["We met."]), ("MS. HARF", ["We did."])],
            id="a list",
        ),
        pytest.param(
            "Rosa Klein: Was it late?\nJim Smith: It was.\nRosa Klein: Indeed.\nJim Smith: Yes.",
            [
                ("Rosa Klein", ["Was it late?"]),
                ("Jim Smith", ["It was."]),
                ("Rosa Klein", ["Indeed."]),
                ("Jim Smith", ["Yes."]),
            ],
            id="names that come back",
        ),
        pytest.param(
            "MR. CARNEY: We met.\nIt was late.\n\nIt was dark.\nMS. HARF: We did.",
            [("MR. CARNEY", ["We met.", "It was late.", "It was dark."]), ("MS. HARF", ["We did."])],
            id="a turn of several paragraphs",
        ),
        pytest.param(
            "Q Mr. Secretary, is it late?\nSECRETARY KERRY: It is.",
            [(None, ["Mr. Secretary, is it late?"]), ("SECRETARY KERRY", ["It is."])],
            id="a question",
        ),
        pytest.param(
            "QUESTION: Is it late?\nSECRETARY KERRY: It is.",
            [(None, ["Is it late?"]), ("SECRETARY KERRY", ["It is."])],
            id="a question written out",
        ),
        pytest.param(
            "Reporter: Is it late?\nMayor Klein: It is.\nReporter: Very?\nMayor Klein: Very.",
            [
                (None, ["Is it late?"]),
                ("Mayor Klein", ["It is."]),
                (None, ["Very?"]),
                ("Mayor Klein", ["Very."]),
            ],
            id="a reporter",
        ),
        pytest.param(
            "PRESIDENT OBAMA: We met.\nMODERATOR: Thank you.\nPRESIDENT PUTIN: We did.",
            [("PRESIDENT OBAMA", ["We met."]), (None, ["Thank you."]), ("PRESIDENT PUTIN", ["We did."])],
            id="a label that stands once and is no title is nobody known",
        ),
        pytest.param(
            "MR. CARNEY: We met. (Laughter.)\n(Applause.)\nMS. HARF: We did. [laughs]",
            [("MR. CARNEY", ["We met."]), ("MS. HARF", ["We did."])],
            id="stage directions at the end",
        ),
        pytest.param(
            "MR. CARNEY: We (laughs) met.\nMS. HARF: We did.",
            [("MR. CARNEY", ["We (laughs) met."]), ("MS. HARF", ["We did."])],
            id="a stage direction inside stays",
        ),
        pytest.param(
            "MR. CARNEY: We met.\nMS. HARF: We did.\nEND 4:05 P.M.",
            [("MR. CARNEY", ["We met."]), ("MS. HARF", ["We did."])],
            id="its end is no words",
        ),
        pytest.param(
            "The two spoke on Monday.\nMR. CARNEY: We met.\nMS. HARF: We did.",
            [("MR. CARNEY", ["We met."]), ("MS. HARF", ["We did."])],
            id="what stands before the first turn",
        ),
        pytest.param(
            "MR. CARNEY:\nMS. HARF: We did.", [("MS. HARF", ["We did."])], id="a turn without words"
        ),
        pytest.param(
            "Prime Minister Cameron: It was late.\nSecretary-General Ban: It was dark.",
            [("Prime Minister Cameron", ["It was late."]), ("Secretary-General Ban", ["It was dark."])],
            id="titles of two words",
        ),
        pytest.param(
            "President Obama. We met.\nPresident Putin. We did.\nReporter. Was it late?",
            [("President Obama", ["We met."]), ("President Putin", ["We did."]), (None, ["Was it late?"])],
            id="full stops for colons",
        ),
        pytest.param(
            "PRESIDENT OBAMA:  We met.\nQ    Was it late?",
            [("PRESIDENT OBAMA", ["We met."]), (None, ["Was it late?"])],
            id="several blanks",
        ),
        pytest.param(
            "President of Russia Vladimir Putin: We met.\nUS President Barack Obama (retranslated): We did.\n"
            "Vladimir Putin: It was late.",
            [
                ("Vladimir Putin", ["We met."]),
                ("US President Barack Obama", ["We did."]),
                ("Vladimir Putin", ["It was late."]),
            ],
            id="offices and who interprets",
        ),
        pytest.param(
            "MR. CARNEY: We met.\n[The press left.]\nMS. HARF: We did.\nNOTE: The two met at noon.",
            [("MR. CARNEY", ["We met."]), ("MS. HARF", ["We did."])],
            id="brackets and notes are no words",
        ),
    ],
)
def test_turns(text, expected):
    assert turns(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("PRESIDENT OBAMA: We met.", id="one label alone"),
        pytest.param("PRESIDENT OBAMA: We met.\nPRESIDENT OBAMA: We did.", id="one speaker alone"),
        pytest.param("Mr. Obama said: We met.\nMr. Putin said: We did.", id="a verb before the colon"),
        pytest.param('Obama: "We met."\nPutin: "We did."', id="quotations"),
        pytest.param("Score: 2\nTime: 4:05", id="a table"),
        pytest.param("Here is what they agreed on: a truce.", id="a colon in a sentence"),
        pytest.param("Q and A", id="letters"),
        pytest.param("Obama met Putin on Monday.", id="plain news"),
        pytest.param(":\n: :\nA:", id="mangled"),
        pytest.param("", id="nothing"),
        pytest.param("Mr. Obama came.\nMr. Putin came.\nMr. Obama left.", id="Mr. begins paragraphs"),
        pytest.param("- On Syria: It is late.\n- On Syria: It is dark.", id="what it is on"),
    ],
)
def test_no_transcript(text):
    assert turns(text) == []


@pytest.mark.parametrize(
    ("opening", "interpreted"),
    [
        pytest.param("(As interpreted.) ", True, id="as interpreted"),
        pytest.param("[through interpreter] ", True, id="through interpreter"),
        pytest.param("(Through an interpreter) ", True, id="through an interpreter"),
        pytest.param("(As translated) ", True, id="as translated"),
        pytest.param("(Laughs.) ", False, id="another bracket"),
        pytest.param("", False, id="none"),
    ],
)
def test_interpreted_words_are_told_apart(opening, interpreted):
    text = f"PRESIDENT OBAMA: We met.\nPRESIDENT PUTIN: {opening}We did."
    assert [turn.interpreted for turn in find_turns(text, paragraphs_of(text))] == [False, interpreted]


def test_the_bracket_is_no_part_of_interpreted_words():
    text = "PRESIDENT OBAMA: We met.\nPRESIDENT PUTIN: (As interpreted.) We did."
    assert turns(text)[1] == ("PRESIDENT PUTIN", ["We did."])


def test_a_turn_knows_the_paragraph_it_begins_in():
    text = "They spoke.\nMR. CARNEY: We met.\nIt was late.\nMS. HARF: We did."
    assert [turn.paragraph for turn in find_turns(text, paragraphs_of(text))] == [1, 3]
