"""Addresses. A statement's and an article's number is never given to another."""

from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import path

from .sitemaps import SECTIONS
from .views import about, articles, chronology, leaders, statements, summits, topics

urlpatterns = [
    path("", chronology.chronology, name="chronology"),
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
    path("articles/", articles.index, name="articles"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("method/", about.method, name="method"),
    path("corrections/", about.corrections, name="corrections"),
    path("robots.txt", about.robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": SECTIONS}, name="sitemap"),
    path("admin/", admin.site.urls),
]
