"""What the build wrote into an output folder, so that it removes that and nothing else.

The record lies in the folder that it is about (``.toasoan``) and goes where that goes:
no cache has to be kept for it. ``written`` holds digests of paths, of files and of the
folders that they stand in, not the paths: the folder is published, and the address of a
hidden page must not be listed. ``state`` is one digest of the whole output, there only
while no build is at work: where it is what the store remembers, the output is what the
last build left.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from plugins.builder.plan import OWN
from plugins.builder.tree import digest


class Ledger:
    """The record of the output folder *output*; nothing where it is missing or damaged."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._written, self._state = output / OWN / "written", output / OWN / "state"

    def written(self) -> frozenset[str]:
        """The recorded files, relative to the output folder, that are still there."""
        known = self._known()
        return frozenset(path for path in _files(self._output) if _digest(path) in known) if known else frozenset()

    def record(self, paths: Iterable[str]) -> None:
        """Make *paths* all that is recorded."""
        files = set(paths)
        lines = sorted(map(_digest, files | _folders(files)))
        text = "".join(f"{line}\n" for line in lines)
        if self._known() != frozenset(lines):
            _replace(self._written, text)

    def add(self, paths: Iterable[str]) -> None:
        """Record *paths*, too: in an archive of thousands of files one more costs no look at all the others."""
        files = set(paths)
        known = self._lines()
        more = set(map(_digest, files | _folders(files))).difference(known)
        if more:
            _replace(self._written, "".join(f"{line}\n" for line in sorted([*known, *more])))

    def sweep(self) -> None:
        """Remove the recorded folders that nothing stands in any more."""
        known = self._known()
        for place, _, _ in os.walk(self._output, topdown=False):
            below = Path(place).relative_to(self._output).as_posix()
            if below != "." and _digest(f"{below}/") in known and not os.listdir(place):
                os.rmdir(place)

    def state(self) -> str:
        """What the last whole build left here; empty while one is at work, and after one that broke off."""
        if (self._output / OWN / "new").exists() or not self._written.exists():
            return ""
        try:
            return self._state.read_text(encoding="ascii", errors="replace").strip()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return ""

    def open(self) -> None:
        """A build is at work: what stands here is not to be relied on."""
        self._state.unlink(missing_ok=True)

    def seal(self, state: str) -> None:
        """The build is done, and this is what it left."""
        if self.state() != state:
            _replace(self._state, f"{state}\n")

    def _known(self) -> frozenset[str]:
        return frozenset(self._lines())

    def _lines(self) -> list[str]:
        try:
            return self._written.read_text(encoding="ascii", errors="replace").split()
        except (FileNotFoundError, NotADirectoryError):
            return []


def state_of(files: Mapping[str, bytes]) -> str:
    """One digest of an output: its paths with the digests of what they hold."""
    return digest(b"".join(path.encode("utf-8", "surrogateescape") + b"\0" + files[path] for path in sorted(files))).hex()


def _replace(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(text, encoding="ascii")
    new.replace(file)


def _digest(path: str) -> str:
    return blake2b(path.encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()


def _folders(files: Iterable[str]) -> set[str]:
    """All folders that *files* stand in, each with a slash: a file of that name would be somebody else's."""
    found: set[str] = set()
    for path in files:
        while (path := path.rpartition("/")[0]) and f"{path}/" not in found:
            found.add(f"{path}/")
    return found


def _files(folder: Path) -> Iterator[str]:
    root = os.fspath(folder)
    for place, _, names in os.walk(root):
        above = place[len(root) + 1 :]
        yield from (f"{above}/{name}" if above else name for name in names)
