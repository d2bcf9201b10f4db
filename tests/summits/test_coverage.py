"""Which outlets reported a meeting, and which articles are one witness."""

import pytest

from articles.models import Article
from summits.models import Statement, Summit
from summits.showing.coverage import coverage
from tests.factories import (
    make_article,
    make_outlet,
    make_quotation,
    make_reading,
    make_statement,
    make_summit,
)

pytestmark = pytest.mark.django_db


def told():
    """For each witness of the one meeting: its outlets, how many statements, how many alone."""
    found = coverage(Summit.objects.get(), Statement.objects.public())
    return [(witness.outlets, witness.count, len(witness.alone)) for witness in found]


def article_of(name, **changes):
    outlet = Article._meta.get_field("outlet").related_model.objects.filter(name=name).first()
    return make_article(outlet=outlet or make_outlet(name=name), **changes)


def printed(*articles):
    """One statement in these articles."""
    statement = make_statement(quotation={"article": articles[0], "words": f"in {articles[0]}"})
    for n, article in enumerate(articles[1:]):
        make_quotation(statement, article=article, start=n, end=n + 1)
    return statement


def test_what_each_alone_reported():
    cbs, voa = article_of("CBS"), article_of("VOA")
    printed(cbs, voa)
    alone = printed(make_article(outlet=cbs.outlet))
    first, second = coverage(make_summit(), Statement.objects.public())
    assert told() == [(["CBS"], 2, 1), (["VOA"], 1, 0)]
    assert [quotation.statement for quotation in first.alone] == [alone]
    assert second.alone == []


def test_twice_in_one_article_is_once():
    article = article_of("CBS")
    make_quotation(printed(article), article=article, start=0, end=1)
    assert told() == [(["CBS"], 1, 1)]


def test_an_article_about_it_that_prints_nothing_is_told():
    make_reading(article_of("VOA"), summit=make_summit())
    make_reading(article_of("CBS"))
    assert told() == [(["VOA"], 0, 0)]


def test_an_article_about_another_meeting_is_a_witness_of_what_it_prints_of_this_one():
    statement = printed(article_of("CBS"))
    make_reading(statement.quotations.get().article, summit=None)
    assert told() == [(["CBS"], 1, 1)]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        pytest.param({"copy_of": True}, ["one is a copy of the other, or both are of a third"], id="a copy"),
        pytest.param({"sha256": True}, ["the same text"], id="the same text"),
        pytest.param({"outlet": True}, [], id="the same outlet"),
        pytest.param({"kind": "rewritten"}, ["rewritten, and none says from what"], id="both rewritten"),
    ],
)
def test_one_witness(changes, why):
    one, other = article_of("LidTime", kind=changes.get("kind", "original")), article_of("CelebCafe")
    given = {"copy_of": one, "sha256": one.sha256, "outlet": one.outlet}
    change = {name: given.get(name, value) for name, value in changes.items()}
    Article.objects.filter(pk=other.pk).update(**change)
    printed(one)
    printed(other)
    (witness,) = coverage(Summit.objects.get(), Statement.objects.public())
    assert (witness.count, len(witness.alone), witness.why) == (2, 2, why)
    assert [each.pk for each in witness.articles] == [one.pk, other.pk]


def test_copies_of_a_third_that_is_not_held_here_are_one_witness():
    third = article_of("AP")
    printed(article_of("CBS", copy_of=third))
    printed(article_of("VOA", copy_of=third))
    assert told() == [(["CBS", "VOA"], 2, 2)]


def test_one_that_is_a_copy_of_both_joins_them():
    one, other = article_of("CBS"), article_of("VOA")
    printed(one)
    printed(other)
    printed(make_article(outlet=one.outlet, copy_of=other))
    assert told() == [(["CBS", "VOA"], 3, 3)]


def test_a_rewritten_text_that_says_from_what_is_another_witness():
    third = article_of("AP")
    printed(article_of("LidTime", kind="rewritten"))
    printed(article_of("CelebCafe", kind="rewritten", copy_of=third))
    assert told() == [(["LidTime"], 1, 1), (["CelebCafe"], 1, 1)]


def test_outlets_nobody_knows_have_no_name():
    article = make_article()
    Article.objects.update(outlet=None)
    article.refresh_from_db()
    printed(article)
    assert told() == [([], 1, 1)]
