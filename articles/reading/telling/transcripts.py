"""Transcripts: whose turn it is stands before a colon, and all that follows is theirs until the next turn.

Written forms known: ``PRESIDENT OBAMA: …``; ``President Putin: (As interpreted.) …``; ``Q Mr. President, …``. A turn
may go on over several paragraphs. One label alone makes no transcript.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from articles.reading.findings import Span
from articles.reading.language.words import PREPOSITIONS

_LABEL = re.compile(
    r"[-*•]? ?((?:[A-Z][A-Z.'-]+)(?: [A-Z][A-Z.'-]*){0,4}|(?:[A-Z][\w.'-]+)(?: (?:of )?[A-Z][\w.'-]+){0,5})"
    r"(?P<how> [(\[][^()\[\]\n]{1,30}[)\]])?:(?= |$)"
)
_WITH_STOP = re.compile(
    r"((?:The )?(?:Vice |Prime |Foreign |Deputy |Press |Senior |White House |Administration )*"
    r"(?:(?:President|Minister|Secretary|Chancellor)(?: [A-Z][\w'-]+){0,3}|Official|Moderator|(?:Mr|Mrs|Ms)\.? [A-Z][\w'-]+))"
    r"(?: [(\[][^)\]\n]{1,40}[)\]])?\.(?= +[A-Z(\[])"
)
_TITLED = re.compile(
    r"(?:the president|senior|president|prime minister|secretary|chancellor|minister|mr|mrs|ms|sen|gen)\b",
    re.I,
)
_QUESTION = re.compile(
    r"(?:Q|QUESTION|Question|REPORTER|Reporter|JOURNALIST|Journalist)(?:[.:]| \(\w+\):)? +(?=[A-Z])"
)
_INTERPRETED = re.compile(
    r"\s*[(\[](?:as interpreted|through (?:an )?interpreter|(?:as |re)?translated|speaking in \w+)\.?[)\]]\s*",
    re.I,
)
_NO_TURN = re.compile(r"\s*(?:\"|$)")
_STAGE = re.compile(r"\s*[(\[](?:laughter|applause|inaudible|crosstalk|laughs)\.?[)\]]\s*$", re.I)
_OVER = re.compile(
    r"\s*(?:END|###|\* ?\* ?\*)[\s\d:apmAPM.A-Z]{0,20}|\s*[(\[][^)\]]*[)\]]\s*|(?:NOTE|Note): .*"
    r"|The (?:exchange|remarks|interview|briefing|news conference|President|Vice President)(?: \w+)? (?:began|ended|concluded|spoke) at \d.*",
    re.S,
)


@dataclass(frozen=True)
class Turn:
    """One turn: who is to speak (None for a question or a moderator), the words, paragraph by paragraph, from which paragraph on."""

    label: Span | None
    pieces: tuple[Span, ...]
    paragraph: int
    interpreted: bool = False


def find_turns(text: str, paragraphs: Sequence[Span]) -> tuple[Turn, ...]:
    """The turns of a transcript, in order; none where the text is no transcript."""
    heads = [_head(text, paragraph) for paragraph in paragraphs]
    names = [head[0].of(text) if head[0] else "" for head in heads if head]
    times = Counter(names)
    speaking = {name for name in times if name and (times[name] > 1 or _TITLED.search(name))}
    if len(speaking) + ("" in names) < 2:
        return ()
    turns: list[Turn] = []
    for n, head in enumerate(heads):
        if head is not None:
            label, start = head
            label = label if label and label.of(text) in speaking else None
            aside = _INTERPRETED.match(text, start, paragraphs[n].end)
            begin = aside.end() if aside else start
            interpreted = bool(aside or _INTERPRETED.search(text, paragraphs[n].start, start))
            turns.append(Turn(label, _words(text, begin, paragraphs[n].end), n, interpreted))
        elif turns and not _OVER.fullmatch(paragraphs[n].of(text)):
            last = turns[-1]
            words = _words(text, paragraphs[n].start, paragraphs[n].end)
            turns[-1] = Turn(last.label, last.pieces + words, last.paragraph, last.interpreted)
    return tuple(turn for turn in turns if turn.pieces)


def _head(text: str, paragraph: Span) -> tuple[Span | None, int] | None:
    """(who, where the words begin) of a paragraph that begins a turn; who is None for a question."""
    question = _QUESTION.match(text, paragraph.start, paragraph.end)
    if question:
        return None, question.end()
    label = _LABEL.match(text, *paragraph) or _WITH_STOP.match(text, *paragraph)
    if label and label[1].split()[0].lower() in PREPOSITIONS | {"note"}:
        return None
    if not label or _NO_TURN.match(text, label.end()):
        return None
    return Span(label.start(1) + _office(label[1]), label.end(1)), label.end()


def _office(label: str) -> int:
    """Of "President of Russia Vladimir Putin" the letters before the name."""
    words = label.split(" ")
    return len(" ".join(words[:-2])) + 1 if "of" in words[:-2] else 0


def _words(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The words of a paragraph without blanks and stage directions at its edges; none where nothing is said."""
    stage = _STAGE.search(text, start, end)
    end = stage.start() if stage else end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (Span(start, end),) if end > start else ()
