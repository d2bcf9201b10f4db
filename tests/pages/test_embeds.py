"""A statement in somebody else's page: the frame, and who may frame it."""

import pytest

from summits.deciding import acts
from summits.models import Revision, Statement
from tests.desk import read_statement
from tests.factories import make_article, make_leader, make_outlet, make_quotation, make_statement
from tests.policy import POLICY, REST
from tests.running import ROOT

from .html import parse
from .statement_rows import make_said_after

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return make_said_after()


def frame(client, statement):
    return client.get(f"/embed/statements/{statement.pk}/")


def corrected(admin_user):
    row = read_statement()
    acts.decide(row, {("speaker", None): "vladimir-putin"}, reason="Heard it.", by=admin_user)
    return row


# --------------------------------------------------------------------- the frame


def test_it_says_who_said_what_where_when_and_who_reports_it(client, statement):
    article = statement.quotations.get().article
    page = parse(frame(client, statement))
    assert (page.one("h1").text, page.one("blockquote").text) == ("Barack Obama", "“We agreed.”")
    assert [p.text for p in page.all("p")] == [
        f"after the meeting, Lough Erne, 17 June 2013 , as reported by {article.outlet}",
        f"○ not yet checked by an editor Statement {statement.pk}: what it rests on Los Cabos to Hangzhou",
    ]


def test_it_leads_out_of_the_frame_and_has_no_navigation(client, statement):
    page = parse(frame(client, statement))
    links = [(a.href, a.attributes["target"], a.attributes["rel"]) for a in page.all("a")]
    own = (statement.get_absolute_url(), "_blank", "noopener")
    assert links == [own, own, ("/", "_blank", "noopener")]
    assert [len(page.all(tag)) for tag in ("nav", "script", "form", "header", "footer", "img")] == [0] * 6
    assert page.one("link", rel="canonical").href == f"http://testserver{statement.get_absolute_url()}"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param({"summit": None}, "After the meeting, date not known", id="at no known meeting"),
        pytest.param({"occasion": "other"}, "filed under Lough Erne, 17 June 2013", id="occasion not told"),
        pytest.param(
            {"occasion": "speech"},
            "in a speech elsewhere, filed under Lough Erne, 17 June 2013",
            id="elsewhere",
        ),
        pytest.param(
            {"quotation": {"kind": "indirect"}},
            "Paraphrased, after the meeting, Lough Erne, 17 June 2013",
            id="paraphrased",
        ),
    ],
)
def test_it_keeps_apart_what_was_not_said_there_or_not_so(client, changes, told):
    row = make_statement(**{"occasion": "after-meeting"} | changes)
    words = parse(frame(client, row)).all("p")[0].text.replace(" ,", ",")
    assert words.partition(", as reported by")[0].lower() == told.lower()


def test_who_told_it_and_that_it_was_checked(client):
    row = make_statement(via=make_leader("ben-rhodes"), checked_at="2026-11-22T12:00Z")
    page = parse(frame(client, row))
    assert page.all("p")[0].text == "as told by Ben Rhodes"
    assert page.one("p", classed="foot").all("span")[0].text == "✓ checked by an editor"


def test_the_wording_nearest_to_what_was_said_and_all_outlets(client):
    row = make_statement(quotation={"kind": "indirect", "words": "they agreed"})
    for name in ("Post", "Times", "Mirror"):
        from_it = {"outlet": make_outlet(name=name, slug=name.lower())}
        make_quotation(row, words="“We agreed.”", article=make_article(**from_it))
    page = parse(frame(client, row))
    assert page.one("blockquote").text == "“We agreed.”"
    assert page.all("p")[0].text.endswith(
        f"as reported by Post, Times and Mirror, in other words by {row.quotations.first().article.outlet}"
    )


def test_long_words_are_cut_and_say_so(client):
    row = make_statement(quotation={"words": f"“{'We agreed on it. ' * 100}”"})
    page = parse(frame(client, row))
    assert len(page.one("blockquote").text) == 1200
    assert page.one("blockquote").text.endswith(" […]")
    assert page.all("p")[0].one("a").text == "It goes on: all of it"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("“We agreed.”", id="short"),
        pytest.param("“" + "Мы договорились обо всём. " * 200 + "”", id="long, two bytes a letter"),
    ],
)
def test_with_its_style_it_weighs_less_than_ten_thousand_bytes(client, words):
    weight = len(frame(client, make_statement(quotation={"words": words})).content)
    assert weight + (ROOT / "static/embed.css").stat().st_size < 10_000


def test_mark_up_in_the_words_stays_words(client):
    hostile = "“</blockquote><script>alert(1)</script><iframe src=//evil.example>”"
    row = make_statement(speaker=None, speaker_words="<b>Evil</b>", quotation={"words": hostile})
    page = parse(frame(client, row))
    assert (page.one("blockquote").text, page.one("h1").text) == (hostile, "<b>Evil</b>")
    assert [page.all("script"), page.all("iframe"), page.all("b")] == [[], [], []]


