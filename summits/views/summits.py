"""The meetings."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from summits.exports import linked
from summits.models import Leader, Statement, Topic
from summits.showing.coverage import coverage
from summits.showing.facts import Facts
from summits.showing.held import in_parts, summits_with_counts
from summits.showing.maps import region, world
from summits.showing.talks import SHOWN, talks


@require_safe
def index(request):
    """All of them, with what is held about each, and where in the world they were."""
    summits = summits_with_counts()
    known = {"summits": summits, "parts": in_parts(summits), "map": world(summits)}
    return TemplateResponse(request, "summits/summits.html", known)


@require_safe
def summit(request, slug):
    """One of them: its facts, what was said, who reported it, and the ones before and after."""
    summits = summits_with_counts()
    at = next((n for n, each in enumerate(summits) if each.slug == slug), None)
    if at is None:
        raise Http404("no such meeting")
    found, topics = summits[at], {topic.pk: topic for topic in Topic.objects.all()}
    leaders = Leader.objects.in_bulk(list(found.facts.get("roles", {})), field_name="slug")
    said = Statement.objects.public().filter(summit=found)
    known = {
        "summit": found,
        "before": summits[at - 1] if at else None,
        "after": summits[at + 1] if at + 1 < len(summits) else None,
        "number": at + 1,
        "of": len(summits),
        "map": region(found, summits),
        "facts": Facts(found, leaders, {topic.slug: topic for topic in topics.values()}),
        "talks": talks(said, topics, SHOWN if found.in_range else None),
        "witnesses": coverage(found, said),
        "linked": linked.script(linked.event(found, leaders.values(), request.build_absolute_uri)),
    }
    return TemplateResponse(request, "summits/summit.html", known)
