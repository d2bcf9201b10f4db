"""Who spoke."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from summits.asking.choices import Choices
from summits.asking.filters import printable
from summits.exports import linked
from summits.models import Leader, Statement
from summits.showing.in_office import roles_of
from summits.showing.over_time import OverTime, beside, by_meeting
from summits.showing.quoted import WhoIsQuoted

PER_PAGE = 50


@require_safe
def index(request):
    """Who is quoted: the two and the pair, other persons, offices, and how often somebody without a name."""
    summits = Choices().summits
    known = {"summits": summits}
    if summits:
        known["quoted"] = WhoIsQuoted(summits[0].start, summits[-1].end)
    return TemplateResponse(request, "summits/leaders.html", known)


@require_safe
def leader(request, slug):
    """One of them: offices, topics by meeting, every statement; nobody unnamed has a page."""
    found = get_object_or_404(Leader.objects.exclude(kind=Leader.Kind.UNNAMED), slug=slug)
    choices, over_time = Choices(), OverTime(found)
    said, told = list(over_time.said), over_time.told
    pages = {"page": page(request, "page", said), "told": page(request, "told", told)}
    shown = [pk for each in pages.values() for pk in each]
    cards = Statement.objects.filter(pk__in=shown).with_everything().in_bulk()
    start = pages["page"].start_index()
    before = over_time.said[said[start - 2]] if start > 1 else None
    summits, lines = over_time.table(choices.topics, choices.summits)
    roles, others = roles_of(found), list(beside(found))
    known = {
        "leader": found,
        "here": address(request, *pages.values()),
        "roles": roles,
        "beside": others,
        "linked": linked.script(linked.person(found, roles, others, request.build_absolute_uri)),
        "over_time": over_time,
        "summits": summits,
        "lines": lines,
        "pages": pages,
        "meetings": by_meeting([cards[pk] for pk in pages["page"] if pk in cards], before),
        "told": [cards[pk] for pk in pages["told"] if pk in cards],
    }
    return TemplateResponse(request, "summits/leader.html", known)


def page(request, name, pks):
    """The page that an address asks for by this name; ``wrong`` is what it asked for, where there is no such page."""
    asked = request.GET.get(name, "1")
    found = Paginator(pks, PER_PAGE).get_page(asked)
    found.name, found.wrong = name, printable(asked) if asked != str(found.number) else ""
    return found


def address(request, *pages):
    """The one address of what is shown: without what nobody understands, and without first pages."""
    query = urlencode({page.name: page.number for page in pages if page.number > 1})
    return f"{request.path}?{query}" if query else request.path
