"""The plan: every file of the output, what makes it, and from what."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import Struct

#: The folder inside the output that is the builder's own.
OWN = ".toasoan"


class Body(Struct, frozen=True, gc=False):
    """An article's HTML, by digest: it is fetched only when a recipe asks for it.

    Links in it to the pages ``unlinked``, in order, which are not there (yet), are shown as text;
    ``sizes`` are the names of pictures that it shows, each with its width and height in pixels.
    """

    digest: str
    unlinked: tuple[str, ...] = ()
    sizes: tuple[tuple[str, int, int], ...] = ()


def as_it_is(inputs: Any) -> Any:
    """The view of a template whose inputs are the page already."""
    return inputs


@dataclass(frozen=True, slots=True)
class Template:
    """A recipe: a template of the theme, which sees ``view(inputs)`` as ``page`` and the settings as ``site``.

    ``view`` is a pure function of a module; it is asked only when the page is drawn.
    The template speaks the language ``lang``; an empty text is the site's own.
    """

    name: str
    view: Callable[[Any], Any] = as_it_is
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Function:
    """A recipe: a pure function of a module from the inputs to the file's text."""

    make: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Copy:
    """A recipe: the file named by the inputs, byte for byte."""


@dataclass(frozen=True, slots=True)
class Altered:
    """A recipe: what a pure function of a module makes of the file named by the inputs. It is given the path."""

    make: Callable[[str], bytes]


class File(Struct, frozen=True, gc=False):
    """The inputs of a copy, altered or not: an absolute path, and the digest of what the file holds."""

    path: str
    digest: bytes


class Late(Struct, frozen=True):
    """Inputs that are made only when they are wanted.

    ``key`` stands for all that ``make`` may see: where it is the same, so are the inputs.
    """

    key: bytes
    make: Callable[[], Any]


Recipe = Template | Function | Copy | Altered


class Planned(Struct, frozen=True):
    """One file of the output.

    ``path`` is relative to the output folder; ``inputs`` is a frozen value and all
    that the recipe may see (``late`` inputs become one); ``origin`` tells an editor
    what asked for it.
    """

    path: str
    recipe: Recipe
    late: Any
    origin: str = ""

    @property
    def inputs(self) -> Any:
        """The frozen value that the recipe sees."""
        return self.late.make() if type(self.late) is Late else self.late

    @property
    def key(self) -> bytes:
        """What stands for late inputs before they are made; empty for others."""
        return self.late.key if type(self.late) is Late else b""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two files that cannot both stand in the output: in one place, or one where the other needs a folder."""

    first: Planned
    second: Planned


def file_of(address: str) -> str:
    """The file that serves *address*: ``/bai/x/`` is ``bai/x/index.html``."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def address_of(path: str) -> str:
    """The address that the file *path* serves: ``bai/x/index.html`` is ``/bai/x/``."""
    return f"/{path.removesuffix('index.html')}" if f"/{path}".endswith("/index.html") else f"/{path}"


def clashes(plan: Sequence[Planned]) -> list[Clash]:
    """Every pair of planned files that want one path (upper and lower case are one), or a file where another needs a folder."""
    paths = {one.path.casefold() for one in plan}
    folders = {path.rpartition("/")[0] for path in paths}
    if len(paths) == len(plan) and paths.isdisjoint(_with_parents(folders)):
        return []
    return _found_clashes(plan)


def _with_parents(folders: set[str]) -> set[str]:
    """*folders* and all that they stand in."""
    found = set(folders)
    while folders := {folder.rpartition("/")[0] for folder in folders if folder} - found:
        found |= folders
    return found


def _found_clashes(plan: Sequence[Planned]) -> list[Clash]:
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


_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_DOUBTFUL = ("\\", "//", "\n/", "/\n", "\n\n", "/./", "/../", "\n./", "\n../", "/.\n", "/..\n", "\n.\n", "\n..\n", f"\n{OWN}")


def all_safe(paths: Sequence[str]) -> bool:
    """Whether each of *paths* :func:`is_safe`; a look at all of them together, which may take fright too soon."""
    together = "\n" + "\n".join(paths).casefold() + "\n"
    even = together.count("\n") == len(paths) + 1
    return even and not any(one in together for one in _DOUBTFUL) and not _CONTROL.search(together)


def is_safe(path: str) -> bool:
    """Whether *path* names a file inside the output folder, outside the builder's own folder in it."""
    parts = path.split("/")
    return not re.search(r"[\\\x00-\x1f]", path) and not {"", ".", ".."} & set(parts) and parts[0].casefold() != OWN
