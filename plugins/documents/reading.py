"""One file's bytes become a document: a pure function, and all errors at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.documents.diagnostics import Diagnostic, Findings
from plugins.documents.fields import ID
from plugins.documents.frontmatter import Location, read_front_matter
from plugins.documents.kinds import Kind
from plugins.documents.schemas import Schema
from plugins.documents.validation import validated
from plugins.language.bilingual import Bilingual
from plugins.language.text import normalise, slugify

#: No YAML, no HTML page may hold these: control characters and what Unicode calls no characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
#: Line and page breaks of word processors, which are none in Markdown.
_BREAKS = str.maketrans({"\x0b": " ", "\x0c": " ", "\x85": " ", "\u2028": " ", "\u2029": " "})


#: Where one of these is in error, the names that the document gives itself are not all known.
_NAMES = frozenset(("name", "short_name", "aliases", "names"))


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read.

    ``path`` is the file as the editor knows it, ``source`` the same relative to
    the content folder (``articles/2021/x.md``). ``body`` is Markdown, its first
    line being line ``body_line`` of the file. ``named`` is False where some of the
    names that it gives itself could not be read.
    """

    kind: str
    id: str
    path: str
    source: str
    fields: Schema
    body: str
    body_line: int
    lines: Mapping[Location, int]
    named: bool = True

    def line(self, *location: str | int) -> int:
        """The line where the value at *location* stands, or what is around it."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def body_line_of(self, text: str) -> int:
        """The line of the first occurrence of *text* in the body."""
        return self.body_line + self.body[: max(0, self.body.find(text))].count("\n")


def read_document(kind: Kind, source: str, path: str, data: bytes) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Read the file *source* of *kind*.

    Never raises: what cannot be read is left out of the document and told in the
    diagnostics.
    """
    findings = Findings(path)
    id_ = kind.identify(PurePosixPath(source).relative_to(kind.folder)) or ""
    _check_id(kind, id_, findings)
    front = read_front_matter(_text(data, findings), findings)
    draft = front.values.get("status") == "draft"
    fields = validated(kind.schema, front, findings, frozenset(("date",) if draft else ()))
    broken = {one.key for one in findings.all} | (front.broken or frozenset())
    named = front.broken is not None and not broken & _NAMES and "\ufffd" not in str(front.values)
    document = Document(kind.name, id_, path, source, fields, front.body, front.body_line, front.lines, named)
    return document, tuple(findings.all)


def _text(data: bytes, findings: Findings) -> str:
    """The text of *data*: UTF-8 with or without a byte-order mark, any line ends, normalised."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        findings.error(line, "", *_NOT_UTF8)
        text = data.decode("utf-8-sig", errors="replace")
    text = normalise(text.translate(_BREAKS))
    for match in _FORBIDDEN.finditer(text):
        _report_character(match[0], text.count("\n", 0, match.start()) + 1, findings)
    return _FORBIDDEN.sub("", text)


_NOT_UTF8 = (
    Bilingual("tệp không phải văn bản UTF-8", "the file is not UTF-8 text"),
    Bilingual(
        "mở tệp bằng trình soạn thảo rồi lưu lại với bảng mã UTF-8 (Unicode)",
        "open it in your editor and save it again as UTF-8 (Unicode)",
    ),
)


def _report_character(character: str, line: int, findings: Findings) -> None:
    name = "NUL" if character == "\x00" else f"U+{ord(character):04X}"
    findings.error(
        line,
        "",
        Bilingual(f"có ký tự điều khiển {name} trong tệp", f"the file holds the control character {name}"),
        Bilingual("xóa ký tự đó, hoặc gõ lại dòng này", "delete that character, or type the line again"),
    )


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
