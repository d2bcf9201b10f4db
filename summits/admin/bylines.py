"""Under which name an editor stands in public: each chooses their own, or none."""

from django.contrib import admin

from summits.admin.sturdy import Sturdy
from summits.models import Byline


@admin.register(Byline)
class BylineAdmin(Sturdy):
    """One's own byline, and nobody else's."""

    list_display = ["name", "user"]
    list_select_related = ["user"]
    fields = ["name"]

    def get_queryset(self, request):
        return super().get_queryset(request).filter(user=request.user.pk)

    def has_add_permission(self, request):
        return (
            super().has_add_permission(request) and not Byline.objects.filter(user=request.user.pk).exists()
        )

    def save_model(self, request, obj, form, change):
        obj.user = request.user
        super().save_model(request, obj, form, change)
