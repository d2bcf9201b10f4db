"""Articles on the desk: one added by hand and looked at before it is kept, words marked that the reader missed."""

import json

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.widgets import AdminDateWidget
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.forms import Script
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from articles.admin import ArticleAdmin, OutletAdmin
from articles.models import Article, Outlet
from summits.admin import again
from summits.admin.sturdy import Sturdy
from summits.deciding import acts
from summits.deciding.parts import parts_from_lines
from summits.deciding.values import checked
from summits.desk.form import PARTS_HELP, pick
from summits.desk.intake import IntakeForm, would_be_read
from summits.desk.marking import pieces
from summits.desk.rehearsing import MOST, read_again
from summits.models import Leader, Quotation, Reading, Statement, Summit, Topic
from summits.recording.lexicon import lexicon_from_rows
from summits.recording.recording import take

SHOWN = 200_000  # characters of an article to mark words in

admin.site.unregister([Article, Outlet])


@admin.register(Outlet)
class DeskOutletAdmin(Sturdy, OutletAdmin):
    """Outlets, as the base has them."""


@admin.register(Article)
class DeskArticleAdmin(Sturdy, ArticleAdmin):
    """Articles: pasted or uploaded, looked at, then kept and read."""

    change_form_template = "admin/articles/article/change_form.html"
    actions = ["read_again"]

    class Media:
        js = [Script("desk.js", defer=True)]

    def has_add_permission(self, request):
        return admin.ModelAdmin.has_add_permission(self, request)

    def get_urls(self):
        mark = self.admin_site.admin_view(self.mark_view)
        return [path("<int:pk>/mark/", mark, name="articles_article_mark"), *super().get_urls()]

    def add_view(self, request, form_url="", extra_context=None):
        """A text, what would be read in it, and only then an article."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = IntakeForm(
            request.POST or None, request.FILES or None, initial={"kind": Article.Kind.ORIGINAL}
        )
        seen = None
        if request.method == "POST" and form.is_valid():
            if "_read" in request.POST:
                return self.kept(request, form.received)
            seen = would_be_read(form.received)
        known = {"title": "Add an article", "form": form, "seen": seen, "media": self.media + form.media}
        context = self.admin_site.each_context(request) | known
        return TemplateResponse(request, "admin/articles/article/add.html", context)

    def kept(self, request, received):
        """Keep it, read it, and go to what it gave the queue."""
        taken = take(received, lexicon_from_rows())
        if not taken.new:
            self.message_user(request, f"This text is held already: {taken.article}.", messages.WARNING)
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[taken.article.pk]))
        self.log_addition(request, taken.article, [{"added": {}}])
        self.message_user(request, f"Read: {taken.recorded.created} statements.", messages.SUCCESS)
        return HttpResponseRedirect(f"{reverse('admin:summits_queue')}?article={taken.article.pk}")

    @admin.action(description="Read again…", permissions=["add"])
    def read_again(self, request, queryset):
        """What reading them again would change, and only then, if it is still that, reading them again."""
        held = list(queryset.order_by("pk"))
        with transaction.atomic():
            shown = request.POST.get("_again", "") if len(held) <= MOST else ""
            told = read_again(held[:MOST], lexicon_from_rows(), shown=shown)
            if told.key == shown:
                note_reading(request.user, held, told)
        if told.key == shown:
            return self.message_user(request, f"{told}.", messages.SUCCESS)
        back = request.get_full_path()
        return again.page(request, "What reading again would change", told, held=len(held), back=back)

    def mark_view(self, request, pk):
        """Words that the reader missed, made a statement."""
        article = get_object_or_404(Article.objects.select_related("outlet"), pk=pk)
        if not request.user.has_perm("summits.change_statement"):
            raise PermissionDenied
        form = MarkForm(request.POST or None, article=article)
        if request.method == "POST" and form.is_valid():
            try:
                act = form.mark(request.user)
                self.message_user(request, f"{act.statement} was marked.", messages.SUCCESS)
                return HttpResponseRedirect(
                    reverse("admin:summits_statement_change", args=[act.statement_id])
                )
            except ValidationError as error:
                form.add_error(None, error)
        held = Quotation.objects.filter(article=article, gone=False)
        layers = {"own": [part for each in held for part in each.parts]}
        known = {
            "title": "Mark words the reader missed",
            "article": article,
            "form": form,
            "pieces": pieces(article.text, layers, 0, min(SHOWN, len(article.text))),
            "media": self.media + form.media,
        }
        context = self.admin_site.each_context(request) | known
        return TemplateResponse(request, "admin/articles/article/mark.html", context)


def note_reading(user, articles, told):
    """One entry of the log for all that were read again."""
    (one,) = articles if len(articles) == 1 else (None,)
    message = {"changed": {"fields": ["reading"], "values": {"reading": [None, str(told)]}}}
    LogEntry.objects.create(
        user=user,
        content_type=ContentType.objects.get_for_model(Article),
        object_id=one and one.pk,
        object_repr=str(one or f"{len(articles)} articles")[:200],
        action_flag=CHANGE,
        change_message=json.dumps([message]),
    )


class MarkForm(forms.Form):
    """Which words, and everything that is to be known of a statement."""

    parts = forms.CharField(label="Where", widget=forms.Textarea(attrs={"rows": 3}), help_text=PARTS_HELP)
    kind = forms.ChoiceField(choices=Quotation.Kind.choices)
    occasion = forms.ChoiceField(choices=Statement.Occasion.choices, initial=Statement.Occasion.OTHER)
    said_from = forms.DateField(label="Said on", required=False, widget=AdminDateWidget)
    said_to = forms.DateField(label="Until", required=False, widget=AdminDateWidget)
    reason = forms.CharField(max_length=300, initial="The reader missed it.", help_text="It is public.")

    def __init__(self, data, *, article):
        reading = Reading.objects.select_related("summit").filter(article=article).first()
        summit = reading.summit if reading else None
        super().__init__(
            data, initial={"said_from": summit and summit.met_from, "said_to": summit and summit.met_to}
        )
        self.article = article
        self.fields |= {
            "speaker": pick(Leader.objects.all(), None),
            "via": pick(Leader.objects.all(), None, "nobody", label="Told by"),
            "summit": pick(Summit.objects.all(), summit and summit.slug, label="Meeting"),
            "topic": pick(Topic.objects.all(), None, "none", label="Main topic"),
        }
        self.order_fields(
            ["parts", "kind", "speaker", "via", "summit", "occasion", "said_from", "said_to", "topic"]
        )

    def clean_parts(self):
        row = Quotation(article=self.article, start=0)
        return checked("parts", parts_from_lines(self.cleaned_data["parts"], row), row)

    def clean(self):
        data = super().clean()
        first, last = data.get("said_from"), data.get("said_to")
        days = [first.isoformat(), (last or first).isoformat()] if first else None
        if last and not first:
            self.add_error("said_to", "There is a last day and no first one.")
        try:
            data["said"] = checked("said", days)
        except ValidationError as error:
            self.add_error("said_to", error)
        return data

    def mark(self, by):
        data = self.cleaned_data
        slugs = {name: data[name] and data[name].slug for name in ("speaker", "via", "summit", "topic")}
        values = {name: slugs[name] for name in ("speaker", "via", "summit")}
        values |= {"said": data["said"], "occasion": data["occasion"]}
        values["topics"] = [slugs["topic"]] if slugs["topic"] else []
        return acts.mark(self.article, data["parts"], data["kind"], values, reason=data["reason"], by=by)
