"""Is a written form a verb here, or a noun: "officials say" and "a say", "he claims that" and "his claims that"."""

from __future__ import annotations

from articles.reading.language import grammar, subjects
from articles.reading.language.phrases import Range, Tokens
from articles.reading.language.verbs import NOUNS_TOO, VerbForm
from articles.reading.language.words import BE, DETERMINERS, MODALS, PEOPLE, PRONOUNS, STUDIES, THINGS

_PLURAL = frozenset("most many some several few all both these those two three four five six".split())
_A_SAY = frozenset("a no any final more the and but let's lets".split())
_BEFORE_BASE = MODALS | frozenset("do does did don't doesn't didn't".split())
_NOUNS_IN_S = NOUNS_TOO | frozenset(
    "tweet rule urge wonder remark repeat decline blast reject sigh shrug lament boast whisper shout find show hail "
    "gripe bark scream yell shriek marvel muse volunteer venture reply cry read answer refuse tease chime slam fume".split()
)
_NAMING = frozenset("call dub term label brand describe".split())


def agrees(tokens: Tokens, found: Range, form: VerbForm, group: int, n: int) -> bool:
    """Guards against nouns taken for verbs: "the reports", "a state", "White House calls"."""
    last = tokens[found[1]]
    if found == (0, 0) and n == 1 and last.low.endswith("ed") and form.verb.lemma in NOUNS_TOO:
        return False  # "Shouted questions on it were left"
    if form.verb.lemma in ("find", "show") and last.low not in STUDIES:
        return False  # only a study's findings are told
    one_thing = tokens[found[0]].low in ("a", "an") and (last.low not in PEOPLE or last.low in THINGS)
    if form.verb.lemma in _NAMING and one_thing:
        return False  # "a website called …"
    if (
        group == n
        and form.form == "finite"
        and tokens[n].low.endswith("s")
        and not tokens[n].low.endswith("ss")
    ):
        if _alone_after_comma(tokens, found, n) and not grammar.possessive(last):
            return True  # "…, the editorial board writes."
        if (
            grammar.possessive(last)
            or last.low in DETERMINERS
            or not (
                last.capital
                or last.low in PRONOUNS
                or last.low in PEOPLE
                or last.words == ","
                or tokens[n].low == "says"
                or (form.verb.lemma not in _NOUNS_IN_S and tokens[found[0]].low in DETERMINERS)
            )
        ):
            return False
        if n + 1 < len(tokens) and (tokens[n + 1].low in BE or tokens[n + 1].low in ("have", "had", "of")):
            return False
        plural = last.low.endswith("s") and not last.capital
        return not plural and tokens[found[0]].low not in _PLURAL
    if last.low in DETERMINERS and found[0] == found[1]:
        return last.low in (
            "one",
            "another",
            "both",
            "some",
            "many",
            "all",
            "most",
            "several",
            "few",
            "others",
        )
    return not last.low.endswith("'s")


def _alone_after_comma(tokens: Tokens, found: Range, n: int) -> bool:
    """Do subject and verb end the sentence, after a comma or a quotation?"""
    left = tokens[found[0] - 1] if found[0] else None
    ends = all(not token.word and token.quoted < 0 for token in tokens[n + 1 :])
    return ends and left is not None and (left.words == "," or left.quoted >= 0)


def base_is_verb(tokens: Tokens, group: int, n: int) -> bool:
    """ "They say", "officials say", "did say": a base form that is no noun."""
    if auxiliary(tokens, group, n, _BEFORE_BASE):
        return True
    if group == 0:
        return False
    left = tokens[group - 1]
    if left.low in ("they", "i", "we", "you", "who", "some", "many", "others", "both", "most"):
        return True
    if tokens[n].low == "say" and left.low not in _A_SAY:
        return subjects.subject(tokens, group) is not None
    if left.low in ("and", "but"):
        return any(token.low in ("they", "we", "i", "you") for token in tokens[:group])
    if tokens[n].low in NOUNS_TOO:
        return left.low in PEOPLE and left.low.endswith("s")
    plural = left.low.endswith("s") and not left.low.endswith(("'s", "ss"))
    return left.word and (
        plural or (left.capital and any(token.low == "and" for token in tokens[max(0, group - 6) : group]))
    )


def auxiliary(tokens: Tokens, group: int, n: int, kinds: frozenset[str]) -> bool:
    return any(token.low in kinds for token in tokens[group:n])
