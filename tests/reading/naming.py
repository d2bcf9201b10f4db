"""Whom words in a text name: asked of the reader."""

from articles.reading.who.naming import name
from tests.reading.making import JUNE_2013, phrase_in, scene_of


def named(text, words, day=JUNE_2013, lexicon=None):
    """What is found for the words where they stand last in the text."""
    scene = scene_of(text, day, lexicon)
    return name(scene, *phrase_in(scene.sentences, text, words))


def who(text, words, day=JUNE_2013):
    """The slug, else the name, else None."""
    speaker = named(text, words, day).value
    return speaker and (speaker.slug or speaker.name)
