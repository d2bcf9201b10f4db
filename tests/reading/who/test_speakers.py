"""Who said it, and where the answer has to be: not known."""

import pytest

from articles.reading.language.quotes import find_quoted
from articles.reading.telling.statements import draft
from articles.reading.who.speakers import find_speakers
from tests.reading.making import (
    JUNE_2013,
    OBAMA,
    PAIR,
    PUTIN,
    SLIPS,
    THE_TWO_MET,
    not_yet,
    paragraphs_of,
    scene_of,
)


def answers(text, day=JUNE_2013):
    """What is found for each statement of a text in which every line is a paragraph."""
    scene = scene_of(text, day)
    drafts = draft(scene.text, scene.sentences, find_quoted(text, paragraphs_of(text))[0]).drafts
    return [speaker for speaker, _ in find_speakers(scene, drafts)]


def speakers(text, day=JUNE_2013):
    """The slug, else the name, else None, of who made each statement."""
    return [found.value and (found.value.slug or found.value.name) for found in answers(text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Angela Merkel came. Merkel said it was late.", ["Angela Merkel"], id="full name, then last name"
        ),
        pytest.param(
            "Foreign Minister Sergei Lavrov said it was late. Mr. Lavrov said it was dark.",
            ["Sergei Lavrov", "Sergei Lavrov"],
            id="office and name, then Mr.",
        ),
        pytest.param("“It is late,” said Putin of Obama.", [PUTIN], id="said of somebody"),
        pytest.param("“It is late,” Putin told Obama.", [PUTIN], id="told somebody"),
        pytest.param("“It is late,” Obama said after Putin spoke.", [OBAMA], id="after somebody spoke"),
        pytest.param("Speaking alongside Putin, Obama said it was late.", [OBAMA], id="beside somebody"),
        pytest.param("Asked about Putin, Obama said it was late.", [OBAMA], id="asked about somebody"),
        pytest.param("Unlike Obama, Putin said it was late.", [PUTIN], id="unlike somebody"),
        pytest.param("Obama, along with Putin, said it was late.", [OBAMA], id="along with somebody"),
        pytest.param("In talks with Putin, Obama said it was late.", [OBAMA], id="in talks with somebody"),
        pytest.param("It was late, according to Obama.", [OBAMA], id="according to"),
        pytest.param(
            "It was late, according to Obama. He said it was dark.", [OBAMA, OBAMA], id="and he said"
        ),
        pytest.param(
            "Obama said it was late.\nThe Kremlin said it was dark.\n“It rains,” he added.",
            [OBAMA, "kremlin", None],
            id="he, or whoever speaks for the office",
        ),
        pytest.param(
            "Obama said it was late. The Kremlin said it was dark. “It rains,” he added.",
            [OBAMA, "kremlin", OBAMA],
            id="he, within one paragraph",
        ),
        pytest.param(
            "Ola Lind sat at a table at which Putin, then mayor, had told her that it was late.",
            [PUTIN],
            id="who says it at which",
        ),
        pytest.param(
            "Obama said it was late. It was a bill which Putin called bad. He said it was dark.",
            [OBAMA, None],
            id="he, or whom a clause with which names",
        ),
        pytest.param("Obama met Putin, who said it was late.", [PUTIN], id="who is the last one named"),
        pytest.param("Obama listened while Putin said it was late.", [PUTIN], id="a clause with while"),
        pytest.param("Obama disagreed with Putin, saying it was late.", [OBAMA], id="a participle"),
        pytest.param("Obama quoted Putin as saying: “It is late.”", [PUTIN], id="quoted as saying"),
        pytest.param("Obama turned to Putin: “It is late already.”", [OBAMA], id="announced by a colon"),
        pytest.param(
            "Putin laughed. “It is late already.”", [PUTIN], id="the subject of the sentence before"
        ),
        pytest.param("Putin: “It is late already.”", [PUTIN], id="name and colon"),
        pytest.param("“It is late for us all.”", [None], id="nobody is named"),
        pytest.param(
            "Putin was quoted by Interfax as saying it was late.",
            [PUTIN],
            id="quoted by an agency",
        ),
        pytest.param("“It is late,” a visibly angry Putin said.", [PUTIN], id="adjectives, quotation first"),
        pytest.param(
            "Says Putin: “It is late.”",
            [PUTIN],
            id="the verb opens the sentence",
        ),
        pytest.param(
            "Putin, whom Obama called a thug, said it was late.",
            [PUTIN],
            id="whom",
        ),
        pytest.param(
            "The man Obama called a friend said it was late.",
            ["The man"],
            id="a clause without whom",
            marks=not_yet("a wrong name"),
        ),
        pytest.param(
            "Neither Obama nor Putin said it was late.",
            [],
            id="neither of them said it",
        ),
        pytest.param(
            "Obama said it was late; “It is not, it is early,” Putin replied.",
            [OBAMA, PUTIN],
            id="after a semicolon",
        ),
        pytest.param(
            "Obama said it was late, to which Putin replied: “It is not, it is early.”",
            [OBAMA, PUTIN],
            id="to which he replied",
        ),
        pytest.param(
            "When Obama said it was late, Putin replied, “It is early.”",
            [OBAMA, PUTIN],
            id="when one said, one replied",
        ),
        pytest.param(
            "Obama told Putin that it was late, the White House said.",
            ["white-house", OBAMA],
            id="told at second hand",
        ),
        pytest.param(
            "The White House said that Obama told Putin it was late.",
            ["white-house", OBAMA],
            id="told within what is told",
        ),
    ],
)
def test_names(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“It is late,” Obama said. “It is dark,” he added.", [OBAMA, OBAMA], id="he added"),
        pytest.param(
            "Obama told CNN that the Swedes danced as Putin did. “It is late,” he said.",
            [OBAMA, OBAMA],
            id="another stands only in what he said",
        ),
        pytest.param(
            "Obama told CNN that the Swedes danced as Putin did.\n“It is late,” he said.",
            [OBAMA, None],
            id="a new paragraph may be another's",
        ),
        pytest.param(
            "According to Obama, Kiev agreed; the word “enemy”, he said, had not been used.",
            [OBAMA, OBAMA],
            id="he who tells it",
        ),
        pytest.param(
            "“It is late,” said a senior White House official. The official said it was dark. He added it was cold.",
            ["a senior White House official"] * 3,
            id="an official, the official, he",
        ),
        pytest.param(
            THE_TWO_MET
            + "The joint statement called “for an end.” The text expressed “full support.” It added it was late.",
            [PAIR, PAIR, PAIR],
            id="the joint statement, the text, it",
        ),
        pytest.param(
            "Obama and Putin issued a joint statement. The text said it was late. It added it was dark.",
            [PAIR, PAIR],
            id="a joint statement named, then the text, then it",
        ),
        pytest.param(
            "“It is late,” said Rhodes, Obama's adviser. “It is dark,” he said.",
            ["Rhodes", None],
            id="one not known",
        ),
        pytest.param(
            "Putin said it was dark, and Obama said it was cold. “It is late,” he said.",
            [PUTIN, OBAMA, None],
            id="two spoke",
        ),
        pytest.param(
            "A reporter asked Putin: “Is it late?” He replied: “No.”",
            ["A reporter", None],
            id="who asks does not answer",
        ),
        pytest.param(
            "Obama listened as Putin said it was late. “It is dark,” he said.",
            [PUTIN, None],
            id="two in one sentence",
        ),
        pytest.param(
            "Obama came. Rasmussen said it was late. He said it was dark.",
            [None, None],
            id="a speaker nobody knows",
        ),
        pytest.param(
            "Obama told Putin it was late. “It is not,” he replied.",
            [OBAMA, None],
            id="who was told replies",
        ),
        pytest.param(
            "Obama came. Xi Jinping said it was late. He said it was dark.",
            ["Xi Jinping", "Xi Jinping"],
            id="a given name of no table",
            marks=not_yet("left open: nothing tells that these two words are a person"),
        ),
    ],
)
def test_whoever_spoke_before_is_in_focus(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“It is late,” Obama said. “It is dark.”", [OBAMA], id="one statement"),
        pytest.param("“It is late.\n“It is dark,” Obama said.", [None, OBAMA], id="told only afterwards"),
        pytest.param("“It is late,” Obama said.\n“It is dark all round.”", [OBAMA, OBAMA], id="carried over"),
        pytest.param(
            "Obama said it was late. “It is dark all round.”", [OBAMA, OBAMA], id="after a paraphrase"
        ),
        pytest.param(
            "“It is late,” he said.\n“It is dark all round.”", [None, None], id="not known, carried over"
        ),
    ],
)
def test_quotations_carried_on(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Obama said it was late. He added it was dark.", [OBAMA, OBAMA], id="he added"),
        pytest.param(
            "While Obama said it was late, he said it was dark.",
            [OBAMA, OBAMA],
            id="he, in the same sentence",
        ),
        pytest.param(
            "“It is late,” Obama said.\n“It is dark all round.”", [OBAMA, None], id="the next paragraph"
        ),
        pytest.param("“It is late,” Obama said. “It is dark.”", [OBAMA], id="the same paragraph"),
        pytest.param("Putin laughed. “It is late already.”", [None], id="the subject of the sentence before"),
    ],
)
def test_a_rewritten_text_proves_little(text, expected):
    assert speakers(SLIPS + text) == expected


