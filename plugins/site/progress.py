"""Showing how far long work is; silent where nobody looks. It knows how long each step took, too."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

from plugins.language.bilingual import Bilingual

if TYPE_CHECKING:
    from rich.console import Console

Thing = TypeVar("Thing")
#: The steps of a build that are shown, as they are named there.
STEPS = {
    "read": Bilingual("Đọc", "Reading"),
    "render": Bilingual("Dựng trang", "Rendering"),
    "write": Bilingual("Ghi", "Writing"),
}


class Progress:
    """Lines and bars on standard error (or *stream*); bars only where that is a terminal.

    ``seconds`` is how long each step took so far.
    """

    def __init__(self, stream: TextIO | None = None, console: Console | None = None) -> None:
        self._stream, self._console = stream or sys.stderr, console
        self.seconds: dict[str, float] = {}
        self._began = time.monotonic()

    @contextmanager
    def step(self, name: str, total: int = 0) -> Iterator[Callable[[int], None]]:
        """Count and time the step *name* of *total* things; what is yielded hears how many more are done."""
        start = time.perf_counter()
        try:
            if total and name in STEPS and self._stream.isatty():
                with self._bar(STEPS[name], total) as advance:
                    yield advance
            else:
                yield _nobody
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    @contextmanager
    def _bar(self, what: Bilingual, total: int) -> Iterator[Callable[[int], None]]:
        """A bar with its count and the time left."""
        from rich.console import Console  # takes longer to import than a small build
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bars

        console = self._console or Console(file=self._stream)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Bars(*columns, console=console, transient=True) as bars:
            task = bars.add_task(f"{what.said():<12}", total=total)
            yield lambda count: bars.advance(task, count)

    def each(self, things: Sequence[Thing], what: Bilingual) -> Iterator[Thing]:
        """*things*, counted under the heading *what*."""
        if not self._stream.isatty():
            yield from things
            return
        with self._bar(what, len(things)) as advance:
            for thing in things:
                yield thing
                advance(1)

    def say(self, line: str) -> None:
        """Print *line* as it is, in letters that the terminal has."""
        encoding = self._stream.encoding or "utf-8"
        print(line.encode(encoding, "backslashreplace").decode(encoding), file=self._stream, flush=True)

    def report(self, **facts: object) -> None:
        """Write the seconds of all steps, and *facts*, as JSON to the file that ``TOASOAN_TIMINGS`` names, if it does.

        ``start`` is how long this process had run when the work began (Linux).
        """
        wanted = os.environ.get("TOASOAN_TIMINGS")
        if wanted:
            start = _age() - (time.monotonic() - self._began)
            Path(wanted).write_text(json.dumps({"steps": self.seconds, "start": start, **facts}) + "\n", encoding="utf-8")


def _age() -> float:
    """How many seconds this process has run."""
    ticks = int(Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


def _nobody(_: int) -> None:
    """Nobody looks."""
