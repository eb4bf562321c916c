"""The quick ways of reading held against the careful ones, which say what is right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any
from unittest import mock

import msgspec
from pydantic import ValidationError

from plugins.documents import frontmatter
from plugins.documents.decoding import FORBIDDEN, decode
from plugins.documents.diagnostics import Findings
from plugins.documents.kinds import Kind
from plugins.documents.models import model_of
from plugins.documents.quick import quick_values
from plugins.documents.reading import read_document
from plugins.documents.salvaging import YamlReader
from plugins.documents.validation import fields_of
from plugins.language.text import _BREAKS, _ETH, _INVISIBLE, _SPACES

_FRONT = re.compile(r"---[ \t]*\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")


def differences(kind: Kind, data: bytes) -> list[str]:
    """In what the file *data* of *kind* is read otherwise in a hurry than with care."""
    found = ["text"] if decode(data, Findings("")) not in (slow_text(data), None) else []
    source = f"{kind.folder}/{ {'periodical': 'a/index.md', 'issue': 'a/b.md'}.get(kind.name, 'x.md') }"
    document, _ = quick = read_document(kind, source, source, data)
    with mock.patch.object(frontmatter, "quick_values", lambda source: None):
        found += ["document"] if read_document(kind, source, source, data) != quick else []
    stored = msgspec.msgpack.decode(msgspec.msgpack.encode(document.values))
    found += ["values"] if stored != document.values or fields_of(kind, stored) != document.fields else []
    found += (
        ["lines"] if not all(1 <= line <= data.count(b"\n") + data.count(b"\r") + 2 for line in document.lines.values()) else []
    )
    text = decode(data, Findings("")) or ""
    found += ["body"] if document.body != "\n".join(text.split("\n")[document.body_line - 1 :]) else []
    values, others = careful(front_of(data))
    if quick_front := quick_values(front_of(data)):
        expected = (values, (quick_front[1], [], set(), False))
        found += (
            ["front"]
            if (quick_front[0], others) != expected
            or list(quick_front[0]) != list(values)
            or list(quick_front[1]) != list(others[0])
            else []
        )
    return found + unlike_model(kind, values) + unlike_model(kind, document.values)


def is_quick(data: bytes) -> bool:
    """Whether the front matter of *data* is read without YAML."""
    return quick_values(front_of(data)) is not None


def front_of(data: bytes) -> str:
    """What stands between the two lines ``---`` of *data*, or nothing."""
    front = _FRONT.match(decode(data, Findings("")) or "")
    return front[1] if front else ""


def careful(front: str) -> tuple[dict[str, Any], Any]:
    """The values that YAML finds in *front*, and all else that is known of it."""
    reader = YamlReader(Findings(""))
    values = reader.read(front)
    return values, (reader.composer.lines, reader.findings.all, reader.broken, reader.lost)


def slow_text(data: bytes) -> str:
    """The text of *data*, character by character."""
    text = data.decode("utf-8-sig", "replace").translate(dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), " "))
    return FORBIDDEN.sub("", slow_normalise(text))


def slow_normalise(text: str) -> str:
    """The rule of :func:`~plugins.language.text.normalise`, for each character."""
    table = dict.fromkeys(_INVISIBLE, "") | dict.fromkeys(_SPACES, " ") | dict.fromkeys(_BREAKS, "\n") | _ETH
    return unicodedata.normalize("NFC", re.sub(r"\r\n?", "\n", text).translate(str.maketrans(table)))


def unlike_model(kind: Kind, values: Mapping[str, Any]) -> list[str]:
    """Whether the schema of *kind* takes other *values* than its pydantic model, or reads them otherwise."""
    try:
        fields = plain(kind.schema(**values))
    except ValueError:
        fields = None
    try:
        expected = plain(model_of(kind.schema).model_validate(values))
    except ValidationError:
        expected = None
    return [] if fields == expected else ["fields"]


def plain(value: Any) -> Any:
    """*value* with its models and schemas as dicts."""
    if hasattr(type(value), "model_fields"):
        return {key: plain(getattr(value, key)) for key in type(value).model_fields}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return tuple(map(plain, value)) if isinstance(value, tuple) else value
