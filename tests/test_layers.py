"""Imports run one way: summits -> articles -> articles.reading -> (dateparser, rapidfuzz, the standard library)."""

import ast
import graphlib
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOORS = ("summits.views", "summits.urls", "summits.admin", "summits.management", "summits.templatetags")


def imported(path):
    """Every module a file imports, wherever in it, by its full name; ``from a import b`` gives a and a.b."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*above, *filter(None, [node.module])))
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def module(path):
    """The full name of the module in this file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def within(name, packages):
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def breaches(files, is_allowed):
    """The imports of these files that are not allowed, as "file imports module"."""
    found = {(path, name) for path in files for name in imported(path) if not is_allowed(name)}
    return sorted(f"{path.relative_to(ROOT)} imports {name}" for path, name in found)


def files(*folders):
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def test_reading_imports_only_the_standard_library_and_its_two_libraries():
    allowed = (*sys.stdlib_module_names, "articles.reading", "dateparser", "rapidfuzz")
    assert breaches(files("articles/reading"), lambda name: within(name, allowed)) == []


def test_articles_have_never_heard_of_summits():
    assert breaches(files("articles"), lambda name: not within(name, ["summits", "tests"])) == []


def test_nothing_but_tests_imports_tests():
    assert breaches(files("summits"), lambda name: not within(name, ["tests"])) == []


def test_models_import_nothing_else_of_the_site():
    beside = [path for path in files("summits") if not within(module(path), ["summits.models"])]
    others = [module(path) for path in beside if module(path) != "summits"]
    assert breaches(files("summits/models"), lambda name: not within(name, others)) == []


def test_nobody_but_their_addresses_imports_the_views():
    behind = [path for path in files("summits") if not within(module(path), DOORS)]
    assert behind
    assert breaches(behind, lambda name: not within(name, DOORS)) == []


# Which of the reader's packages each may use; all may use findings
READING = {
    "language": "",
    "page": "language",
    "telling": "language",
    "who": "language telling",
    "when": "language page",
    "meeting": "language page who when",
    "occasion": "language page when meeting",
    "about": "language telling",
    "alike": "",
    "measuring": "language",
}


@pytest.mark.parametrize("package", READING)
def test_the_reader_s_packages_use_one_another_one_way(package):
    others = [f"articles.reading.{name}" for name in READING.keys() - {package, *READING[package].split()}]
    assert breaches(files(f"articles/reading/{package}"), lambda name: not within(name, others)) == []


def test_every_package_of_the_reader_has_its_place():
    assert {path.parent.name for path in (ROOT / "articles/reading").glob("*/__init__.py")} == READING.keys()


# Which of the site's packages each may use; all may use its plain modules (settings, days, sheet...)
USES = {
    "models": "",
    "catalogue": "models",
    "asking": "models",
    "deciding": "models asking",
    "recording": "models catalogue asking deciding",
    "desk": "models catalogue asking deciding recording",
    "showing": "models catalogue asking deciding",
    "exports": "models catalogue asking deciding showing",
}


@pytest.mark.parametrize("package", USES)
def test_the_site_s_packages_use_one_another_one_way(package):
    others = [f"summits.{name}" for name in USES.keys() - {package, *USES[package].split()}]
    assert breaches(files(f"summits/{package}"), lambda name: not within(name, others)) == []


def test_what_is_written_knows_nothing_of_what_is_asked_for():
    names = ("recording/recording", "recording/lexicon", "deciding/settling", "catalogue/loading")
    writing = [ROOT / f"summits/{name}.py" for name in names]
    asking = ["summits.asking.filters", "summits.views", "summits.admin", "summits.urls"]
    assert breaches(writing, lambda name: not within(name, asking)) == []


def test_every_package_of_the_site_has_its_place():
    doors = {door.partition(".")[2] for door in DOORS} | {"migrations"}
    held = {path.parent.name for path in (ROOT / "summits").glob("*/__init__.py")}
    assert held - doors == USES.keys()


def test_no_imports_go_round_in_a_circle():
    uses = {module(path): set(imported(path)) for path in files("articles", "summits")}
    known = {name: {used for used in uses[name] & uses.keys() if not within(name, [used])} for name in uses}
    assert set(graphlib.TopologicalSorter(known).static_order()) == uses.keys()


def test_an_import_inside_a_function_counts(tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    (tmp_path / "articles").mkdir()
    path = tmp_path / "articles" / "late.py"
    path.write_text("def late():\n    from ..summits import models\n    import summits.views\n")
    assert set(imported(path)) == {"summits", "summits.models", "summits.views"}
