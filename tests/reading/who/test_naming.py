"""Whom a noun phrase names, and where that must stay open."""

import pytest

from articles.reading.findings import Leader, Lexicon
from articles.reading.who.persons import unnamed as unnamed_leader
from tests.reading.making import OBAMA, PAIR, PUTIN, THE_TWO_MET, not_yet, scene_of
from tests.reading.naming import named, who


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Barack Obama", OBAMA, id="full name"),
        pytest.param("Obama", OBAMA, id="last name"),
        pytest.param("Mr. Obama", OBAMA, id="Mr."),
        pytest.param("U.S. President Barack Obama", OBAMA, id="office and full name"),
        pytest.param("Russia's Putin", PUTIN, id="a country's possessive before the name"),
        pytest.param("A visibly tired Putin", PUTIN, id="adjectives before the name"),
        pytest.param("Vladimir Putin, the Russian leader", PUTIN, id="apposition after"),
        pytest.param("The Russian leader, Vladimir Putin", PUTIN, id="name as apposition"),
        pytest.param("The club's coach, Rosa Klein", "Rosa Klein", id="a coach"),
        pytest.param("The weather", "The weather", id="no person is printed"),
        pytest.param("The central bank", "The central bank", id="a body is printed"),
        pytest.param("Markets", None, id="a capital that only begins the sentence"),
        pytest.param("He", None, id="a pronoun is decided elsewhere"),
        # those around the two
        pytest.param("Putin's spokesman Dmitry Peskov", "dmitry-peskov", id="his spokesman"),
        pytest.param("Putin spokesman Dmitry Peskov", "dmitry-peskov", id="Putin spokesman"),
        pytest.param("Dmitry Peskov, Putin's spokesman", "dmitry-peskov", id="whose spokesman, behind"),
        pytest.param("The Kremlin spokesman", "dmitry-peskov", id="title alone"),
        pytest.param("Obama's deputy adviser, Ben Rhodes", "Ben Rhodes", id="name in commas"),
        pytest.param("Obama aide Ben Rhodes", "Ben Rhodes", id="aide and name"),
        pytest.param("Ben Rhodes, who advises Obama", "Ben Rhodes", id="who advises him"),
        pytest.param("Putin's aide Yuri Ushakov", "Yuri Ushakov", id="aide of Putin's"),
        pytest.param("The Kremlin's Yuri Ushakov", "Yuri Ushakov", id="of the Kremlin"),
        # offices
        pytest.param("The White House", "white-house", id="an office"),
        pytest.param("The White House statement", "white-house", id="an office's statement"),
        pytest.param("A Kremlin statement", "kremlin", id="a statement of an office"),
        pytest.param("The United States president", OBAMA, id="a country written out"),
    ],
)
def test_names(words, expected):
    assert who(f"{words} said it was late.", words) == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Obama administration officials", id="officials"),
        pytest.param("An Obama aide", id="an aide"),
        pytest.param("Obama's critics", id="critics"),
        pytest.param("Putin's office", id="his office"),
        pytest.param("Mr. Putin's government", id="his government"),
        pytest.param("A spokesman for Putin", id="a spokesman for him"),
        pytest.param("A White House spokesman", id="any spokesman of the house"),
        pytest.param("An aide to Obama", id="an aide to him"),
        pytest.param("The statement from Obama", id="a statement from him"),
        pytest.param("Obama and his aides", id="he and others"),
        pytest.param("The office of Putin", id="the office of Putin"),
        pytest.param("The daughters of Putin", id="the daughters of Putin"),
        pytest.param("A Kremlin banquet", id="a banquet"),
        pytest.param("Senate Democrats", id="a party's people"),
        pytest.param("Some of Obama's people", id="some of somebody's people"),
        pytest.param("Russia's Foreign Ministry", id="a ministry"),
        pytest.param("Michelle Obama", id="Michelle Obama"),
        pytest.param("Mrs. Obama", id="Mrs. Obama is not he"),
        pytest.param("Ms. Kerry", id="Ms. Kerry is not he"),
        pytest.param("Barbara Obama", id="a given name that begins alike"),
        pytest.param("Vladislav Putin", id="another that begins alike"),
    ],
)
def test_neither_of_the_two_is_named_but_somebody_as_printed(words):
    assert who(f"{words} said it was late.", words) == words


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        pytest.param("", "Obama and Putin", PAIR, id="by name"),
        pytest.param("", "Mr. Putin and Mr. Obama", PAIR, id="the other way round"),
        pytest.param("", "Both Obama and Putin", PAIR, id="both, by name"),
        pytest.param(THE_TWO_MET, "Both men", PAIR, id="both men"),
        pytest.param(THE_TWO_MET, "The two presidents", PAIR, id="the two presidents"),
        pytest.param(THE_TWO_MET, "The two", PAIR, id="the two"),
        pytest.param("Obama met the Russian president. ", "Both men", PAIR, id="one of them by title"),
        pytest.param(THE_TWO_MET, "A joint statement", PAIR, id="a joint statement"),
        pytest.param(THE_TWO_MET + "A joint statement came. ", "The text", PAIR, id="the document before"),
        pytest.param(
            "Barack Obama and Vladimir Putin met, and left David Cameron to wait. ",
            "The two men",
            PAIR,
            id="a third is no part of the subject",
        ),
        pytest.param(
            "Barack Obama, Vladimir Putin and David Cameron met. ", "The two men", None, id="a third is"
        ),
        pytest.param(
            THE_TWO_MET + "A joint statement came. ",
            "A paragraph on Syria",
            PAIR,
            id="a part of the document",
        ),
        pytest.param("", "A paragraph on Syria", "A paragraph on Syria", id="a part of no document"),
        pytest.param(THE_TWO_MET, "European leaders", "European leaders", id="other leaders"),
        pytest.param("", "Rosa Klein and Jim Smith", "Rosa Klein and Jim Smith", id="two others are printed"),
        pytest.param(
            "", "Obama and David Cameron", "Obama and David Cameron", id="one of the two and another"
        ),
        pytest.param("The banks spoke in a joint statement. ", "The text", "The text", id="others' document"),
        pytest.param("Obama met John Kerry. ", "Both men", None, id="two others: both men"),
        pytest.param("Angela Merkel met Jim Smith. ", "The two leaders", None, id="two others: leaders"),
        pytest.param(
            THE_TWO_MET + "Angela Merkel and Jim Smith spoke. ", "Both", None, id="two others stand nearer"
        ),
        pytest.param(
            THE_TWO_MET,
            "A joint statement by Kerry and Lavrov",
            None,
            id="others' joint statement",
        ),
        pytest.param(
            THE_TWO_MET + "Two men were held. ",
            "The two men",
            None,
            id="two other men",
        ),
        pytest.param(
            "Obama, Putin and Cameron met. ",
            "The leaders",
            None,
            id="three leaders",
        ),
    ],
)
def test_both_of_them(before, words, expected):
    assert who(f"{before}{words} said it was late.", words) == expected


