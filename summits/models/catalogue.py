"""What the catalogue knows: who can speak, what about, at which meeting."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse


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
