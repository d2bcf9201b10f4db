"""Reporting verbs in use, sentence by sentence: which verb, whose, and how it stands to its subject."""

from __future__ import annotations

from collections.abc import Sequence

from articles.reading.findings import Span
from articles.reading.language import grammar, phrases, subjects
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.sentences import Sentence
from articles.reading.language.verbs import INVERTED, VERBS, Verb, VerbForm
from articles.reading.language.words import BE, MODALS, NEGATIONS, SAYING_NOUNS

from . import inverted, limits, other_cues
from .reports import How, Report
from .verb_or_noun import agrees, auxiliary, base_is_verb

_GOVERNORS = frozenset(
    "went goes going continued continues continue proceeded began begins seemed came hastened rushed paused quick keen "
    "careful content pains forced obliged compelled regretted".split()
)
_HEARSAY = frozenset(
    "supposed said reported believed understood alleged thought known rumoured rumored".split()
)
_ACCOUNTS = frozenset("words view opinion telling account reckoning judgment judgement".split())
_NO_SAYING = frozenset("call calls called calling said reported tell tells told telling".split())
_NOBODY = frozenset("neither nor nobody no none".split())
_KNOWN = frozenset("clear plain known understood".split())
_MAY_REPORT = (
    VERBS.keys() | SAYING_NOUNS.keys() | _ACCOUNTS | _KNOWN | {"according", "as", "put", "is", "was", "know"}
)


def uses(sentence: Sentence) -> list[Report]:
    """The reporting verbs of a sentence that have a subject, in order; what they bring is not yet known."""
    tokens = sentence.tokens
    broken = (
        len([token for token in tokens if token.quoted >= 0]) > 1
    )  # any verb may stand between two quotations
    found = [
        use
        for n, token in enumerate(tokens)
        if (token.low in _MAY_REPORT or (broken and token.low.endswith("ed"))) and (use := _use(sentence, n))
    ]
    return _with_shared_subjects(found, tokens) if found else found


def _use(sentence: Sentence, n: int) -> Report | None:
    """The reporting verb at the n-th token, if it is one in use."""
    tokens = sentence.tokens
    token = tokens[n]
    if token.low == "according" and n + 1 < len(tokens) and tokens[n + 1].low == "to":
        return other_cues.according(sentence, n)
    if token.low in _ACCOUNTS and (account := other_cues.in_words_of(sentence, n)):
        return account
    if token.low in _KNOWN and n > 2:
        return other_cues.made_known(sentence, n)
    if token.low == "know" and (wished := other_cues.wanted_to_know(sentence, n)):
        return wished
    if token.low == "as" and (quoting := other_cues.as_saying(sentence, n)):
        return quoting
    if token.low == "put" and (put := other_cues.put_it(sentence, n)):
        return put
    if token.low in ("is", "was") and (view := other_cues.view_is(sentence, n)):
        return view
    if token.low in SAYING_NOUNS and (noun := other_cues.noun(sentence, n)):
        return noun
    forms = VERBS.get(token.low)
    if not forms:
        return other_cues.by_place(sentence, n) if not token.capital else None
    if (token.capital and n > 0) or _no_saying(tokens, n):
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
    low = tokens[n].low
    if low not in _NO_SAYING:
        return False
    following = [token.low for token in tokens[n + 1 : n + 5]]
    if low in ("said", "reported"):
        return following[:2] in (["to", "be"], ["to", "have"])  # "ships said to be on their way"
    if low.startswith("call"):
        return following[:1] in (["off"], ["in"], ["up"])
    return "story" in following or following[1:2] in (["what"], ["how"], ["where"])


def _opening(sentence: Sentence, form: VerbForm, end: int) -> Report | None:
    """ "Said Mr. Adams: …" at the beginning of a sentence."""
    found = phrases.after(sentence.tokens, end) if form.verb.lemma in INVERTED else None
    if not found or not sentence.tokens[found[0]].capital:
        return None
    cue = Span(sentence.tokens[0].start, sentence.tokens[end - 1].end)
    return Report(sentence, form.verb, cue, found, How.PLAIN, 0, 0, inverted.past(sentence.tokens, found))