def test_both_of_them_in_a_joint_statement():
    text = "“It is late,” Obama and Putin said in a joint statement."
    assert who(text, "Obama and Putin") == PAIR


THE_CLINTONS = "Bill Clinton and Hillary Clinton came."


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        pytest.param(THE_CLINTONS, "Mr. Clinton", "Bill Clinton", id="Mr. tells"),
        pytest.param(THE_CLINTONS, "Mrs. Clinton", "hillary-clinton", id="Mrs. tells"),
        pytest.param(
            THE_CLINTONS,
            "Clinton",
            "Clinton",
            id="either of two Clintons, as printed",
        ),
        pytest.param("James Clinton came.", "Clinton", "James Clinton", id="the other Clinton alone"),
        pytest.param("Vanessa Kerry came.", "Kerry", "Vanessa Kerry", id="another Kerry alone"),
        pytest.param(
            "Michelle Obama came. Michelle Obama sat.",
            "Obama",
            "Michelle Obama",
            id="only Michelle Obama is named",
        ),
        pytest.param("", "Former President Bill Clinton", "Bill Clinton", id="full name of another"),
        pytest.param("Rosa Klein came.", "Klein", "Rosa Klein", id="one alone has it"),
        pytest.param("At noon", "Rasmussen", "Rasmussen", id="nobody has it"),
    ],
)
def test_a_last_name(before, words, expected):
    assert who(f"{before} {words} said it was late.", words) == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("Obama", "person", id="a person"),
        pytest.param("Obama and Putin", "pair", id="the pair"),
        pytest.param("The White House", "office", id="an office"),
        pytest.param("A senior official", "unnamed", id="nobody names them"),
        pytest.param("A spokesman for Putin", "unnamed", id="a spokesman"),
        pytest.param("Dutch engine maker Harbour Works", "office", id="a maker"),
        pytest.param("Dutch skipper Ola Works", "person", id="a skipper"),
        pytest.param("The Dane", "unnamed", id="one of a nation"),
        pytest.param("Syrian President Bashar al-Assad", "person", id="a name with al-"),
        pytest.param(
            "The United States",
            "office",
            id="a country of two words",
            marks=not_yet("a name of two words is taken for a person"),
        ),
    ],
)
def test_kinds_of_speaker(words, kind):
    assert named(f"{words} said it was late.", words).value.kind == kind


