"""One process measured from outside: wall time, CPU and memory, with all that it starts."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.language.bilingual import Bilingual


class Failed(Exception):
    """A build ended wrongly, or did not show its edit; the text is for people."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a finished process and its children used; ``peak_mib`` counts memory that they share once (Linux)."""

    wall: float
    cpu: float
    peak_mib: float


def run(command: Sequence[str], environment: Mapping[str, str]) -> Spent:
    """Run *command* to its end; what it says is shown only where it fails."""
    start = time.monotonic()
    child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    watch = _Watch(child.pid)
    assert child.stdout is not None
    with child.stdout:
        said = child.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(child.pid, 0)  # Popen.wait would lose what it used
    child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    peak = watch.ended()
    if child.returncode:
        raise Failed(Bilingual(f"dựng trang không được:\n{said}", f"the build failed:\n{said}").said())
    return Spent(wall, usage.ru_utime + usage.ru_stime, peak or usage.ru_maxrss / 1024)


class _Watch(threading.Thread):
    """Looks ten times a second at the memory of a process and all below it."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._peak, self._end = pid, 0.0, threading.Event()
        self.start()

    def run(self) -> None:
        while not self._end.wait(0.1):
            self._peak = max(self._peak, sum(map(_memory, _below(self._pid))))

    def ended(self) -> float:
        """Stop looking; the most that was seen, in MiB (0 where the system does not tell)."""
        self._end.set()
        self.join()
        return self._peak


def _below(pid: int) -> Iterator[int]:
    """*pid* and every process below it."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _text(children).split():
            yield from _below(int(child))


def _memory(pid: int) -> float:
    """The proportional set size of a process in MiB."""
    for line in _text(Path(f"/proc/{pid}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _text(file: Path) -> str:
    """The text of *file*; empty where its process has ended."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return ""
