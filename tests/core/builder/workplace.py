"""An output folder with the memory that builds have of it, and what may befall them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
from jinja2 import DictLoader, Environment

from plugins.builder.bodies import Bodies
from plugins.builder.fingerprints import Fingerprints
from plugins.builder.ledger import Ledger, state_of
from plugins.builder.output import Changes, Output
from plugins.builder.plan import OWN, Copy, File, Function, Planned, as_it_is
from plugins.builder.rendering import Renderer
from plugins.builder.store import Made
from plugins.builder.tree import file_digest
from plugins.builder.writing import due, publish

#: The recipe of a file whose inputs are its text.
TEXT = Function(as_it_is)


def renderer() -> Renderer:
    """What runs functions."""
    templates = Environment(autoescape=True, loader=DictLoader({}))
    return Renderer(lambda lang: templates, Bodies(), lambda html, body, lang: html)


def planned(files: Mapping[str, str | Path]) -> list[Planned]:
    """A plan of *files*: texts, and copies of the files at paths."""
    return [
        Planned(path, Copy(), File(str(what), file_digest(what))) if isinstance(what, Path) else Planned(path, TEXT, what)
        for path, what in files.items()
    ]


class Workplace:
    """Builds into *output* and remembers, as a site does."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.made: dict[str, Made] = {}
        self.state = ""
        self.steps: list[tuple[str, int, list[int]]] = []

    def build(
        self,
        files: Mapping[str, str | Path] | list[Planned],
        *,
        salt: bytes = b"",
        verify: bool = False,
        everything: bool = False,
    ) -> Changes:
        """Make the output hold *files*; remember it last of all."""
        plan = planned(files) if isinstance(files, Mapping) else files
        state = Ledger(self.output).state()
        site = Output(self.output, dict(self.made), not verify and bool(state) and state == self.state)
        wanted, keys = due(plan, Fingerprints(salt, b"", {}), site, everything)
        changes, made = publish(plan, wanted, renderer(), site, self._step)
        self.made = {one.path: made.get(one.path) or site.made[one.path] for one in plan}
        self.made |= {path: msgspec.structs.replace(self.made[path], late=key) for path, key in keys.items()}
        self.state = state_of({path: one.digest for path, one in self.made.items()})
        Ledger(self.output).seal(self.state)
        return changes

    @contextmanager
    def _step(self, name: str, count: int) -> Iterator[Any]:
        heard: list[int] = []
        self.steps.append((name, count, heard))
        yield heard.append


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below *folder* but the builder's own."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {path: file.read_bytes() for file in files if not (path := file.relative_to(folder).as_posix()).startswith(OWN)}


def folders(folder: Path) -> set[str]:
    """Every folder below *folder* but the builder's own."""
    found = (place.relative_to(folder).as_posix() for place in folder.rglob("*") if place.is_dir())
    return {path for path in found if not path.startswith(OWN)}


def parents(paths: Mapping[str, Any]) -> set[str]:
    """Every folder that *paths* stand in."""
    return {above.as_posix() for path in paths for above in Path(path).parents} - {"."}


class Killed(BaseException):
    """The process ends here."""


CALLS = ("open", "replace", "rename", "unlink", "rmdir", "mkdir")


@contextmanager
def trouble(nth: int, *, killed: bool, only: tuple[str, ...] = CALLS) -> Iterator[Callable[[], bool]]:
    """The *nth* change of the disk fails with OSError; where *killed*, neither it nor any after it is made.

    What is yielded tells whether it came so far.
    """
    count = 0

    def troubled(call: Any) -> Any:
        def wrapped(*given: Any, **named: Any) -> Any:
            nonlocal count
            count += 1
            if killed and count >= nth:
                raise Killed
            if count == nth:
                raise OSError(28, "No space left on device")
            return call(*given, **named)

        return wrapped

    with mock.patch.multiple(os, **{name: troubled(getattr(os, name)) for name in only}):
        yield lambda: count >= nth
