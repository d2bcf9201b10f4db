"""What search engines are told: /sitemap.xml and /robots.txt."""

from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from summits.models import Leader
from tests.factories import make_leader, make_statement, make_summit, make_topic

pytestmark = pytest.mark.django_db

SINGLE = {"/", "/summits/", "/topics/", "/leaders/", "/articles/", "/data/", "/method/", "/corrections/"}


def listed(client):
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        urlsplit(each.text).path for each in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    }


def test_without_rows_there_are_the_single_pages(client):
    assert listed(client) == SINGLE


def test_every_page_with_a_row_is_listed_and_answers(client):
    statement = make_statement()
    article = statement.quotations.get().article
    rows = [statement, article, make_summit(), make_topic(), make_leader()]
    assert listed(client) == SINGLE | {row.get_absolute_url() for row in rows}
    assert {path: client.get(path).status_code for path in listed(client)} == dict.fromkeys(
        listed(client), 200
    )


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"withdrawn_at": "2026-11-22T10:00Z"}, id="withdrawn"),
        pytest.param({"gone": True}, id="gone"),
    ],
)
def test_a_statement_without_a_page_is_not_listed(client, changes):
    assert make_statement(**changes).get_absolute_url() not in listed(client)


def test_nobody_unnamed_is_listed(client):
    make_statement(speaker=make_leader("us-official", kind=Leader.Kind.UNNAMED))
    assert not any(path.startswith("/leaders/u") for path in listed(client))


def test_robots(client):
    answer = client.get("/robots.txt")
    said = b"User-agent: *\nDisallow: /admin/\n\nSitemap: http://testserver/sitemap.xml\n"
    assert (answer["Content-Type"], answer.content) == ("text/plain", said)
