"""A hostile article: what a text can try on those who read, show and edit it, beside words that do get read."""

import io
import json
from itertools import cycle
from urllib.parse import quote

import pytest
from django.contrib import admin
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Outlet
from summits.models import Quotation, Reading, Revision, Statement

BACKWARDS, EMBEDDED, NO_WIDTH = "\u202e", "\u2066", "\u200b"
SCRIPT = "<script>window.hostile = 1, alert('script')</script>"
IMAGE = "<img src=https://evil.example/x.png onerror=alert(2)>"
BREAKER = "'><svg onload=alert(3)></textarea></title></blockquote></style>--><!-- ]]> &lt;b&gt;"
QUOTES_BREAKER = f'" onmouseover="alert(4)" x="{BREAKER}'
FORMULA = "=cmd|' /C calc'!A0"
TEMPLATE = "{{ settings.SECRET_KEY }} {% debug %} {% load nothing %} ${7*7} #{7*7} %s %(x)s {0}"
LONG = f"Un{400 * 'believable'}ness"
CONTROLS = "\x7f\x80\x9b31m\ufeff\U000e0041\ufdd0"

OUTLET = f"“Evil” Times {BACKWARDS}{SCRIPT} {{{{ 7 }}}}"
ADDRESS = f"https://evil.example/{BACKWARDS}?a=1&amp;b=javascript:alert(5){QUOTES_BREAKER.replace(' ', '/')}"
HEADLINE = f"{FORMULA} \x9b31m{BACKWARDS}Obama and Putin{IMAGE} {{{{ 7 }}}}{QUOTES_BREAKER[:60]}"

SAID = {
    "mark-up": f"We agreed on {SCRIPT} and {IMAGE} in Syria",
    "attributes": f"Syria is a {BREAKER} problem for both of us",
    "a formula": f"{FORMULA} and +1+1 and @SUM(1) is what we said about Ukraine",
    "directions": f"The war {BACKWARDS}must stop{NO_WIDTH} in {EMBEDDED}Syria now",
    "template": f"We will {TEMPLATE} lift the sanctions on Russia",
    "long": f"It is {LONG} what happened in Ukraine",
    "controls": f"There are {CONTROLS} chemical weapons in Syria",
}

PARAGRAPHS = [
    HEADLINE,
    f"{FORMULA}\t{TEMPLATE} President Barack Obama and Russian President Vladimir Putin met on {BACKWARDS}Monday "
    f"at the G20 summit in Hangzhou, China. {SCRIPT}",
    *(
        f"“{words},” {name} said on Monday."
        for words, name in zip(SAID.values(), cycle(["Obama", "Putin"]), strict=False)
    ),
    f"Putin told reporters that {IMAGE} relations with {BACKWARDS}Washington {FORMULA} were frozen.",
    f"“We never {BACKWARDS}stopped talking about Syria,” said {BACKWARDS}Ivan <b>Evil</b>, a Kremlin spokesman.",
    f"“We never {BACKWARDS}stopped talking,” said Ivan{NO_WIDTH} Evil, a Kremlin spokesman.",
    f"“We never stopped talking,” said an official from <b>{BACKWARDS}Moscow</b>, who asked not to be named.",
    f"“An end without a beginning {QUOTES_BREAKER}",
    f"{CONTROLS}\x85\u2028\u2029 {10 * '“'}{10 * '”'}{10 * '<b>'}",
]
TEXT = "\r\n\r\n".join(PARAGRAPHS)


def write(folder):
    """The hostile article in a folder, among others that are refused and one in order."""
    texts = {
        "hostile": TEXT.encode(),
        "in order": b"Obama and Putin met in Hangzhou, China.\n\n\xe2\x80\x9cWe agreed,\xe2\x80\x9d Obama said.",
        "javascript": b"Obama met Putin.",
        "mark-up": b"Obama met Putin again.",
        "nul": TEXT.encode() + b"\0",
        "surrogate": TEXT.encode() + b"\xed\xb3\xbf",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text)
    known = {
        "hostile": {"outlet": OUTLET, "url": ADDRESS},
        "javascript": {"url": "javascript:alert(6)//https://evil.example/"},
        "mark-up": {"url": SCRIPT},
    }
    lines = [
        line
        for name, facts in known.items()
        for line in (f'["{name}.txt"]', *(f"{key} = {json.dumps(value)}" for key, value in facts.items()))
    ]
    (folder / "sources.toml").write_text("\n".join(lines), encoding="utf-8")
    return folder


def take_in(folder):
    """Load the catalogue and parse what ``write`` wrote: (what was printed, of errors, why it failed)."""
    call_command("load_catalogue", stdout=io.StringIO())
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError) as failure:
        call_command("parse_articles", write(folder), stdout=out, stderr=err, no_color=True)
    withdrawn = Statement.objects.order_by("pk").last()
    Statement.objects.filter(pk=withdrawn.pk).update(withdrawn_at=timezone.now(), withdrawn_why=HEADLINE)
    return out.getvalue(), err.getvalue(), str(failure.value)


def pages():
    """Every address of the site once the hostile article is held: {address: the status it answers with}."""
    asked = quote(f"{SCRIPT}{QUOTES_BREAKER}{BACKWARDS}{TEMPLATE}")
    filters = ["", "?kind=direct", "?q=script", f"?q={asked}", f"?leader={asked}&from={asked}&page={asked}"]
    filters += [f"?outlet={outlet.slug}" for outlet in Outlet.objects.all()]
    rows = [*Article.objects.all(), *Statement.objects.filter(withdrawn_at=None)]
    addresses = [*(f"/{each}" for each in filters), "/articles/", *(row.get_absolute_url() for row in rows)]
    gone = {row.get_absolute_url(): 410 for row in Statement.objects.exclude(withdrawn_at=None)}
    return dict.fromkeys(addresses, 200) | gone | {f"/{asked}/": 404}


def desk(rows=None):
    """Every list of the editors' desk, searched where that can be done, and so many rows of each (None: all)."""
    for model, its_admin in admin.site._registry.items():
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{name}_changelist")
        if its_admin.search_fields:
            yield f"{reverse(f'{name}_changelist')}?q={quote(SCRIPT + BACKWARDS)}"
            yield f"{reverse(f'{name}_changelist')}?q=script"
        if model in (Article, Outlet, Quotation, Reading, Statement, Revision):
            for pk in model._default_manager.order_by("pk").values_list("pk", flat=True)[:rows]:
                yield reverse(f"{name}_change", args=[pk])
                yield reverse(f"{name}_history", args=[pk])
