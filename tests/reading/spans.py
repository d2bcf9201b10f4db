"""Where a reading points to."""


def all_spans(reading):
    """Every span of a reading, wherever it stands."""
    layout = reading.layout
    yield from (span for span in (layout.headline, layout.byline) if span)
    yield from layout.paragraphs
    yield from (one.span for one in (*layout.furniture, *reading.passed, *reading.dates, *reading.doubts))
    founds = [reading.meeting, reading.meeting_date]
    for quotation in reading.quotations:
        yield from (part.span for part in quotation.parts)
        yield from (span for span in (quotation.context, quotation.cue) if span)
        yield from (doubt.span for doubt in quotation.doubts)
        founds += [quotation.speaker, quotation.via, quotation.meeting, quotation.occasion, quotation.said]
        founds.append(quotation.topics)
    for found in founds:
        yield from found.spans
