"""The project run as itself: a clean copy in a folder of its own, a server that is asked from outside."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = Path(sys.executable)


def held():
    """The project's files: tracked, or new and not ignored."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "--deduplicate"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    return [name for name in names if (ROOT / name).exists()]


def copy_to(folder, names):
    """These files of the project, as they lie, in another folder."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return folder


def environment(**settings):
    """Next to nothing, so that no setting of whoever runs the tests gets in; ``python`` is this one."""
    return {"PATH": f"{PYTHON.parent}:{os.environ['PATH']}", "HOME": "/nowhere"} | settings


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextlib.contextmanager
def started(command, url, *, headers=(), **options):
    """A server that answers at this url; ended afterwards, whatever happens.

    AssertionError with what it wrote where it never answers.
    """
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, start_new_session=True, **options)
        process.said = said
        try:
            wait_for(process, url, dict(headers))
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def wait_for(process, url, headers, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            ask(url, headers)
            return
        time.sleep(0.1)
    raise AssertionError(f"No answer at {url}:\n{written(process)}")


def end(process, sign):
    """End the server with this signal; its exit status and what it wrote."""
    process.send_signal(sign)
    return process.wait(30), written(process)


def written(process):
    process.said.seek(0)
    return process.said.read()


def ask(url, headers=None):
    """What is answered, redirects not followed: (status, headers, body)."""
    opener = urllib.request.build_opener(Stay)
    try:
        with opener.open(urllib.request.Request(url, headers=headers or {}), timeout=30) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.status, error.headers, error.read().decode()


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *request):
        return None
