"""What the build wrote into an output folder, so that it removes that and nothing else.

The record lies in the folder that it is about (``.toasoan/written``) and goes where that
goes: no cache has to be kept for it. It holds digests of paths, not the paths: the
folder is published, and the address of a hidden page must not be listed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from plugins.builder.plan import OWN


class Ledger:
    """The paths that builds wrote below the folder *output*; nothing where the record is missing or damaged."""

    def __init__(self, output: Path) -> None:
        self._output, self._file = output, output / OWN / "written"

    def written(self) -> frozenset[str]:
        """The recorded paths, relative to the output folder, where a file still is."""
        known = self._known()
        return frozenset(path for path in _files(self._output) if _digest(path) in known) if known else frozenset()

    def record(self, paths: Iterable[str]) -> None:
        """Make *paths* all that is recorded."""
        text = "".join(f"{line}\n" for line in sorted(map(_digest, paths)))
        if self._known() == frozenset(text.split()):
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_suffix(".new")
        new.write_text(text, encoding="ascii")
        new.replace(self._file)

    def _known(self) -> frozenset[str]:
        try:
            return frozenset(self._file.read_text(encoding="ascii", errors="replace").split())
        except (FileNotFoundError, NotADirectoryError):
            return frozenset()


def _digest(path: str) -> str:
    return blake2b(path.encode(), digest_size=12).hexdigest()


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        below = Path(place).relative_to(folder)
        yield from ((below / name).as_posix() for name in names)
