"""manage.py says in one sentence what stands in its way."""

import os
import subprocess

import pytest

from tests.running import PYTHON, ROOT, environment


def run(folder, *words, **options):
    """manage.py with these words, on a database of its own in this folder."""
    known = environment(SECRET_KEY="x" * 50, DATABASE_URL=f"sqlite:///{folder}/db.sqlite3")
    command = [PYTHON, ROOT / "manage.py", *words]
    return subprocess.run(command, env=known, stderr=subprocess.PIPE, text=True, timeout=60, **options)


@pytest.mark.parametrize("command", ["parse_articles", "load_catalogue"])
def test_a_database_without_tables(tmp_path, command):
    done = run(tmp_path, command)
    told = "The database has no tables yet: run “manage.py migrate” first.\n"
    assert (done.returncode, done.stderr) == (1, told)


def test_nobody_reads_on(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    done = run(tmp_path, "check", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "Nobody reads on. What was done until here is done.\n")
