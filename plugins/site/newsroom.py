"""Where the site meets Pelican: its generator, and a Pelican that speaks to editors."""

from __future__ import annotations

import logging
import sys
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pelican
from pelican.log import console

from plugins.documents.diagnostics import Diagnostic, Severity, errors
from plugins.language.bilingual import Bilingual
from plugins.site.build import Checked, Refused, Report, build, check
from plugins.site.progress import Progress
from plugins.site.settings import SettingError, Settings, read_settings


class SiteGenerator:
    """The generator that makes the whole site.

    Documents are checked when Pelican makes it, before Pelican touches the output
    folder: a site that stands stays as it is when a document is in error.
    """

    def __init__(self, settings: dict[str, Any], **_: Any) -> None:
        self._progress = Progress()
        self._started = time.monotonic()
        self._settings: Settings = read_settings(settings)
        self._checked: Checked = check(self._settings, self._progress)
        self._quiet = logging.getLogger().getEffectiveLevel() >= logging.CRITICAL
        show((one for one in self._checked.diagnostics if one.severity is Severity.ERROR or not self._quiet), self._progress)
        if errors(self._checked.diagnostics):
            raise Refused(self._checked.diagnostics)

    def generate_output(self, _writer: Any) -> None:
        """Write the site, and say what was done."""
        report = build(self._settings, self._checked, self._progress)
        if not self._quiet:
            self._progress.say(_summary(report, self._settings.output, time.monotonic() - self._started).said())


class Newsroom(pelican.Pelican):
    """A Pelican whose errors and whose last line are an editor's."""

    def run(self) -> None:
        """Build the site; ends with status 1, and no traceback, where that fails."""
        with guarded(Path(self.settings["CACHE_PATH"])), _hushed():
            super().run()  # type: ignore[no-untyped-call]


@contextmanager
def _hushed() -> Iterator[None]:
    """Without Pelican's own last line, which counts articles that it never saw."""
    was, console.quiet = console.quiet, True
    try:
        yield
    finally:
        console.quiet = was


@contextmanager
def guarded(cache: Path) -> Iterator[None]:
    """Turn what may go wrong into words and an exit status (2 for a wrong setting, else 1); a defect of ours is kept in *cache* for its developers."""
    say = Progress().say
    try:
        yield
    except Refused as refused:
        say(_refusal(errors(refused.diagnostics)).said())
    except SettingError as error:
        say(str(error))
        sys.exit(2)
    except OSError as error:
        say(Bilingual(f"Không đọc hoặc ghi được: {error}", f"Cannot read or write: {error}").said())
    except Exception:
        say(_defect(_keep(traceback.format_exc(), cache)).said())
    else:
        return
    sys.exit(1)


def _keep(report: str, cache: Path) -> Path | None:
    """Keep *report* in *cache*; None where that cannot be written."""
    file = cache / "last-error.txt"
    try:
        cache.mkdir(parents=True, exist_ok=True)
        file.write_text(report, encoding="utf-8")
    except OSError:
        return None
    return file


def _defect(file: Path | None) -> Bilingual:
    where = Bilingual(f" Gửi tệp {file} cho người phụ trách kỹ thuật.", f" Send {file} to whoever looks after it.")
    return Bilingual(
        f"Hệ thống gặp lỗi, không phải lỗi của bài. Trang cũ vẫn giữ nguyên.{where.vi if file else ''}",
        f"This is a defect of the system, not of an article. The site that stands is as it was.{where.en if file else ''}",
    )


def show(diagnostics: Iterable[Diagnostic], progress: Progress) -> None:
    """Print all findings, errors last, where they are read first."""
    for one in sorted(diagnostics, key=lambda one: one.severity == "error"):
        progress.say(one.as_text())


def _refusal(count: int) -> Bilingual:
    return Bilingual(
        f"Có {count} lỗi nên không dựng trang; trang đang có giữ nguyên.",
        f"{count} errors: nothing was built; the site that stands is as it was.",
    )


def _summary(report: Report, output: Path, seconds: float) -> Bilingual:
    changes = report.changes
    return Bilingual(
        f"Xong: {report.documents} tệp nội dung → {changes.written} trang và tệp mới hoặc đổi, {changes.same} giữ nguyên, "
        f"{changes.removed} xóa, trong {seconds:.1f} giây → {output}",
        f"Done: {report.documents} documents → {changes.written} files new or changed, {changes.same} as they were, "
        f"{changes.removed} removed, in {seconds:.1f} s → {output}",
    )
