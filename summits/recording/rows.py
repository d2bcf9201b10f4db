"""The reader's findings in values for JSON, as rows keep them.

A finding is ``{"value", "spans", "basis", "stated"}``; a span is ``[start, end]``, a day is in ISO form.
"""

from articles.reading.findings import joined


def span_row(span):
    return None if span is None else [span.start, span.end]


def finding(found, value):
    """A Found with its value put as JSON has it."""
    spans = [span_row(span) for span in found.spans]
    return {"value": value, "spans": spans, "basis": found.basis, "stated": found.stated}


def placed(span):
    """Something that is where it is: its value is its span."""
    return {"value": span_row(span), "spans": [span_row(span)] if span else [], "basis": "", "stated": True}


def said_row(said):
    return said and [said.start.isoformat(), said.end.isoformat()]


def doubt_row(doubt):
    return {"span": span_row(doubt.span), "words": doubt.words}


def passed_row(passed):
    return {"span": span_row(passed.span), "why": passed.why}


def parts_row(parts):
    return [[part.start, part.end, part.in_marks] for part in parts]


def leader_rows(field, found, text, leaders):
    """Who, as the catalogue's slug where it has one, with the printed or fullest name beside it.

    ``kind`` is None where nobody was named; the words then are those it hangs on, such as "he".
    """
    who = found.value
    slug = who.slug if who and who.slug in leaders else None
    words = who.name if who else joined(text, found.spans)
    return {
        field: finding(found, slug) | {"kind": who and who.kind},
        f"{field}_words": finding(found, " ".join(words.split())[:300]),
    }


def found_row(quotation, text, lexicon):
    """All that was found of one quotation, field by field, and what is doubtful about it."""
    leaders = {leader.slug for leader in lexicon.leaders}
    parts = parts_row(quotation.parts)
    return {
        **leader_rows("speaker", quotation.speaker, text, leaders),
        **leader_rows("via", quotation.via, text, leaders),
        "summit": finding(quotation.meeting, quotation.meeting.value),
        "said": finding(quotation.said, said_row(quotation.said.value)),
        "occasion": finding(quotation.occasion, quotation.occasion.value),
        "topics": finding(quotation.topics, list(quotation.topics.value)),
        "kind": {"value": quotation.kind, "spans": [], "basis": "", "stated": True},
        "parts": {"value": parts, "spans": [part[:2] for part in parts], "basis": "", "stated": True},
        "cue": placed(quotation.cue) | {"turns": quotation.turned},
        "context": placed(quotation.context),
        "doubts": [doubt_row(doubt) for doubt in quotation.doubts],
    }


def reading_row(reading):
    """The columns of a Reading that are JSON."""
    layout = reading.layout
    return {
        "basis": {
            "meeting": finding(reading.meeting, reading.meeting.value),
            "date": finding(reading.meeting_date, said_row(reading.meeting_date.value)),
        },
        "layout": {
            "headline": span_row(layout.headline),
            "byline": span_row(layout.byline),
            "paragraphs": [span_row(span) for span in layout.paragraphs],
            "furniture": [passed_row(passed) for passed in layout.furniture],
        },
        "dates": [
            {
                "span": span_row(dated.span),
                "said": said_row(dated.said),
                "precision": dated.precision,
                "basis": dated.basis,
            }
            for dated in reading.dates
        ],
        "doubts": [doubt_row(doubt) for doubt in reading.doubts],
        "passed_over": [passed_row(passed) for passed in reading.passed],
    }
