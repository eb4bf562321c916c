"""docs/reference.md says what is there, all of it, and nothing else: both ways, from the code itself."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from gettext import NullTranslations
from pathlib import Path
from typing import Any, get_args, get_type_hints

import jinja2
import msgspec
import pytest

import plugins
from plugins.builder.rendering import environment
from plugins.builder.words import WORD
from plugins.documents import parts
from plugins.documents.schema import Schema
from plugins.site.filters import filters
from plugins.site.kinds import KINDS
from plugins.site.settings import Site

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "theme/templates"
TEXT = (ROOT / "docs/reference.md").read_text(encoding="utf-8")
#: Its page is made of the pages and values of all others.
STYLE = "style.html"

Rows = Mapping[str, list[str]]


def table(heading: str, text: str = TEXT) -> Rows:
    """The cells of every row below *heading*, by the name in its first cell."""
    section = re.split(rf"^#+ {re.escape(heading)}$", text, maxsplit=1, flags=re.M)
    assert len(section) == 2, f"docs/reference.md has no heading “{heading}”"
    part = re.split(r"^#+ ", section[1], maxsplit=1, flags=re.M)[0]
    rows = [re.split(r"(?<!\\) \| ", line.strip("|").strip()) for line in part.splitlines() if line.startswith("| `")]
    found = {row[0].strip("`"): row for row in rows}
    assert len(found) == len(rows), f"“{heading}” names something twice"
    return found


def assert_same(heading: str, wanted: Mapping[str, str], at: int = 1) -> None:
    """The table below *heading* has a row for each of *wanted*, which holds its text (where there is one) in the cell *at*, and no other."""
    rows = table(heading)
    missing = [
        f"add to “{heading}”: | `{name}` | {text}{' | ' if text else ''}…" for name, text in wanted.items() if name not in rows
    ]
    extra = [f"remove from “{heading}”, it is not in the code: `{name}`" for name in rows if name not in wanted]
    other = [
        f"in “{heading}”, `{name}` is now: {text}"
        for name, text in wanted.items()
        if text and name in rows and rows[name][at] != text
    ]
    empty = [f"say in “{heading}” what `{name}` is" for name, row in rows.items() if not row[-1].strip(" …") or len(row) < 2]
    assert [*missing, *extra, *other, *empty] == []


def source(*names: str) -> str:
    """The text of all Python files below the folders *names*, and of the files so named."""
    paths = [path for name in names for path in ([ROOT / name] if name.endswith(".py") else sorted((ROOT / name).rglob("*.py")))]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def test_every_setting_is_told() -> None:
    read = re.findall(r"(?:pelican|settings)(?:\.get\(|\[)\"([A-Z_]+)\"", source("plugins", "desk"))
    given = re.findall(r"^((?:[A-Z_]+(?:: [^=]+)? = )+)", source("pelicanconf.py"), re.M)
    names = {*read, *re.findall(r"[A-Z_]{3,}", " ".join(given))} - {"ROOT"}
    assert len(names) > 20
    assert_same("Settings", dict.fromkeys(sorted(names), ""))


def test_every_variable_of_the_environment_is_told() -> None:
    names = re.findall(r"environ(?:\.get\(|\[)\"([A-Z_]+)\"", source("plugins", "desk", "pelicanconf.py", "publishconf.py"))
    assert_same("Environment", dict.fromkeys(sorted(set(names)), ""))


def test_every_block_is_told() -> None:
    found: dict[str, list[str]] = {}
    for path in sorted(TEMPLATES.rglob("*.html")):
        for name in re.findall(r"\{%-? block (\w+)", path.read_text(encoding="utf-8")):
            found.setdefault(name, []).append(path.name)
    assert {name for name, where in found.items() if "base.html" not in where} == set(), "blocks are those of base.html"
    assert_same("Blocks", dict.fromkeys(found, ""))


def modules() -> Iterator[Any]:
    for one in pkgutil.walk_packages(plugins.__path__, "plugins."):
        if ".formats." not in one.name:
            yield importlib.import_module(one.name)


def is_view(one: object) -> bool:
    return isinstance(one, type) and (issubclass(one, msgspec.Struct) or is_dataclass(one))


def pages() -> dict[str, type]:
    """What each template sees as ``page``: the classes whose docstring begins with its name."""
    found: dict[str, type] = {}
    for module in modules():
        for one in vars(module).values():
            if is_view(one) and (match := re.match(r"``([\w-]+\.html)``", one.__doc__ or "")):
                assert found.setdefault(match[1], one) is one
    return found


def fields(view: type) -> dict[str, Any]:
    """The fields of *view* with their types."""
    hints = get_type_hints(view, vars(importlib.import_module(view.__module__)))
    names = [one.name for one in dataclass_fields(view)] if is_dataclass(view) else view.__struct_fields__  # type: ignore[attr-defined]
    return {name: hints[name] for name in names}


def written(type_: Any) -> str:
    """A type as the reference writes it: ``tuple of Link``, ``Moment or None``."""
    args = get_args(type_)
    if not args:
        return "None" if type_ is type(None) else str(type_.__name__)
    if type_.__class__.__name__ == "UnionType" or "Union" in str(getattr(type_, "__origin__", "")):
        return " or ".join(map(written, args))
    if args[-1] is Ellipsis:
        return f"tuple of {written(args[0])}"
    return f"({', '.join(map(written, args))})"


def parts_of(type_: Any) -> Iterator[type]:
    """The views in a type."""
    if is_view(type_):
        yield type_
    for one in get_args(type_):
        yield from parts_of(one)


def reachable(views: list[type]) -> dict[str, type]:
    """*views* and all that stand in them, by name; the second of a name is told with its module."""
    found: dict[str, type] = {}
    while views:
        view = views.pop(0)
        name = view.__name__ if found.get(view.__name__, view) is view else f"{view.__module__.split('.')[-1]}.{view.__name__}"
        if found.setdefault(name, view) is view:
            views += [part for type_ in fields(view).values() for part in parts_of(type_) if part not in found.values()]
    return found


def said(view: type) -> str:
    """The fields of *view* as the reference writes them."""
    return "; ".join(f"`{name}` {written(type_)}" for name, type_ in fields(view).items())


def test_every_template_and_its_page_are_told() -> None:
    named = re.findall(r"Template\(f?\"([\w-]+\.html)\"", source("plugins"))
    found = pages()
    assert set(named) <= found.keys()
    assert {path.name for path in TEMPLATES.glob("*.html")} == {*found, "base.html"}
    assert_same("Templates", {name: f"`{view.__name__}`" for name, view in sorted(found.items())})


def test_every_field_that_a_template_sees_is_told() -> None:
    views = [view for name, view in sorted(pages().items()) if name != STYLE]
    found = {name: said(view) for name, view in reachable(views).items()}
    assert len(found) > 40
    assert_same("Views", found)


def test_the_fields_of_the_site_are_told() -> None:
    assert_same("site", {name: written(type_) for name, type_ in fields(Site).items()})


@pytest.fixture(scope="module")
def drawing() -> jinja2.Environment:
    """What templates are drawn in."""
    site = Site("Tên", "", "vi", "https://example.org", "")
    return environment(TEMPLATES, NullTranslations(), filters(site), site)


def test_every_filter_is_told(drawing: jinja2.Environment) -> None:
    names = {name for name in drawing.filters if name not in jinja2.defaults.DEFAULT_FILTERS and name.isidentifier()}
    assert_same("Filters", dict.fromkeys(sorted({*names, "html"} - {WORD}), ""))


def test_every_name_that_templates_see_is_told(drawing: jinja2.Environment) -> None:
    assert_same("Names", dict.fromkeys(sorted({*drawing.globals, "page", "article"}), ""))


def keys(schema: type[Schema]) -> str:
    """The keys of *schema* as the reference writes them, those that must be there in bold."""
    needed = {*schema.required, *schema._needed}
    return ", ".join(f"**`{name}`**" if name in needed else f"`{name}`" for name in schema.model_fields)


def test_every_kind_of_document_and_its_keys_are_told() -> None:
    assert_same("Kinds of document", {kind.name: f"`content/{kind.folder}`" for kind in KINDS})
    assert_same("Kinds of document", {kind.name: keys(kind.schema) for kind in KINDS}, at=2)


def test_every_key_and_every_part_of_a_document_is_told() -> None:
    of_documents = {name for kind in KINDS for name in kind.schema.model_fields}
    assert_same("Keys", dict.fromkeys(sorted(of_documents), ""))
    some = [one for one in vars(parts).values() if isinstance(one, type) and issubclass(one, Schema) and one is not Schema]
    assert_same("Parts of keys", {one.__name__: keys(one) for one in some})


def test_what_is_not_told_and_what_is_told_too_much_are_found() -> None:
    with pytest.raises(AssertionError, match=r"add to “Filters”: \| `nowhere`"):
        assert_same("Filters", {"nowhere": ""})
    with pytest.raises(AssertionError, match="remove from “Filters”"):
        assert_same("Filters", {})
    with pytest.raises(AssertionError, match="has no heading"):
        table("Nowhere")
