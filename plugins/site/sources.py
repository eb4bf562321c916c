"""The files of a content folder: which are documents, and of what kind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.documents.diagnostics import Diagnostic, Severity
from plugins.documents.kinds import Kind
from plugins.language.bilingual import Bilingual
from plugins.media.files import shown_name
from plugins.site.kinds import KINDS

#: Endings of texts that an editor may have meant to be documents.
_TEXTS = frozenset((".md", ".markdown", ".mdown", ".txt", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm", ".rst"))
#: How the names of hidden files and of editors' own begin.
_HIDDEN = (".", "~", "#")
#: What may lie in a content folder besides documents and media.
_OTHER = "README.md"
_MEDIA = "media/"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A document's file: ``source`` is its path relative to the content folder (NFC), ``path`` as the editor knows it."""

    kind: Kind
    source: str
    path: str
    file: Path


def scan(content: Path) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """All documents under *content* in a settled order, and a notice for each text that is none."""
    found: list[SourceFile] = []
    notices: list[Diagnostic] = []
    root = content.resolve()
    for file in _files(content):
        source = shown_name(file.relative_to(content))
        path = f"{content.name}/{source}"
        kind = _kind(PurePosixPath(source))
        if file.name == _OTHER or source.upper() == _OTHER.upper() or source.startswith(_MEDIA):
            continue
        if file.is_symlink() and not (file.is_file() and file.resolve().is_relative_to(root)):
            notices.append(Diagnostic(path, 1, "", *_OUTSIDE, Severity.NOTICE))
        elif kind is not None and file.suffix == ".md":
            found.append(SourceFile(kind, source, path, file))
        elif file.suffix.lower() in _TEXTS:
            notices.append(Diagnostic(path, 1, "", *_stray(source), Severity.NOTICE))
    return tuple(found), tuple(notices)


def _files(content: Path) -> Iterator[Path]:
    """Files and links below *content*, none hidden; what a link to a folder holds is left out."""
    found: list[Path] = []
    for folder, folders, files in os.walk(content):
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        links = [name for name in folders if Path(folder, name).is_symlink()]
        found += (Path(folder, name) for name in (*files, *links) if not name.startswith(_HIDDEN))
    regular = (file for file in found if file.is_symlink() or file.is_file())
    return iter(sorted(regular, key=lambda file: file.relative_to(content).as_posix()))


def _kind(source: PurePosixPath) -> Kind | None:
    for kind in KINDS:
        if source.is_relative_to(kind.folder) and kind.identify(source.relative_to(kind.folder)) is not None:
            return kind
    return None


_OUTSIDE = (
    Bilingual(
        "đây là liên kết (symlink) đến thư mục, đến tệp không có hoặc ra ngoài thư mục nội dung, nên không được đọc",
        "a link to a folder, to no file or out of the content folder is not read",
    ),
    Bilingual(
        "chép chính tệp hay thư mục đó vào đây thay cho liên kết", "copy the file or folder itself here instead of the link"
    ),
)


def _stray(source: str) -> tuple[Bilingual, Bilingual]:
    folders = ", ".join(dict.fromkeys(f"{kind.folder}/" for kind in KINDS))
    return (
        Bilingual(
            f"tệp {source} không thuộc loại nào nên không lên trang", f"{source} is no document of any kind and is not published"
        ),
        Bilingual(f"đặt tệp .md vào một trong: {folders}", f"put it, as .md, into one of: {folders}"),
    )
