"""New files of the output, written aside first: a folder beside those that they will replace.

A file whose folder is there already lies in ``files`` under a short name and is
renamed to its place; one whose folder is new stands in ``tree``, and that folder is
put in its place whole. Renaming never crosses disks, and a reader never gets half a file.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path

from plugins.builder.plan import OWN
from plugins.builder.tree import digest, file_digest
from plugins.language.bilingual import Bilingual


class Staging:
    """The files that wait to be put into *output*. Workers stage, one process puts them in place."""

    def __init__(self, output: Path) -> None:
        self.output = os.fspath(output)
        self._aside = f"{self.output}/{OWN}/new"
        self._there: dict[str, bool] = {"": True}

    def clear(self) -> None:
        """Forget what waits, an earlier build's too."""
        shutil.rmtree(self._aside, ignore_errors=True)

    def open(self) -> None:
        """Make room for what is to come; raises OSError where something of an earlier build's would stay among it."""
        with suppress(FileNotFoundError):
            shutil.rmtree(self._aside)
        os.makedirs(f"{self._aside}/files")

    def put(self, path: str, data: bytes) -> None:
        """Stage *data* for *path*; raises OSError."""
        file = self._place(path)
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(file), exist_ok=True)
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
        finally:
            os.close(handle)

    def copy(self, path: str, source: str) -> bytes:
        """Stage a copy of the file *source* for *path*; return the digest of what was copied. Raises OSError."""
        file = self._place(path)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        shutil.copyfile(source, file)
        return file_digest(file)

    def survey(self, paths: Iterable[str]) -> frozenset[str]:
        """The folders that will be put in their places whole. To be asked before anything in the output is changed."""
        return frozenset(filter(None, map(self._missing, paths)))

    def place(self, paths: Collection[str], advance: Callable[[int], None]) -> None:
        """Put the staged files *paths* in their places; raises OSError."""
        for folder in sorted(self.survey(paths)):
            _rename(f"{self._aside}/tree/{folder}", f"{self.output}/{folder}")
        for path in paths:
            if not self._missing(path):
                _rename(f"{self._aside}/files/{_short(path)}", f"{self.output}/{path}")
            advance(1)

    def _place(self, path: str) -> str:
        return f"{self._aside}/tree/{path}" if self._missing(path) else f"{self._aside}/files/{_short(path)}"

    def _missing(self, path: str) -> str:
        """The first folder on the way to *path* that the output lacks (as it was before this build), or an empty text."""
        parent = path.rpartition("/")[0]
        if self._is_there(parent):
            return ""
        while parent and not self._is_there(above := parent.rpartition("/")[0]):
            parent = above
        return parent

    def _is_there(self, folder: str) -> bool:
        known = self._there.get(folder)
        if known is None:
            known = self._there[folder] = os.path.isdir(f"{self.output}/{folder}")
        return known


def _rename(new: str, place: str) -> None:
    try:
        os.replace(new, place)
    except FileNotFoundError:  # its folder held files that went
        os.makedirs(os.path.dirname(place), exist_ok=True)
        os.replace(new, place)


def _short(path: str) -> str:
    return digest(path.encode("utf-8", "surrogateescape")).hex()


def check_way(output: Path, paths: Iterable[str], stale: Collection[str]) -> None:
    """Raise FileExistsError where a file that is not ours stands in the way of one of *paths*; *stale* ones will go.

    An empty folder in a file's way is removed.
    """
    root = os.fspath(output)
    folders: set[str] = set()
    in_the_way: list[str] = []
    for path in paths:
        if os.path.isdir(f"{root}/{path}"):
            _check_folder(root, path, stale)
            in_the_way.append(path)
        while path := path.rpartition("/")[0]:
            if path in folders:
                break
            folders.add(path)
    for folder in sorted(folders):
        if folder not in stale and os.path.lexists(f"{root}/{folder}") and not os.path.isdir(f"{root}/{folder}"):
            raise _blocked(f"{root}/{folder}")
    for path in in_the_way:
        _make_way(root, path)


def _check_folder(root: str, path: str, stale: Collection[str]) -> None:
    if os.path.islink(f"{root}/{path}"):
        raise _blocked(f"{root}/{path}")
    foreign = [
        f"{place}/{name}"
        for place, folders, names in os.walk(f"{root}/{path}")
        for name in (*names, *(folder for folder in folders if os.path.islink(f"{place}/{folder}")))
        if f"{place}/{name}".removeprefix(f"{root}/") not in stale
    ]
    if foreign:
        raise _blocked(min(foreign))


def _make_way(root: str, path: str) -> None:
    for place, _, names in os.walk(f"{root}/{path}", topdown=False):
        if not names:
            try:
                os.rmdir(place)
            except OSError as error:
                if error.errno != errno.ENOTEMPTY:
                    raise


def _blocked(file: str) -> FileExistsError:
    return FileExistsError(
        Bilingual(f"{file} chắn chỗ một trang; hãy dời tệp ấy đi", f"{file} is in the way of a page; move it away").said()
    )
