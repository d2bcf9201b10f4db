"""Positions: what each said on a topic, meeting by meeting."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from summits.asking.choices import Choices, by_topic
from summits.models import Statement
from summits.showing.positions import OWN, SHORT, is_held, matrix, positions


@require_safe
def index(request):
    """All topics by all meetings, with how much each of the two said."""
    choices = Choices()
    known = {"summits": choices.summits, "lines": matrix(choices.topics, choices.summits)}
    known["unheld"] = [summit for summit in choices.summits if not is_held(summit)]
    known["key"] = [(voice, SHORT[voice], name) for voice, name in OWN.items()]
    return TemplateResponse(request, "summits/topics.html", known)


@require_safe
def topic(request, slug):
    """One topic: a row for each meeting, Obama and Putin side by side."""
    topics = list(by_topic(Statement.objects.shown()).order_by("position", "name"))
    found = next((each for each in topics if each.slug == slug), None)
    if found is None:
        raise Http404("no such topic")
    parent = next((each for each in topics if each.pk == found.parent_id), None)
    narrower = [each for each in topics if each.parent_id == found.pk]
    rows = positions([found, *narrower], Choices().summits)
    known = {
        "topic": found,
        "parent": parent,
        "topics": [each for each in topics if not each.parent_id],
        "family": [each for each in topics if each.parent_id == (parent or found).pk],
        "rows": rows,
        "meetings": sum(bool(row.places) for row in rows),
    }
    return TemplateResponse(request, "summits/topic.html", known)
