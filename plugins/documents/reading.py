"""One file's bytes become a document: a pure function, and all errors at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from plugins.documents.decoding import DAMAGED, decode
from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.frontmatter import FrontMatter, read_bare, read_front_matter
from plugins.documents.kinds import ID, Kind
from plugins.documents.schemas import Schema
from plugins.documents.validation import validated
from plugins.documents.values import Location
from plugins.language.bilingual import Bilingual
from plugins.language.text import fold, slugify

#: Where one of these is in error, the names that the document gives itself are not all known.
_NAMES = frozenset(("name", "short_name", "aliases", "names"))


#: Stands for the text of a file that cannot be read at all.
ANYTHING = "\0"


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read.

    ``path`` is the file as the editor knows it, ``source`` the same relative to
    the content folder (``articles/2021/x.md``). ``body`` is Markdown, its first
    line being line ``body_line`` of the file. ``unread`` is the folded text of a
    file some of whose names for itself could not be read (``ANYTHING`` where not
    even that is known), else None. ``values`` are the sound values as they were
    typed (text, None, lists and mappings of such), from which
    :func:`~plugins.documents.validation.fields_of` makes ``fields`` again.
    """

    kind: str
    id: str
    path: str
    source: str
    fields: Schema
    body: str
    body_line: int
    lines: Mapping[Location, int]
    unread: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    def line(self, *location: str | int) -> int:
        """The line where the value at *location* stands, or what is around it."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


def read_document(kind: Kind, source: str, path: str, data: bytes) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Read the file *source* of *kind*.

    Never raises: what cannot be read is left out of the document and told in the
    diagnostics.
    """
    findings = Findings(path)
    id_ = kind.identify(_below(kind.folder, source)) or ""
    _check_id(kind, id_, findings)
    text = decode(data, findings)
    read = read_bare if kind.bare else read_front_matter
    front = read(text, findings) if text is not None else FrontMatter({}, {}, "", 1, broken=None)
    if text is not None and (DAMAGED in text or "\\" in text):  # YAML has an escape for it too
        front = _undamaged(front)
    draft = front.values.get("status") == "draft"
    fields, values = validated(kind.schema, front, findings, frozenset(("date",) if draft else ()))
    broken = {one.key for one in findings.all} | (front.broken or frozenset())
    named = front.broken is not None and not broken & _NAMES
    unread = None if named else ANYTHING if text is None else fold(data.decode("utf-8", errors="replace"))
    document = Document(
        kind.name, id_, path, source, fields, front.body, front.body_line, front.lines, unread=unread, values=values
    )
    return document, tuple(findings.all)


def _below(folder: str, source: str) -> PurePosixPath:
    """*source* relative to *folder*, which it is in."""
    if folder and source.startswith(f"{folder}/"):
        return PurePosixPath(source[len(folder) :].lstrip("/"))
    return PurePosixPath(source).relative_to(folder)


def _undamaged(front: FrontMatter) -> FrontMatter:
    """*front* without the values that hold bytes which are no UTF-8: what they name is not known."""
    damaged = {key for key, value in front.values.items() if DAMAGED in f"{key}{value}"}
    if not damaged:
        return front
    sound = {key: value for key, value in front.values.items() if key not in damaged}
    return replace(front, values=sound, broken=None if front.broken is None else front.broken | damaged)


def _check_id(kind: Kind, id_: str, findings: Findings) -> None:
    parts = id_.split("/")
    bad = next((part for part in parts if not ID.fullmatch(part)), None)
    if bad is not None:
        better = slugify(bad) or "ten-bai"
        message = Bilingual(f"tên tệp “{bad}” không làm mã được", f"the file name “{bad}” cannot be an id")
        hint = Bilingual(
            f"đổi tên tệp thành {better}.md: chỉ dùng chữ thường không dấu, số và dấu gạch nối",
            f"rename it {better}.md: lower-case letters without diacritics, digits and hyphens only",
        )
    elif re.fullmatch(r"\d{4}", parts[-1]) or parts[-1] in kind.reserved:
        message = Bilingual(f"mã “{parts[-1]}” đã dành cho địa chỉ khác", f"the id “{parts[-1]}” is reserved")
        hint = Bilingual(f"đổi tên tệp, ví dụ {parts[-1]}-1.md", f"rename the file, for instance {parts[-1]}-1.md")
    else:
        return
    findings.error(1, "", message, hint)
