"""Words that tell an occasion."""

import pytest

from articles.reading.findings import Leader, Lexicon, Speaker, Title
from articles.reading.occasion.signs import NOBODY, TELLERS, find_sign, known
from tests.reading.lexicon import small_lexicon

KNOWN = known(small_lexicon())
OBAMA = Speaker("Barack Obama", "barack-obama")


def sign(words, names=KNOWN):
    """(kind, words) of the sign found, or None."""
    found = find_sign(words, 0, names)
    return found and (found.kind, found.span.of(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("He said so last week.", ("apart", "last week"), id="last week"),
        pytest.param("He said so in 2009.", ("apart", "in 2009"), id="a year"),
        pytest.param("Two days ago he said so.", ("apart", "days ago"), id="days ago"),
        pytest.param("He said so in an interview.", ("apart", "interview"), id="an interview"),
        pytest.param("He told the Evening Post so.", ("apart", "told the Evening Post"), id="a newspaper"),
        pytest.param("He said so by telephone.", ("apart", "by telephone"), id="by telephone"),
        pytest.param(
            "He said so at his annual news conference.", ("apart", "annual news conference"), id="every year"
        ),
        pytest.param("He said so ahead of the talks.", ("before", "ahead of the talks"), id="ahead of"),
        pytest.param(
            "He said so on his way to the summit.", ("before", "on his way to the summit"), id="on the way"
        ),
        pytest.param("He said so in a long speech.", ("speech", "in a long speech"), id="a speech"),
        pytest.param("He told the assembly so.", ("speech", "told the assembly"), id="an assembly"),
        pytest.param(
            "She said so, addressing students.", ("speech", "addressing students"), id="addressing a hall"
        ),
        pytest.param(
            "She told more than 3,000 steel workers so.",
            ("speech", "told more than 3,000 steel workers"),
            id="so many who hear it",
        ),
        pytest.param(
            "He told thousands of pilgrims so.", ("speech", "told thousands of pilgrims"), id="a crowd"
        ),
        pytest.param("She told him 40 people had died.", None, id="so many who died"),
        pytest.param(
            "Speaking at a fishermen's dinner, he said so.",
            ("speech", "Speaking at a fishermen's dinner"),
            id="speaking at a dinner",
        ),
        pytest.param(
            "First at the podium was Obama.",
            ("speech", "at the podium"),
            id="the podium, whoever stands there",
        ),
        pytest.param("The bishop said so in a sermon.", ("speech", "in a sermon"), id="a sermon"),
        pytest.param("He told MPs so.", ("speech", "told MPs"), id="members of parliament"),
        pytest.param(
            "She said so in a televised debate.", ("speech", "in a televised debate"), id="a debate"
        ),
        pytest.param("He lost in the debate over taxes.", None, id="a debate nobody speaks in"),
        pytest.param(
            "Addressing some 200 reporters, he said so.",
            ("press", "Addressing some 200 reporters"),
            id="so many reporters are no crowd",
        ),
        pytest.param(
            "He came out to meet the Russian press.",
            ("press", "meet the Russian press"),
            id="out to the press",
        ),
        pytest.param("Obama took four questions.", ("press", "took four questions"), id="questions"),
        pytest.param("She faced the cameras.", ("press", "faced the cameras"), id="cameras"),
        pytest.param("He said so at a briefing.", ("press", "at a briefing"), id="a briefing"),
        pytest.param("After the meeting he said so.", ("after", "After the meeting"), id="after it"),
        pytest.param("He said so leaving the meeting.", ("after", "leaving the meeting"), id="leaving"),
        pytest.param(
            "Emerging from the meeting he said so.",
            ("after", "Emerging from the meeting"),
            id="emerging, to begin with",
        ),
        pytest.param("He said so afterwards.", ("after", "afterwards"), id="afterwards"),
        pytest.param(
            "They emerged on Monday from nearly two hours of talks.",
            ("after", "emerged on Monday from nearly two hours of talks"),
            id="emerged from so many hours of talks",
        ),
        pytest.param(
            "He said so summing up the summit.", ("after", "summing up the summit"), id="summing up"
        ),
        pytest.param(
            "He said so in a question-and-answer session.",
            ("press", "question-and-answer session"),
            id="questions and answers",
        ),
        pytest.param("On Monday he met the press.", ("press", "met the press"), id="met the press"),
        pytest.param("He told correspondents so.", ("told", "told correspondents"), id="correspondents"),
        pytest.param(
            "At his party's congress he said so.", ("speech", "At his party's congress"), id="a congress"
        ),
        pytest.param("He told deputies so.", ("speech", "told deputies"), id="deputies"),
        pytest.param("He used his address to say so.", ("speech", "used his address"), id="used his address"),
        pytest.param(
            "At the start of the talks he said so.",
            ("during", "At the start of the talks"),
            id="at the start of them",
        ),
        pytest.param(
            "After 90 minutes with Putin he said so.",
            ("after", "After 90 minutes with"),
            id="so many minutes",
        ),
        pytest.param("During the talks he said so.", ("during", "During the talks"), id="during"),
        pytest.param("He said so at the meeting.", ("during", "at the meeting"), id="at it"),
        pytest.param("Opening the talks he said so.", ("during", "Opening the talks"), id="opening them"),
        pytest.param("He told a news conference so.", ("press", "news conference"), id="a news conference"),
        pytest.param("He told reporters so.", ("told", "told reporters"), id="reporters"),
        pytest.param("He said so aboard his plane.", ("told", "aboard"), id="aboard"),
        pytest.param("The club said so in a statement.", ("paper", "in a statement"), id="a statement"),
        pytest.param("The readout said so.", ("paper", "readout said"), id="a readout"),
        pytest.param("He said so from the same stage.", ("speech", "from the same stage"), id="a stage"),
        pytest.param("She said so on the Senate floor.", ("speech", "on the Senate floor"), id="the floor"),
        pytest.param(
            "Speaking on Monday to business executives, he said so.",
            ("speech", "Speaking on Monday to business executives"),
            id="to executives, on a day",
        ),
        pytest.param(
            "She told the Trade Committee so.", ("speech", "told the Trade Committee"), id="a committee"
        ),
        pytest.param("At a town hall he said so.", ("speech", "At a town hall"), id="a town hall"),
        pytest.param("Asked about trade, he said so.", ("told", "Asked about"), id="asked about it"),
        pytest.param(
            "The man, not authorized to speak, said so.",
            ("told", "not authorized to speak"),
            id="not authorized",
        ),
        pytest.param(
            "She said so on the same broadcast.", ("apart", "on the same broadcast"), id="a broadcast"
        ),
        pytest.param("He told our correspondent so.", ("apart", "told our correspondent"), id="to one paper"),
        pytest.param("Weeks later he said so.", ("apart", "Weeks later"), id="weeks later"),
        pytest.param("“Yes,” he said at the end.", ("after", "at the end"), id="at the end"),
        pytest.param(
            "They came out late and tired from the talks.",
            ("after", "came out late and tired from the talks"),
            id="came out, with words between",
        ),
    ],
)
def test_a_sign(words, expected):
    assert sign(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Obama said it was late.", id="plain"),
        pytest.param("He held a meeting.", id="a meeting, but not where"),
        pytest.param("At the end of the street he waited.", id="the end of something else"),
        pytest.param("He asked her for tea.", id="asked, but not by anybody"),
        pytest.param("He said a new stage of work had begun.", id="a stage of work"),
        pytest.param("It came a day after the talks.", id="a day after them"),
        pytest.param("The Atlantic City team won.", id="letters inside words"),
        pytest.param("He gave 2009 dollars.", id="a number that is no year"),
        pytest.param("His report on speech was short.", id="a noun alone"),
        pytest.param("#### ##", id="blotted out"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_sign(words):
    assert sign(words) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("After talks with Angela Merkel he said so.", "apart", id="with somebody else"),
        pytest.param("After talks with Putin he said so.", "after", id="with one of the two"),
        pytest.param("After the Obama-Putin meeting he said so.", "after", id="named before it"),
        pytest.param("After the Geneva talks he said so.", "apart", id="elsewhere"),
        pytest.param("After the Hangzhou summit he said so.", "after", id="at a place of theirs"),
        pytest.param(
            "During a meeting between the coach and fans, she said so.", "during", id="no name at all"
        ),
        pytest.param("During a meeting with Coach Klein, she said so.", "apart", id="sport"),
        pytest.param("Ahead of the Vienna talks he said so.", "apart", id="before other talks"),
        pytest.param("After meeting Angela Merkel he said so.", "apart", id="after meeting somebody else"),
        pytest.param("After meeting Putin he said so.", "after", id="after meeting the other"),
        pytest.param("After the meeting Peskov said so.", "after", id="the meeting, and who said it"),
    ],
)
def test_talks_of_others_are_apart(words, kind):
    assert sign(words)[0] == kind


