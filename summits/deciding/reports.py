"""Readers' word that something is wrong: a small form, no account, a few an hour."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.crypto import salted_hmac

from summits.middleware import client_address
from summits.models import Report, Statement

AN_HOUR = timedelta(hours=1)
FROM_ONE, FROM_ALL = 5, 100  # reports an hour


class ReportForm(forms.ModelForm):
    """What is wrong, and with which words; ``website`` is there for machines, who fill in everything."""

    website = forms.CharField(required=False, label="Leave this empty", max_length=200)

    class Meta:
        model = Report
        fields = ["text", "passage", "version"]
        labels = {"text": "What is wrong?", "passage": "The words it is about"}
        help_texts = {"text": "", "passage": ""}
        widgets = {
            "text": forms.Textarea(attrs={"rows": 4, "autofocus": True}),
            "passage": forms.Textarea(attrs={"rows": 3}),
            "version": forms.HiddenInput,
        }

    def is_from_a_machine(self):
        return bool(self.data.get("website"))


def sender_of(request):
    """A key for who sends, which changes every day and names nobody."""
    words = f"{client_address(request)} {timezone.now().date()}"
    return salted_hmac("summits.reports", words, algorithm="sha256").hexdigest()


def too_many(sender):
    """Has this sender, or have all together, sent enough for an hour?"""
    lately = Report.objects.filter(at__gt=timezone.now() - AN_HOUR)
    return lately.filter(sender=sender).count() >= FROM_ONE or lately.count() >= FROM_ALL


def file(report, statement, *, sender="", by=None):
    """Keep the report, and let its statement wait for an editor."""
    report.statement, report.sender, report.by = statement, sender, by
    report.save()
    Statement.objects.filter(pk=statement.pk).update(needs=None)
    return report
