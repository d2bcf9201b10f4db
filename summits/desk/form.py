"""The editor's form for one statement: what was found, on which words, and what to decide instead."""

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.html import format_html

from summits.deciding import acts
from summits.deciding.conflicts import contradicted
from summits.deciding.parts import parts_from_lines, parts_to_lines
from summits.deciding.reports import file
from summits.deciding.values import checked
from summits.models import Correction, Leader, Quotation, Report, Statement, Summit, Topic

from .opened import merge, opened_state
from .telling import decided, evidence, names_held, printer

OWN = ["speaker", "via", "summit", "occasion", "said_from", "said_to", "main_topic", "other_topics"]
BESIDE = {"said": "said_to", "topics": "other_topics"}  # behind which field the way back stands
NAMES = {"said": "said_to", "topics": "main_topic"}  # where the form shows what is wrong with a field
ACCEPT, REJECT, LATER = "_accept", "_reject", "_later"
WHY = (
    "The article says so in words the reader missed.",
    "The words are somebody else's.",
    "It was said at another time or place.",
    "The quotation begins or ends elsewhere.",
)
NO_STATEMENT = "It is no statement: nobody is told to have said these words."


class Desk:
    """A statement with its quotations, decisions and the names its slugs stand for, fetched once."""

    def __init__(self, statement):
        self.statement = statement
        self.quotations = list(statement.quotations.select_related("article__outlet"))
        self.live = [row for row in self.quotations if not row.gone]
        made = Correction.objects.filter(~Q(ended_by=None) | Q(undone_at=None), statement=statement)
        made = list(made.select_related("by").order_by("pk"))
        self.decisions = [each for each in made if each.undone_at is None]
        replaced = [each for each in made if each.undone_at]
        told = contradicted(self.decisions, self.quotations, replaced)
        self.conflicts = {each.correction.pk for each in told}
        self.names = names_held()
        self.topics = [each.topic.slug for each in statement.ranked_topics.select_related("topic")]

    def version(self):
        """Changes with every revision and every decision: two editors must not undo each other unseen."""
        last = self.statement.revisions.order_by("-number").values_list("number", flat=True).first()
        return f"{last}:{','.join(str(each.pk) for each in self.decisions)}"

    def returnable(self):
        """The decisions that differ from what the reader found, then or now."""
        special = (Correction.Field.CHECKED, Correction.Field.WITHDRAWN, Correction.Field.STATEMENT)
        return [
            each
            for each in self.decisions
            if each.field not in special and (not each.confirms or each.pk in self.conflicts)
        ]

    def wording(self, row):
        """The editorial change of a quotation's words that is in force, or None."""
        values = [
            each.value for each in self.decisions if each.quotation_id == row.pk and each.field == "wording"
        ]
        return values[0] if values else None

    def current(self):
        """{(field, quotation or None): the value now shown}, as ``decisions.lay_down`` takes it."""
        row = self.statement
        days = [row.said_from.isoformat(), row.said_to.isoformat()] if row.said_from else None
        return {
            ("speaker", None): row.speaker and row.speaker.slug,
            ("via", None): row.via and row.via.slug,
            ("summit", None): row.summit and row.summit.slug,
            ("said", None): days,
            ("occasion", None): row.occasion,
            ("topics", None): self.topics,
            **{("kind", each): each.kind for each in self.live},
            **{("parts", each): each.parts for each in self.live},
            **{("wording", each): self.wording(each) for each in self.live},
        }


# ----------------------------------------------------------------- the fields


def decision_form(statement, user=None):
    """The form class for one statement, its fields and their evidence filled in."""
    desk = Desk(statement)
    fields = own_fields(desk) | printed_fields(desk) | last_fields(desk)
    return type("DecisionForm", (DecisionForm,), {"desk": desk, "user": user, **fields})


