"""What every answer tells the browser, and how often somebody may try to come in."""

import pytest
from django.urls import reverse

from summits.middleware import client_address
from tests.policy import POLICY, REST


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/admin/login/", "/nowhere/", "/chronology.json"])
def test_every_answer_is_locked_down(client, address):
    headers = client.get(address).headers
    assert set(headers["Content-Security-Policy"].split("; ")) == POLICY
    assert {name: headers.get(name) for name in REST} == REST


@pytest.mark.django_db
def test_the_desk_is_locked_down(admin_client):
    headers = admin_client.get(reverse("admin:index")).headers
    assert set(headers["Content-Security-Policy"].split("; ")) == POLICY
    assert {name: headers.get(name) for name in REST} == REST


@pytest.mark.django_db
def test_the_fifth_wrong_password_locks_one_address_out(client, admin_user):
    address = reverse("admin:login")
    wrong, right = ({"username": "admin", "password": word} for word in ("guess", "password"))
    tries = [client.post(address, wrong, REMOTE_ADDR="192.0.2.1").status_code for _ in range(5)]
    assert tries == [200, 200, 200, 200, 429]
    assert client.post(address, right, REMOTE_ADDR="192.0.2.1").status_code == 429
    assert client.post(address, right, REMOTE_ADDR="192.0.2.2").status_code == 302


@pytest.mark.parametrize(
    ("https", "forwarded", "address"),
    [
        pytest.param(False, None, "192.0.2.1", id="no proxy"),
        pytest.param(False, "203.0.113.5", "192.0.2.1", id="no proxy, forged"),
        pytest.param(True, "203.0.113.5", "203.0.113.5", id="behind a proxy"),
        pytest.param(True, "10.0.0.1, 203.0.113.5", "203.0.113.5", id="behind a proxy, forged in front"),
        pytest.param(True, None, "192.0.2.1", id="past the proxy"),
    ],
)
def test_who_asks(rf, settings, https, forwarded, address):
    settings.HTTPS = https
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    assert client_address(rf.get("/", REMOTE_ADDR="192.0.2.1", headers=headers)) == address
