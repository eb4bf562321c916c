"""Builds that stay in one process: what it takes is loaded once, and what goes wrong is said above the pages."""

from __future__ import annotations

import gc
import os
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desk.serving.drawing import Drawing
from desk.serving.guests import Unbuilt, build_with_guests, has_guests
from desk.serving.overlay import overlay
from desk.serving.reloading import Live
from plugins.builder.output import Changes
from plugins.documents.diagnostics import Diagnostic, Severity
from plugins.language.bilingual import Bilingual
from plugins.language.moments import LOCAL
from plugins.site.build import build, check, span_of
from plugins.site.newsroom import show, with_sound_store
from plugins.site.preview import Preview
from plugins.site.progress import Progress
from plugins.site.settings import read_settings
from plugins.site.spans import Span
from plugins.site.summary import next_due, summary
from plugins.site.troubles import Trouble, trouble_of
from plugins.site.workshop import Workshop

#: Seconds after which is looked whether an embargo or an event has ended (a laptop may have slept), or whether the disk has room again.
LOOK, AGAIN = 60.0, 10.0


class Outdated(Exception):
    """The program on the disk is not the one that runs."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a build of so many documents did: to the output, and to what only the preview shows."""

    documents: int
    output: Changes
    preview: Changes


class Resident:
    """The builds of one site (of *content*, where that was asked for), one after another; *live* hears of each."""

    def __init__(
        self,
        pelican: dict[str, Any],
        live: Live,
        preview: Preview,
        progress: Progress | None = None,
        content: Path | None = None,
    ) -> None:
        self._pelican, self._live, self._preview, self._content = pelican, live, preview, content
        self._has_guests = has_guests(pelican)
        self._progress, self._drawing = progress or Progress(), Drawing()
        self._salt = b""
        self._notices: frozenset[Diagnostic] = frozenset()
        self._trouble: Trouble | None = None
        self._is_passing = False
        self._until, self._next = datetime.max, ""

    def build(self) -> None:
        """Build, and say in one line what was done; raises :class:`Outdated`.

        What goes wrong is said in the terminal and above the pages; the site stands as it was.
        """
        start = time.monotonic()
        self._until, self._is_passing = datetime.max, False
        gc.disable()  # nearly all that a build makes stays until its end: looking for rubbish in it is time lost
        try:
            made = with_sound_store(self._cache, self._build)
        except Outdated:
            raise
        except Unbuilt as error:
            self.fail(Trouble((), str(error)))
            return
        except Exception as error:
            self._is_passing = isinstance(error, OSError)
            self.fail(trouble_of(error, self._cache))
            return
        finally:
            gc.enable()
        self._trouble = None
        if not self._has_guests:  # with them, Pelican has said it
            self._progress.say(self._line(made, time.monotonic() - start).said())

    def fail(self, trouble: Trouble) -> None:
        """Say what is wrong; in the terminal only once."""
        if trouble != self._trouble:
            show(trouble.findings, self._progress)
            self._progress.say(trouble.words)
        self._trouble = trouble
        self._live.tell(overlay(trouble))

    def wait(self) -> float:
        """Seconds until there may be something to do though nobody changed a file."""
        if self._is_passing:
            return AGAIN
        return max(0.0, min(LOOK, (self._until - _clock()).total_seconds())) if _runs() else LOOK

    def is_due(self) -> bool:
        """Whether there is something to do though nobody changed a file: an embargo or an event has ended, or the disk may have room again."""
        return self._is_passing or (_runs() and _clock() >= self._until)

    @property
    def _cache(self) -> Path:
        return Path(self._pelican["CACHE_PATH"])

    def _build(self) -> Made:
        if self._has_guests:
            self._progress.say(build_with_guests(self._content))
        with Workshop(read_settings(self._pelican), self._progress) as shop:
            return self._built(shop)

    def _built(self, shop: Workshop) -> Made:
        if not self._salt:
            self._salt = shop.salt + shop.settings_digest
            if shop.unchanged():
                self._live.ready.set()  # readers need not wait: what stands is up to date
        if self._salt != shop.salt + shop.settings_digest:
            raise Outdated
        checked = check(shop)
        self._show(checked.diagnostics)
        templates = self._drawing.templates(shop)
        output = _NOTHING if self._has_guests else build(shop, checked, templates=templates)
        self._live.tell(pictures=_has_pictures(output))
        self._await(span_of(checked.model), shop.settings.now)
        preview = self._preview.make(shop, checked, templates)
        if preview.written or preview.removed:
            self._live.tell(pictures=_has_pictures(preview))
        return Made(len(shop.sources), output, preview)

    def _await(self, span: Span, now: datetime) -> None:
        """Remember until when *span* holds; say which embargo ends next where that is news."""
        if span.next and span.next != self._next and not self._has_guests:
            self._progress.say(next_due(span.due, now, span.next).said())
        self._until, self._next = span.until, span.next

    def _show(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Show the notices that were not there before."""
        notices = [one for one in diagnostics if one.severity is Severity.NOTICE]
        show((one for one in notices if one not in self._notices), self._progress)
        self._notices = frozenset(notices)

    def _line(self, made: Made, seconds: float) -> Bilingual:
        said = summary(made.documents, made.output, Path(self._pelican["OUTPUT_PATH"]), seconds)
        seen = len(made.preview.written | made.preview.removed)
        if not seen:
            return said
        return Bilingual(f"{said.vi}; {seen} trang và tệp xem thử đổi", f"{said.en}; {seen} files of the preview changed")


_NOTHING = Changes(frozenset(), 0, frozenset(), {})


def _has_pictures(changes: Changes) -> bool:
    return any(path.startswith("media/") for path in changes.written)


def _runs() -> bool:
    """Whether the clock runs: ``TOASOAN_NOW`` stops it."""
    return not os.environ.get("TOASOAN_NOW", "").strip()


def _clock() -> datetime:
    return datetime.now(LOCAL).replace(tzinfo=None)
