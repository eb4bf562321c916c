"""What is wrong with a document, where, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from plugins.language.bilingual import Bilingual


class Severity(StrEnum):
    """An error stops the build; a notice does not."""

    ERROR = "error"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    ``path`` is the file as the editor knows it (``content/articles/2021/x.md``),
    ``line`` counts from 1, the opening ``---``; ``key`` is the front matter key
    or empty; ``hint`` says what to write and is never empty.
    """

    path: str
    line: int
    key: str
    message: Bilingual
    hint: Bilingual
    severity: Severity = Severity.ERROR

    def as_json(self, lang: str | None = None) -> dict[str, str | int]:
        """The finding as ``check --json`` prints it."""
        return {
            "path": self.path,
            "line": self.line,
            "key": self.key,
            "message": self.message.said(lang),
            "hint": self.hint.said(lang),
            "severity": self.severity.value,
        }

    def as_text(self, lang: str | None = None) -> str:
        """The finding as two lines for a terminal: where and what; what to do."""
        kind = _KINDS[self.severity].said(lang)
        key = f"{self.key}: " if self.key else ""
        return f"{self.path}:{self.line}: {kind}: {key}{self.message.said(lang)}\n    → {self.hint.said(lang)}"


_KINDS = {
    Severity.ERROR: Bilingual("lỗi", "error"),
    Severity.NOTICE: Bilingual("lưu ý", "notice"),
}


@dataclass(slots=True)
class Findings:
    """The diagnostics of one file, as they are found."""

    path: str
    all: list[Diagnostic] = field(default_factory=list)

    def error(self, line: int, key: str, message: Bilingual, hint: Bilingual) -> None:
        """Note what stops the build."""
        self.all.append(Diagnostic(self.path, line, key, message, hint))

    def notice(self, line: int, key: str, message: Bilingual, hint: Bilingual) -> None:
        """Note what an editor should know."""
        self.all.append(Diagnostic(self.path, line, key, message, hint, Severity.NOTICE))


def errors(diagnostics: Iterable[Diagnostic]) -> int:
    """How many of *diagnostics* stop the build."""
    return sum(one.severity is Severity.ERROR for one in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, by file and line."""
    return tuple(sorted(set(diagnostics), key=lambda one: (one.path, one.line, one.key, one.message.vi, one.hint.vi)))
