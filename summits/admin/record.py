"""The record on the desk: who decided what, when and why, narrowed as an address asks, as a page and as CSV."""

from urllib.parse import urlencode

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponseBadRequest, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.views.decorators.http import require_safe

from summits.desk.entries import table, told
from summits.desk.record import RecordForm
from summits.sheet import lines

ON_A_PAGE = 50


def urls():
    """The addresses of the record, under the statements."""
    views = {"record/": (record, "summits_record"), "record.csv": (as_csv, "summits_record_csv")}
    return [path(route, admin.site.admin_view(view), name=name) for route, (view, name) in views.items()]


@require_safe
def record(request):
    """What editors decided, the last first."""
    form = asked(request)
    page = Paginator(form.rows() if form.is_valid() else [], ON_A_PAGE).get_page(request.GET.get("page"))
    known = {
        "title": "The record",
        "form": form,
        "query": urlencode({name: value for name in form.fields if (value := form[name].value())}),
        "page": page,
        "entries": told(page.object_list),
    }
    context = admin.site.each_context(request) | known
    return TemplateResponse(request, "admin/summits/record.html", context)


@require_safe
def as_csv(request):
    """The same as a table, all of it, a row a change."""
    form = asked(request)
    if not form.is_valid():
        wrong = [f"{form.fields[name].label}: {' '.join(said)}" for name, said in form.errors.items()]
        return HttpResponseBadRequest("\n".join(wrong), content_type="text/plain; charset=utf-8")
    sheet = lines(table(list(form.rows())))
    headers = {"Content-Disposition": 'attachment; filename="record.csv"'}
    return StreamingHttpResponse(sheet, content_type="text/csv; charset=utf-8", headers=headers)


def asked(request):
    if not request.user.has_perm("summits.view_act"):
        raise PermissionDenied
    return RecordForm(request.GET)
