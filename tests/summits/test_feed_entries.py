"""An entry of the chronology's feed: what is told, when it counts as new, and that nothing in a statement breaks it."""

from datetime import UTC, date, datetime, timedelta

import feedparser
import pytest

from summits.deciding import acts
from summits.models import Leader, Revision, Statement
from tests.desk import read_statement
from tests.factories import make_article, make_leader, make_outlet, make_statement, make_summit
from tests.summits.feed_reader import HOST, TAG, only, read

pytestmark = pytest.mark.django_db


# -------------------------------------------------------------------- one entry


def test_an_entry_tells_who_where_the_words_and_by_whom_printed(client):
    article = make_article(outlet=make_outlet(name="CBS News", slug="cbs"))
    words = {"words": "“We agreed.”", "article": article}
    row = make_statement(quotation=words, occasion="after-meeting")
    entry, page = only(client), f"{HOST}/statements/{row.pk}/"
    assert (entry.id, entry.link) == (f"{TAG}statements/{row.pk}", page)
    assert entry.title == "Barack Obama at Lough Erne: “We agreed.”"
    assert [(each.scheme.removeprefix(HOST), each.term, each.label) for each in entry.tags] == [
        ("/summits/", "lough-erne-2013", "G8 Lough Erne summit"),
        ("/leaders/", "barack-obama", "Barack Obama"),
        ("/topics/", "syria", "Syria"),
    ]
    quotation = f"{HOST}{article.get_absolute_url()}#q{row.quotations.get().pk}"
    assert entry.content[0].value == (
        f'<blockquote cite="{page}"><p>“We agreed.”</p></blockquote>\n'
        "<p>— Barack Obama, after the meeting, Lough Erne, 17 June 2013, as reported by CBS News. "
        f'<a href="{page}">Los Cabos to Hangzhou, statement {row.pk}, not yet checked by an editor</a></p>\n'
        f'<p>As printed by <a href="{quotation}">CBS News</a>. Topics: Syria. '
        f'<a href="{page}">What this rests on</a></p>'
    )


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        pytest.param({"occasion": "meeting"}, "Barack Obama at Lough Erne", id="in the meeting"),
        pytest.param(
            {"occasion": "speech"},
            "Barack Obama, in a speech elsewhere, filed under Lough Erne",
            id="a speech elsewhere is not at the meeting",
        ),
        pytest.param({}, "Barack Obama, filed under Lough Erne", id="nobody knows where"),
        pytest.param(
            {"occasion": "meeting", "via_words": "Ben Rhodes"},
            "Barack Obama, as told by Ben Rhodes, at Lough Erne",
            id="told by another",
        ),
        pytest.param(
            {"occasion": "briefing", "via_words": "Ben Rhodes"},
            "Barack Obama, as told by Ben Rhodes, briefing by an official, filed under Lough Erne",
            id="told by another elsewhere",
        ),
        pytest.param(
            {"occasion": "meeting", "speaker": None, "speaker_words": "a bystander"},
            "A bystander at Lough Erne",
            id="not in the catalogue",
        ),
    ],
)
def test_a_title_puts_nobody_in_the_wrong_room(client, changes, title):
    make_statement(**changes)
    assert only(client).title == f"{title}: We agreed."


def test_long_words_are_cut_in_the_title_and_whole_inside(client):
    words = f"“{'We agreed. ' * 40}That was it.”"
    make_statement(quotation={"words": words})
    entry = only(client)
    cut = entry.title.partition(": ")[2]
    assert (len(cut) <= 140, cut[-12:]) == (True, "agreed. We …")
    assert f"<p>{words}</p>" in entry.content[0].value


def test_nobody_unnamed_is_a_category(client):
    make_statement(speaker=make_leader("us-official", kind=Leader.Kind.UNNAMED), topics=[])
    assert [each.term for each in only(client).tags] == ["lough-erne-2013"]


