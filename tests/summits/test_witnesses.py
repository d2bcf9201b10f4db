"""Which articles are one witness, and how many outlets print a statement independently of one another."""

import pytest

from articles.models import Article
from summits.showing.compared import compared
from summits.showing.witnesses import independent, witnesses
from tests.factories import make_article, make_outlet, make_quotation, make_statement

pytestmark = pytest.mark.django_db

REWRITTEN = {"kind": Article.Kind.REWRITTEN}


def found(*articles):
    """The witnesses of a statement that these articles print, in the order given."""
    statement = make_statement(quotation={"article": articles[0]})
    for article in articles[1:]:
        make_quotation(statement, article=article)
    wordings = compared(statement.quotations.order_by("pk").select_related("article"))
    return witnesses(wordings)


def names(told):
    """[(who stands for the witness, [its copies], [why])]"""
    return [
        (
            each.wording.quotation.article.headline,
            [copy.quotation.article.headline for copy, _ in each.copies],
            [why for _, why in each.copies],
        )
        for each in told
    ]


def article(name, text="Mr. Obama said: “We agreed.”", **changes):
    return make_article(text, headline=name, **changes)


def test_two_reports_are_two_witnesses():
    told = found(article("a"), article("b"))
    assert (names(told), independent(told)) == ([("a", [], []), ("b", [], [])], 2)


def test_a_copy_counts_with_what_it_copies_which_stands_for_both():
    original = article("original")
    told = found(article("copy", copy_of=original), article("other"), original)
    assert names(told) == [("original", ["copy"], ["one is a copy of the other"]), ("other", [], [])]
    assert independent(told) == 2


def test_copies_of_one_article_that_is_not_held_for_it_are_one():
    held = article("held")
    told = found(article("a", copy_of=held), article("b", copy_of=held))
    assert (names(told), independent(told)) == ([("a", ["b"], ["both are copies of one article"])], 1)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        pytest.param(
            [REWRITTEN, REWRITTEN], "both are rewritten, and neither says from what", id="both rewritten"
        ),
        pytest.param([REWRITTEN, {}], None, id="only one rewritten"),
        pytest.param([{"kind": "transcript"}, {"kind": "transcript"}], None, id="two transcripts"),
    ],
)
def test_what_makes_two_articles_one_source(changes, reason):
    told = found(*(article("a", **changes[0]), article("b", **changes[1])))
    expected = [("a", [], []), ("b", [], [])] if reason is None else [("a", ["b"], [reason])]
    assert (names(told), independent(told)) == (expected, 2 if reason is None else 1)


def test_an_outlet_is_one_witness_however_often_it_prints_it():
    outlet = make_outlet()
    told = found(article("a", outlet=outlet), article("b", outlet=outlet))
    assert names(told) == [("a", ["b"], ["by the same outlet"])]


def test_the_same_text_under_two_names_is_one_witness():
    one = article("a")
    other = Article.objects.receive(one.text, outlet=make_outlet(), headline="b")[0]
    assert names(found(one, other)) == [("a", ["b"], ["the same text"])]


def test_printed_twice_in_one_article_it_is_one_witness():
    one = article("a", "He said: “We agreed.” And again: “We agreed.”")
    statement = make_statement(quotation={"article": one})
    make_quotation(statement, article=one, start=one.text.rindex("We agreed."))
    assert names(witnesses(compared(statement.quotations.all()))) == [("a", ["a"], ["in the same article"])]


def test_what_belongs_together_by_a_third_is_one():
    one, outlet = article("a"), make_outlet()
    link = article("b", copy_of=one, outlet=outlet)
    told = found(one, article("c", outlet=outlet), link)
    assert names(told) == [("a", ["c", "b"], ["by the same outlet", "one is a copy of the other"])]


def test_where_no_outlet_is_known_none_is_counted():
    one, other = (
        Article.objects.receive(f"“We agreed.” {name} wrote it.", outlet=None)[0]
        for name in ("Nobody", "Who")
    )
    assert independent(found(one)) == 0
    assert independent(found(article("a"), other)) == 1


def test_no_wordings():
    assert witnesses([]) == []
