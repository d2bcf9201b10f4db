"""The door for a web server: ``summits.wsgi:application``."""

import os
import sys

from django.core.wsgi import get_wsgi_application

from summits.settings import SECRET_KEY

if not SECRET_KEY:
    sys.exit(
        "SECRET_KEY is not set: put it into the environment or .env, or let `manage.py serve` write one there."
    )
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "summits.settings")
application = get_wsgi_application()
