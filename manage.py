#!/usr/bin/env python
"""Django's command line for this project."""

import os
import re
import secrets
import sys
from pathlib import Path


def write_secret(path):
    """Add a fresh SECRET_KEY to the .env at this path, readable by its owner only.

    Nothing is written where the environment or the file has one already.
    """
    held = path.read_text(encoding="utf-8") if path.exists() else ""
    if os.environ.get("SECRET_KEY") or re.search(r"^\s*(export\s+)?SECRET_KEY\s*=", held, re.MULTILINE):
        return
    path.touch(mode=0o600)
    path.chmod(0o600)
    between = "\n" if held and not held.endswith("\n") else ""
    path.write_text(f"{held}{between}SECRET_KEY={secrets.token_urlsafe(50)}\n", encoding="utf-8")


def main():
    """Run a management command; ``serve`` is the one that may come before there is a secret."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "summits.settings")
    if sys.argv[1:2] == ["serve"]:
        write_secret(Path(__file__).resolve().parent / ".env")
    from django.core.management import execute_from_command_line
    from django.db import DatabaseError

    try:
        execute_from_command_line(sys.argv)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it ends
        sys.exit("Nobody reads on. What was done until here is done.")
    except DatabaseError:
        if has_tables():
            raise
        sys.exit("The database has no tables yet: run “manage.py migrate” first.")


def has_tables():
    """Was the database ever migrated?"""
    from django.db import connection

    return bool(connection.introspection.table_names())


if __name__ == "__main__":
    main()
