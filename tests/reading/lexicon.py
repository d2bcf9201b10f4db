"""A small lexicon for the tests of the reader: nine who speak, six meetings, six topics."""

import datetime

from articles.reading.findings import Leader, Lexicon, Meeting, Title, Topic


def small_lexicon() -> Lexicon:
    """Obama, Putin and those around them; Los Cabos to Hangzhou; Syria to the relationship itself."""
    return Lexicon(leaders=_LEADERS, meetings=_MEETINGS, topics=_TOPICS)


def _day(iso: str) -> datetime.date:
    return datetime.date.fromisoformat(iso)


_LEADERS = (
    Leader(
        "barack-obama",
        "Barack Obama",
        gender="male",
        aliases=("Barack Obama", "Obama"),
        titles=(
            Title("the U.S. president", "2009-01-20", "2017-01-20"),
            Title("the US president", "2009-01-20", "2017-01-20"),
            Title("the American president", "2009-01-20", "2017-01-20"),
            Title("the U.S. leader", "2009-01-20", "2017-01-20"),
        ),
    ),
    Leader(
        "vladimir-putin",
        "Vladimir Putin",
        gender="male",
        aliases=("Vladimir Putin", "Putin"),
        titles=(
            Title("the Russian president", "2012-05-07"),
            Title("the Russian leader", "2012-05-07"),
            Title("the Russian prime minister", "2008-05-08", "2012-05-07"),
        ),
    ),
    Leader(
        "dmitry-medvedev",
        "Dmitry Medvedev",
        gender="male",
        aliases=("Dmitry Medvedev", "Dmitri Medvedev", "Medvedev"),
        titles=(
            Title("the Russian president", "2008-05-07", "2012-05-07"),
            Title("the Russian prime minister", "2012-05-08"),
        ),
    ),
    Leader(
        "john-kerry",
        "John Kerry",
        gender="male",
        aliases=("John Kerry", "Kerry"),
        titles=(Title("the secretary of state", "2013-02-01", "2017-01-20"),),
    ),
    Leader(
        "hillary-clinton",
        "Hillary Clinton",
        gender="female",
        aliases=("Hillary Clinton", "Hillary Rodham Clinton", "Clinton"),
        titles=(Title("the secretary of state", "2009-01-21", "2013-02-01"),),
    ),
    Leader(
        "dmitry-peskov",
        "Dmitry Peskov",
        gender="male",
        aliases=("Dmitry Peskov", "Dmitri Peskov", "Peskov"),
        titles=(Title("Putin's spokesman"), Title("the Kremlin spokesman")),
    ),
    Leader(
        "obama-and-putin",
        "Barack Obama and Vladimir Putin",
        kind="pair",
        aliases=("the two presidents", "the two leaders", "both presidents", "both leaders", "both men"),
        members=("barack-obama", "vladimir-putin"),
    ),
    Leader("white-house", "White House", kind="office", aliases=("the White House", "White House")),
    Leader("kremlin", "Kremlin", kind="office", aliases=("the Kremlin", "Kremlin")),
)

_MEETINGS = (
    Meeting(
        "los-cabos-2012",
        "G20 Los Cabos summit",
        aliases=("Los Cabos", "G20 summit in Mexico", "G-20 summit in Mexico"),
        weak_aliases=("Mexico", "G20", "G-20", "June 18"),
        not_aliases=("Camp David",),
        met=_day("2012-06-18"),
        start=_day("2012-06-18"),
        end=_day("2012-06-19"),
    ),
    Meeting(
        "lough-erne-2013",
        "G8 Lough Erne summit",
        aliases=(
            "Lough Erne",
            "Northern Ireland",
            "Enniskillen",
            "G8 summit",
            "G8 summit in Northern Ireland",
        ),
        weak_aliases=("G8", "G-8", "June 17", "Belfast"),
        not_aliases=("Camp David",),
        met=_day("2013-06-17"),
        start=_day("2013-06-17"),
        end=_day("2013-06-18"),
    ),
    Meeting(
        "new-york-2015",
        "UN General Assembly, New York",
        aliases=("UN General Assembly", "U.N. General Assembly", "United Nations General Assembly"),
        weak_aliases=("New York", "United Nations", "U.N.", "September 28"),
        not_aliases=("The New York Times",),
        met=_day("2015-09-28"),
        start=_day("2015-09-28"),
        end=_day("2015-10-03"),
    ),
    Meeting(
        "antalya-2015",
        "G20 Antalya summit",
        aliases=("Antalya", "Belek", "G20 summit in Turkey"),
        weak_aliases=("Turkey", "G20", "G-20", "November 15"),
        not_aliases=("Istanbul", "Turkish government"),
        met=_day("2015-11-15"),
        start=_day("2015-11-15"),
        end=_day("2015-11-16"),
    ),
    Meeting(
        "paris-2015",
        "COP21 climate conference, Paris",
        aliases=("COP21", "Le Bourget", "climate summit in Paris"),
        weak_aliases=("Paris", "France", "climate conference", "November 30"),
        not_aliases=("Paris attacks of 13 November 2015", "Paris agreement"),
        met=_day("2015-11-30"),
        start=_day("2015-11-30"),
        end=_day("2015-12-12"),
    ),
    Meeting(
        "hangzhou-2016",
        "G20 Hangzhou summit",
        aliases=("Hangzhou", "G20 summit in China", "G20 in Hangzhou"),
        weak_aliases=("China", "G20", "G-20", "September 5"),
        not_aliases=("Vientiane",),
        met=_day("2016-09-05"),
        start=_day("2016-09-04"),
        end=_day("2016-09-05"),
    ),
)

_TOPICS = (
    Topic(
        "syria",
        "Syria",
        terms=("Syria", "Syrian", "Damascus", "Aleppo", "ceasefire", "cease-fire", "no-fly zone", "truce"),
        not_terms=("Islamic State of Iraq and Syria", "ceasefire in Ukraine", "cease-fire in Ukraine"),
    ),
    Topic(
        "chemical-weapons",
        "Chemical weapons",
        parent="syria",
        terms=("chemical weapon", "chemical weapons", "sarin", "gas attack"),
        not_terms=("chemistry between",),
    ),
    Topic(
        "counter-terrorism",
        "Counter-terrorism",
        terms=("Islamic State", "ISIL", "ISIS", "terrorist", "terrorists", "terrorism"),
    ),
    Topic(
        "ukraine",
        "Ukraine",
        terms=("Ukraine", "Ukrainian", "Minsk", "Crimea", "separatists"),
        not_terms=("Minsk Group",),
    ),
    Topic(
        "nuclear-security",
        "Nuclear security",
        terms=("New START", "nuclear weapons", "warheads", "proliferation", "arms control"),
        not_terms=("proliferation of chemical",),
    ),
    Topic(
        "us-russia-relations",
        "US–Russia relations",
        terms=(
            "reset",
            "gaps of trust",
            "businesslike",
            "candid, blunt and businesslike",
            "differences remain",
            "common ground",
            "~cordial",
        ),
    ),
)
