"""The parts of a quotation: as one line of words, and as an editor types them, a part a line."""

import re

from django.core.exceptions import ValidationError

from articles.reading.language.letters import fold

PLACE = re.compile(r"(\d{1,9})\s*[-–]\s*(\d{1,9})(\s+quoted)?", re.ASCII)
EDITS = re.compile(r"\[[^\[\]]*\]|…|\.\.\.")
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


# ---------------------------------------------------------------------- words


def turned(quotation):
    """The cue in brackets where the words must not stand without it: [has denied] his government was involved."""
    cue = quotation.found.get("cue") or {}
    return f"[{quotation.article.text[slice(*cue['value'])]}] " if cue.get("turns") else ""


def words_of(text, parts):
    """The parts as one line, in “ ” what stood between marks; an ellipsis for what lies between them, if words do."""
    line, last = "", parts[0][0]
    for start, end, in_marks in parts:
        between = text[last:start]
        joint = " … " if len(between) > 3 else " " if any(map(str.isspace, between)) else ""
        words = text[start:end]
        line, last = line + joint + (f"“{words.rstrip(' ,')}”" if in_marks else words), end
    return " ".join(line.split())


def plain(words):
    """Words to be compared: no quotation marks, apostrophes, dashes and blanks all of one kind."""
    return " ".join(fold(words).replace('"', "").split())


def is_edit_of(edited, words):
    """Are these the words with nothing but [insertions] in brackets and … for what is left out?"""
    place, line = 0, plain(words)
    pieces = [plain(piece).strip(" ,.;:") for piece in EDITS.split(edited)]
    for piece in filter(None, pieces):
        place = line.find(piece, place) + len(piece)
        if place < len(piece):
            return False
    return any(pieces)
