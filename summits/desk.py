"""The editor's form for one statement: what was found, on which words, and what to decide instead."""

from datetime import date

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join

from .agreeing import found_value
from .days import days_in_words
from .deciding import checked
from .models import Correction, Leader, Quotation, Statement, Summit, Topic
from .parts import parts_from_lines, parts_to_lines
from .settling import correct, undo

AROUND = 600  # characters of the article shown before and after a quotation
OWN = ["speaker", "summit", "occasion", "said_from", "said_to", "main_topic", "other_topics"]


class Desk:
    """A statement with its quotations, decisions and the names its slugs stand for, fetched once."""

    def __init__(self, statement):
        self.statement = statement
        rows = statement.quotations.select_related("article__outlet")
        self.quotations = list(rows)
        self.live = [row for row in self.quotations if not row.gone]
        self.decisions = list(
            Correction.objects.filter(statement=statement, undone_at=None).select_related("by").order_by("pk")
        )
        self.names = {
            row.slug: row.name
            for model in (Leader, Summit, Topic)
            for row in model.objects.only("slug", "name")
        }
        self.names |= dict([*Statement.Occasion.choices, *Quotation.Kind.choices])
        self.topics = [each.topic.slug for each in statement.ranked_topics.select_related("topic")]

    def version(self):
        """Changes with every revision and every decision: two editors must not undo each other unseen."""
        last = self.statement.revisions.order_by("-number").values_list("number", flat=True).first()
        return f"{last}:{','.join(str(each.pk) for each in self.decisions)}"

    def current(self):
        """{(field, quotation or None): the value now shown}, as ``settling.correct`` takes it."""
        row = self.statement
        days = [row.said_from.isoformat(), row.said_to.isoformat()] if row.said_from else None
        return {
            ("speaker", None): row.speaker and row.speaker.slug,
            ("summit", None): row.summit and row.summit.slug,
            ("said", None): days,
            ("occasion", None): row.occasion,
            ("topics", None): self.topics,
            **{("kind", each): each.kind for each in self.live},
            **{("parts", each): each.parts for each in self.live},
        }


def decision_form(statement):
    """The form class for one statement, its fields and their evidence filled in."""
    desk = Desk(statement)
    return type("DecisionForm", (DecisionForm,), {"desk": desk, **own_fields(desk), **other_fields(desk)})


def own_fields(desk):
    row = desk.statement
    leaders, summits, topics = Leader.objects.all(), Summit.objects.all(), Topic.objects.all()
    day = {"widget": AdminDateWidget, "required": False}
    told = {field: evidence(desk, field) for field in ("speaker", "summit", "occasion", "said", "topics")}
    return {
        "speaker": pick(leaders, row.speaker and row.speaker.slug, help_text=told["speaker"]),
        "summit": pick(summits, row.summit and row.summit.slug, label="Meeting", help_text=told["summit"]),
        "occasion": forms.ChoiceField(
            choices=Statement.Occasion.choices, initial=row.occasion, help_text=told["occasion"]
        ),
        "said_from": forms.DateField(label="Said on", initial=row.said_from, **day),
        "said_to": forms.DateField(label="Until", initial=row.said_to, help_text=told["said"], **day),
        "main_topic": pick(topics, next(iter(desk.topics), None)),
        "other_topics": forms.ModelMultipleChoiceField(
            topics,
            to_field_name="slug",
            required=False,
            initial=desk.topics[1:],
            widget=forms.CheckboxSelectMultiple,
            help_text=told["topics"],
        ),
    }


def pick(rows, initial, **known):
    return forms.ModelChoiceField(
        rows, to_field_name="slug", required=False, empty_label="not known", initial=initial, **known
    )


def other_fields(desk):
    """Kind and words of each live quotation, a box for each decision in force, the reason."""
    fields = {}
    for row in desk.live:
        fields[f"kind_{row.pk}"] = forms.ChoiceField(
            label="Kind",
            choices=Quotation.Kind.choices,
            initial=row.kind,
            help_text=evidence(desk, "kind", row),
        )
        fields[f"parts_{row.pk}"] = forms.CharField(
            label="Words",
            initial=parts_to_lines(row.parts),
            widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
            help_text=format_html("{}{}", PARTS_HELP, evidence(desk, "parts", row)),
        )
    for each in desk.decisions:
        fields[f"undo_{each.pk}"] = forms.BooleanField(
            label=f"Take back: {each.get_field_display()}", required=False, help_text=decided(desk, each)
        )
    fields["reason"] = forms.CharField(
        required=False,
        max_length=Correction._meta.get_field("reason").max_length,
        widget=forms.TextInput(attrs={"size": 80}),
        help_text="Needed where anything changes; it is public.",
    )
    fields["version"] = forms.CharField(initial=desk.version(), widget=forms.HiddenInput)
    return fields


PARTS_HELP = (
    "A part a line: its first and last place in the article, such as 291-308, with “quoted” after it where it "
    "stands between quotation marks; or the words themselves, in quotation marks where they are quoted."
)


def fieldsets(statement):
    """The form in the admin's way: the statement's own fields, then the article's words beside each quotation's."""
    desk = Desk(statement)
    sets = [("What was said", {"fields": OWN, "classes": ["desk"]})]
    for row in desk.quotations:
        fields = [] if row.gone else [f"kind_{row.pk}", f"parts_{row.pk}"]
        sets.append(
            (
                f"As printed by {printer(row)}",
                {"fields": fields, "description": around(row), "classes": ["beside"]},
            )
        )
    if desk.decisions:
        boxes = [f"undo_{each.pk}" for each in desk.decisions]
        sets.append(("Decisions in force", {"fields": boxes, "classes": ["desk"]}))
    return [*sets, ("Why", {"fields": ["reason", "version"], "classes": ["desk"]})]


