"""What is taken along: feeds, the calendar of meetings, a timeline. Anybody's page may fetch them."""

from functools import wraps

from django.core.paginator import InvalidPage, Paginator
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from summits.asking.filters import StatementFilter, printable
from summits.deciding.revisions import by_editors
from summits.exports.atom import CONTENT_TYPE, TAG, Feed, atom
from summits.exports.feeds import correction_entries, last_changed, statement_entries
from summits.exports.freshness import fresh
from summits.exports.ics import calendar, meetings
from summits.exports.timeline import MOST, timeline, title_slide
from summits.models import Statement
from summits.showing.citing import SITE

PER_PAGE = 100
EVERYTHING = "What Obama and Putin said, meeting by meeting"


class NotUnderstood(ValueError):
    """What is wrong with an address, in sentences."""


def taken_along(refusal):
    """A view whose answer anybody's page may fetch, and nobody twice; ``refusal`` tells what is not understood in its format."""

    def decorate(view):
        @wraps(view)
        def answer(request):
            try:
                response = fresh(view)(request)
            except NotUnderstood as problem:
                response = refusal(request, str(problem))
                response.status_code = 400
            response["Access-Control-Allow-Origin"] = "*"
            return response

        return require_safe(answer)

    return decorate


def understood(request):
    """The filter that an address asks for; NotUnderstood in the words of the chronology."""
    chosen = StatementFilter(request.GET, request.path)
    if chosen.problems:
        told = [f"{each.legend} {each.label}: {each.problem}." for each in chosen.problems]
        raise NotUnderstood(" ".join(told))
    return chosen


def page_of(items, per_page, asked, count=None):
    """A page of the items; NotUnderstood where there is none of this number."""
    pages = Paginator(items, per_page)
    if count is not None:
        pages.count = count
    try:
        return pages.page(asked)
    except InvalidPage:
        told = f"There is no page “{printable(asked)}”: the last is {pages.num_pages}."
        raise NotUnderstood(told) from None


def words_of(chosen):
    """What a filter shows, as a title says it."""
    return chosen.in_words() if chosen.chips() else EVERYTHING


def address(request, name):
    """The full address of what is asked for in another form, from its first page; the order is each form's own."""
    return request.build_absolute_uri(StatementFilter(request.GET, reverse(name)).to(sort=[]))


# ----------------------------------------------------------------------- Atom


def as_atom(feed):
    return HttpResponse(atom(feed), content_type=CONTENT_TYPE)


def empty_feed(request, problem):
    here = request.build_absolute_uri(request.path)
    return as_atom(Feed(f"{TAG}not-understood", "Not understood", problem, SITE, {"self": here}))


def links(page, here, there, to_page):
    """The relations of a page of a feed: itself, what shows the same, its neighbours. ``to_page`` gives a page's address."""
    known = {"self": here, "alternate": there}
    if page.has_previous():
        known |= {"first": to_page(1), "previous": to_page(page.previous_page_number())}
    return known | ({"next": to_page(page.next_page_number())} if page.has_next() else {})


@taken_along(empty_feed)
def statements_atom(request):
    """The statements that fit a filter, the last changed first."""
    chosen, absolute = understood(request), request.build_absolute_uri
    page = page_of(last_changed(chosen), PER_PAGE, chosen.values.get("page", ["1"])[0])
    first = chosen.to(sort=[])
    feed = Feed(
        id=f"{TAG}{first[1:]}",
        title=f"{SITE}: {words_of(chosen)}",
        subtitle="The last changed first. A check that changed nothing is no change.",
        author=SITE,
        links=links(
            page,
            absolute(chosen.to(sort=[], page=[str(page.number)])),
            address(request, "chronology"),
            lambda number: absolute(chosen.to(sort=[], page=[str(number)])),
        ),
        entries=statement_entries(page.object_list, absolute),
    )
    return as_atom(feed)


@taken_along(empty_feed)
def corrections_atom(request):
    """What editors changed, the last first, each with what it was before."""
    page = page_of(by_editors(), PER_PAGE, request.GET.get("page") or "1")
    absolute = request.build_absolute_uri

    def to_page(number):
        return absolute(f"{request.path}?page={number}" if number > 1 else request.path)

    feed = Feed(
        id=f"{TAG}corrections",
        title=f"{SITE}: Corrections",
        subtitle="What editors changed after an article was read, the last first.",
        author=SITE,
        links=links(page, to_page(page.number), absolute(reverse("corrections")), to_page),
        entries=correction_entries(page.object_list, absolute),
    )
    return as_atom(feed)


# --------------------------------------------------------- calendar and timeline


def a_line(request, problem):
    return HttpResponse(f"{problem}\n", content_type="text/plain; charset=utf-8")


@taken_along(a_line)
def summits_ics(request):
    """The meetings that fit a filter as a calendar; without one all there are."""
    told = calendar(meetings(understood(request)), request.build_absolute_uri)
    return HttpResponse(told, content_type="text/calendar; charset=utf-8")


def as_json(values):
    return JsonResponse(values, json_dumps_params={"ensure_ascii": False})


def not_json(request, problem):
    return as_json({"ok": False, "error": problem})


@taken_along(not_json)
def timeline_json(request):
    """The statements that fit a filter in TimelineJS's format, so many to a page; ``next`` is the address of the next."""
    chosen, absolute = understood(request), request.build_absolute_uri
    page = page_of(chosen.in_order(), MOST, chosen.values.get("page", ["1"])[0], chosen.total)
    statements = Statement.objects.with_everything().in_turn(page.object_list)
    told = how_much(page)
    title = title_slide(words_of(chosen), told, address(request, "chronology"))
    following = absolute(chosen.to(page=[str(page.next_page_number())])) if page.has_next() else None
    known = {"ok": True, "count": chosen.total, "note": told, "next": following}
    return as_json(known | timeline(title, statements, absolute))


def how_much(page):
    """ "12 statements"; of more than fit "statements 1 to 200 of 1,234" """
    total = page.paginator.count
    if page.has_other_pages():
        return f"Statements {page.start_index():,} to {page.end_index():,} of {total:,}: TimelineJS is slow with more at once."
    return f"{total} statement{'' if total == 1 else 's'}"
