"""``python -m tests [pytest's arguments]``: every test on SQLite, then again on PostgreSQL."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests import postgres, required

ROOT = Path(__file__).resolve().parent.parent
AT_ONCE = ["--numprocesses=auto", "--maxprocesses=4"]  # each has a browser and a database of its own


def main(arguments):
    """Run both; the exit status says whether either failed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    results = {"SQLite": run("SQLite", "sqlite://:memory:", arguments)}
    try:
        with postgres.server() as url:
            results["PostgreSQL"] = run("PostgreSQL", url, arguments)
    except postgres.NoPostgres as error:
        heading("PostgreSQL")
        print(f"NOT RUN: {error}")
        results["PostgreSQL"] = 1 if required("postgresql") else None
    heading("Both")
    for name, code in results.items():
        print(f"{name}: {'not run' if code is None else 'failed' if code else 'passed'}")
    return int(any(results.values()))


def run(name, url, arguments):
    """Run pytest on this database; its exit status."""
    heading(name)
    command = [sys.executable, "-m", "pytest", *AT_ONCE, *arguments]
    return subprocess.run(command, cwd=ROOT, env=os.environ | {"DATABASE_URL": url}).returncode


def heading(words):
    print(f"\n######## {words} ########\n", flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
