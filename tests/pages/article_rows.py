"""An article line by line, and what was read from it."""

LINES = [
    "They agreed",
    "By Nobody",
    "Share this",
    "Obama met Putin on Monday.",
    "Nobody said this.",
    "He said: “We agreed.”",
    "Another line.",
    "“We agreed.” He said it again.",
    "Subscribe now",
]
TEXT = "\n".join(LINES)


def span(words, start=0):
    first = TEXT.index(words, start)
    return [first, first + len(words)]


LAYOUT = {
    "headline": span("They agreed"),
    "byline": span("By Nobody"),
    "paragraphs": [span(line) for line in LINES[3:8]],
    "furniture": [
        {"span": span("Share this"), "why": "a button"},
        {"span": span("Subscribe now"), "why": "a plea"},
    ],
}
FOUND = {
    "speaker": {"value": "barack-obama", "spans": [span("He"), span("Obama")], "basis": "“He” = Obama"},
    "said": {"value": None, "spans": [span("Monday")], "basis": "“Monday”"},
    "cue": {"value": span("said:")[:1], "spans": [[span("said:")[0], span("said:")[1] - 1]], "basis": ""},
    "doubts": [{"span": span("He said"), "words": "who?"}],
}
AGAIN = TEXT.rindex("We agreed.")
