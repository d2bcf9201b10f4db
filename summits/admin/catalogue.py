"""The catalogue on the desk: leaders, topics, meetings. What a change of names would do is seen before it is done."""

import re

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import ValidationError
from django.db import transaction

from articles.reading.who.cast import plain
from summits.admin import again
from summits.admin.sturdy import Sturdy
from summits.catalogue import TITLE
from summits.catalogue.fields import Wrong
from summits.catalogue.loading import fields_of
from summits.desk.rehearsing import MOST, holding, read_again, read_of, words_touched
from summits.models import Leader, Summit, Topic
from summits.recording.lexicon import lexicon_from_rows

PATTERN = re.compile(r"\\|[*^|{}]|\$$|\.\+|\(\?|\w\?|\[[^\]]*(?:-|\^)[^\]]*\]")  # what no newspaper prints


class Lines(forms.CharField):
    """A list of words, one a line."""

    widget = forms.Textarea(attrs={"rows": 6, "cols": 60})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        return [line.strip() for line in (value or "").splitlines() if line.strip()]

    def has_changed(self, initial, data):
        return (initial or []) != self.to_python(data)


class WordsForm(forms.ModelForm):
    """A row whose words the reader looks for as they stand: what could never be found, or would mean two, is named."""

    lists = ()
    own = ()  # the lists whose words mean this row alone

    def clean(self):
        data = super().clean()
        for name in self.lists:
            for line in self.added(name):
                if problem := wrong_words(line) or self.taken(name, line):
                    self.add_error(name, problem)
        return data

    def added(self, name):
        """The lines that were not there before; words that stand there twice are a mistake of their own."""
        lines, held = self.cleaned_data.get(name) or [], self.initial.get(name) or []
        for line in sorted({each for each in lines if lines.count(each) > 1}):
            self.add_error(name, f"“{line}” stands there twice.")
        return [each for each in dict.fromkeys(lines) if each not in held]

    def taken(self, name, line):
        """Who else these words mean, in words; None where nobody."""
        if name in self.own:
            for row in type(self.instance).objects.exclude(pk=self.instance.pk):
                if plain(line) in map(plain, [row.name, *row.aliases]):
                    return f"“{line}” means {row.name} already."
        rivals = [each for each in self.lists if each != name and line in (self.cleaned_data.get(each) or [])]
        return f"“{line}” stands in {rivals[0].replace('_', ' ')}, too." if rivals else None


def wrong_words(line):
    """What is wrong with words to look for; None where nothing is."""
    if not any(letter.isalnum() for letter in line):
        return f"“{line}” has no letter: it can never be found."
    if PATTERN.search(line):
        return f"“{line}” looks like a pattern. Words are looked for as they stand."
    return None


class LeaderForm(WordsForm):
    lists = own = ("aliases",)

    def clean_titles(self):
        titles = self.cleaned_data["titles"] or []
        for title in titles if isinstance(titles, list) else [titles]:
            check_title(title)
        return titles


def check_title(title):
    """Raise ValidationError unless it is words with perhaps the days between which they hold."""
    if not isinstance(title, dict) or not isinstance(title.get("words"), str):
        raise ValidationError(f"{title!r} is not of the form {{“words”, “start”, “end”}}.")
    try:
        TITLE({name: value for name, value in title.items() if value is not None})
    except Wrong as wrong:
        raise ValidationError(f"“{title['words']}”: {': '.join([*wrong.path, wrong.words])}.") from None
    if problem := wrong_words(title["words"]):
        raise ValidationError(problem)


class TopicForm(WordsForm):
    lists = ("terms", "not_terms")


class SummitForm(WordsForm):
    lists = ("aliases", "weak_aliases", "not_aliases")
    own = ("aliases",)


class CatalogueAdmin(Sturdy):
    """Rows of the catalogue. A slug is what findings and decisions are kept under: it is given once.

    Saving what the reader reads with shows first which statements it would touch: all is saved, the articles that hold
    the words are read again, the page is made of what that changed, and then everything is rolled back.
    """

    search_fields = ["name", "slug"]

    def get_readonly_fields(self, request, obj=None):
        return ["slug"] if obj else []

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"slug": ["name"]}

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in self.form.lists:
            help_text = f"{db_field.help_text} One a line."
            return Lines(label=db_field.verbose_name.capitalize(), required=False, help_text=help_text)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    # Saving

    def save_model(self, request, obj, form, change):
        held = self.model.objects.filter(pk=obj.pk).first() or self.model()
        request.was = read_of(held), fields_of(held, form.changed_data)
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        request.held, request.told = self.to_read(request, form.instance), None
        if request.held:
            request.told = read_again(request.held[:MOST], lexicon_from_rows(), shown=self.key(request))

    def to_read(self, request, row):
        """The articles that would be read otherwise by what has just been saved; none where nobody asks."""
        if "_only" in request.POST or IS_POPUP_VAR in request.POST:
            return []
        return holding(words_touched(self.model, request.was[0], read_of(row)))

    def key(self, request):
        """What was shown, if it can be done at once."""
        return request.POST.get("_again", "") if len(request.held) <= MOST else ""

    def construct_change_message(self, request, form, formsets, add=False):
        """Django's own, with every value before and after, and what reading again did."""
        message = super().construct_change_message(request, form, formsets, add)
        now = fields_of(self.model.objects.get(pk=form.instance.pk), form.changed_data)
        values = {name: [request.was[1][name], now[name]] for name in now}
        if self.is_read(request):
            values["reading"] = [None, str(request.told)]
        if values and message:
            message[0].get("changed", message[0])["values"] = values
        return message

    def is_read(self, request):
        return request.told is not None and request.told.key == self.key(request)

    def response_add(self, request, obj, post_url_continue=None):
        return self.shown_first(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self.shown_first(request, obj) or super().response_change(request, obj)

    def shown_first(self, request, obj):
        """The page with what would change, nothing being saved; None where it was done or there is nothing to show."""
        if request.told is None or self.is_read(request):
            if request.told:
                self.message_user(request, f"{request.told}.", messages.SUCCESS)
            return None
        title = f"What this change of {obj} would do"
        page = again.page(request, title, request.told, held=len(request.held), back=request.path, only=True)
        transaction.set_rollback(True)
        return page


@admin.register(Leader)
class LeaderAdmin(CatalogueAdmin):
    form = LeaderForm
    list_display = ["name", "kind", "country"]
    list_filter = ["kind"]
    autocomplete_fields = ["members"]


@admin.register(Topic)
class TopicAdmin(CatalogueAdmin):
    form = TopicForm
    list_display = ["name", "parent", "position"]
    list_select_related = ["parent"]
    autocomplete_fields = ["parent"]


@admin.register(Summit)
class SummitAdmin(CatalogueAdmin):
    form = SummitForm
    list_display = ["name", "place", "start", "met_from", "certainty", "in_range"]
    list_filter = ["in_range", "certainty"]
    date_hierarchy = "start"
