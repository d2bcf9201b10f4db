from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SummitsConfig(AppConfig):
    name = "summits"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from .asking.index import ensure

        post_migrate.connect(ensure, sender=self)
