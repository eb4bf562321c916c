"""The house stands: an import goes down the floors, never up or sideways."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FLOORS = (
    {"language"},
    {"documents", "builder", "provinces"},
    {"media", "metadata"},
    {"taxonomies", "events", "magazine", "citations", "search", "redirects", "detection"},
    {"site"},
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS, start=1) for room in rooms}
LONGEST = 260


def modules(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*.py") if "__pycache__" not in file.parts)


def imports(text: str, package: str = "") -> Iterator[str]:
    """Every module that *text* (of a module in *package*) imports, at its top, in a function or for types alone."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")[: 1 - node.level or None] if node.level else []
            base = ".".join([*parts, *([node.module] if node.module else [])])
            yield base
            yield from (f"{base}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in {"importlib.import_module", "import_module", "__import__"}:
            yield ast.literal_eval(node.args[0]) if node.args and isinstance(node.args[0], ast.Constant) else "?"


def wrong(room: str, text: str, package: str = "") -> list[str]:
    """The imports of *text*, a module of *room*, that the house does not allow."""
    found = []
    for name in imports(text, package or f"plugins.{room}"):
        top, _, rest = name.partition(".")
        other = rest.partition(".")[0]
        if (
            top in {"desk", "tests", "tasks", "pelicanconf", "publishconf", "?"}
            or (top == "plugins" and other in FLOOR and other != room and FLOOR[other] >= FLOOR[room])
            or (top == "plugins" and other and other not in FLOOR)
            or (top == "pelican" and FLOOR[room] < len(FLOORS))
        ):
            found.append(name)
    return found


def test_every_room_has_a_floor() -> None:
    rooms = {folder.name for folder in (ROOT / "plugins").iterdir() if modules(folder)}
    assert rooms <= FLOOR.keys()
    assert {file.name for file in (ROOT / "plugins").glob("*.py")} == {"__init__.py"}


@pytest.mark.parametrize("file", modules(ROOT / "plugins"), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_an_import_goes_down(file: Path) -> None:
    package = file.relative_to(ROOT).parent.as_posix().replace("/", ".")
    room = file.relative_to(ROOT / "plugins").parts[0]
    if room == "__init__.py":
        assert list(imports(file.read_text(encoding="utf-8"))) == []
    else:
        assert wrong(room, file.read_text(encoding="utf-8"), package) == []


@pytest.mark.parametrize(
    "file", [*modules(ROOT / "plugins"), *modules(ROOT / "desk")], ids=lambda file: file.relative_to(ROOT).as_posix()
)
def test_a_module_is_short_enough_to_be_read(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize(
    ("room", "text", "found"),
    [
        ("site", "import pelican\nfrom plugins.taxonomies.terms import Term", []),
        ("media", "from plugins.documents.fields import x", []),
        ("media", "from . import files\nfrom .files import x", []),
        ("media", "from plugins.metadata.entries import Entry", ["plugins.metadata.entries", "plugins.metadata.entries.Entry"]),
        ("media", "def f():\n    from plugins import site", ["plugins.site"]),
        ("media", "from ..site import build", ["plugins.site", "plugins.site.build"]),
        ("builder", "import plugins.documents.kinds as kinds", ["plugins.documents.kinds"]),
        ("taxonomies", "from pelican import signals", ["pelican", "pelican.signals"]),
        ("site", "from desk.site import ROOT", ["desk.site", "desk.site.ROOT"]),
        ("site", "import importlib\nimportlib.import_module(name)", ["?"]),
        ("site", "from plugins.nowhere import x", ["plugins.nowhere", "plugins.nowhere.x"]),
    ],
)
def test_an_import_that_goes_up_or_sideways_is_found(room: str, text: str, found: list[str]) -> None:
    assert wrong(room, text) == found
