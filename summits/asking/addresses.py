"""What an address asks for: its values in order, and which of them make sense."""

from urllib.parse import parse_qsl, urlencode

from django import forms
from django.utils.datastructures import MultiValueDict

from summits.days import period

from .search import asked

MANY = ("leader", "topic", "summit", "outlet", "kind", "checked")
ONE = ("from", "to", "q", "sort", "page")
SORTS = {"oldest": "oldest first", "newest": "newest first", "best": "best match first"}
DEFAULTS = {"sort": "oldest", "page": "1"}
LONGEST = 8000  # letters; servers refuse longer ones


def tidy(data, same=()):
    """The values asked for, {name: [value, ...]}, in a fixed order: none blank, none twice, no default.

    ``same`` are (name, value, its better spelling). Where a name that takes one value has several, the last holds;
    a name that nothing here knows is left out.
    """
    asked = {name: {value.strip() for value in data.getlist(name)} - {""} for name in MANY}
    for name, value, better in same:
        asked[name] = {better if given == value else given for given in asked[name]}
    asked = {name: sorted(values) for name, values in asked.items()}
    asked |= {name: [value.strip() for value in data.getlist(name) if value.strip()][-1:] for name in ONE}
    if asked["sort"] == ["best"] and not asked["q"]:
        asked["sort"] = []  # there is nothing to match
    return {name: values for name, values in asked.items() if values not in ([], [DEFAULTS.get(name)])}


class SeveralField(forms.MultipleChoiceField):
    """Several known values; every unknown one is named."""

    def validate(self, value):
        unknown = [given for given in value if not self.valid_value(given)]
        if unknown:
            errors = [forms.ValidationError("there is no such choice", params={"value": v}) for v in unknown]
            raise forms.ValidationError(errors)


class PeriodField(forms.Field):
    """A year, a month or a day, as the days it means."""

    def to_python(self, value):
        try:
            return period(value) if value else None
        except ValueError:
            message = "that is no year, month or day; write 2013, 2013-06 or 2013-06-17"
            raise forms.ValidationError(message) from None


class FilterForm(forms.Form):
    """One address, checked against the choices there are: {name: [(value, label), ...]}."""

    def __init__(self, data, choices):
        super().__init__(data)
        self.fields |= {name: SeveralField(choices=choices[name], required=False) for name in MANY}
        self.fields |= {"from": PeriodField(required=False), "to": PeriodField(required=False)}
        unknown = {"invalid_choice": "there is no such choice"}
        self.fields["sort"] = forms.ChoiceField(choices=SORTS, required=False, error_messages=unknown)
        too_long = "words to look for may have up to 200 letters"
        no_nul = "it holds a character that no text has"
        errors = {"max_length": too_long, "null_characters_not_allowed": no_nul}
        self.fields["q"] = forms.CharField(max_length=200, required=False, error_messages=errors)

    def clean_q(self):
        words = asked(self.cleaned_data["q"])
        if "q" in self.data and not words:
            raise forms.ValidationError("there are no words in it")
        return words

    def clean(self):
        first, last = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if first and last and first.first > last.last:
            self.add_error("to", "the period ends before it begins")


class Address:
    """The state of a list, as its address holds it: {name: [value, ...]} in ``values``."""

    same = ()

    def __init__(self, data, path="/"):
        self.values = tidy(data, self.same)
        self.path = path

    @property
    def pairs(self):
        return [(name, value) for name, values in self.values.items() for value in values]

    @property
    def query(self):
        """The clean query string."""
        return urlencode(self.pairs)

    @property
    def here(self):
        """The clean address."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def is_clean(self, query_string):
        """Is this how the address should be written, apart from its percent signs? One too long to lead to is let be."""
        return len(self.here) > LONGEST or parse_qsl(query_string, keep_blank_values=True) == self.pairs

    def to(self, **changes):
        """The address with other values for some names, on its first page unless that is one of them."""
        values = {name: asked for name, asked in self.values.items() if name != "page"} | changes
        query = urlencode(tidy(MultiValueDict(values), self.same), doseq=True)
        return f"{self.path}?{query}" if query else self.path

    def without(self, name, value):
        """The address with one value taken off."""
        return self.to(**{name: [other for other in self.values[name] if other != value]})