# ------------------------------------------------------------------- the form


class DecisionForm(forms.ModelForm):
    """Changes nothing but through ``settling.correct`` and ``settling.undo``."""

    class Meta:
        model = Statement
        fields = []

    def clean(self):
        data = super().clean()
        Statement.objects.select_for_update().get(pk=self.instance.pk)
        if data.get("version") != self.desk.version():
            raise ValidationError("This statement has changed since you opened it: open it again and look.")
        self.taken_back = [each for each in self.desk.decisions if data.get(f"undo_{each.pk}")]
        self.changes = dict(self.changed_values(data))
        self.refuse_both()
        if (self.changes or self.taken_back) and not data.get("reason"):
            self.add_error("reason", "Say why: readers see what was changed and for what reason.")
        return data

    def changed_values(self, data):
        """((field, quotation or None), value) for each that differs from what is shown now."""
        current = self.desk.current()
        for (field, quotation), now in current.items():
            name = NAMES.get(field, field) if quotation is None else f"{field}_{quotation.pk}"
            if name not in self.errors:
                try:
                    value = checked(field, self.value_of(field, quotation, data), quotation)
                    if value != now:
                        yield (field, quotation), value
                except ValidationError as error:
                    self.add_error(name, error)

    def value_of(self, field, quotation, data):
        """What the form says of a field, as ``settling.correct`` takes it."""
        if quotation is not None:
            entered = data[f"{field}_{quotation.pk}"]
            return parts_from_lines(entered, quotation) if field == "parts" else entered
        if field == "said":
            return self.days(data.get("said_from"), data.get("said_to"))
        if field == "topics":
            return self.topics(data.get("main_topic"), data.get("other_topics") or ())
        return getattr(data[field], "slug", data[field])

    def days(self, first, last):
        if last and not first:
            raise ValidationError("There is a last day and no first one.")
        return [first.isoformat(), (last or first).isoformat()] if first else None

    def topics(self, main, others):
        """The main topic, then the others: those there were in their order, then new ones."""
        if others and not main:
            raise ValidationError("Choose the main topic too.")
        slugs = [each.slug for each in others if each != main]
        ranks = {slug: rank for rank, slug in enumerate(self.desk.topics)}
        return [main.slug, *sorted(slugs, key=lambda slug: ranks.get(slug, len(ranks)))] if main else []

    def refuse_both(self):
        changing = {(field, quotation and quotation.pk) for field, quotation in self.changes}
        for each in self.taken_back:
            if (each.field, each.quotation_id) in changing:
                self.add_error(f"undo_{each.pk}", "Either take the decision back or decide anew.")

    def decide(self, by):
        """Write what was decided; to be called once, after the form was found valid."""
        reason = self.cleaned_data["reason"]
        for each in self.taken_back:
            undo(each, by, reason)
        for (field, quotation), value in self.changes.items():
            correct(self.instance, field, value, quotation=quotation, reason=reason, by=by)


NAMES = {"said": "said_to", "topics": "main_topic"}  # where the form shows what is wrong with a field


# --------------------------------------------------------------- the evidence


def evidence(desk, field, quotation=None):
    """What the reader found for a field, on which words and why, outlet by outlet; escaped HTML."""
    rows = [quotation] if quotation else desk.live
    return format_html_join(
        "", '<span class="found">{}</span>', ([found_line(desk, field, row)] for row in rows)
    )


def found_line(desk, field, row):
    found = row.found.get(field, {})
    value = in_words(desk, field, found.get("value"))
    if field == "speaker" and not found.get("value"):
        value = found_value(row, "speaker_words") or value
    words = " … ".join(row.article.text[start:end] for start, end in found.get("spans", []))
    line = f"{printer(row)}: found {value}"
    line += f", on “{' '.join(words.split())}”" if words and field != "parts" else ""
    return f"{line} ({found['basis']})" if found.get("basis") else line


def decided(desk, each):
    by, on = each.by or "somebody", days_in_words(each.at.date(), each.at.date())
    value = in_words(desk, each.field, each.value)
    return format_html("Decided: {} by {} on {}: {}", value, by, on, each.reason)


def in_words(desk, field, value):
    """A found or decided value for people."""
    if field == "parts":
        return parts_to_lines(value).replace("\n", ", ")
    if field == "said" and value:
        return days_in_words(*map(date.fromisoformat, value))
    if isinstance(value, list):
        return ", ".join(desk.names.get(each, each) for each in value) or "nothing"
    return "not known" if value is None else desk.names.get(value, value)


def printer(row):
    return row.article.outlet.name if row.article.outlet else f"an unknown outlet (article {row.article_id})"


def around(row):
    """The article's words around a quotation with its parts marked; escaped HTML."""
    text, pieces, last = row.article.text, [], max(row.start - AROUND, 0)
    for start, end, _ in row.parts:
        pieces += [(text[last:start], text[start:end])]
        last = end
    marked = format_html_join("", "{}<mark>{}</mark>", pieces)
    gone = " The last reading finds it no more." if row.gone else ""
    return format_html(
        '<p class="words">{}{}</p><p>Characters {} to {}.{}</p>',
        marked,
        text[last : last + AROUND],
        row.start,
        row.end,
        gone,
    )
