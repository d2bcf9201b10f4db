"""What was said: a reading of an article, its quotations, the statements they are, and their public states."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from articles.models import Article

from .catalogue import Leader, Summit, Topic


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

    # Of the catalogue's rows: what no card shows, and what takes long to be read
    LONG = (
        *(f"summit__{name}" for name in ("facts", "loaded", "aliases", "weak_aliases", "not_aliases")),
        *(
            f"{who}__{name}"
            for who in ("speaker", "via")
            for name in ("loaded", "aliases", "titles", "roles", "sources", "notes")
        ),
    )

    def shown(self):
        """Those the chronology shows: at a meeting in range, neither withdrawn nor merged, still printed somewhere."""
        return self.public().filter(summit__in_range=True)

    def public(self):
        """Those with a page of their own."""
        return self.filter(gone=False, withdrawn_at=None, merged_into=None)

    def in_turn(self, keys):
        """Those with these keys, as a list in their order."""
        held = self.in_bulk(list(keys))
        return [held[key] for key in keys if key in held]

    def in_order(self, newest=False):
        """As the chronology tells them: meeting by meeting, then as the articles do."""
        meeting = ("-summit__start", "-summit_id") if newest else ("summit__start", "summit_id")
        return self.order_by(*meeting, F("said_from").asc(nulls_last=True), "pk")

    def with_everything(self):
        """All that a card shows, with the number of its ``last_version``, in a constant number of queries; no long texts."""
        quotations = Quotation.objects.printed().select_related("article__outlet")
        quotations = quotations.defer("found", "article__text")
        revisions = Revision.objects.filter(statement=models.OuterRef("pk")).order_by("-number")
        known = self.annotate(last_version=models.Subquery(revisions.values("number")[:1]))
        known = known.defer(*self.LONG)
        return known.select_related("speaker", "via", "summit").prefetch_related(
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
    words = models.TextField(help_text="The parts as one line, for reading.")
    stems = models.TextField(default="", editable=False, help_text="The same without endings, for searching.")
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