def _form(forms: Sequence[VerbForm], tokens: Tokens, n: int) -> VerbForm | None:
    """Which verb this written form is here: the one with the particle that follows, else the plain one."""
    if not forms[0].verb.particle:
        return forms[0]
    following = tokens[n + 1].low if n + 1 < len(tokens) else ""
    fitting = [form for form in forms if form.verb.particle in ("", following)]
    return fitting[0] if fitting else None


def _finite(sentence: Sentence, form: VerbForm, group: int, n: int, end: int) -> Report | None:
    tokens, verb = sentence.tokens, form.verb
    past = form.form == "finite" and not tokens[n].low.endswith("s")
    raised = _raised(tokens, n) if past else -1
    group = max(raised, 0) or group
    if past and raised < 0 and (auxiliary(tokens, group, n, BE) or _is_asked(tokens, n)):
        return _passive(sentence, verb, group, n)
    if past and tokens[group].low == "having":
        return None  # "would arm them, having concluded that": part of what is said
    if past and group == n and _done_by(tokens[end : end + 8]):
        return None  # "an attack claimed by the group"
    if form.form == "base" and n > 0 and tokens[n - 1].low == "to":
        group = _governed(tokens, group, n)
        if group < 0:
            return None
    elif form.form == "base" and not base_is_verb(tokens, group, n):
        return None
    to_come = verb.lemma == "agree" and auxiliary(tokens, group, n, MODALS)
    if to_come and tokens[min(end, len(tokens) - 1)].low == "to":
        return None  # "whether he would agree to see him"
    if group == 0:
        return None
    cue = Span(tokens[group].start, tokens[end - 1].end)
    negated = any(token.low in NEGATIONS or token.low.endswith("n't") for token in tokens[group:n])

    def made(found: Range | None, how: How, start: int) -> Report:
        return Report(sentence, verb, cue, found, how, start, group, end, negated)

    left = tokens[group - 1]
    if verb.lemma in INVERTED and group == n and inverted.follows_words(tokens, group):
        found = phrases.after(tokens, end)
        if found and not inverted.goes_on(tokens, found):
            found = inverted.with_name(tokens, found)
            return made(found, How.INVERTED, group - 1)._replace(end=inverted.past(tokens, found))
    if left.low in ("and", "but", "then", "or"):
        return made(None, How.ELLIPTIC, group - 1)
    if left.low == "that" and group > 1 and tokens[group - 2].low in ("he", "she"):
        return made((group - 2, group - 2), How.PLAIN, group - 2)
    who = phrases.without_time(tokens, group - 1, 0)
    if who > 2 and [token.low for token in tokens[who - 1 : who + 1]] == ["in", "turn"]:
        who -= 2
    if tokens[who].low in ("who", "which", "that"):
        return _relative(tokens, made(None, How.RELATIVE, who), who)
    found = subjects.subject(tokens, group)
    if found and agrees(tokens, found, form, group, n):
        lead = tokens[max(0, found[0] - 1) : found[0] + 1]
        negated = negated or any(token.low in _NOBODY for token in lead)
        return made(found, How.PLAIN, found[0])
    if left.words == "," or limits.comma_inside(left):
        return made(None, How.ELLIPTIC, group - (left.quoted < 0))
    return None


def _raised(tokens: Tokens, n: int) -> int:
    """The group's start in "is supposed to have said", "was reported to have told him"; else -1."""
    if n < 5 or tokens[n - 1].low != "have" or tokens[n - 2].low != "to" or tokens[n - 3].low not in _HEARSAY:
        return -1
    return phrases.verb_group_start(tokens, n - 4) if tokens[n - 4].low in BE else -1


def _done_by(following: Tokens) -> bool:
    """ "by the group"; not "by pointing out", and not "by telephone that …", where what was said follows."""
    if len(following) < 2 or following[0].low != "by" or following[1].low.endswith("ing"):
        return False
    return not any(token.low == "that" or token.words == ":" or token.quoted >= 0 for token in following)


