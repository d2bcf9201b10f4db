"""Which articles print one text."""

import pytest

from summits.recording.copies import ENOUGH, first_printed, is_one_text, note_copy
from tests.factories import make_article, make_quotation, make_reading, make_statement, make_summit

pytestmark = pytest.mark.django_db


def words(count, stem="word"):
    return [f"{stem}{n}" for n in range(count)]


def text(*lists):
    return " ".join(word for each in lists for word in each)


OWN, OTHER = words(100), words(100, "other")
EDITED = [f"changed{n}" if n % 25 == 3 else word for n, word in enumerate(OWN)]


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        pytest.param(OWN, OWN, True, id="the same words"),
        pytest.param(OWN, EDITED, True, id="a word changed here and there"),
        pytest.param(OWN, OWN[:85], True, id="cut at the end"),
        pytest.param(OWN, OWN + OTHER[:90], True, id="as much again added, nearly"),
        pytest.param(OWN, OWN + OTHER + OTHER, False, id="a small part of a long report"),
        pytest.param(OWN, OWN[:70] + OTHER[:30], False, id="two reports that share an agency's paragraphs"),
        pytest.param(OWN, OWN[::-1], False, id="the same words in another order"),
        pytest.param(OWN[: ENOUGH - 1], OWN[: ENOUGH - 1], False, id="too few words to tell"),
        pytest.param([], OWN, False, id="no words"),
    ],
)
def test_one_text(a, b, one):
    assert (is_one_text(a, b), is_one_text(b, a)) == (one, one)


def make_read(words, **changes):
    article = make_article(words)
    make_reading(article, **{"summit": make_summit()} | changes)
    return article


def test_the_first_printed_is_noted():
    first, copy = make_read(text(OWN)), make_read(text(EDITED))
    assert (note_copy(first), note_copy(copy)) == (False, True)
    copy.refresh_from_db()
    assert (first.copy_of, copy.copy_of) == (None, first)


def test_a_copy_of_a_copy_is_a_copy_of_the_first():
    first, *copies = (make_read(text(OWN)) for _ in range(3))
    assert [note_copy(copy) for copy in copies] == [True, True]
    assert [copy.copy_of for copy in copies] == [first, first]


def test_what_is_noted_stays():
    first, other, copy = make_read(text(OWN)), make_read(text(OTHER)), make_read(text(OWN))
    copy.copy_of = other
    copy.save()
    assert note_copy(copy) is False
    copy.refresh_from_db()
    assert copy.copy_of == other
    assert first_printed(copy) == first


def test_where_two_fit_none_is_noted():
    make_read(text(OWN))
    make_read(text(OWN))  # not noted as a copy: an editor may have said that it is none
    assert first_printed(make_read(text(OWN))) is None


@pytest.mark.parametrize("summit", [None, "hangzhou-2016"])
def test_only_articles_about_the_same_known_meeting(summit):
    at = summit and make_summit(summit)
    make_read(text(OWN), summit=at)
    assert first_printed(make_read(text(OWN))) is None
    assert (first_printed(make_read(text(OWN), summit=at)) is None) == (summit is None)


def test_an_article_that_was_never_read():
    make_read(text(OWN))
    assert first_printed(make_article(text(OWN))) is None


def test_quoted_words_do_not_count():
    both = text(words(40, "quoted"), OWN[:10])
    for n, article in enumerate([make_read(both), make_read(both)]):
        end = article.text.index(" word0")
        make_quotation(make_statement(), article=article, start=0, end=end)
        assert first_printed(article) is None, n


def test_furniture_does_not_count():
    menu = text(words(300, "menu"))

    def make(own):
        article = f"{menu}\n{text(own)}"
        return make_read(article, layout={"paragraphs": [[len(menu) + 1, len(article)]]})

    first, other = make(OWN), make(OTHER)
    assert (first_printed(other), first_printed(make(OWN))) == (None, first)
