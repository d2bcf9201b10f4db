"""Entries of the record: what is asked for, what the log holds, a correction."""

import json

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType

from summits.deciding import acts
from summits.desk.entries import told
from summits.desk.record import RecordForm


def entries(**asked):
    form = RecordForm(asked)
    assert form.is_valid(), form.errors
    return told(list(form.rows()))


def log(row, user, flag=CHANGE, message=""):
    kind = ContentType.objects.get_for_model(row)
    return LogEntry.objects.create(
        user=user,
        content_type=kind,
        object_id=str(row.pk),
        object_repr=str(row),
        action_flag=flag,
        change_message=message if isinstance(message, str) else json.dumps(message),
    )


def corrected(row, by):
    acts.decide(row, {("speaker", None): "vladimir-putin", ("said", None): None}, reason="So.", by=by)
