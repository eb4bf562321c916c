"""The two sites that are measured: their folders, how they are built, and whether an edit is shown."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.bench.terms import Terms


class Wrong(Exception):
    """Nothing can be measured; the text says why."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a rebuild must leave: ``marker`` in each of ``pages`` (below the output), ``gone`` in no file, ``absent`` (a folder) no more.

    ``least`` and ``most`` bound how many files may be written; ``most`` None is no bound.
    """

    pages: tuple[str, ...] = ()
    marker: str = ""
    gone: str = ""
    absent: str = ""
    least: int = 1
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """A corpus laid out for one generator, and the command that builds it."""

    root: Path
    count: int
    output: Path
    wipe: tuple[str, ...]
    command: tuple[str, ...]
    log: Path

    def article(self, number: int) -> Path:
        """The source of article *number* of the corpus."""
        (path,) = (self.root / "content").rglob(f"*-{number:05d}.md")
        return path

    def written_since(self, moment: int) -> int:
        """How many files of the output were written after *moment* (ns), the build's own records apart."""
        return sum(file.stat().st_mtime_ns >= moment for file in self.files())

    def files(self) -> Iterator[Path]:
        """Every file of the output that readers may ask for."""
        for file in self.output.rglob("*"):
            if file.is_file() and not any(part.startswith(".") for part in file.relative_to(self.output).parts):
                yield file

    def contents(self) -> dict[str, bytes]:
        """Every file of the output by path, as a digest."""
        from hashlib import blake2b

        return {
            file.relative_to(self.output).as_posix(): blake2b(file.read_bytes(), digest_size=16).digest() for file in self.files()
        }

    def problems(self, change: Change, written: int) -> Iterator[str]:
        """What *change* asks for and the output does not hold."""
        hidden = [page for page in change.pages if not self.shows(page, change.marker)]
        if hidden:
            yield f"{change.marker} is not shown in {len(hidden)} of {len(change.pages)} pages: {hidden[0]} …"
        if change.gone and (stale := [file for file in self.files() if change.gone.encode() in file.read_bytes()]):
            yield f"{change.gone} is still in {len(stale)} files: {stale[0].relative_to(self.output)} …"
        if change.absent and (self.output / change.absent).exists():
            yield f"{change.absent} is still there"
        if written < change.least or (change.most is not None and written > change.most):
            yield f"{written} files were written; at least {change.least}, at most {change.most} were to be"

    def shows(self, page: str, marker: str) -> bool:
        """Whether *page* holds *marker*."""
        file = self.output / page
        return file.is_file() and marker.encode() in file.read_bytes()


def load_peers(shared: Path) -> ModuleType:
    """``run_peers.py`` of *shared*, with the corpus maker beside it; raises :class:`Wrong`."""
    folder = shared / "bench"
    missing = [name for name in ("run_peers.py", "make_corpus.py", "peers/hugo") if not (folder / name).exists()]
    if missing:
        raise Wrong(f"{folder} holds no {', '.join(missing)}: give the folder of the shared harness by --shared")
    sys.path.insert(0, str(folder))
    Terms(import_module("make_corpus")).name()
    return import_module("run_peers")


def lay_out(peers: ModuleType, name: str, count: int, work: Path, program: str) -> Site:
    """A fresh folder for the generator *name* (``hugo`` or ``toasoan``) with *count* articles."""
    peer: Any = next(one for one in peers.PEERS if one.name == name)
    root, log = work / f"{name}-{count}", work / f"{name}-{count}.log"
    peers.prepare(peer, root, count, program)
    if name == "toasoan":
        Terms(import_module("make_corpus")).write(root / "content")
    log.unlink(missing_ok=True)
    return Site(root, count, root / peer.output, (peer.output, *peer.wipe), (program, *peer.full), log)


def build(peers: ModuleType, site: Site, timeout: float, watched: bool = False) -> tuple[Any, int]:
    """Build *site*; the finished run, and how many files it wrote. Raises :class:`Wrong` where the build fails.

    Its memory is only looked at where it is *watched*: to be asked for it ten times a
    second holds a process with a gigabyte up, so that its wall time is no longer its own.
    """
    started, look = time.time_ns(), peers.tree_mib
    peers.tree_mib = look if watched else lambda _: 0.0
    try:
        run = peers.run(site.command, site.root, timeout, site.log)
    finally:
        peers.tree_mib = look
    if run.code:
        raise Wrong(f"{' '.join(site.command)} ended with {run.code}, see {site.log}")
    return run, site.written_since(started)
