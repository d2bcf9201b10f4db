"""The chronology to take along as JSON and CSV, and the page that tells of all there is to take."""

from pathlib import Path

from django.http import FileResponse, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from summits import exports
from summits.exports.downloads import COLUMNS, csv_blocks, facets, file_name, statements, told

from .feeds import a_line, as_json, not_json, page_of, taken_along, understood

PER_PAGE = 100
SCHEMA = Path(exports.__file__).parent / "chronology.schema.json"


@taken_along(not_json)
def chronology_json(request):
    """A page of the statements that fit a filter, with the counts beside each choice; ``next`` is the next page's address."""
    chosen, absolute = understood(request), from_root(request)
    page = page_of(chosen.in_order(), PER_PAGE, chosen.values.get("page", ["1"])[0], chosen.total)
    following = page.has_next() and chosen.to(page=[str(page.next_page_number())])
    answer = as_json(
        {
            "ok": True,
            "query": chosen.values,
            "count": chosen.total,
            "results": [told(each, absolute) for each in statements(page.object_list)],
            "facets": facets(chosen),
            "next": absolute(following) if following else None,
        }
    )
    answer["Link"] = f'<{absolute(reverse("chronology-schema"))}>; rel="describedby"'
    return answer


@taken_along(a_line)
def chronology_csv(request):
    """All statements that fit a filter, a line for each quotation, sent as they are read."""
    chosen = understood(request)
    blocks = csv_blocks(chosen, from_root(request)) if request.method == "GET" else ()
    answer = StreamingHttpResponse(blocks, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{file_name(chosen)}.csv"'
    return answer


@taken_along(not_json)
def schema(request):
    """The shape of ``chronology_json``, in JSON Schema 2020-12."""
    return FileResponse(SCHEMA.open("rb"), content_type="application/schema+json")


def from_root(request):
    """What makes full addresses of paths, quicker than the request does one by one."""
    return request.build_absolute_uri("/")[:-1].__add__


# (tool, what the line does, the line), pasted as it is where the tool takes lines
LINES = (
    (
        "curl",
        "What Putin said on Syria, as a table in a file",
        'curl -sS -o putin-on-syria.csv "{csv}?leader=vladimir-putin&topic=syria"',
    ),
    (
        "curl",
        "The first hundred statements; run again, it fetches nothing until something has changed",
        'curl -sS --etag-compare seen.txt --etag-save seen.txt -o statements.json "{json}"',
    ),
    (
        "Python",
        "How many statements are on Syria",
        """python3 -c "import json, urllib.request as web; print(json.load(web.urlopen('{json}?topic=syria'))['count'])\"""",
    ),
    (
        "pandas",
        "A table with dates",
        'import pandas; statements = pandas.read_csv("{csv}", parse_dates=["said_from", "said_to"])',
    ),
    (
        "R",
        "The same table",
        'statements <- read.csv("{csv}", fileEncoding = "UTF-8-BOM")',
    ),
    ("Google Sheets", "The table in a sheet, kept up to date", '=IMPORTDATA("{csv}?topic=syria")'),
    (
        "Excel",
        "The same by Data, Get Data, Blank Query",
        '=Table.PromoteHeaders(Csv.Document(Web.Contents("{csv}?topic=syria"), [Delimiter=",", Encoding=65001]))',
    ),
    (
        "curl",
        "What is new and what was changed, for a feed reader",
        'curl -sS "{atom}?leader=vladimir-putin"',
    ),
    ("curl", "What editors corrected, for a feed reader", 'curl -sS "{corrections}"'),
    ("curl", "The meetings, for a calendar", 'curl -sS -o meetings.ics "{ics}"'),
    (
        "JavaScript",
        "A timeline, where TimelineJS is loaded",
        'new TL.Timeline("timeline", "{timeline}?topic=syria")',
    ),
)
ADDRESSES = {
    "json": "chronology-json",
    "csv": "chronology-csv",
    "atom": "chronology-atom",
    "corrections": "corrections-atom",
    "ics": "summits-ics",
    "timeline": "timeline-json",
}


@require_safe
def index(request):
    """All there is to take along, each with a line that works when it is pasted."""
    addresses = {name: request.build_absolute_uri(reverse(view)) for name, view in ADDRESSES.items()}
    lines = [(tool, what, line.format_map(addresses)) for tool, what, line in LINES]
    known = {"lines": lines, "columns": COLUMNS, "per_page": PER_PAGE}
    return TemplateResponse(request, "summits/data.html", known)
