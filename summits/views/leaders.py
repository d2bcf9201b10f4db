"""Who spoke."""

from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from summits.models import Leader


@require_safe
def index(request):
    """All of them."""
    return TemplateResponse(request, "summits/leaders.html", {"leaders": Leader.objects.all()})


@require_safe
def leader(request, slug):
    """One of them."""
    found = get_object_or_404(Leader, slug=slug)
    return TemplateResponse(request, "summits/leader.html", {"leader": found})
