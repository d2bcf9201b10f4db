"""What a text of one paragraph reports: who said what."""

from articles.reading.findings import Span
from articles.reading.language import phrases
from articles.reading.language.letters import fold
from articles.reading.language.quotes import find_quoted
from articles.reading.language.sentences import split
from articles.reading.telling.reported import find_reports


def reports(text):
    paragraph = Span(0, len(text))
    quoted = find_quoted(text, [paragraph])[0]
    return [one for sentence in split(fold(text), [paragraph], quoted) for one in find_reports(sentence)]


def told(text):
    """(subject, words brought) of every report that is not negated."""
    return [
        (subject(one, text), " … ".join(span.of(text) for span in one.contents))
        for one in reports(text)
        if not one.negated
    ]


def subject(report, text):
    return report.subject and phrases.span(report.sentence.tokens, report.subject).of(text)
