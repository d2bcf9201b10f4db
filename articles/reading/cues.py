"""Reporting verbs in use, sentence by sentence: which verb, whose, and how it stands to its subject."""

from __future__ import annotations

from collections.abc import Sequence

from . import grammar, other_cues, phrases, subjects
from .findings import Span
from .phrases import Range, Tokens
from .reports import How, Report
from .sentences import Sentence
from .verb_or_noun import agrees, auxiliary, base_is_verb
from .verbs import INVERTED, VERBS, Verb, VerbForm
from .words import BE, DETERMINERS, NEGATIONS, SAYING_NOUNS

_GOVERNORS = frozenset(
    "went goes going continued continues continue proceeded began begins seemed came".split()
)
_MAY_REPORT = VERBS.keys() | SAYING_NOUNS.keys() | {"according", "as"}


def uses(sentence: Sentence) -> list[Report]:
    """The reporting verbs of a sentence that have a subject, in order; what they bring is not yet known."""
    tokens = sentence.tokens
    found = [use for n, token in enumerate(tokens) if token.low in _MAY_REPORT and (use := _use(sentence, n))]
    return _with_shared_subjects(found, tokens)


def _use(sentence: Sentence, n: int) -> Report | None:
    """The reporting verb at the n-th token, if it is one in use."""
    tokens = sentence.tokens
    token = tokens[n]
    if token.low == "according" and n + 1 < len(tokens) and tokens[n + 1].low == "to":
        return other_cues.according(sentence, n)
    if token.low == "as" and n + 1 < len(tokens) and tokens[n + 1].low == "saying":
        return other_cues.as_saying(sentence, n)
    if token.low in SAYING_NOUNS and (noun := _noun(sentence, n)):
        return noun
    forms = VERBS.get(token.low)
    if not forms or (token.capital and n > 0) or _no_saying(tokens, n):
        return None
    form = _form(forms, tokens, n)
    if form is None or (form.verb.lemma == "cite" and any(one.low == "saying" for one in tokens[n : n + 10])):
        return None
    if form.form == "finite" and n > 0 and tokens[n - 1].low == "to":
        form = VerbForm(form.verb, "base")  # "to read", "to forecast"
    end = n + 2 if form.verb.particle else n + 1
    group = phrases.verb_group_start(tokens, n)
    if form.form == "participle" and not auxiliary(tokens, group, n, BE):
        return other_cues.participle(sentence, form.verb, n, end)
    if token.capital:
        return _opening(sentence, form, end) if form.form == "finite" else None
    return _finite(sentence, form, group, n, end)


def _no_saying(tokens: Tokens, n: int) -> bool:
    """ "called off the visit", "told the other story", "told him what had gone wrong": nothing is quoted or reported."""
    following = [token.low for token in tokens[n + 1 : n + 5]]
    if tokens[n].low in ("call", "calls", "called", "calling"):
        return following[:1] in (["off"], ["in"], ["up"])
    if tokens[n].low in ("tell", "tells", "told", "telling"):
        return "story" in following or following[1:2] in (["what"], ["how"], ["where"])
    return False


def _noun(sentence: Sentence, n: int) -> Report | None:
    """ "They welcomed Obama's call for …", "denied Mr. Adams's false claim that …"; a noun that is no subject itself."""
    tokens = sentence.tokens
    following = tokens[n + 1].low if n + 1 < len(tokens) else ""
    owner = n - 1 if n and grammar.possessive(tokens[n - 1]) else n - 2
    if following not in ("that", "for", "to") or owner < 1 or not tokens[owner].capital:
        return None
    acted = any(grammar.verb_like(token) or token.low.endswith("ed") for token in tokens[:owner])
    if not grammar.possessive(tokens[owner]) or not acted:
        return None
    verb = VERBS[SAYING_NOUNS[tokens[n].low]][-1].verb
    fits = {"that": verb.takes("c", "d"), "to": verb.takes("t"), "for": "for" in verb.prepositions}
    first = owner
    while first > 0 and tokens[first - 1].capital:
        first -= 1
    if not fits[following] or tokens[first - 1].low in ("and", "of"):
        return None
    return Report(
        sentence, verb, Span(tokens[n].start, tokens[n].end), (first, owner), How.NOUN, first, n, n + 1
    )


