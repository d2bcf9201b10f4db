"""Addresses. A statement's and an article's number is never given to another."""

from django.contrib import admin
from django.urls import path

from . import views

urlpatterns = [
    path("", views.chronology, name="chronology"),
    path("statements/<int:pk>/", views.statement, name="statement"),
    path("statements/<int:pk>/v/<int:number>/", views.version, name="version"),
    path("statements/<int:pk>/report/", views.report, name="report"),
    path("statements/<int:pk>/report/sent/", views.reported, name="reported"),
    path("corrections/", views.corrections, name="corrections"),
    path("articles/", views.articles, name="articles"),
    path("articles/<int:pk>/", views.article, name="article"),
    path("robots.txt", views.robots, name="robots"),
    path("admin/", admin.site.urls),
]
