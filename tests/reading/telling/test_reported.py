"""Who is reported to have said something, one sentence at a time; what is denied, and what is no report."""

import pytest

from tests.reading.making import not_yet
from tests.reading.reporting import reports, told

USEFUL = "the talks were useful"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        pytest.param(f"Obama said {USEFUL}.", "Obama", id="said"),
        pytest.param(f"Obama said that {USEFUL}.", "Obama", id="said that"),
        pytest.param(f"Obama says {USEFUL}.", "Obama", id="says"),
        pytest.param(f"Obama also said {USEFUL}.", "Obama", id="an adverb"),
        pytest.param(f"Obama has said {USEFUL}.", "Obama", id="has said"),
        pytest.param(f"Obama went on to say {USEFUL}.", "Obama", id="went on to say"),
        pytest.param(f"U.S. officials say {USEFUL}.", "U.S. officials", id="officials say"),
        pytest.param(f"Obama is supposed to have said {USEFUL}.", "Obama", id="is supposed to have"),
        pytest.param(f"A camera caught Obama telling Kerry that {USEFUL}.", "Obama", id="caught telling"),
        pytest.param(f"In the words of one envoy, {USEFUL}.", "one envoy", id="in the words of somebody"),
        pytest.param(f"Obama said there that {USEFUL}.", "Obama", id="said there"),
        pytest.param(f"Obama told Sky radio {USEFUL}.", "Obama", id="a station"),
        pytest.param(f"Obama said Monday {USEFUL}.", "Obama", id="a day after the verb"),
        pytest.param(f"Obama on Monday said {USEFUL}.", "Obama", id="a day before the verb"),
        pytest.param(f"Obama said on Monday that {USEFUL}.", "Obama", id="on a day that"),
        pytest.param(f"Obama said in Moscow {USEFUL}.", "Obama", id="a place after the verb"),
        pytest.param(
            f"Obama said in a statement on Monday that {USEFUL}.", "Obama", id="in a statement that"
        ),
        pytest.param(
            f"In a statement, the White House said {USEFUL}.", "the White House", id="a document before"
        ),
        pytest.param(f"Obama told reporters that {USEFUL}.", "Obama", id="hearers that"),
        pytest.param(f"Obama told reporters {USEFUL}.", "Obama", id="hearers without that"),
        pytest.param(f"Obama told the United Nations {USEFUL}.", "Obama", id="a hearer of two words"),
        pytest.param(f"Obama told Putin's aides {USEFUL}.", "Obama", id="a hearer with a possessive"),
        pytest.param(f"Obama told reporters on Monday {USEFUL}.", "Obama", id="hearers and a day"),
        pytest.param(f"Obama assured him that {USEFUL}.", "Obama", id="a pronoun hears"),
        pytest.param(f"Obama pointed out that {USEFUL}.", "Obama", id="a verb of two words"),
        pytest.param(f"Obama wrote on Twitter that {USEFUL}.", "Obama", id="wrote"),
        pytest.param(
            f"Ben Rhodes, Obama's adviser, said {USEFUL}.", "Ben Rhodes, Obama's adviser", id="apposition"
        ),
        pytest.param(f"Ben Rhodes, who said {USEFUL}, went home.", "Ben Rhodes", id="who said"),
        pytest.param(f"Obama met Putin, who said {USEFUL}.", "Putin", id="who is the last one named"),
        pytest.param(f"It was Putin who said {USEFUL}.", "Putin", id="it was he who said"),
        pytest.param(f"According to Obama, {USEFUL}.", "Obama", id="according to, in front"),
        pytest.param(f"In Obama's words, {USEFUL}.", "Obama's", id="in somebody's words"),
        pytest.param(f"By his account, {USEFUL}.", "his", id="by his account"),
        pytest.param(f"As Obama put it, {USEFUL}.", "Obama", id="as he put it"),
        pytest.param(f"Obama's view was that {USEFUL}.", "Obama's", id="his view was that"),
        pytest.param(f"Obama was adamant that {USEFUL}.", "Obama", id="was adamant"),
        pytest.param(f"Obama made it clear that {USEFUL}.", "Obama", id="made it clear"),
        pytest.param(f"Obama let it be known, for his part, that {USEFUL}.", "Obama", id="let it be known"),
        pytest.param(f"Obama was quick to point out that {USEFUL}.", "Obama", id="was quick to"),
        pytest.param(f"Obama took the occasion to say that {USEFUL}.", "Obama", id="took the occasion to"),
        pytest.param(f"Interfax quoted Putin as telling her that {USEFUL}.", "Putin", id="quoted as telling"),
        pytest.param(f"Obama sat down; Putin rose, then said {USEFUL}.", "Putin", id="after a semicolon"),
        pytest.param(f"Interfax quoted Putin as saying {USEFUL}.", "Putin", id="quoted as saying"),
        pytest.param(f"Putin was quoted as saying that {USEFUL}.", "Putin", id="was quoted as saying"),
        pytest.param(f"Obama left early, saying {USEFUL}.", "Obama", id="a participle after a comma"),
        pytest.param(
            f"Obama disagreed with Putin, saying {USEFUL}.", "Obama", id="a participle and another name"
        ),
        pytest.param(
            f"Speaking after Putin, Obama said {USEFUL}.", "Obama", id="a participle before the subject"
        ),
        pytest.param(f"Obama issued a statement saying {USEFUL}.", "Obama", id="a statement saying"),
        pytest.param(f"Obama smiled and added that {USEFUL}.", "Obama", id="and added"),
        pytest.param(f"Obama, like Putin, said {USEFUL}.", "Obama, like Putin", id="like somebody else"),
        pytest.param(
            f"As Obama noted, {USEFUL}.",
            "Obama",
            id="as he noted",
        ),
        pytest.param(
            f"After Putin said {USEFUL}, Obama left.",
            "Putin",
            id="after he said",
        ),
        pytest.param(
            f"Obama listened as Putin said {USEFUL}.",
            "Putin",
            id="as he said, at the end",
        ),
        pytest.param(f"Obama listened while Putin said {USEFUL}.", "Putin", id="while he said"),
        pytest.param(
            f"Putin was quoted by Interfax as saying {USEFUL}.",
            "Putin",
            id="was quoted by an agency",
        ),
        pytest.param(
            f"Interfax, citing Putin, said {USEFUL}.",
            "Interfax, citing Putin",
            id="citing somebody",
        ),
        pytest.param(
            f"Interfax cited Peskov as saying {USEFUL}.",
            "Peskov",
            id="cited as saying",
        ),
        pytest.param(
            f"A man who asked not to be named said {USEFUL}.",
            "A man",
            id="unnamed",
        ),
        pytest.param(
            f"Putin, whom Obama called a thug, said {USEFUL}.",
            "Putin, whom Obama called a thug",
            id="whom",
        ),
        pytest.param(f"Obama made clear that {USEFUL}.", "Obama", id="made clear"),
        pytest.param(f"Obama insisted the same day that {USEFUL}.", "Obama", id="the same day that"),
        pytest.param(f"It was Adams, the envoy, who said {USEFUL}.", "Adams", id="who said, after a title"),
    ],
)
def test_one_clause_is_brought(text, subject):
    assert told(text) == [(subject, USEFUL)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Obama met Putin on Monday.", id="no verb of saying"),
        pytest.param(
            "Arms came despite Western calls for a halt in supplies.", id="calls, after a preposition"
        ),
        pytest.param(
            "Western calls for a halt were ignored.",
            id="calls, a noun as subject",
            marks=not_yet("a noun is taken for a verb"),
        ),
        pytest.param("Insurance claims rose.", id="claims, a noun"),
        pytest.param("Obama's claims about Syria were false.", id="claims, owned"),
        pytest.param("The report on Syria was long.", id="report, a noun"),
        pytest.param("Reports of the talks were false.", id="reports, first in the sentence"),
        pytest.param("The state of Syria was grave.", id="state, a noun"),
        pytest.param(
            "The states that border Syria agreed.",
            id="states, a noun",
        ),
        pytest.param("The White House calls were short.", id="calls, a noun with a verb after it"),
        pytest.param("Obama's call for talks was ignored.", id="call, a noun"),
        pytest.param("Assad was accused of war crimes.", id="a passive: accused"),
        pytest.param("Putin was told that the talks had failed.", id="a passive: told"),
        pytest.param("Obama was asked about the new deal.", id="a passive: asked"),
        pytest.param("The talks were called off.", id="a passive: called off"),
        pytest.param("It is said that Putin agreed.", id="it is said"),
        pytest.param("Putin is said to have agreed.", id="is said to"),
        pytest.param("Obama declined to say whether he agreed.", id="declined to say"),
        pytest.param("Obama refused to say whether he agreed.", id="refused to say"),
        pytest.param("Obama wanted to say that he agreed.", id="wanted to say"),
        pytest.param("Obama told a joke.", id="told a joke"),
        pytest.param("Putin answers questions.", id="answers, nothing is told"),
        pytest.param(
            "What Obama said was wrong.",
            id="what he said",
        ),
        pytest.param(
            "The deal that Obama said was near failed.",
            id="a clause about what he said",
        ),
        pytest.param(
            "Obama said nothing about Syria.",
            id="said nothing",
        ),
        pytest.param("Obama said goodbye to Putin.", id="said goodbye"),
        pytest.param("A website called The Mole tells of spies.", id="called, a name"),
        pytest.param("Most states that border Syria were late.", id="states, after most"),
        pytest.param("They marched in protests that went on all night.", id="protests, a noun"),
        pytest.param("Putin was accused of saying the deal was off.", id="accused of saying"),
        pytest.param("Putin is the man whom critics blame for the new war.", id="blamed for"),
        pytest.param("Obama called Putin to discuss the new deal.", id="called, by telephone"),
        pytest.param("The talks were described by Obama.", id="described, nothing is told"),
        pytest.param("Obama found that he was late.", id="what he found"),
        pytest.param("The Kremlin denied these charges:", id="what follows is told"),
        pytest.param("Obama reported on the new talks in Geneva.", id="reported on"),
        pytest.param("He's asked whether it was late.", id="he's asked"),
        pytest.param("An aide left, refusing to give his name.", id="refused to give a name"),
        pytest.param("Obama declined to discuss it.", id="declined to discuss"),
        pytest.param("Not according to Putin.", id="not according to"),
        pytest.param("Obama asked that his name not be used.", id="asked not to be named"),
        pytest.param("Nobody fell in the view of a hundred guests.", id="in the view of those who saw it"),
        pytest.param("Obama begged to differ.", id="begged to differ"),
        pytest.param("Obama is supposed to have left.", id="supposed to have left"),
    ],
)
def test_nothing_is_reported(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        pytest.param(
            "Obama did not say the deal was off.", "did not say", "the deal was off", id="did not say"
        ),
        pytest.param("Obama never said the deal was off.", "never said", "the deal was off", id="never said"),
        pytest.param("Obama never called for a new war.", "never called", "a new war", id="never called for"),
        pytest.param(
            "The text didn't call for Assad to step aside.", "didn't call", "Assad to step aside", id="didn't"
        ),
        pytest.param(
            "The text didn’t call for Assad to step aside.",
            "didn’t call",
            "Assad to step aside",
            id="didn't with a curly mark",
        ),
        pytest.param(
            "He left without saying the deal was off.",
            "saying",
            "the deal was off",
            id="without saying",
        ),
    ],
)
def test_a_negated_cue(text, cue, words):
    (one,) = reports(text)
    assert (one.negated, one.cue.of(text), [span.of(text) for span in one.contents]) == (True, cue, [words])


def test_neither_nor_is_negated():
    assert told("Neither Obama nor Putin said the talks had failed.") == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("Obama also said it was late.", "also said", id="with its adverb"),
        pytest.param("Obama has said it was late.", "has said", id="with its auxiliary"),
        pytest.param("Obama went on to say it was late.", "went on to say", id="with what governs it"),
        pytest.param("Obama pointed out that it was late.", "pointed out", id="with its particle"),
        pytest.param("According to Obama, it was late.", "According to", id="according to"),
        pytest.param("Interfax quoted Putin as saying it was late.", "as saying", id="as saying"),
    ],
)
def test_the_words_of_a_cue(text, cue):
    assert [one.cue.of(text) for one in reports(text)] == [cue]
