"""Meetings, who spoke, what about, what was said, and what an editor decided about it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from articles.models import Article


class Loaded(models.Model):
    """A row of the catalogue. ``loaded`` holds what the catalogue last wrote, field by field.

    Loading again overwrites a field only where it still holds that value: what an editor changed stays.
    """

    name = models.CharField(max_length=200)
    slug = models.SlugField(
        max_length=120, unique=True, help_text="Stands in addresses; do not change it lightly."
    )
    loaded = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name


class Leader(Loaded):
    """Who can be a speaker: the two presidents, the pair, other persons, offices, unnamed officials."""

    class Kind(models.TextChoices):
        PERSON = "person", "person"
        PAIR = "pair", "both together"
        OFFICE = "office", "office or organisation"
        UNNAMED = "unnamed", "unnamed officials"

    class Gender(models.TextChoices):
        MALE = "male", "he"
        FEMALE = "female", "she"

    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.PERSON)
    gender = models.CharField(
        max_length=6, choices=Gender.choices, blank=True, help_text="Which pronoun may mean them."
    )
    country = models.CharField(max_length=80, blank=True)
    members = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="pairs")
    aliases = models.JSONField(default=list, blank=True, help_text="Names that mean them at any time.")
    titles = models.JSONField(
        default=list,
        blank=True,
        help_text='Words that mean them while in office: [{"words", "start", "end"}].',
    )
    roles = models.JSONField(default=list, blank=True, help_text="Offices held, with dates and sources.")
    notes = models.TextField(blank=True)
    sources = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["person", "pair", "office", "unnamed"]), name="leader_kind_known"
            ),
        ]

    def get_absolute_url(self):
        return reverse("leader", args=[self.slug])

    @property
    def voice(self):
        """Which of the four voices of a page is theirs: obama, putin, joint or other."""
        return settings.VOICES.get(self.slug, "other")


class Topic(Loaded):
    """What statements are about; a narrower topic has a parent."""

    description = models.TextField(blank=True)
    parent = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="children")
    position = models.PositiveSmallIntegerField(default=0, help_text="Its place in lists.")
    terms = models.JSONField(default=list, blank=True, help_text="Words that give the topic away.")
    not_terms = models.JSONField(
        default=list, blank=True, help_text="Words cut out before looking for the terms."
    )

    class Meta:
        ordering = ["position", "name"]

    def get_absolute_url(self):
        return reverse("topic", args=[self.slug])


class Summit(Loaded):
    """A meeting of the two: where, when, at which event, with its sources."""

    class Certainty(models.TextChoices):
        CONFIRMED = "confirmed", "confirmed"
        DOUBTFUL = "doubtful", "doubtful"

    place = models.CharField(max_length=120, help_text="The name a newsroom gives it, as shown.")
    country = models.CharField(max_length=80, blank=True)
    event = models.CharField(max_length=80, help_text="At which event: G8, G20, APEC.")
    start = models.DateField(help_text="First day of the event.")
    end = models.DateField(help_text="Last day of the event.")
    met_from = models.DateField(
        "met on", null=True, blank=True, help_text="Empty where the day is not known."
    )
    met_to = models.DateField("met until", null=True, blank=True)
    certainty = models.CharField(max_length=10, choices=Certainty.choices, default=Certainty.CONFIRMED)
    in_range = models.BooleanField("in the chronology", default=True, help_text="From Los Cabos to Hangzhou.")
    aliases = models.JSONField(default=list, blank=True, help_text="Words that point to this meeting.")
    weak_aliases = models.JSONField(
        default=list, blank=True, help_text="Words that do so only with other evidence."
    )
    not_aliases = models.JSONField(
        default=list, blank=True, help_text="Words that look alike and mean another."
    )
    facts = models.JSONField(default=dict, blank=True, help_text="Venue, format, length, sources, conflicts.")

    class Meta:
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="summit_ends_after_start"),
            models.CheckConstraint(
                condition=Q(met_from=None, met_to=None)
                | Q(met_from__isnull=False, met_to__isnull=False, met_to__gte=F("met_from")),
                name="summit_met_both_or_neither",
            ),
        ]

    def get_absolute_url(self):
        return reverse("summit", args=[self.slug])

    @property
    def year(self):
        return self.start.year


class Reading(models.Model):
    """What the reader made of one article; the next reading takes its place."""

    article = models.OneToOneField(Article, models.CASCADE, related_name="reading")
    summit = models.ForeignKey(Summit, models.SET_NULL, null=True, blank=True, related_name="readings")
    basis = models.JSONField(default=dict, blank=True, help_text="What the meeting and its date rest on.")
    layout = models.JSONField(
        default=dict, blank=True, help_text="Headline, byline, paragraphs, furniture as spans."
    )
    dates = models.JSONField(default=list, blank=True)
    doubts = models.JSONField(default=list, blank=True)
    passed_over = models.JSONField(default=list, blank=True)
    rules = models.CharField(max_length=64, help_text="Which rules read it.")
    lexicon = models.CharField(max_length=64, help_text="Which names it was read with.")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["article"]

    def __str__(self):
        return f"Reading of {self.article}"


class StatementQuerySet(models.QuerySet):
    """Statements, asked for in the words of the news desk."""

    def shown(self):
        """Those the chronology shows: at a meeting in range, neither withdrawn nor merged, still printed somewhere."""
        return self.public().filter(summit__in_range=True)

    def public(self):
        """Those with a page of their own."""
        return self.filter(gone=False, withdrawn_at=None, merged_into=None)

    def in_order(self):
        """As the chronology tells them: meeting by meeting, then as the articles do."""
        return self.order_by("summit__start", "summit_id", F("said_from").asc(nulls_last=True), "pk")

    def with_everything(self):
        """All that a card shows, in a constant number of queries; not the articles' long texts."""
        quotations = Quotation.objects.printed().select_related("article__outlet")
        quotations = quotations.defer("found", "article__text")
        return self.select_related("speaker", "via", "summit").prefetch_related(
            models.Prefetch("quotations", quotations, to_attr="printed"),
            models.Prefetch("ranked_topics", StatementTopic.objects.select_related("topic")),
        )


