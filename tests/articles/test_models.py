"""Texts and who published them."""

import pytest
from django.db import IntegrityError, transaction

from articles.models import Article, Outlet, digest
from tests.factories import make_outlet

pytestmark = pytest.mark.django_db


def test_a_text_is_kept_to_the_letter():
    text = "\ufeffOne\r\ntwo “three”\n"
    article, new = Article.objects.receive(text)
    article.refresh_from_db()
    assert (article.text, article.sha256, new) == (text, digest(text), True)


@pytest.mark.parametrize(
    ("first", "second", "articles"),
    [
        pytest.param("one", "one", 1, id="one outlet"),
        pytest.param("one", "two", 2, id="two outlets"),
        pytest.param(None, None, 1, id="no outlet"),
        pytest.param(None, "one", 1, id="the outlet was not known"),
        pytest.param("one", None, 1, id="the outlet is not told again"),
    ],
)
def test_a_text_is_held_once_an_outlet(first, second, articles):
    outlets = {None: None, "one": make_outlet(), "two": make_outlet()}
    held, _ = Article.objects.receive("The words.", outlet=outlets[first])
    again, new = Article.objects.receive("The words.", outlet=outlets[second])
    assert (Article.objects.count(), new, again == held) == (articles, articles == 2, articles == 1)


@pytest.mark.parametrize(
    "known", [pytest.param(True, id="outlet known"), pytest.param(False, id="outlet not known")]
)
def test_the_database_holds_a_text_once_an_outlet(known):
    row = {"text": "The words.", "sha256": digest("The words."), "outlet": make_outlet() if known else None}
    Article.objects.create(**row)
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.create(**row)


@pytest.mark.parametrize(
    ("names", "slugs"),
    [
        pytest.param(["CBS News", "CBS News"], ["cbs-news"], id="the same name"),
        pytest.param(["RFE/RL", "RFERL"], ["rferl", "rferl-2"], id="two names, one slug"),
        pytest.param(["Известия", "Коммерсантъ"], ["outlet", "outlet-2"], id="no letters for a slug"),
    ],
)
def test_an_outlet_is_known_by_its_name(names, slugs):
    for name in names:
        Outlet.objects.named(name)
    assert list(Outlet.objects.order_by("pk").values_list("slug", flat=True)) == slugs
