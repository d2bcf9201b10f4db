"""The project's settings, as the tests want them: a database in memory unless another is named, no slow hashing."""

import os

os.environ.setdefault("SECRET_KEY", "only for tests")
os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")
os.environ |= {  # a developer's .env must not change what is tested
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "ARTICLE_TEXTS": "excerpts",
    "DEBUG": "off",
    "HTTPS": "off",
}

from summits.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True  # nothing is collected