def _opening(sentence: Sentence, form: VerbForm, end: int) -> Report | None:
    """ "Said Mr. Adams: …" at the beginning of a sentence."""
    found = phrases.after(sentence.tokens, end) if form.verb.lemma in INVERTED else None
    if not found or not sentence.tokens[found[0]].capital:
        return None
    cue = Span(sentence.tokens[0].start, sentence.tokens[end - 1].end)
    return Report(sentence, form.verb, cue, found, How.PLAIN, 0, 0, _past(sentence.tokens, found))


def _form(forms: Sequence[VerbForm], tokens: Tokens, n: int) -> VerbForm | None:
    """Which verb this written form is here: the one with the particle that follows, else the plain one."""
    following = tokens[n + 1].low if n + 1 < len(tokens) else ""
    fitting = [form for form in forms if form.verb.particle in ("", following)]
    return fitting[0] if fitting else None


def _finite(sentence: Sentence, form: VerbForm, group: int, n: int, end: int) -> Report | None:
    tokens, verb = sentence.tokens, form.verb
    past = form.form == "finite" and not tokens[n].low.endswith("s")
    if past and (auxiliary(tokens, group, n, BE) or _is_asked(tokens, n)):
        return _passive(sentence, verb, group, n)
    if form.form == "base" and n > 0 and tokens[n - 1].low == "to":
        group = _governed(tokens, group, n)
        if group < 0:
            return None
    elif form.form == "base" and not base_is_verb(tokens, group, n):
        return None
    cue = Span(tokens[group].start, tokens[end - 1].end)
    negated = any(token.low in NEGATIONS or token.low.endswith("n't") for token in tokens[group:n])
    made = Report(sentence, verb, cue, None, How.PLAIN, group, group, end, negated)
    if group == 0:
        return None
    left = tokens[group - 1]
    if verb.lemma in INVERTED and group == n and _follows_words(tokens, group):
        found = phrases.after(tokens, end)
        if found and not (left.quoted < 0 and _goes_on(tokens, found)):
            found = _with_name(tokens, found)
            return made._replace(subject=found, how=How.INVERTED, start=group - 1, end=_past(tokens, found))
    if left.low in ("and", "but", "then", "or"):
        return made._replace(how=How.ELLIPTIC, start=group - 1)
    if left.low == "that" and group > 1 and tokens[group - 2].low in ("he", "she"):
        return made._replace(subject=(group - 2, group - 2), start=group - 2)
    if left.low in ("who", "which", "that"):
        return _relative(tokens, made)
    found = subjects.subject(tokens, group)
    if found and agrees(tokens, found, form, group, n):
        lead = tokens[max(0, found[0] - 1) : found[0] + 1]
        nobody = any(token.low in ("neither", "nor", "nobody", "no", "none") for token in lead)
        return made._replace(subject=found, start=found[0], negated=negated or nobody)
    if left.words == ",":
        return made._replace(how=How.ELLIPTIC, start=group - 1)
    return None


def _is_asked(tokens: Tokens, n: int) -> bool:
    """ "He's asked whether …": by others."""
    return n > 1 and tokens[n - 1].low == "'s" and tokens[n].low in ("asked", "accused", "quoted")


def _goes_on(tokens: Tokens, found: Range) -> bool:
    """Is the phrase the subject of a verb of its own: "…, said the problem was …"?"""
    return found[1] + 1 < len(tokens) and grammar.verb_like(tokens[found[1] + 1])


def _passive(sentence: Sentence, verb: Verb, group: int, n: int) -> Report | None:
    """ "It was described by X as …", "were dubbed “…” by X"; without "by" nobody is said to speak."""
    tokens = sentence.tokens
    by = n + 1 if n + 1 < len(tokens) and tokens[n + 1].quoted < 0 else n + 2
    if not verb.takes("a") or by + 1 >= len(tokens) or tokens[by].low != "by":
        return None
    found = phrases.after(tokens, by + 1)
    if found is None:
        return None
    negated = any(token.low in NEGATIONS or token.low.endswith("n't") for token in tokens[group:n])
    cue = Span(tokens[group].start, tokens[n].end)
    end = found[1] + 1 if by == n + 1 else n + 1
    return Report(sentence, verb, cue, found, How.PASSIVE, group, group, end, negated)


def _with_name(tokens: Tokens, found: Range) -> Range:
    """Of "said the barman, Oleg Ivanov." the name too."""
    end = found[1] + 2
    if end >= len(tokens) or tokens[end - 1].words != "," or tokens[found[1]].capital:
        return found
    while end < len(tokens) and tokens[end].capital:
        end += 1
    closed = end >= len(tokens) or tokens[end].words in ",.;"
    return (found[0], end - 1) if closed and end - found[1] > 3 else found


