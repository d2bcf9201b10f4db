"""What each stretch of a page is; every text here was written for these tests."""

import random

import pytest

from articles.reading.findings import Span
from articles.reading.language.letters import fold
from articles.reading.page.layout import lay_out

LEAD = "The two presidents met on Monday and spoke about Syria for an hour, officials of both sides said."
MORE = '"We disagree," Mr. Obama said when it was over. "We will go on talking."'


def parts(text):
    """Headline, byline, paragraphs and furniture of a text, in words."""
    layout = lay_out(fold(text))
    words = [span.of(text) if span else None for span in (layout.headline, layout.byline)]
    return (
        *words,
        [p.of(text) for p in layout.paragraphs],
        [passed.span.of(text) for passed in layout.furniture],
    )


def page(*blocks):
    return "\n\n".join(blocks)


@pytest.mark.parametrize(
    ("text", "headline", "paragraphs"),
    [
        pytest.param(
            page("Leaders Meet on Syria", LEAD, MORE),
            "Leaders Meet on Syria",
            [LEAD, MORE],
            id="title, then body",
        ),
        pytest.param(page(LEAD, MORE), None, [LEAD, MORE], id="body at once, no title"),
        pytest.param(
            f"Leaders meet on Syria\n{LEAD}\n{MORE}",
            "Leaders meet on Syria",
            [LEAD, MORE],
            id="no blank lines: a line is a paragraph",
        ),
        pytest.param(
            page("Can the two leaders agree?", LEAD),
            "Can the two leaders agree?",
            [LEAD],
            id="a question for a title",
        ),
        pytest.param(
            page("Putin: 'We spoke of Syria'", LEAD),
            "Putin: 'We spoke of Syria'",
            [LEAD],
            id="a title that ends in a quotation",
        ),
        pytest.param(
            page(LEAD, "It was short.", MORE),
            None,
            [LEAD, "It was short.", MORE],
            id="a short paragraph is body",
        ),
        pytest.param(
            page(LEAD, '"Never."', MORE), None, [LEAD, '"Never."', MORE], id="a short quotation is body"
        ),
        pytest.param(
            page(
                "Remarks after the meeting",
                "PRESIDENT OBAMA: Good morning, everybody",
                "Q Mr. President, is it over",
            ),
            "Remarks after the meeting",
            ["PRESIDENT OBAMA: Good morning, everybody", "Q Mr. President, is it over"],
            id="a transcript is body",
        ),
        pytest.param(
            page("A Truce in Syria", LEAD), "A Truce in Syria", [LEAD], id="a title that begins with A"
        ),
        pytest.param("", None, [], id="nothing"),
        pytest.param(" \n\n\t ", None, [], id="white space"),
        pytest.param("Leaders meet", None, ["Leaders meet"], id="a few words alone are body"),
    ],
)
def test_headline_and_paragraphs(text, headline, paragraphs):
    found, _, body, furniture = parts(text)
    assert (found, body, furniture) == (headline, paragraphs, [])


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Advertisement",
        "Skip to main content",
        "Watch Channel Nine Live",
        "Follow us on Twitter",
        "12 comments",
        "0:00 0:01:15 0:00",
        "No media source currently available",
        "Published: 5 September 2016 10:15",
        "Tuesday, September 6, 2016",
        "FILE - The two leaders at an earlier summit.",
        "Photo: A. Brown",
        "Mr. Putin (L) listens to Mr. Obama in the hall.",
        "Mr. Obama, left, speaks with Mr. Putin before dinner.",
        "The two at the lake. (AP Photo/Jane Doe)",
        "READ MORE: Five things to know about the talks",
        "[Video: The handshake in full]",
        "* * *",
    ],
)
def test_what_the_page_adds_is_furniture_wherever_it_stands(line):
    assert parts(page("Leaders Meet on Syria", LEAD, line, MORE)) == (
        "Leaders Meet on Syria",
        None,
        [LEAD, MORE],
        [line],
    )


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        pytest.param(page(LEAD, "Another direction", MORE), ["Another direction"], id="cross-head"),
        pytest.param(page(LEAD, "'Plain talking'", MORE), ["'Plain talking'"], id="cross-head between marks"),
        pytest.param(
            page(LEAD, MORE, "Why the next summit matters more"),
            ["Why the next summit matters more"],
            id="link at the end",
        ),
        pytest.param(
            page(LEAD, MORE, "More from us", "- Ten books to read", "- Five games to play"),
            ["More from us", "- Ten books to read", "- Five games to play"],
            id="list of links at the end",
        ),
        pytest.param(
            page(
                LEAD,
                MORE,
                "Our journalists work in ten countries.",
                "It was founded in 1990.",
                "Click here to find out more.",
            ),
            [
                "Our journalists work in ten countries.",
                "It was founded in 1990.",
                "Click here to find out more.",
            ],
            id="notices at the end, and what stands between them",
        ),
        pytest.param(page(LEAD, f"{MORE}</p>"), ["</p>"], id="a tag left over"),
        pytest.param(page(LEAD, f"{MORE}/p>"), ["/p>"], id="half a tag left over"),
        pytest.param(
            page("A boy waves at the two leaders.", "A boy waves at the two leaders.", LEAD, MORE),
            ["A boy waves at the two leaders.", "A boy waves at the two leaders."],
            id="a caption printed twice",
        ),
    ],
)
def test_furniture_round_and_in_the_body(text, furniture):
    assert parts(text) == (None, None, [LEAD, MORE], furniture)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "Playing for time has never helped anybody, the minister said.", id="not a player's button"
        ),
        pytest.param("By Monday the two sides had agreed on a truce.", id="not a byline"),
        pytest.param("The photo: a handshake that lasted a second, he said.", id="not a caption"),
        pytest.param(
            "Sen. Smith (R) said he would vote against it.", id="a party, not a side of a photograph"
        ),
        pytest.param(
            "He spoke about cookies and the privacy policy of the firm, then left.", id="not a notice"
        ),
        pytest.param("- the need for a truce", id="an item of a list"),
        pytest.param('"We are ready" - Vladimir Putin', id="a quotation with a name below"),
    ],
)
def test_what_only_looks_like_furniture_is_body(line):
    assert parts(page(LEAD, line, MORE)) == (None, None, [LEAD, line, MORE], [])


