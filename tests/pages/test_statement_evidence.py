"""What a statement rests on, as its page tells: the words for each field, and what editors decided."""

import pytest
from django.utils import timezone

from tests.factories import make_article, make_quotation, make_statement

from .statement_rows import MONDAY, TEXT, found, make_found, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return make_found()


def evidence(page):
    rests = page.one("dl", classed="rests")
    return dict(zip([dt.text for dt in rests.all("dt")], [dd.text for dd in rests.all("dd")], strict=True))


def test_what_it_rests_on(client, statement):
    assert evidence(page_of(client, statement)) == {
        "Speaker": "Barack Obama “Mr. Obama said” stands before it",
        "Meeting": "G8 Lough Erne summit No words of the article say so.",
        "Date": "17 June 2013 The Monday of the event: Monday (inferred)",
        "Occasion": "Elsewhere, or not told No words of the article say so.",
        "Topics": "Syria No words of the article say so.",
        "Kind": "Quoted It stands between quotation marks",
    }


def links(page, label):
    """The words that a field's evidence leads to in the articles: [(words, address)]."""
    rests = page.one("dl", classed="rests")
    (dd,) = [dd for dt, dd in zip(rests.all("dt"), rests.all("dd"), strict=True) if dt.text == label]
    return [(a.text, a.href) for a in dd.all("a")]


def test_evidence_leads_to_the_very_words(client, statement):
    quotation = statement.quotations.get()
    name = [TEXT.index("Mr. Obama"), TEXT.index("Mr. Obama") + 9]
    said = [name[1] + 1, name[1] + 5]
    quotation.found = found(
        speaker={"spans": [name], "basis": "“Mr. Obama” is named", "stated": True},
        occasion={"spans": [name, said, MONDAY], "basis": "“said” and “Mr. Obama” say so", "stated": True},
    )
    quotation.save()
    page, article = page_of(client, statement), quotation.article.get_absolute_url()
    to = {
        words: f"{article}#w{start}-{end}"
        for words, (start, end) in {"M": name, "s": said, "d": MONDAY}.items()
    }
    assert links(page, "Speaker") == [("Mr. Obama", to["M"])]
    assert links(page, "Occasion") == [("said", to["s"]), ("Mr. Obama", to["M"]), ("Monday", to["d"])]
    assert links(page, "Date") == [("Monday", to["d"])]
    assert links(page, "Kind") == [("It stands between quotation marks", f"{article}#q{quotation.pk}")]
    assert evidence(page)["Occasion"].endswith("“ said ” and “ Mr. Obama ” say so: Monday")


@pytest.mark.parametrize(
    ("field", "value", "ends"),
    [
        ("said", None, "when"),
        ("occasion", "other", "when"),
        ("topics", [], "when"),
        ("topics", ["a"], "when (inferred)"),
    ],
)
def test_what_is_not_known_is_not_inferred(client, statement, field, value, ends):
    told = {"value": value, "spans": [], "basis": "the text does not say when", "stated": False}
    statement.quotations.update(found={field: told})
    label = {"said": "Date", "occasion": "Occasion", "topics": "Topics"}[field]
    assert evidence(page_of(client, statement))[label].partition("The text does not say ")[2] == ends


def test_each_outlet_tells_its_own(client, statement):
    other = make_quotation(
        statement, article=make_article(TEXT), found=found(speaker={"basis": "“Obama told” it"})
    )
    speaker = page_of(client, statement).one("dl", classed="rests").all("dd")[0]
    first = statement.quotations.exclude(pk=other.pk).get()
    assert [p.text for p in speaker.all("p")] == [
        f"“Mr. Obama said” stands before it — {first.article.outlet}",
        f"“Obama told” it — {other.article.outlet}",
    ]


def test_an_editors_decision_comes_first_with_its_reason(client, statement, admin_user):
    statement.corrections.create(
        field="speaker", value="barack-obama", reason="heard on the tape", by=admin_user
    )
    undone = {"field": "occasion", "value": "meeting", "reason": "no", "undone_at": timezone.now()}
    statement.corrections.create(**undone, by=admin_user)
    told = evidence(page_of(client, statement))
    today = timezone.now().strftime("%-d %B %Y")
    assert told["Speaker"] == (
        f"Barack Obama Entered by an editor on {today}: heard on the tape Found: “Mr. Obama said” stands before it"
    )
    assert told["Occasion"] == "Elsewhere, or not told No words of the article say so."


def test_an_editors_decision_on_one_articles_words_stands_with_them(client, statement, admin_user):
    quotation = statement.quotations.get()
    for field, value in {"kind": "mixed", "wording": "“We [all] agreed.”", "parts": None}.items():
        statement.corrections.create(
            quotation=quotation,
            field=field,
            value=value,
            found_then="direct" if field == "kind" else None,
            reason=f"The {field}.",
            by=admin_user,
        )
    today = f"Entered by an editor on {timezone.now():%-d %B %Y}"
    told = evidence(page_of(client, statement))
    assert told["Kind"] == f"Quoted {today}: The kind. It stands between quotation marks"
    assert told["Words"] == f"As an editor decided {today}: The wording. “We agreed.”"


@pytest.mark.parametrize(
    ("changes", "around"),
    [
        pytest.param({}, "On Monday Mr. Obama said: “We agreed.”", id="as found"),
        pytest.param(
            {"context": None}, "On Monday Mr. Obama said: “We agreed.” Then he left.", id="its paragraph"
        ),
        pytest.param(
            {"context": {"value": MONDAY}}, "Monday Mr. Obama said: “We agreed.", id="the words at least"
        ),
    ],
)
def test_context_with_the_words_marked(client, changes, around):
    statement = make_statement(quotation={"article": make_article(TEXT), "found": found(**changes)})
    context = page_of(client, statement).one("p", classed="context")
    assert context.text == f"In context: {around}".replace("“We", "“ We").replace(".”", ". ”")
    assert [mark.text for mark in context.all("mark")] == ["We agreed."]


def test_at_no_known_meeting(client):
    page = page_of(client, make_statement(summit=None))
    assert page.one("article").all("p")[0].text == (
        "At no known meeting · elsewhere, or not told · date not known · not yet checked"
    )
    assert evidence(page)["Meeting"] == "Not known No words of the article say so."
