"""What an editor did and decided, and what readers say of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from .statements import Quotation, Statement


class Act(models.Model):
    """What an editor did to one statement in one go; it can be taken back as a whole."""

    class Kind(models.TextChoices):
        CHECKED = "checked", "checked"
        CORRECTED = "corrected", "corrected"
        WITHDRAWN = "withdrawn", "withdrawn"
        LATER = "later", "left for later"
        MARKED = "marked", "marked in its article"
        PUT_BACK = "put back", "an earlier version put back"
        JOINED = "joined", "another joined to it"
        PARTED = "parted", "a wording parted from it"
        APART = "apart", "found not to be the same as another"

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="acts")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="acts")
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    batch = models.UUIDField(
        null=True, blank=True, db_index=True, help_text="Shared by what was done to several in one go."
    )

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
        STATEMENT = "statement", "statement it belongs to"

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


class KeptApart(models.Model):
    """An editor's word that two quotations are not the same; they are never suggested as doubles again."""

    quotation = models.ForeignKey(Quotation, models.PROTECT, related_name="+")
    other = models.ForeignKey(Quotation, models.PROTECT, related_name="+")
    act = models.ForeignKey(Act, models.PROTECT, related_name="kept_apart")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(quotation__lt=F("other")), name="kept_apart_in_order"),
            models.UniqueConstraint(
                fields=["quotation", "other"], condition=Q(undone_at=None), name="kept_apart_once"
            ),
        ]

    def __str__(self):
        return f"Quotations {self.quotation_id} and {self.other_id} are not the same"


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
