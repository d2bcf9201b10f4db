"""Which words a reporting verb brings where none are quoted: before it, behind it and on both sides of it."""

import pytest

from tests.reading.reporting import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A deal is near, Obama said.", [("Obama", "A deal is near")], id="paraphrase before the verb"
        ),
        pytest.param(
            "A deal is near, Obama and Putin said.",
            [("Obama and Putin", "A deal is near")],
            id="two, after the words",
        ),
        pytest.param(
            "The new plan for Syria, Obama said, will not work out.",
            [("Obama", "The new plan for Syria … will not work out")],
            id="paraphrase broken by subject and verb",
        ),
        pytest.param(
            "The plan, Obama said, will fail.",
            [("Obama", "The plan … will fail")],
            id="a short paraphrase broken by subject and verb",
        ),
        pytest.param(
            "The talks were useful, according to Obama.",
            [("Obama", "The talks were useful")],
            id="according to, at the end",
        ),
        pytest.param(
            "The talks, according to Obama, were useful.",
            [("Obama", "The talks … were useful")],
            id="according to, in the middle",
        ),
        pytest.param(
            "Obama called for a cease-fire in Syria.", [("Obama", "a cease-fire in Syria")], id="called for"
        ),
        pytest.param(
            "Obama accused Putin of arming rebels.", [("Obama", "Putin of arming rebels")], id="accused of"
        ),
        pytest.param("Obama warned of a new war.", [("Obama", "a new war")], id="warned of"),
        pytest.param(
            "Obama warned Putin that war was near.", [("Obama", "war was near")], id="warned somebody that"
        ),
        pytest.param("Obama insisted on a new deal.", [("Obama", "a new deal")], id="insisted on"),
        pytest.param(
            "Obama vowed to strike a deal.",
            [("Obama", "to strike a deal")],
            id="vowed to",
        ),
        pytest.param(
            "Obama asked whether Putin knew.",
            [("Obama", "whether Putin knew")],
            id="asked whether",
        ),
        pytest.param("Obama urged Putin to leave Syria.", [("Obama", "Putin to leave Syria")], id="urged to"),
        pytest.param(
            "Obama expressed hope for a deal.", [("Obama", "hope for a deal")], id="expressed something"
        ),
        pytest.param(
            "Obama said he was tired and added that he was late.",
            [("Obama", "he was tired"), ("Obama", "he was late")],
            id="two verbs, one subject",
        ),
        pytest.param(
            "Obama said he was tired, adding that he was late.",
            [("Obama", "he was tired"), ("Obama", "he was late")],
            id="a verb and a participle",
        ),
        pytest.param(
            "Obama said Putin was tired, and Putin said Obama was late.",
            [("Obama", "Putin was tired"), ("Putin", "Obama was late")],
            id="two clauses",
        ),
        pytest.param(
            "Obama said Putin was tired while Putin said Obama was late.",
            [("Obama", "Putin was tired"), ("Putin", "Obama was late")],
            id="two clauses joined by while",
        ),
        pytest.param(
            "Obama said Putin was tired; Putin said Obama was late.",
            [("Obama", "Putin was tired"), ("Putin", "Obama was late")],
            id="two clauses parted by a semicolon",
        ),
        pytest.param(
            "Obama noted that Putin had said war was near.",
            [("Obama", "Putin had said war was near")],
            id="what he says another said is his",
        ),
        pytest.param(
            "Insisting it was no deal, Obama left Cabo.",
            [("Obama", "it was no deal")],
            id="a leading participle ends with its comma",
        ),
        pytest.param("After saying he was late, Putin left.", [("Putin", "he was late")], id="after saying"),
        pytest.param(
            "Obama said he was glad and that he would come back.",
            [("Obama", "he was glad and that he would come back")],
            id="a later “that” begins nothing new",
        ),
        pytest.param(
            "Obama said on Monday that the deal was off.",
            [("Obama", "the deal was off")],
            id="“that” after the day",
        ),
        pytest.param(
            "Putin asked Obama to stop the flights.",
            [("Putin", "to stop the flights")],
            id="asked somebody to do it",
        ),
        pytest.param(
            "Putin urged his generals not to wait.",
            [("Putin", "his generals not to wait")],
            id="asked somebody not to do it",
        ),
        pytest.param(
            "Kerry welcomed Obama. The paper was no answer to Mr. Obama's call for Assad to go.",
            [("Mr. Obama's", "Assad to go")],
            id="a noun: X's call for",
        ),
        pytest.param(
            "The judge looked at Mr. Putin's false claim that Kiev had fired first.",
            [("Mr. Putin's", "Kiev had fired first")],
            id="a noun: X's claim that",
        ),
        pytest.param(
            "In Moscow, Obama said, the talks would go on.",
            [("Obama", "In Moscow … the talks would go on")],
            id="a lead that is part of it",
        ),
        pytest.param(
            "On Monday, Obama said, the talks would go on.",
            [("Obama", "the talks would go on")],
            id="a day that is no part of it",
        ),
        pytest.param(
            "Going back to the table, Obama said, was a must.",
            [("Obama", "Going back to the table … was a must")],
            id="a gerund is the subject",
        ),
        pytest.param(
            "Refusing to talk was a mistake, Obama told the assembly.",
            [("Obama", "Refusing to talk was a mistake")],
            id="a gerund and whoever was told",
        ),
        pytest.param(
            "The two men, who Obama said were late, came by car.",
            [("Obama", "were late")],
            id="who he said were",
        ),
        pytest.param(
            "Obama said the plan was late - a view few shared.",
            [("Obama", "the plan was late")],
            id="a remark after a dash",
        ),
        pytest.param(
            "Obama vowed to stay and went home.", [("Obama", "to stay")], id="what he did next is not said"
        ),
        pytest.param(
            "Obama praised the new deal, but Putin left early.",
            [("Obama", "the new deal")],
            id="what another did is not said",
        ),
        pytest.param(
            "About four in 10 said they were late.",
            [("four in 10", "they were late")],
            id="a share of those asked",
        ),
        pytest.param(
            "More work is needed, 52 percent said.", [("52 percent", "More work is needed")], id="percent"
        ),
        pytest.param(
            "The poll found that most people agreed.",
            [("The poll", "most people agreed")],
            id="what a poll found",
        ),
        pytest.param(
            "Obama last week said the talks were late.",
            [("Obama", "the talks were late")],
            id="a time before the verb",
        ),
        pytest.param("Both have promised to come back.", [("Both", "to come back")], id="both"),
        pytest.param(
            "Barkley, who said he liked tea, left.",
            [("Barkley", "he liked tea")],
            id="who said, before the main verb",
        ),
        pytest.param(
            "According to the report, Obama said no and Putin told aides he agreed.",
            [("the report", "Obama said no and Putin told aides he agreed")],
            id="all that follows “according to”",
        ),
        pytest.param(
            "Obama condemned the raid on the village, while praising the pilots of the force.",
            [("Obama", "the raid on the village"), ("Obama", "the pilots of the force")],
            id="two verbs of one speaker",
        ),
        pytest.param(
            "It was Putin, Obama said, who lied to them all.",
            [("Obama", "It was Putin … who lied to them all")],
            id="an attribution in the middle of a clause",
        ),
        pytest.param(
            "The union agreed wages were low.", [("The union", "wages were low")], id="a clause without that"
        ),
        pytest.param("The union agreed a pay rise.", [], id="agreed a thing"),
        pytest.param(
            "They agreed to swap pilots.", [("They", "to swap pilots")], id="agreed to do something"
        ),
        pytest.param("They agreed to a swap.", [], id="agreed to a thing"),
        pytest.param("Kerry may agree to swap pilots.", [], id="may agree to do something"),
        pytest.param("He fumed that it was late.", [("He", "it was late")], id="a verb of manner with that"),
        pytest.param("He read that it was late.", [], id="read that"),
        pytest.param("Kerry said when the ship came in.", [], id="said when, a time"),
        pytest.param(
            "Kerry said when the ship came in, he would sail.",
            [("Kerry", "when the ship came in, he would sail")],
            id="said when, before a main clause",
        ),
        pytest.param(
            "The ship had sunk, an envoy told reporters boarding a bus.",
            [("an envoy", "The ship had sunk")],
            id="what the hearers were doing",
        ),
        pytest.param("The blast, a crime claimed by rebels.", [], id="claimed by"),
        pytest.param(
            "Kerry said by phone that it was late.", [("Kerry", "it was late")], id="said by phone that"
        ),
        pytest.param("He vowed not to sail.", [("He", "not to sail")], id="vowed not to"),
        pytest.param("He asked not to be named.", [], id="asked not to be named"),
        pytest.param(
            "He said never would he sail again, so it seems.",
            [("He", "never would he sail again, so it seems")],
            id="never is part of it",
        ),
        pytest.param("He said flatly it was late.", [("He", "it was late")], id="flatly is not"),
        pytest.param(
            "The ship, he told reporters in Rome on Friday, would sail.",
            [("he", "The ship … would sail")],
            id="hearers, place and day between the commas",
        ),
        pytest.param(
            "He warned Rome it would sail.", [("He", "it would sail")], id="who was warned, without that"
        ),
        pytest.param("He warned Rome about it all day long.", [("He", "it all day long")], id="warned about"),
        pytest.param("Kerry spoke of the weather.", [], id="spoke of, nothing quoted"),
        pytest.param(
            "It was cold; the ship, Kerry said, would sail.",
            [("Kerry", "the ship … would sail")],
            id="after a semicolon",
        ),
        pytest.param(
            "The ship would sail, brokers agreed.",
            [("brokers", "The ship would sail")],
            id="a verb that wants that, after the words",
        ),
        pytest.param(
            "They met the pilots who, Kerry said, were unarmed.",
            [("Kerry", "the pilots who … were unarmed")],
            id="inside a relative clause",
        ),
        pytest.param(
            "The mayor, who has said he is tired, did not go, said Jane Doe, who saw him.",
            [("Jane Doe", "The mayor, who has said he is tired, did not go")],
            id="a name at the end that tells the whole",
        ),
        pytest.param(
            "When they rose, according to Kerry, the two had shaken hands.",
            [("Kerry", "the two had shaken hands")],
            id="according to, after a clause that only leads",
        ),
        pytest.param(
            "Kerry was heard telling Lavrov that it was late.", [("Kerry", "it was late")], id="heard telling"
        ),
        pytest.param(
            "Kerry wanted to know why it was late.", [("Kerry", "why it was late")], id="wanted to know"
        ),
        pytest.param(
            "Kerry, who in turn said it was late, left.", [("Kerry", "it was late")], id="who in turn said"
        ),
        pytest.param(
            "Kerry was at pains to say that it was late.", [("Kerry", "it was late")], id="at pains"
        ),
        pytest.param(
            "Kerry went out of his way to say that it was late.",
            [("Kerry", "it was late")],
            id="out of his way",
        ),
        pytest.param("Kerry has long said that it was late.", [("Kerry", "it was late")], id="has long said"),
        pytest.param(
            "Officials have in the past said it was late.", [("Officials", "it was late")], id="in the past"
        ),
        pytest.param(
            "Kerry said after that session that it was late.", [("Kerry", "it was late")], id="that session"
        ),
        pytest.param(
            "Kerry had said days before that it was late.", [("Kerry", "it was late")], id="days before"
        ),
        pytest.param("He took a step that Kerry said would fail.", [("Kerry", "would fail")], id="of a step"),
        pytest.param("What Kerry said would fail.", [], id="what he said"),
        pytest.param(
            "According to Kerry, who was there, it was late.", [("Kerry", "it was late")], id="over who he is"
        ),
        pytest.param("According to him, it was late.", [("him", "it was late")], id="according to him"),
        pytest.param(
            "A man who, by her account, fell ill was there.", [("her", "fell ill was there")], id="by her"
        ),
        pytest.param(
            "Boats, according to Kerry, can still sail, and the guild reckons that few will.",
            [("Kerry", "Boats … can still sail"), ("the guild", "few will")],
            id="and another reckons",
        ),
        pytest.param(
            "It was late, according to Kerry, though nobody slept.",
            [("Kerry", "It was late … though nobody slept")],
            id="a clause after according to",
        ),
        pytest.param("An aide, asked what was agreed, smiled.", [], id="was asked"),
        pytest.param(
            "Shouted questions on whether it was late went unanswered.", [], id="questions are shouted"
        ),
        pytest.param("Two boats said to be empty sank.", [], id="said to be"),
        pytest.param("If Kerry kept what he agreed to in Minsk, it helped.", [], id="agreed to in a place"),
        pytest.param("Kerry confirmed those chats.", [], id="only pointed at"),
        pytest.param("Asked if Kerry had said anything new, he smiled.", [], id="anything new"),
        pytest.param("A guide who asked me not to use his name came.", [], id="not to use his name"),
        pytest.param("Kerry laughed that off.", [], id="laughed it off"),
        pytest.param(
            "He went there with his calls to end the war.", [("his", "to end the war")], id="his calls to"
        ),
    ],
)
def test_what_is_brought(text, expected):
    assert told(text) == expected
