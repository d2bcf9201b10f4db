"""What reading again would change, shown on the desk before it is done."""

from django.contrib import admin
from django.template.response import TemplateResponse

from summits.desk.rehearsing import MOST, SHOWN

BUTTONS = ("_again", "_only")  # what the page itself sends; everything else it passes on


def page(request, title, rehearsed, *, held, back, only=False):
    """The page with what would change, and the buttons that do it: what was sent before is sent again with them.

    ``held`` is how many articles would have to be read; where they are too many, ``rehearsed`` tells of the first.
    ``only`` offers to save without reading.
    """
    sent = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in ("csrfmiddlewaretoken", *BUTTONS)
    ]
    known = {
        "title": title,
        "rehearsed": rehearsed,
        "held": held,
        "most": MOST,
        "shown": SHOWN,
        "sent": sent,
        "only": only,
        "may_read": held <= MOST and (only or rehearsed.anew),
        "stale": "_again" in request.POST,
        "back": back,
    }
    context = admin.site.each_context(request) | known
    return TemplateResponse(request, "admin/summits/rehearsal.html", context)