class Statement(models.Model):
    """One utterance. Every value here is settled from its quotations and an editor's decisions, never typed in."""

    class Occasion(models.TextChoices):
        MEETING = "meeting", "in the meeting"
        JOINT_STATEMENT = "joint-statement", "joint statement"
        AFTER_MEETING = "after-meeting", "after the meeting"
        SPEECH = "speech", "in a speech elsewhere"
        BRIEFING = "briefing", "briefing by an official"
        OTHER = "other", "elsewhere, or not told"

    speaker = models.ForeignKey(Leader, models.PROTECT, null=True, blank=True, related_name="statements")
    speaker_words = models.CharField(
        max_length=300,
        blank=True,
        help_text="As printed, where the catalogue does not know them or nobody names them.",
    )
    via = models.ForeignKey(Leader, models.PROTECT, null=True, blank=True, related_name="relayed")
    via_words = models.CharField(max_length=300, blank=True)
    summit = models.ForeignKey(Summit, models.PROTECT, null=True, blank=True, related_name="statements")
    said_from = models.DateField(null=True, blank=True, help_text="First day it may have been said.")
    said_to = models.DateField(null=True, blank=True, help_text="Last day it may have been said.")
    occasion = models.CharField(max_length=16, choices=Occasion.choices, default=Occasion.OTHER)
    topics = models.ManyToManyField(Topic, through="StatementTopic", blank=True, related_name="statements")
    gone = models.BooleanField(default=False, help_text="No article prints it any more, by the last reading.")
    checked_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)
    needs = models.PositiveSmallIntegerField(
        null=True,
        editable=False,
        db_index=True,
        help_text="Why it needs a person, a bit a reason, the worst highest; empty until weighed anew.",
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["summit__start", "pk"]
        permissions = [("withdraw_statement", "Can withdraw statements")]
        constraints = [
            models.CheckConstraint(
                condition=Q(said_from=None, said_to=None)
                | Q(said_from__isnull=False, said_to__isnull=False, said_to__gte=F("said_from")),
                name="statement_said_both_or_neither",
            ),
            models.CheckConstraint(
                condition=~Q(merged_into=F("pk")), name="statement_not_merged_into_itself"
            ),
        ]

    def __str__(self):
        return f"Statement {self.pk}"

    def get_absolute_url(self):
        return reverse("statement", args=[self.pk])

    @property
    def who(self):
        """The speaker as a page names them; for somebody unnamed the words printed."""
        if self.speaker and self.speaker.kind != Leader.Kind.UNNAMED:
            return self.speaker.name
        return self.speaker_words or (self.speaker.name if self.speaker else "Speaker not known")

    @property
    def told_by(self):
        """Who told what the speaker said, where it was somebody else; empty where nobody did."""
        return self.via.name if self.via and self.via.kind != Leader.Kind.UNNAMED else self.via_words

    @property
    def voice(self):
        """Which of the four voices of a page it is: obama, putin, joint or other."""
        return self.speaker.voice if self.speaker else "other"


class StatementTopic(models.Model):
    """One topic of a statement; rank 0 is the main one."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="ranked_topics")
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="ranked_statements")
    rank = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["rank", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "topic"], name="statement_topic_once"),
        ]

    def __str__(self):
        return self.topic.name


class QuotationQuerySet(models.QuerySet):
    """Quotations, asked for in the words of the news desk."""

    def printed(self):
        """Those the last reading still finds; all of a statement's where it finds none."""
        live = self.model.objects.filter(statement=models.OuterRef("statement"), gone=False)
        return self.filter(Q(gone=False) | ~models.Exists(live))


class Quotation(models.Model):
    """A statement as one article prints it, with what the reader found for each field and on which words."""

    class Kind(models.TextChoices):
        DIRECT = "direct", "quoted"
        MIXED = "mixed", "quoted in part"
        INDIRECT = "indirect", "paraphrased"

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="quotations")
    article = models.ForeignKey(Article, models.PROTECT, related_name="quotations")
    parts = models.JSONField(
        help_text="[[start, end, between quotation marks], ...]: offsets into the article's text."
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField(help_text="The parts as one line, for reading and searching.")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    inside = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="holds")
    found = models.JSONField(
        default=dict, editable=False, help_text="Field by field: value, spans, basis, stated."
    )
    found_start = models.PositiveIntegerField(editable=False)
    found_end = models.PositiveIntegerField(editable=False)
    gone = models.BooleanField(default=False, help_text="The last reading no longer finds it.")
    by_hand = models.BooleanField(
        default=False, help_text="An editor marked it; a reading that does not find it leaves it alone."
    )

    objects = QuotationQuerySet.as_manager()

    class Meta:
        ordering = ["article", "start", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "found_start", "found_end"], name="quotation_found_once"
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="quotation_ends_after_start"),
        ]

    def __str__(self):
        return self.words[:80]

    @property
    def remoteness(self):
        """How far it is from the very words said: 0 quoted, 1 quoted in part, 2 paraphrased."""
        return self.Kind.values.index(self.kind)


