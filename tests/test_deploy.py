"""The image's very commands, run by hand against PostgreSQL in a folder that holds what the image would."""

import json
import os
import re
import shlex
import signal
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.db import connection
from ruamel.yaml import YAML

from tests.running import ROOT, ask, copy_to, end, environment, free_port, held, started

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL: python -m tests")

PROXIED = {"X-Forwarded-Proto": "https"}
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = YAML(typ="safe").load(ROOT / "docker-compose.yml")
WEB = COMPOSE["services"]["web"]


def instruction(name):
    """What follows this word in the Dockerfile, one string a line."""
    return re.findall(rf"^{name} (.*)$", DOCKERFILE, re.MULTILINE)


def in_the_image():
    """The project's files that .dockerignore lets in."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    let_in = {line[1:] for line in lines if line.startswith("!")}
    return [name for name in held() if name.partition("/")[0] in let_in]


def settings(**given):
    """The web service's environment as compose makes it of these variables."""
    values = {name: str(value) for name, value in WEB["environment"].items()}
    return {
        name: re.sub(r"\$\{(\w+)(:[-?]([^}]*))?\}", lambda m: given.get(m[1], m[3]), value)
        for name, value in values.items()
    }


@pytest.fixture
def database():
    """The address of an empty database, dropped afterwards."""
    server = os.environ["DATABASE_URL"]
    parts = urlsplit(server)
    known = connection.settings_dict
    where = {
        "host": known["HOST"] or known["OPTIONS"].get("host"),
        "user": known["USER"],
        "port": known["PORT"] or None,
    }
    with psycopg.connect(dbname="postgres", password=known["PASSWORD"], autocommit=True, **where) as door:
        door.execute("DROP DATABASE IF EXISTS deployed")
        door.execute("CREATE DATABASE deployed")
        yield parts._replace(path=f"{parts.path.rpartition('/')[0]}/deployed").geturl()
        door.execute("DROP DATABASE deployed WITH (FORCE)")


@pytest.fixture
def image(tmp_path):
    """The image as it is built: its files, its variables, its static files collected. (folder, environment)"""
    folder = copy_to(tmp_path / "site", in_the_image())
    built = environment(**dict(pair.split("=") for line in instruction("ENV") for pair in line.split()))
    built["STATIC_ROOT"] = str(tmp_path / "static")
    [collect] = [line for line in instruction("RUN") if "manage.py" in line]
    subprocess.run(["sh", "-c", collect], cwd=folder, env=built, check=True, capture_output=True)
    return folder, built


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_the_image_serves_the_seeds_and_ends_in_order(image, database):
    folder, built = image
    port = str(free_port())
    url = f"http://127.0.0.1:{port}/"
    secret = "only in this test, but as long as a real one has to be"
    wanted = settings(SECRET_KEY=secret, POSTGRES_PASSWORD="", HTTPS="on", ALLOWED_HOSTS="example.org")
    env = built | wanted | {"DATABASE_URL": database}
    command = [*json.loads(instruction("CMD")[0]), "--port", port]
    before = files(folder)
    with started(command, url, headers=PROXIED, cwd=folder, env=env) as process:
        status, headers, page = ask(url, PROXIED | {"Host": "example.org"})
        assert status == 200
        assert "<blockquote" in page
        assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
        assert ask(url)[0] == 301
        assert ask(url, {"Host": "elsewhere.org"} | PROXIED)[0] == 400
        style = re.search(r'href="(/static/summits\.[0-9a-f]{12}\.css)"', page)[1]
        status, headers, _ = ask(url + style[1:], PROXIED)
        assert (status, headers["Cache-Control"]) == (200, "max-age=315360000, public, immutable")
        healthcheck = [part.replace(":8000", f":{port}") for part in WEB["healthcheck"]["test"][1:]]
        assert subprocess.run(healthcheck, env=env, capture_output=True).returncode == 0
        code, said = end(process, signal.SIGTERM)
        assert code == 0, said
    assert files(folder) == before
    assert not Path(env["HOME"]).exists()


@pytest.mark.parametrize("name", ["SECRET_KEY", "POSTGRES_PASSWORD"])
def test_compose_refuses_to_start_without(name):
    assert re.search(rf"\$\{{{name}:\?[^}}]+\}}", (ROOT / "docker-compose.yml").read_text(encoding="utf-8"))


def test_the_database_is_for_the_site_alone():
    assert "ports" not in COMPOSE["services"]["database"]


def test_the_image_runs_as_somebody_without_rights():
    [user] = instruction("USER")
    made = [shlex.split(line)[-1] for line in instruction("RUN") if line.startswith("useradd")]
    assert made == [user]
