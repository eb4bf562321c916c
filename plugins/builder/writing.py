"""Writing the output: whole files, only those that changed, and no file that is not ours."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.builder.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Changes:
    """How many files a build wrote, left alone and removed."""

    written: int
    same: int
    removed: int


def publish(files: Mapping[str, bytes], output: Path, ledger: Ledger) -> Changes:
    """Make *output* hold *files* (by path relative to it), leaving alone what is the same and what is not ours.

    The ledger knows the new files before they are written, and forgets the old
    ones after they are gone: whenever a build breaks off, the next one can mend it.
    """
    before = ledger.written()
    stale = before - files.keys()
    changed = {path: data for path, data in files.items() if not _holds(output / path, data)}
    if stale or changed or before != files.keys():
        ledger.record(before | files.keys())
    for path in stale & _in_the_way(changed, output):
        _remove(output, path)
    for path, data in changed.items():
        _write(output / path, data)
    removed = sum(_remove(output, path) for path in sorted(stale))
    if stale:
        ledger.record(files)
    return Changes(len(changed), len(files) - len(changed), removed)


def _holds(file: Path, data: bytes) -> bool:
    try:
        return file.stat().st_size == len(data) and file.read_bytes() == data
    except OSError:
        return False


def _in_the_way(changed: Mapping[str, bytes], output: Path) -> set[str]:
    """Paths that stand where a changed file needs a folder, or below where it needs a file."""
    found: set[str] = set()
    for path in changed:
        found.update(str(parent) for parent in PurePosixPath(path).parents)
        place = output / path
        if place.is_dir():
            found.update(file.relative_to(output).as_posix() for file in place.rglob("*"))
    return found


def _write(file: Path, data: bytes) -> None:
    """Write *file* beside itself, then rename: a reader never gets half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        temporary.chmod(0o644)
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _remove(output: Path, path: str) -> bool:
    """Remove *path* below *output* and the folders that it leaves empty."""
    file = output / path
    if not file.is_file():
        return False
    file.unlink()
    for folder in file.parents:
        if folder == output or any(folder.iterdir()):
            break
        folder.rmdir()
    return True
