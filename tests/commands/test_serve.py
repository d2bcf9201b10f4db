"""From a fresh clone to a running site: the secret, the settings it needs, the first start and the second."""

import re
import signal
import socket
import subprocess

import pytest
from django.core.management.base import CommandError

from manage import write_secret
from summits.management.commands.serve import ensure_free
from tests.running import PYTHON, ROOT, ask, copy_to, end, environment, free_port, held, started

NO_SECRET = (
    "SECRET_KEY is not set: put it into the environment or .env, or let `manage.py serve` write one there.\n"
)
CHECK, SERVER = ["manage.py", "check"], ["-c", "import summits.wsgi"]


@pytest.fixture
def env(tmp_path, monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    return tmp_path / ".env"


def test_a_secret_is_written_once_and_for_its_owner_alone(env):
    write_secret(env)
    first = env.read_text()
    write_secret(env)
    assert re.fullmatch(r"SECRET_KEY=[\w-]{60,}\n", env.read_text())
    assert (env.read_text(), env.stat().st_mode & 0o777) == (first, 0o600)


def test_two_secrets_differ(env):
    write_secret(env)
    write_secret(env.with_name("other"))
    assert env.read_text() != env.with_name("other").read_text()


def test_a_secret_joins_what_the_file_holds(env):
    env.write_text("DEBUG=on")
    write_secret(env)
    first, second = env.read_text().splitlines()
    assert (first, second.partition("=")[0]) == ("DEBUG=on", "SECRET_KEY")


@pytest.mark.parametrize("line", ["SECRET_KEY=mine\n", "export SECRET_KEY=mine\n", " SECRET_KEY = mine\n"])
def test_a_secret_in_the_file_stays(env, line):
    env.write_text(line)
    write_secret(env)
    assert env.read_text() == line


def test_a_secret_in_the_environment_is_enough(env, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "mine")
    write_secret(env)
    assert not env.exists()


@pytest.mark.parametrize(
    ("started", "settings", "said"),
    [
        pytest.param(SERVER, {"SECRET_KEY": ""}, NO_SECRET, id="no secret"),
        pytest.param(CHECK, {"HTTPS": "yess"}, "HTTPS=yess is neither on nor off.\n", id="yess"),
        pytest.param(
            CHECK,
            {"ARTICLE_TEXTS": "ful"},
            "ARTICLE_TEXTS=ful is neither excerpts nor full.\n",
            id="ful",
        ),
        pytest.param(CHECK, {"DEBUG": "ture"}, "DEBUG=ture is neither on nor off.\n", id="ture"),
    ],
)
def test_a_wrong_setting_stops_the_start_with_one_line(started, settings, said):
    done = run(started, **settings)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


def test_a_text_is_read_without_a_secret():
    done = run(["manage.py", "read_text", "articles/seeds/000_803a30e1dedca208.txt"], SECRET_KEY="")
    assert (done.returncode, done.stderr) == (0, "")


def run(arguments, **settings):
    command = [PYTHON, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment(**settings), capture_output=True, text=True)


def test_a_port_that_is_taken_is_named_before_any_work():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(
            CommandError, match=f"Cannot serve on 127.0.0.1 port {port}: Address already in use"
        ):
            ensure_free("127.0.0.1", port)


def test_a_fresh_clone_serves_the_seeds_and_the_second_start_keeps_them(tmp_path):
    copy_to(tmp_path, held())
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    command = [PYTHON, "manage.py", "serve", "--port", str(port), "--workers", "1"]
    pages, said = [], []
    for sign in (signal.SIGTERM, signal.SIGINT):
        with started(command, url, cwd=tmp_path, env=environment()) as process:
            status, _, page = ask(url)
            pages.append((status, page))
            code, words = end(process, sign)
            said.append(words)
            assert code == 0, words
    assert pages[0][0] == 200
    assert "<blockquote" in pages[0][1]
    assert pages[1] == pages[0]
    address = f"Serving at {url} (Ctrl-C ends it)\nMake the first editor with: "
    assert [address in words for words in said] == [True, True]
    assert ["002_a34849246ac6736f" in words for words in said] == [True, False]
