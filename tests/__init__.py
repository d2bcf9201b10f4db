"""The tests. ``python -m tests`` runs them on SQLite and on PostgreSQL, ``pytest`` alone on SQLite in memory."""

import os


def required(what):
    """Must this be there (REQUIRE=postgresql,browser), so that its absence fails instead of being passed over?

    In CI everything must.
    """
    return bool(os.environ.get("CI")) or what in os.environ.get("REQUIRE", "").split(",")
