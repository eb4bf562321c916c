"""The files below a folder, and the digests of what they hold.

A file is read again only where its signature changed: size, times and place on
the disk, as git does it. One that was changed a moment ago has no signature that
can be trusted: it could be changed again within the same tick of the clock.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

#: Nanoseconds within which two changes of a file may bear the same time: ample for a system that counts them, and for one
#: that counts seconds only (FAT counts two).
TICK, SECONDS = 100_000_000, 2_000_000_000
#: A file's signature and the digest of what it holds.
Known = tuple[str, bytes]


class Found(Struct, frozen=True, gc=False):
    """A file or a link: its path below the folder (with slashes), on the disk, and its signature (empty: not to be trusted)."""

    name: str
    path: str
    signature: str
    is_link: bool = False


def walk(folder: str | Path, hidden: tuple[str, ...] = (".",), without: Collection[str] = ()) -> list[Found]:
    """Files below *folder*, and links wherever they lead, by name.

    Names that begin with one of *hidden*, and the folders *without* (by their names
    below it), are left out; nothing where there is no folder.
    """
    found: list[Found] = []
    waiting = [("", os.fspath(folder))]
    now = time.time_ns()
    while waiting:
        above, place = waiting.pop()
        try:
            entries = list(os.scandir(place))
        except (FileNotFoundError, NotADirectoryError):
            continue
        for entry in entries:
            name = entry.name
            if name.startswith(hidden) or (without and above + name in without):
                continue
            with suppress(FileNotFoundError):  # an editor's own file, gone already
                if entry.is_symlink():
                    found.append(Found(above + name, entry.path, _link_signature(entry, now), True))
                elif entry.is_dir():
                    waiting.append((f"{above}{name}/", entry.path))
                elif entry.is_file():
                    found.append(Found(above + name, entry.path, _signature(entry.stat(), now)))
    found.sort(key=lambda one: one.name)
    return found


def _signature(status: os.stat_result, now: int) -> str:
    if _is_recent(status.st_mtime_ns, now) or _is_recent(status.st_ctime_ns, now):
        return ""
    return f"{status.st_size}.{status.st_mtime_ns}.{status.st_ctime_ns}.{status.st_ino}"


def _is_recent(stamp: int, now: int) -> bool:
    return stamp >= now - (TICK if stamp % 1_000_000_000 else SECONDS)


def _link_signature(link: os.DirEntry[str], now: int) -> str:
    """Where *link* leads and what is there."""
    try:
        behind = _signature(link.stat(), now)
    except OSError:
        behind = "nothing"
    return behind and f"{os.readlink(link.path)}.{behind}"


def digest(data: bytes) -> bytes:
    """What stands for *data* everywhere in the builder: 16 bytes of BLAKE2b."""
    return blake2b(data, digest_size=16).digest()


def file_digest(path: str | Path) -> bytes:
    """The digest of what the file at *path* holds; it is never in memory whole. Raises OSError."""
    made = blake2b(digest_size=16)
    with open(path, "rb", buffering=0) as stream:
        while part := stream.read(1 << 20):
            made.update(part)
    return made.digest()


class Digests:
    """Digests of files, each read once for each signature. *known* is what was remembered, by path."""

    def __init__(self, known: Mapping[str, Known]) -> None:
        self.known = known
        self.seen: dict[str, Known] = {}

    def of(self, file: Found) -> bytes:
        """The digest of *file*; raises OSError where it cannot be read."""
        known = self.known.get(file.path)
        if known is None or not file.signature or known[0] != file.signature:
            known = (file.signature, file_digest(file.path))
        self.seen[file.path] = known
        return known[1]

    def put(self, file: Found, data: bytes) -> bytes:
        """The digest of *file*, which holds *data*."""
        known = self.seen[file.path] = (file.signature, digest(data))
        return known[1]

    def recall(self, file: Found) -> bytes | None:
        """The digest of *file* where it is known without a look."""
        known = self.known.get(file.path)
        if known is None or not file.signature or known[0] != file.signature:
            return None
        self.seen[file.path] = known
        return known[1]

    def changed(self) -> dict[str, Known]:
        """What is known now and was not before."""
        return {path: known for path, known in self.seen.items() if self.known.get(path) != known}

    def gone(self) -> set[str]:
        """The paths that nobody asked for any more."""
        return set(self.known) - set(self.seen)


def signature_of(files: Iterable[Found]) -> bytes | None:
    """One digest for the signatures of *files*; None where one of them cannot be trusted."""
    parts: list[str] = []
    for file in files:
        if not file.signature:
            return None
        parts.append(f"{file.path}\0{file.signature}\0")
    return digest("".join(parts).encode("utf-8", "surrogateescape"))
