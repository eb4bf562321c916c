"""Where the site meets Pelican: its generator, and a Pelican that speaks to editors."""

from __future__ import annotations

import atexit
import gc
import logging
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pelican
from msgspec import DecodeError
from pelican.log import console

from plugins.builder.bodies import Lost
from plugins.builder.damage import raise_unless_damaged
from plugins.builder.output import Changes
from plugins.builder.store import set_aside
from plugins.documents.diagnostics import Diagnostic, Severity, errors
from plugins.site.company.listening import HOST, listeners
from plugins.site.progress import Progress
from plugins.site.refusal import Refused
from plugins.site.settings import read_settings
from plugins.site.troubles import trouble_of
from plugins.site.workshop import SET_ASIDE, Workshop

if TYPE_CHECKING:
    from plugins.site.build import Checked
    from plugins.site.company.host import Host


Thing = TypeVar("Thing")


class SiteGenerator:
    """The generator that makes the whole site.

    Documents are checked when Pelican makes it, before Pelican touches the output
    folder: a site that stands stays as it is when a document is in error.
    *visit* is given where plugins that are not ours listen: they work while this does,
    and may fail, so that it closes what was opened here.
    """

    def __init__(self, settings: dict[str, Any], context: dict[str, Any], visit: ExitStack | None = None, **_: Any) -> None:
        self._started = time.monotonic()
        self._quiet = logging.getLogger().getEffectiveLevel() >= logging.CRITICAL
        self._progress = Progress()
        self._shop = Workshop(read_settings(settings), self._progress)
        self._context = context
        self._host: Host | None = None
        try:
            self._last = None if visit else self._shop.unchanged()
            self._checked = None if self._last else self._check()
            if visit and self._checked:
                self._host = context[HOST] = self._receive(settings, self._checked, visit)
        except BaseException:
            self._shop.close()
            raise

    def _receive(self, settings: dict[str, Any], checked: Checked, visit: ExitStack) -> Host:
        from plugins.site.company.host import Host  # most builds have no guests

        visit.callback(self._shop.close)
        return Host(self._shop, checked, settings)

    def _check(self) -> Checked:
        from plugins.site.build import check  # what reads and draws is not wanted where nothing has changed

        checked = check(self._shop)
        self._show(checked.diagnostics)
        if errors(checked.diagnostics):
            raise Refused(checked.diagnostics)
        return checked

    def _show(self, diagnostics: Iterable[Diagnostic]) -> None:
        show((one for one in diagnostics if one.severity is Severity.ERROR or not self._quiet), self._progress)

    def generate_output(self, writer: Any) -> None:
        """Write the site, and say what was done."""
        try:
            self._write()
            if self._host:
                self._host.tell(self._context, writer)
        finally:
            self._shop.close()

    def _write(self) -> None:
        if self._last and self._shop.unchanged():
            self._show(self._last.notices)
            changes = Changes(frozenset(), self._last.files, frozenset(), {})
        else:
            changes = self._build(self._checked or self._check())
        self._progress.report(
            documents=len(self._shop.sources), files=changes.same + len(changes.written), written=len(changes.written)
        )
        from plugins.site.summary import next_due, summary

        memory = self._shop.memory()
        if memory and memory.span.next and not self._quiet:
            self._progress.say(next_due(memory.span.due, memory.now, memory.span.next).said())
        if not self._quiet:
            self._progress.say(
                summary(len(self._shop.sources), changes, self._shop.settings.output, time.monotonic() - self._started).said()
            )

    def _build(self, checked: Checked) -> Changes:
        from plugins.site.build import build

        beside, wanted = self._host.beside if self._host else None, self._shop.settings.why
        if self._host:
            self._host.leave()
        if not wanted:
            return build(self._shop, checked, beside=beside)
        from plugins.site.explaining import Before, explain

        before = Before(self._shop, checked, wanted)
        changes = build(self._shop, checked, beside=beside)
        for line in explain(before, changes, self._shop.templates()):
            print(line)
        return changes


class Newsroom(pelican.Pelican):
    """A Pelican whose errors and whose last line are an editor's."""

    def __init__(self, settings: dict[str, Any]) -> None:
        with guarded(Path(settings["CACHE_PATH"])):
            super().__init__(settings)  # type: ignore[no-untyped-call]

    def run(self) -> None:
        """Build the site; ends with status 1, and no traceback, where that fails."""
        with guarded(Path(self.settings["CACHE_PATH"])), _hushed(), _unswept():
            with_sound_store(Path(self.settings["CACHE_PATH"]), self._run)

    def _run(self) -> None:
        with ExitStack() as self._visit:
            super().run()  # type: ignore[no-untyped-call]

    def _get_generator_classes(self) -> list[Any]:
        """Pelican's generators; where plugins that are not ours listen, those of articles and pages are filled from our model."""
        classes: list[Any] = super()._get_generator_classes()  # type: ignore[no-untyped-call]
        if not listeners():
            return classes
        from plugins.site.company.generators import IN_PLACE

        return [partial(one, visit=self._visit) if one is SiteGenerator else IN_PLACE.get(one, one) for one in classes]


def with_sound_store(cache: Path, work: Callable[[], Thing]) -> Thing:
    """Do *work*; where the store in *cache* turns out to be damaged on the way, it is set aside and the work is done anew."""
    try:
        return work()
    except (sqlite3.DatabaseError, Lost, DecodeError) as error:
        if isinstance(error, sqlite3.DatabaseError):
            raise_unless_damaged(error)
        Progress().say(SET_ASIDE.said())
        set_aside(cache)
        return work()


@contextmanager
def _hushed() -> Iterator[None]:
    """Without Pelican's own last line, which counts articles that it never saw."""
    was, console.quiet = console.quiet, True
    try:
        yield
    finally:
        console.quiet = was


@contextmanager
def _unswept() -> Iterator[None]:
    """Without the search for circles in memory: a build makes a great many small values, and lets go of them at its end."""
    atexit.register(gc.freeze)  # nor is there one when the process ends
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def guarded(cache: Path) -> Iterator[None]:
    """Turn what may go wrong into words and an exit status (2 for a wrong setting, else 1); a defect of ours is kept in *cache* for its developers."""
    progress = Progress()
    try:
        yield
    except Exception as error:
        trouble = trouble_of(error, cache)
        if not isinstance(error, Refused):  # whose findings were shown with all others
            show(trouble.findings, progress)
        progress.say(trouble.words)
        sys.exit(trouble.status)


def show(diagnostics: Iterable[Diagnostic], progress: Progress) -> None:
    """Print all findings, errors last, where they are read first."""
    for one in sorted(diagnostics, key=lambda one: one.severity == "error"):
        progress.say(one.as_text())
