"""The base: who published, and the texts exactly as they were received."""

import hashlib

from django.db import models
from django.urls import reverse
from django.utils.text import slugify


class OutletQuerySet(models.QuerySet):
    """Outlets, by the name they are known by."""

    def named(self, name):
        """The outlet of this name, made with a free slug if there is none."""
        return self.filter(name=name).first() or self.create(name=name, slug=self.free_slug(name))

    def free_slug(self, name):
        """A slug for the name that no outlet has yet: rfe-rl, then rfe-rl-2."""
        wanted = slugify(name)[:110] or "outlet"
        taken = set(self.filter(slug__startswith=wanted).values_list("slug", flat=True))
        tries = [wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 2))]
        return next(slug for slug in tries if slug not in taken)


class Outlet(models.Model):
    """Who published an article."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(
        max_length=120, unique=True, help_text="Stands in addresses; do not change it lightly."
    )
    url = models.URLField("address", blank=True)

    objects = OutletQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class ArticleQuerySet(models.QuerySet):
    """Articles, asked for in the words of the news desk."""

    def held(self, text, outlet=None):
        """The article with this very text, or None.

        A text nobody knew the outlet of is the same article once somebody does, and the other way round;
        from two outlets that are both known it is two articles.
        """
        same = self.filter(sha256=digest(text)).order_by("pk")
        if outlet is None:
            return same.filter(outlet=None).first() or same.first()
        return same.filter(outlet=outlet).first() or same.filter(outlet=None).first()

    def receive(self, text, *, outlet=None, **known):
        """The article with this very text from this outlet, made if it is not held: (article, is it new)."""
        if held := self.held(text, outlet):
            return held, False
        return self.get_or_create(sha256=digest(text), outlet=outlet, defaults={"text": text, **known})


def digest(text):
    """The SHA-256 of a text in UTF-8, as 64 hexadecimal letters."""
    return hashlib.sha256(text.encode()).hexdigest()


class Article(models.Model):
    """A text exactly as received. It never changes: every span in this project is an offset into it."""

    class Kind(models.TextChoices):
        ORIGINAL = "original", "original report"
        REWRITTEN = "rewritten", "rewritten by machine or hand"
        TRANSCRIPT = "transcript", "transcript"

    outlet = models.ForeignKey(
        Outlet,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        help_text="Empty where nobody knows.",
    )
    url = models.URLField("address", max_length=500, blank=True, help_text="Where it was published.")
    headline = models.CharField(max_length=500, blank=True)
    text = models.TextField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    published = models.DateField(
        null=True, blank=True, help_text="Only if known; the reader never guesses it."
    )
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.ORIGINAL)
    copy_of = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="copies")
    received = models.DateTimeField(auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["outlet", "sha256"], name="article_once_per_outlet"),
            models.UniqueConstraint(
                fields=["sha256"], condition=models.Q(outlet=None), name="article_once_without_outlet"
            ),
        ]

    def __str__(self):
        return self.headline or f"Article {self.pk}"

    def get_absolute_url(self):
        return reverse("article", args=[self.pk])
