"""The meetings."""

from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from summits.models import Summit


@require_safe
def index(request):
    """All of them."""
    return TemplateResponse(request, "summits/summits.html", {"summits": Summit.objects.all()})


@require_safe
def summit(request, slug):
    """One of them."""
    found = get_object_or_404(Summit, slug=slug)
    return TemplateResponse(request, "summits/summit.html", {"summit": found})
