"""The check of linked data against the vocabulary: what it finds wrong and what it lets pass."""

import pytest

from tests.summits.schema_org import faults


@pytest.mark.parametrize(
    ("node", "told"),
    [
        pytest.param({"@type": "Person", "name": "A"}, [], id="none"),
        pytest.param({"@type": "Speech", "name": "A"}, ["Speech is no type"], id="unknown type"),
        pytest.param({"@type": "Person", "text": "A"}, ["Person has no text"], id="another type's property"),
        pytest.param({"@type": "Quotation", "recordedIn": "A"}, ["Quotation has no recordedIn", "recordedIn is no 'A'"], id="unknown"),
        pytest.param({"@type": "Person", "url": "/a/"}, ["url is no '/a/'"], id="no full address"),
        pytest.param({"@type": "Event", "startDate": "17 June"}, ["startDate is no '17 June'"], id="no date"),
        pytest.param({"@type": "Event", "name": ""}, ["name is no ''"], id="nothing"),
        pytest.param({"@type": "Quotation", "creator": {"@type": "Place"}}, ["creator is no {'@type': 'Place'}"], id="wrong value"),
        pytest.param({"@type": "Event", "location": {"@type": "Place", "text": "A"}}, ["Place has no text"], id="inside"),
    ],
)  # fmt: skip
def test_the_check_itself(node, told):
    assert faults(node) == told
