"""Articles that an editor adds by hand: pasted or uploaded, as text or as HTML, looked at before they are kept."""

import datetime
import json
import re
from html.parser import HTMLParser
from pathlib import Path

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError

from articles.models import Article
from articles.reading import read
from articles.sources import CHECKS, LIMIT, Received, Refused, decoded
from summits.deciding.parts import words_of
from summits.models import Quotation
from summits.recording.lexicon import lexicon_from_rows
from summits.recording.rows import parts_row

from .marking import pieces

MISSING = (
    "Reading HTML needs an extra that is not installed here: pip install 'trafilatura>=2.3,<3' lxml_html_clean. "
    "Without it, paste the article's words as plain text."
)
EXACT = 500_000  # characters up to which an upload's own line ends survive being looked at


class IntakeForm(forms.Form):
    """A text with what is known of it. Sets ``received`` once it is valid."""

    text = forms.CharField(
        required=False, strip=False, widget=forms.Textarea(attrs={"rows": 18}), label="The article's words"
    )
    file = forms.FileField(
        required=False, label="Or a file", help_text="Plain text in UTF-8, or HTML; up to 2 MB."
    )
    outlet = forms.CharField(required=False, max_length=120, help_text="Empty where nobody knows.")
    url = forms.CharField(
        required=False, max_length=500, label="Address", help_text="Where it was published."
    )
    published = forms.DateField(required=False, widget=AdminDateWidget, help_text="Only if it is known.")
    kind = forms.ChoiceField(choices=Article.Kind.choices)
    exact = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def clean(self):
        data = super().clean()
        try:
            found = self.given(data)
            facts = {name: data.get(name) or found.get(name) for name in ("outlet", "url", "published")}
            known = {name: CHECKS[name](value) for name, value in facts.items() if value}
            self.received = Received(Path("article"), found["text"], kind=data.get("kind"), **known)
        except Refused as error:
            raise ValidationError(f"{error.reason} {error.way_out}") from None
        except ValueError as error:
            raise ValidationError(str(error)) from None
        self.fill()
        return data

    def given(self, data):
        """The text, exactly as it was given, with what an HTML page says of itself."""
        upload, pasted = data.get("file"), data.get("text") or ""
        if upload:
            if upload.size > LIMIT:
                raise ValidationError("It is larger than 2 MB. Give one article a file.")
            content = upload.read()
            return (
                from_html(content)
                if is_html(upload.name, content)
                else {"text": decoded(upload.name, content)}
            )
        exact = self.exact_text(data.get("exact"))
        same = exact is not None and unix(exact) == unix(pasted)
        words = exact if same else unix(pasted)
        if not same and is_html("", words.encode(errors="surrogatepass")):
            return from_html(words.encode(errors="surrogatepass"))
        if len(content := words.encode(errors="surrogatepass")) > LIMIT:
            raise ValidationError("It is larger than 2 MB. Give one article at a time.")
        return {"text": decoded("article", content)}

    def exact_text(self, line):
        try:
            found = json.loads(line) if line else None
        except ValueError:
            found = None
        return found if isinstance(found, str) else None

    def fill(self):
        """Show what was taken from a file in the fields, so that it can be looked at and mended."""
        one = self.received
        self.data = self.data.copy()
        shown = {"text": one.text, "outlet": one.outlet, "url": one.url}
        shown["published"] = one.published.isoformat() if one.published else ""
        shown["exact"] = json.dumps(one.text) if len(one.text) <= EXACT else ""
        for name, value in shown.items():
            self.data[name] = value


def unix(text):
    """The text with line ends as a browser's form sends them made plain."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


# ----------------------------------------------------------------------- HTML


def is_html(name, content):
    """Is it a web page, by its name or by how it begins?"""
    beginning = content[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return name.lower().endswith((".html", ".htm")) or beginning.startswith((b"<!doctype html", b"<html"))


def from_html(content):
    """{"text", "outlet", "url", "published"} of a page; its date only from structured data. Raises ValidationError."""
    try:
        import trafilatura
    except ImportError:
        raise ValidationError(MISSING) from None
    body = trafilatura.extract(content, include_comments=False, include_tables=False)
    if not body:
        raise ValidationError("No article was found in this page: paste its words as plain text.")
    known = trafilatura.extract_metadata(content)
    body = "\n\n".join(line for line in body.splitlines() if line.strip())
    title = (known and known.title) or ""
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    facts = {"outlet": (known and known.sitename) or "", "url": (known and known.url) or ""}
    return {"text": text, **facts, "published": published(content.decode(errors="replace"))}


def published(html):
    """The day a page's structured data gives for its publication; None where there is none."""
    page = Structured()
    page.feed(html)
    for moment in page.moments:
        if re.match(r"\d{4}-\d{2}-\d{2}", moment, re.ASCII):
            try:
                return datetime.date.fromisoformat(moment[:10])
            except ValueError:
                continue
    return None


class Structured(HTMLParser):
    """What a page's JSON-LD and ``article:published_time`` say of when it was published."""

    def __init__(self):
        super().__init__()
        self.moments, self.in_data = [], False

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        self.in_data = tag == "script" and known.get("type") == "application/ld+json"
        if tag == "meta" and known.get("property") == "article:published_time":
            self.moments.append(known.get("content") or "")

    def handle_data(self, data):
        if self.in_data:
            self.moments += re.findall(r'"datePublished"\s*:\s*"([^"]*)"', data)

    def handle_endtag(self, tag):
        self.in_data = False


# ------------------------------------------------------------- looking at it


def would_be_read(received):
    """What reading would find in the text, for people; nothing is stored."""
    lexicon = lexicon_from_rows()
    names = {meeting.slug: meeting.name for meeting in lexicon.meetings}
    found, text = read(received.text, lexicon, received.published), received.text
    quotations = [
        {
            "words": words_of(text, parts_row(each.parts)),
            "who": each.speaker.value.name if each.speaker.value else "speaker not known",
            "basis": each.speaker.basis,
            "kind": Quotation.Kind(each.kind).label,
        }
        for each in found.quotations
    ]
    layers = {
        "own": [list(part.span) for each in found.quotations for part in each.parts],
        "speaker": [list(span) for each in found.quotations for span in each.speaker.spans],
    }
    return {
        "meeting": names.get(found.meeting.value, "not known"),
        "basis": found.meeting.basis,
        "quotations": quotations,
        "doubts": [each.words for each in found.doubts],
        "pieces": pieces(text[:EXACT], layers),
    }
