"""One build at a time: whoever comes second waits."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from types import TracebackType


class Lock:
    """Holds *folder* (made where it is not there) against other builds until it is closed.

    The system lets go of it when the process ends, however it ends. Where another
    holds it, *waiting* is called once before the wait.
    """

    def __init__(self, folder: Path, waiting: Callable[[], None]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(self._handle, fcntl.LOCK_EX)

    def close(self) -> None:
        """Let the next one in."""
        if self._handle >= 0:
            # A worker that outlives us has this handle, too: the lock is given back, not only the handle.
            fcntl.flock(self._handle, fcntl.LOCK_UN)
            os.close(self._handle)
            self._handle = -1

    def __enter__(self) -> Lock:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
