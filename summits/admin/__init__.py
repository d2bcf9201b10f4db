"""The editor's desk: the stock admin, in which nothing that was settled can be written past its decisions."""

from django.contrib import admin

from . import articles, bylines, catalogue, kept, statements

admin.site.site_header = admin.site.site_title = "Los Cabos to Hangzhou"
admin.site.index_title = "The editor's desk"

__all__ = ["articles", "bylines", "catalogue", "kept", "statements"]
