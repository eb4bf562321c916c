"""The plan: every file of the output, what makes it, and from what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Body:
    """An article's HTML, by digest: it is fetched only when a recipe asks for it.

    ``unlinked`` are addresses in it that lead nowhere (yet) and are shown as text.
    """

    digest: str
    unlinked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Template:
    """A recipe: a template of the theme, which sees the inputs as ``page`` and the settings as ``site``."""

    name: str


@dataclass(frozen=True, slots=True)
class Function:
    """A recipe: a pure function from the inputs to the file's text."""

    make: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Copy:
    """A recipe: the file named by the inputs, byte for byte."""


@dataclass(frozen=True, slots=True)
class File:
    """The inputs of a copy: an absolute path."""

    path: str


Recipe = Template | Function | Copy


@dataclass(frozen=True, slots=True)
class Planned:
    """One file of the output.

    ``path`` is relative to the output folder; ``inputs`` is a frozen value and all
    that the recipe may see; ``origin`` tells an editor what asked for it.
    """

    path: str
    recipe: Recipe
    inputs: Any
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two things that want the same place in the output."""

    path: str
    first: str
    second: str


def file_of(address: str) -> str:
    """The file that serves *address*: ``/bai/x/`` is ``bai/x/index.html``."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def clashes(plan: Iterable[Planned]) -> list[Clash]:
    """Every pair of planned files that cannot stand together: equal paths, or a file where another needs a folder."""
    taken: dict[str, Planned] = {}
    folders: dict[str, Planned] = {}
    found: list[Clash] = []
    for one in plan:
        key = one.path.casefold()
        if not is_safe(one.path):
            found.append(Clash(one.path, one.origin, one.origin))
        other = taken.setdefault(key, one)
        if other is not one:
            found.append(Clash(one.path, other.origin, one.origin))
        parts = key.split("/")
        for depth in range(1, len(parts)):
            folders.setdefault("/".join(parts[:depth]), one)
    for path in sorted(taken.keys() & folders.keys()):
        found.append(Clash(taken[path].path, folders[path].origin, taken[path].origin))
    return found


def is_safe(path: str) -> bool:
    """Whether *path* stays inside the output folder and names a file."""
    parts = path.split("/")
    return not re.search(r"[\\\x00-\x1f]", path) and not {"", ".", ".."} & set(parts)
