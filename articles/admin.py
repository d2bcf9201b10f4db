"""Outlets and texts: what is known of a text can be mended, its words cannot."""

from django.contrib import admin
from django.db.models import URLField

from .models import Article, Outlet

HTTPS = {URLField: {"assume_scheme": "https"}}


@admin.register(Outlet)
class OutletAdmin(admin.ModelAdmin):
    list_display = ["name", "url"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}
    formfield_overrides = HTTPS


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    """Articles come in by ``parse_articles``, which also reads them anew where what is known has changed."""

    list_display = ["headline_or_number", "outlet", "published", "kind", "received"]
    list_select_related = ["outlet"]
    list_filter = ["kind", "outlet"]
    search_fields = ["headline", "text"]
    autocomplete_fields = ["outlet", "copy_of"]
    date_hierarchy = "published"
    fieldsets = [
        ("What is known of it", {"fields": ["headline", "outlet", "url", "published", "kind", "copy_of"]}),
        ("As received", {"fields": ["text", "sha256", "received"]}),
    ]
    readonly_fields = ["text", "sha256", "received"]
    formfield_overrides = HTTPS

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description="article", ordering="headline")
    def headline_or_number(self, row):
        return str(row)
