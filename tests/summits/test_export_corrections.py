"""Checked articles as labelled ones: what goes in, what does not and why, and the way back to the reader's figures."""

import datetime
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.reading.findings import Said, Span
from articles.reading.measuring.gold import labelled
from summits.deciding import acts, bulk
from summits.deciding.settling import settle
from summits.desk.labelling import NO_LITERAL, Unlabelled, decided_articles, label
from summits.models import Quotation, Statement
from summits.recording.lexicon import lexicon_from_files
from tests.desk import TEXT, read_statement
from tests.factories import make_article, make_leader, make_quotation, make_summit

pytestmark = pytest.mark.django_db

DAY = datetime.date(2013, 6, 17)


@pytest.fixture
def statement():
    return read_statement()


def written(article):
    """What the label of an article says, as the measuring reads it, and the counts."""
    row = decided_articles().get(pk=article.pk)
    source, right, wrong = label(row, lexicon_from_files())
    return labelled("x", source, lexicon_from_files()), right, wrong


def article_of(statement):
    return statement.quotations.get().article


def export(folder, *options):
    said = StringIO()
    call_command("export_corrections", str(folder), *options, stdout=said)
    return said.getvalue().splitlines()


# ------------------------------------------------------------------ what goes in


def test_a_checked_statement_with_all_that_was_decided(admin_user, statement):
    changes = {
        ("occasion", None): "speech",
        ("topics", None): ["ukraine", "syria"],
        ("via", None): "ben-rhodes",
    }
    make_leader("ben-rhodes")
    acts.decide(statement, changes, reason="So.", by=admin_user, check=True)
    article = article_of(statement)
    gold, right, wrong = written(article)
    (one,) = gold.statements
    start = TEXT.index("We agreed on all of it.")
    assert (gold.text, gold.shows, right, wrong) == (article.text, f"{article}, as editors checked it", 1, 0)
    assert one.pieces == (Span(start, start + len("We agreed on all of it.")),)
    assert (one.kind, one.speaker, one.via, one.meeting, one.occasion, one.said, one.topics) == (
        "direct",
        "barack-obama",
        "ben-rhodes",
        "lough-erne-2013",
        "speech",
        (Said(DAY, DAY),),
        ("ukraine", "syria"),
    )
    assert (gold.headline, gold.meeting, gold.meeting_date, gold.dates) == (None, None, None, ())


def test_what_is_not_known_is_said_to_be_not_known(admin_user, statement):
    changes = {("speaker", None): None, ("summit", None): None, ("said", None): None, ("topics", None): []}
    acts.decide(statement, changes, reason="So.", by=admin_user, check=True)
    (one,) = written(article_of(statement))[0].statements
    assert (one.speaker, one.via, one.meeting, one.said, one.topics) == ("", "", "", (None,), ())


@pytest.mark.parametrize(
    ("changes", "speaker"),
    [
        pytest.param(
            {"speaker": {"value": None, "kind": "person"}, "speaker_words": "Pavel Orlov"},
            "Pavel Orlov",
            id="nobody in the catalogue",
        ),
        pytest.param({"speaker": "pavel-orlov"}, "Pavel Orlov", id="whom an editor added to it"),
    ],
)
def test_somebody_whom_the_files_do_not_know_is_named(admin_user, changes, speaker):
    make_leader("pavel-orlov")
    statement = read_statement(**changes)
    acts.check(statement, admin_user)
    (one,) = written(article_of(statement))[0].statements
    assert one.speaker == speaker


def test_several_days_and_the_day_of_publication(admin_user, statement):
    acts.decide(
        statement, {("said", None): ["2013-06-17", "2013-06-18"]}, reason="So.", by=admin_user, check=True
    )
    article = article_of(statement)
    article.published = DAY
    article.save()
    gold, *_ = written(article)
    assert gold.statements[0].said == (Said(DAY, datetime.date(2013, 6, 18)),)
    assert gold.published == DAY


def test_a_withdrawn_one_is_none(admin_user, statement):
    acts.withdraw(statement, "Never “said”.", admin_user)
    gold, right, wrong = written(article_of(statement))
    place = statement.quotations.get()
    assert (gold.statements, gold.not_statements, right, wrong) == ((), (Span(place.start, place.end),), 0, 1)


