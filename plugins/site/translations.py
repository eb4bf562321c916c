"""The words of the theme, from its gettext catalogues.

Read by Python's own gettext. The ``.po`` files are edited by hand and no compiled file
lies beside them, so each is compiled in memory, in less time than Babel's reader of
them takes to be imported. A message ends at an empty line.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from plugins.documents.diagnostics import Diagnostic
from plugins.language.bilingual import Bilingual

Words = tuple[Bilingual, Bilingual]
Message = dict[str, str]
#: The lines of a message that say something, with their numbers.
Lines = list[tuple[int, str]]
_LINE = re.compile(r'(?:(?P<key>msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?(?P<text>"(?:[^"\\]|\\.)*")')
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_MAGIC = 0x950412DE


class BadCatalogue(Exception):
    """A catalogue cannot be read; ``finding`` says where and why. It survives its way out of a process."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding)
        self.finding = finding


class _NoMessage(Exception):
    def __init__(self, line: int, words: Words) -> None:
        self.line, self.words = line, words


def read_translations(theme: Path, lang: str) -> NullTranslations:
    """The catalogue of *lang* under ``theme/translations``; English, the language of the message ids, needs none.

    Raises :class:`BadCatalogue`.
    """
    file = theme / "translations" / lang / "LC_MESSAGES" / "messages.po"
    if not file.is_file():
        return NullTranslations()
    path = f"{theme.name}/{file.relative_to(theme).as_posix()}"
    source = _text_of(file, path)
    try:
        return GNUTranslations(BytesIO(_compiled(source)))
    except _NoMessage as error:
        raise BadCatalogue(Diagnostic(path, error.line, "", *error.words)) from error
    except (ValueError, LookupError) as error:  # the header says of itself what Python's gettext cannot use
        key = (
            "plural-forms" if isinstance(error, (IndexError, ValueError)) and not isinstance(error, UnicodeError) else "charset="
        )
        lines = source.lower().split("\n")
        line = next((number for number, text in enumerate(lines, start=1) if key in text), 1)
        raise BadCatalogue(Diagnostic(path, line, "", *_HEADER)) from error


def _text_of(file: Path, path: str) -> str:
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadCatalogue(Diagnostic(path, data.count(b"\n", 0, error.start) + 1, "", *_ENCODING)) from error


def _compiled(source: str) -> bytes:
    """A catalogue as the bytes of an ``.mo`` file: where the texts lie, then the texts, in the order of their keys."""
    pairs = sorted((_key(message).encode(), _value(message).encode()) for message in _messages(source))
    texts = [*(key for key, _ in pairs), *(value for _, value in pairs)]
    place = 28 + 8 * len(texts)
    table = b""
    for text in texts:
        table += struct.pack("<2I", len(text), place)
        place += len(text) + 1
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return head + table + b"".join(text + b"\0" for text in texts)


def _messages(source: str) -> Iterator[Message]:
    """The messages of a catalogue, by keyword; those that are fuzzy or not translated are passed over, as gettext does."""
    for block in _blocks(source):
        fuzzy = any(line.startswith("#,") and "fuzzy" in line for _, line in block)
        message = _message([(number, line) for number, line in block if not line.startswith("#")])
        if _value(message).replace("\0", "") and not (fuzzy and message.get("msgid")):
            yield message


def _blocks(source: str) -> Iterator[Lines]:
    """The lines between empty ones."""
    block: Lines = []
    for number, line in enumerate(source.split("\n"), start=1):
        if text := line.strip():
            block.append((number, text))
        elif block:
            yield block
            block = []
    yield block


def _message(lines: Lines) -> Message:
    message: Message = {}
    key = ""
    for number, line in lines:
        found = _LINE.fullmatch(line)
        key = (found["key"] or key) if found else ""
        if not found or not key:
            raise _NoMessage(number, _no_line(line))
        if found["key"] and key in message:
            raise _NoMessage(number, _no_gap(line))
        message[key] = message.get(key, "") + _text(found["text"])
    return message


def _text(quoted: str) -> str:
    """What stands between quotation marks."""
    inner = quoted[1:-1]
    return re.sub(r"\\(.)", lambda escape: _ESCAPES.get(escape[1], escape[0]), inner) if "\\" in inner else inner


def _key(message: Message) -> str:
    context = f"{message['msgctxt']}\4" if "msgctxt" in message else ""
    plural = f"\0{message['msgid_plural']}" if "msgid_plural" in message else ""
    return f"{context}{message.get('msgid', '')}{plural}"


def _value(message: Message) -> str:
    return "\0".join(text for key, text in sorted(message.items()) if key.startswith("msgstr"))


def _no_line(line: str) -> Words:
    return (
        Bilingual(
            f"dòng này không phải msgid hay msgstr với chữ trong dấu nháy: {line}",
            f"this is no msgid or msgstr with text in quotes: {line}",
        ),
        Bilingual(
            'viết msgid "chữ tiếng Anh", dòng dưới msgstr "chữ dịch"; dấu nháy ở trong chữ viết là \\"',
            'write msgid "English", below it msgstr "translation"; a quote within the text is \\"',
        ),
    )


def _no_gap(line: str) -> Words:
    return (
        Bilingual(f"thiếu dòng trống trước câu này: {line}", f"there is no empty line before this message: {line}"),
        Bilingual("để một dòng trống giữa hai câu", "leave an empty line between two messages"),
    )


_HEADER: Words = (
    Bilingual(
        "phần đầu của tệp ghi sai số dạng (Plural-Forms) hay bảng mã (charset)",
        "Plural-Forms or charset in its header cannot be used",
    ),
    Bilingual(
        "tiếng Việt thì viết Plural-Forms: nplurals=1; plural=0; và charset=UTF-8",
        "write such as Plural-Forms: nplurals=2; plural=(n != 1); and charset=UTF-8",
    ),
)
_ENCODING: Words = (
    Bilingual("tệp không phải UTF-8", "the file is not UTF-8"),
    Bilingual("gõ lại chữ ở dòng này, rồi lưu tệp với bảng mã UTF-8", "type the words of this line again, and save it as UTF-8"),
)