class Act(models.Model):
    """What an editor did to one statement in one go; it can be taken back as a whole."""

    class Kind(models.TextChoices):
        CHECKED = "checked", "checked"
        CORRECTED = "corrected", "corrected"
        WITHDRAWN = "withdrawn", "withdrawn"
        LATER = "later", "left for later"
        MARKED = "marked", "marked in its article"
        PUT_BACK = "put back", "an earlier version put back"

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="acts")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="acts")
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.statement}: {self.get_kind_display()}"


class Correction(models.Model):
    """An editor's decision on one field of a statement or of one of its quotations."""

    class Field(models.TextChoices):
        SPEAKER = "speaker", "speaker"
        VIA = "via", "told by"
        SUMMIT = "summit", "meeting"
        SAID = "said", "date"
        OCCASION = "occasion", "occasion"
        TOPICS = "topics", "topics"
        KIND = "kind", "kind"
        PARTS = "parts", "words"
        WORDING = "wording", "editorial change"
        CHECKED = "checked", "check"
        WITHDRAWN = "withdrawn", "withdrawal"

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="corrections")
    quotation = models.ForeignKey(
        Quotation, models.PROTECT, null=True, blank=True, related_name="corrections"
    )
    field = models.CharField(max_length=10, choices=Field.choices)
    value = models.JSONField(null=True, blank=True, help_text="What the editor decided; null is “not known”.")
    found_then = models.JSONField(
        null=True, blank=True, help_text="What the reader had found when it was decided."
    )
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="corrections")
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    act = models.ForeignKey(
        Act, models.PROTECT, null=True, blank=True, related_name="corrections", help_text="Made in this."
    )
    ended_by = models.ForeignKey(
        Act, models.PROTECT, null=True, blank=True, related_name="ended", help_text="Ended in this."
    )

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "field"],
                condition=Q(quotation=None, undone_at=None),
                name="correction_one_in_force_per_statement_field",
            ),
            models.UniqueConstraint(
                fields=["quotation", "field"],
                condition=Q(undone_at=None),
                name="correction_one_in_force_per_quotation_field",
            ),
        ]

    def __str__(self):
        return f"{self.get_field_display()} of {self.statement}"

    @property
    def confirms(self):
        """Does it say no more than that the reader was right?"""
        return self.value == self.found_then


class Revision(models.Model):
    """A numbered public state of a statement: what it was, since when, why."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="revisions"
    )
    cause = models.CharField(max_length=40, help_text="read, read again, or what an editor did")
    reason = models.CharField(max_length=300, blank=True)
    state = models.JSONField()

    class Meta:
        ordering = ["statement", "number"]
        constraints = [models.UniqueConstraint(fields=["statement", "number"], name="revision_number_once")]

    def __str__(self):
        return f"{self.statement}, version {self.number}"


class Report(models.Model):
    """A reader's word that something is wrong with a statement; kept as text."""

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="reports")
    version = models.PositiveIntegerField(null=True, blank=True, help_text="Which version they saw.")
    passage = models.TextField(max_length=4000, help_text="The words it is about.")
    text = models.TextField(max_length=2000, help_text="What is wrong with them.")
    sender = models.CharField(
        max_length=64, blank=True, editable=False, help_text="Who sent it, as a key that names nobody."
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        help_text="The reviewer, where it was one.",
    )
    at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="closed")

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["at"], name="report_at")]

    def __str__(self):
        return f"Report {self.pk} on {self.statement}"


class Byline(models.Model):
    """The name an editor chose to stand under in public; nobody without one is named."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="byline")
    name = models.CharField(max_length=80, help_text="As readers see it beside what you corrected.")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
