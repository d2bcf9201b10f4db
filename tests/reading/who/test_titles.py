"""Whom a title or a description means, at its date and after what was told before."""

import datetime

import pytest

from tests.reading.making import OBAMA, PUTIN
from tests.reading.naming import who


@pytest.mark.parametrize(
    ("words", "day", "expected"),
    [
        pytest.param("The Russian president", "2012-04-20", "dmitry-medvedev", id="April 2012"),
        pytest.param("The Russian president", "2012-06-18", PUTIN, id="June 2012"),
        pytest.param("The Russian prime minister", "2012-04-20", PUTIN, id="prime minister"),
        pytest.param("The U.S. leader", "2012-06-18", OBAMA, id="the U.S. leader"),
        pytest.param("The Russian leader, who was in Rome,", "2013-06-18", PUTIN, id="with a clause"),
        pytest.param("Mr. Putin's spokesman", "2013-06-18", "dmitry-peskov", id="Mr. before the owner"),
        pytest.param("The secretary of state", "2012-06-18", "hillary-clinton", id="of state, 2012"),
        pytest.param("The secretary of state", "2013-06-18", "john-kerry", id="of state, 2013"),
        pytest.param(
            "The former Russian president", "2012-06-18", "The former Russian president", id="former"
        ),
        pytest.param("The Russian president's aide", "2012-06-18", "The Russian president's aide", id="aide"),
        pytest.param("The French president", "2012-06-18", "The French president", id="nobody's title"),
        pytest.param("The Russian president", None, "The Russian president", id="two have held it, no date"),
    ],
)
def test_titles_at_their_date(words, day, expected):
    assert who(f"{words} said it was late.", words, day and datetime.date.fromisoformat(day)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“It is late,” the Russian president said.", id="after a quotation"),
        pytest.param("“It is late,” said the Russian president.", id="inverted"),
    ],
)
def test_a_title_beside_a_quotation(text):
    assert who(text, "the Russian president") == PUTIN


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        pytest.param("President Obama came.", "The president", OBAMA, id="one has the title"),
        pytest.param("President Barack Obama came.", "The president", OBAMA, id="one, in full"),
        pytest.param("Obama came.", "The president", OBAMA, id="the only president named"),
        pytest.param("President Obama met President Putin.", "The president", None, id="two have it"),
        pytest.param(
            "President Barack Obama met President Vladimir Putin.", "The president", None, id="two, in full"
        ),
        pytest.param(
            "President Obama met Russian President Vladimir Putin.",
            "The president",
            None,
            id="two, one of them in full",
        ),
        pytest.param(
            "President Obama met Turkish President Recep Tayyip Erdogan.",
            "The president",
            None,
            id="two, one of them not in the lexicon",
        ),
        pytest.param(
            "President Obama met the Russian president.", "The president", None, id="two, one by title"
        ),
        pytest.param(
            "Prime Minister Jim Cole came. His Dutch prime minister was late.", "The premier", None, id="his"
        ),
        pytest.param(
            "Prime Minister Jim Cole came. The Dutch premier was late.", "The premier", None, id="the Dutch"
        ),
        pytest.param(
            "Prime Minister Jim Cole came. His prime role was late.", "The premier", "Jim Cole", id="no other"
        ),
        pytest.param(
            "President Obama met Russian President Vladimir Putin.\nIt was hot. It was dry.",
            "The president",
            OBAMA,
            id="two, one of them always with his country",
        ),
        pytest.param(
            "President Obama met Russian President Vladimir Putin.\nPutin rose.\nIt was dry. It was late.",
            "The president",
            None,
            id="two, the other in focus",
        ),
        pytest.param(
            "Prime Minister Ann Lee met Foreign Minister Jim Smith.", "The premier", "Ann Lee", id="premier"
        ),
        pytest.param(
            "Prime Minister Ann Lee met Foreign Minister Jim Smith.",
            "The minister",
            "Jim Smith",
            id="minister",
        ),
        pytest.param("Foreign Minister Jim Smith came.", "The premier", None, id="a minister is no premier"),
        pytest.param("Sen. Ann Lee came.", "The senator", "Ann Lee", id="a title cut short"),
        pytest.param("Sen. Ann Lee and Sen. Jim Smith came.", "The senator", None, id="two senators"),
        pytest.param("Prime Minister Ann Lee came.", "The PM", "Ann Lee", id="PM"),
        pytest.param("President Obama came.", "The leader", OBAMA, id="another title"),
        pytest.param("President Obama came.", "The French president", "The French president", id="another's"),
        pytest.param("President Obama came.", "The new president", "The new president", id="a new one"),
        pytest.param(
            "President Obama came.", "The president of France", "The president of France", id="of a country"
        ),
        pytest.param("Chancellor Angela Merkel came.", "The chancellor", "Angela Merkel", id="chancellor"),
        pytest.param("It rained.", "The governor", None, id="a title the text gives nobody"),
        pytest.param("Premier Jim Cole sat. The day was long.", "The premier", "Jim Cole", id="nobody else"),
        pytest.param(
            "Obama met the Russian president. It rained. President Obama came.",
            "The president",
            OBAMA,
            id="so called just before",
        ),
    ],
)
def test_a_bare_title(before, words, expected):
    assert who(f"{before} {words} said it was late.", words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            "A senior official met reporters. “It is late,” the official said.",
            "the official",
            "A senior official",
            id="described before",
        ),
        pytest.param(
            "“It is late,” said a senior White House official. The official said it was dark.",
            "The official",
            "a senior White House official",
            id="a speaker before",
        ),
        pytest.param("“It is late,” the official said.", "the official", "the official", id="not described"),
        pytest.param(
            "A senior official met a Russian official. “It is late,” the official said.",
            "the official",
            None,
            id="two described",
        ),
        pytest.param(
            "A retired farmer and a young teacher saw it. The teacher spoke.",
            "The teacher",
            "a young teacher",
            id="each by the own word",
        ),
        pytest.param(
            "The official spoke. A senior official left.",
            "The official",
            "The official",
            id="only afterwards",
        ),
        pytest.param(
            "A senior official left. An official spoke.",
            "An official",
            "An official",
            id="with a it is another",
        ),
    ],
)
def test_descriptions_tied_back(text, words, expected):
    assert who(text, words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The president told Mr. Putin that it was late.", None, id="who is told does not tell"),
        pytest.param("The president told reporters that it was late.", PUTIN, id="others are told"),
    ],
)
def test_whoever_is_spoken_to_is_not_meant(text, expected):
    assert who(f"Russian President Vladimir Putin came. {text}", "The president") == expected