def _past(tokens: Tokens, found: Range) -> int:
    """The token after an inverted subject and the apposition to it."""
    end = found[1] + 1
    if end + 1 < len(tokens) and tokens[end].words == "," and tokens[end + 1].quoted < 0:
        closing = next((k for k in range(end + 1, len(tokens)) if tokens[k].words == ","), None)
        stop = closing if closing is not None else end
        if tokens[end + 1].low in DETERMINERS or tokens[end + 1].low in ("who", "whose"):
            return stop
    return end


def _governed(tokens: Tokens, group: int, n: int) -> int:
    """The group's start where "to say" hangs on "went on", "continued"; -1 where it hangs on anything else."""
    place = n - 1
    while place > 0 and (tokens[place].low == "to" or tokens[place].low == "on"):
        place -= 1
    if tokens[place].low in _GOVERNORS:
        return phrases.verb_group_start(tokens, place)
    for used in range(place, max(0, n - 9), -1):
        if not tokens[used].word or grammar.verb_like(tokens[used]):
            break
        if tokens[used].low in ("used", "using"):
            return phrases.verb_group_start(tokens, used)  # "used his speech to call for …"
    return -1


def _follows_words(tokens: Tokens, group: int) -> bool:
    """Does the verb stand right after what was said: after quoted words, or a comma that closes no apposition?"""
    left = tokens[group - 1]
    if left.quoted >= 0:
        return True
    if left.words != "," or group < 2:
        return False
    return tokens[group - 2].quoted >= 0 or subjects.subject(tokens, group) is None


def _relative(tokens: Tokens, made: Report) -> Report | None:
    """ "Mr. Adams, who said …": the subject is what "who" stands for."""
    who = made.group - 1
    office = tokens[who].low == "which" and tokens[who - 1].words == "," and made.verb.takes("q", "c")
    if (tokens[who].low != "who" and not office) or who == 0:
        return None
    last = who - 2 if tokens[who - 1].words == "," else who - 1
    found = phrases.before(tokens, last) if last >= 0 else None
    if (
        found
        and found[0] > 2
        and tokens[found[0] - 1].words == ","
        and tokens[found[0]].low in ("the", "a", "an")
    ):
        named = phrases.before(tokens, found[0] - 2)  # "Mr. Adams, the envoy, who said"
        found = named if named and tokens[named[1]].capital else found
    if found and tokens[found[0]].low == "according" and found[0] + 2 <= found[1]:
        found = (found[0] + 2, found[1])
    return made._replace(subject=found, how=How.RELATIVE, start=who) if found else None


def _holds(other: Report, use: Report) -> bool:
    """Does the verb stand inside the apposition to another's subject: "Interfax, citing Mr. Adams, said"?"""
    within = other.subject is not None and other.subject[0] < use.group <= other.subject[1]
    return within and use.how is not How.RELATIVE


def _can_share(use: Report, tokens: Tokens) -> bool:
    """Can a later verb have the same subject? Not that of "who said" nor of "whether X could question Y"."""
    hangs = use.start > 0 and tokens[use.start - 1].low in ("whether", "if", "because", "how", "why")
    return use.how not in (How.RELATIVE, How.NOUN) and use.subject is not None and not hangs


def _told_by(one: Report, use: Report, done: list[Report], tokens: Tokens) -> bool:
    """Of "he said Moscow would respond, and told": is "respond" within what is said, so that "told" is his?"""
    comma = use.start > 0 and tokens[use.start - 1].words == ","
    return comma and any(other is not one and other.start < one.start <= other.end + 1 for other in done)


def _with_shared_subjects(uses: list[Report], tokens: Tokens) -> list[Report]:
    """Participles and verbs joined by "and" take the subject of the verb they lean on, else the sentence's."""
    done: list[Report] = []
    uses = [use for use in uses if not any(_holds(other, use) for other in uses)]
    for n, use in enumerate(uses):
        if use.subject is None:
            outer = [one for one in done if not _told_by(one, use, done, tokens)]
            leans = next((one for one in reversed(outer) if _can_share(one, tokens)), None)
            if leans is None and use.how == How.PARTICIPLE and use.group == 0:
                leans = next((one for one in uses[n + 1 :] if one.subject), None)
            found = leans.subject if leans else subjects.main_subject(tokens)
            if found is None or (found[0] <= use.group <= found[1]):
                continue
            use = use._replace(subject=found)
        done.append(use)
    return done
