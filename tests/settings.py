"""The project's settings, as the tests want them: a database in memory unless another is named, no slow hashing."""

import os

os.environ.setdefault("SECRET_KEY", "only for tests")
os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")
for name in ("DEBUG", "HTTPS", "ALLOWED_HOSTS"):  # a developer's .env must not change what is tested
    os.environ[name] = {"ALLOWED_HOSTS": "testserver,localhost,127.0.0.1"}.get(name, "off")

from summits.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True  # nothing is collected
