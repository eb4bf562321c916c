"""Noticing that a file of the site or of the program was changed, added or removed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Event, Thread

from watchfiles import watch

#: How names of hidden files, and those that editors keep beside the text while it is open, begin and end.
_BEGIN = (".", "~", "#")
_END = ("~", "#", ".swp", ".swx", ".tmp", ".bak", ".part", ".crdownload", "___jb_tmp___", "___jb_old___")
_PROBE = "4913"  # vim asks by a file of this name whether it may write
#: What a program is made of.
_PROGRAM = (".py", ".json", ".js", ".css")
#: Milliseconds: how often is looked, and how long changes that go on are gathered.
STEP, GATHER = 20, 200


@dataclass(frozen=True, slots=True)
class Watched:
    """The folders of a site and of its program, and single files of the program; what is below *without* is nobody's."""

    site: tuple[Path, ...]
    program: tuple[Path, ...]
    settings: tuple[Path, ...]
    without: tuple[Path, ...] = ()

    def is_site(self, path: Path) -> bool:
        """Whether *path* is a file that pages are made of."""
        if any(path.is_relative_to(folder) for folder in self.without):
            return False
        return any(path.is_relative_to(folder) and not _is_passing(path.relative_to(folder)) for folder in self.site)

    def is_program(self, path: Path) -> bool:
        """Whether *path* is a part of the program or one of its settings."""
        if path in self.settings:
            return True
        inside = (path.relative_to(folder) for folder in self.program if path.is_relative_to(folder))
        return path.name.endswith(_PROGRAM) and any(not _is_passing(one, (*_BEGIN, "__pycache__")) for one in inside)


@dataclass(frozen=True, slots=True)
class Batch:
    """What changed: files of the site, files of the program."""

    site: frozenset[Path] = frozenset()
    program: frozenset[Path] = frozenset()

    def __or__(self, other: Batch) -> Batch:
        return Batch(self.site | other.site, self.program | other.program)

    def __bool__(self) -> bool:
        return bool(self.site or self.program)


def sorted_out(paths: Iterable[Path], watched: Watched) -> Batch:
    """*paths* by what they are a part of."""
    paths = list(paths)
    return Batch(frozenset(filter(watched.is_site, paths)), frozenset(filter(watched.is_program, paths)))


class Watcher:
    """Puts what changes below the folders of *watched* into ``changes``, until it is stopped."""

    def __init__(self, watched: Watched) -> None:
        self.changes: Queue[Batch] = Queue()
        self._watched, self._stop = watched, Event()
        above = {file.parent for file in watched.settings}
        folders = ((*watched.site, *watched.program), True), (tuple(above), False)
        self._threads = [Thread(target=self._watch, args=one, daemon=True) for one in folders]

    def start(self) -> None:
        """Begin to look."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _watch(self, folders: tuple[Path, ...], recursive: bool) -> None:
        polling = None
        while not self._stop.is_set():
            there = [folder for folder in folders if folder.is_dir()]
            try:
                for changes in watch(
                    *there,
                    watch_filter=None,
                    debounce=GATHER,
                    step=STEP,
                    rust_timeout=1000,
                    stop_event=self._stop,
                    recursive=recursive,
                    force_polling=polling,
                    ignore_permission_denied=True,
                ):
                    batch = sorted_out((Path(path) for _, path in changes), self._watched)
                    if batch:
                        self.changes.put(batch)
            except OSError:
                polling = True  # the system watches no more folders for us
                self._stop.wait(1)


def _is_passing(path: Path, begin: tuple[str, ...] = _BEGIN) -> bool:
    """Whether *path* is hidden, or there only while somebody writes."""
    return any(part.startswith(begin) for part in path.parts) or path.name.endswith(_END) or path.name == _PROBE