def test_the_words_it_rests_on():
    text = "Obama came. He said it was late."
    (found,) = answers(text)
    assert ([span.of(text) for span in found.spans], found.stated) == (["He", "Obama"], False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Association of Flight Crews said it was late.",
            ["The Association of Flight Crews"],
            id="body",
        ),
        pytest.param("The Obama ad says the deal was late.", ["The Obama ad"], id="an ad named after him"),
        pytest.param(
            "Barack Obama put off the talks on whether Vladimir Putin could question them, but said they would come.",
            [OBAMA],
            id="whoever could question is not who said",
        ),
        pytest.param(
            "Asked about the vote, Barack Obama left and praised the new senator from Ohio.",
            [OBAMA],
            id="“asked” is no subject",
        ),
        pytest.param(
            "Shortly after the talks, Barack Obama left, saying that they were late.",
            [OBAMA],
            id="“shortly” is no subject",
        ),
        pytest.param(
            '"It scares me," Harry Bond, 30, of Raleigh, N.C., who was there, said.',
            ["Harry Bond"],
            id="Bond",
        ),
        pytest.param(
            "The paper was no answer to Barack Obama's call for Assad to go.", [OBAMA], id="his call"
        ),
        pytest.param("“Who won?” Barack Obama said of the vote in Crimea.", [OBAMA], id="said of"),
    ],
)
def test_subjects_that_take_some_finding(text, expected):
    assert speakers(text) == expected


