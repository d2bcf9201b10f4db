"""Whom a pronoun means, going by the subjects before it."""

import pytest

from articles.reading.who.focus import Focus
from tests.reading.making import OBAMA, PAIR, PUTIN, SLIPS, THE_TWO_MET, not_yet, phrase_in, scene_of


def found(text, words):
    """What is found for a pronoun where it stands last, the sentences before it taken in."""
    focus = Focus(scene_of(text))
    sentence, place = phrase_in(focus.scene.sentences, text, words)
    focus.follow(sentence.place)
    return focus.phrase(sentence, place)


def meant(text, words):
    """The slug, else the name, else None."""
    speaker = found(text, words).value
    return speaker and (speaker.slug or speaker.name)


def in_focus(text):
    """(words, the pronouns that may mean them, the name) of all subjects of a text."""
    focus = Focus(scene_of(text))
    focus.follow(len(focus.scene.sentences))
    return [
        (one.span.of(text), sorted(one.pronouns), one.speaker and one.speaker.name) for one in focus.people
    ]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("Obama came. He said it was late.", "He", OBAMA, id="he"),
        pytest.param("Clinton came. She said it was late.", "She", "hillary-clinton", id="she"),
        pytest.param("His wife, Ola, came. She sat.", "She", "Ola", id="a woman, by the noun"),
        pytest.param("The clerk, Ola Lind, came. He sat.", "He", "Ola Lind", id="the name beside a noun"),
        pytest.param("It fell to Putin. He sat.", "He", PUTIN, id="whom it fell to"),
        pytest.param("Obama came. It was late when Putin spoke. He sat.", "He", PUTIN, id="the one who acts"),
        pytest.param("Putin came. Obama, he said, would stay.", "he", PUTIN, id="not whom he breaks in on"),
        pytest.param("Obama sat. Asked about Putin, he left.", "he", OBAMA, id="not whom he was asked about"),
        pytest.param("It was then that Obama rose. He sat.", "He", OBAMA, id="it was then that"),
        pytest.param("Would Obama go? He sat.", "He", OBAMA, id="the subject of a question"),
        pytest.param("Obama's daughter came. He sat.", "He", OBAMA, id="the owner, by what is his"),
        pytest.param("Obama came. One should sleep. He sat.", "He", OBAMA, id="one is nobody"),
        pytest.param("Obama came. Putin's role is small, but he left.", "he", PUTIN, id="whose role it is"),
        pytest.param("Obama came. Beside him stood a tall tree. He sat.", "He", OBAMA, id="no tree"),
        pytest.param("Obama came. Beside him stood a tall man. He sat.", "He", "a tall man", id="beside him"),
        pytest.param("Obama came. They had Putin; he sat.", "he", OBAMA, id="they had another"),
        pytest.param("Obama sat. According to him, it was late.", "him", OBAMA, id="him"),
        pytest.param(
            "Obama came. Putin's interpreter, Ola Lind, sat. He sat.", "He", "Ola Lind", id="not the owner"
        ),
        pytest.param(
            "Obama called Clinton. She said it was late.", "She", "hillary-clinton", id="the one woman near"
        ),
        pytest.param("Reporters asked Putin. He said it was late.", "He", PUTIN, id="the one man near"),
        pytest.param("Obama met with Putin. He said it was late.", "He", OBAMA, id="the subject is in focus"),
        pytest.param(
            "Obama said of Putin that he was late. “It is late,” he said.", "he", OBAMA, id="of another"
        ),
        pytest.param("Obama said Putin was late. He added it was dark.", "He", OBAMA, id="the main subject"),
        pytest.param("Putin came. Obama waited. He said it was late.", "He", OBAMA, id="the latest subject"),
        pytest.param(
            "A spokeswoman spoke. She said it was late.", "She", "A spokeswoman", id="a spokeswoman"
        ),
        pytest.param(
            "Putin's spokesman came. He said it was late.", "He", "dmitry-peskov", id="his spokesman"
        ),
        pytest.param(
            "Putin's spokesman, Dmitry Peskov, was asked. He said it was late.",
            "He",
            "dmitry-peskov",
            id="spokesman, named",
        ),
        pytest.param(
            "Obama's adviser, Ben Rhodes, came. He said it was late.",
            "He",
            "Ben Rhodes",
            id="adviser, named",
        ),
        pytest.param(
            "Obama spokesman Jay Carney spoke. “It is late,” he said.",
            "he",
            "Jay Carney",
            id="his spokesman, by name",
        ),
        pytest.param(
            "Angela Merkel said it was late. She added it was dark.", "She", "Angela Merkel", id="of the text"
        ),
        pytest.param(
            "Obama came. An aide said it was late. He said it was dark.", "He", "An aide", id="an aide"
        ),
        pytest.param(
            "Obama came. The rebel commander was tired. “It is late,” he said.",
            "he",
            "The rebel commander",
            id="a description comes between",
        ),
        pytest.param(
            "Obama came. Assad's envoy was ill. “It is late,” he said.",
            "he",
            "Assad's envoy",
            id="an envoy comes between",
        ),
        pytest.param(
            "Rosa Klein coached the side for years. At last she left it.", "she", "Rosa Klein", id="sport"
        ),
        pytest.param(
            "John Kerry spoke. When Obama joined him, he said it was late.",
            "he",
            "barack-obama",
            id="the clause before",
        ),
        pytest.param(
            "And here is Obama. Did he speak to Putin? “Yes,” he said.", "he", "barack-obama", id="here is"
        ),
        pytest.param(
            "At one point Obama rose. In Rome he sat. He said it was late.",
            "He",
            "barack-obama",
            id="in Rome he",
        ),
    ],
)
def test_somebody_is_meant(text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Clinton came. He said it was late.", "He", id="he is no woman"),
        pytest.param("Obama came. She said it was late.", "She", id="she is no man"),
        pytest.param("Obama came. They said it was late.", "They", id="they are not one"),
        pytest.param("The Kremlin said it was late. He added it was dark.", "He", id="he is no office"),
        pytest.param("The talks went on. He said it was late.", "He", id="nobody before"),
        pytest.param("He said it was late. Putin came.", "He", id="nobody before, somebody after"),
        pytest.param("Obama and Putin met. He said it was late.", "He", id="either of two"),
        pytest.param(
            "Obama came. One. Two. Three. Four. Five. He said it was late.", "He", id="too far back"
        ),
        pytest.param("I said it was late.", "I", id="I"),
        pytest.param("We said it was late.", "We", id="we"),
        pytest.param("Putin came. “It is late,” he told Putin.", "he", id="who hears does not speak"),
        pytest.param(
            "Obama came. “He is late,” he said of Obama.", "he", id="who is spoken of does not speak"
        ),
        pytest.param("Obama came. Speaking alongside Obama, he said it was late.", "he", id="beside himself"),
        pytest.param(
            THE_TWO_MET + "John Kerry met Jim Smith. They said it was late.", "They", id="they, of two others"
        ),
        pytest.param(
            "Rhodes, Obama's adviser, came. “It is late,” he said.",
            "he",
            id="last name, apposition",
        ),
        pytest.param(
            "Obama came. Rasmussen arrived. “It is late,” he said.",
            "he",
            id="a last name nobody knows comes between",
        ),
        pytest.param("Obama came. The hall cheered Putin. He sat.", "He", id="or whom a hall cheered"),
        pytest.param("The union came. He sat.", "He", id="a union is no man"),
        pytest.param("Obama, a guest, and Putin, his host, sat. He ate.", "He", id="two, each told of"),
        pytest.param("The man, Ola Lind, came. She sat.", "She", id="a man is no woman"),
        pytest.param("We were in Syria. Syria fell. He sat.", "He", id="a place"),
        pytest.param(
            "Obama came. Merkel met Putin. They sat.",
            "They",
            id="three, of whom nobody knows one",
        ),
        pytest.param(
            "Obama met Bashar al-Assad. Assad was tired. “It is late,” he said.",
            "he",
            id="another's last name",
        ),
        pytest.param(
            "Obama asked Putin to leave. He said it was early.",
            "He",
            id="who was asked answers",
        ),
        pytest.param(
            "Obama listened while Putin spoke. He said it was late.", "He", id="another acts meanwhile"
        ),
        pytest.param("Obama was followed by Putin. “It is late,” he said.", "he", id="followed by another"),
        pytest.param("According to Putin, Obama came. He said it was late.", "He", id="according to another"),
        pytest.param(
            "Obama came. According to him, Putin sat. He said it was late.", "He", id="according to him"
        ),
        pytest.param("Obama came. Obama and John Kerry left. “It is late,” he said.", "he", id="two left"),
        pytest.param(
            "Obama's meeting with Putin ran long. He said it was late.", "He", id="a meeting of two"
        ),
        pytest.param(
            "Obama came. Angela Merkel met Putin. She smiled. He said it was late.",
            "He",
            id="another was named since",
        ),
        pytest.param("Obama came. For Putin it was, he said, late.", "he", id="for another"),
        pytest.param("Putin came. When Obama asked him, he said it was late.", "he", id="when he was asked"),
        pytest.param("Obama came. On the way the Briton asked him. He sat.", "He", id="or who asked him"),
        pytest.param(
            "Putin met Kerry and Lavrov. Lavrov sat. The Russian rose. He sat.",
            "He",
            id="one of two Russians",
        ),
        pytest.param(
            "Obama came. Television showed Putin; he sat.", "he", id="or whom the clause before tells of"
        ),
    ],
)
def test_it_stays_open(text, words):
    assert meant(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            "The Kremlin said it was late. It added it was dark.", "It", "kremlin", id="it ties to an office"
        ),
        pytest.param(
            "Obama came. The Kremlin said it was late. It added it was dark.",
            "It",
            "kremlin",
            id="not to a man",
        ),
        pytest.param("The report was long. It warned of floods.", "It", "The report", id="a report"),
        pytest.param("Obama and Putin said it was late. They added it was dark.", "They", PAIR, id="they"),
        pytest.param(
            "Obama and Putin met. “It is late,” they said.", "they", PAIR, id="they, from a subject"
        ),
        pytest.param("The farmers waited. They left.", "They", "The farmers", id="they, of several"),
        pytest.param(
            "Rosa Klein and Jim Smith sang. They left.",
            "They",
            "Rosa Klein and Jim Smith",
            id="two singers",
            marks=not_yet("left open: two known by name are not meant by “they” unless they are the pair"),
        ),
        pytest.param(
            "Obama and Putin issued a joint statement. The text was late. It was short.",
            "It",
            PAIR,
            id="it, of the document of both",
        ),
    ],
)
def test_it_and_they(text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Obama came.", [("Obama", ["male"], "Barack Obama")], id="a man"),
        pytest.param(
            "Bashar al-Assad sat down.", [("Bashar al-Assad", ["male"], "Bashar al-Assad")], id="of the text"
        ),
        pytest.param(
            "The spokeswoman came.", [("The spokeswoman", ["female"], "The spokeswoman")], id="title"
        ),
        pytest.param("Officials came.", [("Officials", ["plural"], "Officials")], id="several"),
        pytest.param("The archer fell.", [("The archer", ["female", "male"], None)], id="a word of no table"),
        pytest.param("The border closed.", [("The border", ["thing"], None)], id="a thing"),
        pytest.param(
            "So Rasmussen came.", [("Rasmussen", ["female", "male", "thing"], "Rasmussen")], id="nobody knows"
        ),
        pytest.param("The White House closed.", [("The White House", ["thing"], "White House")], id="office"),
        pytest.param(THE_TWO_MET, [("Barack Obama", ["male"], "Barack Obama")], id="only who is the subject"),
        pytest.param("On Monday it rained.", [], id="nobody"),
        pytest.param("“He came.” 1 ...", [], id="no subject at all"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_which_pronouns_may_mean_a_subject(text, expected):
    assert in_focus(text) == expected


def test_subjects_stand_in_text_order_and_once():
    text = "Putin came. Obama waited."
    focus = Focus(scene_of(text))
    focus.follow(2)
    focus.follow(2)
    sentence, place = phrase_in(focus.scene.sentences, text, "Putin")
    focus.note(sentence, place, focus.phrase(sentence, place))
    assert [one.span.of(text) for one in focus.people] == ["Putin", "Obama"]


def test_whoever_is_noted_is_in_focus():
    text = "“It is late,” said Putin beside Obama. “It is dark,” he said."
    focus = Focus(scene_of(text))
    spoke, place = phrase_in(focus.scene.sentences, text, "Putin")
    focus.note(spoke, place, focus.phrase(spoke, place))
    assert focus.phrase(*phrase_in(focus.scene.sentences, text, "he")).value.slug == PUTIN


@pytest.mark.parametrize(
    ("text", "words", "rests_on", "basis"),
    [
        pytest.param(
            "Obama came. He sat.",
            "He",
            ["He", "Obama"],
            "“He” = Barack Obama, named in the sentence before",
            id="a subject",
        ),
        pytest.param(
            "Obama came. It rained. He sat.",
            "He",
            ["He", "Obama"],
            "“He” = Barack Obama, named before",
            id="further back",
        ),
        pytest.param(
            "Reporters met Putin. He sat.",
            "He",
            ["He", "Putin"],
            "“He” = Vladimir Putin, the only one named near",
            id="the only one",
        ),
        pytest.param("It rained. He sat.", "He", ["He"], "“He”: nobody before it fits", id="nobody"),
        pytest.param(
            "Obama came. The archer fell. He sat.",
            "He",
            ["He", "The archer"],
            "“He”: nobody knows who is meant",
            id="somebody nobody knows comes between",
        ),
        pytest.param("We sat.", "We", ["We"], "“We” does not tell who", id="we"),
    ],
)
def test_the_words_it_rests_on(text, words, rests_on, basis):
    answer = found(text, words)
    assert ([span.of(text) for span in answer.spans], answer.basis) == (rests_on, basis)


def test_what_is_only_inferred_is_not_stated():
    assert [found("Obama came. He sat.", words).stated for words in ("Obama", "He")] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Obama came. “It is late,” he said.", id="he, of the sentence before"),
        pytest.param("Reporters asked Putin. Now he said it was late.", id="the one man near"),
    ],
)
def test_a_rewritten_text_proves_little(text):
    assert meant(SLIPS + text, "he") is None
