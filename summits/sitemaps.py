"""The addresses a search engine may list, a section for each kind of page."""

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.urls import reverse

from articles.models import Article
from summits.models import Leader, Statement, Summit, Topic


class Pages(Sitemap):
    """The pages that there is one of."""

    def items(self):
        return ["chronology", "summits", "topics", "leaders", "articles", "data", "method", "corrections"]

    def location(self, item):
        return reverse(item)


class Rows(Sitemap):
    """A page for each row; a row is asked for its address and nothing else."""

    def location(self, item):
        return item.get_absolute_url()


class Statements(Rows):
    """Statements with a page, each with the day of its last version."""

    def items(self):
        return Statement.objects.public().annotate(changed=Max("revisions__at")).order_by("pk")

    def lastmod(self, item):
        return item.changed


class Articles(Rows):
    def items(self):
        return Article.objects.defer("text").order_by("pk")


class Summits(Rows):
    def items(self):
        return Summit.objects.all()


class Topics(Rows):
    def items(self):
        return Topic.objects.all()


class Leaders(Rows):
    """Those whom the chronology quotes; nobody unnamed has a page."""

    def items(self):
        quoted = Statement.objects.shown().values("speaker")
        return Leader.objects.filter(pk__in=quoted).exclude(kind=Leader.Kind.UNNAMED)


SECTIONS = {each.__name__.lower(): each for each in (Pages, Statements, Articles, Summits, Topics, Leaders)}
