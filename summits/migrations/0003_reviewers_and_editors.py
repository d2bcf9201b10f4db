"""Two groups: reviewers check and correct; editors also see to articles and the catalogue, and withdraw."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

LOOKED_AT = "act byline correction leader outlet article quotation reading report revision statement statementtopic summit topic"
REVIEWER = {
    "view": LOOKED_AT,
    "change": "statement byline",
    "add": "byline",
    "delete": "byline",
}
EDITOR = {
    "add": "article leader outlet summit topic",
    "change": "article leader outlet summit topic",
    "delete": "leader outlet summit topic",
    "withdraw": "statement",
}


def make_groups(apps, schema_editor):
    """Permissions are only made after all migrations, so those of our own models are made here first."""
    database = schema_editor.connection.alias
    for label in ("articles", "summits"):
        config = apps.get_app_config(label)
        held, config.models_module = getattr(config, "models_module", None), True
        create_permissions(config, apps=apps, using=database, verbosity=0)
        config.models_module = held
    for name, *powers in (("Reviewer", REVIEWER), ("Editor", REVIEWER, EDITOR)):
        group, _ = apps.get_model("auth", "Group").objects.using(database).get_or_create(name=name)
        group.permissions.add(*permissions(apps, database, powers))


def permissions(apps, database, powers):
    codenames = [
        f"{action}_{model}"
        for power in powers
        for action, models in power.items()
        for model in models.split()
    ]
    held = apps.get_model("auth", "Permission").objects.using(database)
    return held.filter(codename__in=codenames, content_type__app_label__in=("articles", "summits"))


class Migration(migrations.Migration):
    dependencies = [
        ("summits", "0002_the_desk"),
        ("articles", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
