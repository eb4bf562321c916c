"""Writing the output: whole files, only those that changed, and no file that is not ours."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.builder.ledger import Ledger
from plugins.builder.plan import OWN, is_safe
from plugins.language.bilingual import Bilingual

#: What a file is to hold: its bytes, or those of another file, which are copied.
Content = bytes | Path


@dataclass(frozen=True, slots=True)
class Changes:
    """How many files a build wrote, left alone and removed."""

    written: int
    same: int
    removed: int


def publish(files: Mapping[str, Content], output: Path) -> Changes:
    """Make *output* hold *files* (by path relative to it), leaving alone what is the same and what is not ours.

    All that is new is written aside first, then put in its place by renaming: a
    reader never gets half a file, and where the disk is full, read-only or holds
    something in the way, OSError is raised and nothing has changed. The ledger
    knows the new files before they are there, and forgets the old ones after they
    are gone: whenever a build breaks off, the next one can mend it.
    """
    unsafe = [path for path in files if not is_safe(path)]
    if unsafe:
        raise ValueError(f"outside the output folder: {unsafe[0]}")
    ledger = Ledger(output)
    before = ledger.written()
    stale = before - files.keys()
    changed = {path: content for path, content in files.items() if not _holds(output / path, content)}
    _check_way(changed, stale, output)
    with _aside(changed, output) as new:
        ledger.record(before | files.keys())
        for path in stale:
            _remove(output, path)
        for path in changed:
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            (new / path).replace(output / path)
    ledger.record(files)
    return Changes(len(changed), len(files) - len(changed), len(stale))


def _holds(file: Path, content: Content) -> bool:
    try:
        if isinstance(content, bytes):
            return file.stat().st_size == len(content) and file.read_bytes() == content
        return file.stat().st_size == content.stat().st_size and _same(file, content)
    except OSError:
        return False


def _same(one: Path, other: Path) -> bool:
    """Whether two files hold the same; neither is ever in memory whole."""
    with one.open("rb") as left, other.open("rb") as right:
        while part := left.read(1 << 20):
            if part != right.read(1 << 20):
                return False
        return not right.read(1)


def _check_way(changed: Iterable[str], stale: frozenset[str], output: Path) -> None:
    """Raise FileExistsError where a file that is not ours stands in the way of a changed one."""
    parents = {str(parent) for path in changed for parent in PurePosixPath(path).parents} - {"."}
    blocking = [path for path in sorted(parents) if (output / path).is_file() and path not in stale]
    for path in changed:
        if (output / path).is_dir():
            inside = {file.relative_to(output).as_posix() for file in (output / path).rglob("*") if not file.is_dir()}
            blocking += sorted(inside - stale) if inside else [path]
    if blocking:
        file = output / blocking[0]
        raise FileExistsError(
            Bilingual(f"{file} chắn chỗ một trang; hãy dời tệp ấy đi", f"{file} is in the way of a page; move it away").said()
        )


@contextmanager
def _aside(changed: Mapping[str, Content], output: Path) -> Iterator[Path]:
    """A folder that holds the *changed* files, beside those that they will replace; gone afterwards."""
    new = output / OWN / "new"
    shutil.rmtree(new, ignore_errors=True)
    try:
        for path, content in changed.items():
            file = new / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, Path):
                shutil.copyfile(content, file)
            else:
                file.write_bytes(content)
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _remove(output: Path, path: str) -> None:
    """Remove *path* below *output* and the folders that it leaves empty."""
    (output / path).unlink()
    for parent in PurePosixPath(path).parents[:-1]:
        try:
            (output / parent).rmdir()
        except OSError:
            return  # it still holds something
