"""The parts of a quotation as an editor types them: a part a line."""

import re

from django.core.exceptions import ValidationError

PLACE = re.compile(r"(\d{1,9})\s*[-–]\s*(\d{1,9})(\s+quoted)?", re.ASCII)
QUOTED = re.compile(r"[\"“”„«](?P<words>.+)[\"“”»]", re.DOTALL)


def parts_to_lines(parts):
    """Lines such as "291-308 quoted"."""
    return "\n".join(f"{start}-{end}{' quoted' if in_marks else ''}" for start, end, in_marks in parts or ())


def parts_from_lines(lines, quotation):
    """[[start, end, quoted], ...] from places or from the words themselves. Raises ValidationError."""
    typed = [line.strip() for line in lines.splitlines() if line.strip()]
    return [part_from_line(line, quotation) for line in typed]


def part_from_line(line, quotation):
    if place := PLACE.fullmatch(line):
        return [int(place[1]), int(place[2]), bool(place[3])]
    quoted = QUOTED.fullmatch(line)
    words = quoted["words"] if quoted else line
    starts = [match.start() for match in re.finditer(re.escape(words), quotation.article.text)]
    if not starts:
        raise ValidationError(f"“{words}” does not stand in the article.")
    start = min(starts, key=lambda start: abs(start - quotation.start))
    return [start, start + len(words), bool(quoted)]
