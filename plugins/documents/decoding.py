"""A file's bytes become text, or it is said why they are none."""

from __future__ import annotations

import codecs
import re

from plugins.documents.diagnostics import Findings
from plugins.language.bilingual import Bilingual
from plugins.language.text import is_ordinary, normalise, unusual

#: Stands for bytes that are no UTF-8.
DAMAGED = "\ufffd"
#: No YAML, no HTML page may hold these: control characters, and what Unicode calls no characters.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
#: Line and page breaks of word processors, which are none in Markdown.
_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
#: A file with more bad lines than this is no text that somebody typed.
_MOST_LINES = 100


def decode(data: bytes, findings: Findings) -> str | None:
    """The text of *data*: UTF-8 with or without a byte-order mark, any line ends, normalised.

    What is wrong goes into *findings*. Bytes that are no UTF-8 become ``DAMAGED``;
    None where all of the file is in another encoding, or no text at all.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        findings.error(_line_of(data, error.start), "", *_NOT_UTF8)
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data:
            return None
        text = data.decode("utf-8-sig", errors="replace")
    if is_ordinary(text):
        return text
    text = normalise(_BREAKS.sub(" ", text))
    if FORBIDDEN.search(unusual(text)):
        _report_characters(text, findings)
        text = FORBIDDEN.sub("", text)
    return text


_NOT_UTF8 = (
    Bilingual("tệp không phải văn bản UTF-8", "the file is not UTF-8 text"),
    Bilingual(
        "mở tệp bằng trình soạn thảo rồi lưu lại với bảng mã UTF-8 (Unicode)",
        "open it in your editor and save it again as UTF-8 (Unicode)",
    ),
)


def _line_of(data: bytes, at: int) -> int:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1


def _report_characters(text: str, findings: Findings) -> None:
    """One error for each line that holds a character it must not."""
    bad = ((number, FORBIDDEN.search(line)) for number, line in enumerate(text.split("\n"), 1))
    found = [(number, match[0]) for number, match in bad if match]
    for number, character in found[:_MOST_LINES]:
        name = "NUL" if character == "\x00" else f"U+{ord(character):04X}"
        findings.error(
            number,
            "",
            Bilingual(f"có ký tự điều khiển {name} trong tệp", f"the file holds the control character {name}"),
            Bilingual("xóa ký tự đó, hoặc gõ lại dòng này", "delete that character, or type the line again"),
        )
