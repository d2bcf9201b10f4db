"""Decisions on several statements in one go: actions of the list, each with a page that shows them and asks why."""

import re

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Max
from django.template.response import TemplateResponse

from summits.deciding import acts, bulk
from summits.desk.form import NO_STATEMENT
from summits.desk.queue import gathered, reasons
from summits.models import Act, Revision, Statement, Summit, Topic

SEEN = re.compile(r"\d{1,18}:\d{1,9}(,\d{1,18}:\d{1,9})*", re.ASCII)


class BulkForm(forms.Form):
    """One decision on all of them, with one reason; ``seen`` says which, each in the version that was looked at."""

    reason = forms.CharField(
        max_length=Act._meta.get_field("reason").max_length,
        widget=forms.TextInput(attrs={"size": 60}),
        help_text="One for all of them; it is public.",
    )
    seen = forms.CharField(widget=forms.HiddenInput)
    field_order = ("summit", "topic", "place", "reason", "seen")

    def clean_seen(self):
        if not SEEN.fullmatch(self.cleaned_data["seen"]):
            raise ValidationError("Choose the statements again.")
        pairs = (each.split(":") for each in self.cleaned_data["seen"].split(","))
        return {int(pk): int(number) for pk, number in pairs}

    def decide(self, by):
        """Do it, all or nothing. Raises ValidationError."""
        raise NotImplementedError

    def known(self, by):
        return {"seen": self.cleaned_data["seen"], "reason": self.cleaned_data["reason"], "by": by}


class ConfirmForm(BulkForm):
    title, button = "Check what is shown", "All of it is right"

    def decide(self, by):
        return bulk.confirm(**self.known(by))


class MeetingForm(BulkForm):
    title, button = "Set the meeting", "Set the meeting"
    summit = forms.ModelChoiceField(Summit.objects.all(), to_field_name="slug", label="Meeting")

    def decide(self, by):
        return bulk.set_meeting(slug=self.cleaned_data["summit"].slug, **self.known(by))


class TopicForm(BulkForm):
    title, button = "Set a topic", "Set the topic"
    topic = forms.ModelChoiceField(Topic.objects.all(), to_field_name="slug")
    place = forms.ChoiceField(
        choices=[
            ("main", "the main topic, before those there are"),
            ("also", "also, behind those there are"),
        ],
        initial="main",
        label="It is",
    )

    def decide(self, by):
        main = self.cleaned_data["place"] == "main"
        return bulk.set_topic(slug=self.cleaned_data["topic"].slug, main=main, **self.known(by))


class WithdrawForm(BulkForm):
    title, button = "Withdraw", "Withdraw them"

    def __init__(self, data=None):
        super().__init__(data, initial={"reason": NO_STATEMENT})

    def decide(self, by):
        return bulk.withdraw(**self.known(by))


def ask(request, queryset, form_class):
    """The page that asks, None where it is done or cannot be asked, which the list then says."""
    form = form_class(request.POST if "_do" in request.POST else None)
    if form.is_bound and form.is_valid():
        try:
            done = Act.objects.filter(batch=form.decide(request.user))
            messages.success(request, f"{counted(done.count())}: {done.first().get_kind_display()}.")
            return None
        except ValidationError as error:
            form.add_error(None, error)
    keys = chosen(form, queryset)
    if len(keys) > bulk.MOST:
        messages.error(request, f"Choose up to {bulk.MOST} statements; these are more.")
        return None
    return page(request, form, keys)


def chosen(form, queryset):
    """The keys of the statements; once some were looked at, these."""
    seen = getattr(form, "cleaned_data", {}).get("seen")
    return sorted(seen or set(queryset.order_by().values_list("pk", flat=True)))


def page(request, form, keys):
    rows = gathered(Statement.objects.filter(pk__in=keys).select_related("speaker", "summit").order_by("pk"))
    last = Revision.objects.filter(statement__in=keys).order_by().values("statement")
    versions = last.annotate(n=Max("number")).order_by("statement").values_list("statement", "n")
    known = {
        "title": f"{form.title}: {counted(len(rows))}",
        "form": form,
        "seen": ",".join(f"{pk}:{number}" for pk, number in versions),
        "action": request.POST["action"],
        "rows": [(row, row.quotations.all(), why) for row, why in reasons(rows).items()],
    }
    context = admin.site.each_context(request) | known
    return TemplateResponse(request, "admin/summits/bulk.html", context)


def counted(number):
    return f"{number} statement{'s' * (number != 1)}"


# ---------------------------------------------------------------- the actions


@admin.action(permissions=["change"], description="Check: all that is shown is right")
def confirm(modeladmin, request, queryset):
    return ask(request, queryset, ConfirmForm)


@admin.action(permissions=["change"], description="Set a topic")
def set_topic(modeladmin, request, queryset):
    return ask(request, queryset, TopicForm)


@admin.action(permissions=["change"], description="Set the meeting")
def set_meeting(modeladmin, request, queryset):
    return ask(request, queryset, MeetingForm)


@admin.action(permissions=["withdraw"], description="Withdraw")
def withdraw(modeladmin, request, queryset):
    return ask(request, queryset, WithdrawForm)


ACTIONS = [confirm, set_topic, set_meeting, withdraw]


def take_back(act, by):
    """Undo an act, and with it all that was done in the same go; what it was, in words. Raises ValidationError."""
    if not act.batch:
        acts.take_back(act, by)
        return str(act)
    bulk.take_back(act.batch, by)
    return f"{counted(Act.objects.filter(batch=act.batch).count())}: {act.get_kind_display()}"