def own_fields(desk):
    row = desk.statement
    leaders, summits, topics = Leader.objects.all(), Summit.objects.all(), Topic.objects.all()
    day = {"widget": AdminDateWidget, "required": False}
    fields = ("speaker", "via", "summit", "occasion", "said", "topics")
    told = {field: evidence(desk, field) for field in fields}
    via = pick(leaders, row.via and row.via.slug, "nobody", label="Told by", help_text=told["via"])
    return {
        "speaker": pick(leaders, row.speaker and row.speaker.slug, help_text=told["speaker"]),
        "via": via,
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


def pick(rows, initial, nobody="not known", **known):
    return forms.ModelChoiceField(
        rows, to_field_name="slug", required=False, empty_label=nobody, initial=initial, **known
    )


def printed_fields(desk):
    """Kind and words of each live quotation."""
    fields = {}
    for row in desk.live:
        fields[f"kind_{row.pk}"] = forms.ChoiceField(
            label="Kind",
            choices=Quotation.Kind.choices,
            initial=row.kind,
            help_text=evidence(desk, "kind", row),
        )
        fields[f"parts_{row.pk}"] = forms.CharField(
            label="Where",
            initial=parts_to_lines(row.parts),
            widget=forms.Textarea(attrs={"rows": 2, "cols": 60}),
            help_text=format_html("{}{}", PARTS_HELP, evidence(desk, "parts", row)),
        )
        fields[f"wording_{row.pk}"] = forms.CharField(
            label="Words",
            initial=row.words,
            widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
            help_text=WORDING_HELP,
        )
    return fields


def last_fields(desk):
    """A box for each decision that can be taken back, the reason, and which version this is."""
    fields = {}
    for each in desk.returnable():
        field = each.get_field_display()
        fields[f"undo_{each.pk}"] = forms.BooleanField(
            label=f"Back to the reader’s {field}", required=False, help_text=decided(desk, each)
        )
    why = [("", "in your own words:"), *((each, each) for each in WHY)]
    fields["why"] = forms.ChoiceField(label="Reason", choices=why, required=False)
    fields["reason"] = forms.CharField(
        label="In your own words",
        required=False,
        max_length=Correction._meta.get_field("reason").max_length,
        widget=forms.TextInput(attrs={"size": 60}),
        help_text="Needed where anything changes or is rejected; it is public.",
    )
    fields["version"] = forms.CharField(initial=desk.version(), widget=forms.HiddenInput)
    return fields


PARTS_HELP = (
    "A part a line: its first and last place in the article, such as 291-308, with “quoted” after it where it "
    "stands between quotation marks; or the words themselves, in quotation marks where they are quoted."
)
WORDING_HELP = (
    "As shown. An editorial change is marked: what you put in stands between [brackets], what you leave out "
    "becomes an ellipsis (…)."
)


def fieldsets(statement):
    """The form in the admin's way: the statement's own fields, each quotation's, the reason."""
    desk = Desk(statement)
    ways_back = {(each.quotation_id, each.field): f"undo_{each.pk}" for each in desk.returnable()}

    def followed(pk, fields):
        behind = {BESIDE.get(field, field): name for (row, field), name in ways_back.items() if row == pk}
        return [
            each
            for name in fields
            for each in (name, behind.get(name.partition("_")[0] if pk else name))
            if each
        ]

    sets = [("What was said", {"fields": followed(None, OWN), "classes": ["desk"]})]
    for row in desk.quotations:
        names = [] if row.gone else [f"{name}_{row.pk}" for name in ("wording", "parts", "kind")]
        gone = " The last reading finds it no more." if row.gone else ""
        place = f"Characters {row.start} to {row.end}.{gone}"
        known = {"fields": followed(row.pk, names), "description": place, "classes": ["desk"]}
        sets.append((f"As printed by {printer(row)}", known))
    return [*sets, ("Why", {"fields": ["why", "reason", "version"], "classes": ["desk", "why"]})]


# ------------------------------------------------------------------- the form


class DecisionForm(forms.ModelForm):
    """Changes nothing but through ``acts``: decisions on fields, a check, a withdrawal, or leaving it for later."""

    differences = ()

    class Meta:
        model = Statement
        fields = []

    @property
    def action(self):
        return next((name for name in (ACCEPT, REJECT, LATER) if name in self.data), "_save")

    def clean(self):
        data = super().clean()
        acts.refuse_joined(Statement.objects.select_for_update().get(pk=self.instance.pk))
        if data.get("version") != self.desk.version():
            self.say_what_changed(data.get("version"))
            raise ValidationError("This statement has changed since you opened it: open it again and look.")
        data["reason"] = data.get("reason") or data.get("why", "")
        self.taken_back = [each for each in self.desk.decisions if data.get(f"undo_{each.pk}")]
        self.changes = dict(self.changed_values(data))
        self.refuse_both()
        anything = bool(self.changes or self.taken_back)
        if anything and self.action in (REJECT, LATER):
            raise ValidationError("You have changed something: save it first, or open the page again.")
        if anything and not data["reason"]:
            self.add_error("reason", "Say why: readers see what was changed and for what reason.")
        return data

    def say_what_changed(self, version):
        """Keep what this editor changed, take over the rest, and say what another editor changed meanwhile."""
        self.data, self.differences = merge(self.data, opened_state(self.desk, version), self.desk)
        self.data["version"] = self.desk.version()

    def changed_values(self, data):
        """((field, quotation or None), value) for each that differs from what is shown now."""
        for (field, quotation), now in self.desk.current().items():
            name = NAMES.get(field, field) if quotation is None else f"{field}_{quotation.pk}"
            if name not in self.errors:
                try:
                    value = checked(field, self.value_of(field, quotation, data), quotation)
                    if value != now:
                        yield (field, quotation), value
                        if field == "parts":
                            quotation.parts = value
                except ValidationError as error:
                    self.add_error(name, error)

    def value_of(self, field, quotation, data):
        """What the form says of a field, as ``decisions.lay_down`` takes it."""
        if quotation is not None:
            entered = data[f"{field}_{quotation.pk}"]
            if field == "wording":
                untouched = " ".join(entered.split()) == quotation.words
                return self.desk.wording(quotation) if untouched else entered
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
        """Do what was asked for; to be called once, after the form was found valid."""
        reason, statement = self.cleaned_data["reason"], self.instance
        if self.action == LATER:
            acts.leave(statement, by, reason)
        elif self.action == REJECT:
            self.reject(reason or NO_STATEMENT, by)
        elif self.changes or self.taken_back or self.action == ACCEPT:
            accepted = self.action == ACCEPT
            acts.decide(statement, self.changes, back=self.taken_back, reason=reason, by=by, check=accepted)

    def reject(self, reason, by):
        """Withdraw it; who may not do that says so to those who may, and leaves it to them."""
        if by.has_perm("summits.withdraw_statement"):
            acts.withdraw(self.instance, reason, by)
            return
        words = next((row.words for row in self.desk.live), "")
        file(Report(passage=words, text=reason), self.instance, by=by)
        acts.leave(self.instance, by, reason)
