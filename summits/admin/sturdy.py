"""What every list and every new row on the desk does with an address that makes no sense."""

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.db import DataError, transaction


class Sturdy(admin.ModelAdmin):
    """A list that answers whatever its address asks; a new row that begins empty, whatever its address says."""

    def get_changelist_instance(self, request):
        """Django's own, which says of a value that no database takes what it says of every other it cannot use."""
        try:
            with transaction.atomic():
                return super().get_changelist_instance(request)
        except (ValueError, OverflowError, DataError) as error:
            raise IncorrectLookupParameters from error

    def get_changeform_initial_data(self, request):
        return {}