def test_a_marked_one_is_one_without_a_check(admin_user, statement):
    article = article_of(statement)
    acts.check(statement, admin_user)
    values = {"speaker": None, "via": None, "summit": None, "said": None, "occasion": "other", "topics": []}
    act = acts.mark(article, [[0, 9, False]], "indirect", values, reason="Missed.", by=admin_user)
    assert [one.pieces[0].start for one in written(article)[0].statements] == [0, TEXT.index("We agreed")]
    acts.take_back(act, admin_user)
    assert written(article)[1] == 1


def test_one_that_the_reader_finds_no_more_stays_one(admin_user, statement):
    acts.check(statement, admin_user)
    Quotation.objects.update(gone=True)
    assert written(article_of(statement))[1] == 1


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param("", id="as it is"),
        pytest.param("\r\nA line.\r", id="line ends"),
        pytest.param(" '''quoted'''", id="marks of a literal string"),
        pytest.param("it was his'", id="a mark at the end"),
        pytest.param(' \\n "\\', id="backslashes"),
        pytest.param("\x07\x7f\x85 😀\u2028", id="letters no screen has"),
    ],
)
def test_any_text_comes_back_as_it_is(admin_user, ending):
    text = f"{TEXT}{ending}"
    statement = read_statement(text=text, article=make_article(text))
    Quotation.objects.update(article=exact(text))
    acts.check(statement, admin_user)
    assert written(article_of(statement))[0].text == text


def exact(text):
    """An article of this very text."""
    article = make_article()
    type(article).objects.filter(pk=article.pk).update(text=text)
    article.refresh_from_db()
    return article


def test_a_plain_text_can_be_read_in_the_file():
    assert [bool(NO_LITERAL.search(text)) for text in ("“Yes,” he said.\n\tNo.", "x'''", "x\r\n")] == [
        False,
        True,
        True,
    ]


def test_words_that_stand_there_again_are_told_apart(admin_user):
    text = "Mr. Obama said: “Peace.” Mr. Putin said: “Peace.” And: “Peace.”"
    article, first = make_article(text), text.index("Peace.")
    places = [first, text.index("Peace.", first + 1), text.rindex("Peace.")]
    for start in (places[0], places[2]):
        statement = Statement.objects.create()
        make_quotation(statement, article=article, start=start, end=start + 6)
        settle(statement)
        acts.check(statement, admin_user)
    assert [one.pieces for one in written(article)[0].statements] == [
        (Span(place, place + 6),) for place in (places[0], places[2])
    ]


# --------------------------------------------------------------- what does not


def unchecked(statement, by):
    pass


def another_wording(statement, by):
    """Checked, and then another wording came into its article."""
    acts.check(statement, by)
    make_quotation(statement, article=article_of(statement), start=0, end=9)


def unknown_topic(statement, by):
    acts.decide(statement, {("topics", None): ["arms"]}, reason="So.", by=by, check=True)


def unknown_meeting(statement, by):
    make_summit("nowhere-2013")
    acts.decide(statement, {("summit", None): "nowhere-2013"}, reason="So.", by=by, check=True)


def check_undone(statement, by):
    acts.check(statement, by)
    acts.take_back(statement.acts.get(), by)


def found_no_more(statement, by):
    Quotation.objects.update(gone=True)


def no_way_to_tell(statement, by):
    """Two pieces, the second of which stands between them already."""
    row = statement.quotations.get()
    at = row.article.text
    first, last = at.index("Mr. Obama"), at.rindex("e")
    parts = [[first, first + 9, False], [last, last + 1, False]]
    acts.decide(statement, {("parts", row): parts}, reason="So.", by=by, check=True)


@pytest.mark.parametrize(
    ("first", "why"),
    [
        pytest.param(unchecked, "1 of 1 statements are not checked", id="unchecked"),
        pytest.param(check_undone, "1 of 1 statements are not checked", id="a check taken back"),
        pytest.param(another_wording, "1 of 2 statements are not checked", id="an unchecked wording"),
        pytest.param(found_no_more, "no statement was found in it or marked", id="found no more, undecided"),
        pytest.param(unknown_topic, "statement 1: topics: “arms” is not in the lexicon", id="a new topic"),
        pytest.param(
            unknown_meeting, "statement 1: meeting: “nowhere-2013” is not in the lexicon", id="a new meeting"
        ),
        pytest.param(no_way_to_tell, "some of its words stand in it several times", id="words like others"),
    ],
)
def test_what_is_no_labelled_article_says_why(admin_user, statement, first, why):
    article = article_of(statement)
    first(statement, admin_user)
    with pytest.raises(Unlabelled, match=why):
        written(article)


