"""The wordings of a statement beside the fullest of them: word by word, between quotation marks only."""

import pytest

from summits.showing.compared import compared
from tests.factories import make_article, make_quotation, make_statement

pytestmark = pytest.mark.django_db

FULL = "“Given the gaps of trust that exist, that’s a tough negotiation.”"


def wordings(*printed):
    """These (words, kind) compared; words alone are quoted directly."""
    printed = [each if isinstance(each, tuple) else (each, "direct") for each in printed]
    (first, kind), *others = printed
    statement = make_statement(quotation={"words": first, "kind": kind})
    for words, kind in others:
        make_quotation(statement, words=words, kind=kind)
    return compared(statement.quotations.order_by("pk"))


def line(wording):
    """The pieces as a line: -left out-, +added+, the rest as it is."""
    signs = {"left out": "-", "added": "+"}
    return "".join(f"{signs.get(what, '')}{words}{signs.get(what, '')}" for what, words in wording.pieces)


def other(words, kind="direct"):
    """What the page shows of these words beside the full ones."""
    (found,) = [each for each in wordings(FULL, (words, kind)) if not each.is_fullest]
    return line(found), found.told


@pytest.mark.parametrize(
    ("words", "shown", "told"),
    [
        pytest.param(
            "“GIVEN the gaps of trust – that exist; that's a tough negotiation”",
            "“GIVEN the gaps of trust – that exist; that's a tough negotiation”",
            "Word for word the same.",
            id="case, punctuation and the kind of apostrophe never count",
        ),
        pytest.param(
            "“Given the gaps of trust that exist, well, that’s tough.”",
            "“Given the gaps of trust that exist, +well,+ that’s -a- tough. -negotiation.-”",
            "3 words differ: 2 left out, 1 added.",
            id="one word more and two fewer",
        ),
        pytest.param(
            "“That’s a tough negotiation.”",
            "“-Given the gaps of trust that exist,- That’s a tough negotiation.”",
            "7 words left out.",
            id="its beginning left out",
        ),
        pytest.param(
            "“Given the gaps in trust … that’s a hard, tough negotiation.”",
            "“Given the gaps -of- +in+ trust … -that exist,- that’s a +hard,+ tough negotiation.”",
            "4 words differ: 2 left out, 1 added, 1 changed.",
            id="left out under an ellipsis, added and changed",
        ),
    ],
)
def test_what_is_left_out_added_and_changed(words, shown, told):
    assert other(words) == (shown, told)


@pytest.mark.parametrize(
    ("words", "shown", "told"),
    [
        pytest.param(
            "the “gaps of trust” made it “a tough” one",
            "the “-Given the- gaps of trust” made it “-that exist, that’s- a tough -negotiation.-” one",
            "6 words left out.",
            id="the outlet's own words between them are let alone",
        ),
        pytest.param(
            "[has denied] “a tough negotiation”",
            "[has denied] “-Given the gaps of trust that exist, that’s- a tough negotiation”",
            "8 words left out.",
            id="words put before it are let alone",
        ),
        pytest.param(
            "he said “given”",
            "he said “given -the gaps of trust that exist, that’s a tough negotiation.-”",
            "10 words left out.",
            id="a single word",
        ),
    ],
)
def test_only_what_stands_between_quotation_marks_is_compared(words, shown, told):
    assert other(words, "mixed") == (shown, told)


def test_a_paraphrase_is_not_compared():
    words = "negotiations were tough for want of trust"
    told = "Nothing of it stands between quotation marks, so no word is compared."
    assert other(words, "indirect") == (words, told)


def test_a_quotation_in_a_quotation_belongs_to_it():
    words = "“Given the “gaps of trust” that exist, that’s a tough negotiation.”"
    assert other(words) == (words, "Word for word the same.")


def test_a_bracket_opens_before_its_word():
    shown, _ = other("“Given the [wide] gaps of trust that exist, that’s a tough negotiation.”")
    assert shown == "“Given the +[wide]+ gaps of trust that exist, that’s a tough negotiation.”"


def test_a_direct_wording_that_lost_its_marks_is_quoted_all_the_same():
    shown = other("Given the gaps of trust")
    assert shown == ("Given the gaps of trust -that exist, that’s a tough negotiation.-", "6 words left out.")


def test_the_fullest_is_what_the_others_are_compared_with():
    found = wordings(("“gaps of trust”", "mixed"), "“It is tough.”", FULL)
    assert [(each.is_fullest, each.quotation.words) for each in found] == [
        (True, FULL),
        (False, "“It is tough.”"),
        (False, "“gaps of trust”"),
    ]
    assert [each.told for each in found] == [
        "",
        "10 words differ: 8 left out, 2 changed.",
        "8 words left out.",
    ]


def test_the_nearest_to_what_was_said_goes_first_even_where_another_quotes_more():
    found = wordings(("he spoke of “gaps of trust that exist”", "mixed"), "“a tough negotiation”")
    assert [(each.quotation.kind, each.is_fullest) for each in found] == [("direct", False), ("mixed", True)]


def test_of_as_many_words_the_first_is_the_fullest():
    found = wordings("“We agreed.”", "“We agreed!”")
    assert [(each.quotation.words, each.is_fullest) for each in found] == [
        ("“We agreed.”", True),
        ("“We agreed!”", False),
    ]


def test_where_nothing_is_quoted_nothing_is_the_fullest():
    found = wordings(("they agreed", "indirect"), ("they had agreed", "indirect"))
    assert [(line(each), each.is_fullest) for each in found] == [
        ("they agreed", False),
        ("they had agreed", False),
    ]


def test_no_quotations():
    assert compared([]) == []


@pytest.mark.parametrize(
    ("url", "source"),
    [
        pytest.param("", "", id="not known"),
        pytest.param(
            "https://example.org/a",
            "https://example.org/a#:~:text=Mr.%20Obama%20said%3A%20%E2%80%9C-,We%20agreed",
            id="known",
        ),
    ],
)
def test_where_it_was_published_at_the_very_words(url, source):
    statement = make_statement(quotation={"article": make_article(url=url)})
    (found,) = compared(statement.quotations.all())
    assert found.source == source
    quotation = statement.quotations.get()
    assert found.place == f"/articles/{quotation.article_id}/#q{quotation.pk}"
