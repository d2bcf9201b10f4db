"""The editor's desk: the stock admin, in which nothing that was settled can be written past its decisions."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import F, Prefetch
from django.utils.text import Truncator

from . import desk
from .models import (
    Correction,
    Leader,
    Quotation,
    Reading,
    Revision,
    Statement,
    StatementTopic,
    Summit,
    Topic,
)

admin.site.site_header = admin.site.site_title = "Los Cabos to Hangzhou"
admin.site.index_title = "The editor's desk"


# -------------------------------------------------------------- the catalogue


class Lines(forms.CharField):
    """A list of words, one a line."""

    widget = forms.Textarea(attrs={"rows": 6, "cols": 60})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        return [line.strip() for line in (value or "").splitlines() if line.strip()]

    def has_changed(self, initial, data):
        return (initial or []) != self.to_python(data)


class CatalogueAdmin(admin.ModelAdmin):
    """Rows of the catalogue. A slug is what findings and decisions are kept under: it is given once."""

    lines = ()
    search_fields = ["name", "slug"]

    def get_readonly_fields(self, request, obj=None):
        return ["slug"] if obj else []

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"slug": ["name"]}

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in self.lines:
            help_text = f"{db_field.help_text} One a line."
            return Lines(label=db_field.verbose_name.capitalize(), required=False, help_text=help_text)
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class LeaderForm(forms.ModelForm):
    def clean_titles(self):
        titles = self.cleaned_data["titles"] or []
        for title in titles if isinstance(titles, list) else [titles]:
            if not isinstance(title, dict) or not isinstance(title.get("words"), str):
                raise ValidationError(f"{title!r} is not of the form {{“words”, “start”, “end”}}.")
        return titles


@admin.register(Leader)
class LeaderAdmin(CatalogueAdmin):
    form = LeaderForm
    lines = ("aliases",)
    list_display = ["name", "kind", "country"]
    list_filter = ["kind"]
    autocomplete_fields = ["members"]


@admin.register(Topic)
class TopicAdmin(CatalogueAdmin):
    lines = ("terms", "not_terms")
    list_display = ["name", "parent", "position"]
    list_select_related = ["parent"]
    autocomplete_fields = ["parent"]


@admin.register(Summit)
class SummitAdmin(CatalogueAdmin):
    lines = ("aliases", "weak_aliases", "not_aliases")
    list_display = ["name", "place", "start", "met_from", "certainty", "in_range"]
    list_filter = ["in_range", "certainty"]
    date_hierarchy = "start"


# ---------------------------------------------------------------- the findings


class Kept(admin.ModelAdmin):
    """Rows that are written by reading and by decisions only: to be looked at."""

    show_full_result_count = False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Reading)
class ReadingAdmin(Kept):
    list_display = ["article", "summit", "rules", "at"]
    list_select_related = ["article", "summit"]
    list_filter = ["summit"]


@admin.register(Quotation)
class QuotationAdmin(Kept):
    list_display = ["excerpt", "article", "statement", "kind", "gone"]
    list_select_related = ["article", "statement"]
    list_filter = ["kind", "gone", "article__outlet"]
    search_fields = ["words"]

    @admin.display(ordering="words")
    def excerpt(self, row):
        return Truncator(row.words).chars(90)


@admin.register(StatementTopic)
class StatementTopicAdmin(Kept):
    list_display = ["statement", "topic", "rank"]
    list_select_related = ["statement", "topic"]
    list_filter = ["topic"]


@admin.register(Correction)
class CorrectionAdmin(Kept):
    list_display = ["statement", "field", "value", "reason", "by", "at", "undone_at"]
    list_select_related = ["statement", "by"]
    list_filter = ["field", ("undone_at", admin.EmptyFieldListFilter), "by"]
    search_fields = ["reason"]
    date_hierarchy = "at"


@admin.register(Revision)
class RevisionAdmin(Kept):
    list_display = ["statement", "number", "cause", "reason", "by", "at"]
    list_select_related = ["statement", "by"]
    list_filter = ["cause", "by"]
    date_hierarchy = "at"


# -------------------------------------------------------------------- the desk


@admin.register(Statement)
class StatementAdmin(admin.ModelAdmin):
    """Statements, unchecked ones first; each page shows the article's words beside what can be decided."""

    list_display = ["excerpt", "who", "outlets", "summit", "kinds", "checked"]
    list_select_related = ["speaker", "summit"]
    list_filter = [
        ("checked_at", admin.EmptyFieldListFilter),
        ("summit", admin.RelatedOnlyFieldListFilter),
        ("speaker", admin.RelatedOnlyFieldListFilter),
        ("topics", admin.RelatedOnlyFieldListFilter),
        "occasion",
        "quotations__kind",
        "quotations__article__outlet",
        "gone",
    ]
    search_fields = ["quotations__words", "speaker__name", "speaker_words"]
    date_hierarchy = "said_from"
    ordering = [F("checked_at").asc(nulls_first=True), "pk"]
    list_per_page = 50
    show_full_result_count = False

    class Media:
        css = {"all": ["admin_desk.css"]}

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        printed = Quotation.objects.select_related("article__outlet").order_by("gone", "article_id", "start")
        return super().get_queryset(request).prefetch_related(Prefetch("quotations", printed))

    # The list

    @admin.display(description="words")
    def excerpt(self, row):
        return Truncator(next((each.words for each in row.quotations.all()), "(no words)")).chars(90)

    @admin.display(description="speaker", ordering="speaker__name", empty_value="not known")
    def who(self, row):
        return row.speaker_words or row.speaker

    @admin.display
    def outlets(self, row):
        live = [each.article.outlet for each in row.quotations.all() if not each.gone]
        return ", ".join(dict.fromkeys(outlet.name if outlet else "not known" for outlet in live))

    @admin.display
    def kinds(self, row):
        live = [each.get_kind_display() for each in row.quotations.all() if not each.gone]
        return ", ".join(dict.fromkeys(live))

    @admin.display(boolean=True, ordering="checked_at")
    def checked(self, row):
        return row.checked_at is not None

    # One statement

    def get_form(self, request, obj=None, change=False, **kwargs):
        if obj and self.has_change_permission(request, obj):
            return desk.decision_form(obj)
        return super().get_form(request, obj, change, **kwargs)

    def get_fieldsets(self, request, obj=None):
        if obj and self.has_change_permission(request, obj):
            return desk.fieldsets(obj)
        return [
            (None, {"fields": ["speaker", "speaker_words", "summit", "said_from", "said_to", "occasion"]})
        ]

    def save_model(self, request, obj, form, change):
        """Decisions, never a write past them."""
        form.decide(request.user)