def test_an_article_nobody_read_is_none():
    with pytest.raises(Unlabelled, match="no statement was found in it or marked"):
        written(make_article())


# ------------------------------------------------------------------ the command


def test_it_says_what_was_written_and_why_the_others_were_not(admin_user, statement, tmp_path):
    other = read_statement()
    acts.check(statement, admin_user)
    names = [f"article-{article_of(each).pk}.toml" for each in (statement, other)]
    folder = tmp_path / "new" / "labels"
    assert export(folder) == [
        f"{names[0]}: 1 statements, 0 withdrawn",
        f"{names[1]}: not written, 1 of 1 statements are not checked",
        f"1 written to {folder}, 1 not.",
    ]
    assert [path.name for path in folder.iterdir()] == [names[0]]


def test_it_writes_over_nothing_unasked(admin_user, statement, tmp_path):
    acts.check(statement, admin_user)
    export(tmp_path)
    (path,) = tmp_path.iterdir()
    before = path.read_bytes()
    assert export(tmp_path)[-1] == f"1 written to {tmp_path}, 0 not."
    acts.decide(statement, {("occasion", None): "speech"}, reason="So.", by=admin_user)
    acts.check(read_statement(), admin_user)
    with pytest.raises(CommandError, match=rf"^Nothing was written: {path.name} would change"):
        export(tmp_path)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [before]
    export(tmp_path, "--force")
    assert (path.read_bytes() != before, len(list(tmp_path.iterdir()))) == (True, 2)


def test_a_file_from_an_earlier_time_is_named(admin_user, statement, tmp_path):
    acts.check(statement, admin_user)
    export(tmp_path)
    acts.take_back(statement.acts.get(), admin_user)
    name = f"article-{article_of(statement).pk}.toml"
    assert export(tmp_path)[0] == (
        f"{name}: not written, 1 of 1 statements are not checked ({name} is from an earlier time)"
    )


def test_a_folder_that_is_none_is_named(tmp_path):
    path = tmp_path / "file"
    path.write_text("x")
    with pytest.raises(CommandError, match="file"):
        export(path)


def test_queries_do_not_grow_with_the_statements(admin_user, django_assert_num_queries, tmp_path):
    for n in (1, 4):
        for _ in range(n):
            acts.check(read_statement(), admin_user)
        with django_assert_num_queries(5):
            export(tmp_path)


# ------------------------------------------------------------ there and back


def measured(folder):
    """{share: (right, of)} of the reader on these, without what is not counted; and its faults."""
    said = StringIO()
    call_command("evaluate_reader", str(folder), "--json", stdout=said)
    score = json.loads(said.getvalue())
    shares = {name: (each["right"], each["of"]) for name, each in score["shares"].items() if each["of"]}
    return shares, {name: count for name, count in score["counts"].items() if count}


@pytest.fixture
def seeds(admin_user):
    """The seeds, every statement checked as it was read."""
    for command in ("load_catalogue", "parse_articles"):
        call_command(command, stdout=StringIO())
    rows = Statement.objects.public()
    bulk.confirm({each.pk: each.revisions.count() for each in rows}, reason="As read.", by=admin_user)


@pytest.mark.usefixtures("seeds")
def test_the_reader_is_measured_against_editors(admin_user, tmp_path):
    assert export(tmp_path / "as read")[-1] == f"5 written to {tmp_path / 'as read'}, 0 not."
    shares, faults = measured(tmp_path / "as read")
    assert ({right - of for right, of in shares.values()}, faults) == ({0}, {})
    assert shares["recall"][1] == Quotation.objects.count() > Statement.objects.count()  # some are in two
    obama = Statement.objects.public().filter(speaker__slug="barack-obama", quotations__kind="direct")
    single = next(each for each in obama.order_by("pk") if each.quotations.count() == 1)
    acts.decide(single, {("speaker", None): "vladimir-putin"}, reason="It was he.", by=admin_user)
    wrong = Statement.objects.public().filter(quotations__kind="indirect").order_by("pk").first()
    acts.withdraw(wrong, "It is none.", admin_user)
    export(tmp_path / "corrected")
    now, faults = measured(tmp_path / "corrected")
    of = shares["speaker"][1]
    assert now["speaker"] == (of - 2, of - 1)
    assert (now["precision"], now["recall"]) == ((of - 1, of), (of - 1, of - 1))
    assert faults == {"wrong names": 1, "not-statements read": 1}
