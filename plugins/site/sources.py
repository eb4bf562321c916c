"""The files of a content folder: which are documents, and of what kind."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from msgspec import Struct

from plugins.builder.tree import Found, walk
from plugins.documents.diagnostics import Diagnostic, Severity
from plugins.documents.kinds import Kind, by_file_name
from plugins.language.bilingual import Bilingual
from plugins.language.text import fold
from plugins.media.files import shown_name
from plugins.site.kinds import FRONT, KINDS

#: Endings of texts that an editor may have meant to be documents.
_TEXTS = frozenset((".md", ".markdown", ".mdown", ".txt", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm", ".rst"))
#: How the names of hidden files and of editors' own begin.
_HIDDEN = (".", "~", "#")
#: What may lie in a content folder besides documents and media: notes, and the review of `desk suggest`. That stands beside the
#: folders of documents, so that it is committed with them and is the first file that a list of the folder shows.
_OTHER = "README.md"
REVIEW = "de-xuat.md"
_MEDIA = "media"
#: What an editor puts on the front page, and names that were meant to be this one.
FRONT_PAGE = "front-page.yaml"
_NEARLY = frozenset(f"{name}.{ending}" for name in ("front-page", "frontpage") for ending in ("yml", "yaml", "md", "txt"))
#: The kinds by their folders, all at the top of the content folder.
_BY_FOLDER = {kind.folder: tuple(one for one in KINDS if one.folder == kind.folder) for kind in KINDS}


class SourceFile(Struct, frozen=True, gc=False):
    """A document's file: ``source`` is its path relative to the content folder (NFC), ``path`` as the editor knows it."""

    kind: str
    source: str
    path: str
    file: Found


def scan(content: Path, *without: Path) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """All documents under *content* in a settled order, and a notice for each text that is none; the folders *without* are left out."""
    found: list[SourceFile] = []
    notices: list[Diagnostic] = []
    root = content.resolve()
    out = {one.relative_to(content).as_posix() for one in without if one.is_relative_to(content)}
    if not (content / _MEDIA).is_symlink():
        out.add(_MEDIA)
    for file in walk(content, _HIDDEN, out):
        source = shown_name(file.name)
        path = f"{content.name}/{source}"
        ending = PurePosixPath(source).suffix if not source.endswith(".md") else ".md"
        if source.rpartition("/")[2] == _OTHER or source.upper() == _OTHER.upper() or source == REVIEW:
            continue
        if file.is_link and not _is_inside(file, root):
            notices.append(Diagnostic(path, 1, "", *_OUTSIDE, Severity.NOTICE))
        elif source == FRONT_PAGE:
            found.append(SourceFile(FRONT.name, source, path, file))
        elif "/" not in source and fold(source).replace("_", "-") in _NEARLY:
            notices.append(Diagnostic(path, 1, "", *_misnamed(source), Severity.NOTICE))
        elif ending == ".md" and (kind := kind_of(source)) is not None:
            found.append(SourceFile(kind.name, source, path, file))
        elif ending.lower() in _TEXTS:
            notices.append(Diagnostic(path, 1, "", *_stray(source), Severity.NOTICE))
    return tuple(found), tuple(notices)


def _is_inside(link: Found, root: Path) -> bool:
    file = Path(link.path)
    return file.is_file() and file.resolve().is_relative_to(root)


def kind_of(source: str) -> Kind | None:
    """The kind of document that stands at *source*, or None."""
    folder, _, below = source.partition("/")
    for kind in _BY_FOLDER.get(folder, ()) if below else ():
        if kind.identify is by_file_name or kind.identify(PurePosixPath(below)) is not None:
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


def _misnamed(source: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"tệp {source} không được đọc", f"{source} is not read"),
        Bilingual(f"đổi tên tệp thành {FRONT_PAGE}", f"rename it {FRONT_PAGE}"),
    )


def _stray(source: str) -> tuple[Bilingual, Bilingual]:
    folders = ", ".join(dict.fromkeys(f"{kind.folder}/" for kind in KINDS if kind.folder))
    return (
        Bilingual(
            f"tệp {source} không thuộc loại nào nên không lên trang", f"{source} is no document of any kind and is not published"
        ),
        Bilingual(f"đặt tệp .md vào một trong: {folders}", f"put it, as .md, into one of: {folders}"),
    )
