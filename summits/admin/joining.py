"""Joining and parting on the desk: two statements side by side with their differences, and one wording that leaves."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods

from summits.deciding import joining
from summits.deciding.revisions import word_runs
from summits.models import Quotation, Statement

ACTIONS = {"join": joining.join, "apart": joining.keep_apart}
WITH_NAMES = Statement.objects.select_related("speaker", "summit", "via")
SAY_WHY = "Say why: readers see what was changed and for what reason."


def urls():
    """The addresses of these pages, under the statement they are about."""
    views = {
        "<int:pk>/compare/": (compare, "summits_compare"),
        "part/<int:quotation>/": (part, "summits_part"),
    }
    return [path(route, admin.site.admin_view(view), name=name) for route, (view, name) in views.items()]


@require_http_methods(["GET", "HEAD", "POST"])
def compare(request, pk):
    """Two statements side by side, the other one by its number in ``with``: the same, or not."""
    may_decide(request)
    one = get_object_or_404(WITH_NAMES, pk=pk)
    asked = request.GET.get("with", "").strip()
    other = WITH_NAMES.filter(pk=asked).first() if asked.isdecimal() and len(asked) < 19 else None
    action = next((ACTIONS[name] for name in ACTIONS if f"_{name}" in request.POST), None)
    if other and action and (done := decided(request, action, one, other)):
        return HttpResponseRedirect(reverse("admin:summits_statement_change", args=[done.statement_id]))
    pair = [(each, wordings(each)) for each in (one, other) if each]
    firsts = [held[0].words if held else "" for _, held in pair]
    known = {
        "title": f"Is {one} the same as another?",
        "asked": asked,
        "pair": pair,
        "runs": word_runs(*firsts) if other else (),
        "stays": min(each.pk for each, _ in pair),
        "goes": max(each.pk for each, _ in pair),
        "reason": request.POST.get("reason", ""),
    }
    context = admin.site.each_context(request) | known
    return TemplateResponse(request, "admin/summits/statement/compare.html", context)


def wordings(statement):
    return list(statement.quotations.select_related("article__outlet").order_by("gone", "pk"))


@require_http_methods(["GET", "HEAD", "POST"])
def part(request, quotation):
    """One wording becomes a statement of its own."""
    may_decide(request)
    row = get_object_or_404(Quotation.objects.select_related("statement", "article__outlet"), pk=quotation)
    if request.method == "POST" and decided(request, joining.part, row):
        row.refresh_from_db(fields=["statement"])
        return HttpResponseRedirect(reverse("admin:summits_statement_change", args=[row.statement_id]))
    rest = (
        row.statement.quotations.exclude(pk=row.pk).select_related("article__outlet").order_by("gone", "pk")
    )
    known = {
        "title": f"Part a wording from {row.statement}",
        "statement": row.statement,
        "quotation": row,
        "rest": [(each, word_runs(each.words, row.words)) for each in rest],
        "reason": request.POST.get("reason", ""),
    }
    context = admin.site.each_context(request) | known
    return TemplateResponse(request, "admin/summits/statement/part.html", context)


def may_decide(request):
    if not request.user.has_perm("summits.change_statement"):
        raise PermissionDenied


def decided(request, action, *rows):
    """What the action decided, as an Act; None where it could not, which the page then says."""
    reason = request.POST.get("reason", "").strip()
    try:
        if not reason:
            raise ValidationError(SAY_WHY)
        act = action(*rows, reason=reason, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return None
    messages.success(request, f"{act.statement}: {act.get_kind_display()}.")
    return act
