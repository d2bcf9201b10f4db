"""Citations: what they say, and that nothing in a statement breaks their form."""

import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from summits.models import Leader, Statement
from summits.showing.citing import FORMS, bibtex, csl, html, plain
from tests.factories import (
    make_article,
    make_leader,
    make_outlet,
    make_quotation,
    make_statement,
    make_summit,
)

pytestmark = pytest.mark.django_db

ADDRESS = "https://example.org/statements/41/v/2/"
WORDS = "“We agreed on all of it.”"


def statement(outlets=("CBS News",), words=WORDS, kind="direct", **changes):
    """A statement of Obama's at Lough Erne that these outlets print, as a card has it."""
    articles = [
        make_article(outlet=name and make_outlet(name=name, slug=f"outlet-{n}"))
        if name
        else unknown_article(n)
        for n, name in enumerate(outlets)
    ]
    row = make_statement(
        **{"occasion": "after-meeting"} | changes,
        quotation={"article": articles[0], "words": words, "kind": kind},
    )
    for article in articles[1:]:
        make_quotation(row, article=article, words=words, kind=kind)
    return Statement.objects.with_everything().get(pk=row.pk)


def unknown_article(n):
    article = make_article(f"{n} said “We agreed.”")
    article.outlet = None
    article.save()
    return article


@pytest.fixture
def row():
    return statement()


# ------------------------------------------------------------------------ plain


def test_plain(row):
    assert plain(row, 2, ADDRESS) == (
        f"{WORDS} — Barack Obama, after the meeting, Lough Erne, 17 June 2013, as reported by CBS News. Los Cabos to Hangzhou,"
        f" statement {row.pk}, version 2, not yet checked by an editor. {ADDRESS}"
    )


def test_without_a_version_it_names_none(row):
    assert f"statement {row.pk}, not yet checked by an editor. https" in plain(row, None, ADDRESS)


def origin(row):
    """Between the words and the site's name."""
    return plain(row, 1, ADDRESS).removeprefix(f"{WORDS} — ").partition(". Los Cabos")[0]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param({}, "Barack Obama, after the meeting, Lough Erne, 17 June 2013", id="after it"),
        pytest.param(
            {"occasion": "speech"},
            "Barack Obama, in a speech elsewhere, filed under Lough Erne, 17 June 2013",
            id="a speech elsewhere is not put in the room",
        ),
        pytest.param(
            {"occasion": "other"}, "Barack Obama, filed under Lough Erne, 17 June 2013", id="not told where"
        ),
        pytest.param(
            {"summit": None, "occasion": "other"}, "Barack Obama, date not known", id="no meeting, no date"
        ),
        pytest.param(
            {"said_from": date(2013, 6, 17), "said_to": date(2013, 6, 18)},
            "Barack Obama, after the meeting, Lough Erne, 17–18 June 2013",
            id="two days",
        ),
        pytest.param(
            {"speaker": None},
            "Speaker not known, after the meeting, Lough Erne, 17 June 2013",
            id="nobody known",
        ),
        pytest.param(
            {"via_words": "Ben Rhodes"},
            "Barack Obama, as told by Ben Rhodes, after the meeting, Lough Erne, 17 June 2013",
            id="told by another",
        ),
    ],
)
def test_who_where_and_when(changes, told):
    assert origin(statement(**changes)) == f"{told}, as reported by CBS News"


def test_somebody_unnamed_is_cited_by_the_words_printed():
    official = make_leader("unnamed-official", kind=Leader.Kind.UNNAMED)
    row = statement(speaker=official, speaker_words="a senior official")
    assert origin(row).startswith("A senior official, after the meeting")


@pytest.mark.parametrize(
    ("outlets", "told"),
    [
        pytest.param(("A", "B"), "A and B", id="two"),
        pytest.param(("A", "B", "C"), "A, B and C", id="three"),
        pytest.param(("A", "B", "C", "D", "E"), "A, B and 3 other outlets", id="five"),
        pytest.param(("A", ""), "A", id="one of them not known"),
        pytest.param(("",), "an outlet not known", id="none known"),
    ],
)
def test_by_whom_it_was_reported(outlets, told):
    assert origin(statement(outlets)).partition("as reported by ")[2] == told


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        ("direct", "they agreed"),
        ("mixed", "Quoted in part: they agreed"),
        ("indirect", "Paraphrased: they agreed"),
    ],
)
def test_what_is_not_quoted_does_not_look_quoted(kind, begins):
    row = statement(words="they agreed", kind=kind)
    assert plain(row, 1, ADDRESS).startswith(f"{begins} — Barack Obama, ")


def test_the_wording_nearest_to_what_was_said_is_cited():
    row = statement(words="they agreed", kind="indirect")
    make_quotation(row, words="“We agreed.”")
    make_quotation(row, words=WORDS)
    assert plain(Statement.objects.with_everything().get(), 1, ADDRESS).startswith(f"{WORDS} — Barack")


def test_a_check_is_told(row):
    row.checked_at = "2026-11-22T12:00Z"
    assert ", version 2, checked by an editor. " in plain(row, 2, ADDRESS)