@pytest.mark.parametrize(
    ("byline", "rest"),
    [
        pytest.param("By Jane Doe", [], id="above the body"),
        pytest.param("By Jane Doe and John Roe, Evening Post", [], id="two of them and their paper"),
    ],
)
def test_byline_above(byline, rest):
    assert parts(page("Leaders Meet on Syria", byline, LEAD)) == (
        "Leaders Meet on Syria",
        byline,
        [LEAD],
        rest,
    )


def test_what_stands_after_a_closing_byline_is_furniture():
    end = "Written by Jane Doe in Washington, with additional reporting by AP"
    notice = "The Post was founded in 1990 and has won many prizes."
    assert parts(page(LEAD, MORE, end, notice)) == (None, end, [LEAD, MORE], [notice])


def test_the_headline_is_the_title_that_the_article_is_about():
    text = page("Ten kettles for a cold winter", "Leaders meet and disagree on Syria", LEAD, MORE)
    assert parts(text) == (
        "Leaders meet and disagree on Syria",
        None,
        [LEAD, MORE],
        ["Ten kettles for a cold winter"],
    )


def test_a_headline_printed_twice_is_one_headline():
    title = "Leaders meet and disagree on Syria"
    assert parts(page(title, title, LEAD)) == (title, None, [LEAD], [title])


def test_wrapped_lines_are_one_paragraph():
    wrapped = (
        "The two presidents met on Monday and spoke about Syria\nfor an hour, officials of both sides said after the\n"
        "talks, which had been kept secret until the evening."
    )
    other = "Neither of them wished to say what had been agreed,\nbut both called it useful and promised to meet again\nsoon."
    assert parts(page(wrapped, other)) == (None, None, [wrapped, other], [])


def test_a_line_that_breaks_off_inside_a_sentence_goes_on_in_the_next():
    broken = (
        "Speaking after the meeting with\nhis counterpart, Mr. Obama said it had been useful for both sides."
    )
    assert parts(page(broken, MORE)) == (None, None, [broken, MORE], [])


def test_everything_but_white_space_belongs_somewhere_once():
    rng = random.Random(5)
    pieces = [
        *"aA \n\"'.,:;()-#<>/7€",
        "\r\n",
        "\u202e",
        "\ud800",
        "<p>",
        "(L) ",
        "By Jane Doe",
        "Share\n",
        f"{LEAD}\n",
        "\n\n",
    ]
    for _ in range(400):
        text = "".join(rng.choice(pieces) for _ in range(rng.randint(0, 60)))
        layout = lay_out(fold(text))
        single = [span for span in (layout.headline, layout.byline) if span]
        spans = sorted([*single, *layout.paragraphs, *(passed.span for passed in layout.furniture)])
        edges = [0, *(edge for span in spans for edge in span), len(text)]
        gaps = [Span(*edges[n : n + 2]).of(fold(text)) for n in range(0, len(edges), 2)]
        assert edges == sorted(edges)
        assert "".join(gaps).strip() == ""


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        pytest.param(
            page("FACTBOX: Two presidents and what they said of Syria", LEAD, MORE),
            "FACTBOX: Two presidents and what they said of Syria",
            id="the kind of article, where there is no other",
        ),
        pytest.param(
            page(
                "FACTBOX: Two presidents and what they said of Syria", "A chilly hour on Monday", LEAD, MORE
            ),
            "A chilly hour on Monday",
            id="a link, where there is",
        ),
        pytest.param(
            page("FACTBOX: How to bake a decent loaf", LEAD, MORE), None, id="a link to something else"
        ),
        pytest.param(
            page("The longest hour", "Two presidents met in Monday's heat on Syria. By Jane Doe", LEAD, MORE),
            "The longest hour",
            id="what stands under it, with the byline",
        ),
        pytest.param(
            page("Officials: presidents met on Syria with Sen. Doe", LEAD, MORE),
            "Officials: presidents met on Syria with Sen. Doe",
            id="a full stop inside it, where there is no other",
        ),
    ],
)
def test_which_line_is_the_headline(text, headline):
    assert parts(text)[0] == headline


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        pytest.param("2. The empty chair", True, id="a number"),
        pytest.param("3) 'Who broke it?'", True, id="in marks"),
        pytest.param("4. Nobody said a word.", False, id="a sentence"),
        pytest.param("5. Mr. Obama said no", False, id="it tells who said something"),
    ],
)
def test_numbered_headings(line, heading):
    text = page("Leaders Meet on Syria", LEAD, line, LEAD.replace("Monday", "Sunday"), MORE)
    assert (line in parts(text)[3]) is heading
