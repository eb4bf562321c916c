"""The plan: every file of the output, what makes it, and from what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

#: The folder inside the output that is the builder's own.
OWN = ".toasoan"


@dataclass(frozen=True, slots=True)
class Body:
    """An article's HTML, by digest: it is fetched only when a recipe asks for it.

    Links in it to the pages ``unlinked``, which are not there (yet), are shown as text.
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
    """Two files that cannot both stand in the output: in one place, or one where the other needs a folder."""

    first: Planned
    second: Planned


def file_of(address: str) -> str:
    """The file that serves *address*: ``/bai/x/`` is ``bai/x/index.html``."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def clashes(plan: Iterable[Planned]) -> list[Clash]:
    """Every pair of planned files that want one path (upper and lower case are one), or a file where another needs a folder."""
    taken: dict[str, Planned] = {}
    folders: dict[str, Planned] = {}
    found: list[Clash] = []
    for one in plan:
        path = one.path.casefold()
        other = taken.setdefault(path, one)
        if other is not one:
            found.append(Clash(other, one))
        while "/" in path:
            path = path.rpartition("/")[0]
            folders.setdefault(path, one)
    return found + [Clash(folders[path], taken[path]) for path in sorted(taken.keys() & folders.keys())]


def is_safe(path: str) -> bool:
    """Whether *path* names a file inside the output folder, outside the builder's own folder in it."""
    parts = path.split("/")
    return not re.search(r"[\\\x00-\x1f]", path) and not {"", ".", ".."} & set(parts) and parts[0].casefold() != OWN
