"""Who appears in a text, and whom a name or a title means."""

import dataclasses
import re

import pytest

from articles.reading.findings import Leader, Lexicon, Span, Title
from articles.reading.language.letters import fold
from articles.reading.language.sentences import split
from articles.reading.who.cast import assemble, names_of, plain, runs, titled
from tests.reading.lexicon import small_lexicon


def sentences(text):
    return split(fold(text), [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)], ())


def people(text, lexicon=None):
    """(name, gender, slug) of everybody a text names in full, by name."""
    cast = assemble(sentences(text), lexicon or small_lexicon())
    return sorted((one.name, one.gender, one.slug) for known in cast.people.values() for one in known)


OBAMA = ("Barack Obama", "male", "barack-obama")
CLINTON = ("Hillary Clinton", "female", "hillary-clinton")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Barack Obama came.", [OBAMA], id="a name of the lexicon"),
        pytest.param("Hillary Rodham Clinton came.", [CLINTON], id="another form of it"),
        pytest.param("President Barack Obama's aides came.", [OBAMA], id="title and possessive"),
        pytest.param("Angela Merkel came.", [("Angela Merkel", "female", None)], id="a woman's given name"),
        pytest.param("David Cameron came.", [("David Cameron", "male", None)], id="a man's given name"),
        pytest.param("David Lee David came.", [("David Lee David", "male", None)], id="first and last alike"),
        pytest.param("Kim Clark came.", [("Kim Clark", "female", None)], id="a given name of one table"),
        pytest.param(
            "Leslie Francis Clark came.", [("Leslie Francis Clark", "female", None)], id="three names"
        ),
        pytest.param(
            "Sen. Lisa Murkowski came.", [("Lisa Murkowski", "female", None)], id="a title before it"
        ),
        pytest.param(
            "Bill Clinton came.", [("Bill Clinton", "male", None)], id="the last name of somebody else"
        ),
        pytest.param(
            "Michelle Obama and Barack Obama came.",
            [OBAMA, ("Michelle Obama", "female", None)],
            id="two of one last name",
        ),
        pytest.param(
            "Staffan de Mistura came. Envoy Staffan de Mistura spoke.",
            [("Staffan de Mistura", "", None)],
            id="a name with a particle and a title",
        ),
        pytest.param(
            "Eswar Lind, a former envoy, came.", [("Eswar Lind", "", None)], id="told to be somebody"
        ),
        pytest.param("Maria da Luz Pinto came.", [("Maria da Luz Pinto", "female", None)], id="particles"),
        pytest.param("Henrik Lind came.", [("Henrik Lind", "male", None)], id="a given name of elsewhere"),
        pytest.param("Ola Lind, 52, came.", [("Ola Lind", "", None)], id="told the age"),
        pytest.param("The nurse Ola Lind came.", [("Ola Lind", "", None)], id="told what she is"),
        pytest.param("The lender Ola Lind closed.", [], id="told to lend, as banks do"),
        pytest.param("Acme Steel, a company in Ohio, closed.", [], id="told to be a company"),
        pytest.param("Acme Steel, a former sponsor of an envoy, closed.", [], id="an envoy further on"),
        pytest.param("The Maine Democrat came.", [], id="a description at the beginning"),
        pytest.param(
            "New York and United Nations fell.",
            [],
            id="places and bodies",
        ),
        pytest.param("Obama came. Putin left.", [], id="last names alone"),
        pytest.param("It rained.", [], id="nobody"),
    ],
)
def test_full_names(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(
    ("words", "day", "slug"),
    [
        pytest.param("the Russian president", "2012-04-20", "dmitry-medvedev", id="Medvedev in April 2012"),
        pytest.param("the Russian president", "2012-06-18", "vladimir-putin", id="Putin in June 2012"),
        pytest.param(
            "the Russian prime minister", "2012-04-20", "vladimir-putin", id="Putin, prime minister"
        ),
        pytest.param("the Russian prime minister", "2012-06-18", "dmitry-medvedev", id="Medvedev after him"),
        pytest.param("the Russian president", "2008-05-07", "dmitry-medvedev", id="the first day"),
        pytest.param("the Russian president", "2012-05-07", None, id="the day both held it"),
        pytest.param("the Russian president", None, None, id="no day: it can mean two"),
        pytest.param("the U.S. president", None, "barack-obama", id="no day: it can mean one alone"),
        pytest.param("the U.S. president", "2008-06-18", None, id="before anybody of the lexicon held it"),
        pytest.param("the U.S. president", "2017-06-18", None, id="after it"),
        pytest.param("U.S. president", "2013-06-18", "barack-obama", id="without the article"),
        pytest.param("The US President", "2013-06-18", "barack-obama", id="other capitals"),
        pytest.param("the secretary of state", "2012-06-18", "hillary-clinton", id="Clinton in 2012"),
        pytest.param("the secretary of state", "2013-06-18", "john-kerry", id="Kerry in 2013"),
        pytest.param("the French president", "2013-06-18", None, id="a title nobody has"),
        pytest.param("the president", "2013-06-18", None, id="no country"),
    ],
)
def test_titles_at_a_day(words, day, slug):
    found = titled(names_of(small_lexicon()), words, day)
    assert (found and found.slug) == slug


def test_a_title_cut_to_a_month_or_year_covers_all_of_it():
    leader = Leader("ann", "Ann Lee", titles=(Title("the chair", "2012", "2013-02"),))
    names = names_of(Lexicon((leader,)))
    days = ("2011-12-31", "2012-01-01", "2013-02-28", "2013-03-01")
    assert [titled(names, "the chair", day) is leader for day in days] == [False, True, True, False]


def test_an_alias_two_leaders_share_means_neither():
    bill = Leader("bill-clinton", "Bill Clinton", gender="male", aliases=("Clinton",))
    lexicon = small_lexicon()
    names = names_of(dataclasses.replace(lexicon, leaders=(*lexicon.leaders, bill)))
    assert "clinton" not in names.aliases
    assert names.aliases["hillary clinton"].slug == "hillary-clinton"
    assert names.aliases["bill clinton"].slug == "bill-clinton"


@pytest.mark.parametrize(
    ("text", "last", "title", "name"),
    [
        pytest.param("Obama came.", "Obama", "", "Barack Obama", id="the lexicon's"),
        pytest.param("Angela Merkel came.", "Merkel", "", "Angela Merkel", id="the text's"),
        pytest.param("Bill Clinton and Hillary Clinton came.", "Clinton", "", None, id="two share it"),
        pytest.param(
            "Bill Clinton and Hillary Clinton came.", "Clinton", "mr.", "Bill Clinton", id="Mr. tells"
        ),
        pytest.param(
            "Bill Clinton and Hillary Clinton came.", "Clinton", "mrs.", "Hillary Clinton", id="Mrs. tells"
        ),
        pytest.param(
            "Michelle Obama came.", "Obama", "mrs.", "Michelle Obama", id="Mrs. is not the lexicon's"
        ),
        pytest.param("Nobody came.", "Merkel", "", None, id="nobody of that name"),
    ],
)
def test_a_last_name(text, last, title, name):
    cast = assemble(sentences(text), small_lexicon())
    (run,) = (sentence.tokens[:1] for sentence in sentences(f"{last} spoke."))
    found = cast.find(run, title)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "U.S. President Barack Obama met.", [("Barack Obama", "president")], id="titles come off"
        ),
        pytest.param("Then Sen. Ted Cruz left.", [("Ted Cruz", "sen.")], id="an abbreviated one"),
        pytest.param(
            "the president of Russia met.",
            [("Russia", "")],
            id="a place",
        ),
        pytest.param(
            "Obama's aide Ben Rhodes met.", [("Obama's", ""), ("Ben Rhodes", "aide")], id="a possessive"
        ),
        pytest.param(
            "On Monday Obama met Bashar al-Assad.",
            [("Obama", ""), ("Bashar al-Assad", "")],
            id="particle",
        ),
        pytest.param("nobody met.", [], id="nobody"),
    ],
)
def test_runs_of_capitals(text, expected):
    (sentence,) = sentences(text)
    assert [
        (" ".join(token.words for token in run), title) for run, title in runs(sentence.tokens)
    ] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("François Hollande", "francois hollande", id="accents"),
        pytest.param("the U.S.  President", "the us president", id="full stops and blanks"),
        pytest.param("Обама", "обама", id="another script stays"),
    ],
)
def test_plain_names(words, expected):
    assert plain(words) == expected
