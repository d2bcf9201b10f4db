import dataclasses

import pytest

from articles.reading.findings import Leader, Lexicon, Title
from summits.catalogue.loading import load_catalogue
from summits.models import Leader as LeaderRow
from summits.models import Summit as SummitRow
from summits.recording.lexicon import fingerprint, lexicon_from_files, lexicon_from_rows


def leader(slug):
    return next(leader for leader in lexicon_from_files().leaders if leader.slug == slug)


def test_the_files_make_a_lexicon_without_a_database():
    lexicon = lexicon_from_files()
    assert [len(lexicon.leaders), len(lexicon.meetings), len(lexicon.topics)] == [64, 12, 16]
    assert Title("the Russian president", "2012-05-07", None) in leader("vladimir-putin").titles
    assert leader("obama-and-putin").members == ("barack-obama", "vladimir-putin")


@pytest.mark.parametrize("words", ["the official", "the president", "he"])
def test_words_that_may_mean_anybody_are_nobodys_alias(words):
    assert [leader.slug for leader in lexicon_from_files().leaders if words in leader.aliases] == []


@pytest.mark.django_db
def test_rows_right_after_loading_make_the_same_lexicon():
    load_catalogue()
    assert lexicon_from_rows() == lexicon_from_files()


@pytest.mark.django_db
def test_what_editors_change_and_add_is_in_the_lexicon_of_the_rows():
    load_catalogue()
    LeaderRow.objects.create(slug="jens-stoltenberg", name="Jens Stoltenberg", aliases=["Stoltenberg"])
    SummitRow.objects.filter(slug="los-cabos-2012").update(met_to="2012-06-19")
    lexicon = lexicon_from_rows()
    assert Leader("jens-stoltenberg", "Jens Stoltenberg", aliases=("Stoltenberg",)) in lexicon.leaders
    assert {meeting.slug: meeting.met for meeting in lexicon.meetings}["los-cabos-2012"] is None
    assert fingerprint(lexicon) != fingerprint(lexicon_from_files())


@pytest.mark.django_db
def test_it_takes_as_many_queries_for_no_row_as_for_all(django_assert_num_queries):
    with django_assert_num_queries(3):
        assert lexicon_from_rows() == Lexicon()
    load_catalogue()
    with django_assert_num_queries(4):  # one more for the members of pairs
        lexicon_from_rows()


def test_the_fingerprint_follows_every_word():
    one = Lexicon(leaders=(Leader("a", "A", aliases=("Aa",)),))
    other = dataclasses.replace(one, leaders=(Leader("a", "A", aliases=("Aa", "Ab")),))
    assert len(fingerprint(one)) == 64
    assert fingerprint(one) == fingerprint(Lexicon(leaders=(Leader("a", "A", aliases=("Aa",)),)))
    assert fingerprint(one) != fingerprint(other)