def test_letters_that_turn_or_hide_others_are_left_out():
    row = statement(words="“We \u202eagreed\u2066\x9b\x07 on\n\tit.\ufeff”")
    assert [form(row, 1, ADDRESS).count("“We agreed on it.”") for _, form in FORMS] == [1, 1, 1, 1]


# ------------------------------------------------------------------------- HTML

HOSTILE = "“</p></blockquote><script>alert(1)</script> & \"' {% x %} \\input{x} $1_000^2 ~ # 5%”"


class Pieces(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.words = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)


def parsed(text):
    pieces = Pieces()
    pieces.feed(text)
    return pieces.tags, "".join(pieces.words)


@pytest.mark.parametrize("words", [WORDS, HOSTILE])
def test_html_says_what_the_plain_one_says(words):
    row = statement(words=words)
    tags, told = parsed(html(row, 2, ADDRESS))
    assert tags == [("blockquote", {"cite": ADDRESS}), ("p", {}), ("p", {}), ("a", {"href": ADDRESS})]
    assert f"{told}. {ADDRESS}".replace("\n", " ") == plain(row, 2, ADDRESS)


# ----------------------------------------------------------------------- BibTeX


def test_bibtex(row):
    assert bibtex(row, 2, ADDRESS) == (
        f"@misc{{los-cabos-to-hangzhou-{row.pk}-v2,\n"
        "  author = {{Barack Obama}},\n"
        f"  title = {{{{{WORDS}}}}},\n"
        "  year = {2013},\n"
        "  month = jun,\n"
        f"  howpublished = {{Los Cabos to Hangzhou, statement {row.pk}, version 2, not yet checked by an editor}},\n"
        "  note = {Barack Obama, after the meeting, Lough Erne, 17 June 2013, as reported by CBS News},\n"
        f"  url = {{{ADDRESS}}},\n"
        "}"
    )


@pytest.mark.parametrize(
    ("said", "names"),
    [
        pytest.param((None, None), [], id="not known"),
        pytest.param((date(2013, 1, 1), date(2013, 12, 31)), ["year"], id="a year"),
        pytest.param((date(2013, 6, 1), date(2013, 6, 30)), ["year", "month"], id="a month"),
        pytest.param((date(2013, 12, 31), date(2014, 1, 1)), [], id="in one of two years"),
    ],
)
def test_bibtex_names_no_more_of_the_date_than_is_known(said, names):
    row = statement(said_from=said[0], said_to=said[1])
    assert re.findall("year|month(?= =)", bibtex(row, 1, ADDRESS)) == names


def test_bibtex_names_no_author_where_nobody_is_known():
    assert "author" not in bibtex(statement(speaker=None), 1, ADDRESS)


def test_bibtex_is_escaped():
    entry = bibtex(statement(words=HOSTILE, outlets=("R&D",)), 1, ADDRESS)
    assert (
        r"\& \"' \{\% x \%\} \textbackslash{}input\{x\} \$1\_000\textasciicircum{}2 \textasciitilde{} \# 5\%”}}".replace(
            r"\"", '"'
        )
        in entry
    )
    assert "as reported by R\\&D}" in entry
    bare = re.sub(r"\\[&%$#_{}]", "", entry)
    assert (bare.count("{"), "&" in bare, "%" in bare) == (bare.count("}"), False, False)


# --------------------------------------------------------------------- CSL-JSON


def test_csl(row):
    assert json.loads(csl(row, 2, ADDRESS)) == [
        {
            "id": f"los-cabos-to-hangzhou-{row.pk}-v2",
            "type": "speech",
            "title": WORDS,
            "author": [{"literal": "Barack Obama"}],
            "issued": {"date-parts": [[2013, 6, 17]]},
            "event-place": "Lough Erne",
            "container-title": "Los Cabos to Hangzhou",
            "version": "2",
            "note": (
                "Barack Obama, after the meeting, Lough Erne, 17 June 2013, as reported by CBS News."
                f" Statement {row.pk}, version 2, not yet checked by an editor."
            ),
            "URL": ADDRESS,
        }
    ]


@pytest.mark.parametrize(
    ("said", "issued"),
    [
        pytest.param((None, None), None, id="not known"),
        pytest.param((date(2013, 6, 1), date(2013, 6, 30)), [[2013, 6]], id="a month"),
        pytest.param(
            (date(2013, 6, 17), date(2013, 6, 18)), [[2013, 6, 17], [2013, 6, 18]], id="from a day to a day"
        ),
    ],
)
def test_csl_dates(said, issued):
    (item,) = json.loads(csl(statement(said_from=said[0], said_to=said[1]), 1, ADDRESS))
    assert item.get("issued") == (issued and {"date-parts": issued})


def test_csl_of_nobody_at_no_meeting_has_what_its_schema_requires():
    (item,) = json.loads(csl(statement(speaker=None, summit=None, words=HOSTILE), None, ADDRESS))
    assert sorted(item) == ["URL", "container-title", "id", "note", "title", "type"]
    assert item["title"] == " ".join(HOSTILE.split())


def test_a_place_elsewhere_is_not_the_events():
    (item,) = json.loads(csl(statement(summit=make_summit(), occasion="speech"), 1, ADDRESS))
    assert "event-place" not in item