# ------------------------------------------------------- what was changed, or is gone


def test_a_corrected_statement_says_so_with_version_and_day(client, admin_user):
    row = corrected(admin_user)
    page = parse(frame(client, row))
    told, at = page.one("p", classed="corrected"), row.revisions.last().at
    assert told.text == f"Corrected on {at:%-d %B %Y} : what changed in version 2"
    assert told.one("a").href == f"{row.get_absolute_url()}#changes"
    assert page.one("h1").text == "Vladimir Putin"
    assert "changes" in [
        h2.attributes.get("id") for h2 in parse(client.get(row.get_absolute_url())).all("h2")
    ]


@pytest.mark.parametrize("cause", ["read", "read again", "checked"])
def test_neither_reading_nor_a_check_is_a_correction(client, statement, admin_user, cause):
    states = [{"speaker": "barack-obama"}, {"speaker": "barack-obama", "checked": "2026-11-22T12:00Z"}]
    states[1] |= {"speaker": "vladimir-putin"} if cause != "checked" else {}
    for number, state in enumerate(states, 1):
        known = {"number": number, "state": state, "cause": cause, "by": admin_user}
        Revision.objects.create(statement=statement, **known)
    assert parse(frame(client, statement)).all("p", classed="corrected") == []


@pytest.mark.parametrize(
    ("change", "heading", "words"),
    [
        pytest.param(
            {"withdrawn_at": "2026-11-22T12:00Z", "withdrawn_why": "Never said."},
            "Statement {} was withdrawn",
            "On 22 November 2026 : Never said.",
            id="withdrawn",
        ),
        pytest.param(
            {"gone": True},
            "Statement {} is no longer shown",
            "No article is read that way any more, and no editor had confirmed it.",
            id="gone",
        ),
    ],
)
def test_what_is_gone_says_so_in_the_frame_without_its_words(client, statement, change, heading, words):
    Statement.objects.update(**change)
    answer = frame(client, statement)
    page = parse(answer)
    assert (answer.status_code, page.one("h1").text) == (410, heading.format(statement.pk))
    assert (page.all("p")[0].text, "agreed" in page.text) == (words, False)


def test_what_never_was_says_so_in_the_frame(client):
    answer = client.get("/embed/statements/99/")
    assert (answer.status_code, parse(answer).one("h1").text) == (404, "There is no statement 99")


def test_a_merged_statement_leads_to_the_frame_of_the_last(client, statement):
    last, middle = make_statement(), make_statement()
    Statement.objects.filter(pk=middle.pk).update(merged_into=last)
    Statement.objects.filter(pk=statement.pk).update(merged_into=middle)
    answer = frame(client, statement)
    assert (answer.status_code, answer["Location"]) == (301, f"/embed/statements/{last.pk}/")


# ------------------------------------------------------------------ who may frame it

IN_FRAMES = "script-src connect-src form-action frame-ancestors".split()


@pytest.mark.parametrize("change", [{}, {"gone": True}, {"pk": 99}], ids=["shown", "gone", "never was"])
def test_anybody_may_frame_it_and_nothing_in_it_runs(client, statement, change):
    Statement.objects.filter(pk=statement.pk).update(**{k: v for k, v in change.items() if k != "pk"})
    headers = client.get(f"/embed/statements/{change.get('pk', statement.pk)}/").headers
    policy = {each.split()[0]: each.split()[1:] for each in headers["Content-Security-Policy"].split("; ")}
    assert [policy.pop(name) for name in IN_FRAMES] == [["'none'"]] * 3 + [["*"]]
    assert {f"{name} {' '.join(values)}" for name, values in policy.items()} < POLICY
    assert {name: headers.get(name) for name in REST} == REST | {"X-Frame-Options": None}


def test_it_may_be_framed_when_it_is_asked_for_again(client, statement):
    """A browser takes the headers of "not modified" for those of the page it keeps."""
    first = frame(client, statement)
    again = client.get(f"/embed/statements/{statement.pk}/", HTTP_IF_NONE_MATCH=first["ETag"])
    policies = [answer["Content-Security-Policy"].split("; ") for answer in (first, again)]
    assert (again.status_code, set(policies[1]), "X-Frame-Options" in again) == (304, set(policies[0]), False)


def test_nobody_may_frame_any_other_page(client, statement):
    about = {"url": f"http://testserver{statement.get_absolute_url()}"}
    for answer in (client.get(statement.get_absolute_url()), client.get("/oembed", about)):
        assert (answer.status_code, answer["X-Frame-Options"]) == (200, "DENY")
        assert set(answer["Content-Security-Policy"].split("; ")) == POLICY


def test_the_same_few_queries_with_three_of_everything(client, statement, django_assert_num_queries):
    with django_assert_num_queries(5):
        frame(client, statement)
    for number in (1, 2, 3):
        make_quotation(statement)
        Revision.objects.create(statement=statement, number=number, cause="read", state={})
    with django_assert_num_queries(5):
        frame(client, statement)
