"""Input that cannot be read: why, and what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from plugins.language.bilingual import Bilingual

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


class ImportRefused(Exception):
    """An input that is no page text; ``path`` names it, ``reason`` says why in both languages."""

    def __init__(self, path: str, reason: Bilingual) -> None:
        super().__init__(f"{path}: {reason.en}")
        self.path, self.reason = path, reason

    def as_json(self) -> dict[str, str]:
        """What ``--json`` prints of it."""
        return {"path": self.path, "error": self.reason.said()}


def checked(path: str, data: bytes) -> str:
    """The text of *data*, UTF-8 with or without a byte-order mark."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ImportRefused(path, _NOT_UTF8)
    if b"\x00" in data or data.startswith((b"%PDF", b"PK\x03\x04")):
        raise ImportRefused(path, _BINARY)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ImportRefused(path, _NOT_UTF8) from None
    if not re.search(r"\w", text):
        raise ImportRefused(path, _EMPTY)
    if len(_CONTROL.findall(text)) * 20 > len(text):
        raise ImportRefused(path, _BINARY)
    return text


_EMPTY = Bilingual(
    "tệp trống, không có chữ nào; kiểm tra lại trang đã lưu", "the file holds no word; look at the saved page again"
)
_BINARY = Bilingual(
    "tệp không phải văn bản; lưu nội dung trang thành tệp .txt rồi nhập lại",
    "the file is no text; save the page's text as .txt and import that",
)
_NOT_UTF8 = Bilingual(
    "tệp không phải văn bản UTF-8; mở bằng trình soạn thảo rồi lưu lại với bảng mã UTF-8 (Unicode)",
    "the file is not UTF-8; open it in your editor and save it again as UTF-8 (Unicode)",
)
_MISSING = Bilingual(
    "không có tệp hay thư mục này; kiểm tra lại đường dẫn", "there is no such file or folder; look at the path again"
)
_NO_TEXTS = Bilingual("thư mục không có tệp .txt nào", "the folder holds no .txt file; save the pages' texts there")
_UNREADABLE = Bilingual("không mở được tệp; kiểm tra quyền đọc", "the file cannot be opened; check that you may read it")


def collect(paths: Sequence[Path]) -> list[Path | ImportRefused]:
    """The files that *paths* mean: a folder stands for the ``.txt`` files below it, in order."""
    found: list[Path | ImportRefused] = []
    for path in paths:
        if path.is_dir():
            texts = sorted(file for file in path.rglob("*") if file.suffix.lower() == ".txt" and file.is_file())
            found += texts or [ImportRefused(str(path), _NO_TEXTS)]
        else:
            found.append(path if path.exists() else ImportRefused(str(path), _MISSING))
    return found


def read_bytes(path: Path) -> bytes:
    """The bytes of *path*; :class:`ImportRefused` where it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError:
        raise ImportRefused(str(path), _UNREADABLE if path.exists() else _MISSING) from None
