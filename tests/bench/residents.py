"""A process that stays: ``hugo --watch`` and ``python -m desk serve``, and one edit seen by it (Linux: /proc)."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.sites import Change, Site, Wrong

HOST = "127.0.0.1"
#: A process that used less CPU than this in one second is at rest.
REST = 0.05
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Seen:
    """One edit: seconds until the page showed it, CPU until the process was at rest, files written."""

    wall: float
    cpu: float
    peak_mib: float
    written: int


class Resident:
    """A process and all below it, ended when the ``with`` block ends."""

    def __init__(self, command: Sequence[str], site: Site, timeout: float) -> None:
        self.site, self.timeout = site, timeout
        self._sink = site.log.open("ab")
        self._child = subprocess.Popen(
            command, cwd=site.root, stdin=subprocess.DEVNULL, stdout=self._sink, stderr=self._sink, start_new_session=True
        )

    def __enter__(self) -> Resident:
        return self

    def __exit__(self, *_: object) -> None:
        """Ask the process to end; whatever of its own group is left after ten seconds is killed."""
        self._child.send_signal(signal.SIGINT)
        try:
            self._child.wait(10)
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGTERM)
            time.sleep(1)
        self._signal(signal.SIGKILL)
        self._child.wait()
        self._sink.close()

    def _signal(self, number: signal.Signals) -> None:
        try:
            os.killpg(self._child.pid, number)
        except ProcessLookupError:
            return

    def until(self, what: str, done: Callable[[], bool], pause: float) -> None:
        """Wait until *done*; raises :class:`Wrong` where the process ends or the time does."""
        end = time.monotonic() + self.timeout
        while not done():
            if self._child.poll() is not None:
                raise Wrong(f"{what}: the process ended with {self._child.returncode}, see {self.site.log}")
            if time.monotonic() > end:
                raise Wrong(f"{what}: not within {self.timeout:.0f} s, see {self.site.log}")
            time.sleep(pause)

    def rest(self) -> None:
        """Wait until the process has nothing more to do."""
        before = -1.0

        def still() -> bool:
            nonlocal before
            last, before = before, self.cpu()
            return 0 <= before - last < REST if last >= 0 else False

        self.until("coming to rest", still, 1.0)

    def cpu(self) -> float:
        """CPU seconds of the process, all below it, and those that it waited for."""
        return sum(_cpu(pid) for pid in _tree(self._child.pid))

    def edited(self, path: Path, text: str, change: Change, memory: Callable[[int], float]) -> Seen:
        """Write *text* to *path*, wait until the page on disk shows it, then until the process is at rest."""
        pages, marker = self._pages(change.pages[0]), change.marker.encode()
        cpu, stamp, start = self.cpu(), time.time_ns(), time.monotonic()
        path.write_text(text, encoding="utf-8")
        self.until("the edited page", lambda: any(marker in _bytes(page) for page in pages), 0.002)
        wall = time.monotonic() - start
        peak = memory(self._child.pid)
        self.rest()
        outputs = {page.parents[2] for page in pages}
        return Seen(wall, self.cpu() - cpu, peak, sum(_written(output, stamp) for output in outputs))

    def _pages(self, page: str) -> list[Path]:
        """Where below the site's folder *page* stands: a resident process may have an output of its own."""
        found = [file for file in self.site.root.rglob(page) if "content" not in file.relative_to(self.site.root).parts]
        if not found:
            raise Wrong(f"{page} is nowhere below {self.site.root}")
        return found


def free_port() -> int:
    """A port of the loopback address that nobody has."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        port: int = one.getsockname()[1]
        return port


def answers(port: int) -> bool:
    """Whether a site is served at *port*."""
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/", timeout=5) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def listens_elsewhere(port: int) -> bool:
    """Whether somebody listens at *port* on more than the loopback address."""
    for table, own in (("tcp", "0100007F"), ("tcp6", "00000000000000000000000001000000")):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            _, local, _, state = line.split()[:4]
            address, _, number = local.partition(":")
            if state == "0A" and int(number, 16) == port and address != own:
                return True
    return False


def _written(folder: Path, moment: int) -> int:
    """How many files below *folder*, its hidden ones apart, were written after *moment* (ns)."""
    open_ = (file for file in folder.rglob("*") if not any(part.startswith(".") for part in file.relative_to(folder).parts))
    return sum(file.is_file() and file.stat().st_mtime_ns >= moment for file in open_)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # between two files of one name
        return b""


def _tree(root: int) -> Iterator[int]:
    waiting = [root]
    while waiting:
        pid = waiting.pop()
        yield pid
        try:
            for task in Path(f"/proc/{pid}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:
            continue


def _cpu(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / _TICKS
