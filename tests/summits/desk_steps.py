"""What the tests of the desk do around the press of a button: look again, read what is said, take back."""

from django.urls import reverse

from summits.models import Statement


def fresh(statement):
    """The statement as it is held now."""
    return Statement.objects.get(pk=statement.pk)


def errors(answer):
    """What a statement's page says against its form."""
    return answer.context["adminform"].form.errors


def take_back(client, act):
    """Press the button that takes one decision back; the answer."""
    return client.post(reverse("admin:summits_take_back", args=[act.pk]))
