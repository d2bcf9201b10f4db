"""What quotations are searched by, filled for those there are; the index itself is made after every migration."""

from django.db import migrations, models

from summits.asking.index import forget
from summits.asking.stems import stems


def fill(apps, schema_editor):
    quotations = apps.get_model("summits", "Quotation").objects.using(schema_editor.connection.alias)
    for row in quotations.only("words").iterator(500):
        quotations.filter(pk=row.pk).update(stems=stems(row.words))


def unindex(apps, schema_editor):
    forget(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("summits", "0003_reviewers_and_editors")]

    operations = [
        migrations.AddField(
            model_name="quotation",
            name="stems",
            field=models.TextField(
                default="", editable=False, help_text="The same without endings, for searching."
            ),
        ),
        migrations.AlterField(
            model_name="quotation",
            name="words",
            field=models.TextField(help_text="The parts as one line, for reading."),
        ),
        migrations.RunPython(fill, unindex),
    ]
