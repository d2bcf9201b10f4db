"""Statements on the desk: the queue, one to check and correct, its versions."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Subquery
from django.forms import Script
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import Truncator
from django.views.decorators.http import require_POST, require_safe

from articles.models import Outlet
from summits.admin import bulk, joining, record
from summits.admin.sturdy import Sturdy
from summits.deciding import acts
from summits.deciding.revisions import CAUSES, entries, word_runs
from summits.desk import form as desk
from summits.desk.marking import around, marks_of, pieces
from summits.desk.queue import gathered, reasons
from summits.desk.telling import printer
from summits.desk.waiting import Queue
from summits.models import Act, Correction, Quotation, Revision, Statement, Summit

LAST = 10  # decisions that stay in reach
ON_A_PAGE = 50
DONE = {desk.ACCEPT: "checked", desk.REJECT: "rejected", desk.LATER: "left for later"}


@admin.register(Statement)
class StatementAdmin(Sturdy):
    """Statements, unchecked ones first; each page shows the article's words beside what can be decided."""

    change_form_template = "admin/summits/statement/change_form.html"
    list_display = ["excerpt", "who", "outlets", "summit", "kinds", "checked"]
    list_select_related = ["speaker", "summit"]
    list_filter = [
        ("checked_at", admin.EmptyFieldListFilter),
        ("summit", admin.RelatedOnlyFieldListFilter),
        ("speaker", admin.RelatedOnlyFieldListFilter),
        ("topics", admin.RelatedOnlyFieldListFilter),
        "occasion",
        "quotations__kind",
        "quotations__article__outlet",
        "gone",
        ("withdrawn_at", admin.EmptyFieldListFilter),
    ]
    search_fields = ["quotations__words", "speaker__name", "speaker_words"]
    date_hierarchy = "said_from"
    ordering = [F("checked_at").asc(nulls_first=True), "pk"]
    list_per_page = 50
    show_full_result_count = False
    actions = bulk.ACTIONS

    class Media:
        js = [Script("desk.js", defer=True)]

    def has_withdraw_permission(self, request):
        return request.user.has_perm("summits.withdraw_statement")

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        printed = Quotation.objects.select_related("article__outlet").order_by("gone", "article_id", "start")
        return super().get_queryset(request).prefetch_related(Prefetch("quotations", printed))

    def get_urls(self):
        def at(route, view, name):
            return path(route, self.admin_site.admin_view(view), name=f"summits_{name}")

        return [
            at("queue/", require_safe(self.queue_view), "queue"),
            at("take-back/<int:act>/", require_POST(self.take_back_view), "take_back"),
            at("conflict/<int:correction>/", require_POST(self.conflict_view), "conflict"),
            at("<int:pk>/versions/", require_safe(self.versions_view), "versions"),
            at("<int:pk>/versions/<int:number>/put-back/", require_POST(self.put_back_view), "put_back"),
            *joining.urls(),
            *record.urls(),
            *super().get_urls(),
        ]

    # The list

    @admin.display(description="words")
    def excerpt(self, row):
        return Truncator(next((each.words for each in row.quotations.all()), "(no words)")).chars(90)

    @admin.display(description="speaker", ordering="speaker__name", empty_value="not known")
    def who(self, row):
        return row.speaker_words or row.speaker

    @admin.display
    def outlets(self, row):
        live = [each.article.outlet for each in row.quotations.all() if not each.gone]
        return ", ".join(dict.fromkeys(outlet.name if outlet else "not known" for outlet in live))

    @admin.display
    def kinds(self, row):
        live = [each.get_kind_display() for each in row.quotations.all() if not each.gone]
        return ", ".join(dict.fromkeys(live))

    @admin.display(boolean=True, ordering="checked_at")
    def checked(self, row):
        return row.checked_at is not None

    # One statement

    def get_form(self, request, obj=None, change=False, **kwargs):
        if obj and self.has_change_permission(request, obj):
            return desk.decision_form(obj, request.user)
        return super().get_form(request, obj, change, **kwargs)

    def get_fieldsets(self, request, obj=None):
        if obj and self.has_change_permission(request, obj):
            return desk.fieldsets(obj)
        return [
            (None, {"fields": ["speaker", "speaker_words", "summit", "said_from", "said_to", "occasion"]})
        ]

    def save_model(self, request, obj, form, change):
        """Decisions, never a write past them; where the next one is, is seen before this one is dealt with."""
        request.order = Queue(request.GET).keys() if form.action in DONE else []
        form.decide(request.user)

    def save_related(self, request, form, formsets, change):
        """Topics are settled, too."""

    def log_change(self, request, obj, message):
        """Acts and revisions tell more than an entry of the log could."""

    def response_change(self, request, obj):
        done = next((words for name, words in DONE.items() if name in request.POST), None)
        if not done:
            return super().response_change(request, obj)
        queue = Queue(request.GET)
        following = queue.after(obj.pk, request.order)
        self.message_user(request, f"Statement {obj.pk} {done}.", messages.SUCCESS)
        return HttpResponseRedirect(self.place(following, queue.query))

    def place(self, pk, query):
        """Where to check this one; the queue where there is none."""
        address = (
            reverse("admin:summits_statement_change", args=[pk]) if pk else reverse("admin:summits_queue")
        )
        return f"{address}?{query}" if query else address

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context |= self.beside(request, obj) | {"title": "Check and correct"}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def beside(self, request, row):
        """The article's words, why it needs a person, what was decided last, how many wait."""
        quotations = row.quotations.select_related("article__outlet").order_by("gone", "article_id", "start")
        (why,) = reasons(gathered(Statement.objects.filter(pk=row.pk))).values()
        queue = Queue(request.GET)
        return {
            "panes": [pane(each) for each in quotations],
            "parts": sum(not each.gone for each in quotations) > 1,
            "reasons": [each for each in why if each.code != "double"],
            "doubles": doubles_told(quotations, [each.about for each in why if each.code == "double"]),
            "queue": queue,
            "left": queue.rows.count(),
            "last": last_acts(request.user),
            "may_withdraw": request.user.has_perm("summits.withdraw_statement"),
            "no_statement": desk.NO_STATEMENT,
        }

    # The queue

    def queue_view(self, request):
        """What needs a person, worst evidence first."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        queue = Queue(request.GET)
        page = Paginator(queue.rows, ON_A_PAGE).get_page(request.GET.get("page"))
        page.object_list = gathered(page.object_list.select_related("speaker", "summit"))
        known = {
            "title": "The queue",
            "queue": queue,
            "page": page,
            "waiting": [(row, row.quotations.all(), why) for row, why in reasons(page.object_list).items()],
            "summits": Summit.objects.filter(statements__isnull=False).distinct(),
            "outlets": Outlet.objects.all(),
            "last": last_acts(request.user),
        }
        return TemplateResponse(
            request, "admin/summits/queue.html", self.admin_site.each_context(request) | known
        )

    def conflict_view(self, request, correction):
        """Settle a conflict once: the decision holds, or what the reader finds now."""
        held = get_object_or_404(Correction.objects.select_related("statement", "quotation"), pk=correction)
        if not self.has_change_permission(request):
            raise PermissionDenied
        settle = acts.keep if "_keep" in request.POST else acts.give_way
        try:
            reason = settle(held, request.user).reason.rstrip(".")
            self.message_user(request, f"Settled: {reason}.", messages.SUCCESS)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        return HttpResponseRedirect(self.place(held.statement_id, Queue(request.GET).query))

    # Taking back

    def take_back_view(self, request, act):
        """Undo one of one's own last acts and go to its statement."""
        held = get_object_or_404(Act, pk=act)
        if not self.has_change_permission(request) or held.by_id != request.user.pk:
            raise PermissionDenied
        try:
            done = bulk.take_back(held, request.user)
            self.message_user(request, f"Taken back: {done}.", messages.SUCCESS)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        return HttpResponseRedirect(
            self.place(None if held.batch else held.statement_id, Queue(request.GET).query)
        )

    def versions_view(self, request, pk):
        """Every version there was, what each changed, and the way back to it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = get_object_or_404(Statement, pk=pk)
        held = list(row.revisions.select_related("by"))
        for earlier, each in zip([None, *held], held, strict=False):
            each.before = earlier and earlier.state
        known = {
            "title": f"Versions of statement {pk}",
            "statement": row,
            "versions": [(each, CAUSES.get(each.cause, each.cause), told) for each, told in entries(held)][
                ::-1
            ],
            "last_number": held[-1].number if held else None,
            "may_put_back": self.has_change_permission(request),
        }
        context = self.admin_site.each_context(request) | known
        return TemplateResponse(request, "admin/summits/statement/versions.html", context)

    def put_back_view(self, request, pk, number):
        """Make a statement what it was in an earlier version."""
        row = get_object_or_404(Statement, pk=pk)
        version = get_object_or_404(Revision, statement=row, number=number)
        withdraws = "withdrawn" in version.state or row.withdrawn_at
        if not self.has_change_permission(request) or (
            withdraws and not request.user.has_perm("summits.withdraw_statement")
        ):
            raise PermissionDenied
        try:
            if not request.POST.get("reason", "").strip():
                raise ValidationError("Say why: readers see what was changed and for what reason.")
            acts.put_back(row, number, reason=request.POST["reason"], by=request.user)
            self.message_user(request, f"Version {number} was put back.", messages.SUCCESS)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        return HttpResponseRedirect(reverse("admin:summits_versions", args=[pk]))


def pane(quotation):
    """The article's words around a quotation, with what stands where."""
    text = quotation.article.text
    first, last = around(text, quotation.start, quotation.end)
    return {
        "quotation": quotation,
        "printer": printer(quotation),
        "pieces": pieces(text, marks_of(quotation), first, last),
        "cut_before": first > 0,
        "cut_behind": last < len(text),
    }


def doubles_told(quotations, doubles):
    """[(a likely double, how its words differ from the first of these)]"""
    held = Statement.objects.filter(pk__in=doubles).prefetch_related("quotations").order_by("pk")
    first = next((each.words for each in quotations), "")
    return [
        (each, word_runs(first, next((other.words for other in each.quotations.all()), ""))) for each in held
    ]


def last_acts(user):
    """What this editor did last, and can take back: [(act, the statement's words)]

    Of what was done in one go there is one act; ``together`` says to how many.
    """
    mine = Act.objects.filter(by=user.pk, undone_at=None)
    same = mine.filter(batch=OuterRef("batch")).order_by()
    together = Subquery(same.values("batch").annotate(n=Count("pk")).values("n"))
    held = mine.exclude(Exists(same.filter(pk__gt=OuterRef("pk")))).annotate(together=together)
    held = held.select_related("statement")
    held = held.prefetch_related(Prefetch("statement__quotations", Quotation.objects.defer("found")))[:LAST]
    return [(act, next((each.words for each in act.statement.quotations.all()), "")) for act in held]
