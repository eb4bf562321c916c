"""Showing how far long work is; silent where nobody looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import track

from plugins.language.bilingual import Bilingual

Thing = TypeVar("Thing")


class Progress:
    """A bar on standard error, where that is a terminal."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(stderr=True)

    def each(self, things: Sequence[Thing], what: Bilingual) -> Iterator[Thing]:
        """*things*, counted under the heading *what*."""
        if not self.console.is_terminal:
            yield from things
            return
        yield from track(things, f"{what.said():<12}", console=self.console, transient=True)

    def say(self, line: str) -> None:
        """Print *line* as it is."""
        self.console.print(line, markup=False, highlight=False, soft_wrap=True)