def _is_asked(tokens: Tokens, n: int) -> bool:
    """ "He's asked whether …", "An aide, asked whether …, nodded": by others."""
    if n > 1 and tokens[n - 1].words == "," and tokens[n].low in ("asked", "pressed", "questioned"):
        return any(token.words == "," for token in tokens[n:]) and not any(
            grammar.verb_like(token) for token in tokens[: n - 1]
        )
    return n > 1 and tokens[n - 1].low == "'s" and tokens[n].low in ("asked", "accused", "quoted")


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


def _governed(tokens: Tokens, group: int, n: int) -> int:
    """The group's start where "to say" hangs on "went on", "continued"; -1 where it hangs on anything else."""
    place = n - 1
    while place > 0 and (tokens[place].low == "to" or tokens[place].low == "on"):
        place -= 1
    if tokens[place].low == "way" and place > 3 and tokens[place - 1].low in ("his", "her", "their"):
        return phrases.verb_group_start(tokens, place - 4)  # "went out of his way to say"
    if tokens[place].low == "pains" and place > 1 and tokens[place - 1].low == "at":
        return phrases.verb_group_start(tokens, place - 1)
    heard = tokens[place].low in ("heard", "overheard") and place > 0 and tokens[place - 1].low in BE
    if heard or tokens[place].low in _GOVERNORS:
        return phrases.verb_group_start(tokens, place)
    if n > 2 and tokens[n - 2].low == "and" and any(token.low in _GOVERNORS for token in tokens[: n - 2]):
        return n - 1  # "was quick to praise it and to note that"
    for used in range(place, max(0, n - 9), -1):
        if tokens[used].low in ("used", "using", "took", "taking", "seized"):
            return phrases.verb_group_start(tokens, used)  # "used his speech to call for …"
        if not tokens[used].word or grammar.verb_like(tokens[used]):
            break
    return -1


def _relative(tokens: Tokens, made: Report, who: int) -> Report | None:
    """ "Mr. Adams, who said …": the subject is what "who" stands for."""
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
    return made._replace(subject=found) if found else None


def _holds(other: Report, use: Report) -> bool:
    """Does the verb stand inside the apposition to another's subject: "Interfax, citing Mr. Adams, said"?"""
    within = other.subject is not None and other.subject[0] < use.group <= other.subject[1]
    return within and use.how not in (How.RELATIVE, How.ACCORDING)


def _can_share(use: Report, tokens: Tokens) -> bool:
    """Can a later verb have the same subject? Not that of "who said" nor of "whether X could question Y"."""
    hangs = use.start > 0 and tokens[use.start - 1].low in ("whether", "if", "because", "how", "why")
    return use.how not in (How.RELATIVE, How.NOUN, How.ACCORDING) and use.subject is not None and not hangs


def _told_by(one: Report, use: Report, done: list[Report], tokens: Tokens) -> bool:
    """Of "he said Moscow would respond, and told": is "respond" within what is said, so that "told" is his?"""
    comma = use.start > 0 and tokens[use.start - 1].words == ","
    return comma and any(
        other is not one and other.start < one.start <= other.end + 1 and other.how is not How.ACCORDING
        for other in done
    )


def _own_subject(tokens: Tokens, group: int) -> Range | None:
    """Of "…; the president listened, then answered" the subject after the semicolon."""
    first = next((n for n in range(group - 1, 0, -1) if tokens[n].words == ";"), None)
    found = subjects.main_subject(tokens[first + 1 : group]) if first is not None else None
    return (found[0] + first + 1, found[1] + first + 1) if found and first is not None else None


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
            found = _own_subject(tokens, use.group) or (
                leans.subject if leans else subjects.main_subject(tokens)
            )
            if found is None or (found[0] <= use.group <= found[1]):
                continue
            use = use._replace(subject=found)
        done.append(use)
    return done
