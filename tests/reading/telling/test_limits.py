"""Where what a reporting verb brings must end."""

import pytest

from articles.reading.telling import limits
from articles.reading.telling.cues import uses
from tests.reading.making import not_yet, sentences_of


def room(text):
    """For each reporting verb of a sentence, the words after it that it may bring."""
    (sentence,) = sentences_of(text)
    tokens, found = sentence.tokens, uses(sentence)
    ends = [limits.limit(use, found[n + 1 :], tokens) for n, use in enumerate(found)]
    return [
        text[tokens[use.end].start : tokens[end - 1].end] if end > use.end else ""
        for use, end in zip(found, ends, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Obama said it was late.", "it was late", id="up to the full stop"),
        pytest.param("Obama said it was late", "it was late", id="no full stop"),
        pytest.param("So Obama said it was late?!", "it was late", id="two marks"),
        pytest.param("Obama said it was late…", "it was late", id="dots"),
        pytest.param("Obama said it was, he feared, late.", "it was, he feared, late", id="commas inside"),
        pytest.param("The judge said it was late; nobody left.", "it was late", id="a semicolon"),
        pytest.param(
            "Obama said it was late, an apparent reference to Syria.",
            "it was late",
            id="what the writer makes of it",
        ),
        pytest.param(
            "The coach said it was late, in a swipe at the club.", "it was late", id="a swipe at somebody"
        ),
        pytest.param(
            "Putin said he saw a boat, a thing that few own.",
            "he saw a boat, a thing that few own",
            id="an apposition that is no remark of the writer's",
        ),
        pytest.param(
            "Putin said it was late, a view that few share.", "it was late", id="a view that, summed up"
        ),
        pytest.param(
            "Putin said it was late, a question on which he would not dwell.",
            "it was late",
            id="a question on which",
        ),
        pytest.param(
            "Putin said it was late, drawing laughter from the press.", "it was late", id="what came of it"
        ),
        pytest.param(
            "Putin said it was late, while a bishop rose to speak.", "it was late", id="what others did"
        ),
        pytest.param(
            "Putin said Rome was late, while Paris was not.",
            "Rome was late, while Paris was not",
            id="how others were",
        ),
        pytest.param("Putin said it was late, but gave no hour.", "it was late", id="what he left unsaid"),
        pytest.param(
            "Putin said it was late, but gave everybody time.",
            "it was late, but gave everybody time",
            id="but gave something",
        ),
        pytest.param(
            "Putin instructed them to sail, after a night of storms.",
            "them to sail",
            id="when they were instructed",
        ),
        pytest.param(
            "Putin confirmed the deal but left the room.", "the deal", id="no clause, and what was done next"
        ),
        pytest.param("Obama said of Syria: “It is late.”", "of Syria: “It is late.”", id="a colon near by"),
        pytest.param("Obama said on Monday: “No.”", "on Monday: “No.”", id="a colon after a day"),
        pytest.param(
            "Obama said the talks would go on and added a line: “It is late.”",
            "the talks would go on",
            id="a colon of another verb",
        ),
        pytest.param("Obama said: “It is late.”", ": “It is late.”", id="only a colon and a quotation"),
        pytest.param("“It is late,” Obama said.", "", id="nothing follows"),
        pytest.param("Obama said", "", id="nothing at all follows"),
        pytest.param("Obama said ; , : ; it", "", id="mangled"),
        pytest.param("“It is late,” said Obama.", "", id="nothing follows the subject"),
        pytest.param(
            "Obama said it was late, though he stopped short of leaving.", "it was late", id="stopped short"
        ),
        pytest.param(
            "Obama accused Assad of lying — a charge he denies — and left.",
            "Assad of lying",
            id="a remark between dashes",
        ),
        pytest.param(
            "Obama called it a “farce” after it was over.", "it a “farce”", id="when he called it so"
        ),
        pytest.param(
            "Obama called it a kind of “war”, as a debate began.",
            "it a kind of “war”",
            id="what went on beside it",
        ),
        pytest.param(
            "Half of voters said they would go, compared with a third.",
            "they would go",
            id="compared without a figure",
        ),
        pytest.param(
            "Some 52 percent said they would go, compared with 40 in May.",
            "they would go",
            id="counts compared",
        ),
        pytest.param(
            "Obama says they differ but do not shout.", "they differ but do not shout", id="they do not shout"
        ),
        pytest.param(
            "Obama agreed they differed, as he put it, “a little”.",
            "they differed, as he put it, “a little”",
            id="as he put it",
        ),
        pytest.param(
            "Obama, who told friends it was late, walked on in silence.",
            "friends it was late",
            id="a verb of no table",
        ),
        pytest.param(
            "After Obama said it was late, Putin contradicted him.", "it was late", id="another contradicted"
        ),
        pytest.param(
            "Obama said it was late, a stand his party soon regretted.",
            "it was late",
            id="summed up, and theirs",
        ),
        pytest.param(
            "Obama said it was late, the latest sign of haste.", "it was late", id="the latest sign"
        ),
        pytest.param(
            "Obama said he met Kerry, a friend his son knew.",
            "he met Kerry, a friend his son knew",
            id="a friend sums nothing up",
        ),
        pytest.param(
            "Obama said it was late, two days after they met.", "it was late", id="how long after it was said"
        ),
        pytest.param(
            "Most said they would go, compared with a third in May.", "they would go", id="most, compared"
        ),
        pytest.param(
            "Obama said the count was ten, up sharply from six.", "the count was ten", id="up from before"
        ),
        pytest.param(
            "Obama said that Merkel and he agreed on it.",
            "that Merkel and he agreed on it",
            id="two who agreed",
        ),
        pytest.param(
            "Obama said it was late, but what he had said was clear.",
            "it was late, but what he had said was clear",
            id="what he had said is no clause beside it",
        ),
        pytest.param(
            "Last week, when Obama said it was late, the hall was empty.",
            "it was late",
            id="when he said it",
        ),
        pytest.param(
            "Obama described the talk with Kerry: There had been an hour of it.",
            "the talk with Kerry",
            id="a colon before a new sentence",
        ),
    ],
)
def test_where_the_words_of_the_first_verb_end(text, words):
    assert room(text)[0] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Obama said it was late, and Putin said it was dark.",
            ["it was late", "it was dark"],
            id="and another said",
        ),
        pytest.param(
            "Obama said it was late while Putin said it was dark.",
            ["it was late", "it was dark"],
            id="while another said",
        ),
        pytest.param(
            "The mayor said it was late, but critics said it was dark.",
            ["it was late", "it was dark"],
            id="but others said",
        ),
        pytest.param(
            "Obama said it was late; “It is dark,” Putin replied.",
            ["it was late", ""],
            id="another's quotation after a semicolon",
        ),
        pytest.param(
            "Obama said it was late, to which Putin replied that it was dark.",
            ["it was late", "that it was dark"],
            id="to which another replied",
        ),
        pytest.param(
            "Obama said it was late, adding that it was dark.",
            ["it was late", "that it was dark"],
            id="a participle",
        ),
        pytest.param(
            "Obama said it was late and added that it was dark.",
            ["it was late", "that it was dark"],
            id="the same speaker goes on",
        ),
        pytest.param(
            "Obama said Putin said it was late.",
            ["Putin said it was late", "it was late"],
            id="told within what is told",
        ),
        pytest.param(
            "Obama said that Putin said it was late.",
            ["that Putin said it was late", "it was late"],
            id="told within what is told, with that",
        ),
        pytest.param(
            "Obama, who said it was late, left with Putin.",
            ["it was late"],
            id="a relative clause ends before the main verb",
        ),
        pytest.param(
            "The coach, who said it was late, smiled.",
            ["it was late"],
            id="before a main verb of no table",
        ),
        pytest.param(
            "The coach, who last week vowed to “fight,” also smiled.",
            ["to “fight,”"],
            id="a comma inside the marks, and an adverb",
        ),
        pytest.param(
            "Rome, which says it is late, closed the port.", ["it is late"], id="a verb with its object"
        ),
        pytest.param(
            "He met Kerry, who said the port, closed for a year, was old.",
            ["the port, closed for a year, was old"],
            id="a participle in the clause",
            marks=not_yet("the first comma before a finite verb ends the clause"),
        ),
        pytest.param(
            "Kerry said Obama had shown it and had made clear that it was late.",
            ["Obama had shown it and had made clear that it was late", "that it was late"],
            id="had and had: one tells both",
        ),
    ],
)
def test_where_the_words_of_each_verb_end(text, words):
    assert room(text) == words
