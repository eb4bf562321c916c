"""What can go wrong with a build, in words for whoever has to mend it, and the exit status that says so."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from plugins.builder.broken import Broken
from plugins.builder.unavailable import NoCluster
from plugins.documents.diagnostics import Diagnostic, Severity, errors
from plugins.language.bilingual import Bilingual
from plugins.site.company.listening import blamed
from plugins.site.misconfigured import Misconfigured
from plugins.site.refusal import Refused
from plugins.site.settings import SettingError
from plugins.site.translations import BadCatalogue


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why there is no new site: ``findings`` with their files and lines, then a sentence; 2 is a wrong setting's status, else 1."""

    findings: tuple[Diagnostic, ...]
    words: str
    status: int = 1


def trouble_of(error: Exception, cache: Path) -> Trouble:
    """What *error* says; a defect of ours is kept in *cache* for its developers."""
    name = blamed(error)
    if name is not None:
        return Trouble((), _of_plugin(name, error, _keep(_report(error), cache)).said())
    match error:
        case Refused():
            wrong = tuple(one for one in error.diagnostics if one.severity is Severity.ERROR)
            return Trouble(wrong, _refusal(errors(error.diagnostics)).said())
        case Broken():
            return Trouble((_of_template(error),), _STANDS.said())
        case BadCatalogue():
            return Trouble((error.finding,), _STANDS.said())
        case Misconfigured():
            return Trouble((error.finding,), _UNDONE.said())
        case SettingError():
            return Trouble((), str(error), 2)
        case NoCluster():
            return Trouble((), error.reason.said(), 2)
        case OSError():
            return Trouble((), Bilingual(f"Không đọc hoặc ghi được: {error}", f"Cannot read or write: {error}").said())
    return Trouble((), _defect(_keep(_report(error), cache)).said())


def _report(error: Exception) -> str:
    return "".join(traceback.format_exception(error))


def _of_plugin(name: str, error: Exception, file: Path | None) -> Bilingual:
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    where = Bilingual(f" kèm tệp {file}", f" with {file}") if file else Bilingual("", "")
    return Bilingual(
        f"Plugin {name} (không phải của Tòa soạn) bị lỗi: {said}. Bỏ nó khỏi PLUGINS, hoặc báo cho người viết ra nó{where.vi}.",
        f"The plugin {name}, which is not ours, failed: {said}. Take it out of PLUGINS, or tell whoever wrote it{where.en}.",
    )


def _of_template(broken: Broken) -> Diagnostic:
    return Diagnostic(
        broken.path,
        broken.line,
        "",
        Bilingual(f"mẫu trang không dùng được: {broken.message}", f"the template cannot be used: {broken.message}"),
        Bilingual("sửa dòng ấy của mẫu trang rồi lưu lại", "mend that line of the template and save it"),
    )


_STANDS = Bilingual(
    "Giao diện có lỗi nên không dựng trang; trang đang có giữ nguyên.",
    "The theme is in error: nothing was built; the site that stands is as it was.",
)


_UNDONE = Bilingual(
    "Cấu hình có lỗi nên chưa làm gì; trang đang có giữ nguyên.",
    "The settings are in error: nothing was done; the site that stands is as it was.",
)


def _refusal(count: int) -> Bilingual:
    return Bilingual(
        f"Có {count} lỗi nên không dựng trang; trang đang có giữ nguyên.",
        f"{count} errors: nothing was built; the site that stands is as it was.",
    )


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
