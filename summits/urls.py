"""Addresses. A statement's and an article's number is never given to another."""

from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import path

from .sitemaps import SECTIONS
from .views import about, articles, chronology, data, embeds, feeds, leaders, statements, summits, topics

urlpatterns = [
    path("", chronology.chronology, name="chronology"),
    path("chronology.json", data.chronology_json, name="chronology-json"),
    path("chronology.csv", data.chronology_csv, name="chronology-csv"),
    path("chronology.atom", feeds.statements_atom, name="chronology-atom"),
    path("corrections.atom", feeds.corrections_atom, name="corrections-atom"),
    path("summits.ics", feeds.summits_ics, name="summits-ics"),
    path("timeline.json", feeds.timeline_json, name="timeline-json"),
    path("data/", data.index, name="data"),
    path("data/chronology.schema.json", data.schema, name="chronology-schema"),
    path("summits/", summits.index, name="summits"),
    path("summits/<slug:slug>/", summits.summit, name="summit"),
    path("topics/", topics.index, name="topics"),
    path("topics/<slug:slug>/", topics.topic, name="topic"),
    path("leaders/", leaders.index, name="leaders"),
    path("leaders/<slug:slug>/", leaders.leader, name="leader"),
    path("statements/<int:pk>/", statements.statement, name="statement"),
    path("statements/<int:pk>/v/<int:number>/", statements.version, name="version"),
    path("statements/<int:pk>/report/", statements.report, name="report"),
    path("statements/<int:pk>/report/sent/", statements.reported, name="reported"),
    path("embed/statements/<int:pk>/", embeds.embed, name="embed"),
    path("oembed", embeds.oembed, name="oembed"),
    path("articles/", articles.index, name="articles"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("method/", about.method, name="method"),
    path("corrections/", about.corrections, name="corrections"),
    path("robots.txt", about.robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": SECTIONS}, name="sitemap"),
    path("admin/", admin.site.urls),
]
