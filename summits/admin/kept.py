"""What reading and decisions write, on the desk: to be looked at."""

from django.contrib import admin
from django.utils.text import Truncator

from summits.admin.sturdy import Sturdy
from summits.models import Act, Correction, Quotation, Reading, Report, Revision, StatementTopic


class Kept(Sturdy):
    """Rows that are written by reading and by decisions only: to be looked at."""

    show_full_result_count = False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Reading)
class ReadingAdmin(Kept):
    list_display = ["article", "summit", "rules", "at"]
    list_select_related = ["article", "summit"]
    list_filter = ["summit"]


@admin.register(Quotation)
class QuotationAdmin(Kept):
    list_display = ["excerpt", "article", "statement", "kind", "gone"]
    list_select_related = ["article", "statement"]
    list_filter = ["kind", "gone", "article__outlet"]
    search_fields = ["words"]

    @admin.display(ordering="words")
    def excerpt(self, row):
        return Truncator(row.words).chars(90)


@admin.register(StatementTopic)
class StatementTopicAdmin(Kept):
    list_display = ["statement", "topic", "rank"]
    list_select_related = ["statement", "topic"]
    list_filter = ["topic"]


@admin.register(Correction)
class CorrectionAdmin(Kept):
    list_display = ["statement", "field", "value", "reason", "by", "at", "undone_at"]
    list_select_related = ["statement", "by"]
    list_filter = ["field", ("undone_at", admin.EmptyFieldListFilter), "by"]
    search_fields = ["reason"]
    date_hierarchy = "at"


@admin.register(Revision)
class RevisionAdmin(Kept):
    list_display = ["statement", "number", "cause", "reason", "by", "at"]
    list_select_related = ["statement", "by"]
    list_filter = ["cause", "by"]
    date_hierarchy = "at"


@admin.register(Act)
class ActAdmin(Kept):
    list_display = ["statement", "kind", "reason", "by", "at", "undone_at"]
    list_select_related = ["statement", "by"]
    list_filter = ["kind", "by"]
    date_hierarchy = "at"


@admin.register(Report)
class ReportAdmin(Kept):
    list_display = ["statement", "excerpt", "at", "closed_at"]
    list_select_related = ["statement"]
    list_filter = [("closed_at", admin.EmptyFieldListFilter)]
    search_fields = ["text", "passage"]
    date_hierarchy = "at"

    @admin.display(ordering="text", description="what is wrong")
    def excerpt(self, row):
        return Truncator(row.text).chars(90)