def test_a_name_two_share_names_nobody():
    assert named(f"{THE_CLINTONS} Clinton said it was late.", "Clinton").value.kind == "unnamed"


@pytest.mark.parametrize(
    ("text", "words", "rests_on", "basis", "stated"),
    [
        pytest.param(
            "Mr. Obama said it was late.",
            "Mr. Obama",
            ["Mr. Obama"],
            "“Mr. Obama” is named",
            True,
            id="a name",
        ),
        pytest.param(
            "A tired man came. The man said it was late.",
            "The man",
            ["The man", "A tired man"],
            "“The man” is “A tired man”, named before",
            False,
            id="described before",
        ),
        pytest.param(
            "President Obama came. The president sat.",
            "The president",
            ["The president"],
            "“The president”: only Barack Obama has that title here",
            False,
            id="a bare title",
        ),
        pytest.param(
            "President Obama met President Putin. The president sat.",
            "The president",
            ["The president"],
            "“The president”: more than one has that title here",
            True,
            id="a title of two",
        ),
        pytest.param(
            "The Russian leader sat.",
            "The Russian leader",
            ["The Russian leader"],
            "“The Russian leader” was Vladimir Putin at that time",
            True,
            id="a title at its date",
        ),
        pytest.param(
            THE_TWO_MET + "A joint statement came. The text was short.",
            "The text",
            ["The text", "joint statement"],
            "“The text” is the joint statement named before: both issued it",
            True,
            id="a document named before",
        ),
        pytest.param("A man sat. They left.", "They", ["They"], "“They” does not tell who", True, id="open"),
    ],
)
def test_the_words_it_rests_on(text, words, rests_on, basis, stated):
    found = named(text, words)
    assert ([span.of(text) for span in found.spans], found.basis, found.stated) == (rests_on, basis, stated)


def test_an_official_the_lexicon_describes_has_its_slug():
    envoy = Leader("unnamed-envoy", "a Western envoy", kind="unnamed", aliases=("Western envoy",))
    text = "A Western envoy spoke."
    speaker = named(text, "A Western envoy", lexicon=Lexicon((envoy,))).value
    assert (speaker.name, speaker.slug, speaker.kind) == ("A Western envoy", "unnamed-envoy", "unnamed")


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        pytest.param("a Western envoy", "unnamed-envoy", id="as described"),
        pytest.param("The Western envoy", "unnamed-envoy", id="with another article"),
        pytest.param("an Eastern envoy", None, id="another"),
        pytest.param("the court", None, id="an office is not unnamed"),
        pytest.param("", None, id="no words"),
    ],
)
def test_unnamed_officials_of_the_lexicon(words, slug):
    envoy = Leader("unnamed-envoy", "a Western envoy", kind="unnamed", aliases=("Western envoy",))
    court = Leader("court", "the court", kind="office")
    found = unnamed_leader(scene_of("It rained.", lexicon=Lexicon((envoy, court))), words)
    assert (found and found.slug) == slug


def test_a_scene_names_people_outside_quotation_marks_in_order():
    text = "Mr. Putin told Angela Merkel that “Barack Obama agrees” and left the Kremlin."
    scene = scene_of(text)
    assert [(person.name, span.of(text)) for person, span in scene.named_in(scene.sentences[0])] == [
        ("Vladimir Putin", "Putin"),
        ("Angela Merkel", "Angela Merkel"),
    ]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param(THE_TWO_MET, PAIR, id="both are named"),
        pytest.param("Obama wrote to Putinism's critics.", None, id="a word that only begins like a name"),
        pytest.param("Obama met Angela Merkel.", None, id="one of them"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_pair_of_a_scene(text, slug):
    pair = scene_of(text).pair
    assert (pair and pair[0].slug) == slug
