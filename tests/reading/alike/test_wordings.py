import pytest

from articles.reading.alike.wordings import Wording, cluster, differences, may_be_same, same_words

DEAL = "We will not accept a deal that leaves the gaps open"


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        pytest.param(DEAL, DEAL, "same", id="the very same words"),
        pytest.param(
            DEAL, "“We will not accept a deal — that leaves the gaps open.”", "same", id="punctuation"
        ),
        pytest.param(DEAL, DEAL.upper(), "same", id="case"),
        pytest.param(DEAL, "We won’t accept a deal that leaves the gaps open", "same", id="a contraction"),
        pytest.param(DEAL, "We cannot accept a deal that leaves the gaps open", "perhaps", id="will and can"),
        pytest.param(DEAL, DEAL.replace("not ", ""), "perhaps", id="a negation lost"),
        pytest.param(DEAL, DEAL.replace("not", "[not]"), "same", id="a negation in brackets stays one"),
        pytest.param(
            DEAL.replace("not", "[not]"), DEAL.replace("not ", ""), "perhaps", id="[not] against none"
        ),
        pytest.param(DEAL, DEAL.replace("We", "They"), "perhaps", id="another speaks"),
        pytest.param(
            "Each side keeps 1,550 warheads ready",
            "Each side keeps 1,500 warheads ready",
            "perhaps",
            id="a number",
        ),
        pytest.param(
            "Each side keeps 1,550 warheads ready",
            "Each side keeps 1550 warheads ready",
            "same",
            id="its comma",
        ),
        pytest.param(
            "We trust Iran to keep the promises it made",
            "We trust Iraq to keep the promises it made",
            "perhaps",
            id="a name",
        ),
        pytest.param(
            "It is possible to reach this goal by winter",
            "It is impossible to reach this goal by winter",
            "perhaps",
            id="impossible is no spelling of possible",
        ),
        pytest.param(
            "The faster we provide some relief to folks there, the better",
            "The faster we provide some arms to folks there, the better",
            "perhaps",
            id="the same words on another thing",
        ),
        pytest.param(
            "terrorist organisations are a threat to our defence",
            "terrorist organizations are a threat to our defense",
            "same",
            id="British and American",
        ),
        pytest.param(
            "The cease-fire must hold through the winter months",
            "The ceasefire must hold through the winter months",
            "same",
            id="a hyphen",
        ),
        pytest.param(
            "We had a constructive discussion about the steps needed to end the violence",
            "We had a ... discussion about the steps … to end the violence",
            "same",
            id="ellipses",
        ),
        pytest.param(
            "the gaps must close … we had a long talk over dinner",
            "we had a long talk over dinner and then the gaps must close",
            "different",
            id="an ellipsis does not turn the order round",
        ),
        pytest.param(
            "I think he is going to stay in power for a very long time",
            "I think [Putin is] going to stay in power for a very long time",
            "same",
            id="brackets explain a pronoun",
        ),
        pytest.param(
            "[Assad] must leave the palace before winter",
            "[Putin] must leave the palace before winter",
            "perhaps",
            id="two brackets, two men",
        ),
        pytest.param(
            "[Assad] must leave the palace before winter",
            "Putin must leave the palace before winter",
            "perhaps",
            id="a bracket against a name",
        ),
        pytest.param(
            "We [the U.S. and Russia] want the fighting to stop",
            "We want the fighting to stop",
            "same",
            id="brackets left out",
        ),
        pytest.param(
            "We agree that the violence must stop as soon as possible",
            "We are at one that the bloodshed must end as quickly as possible",
            "different",
            id="two translations of one sentence are for an editor",
        ),
        pytest.param(
            "on this one we simply see the matter differently",
            "I told him frankly that on this one we simply see the matter differently",
            "same",
            id="a tail of a longer quotation",
        ),
        pytest.param(
            "candid, blunt and businesslike",
            "the tone of our meetings is candid, blunt and businesslike and so it was",
            "same",
            id="four words, three of them telling",
        ),
        pytest.param(
            "weapons of mass destruction",
            "We are worried about weapons of mass destruction in the wrong hands",
            "perhaps",
            id="four words that everybody uses",
        ),
        pytest.param(
            "the United States and Russia",
            "It matters that the United States and Russia talk",
            "perhaps",
            id="names tell nothing",
        ),
        pytest.param(
            "what we are going to do about it",
            "I know what we are going to do about it in the end",
            "perhaps",
            id="eight words without content",
        ),
        pytest.param("no fly zone", "a no fly zone is needed", "different", id="three words: no answer"),
        pytest.param("", "", "different", id="no words"),
        pytest.param("…", "[...]", "different", id="nothing but ellipses"),
    ],
)
def test_whether_two_wordings_are_one_statement(a, b, verdict):
    assert (same_words(a, b).verdict, same_words(b, a).verdict) == (verdict, verdict)
    assert may_be_same(a, b) or verdict != "same"


