"""What goes over the wire is small, but a secret is never compressed with what somebody else can choose."""

import gzip

import pytest
from django.urls import reverse

from tests.factories import make_statement

pytestmark = pytest.mark.django_db
ACCEPTS = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}


@pytest.fixture
def statement():
    return make_statement()


@pytest.mark.parametrize(
    "name", ["chronology", "topics", "summits", "leaders", "articles", "method", "corrections"]
)
def test_pages_are_compressed(client, statement, name):
    answer = client.get(reverse(name), **ACCEPTS)
    assert (answer["Content-Encoding"], answer["Vary"]) == ("gzip", "Accept-Encoding")
    assert gzip.decompress(answer.content).startswith(b"<!doctype html>")


def test_not_for_those_who_cannot_read_it(client, statement):
    assert "Content-Encoding" not in client.get("/").headers


def test_a_page_with_a_form_of_ours_is_not(client, admin_client, statement):
    for asking, address in [
        (client, reverse("report", args=[statement.pk])),
        (client, reverse("admin:login")),
        (admin_client, reverse("admin:index")),
    ]:
        for _ in range(2):  # with the token's cookie, too
            answer = asking.get(address, **ACCEPTS)
            assert (answer.status_code, b"csrfmiddlewaretoken" in answer.content) == (200, True)
            assert "Content-Encoding" not in answer.headers


def test_what_did_not_change_is_not_sent_again(client, statement):
    known = client.get("/", **ACCEPTS)["ETag"]
    assert client.get("/", **ACCEPTS, HTTP_IF_NONE_MATCH=known).status_code == 304
