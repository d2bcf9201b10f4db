"""The way to the desk in a browser."""

from django.urls import reverse

DJANGOS = ("link-in-text-block", "aria-prohibited-attr")  # rules that Django's own widgets break


def come_in(page, user):
    page.goto(reverse("admin:index"))
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill("password")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url(reverse("admin:index"))
    return page
