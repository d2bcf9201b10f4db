"""Which words a reporting verb brings, before it, behind it and on both sides of it."""

import pytest

from tests.reading.reporting import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We agree," Obama said.', [("Obama", '"We agree,"')], id="quotation, subject, verb"),
        pytest.param('"We agree," said Obama.', [("Obama", '"We agree,"')], id="quotation, verb, subject"),
        pytest.param("“We agree”, said Obama.", [("Obama", "“We agree”")], id="comma outside the marks"),
        pytest.param('"Do we?" asked Putin.', [("Putin", '"Do we?"')], id="a question"),
        pytest.param('Obama said: "We agree."', [("Obama", '"We agree."')], id="a colon"),
        pytest.param('Obama said, "We agree."', [("Obama", '"We agree."')], id="a comma"),
        pytest.param('Obama said "yes."', [("Obama", '"yes."')], id="a quoted word"),
        pytest.param('Obama asked: "Will he?"', [("Obama", '"Will he?"')], id="asked with a colon"),
        pytest.param(
            'The statement reads: "We agree."', [("The statement", '"We agree."')], id="a text reads"
        ),
        pytest.param(
            '"We," Obama said, "agree."',
            [("Obama", '"We," … "agree."')],
            id="a sentence broken by its attribution",
        ),
        pytest.param(
            '"We," said Obama on Monday, "agree."',
            [("Obama", '"We," … "agree."')],
            id="broken, verb first, a day",
        ),
        pytest.param(
            '"We," Obama told CNN\'s Candy Crowley on Sunday, "agree."',
            [("Obama", '"We," … "agree."')],
            id="broken, with a hearer and a day",
        ),
        pytest.param(
            '"We agree," Obama, flanked by Putin, told reporters.',
            [("Obama, flanked by Putin", '"We agree,"')],
            id="quotation, subject with an aside",
        ),
        pytest.param(
            '"We agree," a visibly angry Putin said.',
            [("a visibly angry Putin", '"We agree,"')],
            id="quotation, an adverb in the subject",
        ),
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
            "The meeting was, officials said, “businesslike.”",
            [("officials", "The meeting was … “businesslike.”")],
            id="paraphrase broken before quoted words",
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
        pytest.param("Obama accused Putin of arming rebels.", [("Obama", "arming rebels")], id="accused of"),
        pytest.param("Obama warned of a new war.", [("Obama", "a new war")], id="warned of"),
        pytest.param(
            "Obama warned Putin that war was near.", [("Obama", "war was near")], id="warned somebody that"
        ),
        pytest.param("Obama insisted on a new deal.", [("Obama", "a new deal")], id="insisted on"),
        pytest.param(
            "Obama described the talks as “frank.”", [("Obama", "the talks as “frank.”")], id="described as"
        ),
        pytest.param(
            "Obama dismissed the deal as “a joke.”", [("Obama", "the deal as “a joke.”")], id="dismissed as"
        ),
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
            'Calling the talks "frank," Obama said they would go on.',
            [("Obama", 'the talks "frank,"'), ("Obama", "they would go on")],
            id="a participle opens the sentence",
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
            'Obama called Assad a "tyrant."', [("Obama", 'Assad a "tyrant."')], id="called somebody something"
        ),
        pytest.param(
            'The talks were described by Putin as "friendly, in their way".',
            [("Putin", '"friendly, in their way"')],
            id="a passive: described by X as",
        ),
        pytest.param(
            'The men were dubbed "the walkers" by Obama.',
            [("Obama", '"the walkers"')],
            id="a passive: dubbed by X",
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
            'Putin used his address to propose "a broad front" in Syria.',
            [("Putin", '"a broad front" in Syria')],
            id="used his address to",
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
            'It was "a mess," Obama told the paper after lunch, and left.',
            [("Obama", 'It was "a mess,"')],
            id="the quotation before the verb wins",
        ),
        pytest.param(
            'No mystery is left: "I like tea," Obama said.',
            [("Obama", '"I like tea,"')],
            id="a colon sets the quotation off",
        ),
        pytest.param(
            '"We agree," Obama said of Putin, "but not on Syria."',
            [("Obama", '"We agree," … "but not on Syria."')],
            id="goes on after “of Putin”",
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
            "Asked by a reporter if Russia would go, Putin said, “No, never.”",
            [("Putin", "“No, never.”")],
            id="what was asked is not what was said",
        ),
        pytest.param(
            "Says Putin: “We agree.”",
            [("Putin", "“We agree.”")],
            id="the verb opens the sentence",
        ),
        pytest.param(
            "It was Putin, Obama said, who lied to them all.",
            [("Obama", "It was Putin … who lied to them all")],
            id="an attribution in the middle of a clause",
        ),
    ],
)
def test_what_is_brought(text, expected):
    assert told(text) == expected