def test_without_a_lexicon_nobody_is_another():
    assert sign("After talks with Angela Merkel he said so.", NOBODY) == ("after", "After talks")


def test_the_first_kind_counts_wherever_it_stands():
    assert sign("After the meeting he said what he had said last week.") == ("apart", "last week")


def test_a_sign_is_a_stretch_of_the_text():
    text = "It was late. He told reporters so."
    assert find_sign(text[13:], 13, KNOWN).span.of(text) == "told reporters"


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        pytest.param(OBAMA, True, id="one of the two"),
        pytest.param(Speaker("Barack Obama and Vladimir Putin", "obama-and-putin", "pair"), True, id="both"),
        pytest.param(Speaker("Angela Merkel"), False, id="somebody else"),
        pytest.param(Speaker("Dmitry Peskov", "dmitry-peskov"), False, id="somebody else of the lexicon"),
    ],
)
def test_one_of_the_two(speaker, expected):
    assert KNOWN.holds(speaker) is expected


def test_without_a_lexicon_anybody_may_be_one_of_the_two():
    assert NOBODY.holds(Speaker("Angela Merkel"))


def test_what_is_known_of_a_lexicon():
    names = known(
        Lexicon(
            (
                Leader("ann", "Ann Lee", aliases=("Lee",), titles=(Title("the chair"),)),
                Leader("bob", "Bob Roe", aliases=("Roe",)),
                Leader("cat", "Cat Doe", titles=(Title("the chair's spokeswoman"),)),
                Leader("both", "Ann Lee and Bob Roe", kind="pair", members=("ann", "bob")),
            )
        )
    )
    assert (names.pair, names.tellers) == ({"ann", "lee", "bob", "roe"}, {"cat"})
    assert {who: bool(told.search("Then Roe told the chair so.")) for who, told in names.told.items()} == {
        "ann": False,
        "bob": True,
    }


@pytest.mark.parametrize(
    ("slug", "words", "found"),
    [
        pytest.param("barack-obama", "He told Putin so.", "told Putin", id="told the other"),
        pytest.param(
            "barack-obama", "He assured the Russian leader.", "assured the Russian leader", id="title"
        ),
        pytest.param("vladimir-putin", "He replied to Obama.", "replied to Obama", id="replied to"),
        pytest.param("barack-obama", "He told Obama so.", None, id="told himself"),
        pytest.param("barack-obama", "He told Putinism's critics so.", None, id="only begins alike"),
        pytest.param("barack-obama", "He saw Putin.", None, id="no word of telling"),
    ],
)
def test_words_that_tell_the_other_something(slug, words, found):
    match = KNOWN.told[slug].search(words)
    assert (match and match.group()) == found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("a senior official", True, id="an official"),
        pytest.param("Press Secretary Jay Carney", True, id="a press secretary"),
        pytest.param("the club's spokeswoman", True, id="a spokeswoman"),
        pytest.param("the president", False, id="a president"),
        pytest.param("unofficially", False, id="inside a word"),
    ],
)
def test_whose_office_it_is_to_tell(words, expected):
    assert bool(TELLERS.search(words)) is expected
