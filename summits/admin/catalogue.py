"""The catalogue on the desk: leaders, topics, meetings."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError

from summits.models import Leader, Summit, Topic


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