SPOKE = "“It was late,” Mr. Obama said.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In Moscow Putin said that it was late.", [PUTIN], id="a place with no comma"),
        pytest.param("In New York Obama said it was late.", [OBAMA], id="a place of two words"),
        pytest.param("During the talks Obama said that it was late.", [OBAMA], id="talks with no comma"),
        pytest.param(
            "A professor at Moscow State said it was late.",
            ["A professor at Moscow State"],
            id="not at its start",
        ),
        pytest.param(
            SPOKE + "Mr. Putin's account was no sunnier. “It was dark,” he said.",
            [OBAMA, PUTIN],
            id="whose account it was",
        ),
        pytest.param(
            SPOKE + "An hour later Mr. Putin gave his own. It was dark, he said.",
            [OBAMA, PUTIN],
            id="an hour later",
        ),
        pytest.param(
            SPOKE + "The Russian president was less forgiving. It was dark, he said.",
            [OBAMA, PUTIN],
            id="a title of two words",
        ),
        pytest.param(
            SPOKE + "“Yes. It was dark,” was the answer.",
            [OBAMA, None],
            id="an answer is not by whoever spoke",
        ),
        pytest.param(
            "Putin said Moscow would respond, and told deputies that it was late.",
            [PUTIN, PUTIN],
            id="what is told goes on after a comma",
        ),
        pytest.param(
            SPOKE + "“It was dark,” Mr. Putin surmised, “and cold.”",
            [OBAMA, PUTIN],
            id="a verb nobody knows",
        ),
    ],
)
def test_subjects_that_nothing_sets_off(text, expected):
    assert speakers(text) == expected
