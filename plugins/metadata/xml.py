"""XML as text: escaped as :mod:`xml.etree.ElementTree` does, many times as fast."""

from __future__ import annotations

from html import escape

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_IN_QUOTES = (('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;"))


def escaped(text: str) -> str:
    """*text* as what an element holds."""
    return escape(text, quote=False)


def element(name: str, text: str) -> str:
    """An element that holds *text* alone, or nothing."""
    return f"<{name}>{escaped(text)}</{name}>" if text else f"<{name} />"


def quoted(value: str) -> str:
    """*value* as an attribute's, in its quotation marks."""
    text = escaped(value)
    for character, entity in _IN_QUOTES:
        text = text.replace(character, entity)
    return f'"{text}"'