def test_hostile_words_are_words(client):
    words = "“a\x00\x01\x0b\x1f\ufffe\uffff\u202e</p><script>alert(1)</script> ]]> & <b>”".replace("\x00", "")
    make_statement(quotation={"words": words}, speaker=None, speaker_words="<i>\x02x</i>", topics=[])
    entry, told = only(client), "“a &lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; &lt;b&gt;”"
    assert entry.title.startswith("<i>x</i>, filed under Lough Erne: “a </p><script>")
    raw = read_raw(client)
    assert f"<p>{told}</p>" in raw


def read_raw(client):
    """The content of the only entry as it stands there; feedparser makes it safe first."""
    return (
        feedparser.parse(client.get("/chronology.atom").content, sanitize_html=False)
        .entries[0]
        .content[0]
        .value
    )


# ---------------------------------------------------------------- what is new


def test_the_first_telling_is_its_first_version(client):
    row = read_statement()
    entry, made = only(client), row.revisions.get().at.isoformat()
    assert (entry.published, entry.updated) == (made, made)


def at(days):
    return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days)


def when_changed(client, row):
    """The number of the version whose moment the entry gives as its last change."""
    for each in row.revisions.all():
        Revision.objects.filter(pk=each.pk).update(at=at(each.number))
    entry = only(client)
    assert entry.published == at(1).isoformat()
    return next(n for n in range(1, 9) if at(n).isoformat() == entry.updated)


DECISIONS = [
    pytest.param("speaker", "vladimir-putin", id="speaker"),
    pytest.param("summit", "hangzhou-2016", id="meeting"),
    pytest.param("said", ["2013-06-18", "2013-06-18"], id="date"),
    pytest.param("occasion", "speech", id="occasion"),
    pytest.param("topics", ["ukraine"], id="topics"),
]


@pytest.mark.parametrize(("field", "value"), DECISIONS)
def test_a_correction_is_new_and_so_is_taking_it_back(client, admin_user, field, value):
    row = read_statement()
    make_summit("hangzhou-2016", day=date(2016, 9, 5))
    act = acts.decide(row, {(field, None): value}, reason="Heard it.", by=admin_user)
    assert when_changed(client, row) == 2
    acts.take_back(act, admin_user)
    assert when_changed(client, row) == 3


def test_a_correction_of_the_words_is_new(client, admin_user):
    row = read_statement()
    quotation = row.quotations.get()
    start, end, marks = quotation.parts[0]
    acts.decide(row, {("parts", quotation): [[start, end - 1, marks]]}, reason="Cut.", by=admin_user)
    assert when_changed(client, row) == 2


def test_a_check_is_not_new_nor_is_taking_it_back(client, admin_user):
    row = read_statement()
    act = acts.check(row, admin_user)
    assert (row.revisions.count(), when_changed(client, row)) == (2, 1)
    acts.take_back(act, admin_user)
    assert (row.revisions.count(), when_changed(client, row)) == (3, 1)


def test_another_place_in_the_same_article_is_not_new(client):
    row = read_statement()
    last = row.revisions.get()
    moved = [each | {"id": 9, "parts": [[0, 1, True]]} for each in last.state["quotations"]]
    row.revisions.create(number=2, cause="read again", state=last.state | {"quotations": moved})
    assert when_changed(client, row) == 1


def test_another_outlet_with_the_words_is_new(client):
    row = read_statement()
    read_statement(statement=row, text="Mr. Obama said: “We agreed on all of it.”")
    assert when_changed(client, row) == 2


def test_a_withdrawn_one_says_so_without_its_words(client, admin_user):
    row = read_statement()
    acts.withdraw(row, "Never <said>.", admin_user)
    assert when_changed(client, row) == 2
    entry, today = only(client), Statement.objects.get(pk=row.pk).withdrawn_at
    assert (entry.id, entry.title) == (
        f"{TAG}statements/{row.pk}",
        "Withdrawn: Barack Obama at Lough Erne",
    )
    assert read_raw(client) == f"<p>Withdrawn on {today.day} {today:%B %Y}: Never &lt;said&gt;.</p>"


def test_what_the_chronology_never_shows_is_not_told(client):
    make_statement(gone=True)
    make_statement(merged_into=make_statement(gone=True))
    make_statement(summit=make_summit("moscow-2009", in_range=False))
    assert read(client).entries == []
