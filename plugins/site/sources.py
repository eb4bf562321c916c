"""The files of a content folder: which are documents, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.documents.diagnostics import Diagnostic, Severity
from plugins.documents.kinds import Kind
from plugins.language.bilingual import Bilingual
from plugins.site.kinds import KINDS

#: Endings of texts that an editor may have meant to be documents.
_TEXTS = frozenset((".markdown", ".mdown", ".txt", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm", ".rst"))
#: What may lie in a content folder besides documents and media.
_OTHER = frozenset(("readme.md", "front-page.yaml"))


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A document's file: ``source`` is its path relative to the content folder, ``path`` as the editor knows it."""

    kind: Kind
    source: str
    path: str
    file: Path


def scan(content: Path) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """All documents under *content* in a settled order, and a notice for each text that is none."""
    found: list[SourceFile] = []
    notices: list[Diagnostic] = []
    for file in _files(content):
        source = file.relative_to(content).as_posix()
        path = f"{content.name}/{source}"
        kind = _kind(PurePosixPath(source))
        if kind is not None and file.suffix == ".md":
            found.append(SourceFile(kind, source, path, file))
        elif file.suffix.lower() in _TEXTS | {".md"} and source.lower() not in _OTHER and not source.startswith("media/"):
            notices.append(Diagnostic(path, 1, "", *_stray(source), Severity.NOTICE))
    return tuple(found), tuple(notices)


def _files(content: Path) -> Iterator[Path]:
    """Files below *content*, none hidden, none reached through a link that leads out of it."""
    for file in sorted(content.rglob("*"), key=lambda file: file.relative_to(content).as_posix()):
        parts = file.relative_to(content).parts
        if any(part.startswith((".", "~", "#")) for part in parts) or not file.is_file():
            continue
        if file.resolve().is_relative_to(content.resolve()):
            yield file


def _kind(source: PurePosixPath) -> Kind | None:
    for kind in KINDS:
        if source.is_relative_to(kind.folder) and kind.identify(source.relative_to(kind.folder)) is not None:
            return kind
    return None


def _stray(source: str) -> tuple[Bilingual, Bilingual]:
    folders = ", ".join(dict.fromkeys(f"{kind.folder}/" for kind in KINDS))
    return (
        Bilingual(
            f"tệp {source} không thuộc loại nào nên không lên trang", f"{source} is no document of any kind and is not published"
        ),
        Bilingual(f"đặt tệp .md vào một trong: {folders}", f"put it, as .md, into one of: {folders}"),
    )