def test_the_basis_names_what_differs():
    assert same_words(DEAL, DEAL.replace("not ", "")).basis == "alike but for “not”"


def test_the_order_does_not_matter_to_the_score():
    assert same_words(DEAL, "a bad deal that leaves gaps") == same_words("a bad deal that leaves gaps", DEAL)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "Given the gaps of trust, that’s tough.",
            "given the “gaps” of trust that's tough",
            (("equal", "Given the gaps of trust, that’s tough.", "given the “gaps” of trust that's tough"),),
            id="case, quotes and punctuation never count",
        ),
        pytest.param(
            "Given the gaps",
            "But given the gaps",
            (("added", "", "But"), ("equal", "Given the gaps", "given the gaps")),
            id="added at the front",
        ),
        pytest.param(
            "a very tough, long negotiation",
            "a tough negotiation",
            (
                ("equal", "a", "a"),
                ("left out", "very", ""),
                ("equal", "tough,", "tough"),
                ("left out", "long", ""),
                ("equal", "negotiation", "negotiation"),
            ),
            id="left out twice",
        ),
        pytest.param(
            "trouble from Russia",
            "trouble from Russian Federation",
            (("equal", "trouble from", "trouble from"), ("changed", "Russia", "Russian Federation")),
            id="changed",
        ),
        pytest.param(
            "the cease-fire holds",
            "the ceasefire holds",
            (("equal", "the cease-fire holds", "the ceasefire holds"),),
            id="a hyphen never counts",
        ),
        pytest.param("", "We agreed", (("added", "", "We agreed"),), id="against nothing"),
        pytest.param("", "…", (), id="nothing at all"),
    ],
)
def test_how_two_wordings_differ(a, b, expected):
    assert differences(a, b) == expected


TONE = "the tone of our meetings is candid, blunt and businesslike and this one was no different"
TONE_IN_PART = "candid, blunt and businesslike"


def wording(article, words, **changes):
    known = {"meeting": "hangzhou-2016", "speaker": "barack-obama", "kind": "direct"} | changes
    return Wording(article=article, words=words, **known)


@pytest.mark.parametrize(
    ("items", "groups"),
    [
        pytest.param([wording(1, TONE), wording(2, TONE_IN_PART, kind="mixed")], [[0, 1]], id="two articles"),
        pytest.param([wording(1, TONE), wording(1, TONE)], [], id="never within one article"),
        pytest.param(
            [wording(1, TONE), wording(2, TONE, speaker="vladimir-putin")], [], id="another speaker"
        ),
        pytest.param([wording(1, TONE), wording(2, TONE, meeting="lima-2016")], [], id="another meeting"),
        pytest.param([wording(1, TONE, speaker=None), wording(2, TONE, speaker=None)], [], id="nobody known"),
        pytest.param(
            [wording(1, TONE, meeting=None), wording(2, TONE, meeting=None)], [], id="meeting not known"
        ),
        pytest.param(
            [wording(1, TONE, kind="indirect"), wording(2, TONE)], [], id="a paraphrase is no wording"
        ),
        pytest.param(
            [
                wording(3, DEAL),
                wording(1, TONE),
                wording(2, TONE_IN_PART),
                wording(2, DEAL),
                wording(4, TONE),
            ],
            [[0, 3], [1, 2, 4]],
            id="two statements in three articles and more",
        ),
        pytest.param(
            [
                wording(1, TONE),
                wording(2, TONE_IN_PART),
                wording(3, "of our meetings is candid, blunt and businesslike and this"),
                wording(4, "and this one was no different from what our meetings always were"),
            ],
            [[0, 1, 2]],
            id="only who is the same as each",
        ),
        pytest.param(
            [wording(1, TONE_IN_PART), wording(2, TONE), wording(2, f"He was {TONE_IN_PART} with me today")],
            [],
            id="a fragment that fits two statements joins neither",
        ),
        pytest.param(
            [wording(1, DEAL), wording(2, DEAL), wording(2, DEAL)], [[0, 1]], id="a repeat is another"
        ),
        pytest.param([], [], id="none"),
    ],
)
def test_what_is_joined(items, groups):
    assert cluster(items) == groups
