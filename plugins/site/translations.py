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

Message = dict[str, str]
_LINE = re.compile(r'(?:(?P<key>msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?(?P<text>"(?:[^"\\]|\\.)*")')
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_MAGIC = 0x950412DE


def read_translations(theme: Path, lang: str) -> NullTranslations:
    """The catalogue of *lang* under ``theme/translations``; English, the language of the message ids, needs none."""
    file = theme / "translations" / lang / "LC_MESSAGES" / "messages.po"
    if not file.is_file():
        return NullTranslations()
    try:
        return GNUTranslations(BytesIO(_compiled(file.read_text(encoding="utf-8"))))
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from error


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
    for block in re.split(r"\n\s*\n", source.replace("\r\n", "\n").strip()):
        lines = [line.strip() for line in block.split("\n")]
        fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in lines)
        message = _message([line for line in lines if line and not line.startswith("#")])
        if _value(message).replace("\0", "") and not (fuzzy and message.get("msgid")):
            yield message


def _message(lines: list[str]) -> Message:
    message: Message = {}
    key = ""
    for line in lines:
        found = _LINE.fullmatch(line)
        key = (found["key"] or key) if found else ""
        if not found or not key or (found["key"] and key in message):
            raise ValueError(f"no line of a message, or no empty line before it: {line}")
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
