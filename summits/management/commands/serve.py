"""manage.py serve: from a fresh clone to a running site."""

import os
import socket
import sys
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from articles.models import Article


class Command(BaseCommand):
    help = "Prepare everything that is missing, then serve the site with gunicorn until Ctrl-C."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2, help="Processes; each has four threads.")
        parser.add_argument("--collected", action="store_true", help="Static files are in place already.")

    def handle(self, *, host, port, workers, collected, **options):
        ensure_free(host, port)
        try:
            self.prepare(collected)
        except KeyboardInterrupt:
            raise CommandError("Stopped before serving.", returncode=130) from None
        place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self.stdout.write(f"\nServing at http://{place}/ (Ctrl-C ends it)")
        if not get_user_model().objects.filter(is_staff=True).exists():
            python = os.path.relpath(sys.executable)
            self.stdout.write(f"Make the first editor with: {python} manage.py createsuperuser")
        self.stdout.flush()
        become_gunicorn(place, workers)

    def prepare(self, collected):
        """Tables, static files, the catalogue, and the seeds where there is no article yet."""
        call_command("migrate", interactive=False, verbosity=0)
        if not collected:
            call_command("collectstatic", interactive=False, verbosity=0)
        call_command("load_catalogue", stdout=self.stdout)
        if not Article.objects.exists():
            call_command("parse_articles", stdout=self.stdout)


def ensure_free(host, port):
    """Raise CommandError unless this address can be served from."""
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        raise CommandError(
            f"Cannot serve on {host} port {port}: {error.strerror}. Try another --port."
        ) from None


def become_gunicorn(place, workers):
    """Give this process over to gunicorn, so that signals go straight to it."""
    gunicorn = [sys.executable, "-m", "gunicorn", "summits.wsgi:application", "--bind", place]
    gunicorn += ["--worker-class", "gthread", "--workers", str(workers), "--threads", "4"]
    gunicorn += ["--no-control-socket"]  # it would lie in the home folder, one for all
    os.chdir(Path(__file__).resolve().parents[3])
    os.execv(sys.executable, gunicorn)
