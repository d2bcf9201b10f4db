"""A statement in somebody else's page: the frame itself, and what oEmbed tells of it."""

from csp.constants import NONE
from csp.decorators import csp_replace
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import conditional_page, require_safe

from summits.exports import embedding
from summits.exports.freshness import fresh
from summits.models import Statement
from summits.showing.citing import at_the_meeting, reported_by
from summits.showing.compared import rank
from summits.showing.corrected import cause_of, corrections_in

from .statements import is_elsewhere, last_of

# Anybody may frame this one page; it runs nothing and asks for nothing but its style
IN_ANY_FRAME = {"frame-ancestors": ["*"], "script-src": [NONE], "connect-src": [NONE], "form-action": [NONE]}


@require_safe
@xframe_options_exempt
@csp_replace(IN_ANY_FRAME)
@conditional_page  # here, so that "not modified" may be framed too: a browser takes its headers for the page's
@fresh
def embed(request, pk):
    """One statement as it is now, for a frame of any width; what is gone, and what never was, says so in the frame."""
    found = Statement.objects.with_everything().filter(pk=pk).first()
    if found and found.merged_into_id:
        return redirect("embed", last_of(found).pk, permanent=True)
    if found is None or is_elsewhere(found):
        known = {"statement": found, "pk": pk}
        return render(request, "summits/embed_gone.html", known, status=410 if found else 404)
    found.printed.sort(key=rank)
    nearest = found.printed[0] if found.printed else None
    words, is_short = embedding.shortened(nearest.words if nearest else "")
    corrected = corrections_in(list(found.revisions.all()))
    known = {
        "statement": found,
        "title": embedding.title_of(found),
        "nearest": nearest,
        "words": words,
        "is_short": is_short,
        "at_the_meeting": at_the_meeting(found),
        "reported_by": reported_by(found),
        "corrected": corrected[-1] if corrected else None,
        "cause": cause_of(corrected[-1]) if corrected else "",
    }
    return render(request, "summits/embed.html", known)


class Refused(Exception):
    """What oEmbed cannot tell: the status of the answer, and a sentence."""

    def __init__(self, status, words):
        super().__init__(words)
        self.status = status


@require_safe
@fresh
def oembed(request):
    """What oEmbed asks for: a statement by any form of its address, as JSON with a frame in it."""
    try:
        check_format(request.GET.get("format", ""))
        url = request.GET.get("url", "").strip()
        size = {name: pixels(request, f"max{name}") for name in ("width", "height")}
        found = statement_of(url, request.get_host())
        answer, status = embedding.oembed(found, request.build_absolute_uri, **size), 200
    except Refused as refused:
        answer, status = {"ok": False, "error": str(refused)}, refused.status
    headers = {"Access-Control-Allow-Origin": "*"}
    return JsonResponse(answer, status=status, headers=headers, json_dumps_params={"ensure_ascii": False})


def check_format(asked):
    if asked.strip().lower() not in ("", "json"):
        raise Refused(501, "Only format=json is told here.")


def pixels(request, name):
    """A number of pixels from the address; None where none is given."""
    value = request.GET.get(name, "").strip()
    if not value:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 10 and int(value)):
        raise Refused(400, f"{name} is a number of pixels, 1 or more.")
    return int(value)


def statement_of(url, host):
    """The statement that an address names, whatever it was merged into."""
    if not url:
        raise Refused(400, "Say of which page: ?url= and the full address of a statement.")
    try:
        asked = embedding.statement_at(url) if embedding.is_ours(url, host) else None
    except ValueError:
        raise Refused(
            400, "The url is no full address of the web: it begins with http:// or https://."
        ) from None
    if asked is None:
        raise Refused(404, "That is not the address of a statement here.")
    return held(*asked)


def held(pk, number):
    """The statement of this number, in whose place another may stand; Refused where nothing is to be shown."""
    known = Statement.objects.with_everything()
    found = known.filter(pk=pk).first()
    if found is None or (number and not found.revisions.filter(number=number).exists()):
        raise Refused(404, "There is no such statement.")
    if found.merged_into_id:
        found = known.get(pk=last_of(found).pk)
    if is_elsewhere(found):
        raise Refused(404, f"{found} is no longer shown.")
    found.printed.sort(key=rank)
    return found
