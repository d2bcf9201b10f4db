"""Positions: what each said on a topic, meeting by meeting."""

from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from summits.models import Topic


@require_safe
def index(request):
    """All of them."""
    return TemplateResponse(request, "summits/topics.html", {"topics": Topic.objects.all()})


@require_safe
def topic(request, slug):
    """One of them."""
    found = get_object_or_404(Topic, slug=slug)
    return TemplateResponse(request, "summits/topic.html", {"topic": found})
